"""The figures that rows of `rules` define: for all commitments, and for each group of a breakdown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tracker.read import definitions
from tracker.report.figures import period_facts
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.figures.tallies import Tally, collect_tallies
from tracker.report.model.report import Figure, GroupFigure
from tracker.rules.definitions import Rule
from tracker.store.rule_sql import JudgedColumns, build_restrictions
from tracker.values.codes import Condition, RuleKind, Stage

_JUDGED = JudgedColumns(
    stage_rank="f.reached_last",
    track="f.track",
    region="f.region",
    event_kind=period_facts.EVENT_KIND.format("f"),
    amount="f.amount",
    currency="f.currency",
)


def list_figure_rules(held: PeriodFacts) -> list[Rule]:
    """Return the definitions of figures in force on the last day."""
    rules = definitions.list_rules(held.reader, held.period.last_day)
    return [rule for rule in rules if rule.kind == RuleKind.FIGURE]


def build_flags(rules: Sequence[Rule]) -> tuple[list[str], dict[str, object]]:
    """Return two flags for each rule, as conditions on the facts `f`, and the parameters that they name.

    The first flag selects the commitments of the denominator: the rule applies to them, and they reached
    `base_stage`. The second selects those of them that are also in the numerator: they reached
    `reached_stage` and are in none of the excluded conditions.
    """
    flags: list[str] = []
    parameters: dict[str, object] = {}
    for number, rule in enumerate(rules):
        restrictions, own_parameters = build_restrictions(rule, _JUDGED, f"rule{number}_")
        whole = [f"f.reached_last >= {_get_rank(rule.base_stage)}", *restrictions]
        part = [f"f.reached_last >= {_get_rank(rule.reached_stage)}", *_exclude_conditions(rule)]
        flags += [" AND ".join(whole), " AND ".join([*whole, *part])]
        parameters |= own_parameters
    return flags, parameters


def compute_figures(held: PeriodFacts) -> Iterator[Figure]:
    """Yield the figures of all commitments, in the order in which their rules were first entered."""
    rules = list_figure_rules(held)
    flags, parameters = build_flags(rules)
    tally = collect_tallies(held, {"whole": "''"}, flags, **parameters)["whole"]
    computed = compute_by_key(rules, tally, {"": ("", "")}, first_flag=0).get("", {})
    for rule in rules:
        part, whole = computed.get(rule.code, GroupFigure(0, 0))
        yield Figure(rule.code, part / whole if whole else None, part, whole, version=rule.version)


def compute_by_key(
    rules: Sequence[Rule], tally: Tally, names: Mapping[Any, tuple[str, str]], first_flag: int
) -> dict[str, dict[str, GroupFigure]]:
    """Return the figures by the key of a group and the code of the rule; a rate of nothing is left out.

    `names` has the key and the name of the group of each value of the tally; the flags of the rules begin
    in its profiles at `first_flag`.
    """
    parts = {profile: profile[first_flag:] for profile in {profile for _, profile in tally.counts}}
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for (value, profile), number in tally.counts.items():
        counts[names[value][0], parts[profile]] += number
    found: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for (key, bits), number in counts.items():
        for rule, in_whole, in_part in zip(rules, bits[::2], bits[1::2], strict=False):
            if in_whole == "1":
                numbers = found[key].setdefault(rule.code, [0, 0])
                numbers[0] += number * (in_part == "1")
                numbers[1] += number
    return {
        key: {code: GroupFigure(*numbers) for code, numbers in figures.items()}
        for key, figures in found.items()
    }


def _get_rank(stage: str | None) -> int:
    return Stage(stage).rank if stage else 0


def _exclude_conditions(rule: Rule) -> Iterator[str]:
    """Yield the condition that a commitment is in none of the excluded conditions of a rule."""
    excluded = (rule.excluded_conditions or "").split()
    codes = [f"'{condition}'" for condition in Condition if condition in excluded]
    if codes:
        yield f"f.condition_last NOT IN ({', '.join(codes)})"
