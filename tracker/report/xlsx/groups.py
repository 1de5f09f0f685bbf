"""The tables of counts: by stage, period and reason, and by dimensions such as sector and unit.

Short tables share a sheet, one below the other. A table that may not fit on a printed page has a sheet of its
own, and its headings are printed again on each page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from tracker.report import wording
from tracker.report.model.report import (
    AnnouncedTotal,
    CodePairCount,
    Group,
    SeriesPeriod,
    put_group_without_value_last,
)
from tracker.report.wording import NO_VALUE
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import (
    EMPTY_CELL,
    Cell,
    CellMaker,
    make_count_cell,
    make_share_cell,
    make_text_cell,
)
from tracker.report.xlsx.lists import choose_amount_width, make_amount_heading
from tracker.report.xlsx.page import Column, Page, choose_column_width, write_table_page
from tracker.report.xlsx.painting import Painting
from tracker.report.xlsx.sheet_links import SheetLinks
from tracker.values.codes import Condition

_NAME, _COUNT, _SHARE = 24, 7, 9  # widths of columns, in characters
_WIDE_NAME = 40  # of a table that has a sheet of its own
_MOST_ROWS = 20
"""The largest number of rows of a table that shares a sheet; there it always fits on a printed page."""
_DIMENSIONS = (
    "cohort", "track", "size", "region", "currency", "unit", "person", "event", "sector", "company",
)  # fmt: skip

_RATES = "_rates"
"""The end of the code of a table with the figures of the groups of a dimension."""


class GroupTable(NamedTuple):
    """A table of counts: its code, its name in Excel, its title, its columns and its rows."""

    code: str
    name: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Any]
    total: Group | None = None
    """The row of all commitments, from which the totals row takes its rates."""

    @property
    def sheet(self) -> str:
        """The code of the sheet of the table: its own code if it is long, else the code of a shared sheet."""
        if len(self.rows) > _MOST_ROWS:
            return self.code
        if self.code.endswith(_RATES):
            return "rates"
        return "groups" if self.code in _DIMENSIONS else "counts"


class TableLocation(NamedTuple):
    """Where a table is: its sheet, the row of its headings, its last row, and its columns."""

    page: Page
    head: int
    last: int
    columns: Sequence[Column]

    def find_column(self, code: str) -> int:
        """Return the number of the column with this code; the first column has number 1."""
        return [column.name for column in self.columns].index(code) + 1

    @property
    def rows(self) -> tuple[int, int]:
        """The first and the last row of the table, without its headings."""
        return self.head + 1, self.last


def list_tables(painting: Painting) -> list[GroupTable]:
    """Return the tables in the order in which they are printed."""
    cells, currencies = CellMaker(painting), list_currencies(painting)
    return [
        _make_stage_table(cells, currencies),
        _make_series_table(cells, currencies),
        _make_idle_days_table(cells),
        _make_ended_table(cells),
        _make_announced_totals_table(cells),
        *_make_dimension_tables(cells, currencies),
        *_make_group_figure_tables(cells),
    ]


def paint_groups(
    book: Book, painting: Painting, links: SheetLinks, tables: Sequence[GroupTable]
) -> dict[str, TableLocation]:
    """Write the sheets of the tables; return where each table is, by its code.

    The sheets that short tables share come first, then one sheet for each long table.
    """
    locations: dict[str, TableLocation] = {}
    for sheet in ("counts", "groups", "rates"):
        if sheet in links.names:
            shared = [table for table in tables if table.sheet == sheet]
            locations |= _paint_shared_sheet(book, painting, links.names[sheet], shared)
    for table in tables:
        if table.code in locations:
            continue
        name, title = links.names[table.code], f"{table.title} {painting.period}"
        columns = [table.columns[0]._replace(width=_WIDE_NAME), *table.columns[1:]]
        own, head = write_table_page(
            book,
            painting,
            name,
            title=title,
            table=table.name,
            columns=columns,
            rows=table.rows,
            total=table.total,
        )
        locations[table.code] = TableLocation(own, head, head + len(table.rows), table.columns)
    return locations


def _paint_shared_sheet(
    book: Book, painting: Painting, name: str, tables: Sequence[GroupTable]
) -> dict[str, TableLocation]:
    """Write a sheet with several tables one below the other, none of them split over two printed pages."""
    page = Page(book, painting, name, _choose_shared_widths(painting, tables), frozen="B2")
    page.write_title(f"{page.title} {painting.period}", painting.text("rounding"))
    page.repeat_rows(1, 1)
    locations = {}
    for table in tables:
        head = page.write_unsplit_table(table.title, table.name, table.columns, table.rows, table.total)
        locations[table.code] = TableLocation(page, head, head + len(table.rows), table.columns)
    page.close()
    return locations


def list_currencies(painting: Painting) -> list[str]:
    """Return the currency codes in the report, the most used one first."""
    uses: dict[str, int] = {}
    for row in painting.report.register:
        if row.currency is not None:
            uses[row.currency] = uses.get(row.currency, 0) + 1
    for figure in painting.report.figures:
        if figure.currency is not None:
            uses.setdefault(figure.currency, 0)
    return sorted(uses, key=lambda currency: (-uses[currency], currency))


def _choose_shared_widths(painting: Painting, tables: Sequence[GroupTable]) -> list[float]:
    """Return the widths of the columns of a sheet with several tables one below the other."""
    most = max(len(table.columns) for table in tables)
    return [
        max(
            choose_column_width(painting, table.columns[place])
            for table in tables
            if place < len(table.columns)
        )
        for place in range(most)
    ]


def _make_stage_table(cells: CellMaker, currencies: Sequence[str]) -> GroupTable:
    """Return the table of commitments by stage and condition: one row per stage."""
    painting = cells.painting
    counts = painting.report.stages
    by_stage = {group.key: group for group in painting.report.groups.get("stage", ())}

    def count_commitments(row: object) -> int:
        return sum(count.number for count in counts if count.row == row)

    def share_cell(row: object) -> Cell:
        all_number = sum(count.number for count in counts)
        return make_share_cell(count_commitments(row) if isinstance(row, str) else all_number, all_number)

    def make_condition_column(condition: Condition) -> Column:
        label = painting.labels("condition", condition)
        return Column(
            condition,
            _COUNT,
            lambda row: make_count_cell(_find_count(counts, row, condition)),
            label,
            is_summed=True,
        )

    def adapt_to_stage_rows(column: Column) -> Column:
        return column._replace(cell=lambda row: column.cell(by_stage[row] if isinstance(row, str) else row))

    money = _make_money_columns(cells, "stage", currencies[0]) if by_stage and currencies else []
    columns = (
        Column("stage", _NAME, cells.stage_cell),
        *(make_condition_column(condition) for condition in Condition),
        Column("count", _COUNT, lambda row: make_count_cell(count_commitments(row), "bold"), is_summed=True),
        Column("group_share", _SHARE, share_cell),
        *map(adapt_to_stage_rows, money),
    )
    rows = sorted({count.row for count in counts}, key=int)
    return GroupTable("stage", "Stages", painting.text("by_stage"), columns, rows, painting.report.whole)


def _find_count(counts: Sequence[CodePairCount], row: str, column: str) -> int:
    """Return the number for a pair of codes, such as a stage and a condition; 0 if there is none."""
    return sum(count.number for count in counts if (count.row, count.column) == (row, column))


def _make_idle_days_table(cells: CellMaker) -> GroupTable:
    """Return the table of active commitments by the days since their last progress and by light."""
    counts = cells.painting.report.ages

    def make_light_column(code: str) -> Column:
        return Column(
            code,
            _COUNT,
            lambda row: make_count_cell(_find_count(counts, row, code)),
            cells.name_light(code),
            is_summed=True,
        )

    columns = (
        Column("days_without_progress", _NAME, lambda row: make_text_cell(row.replace("-", "–"))),
        *(make_light_column(code) for code in ("0", "1", "2")),
    )
    bands = sorted({count.row for count in counts}, key=lambda band: int(band.lstrip(">").split("-")[0]))
    return GroupTable("age", "Ages", cells.painting.text("by_age"), columns, bands)


def _make_ended_table(cells: CellMaker) -> GroupTable:
    """Return the table of commitments that ended in the period, by reason and by highest stage reached."""
    painting = cells.painting

    def reason_cell(row: CodePairCount) -> Cell:
        known = row.row != "None"
        return Cell(cells.labels("reason", row.row) if known else painting.text("unstated"))

    columns = (
        Column("reason", _NAME, reason_cell),
        Column("stage_reached", 14, lambda row: cells.stage_cell(row.column)),
        Column("count", _COUNT, lambda row: make_count_cell(row.number), is_summed=True),
    )
    return GroupTable("losses", "Losses", painting.text("losses"), columns, painting.report.losses)


def _make_series_table(cells: CellMaker, currencies: Sequence[str]) -> GroupTable:
    """Return the table of the new commitments and the receipts of the last periods, one row per period."""
    painting = cells.painting
    series = painting.report.series

    def receipts_column(currency: str) -> Column:
        heading = make_amount_heading(painting, "received", currency)
        width = choose_amount_width(cells, (moment.receipts.get(currency) for moment in series))
        return Column("received", width, lambda row: cells.amount_cell(row.receipts.get(currency)), heading)

    def new_count_cell(row: SeriesPeriod) -> Cell:
        return make_count_cell(row.new)

    columns = (
        Column("period", _NAME, lambda row: make_text_cell(wording.name_period(row.period))),
        Column("new_here", _COUNT, new_count_cell),
        *(receipts_column(currency) for currency in currencies),
    )
    return GroupTable("series", "Series", painting.text("by_period"), columns, series)


def _make_dimension_tables(cells: CellMaker, currencies: Sequence[str]) -> list[GroupTable]:
    """Return a table with the counts of the groups for each dimension, such as sector."""
    titles = {code: cells.labels("group", code) for code in _DIMENSIONS}
    return [
        GroupTable(
            code,
            code.capitalize(),
            title,
            _make_group_columns(cells, currencies, code),
            put_group_without_value_last(cells.painting.report.groups[code]),
            cells.painting.report.whole,
        )
        for code, title in titles.items()
        if code in cells.painting.report.groups
    ]


def _make_group_figure_tables(cells: CellMaker) -> list[GroupTable]:
    """Return a table with the figures of the groups for each dimension, such as the rates of each sector."""
    report, titles = cells.painting.report, {code: cells.labels("group", code) for code in _DIMENSIONS}
    tables = []
    for code, title in titles.items():
        groups = put_group_without_value_last(report.groups.get(code, ()))
        keys = wording.list_group_figures(report, code)
        if keys:
            heading = cells.labels("phrase", "group_rates").format(dimension=title)
            columns = [column for key in keys for column in _make_figure_columns(cells, key, groups)]
            own = [_make_name_column(cells, code), *columns]
            rows = [*groups, *([report.whole] if report.whole else [])]
            tables.append(GroupTable(f"{code}{_RATES}", f"{code.capitalize()}Rates", heading, own, rows))
    return tables


def _make_name_column(cells: CellMaker, dimension: str) -> Column:
    """Return the column with the names of the groups; its heading is the name of the dimension (sector …)."""
    painting, headings = cells.painting, wording.name_dimensions(cells.labels)

    def name_cell(row: Group) -> Cell:
        text = wording.name_group(cells.labels, painting.report, painting.language, dimension, row)
        return make_text_cell(text, "bold" if row is painting.report.whole else "plain")

    return Column("name", _NAME, name_cell, headings[dimension])


def _make_figure_columns(cells: CellMaker, key: str, groups: Sequence[Group]) -> list[Column]:
    """Return the column of a figure of groups; for a rate, a column of its denominator follows."""
    name = wording.name_group_figure(cells.labels, cells.painting.report, key)
    is_money = " " in key

    def make_rate_number_cell(number: int) -> Cell:
        return cells.amount_cell(number) if is_money else make_count_cell(number)

    def value_cell(row: Group) -> Cell:
        figure = row.figures.get(key)
        if figure is None:
            return Cell(NO_VALUE, tone="right")
        if figure.denominator is None:
            return make_rate_number_cell(figure.numerator)
        return make_share_cell(figure.numerator, figure.denominator)

    def denominator_cell(row: Group) -> Cell:
        figure = row.figures.get(key)
        return (
            make_rate_number_cell(figure.denominator)
            if figure and figure.denominator is not None
            else EMPTY_CELL
        )

    figures = [group.figures[key] for group in groups if key in group.figures]
    numbers = [number for figure in figures for number in figure if number is not None]
    width = choose_amount_width(cells, numbers) if is_money else _COUNT
    if figures[0].denominator is None:
        return [Column("figure", width, value_cell, name)]
    base = cells.labels("phrase", "figure_base").format(figure=name)
    return [Column("figure", _SHARE, value_cell, name), Column("figure", width, denominator_cell, base)]


def _make_group_columns(cells: CellMaker, currencies: Sequence[str], dimension: str) -> tuple[Column, ...]:
    """Return the columns for the groups of a dimension, such as one row for each sector.

    They are their names, then counts, lights and money.
    """
    whole = cells.painting.report.whole

    def count_column(code: str) -> Column:
        return Column(code, _COUNT, lambda row: make_count_cell(getattr(row, code)), is_summed=True)

    return (
        _make_name_column(cells, dimension),
        Column("place", 6, lambda row: make_count_cell(row.rank), cells.labels("column", "group_rank")),
        Column("counted", _COUNT, lambda row: make_count_cell(row.counted, "bold"), is_summed=True),
        Column(
            "group_share", _COUNT, lambda row: make_share_cell(row.counted, whole.counted if whole else None)
        ),
        Column("new_here", _COUNT, lambda row: make_count_cell(row.new), is_summed=True),
        Column("live", _COUNT, lambda row: make_count_cell(row.live), is_summed=True),
        Column("signed", _COUNT, lambda row: make_count_cell(row.signed), is_summed=True),
        Column("registered", _COUNT, lambda row: make_count_cell(row.registered), is_summed=True),
        Column("started", _COUNT, lambda row: make_count_cell(row.started), is_summed=True),
        Column("operating", _COUNT, lambda row: make_count_cell(row.operating), is_summed=True),
        Column("fulfilled", _COUNT, lambda row: make_count_cell(row.fulfilled), is_summed=True),
        Column("ended", _COUNT, lambda row: make_count_cell(row.ended), is_summed=True),
        count_column("green")._replace(heading=cells.name_light("0")),
        count_column("yellow")._replace(heading=cells.name_light("1")),
        count_column("red")._replace(heading=cells.name_light("2")),
        *(
            column
            for currency in currencies
            for column in _make_money_columns(
                cells, dimension, currency, with_shares=currency == currencies[0]
            )
        ),
    )


def _make_money_columns(
    cells: CellMaker, dimension: str, currency: str, *, with_shares: bool = True
) -> list[Column]:
    """Return the columns of the amounts and receipts of groups in a currency.

    With shares, each is followed by a column with its share of the money of all groups.
    """
    report, painting = cells.painting.report, cells.painting
    groups = [*report.groups[dimension], *([report.whole] if report.whole else [])]
    promised = choose_amount_width(cells, (group.amounts.get(currency) for group in groups))
    receipts = choose_amount_width(cells, (group.receipts.get(currency) for group in groups))
    columns = [
        Column(
            "amount", promised, lambda row: cells.amount_cell(row.amounts.get(currency)),
            make_amount_heading(painting, "amount", currency), is_summed=True,
        ),
        Column(
            "received", receipts, lambda row: cells.amount_cell(row.receipts.get(currency)),
            make_amount_heading(painting, "received", currency), is_summed=True,
        ),
    ]  # fmt: skip
    if report.whole is None or not with_shares:
        return columns
    amount, received = report.whole.amounts.get(currency), report.whole.receipts.get(currency)
    return [
        columns[0],
        Column("amount_share", _SHARE, lambda row: _make_money_share_cell(row.amounts.get(currency), amount)),
        columns[1],
        Column(
            "received_share", _SHARE, lambda row: _make_money_share_cell(row.receipts.get(currency), received)
        ),
    ]


def _make_money_share_cell(amount: int | None, whole: int | None) -> Cell:
    """Return a cell with `amount` as a percentage of `whole`; empty if `amount` is None."""
    return EMPTY_CELL if amount is None else make_share_cell(amount, whole)


def _make_announced_totals_table(cells: CellMaker) -> GroupTable:
    """Return the table of announced totals, and how many of their projects are registered as commitments."""
    painting, labels = cells.painting, cells.labels
    totals = painting.report.totals

    def identified_count_cell(row: AnnouncedTotal) -> Cell:
        return make_count_cell(row.identified)

    columns = (
        Column("event", _NAME, lambda row: make_text_cell(row.event)),
        Column("announced", _COUNT, lambda row: make_count_cell(row.announced)),
        Column("total_unit", _COUNT, lambda row: Cell(labels("total_unit", row.unit))),
        Column("identified_count", _COUNT, identified_count_cell),
        Column("identified_share", _COUNT, lambda row: make_share_cell(row.identified, row.announced)),
        Column(
            "amount",
            choose_amount_width(cells, (total.amount for total in totals)),
            lambda row: cells.amount_cell(row.amount),
            make_amount_heading(painting, "amount"),
        ),
        Column("currency", _COUNT, lambda row: make_text_cell(row.currency, "middle")),
    )
    return GroupTable("totals", "Totals", painting.text("totals"), columns, totals)
