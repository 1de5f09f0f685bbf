"""The sections that count: key figures, charts, the bridge, and the groups of the register."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.report.html.charts import Bar, bars
from tracker.report.html.markup import Element, make
from tracker.report.html.parts import Cell, TableColumn, link, section, spaced, table
from tracker.report.html.words import Words
from tracker.report.model.report import BridgeLine, Figure, Group
from tracker.report.wording import LIGHT_MARKS, NO_VALUE

KEY = (
    "new_pledges", "new_amount", "live", "conversion_rate", "start_rate", "receipts_in_period",
    "coverage_rate", "on_time_rate", "yellow", "red",
)  # fmt: skip
MOST_GROUPS = 40
"""A group beyond this many is summed up by their number: the register holds them all."""
MOST_BARS = 10


def key_figures(words: Words) -> Element:
    """Return the figures that a leader looks at first, each beside that of the period before."""
    cards = [_card(words, figure) for code in KEY for figure in words.report.figures if figure.code == code]
    return section("key", words.labels("text", "key_figures"), make("div", cards, class_="cards"))


def _card(words: Words, figure: Figure) -> Element:
    value = words.value(figure, figure.value)
    mark = LIGHT_MARKS.get(figure.code)
    return make(
        "div",
        make("p", _named(words, figure), class_="name"),
        make("p", f"{mark} " if mark else None, value, class_="value"),
        make("p", words.base(figure) or None, class_="base"),
        make("p", words.move(figure) or None, class_="move"),
        class_=f"card {figure.code}",
    )


def _named(words: Words, figure: Figure) -> str:
    return " ".join(filter(None, (words.labels("figure", figure.code), figure.currency)))


def all_figures(words: Words) -> Element:
    """Return every figure with its numbers, the period before and its definition."""
    labels = words.labels

    columns = (
        TableColumn(labels("column", "figure"), lambda row: _named(words, row)),
        TableColumn(labels("column", "value"), lambda row: words.value(row, row.value), "number"),
        TableColumn("n", words.base, "number"),
        TableColumn(
            labels("text", "before"),
            lambda row: "" if row.previous is None else words.value(row, row.previous),
            "number",
        ),
        TableColumn(
            labels("column", "definition"),
            lambda row: (
                labels("definition", row.code) + ("" if row.version is None else f" (v{row.version})")
            ),
            "long",
        ),
    )
    return section("figures", labels("sheet", "figures"), table(columns, words.report.figures))


def charts(words: Words) -> Element:
    """Return the charts that have something to show."""
    found = [make("figure", make("figcaption", chart[0].text or ""), chart) for chart in _charts(words)]
    return section("charts", words.labels("text", "charts"), make("div", found, class_="charts"))


def _charts(words: Words) -> Iterator[Element]:
    labels, report = words.labels, words.report
    yield bars(
        labels("text", "chart_stages"), _stage_bars(words), [labels("figure", "live"), labels("text", "over")]
    )
    yield bars(labels("text", "chart_bridge"), _bridge_bars(words))
    reached = [labels("stage", "signed", "facility"), labels("text", "not_signed")]
    for code, title in (
        ("sector", labels("text", "chart_sectors")),
        ("cohort", labels("text", "chart_cohorts")),
    ):
        groups = report.groups[code]
        shown = groups[:MOST_BARS] if code == "sector" else groups[-MOST_BARS:]
        if shown:
            yield bars(title, [_group_bar(words, code, group) for group in shown], reached)
    yield from _receipt_charts(words)


def _stage_bars(words: Words) -> list[Bar]:
    stages: dict[str, list[int]] = {}
    for tally in words.report.stages:
        live = tally.column in ("active", "on_hold")
        stages.setdefault(tally.row, [0, 0])[0 if live else 1] += tally.number
    ordered = sorted(stages.items(), key=lambda item: int(item[0]))
    return [Bar(words.stage(rank), parts, f"{sum(parts):,}") for rank, parts in ordered]


def _bridge_bars(words: Words) -> list[Bar]:
    names, found, at = bridge_names(words), [], 0
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


def _group_bar(words: Words, code: str, group: Group) -> Bar:
    share = f" ({group.signed / group.counted:.0%})" if group.counted else ""
    said = f"{group.signed:,} / {group.counted:,}{share}"
    return Bar(group_name(words, code, group), [group.signed, group.counted - group.signed], said)


def _receipt_charts(words: Words) -> Iterator[Element]:
    """Yield a chart for each currency, with every period of the series."""
    series = words.report.series
    for currency in sorted({currency for moment in series for currency in moment.receipts}):
        rows = []
        for moment in series:
            amount = moment.receipts.get(currency, 0)
            rows.append(Bar(moment.period, [amount] if amount >= 0 else [0, amount], words.amount(amount)))
        yield bars(f"{words.labels('text', 'chart_receipts')} ({words.short_unit}{currency})", rows)


def bridge(words: Words) -> Element:
    """Return the lines from opening to closing, with the commitments that each one counts."""
    labels, names = words.labels, bridge_names(words)

    def number(line: BridgeLine) -> str:
        moves = line.sign and line.number and line.code != "opening"
        return ("+" if line.sign > 0 else "−") * bool(moves) + f"{line.number:,}"

    columns = (
        TableColumn(labels("column", "what"), lambda line: names[line.code]),
        TableColumn(labels("column", "count"), number, "number"),
        TableColumn(
            labels("text", "commitments"),
            lambda line: make("span", spaced(link(ref) for ref in line.refs)) if line.refs else None,
            "long",
        ),
    )
    note = make("p", labels("text", "bridge_note"), class_="note")
    return section("bridge", labels("text", "bridge"), note, table(columns, words.report.bridge, "bridge"))


def bridge_names(words: Words) -> dict[str, str]:
    """Return the names of the lines of the bridge."""
    return {
        code: words.labels("bridge", code)
        for code in (
            "frozen_closing", "restated_in", "restated_out", "opening", "new", "reopened", "moved_in",
            "moved_out", "lost", "cancelled", "fulfilled", "new_and_ended", "closing",
        )
    }  # fmt: skip


def groups(words: Words) -> Element:
    """Return a table for each way of grouping the register."""
    labels = words.labels
    parts: list[Element] = []
    for code, heading in (
        ("sector", labels("column", "sector")),
        ("unit", labels("column", "responsible_unit")),
        ("region", labels("column", "region")),
        ("event", labels("column", "event")),
        ("company", labels("column", "company")),
        ("cohort", labels("column", "voiced_on")),
    ):
        found = words.report.groups[code]
        shown = found if code == "cohort" else found[:MOST_GROUPS]
        parts.append(make("h3", heading))
        parts.append(table(_group_columns(words, code, heading), shown, "groups"))
        if len(found) > len(shown):
            more = labels("text", "more").format(count=len(found) - len(shown))
            parts.append(make("p", more, class_="note"))
    return section("groups", labels("text", "groups"), parts)


def _group_columns(words: Words, code: str, heading: str) -> Sequence[TableColumn]:
    labels = words.labels
    counts = {
        "counted": labels("column", "commitment_count"),
        "new": labels("column", "is_new"),
        "live": labels("figure", "live"),
        "signed": labels("stage", "signed", "facility"),
        "registered": labels("stage", "registered", "facility"),
        "started": labels("stage", "started", "facility"),
        "operating": labels("stage", "operating", "facility"),
        "ended": labels("condition", "ended"),
        "fulfilled": labels("condition", "fulfilled"),
    }
    return (
        TableColumn(heading, lambda row: group_name(words, code, row)),
        *(TableColumn(name, _counting(field), "number") for field, name in counts.items()),
        TableColumn(labels("column", "light"), _lights, "tight"),
        TableColumn(labels("column", "amount"), lambda row: words.amounts(row.amounts) or NO_VALUE, "number"),
        TableColumn(
            labels("column", "received"), lambda row: words.amounts(row.receipts) or NO_VALUE, "number"
        ),
    )


def _counting(field: str) -> Cell:
    return lambda row: f"{getattr(row, field):,}"


def _lights(row: Group) -> str:
    counts = {"red": row.red, "yellow": row.yellow, "green": row.green}
    return " ".join(
        f"{LIGHT_MARKS[light]}\N{NO-BREAK SPACE}{count}" for light, count in counts.items() if count
    )


def group_name(words: Words, code: str, group: Group) -> str:
    """Return the name of a group in the language of the page; names of people and places as printed."""
    if not group.key:
        return words.labels("text", "none")
    if code == "sector":
        return words.sector(group.key)
    return words.labels("region", group.key) if code == "region" else group.name


def counts(words: Words) -> Element:
    """Return the age of what is active without progress, and what ended in the period and why."""
    labels, report = words.labels, words.report
    columns = (
        TableColumn(labels("column", "days_without_progress"), lambda row: row.row),
        TableColumn(labels("column", "light"), lambda row: words.light(row.column), "tight"),
        TableColumn(labels("column", "count"), lambda row: f"{row.number:,}", "number"),
    )
    lost = (
        TableColumn(labels("column", "reason"), lambda row: labels("reason", row.row)),
        TableColumn(labels("column", "stage"), lambda row: words.stage(row.column)),
        TableColumn(labels("column", "count"), lambda row: f"{row.number:,}", "number"),
    )
    ages = sorted(
        report.ages,
        key=lambda row: (row.row == ">365", int(row.row.partition("-")[0].strip(">")), row.column),
    )
    return section(
        "ages",
        labels("text", "ages"),
        table(columns, ages, "small") if ages else make("p", labels("text", "none")),
        make("h3", labels("text", "losses")),
        table(lost, report.losses, "small") if report.losses else make("p", labels("text", "none")),
    )
