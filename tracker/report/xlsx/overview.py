"""The overview sheet: every figure with its parts, its change and its definition, and the charts."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor

from tracker.report.model.report import Figure
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import EMPTY_CELL, Cell, CellMaker, make_text_cell
from tracker.report.xlsx.lists import choose_amount_width
from tracker.report.xlsx.page import Column, Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks

_CHART_ROWS = 10
_ROW_POINTS, _LEAST_ROW_POINTS = 20, 14
"""Usual and least height of a row behind a chart: rows get lower when the charts then fit on the page."""


def paint_overview(book: Book, painting: Painting, links: SheetLinks) -> Page:
    """Write the table of figures; `add_charts` adds the charts once the other sheets are written."""
    columns = _make_figure_columns(painting)
    page = Page(book, painting, links.names["figures"], columns, frozen="B4")
    page.sheet.print_title_rows = "1:1"
    page.write_title(_make_heading(painting), painting.text("rounding"))
    page.write_table("Figures", columns, painting.report.figures)
    return page


def add_charts(page: Page, charts: Iterable[Any]) -> None:
    """Place charts below the figures, two side by side, on a new printed page when they do not fit."""
    drawn = list(charts)
    if not drawn:
        return
    row_points = page.points_left // (-(-len(drawn) // 2) * (_CHART_ROWS + 1))
    if row_points < _LEAST_ROW_POINTS:
        page.break_page()
    used_points = min(row_points, _ROW_POINTS) if row_points >= _LEAST_ROW_POINTS else _ROW_POINTS
    middle = _find_middle_column(page.widths)
    for number, chart in enumerate(drawn):
        if number % 2 == 0:
            top = page.row
            for _ in range(_CHART_ROWS + 1):
                page.write_line((), used_points)
        left, right = (0, middle) if number % 2 == 0 else (middle, len(page.widths))
        chart.anchor = TwoCellAnchor(
            "twoCell",
            AnchorMarker(col=left, row=top),
            AnchorMarker(col=right, row=top + _CHART_ROWS),
        )
        page.sheet.add_chart(chart)


def _find_middle_column(widths: Sequence[float]) -> int:
    """Return the number of columns that take up half of the width: there the charts on the right begin."""
    sums = list(itertools.accumulate(widths))
    return 1 + min(range(len(sums)), key=lambda place: abs(sums[place] - sums[-1] / 2))


def _make_heading(painting: Painting) -> str:
    name = f"{painting.labels('sheet', 'figures')} {painting.period}"
    if painting.report.is_provisional:
        return f"{name} · {painting.warning}"
    return name


def _make_figure_columns(painting: Painting) -> tuple[Column, ...]:
    cells, figures = CellMaker(painting), painting.report.figures
    amounts = [
        int(value)
        for figure in figures
        if figure.currency and figure.denominator is None
        for value in (figure.value, figure.previous, figure.last_year, figure.year_so_far)
        if value is not None
    ]
    rate_amounts = [
        value
        for figure in figures
        if figure.currency
        for value in (figure.numerator, figure.denominator)
        if value is not None
    ]
    value_width = choose_amount_width(cells, amounts)
    part_width = max(10, choose_amount_width(cells, rate_amounts))

    def denominator_cell(row: Figure) -> Cell:
        return cells.part_cell(row, row.denominator) if row.denominator is not None else EMPTY_CELL

    def year_cell(row: Figure) -> Cell:
        return EMPTY_CELL if row.year_so_far is None else cells.value_cell(row, row.year_so_far)

    before = (
        Column("previous", value_width, lambda row: cells.value_cell(row, row.previous)),
        Column("move", value_width + 4, cells.move_cell),
    )
    year = (
        Column("last_year", value_width, lambda row: cells.value_cell(row, row.last_year)),
        Column("growth", 12, cells.growth_cell),
        Column("year_so_far", value_width, year_cell),
    )
    has_year = painting.report.has_comparisons
    return (
        Column("figure", 30, lambda row: make_text_cell(painting.name_figure(row.code), "bold")),
        Column("value", value_width, lambda row: cells.value_cell(row, row.value, "bold")),
        Column("currency", 8, lambda row: make_text_cell(row.currency, "middle")),
        Column("numerator", part_width, lambda row: cells.part_cell(row, row.numerator)),
        Column("denominator", part_width, denominator_cell),
        *(before if painting.report.has_period_before or not has_year else ()),
        *(year if has_year else ()),
        Column(
            "definition",
            48 if has_year else 84,
            lambda row: make_text_cell(painting.define_figure(row.code), "beside"),
        ),
    )
