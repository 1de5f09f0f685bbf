"""What rows that are appended have in common: which commitment each is about, and how it was pledged."""

from __future__ import annotations

from datetime import date

from tracker import lifecycle
from tracker.codes import Precision, Review, Stage, Track
from tracker.dates import PartialDate
from tracker.errors import BadInputError
from tracker.sheets.chunks import Chunk
from tracker.sheets.index import Index, Known
from tracker.sheets.planning import Given, Work
from tracker.sheets.register import day


class Appended:
    """Finds the commitments of rows, and keeps what their dates are judged by."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._index = Index(work.register)
        self.pledges: dict[int, lifecycle.Pledge] = {}
        self._withdrawn: set[int] = set()

    def targets(self, chunk: Chunk) -> list[tuple[int, Known, Given]]:
        """Return (row number, commitment, what else is given) for every row without a fault."""
        found = []
        for row, given in self.work.each(chunk):
            target = self.work.found(row, "ref", self._target, given)
            if target is not None:
                found.append((row, target, given))
        new = [known.id for _, known, _ in found if known.id not in self.pledges]
        for stored_row in self.work.register.rows(_PLEDGES, new):
            last = day(stored_row["voiced_on"]) or date.min
            if stored_row["review"] == Review.WITHDRAWN:
                self._withdrawn.add(stored_row["id"])
            voiced = PartialDate(last, Precision(stored_row["voiced_precision"]))
            self.pledges[stored_row["id"]] = lifecycle.Pledge(
                Track(stored_row["track"]), Stage(stored_row["opening_stage"]), voiced
            )
        return found

    def count(self, row: int, known: Known, *words: object) -> None:
        """Count a row that is appended; of a withdrawn commitment it is said once that it is one."""
        self.work.counts.create(row, known.ref, *words)
        if known.id in self._withdrawn:
            self._withdrawn.remove(known.id)
            self.work.counts.notes.append(f"{known.ref}: {lifecycle.WITHDRAWN}")

    def _target(self, given: Given) -> Known:
        name = given.pop("company", None)
        company_id = None if name is None or "ref" in given else self.work.register.company(name)
        found = self._index.find(given, company_id)
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


_PLEDGES = (
    "SELECT id, track, opening_stage, voiced_on, voiced_precision, review FROM commitments WHERE id IN ({})"
)
