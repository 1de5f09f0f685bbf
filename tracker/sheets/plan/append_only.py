"""Common code for the planners of follow-ups and receipts, which a sheet can add but not change.

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
from tracker.sheets.plan.base import PlanningContext, RowValues
from tracker.sheets.plan.find_commitment import CommitmentIndex, KnownCommitment
from tracker.store.reader import Row
from tracker.values.codes import Precision, Review, Stage, Track
from tracker.values.dates import PartialDate

_NAMING = ("ref", "project_code", "company", "title")
_MOST_NOTED = 10

Key = tuple[Any, ...]


class StoredVersion(NamedTuple):
    """A stored row of a follow-up or receipt, with which the rows of the sheet are compared.

    Corrections are further rows; `entry_id` is the id of the original row. `details` has the values of
    columns that a row of the sheet may leave blank. `fate` is `corrected` or `voided` for a row that does not
    count any more.
    """

    entry_id: int
    details: tuple[Any, ...]
    fate: str | None
    """None if the row counts."""


class StoredRowSentences(NamedTuple):
    """Messages for a row of the sheet that means the same follow-up or receipt as a stored row.

    `corrected` and `voided` are for a stored row that was corrected or voided later. `differing` is for a
    stored row with other details.
    """

    corrected: str
    voided: str
    differing: str


FOLLOWUP_SENTENCES = StoredRowSentences(
    gettext_noop("row {row}: follow-up {id} was corrected in the register, and stays as corrected"),
    gettext_noop(
        "row {row}: follow-up {id} was voided in the register, and stays void; if it did happen, add "
        "it by hand"
    ),
    gettext_noop("the register already has this follow-up ({id}), but with other values in {fields}"),
)
RECEIPT_SENTENCES = StoredRowSentences(
    gettext_noop("row {row}: receipt {id} was corrected in the register, and stays as corrected"),
    gettext_noop(
        "row {row}: receipt {id} was voided in the register, and stays void; if the money did "
        "arrive, add the receipt by hand"
    ),
    gettext_noop("the register already has this receipt ({id}), but with other values in {fields}"),
)


class AppendOnlyPlanner:
    """The base class of the planners of follow-ups and receipts, which a sheet can only add.

    It looks up the commitment of each row, and recognises rows that the register already has.
    """

    table: str
    sentences: StoredRowSentences
    detail_columns: Sequence[str] = ()
    """Columns that a row of a sheet may leave blank and still equal a stored row."""

    def __init__(self, work: PlanningContext) -> None:
        self.work = work
        self._index = CommitmentIndex(work.register)
        self.terms_by_id: dict[int, lifecycle.CommitmentTerms] = {}
        self._withdrawn: set[int] = set()
        self._withdrawn_refs: list[str] = []
        self._stored_versions: dict[Key, list[StoredVersion]] = defaultdict(list)
        self._changed_notes: list[str] = []

    def finish_plan(self) -> None:
        """Add notes for the user on withdrawn commitments, and on rows corrected or voided before."""
        if self._withdrawn_refs:
            self.work.counts.notes.append(
                ngettext(
                    "commitment {refs} is withdrawn: the rows are imported, but do not count in the figures",
                    "commitments {refs} are withdrawn: the rows are imported, but do not count in "
                    "the figures",
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
        """Return (row number, commitment, other values by field) for each row whose commitment is found."""
        targets = []
        for row, given in self.work.read_rows(chunk, _NAMING):
            target = self.work.try_find(row, "ref", self._find_commitment, given)
            if target is not None:
                targets.append((row, target, given))
        new = [known.id for _, known, _ in targets if known.id not in self.terms_by_id]
        for stored_row in self.work.register.query_by_ids(_TERMS, new):
            last = parse_stored_day(stored_row["voiced_on"]) or date.min
            if stored_row["review"] == Review.WITHDRAWN:
                self._withdrawn.add(stored_row["id"])
            voiced = PartialDate(last, Precision(stored_row["voiced_precision"]))
            self.terms_by_id[stored_row["id"]] = lifecycle.CommitmentTerms(
                Track(stored_row["track"]), Stage(stored_row["opening_stage"]), voiced
            )
        return targets

    def remember_stored_rows(self, stored: Iterable[tuple[Key, Row]]) -> None:
        """Remember stored rows, given as (key, row), so that equal rows of the sheet are recognised.

        A row of the sheet with the same key means the same thing. Rows that an undone command had inserted
        are left out.
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
                version = StoredVersion(entry_id, tuple(row[name] for name in self.detail_columns), fate)
                if not row["is_void"]:
                    _add_version(self._stored_versions[key], version)
                fate = fate or "corrected"

    def is_stored(self, row: int, key: Key, details: tuple[Any, ...] = ()) -> bool:
        """Tell whether the register has, or had before a correction, a row equal to this row of the sheet.

        `key` and `details` are the values of the row. Each stored row is matched with only one row of the
        sheet. If the keys are equal and the details differ, a fault says to correct the stored row.
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
            hint = gettext("correct the row in the register: {command}").format(
                command=f"tracker {self.table.removesuffix('s')} correct {other.entry_id}"
            )
            self.work.faults.add_field_fault(row, differing[0], message, hint)
        return other is not None

    def count_added_row(self, row: int, known: KnownCommitment, *words: object) -> None:
        """Count a row that is added; `words` describe it. Remember its commitment if that is withdrawn."""
        self.work.counts.count_created(row, known.ref, *words)
        if known.id in self._withdrawn:
            self._withdrawn.remove(known.id)
            self._withdrawn_refs.append(known.ref)

    def _find_commitment(self, given: RowValues) -> KnownCommitment:
        """Return the commitment that a row names. Raises BadInputError if there is no such commitment."""
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


def _add_version(known: list[StoredVersion], version: StoredVersion) -> None:
    """Add a stored row to the list of those with the same key, unless the list has an equal one.

    Rows that still count come before corrected and voided ones.
    """
    if version[:2] not in [other[:2] for other in known]:
        standing = sum(other.fate is None for other in known)
        known.insert(standing if version.fate is None else len(known), version)


def _find_undone_rows(register: KnownNames, table: str, ids: list[int]) -> set[int]:
    """Return the ids of those rows in a table that an undone batch (one command that wrote) had inserted."""
    batches = ", ".join(map(str, history.read_undone_batches(register.reader).undone_by)) if ids else ""
    if not batches:
        return set()
    sql = f"""SELECT row_id FROM changes WHERE table_name = '{table}' AND operation = 'insert'
        AND batch_id IN ({batches}) AND row_id IN ({{}})"""
    return {row["row_id"] for row in register.query_by_ids(sql, ids)}


_TERMS = (
    "SELECT id, track, opening_stage, voiced_on, voiced_precision, review FROM commitments WHERE id IN ({})"
)
