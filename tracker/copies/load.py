"""Load rows from a dump or another database into a new database.

Triggers are created after the rows, so that the journal arrives unchanged and loading adds nothing to it.
Before the transaction is committed, the rows are read again and compared with those that were sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Any

import sqlalchemy as sa

from tracker.copies.table_rows import (
    COPIED_TABLES,
    TABLES,
    DatabaseRows,
    Row,
    RowDigest,
    RowProgress,
    RowSource,
    digest_rows,
)
from tracker.errors import DatabaseError, RefusedError
from tracker.locale import gettext
from tracker.progress import Progress, ignore_progress
from tracker.store import engine, migrate, rebuild_standings
from tracker.store.derived_columns import DERIVED_TABLES
from tracker.store.location import Location
from tracker.store.reader import open_reader
from tracker.store.search_index import update

_BATCH_SIZE = 2_000


def load_rows(source: RowSource, target: Location, *, progress: Progress = ignore_progress) -> int:
    """Create a database with the rows of a source, completely or not at all; return the number of rows.

    `progress` counts each row three times: when it is written, compared, and indexed for search. Raises
    RefusedError if the target is a database already or refuses a row. Raises DatabaseError if rows arrived
    changed, and MismatchError if they do not agree with their chain of digests.
    """
    count = _count_rows(source, TABLES)
    _load_rows(source, TABLES, target, update.empty_index, RowProgress(progress, 3 * count))
    _build_index(target, count, progress)
    return count


def copy_database(
    origin: Location,
    target: Location,
    *,
    searchable: bool = True,
    progress: Progress = ignore_progress,
) -> int:
    """Copy a database to a new one, as `load_rows` does; return the number of rows.

    The kept states of commitments are copied as they are, but not counted. Between two SQLite files, the
    search index is copied; otherwise it is built anew. With `searchable=False` it stays empty, and all rows
    are marked to be indexed later.
    """
    with open_reader(origin) as reader:
        source = DatabaseRows(reader)
        count, total = (_count_rows(source, tables) for tables in (TABLES, COPIED_TABLES))
        is_copied = searchable and origin.is_file and target.is_file
        is_built = searchable and not is_copied
        finish = partial(update.copy_index, reader) if is_copied else update.empty_index
        steps = RowProgress(progress, (3 if is_built else 2) * total)
        _load_rows(source, COPIED_TABLES, target, finish, steps)
    if is_built:
        _build_index(target, total, progress)
    else:
        progress(2 * total, 2 * total)
    return count


def _count_rows(source: RowSource, tables: Iterable[sa.Table]) -> int:
    return sum(map(source.count_rows, tables))


def _load_rows(
    source: RowSource,
    tables: Sequence[sa.Table],
    target: Location,
    finish_index: Callable[[sa.Connection], None],
    steps: RowProgress,
) -> None:
    """Create a database with the rows of some tables of a source; `finish_index` makes its search index.

    The kept states are rebuilt if they are not among the tables.
    """
    digests = {table.name: RowDigest() for table in tables}

    def insert_rows(connection: sa.Connection) -> None:
        with engine.check_references_at_end(connection):
            for table in tables:
                rows = digests[table.name].count_and_digest_rows(source.iterate_rows(table))
                _insert_rows(connection, table, steps.report_each(rows))
                _set_last_id(connection, table, source.read_highest_id(table))
        if not digests.keys() >= set(DERIVED_TABLES):
            rebuild_standings.rebuild_all(connection)

    def compare_rows(connection: sa.Connection) -> None:
        for table in tables:
            _require_rows_arrived(connection, source, table, digests[table.name].count_and_digest, steps)
        migrate.require_intact_chain(engine.make_reader(connection), gettext("the dump"))
        finish_index(connection)

    if not migrate.initialise_database(target, compare_rows, insert_rows):
        raise RefusedError(
            gettext("{database} exists already").format(database=target),
            gettext("give another --db, or move the existing database away first"),
        )


def _build_index(target: Location, count: int, progress: Progress) -> None:
    """Build the search index of `count` rows, as the last third of the reported progress."""
    update.index_in_short_transactions(
        target, lambda done, of_total: progress(2 * count + count * done // max(of_total, 1), 3 * count)
    )


def _require_rows_arrived(
    connection: sa.Connection, source: RowSource, table: sa.Table, sent: tuple[int, str], steps: RowProgress
) -> None:
    """Raise DatabaseError if the rows of a table differ from those that were sent.

    `sent` is the number of the rows and their digest.
    """
    arrived = DatabaseRows(engine.make_reader(connection))
    arrived_result = digest_rows(steps.report_each(arrived.iterate_rows(table)))
    if arrived_result != sent or arrived.read_highest_id(table) != source.read_highest_id(table):
        raise DatabaseError(
            gettext(
                "{count} of {expected} rows of the table {table} arrived; some are missing or were changed"
            ).format(table=table.name, count=arrived_result[0], expected=sent[0]),
            gettext("nothing was stored in the new database"),
        )


def _insert_rows(connection: sa.Connection, table: sa.Table, rows: Iterator[Row]) -> None:
    """Insert rows with their ids: by COPY on PostgreSQL, in groups of 2,000 rows on SQLite."""
    names = ", ".join(column.name for column in table.columns)
    if connection.dialect.name == "postgresql":
        _send_rows_with_copy(connection, f"COPY {table.name} ({names}) FROM STDIN", rows)
        return
    marks = ", ".join("?" * len(table.columns))
    has_files = any(isinstance(column.type, sa.LargeBinary) for column in table.columns)
    while lot := list(islice(rows, 1 if has_files else _BATCH_SIZE)):
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", lot)


def _send_rows_with_copy(connection: sa.Connection, statement: str, rows: Iterator[Row]) -> None:
    """Send rows by COPY, which is the fastest way on PostgreSQL.

    Raises RefusedError if the server refuses a row.
    """
    errors: Any = connection.dialect.dbapi
    cursor: Any = connection.connection.cursor()
    try:
        with cursor, cursor.copy(statement) as copying:
            for row in rows:
                copying.write_row(row)
    except errors.Error as error:
        message = str(error).splitlines()[0]
        raise RefusedError(
            gettext("the database refused the change: {message}").format(message=message),
            gettext("nothing was changed"),
        ) from error


def _set_last_id(connection: sa.Connection, table: sa.Table, last: int) -> None:
    """Make the next row of a table get the id `last` + 1."""
    if "id" not in table.columns:
        return
    if connection.dialect.name == "postgresql":
        sequence = f"pg_get_serial_sequence('{table.name}', 'id')"
        connection.exec_driver_sql(f"SELECT setval({sequence}, {max(last, 1)}, {str(last > 0).lower()})")
        return
    connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
    if last:
        connection.exec_driver_sql(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table.name, last)
        )
