"""`tracker rep …`: the people who speak for organisations, their titles and contact details."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker import read, write
from tracker.cli.commands.shared_columns import make_participation_columns
from tracker.cli.params.fields import (
    Field,
    add_edit_options,
    add_field_options,
    add_quotation_options,
    cite_quotation,
    collect_changes,
)
from tracker.cli.params.missing_values import ask_required_fields
from tracker.cli.params.nouns import ListOutput, Noun, Section, ShowOutput, WriteResult
from tracker.cli.params.types import COMPANY, DAY, EMAIL, LONG_TEXT, NAME, PERSON, PHONE, PROPER_NAME, TEXT
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.prompts import can_ask
from tracker.cli.terminal.tables import print_done
from tracker.errors import AmbiguousError, NotFoundError
from tracker.locale import gettext

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader
    from tracker.values.quotations import Quotation

FIELDS = {
    "phone": Field("--phone", PHONE, "The telephone number."),
    "email": Field("--email", EMAIL, "The e-mail address."),
    "wechat": Field("--wechat", NAME, "The WeChat name."),
    "name_hans": Field("--name-hans", PROPER_NAME, "The name in Simplified Chinese."),
    "origin": Field("--origin", TEXT, "Where the person comes from, if a source says so."),
    "distinction": Field(
        "--distinction", NAME, "What distinguishes the person from another one of the same name."
    ),
    "note": Field("--note", LONG_TEXT, "A note."),
}
"""The option, type and help of each column of a person."""

POSITION = {
    "company_id": Field(
        "--company", COMPANY, "The organisation of the person: a name, an alias or part of a name."
    ),
    "organisation_text": Field(
        "--organisation", PROPER_NAME, "The name of the organisation, if it is not in the register."
    ),
    "title": Field("--title", NAME, "The title of the person at that organisation, as on the business card."),
    "since": Field("--since", DAY, "The first day in the position, if it is known."),
    "until": Field("--until", DAY, "The last day in the position, if it is known."),
}
"""The option, type and help of each field of `write.people.Position`."""

CHANGES = {"name": Field("--name", PROPER_NAME, "The new name.", is_required=True), **FIELDS}


@click.group("rep", cls=Noun, argument="person_id", metavar="NAME", row_type=PERSON, table="representatives")
def command() -> None:
    """Representatives: the people, their titles, and how to reach them.

    \b
    Examples:
      tracker rep list --company 清大国华
      tracker rep show 谭靖
    """


@command.add_list_command(
    click.option(
        "--company", type=COMPANY, metavar="NAME", help="Only people who are or were at this organisation."
    ),
    click.option("--text", type=TEXT, help="Only people with this text in one of their fields."),
)
def list_people(reader: Reader, _labels: Labels, company: int | None, text: str | None) -> ListOutput:
    """List the representatives.

    \b
    Examples:
      tracker rep list --company 清大国华
      tracker rep list --text 董事长 --csv
    """
    people = read.people.select_people(reader, company_id=company, text=text)
    return ListOutput(people, _COLUMNS, read.people.Person._fields)


@command.add_show_command()
def show(reader: Reader, labels: Labels, person_id: int) -> ShowOutput:
    """Show everything about one person. NAME is the person's name, a part of it, or the person's number.

    \b
    Examples:
      tracker rep show 谭靖
      tracker rep show 陈福泰 --json
    """
    person = read.people.get_person(reader, person_id)
    positions = read.people.list_positions(reader, person_id)
    commitments = read.people.list_voiced_commitments(reader, person_id)
    events = read.people.list_person_events(reader, person_id)
    return ShowOutput(
        person._asdict(),
        read.people.Person._fields,
        {
            "number": f"#{person.representative_id}",
            "person": person.name,
            "person_hans": person.name_hans,
            "distinction": person.distinction,
            "phone": person.phone,
            "wechat": person.wechat,
            "email": person.email,
            "origin": person.origin,
            "note": person.note,
        },
        (
            Section("held", positions, _POSITION_COLUMNS, "positions", least=0),
            Section("commitments", commitments, _make_commitment_columns(labels), "voiced", least=0),
            Section("events", events, make_participation_columns(labels), least=0),
        ),
    )


@command.command()
@click.argument("name", metavar="NAME", type=PROPER_NAME)
@add_field_options({**POSITION, **FIELDS})
@add_quotation_options
@click.pass_obj
def add(app: App, /, name: str, quotation: Quotation | None, **typed: Any) -> None:  # noqa: ANN401  the values of POSITION and FIELDS
    """Add the person NAME, written as on the business card; a surname with a title is enough.

    \b
    Examples:
      tracker rep add 王敏 --company 清大国华 --title 副总经理 \\
          --phone 0532-85911111 --wechat wangmin
      tracker rep add 陈总 --organisation 某某商会 --title 会长
    """
    if can_ask() and typed["organisation_text"] is None:
        typed = ask_required_fields(POSITION, typed, "company_id", "title")
    position = write.people.make_position({field: typed.pop(field) for field in POSITION})
    with app.open_batch("rep add") as batch:
        person_id = write.people.add(batch, {"name": name, **typed}, positions=[position])
        notes = write.people.describe_namesakes(batch, person_id)
        cited = cite_quotation(batch, quotation, "representatives", person_id)
    notes += _warn_of_registered_company(app, position.organisation_text)
    done = gettext("Added person {person}.").format(person=_format_person_name(name, person_id))
    print_done(batch, done, notes, cited=cited)


@command.command()
@click.argument("person_id", metavar="NAME", type=PERSON)
@add_edit_options(CHANGES, "representatives", "person_id")
@add_field_options(POSITION)
@click.option(
    "--left", type=DAY, metavar="DAY", help="The last day in the position, if the person has left it."
)
@click.option(
    "--remove-position", is_flag=True, help="Remove the position, because the person never held it."
)
@add_quotation_options
@click.pass_obj
def edit(
    app: App,
    /,
    person_id: int,
    clear: tuple[str, ...],
    left: date | None,
    remove_position: bool,
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of CHANGES and POSITION
) -> None:
    """Change what the register says about a person. Give --company with --title to add a position.

    \b
    Examples:
      tracker rep edit 谭靖 --phone 0532-85911111 --wechat tanjing
      tracker rep edit 谭靖 --company 奇点数联 --title 董事长 --since 2024-06-01
      tracker rep edit 谭靖 --company 奇点数联 --title 董事长 --left 2024-06-30
    """
    position = {field: value for field in POSITION if (value := typed.pop(field)) is not None}
    is_moved = bool(position or left or remove_position)
    changes = collect_changes(CHANGES, typed, clear, besides=is_moved or quotation)
    with app.open_batch("rep edit") as batch:
        write.people.edit(batch, person_id, changes)
        if is_moved:
            write.people.change_positions(batch, person_id, position, left=left, never_held=remove_position)
        cited = cite_quotation(batch, quotation, "representatives", person_id)
        name = read.existing.get_row_name(batch.reader, "person", person_id)
    done = gettext("Changed person {person}.").format(person=_format_person_name(name, person_id))
    print_done(batch, done, cited=cited)


@command.add_remove_command
def remove(batch: Batch, person_id: int) -> WriteResult:
    """Remove a person who was added by mistake. The command refuses if something refers to the person.

    \b
    Example:
      tracker rep remove 陈总
    """
    name = write.people.remove(batch, person_id)
    return WriteResult(
        gettext("Removed person {person}.").format(person=_format_person_name(name, person_id))
    )


def _format_person_name(name: str, person_id: int) -> str:
    """Return the name of a person with the number that users can type for the person: `谭靖 (#2)`."""
    return gettext("{name} (#{number})").format(name=name, number=person_id)


def _warn_of_registered_company(app: App, organisation: str | None) -> Iterator[str]:
    """Yield a warning if `--organisation`, which takes any text, was given the name of a stored company."""
    if organisation is None:
        return
    with suppress(NotFoundError, AmbiguousError), app.open_reader() as reader:
        company_id = read.lookup.find_company(reader, organisation, full_name_only=True)
        yield gettext(
            "an organisation “{name}” is in the register: undo this command and use {option}"
        ).format(name=organisation, option=f"--company '#{company_id}'")


_COLUMNS = (
    Column("number", lambda row: str(row.representative_id), is_narrow=True),
    Column("person", lambda row: row.name),
    Column("positions", lambda row: row.positions or ""),
    Column("phone", lambda row: row.phone or "", is_narrow=True),
    Column("wechat", lambda row: row.wechat or "", is_narrow=True),
    Column("email", lambda row: row.email or "", is_narrow=True),
)
_POSITION_COLUMNS = (
    Column("organisation", lambda row: row.organisation),
    Column("position", lambda row: row.title),
    Column("since_on", lambda row: row.since_on or "", is_narrow=True),
    Column("until_on", lambda row: row.until_on or "", is_narrow=True),
)


def _make_commitment_columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column("ref", lambda row: row["ref"], is_narrow=True),
        Column("title", lambda row: labels.mark_review(row["title"], row["review"])),
        Column("company", lambda row: row["company"]),
    )
