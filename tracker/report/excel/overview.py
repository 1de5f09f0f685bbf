"""The overview: every figure with what it is made of and how it moved, and the charts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openpyxl.utils import get_column_letter

from tracker.report.data import Figure
from tracker.report.excel.cells import EMPTY, Cell, Cells, text
from tracker.report.excel.charts import HEIGHT
from tracker.report.excel.lists import amount_width
from tracker.report.excel.page import Column, Page
from tracker.report.excel.painting import Painting
from tracker.report.excel.places import Places

_POINTS = 28.35  # in a centimetre
_CENTIMETRES = 0.187  # of a column, for each character of its width
_GAP = 0.3
_CHART_ROW = 20
_HALF = 5  # columns stand left of the middle


def paint(book: Any, painting: Painting, places: Places) -> Page:  # noqa: ANN401
    """Paint the figures; the charts follow when the sheets that they are drawn of are written."""
    columns = _columns(painting)
    page = Page(book, painting, places.names["figures"], [column.width for column in columns], frozen="B4")
    page.sheet.print_title_rows = "1:1"
    page.heading(_title(painting), painting.text("rounding"))
    page.table("Figures", columns, painting.report.figures)
    return page


def add_charts(page: Page, charts: Iterable[Any]) -> None:
    """Set charts below the figures, two side by side, on a page of their own."""
    found = list(charts)
    if not found:
        return
    page.break_here()
    halves = page.widths[:_HALF], page.widths[_HALF:]
    rows = round(HEIGHT * _POINTS / _CHART_ROW) + 1
    for number, chart in enumerate(found):
        side = number % 2
        if side == 0:
            top = page.row + 1
            for _ in range(rows):
                page.line((), _CHART_ROW)
        chart.width = sum(halves[side]) * _CENTIMETRES - _GAP
        page.sheet.add_chart(chart, f"{get_column_letter(1 + side * _HALF)}{top}")


def _title(painting: Painting) -> str:
    name = f"{painting.labels('sheet', 'figures')} {painting.report.period}"
    if painting.report.is_provisional:
        return f"{name} · {painting.text('provisional')}"
    return name


def _columns(painting: Painting) -> tuple[Column, ...]:
    cells, labels, figures = Cells(painting), painting.labels, painting.report.figures
    amounts = [
        int(value)
        for figure in figures
        if figure.currency and figure.denominator is None
        for value in (figure.value, figure.previous)
        if value is not None
    ]
    parts = [
        value
        for figure in figures
        if figure.currency
        for value in (figure.numerator, figure.denominator)
        if value is not None
    ]
    wide = amount_width(cells, amounts)
    part = max(10, amount_width(cells, parts))

    def base(row: Figure) -> Cell:
        return cells.part(row, row.denominator) if row.denominator is not None else EMPTY

    return (
        Column("figure", 30, lambda row: text(labels("figure", row.code), "bold")),
        Column("value", wide, lambda row: cells.value(row, row.value, "bold")),
        Column("currency", 8, lambda row: text(row.currency, "middle")),
        Column("numerator", part, lambda row: cells.part(row, row.numerator)),
        Column("denominator", part, base),
        Column("previous", wide, lambda row: cells.value(row, row.previous)),
        Column("move", wide + 4, cells.move),
        Column("definition", 66, lambda row: text(labels("definition", row.code))),
    )
