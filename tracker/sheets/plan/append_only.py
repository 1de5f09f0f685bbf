"""What rows that are appended have in common: which commitment each is about, and which are there already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.read import history
from tracker.rules import lifecycle
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.cells.known_names import KnownNames, stored_day
from tracker.sheets.plan.base import PlanningWork, RowValues, format_refs
from tracker.sheets.plan.find_commitment import CommitmentIndex, KnownCommitment
from tracker.store.reader import Row
from tracker.values.codes import Precision, Review, Stage, Track
from tracker.values.dates import PartialDate

_NAMING = ("ref", "project_code", "company", "title")
_MOST_NOTED = 10
_STAYS = {
    "corrected": "was corrected since, and stays as it was corrected",
    "voided": "was voided since, and stays so; if it is true, add it by hand",
}

Key = tuple[Any, ...]


class EntryVersion(NamedTuple):
    """What a stored row says, or said until it was `corrected` or `voided`."""

    entry_id: int
    beside: tuple[Any, ...]
    fate: str | None
    """None while it stands."""


class AppendOnlyPlanner:
    """Plan of rows that can only be added: follow-ups and receipts.

    It looks up the commitment of each row, the days that its date must agree with, and the equal rows that
    the register already has.
    """

    table: str
    called: str
    beside: Sequence[str] = ()
    """Columns that a row need not give to say what a stored one says."""

    def __init__(self, work: PlanningWork) -> None:
        self.work = work
        self._index = CommitmentIndex(work.register)
        self.pledges: dict[int, lifecycle.CommitmentTerms] = {}
        self._withdrawn: set[int] = set()
        self._kept: list[str] = []
        self._there: dict[Key, list[EntryVersion]] = defaultdict(list)
        self._left: list[str] = []

    def finish(self) -> None:
        """Say which rows were corrected or voided since, and which go to a commitment that is withdrawn."""
        if self._kept:
            self.work.counts.notes.append(f"{format_refs(self._kept)}: {lifecycle.WITHDRAWN_REMARK}")
        self.work.counts.notes += self._left[:_MOST_NOTED]
        if len(self._left) > _MOST_NOTED:
            self.work.counts.notes.append(f"so it is with {len(self._left) - _MOST_NOTED} more rows")

    def find_targets(self, chunk: Chunk) -> list[tuple[int, KnownCommitment, RowValues]]:
        """Return (row number, commitment, what else is given) for every row whose commitment is found."""
        found = []
        for row, given in self.work.read_rows(chunk, _NAMING):
            target = self.work.try_find(row, "ref", self._find_target, given)
            if target is not None:
                found.append((row, target, given))
        new = [known.id for _, known, _ in found if known.id not in self.pledges]
        for stored_row in self.work.register.rows_by_id(_PLEDGES, new):
            last = stored_day(stored_row["voiced_on"]) or date.min
            if stored_row["review"] == Review.WITHDRAWN:
                self._withdrawn.add(stored_row["id"])
            voiced = PartialDate(last, Precision(stored_row["voiced_precision"]))
            self.pledges[stored_row["id"]] = lifecycle.CommitmentTerms(
                Track(stored_row["track"]), Stage(stored_row["opening_stage"]), voiced
            )
        return found

    def remember_stored(self, stored: Iterable[tuple[Key, Row]]) -> None:
        """Note what stored rows say and said, each with what it is known by.

        An entry that was taken back with the batch that added it never was.
        """
        entries: dict[int, list[tuple[Key, Row]]] = defaultdict(list)
        for key, row in sorted(stored, key=lambda each: each[1]["id"]):
            entries[row["corrects_id"] or row["id"]].append((key, row))
        void = [entry_id for entry_id, said in entries.items() if said[-1][1]["is_void"]]
        for entry_id in _find_undone_rows(self.work.register, self.table, void):
            del entries[entry_id]
        for entry_id, said in entries.items():
            fate = "voided" if said[-1][1]["is_void"] else None
            for key, row in reversed(said):
                version = EntryVersion(entry_id, tuple(row[name] for name in self.beside), fate)
                if not row["is_void"]:
                    _note_version(self._there[key], version)
                fate = fate or "corrected"

    def is_there(self, row: int, key: Key, beside: tuple[Any, ...] = ()) -> bool:
        """Tell whether the register has what a row says, or had it until that was corrected or voided.

        Each is found once. One that says something else beside it would be a correction: a fault.
        """
        known = self._there.get(key, [])
        for version in known:
            if all(new in (None, False, old) for old, new in zip(version.beside, beside, strict=True)):
                self._there[key] = [other for other in known if other.entry_id != version.entry_id]
                self.work.counts.count_unchanged(row)
                if version.fate is not None:
                    self._left.append(f"row {row}: {self.called} {version.entry_id} {_STAYS[version.fate]}")
                return True
        other = next((version for version in known if version.fate != "voided"), None)
        if other is not None:
            pairs = zip(self.beside, other.beside, beside, strict=True)
            differing = [name for name, old, new in pairs if new not in (None, False, old)]
            said = f"{self.called} {other.entry_id} says the same with another {', '.join(differing)}"
            hint = f"correct it: tracker {self.table.removesuffix('s')} correct {other.entry_id}"
            self.work.faults.add_to_field(row, differing[0], said, hint)
        return other is not None

    def count_added(self, row: int, known: KnownCommitment, *words: object) -> None:
        """Count a row that is appended, and note a commitment that is withdrawn."""
        self.work.counts.count_created(row, known.ref, *words)
        if known.id in self._withdrawn:
            self._withdrawn.remove(known.id)
            self._kept.append(known.ref)

    def _find_target(self, given: RowValues) -> KnownCommitment:
        name = given.pop("company", None)
        company_id = None if name is None or "ref" in given else self.work.register.find_company(name)
        found = self._index.find_commitment(given, company_id)
        if found is None:
            said = (
                given.get("ref")
                or given.get("project_code")
                or " ".join(filter(None, (name, given.get("title"))))
            )
            if not said:
                raise BadInputError(
                    "no cell says which commitment", "give ref, project_code, or company and title"
                )
            raise BadInputError(f"there is no commitment {said}", "see: tracker commitment list")
        for field in ("ref", "project_code", "title"):
            given.pop(field, None)
        return found


def _note_version(known: list[EntryVersion], version: EntryVersion) -> None:
    """Note a version among those of its key: standing ones first, and what an entry says again only once."""
    if version[:2] not in [other[:2] for other in known]:
        standing = sum(other.fate is None for other in known)
        known.insert(standing if version.fate is None else len(known), version)


def _find_undone_rows(register: KnownNames, table: str, ids: list[int]) -> set[int]:
    """Return the rows of a table, of these, whose batch was taken back and does not count."""
    batches = ", ".join(map(str, history.read_undone_batches(register.reader).undone_by)) if ids else ""
    if not batches:
        return set()
    sql = f"""SELECT row_id FROM changes WHERE table_name = '{table}' AND operation = 'insert'
        AND batch_id IN ({batches}) AND row_id IN ({{}})"""
    return {row["row_id"] for row in register.rows_by_id(sql, ids)}


_PLEDGES = (
    "SELECT id, track, opening_stage, voiced_on, voiced_precision, review FROM commitments WHERE id IN ({})"
)
