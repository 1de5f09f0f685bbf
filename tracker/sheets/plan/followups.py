"""Rows of follow-ups against the register: appended where they are not there yet, never changed.

A row is there when the register has one that says the same, or had it until it was corrected or voided. Rows
that say the same are counted: the same sheet again adds none. The rules see the whole history of a
commitment, whatever the order of the rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from tracker.rules import lifecycle
from tracker.rules.lifecycle import Flaw
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.plan import histories
from tracker.sheets.plan.append_only import Appended
from tracker.sheets.plan.base import Given, Work, bound
from tracker.sheets.plan.find_commitment import Known
from tracker.sheets.plan.histories import Entry
from tracker.values.codes import Condition, FollowupKind, Precision
from tracker.values.dates import PartialDate

_FOLLOWUP = (
    "id", "commitment_id", "kind", "occurred_on", "occurred_precision", "recorded_at", "recorded_by", "stage",
    "condition", "reason", "note", "is_private", "revised_amount", "revised_currency", "revised_due_on",
    "revised_due_precision", "next_action", "next_action_on", "next_action_by", "is_void",
)  # fmt: skip
_SAME = ("kind", "stage", "condition", "reason", "note")
_BESIDE = (
    "is_private", "revised_amount", "revised_currency", "revised_due_on", "revised_due_precision",
    "next_action", "next_action_on", "next_action_by",
)  # fmt: skip
_MOVES = ("kind", "occurred_on", "occurred_precision", "stage", "condition")
_OPTION = {"occurred": "occurred_on"}


class Followups(Appended):
    """Appends follow-ups; the rules see the whole history of a commitment, whatever the order of the rows."""

    table, called, beside = "followups", "follow-up", _BESIDE

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._entries: dict[int, list[Entry]] = {}
        self._unsure: set[int] = set()
        self._added: dict[int, list[tuple[int, lifecycle.Row]]] = defaultdict(list)
        self._refs: dict[int, str] = {}

    def take(self, chunk: Chunk) -> None:
        """Plan the rows of a chunk."""
        targets = self.targets(chunk)
        self._load([known.id for _, known, _ in targets if known.id not in self._entries])
        rows = [self._planned(row, known, given) for row, known, given in targets]
        self.work.insert("followups", _FOLLOWUP, [row for row in rows if row is not None])

    def finish(self) -> None:
        """Check every history that grew, as a whole."""
        super().finish()
        for commitment_id, added in self._added.items():
            rows = {new.id: row for row, new in added}
            for breach in self._breaches(commitment_id, [new for _, new in added]):
                if breach.row.id in rows:
                    place, field, message = rows[breach.row.id], "occurred_on", breach.message
                else:
                    said = f"follow-up {breach.row.entry_id} of {self._refs[commitment_id]}"
                    place, field = added[0][0], "ref"
                    message = f"{said} would no longer hold: {breach.message}"
                self.work.faults.add_to_field(place, field, message, breach.hint)

    def _breaches(self, commitment_id: int, new: list[lifecycle.Row]) -> Iterator[lifecycle.Breach]:
        """Yield the rules that new rows break; only those of dates where it is unknown how a row moves it."""
        pledge, today = self.pledges[commitment_id], self.work.today
        if commitment_id in self._unsure:
            for row in new:
                yield from lifecycle.misdated(pledge, row, today)
            return
        known = [entry.row for entry in self._entries[commitment_id]]
        before, after = (lifecycle.breaches(pledge, rows, today) for rows in (known, [*known, *new]))
        yield from lifecycle.new_breaches(before, after)

    def _load(self, ids: list[int]) -> None:
        found = histories.load(self.work.register, list(dict.fromkeys(ids)))
        for commitment_id in ids:
            self._entries[commitment_id] = found.get(commitment_id, [])
        self.remember(
            (_key(commitment_id, entry.row.occurred, entry.columns), entry.columns)
            for commitment_id, entries in found.items()
            for entry in entries
        )

    def _planned(self, row: int, known: Known, given: Given) -> tuple[Any, ...] | None:
        work = self.work
        columns = _columns(given, work.today)
        if columns is None:
            work.faults.add_blank(row, "occurred_on", "a follow-up needs its date")
            self._unsure.add(known.id)
            return None
        occurred = PartialDate(columns["occurred_on"], columns["occurred_precision"])
        is_read = not work.faults.has_fault(row)
        beside = tuple(columns[name] for name in _BESIDE)
        if is_read and self.is_there(row, _key(known.id, occurred, columns), beside):
            return None
        flaws = list(_flaws(columns, occurred))
        if not {*work.faults.wrong_fields(row), *(flaw.field for flaw in flaws)}.isdisjoint(_MOVES):
            self._unsure.add(known.id)
        for flaw in flaws:
            if is_read or flaw.lacks is None:
                work.faults.add_to_field(row, flaw.field, flaw.message, flaw.hint)
        columns["id"] = work.sink.new_id("followups")
        columns |= {"commitment_id": known.id, "recorded_at": work.moment, "recorded_by": work.actor}
        moved = (columns[name] for name in ("stage", "condition"))
        self._refs[known.id] = known.ref
        self._added[known.id].append((row, lifecycle.Row(columns["id"], columns["kind"], occurred, *moved)))
        if work.faults.has_fault(row):
            return None
        self.count(row, known, occurred, columns["note"] or columns["stage"] or columns["kind"])
        return bound(_FOLLOWUP, columns)


def _columns(given: Given, today: date) -> Given | None:
    """Return the columns of a follow-up, all of them; None when it has no date."""
    occurred = given.get("occurred_on")
    if occurred is None:
        return None
    occurred = occurred.capped(today)
    columns: Given = dict.fromkeys(_FOLLOWUP) | {
        "is_void": False,
        "is_private": given.get("is_private", False),
    }
    columns |= {name: given.get(name) for name in ("stage", "condition", "reason", "note")}
    columns |= {name: given.get(name) for name in ("next_action", "next_action_on", "next_action_by")}
    columns["kind"] = given.get("kind") or lifecycle.kind_of(columns["stage"], columns["condition"])
    if columns["kind"] is FollowupKind.REOPEN and columns["condition"] is None:
        columns["condition"] = Condition.ACTIVE
    columns["occurred_on"], columns["occurred_precision"] = occurred
    if "revised_amount" in given:
        columns["revised_amount"], columns["revised_currency"] = given["revised_amount"]
    if "revised_due_on" in given:
        columns["revised_due_on"], columns["revised_due_precision"] = given["revised_due_on"]
    return columns


def _flaws(columns: Given, occurred: PartialDate) -> Iterator[Flaw]:
    """Yield what contradicts in a follow-up, and what it lacks."""
    given = {**columns, "occurred": occurred, "revised_due": columns["revised_due_on"]}
    yield from lifecycle.contradictions(columns["kind"], given)
    for name in lifecycle.missing(columns["kind"], given):
        said = f"a follow-up such as this needs {name}"
        yield Flaw(_OPTION.get(name, name), said, "fill in the cell", lacks=name)


def _key(commitment_id: int, occurred: PartialDate, columns: Given) -> tuple[Any, ...]:
    on = occurred.day if occurred.precision is Precision.UNKNOWN else occurred.first_day
    return (commitment_id, on, occurred.precision, *(columns[name] for name in _SAME))
