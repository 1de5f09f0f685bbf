"""Format lights, stages, units and differences as text, for the screen, the HTML page and the workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tracker.locale import gettext
from tracker.read import definitions
from tracker.report.model.report import (
    Cause,
    Group,
    RankedCommitment,
    RegisterLine,
    Report,
    Restatement,
    Speaker,
    TargetLine,
)
from tracker.rules.definitions import Rule
from tracker.values import amounts, periods
from tracker.values.codes import AmountBound, Stage

if TYPE_CHECKING:
    from tracker.read.labels import Labels

LANGUAGE_TAGS = {"hans": "zh-Hans", "hant": "zh-Hant", "en": "en"}
"""The language tag, such as zh-Hans, for each language of the labels."""
NO_VALUE = "—"
LIGHT_MARKS = {"green": "●", "yellow": "▲", "red": "■"}
_LIGHT_BY_NUMBER = {"0": "green", "1": "yellow", "2": "red"}
_STAGE_BY_RANK = {str(stage.rank): stage.value for stage in Stage}


def name_period(period: str) -> str:
    """Return a period as people write it in the language of the program: `2024 Q2`, 2024年第二季度."""
    return periods.format_period(periods.parse_period(period))


def name_target_period(line: TargetLine) -> str:
    """Return the period of a target as text, with a remark if the target is counted from 1 January."""
    period = name_period(line.period)
    return gettext("{period}, since 1 January").format(period=period) if line.is_cumulative else period


def name_target_part(labels: Labels, report: Report, line: TargetLine, language: str) -> str:
    """Return the unit, region or sector of a target; “the whole” for a target for all commitments.

    A remark follows if the target is a limit, a value that is not to be exceeded.
    """
    if line.scope == "region":
        name = labels("region", line.key)
    elif line.scope == "sector":
        name = name_sector(report, line.key, language)
    else:
        name = line.key or labels("text", "whole")
    return gettext("{name} (upper limit)").format(name=name) if line.is_limit else name


def name_target_scopes(labels: Labels) -> dict[str, str]:
    """Return the names of the parts that targets can be for (unit, region, sector), by their codes."""
    return {
        "unit": labels("column", "responsible_unit"),
        "region": labels("column", "region"),
        "sector": labels("column", "sector"),
    }


def format_moment(moment: str, utc_offset: str | None) -> str:
    """Return a time in UTC as local time at an offset from UTC: `2024-07-02 09:30 (UTC+08:00)`.

    Without an offset it stays in UTC. The time zone of this computer makes no difference.
    """
    if utc_offset is None:
        return moment.replace("T", " ").replace("Z", " UTC")
    local = _find_local_moment(moment, utc_offset)
    return gettext("{moment} ({note})").format(moment=f"{local:%Y-%m-%d %H:%M}", note=f"UTC{utc_offset}")


def _find_local_moment(moment: str, utc_offset: str | None) -> datetime:
    """Return a time in UTC as local time at an offset such as +08:00; None leaves it in UTC."""
    zone = datetime.fromisoformat(f"2000-01-01T00:00{utc_offset or '+00:00'}").tzinfo
    return datetime.fromisoformat(moment).astimezone(zone)


def name_unit(labels: Labels, unit: int) -> str:
    """Return the full name of a unit of amounts, which is 1, 10,000, 1,000,000 or 100,000,000."""
    codes = {1: "in_yuan", 10_000: "in_wan", 1_000_000: "in_million", 100_000_000: "in_yi"}
    names = {code: labels("text", code) for code in ("in_yuan", "in_wan", "in_million", "in_yi")}
    return names[codes[unit]]


def name_money_unit(labels: Labels, unit: int, currency: str, language: str) -> str:
    """Return a unit of amounts followed by a currency: `million CNY`, 万元, 万美元."""
    codes = {1: None, 10_000: "wan", 1_000_000: "million", 100_000_000: "yi"}
    names = {code: labels("text", code) for code in ("wan", "million", "yi")}
    scale = names.get(codes[unit] or "", "")
    name = currency if language == "en" else amounts.get_currency_name(currency)
    return " ".join(filter(None, (scale, name))) if name.isascii() else f"{scale}{name}"


def format_traffic_light(labels: Labels, code: str | None) -> str:
    """Return a light as a mark and a word, such as `● green`; `code` may also be its number 0, 1 or 2."""
    shade = _LIGHT_BY_NUMBER.get(code or "", code)
    return f"{LIGHT_MARKS[shade]} {labels('light', shade)}" if shade in LIGHT_MARKS else ""


def get_amount_words(row: RegisterLine | RankedCommitment) -> str | None:
    """Return the words with which the source states an amount that is not exact; None for an exact one."""
    is_exact = row.amount is not None and row.amount_bound in (None, AmountBound.EXACT)
    return None if is_exact else row.amount_text


def describe_empty_lists() -> dict[str, str]:
    """Return the sentences that are printed in place of empty lists, by the code of the list."""
    return {
        "largest": gettext("No amount is known for any commitment that has not ended."),
        "overdue": gettext("No commitment is past its promised date."),
    }


def name_stage(labels: Labels, code: str | None, track: str) -> str:
    """Return the name of a stage; `code` may also be the rank of the stage.

    The name depends on `track`, the kind of the commitment (such as service).
    """
    return labels("stage", _STAGE_BY_RANK.get(code or "", code), track)


def name_bridge_lines(labels: Labels) -> dict[str, str]:
    """Return the name of each line of the bridge, by its code.

    The bridge leads from the live commitments at the start of the period to those at its end.
    """
    return {
        code: labels("bridge", code)
        for code in (
            "frozen_closing", "restated_in", "restated_out", "opening", "new", "reopened", "moved_in",
            "moved_out", "lost", "cancelled", "fulfilled", "new_and_ended", "closing", "undated",
        )
    }  # fmt: skip


def write_bridge_formula(labels: Labels) -> str:
    """Return the sentence that says how the lines of the bridge add up.

    The bridge leads from the live commitments at the start of the period to those at its end.
    """
    return labels("text", "bridge_sum").format(**name_bridge_lines(labels))


def name_receipt_steps(labels: Labels) -> dict[str, str]:
    """Return the name of each line of the receipt bridge, by its code.

    The receipt bridge leads from all recorded receipts to the sums of receipts that the report prints.
    """
    return {
        code: labels("receipt_step", code)
        for code in (
            "recorded", "of_drafts", "of_withdrawn", "of_merged", "of_agreements", "of_undated",
            "receipts_ever", "voiced_later", "in_groups", "without_amount", "in_other_currency",
            "in_funds_rate", "of_listed_agreements", "of_listed_undated", "not_in_line", "in_register",
        )
    }  # fmt: skip


def get_amount_mark(bound: str | None) -> str:
    """Return the mark before an amount that is not exact, such as ≈; '' for a range and an exact amount."""
    return amounts.BOUND_MARKS.get(AmountBound(bound), "") if bound else ""


def name_exclusion(labels: Labels, line: RegisterLine) -> str:
    """Return the reason why figures do not count a commitment of the register; '' if they do."""
    return {
        None: "",
        "agreement": labels("text", "excluded_agreement"),
        "components": labels("text", "excluded_components"),
        "undated": labels("text", "excluded_undated"),
    }[line.exclusion]


def describe_speaker(speaker: Speaker) -> str:
    """Return the organisation, title and name of a representative who voiced a commitment."""
    return " ".join(filter(None, (speaker.organisation, speaker.title, speaker.name)))


def name_sector(report: Report, code: str | None, language: str) -> str:
    """Return the name of a sector in a language, '' for None."""
    return str(getattr(report.sectors[code], language)) if code else ""


def name_dimensions(labels: Labels) -> dict[str, str]:
    """Return the names of the dimensions (stage, sector …) by code, in the order of the report's tables."""
    return {
        "cohort": labels("column", "voiced_period"),
        "sector": labels("column", "sector"),
        "unit": labels("column", "responsible_unit"),
        "person": labels("column", "responsible_person"),
        "region": labels("column", "region"),
        "event": labels("column", "event"),
        "size": labels("column", "amount"),
        "currency": labels("column", "currency"),
        "track": labels("column", "track"),
        "company": labels("column", "company"),
    }


def name_group(labels: Labels, report: Report, language: str, dimension: str, group: Group) -> str:
    """Return the name of a group of a dimension (such as one sector), or of the group of all commitments.

    Names of people, companies and events are not translated.
    """
    if group is report.whole:
        return labels("text", "sum")
    if not group.key:
        return labels("text", "unstated")
    namers: dict[str, Callable[[], str]] = {
        "sector": lambda: name_sector(report, group.key, language),
        "cohort": lambda: name_period(group.name),
        "region": lambda: labels("region", group.key),
        "track": lambda: labels("track", group.key),
        "size": lambda: definitions.name_size_band(labels, report.rules, group.key),
    }
    return namers[dimension]() if dimension in namers else group.name


def list_group_figures(report: Report, dimension: str) -> list[str]:
    """Return the keys of the figures that are computed for each group of a dimension, such as each sector.

    They are in the order of the report.
    """
    codes = dict.fromkeys(figure.code for figure in report.figures)
    keys = dict.fromkeys(key for group in report.groups.get(dimension, ()) for key in group.figures)
    return sorted(keys, key=lambda key: (list(codes).index(key.split()[0]), key))


def name_group_figure(labels: Labels, report: Report, key: str) -> str:
    """Return the name of a figure of groups.

    `key` is the code of the figure; in figures of money the currency follows it.
    """
    code, _, currency = key.partition(" ")
    return " ".join(filter(None, (definitions.name_figure(labels, report.rules, code), currency)))


def name_difference(labels: Labels, rules: Sequence[Rule], row: Restatement) -> str:
    """Return the name of the figure, or of the field of a register line, in which two reports differ."""
    if row.ref is not None:
        return {field: labels("column", field) for field in _FIELDS}[row.field]
    if row.field == "cut_off":
        return labels("text", "cut_off")
    code, _, currency = row.field.partition(" ")
    return " ".join(filter(None, (definitions.name_figure(labels, rules, code), currency)))


def format_difference(
    labels: Labels, row: Restatement, value: str | None, track: str, amount: Callable[[int], str]
) -> str:
    """Return `value`, the old or new value of a difference, as text.

    `amount` formats amounts. `track` is the kind of the commitment, on which the names of stages depend.
    """
    if value is None:
        return NO_VALUE
    if row.field == "cut_off":
        return value
    if row.ref is None:
        return _format_figure(value, amount if " " in row.field else str)
    formatters: dict[str, Callable[[], str]] = {
        "stage": lambda: name_stage(labels, value, track),
        "condition": lambda: labels("condition", value),
        "status": lambda: labels("status", value),
        "light": lambda: format_traffic_light(labels, value),
        "amount": lambda: amount(int(value)),
        "received": lambda: amount(int(value)),
        "currency": lambda: value,
    }
    if row.field in formatters:
        return formatters[row.field]()
    return labels("text", "yes" if value in ("1", "True") else "no")


def describe_causes(labels: Labels, causes: Sequence[Cause], utc_offset: str | None) -> Iterator[str]:
    """Yield one line per change that caused a difference: the row, the operation, who made it, when and why.

    The day is in local time at the offset from UTC; without an offset it is in UTC.
    """
    for cause in causes:
        day = f"{_find_local_moment(cause.changed_at, utc_offset):%Y-%m-%d}"
        change = f"{labels('table', cause.table)} {cause.row_id} {labels('operation', cause.operation)}"
        line = f"{change} · {cause.actor or labels('text', 'elsewhere')} · {day}"
        if cause.reason:
            line = gettext("{change}: {reason}").format(change=line, reason=cause.reason)
        yield line


def _format_figure(value: str, format_number: Callable[[int], str]) -> str:
    """Return a figure as text: `value` is a number, or a rate such as "3/12".

    `format_number` formats its numbers.
    """
    part, slash, whole = value.partition("/")
    if not slash:
        return format_number(int(value))
    shown = f"{int(part) / int(whole):.1%}" if int(whole) else NO_VALUE
    return gettext("{share} ({part} / {whole})").format(
        share=shown, part=format_number(int(part)), whole=format_number(int(whole))
    )


_FIELDS = ("stage", "condition", "status", "light", "amount", "currency", "received", "is_new", "is_counted")
