"""Read one follow-up or receipt with its corrections: the row as first written and those that replaced it."""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import NotFoundError
from tracker.locale import gettext
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
    return _read_entry_history(reader, number, "followups")


def get_receipt_history(reader: Reader, number: int) -> EntryHistory:
    """Return a receipt by the id of any of its rows. Raises NotFoundError."""
    return _read_entry_history(reader, number, "receipts")


def make_missing_entry_error(table: str, number: int) -> NotFoundError:
    """Return the error about a number that no follow-up has; with the table receipts, that no receipt has."""
    if table == "receipts":
        missing = gettext("there is no receipt {number}")
        command = "tracker receipt list"
    else:
        missing = gettext("there is no follow-up {number}")
        command = "tracker followup list"
    return NotFoundError(missing.format(number=number), gettext("see: {command}").format(command=command))


def _read_entry_history(reader: Reader, number: int, table: str) -> EntryHistory:
    """Read the history of a row of `table`, a follow-up or receipt. Raises NotFoundError."""
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
