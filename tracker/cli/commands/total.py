"""`tracker total …`: projects that a source gives only as a number."""

from __future__ import annotations

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
from tracker.cli.params.types import EVENT, KEY, MONEY, TEXT, TOTAL, Code
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
from tracker.values.codes import TotalUnit

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.commitments import Labels
    from tracker.store.reader import Row
    from tracker.values.quotations import Quotation

FIELDS = {
    "key": Field("--key", KEY, "Short name to type; else that of the event.", is_required=True),
    "event_id": Field("--event", EVENT, "Where they were announced.", is_required=True),
    "count": Field("--count", click.IntRange(1, 1_000_000), "How many.", is_required=True),
    "unit": Field("--unit", Code(total_unit=TotalUnit), "project or project_group.", is_required=True),
    "amount": Field("--amount", MONEY, "Their amount in all, when the source gives it."),
    "note": Field("--note", TEXT, "What is said of them."),
}


@click.group("total", cls=NounGroup)
def command() -> None:
    """Announced totals: projects that a source gives only as a number.

    \b
    Examples:
      tracker total list
      tracker total add --event 推介座谈会 --count 12 --amount 30亿元
    """


@command.command()
@with_fields(FIELDS)
@with_quotation
@click.pass_obj
def add(app: App, /, quotation: Quotation | None, **typed: Any) -> None:  # noqa: ANN401  the values of FIELDS
    """Enter a total; commitments are linked to it as they become known, with commitment edit --total.

    \b
    Examples:
      tracker total add --event 推介座谈会 --count 12 --amount 30亿元
      tracker total add --event 推介座谈会 --count 3 --unit project_group --note "产学研"
    """
    from tracker.write import totals

    for field in ("event_id", "count"):
        if typed[field] is None:
            raise BadInputError(f"{FIELDS[field].option} is missing", f"add it: {FIELDS[field].help}")
    given = {"unit": TotalUnit.PROJECT} | {name: value for name, value in typed.items() if value is not None}
    with app.writing("total add") as batch:
        added = totals.add(batch, given)
        cited = cite_quotation(batch, quotation, "announced_totals", added.id)
    print_done(batch, f"Added total {added.key}: {given['count']}.", cited=cited)


@command.command("list")
@click.option("--event", type=EVENT, metavar="NAME", help="Only those announced there.")
@format_options
@click.pass_obj
def list_totals(app: App, event: int | None, fmt: str) -> None:
    """List the announced totals, with how many of each are known by name.

    \b
    Examples:
      tracker total list
      tracker total list --event 推介座谈会 --json
    """
    from tracker.read import commitments as queries
    from tracker.read import events
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        labels = queries.Labels(reader)
        rows = events.list_totals(reader, event_id=event)
    print_list(fmt, rows, total_columns(labels), labels, events.TOTAL_KEYS)


@command.command()
@click.argument("total_id", metavar="TOTAL", type=TOTAL)
@format_options
@click.pass_obj
def show(app: App, total_id: int, fmt: str) -> None:
    """Show a total, and the commitments that belong to it.

    \b
    Example:
      tracker total show 2024-04-27-signed-projects
    """
    from tracker.cli.commands.commitment import commitment_columns, row_to_dict
    from tracker.read import commitments as queries
    from tracker.read import events
    from tracker.store.reader import open_reader
    from tracker.values import dates

    with open_reader(app.location) as reader:
        labels = queries.Labels(reader)
        [total] = events.list_totals(reader, total_id=total_id)
        filters = queries.CommitmentFilters(total_id=total_id)
        commitments = queries.list_commitments(reader, dates.today(), filters)
    if fmt == "json":
        print_json(total | {"commitments": [row_to_dict(row) for row in commitments]})
    elif fmt == "csv":
        print_csv([total], events.TOTAL_KEYS)
    else:
        shown = (*total_columns(labels), Column("note", lambda row: row["note"] or ""))
        print_fields((labels("column", column.name), column.text(total)) for column in shown)
        if commitments:
            print_heading(labels("text", "commitments"))
            print_table(commitments, commitment_columns(labels), labels)


@command.command()
@click.argument("total_id", metavar="TOTAL", type=TOTAL)
@with_edits(FIELDS)
@with_quotation
@click.pass_obj
def edit(
    app: App,
    /,
    total_id: int,
    clear: tuple[str, ...],
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Change a total; give only what changes.

    \b
    Example:
      tracker total edit 2024-04-27-signed-projects --count 5
    """
    from tracker.write import totals

    given = collect_changes(FIELDS, typed, clear, besides=quotation)
    with app.writing("total edit") as batch:
        changed = totals.edit(batch, total_id, given)
        cited = cite_quotation(batch, quotation, "announced_totals", total_id)
    print_done(batch, f"Changed total {changed.key}.", changed.warnings, cited=cited)


@command.command()
@click.argument("total_id", metavar="TOTAL", type=TOTAL)
@click.pass_obj
def remove(app: App, total_id: int) -> None:
    """Remove a total that no commitment belongs to.

    \b
    Example:
      tracker total remove 2024-04-27-signed-projects
    """
    from tracker.write import totals

    with app.writing("total remove") as batch:
        key = totals.remove(batch, total_id)
    print_done(batch, f"Removed total {key}.")


def total_columns(labels: Labels) -> tuple[Column, ...]:
    """Return the columns of a list of totals."""
    return (
        Column("key", lambda row: row["key"]),
        Column("event", lambda row: row["event_name"]),
        Column(
            "identified", lambda row: f"{row['identified']} / {row['count']}", is_narrow=True, is_needed=True
        ),
        Column("total_unit", lambda row: labels("total_unit", row["unit"]), is_narrow=True),
        Column("amount", _format_total_amount, is_narrow=True),
    )


def _format_total_amount(row: Row) -> str:
    return "" if row["amount"] is None else f"{row['currency']} {row['amount']:,}"
