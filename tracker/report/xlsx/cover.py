"""The cover in the form in which an office files it: who reports, up to when, in which unit, who signs."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import get_column_letter

from tracker.report.xlsx.cells import EMPTY, Cell, Cells, text, width
from tracker.report.xlsx.page import Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.places import Places

_WIDTHS = (22, 44, 22, 44)
_ROW, _HIGH_ROW = 24, 36
_LAST = len(_WIDTHS)


def paint(book: Any, painting: Painting, places: Places) -> None:  # noqa: ANN401
    """Paint the cover."""
    page = Page(book, painting, places.names["cover"], _WIDTHS)
    page.sheet.page_setup.fitToHeight = 1
    _title(page)
    _fields(page)
    _signatures(page)
    _contents(page, places)
    page.sheet.print_area = f"A1:{get_column_letter(_LAST)}{page.row}"


def _title(page: Page) -> None:
    painting = page.painting
    page.gap()
    for words, tone, height in (
        (painting.text("report"), "cover", 44),
        (painting.report.period, "period", 28),
        (_state(painting), "state", 24),
    ):
        page.line([Cell(words, tone=tone)], height)
        page.merge(1, _LAST)
    page.gap()


def _state(painting: Painting) -> str:
    """Return what the report is: a preview or a revision, and whether its period is not over."""
    issue = painting.issue
    state = painting.text("preview")
    if issue is not None:
        state = painting.text("issued_as").format(revision=issue.revision)
    return f"▲ {state}; {painting.text('provisional')}" if painting.report.is_provisional else state


def _fields(page: Page) -> None:
    """Write the fields two side by side; what only the office knows is left to be filled in."""
    painting, issue, cells = page.painting, page.painting.issue, Cells(page.painting)
    report = painting.report
    revision = EMPTY if issue is None else Cell(f"{issue.revision}")
    when = painting.text("made_at") if issue is None else painting.text("issued_at")
    filler = EMPTY if issue is None else Cell(issue.issued_by)
    filled = EMPTY if issue is None else cells.day(report.issued_on or issue.issued_at[:10], "long")
    fields = (
        (painting.text("filing_unit"), EMPTY, painting.text("period"), Cell(report.period)),
        (painting.text("filled_by"), filler, painting.text("checked_by"), EMPTY),
        (
            painting.text("filled_on"), filled,
            painting.text("cut_off"), cells.day(report.last, "long"),
        ),
        (painting.text("unit"), Cell(painting.unit_words), painting.text("report_revision"), revision),
        (when, Cell(painting.made_at if issue is None else _utc(issue.issued_at)), painting.text("revision"),
         Cell(report.database)),
    )  # fmt: skip
    for name, value, other, also in fields:
        is_long = any(width(str(each.value)) > _WIDTHS[1] - 4 for each in (value, also))
        page.line(
            [_field(name), _filled(value), _field(other), _filled(also)], _HIGH_ROW if is_long else _ROW
        )
    for name, value in (
        (painting.text("digest"), text(issue.digest if issue else painting.text("no_digest"))),
        (painting.text("rounding_of"), text(painting.text("rounding"))),
    ):
        page.line([_field(name), _filled(value), _filled(EMPTY), _filled(EMPTY)], _ROW)
        page.merge(2, _LAST)


def _utc(moment: str) -> str:
    return moment.replace("T", " ").replace("Z", " UTC")


def _field(name: str) -> Cell:
    return Cell(name, tone="field")


def _filled(cell: Cell) -> Cell:
    return cell._replace(tone="filled")


def _signatures(page: Page) -> None:
    """Write the lines on which those who answer for the report sign."""
    painting = page.painting
    page.gap()
    for first, second in (
        (painting.text("sign_head"), painting.text("sign_checker")),
        (painting.text("sign_filler"), painting.text("sign_date")),
    ):
        blank = Cell("", tone="blank")
        page.line([Cell(first, tone="sign"), blank, Cell(second, tone="sign"), blank], 32)
    page.line([Cell(painting.text("seal"), tone="note")], 20)


def _contents(page: Page, places: Places) -> None:
    """Write the names of the sheets, each leading there."""
    page.line([Cell(page.painting.text("contents"), tone="section")], 22)
    codes = [code for code in places.names if code != "cover"]
    about = {
        code: page.painting.labels("about", code)
        for code in (
            "figures", "bridge", "changes", "register", "followups", "attention", "groups", "evidence",
            "appendix",
        )
    }  # fmt: skip
    for code in codes:
        page.line(
            [
                Cell(places.names[code], tone="way", link=places.start(code)),
                Cell(about[code], tone="note"),
            ],
            17,
        )
