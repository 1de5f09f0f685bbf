"""Read one follow-up or receipt with its corrections: the row as first written and those that replaced it."""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import NotFoundError
from tracker.locale import gettext
from tracker.read.evidence import Evidence
from tracker.store.reader import Reader, Row


class EntryHistory(NamedTuple):
    """A follow-up or receipt with its corrections: all its rows, oldest first, and the citations of them.

    `number` is the id of the first row. `ref`, `title`, `track` and `review` are those of the commitment.
    """

    number: int
    ref: str
    title: str
    track: str
    review: str
    rows: list[Row]
    evidence: list[Evidence]

    @property
    def is_void(self) -> bool:
        """Whether the last row declares that the follow-up or receipt never happened."""
        return bool(self.rows[-1]["is_void"])


def get_followup_history(reader: Reader, number: int) -> EntryHistory:
    """Return a follow-up and its corrections, given the id of any of its rows. Raises NotFoundError."""
    return _read_entry_history(reader, number, "followups")


def get_receipt_history(reader: Reader, number: int) -> EntryHistory:
    """Return a receipt and its corrections, given the id of any of its rows. Raises NotFoundError."""
    return _read_entry_history(reader, number, "receipts")


def make_missing_entry_error(table: str, number: int) -> NotFoundError:
    """Return the error that no row of `table`, followups or receipts, has this number."""
    if table == "receipts":
        missing = gettext("there is no receipt {number}")
        command = "tracker receipt list"
    else:
        missing = gettext("there is no follow-up {number}")
        command = "tracker followup list"
    return NotFoundError(missing.format(number=number), gettext("see: {command}").format(command=command))


def _read_entry_history(reader: Reader, number: int, table: str) -> EntryHistory:
    """Return the follow-up or receipt to which a row of `table` belongs, with its corrections.

    Raises NotFoundError.
    """
    rows = reader.rows(
        f"SELECT r.* FROM {table} r JOIN {table} named ON named.id = :id"
        " WHERE coalesce(r.corrects_id, r.id) = coalesce(named.corrects_id, named.id) ORDER BY r.id",
        id=number,
    )
    if not rows:
        raise make_missing_entry_error(table, number)
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
