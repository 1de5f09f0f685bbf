"""The SQL of missing fields: fields that a commitment needs for its next stage and that nobody has entered.

A gate says which field a commitment needs before a stage. Gates are rows of the table codes: `code` names the
field, `rank` is the rank of the stage. They come from seeds/rules.toml.
"""

from __future__ import annotations

from tracker.store.company_sql import build_root_join, select_simplified_name
from tracker.store.dialects import Dialect
from tracker.store.standings.standing_sql import build_contains_day
from tracker.values.codes import Gate, SourceKind

_STEP = 10
"""The difference between the ranks of a stage and the next one."""
_IS_MISSING = {
    Gate.RESPONSIBLE_UNIT: "c.responsible_unit IS NULL",
    Gate.RESPONSIBLE_PERSON: "c.responsible_person IS NULL",
    Gate.AMOUNT: "c.amount IS NULL AND s.amount_row IS NULL AND c.amount_status = 'undisclosed'",
    Gate.CONTRACT_SOURCE: f"""NOT EXISTS (
      SELECT 1 FROM citations x JOIN sources q ON q.id = x.source_id
      WHERE x.commitment_id = c.id AND q.kind = '{SourceKind.CONTRACT}') AND NOT EXISTS (
      SELECT 1 FROM followups f JOIN citations x ON x.followup_id = f.id JOIN sources q ON q.id = x.source_id
      WHERE f.commitment_id = c.id AND q.kind = '{SourceKind.CONTRACT}')""",
    Gate.REGISTRATION_NUMBER: "company.uscc IS NULL",
}
"""The condition that the field of a gate is missing, for a commitment `c` in state `s` with its company."""


def select_missing(_dialect: Dialect, day: str) -> str:
    """One row per field that the next stage of an active commitment needs and nobody has entered."""
    cases = "\n    ".join(f"WHEN '{gate}' THEN {condition}" for gate, condition in _IS_MISSING.items())
    return f"""\
SELECT c.ref, c.title, company.name AS company, {select_simplified_name("company")} AS company_hans,
  company.id AS company_id, c.track, s.stage, following.code AS next_stage, gate.code AS missing,
  coalesce(c.responsible_person, c.responsible_unit) AS who, c.responsible_unit, c.review,
  c.id AS commitment_id
FROM standings s
JOIN commitments c ON c.id = s.commitment_id
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}
JOIN codes gate ON gate.kind = 'gate' AND gate.rank <= s.stage_rank + {_STEP}
LEFT JOIN codes following ON following.kind = 'stage' AND following.track = 'facility'
  AND following.rank = s.stage_rank + {_STEP}
WHERE {build_contains_day("s", day)} AND s.condition = 'active' AND s.review <> 'withdrawn'
  AND CASE gate.code
    {cases} END"""
