"""Compute the figures that rows of the table `rules` define, for all commitments and for each group.

A flag is a condition that a commitment meets or not. All its flags together are its profile; see `tallies`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tracker.report.figures import period_facts
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.figures.tallies import (
    AMOUNTS,
    ARRIVED,
    IN_PLACE,
    RECEIVED,
    Flags,
    Tally,
    collect_total_tally,
)
from tracker.report.model.report import Figure, GroupFigure
from tracker.rules.definitions import Rule
from tracker.store.rule_sql import JudgedColumns, build_conditions_of_rule
from tracker.values.codes import Condition, FigureForm, FigureMeasure, RuleKind, Stage

Names = Mapping[Any, tuple[str, str]]
"""The key and the name of the group of each value of a dimension."""

_COUNTS = "counts"
_MEASURED = {
    FigureMeasure.COMMITMENTS: (_COUNTS, _COUNTS),
    FigureMeasure.AMOUNT: (AMOUNTS, AMOUNTS),
    FigureMeasure.RECEIVED: (RECEIVED, RECEIVED),
    FigureMeasure.RECEIVED_IN_PERIOD: (ARRIVED, ARRIVED),
    FigureMeasure.FUNDS: (IN_PLACE, AMOUNTS),
}
"""What the numerator and the denominator of a figure add up."""

_JUDGED = JudgedColumns(
    stage_rank="f.reached_last",
    track="f.track",
    region="f.region",
    event_kind=period_facts.EVENT_KIND.format("f"),
    amount="f.amount",
    currency="f.currency",
)
_MONEY_JOINS = """
LEFT JOIN {received} own ON own.commitment_id = f.commitment_id AND own.currency = f.currency
LEFT JOIN (SELECT commitment_id, max(amount) AS most FROM {received} GROUP BY commitment_id) paid
  ON paid.commitment_id = f.commitment_id"""


def select_figure_rules(rules: Iterable[Rule]) -> list[Rule]:
    """Return those of the given rules that define a figure."""
    return [rule for rule in rules if rule.kind == RuleKind.FIGURE]


def build_flags(rules: Sequence[Rule]) -> Flags:
    """Return two SQL conditions for each rule; they read a row `f` of the facts of a commitment.

    The first condition selects the commitments of the denominator: the rule is not restricted to other ones,
    and they reached its `base_stage`. The second condition selects the commitments of the numerator: those of
    the denominator that also reached `reached_stage`, are in none of the excluded conditions, and received
    the money that the rule requires.
    """
    conditions: list[str] = []
    parameters: dict[str, object] = {}
    for number, rule in enumerate(rules):
        restrictions, own_parameters = build_conditions_of_rule(rule, _JUDGED, f"rule{number}_")
        whole = [f"f.reached_last >= {_get_stage_rank(rule.base_stage)}", *restrictions]
        part = [
            f"f.reached_last >= {_get_stage_rank(rule.reached_stage)}",
            *_build_numerator_conditions(rule),
        ]
        conditions += [" AND ".join(whole), " AND ".join([*whole, *part])]
        parameters |= own_parameters
    needs_money = any(rule.received_percent is not None for rule in rules)
    return Flags(conditions, _MONEY_JOINS if needs_money else "", parameters)


def compute_figures(held: PeriodFacts, rules: Iterable[Rule]) -> Iterator[Figure]:
    """Yield the figures of all commitments together, in the order of their rules.

    A rule for sums of money gives one figure per currency.
    """
    own_rules = select_figure_rules(rules)
    if not own_rules:
        return
    tally = collect_total_tally(held, build_flags(own_rules))
    computed = compute_group_figures(own_rules, tally, {"": ("", "")}, first_flag=0).get("", {})
    for rule in own_rules:
        found = {name: value for name, value in computed.items() if name.split()[0] == rule.code}
        if not found:
            yield _make_figure(rule, _make_empty_figure(rule), None)
        for name, value in found.items():
            yield _make_figure(rule, value, name.removeprefix(rule.code).strip() or None)


def _make_empty_figure(rule: Rule) -> GroupFigure | None:
    """Return the value of a figure when the rule applies to no commitment: None for money, else 0."""
    if rule.form == FigureForm.NUMBER:
        return None if _measures_money(rule) else GroupFigure(0, None)
    return GroupFigure(0, 0)


def _make_figure(rule: Rule, value: GroupFigure | None, currency: str | None) -> Figure:
    if value is None or value.denominator is None:
        number = None if value is None else value.numerator
        return Figure(rule.code, number, currency=currency, version=rule.version)
    part, whole = value
    return Figure(rule.code, part / whole if whole else None, part, whole, currency, version=rule.version)


def compute_group_figures(
    rules: Sequence[Rule], tally: Tally, names: Names, first_flag: int
) -> dict[str, dict[str, GroupFigure]]:
    """Return the figures of each group, by the key of the group and then by the code of the rule.

    In figures of money, the currency follows the code, such as `funds_of_signings CNY`. A figure is left out
    of a group in which its rule applies to no commitment.

    `tally` has the numbers of commitments by value (such as a sector) and profile, a text of the digits 1 and
    0. Beginning at position `first_flag`, each rule has two digits of the profile, one for each of its two
    conditions. `names` gives the key and the name of the group to which a value belongs.
    """
    counts = {(value, (profile, "")): number for (value, profile), number in tally.counts.items()}
    reduced = {
        kind: _sum_by_group_and_profile(counts if kind == _COUNTS else tally.sums[kind], names, first_flag)
        for kind in {kind for rule in rules for kind in _MEASURED[_get_measure(rule)]}
    }
    found: dict[str, dict[str, GroupFigure]] = defaultdict(dict)
    for place, rule in enumerate(rules):
        measure = _get_measure(rule)
        part_kind, whole_kind = _MEASURED[measure]
        parts = _sum_flagged_numbers(reduced[part_kind], 2 * place + 1)
        wholes = _sum_flagged_numbers(reduced[whole_kind], 2 * place + (measure == FigureMeasure.FUNDS))
        for (key, currency), whole in sorted(wholes.items()):
            name, part = f"{rule.code} {currency}".strip(), parts.get((key, currency), 0)
            if rule.form == FigureForm.NUMBER:
                found[key][name] = GroupFigure(part, None)
            elif whole:
                found[key][name] = GroupFigure(part, whole)
    return found


def _sum_by_group_and_profile(
    numbers: Mapping[tuple[Any, tuple[str, str]], int], names: Names, first_flag: int
) -> dict[tuple[str, str, str], int]:
    """Add up the numbers by group key, profile and currency.

    A profile is a text with 1 or 0 for each condition that a commitment meets or not. Its digits before
    position `first_flag` are cut off: they do not belong to the rules.
    """
    found: dict[tuple[str, str, str], int] = defaultdict(int)
    for (value, (profile, currency)), number in numbers.items():
        found[names[value][0], profile[first_flag:], currency] += number
    return found


def _sum_flagged_numbers(
    numbers: Mapping[tuple[str, str, str], int], flag: int
) -> dict[tuple[str, str], int]:
    """Add up the numbers of those profiles that have a 1 at position `flag`, by (group key, currency).

    A profile is a text with 1 or 0 for each condition that a commitment meets or not.
    """
    found: dict[tuple[str, str], int] = defaultdict(int)
    for (key, bits, currency), number in numbers.items():
        if bits[flag : flag + 1] == "1":  # what no figure counts has no flags
            found[key, currency] += number
    return found


def _get_measure(rule: Rule) -> FigureMeasure:
    return FigureMeasure(rule.measure or FigureMeasure.COMMITMENTS)


def _measures_money(rule: Rule) -> bool:
    """Tell whether a rule adds up money instead of counting commitments."""
    return _get_measure(rule) != FigureMeasure.COMMITMENTS


def _get_stage_rank(stage: str | None) -> int:
    return Stage(stage).rank if stage else 0


def _build_numerator_conditions(rule: Rule) -> Iterator[str]:
    """Yield the SQL conditions of a rule's numerator, but not the condition on the stage."""
    excluded = (rule.excluded_conditions or "").split()
    codes = [f"'{condition}'" for condition in Condition if condition in excluded]
    if codes:
        yield f"f.condition_last NOT IN ({', '.join(codes)})"
    if rule.received_percent == 0:
        yield "coalesce(paid.most, 0) > 0"
    elif rule.received_percent is not None:
        yield f"coalesce(own.amount, 0) * 100 >= f.amount * {rule.received_percent}"
