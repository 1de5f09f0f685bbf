"""Hand open work over to another person.

An open action is moved by a follow-up dated today, and the responsible person is changed in the commitment.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.store.journal import Batch
from tracker.store.tables import commitments
from tracker.values import dates
from tracker.values.codes import ActionOutcome, FollowupKind, Precision
from tracker.write import common, followups


class PlannedAction(NamedTuple):
    """An open action that another person takes over unchanged.

    `number` is the number of the follow-up that planned the action.
    """

    number: int
    action: str | None
    on: date
    is_private: bool


class WorkToHandOver(NamedTuple):
    """The open work of one person for one commitment.

    `plans` are the open actions of the person. `is_responsible` says whether the person is responsible for
    the commitment.
    """

    ref: str
    plans: Sequence[PlannedAction]
    is_responsible: bool


def hand_over(opened: Batch, held: Sequence[WorkToHandOver], to: str, note: str) -> None:
    """Give open work to the person `to`; for confirmed commitments, the batch must have a reason.

    For each action, a follow-up dated today with the text `note` plans the same action for the same day, even
    if that day is over. The earlier follow-up still shows who had to do it until now. Raises NotFoundError.
    """
    for work in held:
        commitment = common.lock_commitment(opened, work.ref)
        if work.is_responsible:
            common.change_row(opened, commitments, commitment["id"], {"responsible_person": to})
        rows = [_make_handover_note(commitment["id"], plan, to, note) for plan in work.plans]
        followups.append_rows(opened, rows)


def _make_handover_note(commitment_id: int, plan: PlannedAction, to: str, note: str) -> dict[str, object]:
    """Return the row of the follow-up that plans the same action for the person `to`."""
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
        "outcomes": {plan.number: ActionOutcome.MOVED},
    }
