"""Bring the search index up to date: first the rows newer than the last indexed one, then the queued rows.

Searches need not wait for this: `tracker.read.search` also reads the rows that are out of date. On SQLite, a
row that is indexed again gets a further entry, beside its old one. When there are too many old entries, the
index is built anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

from tracker.errors import DatabaseError
from tracker.store import engine
from tracker.store.search_index import pending
from tracker.store.search_index.document_grams import GramMaker
from tracker.store.search_index.documents import DOCUMENT_FORMAT, TABLE_BY_KIND, Document, DocumentReader
from tracker.store.search_index.engines import BAND, ENGINES, STORED_TABLES, get_entry_number_limit
from tracker.values.codes import HitKind

if TYPE_CHECKING:
    import sqlalchemy as sa

    from tracker.progress import Progress
    from tracker.store.location import Location
    from tracker.store.reader import Reader

_LOT_SIZE = 2_000
_ROWS_PER_TRANSACTION = 5_000
_WORTH_OPTIMISING = 20_000
_FEW_STALE = 1_000
_FORMAT_ROW = "search_index"
"""The row of search_state that holds DOCUMENT_FORMAT instead of a row id."""


def index_pending_rows(connection: sa.Connection, most: int | None = None) -> int:
    """Index the rows whose entries are missing or out of date. Return the number of rows that were read.

    With `most`, stop after about `most` rows. Without it, an index that consists mostly of old entries is
    emptied and built anew. If another connection is indexing, do nothing and return 0.
    """
    lock = ENGINES[connection.dialect.name].lock
    if lock and not connection.exec_driver_sql(lock).scalar():
        return 0
    if most is None and _has_mostly_old_entries(connection):
        empty_index(connection)
    done = 0
    for count in _EntryWriter(connection).index_in_portions(min(_LOT_SIZE, most or _LOT_SIZE)):
        done += count
        if most is not None and done >= most:
            break
    if done >= _WORTH_OPTIMISING:
        _optimise_index(connection)
    return done


def index_in_short_transactions(location: Location, progress: Progress) -> None:
    """Index all pending rows after a large write. Between its short transactions, others can write.

    `progress` is called with the number of rows done and the number of all rows; they are equal only at the
    end. Indexing stops early if the database stays locked. Searches find the other rows all the same, and the
    next writes continue the work.
    """
    done = total = 0
    with suppress(DatabaseError):
        with engine.open_transaction(location) as connection:
            count = total = sum(
                len(pending.list_pending_ids(engine.make_reader(connection), kind)) for kind in HitKind
            )
        while count:
            with engine.open_transaction(location) as connection:
                count = index_pending_rows(connection, _ROWS_PER_TRANSACTION)
            done += count
            progress(min(done, total - 1), total)
        if done >= _WORTH_OPTIMISING:
            with engine.open_transaction(location) as connection:
                _optimise_index(connection)
    progress(total, total)


def _optimise_index(connection: sa.Connection) -> None:
    """Let the database reorganise the index. After many new entries, this makes searches faster."""
    for statement in ENGINES[connection.dialect.name].tidy:
        connection.exec_driver_sql(statement)


def empty_index(connection: sa.Connection) -> None:
    """Remove all entries from the index, so that every row is pending."""
    for statement in ENGINES[connection.dialect.name].empty:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "INSERT INTO search_state (table_name, indexed_id, changed_count)"
        f" VALUES ('{_FORMAT_ROW}', {DOCUMENT_FORMAT}, 0)"
    )


def copy_index(origin: Reader, connection: sa.Connection) -> None:
    """Replace the index of a SQLite file by the index of another file that has the same rows.

    The tables of FTS5 are copied as they are, which is 50 times faster than indexing. FTS5 sees the new
    content only on the next connection: this one must not search or index any more.
    """
    for table in STORED_TABLES:
        connection.exec_driver_sql(f"DELETE FROM {table}")
        rows = (tuple(row.values()) for row in origin.iterate_rows(f"SELECT * FROM {table}"))
        while lot := list(islice(rows, _LOT_SIZE)):
            marks = ", ".join("?" * len(lot[0]))
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", lot)


def empty_outdated_index(connection: sa.Connection) -> None:
    """Empty the index if it was built with another version of DOCUMENT_FORMAT."""
    select_format = f"SELECT indexed_id FROM search_state WHERE table_name = '{_FORMAT_ROW}'"
    if connection.exec_driver_sql(select_format).scalar() != DOCUMENT_FORMAT:
        empty_index(connection)


def _has_mostly_old_entries(connection: sa.Connection) -> bool:
    """Tell whether the index has more old entries (those of rows indexed again) than there are rows."""
    counted = (
        f"SELECT sum(changed_count), sum(indexed_id) FROM search_state WHERE table_name <> '{_FORMAT_ROW}'"
    )
    changed, rows = connection.exec_driver_sql(counted).one()
    return changed is not None and changed > max(rows, _FEW_STALE)


class _EntryWriter:
    """Writes entries of the index in one open transaction."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._engine = ENGINES[connection.dialect.name]
        self._reader = engine.make_reader(connection)
        self._reset_caches()

    def index_in_portions(self, most: int) -> Iterator[int]:
        """Index the pending rows, at most `most` at a time; yield the number of rows of each portion."""
        for kind in HitKind:
            while ids := pending.list_new_ids(self._reader, kind, most):
                self._insert_entries(self._number_first_entries(kind, self._library.read(kind, ids)))
                self._record_progress(kind, f"indexed_id = {ids[-1]}")
                yield len(ids)
        while entries := pending.list_queue_entries(self._reader, most):
            self._reset_caches()  # others may have changed names since
            for kind in HitKind:
                self._index_again(kind, sorted({row_id for _, queued, row_id in entries if queued is kind}))
            numbers = ", ".join(str(number) for number, _, _ in entries)
            for statement in pending.build_queue_dependents_statements(numbers):
                self._connection.exec_driver_sql(statement)
            self._connection.exec_driver_sql(f"DELETE FROM search_queue WHERE id IN ({numbers})")
            yield len(entries)

    def _reset_caches(self) -> None:
        """Forget the names and grams in memory, because other programs may have changed the names."""
        self._library = DocumentReader(self._reader, with_pinyin=True)
        self._grams = GramMaker(self._reader)

    def _index_again(self, kind: HitKind, ids: list[int]) -> None:
        """Replace the entries of changed rows of a kind."""
        documents = self._library.read(kind, ids)
        if self._engine.can_replace:
            numbers = ", ".join(str(get_entry_number_limit(kind) - row_id) for row_id in ids) or "NULL"
            self._connection.exec_driver_sql(f"DELETE FROM search_index WHERE doc_id IN ({numbers})")
            self._insert_entries(self._number_first_entries(kind, documents))
        else:
            self._insert_entries(self._number_further_entries(kind, ids, documents))

    def _number_first_entries(self, kind: HitKind, documents: list[Document]) -> list[tuple[int, Document]]:
        """Return each new document with the number of its entry; sorted by number, as FTS5 requires it."""
        return [
            (get_entry_number_limit(kind) - document.row_id, document) for document in reversed(documents)
        ]

    def _number_further_entries(
        self, kind: HitKind, ids: list[int], documents: list[Document]
    ) -> list[tuple[int, Document]]:
        """Return documents of rows that have entries already, each with the number of its further entry.

        The table search_docs notes to which row each of these numbers belongs.
        """
        table, mark = TABLE_BY_KIND[kind], self._engine.mark
        listed = ", ".join(map(str, ids)) or "NULL"
        self._connection.exec_driver_sql(
            f"DELETE FROM search_docs WHERE table_name = '{table}' AND row_id IN ({listed})"
        )
        sql = "SELECT changed_count FROM search_state WHERE table_name = :table"
        made = int(self._reader.value(sql, table=table) or 0)
        entries = list(enumerate(documents, get_entry_number_limit(kind) - BAND // 2 - made - len(documents)))
        if entries:
            self._connection.exec_driver_sql(
                f"INSERT INTO search_docs (id, table_name, row_id) VALUES ({mark}, {mark}, {mark})",
                [(number, table, document.row_id) for number, document in entries],
            )
            self._record_progress(kind, f"changed_count = changed_count + {len(entries)}")
        return entries

    def _insert_entries(self, entries: list[tuple[int, Document]]) -> None:
        """Insert entries, each given as its number and its document."""
        values = [
            (number, self._engine.encode_grams(self._grams.make_document_grams(document)))
            for number, document in entries
        ]
        if values and self._engine.can_replace:
            cursor: Any = self._connection.connection.cursor()
            with cursor, cursor.copy(self._engine.insert) as copying:
                for entry in values:
                    copying.write_row(entry)
        elif values:
            self._connection.exec_driver_sql(self._engine.insert, values)

    def _record_progress(self, kind: HitKind, change: str) -> None:
        """Update the row about a kind in the table search_state; `change` is the SQL after SET."""
        table = TABLE_BY_KIND[kind]
        self._connection.exec_driver_sql(
            "INSERT INTO search_state (table_name, indexed_id, changed_count)"
            f" VALUES ('{table}', 0, 0) ON CONFLICT (table_name) DO NOTHING"
        )
        self._connection.exec_driver_sql(f"UPDATE search_state SET {change} WHERE table_name = '{table}'")
