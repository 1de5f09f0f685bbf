"""From the live commitments at the opening to those at the closing; what was lost, and what was restated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from tracker.report import wording
from tracker.report.model.report import BridgeLine, CodePairCount, Restatement
from tracker.report.xlsx.cells import Cell, CellMaker, count_cell, rate_cell, text_cell
from tracker.report.xlsx.page import Column, Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.places import SheetLinks

_WIDTHS = (34, 16, 24, 24, 70)
_MOST_CAUSES = 6
_OUTSIDE_SUM = ("frozen_closing", "restated_in", "restated_out", "new_and_ended")
"""Lines that lead to or stand beside the sum, and are no part of it."""


class ChartBar(NamedTuple):
    """A bar of the chart: from where it rises, and how much stands, is added or is taken."""

    name: str
    base: int
    stands: int
    added: int
    taken: int


def paint_bridge(book: Any, painting: Painting, places: SheetLinks) -> tuple[Page, int, int]:  # noqa: ANN401
    """Paint the bridge; return the page and the rows of the chart's numbers, the first and the last."""
    page = Page(book, painting, places.names["bridge"], (*_WIDTHS, 3, *[8] * 5), frozen="A2")
    sheet = page.sheet
    sheet.print_title_rows = "1:1"
    for letter in "GHIJK":
        sheet.column_dimensions[letter].hidden = True
    page.widths = _WIDTHS
    page.write_title(f"{page.title} {painting.report.period}", painting.text("bridge_sum"))
    page.write_gap()
    first = page.row + 2
    _write_bridge_lines(page)
    last = first + len(chart_bars(painting.report.bridge)) - 1
    _write_losses(page)
    if painting.restatements:
        page.write_section(painting.text("restated"))
        page.write_table("Restatements", restatement_columns(painting), painting.restatements)
    sheet.print_area = f"A1:E{page.row}"
    return page, first, last


def paint_changes(book: Any, painting: Painting, places: SheetLinks) -> None:  # noqa: ANN401
    """Paint what differs from the last issued revision of this very report, and the rows that caused it."""
    columns = restatement_columns(painting)
    page = Page(book, painting, places.names["changes"], columns, frozen="A2")
    page.sheet.print_title_rows = "1:1"
    page.write_title(f"{page.title} {painting.report.period} r{painting.changes[0].revision}")
    page.write_gap()
    page.write_table("Changes", columns, painting.changes)


def _write_bridge_lines(page: Page) -> None:
    """Write the lines of the bridge; the numbers of the chart stand beside them, hidden."""
    painting = page.painting
    names = {
        code: painting.labels("bridge", code)
        for code in (
            "frozen_closing", "restated_in", "restated_out", "opening", "new", "reopened", "moved_in",
            "moved_out", "lost", "cancelled", "fulfilled", "new_and_ended", "closing",
        )
    }  # fmt: skip
    bars = iter(chart_bars(painting.report.bridge))
    signs = {1: "+", -1: "−", 0: ""}
    sums = ("opening", "closing")

    def number(row: BridgeLine) -> Cell:
        return count_cell(row.number, "sum" if row.code in sums else "plain")

    def name(row: BridgeLine) -> Cell:
        return Cell(names[row.code], tone="sum" if row.code in sums else "plain")

    def sign(row: BridgeLine) -> Cell:
        return Cell("=" if row.code in sums else signs[row.sign], tone="middle")

    columns = (
        Column("bridge_line", _WIDTHS[0], name),
        Column("sign", _WIDTHS[1], sign),
        Column("count", _WIDTHS[2], number),
        Column("share_of_opening", _WIDTHS[3], lambda row: rate_cell(painting.report.of_opening(row))),
        Column("commitments", _WIDTHS[4], lambda row: text_cell(", ".join(row.refs), "beside")),
    )
    head = page.write_headings([painting.labels("column", column.name) for column in columns])
    for row in painting.report.bridge:
        bar = next(bars, None)
        line = [*(column.cell(row) for column in columns), Cell("", tone="hidden")]
        if bar is not None:
            line.append(Cell(names[bar.name], tone="hidden"))
            line += [Cell(value or None, tone="hidden") for value in bar[1:]]
        page.write_line(line)
    page.name_table("Bridge", [painting.labels("column", column.name) for column in columns], head)


def chart_bars(lines: Sequence[BridgeLine]) -> list[ChartBar]:
    """Return the bars of the bridge: each begins where the one before it ended; empty moves are left out."""
    found, level = [], 0
    for line in lines:
        if line.code in _OUTSIDE_SUM or (line.sign and line.code != "opening" and not line.number):
            continue
        if line.code in ("opening", "closing"):
            level = line.number
            found.append(ChartBar(line.code, 0, line.number, 0, 0))
        elif line.sign > 0:
            found.append(ChartBar(line.code, level, 0, line.number, 0))
            level += line.number
        else:
            level -= line.number
            found.append(ChartBar(line.code, level, 0, 0, line.number))
    return found


def _write_losses(page: Page) -> None:
    """Write what ended in the period, by reason and by the stage that was reached."""
    cells, labels = CellMaker(page.painting), page.painting.labels

    def reason(row: CodePairCount) -> Cell:
        return Cell(labels("reason", row.row) if row.row != "None" else page.painting.text("unstated"))

    columns = (
        Column("reason", _WIDTHS[0], reason),
        Column("stage_reached", _WIDTHS[1], lambda row: cells.stage_cell(row.column)),
        Column("count", _WIDTHS[2], lambda row: count_cell(row.number)),
    )
    page.write_section(page.painting.text("losses"))
    page.write_table("Losses", columns, page.painting.report.losses)


def restatement_columns(painting: Painting) -> tuple[Column, ...]:
    """Return the columns of what an issued report said, what is so today, and what caused the difference."""
    labels, cells = painting.labels, CellMaker(painting)
    tracks = {line.ref: line.track for line in painting.report.register}

    def amount(value: int) -> str:
        cell = cells.amount_cell(value)
        decimals = len(cell.number_format.partition(".")[2])
        return cell.value if isinstance(cell.value, str) else f"{cell.value:,.{decimals}f}"

    def said(row: Restatement, value: str | None) -> Cell:
        track = tracks.get(row.ref or "", "facility")
        return text_cell(wording.format_difference(labels, row, value, track, amount))

    def causes(row: Restatement) -> Cell:
        found = list(wording.describe_causes(labels, row.causes[:_MOST_CAUSES]))
        if len(row.causes) > _MOST_CAUSES:
            found.append(painting.text("more").format(count=len(row.causes) - _MOST_CAUSES))
        return text_cell("\n".join(found))

    return (
        Column("ref", 34, lambda row: text_cell(row.ref or painting.text("whole_report"))),
        Column("what", 16, lambda row: text_cell(wording.name_difference(labels, row))),
        Column("old", 24, lambda row: said(row, row.old)),
        Column("new", 24, lambda row: said(row, row.new)),
        Column("cause", 70, causes),
    )
