"""Events: entered, edited with who took part, and removed while nothing refers to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import NotFoundError, RefusedError
from tracker.store.journal import Batch, insert
from tracker.store.tables import companies, event_participants, event_sectors, events
from tracker.values import dates
from tracker.values.codes import ParticipantRole, Precision
from tracker.values.dates import PartialDate
from tracker.write import common
from tracker.write.common import Added

Part = tuple[int, ParticipantRole | None]
"""The id of an organisation or a person, and as what; None is an attendee to add, any role to take away."""


class Parts(NamedTuple):
    """Who took part in an event, and the sectors that its delegation is said to cover."""

    companies: Sequence[Part] = ()
    people: Sequence[Part] = ()
    sectors: Sequence[int] = ()


NOTHING = Parts()


def add(opened: Batch, values: Mapping[str, Any], parts: Parts = NOTHING) -> Added:
    """Add an event; `starts` is a PartialDate. Without a key it gets one of its day and kind.

    Raises RefusedError for a key that another event has and for days that cannot be.
    """
    columns = _columns(values)
    base = f"{_label(values['starts'])}-{columns['kind'].replace('_', '-')}"
    columns["key"] = columns.get("key") or common.free_key(opened, events, base)
    _require(opened, 0, columns)
    event_id = insert(opened.connection, events, columns)
    _put(opened, event_id, parts)
    return Added(columns["key"], event_id)


def edit(
    opened: Batch, event_id: int, values: Mapping[str, Any], more: Parts = NOTHING, less: Parts = NOTHING
) -> str:
    """Change columns of an event, add who took part and take others away; return its key.

    Raises NotFoundError for a part that there is not, RefusedError as `add` does.
    """
    found, columns = common.by_id(opened, events, event_id), _columns(values)
    _require(opened, event_id, {**found, **columns})
    common.change(opened, events, event_id, columns)
    key = str(columns.get("key") or found["key"])
    _take_away(opened, event_id, key, less)
    _put(opened, event_id, more)
    return key


def remove(opened: Batch, event_id: int) -> str:
    """Delete an event with its parts and citations; return its key.

    Raises RefusedError when commitments, totals or smaller events refer to it.
    """
    key = str(common.by_id(opened, events, event_id)["key"])
    common.remove(opened, events, event_id, key, f"see them: tracker event show {key}", with_citations=True)
    return key


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    columns = dict(values)
    starts = columns.pop("starts", None)
    if starts is not None:
        columns["starts_on"], columns["starts_precision"] = starts.capped_at(dates.today())
    return columns


def _label(starts: PartialDate) -> str:
    """Return the beginning of a key: 2024-04-27, 2024-04, 2024q2 or 2024."""
    return str(starts).removeprefix("≈").lower()


def _require(opened: Batch, event_id: int, columns: Mapping[str, Any]) -> None:
    common.require_free(opened, events.c.key, columns["key"], "event", event_id)
    starts = PartialDate(columns["starts_on"], Precision(columns["starts_precision"]))
    ends: date | None = columns.get("ends_on")
    for day in (starts.first_day, ends):
        if day is not None and day > dates.today():
            raise RefusedError(f"{day} is in the future", "an event is entered once it has taken place")
    if ends is not None and ends < starts.first_day:
        raise RefusedError(f"it would end on {ends}, before it began on {starts}", "check --on and --until")
    what = f"event {columns['key']}"
    common.require_tree(opened, events.c.part_of_id, event_id, columns.get("part_of_id"), what)


def _put(opened: Batch, event_id: int, parts: Parts) -> None:
    for row in _participants(parts):
        key = {"event_id": event_id, **row, "role": row["role"] or ParticipantRole.ATTENDEE}
        _put_once(opened, event_participants, key)
    for sector_id in parts.sectors:
        _put_once(opened, event_sectors, {"event_id": event_id, "sector_id": sector_id})


def _put_once(opened: Batch, table: sa.Table, row: Mapping[str, Any]) -> None:
    if opened.connection.scalar(sa.select(table.c.id).filter_by(**row)) is None:
        insert(opened.connection, table, row)


def _take_away(opened: Batch, event_id: int, key: str, parts: Parts) -> None:
    for row in _participants(parts):
        role = row.pop("role")
        these = [_is(event_participants.c[name], row_id) for name, row_id in row.items()]
        these += [event_participants.c.role == role] if role is not None else []
        _delete(opened, event_participants, event_id, key, these)
    for sector_id in parts.sectors:
        _delete(opened, event_sectors, event_id, key, [event_sectors.c.sector_id == sector_id])


def _is(column: sa.Column[Any], row_id: int) -> sa.ColumnElement[bool]:
    """Return the rule that a column names a row; an organisation also by one that went into it."""
    if column is not event_participants.c.company_id:
        return column == row_id
    merged = sa.select(companies.c.id).where(companies.c.merged_into_id == row_id)
    return sa.or_(column == row_id, column.in_(merged))


def _participants(parts: Parts) -> list[dict[str, Any]]:
    return [
        {column: row_id, "role": role}
        for column, listed in (("company_id", parts.companies), ("representative_id", parts.people))
        for row_id, role in listed
    ]


def _delete(
    opened: Batch, table: sa.Table, event_id: int, key: str, these: Sequence[sa.ColumnElement[bool]]
) -> None:
    gone = opened.connection.execute(sa.delete(table).where(table.c.event_id == event_id, *these))
    if not gone.rowcount:
        what = table.name.removeprefix("event_")
        raise NotFoundError(f"{key} has no such row in its {what}", f"see: tracker event show {key}")
