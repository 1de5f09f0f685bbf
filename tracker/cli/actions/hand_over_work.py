"""The transfer of all open work from one person to another."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.confirm import require_confirmed
from tracker.cli.terminal.tables import print_done, print_table
from tracker.errors import BadInputError, NotFoundError, RefusedError
from tracker.read import due
from tracker.read.labels import Labels
from tracker.store import engine
from tracker.values import dates
from tracker.write import reassign
from tracker.write.reassign import HeldWork, PlannedAction

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.commitments import Commitment
    from tracker.read.due import DueFilters, OpenWork
    from tracker.store.reader import Reader


def hand_over_work(
    app: App, old: str, new: str, company: int | None, unit: str | None, because: str | None, yes: bool
) -> None:
    """Move next actions and commitments from one person to another; without `yes`, show them and ask."""
    if old == new:
        raise BadInputError("--from and --to are the same person", "name another one")
    filters = due.DueFilters(company_id=company, unit=unit)
    with app.open_reader() as reader:
        labels = Labels(reader)
        shown = _list_held_work(reader, old, filters)
    if not yes:
        _ask_confirmation(shown, old, new, labels)
    note = labels("text", "handed_over").format(old=old, new=new)
    with app.open_batch("reassign", f"{note}: {because}" if because else note) as batch:
        held = due.list_open_work(engine.make_reader(batch.connection), old, dates.today(), filters)
        if held != shown:
            raise RefusedError("something was written since it was shown", "run it again")
        reassign.hand_over(batch, [_make_held_work(work) for work in held], new, note)
    print_done(batch, f"Handed over from {old} to {new}: {_format_counts(shown)}.")


def _list_held_work(reader: Reader, who: str, filters: DueFilters) -> list[OpenWork]:
    """Return the open work of a person.

    Raises NotFoundError with the names of the people who have open work, if this person has none.
    """
    held = due.list_open_work(reader, who, dates.today(), filters)
    if not held:
        holders = "、".join(due.list_people_with_work(reader, dates.today())) or "nobody"
        raise NotFoundError(f"{who} holds no open work that fits", f"open work is held by: {holders}")
    return held


def _ask_confirmation(held: list[OpenWork], old: str, new: str, labels: Labels) -> None:
    """Show the work that moves, and ask whether to move it.

    Raises BadInputError when standard input is not a terminal, and click.Abort for the answer no.
    """
    if not sys.stdin.isatty():
        raise BadInputError("handing over asks before it writes", "add --yes to do it without being asked")
    columns = (
        Column("ref", lambda work: work.commitment.ref, is_narrow=True),
        Column("title", lambda work: _name_commitment(work.commitment, labels)),
        Column("next_action", _format_actions),
        Column("responsible_person", lambda work: old if work.is_looked_after else "", is_narrow=True),
    )
    print_table(held, columns, labels)
    require_confirmed(f"Hand over from {old} to {new}: {_format_counts(held)}?")


def _name_commitment(row: Commitment, labels: Labels) -> str:
    """Return the company and title of a commitment, as one cell of the table."""
    return f"{row.company} {labels.mark_review(row.title, row.review)}"


def _format_actions(work: OpenWork) -> str:
    """Return the next actions of one commitment as text, one per line."""
    return "\n".join(f"{action.due_on} {action.what or ''}".rstrip() for action in work.actions)


def _format_counts(held: list[OpenWork]) -> str:
    """Return the numbers of next actions and of commitments that would be handed over."""
    planned = sum(len(work.actions) for work in held)
    kept = sum(work.is_looked_after for work in held)
    return f"next actions {planned}, commitments looked after {kept}"


def _make_held_work(work: OpenWork) -> HeldWork:
    """Convert open work as the register shows it into the form in which `reassign` takes it."""
    plans = [
        PlannedAction(
            action.action_id, action.what, date.fromisoformat(action.due_on), bool(action.is_private)
        )
        for action in work.actions
    ]
    return HeldWork(work.commitment.ref, plans, work.is_looked_after)
