"""Write open actions and promised dates to an iCalendar file (RFC 5545) for calendar programs."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING

import icalendar

from tracker.cli.terminal.safe_files import write_complete_file
from tracker.cli.terminal.wrap import print_wrapped
from tracker.locale import format_count, gettext, join_items
from tracker.read import calendar_items
from tracker.read.labels import Labels
from tracker.values import dates
from tracker.values.codes import Precision

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from tracker.cli.app import App
    from tracker.read.calendar_items import Calendar, CalendarItem
    from tracker.read.due import DueFilters
    from tracker.values.dates import Duration

_STANDARD_OUTPUT = "-"


def write_calendar(
    app: App,
    file: Path,
    filters: DueFilters,
    within: Duration | None,
    as_of: date | None,
    *,
    may_replace: bool,
) -> None:
    """Write the calendar to a file and print a summary; the file `-` means standard output."""
    with app.open_reader() as reader:
        day = as_of or reader.today
        until = within.add_to(day) if within else None
        calendar = calendar_items.read_calendar(reader, day, until, filters)
        data = paint_calendar(calendar, Labels(reader))
    is_printed = str(file) == _STANDARD_OUTPUT
    if is_printed:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    else:
        write_complete_file(file, lambda opened: opened.write(data), may_replace=may_replace, option="--ics")
        print_wrapped(_describe_calendar(calendar, file))
    if calendar.private_count:
        print_wrapped(
            format_count(
                calendar.private_count,
                "{count:,} private action is left out.",
                "{count:,} private actions are left out.",
            ),
            err=True,
        )


def paint_calendar(calendar: Calendar, labels: Labels) -> bytes:
    """Return the bytes of the iCalendar file: lines of at most 75 bytes that end in CR and LF."""
    painted = icalendar.Calendar.new(
        prodid="-//pledge-tracker//tracker due//EN",
        method="PUBLISH",
        calscale="GREGORIAN",
        name=gettext("Commitments"),
        uid=calendar.uid,
        subcomponents=[_make_calendar_event(item, labels) for item in calendar.items],
    )
    return bytes(painted.to_ical())


def _make_calendar_event(item: CalendarItem, labels: Labels) -> icalendar.Event:
    return icalendar.Event.new(
        uid=item.uid,
        sequence=item.sequence,
        stamp=item.modified_at,
        last_modified=item.modified_at,
        start=item.due_on,
        end=item.due_on + timedelta(days=1),
        status=icalendar.STATUS.CONFIRMED if item.is_open else icalendar.STATUS.CANCELLED,
        transparency=icalendar.TRANSP.TRANSPARENT,
        summary=_make_entry_title(item, labels),
        description=_make_entry_description(item, labels),
    )


def _make_entry_title(item: CalendarItem, labels: Labels) -> str:
    """Return the title of a calendar entry: the company, and its task or promised stage."""
    company = item.company
    if item.is_action:
        task = item.what or labels("column", "next_action")
        line = gettext("{company}: {task}").format(company=company, task=task)
    else:
        stage = labels("stage", item.what, item.track) or labels("column", "due_on")
        line = gettext("{company}: {stage} (promised)").format(company=company, stage=stage)
        if item.due_precision != Precision.DAY:
            line = gettext("{company}: {stage} (promised for {date})").format(
                company=company, stage=stage, date=_format_due_date(item)
            )
    return line if item.is_open else gettext("Closed: {line}").format(line=line)


def _make_entry_description(item: CalendarItem, labels: Labels) -> str:
    """Return the description of a calendar entry: reference and title, responsible person and unit."""
    lines = [f"{item.ref} {labels.mark_review(item.title, item.review)}"]
    owners = [owner for owner in (item.who, item.responsible_unit) if owner]
    if owners:
        field = gettext("{label}: {value}")
        lines.append(field.format(label=labels("column", "who"), value=join_items(dict.fromkeys(owners))))
    if not item.is_action and item.due_precision != Precision.DAY:
        lines.append(
            gettext(
                "The promised date is {date}, without an exact day; the calendar shows it on the last "
                "day of that time."
            ).format(date=_format_due_date(item))
        )
    return "\n".join(lines)


def _format_due_date(item: CalendarItem) -> str:
    """Return the due date of an entry, or only its month, quarter or year if no day is known."""
    return dates.format_date(item.due_on.isoformat(), item.due_precision)


def _describe_calendar(calendar: Calendar, file: Path) -> str:
    """Return a summary of the written file: how many entries are open, and how many are closed."""
    closed = sum(not item.is_open for item in calendar.items)
    open_items = format_count(len(calendar.items) - closed, "{count:,} open item", "{count:,} open items")
    closed_items = format_count(closed, "{count:,} closed item", "{count:,} closed items")
    return gettext("Wrote {file}: {open_dates}, {closed_dates}.").format(
        file=file, open_dates=open_items, closed_dates=closed_items
    )
