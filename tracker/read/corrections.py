"""Read one follow-up or receipt with its corrections: the row as first written and those that replaced it."""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import NotFoundError
from tracker.read.evidence import Evidence
from tracker.store.reader import Reader, Row


class EntryHistory(NamedTuple):
    """A follow-up or receipt: its commitment, its rows from the first to the standing one, its citations."""

    number: int
    ref: str
    title: str
    track: str
    review: str
    rows: list[Row]
    evidence: list[Evidence]

    @property
    def is_void(self) -> bool:
        """Tell whether the last row declares that it never happened."""
        return bool(self.rows[-1]["is_void"])


def get_followup_history(reader: Reader, number: int) -> EntryHistory:
    """Return a follow-up by the id of any of its rows. Raises NotFoundError."""
    return _read_entry_history(reader, number, "followups", "follow-up", "tracker followup list")


def get_receipt_history(reader: Reader, number: int) -> EntryHistory:
    """Return a receipt by the id of any of its rows. Raises NotFoundError."""
    return _read_entry_history(reader, number, "receipts", "receipt", "tracker receipt list")


def _read_entry_history(reader: Reader, number: int, table: str, what: str, where: str) -> EntryHistory:
    """Read the history of a row of `table`, a follow-up or receipt. Raises NotFoundError.

    `what` names the kind of row in the error, and `where` the command that lists such rows.
    """
    rows = reader.rows(
        f"SELECT r.* FROM {table} r JOIN {table} named ON named.id = :id"
        " WHERE coalesce(r.corrects_id, r.id) = coalesce(named.corrects_id, named.id) ORDER BY r.id",
        id=number,
    )
    if not rows:
        raise NotFoundError(f"there is no {what} {number}", f"see: {where}")
    [of] = reader.rows(
        "SELECT ref, title, track, review FROM commitments WHERE id = :id", id=rows[0]["commitment_id"]
    )
    ids = ", ".join(str(row["id"]) for row in rows)
    cited = reader.rows(
        f"SELECT {', '.join(Evidence._fields)} FROM v_evidence WHERE fact = :fact AND fact_id IN ({ids})"
        " ORDER BY source, span_start, span_end, citation_id",
        fact=table,
    )
    return EntryHistory(rows[0]["id"], **of, rows=rows, evidence=[Evidence(**row) for row in cited])
