"""Open work handed over: a next action by a fact of today, looking after a commitment by an edit of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.store.journal import Batch
from tracker.store.tables import commitments
from tracker.values import dates
from tracker.values.codes import FollowupKind, Precision
from tracker.write import common, followups


class PlannedAction(NamedTuple):
    """The next action of a follow-up; the new person takes it over unchanged."""

    action: str | None
    on: date
    is_private: bool


class HeldWork(NamedTuple):
    """What one person holds of a commitment: its next action, looking after it, or both."""

    ref: str
    plan: PlannedAction | None
    is_looked_after: bool


def reassign(opened: Batch, held: Sequence[HeldWork], to: str, note: str) -> None:
    """Hand open work over; the edit of a confirmed commitment stands on the batch's reason.

    A next action moves by a note of today that plans the same for the same day, even a day that has passed:
    earlier days still show who was to do it then. Raises NotFoundError.
    """
    for work in held:
        commitment = common.lock_commitment(opened, work.ref)
        if work.is_looked_after:
            common.change_row(opened, commitments, commitment["id"], {"responsible_person": to})
        if work.plan:
            followups.append_rows(opened, [_handover_note(commitment["id"], work.plan, to, note)])


def _handover_note(commitment_id: int, plan: PlannedAction, to: str, note: str) -> dict[str, object]:
    return {
        "commitment_id": commitment_id,
        "kind": FollowupKind.NOTE,
        "occurred_on": dates.today(),
        "occurred_precision": Precision.DAY,
        "note": note,
        "is_private": plan.is_private,
        "next_action": plan.action,
        "next_action_on": plan.on,
        "next_action_by": to,
    }
