"""The public views with one row per commitment, follow-up, receipt, company, person or citation.

Each function returns the SELECT of a view for one dialect and day. Its docstring is the meaning of the view
in the data dictionary. In the database the day is today; a query for another day passes `:as_of`.
"""

from __future__ import annotations

from collections.abc import Callable

from tracker.store import rule_sql
from tracker.store.citation_targets import TABLE_BY_COLUMN
from tracker.store.company_sql import build_root_id, build_root_join, select_simplified_name
from tracker.store.dialects import Dialect
from tracker.store.row_conditions import build_amount_bound, build_is_standing
from tracker.store.standings.standing_sql import build_contains_day, build_light, build_status
from tracker.store.views.due_sql import select_due
from tracker.values.codes import CommitmentRole, SectorRole


def _select_standing(_dialect: Dialect, _day: str) -> str:
    """One row per follow-up that counts: corrections replace their originals, voided ones are left out."""
    return f"""\
SELECT f.*, coalesce(f.corrects_id, f.id) AS entry_id, k.rank AS stage_rank
FROM followups f
LEFT JOIN codes k ON k.kind = 'stage' AND k.code = f.stage AND k.track = 'facility'
WHERE {build_is_standing("followups", "f")}"""


def _select_lights(_dialect: Dialect, day: str) -> str:
    """One row per light rule in force, with its stages as ranks."""
    return rule_sql.select_rules_in_force(rule_sql.LIGHTS, day)


def _select_states(_dialect: Dialect, day: str) -> str:
    """One row per commitment: its stage and condition on the day, and the follow-ups that say so."""
    return f"""\
SELECT s.commitment_id, s.stage, s.stage_rank, s.stage_row, s.condition, s.condition_row, s.progress_row,
  s.contact_row, s.next_row, s.amount_row, s.due_row, s.followup_count
FROM commitments c
JOIN standings s ON s.commitment_id = c.id
WHERE {build_contains_day("s", day)}"""


def _select_commitments(dialect: Dialect, day: str) -> str:
    """One row per commitment: what was promised, and where it stands on the day."""
    voiced_from = dialect.choose_first_day("c.voiced_on", "c.voiced_precision")
    return f"""\
SELECT c.ref, c.id AS commitment_id, c.title, c.summary, company.name AS company,
  {select_simplified_name("company")} AS company_hans, company.id AS company_id, sector.code AS sector,
  sector.name_hans AS sector_name, event.key AS event, event.name AS event_name,
  event.name_simplified AS event_name_hans, c.track, c.scope, c.firmness, c.voiced_on, c.voiced_precision,
  c.place, c.place_simplified AS place_hans, c.amount, c.currency, c.amount_text, c.amount_status,
  revised.revised_amount, revised.revised_currency, c.opening_stage, c.due_stage, state.due_on,
  coalesce(due.revised_due_precision, c.due_precision) AS due_precision, c.due_text,
  state.stage, state.stage_rank, coalesce(reached.occurred_on, c.voiced_on) AS stage_on,
  coalesce(reached.occurred_precision, c.voiced_precision) AS stage_precision, state.condition,
  conditioned.occurred_on AS condition_on, conditioned.occurred_precision AS condition_precision,
  conditioned.reason, {build_light("state", day)} AS light,
  state.followup_count, state.progress_on AS last_progress_on,
  progress.occurred_precision AS last_progress_precision, state.contact_on AS last_contact_on,
  contact.occurred_precision AS last_contact_precision,
  next.next_action, next.next_action_on, next.next_action_by, next.is_private AS next_is_private,
  c.responsible_unit, c.responsible_person,
  parent.ref AS parent_ref, total.key AS announced_total, c.review, state.is_counted,
  state.stage_row, state.condition_row,
  {build_status("state", day)} AS status,
  {voiced_from} AS voiced_from, state.yellow_on, state.red_on,
  c.amount_upper, {build_amount_bound("c")} AS amount_bound, revised.revised_amount_upper,
  {build_amount_bound("revised", "revised_amount")} AS revised_amount_bound, revised.revised_amount_text
FROM commitments c
JOIN standings state ON state.commitment_id = c.id AND {build_contains_day("state", day)}
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
LEFT JOIN sectors sector ON sector.id = c.sector_id
LEFT JOIN events event ON event.id = c.event_id
LEFT JOIN commitments parent ON parent.id = c.parent_id
LEFT JOIN announced_totals total ON total.id = c.announced_total_id
LEFT JOIN followups reached ON reached.id = state.stage_row
LEFT JOIN followups conditioned ON conditioned.id = state.condition_row
LEFT JOIN followups progress ON progress.id = state.progress_row
LEFT JOIN followups contact ON contact.id = state.contact_row
LEFT JOIN followups next ON next.id = state.next_row
LEFT JOIN followups revised ON revised.id = state.amount_row
LEFT JOIN followups due ON due.id = state.due_row{dialect.order_as_stored("c.id")}"""


def _select_actions(dialect: Dialect, day: str) -> str:
    """One row per action that a follow-up opened: what is to be done, by when, and what became of it."""
    lateness = dialect.count_days(f"coalesce(closed.occurred_on, {day})", "a.due_on")
    return f"""\
SELECT a.action_id, c.ref, c.title, company.name AS company,
  {select_simplified_name("company")} AS company_hans, c.track, s.next_action AS what, s.is_private,
  a.opened_on, s.occurred_precision AS opened_precision, a.due_on, s.next_action_by AS who,
  CASE WHEN a.closed_on <= {day} THEN a.outcome END AS outcome, closed.occurred_on AS closed_on,
  closed.occurred_precision AS closed_precision,
  coalesce(closed.corrects_id, closed.id) AS closed_by, {lateness} AS days_late, c.id AS commitment_id
FROM action_spans a
JOIN followups s ON s.id = a.opening_row
JOIN commitments c ON c.id = a.commitment_id
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
LEFT JOIN followups closed ON closed.id = a.closing_row AND a.closed_on <= {day}
WHERE a.opened_on <= {day} AND c.merged_into_id IS NULL"""


def _select_parties(_dialect: Dialect, _day: str) -> str:
    """One row per commitment and party: the company that leads it, and each further party with its role.

    Sums count a commitment once, at the company that leads it.
    """
    return f"""\
SELECT -c.id AS party_id, c.ref, c.id AS commitment_id, c.title, company.id AS company_id,
  company.name AS company, {select_simplified_name("company")} AS company_hans,
  '{CommitmentRole.LEAD}' AS role,
  CAST(NULL AS text) AS share, c.review
FROM commitments c
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
WHERE c.merged_into_id IS NULL
UNION ALL
SELECT p.id, c.ref, c.id, c.title, company.id, coalesce(company.name, p.party_text),
  coalesce({select_simplified_name("company")}, p.party_text_simplified), p.role, p.share, c.review
FROM commitment_parties p
JOIN commitments c ON c.id = p.commitment_id
JOIN companies lead ON lead.id = c.company_id
LEFT JOIN companies named ON named.id = p.company_id
LEFT {build_root_join("named", "company")}
WHERE c.merged_into_id IS NULL
  AND (named.id IS NULL OR {build_root_id("named")} <> {build_root_id("lead")})"""


def _select_followups(dialect: Dialect, _day: str) -> str:
    """One row per follow-up that counts, with its commitment and company."""
    return f"""\
SELECT s.entry_id AS followup_id, c.ref, c.title, company.name AS company,
  {select_simplified_name("company")} AS company_hans, c.track, s.kind, s.occurred_on, s.occurred_precision,
  s.stage, s.condition, s.reason, s.note, s.is_private, s.revised_amount, s.revised_currency,
  s.revised_due_on, s.revised_due_precision, s.next_action, s.next_action_on, s.next_action_by,
  s.recorded_at, s.recorded_by, s.corrects_id IS NOT NULL AS is_corrected, s.id AS row_id,
  c.review, {dialect.choose_first_day("s.occurred_on", "s.occurred_precision")} AS occurred_from,
  s.revised_amount_upper, {build_amount_bound("s", "revised_amount")} AS revised_amount_bound,
  s.revised_amount_text
FROM v_standing s
JOIN commitments c ON c.id = s.commitment_id
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}"""


def _select_receipts(_dialect: Dialect, _day: str) -> str:
    """One row per receipt that stands, also of drafts and agreements, with its commitment and company."""
    return f"""\
SELECT coalesce(r.corrects_id, r.id) AS receipt_id, c.ref, c.title, company.name AS company,
  {select_simplified_name("company")} AS company_hans, r.received_on, r.amount, r.currency, r.amount_text,
  r.note, r.recorded_at, r.recorded_by, c.review, {build_amount_bound("r")} AS amount_bound
FROM receipts r
JOIN commitments c ON c.id = r.commitment_id
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
WHERE {build_is_standing("receipts", "r")}"""


_ITS_ROWS = "(SELECT m.id FROM companies m WHERE m.id = o.id OR m.merged_into_id = o.id)"
"""The ids of company `o` and of the companies that were merged into it."""


def _join_sectors(dialect: Dialect, role: SectorRole) -> str:
    """Return SQL for the sectors of company `o`, joined into one text.

    `role` chooses between its own sectors and, if it is an association, those of its members.
    """
    return f"""(SELECT {dialect.join}(name_hans, '、') FROM (
    SELECT s.name_hans FROM company_sectors cs JOIN sectors s ON s.id = cs.sector_id
    WHERE cs.company_id IN {_ITS_ROWS} AND cs.role = '{role}'
    GROUP BY s.id, s.name_hans ORDER BY min(cs.id)) listed)"""


def _join_aliases(dialect: Dialect, column: str) -> str:
    """Return SQL for the other names of company `o`, joined into one text.

    `column` is `name`, or `name_simplified` for Simplified Chinese.
    """
    return f"""(SELECT {dialect.join}({column}, '、') FROM (
    SELECT a.name, a.name_simplified, 0 AS is_merged, a.id AS place FROM company_aliases a
    WHERE a.company_id IN {_ITS_ROWS} AND a.name <> o.name
    UNION
    SELECT gone.name, {select_simplified_name("gone")}, 1, gone.id FROM companies gone
    WHERE gone.merged_into_id = o.id AND NOT EXISTS (
      SELECT 1 FROM company_aliases a WHERE a.name = gone.name AND a.company_id IN {_ITS_ROWS})
    ORDER BY is_merged, place) listed)"""


def _join_people(dialect: Dialect, name: str, title: str) -> str:
    """Return SQL for the people with a position at company `o`, joined into one text.

    `name` and `title` are the SQL expressions that are shown for each person.
    """
    return f"""(SELECT {dialect.join}(person, '、') FROM (
    SELECT {name} || ' ' || {title} AS person FROM positions p
    JOIN representatives r ON r.id = p.representative_id
    WHERE p.company_id IN {_ITS_ROWS} AND p.until_on IS NULL
    ORDER BY p.id) listed)"""


def _join_positions(dialect: Dialect, organisation: str, title: str) -> str:
    """Return SQL for the current positions of person `r`, joined into one text.

    `organisation` and `title` are the SQL expressions that are shown for each position.
    """
    return f"""(SELECT {dialect.join}(held, '、') FROM (
    SELECT {organisation} || ' ' || {title} AS held FROM positions p
    LEFT JOIN companies named ON named.id = p.company_id
    LEFT {build_root_join("named", "company")}
    WHERE p.representative_id = r.id AND p.until_on IS NULL
    ORDER BY p.id) listed)"""


_ORGANISATION = "coalesce(company.name, p.organisation_text)"
_ORGANISATION_HANS = f"coalesce({select_simplified_name('company')}, p.organisation_text_simplified)"


def _select_companies(dialect: Dialect, _day: str) -> str:
    """One row per company, with its names, sectors, current people and number of commitments."""
    return f"""\
SELECT o.id AS company_id, o.name, {select_simplified_name("o")} AS name_hans, o.name_en, o.kind, o.region,
  o.uscc,
  {_join_aliases(dialect, "name")} AS aliases,
  {_join_aliases(dialect, "name_simplified")} AS aliases_hans,
  {_join_sectors(dialect, SectorRole.OWN)} AS sectors,
  {_join_sectors(dialect, SectorRole.MEMBERS)} AS member_sectors,
  {_join_people(dialect, "r.name", "p.title")} AS people,
  {_join_people(dialect, select_simplified_name("r"), "p.title_simplified")} AS people_hans,
  (SELECT count(*) FROM commitments c WHERE c.company_id IN {_ITS_ROWS}
    AND c.merged_into_id IS NULL AND c.review <> 'withdrawn') AS commitment_count,
  (SELECT count(DISTINCT c.id) FROM commitment_parties p JOIN commitments c ON c.id = p.commitment_id
    WHERE p.company_id IN {_ITS_ROWS} AND c.company_id NOT IN {_ITS_ROWS}
      AND c.merged_into_id IS NULL AND c.review <> 'withdrawn') AS joint_count,
  last.occurred_on AS last_followup_on, last.occurred_precision AS last_followup_precision, o.note
FROM companies o
LEFT JOIN followups last ON last.id = (
  SELECT s.id FROM v_standing s JOIN commitments c ON c.id = s.commitment_id
  WHERE c.company_id IN {_ITS_ROWS}
  ORDER BY s.occurred_on DESC, s.entry_id DESC LIMIT 1)
WHERE o.merged_into_id IS NULL"""


def _select_positions(_dialect: Dialect, _day: str) -> str:
    """One row per title that a person holds or held, with the organisation and the person's contacts."""
    return f"""\
SELECT p.id AS position_id, r.id AS representative_id, r.name, r.distinction,
  {select_simplified_name("r")} AS name_hans, company.id AS company_id, {_ORGANISATION} AS organisation,
  {_ORGANISATION_HANS} AS organisation_hans, p.title, p.title_simplified AS title_hans,
  p.since_on, p.until_on, r.phone, r.email, r.wechat
FROM positions p
JOIN representatives r ON r.id = p.representative_id
LEFT JOIN companies named ON named.id = p.company_id
LEFT {build_root_join("named", "company")}"""


def _select_representatives(dialect: Dialect, _day: str) -> str:
    """One row per person, with current titles and contacts."""
    return f"""\
SELECT r.id AS representative_id, r.name, r.distinction, {select_simplified_name("r")} AS name_hans, r.origin,
  {_join_positions(dialect, _ORGANISATION, "p.title")} AS positions,
  {_join_positions(dialect, _ORGANISATION_HANS, "p.title_simplified")} AS positions_hans,
  r.phone, r.email, r.wechat, r.note
FROM representatives r"""


def _select_evidence(_dialect: Dialect, _day: str) -> str:
    """One row per citation: its place in the source, the words there, and the fact that it supports."""
    tables = "".join(
        f"\n    WHEN ci.{column} IS NOT NULL THEN '{table}'" for column, table in TABLE_BY_COLUMN.items()
    )
    rows = ", ".join(f"ci.{column}" for column in TABLE_BY_COLUMN)
    return f"""\
SELECT ci.id AS citation_id, s.key AS source, s.publisher, s.publisher_simplified AS publisher_hans,
  s.title AS source_title, s.title_simplified AS source_title_hans,
  ci.span_start, ci.span_end, substr(s.body, ci.span_start + 1, ci.span_end - ci.span_start) AS quotation,
  CASE {tables} END AS fact,
  coalesce({rows}) AS fact_id,
  ci.field, c.ref, company.name AS company, {select_simplified_name("company")} AS company_hans
FROM citations ci
JOIN sources s ON s.id = ci.source_id
LEFT JOIN event_participants ep ON ep.id = ci.event_participant_id
LEFT JOIN company_aliases ca ON ca.id = ci.company_alias_id
LEFT JOIN company_sectors cs ON cs.id = ci.company_sector_id
LEFT JOIN positions po ON po.id = ci.position_id
LEFT JOIN commitment_sectors ms ON ms.id = ci.commitment_sector_id
LEFT JOIN commitment_representatives mr ON mr.id = ci.commitment_representative_id
LEFT JOIN commitment_parties mp ON mp.id = ci.commitment_party_id
LEFT JOIN commitment_measures mm ON mm.id = ci.commitment_measure_id
LEFT JOIN followups f ON f.id = ci.followup_id
LEFT JOIN receipts r ON r.id = ci.receipt_id
LEFT JOIN commitments c ON c.id = coalesce(ci.commitment_id, ms.commitment_id, mr.commitment_id,
  mp.commitment_id, mm.commitment_id, f.commitment_id, r.commitment_id)
LEFT JOIN companies named ON named.id = coalesce(ci.company_id, ca.company_id, cs.company_id, po.company_id,
  ep.company_id, c.company_id)
LEFT {build_root_join("named", "company")}"""


ROW_VIEWS: dict[str, Callable[[Dialect, str], str]] = {
    "v_standing": _select_standing,
    "v_lights": _select_lights,
    "v_states": _select_states,
    "v_commitments": _select_commitments,
    "v_actions": _select_actions,
    "v_parties": _select_parties,
    "v_due": select_due,
    "v_followups": _select_followups,
    "v_receipts": _select_receipts,
    "v_companies": _select_companies,
    "v_positions": _select_positions,
    "v_representatives": _select_representatives,
    "v_evidence": _select_evidence,
}


def build_from_item(dialect: Dialect, name: str, day: str) -> str:
    """Return SQL that names a view in FROM: its name for today, else its query for the day in brackets."""
    return name if day == dialect.today else f"({ROW_VIEWS[name](dialect, day)})"
