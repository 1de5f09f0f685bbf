"""`tracker event …`: where commitments were voiced."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.params.fields import (
    Field,
    cite_quotation,
    collect_changes,
    with_different,
    with_edits,
    with_fields,
    with_quotation,
)
from tracker.cli.params.groups import NounGroup
from tracker.cli.params.pair_types import COMPANY_AND_ROLE, PERSON_AND_ROLE
from tracker.cli.params.types import DATE, DAY, EVENT, KEY, NAME, SECTOR, TEXT, Code
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
from tracker.errors import BadInputError
from tracker.values.codes import EventKind

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.commitments import Labels
    from tracker.store.reader import Row
    from tracker.values.dates import PartialDate
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


@click.group("event", cls=NounGroup)
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
@with_fields(FIELDS | PARTS)
@with_different("the one of the same name, kind and day")
@with_quotation
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
    from tracker.write import events

    for field in ("kind", "starts"):
        if typed[field] is None:
            raise BadInputError(f"{FIELDS[field].option} is missing", f"add it: {FIELDS[field].help}")
    if not is_different:
        _require_another(app, name, typed["kind"], typed["starts"])
    given = {key: value for key, value in typed.items() if value is not None}
    parts = events.Parts(*(given.pop(name) for name in PARTS))
    with app.writing("event add") as batch:
        added = events.add(batch, {"name": name, **given}, parts)
        cited = cite_quotation(batch, quotation, "events", added.id)
    print_done(batch, f"Added event {added.key}: {name}.", cited=cited)


@command.command("list")
@format_options
@click.pass_obj
def list_events(app: App, fmt: str) -> None:
    """List the events in the order of their dates.

    \b
    Examples:
      tracker event list
      tracker event list --csv
    """
    from tracker.read import commitments as queries
    from tracker.read import events
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        labels = queries.Labels(reader)
        rows = events.list_events(reader)
    print_list(fmt, rows, event_columns(labels), labels, events.KEYS)


@command.command()
@click.argument("event_id", metavar="EVENT", type=EVENT)
@format_options
@click.pass_obj
def show(app: App, event_id: int, fmt: str) -> None:
    """Show an event: who took part, what was voiced and announced there, the events within it.

    \b
    Examples:
      tracker event show 2024-04-27-symposium
      tracker event show 推介座谈会 --json
    """
    from tracker.cli.commands import total
    from tracker.cli.commands.commitment import commitment_columns, row_to_dict
    from tracker.read import commitments as queries
    from tracker.read import events
    from tracker.store.reader import open_reader
    from tracker.values import dates

    with open_reader(app.location) as reader:
        labels = queries.Labels(reader)
        event = events.get_event(reader, event_id)
        parts: dict[str, list[Any]] = {
            "participants": events.list_participants(reader, event_id),
            "commitments": queries.list_commitments(
                reader, dates.today(), queries.CommitmentFilters(event_id=event_id)
            ),
            "totals": events.list_totals(reader, event_id=event_id),
            "events_within": events.list_events(reader, part_of=event_id),
        }
    if fmt == "json":
        print_json(event | {name: [row_to_dict(row) for row in rows] for name, rows in parts.items()})
        return
    if fmt == "csv":
        print_csv([{name: event[name] for name in events.SHOWN_KEYS}], events.SHOWN_KEYS)
        return
    print_fields(_describe_event(event, labels))
    shown = {
        "participants": _participant_columns(labels),
        "commitments": commitment_columns(labels),
        "totals": total.total_columns(labels),
        "events_within": event_columns(labels),
    }
    for name, rows in parts.items():
        if rows:
            print_heading(labels("text", name))
            print_table(rows, shown[name], labels)


@command.command()
@click.argument("event_id", metavar="EVENT", type=EVENT)
@with_edits(_NAME | FIELDS | PARTS | REMOVED_PARTS)
@with_quotation
@click.pass_obj
def edit(
    app: App,
    /,
    event_id: int,
    clear: tuple[str, ...],
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Change an event; give only what changes. A participant without ROLE is taken away in every role.

    \b
    Examples:
      tracker event edit 推介座谈会 --place 青岛 --company 清大国华:推介
      tracker event edit 推介座谈会 --clear place --remove-person 曾赞荣
    """
    from tracker.write import events

    given = collect_changes(_NAME | FIELDS | PARTS | REMOVED_PARTS, typed, clear, besides=quotation)
    more, less = (events.Parts(*(given.pop(name, ()) for name in names)) for names in (PARTS, REMOVED_PARTS))
    with app.writing("event edit") as batch:
        key = events.edit(batch, event_id, given, more, less)
        cited = cite_quotation(batch, quotation, "events", event_id)
    print_done(batch, f"Changed event {key}.", cited=cited)


@command.command()
@click.argument("event_id", metavar="EVENT", type=EVENT)
@click.pass_obj
def remove(app: App, event_id: int) -> None:
    """Remove an event that no commitment, total or smaller event refers to.

    \b
    Example:
      tracker event remove 2024-06-18-roadshow
    """
    from tracker.write import events

    with app.writing("event remove") as batch:
        key = events.remove(batch, event_id)
    print_done(batch, f"Removed event {key}.")


def event_columns(labels: Labels) -> tuple[Column, ...]:
    """Return the columns of a list of events."""
    from tracker.values import dates

    return (
        Column(
            "starts_on",
            lambda row: dates.format_date(row["starts_on"], row["starts_precision"]),
            is_narrow=True,
        ),
        Column("key", lambda row: row["key"], is_narrow=True),
        Column("event", lambda row: row["name"]),
        Column("kind", lambda row: labels("event_kind", row["kind"]), is_narrow=True),
        Column("commitment_count", lambda row: str(row["commitment_count"] or ""), is_narrow=True),
    )


def _participant_columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column("event_participant", lambda row: row["name"]),
        Column("role", lambda row: labels("participant_role", row["role"]), is_narrow=True),
    )


def _describe_event(event: Row, labels: Labels) -> list[tuple[str, str]]:
    from tracker.values import dates

    ends: date | None = event["ends_on"]
    values = {
        "key": event["key"],
        "event": event["name"],
        "kind": labels("event_kind", event["kind"]),
        "starts_on": dates.format_date(event["starts_on"], event["starts_precision"])
        + (f" – {ends}" if ends else ""),
        "date_text": event["date_text"],
        "place": event["place"],
        "parent": event["part_of"],
        "sectors": "、".join(event["sectors"]),
        "note": event["note"],
    }
    return [(labels("column", code), value or "") for code, value in values.items()]


def _require_another(app: App, name: str, kind: EventKind, starts: PartialDate) -> None:
    from tracker.read import events
    from tracker.store.reader import open_reader
    from tracker.values import dates

    with open_reader(app.location) as reader:
        events.require_new_event(reader, name, kind, starts.capped_at(dates.today()))
