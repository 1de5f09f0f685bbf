"""The definition of a commitment's state on one day, against which the table `standings` is checked.

Its SQL is short and reads like the definitions in words, such as “the newest follow-up with a stage”, but
serves only one day. The tables `standings` and `action_spans` hold the same states for all days;
`standing_sql` computes them.
"""

from __future__ import annotations

from tracker.store import rule_sql
from tracker.store.company_sql import build_root_join
from tracker.store.dialects import Dialect
from tracker.store.row_conditions import build_is_component, build_is_standing

STATE_COLUMNS = (
    "commitment_id", "stage", "stage_rank", "stage_row", "reached_rank", "condition", "condition_row",
    "progress_row", "progress_on", "contact_row", "contact_on", "next_row", "amount_row", "due_row", "due_on",
    "followup_count", "is_counted", "light", "is_silent",
)  # fmt: skip
"""The columns of a state, as `select_defined_states` gives them."""


def select_defined_states(dialect: Dialect, day: str) -> str:
    """Return the query of the states of all commitments on a day, with the columns in STATE_COLUMNS."""
    light = build_defined_light(dialect, day, rule_sql.select_rules_in_force(rule_sql.LIGHTS, day))
    silences = rule_sql.select_rules_in_force("r.kind = 'contact_age' AND r.code = 'no_contact'", day)
    silent_for = dialect.count_days(day, "coalesce(contact.occurred_on, c.voiced_on)")
    return f"""\
SELECT state.commitment_id, state.stage, state.stage_rank, state.stage_row,
  {dialect.greatest}(opening.rank, coalesce((SELECT max(k.rank) FROM followups s
    JOIN codes k ON k.kind = 'stage' AND k.code = s.stage AND k.track = c.track
    WHERE s.commitment_id = c.id AND s.occurred_on <= {day} AND {build_is_standing("followups", "s")}), 0))
    AS reached_rank,
  state.condition, state.condition_row, state.progress_row, progress.occurred_on AS progress_on,
  state.contact_row, contact.occurred_on AS contact_on, state.next_row, state.amount_row, state.due_row,
  coalesce(due.revised_due_on, c.due_on) AS due_on, state.followup_count,
  {build_is_counted(day)} AS is_counted,
  CASE WHEN state.condition = 'active' THEN CASE {light}
    WHEN 2 THEN 'red' WHEN 1 THEN 'yellow' ELSE 'green' END END AS light,
  CASE WHEN EXISTS (SELECT 1 FROM ({silences}) silence
    WHERE state.stage_rank >= silence.from_rank AND state.stage_rank < silence.until_rank
      AND {silent_for} > silence.yellow_days) THEN 1 ELSE 0 END AS is_silent
FROM commitments c
JOIN codes opening ON opening.kind = 'stage' AND opening.code = c.opening_stage AND opening.track = c.track
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
JOIN (SELECT {select_state(day, "commitments c")}) state ON state.commitment_id = c.id
LEFT JOIN followups progress ON progress.id = state.progress_row
LEFT JOIN followups contact ON contact.id = state.contact_row
LEFT JOIN followups next ON next.id = state.next_row
LEFT JOIN followups due ON due.id = state.due_row"""


def build_defined_light(dialect: Dialect, day: str, lights: str) -> str:
    """Return SQL for the light of commitment `c`: 0 green, 1 yellow, 2 red; NULL if no rule applies.

    In the query, `state` is the row with the state of `c`. `lights` is the query of the light rules in force.
    """
    due_on = "coalesce(due.revised_due_on, c.due_on)"
    revised = "SELECT f.revised_{} FROM followups f WHERE f.id = state.amount_row"
    return rule_sql.build_worst_light(
        dialect,
        f"({lights})",
        rule_sql.JudgedColumns(
            stage_rank="state.stage_rank",
            track="c.track",
            region="company.region",
            event_kind="(SELECT e.kind FROM events e WHERE e.id = c.event_id)",
            amount=f"coalesce(({revised.format('amount')}), c.amount)",
            currency=f"coalesce(({revised.format('currency')}), c.currency)",
            due_stage="c.due_stage",
            due_on=due_on,
            idle_days=dialect.count_days(day, "coalesce(progress.occurred_on, c.voiced_on)"),
            late_days=dialect.count_days(day, due_on),
            action_days=dialect.count_days(day, "next.next_action_on"),
        ),
    )


def select_state(day: str, commitments: str) -> str:
    """Return the SELECT list and FROM clause for the states of some commitments on a day.

    `commitments` is SQL for FROM that gives the commitments `c`, such as `commitments c`.
    """
    return f"""\
c.id AS commitment_id,
  CASE WHEN moved.stage IS NULL OR (reopened.id IS NULL AND moved_code.rank <= opening.rank)
    THEN c.opening_stage ELSE moved.stage END AS stage,
  CASE WHEN moved.stage IS NULL OR (reopened.id IS NULL AND moved_code.rank <= opening.rank)
    THEN opening.rank ELSE moved_code.rank END AS stage_rank,
  CASE WHEN moved.stage IS NULL OR (reopened.id IS NULL AND moved_code.rank <= opening.rank)
    THEN NULL ELSE moved.id END AS stage_row,
  coalesce(conditioned.condition, 'active') AS condition, conditioned.id AS condition_row,
  {_select_newest_row(day, "s.kind IN ('progress', 'reopen')")} AS progress_row,
  {_select_newest_row(day, "s.kind <> 'note'")} AS contact_row,
  (SELECT a.id FROM followups a WHERE a.commitment_id = c.id AND {build_has_open_action(day, "a")}
    ORDER BY a.next_action_on, coalesce(a.corrects_id, a.id) LIMIT 1) AS next_row,
  {_select_newest_row(day, "s.revised_amount IS NOT NULL")} AS amount_row,
  {_select_newest_row(day, "s.revised_due_on IS NOT NULL")} AS due_row,
  (SELECT count(*) FROM v_standing s
    WHERE s.commitment_id = c.id AND s.occurred_on <= {day}) AS followup_count
FROM {commitments}
JOIN codes opening ON opening.kind = 'stage' AND opening.code = c.opening_stage AND opening.track = c.track
LEFT JOIN followups reopened ON reopened.id = {_select_newest_row(day, "s.kind = 'reopen'")}
LEFT JOIN followups moved ON moved.id = (
  SELECT s.id FROM v_standing s
  WHERE s.commitment_id = c.id AND s.occurred_on <= {day} AND s.stage IS NOT NULL
    AND (reopened.id IS NULL OR (s.occurred_on, s.entry_id)
      >= (reopened.occurred_on, coalesce(reopened.corrects_id, reopened.id)))
  ORDER BY s.stage_rank DESC, s.occurred_on, s.entry_id LIMIT 1)
LEFT JOIN codes moved_code
  ON moved_code.kind = 'stage' AND moved_code.code = moved.stage AND moved_code.track = c.track
LEFT JOIN followups conditioned ON conditioned.id = {_select_newest_row(day, "s.condition IS NOT NULL")}
WHERE c.voiced_on <= {day} AND c.merged_into_id IS NULL"""


def build_is_counted(day: str) -> str:
    """Return the condition that figures count commitment `c` on a day.

    The caller leaves out commitments that were merged, or were voiced after the day. Commitments of which no
    date is known are not counted. From the day on which its first component was voiced, the components of a
    commitment are counted instead of the commitment itself.
    """
    return f"""\
c.review = 'confirmed' AND c.track <> 'agreement' AND c.voiced_precision <> 'unknown' AND NOT EXISTS (
    SELECT 1 FROM commitments part WHERE {build_is_component("c")} AND part.voiced_on <= {day})"""


def _select_newest_row(day: str, which: str) -> str:
    """Return SQL for the id of the newest follow-up `s` of commitment `c`, up to a day, that meets `which`.

    Void and corrected follow-ups are passed over. `which` is an SQL condition.
    """
    return (
        "(SELECT s.id FROM v_standing s WHERE s.commitment_id = c.id"
        f" AND s.occurred_on <= {day} AND {which} ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1)"
    )


def select_closing_outcome(day: str, action: str) -> str:
    """Return SQL for the id of the outcome that closed an action by a day; NULL if it was still open.

    Outcomes in void or corrected follow-ups are passed over. `action` is the number of the follow-up that
    opened the action.
    """
    is_standing = build_is_standing("followups", "closing")
    return f"""(
  SELECT o.id FROM action_outcomes o JOIN followups closing ON closing.id = o.followup_id
  WHERE o.action_id = {action} AND closing.occurred_on <= {day} AND {is_standing}
  ORDER BY closing.occurred_on, coalesce(closing.corrects_id, closing.id) LIMIT 1)"""


def build_has_open_action(day: str, row: str) -> str:
    """Return the condition that a follow-up opened an action which is still open on a day.

    `row` is the alias of the follow-up.
    """
    return f"""{row}.next_action_on IS NOT NULL AND {row}.occurred_on <= {day}
  AND {build_is_standing("followups", row)}
  AND {select_closing_outcome(day, f"coalesce({row}.corrects_id, {row}.id)")} IS NULL"""
