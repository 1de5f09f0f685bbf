"""`tracker reassign`: all open work of one person handed to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import COLLEAGUE, COMPANY, RESPONSIBLE_UNIT, TEXT

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command("reassign", cls=TranslatedHelp)
@click.option(
    "--from", "old", type=COLLEAGUE, required=True, metavar="WHO", help="Who hands over, as written."
)
@click.option("--to", "new", type=COLLEAGUE, required=True, metavar="WHO", help="Who takes over.")
@click.option("--company", type=COMPANY, metavar="NAME", help="Only work on this organisation.")
@click.option("--unit", type=RESPONSIBLE_UNIT, metavar="NAME", help="Only what this unit is responsible for.")
@click.option("--because", type=TEXT, metavar="WHY", help="Why; who hands over to whom is kept anyway.")
@click.option("--yes", is_flag=True, help="Do it without being asked.")
@click.pass_obj
def command(
    app: App, old: str, new: str, company: int | None, unit: str | None, because: str | None, yes: bool
) -> None:
    """Hand all open work over: next actions, and commitments that a person looks after.

    \b
    Examples:
      tracker reassign --from 李强 --to 王芳 --yes
      tracker reassign --from 李强 --to 王芳 --company 清大 --because 轮岗 --yes
    """
    from tracker.cli.actions.hand_over_work import hand_over_work

    hand_over_work(app, old, new, company, unit, because, yes)
