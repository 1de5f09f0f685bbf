"""The charts of the page: which bars each one has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.report.html.charts import Bar, draw_bars
from tracker.report.html.figures import name_bridge_lines, name_group
from tracker.report.html.words import Words
from tracker.report.model.report import Group

MOST_BARS = 10


class Chart(NamedTuple):
    """A chart as SVG, and its title."""

    title: str
    svg: str


def draw_charts(words: Words) -> Iterator[Chart]:
    """Yield the charts that have something to show."""
    labels, report = words.labels, words.report
    yield _draw_chart(
        labels("text", "chart_stages"),
        _make_stage_bars(words),
        [labels("figure", "live"), labels("text", "over")],
    )
    yield _draw_chart(labels("text", "chart_bridge"), _make_bridge_bars(words))
    reached = [labels("stage", "signed", "facility"), labels("text", "not_signed")]
    for code, title in (
        ("sector", labels("text", "chart_sectors")),
        ("cohort", labels("text", "chart_cohorts")),
    ):
        groups = report.groups[code]
        shown = groups[:MOST_BARS] if code == "sector" else groups[-MOST_BARS:]
        if shown:
            yield _draw_chart(title, [_make_group_bar(words, code, group) for group in shown], reached)
    yield from _draw_receipts(words)


def _make_stage_bars(words: Words) -> list[Bar]:
    stages: dict[str, list[int]] = {}
    for tally in words.report.stages:
        live = tally.column in ("active", "on_hold")
        stages.setdefault(tally.row, [0, 0])[0 if live else 1] += tally.number
    ordered = sorted(stages.items(), key=lambda item: int(item[0]))
    return [Bar(words.name_stage(rank), parts, f"{sum(parts):,}") for rank, parts in ordered]


def _make_bridge_bars(words: Words) -> list[Bar]:
    names, found, at = name_bridge_lines(words), [], 0
    for line in words.report.bridge:
        if line.code == "closing":
            found.append(Bar(names[line.code], [line.number], f"{line.number:,}", is_strong=True))
        elif line.sign and (line.number or line.code == "opening"):
            sign = "+" if line.sign > 0 else "−"
            said = f"{line.number:,}" if line.code == "opening" else f"{sign}{line.number:,}"
            parts = [line.number] if line.sign > 0 else [0, -line.number]
            found.append(Bar(names[line.code], parts, said, at, line.code == "opening"))
            at += line.sign * line.number
    return found


def _make_group_bar(words: Words, code: str, group: Group) -> Bar:
    share = f" ({group.signed / group.counted:.0%})" if group.counted else ""
    said = f"{group.signed:,} / {group.counted:,}{share}"
    return Bar(name_group(words, code, group), [group.signed, group.counted - group.signed], said)


def _draw_receipts(words: Words) -> Iterator[Chart]:
    """Yield a chart for each currency, with every period of the series."""
    series = words.report.series
    for currency in sorted({currency for moment in series for currency in moment.receipts}):
        rows = []
        for moment in series:
            amount = moment.receipts.get(currency, 0)
            rows.append(
                Bar(moment.period, [amount] if amount >= 0 else [0, amount], words.format_amount(amount))
            )
        yield _draw_chart(f"{words.labels('text', 'chart_receipts')} ({words.short_unit}{currency})", rows)


def _draw_chart(title: str, rows: Sequence[Bar], legend: Sequence[str] = ()) -> Chart:
    return Chart(title, draw_bars(title, rows, legend))
