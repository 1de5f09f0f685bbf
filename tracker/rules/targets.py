"""The rules on targets: what makes a target meaningless, and how much is missing to reach it.

A target is the value that a figure is to reach in a period.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.locale import gettext
from tracker.rules.definitions import Rule
from tracker.rules.figures import CoveredDays, FigureKind, find_covered_days, find_figure_kind

_ONLY_WHOLE = ("identified_rate",)
"""Figures that cannot be computed for a unit, a region or a sector."""


def find_flaws(
    figure: str, rules: Sequence[Rule], *, is_cumulative: bool, is_part: bool, has_currency: bool
) -> Iterator[str]:
    """Yield a message for each thing that makes a target meaningless, with the option to change.

    `is_part` says that the target is for one unit, region or sector only.
    """
    if find_covered_days(figure, rules) is CoveredDays.YEAR:
        yield gettext(
            "{figure} always counts from 1 January, so a target for one period has no meaning; "
            "instead set a target for receipts_in_period with --cumulative"
        ).format(figure=figure)
    if is_cumulative and find_covered_days(figure, rules) is CoveredDays.DAY:
        yield gettext(
            "{figure} describes the state on one day, so it cannot be cumulative; leave out --cumulative"
        ).format(figure=figure)
    if has_currency and find_figure_kind(figure, rules) is FigureKind.COUNT:
        yield gettext(
            "{figure} is a number of commitments, which has no currency; leave out --currency"
        ).format(figure=figure)
    if is_part and figure in _ONLY_WHOLE:
        yield gettext(
            "{figure} cannot be computed for one unit, region or sector; leave out --unit, "
            "--region and --sector"
        ).format(figure=figure)


def compute_missing_amount(target: float, done: float | None, *, is_limit: bool) -> float | None:
    """Return how much is missing to reach a target, 0 if it is reached; None if `done` is unknown.

    If the target is a limit, return how much is left; this is below 0 if the limit is exceeded.
    """
    if done is None:
        return None
    return target - done if is_limit else max(target - done, 0)
