"""Rows of follow-ups against the register: appended where they are not there yet, never changed.

A row is there when the register has one that says the same, or had it until it was corrected or voided. Rows
that say the same are counted: the same sheet again adds none. The rules see the whole history of a
commitment, whatever the order of the rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from tracker.read import histories
from tracker.read.histories import StoredFollowup
from tracker.rules import followup_fields, lifecycle
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.plan.append_only import AppendOnlyPlanner
from tracker.sheets.plan.base import PlanningWork, RowValues
from tracker.sheets.plan.find_commitment import KnownCommitment
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate
from tracker.write import followups

_SAME = ("kind", "stage", "condition", "reason", "note")
_BESIDE = (
    "is_private", "revised_amount", "revised_currency", "revised_due_on", "revised_due_precision",
    "next_action", "next_action_on", "next_action_by",
)  # fmt: skip
_MOVES = ("kind", "occurred_on", "occurred_precision", "stage", "condition")
_AS_FIELD = {"occurred_on": "occurred", "revised_due_on": "revised_due"}


class FollowupPlanner(AppendOnlyPlanner):
    """Appends follow-ups; the rules see the whole history of a commitment, whatever the order of the rows."""

    table, called, beside = "followups", "follow-up", _BESIDE

    def __init__(self, work: PlanningWork) -> None:
        super().__init__(work)
        self._entries: dict[int, list[StoredFollowup]] = {}
        self._unsure: set[int] = set()
        self._added: dict[int, list[tuple[int, lifecycle.FollowupRow]]] = defaultdict(list)
        self._refs: dict[int, str] = {}

    def plan_chunk(self, chunk: Chunk) -> None:
        """Plan the rows of a chunk."""
        targets = self.find_targets(chunk)
        self._load_histories([known.id for _, known, _ in targets if known.id not in self._entries])
        rows = [self._plan_row(row, known, given) for row, known, given in targets]
        self.work.write(followups.append_rows, [row for row in rows if row is not None])

    def finish(self) -> None:
        """Check every history that grew, as a whole."""
        super().finish()
        for commitment_id, added in self._added.items():
            rows = {new.id: row for row, new in added}
            for breach in self._find_breaches(commitment_id, [new for _, new in added]):
                if breach.row.id in rows:
                    place, field, message = rows[breach.row.id], "occurred_on", breach.message
                else:
                    said = f"follow-up {breach.row.entry_id} of {self._refs[commitment_id]}"
                    place, field = added[0][0], "ref"
                    message = f"{said} would no longer hold: {breach.message}"
                self.work.faults.add_to_field(place, field, message, breach.hint)

    def _find_breaches(
        self, commitment_id: int, new: list[lifecycle.FollowupRow]
    ) -> Iterator[lifecycle.Breach]:
        """Yield the rules that new rows break; only those of dates where it is unknown how a row moves it."""
        pledge, today = self.pledges[commitment_id], self.work.today
        if commitment_id in self._unsure:
            for row in new:
                yield from lifecycle.find_date_breaches(pledge, row, today)
            return
        known = [entry.row for entry in self._entries[commitment_id]]
        yield from lifecycle.find_new_breaches(pledge, known, new, today)

    def _load_histories(self, ids: list[int]) -> None:
        found = histories.read_followups(self.work.register.reader, list(dict.fromkeys(ids)))
        for commitment_id in ids:
            self._entries[commitment_id] = found.get(commitment_id, [])
        self.remember_stored(
            (_followup_key(commitment_id, entry.row.occurred, entry.columns), entry.columns)
            for commitment_id, entries in found.items()
            for entry in entries
        )

    def _plan_row(self, row: int, known: KnownCommitment, given: RowValues) -> RowValues | None:
        """Return the columns of the follow-up that a row adds; None when it is there already or wrong."""
        work = self.work
        if "occurred_on" not in given:
            work.faults.add_blank(row, "occurred_on", "a follow-up needs its date")
            self._unsure.add(known.id)
            return None
        fields = {_AS_FIELD.get(name, name): value for name, value in given.items()}
        columns = followup_fields.complete_columns(followup_fields.to_columns(fields), work.today)
        occurred = followup_fields.find_occurred(columns)
        is_read = not work.faults.has_fault(row)
        beside = tuple(columns[name] for name in _BESIDE)
        if is_read and self.is_there(row, _followup_key(known.id, occurred, columns), beside):
            return None
        flaws = list(followup_fields.find_flaws(columns))
        if not {*work.faults.wrong_fields(row), *(flaw.field for flaw in flaws)}.isdisjoint(_MOVES):
            self._unsure.add(known.id)
        for flaw in flaws:
            if is_read or flaw.lacks is None:
                work.faults.add_to_field(row, flaw.field, flaw.message, flaw.hint)
        row_id = work.new_id("followups")
        new = lifecycle.FollowupRow(row_id, columns["kind"], occurred, columns["stage"], columns["condition"])
        self._refs[known.id] = known.ref
        self._added[known.id].append((row, new))
        if work.faults.has_fault(row):
            return None
        self.count_added(row, known, occurred, columns["note"] or columns["stage"] or columns["kind"])
        return {"id": row_id, "commitment_id": known.id, **columns}


def _followup_key(commitment_id: int, occurred: PartialDate, columns: RowValues) -> tuple[Any, ...]:
    on = occurred.day if occurred.precision is Precision.UNKNOWN else occurred.first_day
    return (commitment_id, on, occurred.precision, *(columns[name] for name in _SAME))
