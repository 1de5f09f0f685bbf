"""Simple public views for people who open the database for the first time, and the history of commitments.

`v_register` and `v_news` have few columns, so that people can read them as they are. `v_history` has one row
per span of days. Its SQL calls no date functions, so that programs that lack those of SQLite can read it too.
"""

from __future__ import annotations

from tracker.store.company_sql import build_root_join, select_simplified_name
from tracker.store.dialects import Dialect
from tracker.store.row_conditions import build_is_standing
from tracker.store.views.row_views import build_from_item


def select_register(dialect: Dialect, day: str) -> str:
    """One row per confirmed commitment, in at most 15 columns: who promised what, and where it stands.

    Drafts and withdrawn commitments are in v_commitments. Texts of private follow-ups are left out.
    """
    currency = "CASE WHEN c.revised_amount IS NULL THEN c.currency ELSE c.revised_currency END"
    unit_and_person = "c.responsible_unit || coalesce(' ' || c.responsible_person, '')"
    return f"""\
SELECT c.ref, c.company_hans, (SELECT {dialect.join}(voice.name, '、') FROM (
    SELECT {select_simplified_name("r")} AS name FROM commitment_representatives v
    JOIN representatives r ON r.id = v.representative_id
    WHERE v.commitment_id = c.commitment_id ORDER BY v.id) voice) AS voiced_by,
  c.title, c.sector_name, coalesce(c.revised_amount, c.amount) AS amount, {currency} AS currency,
  CASE WHEN c.revised_amount IS NULL THEN c.amount_text ELSE c.revised_amount_text END AS amount_text,
  (SELECT CAST(sum(r.amount) AS bigint) FROM receipts r
    WHERE r.commitment_id = c.commitment_id AND r.currency = {currency} AND r.received_on <= {day}
      AND {build_is_standing("receipts", "r")}) AS received,
  c.stage, c.condition, c.light,
  CASE WHEN c.next_is_private THEN CAST(c.next_action_on AS text)
    ELSE CAST(c.next_action_on AS text) || coalesce(' ' || c.next_action, '') END AS next_action,
  (SELECT CAST(f.occurred_on AS text) || ' ' || f.note FROM followups f
    WHERE f.commitment_id = c.commitment_id AND f.occurred_on <= {day} AND f.note IS NOT NULL
      AND NOT f.is_private AND {build_is_standing("followups", "f")}
    ORDER BY f.occurred_on DESC, coalesce(f.corrects_id, f.id) DESC LIMIT 1) AS last_note,
  coalesce({unit_and_person}, c.responsible_person) AS responsible
FROM {build_from_item(dialect, "v_commitments", day)} c
WHERE c.review = 'confirmed'"""


def select_news(dialect: Dialect, day: str) -> str:
    """One row per follow-up of a confirmed commitment, the newest first, in at most 15 columns.

    Private follow-ups are left out; they are in v_followups.
    """
    first_day = dialect.choose_first_day("f.occurred_on", "f.occurred_precision")
    return f"""\
SELECT f.occurred_on, f.occurred_precision, c.ref, {select_simplified_name("company")} AS company_hans,
  c.title, f.kind, f.stage, f.condition, f.reason, f.note, f.next_action, f.next_action_on, f.next_action_by,
  f.recorded_by, coalesce(f.corrects_id, f.id) AS followup_id
FROM followups f
JOIN commitments c ON c.id = f.commitment_id
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
WHERE c.review = 'confirmed' AND c.merged_into_id IS NULL AND NOT f.is_private AND {first_day} <= {day}
  AND {build_is_standing("followups", "f")}
ORDER BY f.occurred_on DESC, coalesce(f.corrects_id, f.id) DESC"""


def select_history(_dialect: Dialect, _day: str) -> str:
    """One row per commitment and span of days in which its state and light did not change.

    `from_on` is the first day of a span, `until_on` the first day after it, NULL while it lasts. For the
    state on a day: `from_on <= '2024-09-30' AND (until_on IS NULL OR until_on > '2024-09-30')`. Spans that
    begin after today say how the light turns if nothing more happens. Confirmations, withdrawals and mergers
    count on every day, because only the day on which they were recorded is known.
    """
    labels = ",\n  ".join(
        f"(SELECT k.label_hans FROM codes k WHERE k.kind = '{kind}' AND k.code = {code}"
        f" AND k.track = {track}) AS {kind}_label"
        for kind, code, track in (
            ("stage", "s.stage", "c.track"),
            ("condition", "s.condition", "'any'"),
            ("light", _LIGHT, "'any'"),
        )
    )
    return f"""\
SELECT c.ref, c.id AS commitment_id, c.title, company.name AS company,
  {select_simplified_name("company")} AS company_hans, company.id AS company_id, sector.code AS sector,
  sector.name_hans AS sector_name, event.key AS event, event.name AS event_name,
  event.name_simplified AS event_name_hans, c.track, c.voiced_on, s.starts_on AS from_on,
  s.ends_on AS until_on, s.stage, s.stage_rank, s.condition, conditioned.reason, {_LIGHT} AS light,
  {labels},
  coalesce(revised.revised_amount, c.amount) AS amount,
  coalesce(revised.revised_currency, c.currency) AS currency, c.due_stage, s.due_on, s.followup_count,
  s.progress_on AS last_progress_on, s.contact_on AS last_contact_on, next.next_action, next.next_action_on,
  next.next_action_by, next.is_private AS next_is_private, c.responsible_unit, c.responsible_person, c.review,
  s.is_counted
FROM ({_SPLIT_STANDINGS}) s
JOIN commitments c ON c.id = s.commitment_id
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
LEFT JOIN sectors sector ON sector.id = c.sector_id
LEFT JOIN events event ON event.id = c.event_id
LEFT JOIN followups conditioned ON conditioned.id = s.condition_row
LEFT JOIN followups next ON next.id = s.next_row
LEFT JOIN followups revised ON revised.id = s.amount_row
WHERE s.starts_on IS NOT NULL AND (s.ends_on IS NULL OR s.ends_on > s.starts_on)"""


def _build_earlier_day(day: str, other: str) -> str:
    """Return SQL for the earlier of two days; if one of them is NULL, the other.

    The functions for this have different names in different programs.
    """
    return f"CASE WHEN {day} IS NULL OR {other} < {day} THEN {other} ELSE {day} END"


def _build_later_day(day: str, light_day: str) -> str:
    """Return SQL for the later of two days; NULL if the second one, on which a light changes, is NULL."""
    return f"CASE WHEN {light_day} > {day} THEN {light_day} WHEN {light_day} IS NOT NULL THEN {day} END"


_LIGHT = "CASE WHEN s.condition = 'active' THEN s.turned END"
_FIRST_LIGHT_CHANGE = _build_earlier_day("s.yellow_on", "s.red_on")
_SPLIT_STANDINGS = f"""
  SELECT s.*, t.light AS turned,
    CASE t.light WHEN 'green' THEN s.from_on WHEN 'yellow' THEN {_build_later_day("s.from_on", "s.yellow_on")}
      ELSE {_build_later_day("s.from_on", "s.red_on")} END AS starts_on,
    CASE t.light WHEN 'green' THEN {_build_earlier_day("s.until_on", f"({_FIRST_LIGHT_CHANGE})")}
      WHEN 'yellow' THEN {_build_earlier_day("s.until_on", "s.red_on")} ELSE s.until_on END AS ends_on
  FROM standings s
  JOIN (SELECT 'green' AS light UNION ALL SELECT 'yellow' UNION ALL SELECT 'red') t ON 1 = 1"""
"""The kept states, each in up to three parts: before its light turns yellow, then, and from red on."""


def select_events(dialect: Dialect, _day: str) -> str:
    """One row per event: a roadshow, visit, symposium or signing, with its sectors and commitments."""
    return f"""\
SELECT e.id AS event_id, e.key AS event, e.kind, e.name, e.name_simplified AS name_hans, e.starts_on,
  e.starts_precision, e.ends_on, e.date_text, e.place, larger.key AS part_of,
  (SELECT {dialect.join}(name_hans, '、') FROM (SELECT s.name_hans FROM event_sectors es
    JOIN sectors s ON s.id = es.sector_id WHERE es.event_id = e.id ORDER BY es.id) listed) AS sectors,
  (SELECT count(*) FROM commitments c WHERE c.event_id = e.id AND c.merged_into_id IS NULL
    AND c.review <> 'withdrawn') AS commitment_count, e.note
FROM events e
LEFT JOIN events larger ON larger.id = e.part_of_id"""


def select_participants(_dialect: Dialect, _day: str) -> str:
    """One row per company or person that took part in an event, with the role."""
    return f"""\
SELECT p.id AS participant_id, e.key AS event, e.name AS event_name, e.name_simplified AS event_name_hans,
  e.starts_on, p.role, company.id AS company_id, r.id AS representative_id,
  coalesce(company.name, r.name) AS name,
  coalesce({select_simplified_name("company")}, {select_simplified_name("r")}) AS name_hans
FROM event_participants p
JOIN events e ON e.id = p.event_id
LEFT JOIN companies named ON named.id = p.company_id
LEFT {build_root_join("named", "company")}
LEFT JOIN representatives r ON r.id = p.representative_id"""


def select_measures(_dialect: Dialect, _day: str) -> str:
    """One row per promised quantity that is not money: capacity, area, jobs, output."""
    return f"""\
SELECT m.id AS measure_id, c.ref, c.id AS commitment_id, c.title, company.name AS company,
  {select_simplified_name("company")} AS company_hans, m.kind, m.value, m.unit, m.value_text, c.review
FROM commitment_measures m
JOIN commitments c ON c.id = m.commitment_id
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
WHERE c.merged_into_id IS NULL"""


def select_papers(_dialect: Dialect, _day: str) -> str:
    """One row per file that is kept as evidence, without its bytes."""
    return """\
SELECT p.id AS paper_id, c.ref, p.followup_id, p.receipt_id, s.key AS source, p.name AS file_name,
  p.kind AS file_kind, p.size, p.sha256, p.content IS NOT NULL AS is_kept
FROM papers p
LEFT JOIN followups f ON f.id = p.followup_id
LEFT JOIN receipts r ON r.id = p.receipt_id
LEFT JOIN commitments c ON c.id = coalesce(f.commitment_id, r.commitment_id)
LEFT JOIN sources s ON s.id = p.source_id"""


def select_sources(_dialect: Dialect, _day: str) -> str:
    """One row per source of facts, without its text, with the number of its citations."""
    return """\
SELECT s.id AS source_id, s.key AS source, s.kind, s.title AS source_title,
  s.title_simplified AS source_title_hans, s.publisher, s.publisher_simplified AS publisher_hans,
  s.original_publisher, original.key AS original, s.author, s.url, s.published_at, s.language, s.char_count,
  s.body IS NOT NULL AS is_attached,
  (SELECT count(*) FROM citations ci WHERE ci.source_id = s.id) AS citation_count, s.note
FROM sources s
LEFT JOIN sources original ON original.id = s.original_id"""
