"""The cover in the form in which an office files it: who reports, up to when, in which unit, who signs."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import get_column_letter

from tracker.report.xlsx.cells import EMPTY_CELL, Cell, CellMaker, text_cell, text_width
from tracker.report.xlsx.page import Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.places import SheetLinks

_WIDTHS = (22, 44, 22, 44)
_ROW, _HIGH_ROW = 24, 36
_LAST_COLUMN = len(_WIDTHS)


def paint_cover(book: Any, painting: Painting, places: SheetLinks) -> None:  # noqa: ANN401
    """Paint the cover."""
    page = Page(book, painting, places.names["cover"], _WIDTHS)
    page.sheet.page_setup.fitToHeight = 1
    _write_title(page)
    _write_fields(page)
    _write_signature_lines(page)
    _write_contents(page, places)
    page.sheet.print_area = f"A1:{get_column_letter(_LAST_COLUMN)}{page.row}"


def _write_title(page: Page) -> None:
    painting = page.painting
    page.write_gap()
    for words, tone, height in (
        (painting.text("report"), "cover", 44),
        (painting.report.period, "period", 28),
        (_report_state(painting), "state", 24),
    ):
        page.write_line([Cell(words, tone=tone)], height)
        page.merge_cells(1, _LAST_COLUMN)
    page.write_gap()


def _report_state(painting: Painting) -> str:
    """Return what the report is: a preview or a revision, and whether its period is not over."""
    issue = painting.issue
    state = painting.text("preview")
    if issue is not None:
        state = painting.text("issued_as").format(revision=issue.revision)
    return f"▲ {state}; {painting.text('provisional')}" if painting.report.is_provisional else state


def _write_fields(page: Page) -> None:
    """Write the fields two side by side; what only the office knows is left to be filled in."""
    painting, issue, cells = page.painting, page.painting.issue, CellMaker(page.painting)
    report = painting.report
    revision = EMPTY_CELL if issue is None else Cell(f"{issue.revision}")
    when = painting.text("made_at") if issue is None else painting.text("issued_at")
    filler = EMPTY_CELL if issue is None else Cell(issue.issued_by)
    moment = painting.made_at if issue is None else _format_utc(issue.issued_at)
    filled = EMPTY_CELL if issue is None else cells.day_cell(report.issued_on or issue.issued_at[:10], "long")
    fields = (
        (painting.text("filing_unit"), EMPTY_CELL, painting.text("period"), Cell(report.period)),
        (painting.text("filled_by"), filler, painting.text("checked_by"), EMPTY_CELL),
        (
            painting.text("filled_on"), filled,
            painting.text("cut_off"), cells.day_cell(report.last, "long"),
        ),
        (painting.text("unit"), Cell(painting.unit_words), painting.text("report_revision"), revision),
        (when, Cell(moment), painting.text("revision"), Cell(report.database)),
    )  # fmt: skip
    for name, value, other, also in fields:
        is_long = any(text_width(str(each.value)) > _WIDTHS[1] - 4 for each in (value, also))
        page.write_line(
            [_name_cell(name), _value_cell(value), _name_cell(other), _value_cell(also)],
            _HIGH_ROW if is_long else _ROW,
        )
    for name, value in (
        (painting.text("digest"), text_cell(issue.digest if issue else painting.text("no_digest"))),
        (painting.text("rounding_of"), text_cell(painting.text("rounding"))),
    ):
        page.write_line(
            [_name_cell(name), _value_cell(value), _value_cell(EMPTY_CELL), _value_cell(EMPTY_CELL)], _ROW
        )
        page.merge_cells(2, _LAST_COLUMN)


def _format_utc(moment: str) -> str:
    return moment.replace("T", " ").replace("Z", " UTC")


def _name_cell(name: str) -> Cell:
    return Cell(name, tone="field")


def _value_cell(cell: Cell) -> Cell:
    return cell._replace(tone="filled")


def _write_signature_lines(page: Page) -> None:
    """Write the lines on which those who answer for the report sign."""
    painting = page.painting
    page.write_gap()
    for first, second in (
        (painting.text("sign_head"), painting.text("sign_checker")),
        (painting.text("sign_filler"), painting.text("sign_date")),
    ):
        blank = Cell("", tone="blank")
        page.write_line([Cell(first, tone="sign"), blank, Cell(second, tone="sign"), blank], 32)
    page.write_line([Cell(painting.text("seal"), tone="note")], 20)


def _write_contents(page: Page, places: SheetLinks) -> None:
    """Write the names of the sheets, each leading there."""
    page.write_line([Cell(page.painting.text("contents"), tone="section")], 22)
    codes = [code for code in places.names if code != "cover"]
    about = {
        code: page.painting.labels("about", code)
        for code in (
            "figures", "bridge", "changes", "register", "followups", "attention", "groups", "evidence",
            "appendix",
        )
    }  # fmt: skip
    for code in codes:
        page.write_line(
            [
                Cell(places.names[code], tone="way", link=places.start(code)),
                Cell(about[code], tone="note"),
            ],
            17,
        )
