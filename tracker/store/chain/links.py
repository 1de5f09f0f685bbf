"""The chain of digests, which shows tampering: each batch (a command that wrote) adds a link to it.

A link holds the digests of batches and of journal entries (rows of `changes`), and one digest over all of
these and the digest of the link before it. The digest of a journal entry covers the entry itself, and the
changed row as it was after the change. That state of the row is found in the next journal entry about the
row, or in the row itself if it was not changed again. Changes by other programs get their digests in the next
link. A checkpoint is a link with the digests of all batches and all entries.

Whoever can write to the database can alter a row and compute the whole chain anew. But then the new chain
contradicts every head (batch number and digest of a link) that somebody noted elsewhere.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain as join_iterables
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.store import engine
from tracker.store.bulk_insert import BulkWriter
from tracker.store.derived_columns import UNJOURNALLED_COLUMNS
from tracker.store.reader import Reader, list_columns
from tracker.store.row_digests import (
    ABSENT,
    ENTRY_COLUMNS,
    RowDigester,
    digest_entry,
    digest_journal_state,
)
from tracker.store.tables import UNJOURNALLED_TABLES, metadata
from tracker.values.codes import LinkKind

Entry = tuple[Any, ...]
"""The values of ENTRY_COLUMNS of a row of `changes`."""
RowDigests = Mapping[str, Mapping[int, bytes]]
"""Digests of rows by table and id."""

CHAINED_TABLES = frozenset(metadata.tables) - frozenset(UNJOURNALLED_TABLES)
_ENTRIES = f"SELECT {', '.join(ENTRY_COLUMNS)} FROM changes"
_OUTSIDE_ENTRIES = f"{_ENTRIES} WHERE id IN (SELECT change_id FROM unlinked_changes) ORDER BY id"
_ROWS_AT_ONCE = 500


class Link(NamedTuple):
    """A link of the chain: a row of the table links."""

    id: int
    batch_id: int
    kind: LinkKind
    batch_ids: str
    entry_ids: str | None
    row_digests: bytes
    digest: str

    def compute_digest(self, previous: str) -> str:
        """Return the digest of this link.

        `previous` is the digest of the link before it; '' for the first link.
        """
        text = "\n".join([previous, str(self.batch_id), self.kind, self.batch_ids, self.entry_ids or "", ""])
        return hashlib.sha256(text.encode("utf-8", "surrogatepass") + self.row_digests).hexdigest()


def add_link(connection: sa.Connection, batch_id: int, inserted_digests: RowDigests) -> None:
    """Add the link of a closed batch. It also covers changes by other programs that are in no link yet.

    `inserted_digests` holds the digests of rows that this batch inserted, so that they need not be read
    again. Batches that close at the same moment wait here for each other.
    """
    engine.take_advisory_lock(connection, "chain")
    reader = engine.make_reader(connection)
    own = reader.tuples(f"{_ENTRIES} WHERE batch_id = :batch ORDER BY id", batch=batch_id)
    outside = reader.tuples(_OUTSIDE_ENTRIES)
    entries = sorted([*own, *outside]) if outside else own
    _insert_link(connection, LinkKind.BATCH, [batch_id], entries, inserted_digests)
    for ids in find_ranges(entry[0] for entry in outside):
        connection.exec_driver_sql(
            f"DELETE FROM unlinked_changes WHERE change_id BETWEEN {ids.start} AND {ids.stop - 1}"
        )


def add_checkpoint(connection: sa.Connection, kind: LinkKind) -> None:
    """Add a link over all closed batches and all journal entries; add nothing if there is no closed batch."""
    engine.take_advisory_lock(connection, "chain")
    reader = engine.make_reader(connection)
    batch_ids = [
        row[0] for row in reader.tuples("SELECT id FROM batches WHERE finished_at IS NOT NULL ORDER BY id")
    ]
    if batch_ids:
        entries = reader.tuples(f"{_ENTRIES} ORDER BY id")
        _insert_link(connection, kind, batch_ids, entries, {})
        connection.exec_driver_sql("DELETE FROM unlinked_changes")


def read_links(reader: Reader) -> list[Link]:
    """Return all links, the oldest first."""
    rows = reader.tuples(f"SELECT {', '.join(Link._fields)} FROM links ORDER BY id")
    return [Link(*row)._replace(kind=LinkKind(row[2])) for row in rows]


def digest_rows(reader: Reader, table: str, ids: Iterable[int] | None = None) -> Iterator[tuple[int, bytes]]:
    """Yield (id, digest) for the rows of a table: for all rows, or only for those with the given ids.

    The digest of an issued report also covers the lines of the report.
    """
    columns = [name for name in list_columns(reader, table) if name not in UNJOURNALLED_COLUMNS]
    digester, place_of_id = RowDigester(columns), columns.index("id")
    line_digests = _digest_report_lines(reader) if table == "reports" else {}
    sql = f"SELECT {', '.join(columns)} FROM {table}"
    for rows in _read_in_portions(reader, sql, ids):
        for row in rows:
            row_id, digest = row[place_of_id], digester.digest_row(row)
            if row_id in line_digests:
                digest = hashlib.sha256(digest + line_digests[row_id]).digest()
            yield row_id, digest


def _digest_report_lines(reader: Reader) -> dict[int, bytes]:
    """Return report id → the digests of the report's lines, joined in the order of the lines' ids."""
    columns = list_columns(reader, "report_lines")
    digester, place_of_report = RowDigester(columns), columns.index("report_id")
    joined: dict[int, bytearray] = defaultdict(bytearray)
    for row in reader.tuples(f"SELECT {', '.join(columns)} FROM report_lines ORDER BY id"):
        joined[row[place_of_report]] += digester.digest_row(row)
    return {report_id: bytes(digests) for report_id, digests in joined.items()}


def _read_in_portions(reader: Reader, sql: str, ids: Iterable[int] | None) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows of a query in lists; with `ids`, only rows with these ids, 500 at a time."""
    if ids is None:
        yield reader.tuples(sql)
        return
    wanted = sorted(ids)
    for start in range(0, len(wanted), _ROWS_AT_ONCE):
        yield reader.tuples(
            f"{sql} WHERE id IN ({', '.join(map(str, wanted[start : start + _ROWS_AT_ONCE]))})"
        )


def _insert_link(
    connection: sa.Connection,
    kind: LinkKind,
    batch_ids: Sequence[int],
    entries: Sequence[Entry],
    inserted_digests: RowDigests,
) -> None:
    """Insert one link over these batches and journal entries. Both are given in the order of their ids."""
    reader = engine.make_reader(connection)
    batch_digests = dict(digest_rows(reader, "batches", batch_ids))
    digests = [
        *(batch_digests[each] for each in batch_ids),
        *_digest_entries(reader, entries, inserted_digests),
    ]
    newest = reader.value("SELECT digest FROM links ORDER BY id DESC LIMIT 1")
    listed = format_ids(entry[0] for entry in entries) or None
    link = Link(0, batch_ids[-1], kind, format_ids(batch_ids), listed, b"".join(digests), "")
    link = link._replace(digest=link.compute_digest(newest or ""))
    BulkWriter(connection).insert_rows("links", Link._fields[1:], [(*link[1:2], str(kind), *link[3:])])


def _digest_entries(reader: Reader, entries: Sequence[Entry], inserted_digests: RowDigests) -> list[bytes]:
    """Return the digest of each journal entry; `entries` are in the order of their ids.

    The digest of an entry covers the row as it was after the change. So a digest from `inserted_digests` is
    used only for a row that was not changed after its insertion.
    """
    current_digests = _digest_current_rows(reader, entries, inserted_digests)
    # Read after the rows: if another program changed a row in between, its entry keeps the row as it was.
    taken = {entry[0] for entry in entries if entry[1] is None}
    after: dict[tuple[str, int], bytes] = {}
    if taken:
        later = [entry for entry in reader.tuples(_OUTSIDE_ENTRIES) if entry[0] not in taken]
        after = {(entry[2], entry[3]): digest_journal_state(entry[5]) for entry in reversed(later)}
    digests: list[bytes] = []
    for entry in reversed(entries):
        table, row_id, before = entry[2], entry[3], entry[5]
        key = table, row_id
        state = after[key] if key in after else current_digests.get(table, {}).get(row_id, ABSENT)
        digests.append(digest_entry(entry, state))
        after[key] = digest_journal_state(before)
    digests.reverse()
    return digests


def _digest_current_rows(
    reader: Reader, entries: Sequence[Entry], inserted_digests: RowDigests
) -> RowDigests:
    """Return the digests of the rows that the entries changed, as the rows are now (table → id → digest).

    Rows that no longer exist are left out.
    """
    inserted: dict[str, set[int]] = defaultdict(set)
    changed: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        (inserted if entry[4] == "insert" else changed)[entry[2]].add(entry[3])
    current_digests: dict[str, dict[int, bytes]] = {}
    for table in (inserted.keys() | changed.keys()) & CHAINED_TABLES:
        digests = {**inserted_digests.get(table, {})}
        unread = (inserted[table] - digests.keys()) | changed[table]
        for row_id in changed[table]:
            digests.pop(row_id, None)
        digests.update(digest_rows(reader, table, unread))
        current_digests[table] = digests
    return current_digests


def format_ids(ids: Iterable[int]) -> str:
    """Write ids, which must be in ascending order, as ranges in one text: `1-40 44`."""
    return " ".join(
        f"{each.start}-{each.stop - 1}" if len(each) > 1 else str(each.start) for each in find_ranges(ids)
    )


def parse_ids(text: str | None) -> list[range]:
    """Return the ranges in a text that `format_ids` wrote. Raises ValueError for any other text."""
    ranges = []
    for part in (text or "").split():
        first, _, last = part.partition("-")
        ranges.append(range(int(first), int(last or first) + 1))
    return ranges


def find_ranges(ids: Iterable[int]) -> Iterator[range]:
    """Yield the ranges of consecutive numbers in `ids`, which must be in ascending order."""
    first = last = None
    for each in join_iterables(ids, [None]):
        if first is None or last is None:
            first = last = each
        elif each == last + 1:
            last = each
        else:
            yield range(first, last + 1)
            first = last = each
