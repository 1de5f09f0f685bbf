"""Adding follow-ups; a stored row is never changed: a later row corrects or voids it.

Only `append_rows` inserts rows, for commands, sheets, handed-over work and undo. The rules are pure functions
in rules/: a command raises the first broken rule, and the import of a sheet lists them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import RefusedError
from tracker.read import histories
from tracker.rules import followup_fields, lifecycle
from tracker.rules.followup_fields import fields_to_columns
from tracker.store import engine
from tracker.store.journal import Batch
from tracker.store.tables import commitments, followups
from tracker.values import dates
from tracker.values.codes import Condition, FollowupKind, Reason, Review, Stage
from tracker.values.dates import PartialDate
from tracker.values.money import Money
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
    revised_amount: Money | None = None
    revised_due: PartialDate | None = None
    next_action: str | None = None
    next_action_on: date | None = None
    next_action_by: str | None = None


def add(opened: Batch, ref: str, new: Followup) -> RecordedFollowup:
    """Append a follow-up to a commitment.

    Raises NotFoundError for an unknown reference and RefusedError for a step that the rules do not allow.
    """
    return _append_followup(opened, common.lock_commitment(opened, ref), fields_to_columns(new._asdict()))


def correct(opened: Batch, followup_id: int, corrected: dict[str, Any]) -> RecordedFollowup:
    """Append a row that corrects a follow-up; `corrected` holds the fields of Followup that were wrong.

    The original row stays, and the new one counts in its place. Raises NotFoundError, and RefusedError
    for a follow-up that was voided, for one that already says this, and for a broken rule.
    """
    original, standing = _find_standing_followup(opened, followup_id)
    columns = {name: standing[name] for name in followup_fields.COLUMNS} | fields_to_columns(corrected)
    if all(standing[name] == value for name, value in columns.items()):
        raise RefusedError(f"follow-up {followup_id} says that already", "nothing was changed")
    commitment = _lock_commitment_of(opened, standing)
    return _append_followup(opened, commitment, {**columns, "corrects_id": original})


def void(opened: Batch, followup_id: int, because: str) -> RecordedFollowup:
    """Append a row that says that a follow-up never happened. Raises NotFoundError and RefusedError."""
    original, standing = _find_standing_followup(opened, followup_id)
    columns = {name: standing[name] for name in followup_fields.COLUMNS} | {"note": because}
    commitment = _lock_commitment_of(opened, standing)
    return _append_followup(opened, commitment, {**columns, "corrects_id": original, "is_void": True})


def append_rows(opened: Batch, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows that were checked against the rules, each with its `commitment_id`; return their ids."""
    return common.append_rows(opened, followups, rows)


def find_broken_rules(
    connection: sa.Connection, commitment_ids: sa.CompoundSelect[Any]
) -> Iterator[lifecycle.Breach]:
    """Yield a breach for every rule that the follow-ups of these commitments break."""
    today = dates.today()
    query = sa.select(commitments).where(commitments.c.id.in_(commitment_ids))
    terms = {row["id"]: lifecycle.terms_from_row(row) for row in connection.execute(query).mappings()}
    histories: dict[int, list[lifecycle.FollowupRow]] = {}
    followup_rows = sa.select(followups).where(followups.c.commitment_id.in_(commitment_ids))
    for row in connection.execute(followup_rows.order_by(followups.c.id)).mappings():
        histories.setdefault(row["commitment_id"], []).append(lifecycle.followup_from_row(row))
    for commitment_id, history in histories.items():
        yield from lifecycle.find_breaches(terms[commitment_id], history, today)


_OPTIONS = {"next_action_on": "next-on", "occurred": "on"}


def _append_followup(opened: Batch, commitment: sa.RowMapping, stated: Mapping[str, Any]) -> RecordedFollowup:
    columns = followup_fields.complete_columns(stated, dates.today())
    _require_whole(columns)
    terms, commitment_id = lifecycle.terms_from_row(commitment), commitment["id"]
    followups_of = histories.read_followups(engine.make_reader(opened.connection), [commitment_id])
    stored_rows = [followup.row for followup in followups_of.get(commitment_id, ())]
    next_id = max((row.id for row in stored_rows), default=0) + 1
    new = lifecycle.followup_from_row({"corrects_id": None, "is_void": False, **columns, "id": next_id})
    _require_allowed(terms, stored_rows, new)
    [row_id] = append_rows(opened, [{**columns, "commitment_id": commitment_id}])
    remarks = [] if new.is_void else list(lifecycle.find_remarks(terms, [*stored_rows, new], new))
    if commitment["review"] == Review.WITHDRAWN and not new.is_void:
        remarks.append(lifecycle.Remark(lifecycle.WITHDRAWN_REMARK, terms.track))
    return RecordedFollowup(new.corrects_id or row_id, row_id, remarks)


def _require_whole(columns: Mapping[str, Any]) -> None:
    """Raise RefusedError for columns that contradict each other, and for a missing required column."""
    for flaw in followup_fields.find_followup_flaws(columns):
        if flaw.lacks is None:
            raise RefusedError(flaw.message, flaw.hint)
        option = f"--{_OPTIONS.get(flaw.lacks, flaw.lacks)}"
        raise RefusedError(f"a follow-up such as this needs {option}", f"add {option}")


def _require_allowed(
    terms: lifecycle.CommitmentTerms, stored_rows: Sequence[lifecycle.FollowupRow], new: lifecycle.FollowupRow
) -> None:
    for breach in lifecycle.find_new_breaches(terms, stored_rows, [new], dates.today()):
        if breach.row.id == new.id:
            raise RefusedError(breach.message, breach.hint)
        raise RefusedError(
            f"follow-up {breach.row.entry_id} would no longer hold: {breach.message}", breach.hint
        )


def _find_standing_followup(opened: Batch, followup_id: int) -> tuple[int, sa.RowMapping]:
    return common.find_standing_row(opened, followups, followup_id, "follow-up", "tracker followup list")


def _lock_commitment_of(opened: Batch, followup: sa.RowMapping) -> sa.RowMapping:
    return common.lock_row(opened, commitments, followup["commitment_id"])
