"""Rows of follow-ups against the register: appended where they are not there yet, never changed.

A row is there when the register has one that says the same. Rows that say the same are counted: the same
sheet again adds none. The rules see the whole history of a commitment, whatever the order of the rows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from tracker import lifecycle
from tracker.codes import Condition, FollowupKind, Precision
from tracker.dates import PartialDate
from tracker.lifecycle import Flaw
from tracker.sheets import histories
from tracker.sheets.appended import Appended
from tracker.sheets.chunks import Chunk
from tracker.sheets.histories import Entry
from tracker.sheets.index import Known
from tracker.sheets.planning import Given, Work, bound

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
_OPTION = {"occurred": "occurred_on"}


class Followups(Appended):
    """Appends follow-ups; the rules see the whole history of a commitment, whatever the order of the rows."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._entries: dict[int, list[Entry]] = {}
        self._there: Counter[tuple[Any, ...]] = Counter()
        self._beside: dict[tuple[Any, ...], list[tuple[int, tuple[Any, ...]]]] = defaultdict(list)
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
        today = self.work.today
        for commitment_id, added in self._added.items():
            pledge = self.pledges[commitment_id]
            known = [entry.row for entry in self._entries[commitment_id]]
            places = {new.id: row for row, new in added}
            grown = [*known, *(new for _, new in added)]
            before, after = (lifecycle.breaches(pledge, rows, today) for rows in (known, grown))
            for breach in lifecycle.new_breaches(before, after):
                row = places.get(breach.row.id)
                if row is not None:
                    self.work.faults.of_field(row, "occurred_on", breach.message, breach.hint)
                    continue
                said = f"follow-up {breach.row.entry_id} of {self._refs[commitment_id]} would no longer hold"
                self.work.faults.of_field(added[0][0], "ref", f"{said}: {breach.message}", breach.hint)

    def _load(self, ids: list[int]) -> None:
        found = histories.load(self.work.register, list(dict.fromkeys(ids)))
        for commitment_id in ids:
            self._entries[commitment_id] = found.get(commitment_id, [])
        for commitment_id, entries in found.items():
            standing = {row.id for row in lifecycle.standing(entry.row for entry in entries)}
            for entry in entries:
                if entry.row.id in standing:
                    key = _key(commitment_id, entry.row.occurred, entry.columns)
                    self._there[key] += 1
                    beside = tuple(entry.columns[name] for name in _BESIDE)
                    self._beside[key].append((entry.row.entry_id, beside))

    def _planned(self, row: int, known: Known, given: Given) -> tuple[Any, ...] | None:
        work = self.work
        columns = _columns(given, work.today)
        if columns is None:
            work.faults.of_field(row, "occurred_on", "a follow-up needs its date", "fill in the cell")
            return None
        occurred = PartialDate(columns["occurred_on"], columns["occurred_precision"])
        key = _key(known.id, occurred, columns)
        beside = tuple(columns[name] for name in _BESIDE)
        if self._there[key] > 0:
            self._compare(row, key, beside)
            return None
        flaws = list(_flaws(columns, occurred))
        for field, message, hint in flaws:
            work.faults.of_field(row, field, message, hint)
        if flaws:
            return None
        columns["id"] = work.sink.new_id("followups")
        columns |= {"commitment_id": known.id, "recorded_at": work.moment, "recorded_by": work.actor}
        self._refs[known.id] = known.ref
        self._added[known.id].append(
            (
                row,
                lifecycle.Row(
                    columns["id"], columns["kind"], occurred, columns["stage"], columns["condition"]
                ),
            )
        )
        self.count(row, known, occurred, columns["note"] or columns["stage"] or columns["kind"])
        return bound(_FOLLOWUP, columns)

    def _compare(self, row: int, key: tuple[Any, ...], beside: tuple[Any, ...]) -> None:
        """Count a row that is there; one that says something else beside it is a correction: a fault."""
        self._there[key] -= 1
        same = [
            number
            for number, known in self._beside[key]
            if all(new in (None, False, old) for old, new in zip(known, beside, strict=True))
        ]
        if same:
            self.work.counts.unchanged += 1
            return
        number = self._beside[key][0][0]
        differing = [
            n for n, old, new in zip(_BESIDE, self._beside[key][0][1], beside, strict=True) if new != old
        ]
        self.work.faults.of_field(
            row,
            differing[0],
            f"follow-up {number} says the same with another {', '.join(differing)}",
            f"correct it: tracker followup correct {number}",
        )


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
        yield Flaw(_OPTION.get(name, name), said, "fill in the cell")


def _key(commitment_id: int, occurred: PartialDate, columns: Given) -> tuple[Any, ...]:
    on = occurred.day if occurred.precision is Precision.UNKNOWN else occurred.first_day
    return (commitment_id, on, occurred.precision, *(columns[name] for name in _SAME))
