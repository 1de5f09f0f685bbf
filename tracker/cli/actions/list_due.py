"""List what is due: next actions, commitments without contact, and promised dates that have passed."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from itertools import chain, islice
from typing import TYPE_CHECKING

from tracker.cli import terminal
from tracker.cli.terminal.columns import Column, print_heading
from tracker.cli.terminal.fit_page import count_fitting_items, describe_cut, format_capped_count
from tracker.cli.terminal.lights import format_traffic_light
from tracker.cli.terminal.tables import print_list
from tracker.cli.terminal.wrap import count_screen_lines, print_drawn_lines, print_line, print_wrapped
from tracker.locale import gettext, ngettext
from tracker.read import due
from tracker.read.commitments import find_roles
from tracker.read.labels import Labels
from tracker.values.codes import CommitmentRole, DueKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.cli.app import App
    from tracker.cli.terminal.draw import TableLayout
    from tracker.read.due import DueItem
    from tracker.values.dates import Duration

_LINES_OF_HEADINGS = 2
"""The number of lines that every group takes: a blank line and its heading."""
_LINES_OF_COLUMN_HEADINGS = 2
"""The number of lines that a group with rows takes besides: the column headings and a rule."""
_LINES_OF_PROMPT = 1

_MOST_DAYS = 999
"""The most days that `--within` takes; longer times are written in years."""

Roles = dict[str, tuple[str, str | None]]
"""The role and the share of a company, by the reference of the commitment."""


def list_due(
    app: App,
    by: str | None,
    within: Duration,
    company: int | None,
    unit: str | None,
    as_of: date | None,
    fmt: str,
    *,
    shows_all: bool,
) -> None:
    """Print the items that are due on the day `as_of`, or within the time `within` after it.

    As tables, there is one table for each kind of item; JSON and CSV have one list. Without `shows_all`,
    the tables are cut to the height of the terminal.
    """
    with app.open_reader() as reader:
        day = as_of or reader.today
        labels = Labels(reader)
        filters = due.DueFilters(by=by, company_id=company, unit=unit)
        items = due.DueList(reader, day, (within.add_to(day) - day).days, filters)
        if fmt != "table":
            rows = (row for kind in DueKind for row in items.read_items(kind))
            print_list(fmt, rows, (), labels, due.DueItem._fields)
            return
        roles = {} if company is None else find_roles(reader, company)
        joint = {ref: role for ref, role in roles.items() if role[0] != CommitmentRole.LEAD}
        is_cut = sys.stdout.isatty() and not shows_all
        later = _describe_later_actions(items, day, is_cut=is_cut)
        if is_cut:
            _print_fitting_items(items, labels, joint, later)
        else:
            _print_all_items(items, labels, joint)
        if later:
            print_wrapped(later, dim=True, err=True)


def _print_all_items(items: due.DueList, labels: Labels, joint: Roles) -> None:
    """Print all due items, one table for each kind, while the rows are read from the database."""
    hidden: list[str] = []
    is_empty = True
    for kind in DueKind:
        size = items.count_items(kind)
        if not size:
            continue
        is_empty = False
        rows = items.read_items(kind)
        first_rows = list(islice(rows, terminal.draw.ROWS_TO_LAY_OUT))
        layout = terminal.draw.lay_out_table(first_rows, choose_columns(kind, labels, joint), labels)
        print_heading(gettext("{heading} ({count})").format(heading=labels("due_kind", kind), count=size))
        print_drawn_lines(layout.table_lines(chain(first_rows, rows)))
        hidden += layout.hidden_headings
    terminal.draw.print_hidden_headings(dict.fromkeys(hidden))
    if is_empty:
        print_line(labels("text", "nothing_due"))


def _print_fitting_items(items: due.DueList, labels: Labels, joint: Roles, later: str) -> None:
    """Print one table for each kind of due item, and cut the longest tables until all fit the screen.

    Room is kept for `later`, a sentence that is printed after this, or an empty text.
    """
    groups = items.read_pages(shutil.get_terminal_size().lines)
    layouts = [
        terminal.draw.lay_out_table(group.rows, choose_columns(group.kind, labels, joint), labels)
        for group in groups
    ]
    hidden = dict.fromkeys(heading for layout in layouts for heading in layout.hidden_headings)
    size = sum(group.size for group in groups)
    is_counted = all(group.size <= due.MOST_COUNTED for group in groups)
    longest_cut = describe_cut(size, size, is_counted=is_counted)
    below = count_screen_lines(terminal.draw.describe_hidden_headings(hidden), longest_cut, later)
    counts = _count_fitting_rows(groups, layouts, below)
    for group, layout, count in zip(groups, layouts, counts, strict=True):
        heading = gettext("{heading} ({count})").format(
            heading=labels("due_kind", group.kind), count=format_capped_count(group.size)
        )
        print_heading(heading)
        print_drawn_lines(layout.table_lines(group.rows[:count]) if count else ())
        if 0 < count < group.size:  # the heading says how many there are
            more = format_capped_count(group.size, less=count)
            print_line(" " + gettext("… and {count} more").format(count=more))
    terminal.draw.print_hidden_headings(hidden)
    shown = sum(counts)
    if shown < size:
        print_wrapped(describe_cut(shown, size, is_counted=is_counted), dim=True, err=True)
    if not groups:
        print_line(labels("text", "nothing_due"))


def _describe_later_actions(items: due.DueList, day: date, *, is_cut: bool) -> str:
    """Return a sentence that says how many actions are due later, and which command lists them.

    Return an empty text if there are none.
    """
    later = items.count_later_actions(due.MOST_COUNTED + 1 if is_cut else None)
    if not later:
        return ""
    days = (items.find_latest_due_date() - day).days
    within = f"{days}d" if days <= _MOST_DAYS else f"{days // 365 + 1}y"
    message = ngettext(
        "{count} open action is due later; to see it: tracker due --within {within}",
        "{count} open actions are due later; to see them: tracker due --within {within}",
        later,
    )
    return message.format(count=format_capped_count(later) if is_cut else f"{later:,}", within=within)


def _count_fitting_rows(
    groups: Sequence[due.DuePage], layouts: Sequence[TableLayout], below: int
) -> list[int]:
    """Return how many rows of each table fit the screen if `below` lines are printed after the tables."""
    height = shutil.get_terminal_size().lines
    heights = [
        [len(list(layout.row_lines(row))) for row in group.rows]
        for group, layout in zip(groups, layouts, strict=True)
    ]
    room = height - _LINES_OF_HEADINGS * len(groups) - below - _LINES_OF_PROMPT
    sizes = [group.size for group in groups]
    return count_fitting_items(heights, sizes, room, above_items=_LINES_OF_COLUMN_HEADINGS, fewest=1)


def choose_columns(kind: DueKind, labels: Labels, joint: Roles) -> tuple[Column, ...]:
    """Return the columns of the table for one kind of due item.

    `joint` maps the reference of a commitment to the role and share of the company that the user asked
    for. It has only commitments that another company leads.
    """
    ref = Column("ref", lambda row: row.ref, is_narrow=True)
    who = Column("who", lambda row: row.who or "", is_narrow=True, is_needed=True)
    light = Column("light", lambda row: format_traffic_light(row.light, labels), is_narrow=True)
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
    """Return the company and title of a commitment.

    If `joint` has the commitment, the role and share of the company that the user asked for are added.
    """
    role, share = joint.get(row.ref, (None, None))
    title = labels.mark_review(row.title, row.review)
    if role:
        as_what = " ".join(filter(None, (labels("commitment_role", role), share)))
        title = gettext("{title} ({role})").format(title=title, role=as_what)
    return f"{row.company}\n{title}"
