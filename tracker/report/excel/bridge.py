"""From the live commitments at the opening to those at the closing; what was lost, and what was restated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from tracker.report.data import BridgeLine, Cause, Restatement, Tally
from tracker.report.excel.cells import Cell, Cells, count, share, text
from tracker.report.excel.page import Column, Page
from tracker.report.excel.painting import Painting
from tracker.report.excel.places import Places
from tracker.report.saying import NOTHING

_WIDTHS = (34, 16, 24, 24, 70)
_MOST_CAUSES = 6
_APART = ("frozen_closing", "restated_in", "restated_out", "new_and_ended")
"""Lines that lead to or stand beside the sum, and are no part of it."""


class Step(NamedTuple):
    """A bar of the chart: from where it rises, and how much stands, is added or is taken."""

    name: str
    base: int
    stands: int
    added: int
    taken: int


def paint(book: Any, painting: Painting, places: Places) -> tuple[Page, int, int]:  # noqa: ANN401
    """Paint the bridge; return the page and the rows of the chart's numbers, the first and the last."""
    page = Page(book, painting, places.names["bridge"], (*_WIDTHS, 3, *[8] * 5), frozen="A2")
    sheet = page.sheet
    sheet.print_title_rows = "1:1"
    for letter in "GHIJK":
        sheet.column_dimensions[letter].hidden = True
    page.widths = _WIDTHS
    page.heading(f"{page.title} {painting.report.period}", painting.text("bridge_sum"))
    page.gap()
    first = page.row + 2
    _lines(page)
    last = first + len(steps(painting.report.bridge)) - 1
    _losses(page)
    if painting.restatements:
        page.section(painting.text("restated"))
        page.table("Restatements", restated_columns(painting), painting.restatements)
    sheet.print_area = f"A1:E{page.row}"
    return page, first, last


def paint_changes(book: Any, painting: Painting, places: Places) -> None:  # noqa: ANN401
    """Paint what differs from the last issued revision of this very report, and the rows that caused it."""
    columns = restated_columns(painting)
    page = Page(book, painting, places.names["changes"], [column.width for column in columns], frozen="A2")
    page.sheet.print_title_rows = "1:1"
    page.heading(f"{page.title} {painting.report.period} r{painting.changes[0].revision}")
    page.gap()
    page.table("Changes", columns, painting.changes)


def _lines(page: Page) -> None:
    """Write the lines of the bridge; the numbers of the chart stand beside them, hidden."""
    painting = page.painting
    names = {
        code: painting.labels("bridge", code)
        for code in (
            "frozen_closing", "restated_in", "restated_out", "opening", "new", "reopened", "moved_in",
            "moved_out", "lost", "cancelled", "fulfilled", "new_and_ended", "closing",
        )
    }  # fmt: skip
    bars = iter(steps(painting.report.bridge))
    signs = {1: "+", -1: "−", 0: ""}
    sums = ("opening", "closing")

    def number(row: BridgeLine) -> Cell:
        return count(row.number, "sum" if row.code in sums else "plain")

    def name(row: BridgeLine) -> Cell:
        return Cell(names[row.code], tone="sum" if row.code in sums else "plain")

    def sign(row: BridgeLine) -> Cell:
        return Cell("=" if row.code in sums else signs[row.sign], tone="middle")

    columns = (
        Column("bridge_line", _WIDTHS[0], name),
        Column("sign", _WIDTHS[1], sign),
        Column("count", _WIDTHS[2], number),
        Column("share_of_opening", _WIDTHS[3], lambda row: _of_opening(painting, row)),
        Column("commitments", _WIDTHS[4], lambda row: text(", ".join(row.refs))),
    )
    head = page.headings([painting.labels("column", column.name) for column in columns])
    for row in painting.report.bridge:
        bar = next(bars, None)
        line = [*(column.cell(row) for column in columns), Cell("", tone="hidden")]
        if bar is not None:
            line.append(Cell(names[bar.name], tone="hidden"))
            line += [Cell(value or None, tone="hidden") for value in bar[1:]]
        page.line(line)
    page.name("Bridge", [painting.labels("column", column.name) for column in columns], head)


def steps(lines: Sequence[BridgeLine]) -> list[Step]:
    """Return the bars of the bridge: each begins where the one before it ended; empty moves are left out."""
    found, level = [], 0
    for line in lines:
        if line.code in _APART or (line.sign and line.code != "opening" and not line.number):
            continue
        if line.code in ("opening", "closing"):
            level = line.number
            found.append(Step(line.code, 0, line.number, 0, 0))
        elif line.sign > 0:
            found.append(Step(line.code, level, 0, line.number, 0))
            level += line.number
        else:
            level -= line.number
            found.append(Step(line.code, level, 0, 0, line.number))
    return found


def _of_opening(painting: Painting, row: BridgeLine) -> Cell:
    opening = next(line.number for line in painting.report.bridge if line.code == "opening")
    return share(row.number, opening)


def _losses(page: Page) -> None:
    """Write what ended in the period, by reason and by the stage that was reached."""
    cells, labels = Cells(page.painting), page.painting.labels

    def reason(row: Tally) -> Cell:
        return Cell(labels("reason", row.row) if row.row != "None" else page.painting.text("unstated"))

    columns = (
        Column("reason", _WIDTHS[0], reason),
        Column("stage_reached", _WIDTHS[1], lambda row: cells.stage(row.column)),
        Column("count", _WIDTHS[2], lambda row: count(row.number)),
    )
    page.section(page.painting.text("losses"))
    page.table("Losses", columns, page.painting.report.losses)


def restated_columns(painting: Painting) -> tuple[Column, ...]:
    """Return the columns of what an issued report said, what is so today, and what caused the difference."""
    said = _Said(painting)
    return (
        Column("ref", 34, lambda row: text(row.ref or painting.text("whole_report"))),
        Column("what", 16, lambda row: text(said.what(row))),
        Column("old", 24, lambda row: text(said.value(row, row.old))),
        Column("new", 24, lambda row: text(said.value(row, row.new))),
        Column("cause", 70, lambda row: text(said.causes(row.causes))),
    )


class _Said:
    """Differences in words."""

    def __init__(self, painting: Painting) -> None:
        self._painting, self._labels, self._cells = painting, painting.labels, Cells(painting)
        self._tracks = {line.ref: line.track for line in painting.report.register}
        self._fields = {
            field: painting.labels("column", field)
            for field in (
                "stage", "condition", "status", "light", "amount", "currency", "received", "is_new",
                "is_counted",
            )
        }  # fmt: skip

    def what(self, row: Restatement) -> str:
        """Return the name of the figure, or of the field of a commitment."""
        if row.ref is not None:
            return self._fields[row.field]
        code, _, currency = row.field.partition(" ")
        return " ".join(filter(None, (self._labels("figure", code), currency)))

    def value(self, row: Restatement, value: str | None) -> str:
        """Return what a figure or a field said."""
        if value is None:
            return NOTHING
        return self._figure(row, value) if row.ref is None else self._field(row, value)

    def _field(self, row: Restatement, value: str) -> str:
        track = self._tracks.get(row.ref or "", "facility")
        words = {
            "stage": lambda: self._cells.stage_words(value, track),
            "condition": lambda: self._labels("condition", value),
            "status": lambda: self._labels("status", value),
            "light": lambda: str(self._cells.light(value).value),
            "amount": lambda: self._amount(value),
            "received": lambda: self._amount(value),
            "currency": lambda: value,
        }
        if row.field in words:
            return words[row.field]()
        return self._painting.text("yes") if value in ("1", "True") else self._painting.text("no")

    def _figure(self, row: Restatement, value: str) -> str:
        part, slash, whole = value.partition("/")
        has_money = " " in row.field
        if slash:
            shown = f"{int(part) / int(whole):.1%}" if int(whole) else NOTHING
            parts = [self._amount(each) if has_money else each for each in (part, whole)]
            return f"{shown} ({' / '.join(parts)})"
        return self._amount(value) if has_money else value

    def _amount(self, value: str) -> str:
        cell = self._cells.amount(int(value))
        decimals = len(cell.number_format.partition(".")[2])
        return cell.value if isinstance(cell.value, str) else f"{cell.value:,.{decimals}f}"

    def causes(self, causes: Sequence[Cause]) -> str:
        """Return the changes behind a difference, a line each: which row, what was done, by whom and why."""
        found = [self._cause(cause) for cause in causes[:_MOST_CAUSES]]
        if len(causes) > _MOST_CAUSES:
            found.append(self._painting.text("more").format(count=len(causes) - _MOST_CAUSES))
        return "\n".join(found)

    def _cause(self, cause: Cause) -> str:
        done = self._labels("operation", cause.operation)
        row = f"{self._labels('table', cause.table)} {cause.row_id} {done}"
        why = f": {cause.reason}" if cause.reason else ""
        return f"{row} · {cause.actor or self._painting.text('elsewhere')} · {cause.changed_at[:10]}{why}"
