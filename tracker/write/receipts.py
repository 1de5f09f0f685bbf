"""Add receipts. A stored row is never changed: a later row corrects or voids it.

Commands, sheets and undo all insert rows by `append_rows`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import BadInputError, RefusedError
from tracker.locale import gettext
from tracker.read import office
from tracker.rules import lifecycle
from tracker.store.journal import Batch
from tracker.store.tables import commitments, receipts
from tracker.values import dates
from tracker.values.codes import Review
from tracker.values.money import Amount, Money
from tracker.write import common


class RecordedReceipt(NamedTuple):
    """A receipt that was written, with warnings.

    `id` is the number that people type for the receipt: the id of its first row. `row_id` is the id of the
    row just written, which may correct or void the first one.
    """

    id: int
    row_id: int
    warnings: Sequence[str] = ()


def find_early_receipts(
    connection: sa.Connection, commitment_ids: sa.Select[Any] | sa.CompoundSelect[Any]
) -> dict[int, str]:
    """Return receipt number → message, for each receipt that is dated before its commitment.

    Only receipts of the commitments that the query `commitment_ids` selects are read.
    """
    number = sa.func.coalesce(receipts.c.corrects_id, receipts.c.id).label("number")
    columns = (number, receipts.c.received_on, commitments.c.voiced_on, commitments.c.voiced_precision)
    query = (
        sa.select(*columns)
        .join_from(receipts, commitments, receipts.c.commitment_id == commitments.c.id)
        .where(commitments.c.id.in_(commitment_ids), receipts.c.received_on < commitments.c.voiced_on)
        .where(receipts.c.is_void.is_(False), ~_build_later_row_condition())
    )
    return {
        row["number"]: gettext("receipt {number} would no longer be valid: {problem}").format(
            number=row["number"], problem=flaw.message
        )
        for row in connection.execute(query.order_by(number)).mappings()
        for flaw in lifecycle.find_receipt_flaws(
            common.read_voiced_date(row), row["received_on"], None, dates.today()
        )
    }


_COLUMNS = ("commitment_id", "received_on", "amount", "currency", "amount_bound", "amount_text", "note")
"""Columns that state the receipt; the other columns say when and by whom it was recorded."""


def add(
    opened: Batch,
    ref: str,
    received_on: date,
    amount: Amount | Money,
    *,
    amount_text: str,
    note: str | None = None,
) -> RecordedReceipt:
    """Append a receipt to a commitment; a negative amount is a refund.

    Raises NotFoundError for an unknown reference, BadInputError for a range and for an amount of 0,
    RefusedError for a day in the future or before the commitment was voiced.
    """
    stated = {"received_on": received_on, **_amount_to_columns(amount, amount_text), "note": note}
    return _append_receipt(opened, common.lock_commitment(opened, ref), stated)


def correct(opened: Batch, receipt_id: int, corrected: Mapping[str, Any]) -> RecordedReceipt:
    """Append a row that corrects a receipt; `corrected` holds `received_on`, `amount` or `note`.

    The `amount` is a pair: an Amount and its text as written. The original row stays stored, and the new one
    replaces it. Raises NotFoundError, and RefusedError for a receipt that was voided or already has these
    values.
    """
    original, standing = _find_current_receipt(opened, receipt_id)
    replaced = dict(corrected)
    if "amount" in replaced:
        replaced |= _amount_to_columns(*replaced.pop("amount"))
    if all(standing[name] == value for name, value in replaced.items()):
        raise RefusedError(
            gettext("receipt {number} already has these values").format(number=receipt_id),
            gettext("nothing was changed"),
        )
    stated = {name: standing[name] for name in _COLUMNS} | replaced | {"corrects_id": original}
    return _append_receipt(opened, _lock_commitment_of(opened, standing), stated)


def void(opened: Batch, receipt_id: int, because: str) -> RecordedReceipt:
    """Append a row that says that a receipt never happened. Raises NotFoundError and RefusedError."""
    original, standing = _find_current_receipt(opened, receipt_id)
    stated = {name: standing[name] for name in _COLUMNS} | {"corrects_id": original, "note": because}
    return _append_receipt(opened, _lock_commitment_of(opened, standing), {**stated, "is_void": True})


def append_rows(opened: Batch, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows that were checked against the rules, each with its `commitment_id`; return their ids."""
    return common.append_rows(opened, receipts, rows)


def _find_current_receipt(opened: Batch, receipt_id: int) -> tuple[int, sa.RowMapping]:
    return common.find_current_row(opened, receipts, receipt_id)


def _amount_to_columns(amount: Amount | Money, amount_text: str) -> dict[str, Any]:
    """Return the columns that store an amount; a Money is exact. Raises BadInputError for a range."""
    stated = Amount(*amount)
    for flaw in lifecycle.find_amount_range_flaw(stated, amount_text):
        raise BadInputError(flaw.message, flaw.hint)
    return {
        **stated.money._asdict(),
        "amount_bound": stated.inexact_bound,
        "amount_text": amount_text,
    }


def _append_receipt(opened: Batch, commitment: sa.RowMapping, stated: Mapping[str, Any]) -> RecordedReceipt:
    if not stated.get("is_void"):
        _require_valid_receipt(commitment, stated)
    row = {"is_void": False, **stated, "commitment_id": commitment["id"]}
    [row_id] = append_rows(opened, [row])
    warnings = list(_warn_of_excess_refunds(opened, row))
    if not row["is_void"]:
        warnings += _warn_of_repeats(opened, row_id, row)
    if commitment["review"] == Review.WITHDRAWN and not row["is_void"]:
        warnings.append(lifecycle.WITHDRAWN_REMARK)
    return RecordedReceipt(stated.get("corrects_id") or row_id, row_id, warnings)


def _require_valid_receipt(commitment: sa.RowMapping, stated: Mapping[str, Any]) -> None:
    """Raise BadInputError for an amount of 0, RefusedError for a future day or one before the commitment."""
    voiced = common.read_voiced_date(commitment)
    for flaw in lifecycle.find_receipt_flaws(voiced, stated["received_on"], stated["amount"], dates.today()):
        error = BadInputError if flaw.field == "amount" else RefusedError
        raise error(flaw.message, flaw.hint)


def _warn_of_excess_refunds(opened: Batch, row: Mapping[str, Any]) -> Iterator[str]:
    """Yield a warning for the first day by which refunds exceed the money received."""
    query = (
        sa.select(receipts.c.received_on, receipts.c.amount)
        .where(
            receipts.c.commitment_id == row["commitment_id"],
            receipts.c.currency == row["currency"],
            receipts.c.is_void.is_(False),
            ~_build_later_row_condition(),
        )
        .order_by(receipts.c.received_on, receipts.c.amount.desc())
    )
    balance = 0
    for received_on, amount in opened.connection.execute(query):
        balance += amount
        if balance < 0:
            over = office.find_amount_format(opened.reader)(row["currency"], -balance)
            yield gettext("up to {day}, the refunds are {amount} more than the money received").format(
                day=received_on, amount=over
            )
            return


def _warn_of_repeats(opened: Batch, row_id: int, row: Mapping[str, Any]) -> Iterator[str]:
    """Yield a warning for every other receipt of the same commitment, day, amount and currency."""
    same = (receipts.c[name] == row[name] for name in ("commitment_id", "received_on", "amount", "currency"))
    first = sa.func.coalesce(receipts.c.corrects_id, receipts.c.id)
    query = sa.select(first).where(
        *same,
        first != (row.get("corrects_id") or row_id),
        receipts.c.is_void.is_(False),
        ~_build_later_row_condition(),
    )
    for number in opened.connection.scalars(query.order_by(first)):
        yield gettext(
            "receipt {number} has the same amount on the same day; if it is the same money, undo this command"
        ).format(number=number)


def _build_later_row_condition() -> sa.Exists:
    """Return the SQL condition that a newer row corrects or voids this receipt."""
    later = receipts.alias("later")
    first = sa.func.coalesce(receipts.c.corrects_id, receipts.c.id)
    return sa.exists().where(later.c.corrects_id == first, later.c.id > receipts.c.id)


def _lock_commitment_of(opened: Batch, receipt: sa.RowMapping) -> sa.RowMapping:
    return common.lock_row(opened, commitments, receipt["commitment_id"])
