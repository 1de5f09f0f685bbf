"""Add, edit and remove announced totals: projects that a source gives only as a number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from tracker.errors import BadInputError
from tracker.locale import gettext, ngettext
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import announced_totals, commitments, events
from tracker.values.codes import Review
from tracker.values.money import Money
from tracker.write import common
from tracker.write.common import AddedRow


def add(opened: Batch, values: Mapping[str, Any]) -> AddedRow:
    """Add an announced total; the field `amount` is a Money.

    Without a key, the total gets a key made of the event's key. Raises RefusedError for a key that another
    total has, BadInputError for an amount that is not positive.
    """
    columns = _fields_to_columns(values)
    if not columns.get("key"):
        event = common.lock_row(opened, events, columns["event_id"])["key"]
        columns["key"] = common.find_free_key(opened, announced_totals, f"{event}-projects")
    common.require_free_key(opened, announced_totals.c.key, columns["key"], "total")
    return AddedRow(columns["key"], insert_row(opened.connection, announced_totals, columns))


def edit(opened: Batch, total_id: int, values: Mapping[str, Any]) -> AddedRow:
    """Change columns of an announced total.

    The result has a warning if more commitments belong to the total than it announces. Raises RefusedError
    for a key that another total has, BadInputError for an amount that is not positive.
    """
    columns = _fields_to_columns(values)
    if "key" in columns:
        common.require_free_key(opened, announced_totals.c.key, columns["key"], "total", total_id)
    common.change_row(opened, announced_totals, total_id, columns)
    total = common.lock_row(opened, announced_totals, total_id)
    return AddedRow(total["key"], total_id, list(_warn_of_too_many(opened, total)))


def remove(opened: Batch, total_id: int) -> str:
    """Delete an announced total with its citations; return its key.

    Raises RefusedError when commitments belong to it.
    """
    key = str(common.lock_row(opened, announced_totals, total_id)["key"])
    instead = gettext("unlink the commitments first: {command}").format(
        command="tracker commitment edit REF --clear total --because …"
    )
    common.remove_row(opened, announced_totals, total_id, key, instead, with_citations=True)
    return key


def _fields_to_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    columns = dict(values)
    if "amount" in columns:
        amount: Money | None = columns.pop("amount")
        if amount is not None and amount.amount <= 0:
            raise BadInputError(
                gettext("the announced amount must be above 0"), gettext("leave out --amount")
            )
        columns["amount"], columns["currency"] = amount or (None, None)
    return columns


def _warn_of_too_many(opened: Batch, total: sa.RowMapping) -> Iterator[str]:
    """Yield a warning if more commitments belong to a total than it announces."""
    query = sa.select(sa.func.count()).where(
        commitments.c.announced_total_id == total["id"],
        commitments.c.merged_into_id.is_(None),
        commitments.c.review != Review.WITHDRAWN,
    )
    identified = opened.connection.scalar(query) or 0
    if identified > total["count"]:
        yield ngettext(
            "{count} commitment is linked to the announced total, more than the {announced} that "
            "were announced",
            "{count} commitments are linked to the announced total, more than the {announced} that "
            "were announced",
            identified,
        ).format(count=identified, announced=total["count"])
