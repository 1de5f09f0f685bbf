"""Handing open work over to another person.

The next action moves by a follow-up of today, and the responsible person by an edit of the commitment.
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
    """An open action, which the new person takes over unchanged; `number` is the follow-up that opened it."""

    number: int
    action: str | None
    on: date
    is_private: bool


class HeldWork(NamedTuple):
    """The work that one person has for a commitment: open actions, the responsibility for it, or both."""

    ref: str
    plans: Sequence[PlannedAction]
    is_looked_after: bool


def hand_over(opened: Batch, held: Sequence[HeldWork], to: str, note: str) -> None:
    """Give open work to the person `to`; for confirmed commitments, the batch must have a reason.

    An action moves by a note dated today that plans the same action for the same day, even a past one, so
    that the register still shows who had to do it until then. Raises NotFoundError.
    """
    for work in held:
        commitment = common.lock_commitment(opened, work.ref)
        if work.is_looked_after:
            common.change_row(opened, commitments, commitment["id"], {"responsible_person": to})
        rows = [_make_handover_note(commitment["id"], plan, to, note) for plan in work.plans]
        followups.append_rows(opened, rows)


def _make_handover_note(commitment_id: int, plan: PlannedAction, to: str, note: str) -> dict[str, object]:
    """Return the row of the note that plans the same action for the new person."""
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
