"""`tracker commitment add`, `edit`, `confirm` and `remove`: the commands that write commitments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker import read, rules, values, write
from tracker.cli.conversation import add_commitment, close_actions, likely_repeats
from tracker.cli.conversation.new_names import NamedOrNew
from tracker.cli.params.fields import (
    Field,
    add_different_option,
    add_edit_options,
    add_field_options,
    add_quotation_options,
    cite_quotation,
    collect_changes,
)
from tracker.cli.params.missing_values import ask_value_of_type
from tracker.cli.params.pair_types import MEASURE, PARTY, VOICE
from tracker.cli.params.translated_help import TranslatedHelp, keep_for_help_all
from tracker.cli.params.types import (
    AMOUNT_WITH_TEXT,
    COLLEAGUE,
    COMMITMENT,
    COMPANY,
    DUE,
    EVENT,
    LONG_TEXT,
    NUMBER,
    PERSON,
    RESPONSIBLE_UNIT,
    SECTOR,
    TEXT,
    TITLE,
    TOTAL,
    VOICED_DATE,
    Code,
)
from tracker.cli.terminal.change_lines import MAXIMUM_LINES
from tracker.cli.terminal.prompts import can_ask
from tracker.cli.terminal.tables import print_done
from tracker.errors import BadInputError, NotFoundError
from tracker.locale import format_count, gettext, gettext_noop, join_items
from tracker.values.codes import AmountStatus, Firmness, MeasureKind, Review, Scope, Stage, Track

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.rules.commitment_fields import CommitmentParts
    from tracker.store.reader import Reader
    from tracker.values.quotations import Quotation

FIELDS = {
    "title": Field("--title", TITLE, "What the organisation promised, in your own words."),
    "summary": Field("--summary", LONG_TEXT, "What the organisation promised, in more detail."),
    "event_id": Field("--event", EVENT, "The event at which the commitment was made."),
    "voiced": Field(
        "--on",
        VOICED_DATE,
        "The day on which the commitment was made, or the word unknown; if left out, the date of the event.",
    ),
    "firmness": Field(
        "--firmness",
        Code(firmness=Firmness),
        "How strongly the source states the commitment: interest, intention, plan or signed.",
    ),
    "opening_stage": Field(
        "--opening-stage",
        Code(stage=Stage),
        "The stage at the beginning: framework or signed; needed only with --firmness signed.",
    ),
    "track": Field(
        "--track",
        Code(track=Track),
        "The kind of commitment: facility (something is built), service or agreement.",
    ),
    "scope": Field(
        "--scope",
        Code(scope=Scope),
        "Whether the investment is new, or further (more of what is already here); if left out, new.",
    ),
    "place": Field("--place", TEXT, "The place where the commitment will be carried out."),
    "amount": Field(
        "--amount", AMOUNT_WITH_TEXT, "The promised amount as the source prints it, such as CNY 120 million."
    ),
    "amount_text": Field(
        "--amount-text",
        TEXT,
        "The printed words of the amount, if the program cannot read them as an amount.",
    ),
    "amount_status": Field(
        "--amount-status",
        Code(amount_status=AmountStatus),
        "Why there is no amount: none (no money is involved) or undisclosed.",
    ),
    "due": Field("--due", DUE, "The promised date as the source prints it, such as 2026 or tbd."),
    "due_text": Field(
        "--due-text",
        TEXT,
        "The printed words of the promised date, if the program cannot read them as a date.",
    ),
    "due_stage": Field("--due-stage", Code(stage=Stage), "The stage that is promised for the promised date."),
    "project_code": Field(
        "--project-code", TEXT, "The code of the project on the national approval platform."
    ),
    "parent": Field("--parent", COMMITMENT, "The larger commitment of which this one is a component."),
    "announced_total_id": Field("--total", TOTAL, "The announced total to which this commitment belongs."),
    "responsible_unit": Field("--unit", RESPONSIBLE_UNIT, "The unit that is responsible for the commitment."),
    "responsible_person": Field("--person", COLLEAGUE, "The person who is responsible for the commitment."),
    "review": Field(
        "--review",
        Code(review=Review),
        "The state of the review: draft (the default), confirmed or withdrawn.",
    ),
}
PARTS = {
    "voices": Field(
        "--by",
        VOICE,
        "The person who made the commitment; write NAME:TITLE if the person has several positions.",
        multiple=True,
    ),
    "sectors": Field(
        "--sector",
        SECTOR,
        "A sector (industry) of the commitment; the first one is the main sector.",
        multiple=True,
    ),
    "parties": Field(
        "--party",
        PARTY,
        "Another organisation that takes part in the commitment: its name, or a description if the "
        "register does not have it.",
        multiple=True,
    ),
    "measures": Field(
        "--measure", MEASURE, "A quantity other than money, such as capacity=500 t/year.", multiple=True
    ),
}
CHANGES = {
    "company_id": Field("--company", COMPANY, "The organisation that made the commitment.", is_first=True),
    **FIELDS,
    **PARTS,
}
REMOVED_PARTS = {
    "no_voices": Field(
        "--remove-by", PERSON, "A person to remove, who did not make the commitment.", multiple=True
    ),
    "no_parties": Field(
        "--remove-party",
        PARTY,
        "An organisation to remove, which does not take part in the commitment.",
        multiple=True,
    ),
    "no_sectors": Field(
        "--remove-sector", SECTOR, "A sector to remove, other than the main sector.", multiple=True
    ),
    "no_measures": Field(
        "--remove-measure",
        Code(measure_kind=MeasureKind),
        "The kind of quantity to remove, such as capacity.",
        multiple=True,
    ),
}
_ENTERED_FIELDS = {
    name: field._replace(type=NamedOrNew(field.type, name)) if name in ("voices", "event_id") else field
    for name, field in (FIELDS | PARTS).items()
}
"""The fields of a new commitment: a person or an event that the register lacks may be entered with it."""
_OPTIONS_OF_MISSING = {"company_id": gettext_noop("COMPANY"), "voiced": gettext_noop("--on or --event")}


_RARE_FIELDS = (
    *("--summary", "--opening-stage", "--scope", "--place", "--amount-text", "--amount-status", "--due-text"),
    *("--project-code", "--parent", "--total", "--review", "--by", "--sector", "--measure", "--nth"),
)
"""The options that the short help of `add` and `edit` leaves out."""


@keep_for_help_all(*_RARE_FIELDS, "--due-stage", "--party", "--editor", "--different", "--source", "--quote")
@click.command(cls=TranslatedHelp)
@click.argument(
    "company_id",
    metavar="[COMPANY]",
    type=NamedOrNew(COMPANY, "company_id"),
    required=False,
    is_eager=True,
)
@add_field_options(_ENTERED_FIELDS)
@add_different_option("Enter the commitment even if the organisation has one with the same title and date.")
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
def add(
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


@keep_for_help_all(
    *_RARE_FIELDS,
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
    notes = _warn_of_speakers_elsewhere(app, fields, added_parts, ref)
    with app.open_batch("commitment edit", because) as batch:
        changed = write.commitments.edit(batch, ref, fields, added_parts, removed_parts)
        cited = cite_quotation(batch, quotation, "commitments", changed.id)
        name = read.commitments.name_commitment(batch.reader, ref)
        if fields.get("review") is Review.WITHDRAWN:
            notes += _describe_hidden_actions(batch.reader, ref)
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


def enter_commitment(app: App, fields_and_parts: Mapping[str, Any]) -> None:
    """Write a new commitment, and print its reference and any warnings.

    `fields_and_parts` maps fields (such as `title`) and parts (such as `voices`, the speakers) to their
    values. Its key `quote` holds the quotation to cite.
    """
    fields, parts = rules.commitment_fields.split_fields_and_parts(fields_and_parts)
    notes = list(_collect_warnings(app, fields, parts))
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


def _describe_hidden_actions(reader: Reader, ref: str) -> list[str]:
    """Return a warning for each open action of a commitment that was withdrawn.

    The command `tracker due` does not list the actions of withdrawn commitments.
    """
    open_actions = read.actions.list_open_actions(reader, values.dates.today(), refs=[ref])
    return [
        gettext(
            "commitment {ref} is withdrawn, so tracker due no longer lists its open action: {action}"
        ).format(ref=ref, action=close_actions.describe_action(action))
        for action in open_actions
    ]


def _collect_warnings(app: App, fields: Mapping[str, Any], parts: CommitmentParts) -> Iterator[str]:
    """Yield the warnings about a new commitment.

    There is a warning for each partner that is not in the register, each speaker from another company,
    and each stored commitment that may be the same one.
    """
    for party in parts.parties:
        if party.party_text is not None:
            yield gettext(
                "the organisation “{name}” is kept as text, because the register has no "
                "organisation with that name"
            ).format(name=party.party_text)
    yield from _warn_of_speakers_elsewhere(app, fields, parts)
    with app.open_reader() as reader:
        yield from likely_repeats.describe_repeats(read.repeats.find_repeats(reader, fields))


def _warn_of_speakers_elsewhere(
    app: App, fields: Mapping[str, Any], parts: CommitmentParts, ref: str | None = None
) -> list[str]:
    """Return a warning for each speaker who holds positions (job titles) only at other companies."""
    people = [voice.person for voice in parts.voices if isinstance(voice.person, int)]
    with app.open_reader() as reader:
        company = fields.get("company_id") or read.existing.get_lead_company(reader, ref)
        if ref is not None and "company_id" in fields:
            people += read.existing.list_speakers(reader, ref)
        speakers_elsewhere = (
            read.existing.find_people_elsewhere(reader, people, company) if isinstance(company, int) else []
        )
    return [
        gettext(
            "{name} holds a position at {organisations}, not at the organisation of the "
            "commitment; if you mean another person of that name: {command}"
        ).format(name=name, organisations=where, command="tracker rep add")
        for name, where in speakers_elsewhere
    ]


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
