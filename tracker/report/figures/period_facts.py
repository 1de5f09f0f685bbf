"""The facts behind a period's figures: one row per commitment, as it stood at both ends of the period.

The rows are kept in temporary tables until the reading ends, so that every figure is one pass over the same
rows. They must agree with the views for a single day; tests/report/test_figures.py compares the two.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from tracker.store import dialects, rule_sql
from tracker.store.company_sql import build_root_join
from tracker.store.reader import Reader, Row
from tracker.values.codes import Stage
from tracker.values.periods import Period


class PeriodFacts(NamedTuple):
    """The facts of one period, kept in temporary tables until the reader is closed, and queries on them.

    A query names the tables in braces: {facts}, one row per countable commitment voiced by the last day;
    {promised}, their disclosed amounts; {receipts}, the money that arrived by then; {hidden}, the ids of
    follow-ups that a correction or a void row replaced. {countable} stands for the condition under which a
    commitment `c` can count. The tables of two periods have different names, so both can be kept at once.
    """

    reader: Reader
    period: Period
    table_names: dict[str, str]

    def rows(self, sql: str, **parameters: object) -> list[Row]:
        """Return the rows of a query that names the tables in braces."""
        return self.reader.rows(self._fill_names(sql), **parameters)

    def value(self, sql: str, **parameters: object) -> Any:  # noqa: ANN401  whatever the one column holds
        """Return the first column of the first row of such a query, or None."""
        return self.reader.value(self._fill_names(sql), **parameters)

    def _fill_names(self, sql: str) -> str:
        return sql.format(**self.table_names, countable=COUNTABLE)


def collect_facts(reader: Reader, period: Period) -> PeriodFacts:
    """Collect the facts of a period in temporary tables; return the object that queries them."""
    engine = dialects.DIALECTS[reader.dialect]
    suffix = re.sub(r"\W", "_", str(period)).lower()
    table_names = {name: f"held_{name}_{suffix}" for name in _HELD_TABLES}
    expressions = {
        "rank": _RANK_SQL,
        "key": engine.sort_key("f.occurred_on", "coalesce(f.corrects_id, f.id)"),
        "idle": engine.count_days(":last", "coalesce(m.progress_on, c.voiced_on)"),
        "due_on": engine.as_date("substr(v.due, 29)"),
        "lights_in_force": rule_sql.select_rules_in_force(rule_sql.LIGHTS, ":last"),
        "countable": COUNTABLE,
    }
    expressions["light"] = _judge_light(engine).format(**table_names)
    for name, sql in _HELD_TABLES.items():
        reader.keep_rows(
            table_names[name], sql.format(**expressions, **table_names), **get_boundary_days(period)
        )
    return PeriodFacts(reader, period, table_names)


def get_boundary_days(period: Period) -> dict[str, str]:
    """Return ISO texts: `start` and `last` day of a period, and `before`, the day before it starts."""
    return {
        "start": period.start.isoformat(),
        "last": period.last_day.isoformat(),
        "before": period.day_before.isoformat(),
    }


def _judge_light(engine: dialects.Dialect) -> str:
    """Return the SQL expression for the level of a row's light: 0 green, 1 yellow, 2 red."""
    judged = rule_sql.JudgedColumns(
        **{
            name: f"judged.{name}"
            for name in ("track", "region", "amount", "currency", "due_stage", "due_on")
        },
        stage_rank="judged.rank_last",
        event_kind=EVENT_KIND.format("judged"),
        idle_days="judged.idle_days",
        late_days=engine.count_days(":last", "judged.due_on"),
        action_days=engine.count_days(":last", "judged.action_on"),
    )
    return f"coalesce({rule_sql.judge_light(engine, '{lights}', judged)}, 0)"


_RANK_SQL = "CASE f.stage " + " ".join(f"WHEN '{stage}' THEN {stage.rank}" for stage in Stage) + " END"
EVENT_KIND = "(SELECT e.kind FROM events e WHERE e.id = {}.event_id)"
"""The kind of the event of a row; fill in the alias of its table."""
COUNTABLE = "c.review = 'confirmed' AND c.merged_into_id IS NULL AND c.track <> 'agreement'"

_HELD_TABLES = {
    # Follow-ups that no longer count: replaced by a correction, or void.
    "hidden": """
WITH newest (entry_id, id) AS (
  SELECT corrects_id, max(id) FROM followups WHERE corrects_id IS NOT NULL GROUP BY corrects_id)
SELECT entry_id AS id FROM newest
UNION SELECT f.id FROM followups f JOIN newest n ON n.entry_id = f.corrects_id
WHERE f.id < n.id OR f.is_void""",
    # The last reopening by each end: stages before it no longer count.
    "reopened": """
SELECT f.commitment_id, max({key}) AS key_last,
  max(CASE WHEN f.occurred_on <= :before THEN {key} END) AS key_before
FROM followups f
WHERE f.kind = 'reopen' AND f.occurred_on <= :last AND f.id NOT IN (SELECT id FROM {hidden})
GROUP BY f.commitment_id""",
    # The actions that a standing follow-up had closed by the end.
    "closed": """
SELECT DISTINCT o.action_id AS id FROM action_outcomes o JOIN followups f ON f.id = o.followup_id
WHERE f.occurred_on <= :last AND f.id NOT IN (SELECT id FROM {hidden})""",
    # The stage, condition and dates that the standing rows of each commitment lead to, at both ends.
    "moves": """
SELECT f.commitment_id, max({rank}) AS reached_last,
  max(CASE WHEN f.stage IS NOT NULL AND (r.key_last IS NULL OR {key} >= r.key_last) THEN {rank} END)
    AS rank_last,
  max(CASE WHEN f.stage IS NOT NULL AND f.occurred_on <= :before
    AND (r.key_before IS NULL OR {key} >= r.key_before) THEN {rank} END) AS rank_before,
  max(CASE WHEN f.condition IS NOT NULL THEN {key} || substr(f.condition || '          ', 1, 10)
    || coalesce(f.reason, '') END)
    AS condition_last,
  max(CASE WHEN f.condition IS NOT NULL AND f.occurred_on <= :before THEN {key} || f.condition END)
    AS condition_before,
  max(CASE WHEN f.kind IN ('progress', 'reopen') THEN f.occurred_on END) AS progress_on,
  min(CASE WHEN coalesce(f.corrects_id, f.id) NOT IN (SELECT id FROM {closed}) THEN f.next_action_on END)
    AS action_on,
  max(CASE WHEN f.occurred_on >= :start AND f.kind IN ('progress', 'contact') THEN 1 ELSE 0 END) AS is_covered
FROM followups f LEFT JOIN {reopened} r ON r.commitment_id = f.commitment_id
WHERE f.occurred_on <= :last AND f.id NOT IN (SELECT id FROM {hidden})
GROUP BY f.commitment_id""",
    # The amount and the promised date as last revised by the end.
    "revised": """
SELECT f.commitment_id,
  max(CASE WHEN f.revised_amount IS NOT NULL THEN {key} || f.revised_currency || f.revised_amount END)
    AS amount,
  max(CASE WHEN f.revised_due_on IS NOT NULL THEN {key} || f.revised_due_on END) AS due
FROM followups f
WHERE (f.revised_amount IS NOT NULL OR f.revised_due_on IS NOT NULL) AND f.occurred_on <= :last
  AND f.id NOT IN (SELECT id FROM {hidden})
GROUP BY f.commitment_id""",
    # A commitment gives way to its components from the day on which the first of them was voiced.
    "parents": """
SELECT c.parent_id, min(c.voiced_on) AS first_on FROM commitments c
WHERE c.parent_id IS NOT NULL AND {countable} GROUP BY c.parent_id""",
    # The light rules in force on the last day.
    "lights": "{lights_in_force}",
    "facts": f"""
SELECT judged.*, CASE WHEN condition_last <> 'active' THEN NULL ELSE {{light}} END AS light
FROM (SELECT c.id AS commitment_id, home.id AS company_id, home.region, c.sector_id, c.event_id,
    c.responsible_unit, c.track, c.voiced_on, c.due_stage, p.first_on AS first_component_on, c.parent_id,
    c.amount AS voiced_amount, c.currency AS voiced_currency,
    CASE WHEN v.amount IS NULL THEN c.amount ELSE CAST(substr(v.amount, 32) AS bigint) END AS amount,
    CASE WHEN v.amount IS NULL THEN c.currency ELSE substr(v.amount, 29, 3) END AS currency,
    CASE WHEN v.due IS NULL THEN c.due_on ELSE {{due_on}} END AS due_on,
    CASE WHEN c.voiced_on >= :start THEN 1 ELSE 0 END AS is_new,
    CASE WHEN c.voiced_on <= :before AND (p.first_on IS NULL OR p.first_on > :before) THEN 1 ELSE 0 END
      AS counted_before,
    CASE WHEN p.first_on IS NULL OR p.first_on > :last THEN 1 ELSE 0 END AS counted_last,
    CASE WHEN r.key_before IS NULL AND coalesce(m.rank_before, 0) < opening.rank THEN opening.rank
      ELSE m.rank_before END AS rank_before,
    CASE WHEN r.key_last IS NULL AND coalesce(m.rank_last, 0) < opening.rank THEN opening.rank
      ELSE m.rank_last END AS rank_last,
    CASE WHEN coalesce(m.reached_last, 0) < opening.rank THEN opening.rank ELSE m.reached_last END
      AS reached_last,
    coalesce(rtrim(substr(m.condition_before, 29, 10)), 'active') AS condition_before,
    coalesce(rtrim(substr(m.condition_last, 29, 10)), 'active') AS condition_last,
    nullif(substr(m.condition_last, 39), '') AS reason,
    {{idle}} AS idle_days, m.action_on, coalesce(m.is_covered, 0) AS is_covered,
    CASE WHEN m.commitment_id IS NULL THEN 0 ELSE 1 END AS has_followup
  FROM commitments c
  JOIN codes opening
    ON opening.kind = 'stage' AND opening.code = c.opening_stage AND opening.track = 'facility'
  JOIN companies named ON named.id = c.company_id
  {build_root_join("named", "home")}
  LEFT JOIN {{moves}} m ON m.commitment_id = c.id
  LEFT JOIN {{reopened}} r ON r.commitment_id = c.id
  LEFT JOIN {{revised}} v ON v.commitment_id = c.id
  LEFT JOIN {{parents}} p ON p.parent_id = c.id
  WHERE c.voiced_on <= :last AND {{countable}}) judged""",
    # The disclosed amounts: of what counts in full, of a parent that gave way what its components leave over.
    "promised": """
SELECT f.commitment_id, f.counted_last, f.currency, CASE WHEN f.counted_last = 1 THEN f.amount
  WHEN f.amount > coalesce(parts.amount, 0) THEN f.amount - coalesce(parts.amount, 0) ELSE 0 END AS amount
FROM {facts} f
LEFT JOIN (SELECT parent_id, currency, sum(amount) AS amount FROM {facts}
  WHERE parent_id IS NOT NULL AND amount IS NOT NULL GROUP BY parent_id, currency) parts
  ON parts.parent_id = f.commitment_id AND parts.currency = f.currency
WHERE f.amount IS NOT NULL""",
    # Receipts that stand, of commitments that count or have given way to components.
    "receipts": """
SELECT c.id AS commitment_id, r.received_on, r.amount, r.currency FROM receipts r
JOIN commitments c ON c.id = r.commitment_id
WHERE r.received_on <= :last AND NOT r.is_void AND {countable} AND NOT EXISTS (
  SELECT 1 FROM receipts n WHERE n.corrects_id = coalesce(r.corrects_id, r.id) AND n.id > r.id)""",
}
