"""The charts of the workbook: Excel charts that take their numbers from cells of other sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties

from tracker.locale import gettext
from tracker.report.xlsx.groups import TableLocation, list_currencies
from tracker.report.xlsx.page import Page
from tracker.report.xlsx.painting import Painting

_MOST_BARS = 10
_BLUE, _GREEN, _RED, _GREY, _PALE = "5B8DB8", "7FB27A", "D0776C", "B8B8B8", "BFD3E6"
_CONDITION_COLORS = (_BLUE, _PALE, _RED, _GREEN)
_CONDITION_COUNT = 4


def draw_charts(
    painting: Painting, blocks: dict[str, TableLocation], bridge: tuple[Page, int, int]
) -> Iterator[BarChart]:
    """Yield the charts in the order of the sheet; a chart without data is left out.

    `blocks` says where the tables are from which the charts take their numbers, by the code of the table.
    `bridge` is the sheet of the bridge with the first and the last row of its chart's numbers.
    """
    report = painting.report
    if report.stages:
        yield _draw_stages(painting, blocks["stage"])
    if any(line.number for line in report.bridge):
        yield _draw_bridge(painting, *bridge)
    if any(group.key for group in report.groups.get("sector", ())):
        yield _draw_sectors(painting, blocks["sector"])
    if any(moment.receipts for moment in report.series):
        yield _draw_receipts(painting, blocks["series"])
    if report.groups.get("cohort"):
        yield _draw_cohorts(painting, blocks["cohort"])


def _draw_stages(painting: Painting, block: TableLocation) -> BarChart:
    """Draw the number of commitments at each stage, stacked by condition."""
    chart = _make_chart(painting.text("by_stage"), stacked=True)
    _add_series(chart, block, range(2, 2 + _CONDITION_COUNT), block.rows, _CONDITION_COLORS)
    return chart


def _draw_bridge(painting: Painting, page: Page, first: int, last: int) -> BarChart:
    """Draw how the live commitments at the start of the period became those at its end.

    Each bar begins where the one before it ended. The numbers are in the rows `first` to `last` of the sheet
    `page`.
    """
    chart = _make_chart(painting.text("bridge"), stacked=True)
    for column, color in ((8, None), (9, _BLUE), (10, _GREEN), (11, _RED)):
        chart.add_data(Reference(page.sheet, min_col=column, min_row=first, max_row=last))
        _set_color(chart.series[-1], color)
    chart.set_categories(Reference(page.sheet, min_col=7, min_row=first, max_row=last))
    chart.legend = None
    chart.visible_cells_only = False  # the numbers stand in hidden columns
    return chart


def _draw_sectors(painting: Painting, block: TableLocation) -> BarChart:
    """Draw the number of commitments in the largest sectors, which are the first rows of their table."""
    chart = _make_chart(painting.text("largest_sectors"))
    stated = sum(bool(group.key) for group in painting.report.groups["sector"])
    rows = (block.head + 1, block.head + min(stated, _MOST_BARS))
    _add_series(chart, block, (block.find_column("counted"),), rows, (_BLUE,))
    chart.y_axis.delete = True
    chart.legend = None
    return chart


def _draw_receipts(painting: Painting, block: TableLocation) -> BarChart:
    """Draw the receipts of each period in the most used currency; other currencies are left out."""
    chart = _make_chart(
        gettext("{title} ({unit})").format(
            title=painting.text("receipts_by_period"), unit=painting.name_unit(list_currencies(painting)[0])
        )
    )
    _add_series(chart, block, (3,), block.rows, (_GREEN,))
    chart.legend = None
    return chart


def _draw_cohorts(painting: Painting, block: TableLocation) -> BarChart:
    """Draw how many commitments were counted, signed and started, by the period in which they were voiced."""
    chart = _make_chart(painting.text("cohort_chart"))
    first = max(block.head, block.last - _MOST_BARS) + 1
    columns = [block.find_column(code) for code in ("counted", "signed", "started")]
    _add_series(chart, block, columns, (first, block.last), (_GREY, _BLUE, _GREEN))
    return chart


def _make_chart(title: str, *, stacked: bool = False) -> BarChart:
    """Return an empty chart with horizontal bars, so that long names fit beside them."""
    chart: Any = BarChart()  # openpyxl's stubs know half of its attributes
    chart.type, chart.title, chart.style = "bar", title, 10
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"
    chart.title.overlay = False
    chart.gapWidth = 60
    chart.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=CharacterProperties(sz=1200, b=True))
    chart.x_axis.txPr = chart.y_axis.txPr = _make_small_text()
    chart.x_axis.tickLblSkip = 1
    chart.y_axis.scaling.min = 0
    if stacked:
        chart.grouping, chart.overlap = "stacked", 100
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill="D9D9D9"))
    chart.y_axis.number_format = "#,##0"
    chart.legend.position, chart.legend.overlay = "b", False
    return chart  # type: ignore[no-any-return]  # a BarChart


def _make_small_text() -> RichText:
    """Return a text style of 8 points, so small that Excel shows the name of every bar."""
    letters = ParagraphProperties(defRPr=CharacterProperties(sz=800))
    return RichText(p=[Paragraph(pPr=letters, endParaRPr=CharacterProperties(sz=800))])


def _add_series(
    chart: BarChart,
    block: TableLocation,
    columns: Sequence[int] | range,
    rows: tuple[int, int],
    colors: Sequence[str],
) -> None:
    """Add one series of bars per column to a chart, with the heading of the column as its name.

    `rows` are the first and the last row with numbers; column 1 has the names of the bars.
    """
    first, last = rows
    sheet = block.page.sheet
    for column, color in zip(columns, colors, strict=True):
        series = Reference(sheet, min_col=column, min_row=first, max_row=last)
        chart.add_data(series)
        chart.series[-1].tx = _make_series_label(sheet, column, block.head)
        _set_color(chart.series[-1], color)
    chart.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    if len(columns) == 1:
        _show_bar_values(chart.series[0])


def _make_series_label(sheet: Any, column: int, row: int) -> SeriesLabel:  # noqa: ANN401  openpyxl leaves sheets untyped
    return SeriesLabel(strRef=StrRef(f=str(Reference(sheet, min_col=column, min_row=row))))


def _set_color(series: Any, color: str | None) -> None:  # noqa: ANN401
    """Set the colour of a series' bars; None makes them invisible."""
    if color is None:
        series.graphicalProperties.noFill = True
        series.graphicalProperties.line.noFill = True
    else:
        series.graphicalProperties.solidFill = color
        series.graphicalProperties.line.solidFill = color


def _show_bar_values(series: Any) -> None:  # noqa: ANN401
    series.dLbls = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
