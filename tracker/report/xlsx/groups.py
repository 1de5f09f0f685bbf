"""The same counts for every part of the register: stages, ages, periods, cohorts, sectors, units and more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tracker.report.model.report import Group, Moment, Tally, Total
from tracker.report.xlsx.cells import Cell, Cells, count, share, text, word_width
from tracker.report.xlsx.lists import amount_heading, amount_width
from tracker.report.xlsx.page import Column, Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.places import Places
from tracker.values.codes import Condition

_NAME, _COUNT, _SHARE = 24, 7, 8
_TOTAL = 5  # the column of the amount of an announced total
_OF_TOTALS = ("announced", "total_unit", "identified_count", "identified_share")
_COUNTS = (
    "counted", "new_here", "live", "signed", "signed_share", "registered", "started", "started_share",
    "operating", "fulfilled", "ended", "green", "yellow", "red",
)  # fmt: skip


class Block(NamedTuple):
    """Where a table of the sheet is, for a chart: the row of its headings and the last row."""

    page: Page
    head: int
    last: int

    @property
    def rows(self) -> tuple[int, int]:
        """The first and the last row below the headings."""
        return self.head + 1, self.last


def paint(book: Any, painting: Painting, places: Places) -> dict[str, Block]:  # noqa: ANN401
    """Paint the groups; return where the tables that charts are drawn of stand."""
    used = currencies(painting)
    cells = Cells(painting)
    page = Page(book, painting, places.names["groups"], _widths(painting, cells, used), frozen="B2")
    page.sheet.print_title_rows = "1:1"
    page.heading(f"{page.title} {painting.report.period}", painting.text("rounding"))
    blocks = {
        "stage": _stages(page, cells),
        "series": _series(page, cells, used),
        **_dimensions(page, cells, used),
    }
    _ages(page, cells)
    _totals(page, cells)
    return blocks


def currencies(painting: Painting) -> list[str]:
    """Return the currencies of any amount, the most used first."""
    used: dict[str, int] = {}
    for row in painting.report.register:
        if row.currency is not None:
            used[row.currency] = used.get(row.currency, 0) + 1
    for moment in painting.report.series:
        for currency in moment.receipts:
            used.setdefault(currency, 0)
    return sorted(used, key=lambda currency: (-used[currency], currency))


def _widths(painting: Painting, cells: Cells, used: Sequence[str]) -> list[float]:
    report = painting.report
    groups = [group for several in report.groups.values() for group in several]
    amounts = [
        amount_width(cells, (each.get(currency) for each in several))
        for currency in used
        for several in ([group.amounts for group in groups], [group.receipts for group in groups])
    ]
    counts = [_count_width(painting, code) for code in _COUNTS]
    widths = [float(_NAME), *counts, *amounts]
    for place, currency in enumerate(used, start=2):
        of_series = amount_width(cells, (moment.receipts.get(currency) for moment in report.series))
        widths[place] = max(widths[place], of_series)
    for place, code in enumerate(_OF_TOTALS, start=1):
        widths[place] = max(widths[place], _count_width(painting, code))
    widths[_TOTAL] = max(widths[_TOTAL], amount_width(cells, (total.amount for total in report.totals)))
    return widths


def _count_width(painting: Painting, code: str) -> float:
    """Return the width of a column of counts or shares: no word of its heading is broken."""
    heading = painting.labels("light" if code in ("green", "yellow", "red") else "column", code)
    return max(_SHARE if code.endswith("_share") else _COUNT, word_width(heading) + 2)


def _table(page: Page, name: str, heading: str, columns: Sequence[Column], rows: Sequence[Any]) -> Block:
    page.section(heading)
    head = page.table(name, columns, rows)
    return Block(page, head, head + len(rows))


def _stages(page: Page, cells: Cells) -> Block:
    """Write how many stand at each stage, by condition; one row a stage."""
    tallies = page.painting.report.stages
    rows = sorted({tally.row for tally in tallies}, key=int)

    def by_condition(condition: Condition) -> Column:
        label = page.painting.labels("condition", condition)
        return Column(condition, _COUNT, lambda row: count(_number(tallies, row, condition)), label)

    columns = (
        Column("stage", _NAME, cells.stage),
        *(by_condition(condition) for condition in Condition),
        Column("count", _COUNT, lambda row: count(sum(t.number for t in tallies if t.row == row), "bold")),
    )
    return _table(page, "Stages", page.painting.text("by_stage"), columns, rows)


def _number(tallies: Sequence[Tally], row: str, column: str) -> int:
    return sum(tally.number for tally in tallies if (tally.row, tally.column) == (row, column))


def _ages(page: Page, cells: Cells) -> None:
    """Write how long active ones have gone without progress, by light."""
    tallies = page.painting.report.ages
    bands = sorted({tally.row for tally in tallies}, key=lambda band: int(band.lstrip(">").split("-")[0]))

    def by_light(code: str) -> Column:
        return Column(code, _COUNT, lambda row: count(_number(tallies, row, code)), cells.light_words(code))

    columns = (
        Column("days_without_progress", _NAME, lambda row: text(row.replace("-", "–"))),
        *(by_light(code) for code in ("0", "1", "2")),
    )
    _table(page, "Ages", page.painting.text("by_age"), columns, bands)


def _series(page: Page, cells: Cells, used: Sequence[str]) -> Block:
    """Write what was voiced and what arrived in each of the last periods."""

    def of(currency: str) -> Column:
        heading = f"{amount_heading(page.painting, 'received')} {currency}"
        return Column("received", _COUNT, lambda row: cells.amount(row.receipts.get(currency)), heading)

    def new(row: Moment) -> Cell:
        return count(row.new)

    columns = (
        Column("period", _NAME, lambda row: text(row.period)),
        Column("new_here", _COUNT, new),
        *(of(currency) for currency in used),
    )
    return _table(page, "Series", page.painting.text("by_period"), columns, page.painting.report.series)


def _dimensions(page: Page, cells: Cells, used: Sequence[str]) -> dict[str, Block]:
    painting, groups = page.painting, page.painting.report.groups
    names = {
        code: painting.labels("group", code)
        for code in ("cohort", "sector", "unit", "region", "event", "company")
    }
    return {
        code: _table(
            page, code.capitalize(), heading, _columns(page, cells, used, _namer(cells, code)),
            groups.get(code, ()),
        )
        for code, heading in names.items()
    }  # fmt: skip


def _namer(cells: Cells, dimension: str) -> Callable[[Group], str]:
    """Return what names a group in the language of the report; one without a key is not stated."""
    unstated = cells.painting.text("unstated")

    def name(group: Group) -> str:
        if not group.key:
            return unstated
        if dimension == "sector":
            return cells.sector(group.key)
        return cells.labels("region", group.key) if dimension == "region" else group.name

    return name


def _columns(
    page: Page, cells: Cells, used: Sequence[str], name: Callable[[Group], str]
) -> tuple[Column, ...]:
    painting = page.painting

    def counted(code: str) -> Column:
        return Column(code, _COUNT, lambda row: count(getattr(row, code)))

    def money(currency: str) -> tuple[Column, Column]:
        return (
            Column(
                "amount", 12, lambda row: cells.amount(row.amounts.get(currency)),
                f"{amount_heading(painting, 'amount')} {currency}",
            ),
            Column(
                "received", 12, lambda row: cells.amount(row.receipts.get(currency)),
                f"{amount_heading(painting, 'received')} {currency}",
            ),
        )  # fmt: skip

    return (
        Column("name", _NAME, lambda row: text(name(row))),
        Column("counted", _COUNT, lambda row: count(row.counted, "bold")),
        Column("new_here", _COUNT, lambda row: count(row.new)),
        Column("live", _COUNT, lambda row: count(row.live)),
        Column("signed", _COUNT, lambda row: count(row.signed)),
        Column("signed_share", _COUNT, lambda row: share(row.signed, row.counted)),
        Column("registered", _COUNT, lambda row: count(row.registered)),
        Column("started", _COUNT, lambda row: count(row.started)),
        Column("started_share", _COUNT, lambda row: share(row.started, row.signed)),
        Column("operating", _COUNT, lambda row: count(row.operating)),
        Column("fulfilled", _COUNT, lambda row: count(row.fulfilled)),
        Column("ended", _COUNT, lambda row: count(row.ended)),
        counted("green")._replace(heading=cells.light_words("0")),
        counted("yellow")._replace(heading=cells.light_words("1")),
        counted("red")._replace(heading=cells.light_words("2")),
        *(column for currency in used for column in money(currency)),
    )


def _totals(page: Page, cells: Cells) -> None:
    """Write what was announced as a number only, and how much of it has been identified."""
    labels = page.painting.labels

    def identified(row: Total) -> Cell:
        return count(row.identified)

    heading = amount_heading(page.painting, "amount")
    columns = (
        Column("event", _NAME, lambda row: text(row.event)),
        Column("announced", _COUNT, lambda row: count(row.announced)),
        Column("total_unit", _COUNT, lambda row: Cell(labels("total_unit", row.unit))),
        Column("identified_count", _COUNT, identified),
        Column("identified_share", _COUNT, lambda row: share(row.identified, row.announced)),
        Column("amount", _COUNT, lambda row: cells.amount(row.amount), heading),
        Column("currency", _COUNT, lambda row: text(row.currency, "middle")),
    )
    _table(page, "Totals", page.painting.text("totals"), columns, page.painting.report.totals)
