"""`tracker company show NAME --brief`: one printed page before a visit."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from tracker.cli.terminal.fit_page import Section, fitted

if TYPE_CHECKING:
    from tracker.read.commitments import Commitment, Followup, Labels
    from tracker.read.visit_brief import Briefing
    from tracker.store.reader import Row

LANGUAGES = ("hans", "hant", "en")
LINES = 60
WIDTH = 78
"""A page of A4, as printers set plain text; a narrower terminal shows it narrower."""


def print_brief(briefing: Briefing, labels: Labels, language: str) -> None:
    """Print the page."""
    sections = (Section(heading, items) for heading, items in _sections(briefing, labels, language))
    here = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    click.echo(fitted(sections, labels, LINES, min(WIDTH, here)))


def _sections(briefing: Briefing, labels: Labels, language: str) -> Iterator[tuple[str, list[str]]]:
    company = briefing.company
    name = {"hans": company.name_hans, "hant": None, "en": company.name_en}[language] or company.name
    yield f"{name}  {briefing.day}", _who(briefing, labels, name)
    yield labels("column", "people"), [_joined(*row.values()) for row in briefing.people]
    yield labels("text", "commitments"), [_promised(row, labels) for row in briefing.commitments]
    yield labels("text", "brief_lately"), [_happened(row, labels) for row in briefing.happened]
    yield labels("text", "brief_owed"), [_owed(row, labels) for row in briefing.owed]
    yield labels("text", "brief_planned"), [_planned(row) for row in briefing.planned]
    yield labels("text", "brief_sensitive"), [_sensitive(row, labels) for row in briefing.sensitive]
    yield labels("column", "source"), [_source(row) for row in briefing.sources]


def _who(briefing: Briefing, labels: Labels, name: str) -> list[str]:
    company = briefing.company
    others = [other for other in (company.name, company.name_hans, company.name_en, company.aliases) if other]
    names = "、".join(other for other in dict.fromkeys(others) if other != name)
    facts = (
        ("aliases", names),
        ("kind", _joined(labels("company_kind", company.kind), labels("region", company.region))),
        ("uscc", company.uscc),
        ("sectors", company.sectors),
        ("member_sectors", company.member_sectors),
    )
    return [f"{labels('column', code)}: {value}" for code, value in facts if value]


def _promised(row: Commitment, labels: Labels) -> str:
    from tracker.cli.commands.commitment import amount_words

    stands = [
        labels("stage", row.stage, row.track),
        labels("status", row.status),
        f"{labels('column', 'light')} {labels('light', row.light)}" if row.light else "",
        f"{labels('column', 'amount')} {amount_words(row, labels)}",
    ]
    return f"{row.ref} {row.title}: {', '.join(filter(None, stands))}"


def _happened(row: Followup, labels: Labels) -> str:
    from tracker.values import dates

    moved = _joined(labels("stage", row.stage, row.track), labels("condition", row.condition))
    on = dates.shown(row.occurred_on, row.occurred_precision)
    return _joined(on, labels("followup_kind", row.kind), moved, row.note, f"({row.ref})")


def _owed(row: Commitment, labels: Labels) -> str:
    from tracker.values import dates

    due = dates.shown(row.due_on, row.due_precision)
    return _joined(due, labels("stage", row.due_stage, row.track), row.title, f"({row.ref})")


def _planned(row: Commitment) -> str:
    return _joined(row.next_action_on, row.next_action_by, row.next_action, f"({row.ref})")


def _source(row: Row) -> str:
    return _joined((row["published_at"] or "")[:10], row["publisher"], row["title"] or row["key"])


def _sensitive(row: Commitment, labels: Labels) -> str:
    why = [labels("status", row.status), labels("reason", row.reason), row.condition_on]
    if row.light:
        why = [f"{labels('column', 'light')} {labels('light', row.light)}", row.last_progress_on]
    return f"{row.ref} {row.title}: {_joined(*why)}"


def _joined(*words: str | None) -> str:
    return " ".join(filter(None, words))
