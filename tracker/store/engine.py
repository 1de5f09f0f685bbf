"""Connections that write: a SQLAlchemy engine, with PRAGMAs that keep a SQLite file safe after a crash.

A SQLite file is written with a rollback journal: it is complete after every command, and may be copied or
mailed. With a write-ahead log, it would lack the newest rows while another program has it open.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from tracker.errors import RefusedError, TrackerError
from tracker.locale import gettext
from tracker.store import damage, lock_wait
from tracker.store.driver_errors import explain_driver_error
from tracker.store.location import Location
from tracker.store.reader import SESSION_OPTIONS, Reader
from tracker.store.server_url import read_options
from tracker.store.tables import metadata
from tracker.store.views import public_views


def create_engine(
    location: Location, *, foreign_keys: bool = True, lent: sqlite3.Connection | None = None
) -> sa.Engine:
    """Return an engine without a pool. On SQLite, a transaction takes the write lock when it begins.

    On SQLite, a transaction waits twice: for the write lock when it begins, and until nobody reads the file
    when it commits. In between, SQLite must not wait: in a large transaction it writes some pages before the
    commit, and each of them would wait for the readers.

    If `lent` is given, the engine uses this open connection to the SQLite file, and leaves it open.
    """
    if location.dialect == "postgresql":
        # libpq reads the address, here as in the reader; SQLAlchemy would read a list of hosts otherwise.
        options = read_options(location.address) | {"options": SESSION_OPTIONS}
        return sa.create_engine(
            "postgresql+psycopg://",
            poolclass=sa.NullPool,
            connect_args=options,
            use_native_hstore=False,  # no column has that type, and each connection would ask for it
        )
    if lent is None:
        made = sa.create_engine(
            sa.URL.create("sqlite", database=location.address),
            poolclass=sa.NullPool,
            connect_args={"timeout": 0},
        )
    else:
        made = sa.create_engine("sqlite://", poolclass=sa.StaticPool, creator=lambda: lent)

    def set_pragmas(connection: Any, _record: object) -> None:  # noqa: ANN401  SQLAlchemy's listener signature
        """Set up a new SQLite connection."""
        lock_wait.run_when_unlocked(
            location.address, lambda: _set_pragmas(connection, foreign_keys=foreign_keys)
        )

    def begin_with_write_lock(connection: sa.Connection) -> None:
        """Begin the transaction as soon as no other program writes."""
        _run_when_unlocked(connection, location, "BEGIN IMMEDIATE")

    def commit_without_readers(connection: sa.Connection) -> None:
        """Commit the transaction as soon as no other program reads."""
        _run_when_unlocked(connection, location, "COMMIT")

    sa.event.listen(made, "connect", set_pragmas)
    sa.event.listen(made, "begin", begin_with_write_lock)
    sa.event.listen(made, "commit", commit_without_readers)
    return made


@contextmanager
def open_transaction(
    location: Location, *, foreign_keys: bool = True, lent: sqlite3.Connection | None = None
) -> Iterator[sa.Connection]:
    """Yield a connection with an open transaction. At the end, all of its changes are kept, or none.

    `lent` has the same meaning as for `create_engine`. A violated constraint or a refusal by a trigger raises
    RefusedError, any other error of the driver DatabaseError.
    """
    made = create_engine(location, foreign_keys=foreign_keys, lent=lent)
    try:
        with made.begin() as connection:
            yield connection
    except TrackerError:
        raise
    except sa.exc.IntegrityError as error:
        message = gettext(str(error.orig).splitlines()[0])  # that of a trigger, or the engine's own
        raise RefusedError(
            gettext("the database refused the change: {message}").format(message=message),
            gettext("nothing was changed"),
        ) from error
    except DBAPIError as error:
        raise explain_driver_error(location, error.orig or error) from error
    except (made.dialect.loaded_dbapi.Error, UnicodeDecodeError) as error:  # what a reader here meets
        raise explain_driver_error(location, error) from error


def take_advisory_lock(connection: sa.Connection, lock_name: str) -> None:
    """Wait for the lock called `lock_name`, and hold it until this transaction ends.

    Do nothing on SQLite, which allows only one writer anyway.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": lock_name})


def require_sound_structure(connection: sa.Connection, location: Location) -> None:
    """Raise DamagedError if the pages or indexes of a SQLite file have a fault. Call it before writing."""
    if location.is_file:
        driver: Any = connection.connection.dbapi_connection
        damage.require_sound_structure(driver, location)


def lock_tables(connection: sa.Connection, tables: Sequence[str]) -> None:
    """Prevent others from writing to tables until the transaction ends. Waits at most lock_wait.BUSY_SECONDS.

    Do nothing on SQLite: the whole database was locked when the transaction began.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{lock_wait.BUSY_SECONDS}s'")
        connection.exec_driver_sql(f"LOCK TABLE {', '.join(tables)} IN SHARE ROW EXCLUSIVE MODE")


@contextmanager
def check_references_at_end(connection: sa.Connection) -> Iterator[None]:
    """Check the foreign keys of all rows on PostgreSQL at the end of this `with` block, not row by row.

    For many rows this takes a tenth of the time. The foreign keys are dropped until then, so nobody else may
    use the tables yet. Does nothing on SQLite, where the whole file is checked before a commit.
    """
    if connection.dialect.name != "postgresql":
        yield
        return
    keys = connection.exec_driver_sql(
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY oid"
    ).all()
    for table, name, _ in keys:
        connection.exec_driver_sql(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    yield
    for table, name, definition in keys:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")


def generate_unused_ids(connection: sa.Connection, table: str) -> Iterator[int]:
    """Yield ids that no row of a table has had, as many as the caller takes.

    On PostgreSQL, they come from the sequence of the table.
    """
    if connection.dialect.name == "postgresql":
        query = sa.text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, 500)")
        while True:
            yield from connection.scalars(query, {"name": table}).all()
    last = connection.scalar(sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table})
    yield from itertools.count((last or 0) + 1)


def make_reader(connection: sa.Connection) -> Reader:
    """Return a reader on this connection. It also sees the rows that are not committed yet."""
    driver = connection.connection.dbapi_connection
    return Reader(connection.dialect.name, driver)  # type: ignore[arg-type]  # one of the two drivers


@contextmanager
def open_empty_reader() -> Iterator[Reader]:
    """Yield a reader of an empty database in memory that has all tables and views."""
    with sa.create_engine("sqlite://").connect() as connection:
        metadata.create_all(connection)
        for statement in public_views.build_statements("sqlite"):
            connection.exec_driver_sql(statement)
        yield make_reader(connection)


def _set_pragmas(connection: sqlite3.Connection, *, foreign_keys: bool) -> None:
    """Set up a new connection to SQLite."""
    connection.isolation_level = None
    # 64 MB of pages may stay in memory: where many rows are written, pages of all their indexes change.
    for pragma in (f"foreign_keys = {int(foreign_keys)}", "synchronous = EXTRA", "cache_size = -64000"):
        connection.execute(f"PRAGMA {pragma}")
    # A file that another program has put into WAL mode gets a rollback journal again. The switch fails
    # while that program has the file open; a later write does it then.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = DELETE")


def _run_when_unlocked(connection: sa.Connection, location: Location, statement: str) -> None:
    """Run a statement that needs a lock of the SQLite file, as soon as others have released the lock."""
    driver: Any = connection.connection.dbapi_connection
    lock_wait.run_when_unlocked(location.address, lambda: driver.execute(statement))
