"""The parts of a commitment: who voiced it, further parties and sectors, quantities that are not money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.codes import MeasureKind, PartyRole
from tracker.errors import AmbiguousError, NotFoundError, RefusedError
from tracker.journal import Batch, insert
from tracker.models import (
    commitment_measures,
    commitment_parties,
    commitment_representatives,
    commitment_sectors,
    positions,
    representatives,
)


class Voice(NamedTuple):
    """Who voiced it; without a title, the person's only position at the leading organisation is taken."""

    representative_id: int
    title: str | None = None


class Party(NamedTuple):
    """A further party: an organisation, or the words of the source where it names none."""

    role: PartyRole
    company_id: int | None = None
    party_text: str | None = None


class Measure(NamedTuple):
    """A promised quantity that is not money; `value_text` is as printed."""

    kind: MeasureKind
    value: int
    unit: str
    value_text: str


class Parts(NamedTuple):
    """The parts of one commitment; the sectors are further ones, by id."""

    voices: Sequence[Voice] = ()
    parties: Sequence[Party] = ()
    sectors: Sequence[int] = ()
    measures: Sequence[Measure] = ()


NOTHING = Parts()


class _Row(NamedTuple):
    """A row of a part: what it is known by, and the rest."""

    table: sa.Table
    key: Mapping[str, Any]
    values: Mapping[str, Any]


def add(opened: Batch, commitment_id: int, values: Mapping[str, Any], parts: Parts) -> bool:
    """Add the parts that are not there, and bring those that are up to date; tell whether anything changed.

    Raises AmbiguousError for a person with several titles at the organisation, RefusedError for a further
    sector that is the first one already.
    """
    if values.get("sector_id") in parts.sectors:
        raise RefusedError("a further sector is the first one already", "name each sector once")
    titled = (_positioned(opened, voice, values["company_id"]) for voice in parts.voices)
    put = [_put(opened, commitment_id, row) for row in (*titled, *_rows(parts._replace(voices=())))]
    return any(put)


def remove(opened: Batch, commitment_id: int, ref: str, parts: Parts) -> bool:
    """Take parts away: a voice by its person, a measure by its kind. Raises NotFoundError."""
    for row in _rows(parts):
        gone = opened.connection.execute(
            sa.delete(row.table).where(*_same(row.table, commitment_id, row.key))
        )
        if not gone.rowcount:
            what = row.table.name.removeprefix("commitment_").replace("_", " ")
            raise NotFoundError(f"{ref} has no such row in its {what}", f"see: tracker commitment show {ref}")
    return any(parts)


def _rows(parts: Parts) -> Iterator[_Row]:
    for voice in parts.voices:
        yield _Row(commitment_representatives, {"representative_id": voice.representative_id}, {})
    for party in parts.parties:
        yield _Row(commitment_parties, party._asdict(), {})
    for sector in parts.sectors:
        yield _Row(commitment_sectors, {"sector_id": sector}, {})
    for measure in parts.measures:
        values = measure._asdict()
        yield _Row(commitment_measures, {"kind": values.pop("kind")}, values)


def _put(opened: Batch, commitment_id: int, row: _Row) -> bool:
    same = _same(row.table, commitment_id, row.key)
    found = opened.connection.execute(sa.select(row.table).where(*same)).mappings().first()
    if found is None:
        insert(opened.connection, row.table, {"commitment_id": commitment_id, **row.key, **row.values})
        return True
    changed = {name: value for name, value in row.values.items() if found[name] != value}
    if changed:
        opened.connection.execute(sa.update(row.table).where(row.table.c.id == found["id"]).values(changed))
    return bool(changed)


def _same(table: sa.Table, commitment_id: int, key: Mapping[str, Any]) -> list[sa.ColumnElement[bool]]:
    return [
        table.c.commitment_id == commitment_id,
        *(table.c[name].is_not_distinct_from(value) for name, value in key.items()),
    ]


def _positioned(opened: Batch, voice: Voice, company_id: int) -> _Row:
    """Return the row of a voice; a title that the person does not have there yet becomes a position."""
    key = {"representative_id": voice.representative_id}
    query = sa.select(positions).where(
        positions.c.representative_id == voice.representative_id, positions.c.company_id == company_id
    )
    held = {row.title: int(row.id) for row in opened.connection.execute(query.order_by(positions.c.id))}
    if voice.title is not None:
        if voice.title not in held:
            row = {**key, "company_id": company_id, "title": voice.title}
            held[voice.title] = insert(opened.connection, positions, row)
        return _Row(commitment_representatives, key, {"position_id": held[voice.title]})
    if len(held) > 1:
        same = representatives.c.id == voice.representative_id
        name = opened.connection.scalar(sa.select(representatives.c.name).where(same))
        raise AmbiguousError(
            f"{name} has {len(held)} titles there: {', '.join(held)}", f"say which: --by {name}:TITLE"
        )
    return _Row(commitment_representatives, key, {"position_id": next(iter(held.values()))} if held else {})
