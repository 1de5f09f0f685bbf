"""`tracker sector …`: the industries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.group import Verbs
from tracker.cli.output import Column, format_options, print_list

if TYPE_CHECKING:
    from tracker.cli import App

KEYS = ("code", "name", "name_hans", "name_en", "parent", "gbt4754", "is_priority", "commitment_count")
COLUMNS = (
    Column("code", lambda row: row["code"], is_narrow=True),
    Column("sector", lambda row: row["name_hans"]),
    Column("name_en", lambda row: row["name_en"], is_narrow=True),
    Column("parent", lambda row: row["parent"] or ""),
    Column("is_priority", lambda row: "✓" if row["is_priority"] else "", is_narrow=True),
    Column("commitment_count", lambda row: str(row["commitment_count"] or ""), is_narrow=True),
)


@click.group("sector", cls=Verbs)
def command() -> None:
    """Sectors: the industries.

    \b
    Example:
      tracker sector list
    """


@command.command("list")
@format_options
@click.pass_obj
def list_sectors(app: App, fmt: str) -> None:
    """List the sectors, with those that the city says it wants marked.

    \b
    Examples:
      tracker sector list
      tracker sector list --csv
    """
    from tracker import queries
    from tracker.reader import reading

    with reading(app.location) as reader:
        labels = queries.Labels(reader)
        rows = queries.sectors(reader)
    print_list(fmt, rows, COLUMNS, labels, KEYS)
