"""`tracker followup add`: record what happened to a commitment, or to several at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker import read, rules, values, write
from tracker.cli.commands.followup import FIELDS, describe_open_actions, format_remarks
from tracker.cli.conversation import close_actions, likely_repeats
from tracker.cli.params.action_types import MOVED_ACTION, OPEN_ACTION, TYPED_WORDS
from tracker.cli.params.fields import add_field_options, add_quotation_options, cite_quotation
from tracker.cli.params.missing_values import ask_field
from tracker.cli.params.papers import add_paper_option, store_papers
from tracker.cli.params.translated_help import TranslatedHelp, keep_for_help_all
from tracker.cli.params.types import COMMITMENT, COMPANY, FUTURE_DAY, LONG_TEXT, NameAsTyped
from tracker.cli.terminal.change_lines import MAXIMUM_LINES
from tracker.cli.terminal.prompts import DefaultAnswer, can_ask
from tracker.cli.terminal.tables import print_done
from tracker.cli.terminal.wrap import print_line
from tracker.errors import BadInputError, NotFoundError, TrackerError
from tracker.locale import gettext
from tracker.values.codes import FollowupKind, Stage

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.papers import Paper
    from tracker.values.quotations import Quotation
    from tracker.write.common import RecordedFollowup

_REFERENCE = re.compile(r"(19|20)\d\d-\d{1,5}")
"""The form in which the last word is a reference and not the note; a landline such as 0532-8877 is none."""
_SHORT_REFERENCE = re.compile(r"(19|20)\d\d-?\d{1,5}|\d{1,4}")
"""The forms of the references between the first one and the note."""


class FollowupAddCommand(TranslatedHelp):
    """The command `followup add`, in which `--done` and `--drop` may be typed without a number."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; `--done` and `--drop` take the next word as value only if it is a number."""
        ctx.meta[TYPED_WORDS] = [word for word in args if not word.startswith("-")]
        following = [*args, ""][1:]
        bare = [
            f"{word}=" if word in ("--done", "--drop") and not after.isdecimal() else word
            for word, after in zip(args, following, strict=True)
        ]
        return super().parse_args(ctx, bare)


@keep_for_help_all(
    *("--company", "--kind", "--reason", "--next-action", "--amount", "--due", "--editor", "--paper"),
    *("--source", "--quote", "--nth"),
)
@click.command("add", cls=FollowupAddCommand)
@click.argument("words", metavar="REF… [WORDS]", type=NameAsTyped("ref", "commitment", LONG_TEXT), nargs=-1)
@click.option(
    "--company",
    "company_id",
    type=COMPANY,
    metavar="NAME",
    help="In place of REF: every commitment of this organisation that is active or on hold.",
)
@add_field_options(FIELDS)
@click.option(
    "--next",
    "following",
    type=(FUTURE_DAY, LONG_TEXT),
    metavar="DAY WHAT",
    help="The next action: its day, and what is to be done.",
)
@click.option(
    "--done", type=OPEN_ACTION, multiple=True, metavar="[ACTION]", help="Record that the open action is done."
)
@click.option(
    "--drop",
    "dropped",
    type=OPEN_ACTION,
    multiple=True,
    metavar="[ACTION]",
    help="Record that the open action will not be done.",
)
@click.option(
    "--move", "moved", type=MOVED_ACTION, metavar="[ACTION=]DAY", help="Move the open action to another day."
)
@click.option(
    "--private",
    "is_private",
    is_flag=True,
    help="Make the follow-up private: reports and pages for visits leave it out.",
)
@add_paper_option
@add_quotation_options
@click.pass_obj
def add(
    app: App,
    /,
    words: tuple[str, ...],
    company_id: int | None,
    done: tuple[int, ...],
    dropped: tuple[int, ...],
    moved: tuple[int, date] | None,
    papers: tuple[Paper, ...],
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Record what happened to commitment REF. At a terminal, the program asks for missing values.

    WORDS are the note. With WORDS and no other option, the command records a contact of today. An action
    stays open until a follow-up says that it is done, dropped or moved. ACTION is the number of an action; it
    is needed only if several actions are open. With several REF, or with --company, the command records one
    follow-up for each commitment: for all of them or for none.

    \b
    Examples:
      tracker followup add 2024-001 "电话联系,仍在选址"
      tracker followup add 2024-001 "下月来青" --next 2w "回访" --next-by 王芳
      tracker followup add 2024-001 --stage 签约 --on 2024-06-18 --note "协议已签"
      tracker followup add 2024-001 "执照已领" --done --next 1m "开户"
      tracker followup add 2024-001 "推迟到九月" --move 2024-09-10
      tracker followup add 2024-001 2024-004 "一次电话谈了两项"
      tracker followup add --company 清大 "电话:各项照常"
      tracker followup add 2024-001 --condition 暂缓 --reason 用地 \\
          --on 2024-06 --next-on 2024-10-01
    """
    typed_refs, note = _split_refs_and_note(words, is_by_company=company_id is not None)
    refs = _find_refs(app, typed_refs, company_id)
    typed_outcomes = close_actions.TypedOutcomes(done, dropped, moved)
    fields = _fill_missing_fields(_expand_shorthand({**typed, "words": note}), is_closing=any(typed_outcomes))
    fields_by_ref = _close_actions_per_commitment(app, refs, fields, typed_outcomes)
    written: list[RecordedFollowup] = []
    cited: list[str] = []
    with app.open_batch("followup add") as batch:
        for ref, own_fields in fields_by_ref.items():
            with _add_reference_to_errors(ref, fields_by_ref):
                written.append(write.followups.add(batch, ref, write.followups.Followup(**own_fields)))
                cited += cite_quotation(batch, quotation, "followups", written[-1].row_id)
                cited += store_papers(batch, papers, "followups", written[-1].row_id)
    lines, still_open, remarks = _describe_recorded_followups(app, written, fields)
    print_done(batch, "\n".join(lines), remarks, cited=[*cited, *still_open])


def _split_refs_and_note(words: Sequence[str], *, is_by_company: bool) -> tuple[list[str], str | None]:
    """Split the typed words into references and the note; the note is None if there is none.

    The last word is the note, unless it is a reference or the only word. Raises BadInputError if another
    word is not a reference, and if references are combined with `--company` (`is_by_company`).
    """
    has_note = bool(words) and (len(words) > 1 or is_by_company) and not _is_reference(words[-1])
    refs, note = (list(words[:-1]), words[-1]) if has_note else (list(words), None)
    if is_by_company and refs:
        raise BadInputError(
            gettext("“{typed}” and --company cannot be combined: each of them names commitments").format(
                typed=refs[0]
            ),
            gettext("keep only one of the two, and write the note in quotation marks"),
        )
    for typed in refs[1:]:
        if not _SHORT_REFERENCE.fullmatch(read.lookup.normalize_ref(typed)):
            raise BadInputError(
                gettext("“{typed}” is not a reference").format(typed=typed),
                gettext("put the words of the note into quotation marks"),
            )
    if not refs and not is_by_company:
        context = click.get_current_context()
        raise click.MissingParameter(ctx=context, param=context.command.params[0])
    return refs, note


def _is_reference(word: str) -> bool:
    return _REFERENCE.fullmatch(read.lookup.normalize_ref(word)) is not None


def _find_refs(app: App, typed_refs: Sequence[str], company_id: int | None) -> list[str]:
    """Return the references of the typed commitments, or of those of the company.

    A commitment of the company is included only if it is active or on hold. Each reference appears once.
    Raises NotFoundError if there is no such commitment, and AmbiguousError if a typed word fits several.
    """
    if company_id is None:
        return sorted({COMMITMENT.convert(typed, None, None) for typed in typed_refs})
    with app.open_reader() as reader:
        refs = read.commitments.find_live_commitment_refs(reader, company_id, values.dates.today())
    if not refs:
        raise NotFoundError(
            gettext("this organisation has no commitment that is active or on hold"),
            gettext("name the commitment: tracker followup add REF …"),
        )
    return refs


def _close_actions_per_commitment(
    app: App, refs: Sequence[str], fields: Mapping[str, Any], typed_outcomes: close_actions.TypedOutcomes
) -> dict[str, dict[str, Any]]:
    """Return for each commitment the fields of its follow-up, with the outcomes of its open actions.

    An outcome is done, dropped or moved.
    """
    day = fields["occurred"].day.isoformat()
    with app.open_reader() as reader:
        open_actions = read.actions.list_open_actions(reader, values.dates.today(), refs=refs)
        names = {ref: read.commitments.name_commitment(reader, ref) for ref in refs if len(refs) > 1}
        labels = read.labels.Labels(reader)
    # The database is closed while a person answers: an open reader keeps others from writing.
    actions_by_ref = {
        ref: [action for action in open_actions if action.ref == ref and action.opened_on <= day]
        for ref in refs
    }
    outcomes_by_ref = close_actions.assign_outcomes(typed_outcomes, actions_by_ref)
    completed = {}
    for ref, own_actions in actions_by_ref.items():
        if ref in names and own_actions and can_ask():
            print_line(names[ref], err=True)
        with _add_reference_to_errors(ref, refs):
            completed[ref] = close_actions.close_actions(fields, outcomes_by_ref[ref], own_actions, labels)
    return completed


@contextmanager
def _add_reference_to_errors(ref: str, refs: Sequence[str] | Mapping[str, Any]) -> Iterator[None]:
    """In a `with` block, put the reference before the message of an error, if there are several `refs`."""
    try:
        yield
    except TrackerError as error:
        if len(refs) == 1:
            raise
        message = gettext("{ref}: {problem}").format(ref=ref, problem=error)
        raise type(error)(message, error.hint) from error


def _describe_recorded_followups(
    app: App, written: Sequence[RecordedFollowup], fields: Mapping[str, Any]
) -> tuple[list[str], list[str], list[str]]:
    """Return three lists of lines: the recorded follow-ups, the actions still open, and the warnings.

    If there are several follow-ups, each action and warning begins with the reference of its commitment.
    """
    recorded = gettext("Recorded follow-up {number} on {commitment}, {date}.")
    with app.open_reader() as reader:
        lines = [
            recorded.format(
                number=row.id,
                commitment=read.commitments.name_commitment(reader, row.ref),
                date=fields["occurred"],
            )
            for row in written[:MAXIMUM_LINES]
        ]
    if len(written) > len(lines):
        left_out = gettext("… and {count:,} more: {command}")
        lines.append(left_out.format(count=len(written) - len(lines), command="tracker history"))
    still_open = describe_open_actions(app, {row.ref: row.id for row in written})
    refs = [row.ref for row in written]
    signed_elsewhere = _warn_of_signed_repeats(app, refs) if fields["stage"] is Stage.SIGNED else {}
    prefix = gettext("{ref}: {problem}")
    remarks = [
        prefix.format(ref=row.ref, problem=remark) if len(written) > 1 else remark
        for row in written
        for remark in [*format_remarks(app, row.warnings), *signed_elsewhere.get(row.ref, ())]
    ]
    return lines, still_open, remarks


def _warn_of_signed_repeats(app: App, refs: Sequence[str]) -> dict[str, list[str]]:
    """Return for each reference the warnings about other signed commitments that may be the same one."""
    with app.open_reader() as reader:
        return {
            ref: [
                *likely_repeats.describe_signed_repeats(read.repeats.find_signed_repeats(reader, ref, refs))
            ]
            for ref in refs
        }


def _expand_shorthand(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Move the typed WORDS to the field `note`, and the two values of `--next` to the next action.

    With WORDS, the kind is `contact`, unless a stage, condition or kind was typed. Raises BadInputError
    if a field is given twice, such as by WORDS and by `--note`.
    """
    fields = dict(typed)
    note = fields.pop("words")
    next_day, next_action = fields.pop("following") or (None, None)
    for name, value in (("note", note), ("next_action_on", next_day), ("next_action", next_action)):
        if value is not None and fields[name] is not None:
            raise BadInputError(
                gettext("{option} is given twice").format(option=FIELDS[name].option),
                gettext("keep only one of the two"),
            )
        fields[name] = fields[name] if value is None else value
    if note is not None and not (fields["stage"] or fields["condition"]):
        fields["kind"] = fields["kind"] or FollowupKind.CONTACT
    return fields


def _fill_missing_fields(typed: Mapping[str, Any], *, is_closing: bool) -> dict[str, Any]:
    """Return the fields with the kind and date filled in; ask for required fields that are still missing.

    If the note had to be asked for, the kind is `contact`. `is_closing` says that the follow-up closes an
    action, so it needs no note. Raises BadInputError with the missing option if there is no terminal to
    ask at.
    """
    fields = dict(typed)
    fields["kind"] = fields["kind"] or rules.lifecycle.infer_kind(fields["stage"], fields["condition"])
    if fields["occurred"] is None and rules.lifecycle.may_default_to_today(fields["kind"], fields):
        fields["occurred"] = values.dates.parse_date("今天")
    missing = rules.lifecycle.find_missing_fields(fields["kind"], {**fields, "outcomes": is_closing})
    for name in missing:
        field = FIELDS[name]
        if not can_ask():
            raise BadInputError(
                gettext("{option} is missing").format(option=field.option),
                gettext("add {option}: {meaning}").format(
                    option=field.option, meaning=gettext(field.help).rstrip(".。")
                ),
            )
        # Translators: the word for today, as it is typed for a date
        today = DefaultAnswer(values.dates.parse_date("今天"), gettext("today"))
        fields[name] = ask_field(field, default=today if name == "occurred" else None)
    if "note" in missing and typed["kind"] is None:
        fields["kind"] = FollowupKind.CONTACT
    return fields
