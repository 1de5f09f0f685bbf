"""Painting a report as a workbook: sheets of typed cells, made to be read and printed. Computes no figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from rich.cells import cell_len

from tracker import money, periods
from tracker.report.data import Figure, Issue, Report

YUAN_PER_UNIT = 10_000
"""Amounts are shown in units of ten thousand (万元); totals are computed before rounding."""
if TYPE_CHECKING:
    from tracker.queries import Labels

CREATOR = "pledge-tracker"
PREVIEW, ISSUED = "preview", "issued"
_ILLEGAL = re.compile(f"{ILLEGAL_CHARACTERS_RE.pattern}|[\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_767  # characters that a cell holds
_FONT = "Noto Sans CJK SC"
_PLAIN = Font(name=_FONT, size=10)
_BOLD = Font(name=_FONT, size=10, bold=True)
_TITLE = Font(name=_FONT, size=20, bold=True)
_LINK = Font(name=_FONT, size=10, color="0563C1", underline="single")
_HEAD = PatternFill("solid", fgColor="DDE6F0")
_SIDE = Side("thin", color="B4BCC6")
_LINE = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_WRAP = Alignment(vertical="top", wrap_text=True)
_RIGHT = Alignment(vertical="top", horizontal="right", indent=1)
_MIDDLE = Alignment(vertical="top", horizontal="center")
_HEADING = Alignment(vertical="center", horizontal="center", wrap_text=True)
_LINE_HEIGHT = 15
_ALIGNMENTS = {"n": _RIGHT, "d": _MIDDLE}
_MOST_LINES = 26  # 409 points is the tallest row
_MARKS = {"green": "●", "yellow": "▲", "red": "■"}


class Cell(NamedTuple):
    """A value and the format of its number or date; text is always text, even when it begins with '='."""

    value: Any
    number_format: str = "General"


class Column(NamedTuple):
    """A column of a sheet: the code of its heading, its width in characters, and its cell for a row."""

    name: str
    width: float
    cell: Callable[[Any], Cell]


class Painting(NamedTuple):
    """A report, the labels of the language it is painted in, and what was issued, if it was."""

    report: Report
    labels: Labels
    unit: int = YUAN_PER_UNIT
    issue: Issue | None = None
    made_at: str = ""


def paint(painting: Painting, file: IO[bytes]) -> None:
    """Write the workbook of a report into a binary file."""
    report = painting.report
    book = Workbook(write_only=True)
    book.properties.creator = book.properties.lastModifiedBy = CREATOR
    book.properties.category = PREVIEW if painting.issue is None else ISSUED
    book.properties.title = f"{painting.labels('text', 'report')} {painting.report.period}"
    _paint_cover(book, painting)
    _paint_table(book, painting, "figures", _figure_columns(painting), report.figures)
    _paint_table(book, painting, "register", _register_columns(painting), report.register)
    _paint_table(book, painting, "followups", _followup_columns(painting), report.happenings)
    _paint_table(book, painting, "sources", _source_columns(painting), report.sources)
    book.save(file)


def _paint_cover(book: Any, painting: Painting) -> None:  # noqa: ANN401  openpyxl's stubs leave sheets untyped
    def text(code: str) -> str:
        return painting.labels("text", code)

    report, issue = painting.report, painting.issue

    sheet = book.create_sheet(painting.labels("sheet", "cover"))
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 60
    _set_up_page(sheet, painting)
    sheet.append([])
    sheet.append([_styled(sheet, Cell(text("report")), _TITLE, Alignment())])
    state = (text("preview") if issue is None else f"{issue.revision}") + (
        f"; {text('provisional')}" if report.is_provisional else ""
    )
    sheet.append([_styled(sheet, Cell(state), _BOLD, Alignment())])
    sheet.append([])
    for code, cell in (
        ("period", Cell(str(report.period))),
        ("cut_off", _day(report.last)),
        ("revision", Cell(report.database)),
        ("made_at", Cell(issue.issued_at if issue else painting.made_at)),
        ("unit", Cell(text("ten_thousand"))),
    ):
        named, value = _framed(sheet, [Cell(text(code)), cell], [_BOLD, _PLAIN])
        value.alignment = _WRAP
        sheet.append([named, value])
    sheet.append([])
    sheet.append([_styled(sheet, Cell(text("contents")), _BOLD, Alignment())])
    for code in ("figures", "register", "followups", "sources"):
        name = painting.labels("sheet", code)
        link = _styled(sheet, Cell(name), _LINK, Alignment())
        link.hyperlink = f"#'{name}'!A1"
        sheet.append([link])


def _paint_table(
    book: Any,  # noqa: ANN401
    painting: Painting,
    code: str,
    columns: Sequence[Column],
    rows: Sequence[Any],
) -> None:
    name = painting.labels("sheet", code)
    sheet = book.create_sheet(name)
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    sheet.print_title_rows = "1:1"
    _set_up_page(sheet, painting)
    heading = [
        _styled(sheet, Cell(painting.labels("column", column.name)), _BOLD, _HEADING) for column in columns
    ]
    for cell in heading:
        cell.fill, cell.border = _HEAD, _LINE
    sheet.row_dimensions[1].height = 2 * _LINE_HEIGHT
    sheet.append(heading)
    for place, row in enumerate(rows, start=2):
        cells = [column.cell(row) for column in columns]
        sheet.row_dimensions[place].height = _height(cells, columns)
        sheet.append(_framed(sheet, cells, [_PLAIN] * len(columns)))


def _set_up_page(sheet: Any, painting: Painting) -> None:  # noqa: ANN401
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.oddHeader.left.text = f"{painting.labels('text', 'report')} {painting.report.period}"
    sheet.oddHeader.right.text = "&A"
    sheet.oddFooter.center.text = "&P / &N"


def _framed(sheet: Any, cells: Iterable[Cell], fonts: Iterable[Font]) -> list[Any]:  # noqa: ANN401
    styled = [_styled(sheet, cell, font, _WRAP) for cell, font in zip(cells, fonts, strict=True)]
    for cell in styled:
        cell.border = _LINE
        if cell.data_type in _ALIGNMENTS:
            cell.alignment = _ALIGNMENTS[cell.data_type]
    return styled


def _styled(sheet: Any, cell: Cell, font: Font, alignment: Alignment) -> Any:  # noqa: ANN401
    value = cell.value
    is_text = isinstance(value, str)
    painted = WriteOnlyCell(
        sheet, _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", _fitting(value)) if is_text else value
    )
    if is_text:
        painted.data_type = "s"
    painted.font, painted.alignment, painted.number_format = font, alignment, cell.number_format
    return painted


def _height(cells: Sequence[Cell], columns: Sequence[Column]) -> int:
    """Return the height of a row whose longest text is wrapped; Chinese is two characters wide."""
    lines = [
        sum(-(-cell_len(line) // int(column.width - 1)) or 1 for line in cell.value.split("\n"))
        for cell, column in zip(cells, columns, strict=True)
        if isinstance(cell.value, str)
    ]
    return _LINE_HEIGHT * min(max(lines, default=1), _MOST_LINES)


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _text(value: str | None) -> Cell:
    return Cell(value or "")


def _day(value: str | None, precision: str | None = "day") -> Cell:
    """Return a real date, shown with ≈ and only as exactly as it is known."""
    if value is None or precision == "unknown":
        return Cell("")
    day = date.fromisoformat(value)
    formats = {"day": "yyyy-mm-dd", "month": '"≈"yyyy-mm', "year": '"≈"yyyy'}
    if precision == "quarter":
        return Cell(day, f'"≈"yyyy"{str(periods.containing("quarter", day))[4:]}"')
    return Cell(day, formats[precision or "day"])


def _amount(value: int | None) -> Cell:
    """Return an amount in ten thousands, as a number."""
    if value is None:
        return Cell("")
    return Cell(money.in_unit(value, YUAN_PER_UNIT), "#,##0.####" if value % YUAN_PER_UNIT else "#,##0")


def _value(figure: Figure) -> Cell:
    if figure.value is None:
        return Cell("—")
    if figure.currency is not None:
        return _amount(int(figure.value))
    return Cell(figure.value, "#,##0" if figure.denominator is None else "0.0%")


def _count(value: int | None) -> Cell:
    return Cell("" if value is None else value, "#,##0")


def _figure_columns(painting: Painting) -> tuple[Column, ...]:
    labels = painting.labels
    return (
        Column("figure", 26, lambda row: _text(labels("figure", row.code))),
        Column("value", 14, _value),
        Column("currency", 8, lambda row: _text(row.currency)),
        Column("numerator", 9, lambda row: _count(row.numerator)),
        Column("denominator", 10, lambda row: _count(row.denominator)),
        Column("definition", 70, lambda row: _text(labels("definition", row.code))),
    )


def _register_columns(painting: Painting) -> tuple[Column, ...]:
    labels, sectors = painting.labels, painting.report.sectors
    return (
        Column("ref", 10, lambda row: _text(row.ref)),
        Column("company", 21, lambda row: _text(row.company)),
        Column("title", 26, lambda row: _text(row.title)),
        Column("sector", 11, lambda row: _text(sectors[row.sector].hans if row.sector else "")),
        Column("firmness", 9, lambda row: _text(labels("firmness", row.firmness))),
        Column("voiced_on", 12, lambda row: _day(row.voiced_on, row.voiced_precision)),
        Column("amount_unit", 11, lambda row: _amount(row.amount)),
        Column("currency", 7, lambda row: _text(row.currency)),
        Column("stage", 10, lambda row: _text(labels("stage", row.stage, row.track))),
        Column("stage_on", 12, lambda row: _day(row.stage_on, row.stage_precision)),
        Column("status", 9, lambda row: _text(labels("status", row.status))),
        Column("light", 7, lambda row: _light(labels("light", row.light), row.light)),
        Column("last_progress_on", 12, lambda row: _day(row.last_progress_on, row.last_progress_precision)),
        Column("next_action", 17, lambda row: _text(row.next_action)),
        Column("next_action_on", 12, lambda row: _day(row.next_action_on)),
        Column("responsible_unit", 12, lambda row: _text(row.responsible_unit)),
    )


def _followup_columns(painting: Painting) -> tuple[Column, ...]:
    labels = painting.labels
    return (
        Column("occurred_on", 12, lambda row: _day(row.occurred_on, row.occurred_precision)),
        Column("ref", 10, lambda row: _text(row.ref)),
        Column("company", 26, lambda row: _text(row.company)),
        Column("title", 30, lambda row: _text(row.title)),
        Column("kind", 9, lambda row: _text(labels("followup_kind", row.kind))),
        Column("stage", 11, lambda row: _text(labels("stage", row.stage, row.track))),
        Column("condition", 9, lambda row: _text(labels("condition", row.condition))),
        Column("reason", 9, lambda row: _text(labels("reason", row.reason))),
        Column("note", 44, lambda row: _text(row.note)),
        Column("next_action", 24, lambda row: _text(row.next_action)),
        Column("next_action_on", 12, lambda row: _day(row.next_action_on)),
        Column("recorded_by", 10, lambda row: _text(row.recorded_by)),
    )


def _source_columns(painting: Painting) -> tuple[Column, ...]:
    labels = painting.labels
    return (
        Column("key", 28, lambda row: _text(row.key)),
        Column("kind", 9, lambda row: _text(labels("source_kind", row.kind))),
        Column("source_title", 50, lambda row: _text(row.title)),
        Column("publisher", 14, lambda row: _text(row.publisher)),
        Column("published_at", 18, lambda row: _text((row.published_at or "").replace("T", " "))),
        Column("original", 28, lambda row: _text(row.original)),
        Column("author", 10, lambda row: _text(row.author)),
        Column("citations", 9, lambda row: _count(row.citations)),
    )


def _light(label: str, light: str | None) -> Cell:
    return _text(f"{_MARKS[light]} {label}" if light else "")
