"""Money that arrived for a commitment: appended, never changed."""

from __future__ import annotations

from datetime import date

from tracker import dates
from tracker.errors import BadInputError, RefusedError
from tracker.journal import Batch, insert
from tracker.models import receipts
from tracker.money import Money
from tracker.records import rows
from tracker.records.rows import Recorded


def add(
    opened: Batch, ref: str, received_on: date, amount: Money, *, amount_text: str, note: str | None = None
) -> Recorded:
    """Append money that arrived; a negative amount is a refund.

    Raises NotFoundError for the reference, RefusedError for a day before the pledge or in the future.
    """
    commitment = rows.commitment(opened, ref)
    voiced = rows.voiced(commitment)
    if received_on > dates.today():
        raise RefusedError(f"{received_on} is in the future", "a receipt records money that has arrived")
    if received_on < voiced.first_day:
        raise RefusedError(f"{received_on} is before the pledge was voiced ({voiced})", "check the date")
    if amount.amount == 0:
        raise BadInputError("an amount of nothing is not a receipt", "write what arrived")
    row = {
        "commitment_id": commitment["id"],
        "received_on": received_on,
        "amount": amount.amount,
        "currency": amount.currency,
        "amount_text": amount_text,
        "note": note,
        "recorded_at": dates.timestamp(),
        "recorded_by": opened.actor,
    }
    row_id = insert(opened.connection, receipts, row)
    return Recorded(row_id, row_id)
