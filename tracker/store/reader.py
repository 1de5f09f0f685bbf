"""Connections that only read, with plain SQL and `:name` parameters, through sqlite3 or psycopg.

Both databases return the same values: dates and timestamps as ISO text, flags as 0 or 1.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from functools import cache
from sys import intern
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from tracker.errors import DatabaseError
from tracker.store import lock_wait
from tracker.store.damage import READ_ERRORS, BrokenText, find_broken_texts
from tracker.store.driver_errors import explain_driver_error
from tracker.store.location import (
    APPLICATION_ID,
    Location,
    make_missing_database_error,
    make_sqlite_uri,
    require_current_revision,
)
from tracker.values import dates

if TYPE_CHECKING:
    from datetime import date

    import psycopg

Row = dict[str, Any]
_PARAMETER = re.compile(r"(?<!:):([a-z_]\w*)")
SESSION_OPTIONS = (
    "-c timezone=UTC -c jit=off -c join_collapse_limit=20 -c from_collapse_limit=20 -c geqo_effort=1"
    " -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0"
)
"""The options of a connection to PostgreSQL: timestamps in UTC, and plans that suit our views.

The views join up to 16 tables. By default PostgreSQL plans eight joins together, so that it reads the whole
of a view before it takes the few rows that a list shows. Compiling a query takes longer than running it.
By default PostgreSQL also expects a slow disk, and reads whole tables instead of a thousand rows by an index;
and it starts processes for a part of the work, which takes longer than most of our queries.
"""


class UnreadableError(DatabaseError):
    """Error for a query that failed: the database is damaged, or lacks a table, view or column."""


class Reader:
    """An open database that is read with SQL. `dialect` is sqlite or postgresql.

    If `known_at` is set, queries see only what was known at the end of that day; if it is None, what is known
    now.
    """

    def __init__(self, dialect: str, connection: sqlite3.Connection | psycopg.Connection[Any]) -> None:
        self.dialect = dialect
        self._connection = connection
        self._cursors: WeakSet[sqlite3.Cursor] = WeakSet()
        self.known_at: date | None = None
        self._fold_table: dict[int, int] | None = None

    @property
    def fold_table(self) -> dict[int, int]:
        """The table by which texts are folded (made comparable): code point → folded code point."""
        if self._fold_table is None:
            self._fold_table = dict(self.tuples("SELECT codepoint, folded FROM char_folds"))
        return self._fold_table

    @property
    def today(self) -> date:
        """The day as of which data are shown by default: the day of `known_at`, or else today."""
        return self.known_at or dates.today()

    def rows(self, sql: str, **parameters: object) -> list[Row]:
        """Return the rows of a query as dicts. Their keys are in the order of the query's columns."""
        cursor = self._run(sql, parameters)
        return list(_make_rows(cursor, cursor))

    def iterate_rows(self, sql: str, **parameters: object) -> Iterator[Row]:
        """Yield the rows of a query as dicts one by one, so that they need not all be in memory.

        On PostgreSQL, no other query can run until the last row has been taken.
        """
        if self.dialect == "sqlite":
            cursor = self._run(sql, parameters)
            return _make_rows(cursor, cursor)
        cursor = make_text_cursor(self._connection)
        return _make_rows(cursor, cursor.stream(*_convert_parameters(sql, parameters)))

    def tuples(self, sql: str, **parameters: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query as tuples."""
        return self._run(sql, parameters).fetchall()  # type: ignore[no-any-return]

    def value(self, sql: str, **parameters: object) -> Any:  # noqa: ANN401  whatever the one column holds
        """Return the first column of the first row; None if there are no rows."""
        rows = self.tuples(sql, **parameters)
        return rows[0][0] if rows else None

    def make_comparable(self, value: object) -> object:
        """Turn a value read from a column into a query parameter that can be compared with that column.

        PostgreSQL does not compare a flag with the number 1, but compares any column with a text.
        """
        return str(value) if self.dialect == "postgresql" and value is not None else value

    def keep_rows(self, name: str, sql: str, **parameters: object) -> None:
        """Store the rows of a query in a temporary table called `name`, until the reader is closed."""
        temporary = {"sqlite": "temp", "postgresql": "pg_temp"}[self.dialect]
        with self.allow_temporary_objects():
            self.run(f"DROP TABLE IF EXISTS {temporary}.{name}")
            self.run(f"CREATE TEMPORARY TABLE {name} AS {sql}", **parameters)
        if self.dialect == "postgresql":
            self.run(f"ANALYZE {name}")

    def find_broken_texts(self) -> Iterator[BrokenText]:
        """Yield the texts that are not UTF-8. PostgreSQL has none, because it refuses them."""
        if self.dialect == "sqlite":
            yield from find_broken_texts(self._connection)  # type: ignore[arg-type]  # sqlite3's

    @contextmanager
    def allow_temporary_objects(self) -> Iterator[None]:
        """Allow temporary tables and views in this `with` block.

        On PostgreSQL, they must already be allowed when the reader is opened.
        """
        if self.dialect == "postgresql":
            yield
            return
        only = int(self.value("PRAGMA query_only"))  # it bars temporary objects too
        self.run("PRAGMA query_only = 0")
        yield
        self.run(f"PRAGMA query_only = {only}")

    def run(self, statement: str, **parameters: object) -> None:
        """Run a statement that returns no rows."""
        self._run(statement, parameters)

    @contextmanager
    def convert_query_errors(self) -> Iterator[None]:
        """Turn errors of queries in this `with` block into UnreadableError. Later queries can still run."""
        errors: tuple[type[Exception], ...] = READ_ERRORS
        step: Any = nullcontext()
        if self.dialect == "postgresql":
            import psycopg  # noqa: PLC0415

            errors, step = (psycopg.Error,), self._connection.transaction()  # type: ignore[union-attr]
        try:
            with step:
                yield
        except errors as error:
            message_lines = str(error).strip().splitlines()
            raise UnreadableError(message_lines[0] if message_lines else type(error).__name__) from error

    def can_read_schema(self) -> bool:
        """Tell whether SQLite can read the schema of the file. If not, each query tries to read it again."""
        if self.dialect == "sqlite":
            try:
                self.value("SELECT 1 FROM sqlite_master")
            except READ_ERRORS:
                return False
        return True

    def begin(self, location: Location) -> None:
        """Begin a transaction. Until its end, the database is read as it is at this moment."""
        self._fold_table = None
        if isinstance(self._connection, sqlite3.Connection):
            lock_wait.begin_reading(self._connection, location.address)
        else:
            self._connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

    def end(self) -> bool:
        """End the transaction. Return whether the connection may stay open.

        In WAL mode, it must be closed: the next write can end that mode only if nobody has the file open.
        """
        self._connection.rollback()
        return self.dialect != "sqlite" or self.value("PRAGMA journal_mode") != "wal"

    def close(self) -> None:
        """Close the connection."""
        # A query that failed is still open, and closing the connection alone would leave it its lock.
        self.close_cursors()
        self._connection.close()

    def close_cursors(self) -> None:
        """End all queries, also those that failed or were not read to their end."""
        for cursor in list(self._cursors):
            cursor.close()

    @contextmanager
    def allow_writes(self) -> Iterator[sqlite3.Connection]:
        """Yield the connection to a SQLite file to a writer; in this block, the reader must not be used."""
        self.close_cursors()
        self.run("PRAGMA query_only = OFF")
        yield self._connection  # type: ignore[misc]  # sqlite3's
        self.run("PRAGMA query_only = ON")

    def _run(self, sql: str, parameters: dict[str, object]) -> Any:  # noqa: ANN401  a cursor of either driver
        """Run a query or statement, and return the driver's cursor."""
        if self.dialect == "sqlite":
            cursor: Any = self._connection.execute(sql, parameters)
            self._cursors.add(cursor)
            return cursor
        cursor = make_text_cursor(self._connection)
        cursor.execute(*_convert_parameters(sql, parameters))
        return cursor


def _convert_parameters(sql: str, parameters: dict[str, object]) -> tuple[str, dict[str, object]]:
    """Return a query and its parameters in the form that psycopg needs."""
    return _PARAMETER.sub(r"%(\1)s", sql.replace("%", "%%")), parameters


def _make_rows(cursor: Any, tuples: Iterable[tuple[Any, ...]]) -> Iterator[Row]:  # noqa: ANN401  of either driver
    """Yield the tuples of a cursor as dicts. Equal texts are kept in memory only once."""
    names: list[str] = []
    for row in tuples:
        names = names or [column[0] for column in cursor.description]
        values = [intern(value) if type(value) is str else value for value in row]
        yield dict(zip(names, values, strict=True))


def list_tables(reader: Reader) -> set[str]:
    """Return the names of all tables of the database."""
    sql = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
        "postgresql": "SELECT relname AS name FROM pg_class"
        " WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace",
    }
    return {row["name"] for row in reader.rows(sql[reader.dialect])}


def list_columns(reader: Reader, table: str) -> list[str]:
    """Return the names of the columns of a table or view, in their order."""
    sql = {
        "sqlite": "SELECT name FROM pragma_table_info(:name)",
        "postgresql": "SELECT attname AS name FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
        " WHERE relname = :name AND relnamespace = current_schema()::regnamespace"
        " AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
    }
    return [row["name"] for row in reader.rows(sql[reader.dialect], name=table)]


def read_folds(reader: Reader, chars: Iterable[str]) -> dict[int, int]:
    """Return how the given characters are folded (made comparable): code point → folded code point."""
    points = ", ".join(str(ord(char)) for char in sorted(set(chars))) or "NULL"
    return dict(reader.tuples(f"SELECT codepoint, folded FROM char_folds WHERE codepoint IN ({points})"))


def find_unfolded_characters(reader: Reader, folded: str) -> dict[str, str]:
    """Return each character of a folded text → all characters that count as equal to it, as one text.

    For the character a, these are a and A, and both in full width.
    """
    points = ", ".join(str(ord(char)) for char in set(folded)) or "NULL"
    rows = reader.tuples(
        f"SELECT codepoint, folded FROM char_folds WHERE folded IN ({points}) OR codepoint IN ({points})"
    )
    changed = {chr(point) for point, _ in rows}
    forms = {char: "" if char in changed else char for char in folded}
    for point, stands_for in rows:
        if chr(stands_for) in forms:
            forms[chr(stands_for)] += chr(point)
    return forms


def read_highest_id(reader: Reader, table: str) -> int:
    """Return the highest id that a row of the table has ever had; 0 if it never had a row."""
    if reader.dialect == "sqlite":
        return int(reader.value("SELECT seq FROM sqlite_sequence WHERE name = :name", name=table) or 0)
    name = reader.value("SELECT pg_get_serial_sequence(:name, 'id')", name=table)
    return int(reader.value(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {name}"))


def read_revision(reader: Reader) -> str | None:
    """Return the revision of the database; None if it is not a tracker database."""
    table_names = list_tables(reader)
    if not {"alembic_version", "commitments", "changes"} <= table_names or _belongs_to_another_program(
        reader
    ):
        return None
    revision: str | None = reader.value("SELECT version_num FROM alembic_version")
    return revision


def _belongs_to_another_program(reader: Reader) -> bool:
    """Tell whether the header of a SQLite file names another program as its maker.

    A file that was made from a dump names no program.
    """
    return reader.dialect == "sqlite" and reader.value("PRAGMA application_id") not in (
        0,
        APPLICATION_ID,
    )


def require_current_database(location: Location, reader: Reader) -> None:
    """Raise DatabaseError unless this is a tracker database with the revision of this program."""
    revision = read_revision(reader)
    if revision is None and not list_tables(reader):
        raise make_missing_database_error(location)
    require_current_revision(location, revision)


@contextmanager
def open_reader(location: Location, *, with_temporary_tables: bool = False) -> Iterator[Reader]:
    """Yield a reader of a database that has the revision of this program. Raises DatabaseError.

    If `with_temporary_tables`, `Reader.keep_rows` is allowed on PostgreSQL too.
    """
    with _open_connection(location, with_temporary_tables=with_temporary_tables) as reader:
        require_current_database(location, reader)
        yield reader


@contextmanager
def open_unchecked_reader(location: Location) -> Iterator[Reader]:
    """Yield a reader of any existing database, whatever its revision.

    `Reader.keep_rows` is allowed. Raises DatabaseError if the database cannot be opened.
    """
    with _open_connection(location, with_temporary_tables=True) as reader:
        yield reader


@contextmanager
def _open_connection(location: Location, *, with_temporary_tables: bool) -> Iterator[Reader]:
    """Yield a reader on a new connection. All of its queries see the database at one moment."""
    with (
        _explain_errors(location),
        closing(_connect(location, with_temporary_tables=with_temporary_tables)) as reader,
    ):
        reader.begin(location)
        yield reader


def _connect(location: Location, *, with_temporary_tables: bool) -> Reader:
    """Return a reader on a new connection. Errors of the database driver are raised as they are."""
    if location.is_missing_file:
        raise make_missing_database_error(location)
    if location.is_file:
        address = make_sqlite_uri(location.address, "rw")  # mode rw does not create a missing file
        connection = sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)
        connection.execute("PRAGMA query_only = ON")
        return Reader("sqlite", connection)
    import psycopg  # noqa: PLC0415  takes 0.1 s; only for PostgreSQL

    read_only = "off" if with_temporary_tables else "on"  # "on" bars temporary tables too
    options = f"-c default_transaction_read_only={read_only} {SESSION_OPTIONS}"
    return Reader("postgresql", psycopg.connect(location.address, options=options))


@contextmanager
def _explain_errors(location: Location) -> Iterator[None]:
    """Turn errors of the driver in this `with` block into DatabaseError."""
    try:
        yield
    except _get_driver_errors(location) as error:
        raise explain_driver_error(location, error) from error


def _get_driver_errors(location: Location) -> tuple[type[Exception], ...]:
    """Return the classes of errors that the driver of this database raises."""
    if location.is_file:
        return READ_ERRORS
    import psycopg  # noqa: PLC0415

    return (psycopg.Error,)


class ReusableReader:
    """A reader whose connection stays open between uses, because a new connection must read the whole schema.

    Each use sees all that was written before it. Between two uses, no lock is held. If `prepare` is given, it
    is called once with the new reader; then all uses see the same rows, and the lock is held until `close`.
    """

    def __init__(self, location: Location, prepare: Callable[[Reader], None] | None = None) -> None:
        self._location = location
        self._prepare = prepare
        self._reader: Reader | None = None
        self._is_used = False

    @contextmanager
    def use(self) -> Iterator[Reader]:
        """Yield the reader. A use inside another use sees the same rows. Raises DatabaseError."""
        if self._reader and (self._is_used or self._prepare):
            yield self._reader
            return
        is_sound = False
        try:
            with _explain_errors(self._location):
                self._reader = reader = self._begin()
                self._is_used = True
                require_current_database(self._location, reader)
                if self._prepare:
                    self._prepare(reader)
                yield reader
                is_sound = self._prepare is not None or reader.end()
        finally:
            self._is_used = False
            if not is_sound:
                self.close()

    @contextmanager
    def lend_connection(self) -> Iterator[sqlite3.Connection | None]:
        """Yield the open connection to a SQLite file, so that a writer need not read the schema again.

        Yields None if there is no such connection, or if it is in use. In this block, a use of the reader
        opens another connection. After an error, the lent connection is closed.
        """
        reader = self._reader
        if reader is None or reader.dialect != "sqlite" or self._is_used or self._prepare:
            yield None
            return
        self._reader = None
        is_sound = False
        try:
            with reader.allow_writes() as connection:
                yield connection
            is_sound = True
        finally:
            if is_sound and self._reader is None:
                self._reader = reader
            else:
                reader.close()

    def close(self) -> None:
        """Close the connection, if one is open."""
        if self._reader:
            self._reader.close()
            self._reader = None

    def _begin(self) -> Reader:
        """Return a reader in a new transaction; on a new connection if the server has closed the old one."""
        if self._reader:
            with suppress(*_get_driver_errors(self._location)):
                self._reader.begin(self._location)
                return self._reader
            self.close()
        reader = _connect(self._location, with_temporary_tables=self._prepare is not None)
        reader.begin(self._location)
        return reader


def make_text_cursor(connection: Any) -> Any:  # noqa: ANN401  psycopg's, whose module is loaded only where it is used
    """Return a cursor of psycopg that gives the values that SQLite would: ISO texts, and 0 or 1 for flags."""
    import psycopg  # noqa: PLC0415

    cursor = psycopg.ClientCursor(connection)
    for name, loader in _make_text_loaders().items():
        cursor.adapters.register_loader(name, loader)
    return cursor


@cache
def _make_text_loaders() -> dict[str, Any]:
    """Return the loaders for psycopg, by SQL type: dates and timestamps as ISO text, flags as 0 or 1."""
    from psycopg.types.string import TextLoader  # noqa: PLC0415

    class TimestampLoader(TextLoader):
        """Loads a timestamp as ISO text, such as 2024-06-18T08:00:00Z."""

        def load(self, data: Any) -> str:  # noqa: ANN401  psycopg's buffer type
            return str(super().load(data)).replace(" ", "T").replace("+00", "Z")

    class FlagLoader(TextLoader):
        """Loads a flag as 0 or 1."""

        def load(self, data: Any) -> int:  # type: ignore[override]  # noqa: ANN401
            return int(bytes(data) == b"t")

    return {"date": TextLoader, "timestamptz": TimestampLoader, "bool": FlagLoader}
