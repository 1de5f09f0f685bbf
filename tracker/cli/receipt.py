"""`tracker receipt …`: money that arrived."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from tracker.cli.group import Verbs
from tracker.cli.output import print_done
from tracker.cli.types import COMMITMENT, DAY, MONEY_AS_TYPED, TEXT

if TYPE_CHECKING:
    from tracker.cli import App
    from tracker.money import Money


@click.group("receipt", cls=Verbs)
def command() -> None:
    """Receipts: money that arrived.

    \b
    Example:
      tracker receipt add 2024-001 1.2亿元 --on 2024-06-20
    """


@command.command(context_settings={"ignore_unknown_options": True})
@click.argument("ref", type=COMMITMENT)
@click.argument("amount", type=MONEY_AS_TYPED)
@click.option("--on", "received_on", type=DAY, required=True, metavar="DAY", help="The day it arrived.")
@click.option("--note", type=TEXT, help="What is worth knowing.")
@click.pass_obj
def add(app: App, ref: str, amount: tuple[Money, str], received_on: date, note: str | None) -> None:
    """Record AMOUNT that arrived for commitment REF; a negative amount is a refund.

    \b
    Examples:
      tracker receipt add 2024-001 1.2亿元 --on 2024-06-20
      tracker receipt add 2024-001 "USD 20m" --on 今天
      tracker receipt add 2024-001 -500万元 --on 2024-07-01 --note "退款"
    """
    from tracker.records import receipts

    read, text = amount
    with app.writing("receipt add") as batch:
        recorded = receipts.add(batch, ref, received_on, read, amount_text=text, note=note)
    print_done(batch, f"Recorded receipt {recorded.id} on {ref}: {read}.")
