"""The cover sheet: title, office, cut-off day, unit of amounts, lines for signatures, and contents."""

from __future__ import annotations

from openpyxl.utils import get_column_letter

from tracker.locale import gettext
from tracker.report import wording
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import EMPTY_CELL, Cell, CellMaker, estimate_text_width, make_text_cell
from tracker.report.xlsx.page import Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks

_WIDTHS = (22, 44, 22, 44)
_ROW_HEIGHT, _HIGH_ROW_HEIGHT = 24, 36
_LAST_COLUMN = len(_WIDTHS)


def paint_cover(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the cover sheet."""
    page = Page(book, painting, links.names["cover"], _WIDTHS)
    page.sheet.page_setup.fitToHeight = 1
    _write_title(page)
    _write_fields(page)
    _write_signature_lines(page)
    _write_contents(page, links)
    page.sheet.print_area = f"A1:{get_column_letter(_LAST_COLUMN)}{page.row}"


def _write_title(page: Page) -> None:
    """Write the title, the period and the state of the report, each over all columns."""
    painting = page.painting
    page.write_gap()
    for text, tone, height in (
        (painting.text("report"), "cover", 44),
        (painting.period, "period", 28),
        (_describe_report_state(painting), "state", 24),
    ):
        page.write_line([Cell(text, tone=tone)], height)
        page.merge_cells(1, _LAST_COLUMN)
    page.write_gap()


def _describe_report_state(painting: Painting) -> str:
    """Return `preview` or the revision, and a warning if the period was not over."""
    issue = painting.issue
    state = painting.text("preview")
    if issue is not None:
        state = painting.text("issued_as").format(revision=issue.revision)
    if not painting.report.is_provisional:
        return state
    return "▲ " + gettext("{state}; {warning}").format(state=state, warning=painting.warning)


def _write_fields(page: Page) -> None:
    """Write the facts on the report, such as its cut-off day.

    Short facts are written two in a row, long ones in rows of their own below them.
    """
    for left_name, left_value, right_name, right_value in _list_short_fields(page.painting):
        is_long = any(
            estimate_text_width(str(each.value)) > _WIDTHS[1] - 4 for each in (left_value, right_value)
        )
        page.write_line(
            [
                _make_field_name_cell(left_name),
                _make_field_value_cell(left_value),
                _make_field_name_cell(right_name),
                _make_field_value_cell(right_value),
            ],
            _HIGH_ROW_HEIGHT if is_long else _ROW_HEIGHT,
        )
    for name, value in _list_long_fields(page.painting):
        page.write_line(
            [
                _make_field_name_cell(name),
                _make_field_value_cell(make_text_cell(value)),
                *[_make_field_value_cell(EMPTY_CELL)] * 2,
            ],
            _ROW_HEIGHT,
        )
        page.merge_cells(2, _LAST_COLUMN)


def _list_short_fields(painting: Painting) -> tuple[tuple[str, Cell, str, Cell], ...]:
    """Return two pairs of name and value for each row.

    Values that only the office can know, such as who checked the report, are left empty.
    """
    report, issue, cells = painting.report, painting.issue, CellMaker(painting)
    revision = EMPTY_CELL if issue is None else Cell(f"{issue.revision}")
    moment_name = painting.text("made_at") if issue is None else painting.text("issued_at")
    issuer = EMPTY_CELL if issue is None else Cell(issue.issued_by)
    moment = painting.made_at if issue is None else wording.format_moment(issue.issued_at, report.utc_offset)
    filing_day = (
        EMPTY_CELL if issue is None else cells.day_cell(report.issued_on or issue.issued_at[:10], "long")
    )
    office = EMPTY_CELL if report.office is None else make_text_cell(report.office)
    return (
        (painting.text("filing_unit"), office, painting.text("period"), Cell(painting.period)),
        (painting.text("filled_by"), issuer, painting.text("checked_by"), EMPTY_CELL),
        (
            painting.text("filled_on"), filing_day,
            painting.text("cut_off"), cells.day_cell(report.cut_off, "long"),
        ),
        (painting.text("unit"), Cell(painting.unit_name), painting.text("report_revision"), revision),
        (moment_name, Cell(moment), painting.text("revision"), Cell(report.database)),
    )  # fmt: skip


def _list_long_fields(painting: Painting) -> list[tuple[str, str]]:
    """Return the name and the value of the facts that take a whole row.

    They are the number of drafts, the digest of the report, the state of the history when it was issued, and
    a note on rounding.
    """
    issue, drafts = painting.issue, painting.report.drafts
    fields = [(painting.text("digest"), issue.digest if issue else painting.text("no_digest"))]
    if drafts is not None:
        fields.insert(0, (painting.text("drafts"), painting.text("drafts_left_out").format(count=drafts)))
    if issue is not None and issue.head is not None:
        fields.append((painting.text("head"), issue.head))
    return [*fields, (painting.text("rounding_of"), painting.text("rounding"))]


def _make_field_name_cell(name: str) -> Cell:
    return Cell(name, tone="field")


def _make_field_value_cell(cell: Cell) -> Cell:
    return cell._replace(tone="filled")


def _write_signature_lines(page: Page) -> None:
    """Write the lines for the signatures, the date and the seal."""
    painting = page.painting
    page.write_gap()
    for first, second in (
        (painting.text("sign_head"), painting.text("sign_checker")),
        (painting.text("sign_filler"), painting.text("sign_date")),
    ):
        blank = Cell("", tone="blank")
        page.write_line([Cell(first, tone="sign"), blank, Cell(second, tone="sign"), blank], 32)
    page.write_line([Cell(painting.text("seal"), tone="note")], 20)


def _write_contents(page: Page, links: SheetLinks) -> None:
    """Write the names of the other sheets, each with a link and a description."""
    page.write_line([Cell(page.painting.text("contents"), tone="section")], 22)
    codes = [code for code in links.names if code != "cover"]
    descriptions = {
        code: page.painting.labels("about", code)
        for code in (
            "brief", "figures", "targets", "charts", "bridge", "changes", "restated", "register",
            "followups", "attention", "lists", "counts", "groups", "rates", "receipts", "evidence",
            "definitions", "sources", "terms", "data",
        )
    }  # fmt: skip
    for code in codes:
        page.write_line(
            [
                Cell(links.names[code], tone="way", link=links.sheet_start(code)),
                Cell(descriptions.get(code, ""), tone="note"),
            ],
            17,
        )
