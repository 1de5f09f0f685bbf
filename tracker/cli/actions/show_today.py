"""The screen of `tracker today`: recent changes, due items, and commitments that turned red."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.cli.terminal.fit_page import Section, break_item, fit_sections, format_capped_count
from tracker.cli.terminal.tables import print_json
from tracker.cli.terminal.wrap import print_line
from tracker.locale import format_count, gettext, join_items, ngettext
from tracker.read import due, recent_changes
from tracker.read.labels import Labels
from tracker.read.recent_changes import Deed
from tracker.values import dates
from tracker.values.codes import DueKind

if TYPE_CHECKING:
    from datetime import date

    from tracker.cli.app import App
    from tracker.read.due import DueItem, DuePage
    from tracker.read.followups import Followup
    from tracker.read.recent_changes import CommandCount, CommitmentTurnedRed, DeedCount, WorkCounts
    from tracker.values.dates import PartialDate

_PAGE_SIZE = (120, 60)
_MOST_ROWS = 10_000
"""The screen says of no more rows how many a command changed: to count them takes time after an import."""
_LINES_OF_WORK_DONE = 2
"""The most lines that the companies of one deed take."""


class TodayContent(NamedTuple):
    """What the screen shows: recent work, changes of stage, due actions, and new red lights.

    Long lists are cut; `moved_count` counts all changes of stage, and `red_count` all new red lights, but
    neither goes beyond `due.MOST_COUNTED` + 1.
    """

    since: date
    recorded: WorkCounts
    moved: list[Followup]
    moved_count: int
    due: list[DuePage]
    turned_red: list[CommitmentTurnedRed]
    red_count: int


def show_today(app: App, by: str | None, since: PartialDate | None, is_json: bool) -> None:
    """Print what changed since a day, what is due, and which traffic lights turned red since.

    If `since` is None, it is the day after the last working day before today: on a Monday, the Saturday.
    """
    day = dates.today()
    first = since.first_day if since else dates.find_workday_before(day) + timedelta(days=1)
    moment = dates.format_start_of_day(first)
    with app.open_reader() as reader:
        labels = Labels(reader)
        filters = due.DueFilters(by=by)
        red_days = first - timedelta(days=1), day
        if is_json:
            lists: dict[str, list[Any]] = {
                "written": recent_changes.count_commands(reader, moment),
                "deeds": recent_changes.count_deeds(reader, moment),
                "moved": recent_changes.list_status_changes(reader, moment),
                "due": due.list_due_items(reader, day, 0, filters),
                "turned_red": recent_changes.list_commitments_turned_red(reader, *red_days, by),
            }
            objects = {name: [row._asdict() for row in rows] for name, rows in lists.items()}
            print_json({"since": first.isoformat()} | objects)
            return
        width, height = shutil.get_terminal_size(_PAGE_SIZE) if sys.stdout.isatty() else _PAGE_SIZE
        news = TodayContent(
            first,
            recent_changes.count_recent_work(reader, moment, _MOST_ROWS),
            recent_changes.list_status_changes(reader, moment, height),
            recent_changes.count_status_changes(reader, moment, due.MOST_COUNTED + 1),
            due.DueList(reader, day, 0, filters).read_pages(height, (DueKind.OVERDUE, DueKind.COMING)),
            recent_changes.list_commitments_turned_red(reader, *red_days, by, height),
            recent_changes.count_commitments_turned_red(reader, *red_days, by, due.MOST_COUNTED + 1),
        )
    print_line(fit_sections(_make_sections(news, labels, width), labels, height - 2, width))


def _make_sections(news: TodayContent, labels: Labels, width: int) -> Iterator[Section]:
    recorded = [*_format_work_done(news.recorded.deeds, width), *_format_command_counts(news.recorded.others)]
    yield Section(gettext("Recorded since {day}").format(day=news.since), recorded, len(recorded))
    moved = [_format_status_change(row, labels) for row in news.moved]
    yield Section(gettext("Changes of stage and condition"), moved, news.moved_count)
    due_lines = [_format_due_action(row, labels) for page in news.due for row in page.rows]
    due_size = sum(page.size for page in news.due)
    heading = gettext("Due today and overdue ({count})").format(count=format_capped_count(due_size))
    yield Section(heading, due_lines, due_size)
    red = [_format_turned_red(row, labels) for row in news.turned_red]
    heading = gettext("Traffic lights that turned red since {day} ({count})").format(
        day=news.since, count=format_capped_count(news.red_count)
    )
    yield Section(heading, red, news.red_count)


def _format_work_done(rows: list[DeedCount], width: int) -> Iterator[str]:
    """Yield one item per person and kind of work, such as `王芳 added 3 commitments: …`.

    The item names as many companies as fit on its lines. DeedCount counts one kind of work of one person
    for one company.
    """
    for (actor, deed), group in groupby(rows, key=lambda row: (row.actor, row.deed)):
        counts = list(group)
        total = sum(row.times for row in counts)
        line = ""
        for shown in range(1, len(counts) + 1):
            longer = _describe_work_done(Deed(deed), actor, total, _name_companies(counts, shown))
            if line and len(break_item(longer, width)) > _LINES_OF_WORK_DONE:
                break
            line = longer
        yield line


def _describe_work_done(deed: Deed, actor: str, count: int, companies: str) -> str:
    """Return a sentence that says who did which kind of work, how often, and for which companies."""
    names = {"person": actor, "companies": companies}
    match deed:
        case Deed.COMMITMENT:
            sentence = format_count(
                count,
                "{person} added {count:,} commitment: {companies}",
                "{person} added {count:,} commitments: {companies}",
                **names,
            )
        case Deed.FOLLOWUP:
            sentence = format_count(
                count,
                "{person} recorded {count:,} follow-up: {companies}",
                "{person} recorded {count:,} follow-ups: {companies}",
                **names,
            )
        case Deed.RECEIPT:
            sentence = format_count(
                count,
                "{person} recorded {count:,} receipt: {companies}",
                "{person} recorded {count:,} receipts: {companies}",
                **names,
            )
        case Deed.CONFIRMED:
            sentence = format_count(
                count,
                "{person} confirmed {count:,} commitment: {companies}",
                "{person} confirmed {count:,} commitments: {companies}",
                **names,
            )
        case Deed.CHANGED:
            sentence = format_count(
                count,
                "{person} changed {count:,} commitment: {companies}",
                "{person} changed {count:,} commitments: {companies}",
                **names,
            )
        case Deed.CORRECTED:
            sentence = format_count(
                count,
                "{person} corrected or voided {count:,} record: {companies}",
                "{person} corrected or voided {count:,} records: {companies}",
                **names,
            )
        case Deed.COMPANY:
            sentence = format_count(
                count,
                "{person} added {count:,} organisation: {companies}",
                "{person} added {count:,} organisations: {companies}",
                **names,
            )
    return sentence


def _name_companies(counts: Sequence[DeedCount], shown: int) -> str:
    """Return the names of the first `shown` companies, then how many more there are.

    A company with a count above 1 is followed by the count.
    """
    is_single = len(counts) == 1
    names = join_items(
        row.company
        if row.times == 1 or is_single
        else gettext("{company} ({count})").format(company=row.company, count=row.times)
        for row in counts[:shown]
    )
    left = len(counts) - shown
    return gettext("{names} and {count} more").format(names=names, count=left) if left else names


def _format_command_counts(rows: list[CommandCount]) -> Iterator[str]:
    """Yield a line per person: which commands the person ran, how often, and how many rows changed."""
    for actor, group in groupby(rows, key=lambda row: row.actor):
        used = [
            ngettext(
                "{command} × {times} ({count} row)", "{command} × {times} ({count} rows)", row.rows
            ).format(command=row.command or "SQL", times=row.times, count=_format_row_count(row.rows))
            for row in group
        ]
        yield gettext("{person}: {commands}").format(
            person=actor or gettext("another program"), commands=join_items(used)
        )


def _format_row_count(rows: int) -> str:
    """Return a number of rows; above _MOST_ROWS it is `10000+`, because counting stops there."""
    return str(rows) if rows <= _MOST_ROWS else f"{_MOST_ROWS}+"


def _format_status_change(row: Followup, labels: Labels) -> str:
    """Return a change of stage or condition as `2024-001 company title → signed (day, person)`.

    `row` is the follow-up that set the stage or condition.
    """
    to = " ".join(filter(None, (labels("stage", row.stage, row.track), labels("condition", row.condition))))
    on = dates.format_date(row.occurred_on, row.occurred_precision)
    title = labels.mark_review(row.title, row.review)
    return gettext("{ref} {company} {title} → {status} ({day}, {person})").format(
        ref=row.ref, company=row.company, title=title, status=to, day=on, person=row.recorded_by
    )


def _format_due_action(row: DueItem, labels: Labels) -> str:
    """Return a due action on one line: reference, person, task, commitment, and how many days late."""
    title = labels.mark_review(row.title, row.review)
    commitment = gettext("({company} {title})").format(company=row.company, title=title)
    late = ""
    if row.days_late:
        late = ngettext("{count} day late", "{count} days late", row.days_late).format(count=row.days_late)
    return " ".join(filter(None, (row.ref, row.who, row.what, commitment, late)))


def _format_turned_red(row: CommitmentTurnedRed, labels: Labels) -> str:
    """Return a commitment whose light turned red on one line: reference, company, title and person."""
    title = labels.mark_review(row.title, row.review)
    return " ".join(filter(None, (row.ref, row.company, title, row.responsible_person)))
