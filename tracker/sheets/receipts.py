"""Rows of receipts against the register: appended where they are not there yet, never changed.

Rows that say the same are counted: two equal receipts in a sheet are two receipts, and the same sheet again
adds none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from tracker import lifecycle
from tracker.lifecycle import Flaw
from tracker.money import Money
from tracker.sheets.appended import Appended
from tracker.sheets.chunks import Chunk
from tracker.sheets.index import Known
from tracker.sheets.planning import Given, Work, bound
from tracker.sheets.register import day

_RECEIPT = (
    "id", "commitment_id", "received_on", "amount", "currency", "amount_text", "note", "recorded_at",
    "recorded_by", "is_void",
)  # fmt: skip


class Receipts(Appended):
    """Appends money that arrived."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._there: Counter[tuple[Any, ...]] = Counter()
        self._loaded: set[int] = set()

    def take(self, chunk: Chunk) -> None:
        """Plan the rows of a chunk."""
        targets = self.targets(chunk)
        self._load({known.id for _, known, _ in targets} - self._loaded)
        rows = [self._planned(row, known, given) for row, known, given in targets]
        self.work.insert("receipts", _RECEIPT, [row for row in rows if row is not None])

    def finish(self) -> None:
        """Nothing is left to check."""

    def _load(self, ids: set[int]) -> None:
        self._loaded |= ids
        for row in self.work.register.rows(_RECEIPTS, sorted(ids)):
            self._there[_receipt(row["commitment_id"], day(row["received_on"]), row)] += 1

    def _planned(self, row: int, known: Known, given: Given) -> tuple[Any, ...] | None:
        work, money = self.work, given.get("amount")
        received = given.get("received_on")
        flaws = list(self._flaws(known, received, money))
        for field, message, hint in flaws:
            work.faults.of_field(row, field, message, hint)
        if flaws or money is None:
            return None
        columns = {"amount": money.amount, "currency": money.currency, "note": given.get("note")}
        key = _receipt(known.id, received, columns)
        if self._there[key] > 0:
            self._there[key] -= 1
            work.counts.unchanged += 1
            return None
        columns |= {
            "id": work.sink.new_id("receipts"),
            "commitment_id": known.id,
            "received_on": received,
            "amount_text": given.get("amount_text") or str(money),
            "recorded_at": work.moment,
            "recorded_by": work.actor,
            "is_void": False,
        }
        self.count(row, known, received, money)
        return bound(_RECEIPT, columns)

    def _flaws(self, known: Known, received: date | None, money: Money | None) -> Iterator[Flaw]:
        if received is None:
            yield Flaw("received_on", "a receipt needs the day it arrived", "fill in the cell")
        if money is None:
            yield Flaw("amount", "a receipt needs its amount", "fill in the cell")
        voiced = self.pledges[known.id].voiced
        yield from lifecycle.receipt_flaws(voiced, received, money and money.amount, self.work.today)


def _receipt(commitment_id: int, received: date | None, columns: Given) -> tuple[Any, ...]:
    return (commitment_id, received, columns["amount"], columns["currency"], columns["note"])


_RECEIPTS = """
SELECT r.commitment_id, r.received_on, r.amount, r.currency, r.note FROM receipts r
WHERE NOT r.is_void AND r.commitment_id IN ({})
  AND NOT EXISTS (
    SELECT 1 FROM receipts n WHERE n.corrects_id = coalesce(r.corrects_id, r.id) AND n.id > r.id)"""
