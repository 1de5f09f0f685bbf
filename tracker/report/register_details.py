"""Read details of commitments for the register: who voiced them, further parties, days of new stages."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from tracker.report.model.report import LineDetails, Milestone, Partner, Speaker
from tracker.store.company_sql import LEFT_JOIN_ROOT, build_displayed_name
from tracker.store.reader import Reader
from tracker.values.codes import Stage

MILESTONES = (Stage.SIGNED, Stage.REGISTERED, Stage.STARTED, Stage.OPERATING)
"""The stages whose days stand side by side in the register."""


def read_details(reader: Reader, last: date) -> dict[str, LineDetails]:
    """Return the details of each commitment by its reference, with the milestones up to the day `last`.

    A milestone is the first day on which the commitment or a follow-up states a stage. A stage that was
    skipped has no milestone.
    """
    details: dict[str, LineDetails] = defaultdict(lambda: LineDetails([], [], {}))
    for row in reader.iterate_rows(_VOICES_SQL):
        details[row["ref"]].voiced_by.append(Speaker(row["name"], row["title"], row["organisation"]))
    for row in reader.iterate_rows(_PARTNERS_SQL):
        details[row["ref"]].partners.append(Partner(row["party"], row["role"], row["share"]))
    for row in reader.iterate_rows(_MILESTONES_SQL, last=last.isoformat()):
        milestone = Milestone(row["occurred_on"], row["occurred_precision"])
        details[row["ref"]].milestones.setdefault(row["stage"], milestone)
    return details


_VOICES_SQL = f"""
SELECT c.ref, r.name, p.title, {build_displayed_name("p.organisation_text")} AS organisation
FROM commitment_representatives v
JOIN commitments c ON c.id = v.commitment_id
JOIN representatives r ON r.id = v.representative_id
LEFT JOIN positions p ON p.id = v.position_id
LEFT JOIN companies o ON o.id = p.company_id
{LEFT_JOIN_ROOT}
ORDER BY v.id"""

_PARTNERS_SQL = f"""
SELECT c.ref, p.role, p.share, {build_displayed_name("p.party_text")} AS party
FROM commitment_parties p
JOIN commitments c ON c.id = p.commitment_id
LEFT JOIN companies o ON o.id = p.company_id
{LEFT_JOIN_ROOT}
ORDER BY p.id"""

_STAGES = ", ".join(f"'{stage}'" for stage in MILESTONES)
_MILESTONES_SQL = f"""
SELECT * FROM (
  SELECT c.ref, c.opening_stage AS stage, c.voiced_on AS occurred_on,
    c.voiced_precision AS occurred_precision, 0 AS entry_id
  FROM commitments c WHERE c.opening_stage IN ({_STAGES})
  UNION ALL
  SELECT c.ref, s.stage, s.occurred_on, s.occurred_precision, s.entry_id
  FROM v_standing s JOIN commitments c ON c.id = s.commitment_id
  WHERE s.stage IN ({_STAGES}) AND s.occurred_on <= :last) stated
ORDER BY occurred_on, entry_id"""
