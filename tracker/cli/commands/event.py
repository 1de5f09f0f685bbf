"""`tracker event …`: the visits, meetings and roadshows at which commitments were made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tracker import read, values, write
from tracker.cli.commands.shared_columns import (
    format_event_start,
    make_commitment_columns,
    make_event_columns,
    make_total_columns,
)
from tracker.cli.params.fields import (
    Field,
    add_field_options,
    add_option_different,
    add_quotation_options,
    cite_quotation,
    select_typed_fields,
)
from tracker.cli.params.missing_values import ask_required_fields
from tracker.cli.params.nouns import ListOutput, Noun, Section, ShowOutput, WriteResult
from tracker.cli.params.pair_types import COMPANY_AND_ROLE, PERSON_AND_ROLE
from tracker.cli.params.types import DATE, DAY, EVENT, KEY, LONG_TEXT, NAME, SECTOR, TEXT, Code
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.tables import print_done
from tracker.locale import gettext, join_items
from tracker.values.codes import EventKind

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader
    from tracker.values.quotations import Quotation

FIELDS = {
    "key": Field(
        "--key",
        KEY,
        "A short name (key) that is easy to type; if left out, it is made from the date and the kind.",
        is_required=True,
    ),
    "kind": Field(
        "--kind",
        Code(event_kind=EventKind),
        "What kind of event it is: roadshow, visit, symposium or signing.",
        is_required=True,
    ),
    "starts": Field(
        "--on",
        DATE,
        "The first day, such as 2024-03-01; write 2024-03 or 2024Q1 if the day is not known.",
        is_required=True,
    ),
    "ends_on": Field("--until", DAY, "The last day, if the event took several days."),
    "date_text": Field("--date-text", NAME, "The date as printed in the source."),
    "place": Field("--place", TEXT, "The place where the event took place."),
    "part_of_id": Field("--part-of", EVENT, "The larger event of which this event was a part."),
    "note": Field("--note", LONG_TEXT, "A note."),
}
PARTS = {
    "companies": Field("--company", COMPANY_AND_ROLE, "An organisation that took part.", multiple=True),
    "people": Field("--person", PERSON_AND_ROLE, "A person who took part.", multiple=True),
    "sectors": Field("--sector", SECTOR, "A sector that the event was about.", multiple=True),
}
REMOVED_PARTS = {
    "no_companies": Field(
        "--remove-company",
        COMPANY_AND_ROLE,
        "An organisation to remove from the event: NAME:ROLE removes one role, NAME alone removes all roles.",
        multiple=True,
    ),
    "no_people": Field(
        "--remove-person",
        PERSON_AND_ROLE,
        "A person to remove from the event: NAME:ROLE removes one role, NAME alone removes all roles.",
        multiple=True,
    ),
    "no_sectors": Field(
        "--remove-sector", SECTOR, "A sector to remove, which the event was not about.", multiple=True
    ),
}
_NAME = {
    "name": Field(
        "--name", NAME, "The name of the event as printed, or a short description.", is_required=True
    )
}


@click.group("event", cls=Noun, argument="event_id", metavar="EVENT", row_type=EVENT, table="events")
def command() -> None:
    """Events: roadshows, visits and meetings at which commitments were made.

    \b
    Examples:
      tracker event list
      tracker event show 推介座谈会
      tracker event add 推介会 --kind roadshow --on 2024-06-18
    """


@command.command()
@click.argument("name", metavar="NAME", type=NAME)
@add_field_options(FIELDS | PARTS)
@add_option_different("Enter the event even if there is one with the same name, kind and day.")
@add_quotation_options
@click.pass_obj
def add(
    app: App,
    /,
    name: str,
    is_different: bool,
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Enter an event with the name NAME.

    A participant is written as NAME:ROLE; ROLE is visitor, host, site, presenter, signatory or attendee.

    \b
    Examples:
      tracker event add 海洋产业推介会 --kind 推介会 --on 2024-06-18 --place 青岛
      tracker event add 赴京考察 --kind visit --on 2024-05-20 --until 2024-05-22 \\
          --company 清大国华:考察点 --person 赵豪志:来访 --sector 人工智能
    """
    typed = ask_required_fields(FIELDS, typed, "kind", "starts")
    if not is_different:
        starts_on = typed["starts"].cap_last_day(values.dates.today())
        with app.open_reader() as reader:
            read.events.require_new_event(reader, name, typed["kind"], starts_on)
    row = {"name": name, **select_typed_fields(typed)}
    with app.open_batch("event add") as batch:
        event_parts = write.events.EventParts(*(row.pop(part, ()) for part in PARTS))
        added = write.events.add(batch, row, event_parts)
        cited = cite_quotation(batch, quotation, "events", added.id)
    done = gettext("Added event {key}: {name}.").format(key=added.key, name=name)
    print_done(batch, done, cited=cited)


@command.add_list_command()
def list_events(reader: Reader, labels: Labels) -> ListOutput:
    """List the events in the order of their dates.

    \b
    Examples:
      tracker event list
      tracker event list --csv
    """
    rows = read.row_list.LoadedRows(read.events.list_events(reader), read.events.KEYS, "key")
    return ListOutput(rows, make_event_columns(labels), read.events.KEYS)


@command.add_show_command()
def show(reader: Reader, labels: Labels, event_id: int) -> ShowOutput:
    """Show an event: participants, commitments and totals from it, and smaller events that are part of it.

    \b
    Examples:
      tracker event show 2024-04-27-symposium
      tracker event show 推介座谈会 --json
    """
    event = read.events.get_event(reader, event_id)
    participants = read.events.list_participants(reader, event_id)
    filters = read.commitment_filters.CommitmentFilters(event_id=event_id)
    commitments = read.commitments.list_commitments(reader, reader.today, filters)
    totals = read.events.list_totals(reader, event_id=event_id)
    events_within = read.events.list_events(reader, part_of=event_id)
    return ShowOutput(
        event,
        read.events.SHOWN_KEYS,
        {
            "key": event["key"],
            "event": event["name"],
            "kind": labels("event_kind", event["kind"]),
            "starts_on": format_event_start(event) + (f" – {event['ends_on']}" if event["ends_on"] else ""),
            "date_text": event["date_text"],
            "place": event["place"],
            "parent": event["part_of"],
            "sectors": join_items(event["sectors"]),
            "note": event["note"],
        },
        (
            Section("participants", participants, _make_participant_columns(labels)),
            Section("commitments", commitments, make_commitment_columns(labels)),
            Section("totals", totals, make_total_columns(reader, labels)),
            Section("events_within", events_within, make_event_columns(labels)),
        ),
    )


@command.add_edit_command(_NAME | FIELDS | PARTS | REMOVED_PARTS)
def edit(batch: Batch, event_id: int, changes: dict[str, Any]) -> WriteResult:
    """Change an event. Give only the options for what changes.

    \b
    Examples:
      tracker event edit 推介座谈会 --place 青岛 --company 清大国华:推介
      tracker event edit 推介座谈会 --clear place --remove-person 曾赞荣
    """
    added = write.events.EventParts(*(changes.pop(part, ()) for part in PARTS))
    removed = write.events.EventParts(*(changes.pop(part, ()) for part in REMOVED_PARTS))
    key = write.events.edit(batch, event_id, changes, added, removed)
    return WriteResult(gettext("Changed event {key}.").format(key=key))


@command.add_remove_command
def remove(batch: Batch, event_id: int) -> WriteResult:
    """Remove an event entered by mistake. The command refuses if a commitment, total or event refers to it.

    \b
    Example:
      tracker event remove 2024-06-18-roadshow
    """
    key = write.events.remove(batch, event_id)
    return WriteResult(gettext("Removed event {key}.").format(key=key))


def _make_participant_columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column("event_participant", lambda row: row["name"]),
        Column("role", lambda row: labels("participant_role", row["role"]), is_narrow=True),
    )
