"""Find the commitment that a row of a sheet is about.

A row names it by reference, by project code, or by company, title and the date on which it was voiced.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.sheets.cells.known_names import KnownNames, parse_stored_day
from tracker.sheets.lists import format_list
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate


class KnownCommitment(NamedTuple):
    """A commitment of the register or of an earlier row, with the values by which rows can name it."""

    id: int
    ref: str
    first_day: date
    project_code: str | None = None
    is_merged: bool = False


class CommitmentIndex:
    """An index of all commitments of the register and of those that the sheet adds."""

    def __init__(self, register: KnownNames) -> None:
        self.by_ref: dict[str, KnownCommitment] = {}
        self.parents: dict[int, int] = {}
        self._by_code: dict[str, list[KnownCommitment]] = {}
        self._by_title: dict[tuple[int, str], list[KnownCommitment]] = {}
        for row in register.reader.rows(_COMMITMENTS):
            voiced = PartialDate(date.min, Precision(row["voiced_precision"]))
            voiced = voiced._replace(day=parse_stored_day(row["voiced_on"]) or date.min)
            is_merged = row["merged_into_id"] is not None
            known = KnownCommitment(row["id"], row["ref"], voiced.first_day, row["project_code"], is_merged)
            self.add_commitment(known, register.current[row["company_id"]], row["title"])
            if row["parent_id"] is not None:
                self.parents[known.id] = row["parent_id"]

    def add_commitment(self, known: KnownCommitment, company_id: int, title: str) -> None:
        """Add a commitment to the index."""
        self.by_ref[known.ref] = known
        if known.is_merged:
            return
        if known.project_code is not None:
            self._by_code.setdefault(known.project_code, []).append(known)
        self._by_title.setdefault((company_id, title), []).append(known)

    def find_by_ref(self, ref: str) -> KnownCommitment | None:
        """Return the commitment with a reference, or None. Raises BadInputError if it was merged."""
        known = self.by_ref.get(ref)
        if known is not None and known.is_merged:
            raise BadInputError(
                gettext("{ref} was merged into another commitment").format(ref=ref),
                gettext("give the reference of the commitment into which it was merged"),
            )
        return known

    def find_commitment(
        self, values: Mapping[str, Any], company_id: int | None, voiced: PartialDate | None = None
    ) -> KnownCommitment | None:
        """Return the commitment that the values of a row name, or None if there is none.

        Raises BadInputError if the values fit several commitments, or one that was merged into another.
        """
        if "ref" in values:
            return self.find_by_ref(values["ref"])
        if "project_code" in values and values["project_code"] in self._by_code:
            return _require_at_most_one(
                self._by_code[values["project_code"]],
                gettext("the project {name} may mean any of several commitments: {refs}"),
                values["project_code"],
            )
        if company_id is None or "title" not in values:
            return None
        titled = self._by_title.get((company_id, values["title"]), ())
        matching = [known for known in titled if voiced is None or known.first_day == voiced.first_day]
        if "project_code" in values:  # Projects of one title differ by their codes.
            matching = [known for known in matching if known.project_code is None]
        return _require_at_most_one(
            matching, gettext("“{name}” may mean any of several commitments: {refs}"), values["title"]
        )


def _require_at_most_one(
    matching: Sequence[KnownCommitment], sentence: str, name: str
) -> KnownCommitment | None:
    """Return the only commitment in `matching`, or None.

    Raises BadInputError with the message `sentence` if there are several.
    """
    if len(matching) > 1:
        refs = format_list([known.ref for known in matching], most=5)
        raise BadInputError(
            sentence.format(name=name, refs=refs), gettext("give the reference of the commitment")
        )
    return matching[0] if matching else None


_COMMITMENTS = """
SELECT id, ref, company_id, title, voiced_on, voiced_precision, project_code, parent_id, merged_into_id
FROM commitments"""
