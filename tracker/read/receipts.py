"""Read receipts, as rows of the view v_receipts: with corrected values, and without void ones."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.read.row_list import OrderTerm, QueriedRows, has_few_rows
from tracker.store.company_sql import COMMITMENTS_OF_COMPANY
from tracker.store.reader import Reader


class Receipt(NamedTuple):
    """A row of v_receipts; a correction replaces the receipt that it corrects."""

    receipt_id: int
    ref: str
    title: str
    company: str
    received_on: str
    amount: int
    currency: str
    amount_text: str
    note: str | None
    recorded_at: str
    recorded_by: str
    review: str
    amount_bound: str


def select_receipts(
    reader: Reader,
    *,
    ref: str | None = None,
    company_id: int | None = None,
    since: date | None = None,
    until: date | None = None,
) -> QueriedRows:
    """Return the receipts that pass the filters, in the order in which the money arrived."""
    all_filters = {
        "ref": ref,
        "company_id": company_id,
        "since": since and since.isoformat(),
        "until": until and until.isoformat(),
    }
    set_filters = {name: value for name, value in all_filters.items() if value is not None}
    where = " AND ".join(["1 = 1", *(_RULES[name] for name in set_filters)])
    columns = ", ".join(f"v.{name}" for name in Receipt._fields)
    return QueriedRows(
        reader,
        f"SELECT {columns} FROM v_receipts v {_OF} WHERE {where}",
        set_filters,
        make=Receipt,
        columns=Receipt._fields,
        key="receipt_id",
        order=[OrderTerm("received_on"), OrderTerm("receipt_id")],
        is_countable=ref is not None or company_id is not None or has_few_rows(reader, "receipts"),
    )


_OF = "JOIN commitments c ON c.ref = v.ref"
_RULES = {
    "ref": "v.ref = :ref",
    "company_id": f"c.id IN {COMMITMENTS_OF_COMPANY}",
    "since": "v.received_on >= :since",
    "until": "v.received_on <= :until",
}
