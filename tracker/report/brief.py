"""The brief: a report on one page, as sentences and short tables, for readers who want only the essence.

Each sentence of the brief is one text to translate, never a text put together from parts. This module chooses
which sentences are printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.locale import gettext, ngettext
from tracker.report import lead_figures, wording
from tracker.report.formatter import ReportFormatter
from tracker.report.model.report import Figure, Report, TargetLine
from tracker.values.codes import Condition, Stage

MOST_LINES, MOST_ACTIONS = 5, 8
"""The largest number of commitments, and of actions, that a table names: the brief is one page."""
BRIDGE, SLIPPED, OWED = "bridge", "slipped", "owed"
"""The codes of the definitions of numbers that are no lead figures."""
MOST_ROWS, LEAST_LARGEST = 24, 3
"""The number of bars and rows on the page, up to which it also lists so many of the largest or more."""


class FigureCard(NamedTuple):
    """A figure that the brief prints in large type, with its remarks, all as text.

    `change` is the change of the figure since a year ago or since the period before. `so_far` is its value
    since 1 January. `target` is its target, with how much of it is reached. Each of these three is '' if
    there is none.
    """

    code: str
    name: str
    value: str
    change: str
    so_far: str
    target: str


class StageBar(NamedTuple):
    """A bar of the chart of stages: the stage, its number of commitments, and the length of the bar.

    `share` is the length as a share of the longest bar, from 0 to 1.
    """

    name: str
    number: int
    share: float


class BriefTable(NamedTuple):
    """A sentence with a table below it: the headings, and the rows of text.

    `definition` is the code of the `Definition` that explains the number in the sentence; '' if there is
    none.
    """

    sentence: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    definition: str = ""


class Definition(NamedTuple):
    """How a figure of the brief is counted: the code and the name of the figure, and the explanation."""

    code: str
    name: str
    text: str


class Brief(NamedTuple):
    """The whole brief, as text in one language."""

    title: str
    facts: Sequence[str]
    cards: Sequence[FigureCard]
    bridge: str
    bars_title: str
    bars: Sequence[StageBar]
    signed: BriefTable
    slipped: BriefTable
    owed: BriefTable
    largest: BriefTable | None
    definitions: Sequence[Definition]


def write_brief(formatter: ReportFormatter) -> Brief:
    """Write the brief of a report, in the language in which the program speaks."""
    labels, report = formatter.labels, formatter.report
    leads = lead_figures.pick_lead_figures(report)
    bars = _make_stage_bars(formatter)
    tables = (
        _write_signed_commitments(formatter),
        _write_overdue_commitments(formatter),
        _write_open_actions(formatter),
    )
    room = MOST_ROWS - len(bars) - sum(len(table.rows) for table in tables)
    signed, slipped, owed = tables
    return Brief(
        title=f"{labels('text', 'report')} {wording.name_period(report.period)}",
        facts=list(_list_facts_below_title(formatter)),
        cards=[_make_card(formatter, figure) for figure in leads],
        bridge=_write_bridge(formatter),
        bars_title=gettext("Live commitments by stage"),
        bars=bars,
        signed=signed,
        slipped=slipped,
        owed=owed,
        largest=_write_largest_commitments(formatter, room),
        definitions=[
            Definition(figure.code, formatter.name_figure(figure.code), formatter.define_figure(figure.code))
            for figure in leads
        ]
        + [
            Definition(BRIDGE, labels("text", "bridge"), labels("text", "bridge_note")),
            Definition(
                SLIPPED,
                gettext("Past the promised date"),
                gettext(
                    "Counted commitments that are active or on hold, and late: their promised date "
                    "is before the last day that the report covers, but they have not reached the "
                    "promised stage"
                ),
            ),
            Definition(
                OWED,
                gettext("Open next actions"),
                gettext(
                    "For each counted commitment, the earliest open next action; it is overdue if "
                    "its date is before the last day that the report covers"
                ),
            ),
        ],
    )


def _list_facts_below_title(formatter: ReportFormatter) -> list[str]:
    """Return the texts below the title: the office, the last counted day, and “preview” or the revision."""
    report, issue = formatter.report, formatter.issue
    if issue is None:
        state = formatter.labels("text", "preview")
    else:
        state = formatter.labels("text", "issued_as").format(revision=issue.revision)
    facts = [gettext("as of {day}").format(day=formatter.format_long_day(report.cut_off)), state]
    if report.is_provisional:
        facts.append(formatter.labels("text", "provisional" if issue is None else "before_end"))
    return ([report.office] if report.office else []) + facts


def _make_card(formatter: ReportFormatter, figure: Figure) -> FigureCard:
    name = formatter.name_figure(figure.code)
    if figure.currency is not None and figure.denominator is None:
        name = gettext("{title} ({unit})").format(title=name, unit=formatter.name_money_unit(figure.currency))
    growth = formatter.format_growth(figure)
    change = gettext("{change} from a year ago").format(change=growth) if growth else ""
    if not change and formatter.format_change_since_period_before(figure):
        change = gettext("{change} from the last period").format(
            change=formatter.format_change_since_period_before(figure)
        )
    target = find_target(formatter.report.targets, figure, formatter.report.period)
    return FigureCard(
        figure.code,
        name,
        formatter.format_value(figure, figure.value),
        _keep_arrows_with_numbers(change),
        _keep_arrows_with_numbers(_describe_year_so_far(formatter, figure)),
        _describe_target(formatter, figure, target) if target else "",
    )


def _keep_arrows_with_numbers(text: str) -> str:
    """Keep each arrow on one line with the number after it."""
    return text.replace("↑ ", "↑\N{NO-BREAK SPACE}").replace("↓ ", "↓\N{NO-BREAK SPACE}")


def _describe_year_so_far(formatter: ReportFormatter, figure: Figure) -> str:
    """Return the value of a figure since 1 January, and how it changed from a year ago.

    The result is '' for a period that itself began on 1 January.
    """
    if figure.year_so_far is None or formatter.report.start.endswith("-01-01"):
        return ""
    value = formatter.format_value(figure, figure.year_so_far)
    change = formatter.format_growth_so_far(figure)
    if not change:
        return gettext("since 1 January: {value}").format(value=value)
    return gettext("since 1 January: {value}, {change} from a year ago").format(value=value, change=change)


def find_target(targets: Sequence[TargetLine], figure: Figure, period: str) -> TargetLine | None:
    """Return the target of a figure for all commitments together; None if it has no such target.

    A target for `period` itself is preferred to one for a longer period.
    """
    own = [
        line
        for line in targets
        if line.scope == "whole" and line.code == figure.code and line.currency in (None, figure.currency)
    ]
    return min(own, key=lambda line: (line.period != period, line.period), default=None)


def _describe_target(formatter: ReportFormatter, figure: Figure, line: TargetLine) -> str:
    """Return a sentence with a target of a figure and how much of it is reached.

    The value reached so far is left out if the card of the figure shows it already.
    """
    if line.is_limit and line.left is not None and line.left < 0:
        sentence = gettext("at most {target} in {period}, exceeded by {excess}")
    elif line.is_limit and line.left is not None:
        sentence = gettext("at most {target} in {period}, not exceeded")
    elif line.is_limit:
        sentence = gettext("at most {target} in {period}")
    elif line.completion is None:
        sentence = gettext("target for {period}: {target}")
    elif line.is_rate:
        sentence = gettext("target for {period}: {target}, {completion} of it reached")
    elif line.done not in (figure.value, figure.year_so_far):
        sentence = gettext("target for {period}: {target}, done so far: {done} ({completion})")
    elif line.is_cumulative:
        sentence = gettext("target from 1 January to {period}: {target}, {completion} done")
    else:
        sentence = gettext("target for {period}: {target}, {completion} done")
    return sentence.format(
        period=wording.name_period(line.period),
        target=formatter.format_value(figure, line.target),
        done=formatter.format_value(figure, line.done),
        excess=formatter.format_value(figure, None if line.left is None else -line.left),
        completion="" if line.completion is None else f"{line.completion:.1%}",
    )


def _write_bridge(formatter: ReportFormatter) -> str:
    """Write how the live commitments at the start of the period became those at its end, in one sentence.

    Live commitments are active or on hold. The sentence also says how many old commitments began or ceased to
    be counted in figures, if there are any.
    """
    numbers = {line.code: line.number for line in formatter.report.bridge}
    counts = {code: f"{number:,}" for code, number in numbers.items()}
    if numbers.get("moved_in") or numbers.get("moved_out"):
        sentence = gettext(
            "At the start of the period, {opening} commitments were live. {new} new and {reopened} "
            "reopened commitments were added, and {moved_in} that did not count before; {lost} were "
            "lost before signing, {cancelled} cancelled after signing, {fulfilled} fulfilled, and "
            "{moved_out} no longer count. At the end, {closing} are live."
        )
    else:
        sentence = gettext(
            "At the start of the period, {opening} commitments were live. {new} new and {reopened} "
            "reopened commitments were added; {lost} were lost before signing, {cancelled} cancelled "
            "after signing and {fulfilled} fulfilled. At the end, {closing} are live."
        )
    bridge, ended = sentence.format(**counts), numbers.get("new_and_ended", 0)
    if not ended:
        return bridge
    more = ngettext(
        "{bridge} {count} other commitment was both new and ended in the period.",
        "{bridge} {count} other commitments were both new and ended in the period.",
        ended,
    )
    return more.format(bridge=bridge, count=f"{ended:,}")


def _make_stage_bars(formatter: ReportFormatter) -> list[StageBar]:
    """Return a bar for each stage that has live commitments (active or on hold)."""
    numbers: dict[str, int] = {}
    for count in formatter.report.stages:
        if count.column in (Condition.ACTIVE, Condition.ON_HOLD):
            numbers[count.row] = numbers.get(count.row, 0) + count.number
    longest = max(numbers.values(), default=0)
    return [
        StageBar(formatter.name_stage(rank), numbers[rank], numbers[rank] / longest)
        for rank in sorted(numbers, key=int)
        if numbers[rank]
    ]


def _write_signed_commitments(formatter: ReportFormatter) -> BriefTable:
    """Write how many commitments were signed in the period, with a table of the largest ones."""
    refs = _find_signed_refs(formatter.report)
    lines = [line for line in formatter.report.register if line.ref in refs]
    lines.sort(key=lambda line: (line.currency != "CNY", -(line.amount or 0), line.ref))
    sentence = ngettext(
        "{count} commitment was signed in the period.",
        "{count} commitments were signed in the period; the largest are:",
        len(lines),
    ).format(count=f"{len(lines):,}")
    if not lines:
        sentence = gettext("Nothing was signed in the period.")
    return BriefTable(
        sentence,
        _get_headings(formatter, "ref", "company", "title", "amount", "responsible_unit"),
        [
            (
                line.ref, line.company, line.title,
                formatter.format_stated_money(line) if line.amount is not None else wording.NO_VALUE,
                line.responsible_unit or "",
            )
            for line in lines[:MOST_LINES]
        ],
        "signings",
    )  # fmt: skip


def _find_signed_refs(report: Report) -> set[str]:
    """Return the references of the commitments that were signed in the period.

    Reports that an older version of the program issued do not store these references. They are then found by
    the follow-ups that report a signing.
    """
    if report.lists is not None:
        return set(report.lists.signed)
    news = {row.ref for row in report.happenings if row.stage == Stage.SIGNED}
    return {
        line.ref
        for line in report.register
        if line.is_counted and (line.ref in news or (line.is_new and line.firmness == "signed"))
        and Stage(line.stage).rank >= Stage.SIGNED.rank
    }  # fmt: skip


def _write_overdue_commitments(formatter: ReportFormatter) -> BriefTable:
    """Write which commitments have not reached the promised stage by its date, the longest overdue first."""
    report = formatter.report
    lines = [
        line
        for line in report.register
        if line.is_counted and line.count_days_overdue(report.cut_off) is not None
    ]
    lines.sort(key=lambda line: (line.due_on or "", line.ref))
    sentence = ngettext(
        "{count} commitment is past its promised date.",
        "{count} commitments are past their promised dates; the longest overdue are:",
        len(lines),
    ).format(count=f"{len(lines):,}")
    if not lines:
        sentence = wording.describe_empty_lists()["overdue"]
    return BriefTable(
        sentence,
        _get_headings(formatter, "ref", "company", "title", "due_on", "stage", "days_overdue"),
        [
            (
                line.ref, line.company, line.title,
                gettext("{stage} by {day}").format(
                    stage=formatter.name_stage(line.due_stage, line.track),
                    day=formatter.format_day(line.due_on, line.due_precision).removeprefix("≈"),
                ),
                formatter.name_stage(line.stage, line.track),
                f"{line.count_days_overdue(report.cut_off):,}",
            )
            for line in lines[:MOST_LINES]
        ],
        SLIPPED,
    )  # fmt: skip


def _write_open_actions(formatter: ReportFormatter) -> BriefTable:
    """Write how many next actions are open, with a table of those due first: who has to do what by when."""
    report = formatter.report
    lines = [line for line in report.register if line.is_counted and line.next_action_on is not None]
    lines.sort(key=lambda line: (line.next_action_on or "", line.ref))
    late = sum((line.overdue_days or 0) > 0 for line in lines)
    sentence = ngettext(
        "{count} next action is open, {late} of it overdue.",
        "{count} next actions are open, {late} of them overdue; those due first are:",
        len(lines),
    ).format(count=f"{len(lines):,}", late=f"{late:,}")
    if not lines:
        sentence = gettext("No next action is open.")
    return BriefTable(
        sentence,
        _get_headings(formatter, "who", "next_action", "company", "ref", "next_action_on"),
        [
            (
                line.next_action_by or line.responsible_person or line.responsible_unit or "",
                line.next_action or "", line.company, line.ref, formatter.format_day(line.next_action_on),
            )
            for line in lines[:MOST_ACTIONS]
        ],
        OWED,
    )  # fmt: skip


def _write_largest_commitments(formatter: ReportFormatter, room: int) -> BriefTable | None:
    """Write a table of the commitments with the largest amounts, with at most `room` rows.

    Only the commitments of one currency are listed: those in yuan, if there are any. The result is None if no
    commitment has an amount, or if there is no room for at least `LEAST_LARGEST` rows.
    """
    lists = formatter.report.lists
    rows = next(iter(lists.largest.values()), []) if lists is not None else []
    if not rows or room < LEAST_LARGEST:
        return None
    return BriefTable(
        gettext("The largest amounts (ended commitments are left out):"),
        _get_headings(formatter, "ref", "company", "title", "amount", "responsible"),
        [
            (
                row.ref, row.company, row.title, formatter.format_stated_money(row),
                " ".join(filter(None, (row.responsible_unit, row.responsible_person))),
            )
            for row in rows[:room]
        ],
    )  # fmt: skip


def _get_headings(formatter: ReportFormatter, *codes: str) -> list[str]:
    """Return the headings of the columns with these codes."""
    names = {
        code: formatter.labels("column", code)
        for code in (
            "ref", "company", "title", "amount", "responsible_unit", "due_on", "stage", "who", "next_action",
            "next_action_on", "days_overdue", "responsible",
        )
    }  # fmt: skip
    return [names[code] for code in codes]
