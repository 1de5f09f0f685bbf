"""`tracker company show NAME --brief`: one printed page before a visit."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker import locale, values
from tracker.cli.commands.shared_columns import (
    describe_joint_commitments,
    format_promised_amount,
    format_role,
    join_clauses,
    join_words,
)
from tracker.cli.terminal.fit_page import Section, fit_sections
from tracker.cli.terminal.wrap import print_line
from tracker.locale import gettext, join_items
from tracker.values.codes import CommitmentRole

if TYPE_CHECKING:
    from tracker.read.actions import Action
    from tracker.read.commitments import Commitment, PartyCommitment
    from tracker.read.followups import Followup
    from tracker.read.labels import Labels
    from tracker.read.visit_brief import Briefing
    from tracker.store.reader import Row
    from tracker.values.amounts import FormatNumber

LINES = 60
WIDTH = 78
"""LINES and WIDTH: the size of an A4 page of plain text. On a narrower terminal the lines are shorter."""


def print_brief(briefing: Briefing, labels: Labels, format_number: FormatNumber) -> None:
    """Print the brief of a company on one page, in the language shown.

    A section that does not fit loses its last items, and the page shows how many were left out.
    """
    listed = _list_sections(briefing, labels, format_number)
    sections = (Section(heading, items, len(items)) for heading, items in listed)
    here = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    print_line(fit_sections(sections, labels, LINES, min(WIDTH, here)))


def _list_sections(
    briefing: Briefing, labels: Labels, format_number: FormatNumber
) -> Iterator[tuple[str, list[str]]]:
    """Yield the heading and the items of each section of the page."""
    company = briefing.company
    own_names = {locale.ENGLISH: company.name_en, locale.SIMPLIFIED: company.name_hans}
    name = own_names.get(locale.get_language()) or company.name
    yield f"{name}  {briefing.day}", _describe_company(briefing, labels, name)
    yield labels("column", "people"), [join_words(*row.values()) for row in briefing.people]
    joint = describe_joint_commitments(briefing.commitments)
    commitments = [_describe_commitment(row, labels, format_number) for row in briefing.commitments]
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
    names = join_items(other for other in dict.fromkeys(others) if other != name)
    facts = (
        ("aliases", names),
        ("kind", join_words(labels("company_kind", company.kind), labels("region", company.region))),
        ("uscc", company.uscc),
        ("sectors", company.sectors),
        ("member_sectors", company.member_sectors),
    )
    return [_format_field(labels("column", code), value) for code, value in facts if value]


def _describe_commitment(row: PartyCommitment, labels: Labels, format_number: FormatNumber) -> str:
    stands = [
        "" if row.role == CommitmentRole.LEAD else format_role(row.role, row.share, labels),
        labels("stage", row.stage, row.track),
        labels("status", row.status),
        join_words(labels("column", "light"), labels("light", row.light)) if row.light else "",
        join_words(labels("column", "amount"), format_promised_amount(row, labels, format_number)),
    ]
    return _format_field(_name_commitment(row, labels), join_clauses(stands))


def _describe_followup(row: Followup, labels: Labels) -> str:
    moved = join_words(labels("stage", row.stage, row.track), labels("condition", row.condition))
    on = values.dates.format_date(row.occurred_on, row.occurred_precision)
    happened = join_words(on, labels("followup_kind", row.kind), moved, row.note)
    return _add_reference(happened, row.ref, row.review, labels)


def _describe_promise(row: Commitment, labels: Labels) -> str:
    """Return the line of a promised stage that is not reached: due date, stage, title, reference."""
    due = values.dates.format_date(row.due_on, row.due_precision)
    title = labels.mark_review(row.title, row.review)
    return gettext("{text} ({ref})").format(
        text=join_words(due, labels("stage", row.due_stage, row.track), title), ref=row.ref
    )


def _describe_action(row: Commitment, action: Action, labels: Labels) -> str:
    words = join_words(action.due_on, action.who, action.what)
    return _add_reference(words, row.ref, row.review, labels)


def _describe_source(row: Row) -> str:
    return join_words((row["published_at"] or "")[:10], row["publisher"], row["title"] or row["key"])


def _describe_risk(row: Commitment, labels: Labels) -> str:
    """Return the line of a commitment that is red, on hold or ended, with the reason."""
    why = [labels("status", row.status), labels("reason", row.reason), row.condition_on]
    if row.light:
        why = [f"{labels('column', 'light')} {labels('light', row.light)}", row.last_progress_on]
    return _format_field(_name_commitment(row, labels), join_words(*why))


def _name_commitment(row: Commitment, labels: Labels) -> str:
    return join_words(row.ref, labels.mark_review(row.title, row.review))


def _add_reference(text: str, ref: str, review: str, labels: Labels) -> str:
    """Return a text with the reference of its commitment, which is marked if it is not confirmed."""
    return gettext("{text} ({ref})").format(text=text, ref=labels.mark_review(ref, review))


def _format_field(label: str, value: str) -> str:
    return gettext("{label}: {value}").format(label=label, value=value)
