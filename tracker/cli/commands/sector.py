"""`tracker sector …`: the industries to which companies and commitments belong, as a tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from tracker import read, write
from tracker.cli.commands.shared_columns import make_commitment_columns
from tracker.cli.params.fields import (
    Field,
    add_field_options,
    add_quotation_options,
    cite_quotation,
    select_typed_fields,
)
from tracker.cli.params.missing_values import ask_required_fields
from tracker.cli.params.nouns import ListOutput, Noun, Section, ShowOutput, WriteResult
from tracker.cli.params.types import INDUSTRY_CODE, NAME, SECTOR, SECTOR_CODE
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.tables import print_done
from tracker.locale import gettext, join_items

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader
    from tracker.values.quotations import Quotation

_COLUMNS = (
    Column("code", lambda row: "  " * row["depth"] + row["code"], is_narrow=True),
    Column("sector", lambda row: row["name_hans"]),
    Column("name_en", lambda row: row["name_en"], is_narrow=True),
    Column("is_priority", lambda row: "✓" if row["is_priority"] else "", is_narrow=True),
    Column("commitment_count", lambda row: str(row["commitment_count"] or ""), is_narrow=True),
)
FIELDS = {
    "name": Field("--name", NAME, "The name of the sector as printed.", is_required=True),
    "name_hans": Field(
        "--name-hans",
        NAME,
        "The name in Simplified Chinese, if it differs from the printed name.",
        is_required=True,
    ),
    "name_en": Field("--name-en", NAME, "The name in English.", is_required=True),
    "parent_id": Field("--parent", SECTOR, "The wider sector to which this one belongs."),
    "gbt4754": Field(
        "--gbt4754",
        INDUSTRY_CODE,
        "The code in GB/T 4754-2017, the national list of industries, if one fits.",
    ),
}
_PRIORITY = click.option(
    "--priority/--no-priority",
    "is_priority",
    default=None,
    help="Whether the city wants to attract this sector.",
)
_CODE = {"code": Field("--code", SECTOR_CODE, "The new code of the sector.", is_required=True)}


@click.group("sector", cls=Noun, argument="sector_id", metavar="SECTOR", row_type=SECTOR, table="sectors")
def command() -> None:
    """Sectors: the list of industries.

    \b
    Examples:
      tracker sector list
      tracker sector show 农业科技
    """


@command.command()
@click.argument("code", metavar="CODE", type=SECTOR_CODE)
@add_field_options(FIELDS)
@_PRIORITY
@add_quotation_options
@click.pass_obj
def add(app: App, /, code: str, quotation: Quotation | None, **typed: Any) -> None:  # noqa: ANN401  the values of FIELDS
    """Add a sector. CODE is a short name in small Latin letters.

    \b
    Example:
      tracker sector add cold_chain --name 冷链物流 \\
          --name-en "Cold chain" --priority
    """
    typed = ask_required_fields(FIELDS, typed, "name", "name_en")
    row = {"name_hans": typed["name"], **select_typed_fields(typed)}
    with app.open_batch("sector add") as batch:
        added = write.sectors.add(batch, {"code": code, **row})
        cited = cite_quotation(batch, quotation, "sectors", added.id)
    done = gettext("Added sector {code}: {name}.").format(code=code, name=row["name"])
    print_done(batch, done, cited=cited)


@command.add_list_command()
def list_sectors(reader: Reader, _labels: Labels) -> ListOutput:
    """List the sectors as a tree. Sectors that the city wants to attract are marked.

    \b
    Examples:
      tracker sector list
      tracker sector list --csv
    """
    rows = read.row_list.LoadedRows(read.sectors.list_sectors(reader), read.sectors.KEYS, "code")
    return ListOutput(rows, _COLUMNS, read.sectors.KEYS)


@command.add_show_command()
def show(reader: Reader, labels: Labels, sector_id: int) -> ShowOutput:
    """Show a sector with the organisations and commitments in it and in narrower sectors.

    \b
    Examples:
      tracker sector show 农业科技
      tracker sector show marine --json
    """
    sector = read.sectors.get_sector(reader, sector_id)
    names = read.sectors.list_sector_names(reader)
    companies = read.sectors.list_sector_companies(reader, sector_id)
    filters = read.commitment_filters.CommitmentFilters(sector_id=sector_id)
    commitments = read.commitments.list_commitments(reader, reader.today, filters)
    return ShowOutput(
        sector,
        read.sectors.SHOWN_KEYS,
        {
            "code": sector["code"],
            "sector": sector["name_hans"],
            "name_printed": sector["name"],
            "name_en": sector["name_en"],
            "parent": names.get(sector["parent"]),
            "narrower": join_items(names[code] for code in sector["narrower"]),
            "gbt4754": sector["gbt4754"],
            "is_priority": "✓" if sector["is_priority"] else "",
        },
        (
            Section("companies", companies, _make_company_columns(names, labels)),
            Section("commitments", commitments, make_commitment_columns(labels)),
        ),
    )


@command.add_edit_command(_CODE | FIELDS, _PRIORITY)
def edit(batch: Batch, sector_id: int, changes: dict[str, Any]) -> WriteResult:
    """Change a sector. Give only the options that change.

    \b
    Examples:
      tracker sector edit 种业 --priority
      tracker sector edit 种业 --clear parent
    """
    code = write.sectors.edit(batch, sector_id, changes)
    return WriteResult(gettext("Changed sector {code}.").format(code=code))


@command.add_remove_command
def remove(batch: Batch, sector_id: int) -> WriteResult:
    """Remove a sector that was added by mistake. The command refuses if something refers to the sector.

    \b
    Example:
      tracker sector remove cold_chain
    """
    code = write.sectors.remove(batch, sector_id)
    return WriteResult(gettext("Removed sector {code}.").format(code=code))


def _make_company_columns(names: Mapping[str, str], labels: Labels) -> tuple[Column, ...]:
    return (
        Column("company", lambda row: row["name"]),
        Column("kind", lambda row: labels("company_kind", row["kind"]), is_narrow=True),
        Column("sector", lambda row: names[row["sector"]], is_narrow=True),
        Column("role", lambda row: labels("sector_role", row["role"]), is_narrow=True),
    )
