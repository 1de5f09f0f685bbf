"""Write the parts of a commitment: its speakers, further parties, further sectors, and quantities.

The quantities are those that are not money, such as jobs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import AmbiguousError, NotFoundError, RefusedError
from tracker.locale import gettext
from tracker.read import shares
from tracker.rules.commitment_fields import CommitmentParts, Newcomer, RemovedParts, Voice
from tracker.store import engine
from tracker.store.journal import Batch
from tracker.store.tables import (
    commitment_measures,
    commitment_parties,
    commitment_representatives,
    commitment_sectors,
)
from tracker.write import common, people
from tracker.write.companies import select_company_and_merged


class _PartRow(NamedTuple):
    """A row for a table of parts: `key` holds the columns that identify it, `values` the other columns."""

    table: sa.Table
    key: Mapping[str, Any]
    values: Mapping[str, Any]


def add(opened: Batch, commitment_id: int, values: Mapping[str, Any], parts: CommitmentParts) -> bool:
    """Add the parts that a commitment lacks and update those it has; return whether anything changed.

    Raises AmbiguousError for a speaker with several titles at the company. Raises RefusedError for a further
    sector that is already the main one, and for parties with shares of more than 100 % together.
    """
    if values.get("sector_id") in parts.sectors:
        raise RefusedError(
            gettext("one of the further sectors is also the main sector"),
            gettext("give each sector only once"),
        )
    titled = (_make_row_of_voicing_person(opened, voice, values["company_id"]) for voice in parts.voices)
    put = [_add_or_update_part(opened, commitment_id, row) for row in (*titled, *_make_part_rows(parts))]
    if any(party.share for party in parts.parties):
        refuse_excess_shares(opened, [commitment_id])
    return any(put)


def refuse_excess_shares(opened: Batch, commitment_ids: Collection[int]) -> None:
    """Raise RefusedError for a commitment whose parties have shares of more than 100 % together."""
    for excess in shares.find_excess_shares(engine.make_reader(opened.connection), commitment_ids):
        raise RefusedError(
            excess.message,
            gettext("check the shares; change the share of a party with --party NAME:SHARE"),
        )


def remove(opened: Batch, commitment_id: int, ref: str, dropped: RemovedParts) -> bool:
    """Delete the parts in `dropped` from a commitment; return False if `dropped` names no parts.

    Raises NotFoundError for a part that the commitment does not have.
    """
    removals = [
        (commitment_representatives, [{"representative_id": person} for person in dropped.people]),
        (commitment_parties, [party.key for party in dropped.parties]),
        (commitment_sectors, [{"sector_id": sector} for sector in dropped.sectors]),
        (commitment_measures, [{"kind": kind} for kind in dropped.measures]),
    ]
    for table, keys in removals:
        for key in keys:
            deleted = opened.connection.execute(
                sa.delete(table).where(*_build_part_conditions(table, commitment_id, key))
            )
            if not deleted.rowcount:
                raise _make_missing_part_error(table, ref)
    return any(dropped)


def _make_missing_part_error(table: sa.Table, ref: str) -> NotFoundError:
    """Return the error that a commitment lacks the part to be removed; `table` is the table of such parts."""
    messages = {
        commitment_representatives: gettext("this person is not one of those who made commitment {ref}"),
        commitment_parties: gettext("this organisation does not take part in commitment {ref} in this role"),
        commitment_sectors: gettext("this sector is not one of the further sectors of commitment {ref}"),
        commitment_measures: gettext("commitment {ref} has no quantity of this kind"),
    }
    return NotFoundError(
        messages[table].format(ref=ref),
        gettext("see: {command}").format(command=f"tracker commitment show {ref}"),
    )


def _make_part_rows(parts: CommitmentParts) -> Iterator[_PartRow]:
    for party in parts.parties:
        yield _PartRow(commitment_parties, party.key, {"share": party.share} if party.share else {})
    for sector in parts.sectors:
        yield _PartRow(commitment_sectors, {"sector_id": sector}, {})
    for measure in parts.measures:
        values = measure._asdict()
        yield _PartRow(commitment_measures, {"kind": values.pop("kind")}, values)


def _add_or_update_part(opened: Batch, commitment_id: int, row: _PartRow) -> bool:
    """Insert a part of a commitment, or update the stored one; return whether anything changed."""
    same = _build_part_conditions(row.table, commitment_id, row.key)
    stored_row = opened.connection.execute(sa.select(row.table).where(*same)).mappings().first()
    if stored_row is None:
        new = {"commitment_id": commitment_id, **row.key, **row.values}
        common.insert_rows(opened, row.table, [new])
        return True
    return bool(common.change_row(opened, row.table, stored_row["id"], row.values))


def _build_part_conditions(
    table: sa.Table, commitment_id: int, key: Mapping[str, Any]
) -> list[sa.ColumnElement[bool]]:
    """Return the SQL conditions that select the part of a commitment with the values in `key`.

    A company also matches the companies that were merged into it.
    """
    return [
        table.c.commitment_id == commitment_id,
        *(
            table.c[name].in_(select_company_and_merged(value))
            if name == "company_id" and value is not None
            else table.c[name].is_not_distinct_from(value)
            for name, value in key.items()
        ),
    ]


def _make_row_of_voicing_person(opened: Batch, voice: Voice, company_id: int) -> _PartRow:
    """Return the row for a person who voiced the commitment.

    A person who is not stored yet is added first. A title that the person does not yet have at the company is
    added as a position. Without a title, the row names the person's position at the company if there is
    just one.
    """
    person, title = voice
    if isinstance(person, Newcomer):
        at = [] if title is None else [people.Position(title, company_id)]
        person = people.add(opened, {"name": person.name}, positions=at)
    key = {"representative_id": person}
    if title is not None:
        position_id = people.find_or_add_position(opened, person, title, company_id)
        return _PartRow(commitment_representatives, key, {"position_id": position_id})
    try:
        position = people.find_position(opened, person, company_id=company_id)
    except NotFoundError:
        return _PartRow(commitment_representatives, key, {})
    except AmbiguousError as error:
        raise AmbiguousError(
            str(error), gettext("say in which position the person spoke: --by NAME:TITLE")
        ) from None
    return _PartRow(commitment_representatives, key, {"position_id": position["id"]})
