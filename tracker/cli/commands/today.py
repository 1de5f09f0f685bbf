"""`tracker today`: show recent changes, due actions and new red lights on one screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli import actions
from tracker.cli.params.shared_options import add_mine_option
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import COLLEAGUE, DATE

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.dates import PartialDate


@click.command("today", cls=TranslatedHelp)
@click.option(
    "--by",
    type=COLLEAGUE,
    metavar="WHO",
    help="Of the due and red items, show only those that this person or unit must handle.",
)
@add_mine_option
@click.option(
    "--since",
    type=DATE,
    metavar="DATE",
    help="The first day whose changes are shown; if left out, the last working day.",
)
@click.option("--json", "is_json", is_flag=True, help="Print JSON with stable keys.")
@click.pass_obj
def command(app: App, by: str | None, since: PartialDate | None, is_json: bool) -> None:
    """Show changes since the last working day, what is due or overdue, and traffic lights that turned red.

    \b
    Examples:
      tracker today
      tracker today --by 王芳
      tracker today --since 2024-06
    """
    actions.show_today.show_today(app, by, since, is_json)
