"""The list of due items: next actions, long silences, promised dates that have passed."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

import click

from tracker.cli.terminal.columns import Column, print_heading
from tracker.cli.terminal.tables import print_list, print_table
from tracker.cli.terminal.wrap import print_wrapped
from tracker.read import due
from tracker.read.commitments import find_roles
from tracker.read.labels import Labels
from tracker.values import dates
from tracker.values.codes import CommitmentRole, DueKind

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.due import DueItem
    from tracker.values.dates import Span

_MOST_DAYS = 999
"""The most days that `--within` takes; longer times are written in years."""
Roles = dict[str, tuple[str, str | None]]
"""The role and the share of a company, by the reference of the commitment."""


def list_due(
    app: App,
    by: str | None,
    within: Span,
    company: int | None,
    unit: str | None,
    as_of: date | None,
    fmt: str,
) -> None:
    """Print the items due on a day or within the time span after it: one table per kind, or JSON, or CSV."""
    day = as_of or dates.today()
    with app.open_reader() as reader:
        labels = Labels(reader)
        filters = due.DueFilters(by=by, company_id=company, unit=unit)
        rows, later = due.list_due_and_later(reader, day, (within.add_to(day) - day).days, filters)
        roles = {} if company is None else find_roles(reader, company)
    if fmt == "table":
        joint = {ref: role for ref, role in roles.items() if role[0] != CommitmentRole.LEAD}
        _print_groups(rows, labels, joint)
        if later:
            print_wrapped(_describe_later(later, labels), dim=True, err=True)
    else:
        print_list(fmt, rows, (), labels, due.DueItem._fields)


def _print_groups(rows: list[DueItem], labels: Labels, joint: Roles) -> None:
    """Print one table for each kind of due items, such as overdue actions, under a heading."""
    for kind, group in groupby(rows, key=lambda row: DueKind(row.kind)):
        listed = list(group)
        print_heading(f"{labels('due_kind', kind)} ({len(listed)})")
        print_table(listed, choose_columns(kind, labels, joint), labels)
    if not rows:
        click.echo(labels("text", "nothing_due"))


def _describe_later(later: list[DueItem], labels: Labels) -> str:
    """Return the sentence on the open actions that are due later, with the command that lists them."""
    days = max(-row.days_late for row in later if row.days_late is not None)
    within = f"{days}d" if days <= _MOST_DAYS else f"{days // 365 + 1}y"
    return labels("text", "later_actions").format(count=len(later), within=within)


def choose_columns(kind: DueKind, labels: Labels, joint: Roles) -> tuple[Column, ...]:
    """Return the columns for due items of one kind.

    `joint` holds the role and share of the company asked for, where another company leads the commitment.
    """
    ref = Column("ref", lambda row: row.ref, is_narrow=True)
    who = Column("who", lambda row: row.who or "", is_narrow=True)
    light = Column("light", lambda row: labels("light", row.light), is_narrow=True)
    late = Column("days_late", lambda row: str(row.days_late), is_narrow=True)
    title = Column("title", lambda row: _describe_commitment(row, labels, joint), least=24)
    match kind:
        case DueKind.OVERDUE | DueKind.COMING:
            on = Column("next_action_on", lambda row: row.due_on, is_narrow=True, is_needed=True)
            left = Column("days_left", lambda row: str(-row.days_late), is_narrow=True)
            action = Column("next_action", lambda row: row.what or "")
            return ref, on, late if kind is DueKind.OVERDUE else left, action, title, who, light
        case DueKind.NO_CONTACT:
            since = Column("last_contact_on", lambda row: row.since_on, is_narrow=True, is_needed=True)
            silent = Column("days_silent", lambda row: str(row.days_since), is_narrow=True)
            return ref, since, silent, title, who, light
        case DueKind.PROMISED:
            on = Column("due_on", lambda row: row.due_on, is_narrow=True, is_needed=True)
            stage = Column("due_stage", lambda row: labels("stage", row.what, row.track), is_narrow=True)
            return ref, on, late, stage, title, who, light
        case DueKind.UNNAMED:
            count = Column("unnamed", lambda row: str(row.unnamed), is_narrow=True)
            return (
                ref,
                count,
                Column("event", lambda row: row.title),
                Column("note", lambda row: row.what or ""),
            )


def _describe_commitment(row: DueItem, labels: Labels, joint: Roles) -> str:
    """Return the company and the title, and the role of the company asked for if another one leads."""
    role, share = joint.get(row.ref, (None, None))
    as_what = f" ({' '.join(filter(None, (labels('commitment_role', role), share)))})" if role else ""
    return f"{row.company}\n{labels.mark_review(row.title, row.review)}{as_what}"
