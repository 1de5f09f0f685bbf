"""The rules on targets (values that a figure is to reach in a period): flaws, and the missing amount."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.locale import gettext
from tracker.rules.definitions import Rule
from tracker.rules.figures import FigureKind, Span, find_kind, find_span

_ONLY_WHOLE = ("identified_rate",)
"""Figures that cannot be computed for a unit, a region or a sector."""


def find_flaws(
    figure: str, rules: Sequence[Rule], *, is_cumulative: bool, is_part: bool, has_currency: bool
) -> Iterator[str]:
    """Yield a message for each thing that makes a target meaningless, with what to type instead."""
    if find_span(figure, rules) is Span.YEAR:
        yield gettext(
            "the figure {figure} counts from 1 January in any period; give a target for receipts_in_period"
            " with --cumulative"
        ).format(figure=figure)
    if is_cumulative and find_span(figure, rules) is Span.DAY:
        yield gettext(
            "--cumulative is not used for {figure}, which describes one day; leave out --cumulative"
        ).format(figure=figure)
    if has_currency and find_kind(figure, rules) is FigureKind.COUNT:
        yield gettext(
            "{figure} is a number of commitments, which has no currency; leave out --currency"
        ).format(figure=figure)
    if is_part and figure in _ONLY_WHOLE:
        yield gettext(
            "{figure} cannot be computed for one unit, region or sector; leave out --unit, "
            "--region and --sector"
        ).format(figure=figure)


def compute_missing(target: float, done: float | None, *, is_limit: bool) -> float | None:
    """Return the difference that is missing to a target, 0 if it is reached.

    For a limit, return the difference that is left, below 0 if it is exceeded.
    """
    if done is None:
        return None
    return target - done if is_limit else max(target - done, 0)
