"""The sheet of figures: the eight most important ones in large print, then a table of all of them.

The table has numerators, denominators and changes. The sheet of charts, which follows, is also written here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, pairwise
from typing import Any

from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.workbook.defined_name import DefinedName

from tracker.report import lead_figures
from tracker.report.model.report import Figure
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import EMPTY_CELL, Cell, CellMaker, choose_text_width, make_text_cell
from tracker.report.xlsx.lists import choose_amount_width
from tracker.report.xlsx.page import Column, Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks

_CARDS_IN_ROW = 4
_VALUE_COLUMN = "C"
_CHART_ROWS, _CHART_ROW_HEIGHT = 13, 15
_CHART_WIDTHS = (75, 75)
_CHARTS_ON_PAGE = 4


def paint_overview(book: Book, painting: Painting, links: SheetLinks) -> Page:
    """Write the sheet of figures; return it."""
    columns = _make_figure_columns(painting, links)
    page = Page(book, painting, links.names["figures"], columns)
    page.write_title(_make_title(painting), painting.text("rounding"))
    write_lead_figures(page)
    page.write_gap()
    head = page.write_table("Figures", columns, lead_figures.sort_figures(painting.report.figures))
    page.repeat_rows(head, head)
    _name_cells(book, page, head)
    page.sheet.freeze_panes = "C2"
    return page


def _name_cells(book: Book, page: Page, head: int) -> None:
    """Give the cell of each figure a name that other workbooks can use, such as figure_live.

    The name of an amount ends in its currency, such as figure_new_amount_CNY. `head` is the number of the row
    with the headings.
    """
    sheet = page.title.replace("'", "''")
    figures = lead_figures.sort_figures(page.painting.report.figures)
    for row, figure in enumerate(figures, start=head + 1):
        parts = filter(None, ("figure", re.sub(r"\W", "_", figure.code), figure.currency))
        name = "_".join(parts)
        book.workbook.defined_names[name] = DefinedName(name, attr_text=f"'{sheet}'!${_VALUE_COLUMN}${row}")


def write_lead_figures(page: Page) -> None:
    """Write the eight large figures in two rows of four, each with its name above and its change below."""
    painting, cells = page.painting, CellMaker(page.painting)
    figures = lead_figures.pick_lead_figures(painting.report)
    spans = _split_columns(page.widths, _CARDS_IN_ROW)
    for start in range(0, len(figures), _CARDS_IN_ROW):
        shown = figures[start : start + _CARDS_IN_ROW]
        page.write_gap()
        makers: tuple[tuple[str, float, Callable[[Figure], Cell]], ...] = (
            ("card_name", 27, lambda figure: Cell(_name_card(painting, figure))),
            ("card_value", 32, lambda figure: cells.value_cell(figure, figure.value)),
            ("card_move", 18, cells.change_cell),
        )
        for tone, height, make_cell in makers:
            line: list[Cell] = []
            for figure, (first, last) in zip(shown, spans, strict=False):
                line.append(make_cell(figure)._replace(tone=tone))
                line.extend([Cell("", tone=tone)] * (last - first))
            page.write_line(line, height)
            for first, last in spans[: len(shown)]:
                page.merge_cells(first, last)


def _name_card(painting: Painting, figure: Figure) -> str:
    """Return the name of a figure; for an amount, the unit follows in brackets."""
    name = painting.name_figure(figure.code)
    if figure.currency is None or figure.denominator is not None:
        return name
    return f"{name}{' ' * (painting.language == 'en')}{painting.name_unit_in_brackets(figure.currency)}"


def _split_columns(widths: Sequence[float], parts: int) -> list[tuple[int, int]]:
    """Divide the columns into `parts` groups of about equal width.

    Returns the first and the last column of each group; the first column of the sheet has number 1.
    """
    choices = [
        list(pairwise((0, *ends, len(widths)))) for ends in combinations(range(1, len(widths)), parts - 1)
    ]
    spans = max(choices, key=lambda choice: min(sum(widths[first:last]) for first, last in choice))
    return [(first + 1, last) for first, last in spans]


def paint_charts(book: Book, painting: Painting, links: SheetLinks) -> Page:
    """Write the sheet of charts, without its charts: `add_charts` adds them when all tables are written."""
    page = Page(book, painting, links.names["charts"], _CHART_WIDTHS, frozen="A2")
    page.write_title(f"{page.title} {painting.period}")
    page.repeat_rows(1, 1)
    page.write_gap()  # a chart that touches rows of another page is printed there, too
    return page


def add_charts(book: Book, page: Page, charts: Iterable[Any]) -> None:
    """Place the charts on their sheet, two side by side and four on a page; a single one fills its page."""
    drawn = list(charts)
    for number, chart in enumerate(drawn):
        is_alone = number % _CHARTS_ON_PAGE == 0 and number == len(drawn) - 1
        if number and number % _CHARTS_ON_PAGE == 0:
            page.break_page()
            page.write_gap()
        if number % 2 == 0:
            top, rows = page.row, _CHART_ROWS * (2 if is_alone else 1)
            for _ in range(rows + 1):
                page.write_line((), _CHART_ROW_HEIGHT)
        left, right = (0, 2) if is_alone else (number % 2, number % 2 + 1)
        chart.anchor = TwoCellAnchor(
            "twoCell", AnchorMarker(col=left, row=top), AnchorMarker(col=right, row=top + rows)
        )
        page.sheet.add_chart(chart)
        book.alternative_texts.append(chart.title.tx.rich.p[0].r[0].t)
    page.close()


def _make_title(painting: Painting) -> str:
    name = f"{painting.labels('sheet', 'figures')} {painting.period}"
    if painting.report.is_provisional:
        return f"{name} · {painting.warning}"
    return name


def _make_figure_columns(painting: Painting, links: SheetLinks) -> tuple[Column, ...]:
    cells, report = CellMaker(painting), painting.report
    value_width, part_width = _choose_value_widths(cells)
    name_width = choose_text_width(30, (painting.name_figure(figure.code) for figure in report.figures))

    def name_cell(row: Figure) -> Cell:
        name = painting.name_figure(row.code)
        return Cell(name, tone="named", link=links.definitions.get(row.code))

    def denominator_cell(row: Figure) -> Cell:
        return cells.rate_number_cell(row, row.denominator) if row.denominator is not None else EMPTY_CELL

    def year_so_far_cell(row: Figure) -> Cell:
        return EMPTY_CELL if row.year_so_far is None else cells.value_cell(row, row.year_so_far)

    before = (
        Column("previous", value_width, lambda row: cells.value_cell(row, row.previous)),
        Column("move", value_width + 4, cells.change_cell),
    )
    year = (
        Column("last_year", value_width, lambda row: cells.value_cell(row, row.last_year)),
        Column("growth", 14, cells.growth_cell),
        Column("year_so_far", value_width, year_so_far_cell),
    )
    return (
        _make_group_column(painting),
        Column("figure", name_width, name_cell),
        Column("value", value_width, lambda row: cells.value_cell(row, row.value, "bold")),
        Column("currency", 8, lambda row: make_text_cell(row.currency, "middle")),
        Column("numerator", part_width, lambda row: cells.rate_number_cell(row, row.numerator)),
        Column("denominator", part_width, denominator_cell),
        *(before if report.has_period_before or not report.has_comparisons else ()),
        *(year if report.has_comparisons else ()),
    )


def _choose_value_widths(cells: CellMaker) -> tuple[float, float]:
    """Return two widths of columns: one for the values of figures, one for the two numbers of a rate."""
    money = [figure for figure in cells.painting.report.figures if figure.currency]
    values = [
        int(value)
        for figure in money
        if figure.denominator is None
        for value in (figure.value, figure.previous, figure.last_year, figure.year_so_far)
        if value is not None
    ]
    rate_numbers = [number for figure in money for number in (figure.numerator, figure.denominator)]
    return choose_amount_width(cells, values) + 2, max(12, choose_amount_width(cells, rate_numbers))


def _make_group_column(painting: Painting) -> Column:
    """Return the column with the group of a figure, in pale letters if the row above has the same group."""
    groups = {
        code: painting.labels("group", code)
        for code in ("flow", "stock", "light", "rate", "money", "work", "evidence")
    }
    begun: set[str] = set()

    def group_cell(row: Figure) -> Cell:
        code = lead_figures.find_figure_group(row.code)
        tone = "repeated" if code in begun else "bold"
        begun.add(code)
        return Cell(groups[code], tone=tone)

    return Column("figure_group", choose_text_width(14, groups.values()), group_cell)
