"""Turn the figures of a report into the bar charts of its HTML page.

There are charts of commitments by stage, of the bridge from the live commitments at the start of the period
to those at its end, of signed commitments by sector and by cohort (the period in which they were voiced), and
of receipts by period for each currency.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.locale import gettext
from tracker.report import wording
from tracker.report.formatter import ReportFormatter
from tracker.report.html.charts import Bar, draw_bars
from tracker.report.html.figures import name_group
from tracker.report.model.report import Group

MOST_BARS = 10
"""The largest number of groups that a chart shows: the first sectors, the latest cohorts."""


class Chart(NamedTuple):
    """The title of a chart, and its drawing as SVG."""

    title: str
    svg: str


def draw_charts(formatter: ReportFormatter) -> Iterator[Chart]:
    """Yield the charts in the order of the page.

    The charts of sectors and of cohorts (the periods in which commitments were voiced) are left out if there
    are none.
    """
    labels, report = formatter.labels, formatter.report
    yield _draw_chart(
        labels("text", "chart_stages"),
        _make_stage_bars(formatter),
        [labels("figure", "live"), labels("text", "over")],
    )
    yield _draw_chart(labels("text", "chart_bridge"), _make_bridge_bars(formatter))
    reached = [labels("stage", "signed", "facility"), labels("text", "not_signed")]
    for code, title in (
        ("sector", labels("text", "chart_sectors")),
        ("cohort", labels("text", "chart_cohorts")),
    ):
        groups = [group for group in report.groups[code] if group.key]
        shown = groups[:MOST_BARS] if code == "sector" else groups[-MOST_BARS:]
        if shown:
            yield _draw_chart(title, [_make_group_bar(formatter, code, group) for group in shown], reached)
    yield from _draw_receipts(formatter)


def _make_stage_bars(formatter: ReportFormatter) -> list[Bar]:
    """Return a bar for each stage: first the live commitments, then those that ended or were fulfilled."""
    stages: dict[str, list[int]] = {}
    for tally in formatter.report.stages:
        live = tally.column in ("active", "on_hold")
        stages.setdefault(tally.row, [0, 0])[0 if live else 1] += tally.number
    ordered = sorted(stages.items(), key=lambda item: int(item[0]))
    return [Bar(formatter.name_stage(rank), counts, f"{sum(counts):,}") for rank, counts in ordered]


def _make_bridge_bars(formatter: ReportFormatter) -> list[Bar]:
    """Return a bar for each line of the bridge; each begins where the one before it ended.

    The bridge leads from the live commitments at the start of the period to those at its end.
    """
    names, bars, level = wording.name_bridge_lines(formatter.labels), [], 0
    for line in formatter.report.bridge:
        if line.code == "closing":
            bars.append(Bar(names[line.code], [line.number], f"{line.number:,}", is_strong=True))
        elif line.sign and (line.number or line.code == "opening"):
            sign = "+" if line.sign > 0 else "−"
            end_label = f"{line.number:,}" if line.code == "opening" else f"{sign}{line.number:,}"
            segments = [line.number] if line.sign > 0 else [0, -line.number]
            bars.append(Bar(names[line.code], segments, end_label, level, line.code == "opening"))
            level += line.sign * line.number
    return bars


def _make_group_bar(formatter: ReportFormatter, code: str, group: Group) -> Bar:
    """Return the bar of a group: the signed commitments, then the other counted ones."""
    end_label = f"{group.signed:,} / {group.counted:,}"
    if group.counted:
        share = f"{group.signed / group.counted:.0%}"
        end_label = gettext("{part} / {whole} ({share})").format(
            part=f"{group.signed:,}", whole=f"{group.counted:,}", share=share
        )
    return Bar(name_group(formatter, code, group), [group.signed, group.counted - group.signed], end_label)


def _draw_receipts(formatter: ReportFormatter) -> Iterator[Chart]:
    """Yield a chart of receipts for each currency, with one bar per period."""
    series = formatter.report.series
    for currency in sorted({currency for moment in series for currency in moment.receipts}):
        rows = []
        for moment in series:
            amount = moment.receipts.get(currency, 0)
            rows.append(
                Bar(
                    wording.name_period(moment.period),
                    [amount] if amount >= 0 else [0, amount],
                    formatter.format_amount(amount),
                )
            )
        yield _draw_chart(
            gettext("{title} ({unit})").format(
                title=formatter.labels("text", "chart_receipts"), unit=formatter.name_money_unit(currency)
            ),
            rows,
        )


def _draw_chart(title: str, rows: Sequence[Bar], legend: Sequence[str] = ()) -> Chart:
    return Chart(title, draw_bars(title, rows, legend))
