"""Add, edit and remove events and their participants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import NotFoundError, RefusedError
from tracker.locale import gettext
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import companies, event_participants, event_sectors, events
from tracker.values import dates, periods
from tracker.values.codes import ParticipantRole, Precision
from tracker.values.dates import PartialDate
from tracker.write import common
from tracker.write.common import AddedRow

Part = tuple[int, ParticipantRole | None]
"""The id of a company or a person, and its role. None adds an attendee, and removes it in any role."""


class EventParts(NamedTuple):
    """The parts of an event: its participants, and the sectors that it is about."""

    companies: Sequence[Part] = ()
    people: Sequence[Part] = ()
    sectors: Sequence[int] = ()


NO_EVENT_PARTS = EventParts()


def add(opened: Batch, values: Mapping[str, Any], parts: EventParts = NO_EVENT_PARTS) -> AddedRow:
    """Add an event with its participants; the field `starts` is a PartialDate.

    Without a key, the event gets a key made of its date and kind. Raises RefusedError for a key that another
    event has, for a day in the future, and for an end before the start.
    """
    columns = _fields_to_columns(values)
    base = f"{_format_key_date(values['starts'])}-{columns['kind'].replace('_', '-')}"
    columns["key"] = columns.get("key") or common.find_free_key(opened, events, base)
    _require_valid_event(opened, 0, columns)
    event_id = insert_row(opened.connection, events, columns)
    _add_missing_parts(opened, event_id, parts)
    return AddedRow(columns["key"], event_id)


def edit(
    opened: Batch,
    event_id: int,
    values: Mapping[str, Any],
    added_parts: EventParts = NO_EVENT_PARTS,
    removed_parts: EventParts = NO_EVENT_PARTS,
) -> str:
    """Change columns of an event, and add and remove parts of it; return its key.

    Raises NotFoundError for a part to be removed that the event does not have. Raises RefusedError for a key
    that another event has, for impossible dates, and for an event that would be part of itself.
    """
    stored_row, columns = common.lock_row(opened, events, event_id), _fields_to_columns(values)
    _require_valid_event(opened, event_id, {**stored_row, **columns})
    common.change_row(opened, events, event_id, columns)
    key = str(columns.get("key") or stored_row["key"])
    _remove_parts(opened, event_id, key, removed_parts)
    _add_missing_parts(opened, event_id, added_parts)
    return key


def remove(opened: Batch, event_id: int) -> str:
    """Delete an event with its parts and citations; return its key.

    Raises RefusedError when commitments, announced totals or smaller events belong to it.
    """
    key = str(common.lock_row(opened, events, event_id)["key"])
    instead = gettext("see: {command}").format(command=f"tracker event show {key}")
    common.remove_row(opened, events, event_id, key, instead, with_citations=True)
    return key


def _fields_to_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Convert fields to columns; the partial date `starts` becomes two."""
    columns = dict(values)
    starts = columns.pop("starts", None)
    if starts is not None:
        columns["starts_on"], columns["starts_precision"] = starts.cap_last_day(dates.today())
    return columns


def _format_key_date(starts: PartialDate) -> str:
    """Return the date with which the key of an event begins: 2024-04-27, 2024-04, 2024q2 or 2024."""
    if starts.precision is Precision.DAY:
        return starts.day.isoformat()
    return str(periods.find_period(starts.precision.value, starts.day)).lower()


def _require_valid_event(opened: Batch, event_id: int, columns: Mapping[str, Any]) -> None:
    """Raise RefusedError for a key in use, impossible dates, and an event that would be part of itself."""
    common.require_free_key(opened, events.c.key, columns["key"], "event", event_id)
    starts = PartialDate(columns["starts_on"], Precision(columns["starts_precision"]))
    ends: date | None = columns.get("ends_on")
    for day in (starts.first_day, ends):
        if day is not None and day > dates.today():
            raise RefusedError(
                gettext("the date {day} is in the future").format(day=day),
                gettext("enter an event once it has taken place"),
            )
    if ends is not None and ends < starts.first_day:
        raise RefusedError(
            gettext("the event would end on {end}, before it begins on {start}").format(
                end=ends, start=starts
            ),
            gettext("check --on and --until"),
        )
    name = gettext("event {key}").format(key=columns["key"])
    common.require_not_within_itself(opened, events.c.part_of_id, event_id, columns.get("part_of_id"), name)


def _add_missing_parts(opened: Batch, event_id: int, parts: EventParts) -> None:
    for row in _make_participant_rows(parts):
        key = {"event_id": event_id, **row, "role": row["role"] or ParticipantRole.ATTENDEE}
        _insert_if_missing(opened, event_participants, key)
    for sector_id in parts.sectors:
        _insert_if_missing(opened, event_sectors, {"event_id": event_id, "sector_id": sector_id})


def _insert_if_missing(opened: Batch, table: sa.Table, row: Mapping[str, Any]) -> None:
    """Insert a row unless the table has a row with the same values."""
    if opened.connection.scalar(sa.select(table.c.id).filter_by(**row)) is None:
        insert_row(opened.connection, table, row)


def _remove_parts(opened: Batch, event_id: int, key: str, parts: EventParts) -> None:
    """Remove participants and sectors of an event. Raises NotFoundError if the event does not have them."""
    for row in _make_participant_rows(parts):
        role = row.pop("role")
        conditions = [
            _build_reference_condition(event_participants.c[name], row_id) for name, row_id in row.items()
        ]
        conditions += [event_participants.c.role == role] if role is not None else []
        _delete_part_rows(opened, event_participants, event_id, key, conditions)
    for sector_id in parts.sectors:
        _delete_part_rows(opened, event_sectors, event_id, key, [event_sectors.c.sector_id == sector_id])


def _build_reference_condition(column: sa.Column[Any], row_id: int) -> sa.ColumnElement[bool]:
    """Return the SQL condition that a column refers to a row.

    A reference to a company that was merged into this one counts too.
    """
    if column is not event_participants.c.company_id:
        return column == row_id
    merged = sa.select(companies.c.id).where(companies.c.merged_into_id == row_id)
    return sa.or_(column == row_id, column.in_(merged))


def _make_participant_rows(parts: EventParts) -> list[dict[str, Any]]:
    return [
        {column: row_id, "role": role}
        for column, listed in (("company_id", parts.companies), ("representative_id", parts.people))
        for row_id, role in listed
    ]


def _delete_part_rows(
    opened: Batch, table: sa.Table, event_id: int, key: str, conditions: Sequence[sa.ColumnElement[bool]]
) -> None:
    """Delete rows of a table of event parts. Raises NotFoundError if no row matches.

    `key` is the key of the event, for the message.
    """
    deleted = opened.connection.execute(sa.delete(table).where(table.c.event_id == event_id, *conditions))
    if not deleted.rowcount:
        missing = (
            gettext("event {key} is not about this sector")
            if table is event_sectors
            else gettext("this participant does not take part in event {key} in this role")
        )
        raise NotFoundError(
            missing.format(key=key),
            gettext("see: {command}").format(command=f"tracker event show {key}"),
        )
