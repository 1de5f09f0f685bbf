"""Check the chain of digests: compute it anew, and find the batches, rows and journal entries that differ.

A link of the chain holds the digests of a batch and its journal entries; the module `links` explains more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tracker.locale import gettext
from tracker.store.chain.links import CHAINED_TABLES, Entry, Link, digest_rows, parse_ids, read_links
from tracker.store.reader import Reader
from tracker.store.row_digests import (
    ABSENT,
    DIGEST_SIZE,
    ENTRY_COLUMNS,
    digest_entry,
    digest_journal_state,
)


class Difference(NamedTuple):
    """A row that differs from the chain of digests.

    `batch_id` is the batch whose link holds the digest of the row; None if no link holds one.
    """

    batch_id: int | None
    table: str
    row_id: int | None
    message: str


def find_differences(reader: Reader) -> list[Difference]:
    """Return the rows that differ from the chain, in the order of the links; an empty list if all agree."""
    links = read_links(reader)
    if not links:
        is_empty = not reader.value("SELECT count(*) FROM batches WHERE finished_at IS NOT NULL")
        return [] if is_empty else [Difference(None, "links", None, "the chain of digests is gone")]
    checked = _ChainCheck(reader, links)
    return checked.find_differences()


class _LinkedRange(NamedTuple):
    """A range of ids of batches or journal entries whose digests are in one link.

    `position` is the index of the link in the chain. `offset` is the index of the digest for the first id
    among the digests in the link; the digests for the other ids follow it.
    """

    ids: range
    position: int
    offset: int


class _ChainCheck:
    """One check of the whole chain.

    A checkpoint is a link that holds the digests of all batches and journal entries once more. So the rows
    are compared only with the last checkpoint and the links after it. Of earlier links, only the digest of
    the link itself is checked.
    """

    def __init__(self, reader: Reader, links: Sequence[Link]) -> None:
        self._reader = reader
        self._links = links
        self._found: list[tuple[int, int, Difference]] = []
        checkpoints = [position for position, link in enumerate(links) if link.kind.is_checkpoint]
        self._first = checkpoints[-1] if checkpoints else 0
        self._batches: list[_LinkedRange] = []
        self._entries: list[_LinkedRange] = []
        self._seen: dict[int, bytearray] = {}

    def find_differences(self) -> list[Difference]:
        """Run the whole check; return where register and chain differ, in the order of the links."""
        self._check_links()
        self._check_batches()
        self._check_entries()
        self._check_for_missing_rows()
        return [difference for _, _, difference in sorted(self._found, key=lambda found: found[:2])]

    def _add_difference(self, position: int, sort_key: int, difference: Difference) -> None:
        """Note a difference. Differences are sorted by the position of their link, then by `sort_key`."""
        self._found.append((position, sort_key, difference))

    def _check_links(self) -> None:
        """Compare each link with its own digest. From the last checkpoint on, note the ids in each link."""
        previous = ""
        for position, link in enumerate(self._links):
            is_sound = link.compute_digest(previous) == link.digest
            previous = link.digest
            try:
                ranges = list(_list_ranges(link, position)) if position >= self._first else ([], [])
            except ValueError:
                is_sound, ranges = False, ([], [])
            self._batches += ranges[0]
            self._entries += ranges[1]
            if not is_sound:
                message = gettext(
                    "the digest of batch {batch_id} was changed or added, or the digest before it is missing"
                ).format(batch_id=link.batch_id)
                self._add_difference(position, -1, Difference(link.batch_id, "links", link.id, message))
        self._batches.sort(key=_get_first_id)
        self._entries.sort(key=_get_first_id)
        self._seen = {
            position: bytearray(len(self._links[position].row_digests) // DIGEST_SIZE)
            for position in range(self._first, len(self._links))
        }

    def _check_batches(self) -> None:
        """Compare the digest of each closed batch with the digest in its link."""
        finished = {
            row[0] for row in self._reader.tuples("SELECT id FROM batches WHERE finished_at IS NOT NULL")
        }
        for batch_id, digest in digest_rows(self._reader, "batches"):
            if batch_id in finished:
                linked = _find_range(self._batches, batch_id)
                message = gettext(
                    "this program did not write this row: the chain of digests does not contain it"
                )
                if linked is None:
                    self._add_difference(
                        len(self._links), batch_id, Difference(None, "batches", batch_id, message)
                    )
                elif not self._compare_digest(linked, batch_id, digest):
                    message = gettext("this batch was altered after it was finished")
                    self._add_row_difference(linked, 0, "batches", batch_id, message)

    def _check_entries(self) -> None:
        """Compare the digest of each journal entry with the digest in its link.

        The digest covers the entry and the row that was changed.
        """
        waiting = {row[0] for row in self._reader.tuples("SELECT change_id FROM unlinked_changes")}
        tables = self._reader.tuples("SELECT DISTINCT table_name FROM changes ORDER BY table_name")
        for (table,) in tables:
            for entry, state in self._pair_entries_with_states(table):
                linked = _find_range(self._entries, entry[0])
                if linked is not None:
                    if not self._compare_digest(linked, entry[0], digest_entry(entry, state)):
                        message = _describe_altered_entry(entry, self._links[linked.position])
                        self._add_row_difference(linked, entry[0], table, entry[3], message)
                elif entry[0] not in waiting:
                    message = gettext(
                        "somebody added entry {entry} of the journal of changes about this row: the "
                        "chain of digests does not contain it"
                    ).format(entry=entry[0])
                    self._add_difference(
                        len(self._links), entry[0], Difference(None, table, entry[3], message)
                    )

    def _pair_entries_with_states(self, table: str) -> Iterator[tuple[Entry, bytes]]:
        """Yield each journal entry of a table, with the digest of its row as it was after the change."""
        current_digests = dict(digest_rows(self._reader, table)) if table in CHAINED_TABLES else {}
        sql = (
            f"SELECT {', '.join(ENTRY_COLUMNS)} FROM changes WHERE table_name = :name"
            " ORDER BY row_id, id DESC"
        )
        row_id, state = None, ABSENT
        for entry in self._reader.tuples(sql, name=table):
            if entry[3] != row_id:
                row_id = entry[3]
                state = current_digests.get(row_id, ABSENT)
            yield entry, state
            state = digest_journal_state(entry[5])

    def _check_for_missing_rows(self) -> None:
        """Note the batches and journal entries that no longer exist although a link holds their digests."""
        for table, message, ranges in (
            ("batches", gettext("batch {number} is missing"), self._batches),
            ("changes", gettext("entry {number} of the journal of changes is missing"), self._entries),
        ):
            for linked in ranges:
                seen = self._seen[linked.position]
                for number, row_id in enumerate(linked.ids, linked.offset):
                    if number >= len(seen) or not seen[number]:
                        gone = message.format(number=row_id)
                        self._add_row_difference(linked, row_id, table, row_id, gone)

    def _compare_digest(self, linked: _LinkedRange, row_id: int, digest: bytes) -> bool:
        """Tell whether the link holds this digest for the row. Also note that the row still exists."""
        number = linked.offset + linked.ids.index(row_id)
        seen = self._seen[linked.position]
        if number < len(seen):
            seen[number] = 1
        start = number * DIGEST_SIZE
        return self._links[linked.position].row_digests[start : start + DIGEST_SIZE] == digest

    def _add_row_difference(
        self, linked: _LinkedRange, sort_key: int, table: str, row_id: int, message: str
    ) -> None:
        """Note a difference of a row whose digest is in a link."""
        batch_id = self._links[linked.position].batch_id
        self._add_difference(linked.position, sort_key, Difference(batch_id, table, row_id, message))


def _describe_altered_entry(entry: Entry, link: Link) -> str:
    """Return the message that a journal entry, or the row that it is about, was altered."""
    if entry[1] is None:
        message = gettext(
            "this row, or entry {entry} of the journal of changes, was altered: it differs from what "
            "another program wrote before batch {batch} was finished"
        )
        return message.format(batch=link.batch_id, entry=entry[0])
    message = gettext(
        "this row, or entry {entry} of the journal of changes, was altered: it differs from what "
        "batch {batch} wrote"
    )
    return message.format(batch=entry[1], entry=entry[0])


def _list_ranges(link: Link, position: int) -> Iterator[list[_LinkedRange]]:
    """Yield two lists of ranges: the ids of the batches in a link, and the ids of its journal entries."""
    offset = 0
    for text in (link.batch_ids, link.entry_ids):
        ranges = []
        for ids in parse_ids(text):
            ranges.append(_LinkedRange(ids, position, offset))
            offset += len(ids)
        yield ranges


def _get_first_id(linked: _LinkedRange) -> int:
    return linked.ids.start


def _find_range(ranges: Sequence[_LinkedRange], row_id: int) -> _LinkedRange | None:
    """Return the range that contains an id; None if there is none. `ranges` are sorted by their first ids."""
    place = bisect_right(ranges, row_id, key=_get_first_id) - 1
    return ranges[place] if place >= 0 and row_id in ranges[place].ids else None


def format_differences(differences: Iterable[Difference], most: int = 3) -> str:
    """Return the first `most` differences as text, one in each line."""
    lines = [
        f"  {each.table} {each.row_id}: {each.message}" if each.row_id else f"  {each.message}"
        for each in list(differences)[:most]
    ]
    return "\n".join(lines)
