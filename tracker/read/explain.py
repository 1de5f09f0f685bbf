"""Explain the state of a commitment: the rows and rules behind its stage, condition and light."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tracker.read import definitions
from tracker.read.commitments import Commitment, get_commitment
from tracker.read.followups import Followup, list_followups
from tracker.rules import lifecycle
from tracker.rules.definitions import Rule
from tracker.store import rule_sql
from tracker.store.reader import Reader, Row
from tracker.store.views import public_views
from tracker.values.codes import Condition, FollowupKind, Light, RuleKind, Stage


class RuleDays(NamedTuple):
    """A light rule, and the number of days that it counts for a commitment, beginning with the day `since`.

    A light rule says after how many days a light turns yellow or red. `days` and `since` are None if the rule
    counts from a date that the commitment does not have. `followup_id` is the number of the follow-up that
    set the day `since`.
    """

    code: str
    version: int
    kind: str
    from_stage: Stage | None
    until_stage: Stage | None
    since: date | None
    days: int | None
    yellow_days: int | None
    red_days: int | None
    followup_id: int | None
    rule: Rule

    @property
    def light(self) -> Light:
        """The light that the commitment would have by this rule alone."""
        days = -1 if self.days is None else self.days
        if self.red_days is not None and days > self.red_days:
            return Light.RED
        return Light.YELLOW if self.yellow_days is not None and days > self.yellow_days else Light.GREEN


class ComingLight(NamedTuple):
    """The worse light that a commitment gets next if nothing happens, and the first day of that light."""

    light: Light
    on: date


class Explanation(NamedTuple):
    """The state of a commitment on a day, and the follow-ups and rules from which it results.

    `stage_row` and `condition_row` are the follow-ups that set the stage and the condition. They are None if
    no follow-up did, so that the commitment still has those with which it began. `skipped` are the stages
    that the commitment passed over.
    """

    commitment: Commitment
    day: date
    stage_row: Followup | None
    skipped: list[Stage]
    condition_row: Followup | None
    rule_days: list[RuleDays]
    coming_light: ComingLight | None


def explain_stage_and_light(reader: Reader, ref: str, day: date) -> Explanation:
    """Explain the stage, condition and light of a commitment on a day. Raises NotFoundError."""
    commitment = get_commitment(reader, ref, day)
    rows = list_followups(reader, ref=commitment.ref, until=day)
    by_id = {row.row_id: row for row in rows}
    reached = [Stage(row.stage) for row in rows if row.stage]
    rule_days = list(_count_rule_days(reader, commitment, rows, day))
    return Explanation(
        commitment,
        day,
        None if commitment.stage_row is None else by_id[commitment.stage_row],
        lifecycle.find_skipped_stages(Stage(commitment.opening_stage), reached, Stage(commitment.stage)),
        None if commitment.condition_row is None else by_id[commitment.condition_row],
        rule_days,
        _find_next_worse_light(rule_days, Light(commitment.light)) if commitment.light else None,
    )


def _count_rule_days(
    reader: Reader, commitment: Commitment, rows: Sequence[Followup], day: date
) -> list[RuleDays]:
    """Return the days that each rule for lights counts for a commitment; an empty list if it is inactive."""
    if commitment.condition != Condition.ACTIVE:
        return []
    judging = {(row["kind"], row["code"]) for row in _read_rules_that_apply(reader, commitment, day)}
    rule_days = []
    for rule in definitions.list_rules(reader, day):
        if (rule.kind, rule.code) not in judging or not _does_rule_count_days(rule, commitment):
            continue
        since, row = _find_counting_start(rule, commitment, rows)
        rule_days.append(
            RuleDays(
                rule.code,
                rule.version,
                rule.kind,
                None if rule.base_stage is None else Stage(rule.base_stage),
                None if rule.reached_stage is None else Stage(rule.reached_stage),
                since,
                None if since is None else (day - since).days,
                rule.yellow_days,
                rule.red_days,
                None if row is None else row.followup_id,
                rule,
            )
        )
    return rule_days


def _read_rules_that_apply(reader: Reader, commitment: Commitment, day: date) -> list[Row]:
    """Return the rules in force by which the light of a commitment in this stage, of this kind, is set."""
    revised = commitment.revised_amount is not None
    judged = rule_sql.JudgedColumns(
        stage_rank=":rank",
        track=":track",
        region="(SELECT o.region FROM companies o WHERE o.id = :company_id)",
        event_kind="(SELECT e.kind FROM events e WHERE e.key = :event)",
        amount="CAST(:amount AS bigint)",
        currency=":currency",
    )
    return reader.rows(
        f"SELECT l.kind, l.code FROM ({public_views.select_as_of('v_lights', reader.dialect)}) l"
        " WHERE :rank >= l.from_rank AND :rank < l.until_rank"
        f" AND {rule_sql.build_rule_applies('l', judged)}",
        as_of=day.isoformat(),
        rank=commitment.stage_rank,
        track=commitment.track,
        company_id=commitment.company_id,
        event=commitment.event,
        amount=commitment.revised_amount if revised else commitment.amount,
        currency=commitment.revised_currency if revised else commitment.currency,
    )


def _does_rule_count_days(rule: Rule, commitment: Commitment) -> bool:
    """Tell whether a rule for lights (red, yellow or green) counts days for this commitment.

    A rule on overdue actions counts days if there is an open action. A rule on commitments without a promised
    date counts days unless the commitment promises a date for the stage of the rule. All other rules count
    days.
    """
    if rule.kind == RuleKind.LIGHT_ACTION:
        return commitment.next_action_on is not None
    return rule.kind != RuleKind.LIGHT_UNDATED or not _is_stage_promised(rule, commitment)


def _is_stage_promised(rule: Rule, commitment: Commitment) -> bool:
    """Tell whether the commitment promises a date for the stage that the rule demands."""
    return commitment.due_on is not None and commitment.due_stage == rule.reached_stage


def _find_counting_start(
    rule: Rule, commitment: Commitment, rows: Sequence[Followup]
) -> tuple[date | None, Followup | None]:
    """Return the day from which a rule counts, and the follow-up that set this day; None if there is none."""
    if rule.kind == RuleKind.LIGHT_ACTION:
        planned = [row for row in rows if row.next_action_on == commitment.next_action_on]
        return date.fromisoformat(commitment.next_action_on or ""), planned[0]
    if rule.kind in (RuleKind.LIGHT_AGE, RuleKind.LIGHT_UNDATED):
        moved = [row for row in rows if row.kind in (FollowupKind.PROGRESS, FollowupKind.REOPEN)]
        on = moved[-1].occurred_on if moved else commitment.voiced_on
        return date.fromisoformat(on), moved[-1] if moved else None
    if commitment.due_on is None or not _is_stage_promised(rule, commitment):
        return None, None
    revised = [row for row in rows if row.revised_due_on]
    return date.fromisoformat(commitment.due_on), revised[-1] if revised else None


def _find_next_worse_light(rule_days: Sequence[RuleDays], light: Light) -> ComingLight | None:
    """Return the first worse light that the rules will give if nothing happens; None if there is none."""
    order = list(Light)
    coming = [
        ComingLight(worse, each.since + timedelta(days=limit + 1))
        for each in rule_days
        if each.since is not None
        for worse, limit in ((Light.YELLOW, each.yellow_days), (Light.RED, each.red_days))
        if limit is not None
        if order.index(worse) > order.index(light)
    ]
    return min(coming, key=lambda each: (each.on, -order.index(each.light)), default=None)
