"""`tracker` alone: how the register stands, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from tracker.cli.terminal.fit_page import format_count
from tracker.cli.terminal.wrap import print_line
from tracker.errors import NotReadyError
from tracker.read.dashboard import read_overview
from tracker.read.labels import Labels
from tracker.values import dates

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.dashboard import Overview
    from tracker.read.labels import Labels

FIRST_STEPS = (
    ("source add", "an article or a paper that says it"),
    ("event add", "where it was said"),
    ("company add", "who promised"),
    ("commitment add", "what was promised"),
    ("import", "all of these from a sheet"),
    ("db seed", "the facts of the seed article"),
)
DAILY_STEPS = (
    ("due", "what to do, most urgent first"),
    ("today", "what changed since yesterday"),
    ("search", "anything, by any word or initials"),
    ("followup add", "what happened"),
    ("event add", "where it was said"),
    ("company add", "who promised"),
    ("commitment add", "what was promised"),
    ("import", "rows of a sheet"),
)


def show_welcome(app: App) -> None:
    """Print the first screen."""
    try:
        with app.open_reader() as reader:
            labels = Labels(reader)
            stands = read_overview(reader, dates.today())
    except NotReadyError as error:
        message = str(error)
        first_letter = message[0] if message.startswith(str(app.location)) else message[0].upper()
        print_line(f"{first_letter}{message[1:]}.\n  → {error.hint}")
        return
    print_line(app.location)
    if stands.is_empty:
        print_line("Nothing has been entered yet. Begin with:")
    else:
        print_line("   ".join(_list_counts(stands, labels)))
        print_line(_format_last_batch(stands, labels))
    print_line()
    for words, said in [*(FIRST_STEPS if stands.is_empty else DAILY_STEPS), ("--help", "everything else")]:
        print_line(f"  tracker {words:<16}{said}")


def _list_counts(stands: Overview, labels: Labels) -> Iterator[str]:
    yield f"{labels('text', 'commitments')} {stands.commitments}"
    if stands.drafts:
        yield f"{labels('review', 'draft')} {stands.drafts}"
    yield f"{labels('figure', 'red')} {stands.red}"
    yield f"{labels('due_kind', 'overdue')} {format_count(stands.overdue)}"
    yield f"{labels('text', 'due_today')} {format_count(stands.due_today)}"


def _format_last_batch(stands: Overview, labels: Labels) -> str:
    """Return when, by whom and with which command the last batch was written; '' for an empty database."""
    if stands.last is None:
        return ""
    at = datetime.fromisoformat(stands.last["started_at"]).astimezone()
    return (
        f"{labels('text', 'last_entry')} {at:%Y-%m-%d %H:%M} {stands.last['actor']}: {stands.last['command']}"
    )
