"""`tracker followup …`: follow-ups, the later events in the life of a commitment."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker import read, rules, values, write
from tracker.cli.commands.correction_view import LIST_OPTIONS, describe_history, format_note
from tracker.cli.commands.shared_columns import join_words, make_followup_columns
from tracker.cli.conversation import close_actions
from tracker.cli.params.fields import (
    Field,
    add_edit_options,
    add_field_options,
    add_quotation_options,
    cite_quotation,
    collect_changes,
)
from tracker.cli.params.nouns import Details, Listing, Noun
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import (
    COLLEAGUE,
    COMMITMENT,
    DATE,
    FUTURE_DAY,
    MONEY,
    MOVED_ACTION,
    NUMBER,
    OPEN_ACTION,
    PROMISED_DATE,
    TEXT,
    TYPED_WORDS,
    Code,
)
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.confirm import ask_value
from tracker.cli.terminal.tables import print_done
from tracker.errors import BadInputError
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
        "What kind of follow-up it is: progress, contact, note or reopen.",
        is_required=True,
    ),
    "stage": Field("--stage", Code(stage=Stage), "The stage that the commitment has reached."),
    "condition": Field("--condition", Code(condition=Condition), "The condition that the commitment is in."),
    "reason": Field("--reason", Code(reason=Reason), "Why it was put on hold, ended or reopened."),
    "occurred": Field(
        "--on",
        DATE,
        "When it happened: 2024-06-18, 2024-06, 2024Q2, 2024, today or yesterday.",
        is_required=True,
    ),
    "note": Field("--note", TEXT, "What happened."),
    "next_action": Field("--next-action", TEXT, "What is to be done next."),
    "next_action_on": Field(
        "--next-on", FUTURE_DAY, "The day of the next action: 2024-07-15, or 2w for two weeks from today."
    ),
    "next_action_by": Field("--next-by", COLLEAGUE, "Who does the next action."),
    "revised_amount": Field("--amount", MONEY, "The promised amount, if it has changed."),
    "revised_due": Field("--due", PROMISED_DATE, "The promised date, if it has changed."),
}
"""The option, type and help of each field of `write.followups.Followup`."""


@click.group("followup", cls=Noun, argument="followup_id", metavar="ID", row_type=NUMBER)
def command() -> None:
    """Follow-ups: what happened since.

    \b
    Examples:
      tracker followup add 2024-001 --on 今天 --note "电话联系"
      tracker followup list 2024-001
    """


@command.list_verb(*LIST_OPTIONS)
def list_followups(
    reader: Reader,
    labels: Labels,
    ref: str | None,
    company: int | None,
    since: PartialDate | None,
    until: date | None,
) -> Listing:
    """List the follow-ups of all commitments, or of REF, in the order in which things happened.

    \b
    Examples:
      tracker followup list 2024-001
      tracker followup list --company 清大 --since 2024Q2
    """
    first_day = None if since is None else since.first_day
    rows = read.followups.select_followups(reader, ref=ref, company_id=company, since=first_day, until=until)
    ref_column = Column("ref", lambda row: row.ref, is_narrow=True)
    columns = (ref_column, *make_followup_columns(labels))
    return Listing(rows, columns, read.followups.LISTED_KEYS)


class AddCommand(TranslatedHelp):
    """`followup add`, whose options `--done` and `--drop` may stand without the number of an action."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; what follows `--done` belongs to it only if it is a number."""
        ctx.meta[TYPED_WORDS] = [word for word in args if not word.startswith("-")]
        following = [*args, ""][1:]
        bare = [
            f"{word}=" if word in ("--done", "--drop") and not after.isdecimal() else word
            for word, after in zip(args, following, strict=True)
        ]
        return super().parse_args(ctx, bare)


@command.command(cls=AddCommand)
@click.argument("ref", metavar="REF", type=COMMITMENT)
@click.argument("words", metavar="[WORDS]", type=TEXT, required=False)
@add_field_options(FIELDS)
@click.option(
    "--next",
    "following",
    type=(FUTURE_DAY, TEXT),
    metavar="DAY WHAT",
    help="The next action: its day, and what is to be done.",
)
@click.option("--done", type=OPEN_ACTION, multiple=True, metavar="[ACTION]", help="The open action is done.")
@click.option(
    "--drop",
    "dropped",
    type=OPEN_ACTION,
    multiple=True,
    metavar="[ACTION]",
    help="The open action will not be done.",
)
@click.option(
    "--move", "moved", type=MOVED_ACTION, metavar="[ACTION=]DAY", help="The open action moves to another day."
)
@click.option(
    "--private", "is_private", is_flag=True, help="Only for the office: reports and briefs leave it out."
)
@add_quotation_options
@click.pass_obj
def add(
    app: App,
    /,
    ref: str,
    done: tuple[int, ...],
    dropped: tuple[int, ...],
    moved: tuple[int, date] | None,
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Record what happened to commitment REF. At a terminal, the program asks for what is missing.

    WORDS are the note. Without other options, they record a contact of today. An action stays open until a
    follow-up says that it is done, dropped or moved. ACTION is its number, needed only if several are open.

    \b
    Examples:
      tracker followup add 2024-001 "电话联系,仍在选址"
      tracker followup add 2024-001 "下月来青" --next 2w "回访" --next-by 王芳
      tracker followup add 2024-001 --stage 签约 --on 2024-06-18 --note "协议已签"
      tracker followup add 2024-001 "执照已领" --done --next 1m "开户"
      tracker followup add 2024-001 "推迟到九月" --move 2024-09-10
      tracker followup add 2024-001 --condition 暂缓 --reason 用地 \\
          --on 2024-06 --next-on 2024-10-01
    """
    typed_outcomes = close_actions.TypedOutcomes(done, dropped, moved)
    fields = _fill_missing(_expand_shorthand(typed), is_closing=any(typed_outcomes))
    with app.open_reader() as reader:
        open_actions = read.actions.list_open_actions(reader, values.dates.today(), refs=[ref])
        labels = read.labels.Labels(reader)
    # The database is closed while a person answers: an open reader keeps others from writing.
    on_day = [action for action in open_actions if action.opened_on <= fields["occurred"].day.isoformat()]
    fields = close_actions.close_actions(fields, typed_outcomes, on_day, labels)
    with app.open_batch("followup add") as batch:
        written = write.followups.add(batch, ref, write.followups.Followup(**fields))
        cited = cite_quotation(batch, quotation, "followups", written.row_id)
    message = gettext("Recorded follow-up {number} on {commitment}, {date}.").format(
        number=written.id, commitment=_name_commitment(app, ref), date=fields["occurred"]
    )
    still_open = _describe_open_actions(app, ref, besides=written.id)
    print_done(batch, message, _format_remarks(app, written.warnings), cited=[*cited, *still_open])


@command.show_verb()
def show(reader: Reader, labels: Labels, followup_id: int) -> Details:
    """Show follow-up ID as it counts now, and all its corrections.

    \b
    Example:
      tracker followup show 12
    """
    history = read.corrections.get_followup_history(reader, followup_id)
    columns = _make_followup_columns(history.track, labels)
    return describe_history(history, "followup_id", columns, labels)


@command.command()
@click.argument("followup_id", metavar="ID", type=NUMBER)
@add_edit_options(FIELDS)
@click.option(
    "--done", type=NUMBER, multiple=True, metavar="ACTION", help="It says that this action is done."
)
@click.option(
    "--drop",
    "dropped",
    type=NUMBER,
    multiple=True,
    metavar="ACTION",
    help="It says that this action will not be done.",
)
@click.option(
    "--keep-open",
    "kept_open",
    type=NUMBER,
    multiple=True,
    metavar="ACTION",
    help="It says nothing about this action, which is open again.",
)
@click.option("--private/--public", "is_private", default=None, help="Whether it is only for the office.")
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
    """Correct follow-up ID. Give only what was wrong; the history keeps what was written first.

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
    still_open = _describe_open_actions(app, written.ref)
    print_done(batch, message, _format_remarks(app, written.warnings), cited=[*cited, *still_open])


@command.command()
@click.argument("followup_id", metavar="ID", type=NUMBER)
@click.option("--because", type=TEXT, required=True, metavar="WHY", help="Why it never happened.")
@click.pass_obj
def void(app: App, followup_id: int, because: str) -> None:
    """Void follow-up ID, which never happened. It no longer counts; the history keeps it.

    \b
    Example:
      tracker followup void 12 --because "记错了企业"
    """
    with app.open_batch("followup void", because) as batch:
        written = write.followups.void(batch, followup_id, because)
    message = gettext("Voided follow-up {number} on {commitment}.").format(
        number=written.id, commitment=_name_commitment(app, written.ref)
    )
    still_open = _describe_open_actions(app, written.ref)
    print_done(batch, message, _format_remarks(app, written.warnings), cited=still_open)


def _expand_shorthand(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Put the argument WORDS into the field `note`, and `--next` into the two fields of the next action.

    With WORDS, and neither a stage nor a condition, the kind is `contact` unless `--kind` was typed.
    Raises BadInputError when WORDS or `--next` gives a field that its own option gives too.
    """
    fields = dict(typed)
    note = fields.pop("words")
    next_day, next_action = fields.pop("following") or (None, None)
    for name, value in (("note", note), ("next_action_on", next_day), ("next_action", next_action)):
        if value is not None and fields[name] is not None:
            raise BadInputError(
                gettext("{option} is given twice").format(option=FIELDS[name].option),
                gettext("keep one of the two"),
            )
        fields[name] = fields[name] if value is None else value
    if note is not None and not (fields["stage"] or fields["condition"]):
        fields["kind"] = fields["kind"] or FollowupKind.CONTACT
    return fields


def _fill_missing(typed: Mapping[str, Any], *, is_closing: bool) -> dict[str, Any]:
    """Infer the kind and the date where possible, and ask for the other required fields that are missing.

    A note typed at the question makes the follow-up a contact, like the argument WORDS. `is_closing` says
    that the follow-up closes an action, so that it needs no note.

    Raises BadInputError with the name of the missing option when standard input is not a terminal.
    """
    fields = dict(typed)
    fields["kind"] = fields["kind"] or rules.lifecycle.infer_kind(fields["stage"], fields["condition"])
    if fields["occurred"] is None and rules.lifecycle.may_default_to_today(fields["kind"], fields):
        fields["occurred"] = values.dates.parse_date("今天")
    missing = rules.lifecycle.find_missing_fields(fields["kind"], {**fields, "outcomes": is_closing})
    for name in missing:
        option, option_type, text = FIELDS[name][:3]
        meaning = gettext(text).rstrip(".。")
        if not sys.stdin.isatty():
            raise BadInputError(
                gettext("{option} is missing").format(option=option),
                gettext("add {option}: {meaning}").format(option=option, meaning=meaning),
            )
        default = "今天" if name == "occurred" else None
        question = gettext("{question} ({option})").format(question=meaning, option=option)
        fields[name] = ask_value(question, option_type, default=default)
    if "note" in missing and typed["kind"] is None:
        fields["kind"] = FollowupKind.CONTACT
    return fields


def _name_commitment(app: App, ref: str) -> str:
    """Return the reference of a commitment with its company and title, marked if it is not confirmed."""
    with app.open_reader() as reader:
        return read.commitments.name_commitment(reader, ref)


def _describe_open_actions(app: App, ref: str, besides: int | None = None) -> list[str]:
    """Return a line for each open action of a commitment but the one that a follow-up opened."""
    with app.open_reader() as reader:
        open_actions = read.actions.list_open_actions(reader, values.dates.today(), refs=[ref])
    still_open = gettext("Still open: {action}")
    return [
        still_open.format(action=close_actions.describe_action(action))
        for action in open_actions
        if action.action_id != besides
    ]


def _make_followup_columns(track: str, labels: Labels) -> tuple[Column, ...]:
    """Return the columns for the rows of one follow-up: the first row and each correction.

    `track` is the track of its commitment, which decides the labels of the stages.
    """
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
            lambda row: values.amounts.format_amount(row["revised_currency"], row["revised_amount"]),
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


def _format_remarks(app: App, remarks: Sequence[Remark]) -> list[str]:
    """Return remarks as sentences, with the labels of stages from the database."""
    if not remarks:
        return []
    with app.open_reader() as reader:
        labels = read.labels.Labels(reader)
    return [remark.format_remark(labels) for remark in remarks]
