"""`tracker total …`: announced totals, the numbers of projects that a source does not list one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tracker import read, write
from tracker.cli.commands.shared_columns import make_commitment_columns, make_total_columns
from tracker.cli.params.fields import (
    Field,
    add_field_options,
    add_quotation_options,
    cite_quotation,
    require_typed,
    select_typed,
)
from tracker.cli.params.nouns import Details, Listing, Noun, Section, WriteReport
from tracker.cli.params.types import EVENT, KEY, MONEY, TEXT, TOTAL, Code
from tracker.cli.terminal.tables import print_done
from tracker.values.codes import TotalUnit

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader
    from tracker.values.quotations import Quotation

FIELDS = {
    "key": Field("--key", KEY, "Short name to type; else that of the event.", is_required=True),
    "event_id": Field("--event", EVENT, "Where they were announced.", is_required=True),
    "count": Field("--count", click.IntRange(1, 1_000_000), "How many.", is_required=True),
    "unit": Field("--unit", Code(total_unit=TotalUnit), "project or project_group.", is_required=True),
    "amount": Field("--amount", MONEY, "Their amount in all, when the source gives it."),
    "note": Field("--note", TEXT, "What is said of them."),
}


@click.group(
    "total", cls=Noun, argument="total_id", metavar="TOTAL", row_type=TOTAL, table="announced_totals"
)
def command() -> None:
    """Announced totals: projects that a source gives only as a number.

    \b
    Examples:
      tracker total list
      tracker total add --event 推介座谈会 --count 12 --amount 30亿元
    """


@command.command()
@add_field_options(FIELDS)
@add_quotation_options
@click.pass_obj
def add(app: App, /, quotation: Quotation | None, **typed: Any) -> None:  # noqa: ANN401  the values of FIELDS
    """Enter a total; commitments are linked to it as they become known, with commitment edit --total.

    \b
    Examples:
      tracker total add --event 推介座谈会 --count 12 --amount 30亿元
      tracker total add --event 推介座谈会 --count 3 --unit project_group --note "产学研"
    """
    require_typed(FIELDS, typed, "event_id", "count")
    row = {"unit": TotalUnit.PROJECT, **select_typed(typed)}
    with app.open_batch("total add") as batch:
        added = write.totals.add(batch, row)
        cited = cite_quotation(batch, quotation, "announced_totals", added.id)
    print_done(batch, f"Added total {added.key}: {row['count']}.", cited=cited)


@command.list_verb(click.option("--event", type=EVENT, metavar="NAME", help="Only those announced there."))
def list_totals(reader: Reader, labels: Labels, event: int | None) -> Listing:
    """List the announced totals, with how many of each are known by name.

    \b
    Examples:
      tracker total list
      tracker total list --event 推介座谈会 --json
    """
    totals = read.events.list_totals(reader, event_id=event)
    rows = read.row_list.LoadedRows(totals, read.events.TOTAL_KEYS, "key")
    return Listing(rows, make_total_columns(labels), read.events.TOTAL_KEYS)


@command.show_verb()
def show(reader: Reader, labels: Labels, total_id: int) -> Details:
    """Show a total, and the commitments that belong to it.

    \b
    Example:
      tracker total show 2024-04-27-signed-projects
    """
    [total] = read.events.list_totals(reader, total_id=total_id)
    filters = read.commitment_filters.CommitmentFilters(total_id=total_id)
    commitments = read.commitments.list_commitments(reader, reader.today, filters)
    return Details(
        total,
        read.events.TOTAL_KEYS,
        {column.name: column.text(total) for column in make_total_columns(labels)} | {"note": total["note"]},
        (Section("commitments", commitments, make_commitment_columns(labels)),),
    )


@command.edit_verb(FIELDS)
def edit(batch: Batch, total_id: int, changes: dict[str, Any]) -> WriteReport:
    """Change a total; give only what changes.

    \b
    Example:
      tracker total edit 2024-04-27-signed-projects --count 5
    """
    changed = write.totals.edit(batch, total_id, changes)
    return WriteReport(f"Changed total {changed.key}.", changed.warnings)


@command.remove_verb
def remove(batch: Batch, total_id: int) -> WriteReport:
    """Remove a total that no commitment belongs to.

    \b
    Example:
      tracker total remove 2024-04-27-signed-projects
    """
    return WriteReport(f"Removed total {write.totals.remove(batch, total_id)}.")
