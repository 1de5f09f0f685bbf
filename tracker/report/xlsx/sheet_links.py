"""Compute the cells to which the links between sheets lead, before any sheet is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tracker.report import lead_figures
from tracker.report.xlsx.page import make_sheet_title
from tracker.report.xlsx.painting import Painting


class SheetLinks(NamedTuple):
    """The names of the sheets by code, in their order, and the cells to which links lead.

    `register`, `attention` and `evidence` have the first cell of a commitment's first row on that sheet, such
    as 'Register'!A2, by its reference. `definitions` has the cell of a figure's definition by the code of the
    figure.
    """

    names: dict[str, str]
    register: dict[str, str]
    attention: dict[str, str]
    evidence: dict[str, str]
    definitions: dict[str, str]

    def sheet_start(self, code: str) -> str:
        """Return the first cell of a sheet, given its code, as the target of a link."""
        return _locate_first_cell(self.names[code], 1)


def build_links(painting: Painting, table_titles: Mapping[str, str]) -> SheetLinks:
    """Return the names of the sheets of a report and the cells to which links lead.

    `table_titles` has the titles of the sheets for tables of counts, by the code of the sheet; shared sheets
    have the codes counts, groups and rates. A sheet for which the report has no content is left out.
    """
    names: dict[str, str] = {}
    labels = {
        code: painting.labels("sheet", code)
        for code in (
            "cover", "brief", "figures", "targets", "charts", "bridge", "changes", "restated", "register",
            "followups", "attention", "lists", "counts", "groups", "rates", "receipts", "evidence",
            "definitions", "sources", "terms", "data",
        )
    }  # fmt: skip
    report = painting.report
    left_out = {
        code
        for code, rows in (
            ("targets", report.targets),
            ("changes", painting.revision_changes),
            ("restated", painting.previous_period_changes),
            ("receipts", report.receipt_bridge),
            ("lists", report.lists),
            ("groups", table_titles.keys() & {"groups"}),
            ("rates", table_titles.keys() & {"rates"}),
        )
        if not rows
    }
    for code, name in labels.items():
        if code not in left_out:
            names[code] = make_sheet_title(name, names.values())
        if code == "rates":
            for table, title in table_titles.items():
                if table not in labels:
                    names[table] = make_sheet_title(title, names.values())
    codes = dict.fromkeys(figure.code for figure in lead_figures.sort_figures(report.figures))
    return SheetLinks(
        names,
        _locate_first_rows(names["register"], (row.ref for row in report.register)),
        _locate_first_rows(names["attention"], (row.ref for row in report.lines_needing_attention)),
        _locate_first_rows(names["evidence"], (row.ref for row in report.quotations)),
        _locate_first_rows(names["definitions"], codes, DEFINITIONS_HEAD + 1),
    )


DEFINITIONS_HEAD = 2
"""The row of the headings on the sheet of definitions."""


def _locate_first_rows(name: str, refs: Iterable[str], first: int = 2) -> dict[str, str]:
    """Return, by reference, the first cell of the first row with that reference.

    `refs` are the references in the rows of the sheet `name`, from row `first` on.
    """
    cells: dict[str, str] = {}
    for number, ref in enumerate(refs, start=first):
        if ref not in cells:
            cells[ref] = _locate_first_cell(name, number)
    return cells


def _locate_first_cell(name: str, row: int) -> str:
    quoted = name.replace("'", "''")
    return f"'{quoted}'!A{row}"
