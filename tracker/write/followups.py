"""Add follow-ups. A stored row is never changed: a later row corrects or voids it.

Commands, sheets, handed-over work and undo all insert rows by `append_rows`. The rules are pure functions in
rules/: a command raises the first broken rule, and the import of a sheet lists all broken rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import RefusedError
from tracker.locale import gettext
from tracker.read import histories
from tracker.rules import actions, followup_fields, followup_rows, lifecycle
from tracker.rules.followup_fields import fields_to_columns
from tracker.rules.followup_rows import FollowupRow
from tracker.store import engine
from tracker.store.journal import Batch
from tracker.store.tables import action_outcomes, commitments, followups
from tracker.values import dates
from tracker.values.codes import ActionOutcome, Condition, FollowupKind, Reason, Review, Stage
from tracker.values.dates import PartialDate
from tracker.values.money import Amount
from tracker.write import common
from tracker.write.common import RecordedFollowup


class Followup(NamedTuple):
    """A follow-up as a person states it; a field that is None is not stated."""

    kind: FollowupKind
    occurred: PartialDate
    stage: Stage | None = None
    condition: Condition | None = None
    reason: Reason | None = None
    note: str | None = None
    is_private: bool = False
    revised_amount: tuple[Amount, str] | None = None
    """The new promised amount and its words."""
    revised_due: PartialDate | None = None
    next_action: str | None = None
    next_action_on: date | None = None
    next_action_by: str | None = None
    outcomes: Mapping[int, ActionOutcome] = {}
    """What became of open actions of the commitment, by the number of the action."""


class FollowupOutcomes(NamedTuple):
    """The outcomes of actions that one row of followups states.

    `outcomes` maps the number of an action to its outcome. `followup_id` is the id of the row.
    """

    commitment_id: int
    followup_id: int
    outcomes: Mapping[int, ActionOutcome]


def add(opened: Batch, ref: str, new: Followup) -> RecordedFollowup:
    """Append a follow-up to a commitment.

    If no person is named for its action, the person who had the last action of the commitment gets it, or
    else the person who runs the batch.

    Raises NotFoundError for an unknown reference and RefusedError for a step that the rules do not allow.
    """
    return _append_followup(opened, common.lock_commitment(opened, ref), fields_to_columns(new._asdict()))


def correct(opened: Batch, followup_id: int, corrected: dict[str, Any]) -> RecordedFollowup:
    """Append a row that corrects a follow-up; `corrected` holds the fields of Followup that were wrong.

    The outcome of an action stays as it is unless `corrected` has another one for it; an outcome of None says
    that the action is still open. The original row stays stored, and the new one replaces it. Raises
    NotFoundError, and RefusedError for a follow-up that was voided or already has these values, and for a
    broken rule.
    """
    original, standing = _find_current_followup(opened, followup_id)
    outcomes = read_outcomes(opened, standing["id"])
    stated = {**{name: standing[name] for name in followup_fields.COLUMNS}, "outcomes": outcomes}
    columns = stated | fields_to_columns(corrected)
    changed_outcomes = {**outcomes, **corrected.get("outcomes", {})}
    columns["outcomes"] = {action: outcome for action, outcome in changed_outcomes.items() if outcome}
    if all(stated[name] == value for name, value in columns.items()):
        raise RefusedError(
            gettext("follow-up {number} already has these values").format(number=followup_id),
            gettext("nothing was changed"),
        )
    is_final = actions.is_final_condition(columns["condition"])
    if actions.is_final_condition(standing["condition"]) and not is_final and "outcomes" not in corrected:
        columns["outcomes"] = actions.remove_dropped_outcomes(columns["outcomes"])
    commitment = _lock_commitment_of(opened, standing)
    return _append_followup(opened, commitment, {**columns, "corrects_id": original})


def void(opened: Batch, followup_id: int, because: str) -> RecordedFollowup:
    """Append a row that says that a follow-up never happened. Raises NotFoundError and RefusedError."""
    original, standing = _find_current_followup(opened, followup_id)
    columns = {name: standing[name] for name in followup_fields.COLUMNS} | {"note": because}
    commitment = _lock_commitment_of(opened, standing)
    return _append_followup(opened, commitment, {**columns, "corrects_id": original, "is_void": True})


def append_rows(opened: Batch, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows of followups that were checked against the rules; return their ids.

    Each row has a `commitment_id`. It may have `outcomes`, which map the number of an action to its outcome.
    """
    stored_rows = [
        {name: value for name, value in row.items() if name != "outcomes"} if "outcomes" in row else row
        for row in rows
    ]
    row_ids = common.append_rows(opened, followups, stored_rows)
    stated_outcomes = [
        FollowupOutcomes(row["commitment_id"], row_id, row["outcomes"])
        for row_id, row in zip(row_ids, rows, strict=True)
        if row.get("outcomes")
    ]
    append_outcomes(opened, stated_outcomes)
    return row_ids


def append_outcomes(opened: Batch, stated_outcomes: Sequence[FollowupOutcomes]) -> None:
    """Insert the outcomes of actions that rows of followups state; the caller has checked them."""
    rows = [
        {
            "commitment_id": stated.commitment_id,
            "action_id": action,
            "followup_id": stated.followup_id,
            "outcome": outcome,
        }
        for stated in stated_outcomes
        for action, outcome in stated.outcomes.items()
    ]
    common.insert_rows(opened, action_outcomes, rows)


def read_outcomes(opened: Batch, row_id: int) -> dict[int, ActionOutcome]:
    """Return the outcomes of actions that a row of followups states, keyed by the number of the action."""
    query = sa.select(action_outcomes.c.action_id, action_outcomes.c.outcome).order_by(action_outcomes.c.id)
    rows = opened.connection.execute(query.where(action_outcomes.c.followup_id == row_id))
    return {row.action_id: ActionOutcome(row.outcome) for row in rows}


def find_broken_rules(
    connection: sa.Connection, commitment_ids: sa.CompoundSelect[Any]
) -> Iterator[lifecycle.Breach]:
    """Yield a breach for every rule that the follow-ups of these commitments break."""
    today = dates.today()
    query = sa.select(commitments).where(commitments.c.id.in_(commitment_ids))
    terms = {row["id"]: lifecycle.terms_from_row(row) for row in connection.execute(query).mappings()}
    followups_of = histories.read_followups(engine.make_reader(connection), list(terms))
    for commitment_id, stored in followups_of.items():
        rows = [followup.row for followup in stored]
        yield from lifecycle.find_breaches(terms[commitment_id], rows, today)


_OPTIONS = {"next_action_on": "next-on", "occurred": "on"}


def _append_followup(opened: Batch, commitment: sa.RowMapping, stated: Mapping[str, Any]) -> RecordedFollowup:
    """Check a follow-up against the rules and append it; return it with warnings."""
    columns = followup_fields.complete_columns(stated, dates.today())
    _require_valid_columns(columns)
    outcomes = columns.pop("outcomes", {})
    terms, commitment_id = lifecycle.terms_from_row(commitment), commitment["id"]
    followups_of = histories.read_followups(engine.make_reader(opened.connection), [commitment_id])
    stored = followups_of.get(commitment_id, [])
    stored_rows = [followup.row for followup in stored]
    next_id = max((row.id for row in stored_rows), default=0) + 1
    whole_row = {"corrects_id": None, "is_void": False, **columns, "id": next_id}
    new = followup_rows.followup_from_row(whole_row, outcomes)
    standing_rows = followup_rows.select_standing_rows(stored_rows)
    other_rows = [row for row in standing_rows if row.entry_id != new.entry_id]
    opened_one = any(row.action_due for row in standing_rows if row.entry_id == new.entry_id)
    if new.action_due and not columns["next_action_by"] and not opened_one:
        columns["next_action_by"] = histories.find_last_assignee(stored) or opened.actor
    new = new._replace(outcomes=actions.complete_outcomes(other_rows, new))
    _require_no_new_breach(terms, stored_rows, new)
    [row_id] = append_rows(opened, [{**columns, "commitment_id": commitment_id, "outcomes": new.outcomes}])
    remarks = [] if new.is_void else list(lifecycle.find_remarks(terms, [*stored_rows, new], new))
    state = lifecycle.compute_state(terms, [*stored_rows, new], dates.today())
    if new.action_due and not new.is_void and actions.is_final_condition(state.condition):
        remarks.append(lifecycle.Remark(lifecycle.CLOSED_REMARK, terms.track))
    if commitment["review"] == Review.WITHDRAWN and not new.is_void:
        remarks.append(lifecycle.Remark(lifecycle.WITHDRAWN_REMARK, terms.track))
    return RecordedFollowup(new.corrects_id or row_id, row_id, commitment["ref"], remarks)


def _require_valid_columns(columns: Mapping[str, Any]) -> None:
    """Raise RefusedError for columns that contradict each other, and for a missing required column."""
    for flaw in followup_fields.find_followup_flaws(columns):
        if flaw.lacks is None:
            raise RefusedError(flaw.message, flaw.hint)
        option = f"--{_OPTIONS.get(flaw.lacks, flaw.lacks)}"
        raise RefusedError(
            gettext("this kind of follow-up needs {option}").format(option=option),
            gettext("add {option}").format(option=option),
        )


def _require_no_new_breach(
    terms: lifecycle.CommitmentTerms,
    stored_rows: Sequence[FollowupRow],
    new: FollowupRow,
) -> None:
    """Raise RefusedError if the new row breaks a rule, or makes a stored row break one."""
    for breach in lifecycle.find_new_breaches(terms, stored_rows, [new], dates.today()):
        if breach.row.id == new.id:
            raise RefusedError(breach.message, breach.hint)
        raise RefusedError(
            gettext("follow-up {number} would no longer be valid: {problem}").format(
                number=breach.row.entry_id, problem=breach.message
            ),
            breach.hint,
        )


def _find_current_followup(opened: Batch, followup_id: int) -> tuple[int, sa.RowMapping]:
    return common.find_current_row(opened, followups, followup_id)


def _lock_commitment_of(opened: Batch, followup: sa.RowMapping) -> sa.RowMapping:
    return common.lock_row(opened, commitments, followup["commitment_id"])
