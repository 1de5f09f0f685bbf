"""`tracker commitment edit`, `confirm` and `remove`: the commands that change commitments."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import click

from tracker import read, rules, write
from tracker.cli.commands.commitment_warnings import (
    describe_hidden_actions,
    warn_of_speakers_from_other_companies,
)
from tracker.cli.params.commitment_options import CHANGES, RARE_FIELDS, REMOVED_PARTS
from tracker.cli.params.fields import (
    add_edit_options,
    add_quotation_options,
    cite_quotation,
    collect_changes,
)
from tracker.cli.params.missing_values import ask_value_of_type
from tracker.cli.params.translated_help import TranslatedHelp, keep_for_help_all
from tracker.cli.params.types import (
    COMMITMENT,
    EVENT,
    NUMBER,
    TEXT,
)
from tracker.cli.terminal.change_lines import MAXIMUM_LINES
from tracker.cli.terminal.prompts import can_ask
from tracker.cli.terminal.tables import print_done
from tracker.errors import BadInputError, NotFoundError
from tracker.locale import format_count, gettext
from tracker.values.codes import Review

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.quotations import Quotation


@keep_for_help_all(
    *RARE_FIELDS,
    *("--company", "--event", "--on", "--firmness", "--track"),
    *("--remove-by", "--remove-party", "--remove-sector", "--remove-measure"),
    "--editor",
)
@click.command(cls=TranslatedHelp)
@click.argument("ref", metavar="REF", type=COMMITMENT, is_eager=True)
@add_edit_options(CHANGES | REMOVED_PARTS, "commitments", "ref")
@click.option(
    "--confirm",
    is_flag=True,
    help="Confirm the commitment at once, because you have checked it against its source.",
)
@click.option(
    "--because", type=TEXT, metavar="WHY", help="The reason for the change; not needed for a draft."
)
@add_quotation_options
@click.pass_obj
def edit(
    app: App,
    /,
    ref: str,
    clear: tuple[str, ...],
    confirm: bool,
    because: str | None,
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401
) -> None:
    """Change commitment REF. Give only the options that change.

    A draft can be changed without a reason. To change a confirmed or withdrawn commitment, give the reason,
    which is kept and shown. A changed field loses its citation; use --source and --quote to cite another
    passage.

    \b
    Examples:
      tracker commitment edit 2024-004 --amount 1.2亿元 --because "原文更正"
      tracker commitment edit 2024-004 --clear place --because "原文未说明"
      tracker commitment edit 2024-004 --party 北京大学 --remove-by 陈福泰 \\
          --because "记错了表态人"
      tracker commitment edit 2024-004 --review withdrawn --because "重复录入"
    """
    changes = collect_changes(CHANGES | REMOVED_PARTS, typed, clear, besides=quotation or confirm)
    if confirm and changes.setdefault("review", Review.CONFIRMED) is not Review.CONFIRMED:
        raise BadInputError(
            gettext("--confirm and --review contradict each other"), gettext("keep only one of the two")
        )
    because = because or _ask_reason(app, ref)
    removed_parts = rules.commitment_fields.RemovedParts(*(changes.pop(name, ()) for name in REMOVED_PARTS))
    fields, added_parts = rules.commitment_fields.split_fields_and_parts(changes)
    notes = warn_of_speakers_from_other_companies(app, fields, added_parts, ref)
    with app.open_batch("commitment edit", because) as batch:
        changed = write.commitments.edit(batch, ref, fields, added_parts, removed_parts)
        cited = cite_quotation(batch, quotation, "commitments", changed.id)
        name = read.commitments.name_commitment(batch.reader, ref)
        if fields.get("review") is Review.WITHDRAWN:
            notes += describe_hidden_actions(batch.reader, ref)
    print_done(batch, gettext("Changed {name}.").format(name=name), notes, cited=cited)


def _ask_reason(app: App, ref: str) -> str | None:
    """Ask why a commitment is changed; return None for a draft, or if there is no terminal to ask at."""
    with app.open_reader() as reader:
        review = read.commitments.get_review_state(reader, ref)
    is_needed = any(rules.commitment_fields.find_missing_reason(ref, review, None, "review"))
    if not is_needed or not can_ask():
        return None
    return str(ask_value_of_type(TEXT, gettext("Why is the commitment changed (--because)")))


@click.command(cls=TranslatedHelp)
@click.argument("refs", metavar="[REF]…", type=COMMITMENT, nargs=-1)
@click.option(
    "--event",
    "event_id",
    type=EVENT,
    metavar="NAME",
    help="Confirm all drafts of commitments that were made at this event.",
)
@click.option(
    "--batch",
    "batch_id",
    type=NUMBER,
    metavar="NUMBER",
    help="Confirm all drafts that this batch entered. A batch is what one command wrote; tracker history "
    "lists the numbers.",
)
@click.pass_obj
def confirm(app: App, refs: tuple[str, ...], event_id: int | None, batch_id: int | None) -> None:
    """Confirm drafts that you have checked against their source, so that figures count them.

    \b
    Examples:
      tracker commitment confirm 2024-013 2024-014
      tracker commitment confirm --event 推介座谈会
      tracker commitment confirm --batch 12
    """
    if bool(refs) + (event_id is not None) + (batch_id is not None) != 1:
        raise BadInputError(
            gettext("choose the drafts in only one way: by their references, by --event or by --batch"),
            gettext("for example: {command}").format(command="tracker commitment confirm 2024-013"),
        )
    with app.open_batch("commitment confirm") as batch:
        find_drafts = partial(read.commitments.find_drafts, batch.reader)
        drafts = list(refs) or find_drafts(event_id=event_id, batch_id=batch_id)
        if not drafts:
            raise NotFoundError(
                gettext("there are no drafts to confirm"),
                gettext("see: {command}").format(command="tracker commitment list --review draft"),
            )
        already = write.commitments.confirm(batch, drafts)
        confirmed = [ref for ref in dict.fromkeys(drafts) if ref not in already]
        names = [read.commitments.name_commitment(batch.reader, ref) for ref in confirmed[:MAXIMUM_LINES]]
    if len(confirmed) > len(names):
        left_out = gettext("… and {count:,} more: {command}")
        names.append(left_out.format(count=len(confirmed) - len(names), command="tracker history"))
    heading = format_count(
        len(confirmed), "Confirmed {count:,} commitment:", "Confirmed {count:,} commitments:"
    )
    notes = (gettext("commitment {ref} was already confirmed").format(ref=ref) for ref in already)
    print_done(batch, "\n  ".join([heading, *names]), notes, is_shown=True)


@click.command(cls=TranslatedHelp)
@click.argument("ref", metavar="REF", type=COMMITMENT)
@click.pass_obj
def remove(app: App, ref: str) -> None:
    """Remove the draft REF, entered by mistake. A confirmed one can only be withdrawn: see commitment edit.

    \b
    Example:
      tracker commitment remove 2024-013
    """
    with app.open_batch("commitment remove") as batch:
        name = read.commitments.name_commitment(batch.reader, ref)
        write.commitments.remove(batch, ref)
    print_done(batch, gettext("Removed {name}.").format(name=name))
