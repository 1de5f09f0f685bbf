"""The days that a figure looks at, which decide what it may be compared with."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from tracker.rules.definitions import Rule
from tracker.values.codes import FigureMeasure


class Span(StrEnum):
    """The days that a figure looks at: those of the period, those of the year so far, or the last one."""

    PERIOD = "period"
    YEAR = "year"
    DAY = "day"


_SPANS = dict.fromkeys(
    (
        "new_pledges", "new_without_amount", "new_inexact", "new_amount", "signings", "signed_amount",
        "starts", "operations", "receipts_in_period", "coverage_rate", "on_time_rate",
    ),
    Span.PERIOD,
) | {"receipts_in_year": Span.YEAR}  # fmt: skip


def find_span(code: str, rules: Iterable[Rule]) -> Span:
    """Return the days that a figure looks at; most rates and counts look at the last day."""
    if any(rule.code == code and sums_period(rule) for rule in rules):
        return Span.PERIOD
    return _SPANS.get(code, Span.DAY)


def sums_period(rule: Rule) -> bool:
    """Tell whether a rule defines a figure that sums the receipts of the period."""
    return rule.measure == FigureMeasure.RECEIVED_IN_PERIOD
