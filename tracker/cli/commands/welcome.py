"""What `tracker` prints without a command: the main numbers, and which commands to use next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from tracker.cli.terminal.fit_page import format_capped_count
from tracker.cli.terminal.wrap import print_line
from tracker.errors import NotReadyError
from tracker.locale import gettext, gettext_noop
from tracker.read.dashboard import read_overview
from tracker.read.labels import Labels
from tracker.values import dates

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.dashboard import Overview
    from tracker.read.labels import Labels

FIRST_STEPS = (
    ("source add", gettext_noop("Add an article or a document that states facts")),
    ("event add", gettext_noop("Add an event where something was promised")),
    ("company add", gettext_noop("Add a company or another organisation")),
    ("commitment add", gettext_noop("Add a commitment")),
    ("import", gettext_noop("Import the rows of a sheet")),
    ("db seed", gettext_noop("Load the facts of the example article")),
)
DAILY_STEPS = (
    ("due", gettext_noop("List what is due, the most urgent first")),
    ("today", gettext_noop("Show the changes since the last working day")),
    ("search", gettext_noop("Search everything, by any word or initials")),
    ("followup add", gettext_noop("Record what happened to a commitment")),
    ("event add", gettext_noop("Add an event where something was promised")),
    ("company add", gettext_noop("Add a company or another organisation")),
    ("commitment add", gettext_noop("Add a commitment")),
    ("import", gettext_noop("Import the rows of a sheet")),
)


def show_welcome(app: App) -> None:
    """Print the database, its main numbers and its last change, then the commands that users need most."""
    try:
        with app.open_reader() as reader:
            labels = Labels(reader)
            overview = read_overview(reader, dates.today())
    except NotReadyError as error:
        message = str(error)
        if not message.startswith(str(app.location)):
            message = message[0].upper() + message[1:]
        print_line(gettext("{message}.").format(message=message))
        print_line(f"  → {error.hint}")
        return
    print_line(app.location)
    if overview.is_empty:
        print_line(gettext("The register is empty. Begin with:"))
    else:
        print_line("   ".join(_list_counts(overview, labels)))
        print_line(_format_last_batch(overview))
    print_line()
    for words, purpose in FIRST_STEPS if overview.is_empty else DAILY_STEPS:
        print_line(f"  tracker {words:<16}" + gettext(purpose))
    print_line(f"  tracker {'--help':<16}" + gettext("List all commands"))


def _list_counts(overview: Overview, labels: Labels) -> Iterator[str]:
    """Yield each main number with its label: commitments, drafts, red lights, overdue and due actions."""
    yield f"{labels('text', 'commitments')} {overview.commitments}"
    if overview.drafts:
        yield f"{labels('review', 'draft')} {overview.drafts}"
    yield f"{labels('figure', 'red')} {overview.red}"
    yield f"{labels('due_kind', 'overdue')} {format_capped_count(overview.overdue)}"
    yield f"{labels('text', 'due_today')} {format_capped_count(overview.due_today)}"


def _format_last_batch(overview: Overview) -> str:
    """Return who wrote to the database last, when, and with which command; '' if nobody has written yet."""
    if overview.last is None:
        return ""
    at = datetime.fromisoformat(overview.last["started_at"]).astimezone()
    return gettext("Last change: {moment}, {person}, {command}").format(
        moment=f"{at:%Y-%m-%d %H:%M}", person=overview.last["actor"], command=overview.last["command"]
    )
