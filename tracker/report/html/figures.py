"""Make the tables of numbers on the HTML page: key figures, bridges, counts, and groups of commitments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tracker.locale import gettext, join_clauses
from tracker.report import wording
from tracker.report.formatter import ReportFormatter
from tracker.report.html.columns import FigureCell, TableColumn
from tracker.report.model.report import (
    Amounts,
    BridgeLine,
    CodePairCount,
    Figure,
    Group,
    GroupFigure,
    ReceiptLine,
    Report,
    put_group_without_value_last,
)
from tracker.report.wording import LIGHT_MARKS, NO_VALUE

KEY = (
    "new_pledges", "new_amount", "live", "conversion_rate", "start_rate", "receipts_in_period",
    "coverage_rate", "on_time_rate", "yellow", "red",
)  # fmt: skip
"""The codes of the figures that stand at the top of the page, in their order."""
MOST_GROUPS = 40
"""The largest number of groups that a table shows; the page prints how many it leaves out."""


class GroupTable(NamedTuple):
    """A table with one row per group of commitments.

    `left_out` is the number of groups that the table does not show. A table that `is_narrow` is printed on
    paper in two halves, side by side.
    """

    heading: str
    columns: Sequence[TableColumn]
    rows: Sequence[Group]
    left_out: int
    is_narrow: bool = False


def make_columns(formatter: ReportFormatter) -> dict[str, Sequence[TableColumn]]:
    """Return the columns of each table, by the name that the templates in templates/sections use for it."""
    labels = formatter.labels

    def name_reason(row: CodePairCount) -> str:
        return labels("text", "unstated") if row.row == "None" else labels("reason", row.row)

    return {
        "figures": _make_figure_columns(formatter),
        "bridge": _make_bridge_columns(formatter),
        "receipts": _make_receipt_columns(formatter),
        "ages": (
            TableColumn(labels("column", "days_without_progress"), lambda row: row.row),
            TableColumn(labels("column", "light"), lambda row: formatter.format_light(row.column), "tight"),
            TableColumn(labels("column", "count"), lambda row: f"{row.number:,}", "number"),
        ),
        "losses": (
            TableColumn(labels("column", "reason"), name_reason),
            TableColumn(labels("column", "stage"), lambda row: formatter.name_stage(row.column)),
            TableColumn(labels("column", "count"), lambda row: f"{row.number:,}", "number"),
        ),
    }


def pick_key_figures(report: Report) -> list[Figure]:
    """Return the key figures for the top of the page; an amount has one figure per currency."""
    return [figure for code in KEY for figure in report.figures if figure.code == code]


def name_figure(formatter: ReportFormatter, figure: Figure) -> str:
    """Return the name of a figure, and its currency when it is an amount."""
    return " ".join(filter(None, (formatter.name_figure(figure.code), figure.currency)))


def _make_figure_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels = formatter.labels
    return (
        TableColumn(
            labels("column", "figure"),
            lambda row: FigureCell(f"{row.code}{row.currency or ''}", name_figure(formatter, row)),
            form="figure",
        ),
        TableColumn(labels("column", "value"), lambda row: formatter.format_value(row, row.value), "number"),
        TableColumn("n", formatter.format_fraction, "number"),
        *_make_comparison_columns(formatter),
        TableColumn(
            labels("column", "definition"),
            lambda row: (
                formatter.define_figure(row.code)
                + ("" if row.version is None else gettext(" (v{version})").format(version=row.version))
            ),
            "long",
        ),
    )


def _make_comparison_columns(formatter: ReportFormatter) -> Iterator[TableColumn]:
    """Yield the columns with the values of the period before, of last year and of the year so far."""
    labels, report = formatter.labels, formatter.report
    headings = {
        "previous": labels("text", "before"),
        "last_year": labels("column", "last_year"),
        "year_so_far": labels("column", "year_so_far"),
    }

    def make_column(name: str) -> TableColumn:
        def format_value(row: Figure) -> str:
            value = getattr(row, name)
            return "" if value is None else formatter.format_value(row, value)

        return TableColumn(headings[name], format_value, "number")

    if report.has_period_before or not report.has_comparisons:
        yield make_column("previous")
    if report.has_comparisons:
        yield make_column("last_year")
        yield TableColumn(labels("column", "growth"), formatter.format_growth, "number")
        yield make_column("year_so_far")


def _make_bridge_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels, names = formatter.labels, wording.name_bridge_lines(formatter.labels)

    def format_number(line: BridgeLine) -> str:
        moves = line.sign and line.number and line.code != "opening"
        return ("+" if line.sign > 0 else "−") * bool(moves) + f"{line.number:,}"

    return (
        TableColumn(labels("column", "what"), lambda line: names[line.code]),
        TableColumn(labels("column", "count"), format_number, "number"),
        TableColumn(labels("text", "commitments"), lambda line: line.refs or None, "long", "links"),
    )


def _make_receipt_columns(formatter: ReportFormatter) -> Sequence[TableColumn]:
    labels, names = formatter.labels, wording.name_receipt_steps(formatter.labels)

    def format_amount(line: ReceiptLine) -> str:
        sign = {1: "+", -1: "−", 0: "="}[line.sign]
        return f"{sign} {formatter.format_money(line.amount, line.currency)}"

    return (
        TableColumn(labels("column", "receipt_step"), lambda line: names[line.code]),
        TableColumn(labels("column", "amount"), format_amount, "number"),
    )


def sort_idle_day_counts(report: Report) -> list[CodePairCount]:
    """Return the counts of active commitments, the fewest days since the last progress first."""
    return sorted(
        report.ages,
        key=lambda row: (row.row == ">365", int(row.row.partition("-")[0].strip(">")), row.column),
    )


def make_group_tables(formatter: ReportFormatter) -> Iterator[GroupTable]:
    """Yield two tables for each dimension, such as sector: the counts of its groups, and their figures.

    A group has the commitments with one value of the dimension.
    """
    report = formatter.report
    for code, heading in wording.name_dimensions(formatter.labels).items():
        groups = put_group_without_value_last(report.groups.get(code, ()))
        shown = groups if code == "cohort" else groups[:MOST_GROUPS]
        totals = [report.whole] if report.whole else []
        if groups:
            yield GroupTable(
                heading,
                _make_group_columns(formatter, code, heading),
                [*shown, *totals],
                len(groups) - len(shown),
            )
        if keys := wording.list_group_figures(report, code):
            title = gettext("{dimension}: figures").format(dimension=heading)
            yield GroupTable(
                title,
                _make_group_figure_columns(formatter, code, heading, keys),
                [*shown, *totals],
                len(groups) - len(shown),
                is_narrow=True,
            )


def _make_group_columns(formatter: ReportFormatter, code: str, heading: str) -> Sequence[TableColumn]:
    """Return the columns for the groups of a dimension, such as one row for each sector.

    They are name, rank, counts, lights, amounts and receipts. Dimensions with an order of their own, such as
    size, have no ranks. Reports that an older version of the program issued have no columns of shares.
    """
    labels, whole = formatter.labels, formatter.report.whole
    counts = {
        "new": labels("column", "is_new"),
        "live": labels("figure", "live"),
        "signed": labels("stage", "signed", "facility"),
        "registered": labels("stage", "registered", "facility"),
        "started": labels("stage", "started", "facility"),
        "operating": labels("stage", "operating", "facility"),
        "ended": labels("condition", "ended"),
        "fulfilled": labels("condition", "fulfilled"),
    }
    rank = TableColumn(labels("column", "group_rank"), lambda row: row.rank, "number")
    share = TableColumn(
        labels("column", "group_share"),
        lambda row: _format_share(row.counted, whole.counted if whole else 0),
        "number",
    )
    return (
        TableColumn(
            heading,
            lambda row: name_group(formatter, code, row),
            "long" if code in ("company", "event") else None,
        ),
        *([rank] if any(group.rank for group in formatter.report.groups[code]) else ()),
        TableColumn(labels("column", "commitment_count"), _make_count_formatter("counted"), "number"),
        *([share] if whole else ()),
        *(TableColumn(name, _make_count_formatter(field), "number") for field, name in counts.items()),
        TableColumn(labels("column", "light"), _format_lights, "tight"),
        TableColumn(
            labels("column", "amount"),
            lambda row: _format_amounts_with_shares(formatter, row.amounts, whole.amounts if whole else {}),
            "number",
        ),
        TableColumn(
            labels("column", "received"),
            lambda row: _format_amounts_with_shares(formatter, row.receipts, whole.receipts if whole else {}),
            "number",
        ),
    )


def _make_group_figure_columns(
    formatter: ReportFormatter, code: str, heading: str, keys: Sequence[str]
) -> Sequence[TableColumn]:
    """Return the columns of the figures that rules define for each group, such as `25.0% (3 / 12)`."""

    def make_column(key: str) -> TableColumn:
        name = wording.name_group_figure(formatter.labels, formatter.report, key)
        return TableColumn(
            name, lambda row: _format_group_figure(formatter, row.figures.get(key), key), "number"
        )

    return (
        TableColumn(heading, lambda row: name_group(formatter, code, row)),
        *(make_column(key) for key in keys),
    )


def _format_group_figure(formatter: ReportFormatter, figure: GroupFigure | None, key: str) -> str:
    """Return a figure of a group as text: a rate such as `25.0% (3 / 12)`, or a number."""
    if figure is None:
        return NO_VALUE
    part, whole = (
        "" if number is None else formatter.format_amount(number) if " " in key else f"{number:,}"
        for number in figure
    )
    if not figure.denominator:
        return part
    share = _format_share(figure.numerator, figure.denominator)
    return gettext("{share} ({part} / {whole})").format(share=share, part=part, whole=whole)


def _format_share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else NO_VALUE


def _format_amounts_with_shares(formatter: ReportFormatter, amounts: Amounts, whole: Amounts) -> str:
    """Return the amount of a group in each currency, with its share of `whole`: that of all commitments."""
    texts = []
    for currency, amount in amounts.items():
        text = formatter.format_money(amount, currency)
        if whole.get(currency):
            share = _format_share(amount, whole[currency])
            text = gettext("{amount} ({share})").format(amount=text, share=share)
        texts.append(text)
    return join_clauses(texts) or NO_VALUE


def _make_count_formatter(field: str) -> Callable[[Group], str]:
    """Return a function that formats the count in this field of a group."""
    return lambda row: f"{getattr(row, field):,}"


def _format_lights(row: Group) -> str:
    """Return the number of commitments with each light (green, yellow, red), after the mark of the light."""
    counts = {"red": row.red, "yellow": row.yellow, "green": row.green}
    return " ".join(
        f"{LIGHT_MARKS[light]}\N{NO-BREAK SPACE}{count}" for light, count in counts.items() if count
    )


def name_group(formatter: ReportFormatter, code: str, group: Group) -> str:
    """Return the name of a group in the language of the page; names of people are not translated."""
    return wording.name_group(formatter.labels, formatter.report, formatter.language, code, group)
