"""Gather the facts about a company for somebody who visits it. Private follow-ups are left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from tracker.read import due, evidence, missing, receipts
from tracker.read.actions import Action, list_open_actions
from tracker.read.commitments import (
    Commitment,
    PartyCommitment,
    hide_private_action,
    list_company_commitments,
)
from tracker.read.companies import Company, get_company, list_company_events
from tracker.read.followups import Followup, list_followups
from tracker.read.receipts import Receipt
from tracker.store.company_sql import ROWS_OF_COMPANY
from tracker.store.reader import Reader, Row
from tracker.values.codes import Condition, DueKind, Gate, Light, Stage

_OURS_TO_ENTER = (Gate.RESPONSIBLE_UNIT, Gate.RESPONSIBLE_PERSON)
"""What a commitment may lack and no visitor needs to ask for."""


class Question(NamedTuple):
    """The topics to ask about at a visit, for one commitment.

    `is_late` says that a promised date has passed. `silent_since` is the day of the last contact, if that is
    long ago. `stuck_since` is the day of the last progress, if the light is yellow or red. `missing` are the
    fields that the commitment needs for its next stage.
    """

    commitment: Commitment
    is_late: bool
    silent_since: str | None
    stuck_since: str | None
    missing: tuple[str, ...]


class Briefing(NamedTuple):
    """The facts about a company on a day. Follow-ups and receipts begin with the newest.

    `people`, `events` and `sources` are rows as dicts. `partners` (the other parties), `silences` (the day of
    the last contact) and `missing` (the fields that the next stage needs) are keyed by the reference of the
    commitment.
    """

    company: Company
    day: date
    people: list[Row]
    commitments: list[PartyCommitment]
    actions: list[Action]
    followups: list[Followup]
    sources: list[Row]
    receipts: list[Receipt]
    events: list[Row]
    partners: dict[str, list[Row]]
    silences: dict[str, str]
    missing: dict[str, tuple[str, ...]]

    @property
    def questions(self) -> Iterator[Question]:
        """The topics to ask about for each active commitment that has any."""
        owed = {row.ref: row.due_on or "" for row in self.owed_commitments}
        for row in self.commitments:
            if row.condition != Condition.ACTIVE:
                continue
            is_stuck = row.light in (Light.RED, Light.YELLOW)
            question = Question(
                commitment=row,
                is_late=owed.get(row.ref, "9999") < self.day.isoformat(),
                silent_since=self.silences.get(row.ref),
                stuck_since=(row.last_progress_on or row.voiced_on) if is_stuck else None,
                missing=self.missing.get(row.ref, ()),
            )
            if any(question[1:]):
                yield question

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
        """The open actions for active and on-hold commitments, earliest first, each with its commitment."""
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
    filters = due.DueFilters(company_id=company_id)
    silences = due.DueList(reader, day, 0, filters).read_items(DueKind.NO_CONTACT)
    ids = ", ".join(str(row.commitment_id) for row in commitments) or "NULL"
    partners = reader.rows(_PARTNERS.format(ids=ids), company_id=company_id)
    return Briefing(
        get_company(reader, company_id),
        day,
        reader.rows(_PEOPLE, company_id=company_id),
        [
            PartyCommitment.make_for_party(hide_private_action(row), row.role, row.share)
            for row in commitments
        ],
        [action for action in open_actions if not action.is_private],
        [row for row in reversed(followups) if not row.is_private],
        evidence.list_company_sources(reader, company_id),
        list(receipts.select_receipts(reader, company_id=company_id, until=day))[::-1],
        list_company_events(reader, company_id),
        {ref: list(rows) for ref, rows in groupby(partners, key=lambda row: str(row["ref"]))},
        {item.ref: item.since_on for item in silences},
        {
            gap.first.ref: tuple(gate for gate in gap.missing if gate not in _OURS_TO_ENTER)
            for gap in missing.list_incomplete_commitments(reader, day, filters)
        },
    )


_PEOPLE = f"""
SELECT r.name, p.title, r.phone, r.email, r.wechat FROM positions p
JOIN representatives r ON r.id = p.representative_id
WHERE p.company_id IN ({ROWS_OF_COMPANY}) AND p.until_on IS NULL ORDER BY p.id"""

_PARTNERS = """
SELECT ref, company, role, share FROM v_parties
WHERE commitment_id IN ({ids}) AND (company_id IS NULL OR company_id <> :company_id)
ORDER BY ref, party_id"""
