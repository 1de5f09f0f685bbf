"""The properties of figures: whether a figure is a count, an amount or a rate, and which days it covers."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from tracker.rules.definitions import Rule
from tracker.values.codes import FigureForm, FigureMeasure


class FigureKind(StrEnum):
    """The kind of a figure: a number of commitments, an amount in a currency, or a share."""

    COUNT = "count"
    AMOUNT = "amount"
    RATE = "rate"


class Span(StrEnum):
    """The days that a figure covers: those of the period, those of the year so far, or only the last one."""

    PERIOD = "period"
    YEAR = "year"
    DAY = "day"


_COUNTS = (
    "new_pledges", "new_without_amount", "new_inexact", "signings", "starts", "operations", "counted", "live",
    "active", "on_hold", "fulfilled", "ended", "no_update", "green", "yellow", "red",
)  # fmt: skip
_AMOUNTS = (
    "new_amount", "signed_amount", "leftover_amount", "receipts_in_period", "receipts_in_year",
    "receipts_ever",
)  # fmt: skip
_KINDS = dict.fromkeys(_COUNTS, FigureKind.COUNT) | dict.fromkeys(_AMOUNTS, FigureKind.AMOUNT)
_SPANS = dict.fromkeys(
    (
        "new_pledges", "new_without_amount", "new_inexact", "new_amount", "signings", "signed_amount",
        "starts", "operations", "receipts_in_period", "coverage_rate", "on_time_rate",
    ),
    Span.PERIOD,
) | {"receipts_in_year": Span.YEAR}  # fmt: skip


def find_kind(code: str, rules: Iterable[Rule]) -> FigureKind:
    """Return the kind of a figure; `rules` has the definitions of figures."""
    rule = next((rule for rule in rules if rule.code == code), None)
    if rule is None or rule.form != FigureForm.NUMBER:
        return _KINDS.get(code, FigureKind.RATE)
    return FigureKind.AMOUNT if has_money(rule) else FigureKind.COUNT


def find_span(code: str, rules: Iterable[Rule]) -> Span:
    """Return the days that a figure covers; most rates and counts cover only the last day."""
    if any(rule.code == code and sums_period(rule) for rule in rules):
        return Span.PERIOD
    return _SPANS.get(code, Span.DAY)


def has_money(rule: Rule) -> bool:
    """Tell whether a rule defines a figure that sums money, of which there is one for each currency."""
    return rule.measure not in (None, FigureMeasure.COMMITMENTS)


def sums_period(rule: Rule) -> bool:
    """Tell whether a rule defines a figure that sums the receipts of the period."""
    return rule.measure == FigureMeasure.RECEIVED_IN_PERIOD


def has_pace(code: str) -> bool:
    """Tell whether a figure grows during a period, so that a share of it can be expected on each day."""
    return _SPANS.get(code) is Span.PERIOD and code in _KINDS
