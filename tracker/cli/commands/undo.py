"""`tracker undo`: take back what a command wrote."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tracker.cli.conversation.ask import require_confirmed
from tracker.cli.params.types import NUMBER, TEXT
from tracker.cli.terminal.tables import print_block, print_done, print_warnings
from tracker.errors import BadInputError, RefusedError

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.store.journal import Batch
    from tracker.write.undo import Undone

COMMAND = "undo"
_MAXIMUM_NAMED = 5


@click.command(COMMAND)
@click.argument("number", metavar="[BATCH]", type=NUMBER, required=False)
@click.option("--because", type=TEXT, help="Why it is taken back.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(app: App, number: int | None, because: str | None, yes: bool) -> None:
    """Take back what batch BATCH wrote, or the last one; undoing that undo does it again.

    What it changes is shown first. It is refused when something later stands on it.

    \b
    Examples:
      tracker undo --yes
      tracker undo 3 --yes --because "撤错了"
    """
    from tracker.store import journal
    from tracker.write import undo

    seen = None
    if not yes:
        number, seen = _ask_confirmation(app, number, because)
    with journal.writing(app.location, COMMAND, app.actor, because, alone=True) as batch:
        undone = undo.undo(batch, undo.newest(batch) if number is None else number)
        told = _describe_writes(batch)
        if seen is not None and told != seen:
            raise RefusedError(
                "something was written since it was shown", f"run it again: tracker undo {number}"
            )
    if yes:
        print_block("", told)
    print_done(batch, f"Undid batch {undone.number}.", _list_kept_rows(undone))


def _ask_confirmation(app: App, number: int | None, because: str | None) -> tuple[int, list[str]]:
    """Show what undoing would change and ask; return the batch and what was shown."""
    from tracker.store import journal
    from tracker.write import undo

    if not sys.stdin.isatty():
        raise BadInputError("nobody is there to confirm it", "add --yes")
    with journal.rehearsing(app.location, COMMAND, app.actor, because, alone=True) as batch:
        undone = undo.undo(batch, undo.newest(batch) if number is None else number)
        told = _describe_writes(batch)
    print_block(_format_heading(app, undone.number), told)
    print_warnings(_list_kept_rows(undone))
    require_confirmed(f"Undo batch {undone.number}?")
    return undone.number, told


def _describe_writes(batch: Batch) -> list[str]:
    """Return what an open batch has written so far, a line for each row."""
    from tracker.cli.commands.history import MAXIMUM_LINES, format_changes
    from tracker.read import history
    from tracker.read.labels import Labels
    from tracker.read.row_names import RowWording
    from tracker.store import engine

    reader = engine.make_reader(batch.connection)
    return format_changes(
        history.get_batch_changes(reader, batch.id, most=MAXIMUM_LINES), RowWording(reader, Labels(reader))
    )


def _format_heading(app: App, number: int) -> str:
    from tracker.cli.commands.history import format_heading
    from tracker.read import history
    from tracker.read.labels import Labels
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        return format_heading(history.get_batch_changes(reader, number, most=0), Labels(reader))


def _list_kept_rows(undone: Undone) -> list[str]:
    named = [f"{name} stays, because append-only rows hang on it" for name in undone.kept[:_MAXIMUM_NAMED]]
    more = len(undone.kept) - len(named)
    return [*named, f"{more} more stay for the same reason"] if more else named
