"""`tracker company show NAME --brief`: one page to print before a visit to the company."""

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
from tracker.values.codes import AmountBound, CommitmentRole

if TYPE_CHECKING:
    from tracker.read.actions import Action
    from tracker.read.commitments import Commitment, PartyCommitment
    from tracker.read.followups import Followup
    from tracker.read.labels import Labels
    from tracker.read.receipts import Receipt
    from tracker.read.visit_brief import Briefing, Question
    from tracker.store.reader import Row
    from tracker.values.amounts import FormatNumber

LINES = 60
WIDTH = 78
"""LINES and WIDTH: the size of an A4 page of plain text. On a smaller terminal the page is smaller."""
LEAST_LINES = 40
"""The lines of a page on a terminal of that height or less; fewer would hold little but headings."""


def print_brief(briefing: Briefing, labels: Labels, format_number: FormatNumber) -> None:
    """Print the facts about a company on one page.

    A section that is too long is cut, and its last line says how many items are left out.
    """
    listed = _list_sections(briefing, labels, format_number)
    sections = (Section(heading, items, len(items)) for heading, items in listed)
    width, height = WIDTH, LINES
    if sys.stdout.isatty():
        here = shutil.get_terminal_size()
        width, height = min(WIDTH, here.columns), min(LINES, max(here.lines - 1, LEAST_LINES))
    print_line(fit_sections(sections, labels, height, width))


def _list_sections(
    briefing: Briefing, labels: Labels, format_number: FormatNumber
) -> Iterator[tuple[str, list[str]]]:
    """Yield the sections of the page as (heading, items)."""
    company = briefing.company
    own_names = {locale.ENGLISH: company.name_en, locale.SIMPLIFIED: company.name_hans}
    name = own_names.get(locale.get_language()) or company.name
    yield f"{name}  {briefing.day}", _describe_company(briefing, labels, name)
    yield labels("column", "people"), [join_words(*row.values()) for row in briefing.people]
    joint = describe_joint_commitments(briefing.commitments)
    commitments = [
        _describe_commitment(row, briefing.partners.get(row.ref, []), labels, format_number)
        for row in briefing.commitments
    ]
    yield labels("text", "commitments"), [*commitments, *([joint] if joint else [])]
    yield (
        labels("text", "brief_questions"),
        [line for question in briefing.questions for line in _format_questions(question, labels)],
    )
    yield labels("text", "brief_lately"), [_describe_followup(row, labels) for row in briefing.followups]
    yield (
        labels("text", "brief_owed"),
        [_describe_promised_stage(row, labels) for row in briefing.owed_commitments],
    )
    yield (
        labels("text", "brief_planned"),
        [_describe_action(row, action, labels) for row, action in briefing.planned_actions],
    )
    yield (
        labels("text", "brief_sensitive"),
        [_describe_risk(row, labels) for row in briefing.sensitive_commitments],
    )
    yield labels("text", "receipts"), _list_receipts(briefing, labels, format_number)
    yield labels("text", "events"), [_describe_event(row, labels) for row in briefing.events]
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


def _describe_commitment(
    row: PartyCommitment, partners: list[Row], labels: Labels, format_number: FormatNumber
) -> str:
    stands = [
        "" if row.role == CommitmentRole.LEAD else format_role(row.role, row.share, labels),
        labels("stage", row.stage, row.track),
        labels("status", row.status),
        join_words(labels("column", "light"), labels("light", row.light)) if row.light else "",
        join_words(labels("column", "amount"), format_promised_amount(row, labels, format_number)),
        *(
            gettext("{company} ({role})").format(
                company=partner["company"], role=format_role(partner["role"], partner["share"], labels)
            )
            for partner in partners
        ),
    ]
    return _format_field(_name_commitment(row, labels), join_clauses(stands))


def _format_questions(question: Question, labels: Labels) -> Iterator[str]:
    """Yield the questions to ask the company about a commitment.

    One question is about a late date, a long silence or no progress; the other about missing fields.
    """
    row = question.commitment
    ref = labels.mark_review(row.ref, row.review)
    if question.is_late:
        yield gettext("{ref}: {stage} was promised for {date}; what holds it up?").format(
            ref=ref,
            stage=labels("stage", row.due_stage, row.track) or labels("column", "due_on"),
            date=values.dates.format_date(row.due_on, row.due_precision),
        )
    elif question.silent_since:
        yield gettext("{ref}: no contact since {date}; how is it going?").format(
            ref=ref, date=question.silent_since
        )
    elif question.stuck_since:
        yield gettext("{ref}: no progress since {date}; what is the next step?").format(
            ref=ref, date=question.stuck_since
        )
    if question.missing:
        fields = join_items(labels("gate", gate) for gate in question.missing)
        yield gettext("{ref}: not known yet: {fields}").format(ref=ref, fields=fields)


def _list_receipts(briefing: Briefing, labels: Labels, format_number: FormatNumber) -> list[str]:
    """Return a line for each receipt; if there are several, the first line is their sum by currency."""
    sums: dict[str, int] = {}
    for row in briefing.receipts:
        sums[row.currency] = sums.get(row.currency, 0) + row.amount
    inexact = {row.currency for row in briefing.receipts if row.amount_bound != AmountBound.EXACT}
    totals = [
        values.amounts.format_stated_amount(
            currency,
            amount,
            bound=AmountBound.ABOUT if currency in inexact else AmountBound.EXACT,
            format_number=format_number,
        )
        for currency, amount in sums.items()
    ]
    total = gettext("in total: {amounts}").format(amounts=join_items(totals))
    lines = [_describe_receipt(row, labels, format_number) for row in briefing.receipts]
    return [total, *lines] if len(lines) > 1 else lines


def _describe_receipt(row: Receipt, labels: Labels, format_number: FormatNumber) -> str:
    amount = values.amounts.format_stated_amount(
        row.currency,
        row.amount,
        bound=row.amount_bound,
        words=row.amount_text,
        format_number=format_number,
    )
    return _add_reference(join_words(row.received_on, amount, row.note), row.ref, row.review, labels)


def _describe_event(row: Row, labels: Labels) -> str:
    on = values.dates.format_date(row["starts_on"], row["starts_precision"])
    return join_words(on, row["name"], labels("participant_role", row["role"]))


def _describe_followup(row: Followup, labels: Labels) -> str:
    moved = join_words(labels("stage", row.stage, row.track), labels("condition", row.condition))
    on = values.dates.format_date(row.occurred_on, row.occurred_precision)
    happened = join_words(on, labels("followup_kind", row.kind), moved, row.note)
    return _add_reference(happened, row.ref, row.review, labels)


def _describe_promised_stage(row: Commitment, labels: Labels) -> str:
    """Return the line on a stage that is promised, but not reached yet: date, stage, title and reference."""
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
    """Return the line of a commitment that is red, on hold or ended, with the reason for its state."""
    why = [labels("status", row.status), labels("reason", row.reason), row.condition_on]
    if row.light:
        why = [f"{labels('column', 'light')} {labels('light', row.light)}", row.last_progress_on]
    return _format_field(_name_commitment(row, labels), join_words(*why))


def _name_commitment(row: Commitment, labels: Labels) -> str:
    return join_words(row.ref, labels.mark_review(row.title, row.review))


def _add_reference(text: str, ref: str, review: str, labels: Labels) -> str:
    """Return a text followed by the commitment's reference, which is marked if it is not confirmed."""
    return gettext("{text} ({ref})").format(text=text, ref=labels.mark_review(ref, review))


def _format_field(label: str, value: str) -> str:
    return gettext("{label}: {value}").format(label=label, value=value)
