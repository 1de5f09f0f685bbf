"""Plan the follow-ups of a sheet: a row is added unless the register has it; stored ones do not change.

A follow-up that was corrected or voided counts as one that the register has. Equal rows are counted: two
equal rows are two follow-ups, and importing the sheet again adds none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from tracker.locale import gettext, gettext_noop, join_items, ngettext
from tracker.read import histories
from tracker.read.histories import StoredFollowup
from tracker.rules import actions, followup_fields, followup_rows, lifecycle
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.lists import format_list
from tracker.sheets.plan.append_only import FOLLOWUP_SENTENCES, AppendOnlyPlanner
from tracker.sheets.plan.base import PlanningContext, RowValues
from tracker.sheets.plan.find_commitment import KnownCommitment
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate
from tracker.values.money import Amount
from tracker.write import followups

_SAME = ("kind", "stage", "condition", "reason", "note")
_DETAILS = (
    "is_private", "revised_amount", "revised_currency", "revised_amount_upper", "revised_amount_bound",
    "revised_due_on", "revised_due_precision",
    "next_action", "next_action_on", "next_action_by",
)  # fmt: skip
_MOVES = ("kind", "occurred_on", "occurred_precision", "stage", "condition")
_UNKNOWN_RECORDER = gettext_noop("the person who imports the rows")
"""The assignee that a dry run names: it opens no batch, which would know who records."""
_AS_FIELD = {"occurred_on": "occurred", "revised_due_on": "revised_due"}


class FollowupPlanner(AppendOnlyPlanner):
    """Plans rows of follow-ups. The rules are checked after all rows, which may be in any order."""

    table, sentences, detail_columns = "followups", FOLLOWUP_SENTENCES, _DETAILS

    def __init__(self, work: PlanningContext) -> None:
        super().__init__(work)
        self._entries: dict[int, list[StoredFollowup]] = {}
        self._unsure: set[int] = set()
        self._added: dict[int, list[tuple[int, followup_rows.FollowupRow]]] = defaultdict(list)
        self._assigned: dict[int, list[StoredFollowup]] = defaultdict(list)
        self._unnamed_actions: Counter[str] = Counter()
        self._refs: dict[int, str] = {}

    def plan_chunk(self, chunk: Chunk) -> None:
        """Plan the rows of a chunk, and write the follow-ups that they add."""
        targets = self.find_commitments_of_rows(chunk)
        self._load_histories([known.id for _, known, _ in targets if known.id not in self._entries])
        rows = [self._plan_row(row, known, given) for row, known, given in targets]
        self.work.write_rows(followups.append_rows, [row for row in rows if row is not None])

    def finish_plan(self) -> None:
        """Check the rules for all follow-ups, stored and new, of each commitment that gets new ones.

        Then close planned actions that no longer apply, and add notes for the user.
        """
        super().finish_plan()
        for commitment_id, added in self._added.items():
            rows = {new.id: row for row, new in added}
            for breach in self._find_breaches(commitment_id, [new for _, new in added]):
                if breach.row.id in rows:
                    row_number, field, message = rows[breach.row.id], "occurred_on", breach.message
                else:
                    row_number, field = added[0][0], "ref"
                    message = gettext("follow-up {id} of {ref} would no longer be valid: {reason}").format(
                        id=breach.row.entry_id, ref=self._refs[commitment_id], reason=breach.message
                    )
                self.work.faults.add_field_fault(row_number, field, message, breach.hint)
        self._close_actions()
        if self._unnamed_actions:
            total = self._unnamed_actions.total()
            self.work.counts.notes.append(
                ngettext(
                    "{count:,} next action names no person; it is given to {people}",
                    "{count:,} next actions name no person; they are given to {people}",
                    total,
                ).format(
                    count=total,
                    people=join_items(f"{who} ({count})" for who, count in self._unnamed_actions.items()),
                )
            )

    def _close_actions(self) -> None:
        """Drop the open actions (planned next steps) of commitments that the new follow-ups end.

        Add a note on commitments whose earlier actions stay open beside new ones.
        """
        closings: list[followups.FollowupOutcomes] = []
        beside: list[str] = []
        for commitment_id, added in self._added.items():
            new_ids = {new.id for _, new in added}
            stored = [entry.row for entry in self._entries[commitment_id]]
            rows = followup_rows.select_standing_rows([*stored, *(new for _, new in added)])
            for index, row in enumerate(rows):
                outcomes = actions.complete_outcomes([*rows[:index], *rows[index + 1 :]], row)
                if row.id not in new_ids or not outcomes:
                    continue
                rows[index] = row._replace(outcomes=outcomes)
                closings.append(followups.FollowupOutcomes(commitment_id, row.id, outcomes))
            open_rows = actions.list_open_actions(rows, self.work.today)
            if len(open_rows) > 1 and any(row.id in new_ids for row in open_rows):
                beside.append(self._refs[commitment_id])
        self.work.write_rows(followups.append_outcomes, closings)
        if closings:
            dropped = sum(len(closing.outcomes) for closing in closings)
            self.work.counts.notes.append(
                ngettext(
                    "{count:,} open action was dropped, because its commitment ended",
                    "{count:,} open actions were dropped, because their commitments ended",
                    dropped,
                ).format(count=dropped)
            )
        if beside:
            self.work.counts.notes.append(
                gettext(
                    "{refs}: earlier actions stay open beside the new ones; to close an earlier "
                    "one: tracker followup add REF --done"
                ).format(refs=format_list(beside))
            )

    def _find_breaches(
        self, commitment_id: int, new: list[followup_rows.FollowupRow]
    ) -> Iterator[lifecycle.Breach]:
        """Yield a breach for each rule that the new follow-ups of a commitment break.

        If another row of the commitment could not be read, only the rules about dates are checked.
        """
        pledge, today = self.terms_by_id[commitment_id], self.work.today
        if commitment_id in self._unsure:
            for row in new:
                yield from lifecycle.find_date_breaches(pledge, row, today)
            return
        known = [entry.row for entry in self._entries[commitment_id]]
        yield from lifecycle.find_new_breaches(pledge, known, new, today)

    def _load_histories(self, ids: list[int]) -> None:
        """Load the stored follow-ups of the commitments with these ids, so that equal rows are recognised."""
        loaded = histories.read_followups(self.work.register.reader, list(dict.fromkeys(ids)))
        for commitment_id in ids:
            self._entries[commitment_id] = loaded.get(commitment_id, [])
        self.remember_stored_rows(
            (_make_followup_key(commitment_id, entry.row.occurred, entry.columns), entry.columns)
            for commitment_id, entries in loaded.items()
            for entry in entries
        )

    def _plan_row(self, row: int, known: KnownCommitment, given: RowValues) -> RowValues | None:
        """Return the columns of the follow-up that a row adds.

        The result is None if the register has the follow-up already, or if the row has a fault.
        """
        work = self.work
        if "occurred_on" not in given:
            work.faults.add_missing_value(row, "occurred_on", gettext("a follow-up needs its date"))
            self._unsure.add(known.id)
            return None
        fields = {_AS_FIELD.get(name, name): value for name, value in given.items()}
        words = fields.pop("revised_amount_text", None)
        if (amount := fields.get("revised_amount")) is not None:
            fields["revised_amount"] = Amount(*amount), words or str(amount)
        columns = followup_fields.complete_columns(followup_fields.fields_to_columns(fields), work.today)
        occurred = followup_fields.read_occurred_date(columns)
        is_read = not work.faults.has_fault(row)
        details = tuple(columns[name] for name in _DETAILS)
        if is_read and self.is_stored(row, _make_followup_key(known.id, occurred, columns), details):
            return None
        flaws = list(followup_fields.find_followup_flaws(columns))
        if not {*work.faults.get_wrong_fields(row), *(flaw.field for flaw in flaws)}.isdisjoint(_MOVES):
            self._unsure.add(known.id)
        for flaw in flaws:
            if is_read or flaw.lacks is None:
                work.faults.add_field_fault(row, flaw.field, flaw.message, flaw.hint)
        row_id = work.take_new_id("followups")
        new = followup_rows.FollowupRow(
            row_id,
            columns["kind"],
            occurred,
            columns["stage"],
            columns["condition"],
            action_due=columns["next_action_on"],
        )
        self._refs[known.id] = known.ref
        self._added[known.id].append((row, new))
        if work.faults.has_fault(row):
            return None
        self.count_added_row(row, known, occurred, columns["note"] or columns["stage"] or columns["kind"])
        if new.action_due:
            columns["next_action_by"] = columns["next_action_by"] or self._choose_assignee(known.id)
            self._assigned[known.id].append(StoredFollowup(new, columns))
        return {"id": row_id, "commitment_id": known.id, **columns}

    def _choose_assignee(self, commitment_id: int) -> str:
        """Return the person for a next action that names none, and count the choice, which a note reports.

        It is the person with the last action of the commitment, else the person who runs the import.
        """
        known = [*self._entries[commitment_id], *self._assigned[commitment_id]]
        recorder = gettext(_UNKNOWN_RECORDER) if self.work.batch is None else self.work.batch.actor
        assignee = histories.find_last_assignee(known) or recorder
        self._unnamed_actions[assignee] += 1
        return assignee


def _make_followup_key(commitment_id: int, occurred: PartialDate, columns: RowValues) -> tuple[Any, ...]:
    """Return the values by which a row of the sheet is compared with stored follow-ups."""
    on = occurred.day if occurred.precision is Precision.UNKNOWN else occurred.first_day
    return (commitment_id, on, occurred.precision, *(columns[name] for name in _SAME))
