"""Rules as values, and what can be wrong with them.

A rule is one version of a light rule (when a light turns yellow or red), of a figure's definition, or of a
size band (a range of amounts).
"""

from collections.abc import Iterator
from typing import NamedTuple

from tracker.locale import gettext
from tracker.values.codes import FigureForm, FigureMeasure, RuleKind, Stage, Track

LIGHT_KINDS = (RuleKind.LIGHT_AGE, RuleKind.LIGHT_DUE, RuleKind.LIGHT_UNDATED, RuleKind.LIGHT_ACTION)


class Rule(NamedTuple):
    """The version of a light rule, a figure's definition or a size band that applies on a given day."""

    kind: str
    code: str
    version: int
    base_stage: str | None = None
    reached_stage: str | None = None
    excluded_conditions: str | None = None
    yellow_days: int | None = None
    red_days: int | None = None
    name: str | None = None
    track: str | None = None
    region: str | None = None
    event_kind: str | None = None
    min_amount: int | None = None
    currency: str | None = None
    from_on: str | None = None
    measure: str | None = None
    form: str | None = None
    received_percent: int | None = None


def find_flaws(rule: Rule) -> Iterator[str]:
    """Yield a message for each thing that makes a rule meaningless; it names the option to correct."""
    for name in _UNUSED_FIELDS[RuleKind(rule.kind)]:
        if getattr(rule, name) is not None:
            yield gettext(
                "{option} is not used for definitions of the kind {kind}; leave {option} out"
            ).format(option=OPTIONS[name], kind=rule.kind)
    base, reached = rule.base_stage, rule.reached_stage
    if base and reached and Stage(reached).rank <= Stage(base).rank:
        yield gettext("--reached {reached} is not later than --base {base}; choose a later stage").format(
            reached=reached, base=base
        )
    if rule.kind == RuleKind.FIGURE:
        yield from _find_flaws_of_figure(rule)
    elif rule.kind != RuleKind.SIZE_BAND:
        yield from _find_flaws_of_day_limits(rule)


def _find_flaws_of_figure(rule: Rule) -> Iterator[str]:
    """Yield a message for each option (stage, track, measure) that makes no sense for a figure."""
    if rule.base_stage is None:
        yield gettext("the stage of the denominator is missing; add --base, such as --base signed")
    is_share_of_all = (rule.reached_stage, rule.excluded_conditions, rule.received_percent) == (None,) * 3
    if is_share_of_all and rule.form != FigureForm.NUMBER and rule.measure != FigureMeasure.FUNDS:
        yield gettext(
            "the figure would always be 100 %; add --reached, --excluding or --received, or --form number"
        )
    if rule.form == FigureForm.NUMBER and rule.measure == FigureMeasure.FUNDS:
        yield gettext(
            "--counts funds always gives a percentage, not a number; leave out --form, or choose "
            "--counts received"
        )
    if rule.track == Track.AGREEMENT:
        yield gettext("agreements are not counted in figures; choose --track facility or service")


def _find_flaws_of_day_limits(rule: Rule) -> Iterator[str]:
    """Yield a message if the numbers of days after which a light changes are missing or contradictory."""
    if rule.yellow_days is None and (rule.red_days is None or rule.kind == RuleKind.CONTACT_AGE):
        if rule.kind in LIGHT_KINDS:
            yield gettext("the number of days is missing; add --yellow, --red or both")
        else:
            yield gettext("the number of days is missing; add --yellow")
    if rule.yellow_days is not None and rule.red_days is not None and rule.yellow_days >= rule.red_days:
        yield gettext(
            "--yellow {yellow} is not less than --red {red}; a light first turns yellow, and after "
            "more days red"
        ).format(yellow=rule.yellow_days, red=rule.red_days)
    if rule.kind in (RuleKind.LIGHT_DUE, RuleKind.LIGHT_UNDATED) and rule.reached_stage is None:
        yield gettext(
            "--reached is missing; add the promised stage that the rule watches, such as --reached started"
        )


OPTIONS = {
    "base_stage": "--base",
    "reached_stage": "--reached",
    "excluded_conditions": "--excluding",
    "yellow_days": "--yellow",
    "red_days": "--red",
    "name": "--name",
    "track": "--track",
    "region": "--region",
    "event_kind": "--event-kind",
    "min_amount": "--min-amount",
    "measure": "--counts",
    "form": "--form",
    "received_percent": "--received",
}
"""The option of the command line for each field."""

_RESTRICTIONS = ("track", "region", "event_kind", "min_amount")
_COUNTING = ("excluded_conditions", "measure", "form", "received_percent")
_UNUSED_FIELDS = {
    RuleKind.FIGURE: ("yellow_days", "red_days"),
    RuleKind.CONTACT_AGE: ("red_days", *_COUNTING, *_RESTRICTIONS),
    RuleKind.SIZE_BAND: (
        "base_stage", "reached_stage", "yellow_days", "red_days", "track", "region", "event_kind", *_COUNTING,
    ),
    **dict.fromkeys(LIGHT_KINDS, _COUNTING),
}  # fmt: skip
