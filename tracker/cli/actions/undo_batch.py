"""Undo a batch (what one command wrote), after its changes were shown and the user has confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.cli.actions.show_history import format_batch_heading
from tracker.cli.conversation.close_actions import describe_action
from tracker.cli.terminal.change_lines import MAXIMUM_LINES, format_changes
from tracker.cli.terminal.prompts import can_ask, require_confirmed
from tracker.cli.terminal.tables import print_block, print_done, print_warnings
from tracker.cli.terminal.wrap import print_line
from tracker.errors import BadInputError, RefusedError
from tracker.locale import gettext, ngettext
from tracker.read import history
from tracker.read.actions import list_reopened_actions
from tracker.read.labels import Labels
from tracker.read.proposals import list_proposal_batches
from tracker.read.row_names import RowFormatter
from tracker.store import engine, journal
from tracker.values import dates
from tracker.write import undo

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.store.journal import Batch
    from tracker.write.undo import UndoneBatch

_COMMAND = "undo"
_MAXIMUM_NAMED = 5


def undo_batch(app: App, number: int | None, because: str | None, yes: bool) -> None:
    """Undo a batch; None means the newest. Without `yes`, show its changes, and ask the user to confirm."""
    shown = None
    if not yes:
        number, shown = _ask_confirmation(app, number, because)
    with app.open_batch(_COMMAND, because, exclusive=True) as batch:
        undone = undo.undo(batch, undo.find_newest_batch(batch) if number is None else number)
        if shown is not None and _describe_written_rows(batch) != shown:
            raise RefusedError(
                gettext("something was written to the database after the changes were shown"),
                gettext("run the undo again: tracker undo {number}").format(number=number),
            )
    done = gettext("Undid batch {number}.").format(number=undone.number)
    reopened = _describe_reopened_actions(app, batch)
    print_done(batch, done, _describe_rows_not_removed(undone), cited=reopened, is_shown=shown is not None)


def undo_batches_of_source(app: App, source_id: int, because: str | None, yes: bool) -> None:
    """Undo all batches that entered proposals of an article; `source_id` is the id of the stored article.

    Without `yes`, show the batches, and ask the user to confirm.
    """
    if not yes:
        if not can_ask():
            raise BadInputError(
                gettext("nobody is at the terminal to confirm the undo"), gettext("add --yes")
            )
        with app.open_reader() as reader:
            numbers = list_proposal_batches(reader, source_id)
        for number in numbers:
            _print_batch(app, number)
        if numbers:
            require_confirmed(
                ngettext("Undo this batch?", "Undo these {count} batches?", len(numbers)).format(
                    count=len(numbers)
                )
            )
    with journal.open_connection(app.location, exclusive=True) as connection:
        undone = undo.undo_batches_of_source(connection, source_id, app.actor, because)
    for each in undone:
        print_line(gettext("Undid batch {number}.").format(number=each.number))
        print_warnings(_describe_rows_not_removed(each))


def _print_batch(app: App, number: int) -> None:
    """Print the rows that a batch wrote, under a heading."""
    with app.open_reader() as reader:
        batch = history.get_batch_changes(reader, number, most=MAXIMUM_LINES)
        print_block(format_batch_heading(batch), format_changes(batch, RowFormatter(reader, Labels(reader))))


def _ask_confirmation(app: App, number: int | None, because: str | None) -> tuple[int, list[str]]:
    """Show what the undo would change, and ask; return the batch number and the lines that were shown.

    Raises BadInputError without a terminal to ask at, and click.Abort if the user answers no.
    """
    if not can_ask():
        raise BadInputError(
            gettext("an undo needs a confirmation, but there is no terminal to ask at"),
            gettext("add --yes to go on without a question"),
        )
    with journal.open_rehearsal(app.location, _COMMAND, app.actor, because, exclusive=True) as batch:
        undone = undo.undo(batch, undo.find_newest_batch(batch) if number is None else number)
        lines = _describe_written_rows(batch)
    print_block(_read_batch_heading(app, undone.number), lines)
    print_warnings(_describe_rows_not_removed(undone))
    require_confirmed(gettext("Undo batch {number}?").format(number=undone.number))
    return undone.number, lines


def _describe_written_rows(batch: Batch) -> list[str]:
    """Return a line for each row that a batch has written so far; the batch is not committed yet."""
    reader = engine.make_reader(batch.connection)
    return format_changes(
        history.get_batch_changes(reader, batch.id, most=MAXIMUM_LINES), RowFormatter(reader, Labels(reader))
    )


def _read_batch_heading(app: App, number: int) -> str:
    with app.open_reader() as reader:
        return format_batch_heading(history.get_batch_changes(reader, number, most=0))


def _describe_reopened_actions(app: App, batch: Batch) -> list[str]:
    """Return a line for each action that the undo opened again; from the sixth on, they are only counted."""
    with app.open_reader() as reader:
        reopened = list_reopened_actions(reader, batch.id, dates.today())
    named = [
        gettext("Action that is open again: {ref} {action}").format(
            ref=action.ref, action=describe_action(action)
        )
        for action in reopened[:_MAXIMUM_NAMED]
    ]
    more = len(reopened) - len(named)
    if not more:
        return named
    message = ngettext("{count} more action is open again", "{count} more actions are open again", more)
    return [*named, message.format(count=more)]


def _describe_rows_not_removed(undone: UndoneBatch) -> list[str]:
    """Return a line for each row that could not be removed, and why; from the sixth on, only a count."""
    kept = [
        gettext("{name} stays, because follow-ups or receipts refer to it").format(name=name)
        for name in undone.kept[:_MAXIMUM_NAMED]
    ]
    more = len(undone.kept) - len(kept)
    if not more:
        return kept
    message = ngettext(
        "{count} more row stays, because follow-ups or receipts refer to it",
        "{count} more rows stay, because follow-ups or receipts refer to them",
        more,
    )
    return [*kept, message.format(count=more)]
