"""The properties of figures: whether a figure is a count, an amount or a rate, and which days it covers.

A figure is a number that reports show for a period, such as the sum of the receipts.
"""

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


class CoveredDays(StrEnum):
    """Which days a figure covers: those of the period, of the year so far, or only the last day."""

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
    CoveredDays.PERIOD,
) | {"receipts_in_year": CoveredDays.YEAR}  # fmt: skip


def find_figure_kind(code: str, rules: Iterable[Rule]) -> FigureKind:
    """Return the kind of the figure with this code; `rules` must contain the definitions of figures."""
    rule = next((rule for rule in rules if rule.code == code), None)
    if rule is None or rule.form != FigureForm.NUMBER:
        return _KINDS.get(code, FigureKind.RATE)
    return FigureKind.AMOUNT if sums_money(rule) else FigureKind.COUNT


def find_covered_days(code: str, rules: Iterable[Rule]) -> CoveredDays:
    """Return which days the figure with this code covers; `rules` must contain the definitions of figures."""
    if any(rule.code == code and sums_receipts_of_period(rule) for rule in rules):
        return CoveredDays.PERIOD
    return _SPANS.get(code, CoveredDays.DAY)


def sums_money(rule: Rule) -> bool:
    """Tell whether a rule defines a sum of money; such a figure has a value for each currency."""
    return rule.measure not in (None, FigureMeasure.COMMITMENTS)


def sums_receipts_of_period(rule: Rule) -> bool:
    """Tell whether a rule defines the sum of the receipts that arrived in the period."""
    return rule.measure == FigureMeasure.RECEIVED_IN_PERIOD


def grows_during_period(code: str) -> bool:
    """Tell whether a figure grows during a period, so that part of its target can be expected on each day."""
    return _SPANS.get(code) is CoveredDays.PERIOD and code in _KINDS
