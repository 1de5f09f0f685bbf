"""The SQL of the rules by which a commitment gets a green, yellow or red light, or counts as silent.

It says which version of a rule is in force on a day, which number of days the rule compares with its limits
(such as the days without progress), and which light it gives.

The view of one day and the report of a period use the same SQL, so they cannot disagree.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.rules.definitions import Rule
from tracker.store.dialects import Dialect

LIGHTS = "r.kind IN ('light_age', 'light_due', 'light_undated', 'light_action')"
"""The condition that selects the light rules."""

_NO_LIMIT = 100
"""Rank above that of every stage, for a rule that has no last stage."""


_FROM_RULES = """\
FROM rules r
LEFT JOIN codes low ON low.kind = 'stage' AND low.code = r.base_stage AND low.track = 'facility'
LEFT JOIN codes high ON high.kind = 'stage' AND high.code = r.reached_stage AND high.track = 'facility'"""


class JudgedColumns(NamedTuple):
    """SQL expressions for the columns of a commitment on which a rule may depend.

    A `…_days` column is the number of days since something; NULL if that has not happened.
    """

    stage_rank: str
    track: str
    region: str
    event_kind: str
    amount: str
    currency: str
    due_stage: str = "NULL"
    due_on: str = "NULL"
    idle_days: str = "NULL"
    late_days: str = "NULL"
    action_days: str = "NULL"


def select_rules_in_force(which: str, day: str) -> str:
    """Return the query of the rules in force on a day. Stages are given by their ranks.

    `which` is the condition that selects among the rules `r`, such as LIGHTS.
    """
    return f"""\
SELECT r.kind, r.code, r.version, coalesce(low.rank, 0) AS from_rank,
  coalesce(high.rank, {_NO_LIMIT}) AS until_rank, r.reached_stage, r.yellow_days, r.red_days,
  r.track, r.region, r.event_kind, r.min_amount, r.currency, r.from_on
{_FROM_RULES}
WHERE {which} AND {build_is_in_force("r", day)}"""


def select_rule_periods(which: str, dialect: Dialect) -> str:
    """Return the query of all versions of some rules, each with the days on which it is in force.

    `which` is the condition that selects the rules `r`. `from_on` is the first day, `until_on` the day after
    the last one: NULL for the newest version.
    """
    first_day = dialect.convert_to_date("'0001-01-01'")
    start = f"coalesce({{}}.from_on, {first_day})"
    return f"""\
SELECT DISTINCT r.kind, r.code, r.version, coalesce(low.rank, 0) AS from_rank,
  coalesce(high.rank, {_NO_LIMIT}) AS until_rank, r.reached_stage, r.yellow_days, r.red_days,
  r.track, r.region, r.event_kind, r.min_amount, r.currency, {start.format("r")} AS from_on,
  (SELECT min({start.format("n")}) FROM rules n
    WHERE n.kind = r.kind AND n.code = r.code AND n.version > r.version) AS until_on
{_FROM_RULES}
WHERE {which}"""


def build_is_in_force(rule: str, day: str) -> str:
    """Return the condition that a row of `rules` is the newest version that has begun by a day."""
    return f"""{rule}.version = (
  SELECT max(n.version) FROM rules n WHERE n.kind = {rule}.kind AND n.code = {rule}.code
    AND (n.from_on IS NULL OR n.from_on <= {day}))"""


def build_rule_order(rule: str) -> str:
    """Return SQL by which rules are sorted: in the order in which their first versions were entered."""
    return f"(SELECT min(o.id) FROM rules o WHERE o.kind = {rule}.kind AND o.code = {rule}.code)"


def build_rule_applies(rule: str, judged: JudgedColumns) -> str:
    """Return the condition that a rule applies to a commitment with this track, region, event and amount."""
    return (
        f"({rule}.track IS NULL OR {rule}.track = {judged.track})"
        f" AND ({rule}.region IS NULL OR {rule}.region = {judged.region})"
        f" AND ({rule}.event_kind IS NULL OR {rule}.event_kind = {judged.event_kind})"
        f" AND ({rule}.min_amount IS NULL"
        f" OR ({rule}.currency = {judged.currency} AND {judged.amount} >= {rule}.min_amount))"
    )


def build_conditions_of_rule(
    rule: Rule, judged: JudgedColumns, prefix: str
) -> tuple[list[str], dict[str, object]]:
    """Return the conditions that a given rule applies to a commitment, and the values of their parameters.

    There is a condition for each column that the rule restricts: track, region, event, amount. The names of
    the parameters begin with `prefix`.
    """
    columns = {"track": judged.track, "region": judged.region, "event_kind": judged.event_kind}
    parameters: dict[str, object] = {
        f"{prefix}{name}": getattr(rule, name) for name in columns if getattr(rule, name) is not None
    }
    conditions = [f"{columns[name.removeprefix(prefix)]} = :{name}" for name in parameters]
    if rule.min_amount is not None:
        parameters |= {f"{prefix}currency": rule.currency, f"{prefix}min_amount": rule.min_amount}
        conditions.append(f"{judged.currency} = :{prefix}currency AND {judged.amount} >= :{prefix}min_amount")
    return conditions, parameters


def build_counted_days(rule: str, judged: JudgedColumns) -> str:
    """Return SQL for the number of days that a light rule compares with its limits.

    That is one of the `…_days` columns of `judged`, or NULL. `rule` is the alias of the rule in the query.
    """
    return f"""CASE {rule}.kind WHEN 'light_age' THEN {judged.idle_days}
        WHEN 'light_action' THEN {judged.action_days}
        WHEN 'light_due' THEN CASE WHEN {judged.due_stage} = {rule}.reached_stage THEN {judged.late_days} END
        WHEN 'light_undated' THEN CASE WHEN {judged.due_on} IS NULL OR {judged.due_stage} IS NULL
          OR {judged.due_stage} <> {rule}.reached_stage THEN {judged.idle_days} END END"""


def build_worst_light(dialect: Dialect, lights: str, judged: JudgedColumns) -> str:
    """Return SQL for the worst light that any rule gives: 0 green, 1 yellow, 2 red; NULL if no rule applies.

    `lights` is a table or query in brackets with the columns of v_lights.
    """
    # The rules are read once per query, not once per commitment: on PostgreSQL by `as_once`, on SQLite
    # because they are DISTINCT and stand behind another table.
    return f"""\
(WITH lights {dialect.as_once} (SELECT DISTINCT * FROM {lights} in_force)
  SELECT max(CASE WHEN days > red_days THEN 2 WHEN days > yellow_days THEN 1 ELSE 0 END)
    FROM (SELECT l.yellow_days, l.red_days, {build_counted_days("l", judged)} AS days
      FROM (SELECT 1 AS one) once CROSS JOIN lights l
      WHERE {judged.stage_rank} >= l.from_rank AND {judged.stage_rank} < l.until_rank
        AND {build_rule_applies("l", judged)}) measured)"""
