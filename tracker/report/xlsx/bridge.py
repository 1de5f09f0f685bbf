"""The sheet of the bridge, the sheet of the receipt bridge, and two sheets of differences.

The bridge leads from the live commitments at the start of the period to those at its end. The differences are
those from the last revision for the same period, and from the report of the period before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.locale import gettext, join_items
from tracker.report import wording
from tracker.report.model.report import BridgeLine, ReceiptLine, Restatement
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import Cell, CellMaker, make_count_cell, make_rate_cell, make_text_cell
from tracker.report.xlsx.lists import make_amount_heading
from tracker.report.xlsx.page import Column, Page, write_table_page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks

_WIDTHS = (34, 16, 24, 24, 70)
_MOST_CAUSES, _MOST_REFS = 6, 40
_OUTSIDE_SUM = ("frozen_closing", "restated_in", "restated_out", "new_and_ended", "undated")
"""Codes of the bridge lines that are shown but not part of the sum, and not drawn in the chart."""


class ChartBar(NamedTuple):
    """A bar of the chart of the bridge, in numbers of commitments; `name` is the code of a bridge line.

    `base` is the length of the invisible part before the bar. Only one of the other numbers is not 0, and it
    is the length of the bar: `stands` for the number at the start or the end of the period, `added` for a
    line that is added, `taken` for one that is subtracted.
    """

    name: str
    base: int
    stands: int
    added: int
    taken: int

    @property
    def label(self) -> str:
        """The number with its sign, which is printed after the name: in a short bar it would not fit."""
        if self.added or self.taken:
            return f"+{self.added:,}" if self.added else f"−{self.taken:,}"
        return f"{self.stands:,}"


def paint_bridge(book: Book, painting: Painting, links: SheetLinks) -> tuple[Page, int, int]:
    """Write the sheet that leads from the live commitments at the start of the period to those at its end.

    Returns the sheet, and the first and the last row of the numbers from which the chart is drawn.
    """
    page = Page(book, painting, links.names["bridge"], (*_WIDTHS, 3, *[8] * 5), frozen="A2")
    sheet = page.sheet
    # Columns G to K hold the numbers that the chart is drawn from.
    for letter in "GHIJK":
        sheet.column_dimensions[letter].hidden = True
    page.widths = _WIDTHS
    page.write_title(f"{page.title} {painting.period}", wording.write_bridge_formula(painting.labels))
    page.write_gap()
    first = page.row + 2
    _write_bridge_lines(page)
    last = first + len(make_chart_bars(painting.report.bridge)) - 1
    page.close()
    return page, first, last


def paint_revision_changes(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet of differences from the last issued revision for the same period, with their causes."""
    name = links.names["changes"]
    title = gettext("{title}, revision {revision}").format(
        title=f"{name} {painting.period}", revision=painting.revision_changes[0].revision
    )
    write_table_page(
        book,
        painting,
        name,
        title=title,
        table="Changes",
        columns=make_restatement_columns(painting),
        rows=painting.revision_changes,
    )


def paint_previous_period_changes(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet of differences from the issued report of the period before, with their causes."""
    write_table_page(
        book,
        painting,
        links.names["restated"],
        title=painting.text("restated"),
        table="Restatements",
        columns=make_restatement_columns(painting),
        rows=painting.previous_period_changes,
    )


def _write_bridge_lines(page: Page) -> None:
    """Write the table of bridge lines, with the numbers for the chart in hidden columns to its right."""
    painting = page.painting
    names = wording.name_bridge_lines(painting.labels)
    bars = iter(make_chart_bars(painting.report.bridge))
    signs = {1: "+", -1: "−", 0: ""}
    sums = ("opening", "closing")

    def number_cell(row: BridgeLine) -> Cell:
        return make_count_cell(row.number, "sum" if row.code in sums else "plain")

    def name_cell(row: BridgeLine) -> Cell:
        return Cell(names[row.code], tone="sum" if row.code in sums else "plain")

    def sign_cell(row: BridgeLine) -> Cell:
        return Cell("=" if row.code in sums else signs[row.sign], tone="middle")

    columns = (
        Column("bridge_line", _WIDTHS[0], name_cell),
        Column("sign", _WIDTHS[1], sign_cell),
        Column("count", _WIDTHS[2], number_cell),
        Column(
            "share_of_opening",
            _WIDTHS[3],
            lambda row: make_rate_cell(painting.report.compute_share_of_opening(row)),
        ),
        Column("commitments", _WIDTHS[4], lambda row: make_text_cell(_format_refs(painting, row), "beside")),
    )
    head = page.write_headings([painting.labels("column", column.name) for column in columns])
    page.repeat_rows(1, head)
    for row in painting.report.bridge:
        bar = next(bars, None)
        line = [*(column.cell(row) for column in columns), Cell("", tone="hidden")]
        if bar is not None:
            line.append(Cell(f"{names[bar.name]} {bar.label}", tone="hidden"))
            line += [Cell(value or None, tone="hidden") for value in bar[1:]]
        page.write_line(line)
    page.define_excel_table("Bridge", [painting.labels("column", column.name) for column in columns], head)


def _format_refs(painting: Painting, row: BridgeLine) -> str:
    """Return the references of the commitments of a line; beyond the first 40, only their number is given."""
    if len(row.refs) <= _MOST_REFS:
        return join_items(row.refs)
    more = painting.text("more").format(count=len(row.refs) - _MOST_REFS)
    return f"{join_items(row.refs[:_MOST_REFS])} {more}"


def make_chart_bars(lines: Sequence[BridgeLine]) -> list[ChartBar]:
    """Return the bars of the chart of the bridge; each begins where the one before it ended.

    A change of 0 has no bar. The bridge leads from the live commitments at the start of the period to those
    at its end.
    """
    bars, level = [], 0
    for line in lines:
        if line.code in _OUTSIDE_SUM or (line.sign and line.code != "opening" and not line.number):
            continue
        if line.code in ("opening", "closing"):
            level = line.number
            bars.append(ChartBar(line.code, 0, line.number, 0, 0))
        elif line.sign > 0:
            bars.append(ChartBar(line.code, level, 0, line.number, 0))
            level += line.number
        else:
            level -= line.number
            bars.append(ChartBar(line.code, level, 0, 0, line.number))
    return bars


def paint_receipts(book: Book, painting: Painting, links: SheetLinks) -> None:
    """Write the sheet of the receipt bridge: the steps from all recorded receipts to the printed sums."""
    cells = CellMaker(painting)
    names, signs = wording.name_receipt_steps(painting.labels), {1: "+", -1: "−", 0: "="}

    def choose_cell_tone(row: ReceiptLine) -> str:
        return "plain" if row.sign else "sum"

    columns = (
        Column(
            "receipt_step",
            _WIDTHS[0],
            lambda row: Cell(names[row.code], tone=choose_cell_tone(row)),
        ),
        Column("sign", _WIDTHS[1], lambda row: Cell(signs[row.sign], tone="middle")),
        Column("currency", _WIDTHS[2], lambda row: make_text_cell(row.currency, "middle")),
        Column(
            "amount",
            _WIDTHS[3],
            lambda row: cells.amount_cell(row.amount, choose_cell_tone(row)),
            make_amount_heading(painting, "amount"),
        ),
    )
    write_table_page(
        book,
        painting,
        links.names["receipts"],
        title=painting.text("receipt_bridge"),
        table="ReceiptBridge",
        columns=columns,
        rows=painting.report.receipt_bridge,
    )


def make_restatement_columns(painting: Painting) -> tuple[Column, ...]:
    """Return the columns of a table of differences: the issued value, the value today, and the causes."""
    labels, cells = painting.labels, CellMaker(painting)
    track_by_ref = {line.ref: line.track for line in painting.report.register}

    def value_cell(row: Restatement, value: str | None) -> Cell:
        track = track_by_ref.get(row.ref or "", "facility")
        return make_text_cell(wording.format_difference(labels, row, value, track, cells.format_amount))

    def causes_cell(row: Restatement) -> Cell:
        lines = list(wording.describe_causes(labels, row.causes[:_MOST_CAUSES], painting.report.utc_offset))
        if len(row.causes) > _MOST_CAUSES:
            lines.append(painting.text("more").format(count=len(row.causes) - _MOST_CAUSES))
        return make_text_cell("\n".join(lines))

    return (
        Column("ref", 34, lambda row: make_text_cell(row.ref or painting.text("whole_report"))),
        Column(
            "what",
            16,
            lambda row: make_text_cell(wording.name_difference(labels, painting.report.rules, row)),
        ),
        Column("old", 24, lambda row: value_cell(row, row.old)),
        Column("new", 24, lambda row: value_cell(row, row.new)),
        Column("cause", 70, causes_cell),
    )
