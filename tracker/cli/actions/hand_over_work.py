"""Move all open work of one person to another: next actions, and commitments that the person looks after."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.prompts import can_ask, require_confirmed
from tracker.cli.terminal.tables import print_done, print_table
from tracker.errors import BadInputError, NotFoundError, RefusedError
from tracker.locale import format_count, gettext, join_items
from tracker.read import due
from tracker.read.labels import STORED_LANGUAGE, Labels
from tracker.store import engine
from tracker.values import dates
from tracker.write import reassign
from tracker.write.reassign import PlannedAction, WorkToHandOver

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.commitments import Commitment
    from tracker.read.due import DueFilters, OpenWork
    from tracker.store.reader import Reader


def hand_over_work(
    app: App, old: str, new: str, company: int | None, unit: str | None, because: str | None, yes: bool
) -> None:
    """Move the next actions and commitments of the person `old` to the person `new`.

    If `company` or `unit` is not None, only the work for this company or unit is moved. Without `yes`,
    the work is shown, and the user must confirm.
    """
    if old == new:
        raise BadInputError(
            gettext("--from and --to name the same person"), gettext("give another person in --from or --to")
        )
    filters = due.DueFilters(company_id=company, unit=unit)
    with app.open_reader() as reader:
        labels = Labels(reader)
        note, reason = _make_note_and_reason(reader, old, new, because)
        shown = _require_open_work(reader, old, filters)
    if not yes:
        _ask_confirmation(shown, old, new, labels)
    with app.open_batch("reassign", reason) as batch:
        held = due.list_open_work(engine.make_reader(batch.connection), old, dates.today(), filters)
        if held != shown:
            raise RefusedError(
                gettext("the open work changed after it was shown"), gettext("run the command again")
            )
        reassign.hand_over(batch, [_convert_open_work(work) for work in held], new, note)
    done = gettext("Handed over from {old} to {new}: {work}.")
    print_done(batch, done.format(old=old, new=new, work=_format_work_counts(shown)))


def _make_note_and_reason(reader: Reader, old: str, new: str, because: str | None) -> tuple[str, str]:
    """Return two texts to store: the note of each follow-up, and the reason of the batch.

    Both are in STORED_LANGUAGE, whatever language the user sees.
    """
    labels = Labels(reader, STORED_LANGUAGE)
    note = labels("text", "handed_over").format(old=old, new=new)
    if because is None:
        return note, note
    return note, labels("text", "handed_over_because").format(old=old, new=new, because=because)


def _require_open_work(reader: Reader, who: str, filters: DueFilters) -> list[OpenWork]:
    """Return the open work of a person: next actions, and commitments that the person looks after.

    Raises NotFoundError if the person has none; its hint names the people who have open work.
    """
    held = due.list_open_work(reader, who, dates.today(), filters)
    if not held:
        holders = join_items(due.list_people_with_work(reader, dates.today()))
        raise NotFoundError(
            gettext("{person} has no open work that matches these options").format(person=who),
            gettext("these people have open work: {people}").format(people=holders)
            if holders
            else gettext("nobody has open work"),
        )
    return held


def _ask_confirmation(held: list[OpenWork], old: str, new: str, labels: Labels) -> None:
    """Show the work that will move, and ask whether to move it.

    Raises BadInputError without a terminal to ask at, and click.Abort if the user answers no.
    """
    if not can_ask():
        raise BadInputError(
            gettext("handing over work needs a confirmation, but there is no terminal to ask at"),
            gettext("add --yes to hand over the work without a question"),
        )
    columns = (
        Column("ref", lambda work: work.commitment.ref, is_narrow=True),
        Column("title", lambda work: _name_commitment(work.commitment, labels)),
        Column("next_action", _format_actions),
        Column("responsible_person", lambda work: old if work.is_responsible else "", is_narrow=True),
    )
    print_table(held, columns, labels)
    question = gettext("Hand over from {old} to {new}: {work}?")
    require_confirmed(question.format(old=old, new=new, work=_format_work_counts(held)))


def _name_commitment(row: Commitment, labels: Labels) -> str:
    """Return the company and title of a commitment, as the text of one table cell."""
    return f"{row.company} {labels.mark_review(row.title, row.review)}"


def _format_actions(work: OpenWork) -> str:
    """Return the next actions of one commitment, one per line: the due day and the task."""
    return "\n".join(f"{action.due_on} {action.what or ''}".rstrip() for action in work.actions)


def _format_work_counts(held: list[OpenWork]) -> str:
    """Return how many open actions and commitments move: `3 open actions and 2 commitments …`."""
    actions = sum(len(work.actions) for work in held)
    looked_after = sum(work.is_responsible for work in held)
    counts = [
        format_count(actions, "{count:,} open action", "{count:,} open actions"),
        format_count(
            looked_after,
            "{count:,} commitment that the person looks after",
            "{count:,} commitments that the person looks after",
        ),
    ]
    return join_items(text for text, number in zip(counts, (actions, looked_after), strict=True) if number)


def _convert_open_work(work: OpenWork) -> WorkToHandOver:
    """Convert open work from the form in which it was read to the form that `write.reassign` takes."""
    plans = [
        PlannedAction(
            action.action_id, action.what, date.fromisoformat(action.due_on), bool(action.is_private)
        )
        for action in work.actions
    ]
    return WorkToHandOver(work.commitment.ref, plans, work.is_responsible)
