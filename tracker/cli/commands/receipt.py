"""`tracker receipt …`: money that arrived."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.commands.correction_view import format_note, print_corrected_row
from tracker.cli.params.fields import Field, cite_quotation, collect_changes, with_edits, with_quotation
from tracker.cli.params.groups import AmountCommand, NounGroup
from tracker.cli.params.types import AS_OF, COMMITMENT, COMPANY, DATE, DAY, MONEY_WITH_TEXT, NUMBER, TEXT
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.tables import format_options, print_done, print_list

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.values.dates import PartialDate
    from tracker.values.money import Money
    from tracker.values.quotations import Quotation

FIELDS = {
    "amount": Field("--amount", MONEY_WITH_TEXT, "What arrived; negative for a refund.", is_required=True),
    "received_on": Field("--on", DAY, "The day it arrived.", is_required=True),
    "note": Field("--note", TEXT, "What is worth knowing."),
}


@click.group("receipt", cls=NounGroup)
def command() -> None:
    """Receipts: money that arrived.

    \b
    Examples:
      tracker receipt add 2024-001 1.2亿元 --on 2024-06-20
      tracker receipt list --since 2024Q2
    """


@command.command(cls=AmountCommand)
@click.argument("ref", type=COMMITMENT)
@click.argument("amount", type=MONEY_WITH_TEXT)
@click.option("--on", "received_on", type=DAY, required=True, metavar="DAY", help="The day it arrived.")
@click.option("--note", type=TEXT, help="What is worth knowing.")
@with_quotation
@click.pass_obj
def add(
    app: App,
    ref: str,
    amount: tuple[Money, str],
    received_on: date,
    note: str | None,
    quotation: Quotation | None,
) -> None:
    """Record AMOUNT that arrived for commitment REF; a negative amount is a refund.

    \b
    Examples:
      tracker receipt add 2024-001 1.2亿元 --on 2024-06-20
      tracker receipt add 2024-001 "USD 20m" --on 今天
      tracker receipt add 2024-001 -500万元 --on 2024-07-01 --note "退款"
    """
    from tracker.write import receipts

    read, text = amount
    with app.writing("receipt add") as batch:
        recorded = receipts.add(batch, ref, received_on, read, amount_text=text, note=note)
        cited = cite_quotation(batch, quotation, "receipts", recorded.row_id)
    said = f"Recorded receipt {recorded.id} on {ref}, {received_on}: {read}."
    print_done(batch, said, recorded.warnings, cited=cited)


@command.command("list")
@click.argument("ref", type=COMMITMENT, required=False)
@click.option("--company", type=COMPANY, metavar="NAME", help="Name, alias or part of one.")
@click.option("--since", type=DATE, metavar="DATE", help="From the first day of this date.")
@click.option("--until", type=AS_OF, metavar="DATE", help="Up to this day.")
@format_options
@click.pass_obj
def list_receipts(
    app: App,
    ref: str | None,
    company: int | None,
    since: PartialDate | None,
    until: date | None,
    fmt: str,
) -> None:
    """List the money that arrived, of all commitments or of REF.

    \b
    Examples:
      tracker receipt list 2024-001
      tracker receipt list --company 清大 --since 2024Q2 --csv
    """
    from tracker.read import receipts
    from tracker.read.labels import Labels
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        labels = Labels(reader)
        rows = receipts.list_receipts(
            reader,
            ref=ref,
            company_id=company,
            since=None if since is None else since.first_day,
            until=until,
        )
    print_list(fmt, rows, _COLUMNS, labels, receipts.Receipt._fields)


@command.command()
@click.argument("receipt_id", metavar="ID", type=NUMBER)
@format_options
@click.pass_obj
def show(app: App, receipt_id: int, fmt: str) -> None:
    """Show receipt ID as it stands, and every row it was corrected or voided by.

    \b
    Example:
      tracker receipt show 12
    """
    from tracker.read import corrections
    from tracker.read.labels import Labels
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        labels = Labels(reader)
        entry = corrections.get_receipt_history(reader, receipt_id)
    print_corrected_row(fmt, entry, "receipt_id", _row_columns(labels), labels)


@command.command()
@click.argument("receipt_id", metavar="ID", type=NUMBER)
@with_edits(FIELDS)
@with_quotation
@click.pass_obj
def correct(
    app: App,
    /,
    receipt_id: int,
    clear: tuple[str, ...],
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Replace what receipt ID says; the original row is kept. Give only what was wrong.

    \b
    Examples:
      tracker receipt correct 12 --amount 1.5亿元
      tracker receipt correct 12 --on 2024-06-21 --clear note
    """
    from tracker.write import receipts

    given = collect_changes(FIELDS, typed, clear)
    with app.writing("receipt correct") as batch:
        recorded = receipts.correct(batch, receipt_id, given)
        cited = cite_quotation(batch, quotation, "receipts", recorded.row_id)
    print_done(batch, f"Corrected receipt {recorded.id}.", recorded.warnings, cited=cited)


@command.command()
@click.argument("receipt_id", metavar="ID", type=NUMBER)
@click.option("--because", type=TEXT, required=True, metavar="WHY", help="Why it never happened.")
@click.pass_obj
def void(app: App, receipt_id: int, because: str) -> None:
    """Say that receipt ID never happened; the row is kept and no longer counts.

    \b
    Example:
      tracker receipt void 12 --because "记错了项目"
    """
    from tracker.write import receipts

    with app.writing("receipt void", because) as batch:
        recorded = receipts.void(batch, receipt_id, because)
    print_done(batch, f"Voided receipt {recorded.id}.", recorded.warnings)


_COLUMNS = (
    Column("receipt_id", lambda row: str(row.receipt_id), is_narrow=True),
    Column("received_on", lambda row: row.received_on, is_narrow=True),
    Column("ref", lambda row: row.ref, is_narrow=True),
    Column("company", lambda row: row.company),
    Column("amount", lambda row: f"{row.currency} {row.amount:,}", is_narrow=True, is_needed=True),
    Column("note", lambda row: row.note or ""),
)


def _row_columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column("received_on", lambda row: row["received_on"], is_narrow=True),
        Column("amount", lambda row: f"{row['currency']} {row['amount']:,}", is_narrow=True),
        Column("note", lambda row: format_note(row, labels)),
    )
