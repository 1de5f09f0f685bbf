"""`tracker receipt …`: money that arrived for a commitment, and refunds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tracker import read, values, write
from tracker.cli.commands.correction_view import LIST_OPTIONS, format_note, make_history_output
from tracker.cli.commands.shared_columns import format_received_amount
from tracker.cli.params.fields import (
    Field,
    add_edit_options,
    add_editor_option,
    add_quotation_options,
    cite_quotation,
    collect_changes,
)
from tracker.cli.params.groups import CommandWithAmount
from tracker.cli.params.nouns import ListOutput, Noun, ShowOutput
from tracker.cli.params.papers import add_paper_option, store_papers
from tracker.cli.params.types import AMOUNT_WITH_TEXT, COMMITMENT, DAY, LONG_TEXT, NUMBER, TEXT
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.tables import print_done
from tracker.locale import gettext

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader
    from tracker.values.dates import PartialDate
    from tracker.values.money import Amount
    from tracker.values.papers import Paper
    from tracker.values.quotations import Quotation

FIELDS = {
    "amount": Field(
        "--amount", AMOUNT_WITH_TEXT, "The amount that arrived; negative for a refund.", is_required=True
    ),
    "received_on": Field("--on", DAY, "The day on which the money arrived.", is_required=True),
    "note": Field("--note", LONG_TEXT, "A note."),
}


@click.group("receipt", cls=Noun, argument="receipt_id", metavar="ID", row_type=NUMBER, table="receipts")
def command() -> None:
    """Receipts: money that arrived for a commitment.

    \b
    Examples:
      tracker receipt add 2024-001 1.2亿元 --on 2024-06-20
      tracker receipt list --since 2024Q2
    """


@command.command(cls=CommandWithAmount)
@click.argument("ref", metavar="REF", type=COMMITMENT)
@click.argument("amount", metavar="AMOUNT", type=AMOUNT_WITH_TEXT)
@click.option(
    "--on", "received_on", type=DAY, required=True, metavar="DAY", help="The day on which the money arrived."
)
@click.option("--note", type=LONG_TEXT, help="A note.")
@add_editor_option("note", "--note")
@add_paper_option
@add_quotation_options
@click.pass_obj
def add(
    app: App,
    ref: str,
    amount: tuple[Amount, str],
    received_on: date,
    note: str | None,
    papers: tuple[Paper, ...],
    quotation: Quotation | None,
) -> None:
    """Record that AMOUNT arrived for commitment REF. A negative amount is a refund.

    \b
    Examples:
      tracker receipt add 2024-001 1.2亿元 --on 2024-06-20
      tracker receipt add 2024-001 "USD 20m" --on 今天
      tracker receipt add 2024-001 -500万元 --on 2024-07-01 --note "退款"
    """
    stated, words = amount
    with app.open_batch("receipt add") as batch:
        written = write.receipts.add(batch, ref, received_on, stated, amount_text=words, note=note)
        cited = cite_quotation(batch, quotation, "receipts", written.row_id)
        cited += store_papers(batch, papers, "receipts", written.row_id)
        name = read.commitments.name_commitment(batch.reader, ref)
        format_number = read.office.find_amount_format(batch.reader)
    message = gettext("Recorded receipt {number} on {commitment}, {day}: {amount}.").format(
        number=written.id,
        commitment=name,
        day=received_on,
        amount=values.amounts.format_stated_amount(
            stated.currency,
            stated.amount,
            bound=stated.bound,
            words=words,
            format_number=format_number,
        ),
    )
    print_done(batch, message, written.warnings, cited=cited)


@command.add_list_command(*LIST_OPTIONS)
def list_receipts(
    reader: Reader,
    labels: Labels,
    ref: str | None,
    company: int | None,
    since: PartialDate | None,
    until: date | None,
) -> ListOutput:
    """List the receipts of all commitments, or of commitment REF.

    \b
    Examples:
      tracker receipt list 2024-001
      tracker receipt list --company 清大 --since 2024Q2 --csv
    """
    first_day = None if since is None else since.first_day
    rows = read.receipts.select_receipts(reader, ref=ref, company_id=company, since=first_day, until=until)
    return ListOutput(rows, _make_list_columns(reader, labels), read.receipts.Receipt._fields)


@command.add_show_command()
def show(reader: Reader, labels: Labels, receipt_id: int) -> ShowOutput:
    """Show the newest version of receipt ID, and all its corrections.

    \b
    Example:
      tracker receipt show 12
    """
    history = read.corrections.get_receipt_history(reader, receipt_id)
    return make_history_output(reader, history, "receipt_id", _make_receipt_columns(reader, labels), labels)


@command.command()
@click.argument("receipt_id", metavar="ID", type=NUMBER)
@add_edit_options(FIELDS, "receipts", "receipt_id")
@add_quotation_options
@click.pass_obj
def correct(
    app: App,
    /,
    receipt_id: int,
    clear: tuple[str, ...],
    quotation: Quotation | None,
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Correct receipt ID. Give only the values that were wrong. The history keeps the earlier version.

    \b
    Examples:
      tracker receipt correct 12 --amount 1.5亿元
      tracker receipt correct 12 --on 2024-06-21 --clear note
    """
    changes = collect_changes(FIELDS, typed, clear)
    with app.open_batch("receipt correct") as batch:
        written = write.receipts.correct(batch, receipt_id, changes)
        cited = cite_quotation(batch, quotation, "receipts", written.row_id)
        name = _name_commitment(batch, written.id)
    message = gettext("Corrected receipt {number} on {commitment}.").format(
        number=written.id, commitment=name
    )
    print_done(batch, message, written.warnings, cited=cited)


@command.command()
@click.argument("receipt_id", metavar="ID", type=NUMBER)
@click.option("--because", type=TEXT, required=True, metavar="WHY", help="The reason why the record is void.")
@click.pass_obj
def void(app: App, receipt_id: int, because: str) -> None:
    """Void receipt ID, because the money never arrived. The history keeps it, but no figure counts it.

    \b
    Example:
      tracker receipt void 12 --because "记错了项目"
    """
    with app.open_batch("receipt void", because) as batch:
        written = write.receipts.void(batch, receipt_id, because)
        name = _name_commitment(batch, written.id)
    message = gettext("Voided receipt {number} on {commitment}.").format(number=written.id, commitment=name)
    print_done(batch, message, written.warnings)


def _name_commitment(batch: Batch, receipt_id: int) -> str:
    history = read.corrections.get_receipt_history(batch.reader, receipt_id)
    return read.commitments.name_commitment(batch.reader, history.ref)


def _make_list_columns(reader: Reader, labels: Labels) -> tuple[Column, ...]:
    format_number = read.office.find_amount_format(reader)
    return (
        Column("receipt_id", lambda row: str(row.receipt_id), is_narrow=True),
        Column("received_on", lambda row: row.received_on, is_narrow=True),
        Column("ref", lambda row: row.ref, is_narrow=True),
        Column("company", lambda row: row.company),
        Column(
            "amount",
            lambda row: values.amounts.format_stated_amount(
                row.currency,
                row.amount,
                bound=row.amount_bound,
                words=row.amount_text,
                format_number=format_number,
            ),
            is_narrow=True,
            is_needed=True,
        ),
        Column("note", lambda row: labels.mark_review(row.note or "", row.review)),
    )


def _make_receipt_columns(reader: Reader, labels: Labels) -> tuple[Column, ...]:
    """Return the columns of the table with all versions of one receipt."""
    format_number = read.office.find_amount_format(reader)
    return (
        Column("received_on", lambda row: row["received_on"], is_narrow=True),
        Column(
            "amount",
            lambda row: format_received_amount(row, format_number),
            is_narrow=True,
        ),
        Column("note", lambda row: format_note(row, labels)),
    )
