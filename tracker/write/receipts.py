"""Money that arrived for a commitment: appended, corrected by a further row, or voided by one.

`append_rows` is the only place where a row of receipts is inserted, from the desk, a sheet or an undo.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import BadInputError, RefusedError
from tracker.rules import lifecycle
from tracker.store.journal import Batch
from tracker.store.tables import commitments, receipts
from tracker.values import dates
from tracker.values.codes import Review
from tracker.values.money import Money
from tracker.write import common


class RecordedReceipt(NamedTuple):
    """A receipt that was written: the number people call it by, the id of its row, what is worth saying."""

    id: int
    row_id: int
    warnings: Sequence[str] = ()


def find_early_receipts(
    connection: sa.Connection, commitment_ids: sa.Select[Any] | sa.CompoundSelect[Any]
) -> dict[int, str]:
    """Return the receipts of these commitments that arrived before the pledge: number and what is wrong."""
    number = sa.func.coalesce(receipts.c.corrects_id, receipts.c.id).label("number")
    columns = (number, receipts.c.received_on, commitments.c.voiced_on, commitments.c.voiced_precision)
    query = (
        sa.select(*columns)
        .join_from(receipts, commitments, receipts.c.commitment_id == commitments.c.id)
        .where(commitments.c.id.in_(commitment_ids), receipts.c.received_on < commitments.c.voiced_on)
        .where(receipts.c.is_void.is_(False), ~_is_replaced())
    )
    return {
        row["number"]: f"receipt {row['number']} would no longer hold: {flaw.message}"
        for row in connection.execute(query.order_by(number)).mappings()
        for flaw in lifecycle.find_receipt_flaws(
            common.voiced_date(row), row["received_on"], None, dates.today()
        )
    }


_COLUMNS = ("commitment_id", "received_on", "amount", "currency", "amount_text", "note")
"""What a row says; the rest is when and by whom it was recorded."""


def add(
    opened: Batch, ref: str, received_on: date, amount: Money, *, amount_text: str, note: str | None = None
) -> RecordedReceipt:
    """Append money that arrived; a negative amount is a refund.

    Raises NotFoundError for the reference, RefusedError for a day before the pledge or in the future.
    """
    said = {"received_on": received_on, **_amount_columns(amount, amount_text), "note": note}
    return _append_receipt(opened, common.lock_commitment(opened, ref), said)


def correct(opened: Batch, receipt_id: int, corrected: Mapping[str, Any]) -> RecordedReceipt:
    """Replace what a receipt said: `corrected` holds `received_on`, `amount` with its text, or `note`.

    The original row stays. Raises NotFoundError, and RefusedError for one that was voided or says so already.
    """
    original, standing = _find_standing_receipt(opened, receipt_id)
    given = dict(corrected)
    if "amount" in given:
        given |= _amount_columns(*given.pop("amount"))
    if all(standing[name] == value for name, value in given.items()):
        raise RefusedError(f"receipt {receipt_id} says that already", "nothing was changed")
    said = {name: standing[name] for name in _COLUMNS} | given | {"corrects_id": original}
    return _append_receipt(opened, _commitment_of(opened, standing), said)


def void(opened: Batch, receipt_id: int, because: str) -> RecordedReceipt:
    """Say that a receipt never happened. Raises NotFoundError and RefusedError."""
    original, standing = _find_standing_receipt(opened, receipt_id)
    said = {name: standing[name] for name in _COLUMNS} | {"corrects_id": original, "note": because}
    return _append_receipt(opened, _commitment_of(opened, standing), {**said, "is_void": True})


def append_rows(opened: Batch, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert receipts that the rules allow, each with its commitment_id; return their ids."""
    return common.append_rows(opened, receipts, rows)


def _find_standing_receipt(opened: Batch, receipt_id: int) -> tuple[int, sa.RowMapping]:
    return common.find_standing_row(opened, receipts, receipt_id, "receipt", "tracker receipt list")


def _amount_columns(amount: Money, amount_text: str) -> dict[str, Any]:
    return {**amount._asdict(), "amount_text": amount_text}


def _append_receipt(opened: Batch, commitment: sa.RowMapping, said: Mapping[str, Any]) -> RecordedReceipt:
    if not said.get("is_void"):
        _require_sound(commitment, said)
    row = {"is_void": False, **said, "commitment_id": commitment["id"]}
    [row_id] = append_rows(opened, [row])
    warnings = list(_warn_of_overdrawn(opened, row))
    if not row["is_void"]:
        warnings += _warn_of_repeats(opened, row_id, row)
    if commitment["review"] == Review.WITHDRAWN and not row["is_void"]:
        warnings.append(lifecycle.WITHDRAWN_REMARK)
    return RecordedReceipt(said.get("corrects_id") or row_id, row_id, warnings)


def _require_sound(commitment: sa.RowMapping, said: Mapping[str, Any]) -> None:
    voiced = common.voiced_date(commitment)
    for flaw in lifecycle.find_receipt_flaws(voiced, said["received_on"], said["amount"], dates.today()):
        error = BadInputError if flaw.field == "amount" else RefusedError
        raise error(flaw.message, flaw.hint)


def _warn_of_overdrawn(opened: Batch, row: Mapping[str, Any]) -> Iterator[str]:
    """Yield a word on every day on which more than all that had come would have gone back."""
    query = (
        sa.select(receipts.c.received_on, receipts.c.amount)
        .where(
            receipts.c.commitment_id == row["commitment_id"],
            receipts.c.currency == row["currency"],
            receipts.c.is_void.is_(False),
            ~_is_replaced(),
        )
        .order_by(receipts.c.received_on, receipts.c.amount.desc())
    )
    balance = 0
    for received_on, amount in opened.connection.execute(query):
        balance += amount
        if balance < 0:
            over = Money(-balance, row["currency"])
            yield f"by {received_on} more went back than had come: {over} too much"
            return


def _warn_of_repeats(opened: Batch, row_id: int, row: Mapping[str, Any]) -> Iterator[str]:
    """Yield a word on every other receipt that says the same."""
    same = (receipts.c[name] == row[name] for name in ("commitment_id", "received_on", "amount", "currency"))
    first = sa.func.coalesce(receipts.c.corrects_id, receipts.c.id)
    query = sa.select(first).where(
        *same, first != (row.get("corrects_id") or row_id), receipts.c.is_void.is_(False), ~_is_replaced()
    )
    for number in opened.connection.scalars(query.order_by(first)):
        yield f"receipt {number} says the same: that amount on that day; if this is it, take this back"


def _is_replaced() -> sa.Exists:
    later = receipts.alias("later")
    first = sa.func.coalesce(receipts.c.corrects_id, receipts.c.id)
    return sa.exists().where(later.c.corrects_id == first, later.c.id > receipts.c.id)


def _commitment_of(opened: Batch, receipt: sa.RowMapping) -> sa.RowMapping:
    return common.lock_row(opened, commitments, receipt["commitment_id"])
