"""A typed query on PostgreSQL: a role that may only read, a transaction that is read-only, and a cursor.

What a cursor is declared for is one query: PostgreSQL itself takes nothing else there, and in the extended
protocol no second statement. Nothing is ever committed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from tracker.errors import DatabaseError, RefusedError, TrackerError
from tracker.sql import error_hints
from tracker.sql.answer import Answer, number_repeated_names
from tracker.sql.readonly_roles import list_write_powers
from tracker.store import location as place
from tracker.store import reader
from tracker.store.location import Location
from tracker.store.reader import BUSY_SECONDS, Reader
from tracker.values import dates

Row = tuple[Any, ...]
if TYPE_CHECKING:
    import psycopg

_MOST_MINUTES = 10
_OPTIONS = (
    f"-c default_transaction_read_only=on -c statement_timeout={_MOST_MINUTES}min"
    f" -c lock_timeout={BUSY_SECONDS}s -c cursor_tuple_fraction=1"  # all of its rows are wanted
)
_DECLARE = "DECLARE asked NO SCROLL CURSOR FOR "
_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)
_FETCH = "FETCH FORWARD 1000 FROM asked"

_SYNTAX, _NO_TABLE, _NO_COLUMN = "42601", "42P01", "42703"
_REFUSED_CODES = {"25006", "42501", "0A000", "42P11", "25001", "2D000"}
"""Refused by a read-only transaction, by a missing privilege, or because it is no query for a cursor."""
_TIMEOUT_CODE, _NO_PARAMETER_CODE = "57014", "08P01"
_QUERY_FAULTS = ("21", "22", "42", "54")
"""Classes of what is wrong with the query and not with the server."""


@contextmanager
def run_query(location: Location, sql: str) -> Iterator[Answer]:
    """Yield the answer to a query."""
    import psycopg  # noqa: PLC0415  0.1 s, and only where PostgreSQL is used

    try:
        connection = psycopg.connect(location.address, options=_OPTIONS)
    except psycopg.Error as error:
        raise place.explain_driver_error(location, error) from error
    with closing(connection):
        # The day of the views is that of this machine, as it is in a file.
        connection.execute(f"SET TIME ZONE INTERVAL '{dates.now().isoformat()[-6:]}' HOUR TO MINUTE")
        opened = Reader("postgresql", connection)
        try:
            reader.require_current(location, opened)
            _require_reader(location, opened)
            known = list_relations(opened)
        except psycopg.Error as error:
            raise place.explain_driver_error(location, error) from error
        cursor = _text_cursor(connection)
        try:
            # What is asked in binary is sent in the extended protocol, which takes one statement.
            connection.cursor().execute((_DECLARE + sql).encode(), binary=True)
            first = cursor.execute(_FETCH).fetchall()
        except psycopg.Error as error:
            raise _explain_error(location, sql, error, known) from error
        names = [column.name for column in cursor.description]
        yield number_repeated_names(names, _fetch_rows(cursor, first, location, sql))


def _fetch_rows(cursor: Any, lot: list[Row], location: Location, sql: str) -> Iterator[Row]:  # noqa: ANN401
    import psycopg  # noqa: PLC0415

    while lot:
        yield from lot
        try:
            lot = cursor.execute(_FETCH).fetchall()
        except psycopg.Error as error:
            raise _explain_error(location, sql, error, {}) from error


def _text_cursor(connection: psycopg.Connection[Any]) -> Any:  # noqa: ANN401  psycopg's
    """Return a cursor whose values are those of SQLite, and for types that SQLite has not, their text."""
    from psycopg.types.string import TextLoader  # noqa: PLC0415

    class Number(TextLoader):
        def load(self, data: Any) -> int | float:  # type: ignore[override]  # noqa: ANN401
            text = super().load(data)
            return int(text) if str(text).lstrip("-").isdigit() else float(text)

    class Stamp(TextLoader):
        def load(self, data: Any) -> str:  # noqa: ANN401  psycopg's buffer type
            return dates.format_utc(str(super().load(data)))

    cursor = reader.make_text_cursor(connection)
    cursor.adapters.register_loader("timestamptz", Stamp)
    for name in ("timestamp", "time", "timetz", "interval", "json", "jsonb", "uuid", "inet"):
        cursor.adapters.register_loader(name, TextLoader)
    cursor.adapters.register_loader("numeric", Number)
    return cursor


def _require_reader(location: Location, opened: Reader) -> None:
    """Raise RefusedError for a role that could write."""
    could = list_write_powers(opened)
    if not could:
        return
    raise RefusedError(
        f"{opened.value('SELECT session_user')} could write: it {could[0]}",
        f"make a role that only reads: tracker --db {location} db grants --role analyst | psql {location};"
        " then give its URL as --db",
    )


def _explain_error(
    location: Location, sql: str, error: psycopg.Error, known: error_hints.Relations
) -> TrackerError:
    code, said = error.sqlstate or "", error.diag.message_primary or str(error)
    at = int(error.diag.statement_position or 0) - 1 - len(_DECLARE)
    if code == _NO_PARAMETER_CODE:
        return error_hints.parameter_error()
    if code == _TIMEOUT_CODE:
        return DatabaseError(f"the query took longer than {_MOST_MINUTES} minutes", "ask for less")
    if code in _REFUSED_CODES:
        return error_hints.refused_error(said)
    if code[:2] in _QUERY_FAULTS:
        return _query_error(sql, said, code, at if at >= 0 else None, known)
    return place.explain_driver_error(location, error)


def _query_error(
    sql: str, said: str, code: str, at: int | None, known: error_hints.Relations
) -> TrackerError:
    if "multiple commands" in said:
        return error_hints.no_query_error("there is more than one statement")
    if code == _SYNTAX:
        begins = at is not None and not _COMMENT.sub("", sql[:at]).strip(" \n\t(")
        return error_hints.no_query_error(said) if begins else error_hints.syntax_error(sql, at, said)
    name = _quoted_name(said) or (_word_at(sql, at) if at is not None else "")
    if code == _NO_TABLE:
        return error_hints.unknown_table_error(sql, name, known)
    if code == _NO_COLUMN:
        return error_hints.unknown_column_error(sql, name, known)
    return error_hints.query_error(sql, at, said)


def _quoted_name(said: str) -> str | None:
    parts = said.split('"')
    return parts[1] if len(parts) > 2 else None


def _word_at(sql: str, at: int) -> str:
    return sql[at:].split(maxsplit=1)[0].strip('",()')


def list_relations(opened: Reader) -> dict[str, list[str]]:
    """Return the tables and views of the schema, and their columns."""
    rows = opened.rows(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position"
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row["table_name"], []).append(row["column_name"])
    return found
