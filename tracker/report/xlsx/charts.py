"""The charts of the overview: native ones, drawn of cells of other sheets. What has no data has no chart."""

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

from tracker.report.xlsx.groups import Block, currencies
from tracker.report.xlsx.page import Page
from tracker.report.xlsx.painting import Painting

_MOST_BARS = 10
_BLUE, _GREEN, _RED, _GREY, _PALE = "5B8DB8", "7FB27A", "D0776C", "B8B8B8", "BFD3E6"
_CONDITIONS = (_BLUE, _PALE, _RED, _GREEN)
_LIVE_AND_ENDED = 4


def draw(painting: Painting, blocks: dict[str, Block], bridge: tuple[Page, int, int]) -> Iterator[BarChart]:
    """Yield the charts in the order in which they are looked at."""
    report = painting.report
    if report.stages:
        yield _stages(painting, blocks["stage"])
    if any(line.number for line in report.bridge):
        yield _bridge(painting, *bridge)
    if report.groups.get("sector"):
        yield _sectors(painting, blocks["sector"])
    if any(moment.receipts for moment in report.series):
        yield _receipts(painting, blocks["series"])
    if report.groups.get("cohort"):
        yield _cohorts(painting, blocks["cohort"])


def _stages(painting: Painting, block: Block) -> BarChart:
    """Draw how many stand at each stage, stacked by condition."""
    chart = _bars(painting.text("by_stage"), stacked=True)
    _fill(chart, block, range(2, 2 + _LIVE_AND_ENDED), block.rows, _CONDITIONS)
    return chart


def _bridge(painting: Painting, page: Page, first: int, last: int) -> BarChart:
    """Draw the bridge: bars that begin where the one before ended."""
    chart = _bars(painting.text("bridge"), stacked=True)
    for column, color in ((8, None), (9, _BLUE), (10, _GREEN), (11, _RED)):
        chart.add_data(Reference(page.sheet, min_col=column, min_row=first, max_row=last))
        _paint(chart.series[-1], color)
        if color is not None:
            _label(chart.series[-1])
    chart.set_categories(Reference(page.sheet, min_col=7, min_row=first, max_row=last))
    chart.legend = None
    chart.visible_cells_only = False
    return chart


def _sectors(painting: Painting, block: Block) -> BarChart:
    """Draw the sectors with most commitments."""
    chart = _bars(painting.text("largest_sectors"), kind="bar")
    _fill(chart, block, (2,), (block.head + 1, min(block.last, block.head + _MOST_BARS)), (_BLUE,))
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.delete = True
    chart.legend = None
    return chart


def _receipts(painting: Painting, block: Block) -> BarChart:
    """Draw what arrived in each period, in the currency that is used most: sums never cross currencies."""
    chart = _bars(f"{painting.text('receipts_by_period')} {painting.unit_mark} {currencies(painting)[0]}")
    _fill(chart, block, (3,), block.rows, (_GREEN,))
    chart.legend = None
    return chart


def _cohorts(painting: Painting, block: Block) -> BarChart:
    """Draw what became of those voiced in each of the last periods."""
    chart = _bars(painting.text("cohort_chart"))
    first = max(block.head, block.last - _MOST_BARS) + 1
    _fill(chart, block, (2, 5, 8), (first, block.last), (_GREY, _BLUE, _GREEN))
    return chart


def _bars(title: str, *, kind: str = "col", stacked: bool = False) -> BarChart:
    chart: Any = BarChart()  # openpyxl's stubs know half of its attributes
    chart.type, chart.title, chart.style = kind, title, 10
    chart.title.overlay = False
    chart.gapWidth = 60
    chart.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=CharacterProperties(sz=1200, b=True))
    chart.x_axis.txPr = chart.y_axis.txPr = _small()
    chart.x_axis.tickLblSkip = 1
    chart.y_axis.scaling.min = 0
    if stacked:
        chart.grouping, chart.overlap = "stacked", 100
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill="D9D9D9"))
    chart.y_axis.number_format = "#,##0"
    chart.legend.position, chart.legend.overlay = "b", False
    return chart  # type: ignore[no-any-return]  # a BarChart


def _small() -> RichText:
    """Return letters of 8 points, so that no name of a bar is left out."""
    letters = ParagraphProperties(defRPr=CharacterProperties(sz=800))
    return RichText(p=[Paragraph(pPr=letters, endParaRPr=CharacterProperties(sz=800))])


def _fill(
    chart: BarChart,
    block: Block,
    columns: Sequence[int] | range,
    rows: tuple[int, int],
    colors: Sequence[str],
) -> None:
    """Add a series for each column, named by its heading, over some rows."""
    first, last = rows
    sheet = block.page.sheet
    for column, color in zip(columns, colors, strict=True):
        series = Reference(sheet, min_col=column, min_row=first, max_row=last)
        chart.add_data(series)
        chart.series[-1].tx = _named(sheet, column, block.head)
        _paint(chart.series[-1], color)
    chart.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    if len(columns) == 1:
        _label(chart.series[0])


def _named(sheet: Any, column: int, row: int) -> SeriesLabel:  # noqa: ANN401  openpyxl leaves sheets untyped
    return SeriesLabel(strRef=StrRef(f=str(Reference(sheet, min_col=column, min_row=row))))


def _paint(series: Any, color: str | None) -> None:  # noqa: ANN401
    if color is None:
        series.graphicalProperties.noFill = True
        series.graphicalProperties.line.noFill = True
    else:
        series.graphicalProperties.solidFill = color
        series.graphicalProperties.line.solidFill = color


def _label(series: Any) -> None:  # noqa: ANN401
    series.dLbls = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
