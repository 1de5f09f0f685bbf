"""A typed query on SQLite: the file is opened for reading only, and an authorizer allows nothing but reading.

Either alone is not enough: a file opened with mode=ro still lets ATTACH and VACUUM INTO make other files.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any, NamedTuple

from tracker.errors import TrackerError
from tracker.sql import error_hints
from tracker.sql.answer import Answer, number_repeated_names
from tracker.store import location as place
from tracker.store import reader
from tracker.store.location import Location
from tracker.store.reader import BUSY_SECONDS, Reader

_READ_ACTIONS = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE)
_SAFE_PRAGMAS = ("table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list")
"""Pragmas that say how the tables are made; they take the name of a table and set nothing."""
_UNSAFE_FUNCTIONS = ("load_extension", "readfile", "writefile", "edit", "fts3_tokenizer")
"""Functions of some builds of SQLite that reach out of the database."""
_STEPS_BETWEEN_SIGNALS = (
    50_000  # of SQLite's machine, between two looks whether somebody pressed Ctrl-C: some milliseconds
)

_QUERY_FAULTS = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_RANGE, sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_MISMATCH}
"""What is wrong with the query and not with the file."""
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
    """The authorizer: allows reading, and remembers what it refused."""

    def __init__(self) -> None:
        self.refused: str | None = None

    def __call__(self, action: int, first: str | None, second: str | None, *_where: str | None) -> int:
        is_read = action in _READ_ACTIONS
        is_function = action == sqlite3.SQLITE_FUNCTION and (second or "").lower() not in _UNSAFE_FUNCTIONS
        is_pragma = action == sqlite3.SQLITE_PRAGMA and (first or "").lower() in _SAFE_PRAGMAS
        if is_read or is_function or is_pragma:
            return sqlite3.SQLITE_OK
        if self.refused is None:
            named = second if action == sqlite3.SQLITE_FUNCTION else first
            words = _ACTION_NAMES.get(action, "this statement")
            self.refused = f"{words} {named}" if named and action != sqlite3.SQLITE_TRANSACTION else words
        return sqlite3.SQLITE_DENY


class _RunningQuery(NamedTuple):
    """A query and all that is needed to say what is wrong with it."""

    location: Location
    sql: str
    guard: _ReadOnlyGuard
    opened: Reader
    connection: sqlite3.Connection


@contextmanager
def run_query(location: Location, sql: str) -> Iterator[Answer]:
    """Yield the answer to a query. The first connection brings an interrupted write to its end."""
    with reader.open_reader(location) as opened, closing(_open_readonly(location)) as connection:
        guard = _ReadOnlyGuard()
        connection.set_authorizer(guard)
        connection.set_progress_handler(
            lambda: 0, _STEPS_BETWEEN_SIGNALS
        )  # Python looks at signals when it is called
        query = _RunningQuery(location, sql, guard, opened, connection)
        try:
            cursor = connection.execute(sql)
        except (sqlite3.Error, sqlite3.Warning) as error:
            raise _explain_error(query, error) from error
        if cursor.description is None:
            raise error_hints.no_query_error("there is no query in it")
        with closing(_fetch_rows(cursor, query)) as rows:
            yield number_repeated_names([column[0] for column in cursor.description], rows)


def _open_readonly(location: Location) -> sqlite3.Connection:
    address = place.sqlite_uri(location.address, "ro")
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    connection.execute("SELECT count(*) FROM sqlite_master")  # a slip before the schema is read has no code
    return connection


def _fetch_rows(cursor: sqlite3.Cursor, query: _RunningQuery) -> Generator[tuple[Any, ...]]:
    try:
        yield from cursor
    except sqlite3.Error as error:
        raise _explain_error(query, error) from error


def _explain_error(query: _RunningQuery, error: Exception) -> TrackerError:
    """Return what a person is told of an error. Raises KeyboardInterrupt when it was Ctrl-C."""
    said, code = str(error), getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code == sqlite3.SQLITE_INTERRUPT:
        raise KeyboardInterrupt from error
    if query.guard.refused:
        return error_hints.refused_error(f"{query.guard.refused} is refused")
    if "one statement" in said:
        return error_hints.no_query_error("there is more than one statement")
    if "bindings" in said:
        return error_hints.parameter_error()
    if code & 0xFF in _QUERY_FAULTS:
        return _query_error(query, said)
    return place.explain_driver_error(query.location, error)


def _query_error(query: _RunningQuery, said: str) -> TrackerError:
    sql = query.sql
    if found := re.fullmatch(r"no such table: (?:main\.)?(.+)", said):
        return error_hints.unknown_table_error(sql, found[1], list_relations(query.opened))
    if found := re.fullmatch(r"no such column: (.+)", said):
        return error_hints.unknown_column_error(sql, found[1], list_relations(query.opened))
    if "syntax error" in said or "unrecognized token" in said or said == "incomplete input":
        return error_hints.syntax_error(sql, _find_stop(sql, said, query.connection), said)
    found = re.search(r"no such function: (\w+)|ambiguous column name: ([\w.]+)", said)
    return error_hints.query_error(
        sql, error_hints.find_word(sql, found[1] or found[2]) if found else None, said
    )


def _find_stop(sql: str, said: str, connection: sqlite3.Connection) -> int | None:
    """Return where SQLite stopped reading: the end of the shortest part about which it says the same."""
    found = re.search(r'near "(.*)": syntax error|unrecognized token: "(.*)"', said, re.DOTALL)
    if not found:
        return len(sql.rstrip())
    token = found[1] or found[2] or ""
    for hit in re.finditer(re.escape(token), sql):
        try:
            connection.execute(f"EXPLAIN {sql[: hit.end()]}")
        except (sqlite3.Error, sqlite3.Warning) as error:
            if str(error) == said:
                return hit.start()
    return None


def list_relations(opened: Reader) -> dict[str, list[str]]:
    """Return the tables and views of a file, and their columns."""
    rows = opened.rows("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name")
    return {row["name"]: reader.list_columns(opened, row["name"]) for row in rows}
