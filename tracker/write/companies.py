"""Add, edit, merge and remove companies, with their other names and sectors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from tracker.errors import NotFoundError, RefusedError
from tracker.locale import gettext, join_items
from tracker.read import duplicates, lookup
from tracker.store import engine
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import companies, company_aliases, company_sectors, distinct_companies
from tracker.values import dates
from tracker.values.codes import SectorRole
from tracker.write import common

_CARRIED = ("name_en", "region", "uscc", "note")
"""Columns that the company that stays takes over from the merged one where its own are empty."""


def add(
    opened: Batch, values: Mapping[str, Any], *, aliases: Iterable[str] = (), sectors: Iterable[int] = ()
) -> int:
    """Add a company with its other names and its sectors; return its id.

    Raises RefusedError when a company already has that name or credit code.
    """
    duplicates.require_new_company(
        engine.make_reader(opened.connection), values.get("name"), values.get("uscc")
    )
    company_id = insert_row(opened.connection, companies, dict(values))
    for alias in aliases:
        add_alias(opened, company_id, alias)
    for sector_id in sectors:
        add_sector(opened, company_id, sector_id)
    return company_id


def edit(opened: Batch, company_id: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """Change columns of a company; return their old values by name.

    Raises RefusedError when another company already has the new name or credit code.
    """
    reader = engine.make_reader(opened.connection)
    duplicates.require_new_company(reader, values.get("name"), values.get("uscc"), company_id=company_id)
    return common.change_row(opened, companies, company_id, values)


def remove(opened: Batch, company_id: int) -> str:
    """Delete a company that no row refers to; return its name.

    Raises RefusedError, which counts the rows that refer to it.
    """
    name = str(common.lock_row(opened, companies, company_id)["name"])
    instead = gettext("if two rows are the same organisation, merge them: {command}").format(
        command="tracker company merge A B"
    )
    common.remove_row(opened, companies, company_id, name, instead)
    return name


def add_alias(opened: Batch, company_id: int, alias: str) -> int | None:
    """Add another name of a company and return its id; None if the company already has that name."""
    folded = _fold_names(opened, [alias, *_read_names(opened, company_id)])
    if folded[0] in folded[1:]:
        return None
    return insert_row(opened.connection, company_aliases, {"company_id": company_id, "name": alias})


def remove_alias(opened: Batch, company_id: int, alias: str) -> None:
    """Remove another name of a company. Raises NotFoundError, or RefusedError when the name is cited."""
    aliases = _read_aliases(opened, company_id)
    folded_alias, *folded_names = _fold_names(opened, [alias, *(row["name"] for row in aliases)])
    for row, name in zip(aliases, folded_names, strict=True):
        if name == folded_alias:
            named = gettext("the name “{name}”").format(name=row["name"])
            common.remove_row(
                opened,
                company_aliases,
                row["id"],
                named,
                gettext("leave it as it is, because other rows refer to it"),
            )
            return
    listed = join_items(row["name"] for row in aliases)
    raise NotFoundError(
        gettext("“{name}” is not one of the other names of this organisation").format(name=alias),
        gettext("the other names of this organisation: {names}").format(names=listed)
        if listed
        else gettext("this organisation has no other names"),
    )


def add_sector(opened: Batch, company_id: int, sector_id: int) -> None:
    """Record that a company itself works in a sector, unless that is recorded already."""
    if not _find_own_sector_rows(opened, company_id, sector_id):
        row = {"company_id": company_id, "sector_id": sector_id, "role": SectorRole.OWN}
        insert_row(opened.connection, company_sectors, row)


def remove_sector(opened: Batch, company_id: int, sector_id: int) -> None:
    """Remove the record that a company itself works in a sector. Sectors of an association's members stay.

    Raises NotFoundError if there is no such record, RefusedError if it is cited.
    """
    row_ids = _find_own_sector_rows(opened, company_id, sector_id)
    if not row_ids:
        raise NotFoundError(
            gettext("the organisation does not belong to this sector"),
            gettext("see: {command}").format(command="tracker company show NAME"),
        )
    for row_id in row_ids:
        common.remove_row(
            opened,
            company_sectors,
            row_id,
            gettext("the sector"),
            gettext("leave it as it is, because other rows refer to it"),
        )


def _find_own_sector_rows(opened: Batch, company_id: int, sector_id: int) -> list[int]:
    """Return the ids of the rows that say that a company, or one merged into it, works in a sector."""
    query = sa.select(company_sectors.c.id).where(
        company_sectors.c.company_id.in_(select_company_and_merged(company_id)),
        company_sectors.c.sector_id == sector_id,
        company_sectors.c.role == SectorRole.OWN,
    )
    return list(opened.connection.scalars(query))


def record_as_different(opened: Batch, one_id: int, other_id: int) -> None:
    """Record that two companies are not the same. Raises RefusedError when both ids are equal."""
    if one_id == other_id:
        raise _make_same_company_error()
    pair = {"company_id": min(one_id, other_id), "other_id": max(one_id, other_id)}
    if opened.connection.scalar(sa.select(distinct_companies.c.id).filter_by(**pair)) is None:
        decided = {"decided_by": opened.actor, "decided_at": dates.make_utc_timestamp()}
        insert_row(opened.connection, distinct_companies, pair | decided)


def merge(opened: Batch, source_id: int, target_id: int) -> None:
    """Merge the company `source_id` into `target_id`, which then stands for both.

    Rows that refer to `source_id` stay, but are then counted and shown for `target_id`. Raises RefusedError
    when both are the same, when either was merged already, and when they have different credit codes.
    """
    if source_id == target_id:
        raise _make_same_company_error()
    source, target = (common.lock_row(opened, companies, company_id) for company_id in (source_id, target_id))
    for company in (source, target):
        if company["merged_into_id"] is not None:
            into = common.lock_row(opened, companies, company["merged_into_id"])["name"]
            raise RefusedError(
                gettext("{company} was merged into {other} already").format(
                    company=company["name"], other=into
                ),
                gettext("merge {company} instead").format(company=into),
            )
    if source["uscc"] and target["uscc"]:
        raise RefusedError(
            gettext(
                "these are two organisations, because their credit codes differ: {one_code} and {other_code}"
            ).format(one_code=source["uscc"], other_code=target["uscc"]),
            gettext("if one of the credit codes is mistyped: {command}").format(
                command="tracker company edit NAME --clear uscc"
            ),
        )
    this = companies.c.id == source_id
    merged_values = {"merged_into_id": target_id, "uscc": None}
    opened.connection.execute(sa.update(companies).where(this).values(merged_values))
    followers = companies.c.merged_into_id == source_id
    opened.connection.execute(sa.update(companies).where(followers).values(merged_into_id=target_id))
    # Nothing of the target is overwritten, so its citations stay true.
    if carried := _collect_values_to_copy(source, target):
        opened.connection.execute(sa.update(companies).where(companies.c.id == target_id).values(carried))
    is_same_company = (
        column.in_(select_company_and_merged(target_id))
        for column in distinct_companies.c["company_id", "other_id"]
    )
    opened.connection.execute(sa.delete(distinct_companies).where(*is_same_company))


def _make_same_company_error() -> RefusedError:
    return RefusedError(
        gettext("both names belong to the same organisation"),
        gettext("give the names of two different organisations"),
    )


def _collect_values_to_copy(source: sa.RowMapping, target: sa.RowMapping) -> dict[str, Any]:
    """Return the values that a merge copies into the target: those that it lacks, and the joined notes."""
    carried = {name: source[name] for name in _CARRIED if source[name] and not target[name]}
    if source["note"] and target["note"] and source["note"] not in target["note"]:
        carried["note"] = f"{target['note']}\n{source['note']}"
    return carried


def select_company_and_merged(company_id: int) -> sa.Select[Any]:
    """Return a query for the ids of a company and of those that were merged into it."""
    return sa.select(companies.c.id).where(
        sa.or_(companies.c.id == company_id, companies.c.merged_into_id == company_id)
    )


def _read_aliases(opened: Batch, company_id: int) -> list[sa.RowMapping]:
    query = sa.select(company_aliases).where(
        company_aliases.c.company_id.in_(select_company_and_merged(company_id))
    )
    return list(opened.connection.execute(query.order_by(company_aliases.c.id)).mappings())


def _read_names(opened: Batch, company_id: int) -> list[str]:
    query = sa.select(companies.c.name).where(companies.c.id.in_(select_company_and_merged(company_id)))
    return [*opened.connection.scalars(query), *(row["name"] for row in _read_aliases(opened, company_id))]


def _fold_names(opened: Batch, texts: list[str]) -> list[str]:
    """Return texts in the form in which names are compared: script, width and capitals do not matter."""
    return lookup.fold_texts(engine.make_reader(opened.connection), texts)
