"""`tracker followup …`: what happened to commitments after they were made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker import read, values, write
from tracker.cli.commands.correction_view import LIST_OPTIONS, format_note, make_history_output
from tracker.cli.commands.shared_columns import join_words, make_followup_columns
from tracker.cli.conversation import close_actions
from tracker.cli.params.fields import (
    Field,
    add_edit_options,
    add_quotation_options,
    cite_quotation,
    collect_changes,
)
from tracker.cli.params.nouns import ListOutput, Noun, ShowOutput
from tracker.cli.params.translated_help import keep_for_help_all
from tracker.cli.params.types import (
    AMOUNT_WITH_TEXT,
    COLLEAGUE,
    DATE,
    FUTURE_DAY,
    LONG_TEXT,
    NUMBER,
    PROMISED_DATE,
    TEXT,
    Code,
)
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.tables import print_done
from tracker.locale import gettext
from tracker.values.codes import ActionOutcome, Condition, FollowupKind, Reason, Stage

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.rules.lifecycle import Remark
    from tracker.store.reader import Reader, Row
    from tracker.values.dates import PartialDate
    from tracker.values.quotations import Quotation

FIELDS = {
    "kind": Field(
        "--kind",
        Code(followup_kind=FollowupKind),
        "The kind of follow-up: progress, contact, note or reopen.",
        is_required=True,
    ),
    "stage": Field("--stage", Code(stage=Stage), "The stage that the commitment has reached."),
    "condition": Field(
        "--condition",
        Code(condition=Condition),
        "The condition of the commitment: active, on hold, ended or fulfilled.",
    ),
    "reason": Field(
        "--reason", Code(reason=Reason), "Why the commitment was put on hold, ended or reopened."
    ),
    "occurred": Field(
        "--on",
        DATE,
        "The date of the follow-up: 2024-06-18, 2024-06, 2024Q2, 2024, today or yesterday.",
        is_required=True,
    ),
    "note": Field("--note", LONG_TEXT, "What happened."),
    "next_action": Field("--next-action", TEXT, "What is to be done next."),
    "next_action_on": Field(
        "--next-on", FUTURE_DAY, "The day of the next action: 2024-07-15, or 2w for two weeks from today."
    ),
    "next_action_by": Field("--next-by", COLLEAGUE, "The person who is to do the next action."),
    "revised_amount": Field("--amount", AMOUNT_WITH_TEXT, "The new promised amount, if it has changed."),
    "revised_due": Field("--due", PROMISED_DATE, "The new promised date, if it has changed."),
}
"""The option, type and help of each field of `write.followups.Followup`."""


@click.group(
    "followup",
    cls=Noun,
    argument="followup_id",
    metavar="ID",
    row_type=NUMBER,
    table="followups",
    lazy_verbs={"add": ("tracker.cli.commands.followup_add", "add")},
)
def command() -> None:
    """Follow-ups: what happened to a commitment after it was made.

    \b
    Examples:
      tracker followup add 2024-001 --on 今天 --note "电话联系"
      tracker followup list 2024-001
    """


@command.add_list_command(*LIST_OPTIONS)
def list_followups(
    reader: Reader,
    labels: Labels,
    ref: str | None,
    company: int | None,
    since: PartialDate | None,
    until: date | None,
) -> ListOutput:
    """List the follow-ups of all commitments, or of commitment REF, in the order in which things happened.

    \b
    Examples:
      tracker followup list 2024-001
      tracker followup list --company 清大 --since 2024Q2
    """
    first_day = None if since is None else since.first_day
    rows = read.followups.select_followups(reader, ref=ref, company_id=company, since=first_day, until=until)
    ref_column = Column("ref", lambda row: row.ref, is_narrow=True)
    columns = (ref_column, *make_followup_columns(labels))
    return ListOutput(rows, columns, read.followups.LISTED_KEYS)


@command.add_show_command()
def show(reader: Reader, labels: Labels, followup_id: int) -> ShowOutput:
    """Show the newest version of follow-up ID, and all its corrections.

    \b
    Example:
      tracker followup show 12
    """
    history = read.corrections.get_followup_history(reader, followup_id)
    columns = _make_followup_columns(reader, history.track, labels)
    return make_history_output(reader, history, "followup_id", columns, labels)


@keep_for_help_all("--nth")
@command.command()
@click.argument("followup_id", metavar="ID", type=NUMBER)
@add_edit_options(FIELDS, "followups", "followup_id")
@click.option(
    "--done",
    type=NUMBER,
    multiple=True,
    metavar="ACTION",
    help="Record that the follow-up closes this action, because it is done.",
)
@click.option(
    "--drop",
    "dropped",
    type=NUMBER,
    multiple=True,
    metavar="ACTION",
    help="Record that the follow-up closes this action, because it will not be done.",
)
@click.option(
    "--keep-open",
    "kept_open",
    type=NUMBER,
    multiple=True,
    metavar="ACTION",
    help="Open this action again, because the follow-up does not close it.",
)
@click.option(
    "--private/--public",
    "is_private",
    default=None,
    help="Whether the follow-up is private: reports and pages for visits leave it out.",
)
@add_quotation_options
@click.pass_obj
def correct(
    app: App,
    /,
    followup_id: int,
    clear: tuple[str, ...],
    done: tuple[int, ...],
    dropped: tuple[int, ...],
    kept_open: tuple[int, ...],
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Correct follow-up ID. Give only the values that were wrong. The history keeps the earlier version.

    \b
    Examples:
      tracker followup correct 12 --on 2024-06-19
      tracker followup correct 12 --note "电话未接通" --clear next-action
    """
    outcomes = {
        **dict.fromkeys(done, ActionOutcome.DONE),
        **dict.fromkeys(dropped, ActionOutcome.DROPPED),
        **dict.fromkeys(kept_open, None),
    }
    changes = collect_changes(FIELDS, typed, clear, besides=outcomes)
    if outcomes:
        changes["outcomes"] = outcomes
    with app.open_batch("followup correct") as batch:
        written = write.followups.correct(batch, followup_id, changes)
        cited = cite_quotation(batch, quotation, "followups", written.row_id)
    message = gettext("Corrected follow-up {number} on {commitment}.").format(
        number=written.id, commitment=_name_commitment(app, written.ref)
    )
    still_open = describe_open_actions(app, {written.ref: None})
    print_done(batch, message, format_remarks(app, written.warnings), cited=[*cited, *still_open])


@command.command()
@click.argument("followup_id", metavar="ID", type=NUMBER)
@click.option("--because", type=TEXT, required=True, metavar="WHY", help="The reason why the record is void.")
@click.pass_obj
def void(app: App, followup_id: int, because: str) -> None:
    """Void follow-up ID, because it never happened. The history keeps it, but it has no effect any more.

    \b
    Example:
      tracker followup void 12 --because "记错了企业"
    """
    with app.open_batch("followup void", because) as batch:
        written = write.followups.void(batch, followup_id, because)
    message = gettext("Voided follow-up {number} on {commitment}.").format(
        number=written.id, commitment=_name_commitment(app, written.ref)
    )
    still_open = describe_open_actions(app, {written.ref: None})
    print_done(batch, message, format_remarks(app, written.warnings), cited=still_open)


def _name_commitment(app: App, ref: str) -> str:
    """Return the reference, company and title of a commitment, with a mark if it is not confirmed."""
    with app.open_reader() as reader:
        return read.commitments.name_commitment(reader, ref)


def describe_open_actions(app: App, new_followups: Mapping[str, int | None]) -> list[str]:
    """Return a line for each action that is open, apart from the actions that were just planned.

    `new_followups` maps the reference of each commitment to the number of the follow-up that was just
    recorded for it. The action that this follow-up planned is left out; None leaves out no action.
    """
    with app.open_reader() as reader:
        open_actions = read.actions.list_open_actions(reader, values.dates.today(), refs=new_followups)
    still_open = gettext("Action that is still open: {action}")
    still_open_there = gettext("Action that is still open on {ref}: {action}")
    return [
        (still_open if len(new_followups) == 1 else still_open_there).format(
            ref=action.ref, action=close_actions.describe_action(action)
        )
        for action in open_actions
        if action.action_id != new_followups[action.ref]
    ]


def _make_followup_columns(reader: Reader, track: str, labels: Labels) -> tuple[Column, ...]:
    """Return the columns of the table with all versions of one follow-up.

    `track` is the kind of its commitment, such as facility or service; it decides the labels of the
    stages.
    """
    format_number = read.office.find_amount_format(reader)
    return (
        Column(
            "occurred_on",
            lambda row: values.dates.format_date(row["occurred_on"], row["occurred_precision"]),
            is_narrow=True,
        ),
        Column("kind", lambda row: labels("followup_kind", row["kind"]), is_narrow=True),
        Column("stage", lambda row: labels("stage", row["stage"], track)),
        Column("condition", lambda row: labels("condition", row["condition"]), is_narrow=True),
        Column("reason", lambda row: labels("reason", row["reason"]), is_narrow=True),
        Column("note", lambda row: format_note(row, labels)),
        Column(
            "amount",
            lambda row: values.amounts.format_stated_amount(
                row["revised_currency"],
                row["revised_amount"],
                upper=row["revised_amount_upper"],
                bound=row["revised_amount_bound"],
                words=row["revised_amount_text"],
                format_number=format_number,
            ),
            is_narrow=True,
        ),
        Column(
            "due_on",
            lambda row: values.dates.format_date(row["revised_due_on"], row["revised_due_precision"]),
            is_narrow=True,
        ),
        Column("next_action", _format_next_action),
    )


def _format_next_action(row: Row) -> str:
    return join_words(row["next_action_on"], row["next_action_by"], row["next_action"])


def format_remarks(app: App, remarks: Sequence[Remark]) -> list[str]:
    """Return the remarks on a follow-up as sentences, with the labels of stages from the database."""
    if not remarks:
        return []
    with app.open_reader() as reader:
        labels = read.labels.Labels(reader)
    return [remark.format_remark(labels) for remark in remarks]
