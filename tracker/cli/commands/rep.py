"""`tracker rep …`: the people who speak for organisations, and how to reach them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.params.fields import (
    Field,
    cite_quotation,
    collect_changes,
    with_edits,
    with_fields,
    with_quotation,
)
from tracker.cli.params.groups import NounGroup
from tracker.cli.params.types import COMPANY, DAY, EMAIL, NAME, PERSON, PHONE, TEXT
from tracker.cli.terminal.tables import (
    Column,
    format_options,
    print_csv,
    print_done,
    print_fields,
    print_heading,
    print_json,
    print_list,
    print_table,
)
from tracker.errors import AmbiguousError, NotFoundError

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.commitments import Labels
    from tracker.read.people import Person
    from tracker.values.quotations import Quotation

FIELDS = {
    "phone": Field("--phone", PHONE, "Telephone number."),
    "email": Field("--email", EMAIL, "E-mail address."),
    "wechat": Field("--wechat", NAME, "WeChat name."),
    "name_hans": Field("--name-hans", NAME, "Name in Simplified Chinese."),
    "origin": Field("--origin", TEXT, "Where the person comes from, when a source says so."),
    "distinction": Field("--distinction", NAME, "What tells the person from another one of that name."),
    "note": Field("--note", TEXT, "What is worth knowing."),
}
"""The columns of a person: option, type and help."""

POSITION = {
    "company_id": Field("--company", COMPANY, "Where: name, alias or part of one."),
    "organisation_text": Field("--organisation", NAME, "Where, when it is not in the register."),
    "title": Field("--title", NAME, "The title there, as on the card."),
    "since": Field("--since", DAY, "First day in it, when known."),
    "until": Field("--until", DAY, "Last day in it, when known."),
}
"""A position: the fields of records.people.Position."""

CHANGES = {"name": Field("--name", NAME, "The name.", is_required=True), **FIELDS}


@click.group("rep", cls=NounGroup)
def command() -> None:
    """Representatives: the people, their titles, and how to reach them.

    \b
    Examples:
      tracker rep list --company 清大国华
      tracker rep show 谭靖
    """


@command.command("list")
@click.option("--company", type=COMPANY, metavar="NAME", help="Only those who are or were there.")
@click.option("--text", type=TEXT, help="Only those in whose particulars this stands.")
@format_options
@click.pass_obj
def list_people(app: App, company: int | None, text: str | None, fmt: str) -> None:
    """List the people.

    \b
    Examples:
      tracker rep list --company 清大国华
      tracker rep list --text 董事长 --csv
    """
    from tracker.read import commitments, people
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        labels = commitments.Labels(reader)
        rows = people.list_people(reader, company_id=company, text=text)
    print_list(fmt, rows, _COLUMNS, labels, people.Person._fields)


@command.command()
@click.argument("person_id", metavar="NAME", type=PERSON)
@format_options
@click.pass_obj
def show(app: App, person_id: int, fmt: str) -> None:
    """Show everything about one person. NAME is the name, a part of it, or the number.

    \b
    Examples:
      tracker rep show 谭靖
      tracker rep show 陈福泰 --json
    """
    from tracker.cli.commands.commitment import row_to_dict
    from tracker.cli.commands.company import participation_columns
    from tracker.read import commitments, people
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        labels = commitments.Labels(reader)
        person = people.get_person(reader, person_id)
        held = people.list_positions(reader, person_id)
        voiced = people.list_voiced_commitments(reader, person_id)
        events = people.list_person_events(reader, person_id)
    if fmt == "csv":
        print_csv([person._asdict()], people.Person._fields)
        return
    if fmt == "json":
        parts: dict[str, Sequence[Any]] = {"held": held, "commitments": voiced, "events": events}
        print_json(
            person._asdict() | {key: [row_to_dict(row) for row in rows] for key, rows in parts.items()}
        )
        return
    print_fields(_describe_person(person, labels))
    print_heading(labels("text", "positions"))
    print_table(held, _POSITION_COLUMNS, labels)
    print_heading(labels("text", "voiced"))
    print_table(voiced, _VOICED_COLUMNS, labels)
    print_heading(labels("text", "events"))
    print_table(events, participation_columns(labels), labels)


@command.command()
@click.argument("name", type=NAME)
@with_fields({**POSITION, **FIELDS})
@with_quotation
@click.pass_obj
def add(app: App, /, name: str, quotation: Quotation | None, **typed: Any) -> None:  # noqa: ANN401  the values of POSITION and FIELDS
    """Add person NAME, as on the card; a surname such as 陈总 is enough.

    \b
    Examples:
      tracker rep add 王敏 --company 清大国华 --title 副总经理 \\
          --phone 0532-85911111 --wechat wangmin
      tracker rep add 陈总 --organisation 某某商会 --title 会长
    """
    from tracker.write import people

    held = people.position_of({part: typed.pop(part) for part in POSITION})
    with app.writing("rep add") as batch:
        person_id = people.add(batch, {"name": name, **typed}, positions=[held])
        notes = people.namesakes(batch, person_id)
        cited = cite_quotation(batch, quotation, "representatives", person_id)
    notes += _note_registered_company(app, held.organisation_text)
    print_done(batch, f"Added person #{person_id}: {name}.", notes, cited=cited)


@command.command()
@click.argument("person_id", metavar="NAME", type=PERSON)
@with_edits(CHANGES)
@with_fields(POSITION)
@click.option("--left", type=DAY, metavar="DAY", help="The last day in the position; it is ended.")
@click.option("--remove-position", is_flag=True, help="Take the position away: it was never held.")
@with_quotation
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
    """Change what the register says of a person; --title with --company gives a further position.

    \b
    Examples:
      tracker rep edit 谭靖 --phone 0532-85911111 --wechat tanjing
      tracker rep edit 谭靖 --company 奇点数联 --title 董事长 --since 2024-06-01
      tracker rep edit 谭靖 --company 奇点数联 --title 董事长 --left 2024-06-30
    """
    from tracker.write import people

    position = {part: value for part in POSITION if (value := typed.pop(part)) is not None}
    is_moved = bool(position or left or remove_position)
    values = collect_changes(CHANGES, typed, clear, besides=is_moved or quotation)
    with app.writing("rep edit") as batch:
        people.edit(batch, person_id, values)
        if is_moved:
            people.move(batch, person_id, position, left=left, never_held=remove_position)
        cited = cite_quotation(batch, quotation, "representatives", person_id)
    print_done(batch, f"Changed person #{person_id}.", cited=cited)


@command.command()
@click.argument("person_id", metavar="NAME", type=PERSON)
@click.pass_obj
def remove(app: App, person_id: int) -> None:
    """Remove a person that nothing refers to: one who was added by mistake.

    \b
    Example:
      tracker rep remove 陈总
    """
    from tracker.write import people

    with app.writing("rep remove") as batch:
        name = people.remove(batch, person_id)
    print_done(batch, f"Removed person #{person_id}: {name}.")


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
_VOICED_COLUMNS = (
    Column("ref", lambda row: row["ref"], is_narrow=True),
    Column("title", lambda row: row["title"]),
    Column("company", lambda row: row["company"]),
)


def _describe_person(person: Person, labels: Labels) -> list[tuple[str, str]]:
    values = {
        "number": f"#{person.representative_id}",
        "person": person.name,
        "person_hans": person.name_hans,
        "distinction": person.distinction,
        "phone": person.phone,
        "wechat": person.wechat,
        "email": person.email,
        "origin": person.origin,
        "note": person.note,
    }
    return [(labels("column", code), value or "") for code, value in values.items()]


def _note_registered_company(app: App, organisation: str | None) -> Iterator[str]:
    """Yield a word on an organisation that was only named and is in the register."""
    from tracker.read import lookup
    from tracker.store.reader import open_reader

    if organisation is None:
        return
    with suppress(NotFoundError, AmbiguousError), open_reader(app.location) as reader:
        company_id = lookup.find_company(reader, organisation, whole=True)
        yield f"“{organisation}” is in the register: take this back and use --company {company_id}"
