"""Run typed queries on PostgreSQL by a role that may only read, in a transaction that only reads.

PostgreSQL itself refuses everything else: DECLARE CURSOR accepts only a query, and the extended protocol only
one statement. The transaction is never committed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker import store
from tracker.errors import RefusedError, TrackerError
from tracker.locale import gettext
from tracker.sql import error_hints
from tracker.sql.answer import Answer, QueryClock, number_repeated_names
from tracker.sql.readonly_roles import list_write_powers
from tracker.store import reader
from tracker.store.dialects import TODAY_SETTING
from tracker.store.driver_errors import explain_driver_error
from tracker.store.location import Location
from tracker.store.lock_wait import BUSY_SECONDS
from tracker.store.reader import Reader
from tracker.values import dates

Row = tuple[Any, ...]
if TYPE_CHECKING:
    import psycopg

_OPTIONS = (
    f"-c lock_timeout={BUSY_SECONDS}s"
    " -c cursor_tuple_fraction=1"  # plan for reading all rows
)
_DECLARE = "DECLARE asked NO SCROLL CURSOR FOR "
_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)
_FETCH = "FETCH FORWARD 1000 FROM asked"

_SYNTAX, _NO_TABLE, _NO_COLUMN = "42601", "42P01", "42703"
_REFUSED_CODES = {"25006", "42501", "0A000", "42P11", "25001", "2D000"}
"""SQLSTATE codes of statements that write, lack a privilege, or cannot be run with a cursor."""
_TIMEOUT_CODE, _NO_PARAMETER_CODE = "57014", "08P01"
_QUERY_FAULTS = ("21", "22", "42", "54")
"""SQLSTATE classes of errors in the query; errors of other classes come from the server."""


class _RunningQuery(NamedTuple):
    """A query that is being run, with what is needed to explain an error in it."""

    location: Location
    sql: str
    clock: QueryClock


@contextmanager
def run_query(
    location: Location, sql: str, clock: QueryClock, as_of: date | None, known_at: date | None
) -> Iterator[Answer]:
    """Yield the answer to a query. The parameters and errors are those of `tracker.sql.query.run_query`."""
    import psycopg  # noqa: PLC0415  0.1 s, and only where PostgreSQL is used

    try:
        timeout = f"-c statement_timeout={round(clock.seconds * 1000)}"  # of each of its statements
        read_only = f"-c default_transaction_read_only={'off' if known_at else 'on'}"
        options = f"{reader.SESSION_OPTIONS} {_OPTIONS} {read_only} {timeout}"
        connection = psycopg.connect(location.address, options=options)
    except psycopg.Error as error:
        raise explain_driver_error(location, error) from error
    with closing(connection):
        opened = Reader("postgresql", connection)
        if known_at:
            opened.begin(location)
        # Times are in the zone of this machine, as on SQLite; the views have the day of all commands.
        connection.execute(f"SET TIME ZONE INTERVAL '{dates.now().isoformat()[-6:]}' HOUR TO MINUTE")
        connection.execute(f"SET {TODAY_SETTING} = '{(as_of or known_at or dates.today()).isoformat()}'")
        try:
            reader.require_current_database(location, opened)
            _require_read_only_role(location, opened)
            if known_at:
                store.known_at.show_as_known_at(opened, known_at, as_of)
                connection.execute("SET TRANSACTION READ ONLY")  # it cannot be taken back
            relations = list_relations(opened)
        except psycopg.Error as error:
            raise explain_driver_error(location, error) from error
        cursor = _make_text_cursor(connection)
        query = _RunningQuery(location, sql, clock)
        try:
            # With binary=True, psycopg uses the extended protocol, which accepts only one statement.
            with clock.measure():
                connection.cursor().execute((_DECLARE + sql).encode(), binary=True)
                first = cursor.execute(_FETCH).fetchall()
        except psycopg.Error as error:
            raise _explain_error(query, error, relations) from error
        names = [column.name for column in cursor.description]
        yield number_repeated_names(names, _fetch_rows(cursor, first, query))


def _fetch_rows(cursor: Any, lot: list[Row], query: _RunningQuery) -> Iterator[Row]:  # noqa: ANN401
    """Yield the rows in `lot`, which were fetched already, and then the other rows of the cursor."""
    import psycopg  # noqa: PLC0415

    while lot:
        yield from lot
        if query.clock.is_time_up:
            raise query.clock.make_error()
        try:
            with query.clock.measure():
                lot = cursor.execute(_FETCH).fetchall()
        except psycopg.Error as error:
            raise _explain_error(query, error, {}) from error


def _make_text_cursor(connection: psycopg.Connection[Any]) -> Any:  # noqa: ANN401  psycopg's
    """Return a cursor that gives values as SQLite does; types that SQLite does not have become text."""
    from psycopg.types.string import TextLoader  # noqa: PLC0415

    class NumberLoader(TextLoader):
        """A loader that turns numeric values into int or float."""

        def load(self, data: Any) -> int | float:  # type: ignore[override]  # noqa: ANN401
            text = super().load(data)
            return int(text) if str(text).lstrip("-").isdigit() else float(text)

    class TimestampLoader(TextLoader):
        """A loader that turns timestamps into UTC text, as SQLite stores them."""

        def load(self, data: Any) -> str:  # noqa: ANN401  psycopg's buffer type
            return dates.format_utc(str(super().load(data)))

    cursor = reader.make_text_cursor(connection)
    cursor.adapters.register_loader("timestamptz", TimestampLoader)
    for name in ("timestamp", "time", "timetz", "interval", "json", "jsonb", "uuid", "inet"):
        cursor.adapters.register_loader(name, TextLoader)
    cursor.adapters.register_loader("numeric", NumberLoader)
    return cursor


def _require_read_only_role(location: Location, opened: Reader) -> None:
    """Raise RefusedError if the role of the connection could do more than read."""
    write_powers = list_write_powers(opened)
    if not write_powers:
        return
    raise RefusedError(
        write_powers[0].describe(opened.value("SELECT session_user")),
        gettext(
            "create a role that can only read: tracker --db {database} db grants --role analyst | "
            "psql {database}; then give the URL of that role as --db"
        ).format(database=location),
    )


def _explain_error(
    query: _RunningQuery, error: psycopg.Error, relations: error_hints.Relations
) -> TrackerError:
    """Return the program's error for an error of psycopg."""
    location, sql = query.location, query.sql
    code, message = error.sqlstate or "", error.diag.message_primary or str(error)
    at = int(error.diag.statement_position or 0) - 1 - len(_DECLARE)
    if code == _NO_PARAMETER_CODE:
        return error_hints.make_parameter_error()
    if code == _TIMEOUT_CODE:
        return query.clock.make_error()
    if code in _REFUSED_CODES:
        return error_hints.make_refused_error(message)
    if code[:2] in _QUERY_FAULTS:
        return _make_query_error(sql, message, code, at if at >= 0 else None, relations)
    return explain_driver_error(location, error)


def _make_query_error(
    sql: str, message: str, code: str, at: int | None, relations: error_hints.Relations
) -> TrackerError:
    """Return the error for a faulty query; `at` is the position of the fault in characters from 0."""
    if "multiple commands" in message:
        return error_hints.make_no_query_error(gettext("the text contains more than one SQL statement"))
    if code == _SYNTAX:
        is_first_word = at is not None and not _COMMENT.sub("", sql[:at]).strip(" \n\t(")
        return (
            error_hints.make_no_query_error(message)
            if is_first_word
            else error_hints.make_syntax_error(sql, at, message)
        )
    name = _extract_quoted_name(message) or (_extract_word(sql, at) if at is not None else "")
    if code == _NO_TABLE:
        return error_hints.make_unknown_table_error(sql, name, relations)
    if code == _NO_COLUMN:
        return error_hints.make_unknown_column_error(sql, name, relations)
    return error_hints.make_query_error(sql, at, message)


def _extract_quoted_name(message: str) -> str | None:
    """Return the first text in double quotes in a message, or None."""
    pieces = message.split('"')
    return pieces[1] if len(pieces) > 2 else None


def _extract_word(sql: str, at: int) -> str:
    """Return the word at a position of a query, without quotation marks."""
    return sql[at:].split(maxsplit=1)[0].strip('",()')


def list_relations(opened: Reader) -> dict[str, list[str]]:
    """Return the columns of each table and view of the current schema, by the name of the table or view."""
    rows = opened.rows(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position"
    )
    columns: dict[str, list[str]] = {}
    for row in rows:
        columns.setdefault(row["table_name"], []).append(row["column_name"])
    return columns
