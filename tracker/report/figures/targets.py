"""Compute how far each target is reached by the cut-off day; rank units, regions and sectors by that.

A target is the value that a figure is to reach in a period: for all commitments, or for those of one unit,
region or sector.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count

from tracker.read import definitions
from tracker.read import targets as read_targets
from tracker.read.sectors import SECTOR_AND_NARROWER
from tracker.read.targets import Target
from tracker.report.figures import key_figures, period_facts
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.model.report import Figure, TargetLine, TargetSum
from tracker.rules.figures import CoveredDays, FigureKind, find_covered_days, grows_during_period
from tracker.rules.targets import compute_missing_amount
from tracker.values import periods
from tracker.values.periods import Period
from tracker.values.target_values import HUNDREDTHS

_CONDITIONS = {
    "unit": "f.responsible_unit = :responsible_unit",
    "region": "f.region = :region",
    "sector": f"f.sector_id IN {SECTOR_AND_NARROWER}",
}
"""By the scope of a target, the condition on the facts `f` that a commitment is in the part it is for."""
_SCOPES = ("whole", *_CONDITIONS)


def build_targets(
    held: PeriodFacts, period: Period, figures: Sequence[Figure]
) -> tuple[Sequence[TargetLine], Sequence[TargetSum]]:
    """Return the targets for the periods that contain the reported one, and sums of targets.

    Each sum adds up the targets of all units, regions or sectors, to be compared with the target for all
    commitments. `held` has the facts of the reported period, up to today if it is not over, and `figures` are
    its figures.
    """
    targets = read_targets.list_targets(held.reader, held.period.last_day)
    target_figures = _TargetFigures(held, figures)
    lines = [
        _make_target_line(target_figures, target, span)
        for target in targets
        if (span := periods.parse_period(target.period)).contains(period)
    ]
    places = {figure.code: place for place, figure in enumerate(figures)}
    ranked = sorted(_rank_targets(lines), key=lambda line: _make_sort_key(line, places))
    return tuple(ranked), tuple(_sum_targets_of_parts(ranked))


class _TargetFigures:
    """Computes the figures that targets are compared with, and keeps them for reuse."""

    def __init__(self, held: PeriodFacts, figures: Sequence[Figure]) -> None:
        self.last_day = held.period.last_day
        self._held = held
        self._facts: dict[object, PeriodFacts] = {held.period: held}
        self._figures: dict[object, Sequence[Figure]] = {("", held.period, False): figures}
        self._rules = definitions.list_rules(held.reader, held.period.last_day)
        self._numbers = count()

    def compute_figure_so_far(self, target: Target, elapsed: Period) -> Figure | None:
        """Return the figure of a target for the days from `elapsed.start` to the cut-off day.

        The result is None if there is no such figure.
        """
        facts = self._select_facts_of_part(self._held, target).with_first_day(elapsed.start)
        return self._find_figure(facts, target)

    def compute_share_of_last_year(
        self, target: Target, target_period: Period, elapsed: Period
    ) -> float | None:
        """Return the share of last year's result that had been reached by the same day of last year.

        `target_period` is the period of the target, and `elapsed` the part of it that is over; both are in
        this year. The result is None if last year has no result.
        """
        year_ago = target_period.year_before
        if year_ago not in self._facts:
            self._facts[year_ago] = period_facts.collect_facts(self._held.reader, year_ago)
        facts = self._select_facts_of_part(self._facts[year_ago], target)
        result = self._find_figure(facts, target)
        done = self._find_figure(facts.with_last_day(elapsed.year_before.last_day), target)
        if result is None or done is None or not result.value:
            return None
        return (done.value or 0) / result.value

    def _select_facts_of_part(self, facts: PeriodFacts, target: Target) -> PeriodFacts:
        """Return the facts of only the unit, region or sector that a target is for."""
        if target.scope == "whole":
            return facts
        key = (facts.period, target.scope, target.part_name)
        if key not in self._facts:
            given = {name: getattr(target, name) for name in ("responsible_unit", "region", "sector_id")}
            self._facts[key] = facts.restrict(
                f"part{next(self._numbers)}", _CONDITIONS[target.scope], **given
            )
        return self._facts[key]

    def _find_figure(self, facts: PeriodFacts, target: Target) -> Figure | None:
        """Return the figure that a target is about, as these facts give it.

        Return None if they have nothing in its currency.
        """
        is_flow = find_covered_days(target.figure, self._rules) is CoveredDays.PERIOD
        part = f"{target.scope} {target.part_name}" if target.part_name else ""
        key = (part, facts.period, is_flow)
        if key not in self._figures:
            compute = key_figures.compute_period_sums if is_flow else key_figures.compute_figures
            self._figures[key] = compute(facts)
        wanted = (target.figure, target.currency)
        return next((each for each in self._figures[key] if (each.code, each.currency) == wanted), None)


def _make_target_line(target_figures: _TargetFigures, target: Target, period: Period) -> TargetLine:
    """Return a target as a line of the report: what is done, what is missing, and how much time has passed.

    `period` is the period of the target, and `target_figures` computes its figures.
    """
    covered = period._replace(start=period.year.start) if target.is_cumulative else period
    elapsed = covered.cut_short(target_figures.last_day)
    figure = target_figures.compute_figure_so_far(target, elapsed)
    is_rate = target.kind is FigureKind.RATE
    done = figure.value if figure is not None else None if is_rate else 0
    value = target.value or 0
    goal = value / HUNDREDTHS if is_rate else value
    paced = grows_during_period(target.figure)
    share_of_last_year = (
        target_figures.compute_share_of_last_year(target, covered, elapsed) if paced else None
    )
    return TargetLine(
        period=target.period,
        code=target.figure,
        scope=target.scope,
        key=target.part_name,
        currency=target.currency,
        is_cumulative=target.is_cumulative,
        is_limit=target.is_limit,
        target=goal,
        set_on=target.set_on,
        version=target.version,
        note=target.note,
        done=done,
        completion=done / goal if goal and done is not None and not target.is_limit else None,
        elapsed=_count_days(elapsed) / _count_days(covered) if paced else None,
        elapsed_last_year=share_of_last_year,
        left=compute_missing_amount(goal, done, is_limit=target.is_limit),
        rank=None,
        ranked=None,
    )


def _count_days(period: Period) -> int:
    return (period.stop - period.start).days


def _rank_targets(lines: Sequence[TargetLine]) -> Iterator[TargetLine]:
    """Yield the targets with their ranks among those with the same figure, period and scope.

    The scope is unit, region or sector. The target with the highest completion has rank 1; equal completions
    share a rank. A target that is a limit (a value not to be exceeded) has no rank.
    """
    rivals: dict[object, list[float]] = defaultdict(list)
    for line in lines:
        if line.completion is not None:
            rivals[_get_ranking_key(line)].append(line.completion)
    for line in lines:
        completions = rivals[_get_ranking_key(line)]
        if line.scope == "whole" or line.completion is None or len(completions) < 2:
            yield line
            continue
        ahead = sum(other > line.completion for other in completions)
        yield line._replace(rank=ahead + 1, ranked=len(completions))


def _get_ranking_key(line: TargetLine) -> object:
    """Return a key that is equal for all targets that are ranked against each other."""
    return (line.period, line.code, line.scope, line.currency, line.is_cumulative)


def _make_sort_key(line: TargetLine, places: dict[str, int]) -> tuple[object, ...]:
    """Return the key that sorts targets: longer periods first, and the target for all before those of units.

    `places` has the position of each figure in the report, by its code.
    """
    span = periods.parse_period(line.period)
    rank = line.rank if line.rank is not None else len(places) + (line.ranked or 0) + 10**6
    return (
        -_count_days(span),
        places.get(line.code, len(places)),
        line.code,
        line.currency or "",
        _SCOPES.index(line.scope),
        rank,
        line.key,
    )


def _sum_targets_of_parts(lines: Sequence[TargetLine]) -> Iterator[TargetSum]:
    """Yield, for each target for all commitments, the sums of the targets of units, regions and sectors.

    Targets that are rates are left out.
    """
    parts: dict[tuple[object, ...], int] = defaultdict(int)
    for line in lines:
        if line.scope != "whole" and isinstance(line.target, int):
            parts[_get_sum_key(line), line.scope] += line.target
    for line in lines:
        for scope in _SCOPES[1:]:
            key = (_get_sum_key(line), scope)
            if line.scope == "whole" and isinstance(line.target, int) and key in parts:
                total = parts[key]
                yield TargetSum(
                    line.period, line.code, scope, line.currency, line.target, total, total - line.target
                )


def _get_sum_key(line: TargetLine) -> object:
    """Return a key that is equal for the targets to add up and the target to compare their sum with."""
    return (line.period, line.code, line.currency, line.is_cumulative, line.is_limit)
