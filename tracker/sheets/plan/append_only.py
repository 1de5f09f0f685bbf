"""Planning that follow-ups and receipts share; a sheet can only add rows to both.

To plan a row of a sheet is to decide whether it is added, changes a stored row, or changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext, gettext_noop, join_items, ngettext
from tracker.read import history
from tracker.rules import lifecycle
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.cells.known_names import KnownNames, parse_stored_day
from tracker.sheets.lists import format_list
from tracker.sheets.plan.base import PlanningWork, RowValues
from tracker.sheets.plan.find_commitment import CommitmentIndex, KnownCommitment
from tracker.store.reader import Row
from tracker.values.codes import Precision, Review, Stage, Track
from tracker.values.dates import PartialDate

_NAMING = ("ref", "project_code", "company", "title")
_MOST_NOTED = 10

Key = tuple[Any, ...]


class EntryVersion(NamedTuple):
    """A stored row of a follow-up or receipt; `details` holds columns that a sheet may leave out.

    `entry_id` is the id of its original row. `fate` is `corrected` or `voided` for a row that no longer
    counts.
    """

    entry_id: int
    details: tuple[Any, ...]
    fate: str | None
    """None if the row counts."""


class EntrySentences(NamedTuple):
    """The sentences about one kind of stored rows; each names the row of the sheet and the stored row."""

    corrected: str
    voided: str
    differing: str


FOLLOWUP_SENTENCES = EntrySentences(
    gettext_noop("row {row}: follow-up {id} was corrected later, and stays as corrected"),
    gettext_noop(
        "row {row}: follow-up {id} was voided later, and stays void; if it is true after all, add it by hand"
    ),
    gettext_noop("follow-up {id} says the same, except for {fields}"),
)
RECEIPT_SENTENCES = EntrySentences(
    gettext_noop("row {row}: receipt {id} was corrected later, and stays as corrected"),
    gettext_noop(
        "row {row}: receipt {id} was voided later, and stays void; if it is true after all, add it by hand"
    ),
    gettext_noop("receipt {id} says the same, except for {fields}"),
)


class AppendOnlyPlanner:
    """The planner of rows that can only be added: follow-ups and receipts.

    It looks up the commitment of each row, its fields that the rules need, and the equal rows that the
    register already has.
    """

    table: str
    sentences: EntrySentences
    detail_columns: Sequence[str] = ()
    """Columns that a row of a sheet may leave blank and still equal a stored row."""

    def __init__(self, work: PlanningWork) -> None:
        self.work = work
        self._index = CommitmentIndex(work.register)
        self.terms_by_id: dict[int, lifecycle.CommitmentTerms] = {}
        self._withdrawn: set[int] = set()
        self._withdrawn_refs: list[str] = []
        self._stored_versions: dict[Key, list[EntryVersion]] = defaultdict(list)
        self._changed_notes: list[str] = []

    def finish(self) -> None:
        """Note the rows that were corrected or voided in the register, and those of withdrawn commitments."""
        if self._withdrawn_refs:
            self.work.counts.notes.append(
                ngettext(
                    "commitment {refs} is withdrawn: the rows are kept, but are not in the figures",
                    "commitments {refs} are withdrawn: the rows are kept, but are not in the figures",
                    len(self._withdrawn_refs),
                ).format(refs=format_list(self._withdrawn_refs))
            )
        self.work.counts.notes += self._changed_notes[:_MOST_NOTED]
        more = len(self._changed_notes) - _MOST_NOTED
        if more > 0:
            self.work.counts.notes.append(
                ngettext(
                    "the same is true of {count:,} more row",
                    "the same is true of {count:,} more rows",
                    more,
                ).format(count=more)
            )

    def find_commitments_of_rows(self, chunk: Chunk) -> list[tuple[int, KnownCommitment, RowValues]]:
        """Return (row number, commitment, other values) for every row whose commitment is found."""
        targets = []
        for row, given in self.work.read_rows(chunk, _NAMING):
            target = self.work.try_find(row, "ref", self._find_commitment, given)
            if target is not None:
                targets.append((row, target, given))
        new = [known.id for _, known, _ in targets if known.id not in self.terms_by_id]
        for stored_row in self.work.register.rows_by_id(_TERMS, new):
            last = parse_stored_day(stored_row["voiced_on"]) or date.min
            if stored_row["review"] == Review.WITHDRAWN:
                self._withdrawn.add(stored_row["id"])
            voiced = PartialDate(last, Precision(stored_row["voiced_precision"]))
            self.terms_by_id[stored_row["id"]] = lifecycle.CommitmentTerms(
                Track(stored_row["track"]), Stage(stored_row["opening_stage"]), voiced
            )
        return targets

    def remember_stored(self, stored: Iterable[tuple[Key, Row]]) -> None:
        """Remember stored rows, given with the keys by which equal rows of a sheet are recognised.

        A row whose batch was undone is left out, as if it had never been written.
        """
        entries: dict[int, list[tuple[Key, Row]]] = defaultdict(list)
        for key, row in sorted(stored, key=lambda each: each[1]["id"]):
            entries[row["corrects_id"] or row["id"]].append((key, row))
        void = [entry_id for entry_id, versions in entries.items() if versions[-1][1]["is_void"]]
        for entry_id in _find_undone_rows(self.work.register, self.table, void):
            del entries[entry_id]
        for entry_id, versions in entries.items():
            fate = "voided" if versions[-1][1]["is_void"] else None
            for key, row in reversed(versions):
                version = EntryVersion(entry_id, tuple(row[name] for name in self.detail_columns), fate)
                if not row["is_void"]:
                    _add_version(self._stored_versions[key], version)
                fate = fate or "corrected"

    def is_stored(self, row: int, key: Key, details: tuple[Any, ...] = ()) -> bool:
        """Tell whether the register has a row like this one, or had it until it was corrected or voided.

        Each stored row matches one row of the sheet. If only the `detail_columns` differ, a fault
        says to correct the stored row.
        """
        stored_versions = self._stored_versions.get(key, [])
        for version in stored_versions:
            if all(new in (None, False, old) for old, new in zip(version.details, details, strict=True)):
                self._stored_versions[key] = [
                    other for other in stored_versions if other.entry_id != version.entry_id
                ]
                self.work.counts.count_unchanged(row)
                if version.fate is not None:
                    is_void = version.fate == "voided"
                    sentence = self.sentences.voided if is_void else self.sentences.corrected
                    self._changed_notes.append(gettext(sentence).format(row=row, id=version.entry_id))
                return True
        other = next((version for version in stored_versions if version.fate != "voided"), None)
        if other is not None:
            pairs = zip(self.detail_columns, other.details, details, strict=True)
            differing = [name for name, old, new in pairs if new not in (None, False, old)]
            message = gettext(self.sentences.differing).format(
                id=other.entry_id, fields=join_items(differing)
            )
            hint = gettext("correct the existing entry: {command}").format(
                command=f"tracker {self.table.removesuffix('s')} correct {other.entry_id}"
            )
            self.work.faults.add_to_field(row, differing[0], message, hint)
        return other is not None

    def count_added(self, row: int, known: KnownCommitment, *words: object) -> None:
        """Count a row that is added, and remember its commitment if that is withdrawn."""
        self.work.counts.count_created(row, known.ref, *words)
        if known.id in self._withdrawn:
            self._withdrawn.remove(known.id)
            self._withdrawn_refs.append(known.ref)

    def _find_commitment(self, given: RowValues) -> KnownCommitment:
        name = given.pop("company", None)
        company_id = None if name is None or "ref" in given else self.work.register.find_company(name)
        commitment = self._index.find_commitment(given, company_id)
        if commitment is None:
            name_in_sheet = (
                given.get("ref")
                or given.get("project_code")
                or " ".join(filter(None, (name, given.get("title"))))
            )
            if not name_in_sheet:
                raise BadInputError(
                    gettext("no cell says to which commitment this row belongs"),
                    gettext("fill in ref or project_code, or both company and title"),
                )
            raise BadInputError(
                gettext("there is no commitment “{name}”").format(name=name_in_sheet),
                gettext("see: {command}").format(command="tracker commitment list"),
            )
        for field in ("ref", "project_code", "title"):
            given.pop(field, None)
        return commitment


def _add_version(known: list[EntryVersion], version: EntryVersion) -> None:
    """Add a version to those with the same key, standing ones first, unless an equal one is there."""
    if version[:2] not in [other[:2] for other in known]:
        standing = sum(other.fate is None for other in known)
        known.insert(standing if version.fate is None else len(known), version)


def _find_undone_rows(register: KnownNames, table: str, ids: list[int]) -> set[int]:
    """Return those of the ids whose row was written by a batch that was undone."""
    batches = ", ".join(map(str, history.read_undone_batches(register.reader).undone_by)) if ids else ""
    if not batches:
        return set()
    sql = f"""SELECT row_id FROM changes WHERE table_name = '{table}' AND operation = 'insert'
        AND batch_id IN ({batches}) AND row_id IN ({{}})"""
    return {row["row_id"] for row in register.rows_by_id(sql, ids)}


_TERMS = (
    "SELECT id, track, opening_stage, voiced_on, voiced_precision, review FROM commitments WHERE id IN ({})"
)
