"""Plan the receipts of a sheet: a row is added unless the register has it; stored ones do not change.

Equal rows are counted: two equal rows are two receipts, and importing the sheet again adds none. A receipt
that was corrected or voided counts as one that the register has.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.locale import gettext
from tracker.rules import lifecycle
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.cells.known_names import parse_stored_day
from tracker.sheets.plan.append_only import RECEIPT_SENTENCES, AppendOnlyPlanner
from tracker.sheets.plan.base import PlanningContext, RowValues
from tracker.sheets.plan.find_commitment import KnownCommitment
from tracker.values.money import Amount
from tracker.write import receipts

_SAME = ("amount", "currency", "note")
"""What two equal receipts of one commitment and day have in common."""


class ReceiptPlanner(AppendOnlyPlanner):
    """Decides for each row of receipts whether it is added, is in the register already, or is wrong."""

    table, sentences, detail_columns = "receipts", RECEIPT_SENTENCES, ("amount_bound",)

    def __init__(self, work: PlanningContext) -> None:
        super().__init__(work)
        self._loaded: set[int] = set()

    def plan_chunk(self, chunk: Chunk) -> None:
        """Plan the rows of a chunk, and write the receipts that they add."""
        targets = self.find_commitments_of_rows(chunk)
        self._load_receipts({known.id for _, known, _ in targets} - self._loaded)
        rows = [self._plan_row(row, known, given) for row, known, given in targets]
        self.work.write_rows(receipts.append_rows, [row for row in rows if row is not None])

    def _load_receipts(self, ids: set[int]) -> None:
        """Load the stored receipts of the commitments with these ids, so that equal rows are recognised."""
        self._loaded |= ids
        stored = self.work.register.query_by_ids(
            "SELECT * FROM receipts WHERE commitment_id IN ({})", sorted(ids)
        )
        self.remember_stored_rows(
            (_make_receipt_key(row["commitment_id"], parse_stored_day(row["received_on"]), row), row)
            for row in stored
        )

    def _plan_row(self, row: int, known: KnownCommitment, given: RowValues) -> RowValues | None:
        """Return the columns of the receipt that a row adds.

        The result is None if the register has the receipt already, or if the row has a fault.
        """
        work, money = self.work, given.get("amount") and Amount(*given["amount"])
        received, words = given.get("received_on"), given.get("amount_text")
        self._report_faults(row, known, received, money, words)
        if work.faults.has_fault(row) or money is None:
            return None
        columns = {**money.money._asdict(), "amount_bound": money.inexact_bound, "note": given.get("note")}
        details = (columns["amount_bound"],)
        if self.is_stored(row, _make_receipt_key(known.id, received, columns), details):
            return None
        self.count_added_row(row, known, received, money)
        return {
            "id": work.take_new_id("receipts"),
            "commitment_id": known.id,
            "received_on": received,
            "amount_text": words or str(money),
            **columns,
        }

    def _report_faults(
        self,
        row: int,
        known: KnownCommitment,
        received: date | None,
        money: Amount | None,
        words: str | None,
    ) -> None:
        faults = self.work.faults
        if received is None:
            faults.add_missing_value(
                row, "received_on", gettext("a receipt needs the day on which the money arrived")
            )
        if money is None:
            faults.add_missing_value(row, "amount", gettext("a receipt needs its amount"))
        voiced = self.terms_by_id[known.id].voiced
        flaws = [*lifecycle.find_receipt_flaws(voiced, received, money and money.amount, self.work.today)]
        if money is not None:
            flaws += lifecycle.find_amount_range_flaw(money, words or str(money))
        for flaw in flaws:
            faults.add_field_fault(row, flaw.field, flaw.message, flaw.hint)


def _make_receipt_key(commitment_id: int, received: date | None, columns: RowValues) -> tuple[Any, ...]:
    """Return the values by which a row of the sheet is compared with stored receipts."""
    return (commitment_id, received, *(columns[name] for name in _SAME))
