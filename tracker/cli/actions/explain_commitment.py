"""The explanation of a commitment's state in sentences, with the rows and rules behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.cli.terminal.tables import print_fields, print_json
from tracker.cli.terminal.wrap import print_line
from tracker.read import definitions, explain
from tracker.read.labels import Labels
from tracker.values import dates
from tracker.values.codes import Condition, RuleKind, Status

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.explain import Explanation, LightMeasure
    from tracker.read.followups import Followup

LabelledLine = tuple[str, str]


def explain_commitment(app: App, ref: str, as_of: date | None, is_json: bool) -> None:
    """Print the follow-ups and rules behind a commitment's stage, condition, light and status on a day."""
    with app.open_reader() as reader:
        labels = Labels(reader)
        explanation = explain.explain_stage_and_light(reader, ref, as_of or dates.today())
    if is_json:
        print_json(_make_json_object(explanation))
        return
    commitment = explanation.commitment
    title = labels.mark_review(commitment.title, commitment.review)
    print_line(f"{commitment.ref} {commitment.company} {title}", bold=True)
    print_fields([line for part in _EXPLANATIONS for line in part(explanation, labels)])


def _make_json_object(explanation: Explanation) -> dict[str, object]:
    """Return the object for JSON: the results, and the row and the rule behind each."""
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
                **{name: value for name, value in measure._asdict().items() if name != "rule"},
                "since": measure.since and measure.since.isoformat(),
                "light": measure.light,
            }
            for measure in explanation.measures
        ],
        "next": explanation.turn and {"light": explanation.turn.light, "on": explanation.turn.on.isoformat()},
    }


def _explain_stage(explanation: Explanation, labels: Labels) -> Iterator[LabelledLine]:
    commitment = explanation.commitment
    yield labels("column", "stage"), labels("stage", commitment.stage, commitment.track)
    row = explanation.stage_row
    if row is None:
        yield "  ←", labels("text", "why_stage_voiced").format(on=_format_voiced_day(explanation))
    else:
        yield "  ←", _format_row(row, labels)
    yield "", labels("text", "why_stage_rule")
    if explanation.skipped:
        passed = "、".join(labels("stage", stage, commitment.track) for stage in explanation.skipped)
        yield "", f"{labels('column', 'skipped')}: {passed}"


def _explain_condition(explanation: Explanation, labels: Labels) -> Iterator[LabelledLine]:
    yield labels("column", "condition"), labels("condition", explanation.commitment.condition)
    row = explanation.condition_row
    if row is None:
        yield "  ←", labels("text", "why_condition_voiced")
        return
    yield "  ←", _format_row(row, labels)
    yield "", labels("text", "why_condition_rule")


def _explain_light(explanation: Explanation, labels: Labels) -> Iterator[LabelledLine]:
    light = explanation.commitment.light
    yield labels("column", "light"), labels("light", light) if light else labels("text", "none")
    if explanation.commitment.condition != Condition.ACTIVE:
        yield "  ←", labels("text", "why_light_not_active")
    elif not explanation.measures:
        yield "  ←", labels("text", "why_light_no_rule")
    for measure in explanation.measures:
        yield "  ←", _explain_light_rule(measure, explanation, labels)


def _explain_light_rule(measure: LightMeasure, explanation: Explanation, labels: Labels) -> str:
    """Return the sentence that says which days a light rule counts, from when, and what the rule defines."""
    track = explanation.commitment.track
    rule = labels("text", "why_rule").format(
        code=measure.code,
        version=measure.version,
        definition=definitions.define_rule(labels, measure.rule, track),
    )
    stage = labels("stage", measure.until_stage, track)
    if measure.since is None:
        return f"{labels('text', 'why_no_due').format(stage=stage)}; {rule}"
    followup = f"{labels('column', 'followup_id')} {measure.followup_id}"
    cause = labels("text", "as_voiced") if measure.followup_id is None else followup
    has_passed = measure.days is not None and measure.days > 0
    if measure.kind == RuleKind.LIGHT_DUE:
        reason = labels("text", "why_late" if has_passed else "why_not_late")
    elif measure.kind == RuleKind.LIGHT_ACTION:
        reason = labels("text", "why_overdue" if has_passed else "why_not_overdue")
    else:
        reason = labels("text", "why_idle")
    return f"{reason.format(on=measure.since, days=measure.days, stage=stage, cause=cause)}; {rule}"


def _explain_status(explanation: Explanation, labels: Labels) -> Iterator[LabelledLine]:
    status = Status(explanation.commitment.status)
    yield labels("column", "status"), labels("status", status)
    reasons = {
        Status.NO_UPDATE: labels("text", "why_no_update"),
        Status.STALLED: labels("text", "why_stalled"),
        Status.LOST: labels("text", "why_lost"),
        Status.CANCELLED: labels("text", "why_cancelled"),
    }
    yield "  ←", reasons.get(status, labels("text", "why_as_condition"))


def _explain_next_light(explanation: Explanation, labels: Labels) -> Iterator[LabelledLine]:
    """Yield the sentence that says on which day the light gets worse if nothing happens."""
    if explanation.turn:
        sentence = labels("text", "why_turn").format(
            light=labels("light", explanation.turn.light),
            on=explanation.turn.on,
            days=(explanation.turn.on - explanation.day).days,
        )
        yield labels("text", "why_next"), sentence


def _format_row(row: Followup, labels: Labels) -> str:
    """Return a follow-up as one sentence: number, date, recorder, kind, and remarks if there are any."""
    marks = [
        labels("text", "private") if row.is_private else "",
        labels("reason", row.reason),
        row.note or "",
    ]
    remarks = " ".join(filter(None, marks))
    return labels("text", "why_row").format(
        number=row.followup_id,
        on=dates.format_date(row.occurred_on, row.occurred_precision),
        who=row.recorded_by,
        kind=labels("followup_kind", row.kind),
        words=f": {remarks}" if remarks else "",
    )


def _format_voiced_day(explanation: Explanation) -> str:

    return dates.format_date(explanation.commitment.voiced_on, explanation.commitment.voiced_precision)


_EXPLANATIONS = (_explain_stage, _explain_condition, _explain_light, _explain_status, _explain_next_light)
