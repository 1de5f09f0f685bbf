"""Sessions of PostgreSQL that stay open between commands, so that tests do not open hundreds of them.

A new session reads the catalogs of its database and unfolds every view that it meets, which takes the server
more CPU than most queries of a test. When a connection is closed here, its session is reset as poolers do it:
its transaction is rolled back, and `DISCARD ALL` drops settings, temporary tables, plans and locks. The next
connection to the same database gets that session, with its own options; to its user it is a new one. The
closed connection itself cannot be used any more. Processes that a test starts open sessions of their own.
"""

from __future__ import annotations

import select
import shlex
import threading
from collections.abc import Iterator
from functools import cache

import psycopg
from psycopg import pq
from psycopg.conninfo import conninfo_to_dict, make_conninfo

KEPT: list[tuple[str, pq.abc.PGconn]] = []
"""The sessions that nobody uses, each with the address that it was opened with, newest last."""
MOST = 4
LOCK = threading.Lock()
CLOSED = pq.PGconn.connect_start(b"")
CLOSED.finish()


def keep_sessions() -> None:
    """Let psycopg.connect, which the program calls too, use sessions that are kept."""
    psycopg.connect = KeepingConnection.connect


def end_kept_sessions(database: str) -> None:
    """End the sessions of a database that nobody uses: it is to be copied or dropped."""
    for each in [each for each in KEPT if each[1].db == database.encode()]:
        KEPT.remove(each)
        each[1].finish()


class KeepingConnection(psycopg.Connection):
    """A connection that leaves its session to the next one when it is closed."""

    @classmethod
    def _connect_gen(cls, conninfo: str = "") -> Iterator[object]:
        """Use a session that is kept, or open one."""
        address, settings = split_options(conninfo)
        session = take_session(address)
        connection = cls(session) if session else (yield from super()._connect_gen(address))
        connection.address = address
        if settings and not run(connection.pgconn, settings):
            connection.pgconn.finish()
            return (yield from psycopg.Connection._connect_gen(conninfo))  # raises what the server says
        return connection

    def close(self) -> None:
        """Reset the session and keep it; end it if that fails, or if a query still runs in it."""
        session = self.pgconn
        if self.closed or not reset_session(session):
            super().close()
            return
        self._closed = True
        self.pgconn = CLOSED
        with LOCK:
            KEPT.append((self.address, session))
            if len(KEPT) > MOST:
                KEPT.pop(0)[1].finish()


@cache
def split_options(conninfo: str) -> tuple[str, bytes]:
    """Return an address without its options `-c NAME=VALUE`, and the query that sets them in a session."""
    parts = conninfo_to_dict(conninfo)
    pairs = [word.partition("=") for word in shlex.split(str(parts.pop("options", ""))) if word != "-c"]
    calls = ", ".join(f"set_config('{name}', '{value}', false)" for name, _, value in pairs)
    return make_conninfo("", **parts), f"SELECT {calls}".encode() if calls else b""


def take_session(address: str) -> pq.abc.PGconn | None:
    """Take out the newest session that is kept for an address and that the server has not ended."""
    with LOCK:
        for each in [each for each in reversed(KEPT) if each[0] == address]:
            KEPT.remove(each)
            if not select.select([each[1].socket], [], [], 0)[0]:  # the server would say why it ended it
                return each[1]
            each[1].finish()
    return None


def reset_session(session: pq.abc.PGconn) -> bool:
    """Make a session as good as new. Return whether that succeeded."""
    match session.transaction_status:
        case pq.TransactionStatus.IDLE:
            return run(session, b"DISCARD ALL")
        case pq.TransactionStatus.INTRANS | pq.TransactionStatus.INERROR:
            return run(session, b"ROLLBACK") and run(session, b"DISCARD ALL")
    return False


def run(session: pq.abc.PGconn, statement: bytes) -> bool:
    """Run a statement. Return whether it succeeded."""
    return session.exec_(statement).status in (pq.ExecStatus.COMMAND_OK, pq.ExecStatus.TUPLES_OK)
