"""Targets of the links between sheets, computed before any sheet is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tracker.report.xlsx.page import make_sheet_title
from tracker.report.xlsx.painting import Painting


class SheetLinks(NamedTuple):
    """The names of the sheets by code, in their order, and the cells to which links lead.

    `register`, `attention` and `evidence` give, by a commitment's reference, the first cell of its first row
    in that sheet, such as 'Register'!A2.
    """

    names: dict[str, str]
    register: dict[str, str]
    attention: dict[str, str]
    evidence: dict[str, str]

    def sheet_start(self, code: str) -> str:
        """Return the target of a link to the start of a sheet."""
        return _locate_first_cell(self.names[code], 1)


def build_links(painting: Painting) -> SheetLinks:
    """Return the links between the sheets of a report.

    A report without changes since its last revision has no sheet of changes.
    """
    names: dict[str, str] = {}
    labels = {
        code: painting.labels("sheet", code)
        for code in (
            "cover", "figures", "bridge", "changes", "register", "followups", "attention", "groups",
            "evidence", "appendix",
        )
    }  # fmt: skip
    for code, name in labels.items():
        if code != "changes" or painting.changes:
            names[code] = make_sheet_title(name, names.values())
    report = painting.report
    return SheetLinks(
        names,
        _locate_first_rows(names["register"], (row.ref for row in report.register)),
        _locate_first_rows(names["attention"], (row.ref for row in report.attention)),
        _locate_first_rows(names["evidence"], (row.ref for row in report.quotations)),
    )


def _locate_first_rows(name: str, refs: Iterable[str]) -> dict[str, str]:
    """Return the first cell of each reference, for a sheet with one row of headings."""
    cells: dict[str, str] = {}
    for number, ref in enumerate(refs, start=2):
        if ref not in cells:
            cells[ref] = _locate_first_cell(name, number)
    return cells


def _locate_first_cell(name: str, row: int) -> str:
    quoted = name.replace("'", "''")
    return f"'{quoted}'!A{row}"
