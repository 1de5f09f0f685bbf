"""The overview: every figure with what it is made of and how it moved, and the charts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor

from tracker.report.model.report import Figure
from tracker.report.xlsx.cells import EMPTY_CELL, Cell, CellMaker, text_cell
from tracker.report.xlsx.lists import amount_width
from tracker.report.xlsx.page import Column, Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.places import SheetLinks

_ROWS, _ROW, _LOW = 10, 20, 14
"""A chart is so many rows high, each of so many points, and of no less where that saves a page."""
_MIDDLE_COLUMN = 5  # columns stand left of the middle


def paint_overview(book: Any, painting: Painting, places: SheetLinks) -> Page:  # noqa: ANN401
    """Paint the figures; the charts follow when the sheets that they are drawn of are written."""
    columns = _figure_columns(painting)
    page = Page(book, painting, places.names["figures"], columns, frozen="B4")
    page.sheet.print_title_rows = "1:1"
    page.write_title(_sheet_heading(painting), painting.text("rounding"))
    page.write_table("Figures", columns, painting.report.figures)
    return page


def add_charts(page: Page, charts: Iterable[Any]) -> None:
    """Set charts below the figures, two side by side: on the same page where they fit, else on the next."""
    found = list(charts)
    if not found:
        return
    high = page.points_left // (-(-len(found) // 2) * (_ROWS + 1))
    if high < _LOW:
        page.break_page()
    for number, chart in enumerate(found):
        if number % 2 == 0:
            top = page.row
            for _ in range(_ROWS + 1):
                page.write_line((), min(high, _ROW) if high >= _LOW else _ROW)
        sides = (0, _MIDDLE_COLUMN) if number % 2 == 0 else (_MIDDLE_COLUMN, len(page.widths))
        chart.anchor = TwoCellAnchor(
            "twoCell",
            AnchorMarker(col=sides[0], row=top),
            AnchorMarker(col=sides[1], row=top + _ROWS),
        )
        page.sheet.add_chart(chart)


def _sheet_heading(painting: Painting) -> str:
    name = f"{painting.labels('sheet', 'figures')} {painting.report.period}"
    if painting.report.is_provisional:
        return f"{name} · {painting.text('provisional')}"
    return name


def _figure_columns(painting: Painting) -> tuple[Column, ...]:
    cells, labels, figures = CellMaker(painting), painting.labels, painting.report.figures
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
        return cells.part_cell(row, row.denominator) if row.denominator is not None else EMPTY_CELL

    return (
        Column("figure", 30, lambda row: text_cell(labels("figure", row.code), "bold")),
        Column("value", wide, lambda row: cells.value_cell(row, row.value, "bold")),
        Column("currency", 8, lambda row: text_cell(row.currency, "middle")),
        Column("numerator", part, lambda row: cells.part_cell(row, row.numerator)),
        Column("denominator", part, base),
        Column("previous", wide, lambda row: cells.value_cell(row, row.previous)),
        Column("move", wide + 4, cells.move_cell),
        Column("definition", 84, lambda row: text_cell(labels("definition", row.code), "beside")),
    )
