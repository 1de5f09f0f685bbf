"""The groups sheet: counts by stage, age, period, cohort, sector, unit, region, event and company."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tracker.report import wording
from tracker.report.model.report import (
    AnnouncedTotal,
    CodePairCount,
    Group,
    SeriesPeriod,
    put_unstated_last,
)
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import (
    Cell,
    CellMaker,
    estimate_word_width,
    make_count_cell,
    make_share_cell,
    make_text_cell,
)
from tracker.report.xlsx.lists import choose_amount_width, make_amount_heading
from tracker.report.xlsx.page import Column, Page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks
from tracker.values.codes import Condition

_SHOWN = ("cohort", "sector", "unit", "region", "event", "company")
"""The dimensions of the tables, in their order."""
_NAME, _COUNT, _SHARE = 24, 7, 8  # widths of columns, in characters
_TOTAL_AMOUNT_COLUMN = 5  # the column of the amount of an announced total
_TOTALS_HEADINGS = ("announced", "total_unit", "identified_count", "identified_share")
_COUNT_HEADINGS = (
    "counted", "new_here", "live", "signed", "signed_share", "registered", "started", "started_share",
    "operating", "fulfilled", "ended", "green", "yellow", "red",
)  # fmt: skip


class TableLocation(NamedTuple):
    """The sheet of a table, the row of its headings and its last row; a chart is drawn from these cells."""

    page: Page
    head: int
    last: int

    @property
    def rows(self) -> tuple[int, int]:
        """The first and the last row below the headings."""
        return self.head + 1, self.last


def paint_groups(book: Book, painting: Painting, links: SheetLinks) -> dict[str, TableLocation]:
    """Write the groups sheet; return the locations of the tables that charts are drawn from, by code."""
    currencies = list_currencies(painting)
    cells = CellMaker(painting)
    page = Page(
        book, painting, links.names["groups"], _choose_column_widths(painting, cells, currencies), frozen="B2"
    )
    page.sheet.print_title_rows = "1:1"
    page.write_title(f"{page.title} {painting.period}", painting.text("rounding"))
    blocks = {
        "stage": _write_stages(page, cells),
        "series": _write_series(page, cells, currencies),
        **_write_dimensions(page, cells, currencies),
    }
    _write_days_without_progress(page, cells)
    _write_totals(page, cells)
    return blocks


def list_currencies(painting: Painting) -> list[str]:
    """Return the currency codes of the amounts and receipts, the most used first."""
    uses: dict[str, int] = {}
    for row in painting.report.register:
        if row.currency is not None:
            uses[row.currency] = uses.get(row.currency, 0) + 1
    for figure in painting.report.figures:
        if figure.currency is not None:
            uses.setdefault(figure.currency, 0)
    return sorted(uses, key=lambda currency: (-uses[currency], currency))


def _choose_column_widths(painting: Painting, cells: CellMaker, currencies: Sequence[str]) -> list[float]:
    """Return the width of each column: the tables stand below each other and share the columns."""
    report = painting.report
    groups = [group for code in _SHOWN for group in report.groups.get(code, ())]
    amounts = [
        choose_amount_width(cells, (each.get(currency) for each in several))
        for currency in currencies
        for several in ([group.amounts for group in groups], [group.receipts for group in groups])
    ]
    counts = [_choose_count_width(painting, code) for code in _COUNT_HEADINGS]
    widths = [float(_NAME), *counts, *amounts]
    for index, currency in enumerate(currencies, start=2):
        series_width = choose_amount_width(cells, (moment.receipts.get(currency) for moment in report.series))
        widths[index] = max(widths[index], series_width)
    for index, code in enumerate(_TOTALS_HEADINGS, start=1):
        widths[index] = max(widths[index], _choose_count_width(painting, code))
    widths[_TOTAL_AMOUNT_COLUMN] = max(
        widths[_TOTAL_AMOUNT_COLUMN], choose_amount_width(cells, (total.amount for total in report.totals))
    )
    return widths


def _choose_count_width(painting: Painting, code: str) -> float:
    """Return the width of a column of counts or shares that breaks no word of its heading."""
    heading = painting.labels("light" if code in ("green", "yellow", "red") else "column", code)
    return max(_SHARE if code.endswith("_share") else _COUNT, estimate_word_width(heading) + 2)


def _write_table(
    page: Page, name: str, heading: str, columns: Sequence[Column], rows: Sequence[Any]
) -> TableLocation:
    page.write_section(heading)
    head = page.write_table(name, columns, rows)
    return TableLocation(page, head, head + len(rows))


def _write_stages(page: Page, cells: CellMaker) -> TableLocation:
    """Write the number of commitments by stage and condition: one row per stage."""
    counts = page.painting.report.stages
    rows = sorted({count.row for count in counts}, key=int)

    def make_condition_column(condition: Condition) -> Column:
        label = page.painting.labels("condition", condition)
        return Column(
            condition, _COUNT, lambda row: make_count_cell(_find_count(counts, row, condition)), label
        )

    columns = (
        Column("stage", _NAME, cells.stage_cell),
        *(make_condition_column(condition) for condition in Condition),
        Column(
            "count",
            _COUNT,
            lambda row: make_count_cell(sum(count.number for count in counts if count.row == row), "bold"),
        ),
    )
    return _write_table(page, "Stages", page.painting.text("by_stage"), columns, rows)


def _find_count(counts: Sequence[CodePairCount], row: str, column: str) -> int:
    """Return the count for a row and a column of the table, such as a stage and a condition; else 0."""
    return sum(count.number for count in counts if (count.row, count.column) == (row, column))


def _write_days_without_progress(page: Page, cells: CellMaker) -> None:
    """Write the number of active commitments by days without progress and by light."""
    counts = page.painting.report.ages
    bands = sorted({count.row for count in counts}, key=lambda band: int(band.lstrip(">").split("-")[0]))

    def make_light_column(code: str) -> Column:
        return Column(
            code, _COUNT, lambda row: make_count_cell(_find_count(counts, row, code)), cells.light_words(code)
        )

    columns = (
        Column("days_without_progress", _NAME, lambda row: make_text_cell(row.replace("-", "–"))),
        *(make_light_column(code) for code in ("0", "1", "2")),
    )
    _write_table(page, "Ages", page.painting.text("by_age"), columns, bands)


def _write_series(page: Page, cells: CellMaker, currencies: Sequence[str]) -> TableLocation:
    """Write the number of new commitments and the receipts in each of the last periods."""

    def receipts_column(currency: str) -> Column:
        heading = make_amount_heading(page.painting, "received", currency)
        return Column("received", _COUNT, lambda row: cells.amount_cell(row.receipts.get(currency)), heading)

    def new_cell(row: SeriesPeriod) -> Cell:
        return make_count_cell(row.new)

    columns = (
        Column("period", _NAME, lambda row: make_text_cell(wording.name_period(row.period))),
        Column("new_here", _COUNT, new_cell),
        *(receipts_column(currency) for currency in currencies),
    )
    return _write_table(page, "Series", page.painting.text("by_period"), columns, page.painting.report.series)


def _write_dimensions(page: Page, cells: CellMaker, currencies: Sequence[str]) -> dict[str, TableLocation]:
    """Write one table for each dimension, such as sector; return their locations by code."""
    painting, groups = page.painting, page.painting.report.groups
    names = {
        code: painting.labels("group", code)
        for code in ("cohort", "sector", "unit", "region", "event", "company")
    }
    return {
        code: _write_table(
            page, code.capitalize(), heading,
            _make_group_columns(page, cells, currencies, _make_name_column(cells, code)),
            put_unstated_last(groups.get(code, ())),
        )
        for code, heading in names.items()
    }  # fmt: skip


def _make_name_column(cells: CellMaker, dimension: str) -> Column:
    """Return the column with the names of the groups, under the name of the dimension."""
    name = _make_group_namer(cells, dimension)
    headings = {
        "cohort": cells.labels("column", "voiced_period"),
        "sector": cells.labels("column", "sector"),
        "unit": cells.labels("column", "responsible_unit"),
        "region": cells.labels("column", "region"),
        "event": cells.labels("column", "event"),
        "company": cells.labels("column", "company"),
    }
    return Column("name", _NAME, lambda row: make_text_cell(name(row)), headings[dimension])


def _make_group_namer(cells: CellMaker, dimension: str) -> Callable[[Group], str]:
    """Return a function that names a group in the report's language; 'not stated' for one without a key."""
    unstated = cells.painting.text("unstated")

    def group_name(group: Group) -> str:
        if not group.key:
            return unstated
        if dimension == "sector":
            return cells.sector_words(group.key)
        if dimension == "cohort":
            return wording.name_period(group.name)
        return cells.labels("region", group.key) if dimension == "region" else group.name

    return group_name


def _make_group_columns(
    page: Page, cells: CellMaker, currencies: Sequence[str], name: Column
) -> tuple[Column, ...]:
    """Return the columns of a dimension: the one that names its groups, and those that all share."""
    painting = page.painting

    def count_column(code: str) -> Column:
        return Column(code, _COUNT, lambda row: make_count_cell(getattr(row, code)))

    def amount_columns(currency: str) -> tuple[Column, Column]:
        return (
            Column(
                "amount", 12, lambda row: cells.amount_cell(row.amounts.get(currency)),
                make_amount_heading(painting, "amount", currency),
            ),
            Column(
                "received", 12, lambda row: cells.amount_cell(row.receipts.get(currency)),
                make_amount_heading(painting, "received", currency),
            ),
        )  # fmt: skip

    return (
        name,
        Column("counted", _COUNT, lambda row: make_count_cell(row.counted, "bold")),
        Column("new_here", _COUNT, lambda row: make_count_cell(row.new)),
        Column("live", _COUNT, lambda row: make_count_cell(row.live)),
        Column("signed", _COUNT, lambda row: make_count_cell(row.signed)),
        Column("signed_share", _COUNT, lambda row: make_share_cell(row.signed, row.counted)),
        Column("registered", _COUNT, lambda row: make_count_cell(row.registered)),
        Column("started", _COUNT, lambda row: make_count_cell(row.started)),
        Column("started_share", _COUNT, lambda row: make_share_cell(row.started, row.signed)),
        Column("operating", _COUNT, lambda row: make_count_cell(row.operating)),
        Column("fulfilled", _COUNT, lambda row: make_count_cell(row.fulfilled)),
        Column("ended", _COUNT, lambda row: make_count_cell(row.ended)),
        count_column("green")._replace(heading=cells.light_words("0")),
        count_column("yellow")._replace(heading=cells.light_words("1")),
        count_column("red")._replace(heading=cells.light_words("2")),
        *(column for currency in currencies for column in amount_columns(currency)),
    )


def _write_totals(page: Page, cells: CellMaker) -> None:
    """Write the announced totals, with the number and share of their commitments that are identified."""
    labels = page.painting.labels

    def identified_cell(row: AnnouncedTotal) -> Cell:
        return make_count_cell(row.identified)

    heading = make_amount_heading(page.painting, "amount")
    columns = (
        Column("event", _NAME, lambda row: make_text_cell(row.event)),
        Column("announced", _COUNT, lambda row: make_count_cell(row.announced)),
        Column("total_unit", _COUNT, lambda row: Cell(labels("total_unit", row.unit))),
        Column("identified_count", _COUNT, identified_cell),
        Column("identified_share", _COUNT, lambda row: make_share_cell(row.identified, row.announced)),
        Column("amount", _COUNT, lambda row: cells.amount_cell(row.amount), heading),
        Column("currency", _COUNT, lambda row: make_text_cell(row.currency, "middle")),
    )
    _write_table(page, "Totals", page.painting.text("totals"), columns, page.painting.report.totals)
