"""Explain the state of a commitment: the rows and rules behind its stage, condition and light."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tracker.read.commitments import Commitment, get_commitment
from tracker.read.followups import Followup, list_followups
from tracker.rules import lifecycle
from tracker.store.reader import Reader
from tracker.values.codes import Condition, FollowupKind, Light, RuleKind, Stage


class LightMeasure(NamedTuple):
    """The number of days that one light rule counts for a commitment, from the day `since`.

    Both are None if the rule counts from a date that the commitment does not have.
    """

    code: str
    version: int
    kind: str
    from_stage: Stage
    until_stage: Stage
    since: date | None
    days: int | None
    yellow_days: int
    red_days: int
    followup_id: int | None

    @property
    def light(self) -> Light:
        """The light that this rule alone would give."""
        if self.days is None or self.days <= self.yellow_days:
            return Light.GREEN
        return Light.YELLOW if self.days <= self.red_days else Light.RED


class ComingLight(NamedTuple):
    """The worse light that a commitment gets next if nothing happens, and the first day on which it shows."""

    light: Light
    on: date


class Explanation(NamedTuple):
    """A commitment on a day, and the rows behind its stage, condition and light.

    A row is None if the commitment itself sets the value, as it sets the opening stage.
    """

    commitment: Commitment
    day: date
    stage_row: Followup | None
    skipped: list[Stage]
    condition_row: Followup | None
    measures: list[LightMeasure]
    turn: ComingLight | None


def explain_state(reader: Reader, ref: str, day: date) -> Explanation:
    """Explain the state of a commitment on a day. Raises NotFoundError."""
    commitment = get_commitment(reader, ref, day)
    rows = list_followups(reader, ref=commitment.ref, until=day)
    by_id = {row.row_id: row for row in rows}
    reached = [Stage(row.stage) for row in rows if row.stage]
    measures = list(_measure_lights(reader, commitment, rows, day))
    return Explanation(
        commitment,
        day,
        None if commitment.stage_row is None else by_id[commitment.stage_row],
        lifecycle.find_skipped_stages(Stage(commitment.opening_stage), reached, Stage(commitment.stage)),
        None if commitment.condition_row is None else by_id[commitment.condition_row],
        measures,
        _find_next_turn(measures, Light(commitment.light)) if commitment.light else None,
    )


def _measure_lights(
    reader: Reader, commitment: Commitment, rows: Sequence[Followup], day: date
) -> list[LightMeasure]:
    """Measure every light rule for the commitment's stage; a commitment that is not active has none."""
    if commitment.condition != Condition.ACTIVE:
        return []
    rules = reader.rows(
        "SELECT * FROM v_lights WHERE :rank >= from_rank AND :rank < until_rank ORDER BY kind, code",
        rank=commitment.stage_rank,
    )
    stages = {stage.rank: stage for stage in Stage}
    measures = []
    for rule in rules:
        since, row = _find_counting_start(rule["kind"], rule["reached_stage"], commitment, rows)
        measures.append(
            LightMeasure(
                rule["code"],
                rule["version"],
                rule["kind"],
                stages[rule["from_rank"]],
                stages[rule["until_rank"]],
                since,
                None if since is None else (day - since).days,
                rule["yellow_days"],
                rule["red_days"],
                None if row is None else row.followup_id,
            )
        )
    return measures


def _find_counting_start(
    kind: str, reached_stage: str, commitment: Commitment, rows: Sequence[Followup]
) -> tuple[date | None, Followup | None]:
    """Return the day that a rule counts from, and the follow-up that sets it."""
    if kind == RuleKind.LIGHT_AGE:
        moved = [row for row in rows if row.kind in (FollowupKind.PROGRESS, FollowupKind.REOPEN)]
        on = moved[-1].occurred_on if moved else commitment.voiced_on
        return date.fromisoformat(on), moved[-1] if moved else None
    if commitment.due_on is None or commitment.due_stage != reached_stage:
        return None, None
    revised = [row for row in rows if row.revised_due_on]
    return date.fromisoformat(commitment.due_on), revised[-1] if revised else None


def _find_next_turn(measures: Sequence[LightMeasure], light: Light) -> ComingLight | None:
    """Return the first worse light that the rules will give if nothing happens; None if there is none."""
    order = list(Light)
    turns = [
        ComingLight(worse, measure.since + timedelta(days=limit + 1))
        for measure in measures
        if measure.since is not None
        for worse, limit in ((Light.YELLOW, measure.yellow_days), (Light.RED, measure.red_days))
        if order.index(worse) > order.index(light)
    ]
    return min(turns, key=lambda turn: (turn.on, -order.index(turn.light)), default=None)
