"""`tracker total …`: announced totals, for projects of which a source gives only the number."""

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
    select_typed_fields,
)
from tracker.cli.params.missing_values import ask_required_fields
from tracker.cli.params.nouns import ListOutput, Noun, Section, ShowOutput, WriteResult
from tracker.cli.params.types import EVENT, KEY, LONG_TEXT, MONEY, TOTAL, Code, NumberBetween
from tracker.cli.terminal.tables import print_done
from tracker.locale import gettext
from tracker.values.codes import TotalUnit

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader
    from tracker.values.quotations import Quotation

FIELDS = {
    "key": Field(
        "--key",
        KEY,
        "A short name (key) that is easy to type; if left out, it is made from the key of the event.",
        is_required=True,
    ),
    "event_id": Field("--event", EVENT, "The event at which the total was announced.", is_required=True),
    "count": Field("--count", NumberBetween(1, 1_000_000), "The number of projects.", is_required=True),
    "unit": Field(
        "--unit",
        Code(total_unit=TotalUnit),
        "What is counted: project (the default) or project_group.",
        is_required=True,
    ),
    "amount": Field("--amount", MONEY, "The total amount, if the source gives it."),
    "note": Field("--note", LONG_TEXT, "A note."),
}


@click.group(
    "total", cls=Noun, argument="total_id", metavar="TOTAL", row_type=TOTAL, table="announced_totals"
)
def command() -> None:
    """Announced totals: projects of which a source gives only the number, not the names.

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
    """Add an announced total. To link a commitment to the total: tracker commitment edit REF --total KEY.

    \b
    Examples:
      tracker total add --event 推介座谈会 --count 12 --amount 30亿元
      tracker total add --event 推介座谈会 --count 3 --unit project_group \\
          --note "产学研"
    """
    typed = ask_required_fields(FIELDS, typed, "event_id", "count")
    row = {"unit": TotalUnit.PROJECT, **select_typed_fields(typed)}
    with app.open_batch("total add") as batch:
        added = write.totals.add(batch, row)
        cited = cite_quotation(batch, quotation, "announced_totals", added.id)
    done = gettext("Added announced total {key}: {count:,}.").format(key=added.key, count=row["count"])
    print_done(batch, done, cited=cited)


@command.add_list_command(
    click.option("--event", type=EVENT, metavar="NAME", help="Only totals announced at this event.")
)
def list_totals(reader: Reader, labels: Labels, event: int | None) -> ListOutput:
    """List the announced totals, and how many commitments are linked to each one.

    \b
    Examples:
      tracker total list
      tracker total list --event 推介座谈会 --json
    """
    totals = read.events.list_totals(reader, event_id=event)
    rows = read.row_list.LoadedRows(totals, read.events.TOTAL_KEYS, "key")
    return ListOutput(rows, make_total_columns(reader, labels), read.events.TOTAL_KEYS)


@command.add_show_command()
def show(reader: Reader, labels: Labels, total_id: int) -> ShowOutput:
    """Show an announced total, and the commitments that are linked to it.

    \b
    Example:
      tracker total show 2024-04-27-signed-projects
    """
    [total] = read.events.list_totals(reader, total_id=total_id)
    filters = read.commitment_filters.CommitmentFilters(total_id=total_id)
    commitments = read.commitments.list_commitments(reader, reader.today, filters)
    return ShowOutput(
        total,
        read.events.TOTAL_KEYS,
        {column.name: column.text(total) for column in make_total_columns(reader, labels)}
        | {"note": total["note"]},
        (Section("commitments", commitments, make_commitment_columns(labels)),),
    )


@command.add_edit_command(FIELDS)
def edit(batch: Batch, total_id: int, changes: dict[str, Any]) -> WriteResult:
    """Change an announced total. Give only the options that change.

    \b
    Example:
      tracker total edit 2024-04-27-signed-projects --count 5
    """
    changed = write.totals.edit(batch, total_id, changes)
    done = gettext("Changed announced total {key}.").format(key=changed.key)
    return WriteResult(done, changed.warnings)


@command.add_remove_command
def remove(batch: Batch, total_id: int) -> WriteResult:
    """Remove an announced total added by mistake. The command refuses if a commitment is linked to it.

    \b
    Example:
      tracker total remove 2024-04-27-signed-projects
    """
    key = write.totals.remove(batch, total_id)
    return WriteResult(gettext("Removed announced total {key}.").format(key=key))
