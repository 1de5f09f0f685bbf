"""The figures that offices and the seeds define by rows of `rules`: for all commitments, and for groups.

A flag is a condition that a commitment meets or not; its flags together are its profile (see `tallies`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tracker.report.figures import period_facts
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.figures.tallies import AMOUNTS, ARRIVED, IN_PLACE, RECEIVED, Flags, Tally, collect_tallies
from tracker.report.model.report import Figure, GroupFigure
from tracker.rules.definitions import Rule
from tracker.store.rule_sql import JudgedColumns, build_restrictions
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
    """Return the definitions of figures among the rules in force."""
    return [rule for rule in rules if rule.kind == RuleKind.FIGURE]


def build_flags(rules: Sequence[Rule]) -> Flags:
    """Return two flags for each rule, as SQL conditions on the facts `f` of a commitment.

    The first flag selects the commitments of the denominator: the rule applies to them, and they reached
    `base_stage`. The second selects those of them that are also in the numerator: they reached
    `reached_stage`, are in none of the excluded conditions, and have received the money that the rule
    requires.
    """
    conditions: list[str] = []
    parameters: dict[str, object] = {}
    for number, rule in enumerate(rules):
        restrictions, own_parameters = build_restrictions(rule, _JUDGED, f"rule{number}_")
        whole = [f"f.reached_last >= {_get_rank(rule.base_stage)}", *restrictions]
        part = [f"f.reached_last >= {_get_rank(rule.reached_stage)}", *_list_conditions(rule)]
        conditions += [" AND ".join(whole), " AND ".join([*whole, *part])]
        parameters |= own_parameters
    needs_money = any(rule.received_percent is not None for rule in rules)
    return Flags(conditions, _MONEY_JOINS if needs_money else "", parameters)


def compute_figures(held: PeriodFacts, rules: Iterable[Rule]) -> Iterator[Figure]:
    """Yield the figures of all commitments in the order of their rules; sums of money once per currency."""
    own_rules = select_figure_rules(rules)
    if not own_rules:
        return
    tally = collect_tallies(held, {"whole": "''"}, build_flags(own_rules))["whole"]
    computed = compute_by_key(own_rules, tally, {"": ("", "")}, first_flag=0).get("", {})
    for rule in own_rules:
        found = {name: value for name, value in computed.items() if name.split()[0] == rule.code}
        if not found:
            yield _make_figure(rule, _make_empty_figure(rule), None)
        for name, value in found.items():
            yield _make_figure(rule, value, name.removeprefix(rule.code).strip() or None)


def _make_empty_figure(rule: Rule) -> GroupFigure | None:
    """Return the value of a figure to which no commitment belongs: 0 as number or rate; None for money."""
    if rule.form == FigureForm.NUMBER:
        return None if _is_of_money(rule) else GroupFigure(0, None)
    return GroupFigure(0, 0)


def _make_figure(rule: Rule, value: GroupFigure | None, currency: str | None) -> Figure:
    if value is None or value.denominator is None:
        number = None if value is None else value.numerator
        return Figure(rule.code, number, currency=currency, version=rule.version)
    part, whole = value
    return Figure(rule.code, part / whole if whole else None, part, whole, currency, version=rule.version)


def compute_by_key(
    rules: Sequence[Rule], tally: Tally, names: Names, first_flag: int
) -> dict[str, dict[str, GroupFigure]]:
    """Return the figures by the key of a group and by the code of the rule; for money, with the currency.

    A figure to which no commitment of a group belongs is left out. The flags of the rules begin in the
    profiles of the tally at `first_flag`; those before it are not for rules.
    """
    counts = {(value, (profile, "")): number for (value, profile), number in tally.counts.items()}
    reduced = {
        kind: _drop_other_flags(counts if kind == _COUNTS else tally.sums[kind], names, first_flag)
        for kind in {kind for rule in rules for kind in _MEASURED[_get_measure(rule)]}
    }
    found: dict[str, dict[str, GroupFigure]] = defaultdict(dict)
    for place, rule in enumerate(rules):
        measure = _get_measure(rule)
        part_kind, whole_kind = _MEASURED[measure]
        parts = _sum_by_key(reduced[part_kind], 2 * place + 1)
        wholes = _sum_by_key(reduced[whole_kind], 2 * place + (measure == FigureMeasure.FUNDS))
        for (key, currency), whole in sorted(wholes.items()):
            name, part = f"{rule.code} {currency}".strip(), parts.get((key, currency), 0)
            if rule.form == FigureForm.NUMBER:
                found[key][name] = GroupFigure(part, None)
            elif whole:
                found[key][name] = GroupFigure(part, whole)
    return found


def _drop_other_flags(
    numbers: Mapping[tuple[Any, tuple[str, str]], int], names: Names, first_flag: int
) -> dict[tuple[str, str, str], int]:
    """Return the numbers by group key, profile and currency; the profile has only the flags of the rules."""
    found: dict[tuple[str, str, str], int] = defaultdict(int)
    for (value, (profile, currency)), number in numbers.items():
        found[names[value][0], profile[first_flag:], currency] += number
    return found


def _sum_by_key(numbers: Mapping[tuple[str, str, str], int], flag: int) -> dict[tuple[str, str], int]:
    """Return the sums of the numbers whose profile has a flag, by group key and currency."""
    found: dict[tuple[str, str], int] = defaultdict(int)
    for (key, bits, currency), number in numbers.items():
        if bits[flag : flag + 1] == "1":  # what no figure counts has no flags
            found[key, currency] += number
    return found


def _get_measure(rule: Rule) -> FigureMeasure:
    return FigureMeasure(rule.measure or FigureMeasure.COMMITMENTS)


def _is_of_money(rule: Rule) -> bool:
    return _get_measure(rule) != FigureMeasure.COMMITMENTS


def _get_rank(stage: str | None) -> int:
    return Stage(stage).rank if stage else 0


def _list_conditions(rule: Rule) -> Iterator[str]:
    """Yield the conditions other than the stage that a rule sets for its numerator."""
    excluded = (rule.excluded_conditions or "").split()
    codes = [f"'{condition}'" for condition in Condition if condition in excluded]
    if codes:
        yield f"f.condition_last NOT IN ({', '.join(codes)})"
    if rule.received_percent == 0:
        yield "coalesce(paid.most, 0) > 0"
    elif rule.received_percent is not None:
        yield f"coalesce(own.amount, 0) * 100 >= f.amount * {rule.received_percent}"
