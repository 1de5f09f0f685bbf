"""The screen of `tracker today`: recent changes, due items, and commitments that turned red."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.cli.terminal.fit_page import Section, fit_sections, format_capped_count
from tracker.cli.terminal.tables import print_json
from tracker.cli.terminal.wrap import print_line
from tracker.locale import gettext, join_items, ngettext
from tracker.read import due, recent_changes
from tracker.read.labels import Labels
from tracker.values import dates
from tracker.values.codes import DueKind

if TYPE_CHECKING:
    from datetime import date

    from tracker.cli.app import App
    from tracker.read.due import DueItem, DuePage
    from tracker.read.followups import Followup
    from tracker.read.recent_changes import CommandCount, TurnedRed
    from tracker.values.dates import PartialDate

_PAGE_SIZE = (120, 60)
_MOST_ROWS = 10_000
"""The screen says of no more rows how many a command changed: to count them takes time after an import."""


class News(NamedTuple):
    """What the screen shows: batches and stage changes since a day, due actions, new red lights.

    Of long lists it holds the first rows and how many there are.
    """

    since: date
    written: list[CommandCount]
    moved: list[Followup]
    moved_count: int
    due: list[DuePage]
    turned_red: list[TurnedRed]
    red_count: int


def show_today(app: App, by: str | None, since: PartialDate | None, is_json: bool) -> None:
    """Print the changes since a day (else the last working day), the due items and the new red lights."""
    day = dates.today()
    first = since.first_day if since else dates.workday_before(day) + timedelta(days=1)
    moment = dates.start_of_day(first)
    with app.open_reader() as reader:
        labels = Labels(reader)
        filters = due.DueFilters(by=by)
        turned_red = recent_changes.list_turned_red(reader, first - timedelta(days=1), day, by)
        if is_json:
            lists: dict[str, list[Any]] = {
                "written": recent_changes.count_commands(reader, moment),
                "moved": recent_changes.list_status_changes(reader, moment),
                "due": due.list_due(reader, day, 0, filters),
                "turned_red": turned_red,
            }
            objects = {name: [row._asdict() for row in rows] for name, rows in lists.items()}
            print_json({"since": first.isoformat()} | objects)
            return
        width, height = shutil.get_terminal_size(_PAGE_SIZE) if sys.stdout.isatty() else _PAGE_SIZE
        news = News(
            first,
            recent_changes.count_commands(reader, moment, _MOST_ROWS + 1),
            recent_changes.list_status_changes(reader, moment, height),
            recent_changes.count_status_changes(reader, moment),
            due.DueList(reader, day, 0, filters).read_pages(height, (DueKind.OVERDUE, DueKind.COMING)),
            turned_red[:height],
            len(turned_red),
        )
    print_line(fit_sections(_make_sections(news, labels), labels, height - 2, width))


def _make_sections(news: News, labels: Labels) -> Iterator[Section]:
    written = list(_format_command_counts(news.written))
    yield Section(gettext("Recorded since {day}").format(day=news.since), written, len(written))
    moved = [_format_status_change(row, labels) for row in news.moved]
    yield Section(gettext("Changes of stage and condition"), moved, news.moved_count)
    due_lines = [_format_due(row, labels) for page in news.due for row in page.rows]
    due_size = sum(page.size for page in news.due)
    heading = gettext("Due today and overdue ({count})").format(count=format_capped_count(due_size))
    yield Section(heading, due_lines, due_size)
    red = [_format_turned_red(row, labels) for row in news.turned_red]
    heading = gettext("Turned red since {day} ({count})").format(day=news.since, count=news.red_count)
    yield Section(heading, red, news.red_count)


def _format_command_counts(rows: list[CommandCount]) -> Iterator[str]:
    """Yield a line for each person: the commands used, how often, and the number of rows changed."""
    for actor, group in groupby(rows, key=lambda row: row.actor):
        used = [
            ngettext(
                "{command} × {times} ({count} row)", "{command} × {times} ({count} rows)", row.rows
            ).format(command=row.command or "SQL", times=row.times, count=_format_rows(row.rows))
            for row in group
        ]
        yield gettext("{person}: {commands}").format(
            person=actor or gettext("another program"), commands=join_items(used)
        )


def _format_rows(rows: int) -> str:
    return str(rows) if rows <= _MOST_ROWS else f"{_MOST_ROWS}+"


def _format_status_change(row: Followup, labels: Labels) -> str:
    """Return the line of a follow-up that set a stage or condition: `2024-001 … → signed (day, person)`."""
    to = " ".join(filter(None, (labels("stage", row.stage, row.track), labels("condition", row.condition))))
    on = dates.format_date(row.occurred_on, row.occurred_precision)
    title = labels.mark_review(row.title, row.review)
    return gettext("{ref} {company} {title} → {status} ({day}, {person})").format(
        ref=row.ref, company=row.company, title=title, status=to, day=on, person=row.recorded_by
    )


def _format_due(row: DueItem, labels: Labels) -> str:
    """Return the line of a due action: reference, person, task, commitment, and how many days it is late."""
    title = labels.mark_review(row.title, row.review)
    commitment = gettext("({company} {title})").format(company=row.company, title=title)
    late = ""
    if row.days_late:
        late = ngettext("{count} day late", "{count} days late", row.days_late).format(count=row.days_late)
    return " ".join(filter(None, (row.ref, row.who, row.what, commitment, late)))


def _format_turned_red(row: TurnedRed, labels: Labels) -> str:
    """Return the line of a commitment whose light turned red: reference, company, title and person."""
    title = labels.mark_review(row.title, row.review)
    return " ".join(filter(None, (row.ref, row.company, title, row.responsible_person)))
