"""Run typed queries on SQLite: on a file opened read-only, with an authorizer that allows only reading.

A read-only file is not enough: ATTACH and VACUUM INTO could still create other files.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from datetime import date
from typing import Any, NamedTuple

from tracker import store
from tracker.errors import TrackerError
from tracker.locale import gettext
from tracker.sql import error_hints
from tracker.sql.answer import Answer, QueryClock, number_repeated_names
from tracker.store import damage, lock_wait, reader
from tracker.store.driver_errors import explain_driver_error
from tracker.store.location import Location, make_sqlite_uri
from tracker.store.reader import Reader
from tracker.store.sqlite_clock import fix_today

_READ_ACTIONS = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE)
_SAFE_PRAGMAS = ("table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list")
"""Pragmas that describe tables and indexes; none of them changes a setting."""
_UNSAFE_FUNCTIONS = ("load_extension", "readfile", "writefile", "edit", "fts3_tokenizer")
"""Functions of some SQLite builds that read or write files, load code or start programs."""
_STEPS_BETWEEN_SIGNALS = 50_000
"""After this number of SQLite instructions (some milliseconds) the time limit and Ctrl-C are checked."""
_LIMITS = {sqlite3.SQLITE_LIMIT_LENGTH: 100_000_000, sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1_000}
"""The largest size of a value, and of a pattern of LIKE: a single instruction cannot be interrupted."""

_QUERY_FAULTS = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_RANGE, sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_MISMATCH}
"""Error codes of faulty queries; other codes come from the file."""
_ACTION_NAMES = {
    getattr(sqlite3, f"SQLITE_{name}"): name.replace("_", " ")
    for name in (
        *("ATTACH", "DETACH", "PRAGMA", "INSERT", "UPDATE", "DELETE", "TRANSACTION", "SAVEPOINT", "REINDEX"),
        *("ANALYZE", "ALTER_TABLE", "CREATE_TABLE", "CREATE_TEMP_TABLE", "CREATE_VIEW", "CREATE_TEMP_VIEW"),
        *("CREATE_INDEX", "CREATE_TEMP_INDEX", "CREATE_TRIGGER", "CREATE_TEMP_TRIGGER", "CREATE_VTABLE"),
        *("DROP_TABLE", "DROP_VIEW", "DROP_INDEX", "DROP_TRIGGER", "DROP_VTABLE", "FUNCTION"),
    )
}


class _ReadOnlyGuard:
    """An authorizer of SQLite that allows only reading; `refused` describes the first action it refused."""

    def __init__(self) -> None:
        self.refused: str | None = None

    def __call__(self, action: int, first: str | None, second: str | None, *_where: str | None) -> int:
        """Return SQLITE_OK if an action only reads, else SQLITE_DENY; SQLite calls this for each action."""
        is_read = action in _READ_ACTIONS
        is_function = action == sqlite3.SQLITE_FUNCTION and (second or "").lower() not in _UNSAFE_FUNCTIONS
        is_pragma = action == sqlite3.SQLITE_PRAGMA and (first or "").lower() in _SAFE_PRAGMAS
        if is_read or is_function or is_pragma:
            return sqlite3.SQLITE_OK
        if self.refused is None:
            target = second if action == sqlite3.SQLITE_FUNCTION else first
            verb = _ACTION_NAMES.get(action, gettext("this statement"))
            self.refused = f"{verb} {target}" if target and action != sqlite3.SQLITE_TRANSACTION else verb
        return sqlite3.SQLITE_DENY


class _RunningQuery(NamedTuple):
    """A query that is being run, with what is needed to explain an error in it."""

    location: Location
    sql: str
    guard: _ReadOnlyGuard
    connection: sqlite3.Connection
    clock: QueryClock


@contextmanager
def run_query(
    location: Location, sql: str, clock: QueryClock, as_of: date | None, known_at: date | None
) -> Iterator[Answer]:
    """Yield the answer to a query. The parameters and errors are those of `tracker.sql.query.run_query`.

    The file is first opened and closed by an ordinary connection. It repairs the file after an interrupted
    write, which a read-only connection cannot do.
    """
    with reader.open_reader(location):
        pass
    with closing(_open_readonly(location)) as connection:
        if known_at:
            _show_register_as_known(location, connection, known_at, as_of)
        fix_today(connection, as_of or known_at)
        guard = _ReadOnlyGuard()
        connection.set_authorizer(guard)
        # Python also handles Ctrl-C only while it runs code of its own, such as this callback.
        connection.set_progress_handler(lambda: clock.is_time_up, _STEPS_BETWEEN_SIGNALS)
        for limit, most in _LIMITS.items():
            connection.setlimit(limit, most)
        query = _RunningQuery(location, sql, guard, connection, clock)
        try:
            with clock.measure():
                cursor = lock_wait.run_when_unlocked(location.address, lambda: connection.execute(sql))
        except (*damage.READ_ERRORS, sqlite3.Warning, MemoryError) as error:
            raise _explain_error(query, error) from error
        if cursor.description is None:
            raise error_hints.make_no_query_error(gettext("the text contains no SQL query"))
        with closing(_fetch_rows(cursor, query)) as rows:
            yield number_repeated_names([column[0] for column in cursor.description], rows)


def _open_readonly(location: Location) -> sqlite3.Connection:
    """Open a database file with mode=ro and query_only."""
    address = make_sqlite_uri(location.address, "ro")
    connection = sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    # Read the schema first: until then, errors in a query have no error code.
    lock_wait.run_when_unlocked(
        location.address, lambda: connection.execute("SELECT count(*) FROM sqlite_master")
    )
    return connection


def _show_register_as_known(
    location: Location, connection: sqlite3.Connection, known_at: date, as_of: date | None
) -> None:
    """Make the connection show the register as it was known at the end of the day `known_at`."""
    opened = Reader(location.dialect, connection)
    try:
        opened.begin(location)
        store.known_at.show_as_known_at(opened, known_at, as_of)
    except damage.READ_ERRORS as error:
        raise explain_driver_error(location, error) from error


def _fetch_rows(cursor: sqlite3.Cursor, query: _RunningQuery) -> Generator[tuple[Any, ...]]:
    """Yield the rows of a cursor; an error while they are read is explained like one at the beginning."""
    while True:
        try:
            with query.clock.measure():
                row = cursor.fetchone()
        except (*damage.READ_ERRORS, MemoryError) as error:
            raise _explain_error(query, error) from error
        if row is None:
            return
        yield row


def _explain_error(query: _RunningQuery, error: Exception) -> TrackerError:
    """Return the program's error for an error of sqlite3. Raises KeyboardInterrupt after Ctrl-C."""
    message, code = str(error), getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code == sqlite3.SQLITE_INTERRUPT:
        if query.clock.is_time_up:
            return query.clock.make_error()
        raise KeyboardInterrupt from error
    if query.guard.refused:
        return error_hints.make_refused_error(
            gettext("the statement {statement} is not allowed").format(statement=query.guard.refused)
        )
    if "one statement" in message:
        return error_hints.make_no_query_error(gettext("the text contains more than one SQL statement"))
    if "bindings" in message:
        return error_hints.make_parameter_error()
    if isinstance(error, MemoryError):
        message, code = gettext("the query needs too much memory"), sqlite3.SQLITE_TOOBIG
    # A query can make a text that is none of its own, in a sound file.
    is_damaged = damage.is_damage(error) and not damage.is_sound_file(query.location.path)
    if code & 0xFF in _QUERY_FAULTS and not is_damaged:
        return _make_query_error(query, message)
    return explain_driver_error(query.location, error)


def _make_query_error(query: _RunningQuery, message: str) -> TrackerError:
    """Return the error for a faulty query from the message of SQLite."""
    sql = query.sql
    if match := re.fullmatch(r"no such table: (?:main\.)?(.+)", message):
        return error_hints.make_unknown_table_error(sql, match[1], _list_relations_unguarded(query))
    if match := re.fullmatch(r"no such column: (.+)", message):
        return error_hints.make_unknown_column_error(sql, match[1], _list_relations_unguarded(query))
    if "syntax error" in message or "unrecognized token" in message or message == "incomplete input":
        return error_hints.make_syntax_error(
            sql, _find_syntax_error_position(sql, message, query.connection), message
        )
    match = re.search(r"no such function: (\w+)|ambiguous column name: ([\w.]+)", message)
    return error_hints.make_query_error(
        sql, error_hints.find_word_position(sql, match[1] or match[2]) if match else None, message
    )


def _find_syntax_error_position(sql: str, message: str, connection: sqlite3.Connection) -> int | None:
    """Return the position of a syntax error in characters from 0; None if it is not found.

    SQLite names only the word at the error. The word may occur several times, so the query is cut off after
    each occurrence, until SQLite gives the same message for the shortened query.
    """
    match = re.search(r'near "(.*)": syntax error|unrecognized token: "(.*)"', message, re.DOTALL)
    if not match:
        return len(sql.rstrip())
    token = match[1] or match[2] or ""
    for occurrence in re.finditer(re.escape(token), sql):
        try:
            connection.execute(f"EXPLAIN {sql[: occurrence.end()]}")
        except (sqlite3.Error, sqlite3.Warning) as error:
            if str(error) == message:
                return occurrence.start()
    return None


def _list_relations_unguarded(query: _RunningQuery) -> dict[str, list[str]]:
    """Return the columns of each table and view by its name, without asking the authorizer."""
    query.connection.set_authorizer(None)
    return list_relations(Reader(query.location.dialect, query.connection))


def list_relations(opened: Reader) -> dict[str, list[str]]:
    """Return the columns of each table and view of a file, by the name of the table or view."""
    rows = opened.rows("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name")
    return {row["name"]: reader.list_columns(opened, row["name"]) for row in rows}
