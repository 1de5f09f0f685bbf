"""`tracker sector …`: the industries."""

from __future__ import annotations

from collections.abc import Mapping
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
from tracker.cli.params.types import INDUSTRY_CODE, NAME, SECTOR, SECTOR_CODE
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

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.commitments import Labels
    from tracker.store.reader import Row
    from tracker.values.quotations import Quotation

COLUMNS = (
    Column("code", lambda row: "  " * row["depth"] + row["code"], is_narrow=True),
    Column("sector", lambda row: row["name_hans"]),
    Column("name_en", lambda row: row["name_en"], is_narrow=True),
    Column("is_priority", lambda row: "✓" if row["is_priority"] else "", is_narrow=True),
    Column("commitment_count", lambda row: str(row["commitment_count"] or ""), is_narrow=True),
)
FIELDS = {
    "name": Field("--name", NAME, "Name as printed.", is_required=True),
    "name_hans": Field("--name-hans", NAME, "Name in Simplified Chinese, if it differs.", is_required=True),
    "name_en": Field("--name-en", NAME, "Name in English.", is_required=True),
    "parent_id": Field("--parent", SECTOR, "The wider industry."),
    "gbt4754": Field("--gbt4754", INDUSTRY_CODE, "Code in GB/T 4754-2017, where one fits."),
}
_PRIORITY = click.option(
    "--priority/--no-priority", "is_priority", default=None, help="Whether the city says that it wants it."
)
_CODE = {"code": Field("--code", SECTOR_CODE, "Another short name to type.", is_required=True)}


@click.group("sector", cls=NounGroup)
def command() -> None:
    """Sectors: the industries.

    \b
    Examples:
      tracker sector list
      tracker sector show 农业科技
    """


@command.command()
@click.argument("code", type=SECTOR_CODE)
@with_fields(FIELDS)
@_PRIORITY
@with_quotation
@click.pass_obj
def add(app: App, /, code: str, quotation: Quotation | None, **typed: Any) -> None:  # noqa: ANN401  the values of FIELDS
    """Enter a sector. CODE is a short name in small Latin letters.

    \b
    Example:
      tracker sector add cold_chain --name 冷链物流 --name-en "Cold chain" --priority
    """
    from tracker.write import sectors

    for field in ("name", "name_en"):
        if typed[field] is None:
            raise BadInputError(f"{FIELDS[field].option} is missing", f"add it: {FIELDS[field].help}")
    typed["name_hans"] = typed["name_hans"] or typed["name"]
    given = {name: value for name, value in typed.items() if value is not None}
    with app.writing("sector add") as batch:
        added = sectors.add(batch, {"code": code, **given})
        cited = cite_quotation(batch, quotation, "sectors", added.id)
    print_done(batch, f"Added sector {code}: {given['name']}.", cited=cited)


@command.command("list")
@format_options
@click.pass_obj
def list_sectors(app: App, fmt: str) -> None:
    """List the sectors as a tree, with those that the city says it wants marked.

    \b
    Examples:
      tracker sector list
      tracker sector list --csv
    """
    from tracker.read import commitments as queries
    from tracker.read import sectors
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        labels = queries.Labels(reader)
        rows = sectors.list_sectors(reader)
    print_list(fmt, rows, COLUMNS, labels, sectors.KEYS)


@command.command()
@click.argument("sector_id", metavar="SECTOR", type=SECTOR)
@format_options
@click.pass_obj
def show(app: App, sector_id: int, fmt: str) -> None:
    """Show a sector: the organisations and the commitments in it and in its narrower ones.

    \b
    Examples:
      tracker sector show 农业科技
      tracker sector show marine --json
    """
    from tracker.cli.commands.commitment import commitment_columns, row_to_dict
    from tracker.read import commitments as queries
    from tracker.read import sectors
    from tracker.store.reader import open_reader
    from tracker.values import dates

    with open_reader(app.location) as reader:
        labels = queries.Labels(reader)
        sector = sectors.get_sector(reader, sector_id)
        companies = sectors.list_sector_companies(reader, sector_id)
        called = sectors.list_sector_names(reader)
        filters = queries.CommitmentFilters(sector_id=sector_id)
        commitments = queries.list_commitments(reader, dates.today(), filters)
    if fmt == "json":
        parts = {"companies": companies, "commitments": [row_to_dict(row) for row in commitments]}
        print_json(sector | parts)
    elif fmt == "csv":
        print_csv([{name: sector[name] for name in sectors.SHOWN_KEYS}], sectors.SHOWN_KEYS)
    else:
        print_fields(_describe_sector(sector, called, labels))
        if companies:
            print_heading(labels("text", "companies"))
            print_table(companies, _company_columns(called, labels), labels)
        if commitments:
            print_heading(labels("text", "commitments"))
            print_table(commitments, commitment_columns(labels), labels)


@command.command()
@click.argument("sector_id", metavar="SECTOR", type=SECTOR)
@with_edits(_CODE | FIELDS)
@_PRIORITY
@with_quotation
@click.pass_obj
def edit(
    app: App,
    /,
    sector_id: int,
    clear: tuple[str, ...],
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Change a sector; give only what changes.

    \b
    Examples:
      tracker sector edit 种业 --priority
      tracker sector edit 种业 --clear parent
    """
    from tracker.write import sectors

    given = collect_changes(_CODE | FIELDS, typed, clear, besides=quotation)
    with app.writing("sector edit") as batch:
        code = sectors.edit(batch, sector_id, given)
        cited = cite_quotation(batch, quotation, "sectors", sector_id)
    print_done(batch, f"Changed sector {code}.", cited=cited)


@command.command()
@click.argument("sector_id", metavar="SECTOR", type=SECTOR)
@click.pass_obj
def remove(app: App, sector_id: int) -> None:
    """Remove a sector that nothing is in.

    \b
    Example:
      tracker sector remove cold_chain
    """
    from tracker.write import sectors

    with app.writing("sector remove") as batch:
        code = sectors.remove(batch, sector_id)
    print_done(batch, f"Removed sector {code}.")


def _describe_sector(sector: Row, called: Mapping[str, str], labels: Labels) -> list[tuple[str, str]]:
    values = {
        "code": sector["code"],
        "sector": sector["name_hans"],
        "name_printed": sector["name"],
        "name_en": sector["name_en"],
        "parent": called.get(sector["parent"]),
        "narrower": "、".join(called[code] for code in sector["narrower"]),
        "gbt4754": sector["gbt4754"],
        "is_priority": "✓" if sector["is_priority"] else "",
    }
    return [(labels("column", code), value or "") for code, value in values.items()]


def _company_columns(called: Mapping[str, str], labels: Labels) -> tuple[Column, ...]:
    return (
        Column("company", lambda row: row["name"]),
        Column("kind", lambda row: labels("company_kind", row["kind"]), is_narrow=True),
        Column("sector", lambda row: called[row["sector"]], is_narrow=True),
        Column("role", lambda row: labels("sector_role", row["role"]), is_narrow=True),
    )
