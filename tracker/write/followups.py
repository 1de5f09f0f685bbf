"""What happened to a commitment: appended, corrected by a further row, or voided by one; never changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import RefusedError
from tracker.rules import lifecycle
from tracker.store.journal import Batch, insert
from tracker.store.tables import commitments, followups
from tracker.values import dates
from tracker.values.codes import Condition, FollowupKind, Precision, Reason, Review, Stage
from tracker.values.dates import PartialDate
from tracker.values.money import Money
from tracker.write import common
from tracker.write.common import Recorded


class Followup(NamedTuple):
    """What a person says happened."""

    kind: FollowupKind
    occurred: PartialDate
    stage: Stage | None = None
    condition: Condition | None = None
    reason: Reason | None = None
    note: str | None = None
    is_private: bool = False
    revised_amount: Money | None = None
    revised_due: PartialDate | None = None
    next_action: str | None = None
    next_action_on: date | None = None
    next_action_by: str | None = None


def add(opened: Batch, ref: str, new: Followup) -> Recorded:
    """Append what happened to a commitment.

    Raises NotFoundError for the reference and RefusedError for a move that the rules do not allow.
    """
    commitment = common.commitment(opened, ref)
    return _append(opened, commitment, _columns(new))


def correct(opened: Batch, followup_id: int, corrected: dict[str, Any]) -> Recorded:
    """Replace what a follow-up said: `corrected` holds the fields of Followup that were wrong.

    The original row stays; the new one takes its place. Raises NotFoundError and RefusedError.
    """
    original, standing = _standing(opened, followup_id)
    columns = {name: standing[name] for name in _columns(_EMPTY)} | _changed_columns(corrected)
    if all(standing[name] == value for name, value in columns.items()):
        raise RefusedError(f"follow-up {followup_id} says that already", "nothing was changed")
    commitment = _commitment_of(opened, standing)
    return _append(opened, commitment, {**columns, "corrects_id": original})


def void(opened: Batch, followup_id: int, because: str) -> Recorded:
    """Say that a follow-up never happened. Raises NotFoundError and RefusedError."""
    original, standing = _standing(opened, followup_id)
    columns = {name: standing[name] for name in _columns(_EMPTY)} | {"note": because}
    commitment = _commitment_of(opened, standing)
    return _append(opened, commitment, {**columns, "corrects_id": original, "is_void": True})


def broken(connection: sa.Connection, commitment_ids: sa.CompoundSelect[Any]) -> Iterator[lifecycle.Breach]:
    """Yield every rule that the follow-ups of these commitments break."""
    today = dates.today()
    query = sa.select(commitments).where(commitments.c.id.in_(commitment_ids))
    pledges = {row["id"]: lifecycle.stored_pledge(row) for row in connection.execute(query).mappings()}
    histories: dict[int, list[lifecycle.Row]] = {}
    rows_of = sa.select(followups).where(followups.c.commitment_id.in_(commitment_ids))
    for row in connection.execute(rows_of.order_by(followups.c.id)).mappings():
        histories.setdefault(row["commitment_id"], []).append(lifecycle.stored(row))
    for owner, history in histories.items():
        yield from lifecycle.breaches(pledges[owner], history, today)


_OPTIONS = {"next_action_on": "next-on", "occurred": "on"}
_EMPTY = Followup(FollowupKind.NOTE, PartialDate(date.min, Precision.DAY))


def _columns(new: Followup) -> dict[str, Any]:
    columns = new._asdict()
    return _changed_columns(columns)


def _changed_columns(given: dict[str, Any]) -> dict[str, Any]:
    """Return the columns of the fields of Followup: a date or an amount is two of them."""
    pairs = {
        "occurred": ("occurred_on", "occurred_precision"),
        "revised_due": ("revised_due_on", "revised_due_precision"),
        "revised_amount": ("revised_amount", "revised_currency"),
    }
    columns: dict[str, Any] = {}
    for name, value in given.items():
        if name in pairs:
            columns |= zip(pairs[name], value or (None, None), strict=True)
        else:
            columns[name] = value
    return columns


def _append(opened: Batch, commitment: sa.RowMapping, columns: dict[str, Any]) -> Recorded:
    occurred = PartialDate(columns["occurred_on"], Precision(columns["occurred_precision"]))
    columns = {**columns, "occurred_on": occurred.capped(dates.today()).day}
    if columns["kind"] == FollowupKind.REOPEN and columns["condition"] is None:
        columns["condition"] = Condition.ACTIVE
    row = {
        **columns,
        "commitment_id": commitment["id"],
        "recorded_at": dates.timestamp(),
        "recorded_by": opened.actor,
    }
    _require_whole({**columns, "occurred": occurred, "revised_due": columns["revised_due_on"]})
    known = history(opened, commitment["id"])
    pledge = lifecycle.stored_pledge(commitment)
    candidate = lifecycle.stored(
        {"id": max([0, *(row.id for row in known)]) + 1, "corrects_id": None, "is_void": False} | row
    )
    _require_allowed(pledge, known, candidate)
    row_id = insert(opened.connection, followups, row)
    remarks = [] if candidate.is_void else list(lifecycle.warnings(pledge, [*known, candidate], candidate))
    if commitment["review"] == Review.WITHDRAWN and not candidate.is_void:
        remarks.append(lifecycle.Remark(lifecycle.WITHDRAWN, pledge.track))
    return Recorded(candidate.corrects_id or row_id, row_id, remarks)


def _require_whole(given: dict[str, Any]) -> None:
    """Raise RefusedError for fields that contradict each other or lack one they need."""
    kind = FollowupKind(given["kind"])
    for flaw in lifecycle.contradictions(kind, given):
        raise RefusedError(flaw.message, flaw.hint)
    for name in lifecycle.missing(kind, given):
        option = f"--{_OPTIONS.get(name, name)}"
        raise RefusedError(f"a follow-up such as this needs {option}", f"add {option}")


def _require_allowed(pledge: lifecycle.Pledge, known: list[lifecycle.Row], new: lifecycle.Row) -> None:
    before, after = (
        lifecycle.breaches(pledge, rows_then, dates.today()) for rows_then in (known, [*known, new])
    )
    for breach in lifecycle.new_breaches(before, after):
        if breach.row.id == new.id:
            raise RefusedError(breach.message, breach.hint)
        raise RefusedError(
            f"follow-up {breach.row.entry_id} would no longer hold: {breach.message}", breach.hint
        )


def history(opened: Batch, commitment_id: int) -> list[lifecycle.Row]:
    """Return the follow-up rows of a commitment as the rules see them, corrected and void ones included."""
    query = sa.select(followups).where(followups.c.commitment_id == commitment_id)
    return [lifecycle.stored(row) for row in opened.connection.execute(query).mappings()]


def _standing(opened: Batch, followup_id: int) -> tuple[int, sa.RowMapping]:
    return common.standing(opened, followups, followup_id, "follow-up", "tracker followup list")


def _commitment_of(opened: Batch, followup: sa.RowMapping) -> sa.RowMapping:
    query = sa.select(commitments).where(commitments.c.id == followup["commitment_id"]).with_for_update()
    return opened.connection.execute(query).mappings().one()
