"""Public views that count and sum: people, pipeline, cohorts, announced totals, reports, quarters.

They read the views in row_views: `build_from_item` gives these for today or for another day.
"""

from __future__ import annotations

from tracker.store.company_sql import build_root_join, select_simplified_name
from tracker.store.dialects import Dialect
from tracker.store.standings.standing_sql import build_contains_day
from tracker.store.views.row_views import build_from_item

_REACHED = ("signed", 50), ("registered", 60), ("started", 70), ("operating", 80)


def select_people(dialect: Dialect, day: str) -> str:
    """One row per person, with current titles, contacts and the number of commitments voiced."""
    return f"""\
SELECT r.representative_id, r.name, r.distinction, r.name_hans, r.positions, r.positions_hans,
  r.phone, r.email, r.wechat,
  coalesce(voiced.commitment_count, 0) AS commitment_count, coalesce(voiced.live_count, 0) AS live_count,
  voiced.last_voiced_on, voiced.last_contact_on
FROM {build_from_item(dialect, "v_representatives", day)} r
LEFT JOIN (
  SELECT voice.representative_id, count(*) AS commitment_count,
    sum(CASE WHEN c.condition IN ('active', 'on_hold') THEN 1 ELSE 0 END) AS live_count,
    max(c.voiced_on) AS last_voiced_on, max(c.last_contact_on) AS last_contact_on
  FROM commitment_representatives voice
  JOIN {build_from_item(dialect, "v_commitments", day)} c ON c.commitment_id = voice.commitment_id
  WHERE c.review <> 'withdrawn'
  GROUP BY voice.representative_id) voiced ON voiced.representative_id = r.representative_id"""


def select_pipeline(dialect: Dialect, day: str) -> str:
    """One row per quarter, sector, stage and currency, with the counted commitments voiced in the quarter."""
    return f"""\
SELECT quarter, sector, sector_name, stage, stage_rank, currency, count(*) AS commitment_count,
  sum(is_live) AS live_count, CAST(sum(amount) AS bigint) AS amount, sum(is_inexact) AS inexact_count
FROM (SELECT {dialect.name_quarter("c.voiced_on")} AS quarter, c.sector, c.sector_name, c.stage, c.stage_rank,
    coalesce(c.revised_currency, c.currency) AS currency, coalesce(c.revised_amount, c.amount) AS amount,
    CASE WHEN c.condition IN ('active', 'on_hold') THEN 1 ELSE 0 END AS is_live,
    CASE WHEN coalesce(c.revised_amount_bound, c.amount_bound) <> 'exact' THEN 1 ELSE 0 END AS is_inexact
  FROM {build_from_item(dialect, "v_commitments", day)} c WHERE c.is_counted) counted
GROUP BY quarter, sector, sector_name, stage, stage_rank, currency"""


def select_cohorts(dialect: Dialect, day: str) -> str:
    """One row per event or quarter: the stages its counted commitments reached, later ended ones included."""
    reached = ", ".join(
        f"sum(CASE WHEN reached_rank >= {rank} THEN 1 ELSE 0 END) AS {name}_count" for name, rank in _REACHED
    )
    ended = "sum(CASE WHEN condition = 'ended' THEN 1 ELSE 0 END) AS ended_count"
    selects = [
        f"SELECT '{kind}' AS cohort_kind, {key} AS cohort, {name} AS cohort_name, {hans} AS cohort_name_hans,"
        f"\n  count(*) AS commitment_count, {reached},\n  {ended}\nFROM counted"
        f" WHERE {key} IS NOT NULL GROUP BY {key}, {name}, {hans}"
        for kind, key, name, hans in (
            ("event", "event", "event_name", "event_name_hans"),
            ("quarter", "quarter", "quarter", "quarter"),
        )
    ]
    return f"""\
WITH counted AS (
  SELECT c.event, c.event_name, c.event_name_hans, {dialect.name_quarter("c.voiced_on")} AS quarter,
    c.condition,
    s.reached_rank
  FROM {build_from_item(dialect, "v_commitments", day)} c
  JOIN standings s ON s.commitment_id = c.commitment_id AND {build_contains_day("s", day)}
  WHERE c.is_counted)
{selects[0]}
UNION ALL
{selects[1]}"""


def select_announced_totals(_dialect: Dialect, day: str) -> str:
    """One row per announced total of projects, with how many of them are known by name."""
    return f"""\
SELECT t.key, event.key AS event, event.name AS event_name,
  event.name_simplified AS event_name_hans, event.starts_on AS announced_on, t.unit, t.count,
  count(c.id) AS named_count, t.count - count(c.id) AS unnamed, t.amount, t.currency, t.note
FROM announced_totals t
JOIN events event ON event.id = t.event_id
LEFT JOIN commitments c ON c.announced_total_id = t.id AND c.voiced_on <= {day}
  AND c.review <> 'withdrawn' AND c.merged_into_id IS NULL
WHERE event.starts_on <= {day}
GROUP BY t.id, t.key, event.key, event.name, event.name_simplified, event.starts_on, t.unit, t.count,
  t.amount, t.currency, t.note"""


def select_report_lines(_dialect: Dialect, _day: str) -> str:
    """One row per commitment in an issued report, as it was signed; every revision has its own rows."""
    return f"""\
SELECT report.period, report.revision, report.cut_off_on, report.issued_at, c.ref, c.title,
  company.name AS company, {select_simplified_name("company")} AS company_hans, c.track,
  line.stage, line.condition, line.status, line.light, line.amount, line.currency, line.received, line.is_new,
  report.revision = (SELECT max(n.revision) FROM reports n WHERE n.period = report.period) AS is_newest
FROM report_lines line
JOIN reports report ON report.id = line.report_id
JOIN commitments c ON c.id = line.commitment_id
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}"""


def select_state_by_quarter(dialect: Dialect, day: str) -> str:
    """One row per commitment and quarter since it was voiced: where it stood when the quarter ended."""
    return f"""\
WITH RECURSIVE first AS (SELECT min(voiced_on) AS voiced_on FROM commitments),
  {dialect.list_quarters("(SELECT voiced_on FROM first)", day)}
SELECT q.quarter, q.last_on, c.ref, c.title, company.name AS company,
  {select_simplified_name("company")} AS company_hans, sector.code AS sector, c.track,
  c.review, state.stage, state.stage_rank, state.condition, state.followup_count, c.voiced_on,
  coalesce(revised.revised_amount, c.amount) AS amount,
  coalesce(revised.revised_currency, c.currency) AS currency, c.responsible_unit, state.is_counted
FROM ends q
JOIN standings state ON {build_contains_day("state", "q.last_on")}
JOIN commitments c ON c.id = state.commitment_id
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
LEFT JOIN sectors sector ON sector.id = c.sector_id
LEFT JOIN followups revised ON revised.id = state.amount_row"""
