"""The rules about actions: which are open on a day, and which outcomes a follow-up may give them.

An action is what a follow-up says is to be done next; it has the number of that follow-up. It is open until a
standing follow-up (neither corrected nor void) of the same commitment says how it ended: its outcome. The
view v_actions computes the same in SQL; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tracker.locale import gettext
from tracker.rules.followup_rows import FollowupRow
from tracker.values.codes import ActionOutcome, Condition

FINAL_CONDITIONS = (Condition.ENDED, Condition.FULFILLED)
"""A follow-up with one of these drops the open actions of the commitment, unless it says otherwise."""


def is_final_condition(condition: str | None) -> bool:
    """Tell whether a condition (ended or fulfilled) closes the open actions of a commitment."""
    return condition in FINAL_CONDITIONS


def remove_dropped_outcomes(outcomes: Mapping[int, ActionOutcome]) -> dict[int, ActionOutcome]:
    """Return the outcomes without those that are `dropped`.

    This is for a follow-up that is corrected so that it no longer ends its commitment: it no longer drops the
    actions.
    """
    return {action: outcome for action, outcome in outcomes.items() if outcome is not ActionOutcome.DROPPED}


def list_open_actions(standing_rows: Sequence[FollowupRow], as_of: date) -> list[FollowupRow]:
    """Return the follow-ups whose action is open on a day, sorted by the day on which the action is due."""
    closed = {action for row in standing_rows if row.occurred.day <= as_of for action in row.outcomes}
    open_rows = [
        row
        for row in standing_rows
        if row.action_due and row.occurred.day <= as_of and row.entry_id not in closed
    ]
    return sorted(open_rows, key=lambda row: (row.action_due, row.entry_id))


def complete_outcomes(standing_rows: Sequence[FollowupRow], new: FollowupRow) -> dict[int, ActionOutcome]:
    """Return the outcome (done, dropped, moved) of each action that a follow-up closes, by action number.

    If the follow-up ends or fulfils the commitment, it drops every action that was planned by then and is
    still open. `standing_rows` are the other follow-ups of the commitment.
    """
    outcomes = dict(new.outcomes)
    if is_final_condition(new.condition) and not new.is_void:
        closed = {action for row in standing_rows for action in row.outcomes}
        for row in standing_rows:
            if row.action_due and row.entry_id not in closed and row.occurred.first_day <= new.occurred.day:
                outcomes.setdefault(row.entry_id, ActionOutcome.DROPPED)
    return outcomes


def find_outcome_breaches(
    standing_rows: Sequence[FollowupRow],
) -> Iterator[tuple[FollowupRow, str, str]]:
    """Yield (row, message, hint) for each outcome of an action that contradicts the other follow-ups."""
    rows_by_id = {row.entry_id: row for row in standing_rows}
    closing_rows: dict[int, FollowupRow] = {}
    for row in sorted(standing_rows, key=lambda row: row.id):
        for action, outcome in row.outcomes.items():
            yield from _find_breaches_of_outcome(row, rows_by_id, action, outcome)
            earlier = closing_rows.setdefault(action, row)
            if earlier is not row:
                message = gettext(
                    "action {action} was already closed by follow-up {closing} on {occurred}"
                ).format(action=action, closing=earlier.entry_id, occurred=earlier.occurred)
                yield row, message, _make_correction_hint(earlier)


def _find_breaches_of_outcome(
    row: FollowupRow, rows_by_id: Mapping[int, FollowupRow], action: int, outcome: ActionOutcome
) -> Iterator[tuple[FollowupRow, str, str]]:
    """Yield (row, message, hint) for each rule that one outcome breaks.

    An action must exist and be planned before it is closed. If an action is moved, the
    follow-up must plan another one in its place.
    """
    opening = rows_by_id.get(action)
    if opening is None or opening.action_due is None or opening is row:
        message = gettext("the follow-up closes action {action}, which does not exist").format(action=action)
        hint = gettext(
            "open that action again first: tracker followup correct {followup} --keep-open {action}"
        ).format(followup=row.entry_id, action=action)
        yield row, message, hint
    elif row.occurred.day < opening.occurred.first_day:
        message = gettext(
            "action {action} was planned on {planned}, but would be closed earlier, on {occurred}"
        ).format(action=action, planned=opening.occurred, occurred=row.occurred)
        yield row, message, gettext("check the two dates")
    if outcome is ActionOutcome.MOVED and row.action_due is None:
        message = gettext("the action is to move to another day, but that day is missing")
        yield row, message, gettext("add --next-on DAY")


def _make_correction_hint(row: FollowupRow) -> str:
    command = f"tracker followup correct {row.entry_id}"
    return gettext("correct that follow-up first: {command}").format(command=command)
