"""Make the tables of targets on the HTML page."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.report import wording
from tracker.report.formatter import ReportFormatter
from tracker.report.html.columns import TableColumn
from tracker.report.model.report import TargetLine, TargetSum


def make_columns(formatter: ReportFormatter) -> dict[str, Sequence[TableColumn]]:
    """Return the columns of two tables, by the name of the table: the targets, and the sums of targets."""
    labels, report, scopes = formatter.labels, formatter.report, wording.name_target_scopes(formatter.labels)

    def format_value(row: TargetLine | TargetSum, value: float | None) -> str:
        if value is None:
            return wording.NO_VALUE
        if isinstance(row, TargetLine) and row.is_rate:
            return f"{value:.1%}"
        return (
            formatter.format_money(int(value), row.currency)
            if row.currency
            else f"{int(value):,}".replace("-", "−")
        )

    def format_share(value: float | None) -> str:
        return "" if value is None else f"{value:.1%}"

    def name_part(row: TargetLine) -> str:
        return wording.name_target_part(labels, report, row, formatter.language)

    def format_rank(row: TargetLine) -> str:
        return "" if row.rank is None else f"{row.rank} / {row.ranked}"

    figure = TableColumn(labels("column", "figure"), lambda row: formatter.name_figure(row.code))
    part, target = labels("column", "target_part"), labels("column", "target")
    return {
        "targets": (
            TableColumn(labels("column", "period"), wording.name_target_period),
            figure,
            TableColumn(part, name_part),
            TableColumn(target, lambda row: format_value(row, row.target), "number"),
            TableColumn(labels("column", "done"), lambda row: format_value(row, row.done), "number"),
            TableColumn(labels("column", "completion"), lambda row: format_share(row.completion), "number"),
            TableColumn(labels("column", "elapsed"), lambda row: format_share(row.elapsed), "number"),
            TableColumn(
                labels("column", "elapsed_last_year"),
                lambda row: format_share(row.elapsed_last_year),
                "number",
            ),
            TableColumn(labels("column", "left"), lambda row: format_value(row, row.left), "number"),
            TableColumn(labels("column", "rank_among"), format_rank, "tight"),
            TableColumn(labels("column", "set_on"), lambda row: formatter.format_day(row.set_on), "tight"),
        ),
        "target_sums": (
            TableColumn(labels("column", "period"), lambda row: wording.name_period(row.period)),
            figure,
            TableColumn(part, lambda row: scopes[row.scope]),
            TableColumn(target, lambda row: format_value(row, row.whole), "number"),
            TableColumn(labels("column", "sum_of_parts"), lambda row: format_value(row, row.parts), "number"),
            TableColumn(
                labels("column", "difference"), lambda row: format_value(row, row.difference), "number"
            ),
        ),
    }
