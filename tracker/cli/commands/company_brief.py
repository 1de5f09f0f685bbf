"""`tracker company show NAME --brief`: one printed page before a visit."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker import values
from tracker.cli.commands.shared_columns import (
    describe_joint_commitments,
    format_promised_amount,
    format_role,
    join_words,
)
from tracker.cli.terminal.fit_page import Section, fit_sections
from tracker.cli.terminal.wrap import print_line
from tracker.values.codes import CommitmentRole

if TYPE_CHECKING:
    from tracker.read.actions import Action
    from tracker.read.commitments import Commitment, PartyCommitment
    from tracker.read.followups import Followup
    from tracker.read.labels import Labels
    from tracker.read.visit_brief import Briefing
    from tracker.store.reader import Row

LANGUAGES = ("hans", "hant", "en")
LINES = 60
WIDTH = 78
"""LINES and WIDTH: the size of an A4 page of plain text. On a narrower terminal the lines are shorter."""


def print_brief(briefing: Briefing, labels: Labels, language: str) -> None:
    """Print the brief of a company on one page; `language` is one of LANGUAGES.

    A section that does not fit loses its last items, and the page shows how many were left out.
    """
    sections = (Section(heading, items) for heading, items in _list_sections(briefing, labels, language))
    here = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    print_line(fit_sections(sections, labels, LINES, min(WIDTH, here)))


def _list_sections(briefing: Briefing, labels: Labels, language: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the heading and the items of each section of the page."""
    company = briefing.company
    name = {"hans": company.name_hans, "hant": None, "en": company.name_en}[language] or company.name
    yield f"{name}  {briefing.day}", _describe_company(briefing, labels, name)
    yield labels("column", "people"), [join_words(*row.values()) for row in briefing.people]
    joint = describe_joint_commitments(briefing.commitments, labels)
    commitments = [_describe_commitment(row, labels) for row in briefing.commitments]
    yield labels("text", "commitments"), [*commitments, *([joint] if joint else [])]
    yield labels("text", "brief_lately"), [_describe_followup(row, labels) for row in briefing.followups]
    yield labels("text", "brief_owed"), [_describe_promise(row, labels) for row in briefing.owed_commitments]
    yield (
        labels("text", "brief_planned"),
        [_describe_action(row, action, labels) for row, action in briefing.planned_actions],
    )
    yield (
        labels("text", "brief_sensitive"),
        [_describe_risk(row, labels) for row in briefing.sensitive_commitments],
    )
    yield labels("column", "source"), [_describe_source(row) for row in briefing.sources]


def _describe_company(briefing: Briefing, labels: Labels, name: str) -> list[str]:
    company = briefing.company
    others = [other for other in (company.name, company.name_hans, company.name_en, company.aliases) if other]
    names = "、".join(other for other in dict.fromkeys(others) if other != name)
    facts = (
        ("aliases", names),
        ("kind", join_words(labels("company_kind", company.kind), labels("region", company.region))),
        ("uscc", company.uscc),
        ("sectors", company.sectors),
        ("member_sectors", company.member_sectors),
    )
    return [f"{labels('column', code)}: {value}" for code, value in facts if value]


def _describe_commitment(row: PartyCommitment, labels: Labels) -> str:
    stands = [
        "" if row.role == CommitmentRole.LEAD else format_role(row.role, row.share, labels),
        labels("stage", row.stage, row.track),
        labels("status", row.status),
        f"{labels('column', 'light')} {labels('light', row.light)}" if row.light else "",
        f"{labels('column', 'amount')} {format_promised_amount(row, labels)}",
    ]
    return f"{row.ref} {labels.mark_review(row.title, row.review)}: {', '.join(filter(None, stands))}"


def _describe_followup(row: Followup, labels: Labels) -> str:
    moved = join_words(labels("stage", row.stage, row.track), labels("condition", row.condition))
    on = values.dates.format_date(row.occurred_on, row.occurred_precision)
    ref = labels.mark_review(f"({row.ref})", row.review)
    return join_words(on, labels("followup_kind", row.kind), moved, row.note, ref)


def _describe_promise(row: Commitment, labels: Labels) -> str:
    """Return the line of a promised stage that is not reached: due date, stage, title, reference."""
    due = values.dates.format_date(row.due_on, row.due_precision)
    title = labels.mark_review(row.title, row.review)
    return join_words(due, labels("stage", row.due_stage, row.track), title, f"({row.ref})")


def _describe_action(row: Commitment, action: Action, labels: Labels) -> str:
    words = join_words(action.due_on, action.who, action.what)
    return f"{words} {labels.mark_review(f'({row.ref})', row.review)}"


def _describe_source(row: Row) -> str:
    return join_words((row["published_at"] or "")[:10], row["publisher"], row["title"] or row["key"])


def _describe_risk(row: Commitment, labels: Labels) -> str:
    """Return the line of a commitment that is red, on hold or ended, with the reason."""
    why = [labels("status", row.status), labels("reason", row.reason), row.condition_on]
    if row.light:
        why = [f"{labels('column', 'light')} {labels('light', row.light)}", row.last_progress_on]
    return f"{row.ref} {labels.mark_review(row.title, row.review)}: {join_words(*why)}"
