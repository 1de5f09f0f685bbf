"""Gather the facts about a company for a visit; private follow-ups are left out."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.read.actions import Action, list_open_actions
from tracker.read.commitments import (
    Commitment,
    PartyCommitment,
    hide_private_action,
    list_company_commitments,
)
from tracker.read.companies import Company, get_company
from tracker.read.followups import Followup, list_followups
from tracker.store.company_sql import COMMITMENTS_OF_COMPANY, build_root_id
from tracker.store.reader import Reader, Row
from tracker.values.codes import Condition, Light, Stage


class Briefing(NamedTuple):
    """The facts about a company on a day; its follow-ups are the newest first.

    `people` and `sources` are rows as dicts by column.
    """

    company: Company
    day: date
    people: list[Row]
    commitments: list[PartyCommitment]
    actions: list[Action]
    followups: list[Followup]
    sources: list[Row]

    @property
    def owed_commitments(self) -> list[Commitment]:
        """The commitments whose promised stage has a due date and is not reached, the earliest first."""
        open_ = (
            row
            for row in self.commitments
            if row.due_on
            and row.condition in (Condition.ACTIVE, Condition.ON_HOLD)
            and (row.due_stage is None or row.stage_rank < Stage(row.due_stage).rank)
        )
        return sorted(open_, key=lambda row: row.due_on or "")

    @property
    def planned_actions(self) -> list[tuple[Commitment, Action]]:
        """Our open actions for live commitments, the earliest first, each with its commitment."""
        live = (Condition.ACTIVE, Condition.ON_HOLD)
        commitments = {row.ref: row for row in self.commitments if row.condition in live}
        return [(commitments[row.ref], row) for row in self.actions if row.ref in commitments]

    @property
    def sensitive_commitments(self) -> list[Commitment]:
        """The commitments that are on hold, red or ended."""
        return [
            row
            for row in self.commitments
            if row.light == Light.RED or row.condition in (Condition.ON_HOLD, Condition.ENDED)
        ]


def prepare_briefing(reader: Reader, company_id: int, day: date) -> Briefing:
    """Return the briefing on a company on a day; private follow-ups and their next actions are left out."""
    commitments = list_company_commitments(reader, company_id, day)
    open_actions = list_open_actions(reader, day, refs={row.ref for row in commitments})
    followups = list_followups(reader, company_id=company_id, until=day)
    return Briefing(
        get_company(reader, company_id),
        day,
        reader.rows(_PEOPLE, id=company_id),
        [
            PartyCommitment.make_for_party(hide_private_action(row), row.role, row.share)
            for row in commitments
        ],
        [action for action in open_actions if not action.is_private],
        [row for row in reversed(followups) if not row.is_private],
        reader.rows(_SOURCES, company_id=company_id),
    )


_PEOPLE = f"""
SELECT r.name, p.title, r.phone, r.email, r.wechat FROM positions p
JOIN representatives r ON r.id = p.representative_id JOIN companies o ON o.id = p.company_id
WHERE {build_root_id("o")} = :id AND p.until_on IS NULL ORDER BY p.id"""

_SOURCES = f"""
SELECT s.key, s.title, s.publisher, s.published_at FROM sources s WHERE s.key IN (
  SELECT v.source FROM v_evidence v LEFT JOIN commitments c ON c.ref = v.ref
  WHERE c.id IN {COMMITMENTS_OF_COMPANY}
    OR (v.ref IS NULL AND v.company = (SELECT name FROM companies WHERE id = :company_id)))
ORDER BY s.published_at DESC, s.id"""
