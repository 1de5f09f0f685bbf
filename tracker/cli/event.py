"""`tracker event …`: where commitments were voiced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.group import Verbs
from tracker.cli.output import Column, format_options, print_list

if TYPE_CHECKING:
    from tracker.cli import App

KEYS = (
    "key",
    "kind",
    "name",
    "starts_on",
    "starts_precision",
    "ends_on",
    "date_text",
    "place",
    "part_of",
    "commitment_count",
)


@click.group("event", cls=Verbs)
def command() -> None:
    """Events: where commitments were voiced.

    \b
    Example:
      tracker event list
    """


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
    from tracker import dates, queries
    from tracker.reader import reading

    with reading(app.location) as reader:
        labels = queries.Labels(reader)
        rows = queries.events(reader)
    columns = (
        Column(
            "starts_on", lambda row: dates.shown(row["starts_on"], row["starts_precision"]), is_narrow=True
        ),
        Column("key", lambda row: row["key"], is_narrow=True),
        Column("event", lambda row: row["name"]),
        Column("kind", lambda row: labels("event_kind", row["kind"]), is_narrow=True),
        Column("commitment_count", lambda row: str(row["commitment_count"] or ""), is_narrow=True),
    )
    print_list(fmt, rows, columns, labels, KEYS)
