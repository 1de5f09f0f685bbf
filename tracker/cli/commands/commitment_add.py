"""`tracker commitment add`: enter commitments by options, by a conversation or from a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker import read, rules, values, write
from tracker.cli.commands.commitment_warnings import collect_warnings
from tracker.cli.conversation import add_commitment
from tracker.cli.conversation.new_names import NamedOrNewRow
from tracker.cli.params.commitment_options import CHANGES, FIELDS, PARTS, RARE_FIELDS
from tracker.cli.params.fields import (
    add_field_options,
    add_option_different,
    add_quotation_options,
    cite_quotation,
)
from tracker.cli.params.translated_help import TranslatedHelp, keep_for_help_all
from tracker.cli.params.types import (
    COMPANY,
)
from tracker.cli.terminal.prompts import can_ask
from tracker.cli.terminal.tables import print_done
from tracker.errors import BadInputError
from tracker.locale import gettext, gettext_noop, join_items
from tracker.values.codes import Review

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.quotations import Quotation


_ENTERED_FIELDS = {
    name: field._replace(type=NamedOrNewRow(field.type, name)) if name in ("voices", "event_id") else field
    for name, field in (FIELDS | PARTS).items()
}
"""The fields of a new commitment: a person or an event that the register lacks may be entered with it."""
_OPTIONS_OF_MISSING = {"company_id": gettext_noop("COMPANY"), "voiced": gettext_noop("--on or --event")}


@keep_for_help_all(*RARE_FIELDS, "--due-stage", "--party", "--editor", "--different", "--source", "--quote")
@click.command("add", cls=TranslatedHelp)
@click.argument(
    "company_id",
    metavar="[COMPANY]",
    type=NamedOrNewRow(COMPANY, "company_id"),
    required=False,
    is_eager=True,
)
@add_field_options(_ENTERED_FIELDS)
@add_option_different("Enter the commitment even if the organisation has one with the same title and date.")
@click.option(
    "--confirm",
    is_flag=True,
    help="Confirm the commitment at once, because you have checked it against its source.",
)
@add_quotation_options
@click.option(
    "--from",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help="Enter all the commitments in this file.",
)
@click.pass_obj
def command(
    app: App,
    /,
    is_different: bool,
    confirm: bool,
    quotation: Quotation | None,
    file: Path | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Enter a commitment of COMPANY. At a terminal, the program asks for missing values.

    \b
    Examples:
      tracker commitment add 清大国华 --title "建设研发中心" \\
          --event 青岛行推介 --firmness 有意向 --track 建设类
      tracker commitment add 清大国华 --title "合作协议" --on 2024-06-18 \\
          --firmness 已签署 --opening-stage 框架协议 --track 协议类 \\
          --by 陈福泰 --party 北京大学 --confirm
      tracker commitment add 奇点数联 --title "建设数据中心" --on 2024-06 \\
          --firmness 有兴趣 --track facility --amount 1.2亿元 --due 2026 \\
          --sector 医疗健康大数据 --measure "就业岗位=300人"
      tracker commitment add --from roadshow.toml

    \f

    FILE.toml can hold several commitments; seeds/README.md describes the format of the file.
    """
    typed_values = {name: value for name, value in typed.items() if value not in (None, ())}
    if file is not None:
        if typed_values or is_different or quotation:
            raise BadInputError(
                gettext("--from can be combined only with --confirm"),
                gettext("write all facts into the file of --from"),
            )
        enter_facts_file(app, file, is_confirmed=confirm)
        return
    if confirm:
        typed_values["review"] = Review.CONFIRMED
    if quotation is not None:
        typed_values |= {"source": quotation.source_id, "quote": quotation}
    missing = _list_missing_options(app, typed_values)
    if missing and can_ask():
        explanations = {name: gettext(field.help) for name, field in CHANGES.items()}
        add_commitment.ask_for_commitments(
            app, typed_values, lambda answers: enter_commitment(app, answers), explanations
        )
        return
    if missing:
        raise BadInputError(
            gettext("these options are missing: {options}").format(options=join_items(missing)),
            gettext("add these options; at a terminal, the program asks for missing values"),
        )
    if not is_different:
        _require_new_commitment(app, typed_values)
    enter_commitment(app, typed_values)


def enter_commitment(app: App, fields_and_parts: Mapping[str, Any]) -> None:
    """Write a new commitment, and print its reference and any warnings.

    `fields_and_parts` maps fields (such as `title`) and parts (such as `voices`, the speakers) to their
    values. Its key `quote` holds the quotation to cite.
    """
    fields, parts = rules.commitment_fields.split_fields_and_parts(fields_and_parts)
    notes = list(collect_warnings(app, fields, parts))
    with app.open_batch("commitment add") as batch:
        added = write.commitments.add(batch, fields, parts)
        cited = cite_quotation(batch, fields_and_parts.get("quote"), "commitments", added.id)
        name = read.commitments.name_commitment(batch.reader, added.ref)
    print_done(batch, gettext("Entered {name}.").format(name=name), notes, cited=cited)


def enter_facts_file(app: App, file: Path, *, is_confirmed: bool) -> None:
    """Write the commitments and other facts in a TOML file, and print what was entered.

    Warnings list the facts that contradict the register. With `is_confirmed`, the new commitments are
    confirmed, whatever the file says.
    """
    from tracker.seeds import load_handwritten

    with app.open_batch("commitment add") as batch:
        entered = load_handwritten.enter_facts(batch, file)
        if is_confirmed:
            write.commitments.confirm(batch, entered.refs)
    done = (
        gettext("Entered {refs} from {file}.")
        if entered.refs
        else gettext("Entered the facts from {file}; it contains no new commitment.")
    )
    print_done(batch, done.format(refs=join_items(entered.refs), file=file), entered.conflicts)


def _require_new_commitment(app: App, fields_and_parts: Mapping[str, Any]) -> None:
    """Raise RefusedError if the register has a commitment of the same company, title and date."""
    fields, _ = rules.commitment_fields.split_fields_and_parts(fields_and_parts)
    with app.open_reader() as reader:
        read.existing.require_new_commitment(reader, fields)


def _list_missing_options(app: App, fields_and_parts: Mapping[str, Any]) -> list[str]:
    """Return the options that must still be given to enter the commitment, such as `--firmness`."""
    fields, _ = rules.commitment_fields.split_fields_and_parts(fields_and_parts)
    with app.open_reader() as reader:
        dated = read.existing.fill_event_date(reader, fields)
    missing = rules.commitment_fields.find_missing_fields(
        rules.commitment_fields.complete_fields(dated, values.dates.today())
    )
    return [
        gettext(_OPTIONS_OF_MISSING[name]) if name in _OPTIONS_OF_MISSING else FIELDS[name].option
        for name in missing
    ]
