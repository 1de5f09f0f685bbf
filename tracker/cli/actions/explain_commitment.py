"""Explain in sentences why a commitment has its state; name the follow-ups and rules behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.cli.terminal.lights import format_traffic_light
from tracker.cli.terminal.tables import print_fields, print_json
from tracker.cli.terminal.wrap import print_line, print_wrapped
from tracker.locale import format_count, gettext, join_items
from tracker.read import definitions, explain
from tracker.read.labels import Labels
from tracker.read.proposals import find_origin
from tracker.values import dates
from tracker.values.codes import Condition, RuleKind, Status

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.explain import Explanation, RuleDays
    from tracker.read.followups import Followup

LabelledLine = tuple[str, str]


def explain_commitment(app: App, ref: str, as_of: date | None, is_json: bool) -> None:
    """Print the follow-ups and rules behind a commitment's stage, condition, light and status on a day."""
    with app.open_reader() as reader:
        labels = Labels(reader)
        explanation = explain.explain_stage_and_light(reader, ref, as_of or dates.today())
        origin = find_origin(reader, ref)
    if is_json:
        print_json({**_make_json_object(explanation), "origin": origin and origin._asdict()})
        return
    commitment = explanation.commitment
    title = labels.mark_review(commitment.title, commitment.review)
    print_line(f"{commitment.ref} {commitment.company} {title}", bold=True)
    print_fields([line for part in _EXPLANATIONS for line in part(explanation, labels)])
    if origin:
        print_wrapped(gettext("From {source}: {origin}").format(source=origin.source, origin=origin))


def _make_json_object(explanation: Explanation) -> dict[str, object]:
    """Return the JSON object of an explanation: the state, the follow-ups that set it, and the rules."""
    commitment = explanation.commitment
    rows = {"stage_row": explanation.stage_row, "condition_row": explanation.condition_row}
    return {
        "ref": commitment.ref,
        "as_of": explanation.day.isoformat(),
        **{name: getattr(commitment, name) for name in ("stage", "condition", "light", "status")},
        **{name: None if row is None else row._asdict() for name, row in rows.items()},
        "skipped": explanation.skipped,
        "rules": [
            {
                **{name: value for name, value in rule_days._asdict().items() if name != "rule"},
                "since": rule_days.since and rule_days.since.isoformat(),
                "light": rule_days.light,
            }
            for rule_days in explanation.rule_days
        ],
        "next": explanation.coming_light
        and {"light": explanation.coming_light.light, "on": explanation.coming_light.on.isoformat()},
    }


def _explain_stage(explanation: Explanation, labels: Labels) -> Iterator[LabelledLine]:
    """Yield the stage, the follow-up that set it, and the stages that were skipped."""
    commitment = explanation.commitment
    yield labels("column", "stage"), labels("stage", commitment.stage, commitment.track)
    row = explanation.stage_row
    if row is None:
        yield (
            "  ←",
            gettext(
                "the stage when the commitment was made, on {date}; no follow-up has set a higher stage since"
            ).format(date=_format_day_made(explanation)),
        )
    else:
        yield "  ←", _format_followup(row, labels)
    yield (
        "",
        gettext(
            "the highest stage that was reached is used; after a reopening, only the stages "
            "since then are used"
        ),
    )
    if explanation.skipped:
        passed = join_items(labels("stage", stage, commitment.track) for stage in explanation.skipped)
        yield "", gettext("{label}: {value}").format(label=labels("column", "skipped"), value=passed)


def _explain_condition(explanation: Explanation, labels: Labels) -> Iterator[LabelledLine]:
    """Yield the condition (active, on hold, ended, fulfilled) and the follow-up that set it."""
    yield labels("column", "condition"), labels("condition", explanation.commitment.condition)
    row = explanation.condition_row
    if row is None:
        yield "  ←", gettext("no follow-up has changed the condition since the commitment was made")
        return
    yield "  ←", _format_followup(row, labels)
    yield "", gettext("the condition comes from the newest follow-up that states a condition")


def _explain_traffic_light(explanation: Explanation, labels: Labels) -> Iterator[LabelledLine]:
    """Yield the colour of the traffic light, and a sentence for each rule that decides it."""
    light = explanation.commitment.light
    yield labels("column", "light"), format_traffic_light(light, labels) or labels("text", "none")
    if explanation.commitment.condition != Condition.ACTIVE:
        yield "  ←", gettext("only an active commitment has a traffic light")
    elif not explanation.rule_days:
        yield "  ←", gettext("no traffic-light rule applies to this stage")
    for rule_days in explanation.rule_days:
        yield "  ←", _explain_traffic_light_rule(rule_days, explanation, labels)


def _explain_traffic_light_rule(rule_days: RuleDays, explanation: Explanation, labels: Labels) -> str:
    """Return the sentence on one traffic-light rule: the days it has counted, and what the rule says."""
    track = explanation.commitment.track
    rule = gettext("rule {code}, version {version}: {definition}").format(
        code=rule_days.code,
        version=rule_days.version,
        definition=definitions.define_rule(labels, rule_days.rule, track),
    )
    stage = labels("stage", rule_days.until_stage, track)
    if rule_days.since is None:
        return _join_reason_and_rule(
            gettext("no date is promised for the stage {stage}").format(stage=stage), rule
        )
    followup = gettext("follow-up {number}").format(number=rule_days.followup_id)
    cause = labels("text", "as_voiced") if rule_days.followup_id is None else followup
    return _join_reason_and_rule(_describe_counted_days(rule_days, stage, cause), rule)


def _describe_counted_days(rule_days: RuleDays, stage: str, cause: str) -> str:
    """Return a sentence that says how many days a traffic-light rule has counted, and from which day.

    `cause` names what that day comes from: a follow-up, or the commitment as it was made.
    """
    days, day = rule_days.days or 0, rule_days.since
    if rule_days.kind not in (RuleKind.LIGHT_DUE, RuleKind.LIGHT_ACTION):
        return format_count(
            days,
            "{count:,} day without progress, since {day} ({cause})",
            "{count:,} days without progress, since {day} ({cause})",
            day=day,
            cause=cause,
        )
    if rule_days.kind == RuleKind.LIGHT_DUE and days <= 0:
        sentence = gettext("the stage {stage} is promised by {day} ({cause}); this day has not passed")
        return sentence.format(stage=stage, day=day, cause=cause)
    if rule_days.kind == RuleKind.LIGHT_DUE:
        return format_count(
            days,
            "the stage {stage} was promised by {day} ({cause}); this day was {count:,} day ago",
            "the stage {stage} was promised by {day} ({cause}); this day was {count:,} days ago",
            stage=stage,
            day=day,
            cause=cause,
        )
    if days <= 0:
        sentence = gettext("an open action is due on {day} ({cause}); this day has not passed")
        return sentence.format(day=day, cause=cause)
    return format_count(
        days,
        "an open action was due on {day} ({cause}); this day was {count:,} day ago",
        "an open action was due on {day} ({cause}); this day was {count:,} days ago",
        day=day,
        cause=cause,
    )


def _join_reason_and_rule(reason: str, rule: str) -> str:
    """Join the reason for a light and the text of its rule to one sentence."""
    return gettext("{reason}; {rule}").format(reason=reason, rule=rule)


def _explain_status(explanation: Explanation, labels: Labels) -> Iterator[LabelledLine]:
    """Yield the status (stage and condition in one word), and the reason for it."""
    status = Status(explanation.commitment.status)
    yield labels("column", "status"), labels("status", status)
    reasons = {
        Status.NO_UPDATE: gettext("the commitment is active, but has no follow-up since it was made"),
        Status.STALLED: gettext("the commitment is active, but its traffic light is red"),
        Status.LOST: gettext("the commitment ended before it was signed"),
        Status.CANCELLED: gettext("the commitment ended after it was signed"),
    }
    yield "  ←", reasons.get(status, gettext("the status is the same as the condition"))


def _explain_next_traffic_light(explanation: Explanation, labels: Labels) -> Iterator[LabelledLine]:
    """Yield the day on which the light turns to its next colour if there is no progress before then."""
    if explanation.coming_light:
        sentence = format_count(
            (explanation.coming_light.on - explanation.day).days,
            "the traffic light turns {light} on {day}, in {count:,} day, unless there is progress "
            "before then",
            "the traffic light turns {light} on {day}, in {count:,} days, unless there is progress "
            "before then",
            light=labels("light", explanation.coming_light.light),
            day=explanation.coming_light.on,
        )
        yield gettext("What comes next"), sentence


def _format_followup(row: Followup, labels: Labels) -> str:
    """Return a follow-up as one sentence: its number, date, kind, recorder, and its note if it has one."""
    marks = [
        labels("text", "private") if row.is_private else "",
        labels("reason", row.reason),
        row.note or "",
    ]
    remarks = " ".join(filter(None, marks))
    sentence = gettext("follow-up {number}, {date}, {kind}, recorded by {person}").format(
        number=row.followup_id,
        date=dates.format_date(row.occurred_on, row.occurred_precision),
        kind=labels("followup_kind", row.kind),
        person=row.recorded_by,
    )
    return gettext("{label}: {value}").format(label=sentence, value=remarks) if remarks else sentence


def _format_day_made(explanation: Explanation) -> str:
    """Return the day on which the commitment was made; a month, quarter or year if no day is known."""
    return dates.format_date(explanation.commitment.voiced_on, explanation.commitment.voiced_precision)


_EXPLANATIONS = (
    _explain_stage,
    _explain_condition,
    _explain_traffic_light,
    _explain_status,
    _explain_next_traffic_light,
)
