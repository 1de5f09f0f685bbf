"""Compare the figures of a period with those of other days: last period, last year, and the year so far."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.read import definitions
from tracker.report.figures import key_figures
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.model.report import Figure
from tracker.rules.figures import Span, find_span
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
    """Return the figures with their values in the period before, a year ago and in the year so far.

    `held` has the facts behind `figures`, `before` are the figures of the period before, and `year_ago` has
    the facts of the same days of the year before. `period` is the whole one, even if `held` ends within it.

    A value is None where it cannot be compared. While a period lasts, figures that count its days are not
    compared with the whole period before. A sum since 1 January is never compared with the period before. A
    run of months has no period before. If the register has nothing of the year before, no figure is compared
    with it.
    """
    is_over = held.period.stop == period.stop
    has_year_ago = bool(year_ago.value("SELECT count(*) FROM {facts}"))
    last_year = key_figures.compute_figures(year_ago) if has_year_ago else ()
    so_far = _compute_year_so_far(held)
    last_so_far = _compute_year_so_far(year_ago) if has_year_ago else ()
    compared = []
    rules = definitions.list_rules(held.reader, held.period.last_day)
    for figure in figures:
        span = find_span(figure.code, rules)
        has_before = period.kind != periods.RUN and (span is Span.DAY or (span is Span.PERIOD and is_over))
        in_period = span is Span.PERIOD
        compared.append(
            figure._replace(
                previous=_find_value(before, figure) if has_before else None,
                last_year=_find_value(last_year, figure) if has_year_ago else None,
                year_so_far=_find_value(so_far, figure) if in_period else None,
                last_year_so_far=_find_value(last_so_far, figure) if in_period and has_year_ago else None,
            )
        )
    return compared


def _compute_year_so_far(held: PeriodFacts) -> Sequence[Figure]:
    """Return the figures that count the days of a period, computed for the days since 1 January."""
    return key_figures.compute_flows(held.begin_on(held.period.year.start))


def _find_value(figures: Sequence[Figure], figure: Figure) -> Number:
    """Return the value of the same figure among others; an amount in a currency that they lack is 0."""
    same = (
        other.value for other in figures if (other.code, other.currency) == (figure.code, figure.currency)
    )
    is_amount = figure.currency is not None and figure.denominator is None
    return next(same, 0 if is_amount else None)
