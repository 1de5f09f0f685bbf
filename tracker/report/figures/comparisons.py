"""Add to each figure its values of the period before, of a year ago, and of the year so far."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.read import definitions
from tracker.report.figures import key_figures
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.model.report import Figure
from tracker.rules.figures import CoveredDays, find_covered_days
from tracker.values import periods
from tracker.values.periods import Period

Number = float | int | None


def add_comparisons(
    figures: Sequence[Figure],
    held: PeriodFacts,
    before: Sequence[Figure],
    year_ago: PeriodFacts,
    period: Period,
) -> list[Figure]:
    """Return the figures with their values of the period before, of a year ago, and of the year so far.

    `held` has the facts from which `figures` were computed, `before` are the figures of the period before,
    and `year_ago` has the facts of the same days one year earlier. `period` is the whole reported period, of
    which `held` may cover only the days up to today.

    A value is None where a comparison would mislead. While a period is not over, its sums, such as the number
    of new commitments, are not compared with those of the period before. Sums since 1 January are never
    compared with the period before, and a run of months has no period before. If no commitment existed a year
    ago, nothing is compared with that time.
    """
    is_over = held.period.stop == period.stop
    has_year_ago = bool(year_ago.value("SELECT count(*) FROM {facts}"))
    last_year = key_figures.compute_figures(year_ago) if has_year_ago else ()
    so_far = _compute_sums_of_year_so_far(held)
    last_so_far = _compute_sums_of_year_so_far(year_ago) if has_year_ago else ()
    compared = []
    rules = definitions.list_rules(held.reader, held.period.last_day)
    for figure in figures:
        span = find_covered_days(figure.code, rules)
        has_before = period.kind != periods.RUN and (
            span is CoveredDays.DAY or (span is CoveredDays.PERIOD and is_over)
        )
        in_period = span is CoveredDays.PERIOD
        compared.append(
            figure._replace(
                previous=_find_compared_value(before, figure) if has_before else None,
                last_year=_find_compared_value(last_year, figure) if has_year_ago else None,
                year_so_far=_find_compared_value(so_far, figure) if in_period else None,
                last_year_so_far=_find_compared_value(last_so_far, figure)
                if in_period and has_year_ago
                else None,
            )
        )
    return compared


def _compute_sums_of_year_so_far(held: PeriodFacts) -> Sequence[Figure]:
    """Return the figures that sum what happened in a period, computed for the days since 1 January."""
    return key_figures.compute_period_sums(held.with_first_day(held.period.year.start))


def _find_compared_value(figures: Sequence[Figure], figure: Figure) -> Number:
    """Return the value in `figures` of the figure with the same code and currency as `figure`.

    If there is none, the value is 0 for an amount of money, and None for other figures.
    """
    same = (
        other.value for other in figures if (other.code, other.currency) == (figure.code, figure.currency)
    )
    is_amount = figure.currency is not None and figure.denominator is None
    return next(same, 0 if is_amount else None)
