"""Which commitment a row of a sheet is about: by reference, project code, or company, title and date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.sheets.cells.known_names import KnownNames, stored_day
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate


class KnownCommitment(NamedTuple):
    """A commitment as rows name it."""

    id: int
    ref: str
    first_day: date
    project_code: str | None = None
    is_merged: bool = False


class CommitmentIndex:
    """The commitments of the register, and those that a sheet adds, by what a row may name them with."""

    def __init__(self, register: KnownNames) -> None:
        self.by_ref: dict[str, KnownCommitment] = {}
        self.parents: dict[int, int] = {}
        self._by_code: dict[str, list[KnownCommitment]] = {}
        self._by_title: dict[tuple[int, str], list[KnownCommitment]] = {}
        for row in register.reader.rows(_COMMITMENTS):
            voiced = PartialDate(date.min, Precision(row["voiced_precision"]))
            voiced = voiced._replace(day=stored_day(row["voiced_on"]) or date.min)
            is_merged = row["merged_into_id"] is not None
            known = KnownCommitment(row["id"], row["ref"], voiced.first_day, row["project_code"], is_merged)
            self.add_commitment(known, register.current[row["company_id"]], row["title"])
            if row["parent_id"] is not None:
                self.parents[known.id] = row["parent_id"]

    def add_commitment(self, known: KnownCommitment, company_id: int, title: str) -> None:
        """Note a commitment."""
        self.by_ref[known.ref] = known
        if known.is_merged:
            return
        if known.project_code is not None:
            self._by_code.setdefault(known.project_code, []).append(known)
        self._by_title.setdefault((company_id, title), []).append(known)

    def find_by_ref(self, ref: str) -> KnownCommitment | None:
        """Return the commitment of a reference, or None. Raises BadInputError for one that was merged."""
        known = self.by_ref.get(ref)
        if known is not None and known.is_merged:
            raise BadInputError(f"{ref} was merged into another commitment", "give the reference of that one")
        return known

    def find_commitment(
        self, given: Mapping[str, Any], company_id: int | None, voiced: PartialDate | None = None
    ) -> KnownCommitment | None:
        """Return the commitment that a row is about, or None. Raises BadInputError when it may be several."""
        if "ref" in given:
            return self.find_by_ref(given["ref"])
        if "project_code" in given and given["project_code"] in self._by_code:
            return _require_one(self._by_code[given["project_code"]], f"project {given['project_code']}")
        if company_id is None or "title" not in given:
            return None
        titled = self._by_title.get((company_id, given["title"]), ())
        same = [known for known in titled if voiced is None or known.first_day == voiced.first_day]
        if "project_code" in given:  # two projects of one title have two codes
            same = [known for known in same if known.project_code is None]
        return _require_one(same, f"“{given['title']}”")


def _require_one(found: Sequence[KnownCommitment], what: str) -> KnownCommitment | None:
    if len(found) > 1:
        refs = ", ".join(known.ref for known in found[:5])
        raise BadInputError(f"{what} may be {len(found)} commitments: {refs}", "give the reference")
    return found[0] if found else None


_COMMITMENTS = """
SELECT id, ref, company_id, title, voiced_on, voiced_precision, project_code, parent_id, merged_into_id
FROM commitments"""
