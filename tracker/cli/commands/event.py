"""`tracker event …`: where commitments were voiced."""

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
    add_different_option,
    add_field_options,
    add_quotation_options,
    cite_quotation,
    require_typed,
    select_typed,
)
from tracker.cli.params.nouns import Details, Listing, Noun, Section, WriteReport
from tracker.cli.params.pair_types import COMPANY_AND_ROLE, PERSON_AND_ROLE
from tracker.cli.params.types import DATE, DAY, EVENT, KEY, NAME, SECTOR, TEXT, Code
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.tables import print_done
from tracker.values.codes import EventKind

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader
    from tracker.values.quotations import Quotation

FIELDS = {
    "key": Field("--key", KEY, "Short name to type; else its day and kind.", is_required=True),
    "kind": Field(
        "--kind", Code(event_kind=EventKind), "roadshow, visit, symposium or signing.", is_required=True
    ),
    "starts": Field("--on", DATE, "The first day: a day, 2024-03, 2024Q1.", is_required=True),
    "ends_on": Field("--until", DAY, "The last day, when it lasted longer than one."),
    "date_text": Field("--date-text", NAME, "The date as printed."),
    "place": Field("--place", TEXT, "Where."),
    "part_of_id": Field("--part-of", EVENT, "The larger event it was part of."),
    "note": Field("--note", TEXT, "What is worth knowing."),
}
PARTS = {
    "companies": Field("--company", COMPANY_AND_ROLE, "Who took part, as what.", multiple=True),
    "people": Field("--person", PERSON_AND_ROLE, "Who took part, as what.", multiple=True),
    "sectors": Field("--sector", SECTOR, "A sector the delegation covers.", multiple=True),
}
REMOVED_PARTS = {
    "no_companies": Field("--remove-company", COMPANY_AND_ROLE, "Who did not take part.", multiple=True),
    "no_people": Field("--remove-person", PERSON_AND_ROLE, "Who did not take part.", multiple=True),
    "no_sectors": Field("--remove-sector", SECTOR, "A sector it does not cover.", multiple=True),
}
_NAME = {"name": Field("--name", NAME, "Name as printed, or a plain description.", is_required=True)}


@click.group("event", cls=Noun, argument="event_id", metavar="EVENT", row_type=EVENT, table="events")
def command() -> None:
    """Events: where commitments were voiced.

    \b
    Examples:
      tracker event list
      tracker event show 推介座谈会
      tracker event add 推介会 --kind roadshow --on 2024-06-18
    """


@command.command()
@click.argument("name", type=NAME)
@add_field_options(FIELDS | PARTS)
@add_different_option("the one of the same name, kind and day")
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
    """Enter an event called NAME. ROLE is visitor, host, site, presenter, signatory or attendee.

    \b
    Examples:
      tracker event add 海洋产业推介会 --kind 推介会 --on 2024-06-18 --place 青岛
      tracker event add 赴京考察 --kind visit --on 2024-05-20 --until 2024-05-22 \\
          --company 清大国华:考察点 --person 赵豪志:来访 --sector 人工智能
    """
    require_typed(FIELDS, typed, "kind", "starts")
    if not is_different:
        starts_on = typed["starts"].cap_last_day(values.dates.today())
        with app.open_reader() as reader:
            read.events.require_new_event(reader, name, typed["kind"], starts_on)
    row = {"name": name, **select_typed(typed)}
    with app.open_batch("event add") as batch:
        event_parts = write.events.EventParts(*(row.pop(part, ()) for part in PARTS))
        added = write.events.add(batch, row, event_parts)
        cited = cite_quotation(batch, quotation, "events", added.id)
    print_done(batch, f"Added event {added.key}: {name}.", cited=cited)


@command.list_verb()
def list_events(reader: Reader, labels: Labels) -> Listing:
    """List the events in the order of their dates.

    \b
    Examples:
      tracker event list
      tracker event list --csv
    """
    rows = read.row_list.LoadedRows(read.events.list_events(reader), read.events.KEYS, "key")
    return Listing(rows, make_event_columns(labels), read.events.KEYS)


@command.show_verb()
def show(reader: Reader, labels: Labels, event_id: int) -> Details:
    """Show an event: who took part, what was voiced and announced there, the events within it.

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
    return Details(
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
            "sectors": "、".join(event["sectors"]),
            "note": event["note"],
        },
        (
            Section("participants", participants, _make_participant_columns(labels)),
            Section("commitments", commitments, make_commitment_columns(labels)),
            Section("totals", totals, make_total_columns(labels)),
            Section("events_within", events_within, make_event_columns(labels)),
        ),
    )


@command.edit_verb(_NAME | FIELDS | PARTS | REMOVED_PARTS)
def edit(batch: Batch, event_id: int, changes: dict[str, Any]) -> WriteReport:
    """Change an event; give only what changes. A participant without ROLE is taken away in every role.

    \b
    Examples:
      tracker event edit 推介座谈会 --place 青岛 --company 清大国华:推介
      tracker event edit 推介座谈会 --clear place --remove-person 曾赞荣
    """
    added = write.events.EventParts(*(changes.pop(part, ()) for part in PARTS))
    removed = write.events.EventParts(*(changes.pop(part, ()) for part in REMOVED_PARTS))
    return WriteReport(f"Changed event {write.events.edit(batch, event_id, changes, added, removed)}.")


@command.remove_verb
def remove(batch: Batch, event_id: int) -> WriteReport:
    """Remove an event that no commitment, total or smaller event refers to.

    \b
    Example:
      tracker event remove 2024-06-18-roadshow
    """
    return WriteReport(f"Removed event {write.events.remove(batch, event_id)}.")


def _make_participant_columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column("event_participant", lambda row: row["name"]),
        Column("role", lambda row: labels("participant_role", row["role"]), is_narrow=True),
    )
