"""`tracker reassign`: hand all open work of one person to another person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli import actions
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import COLLEAGUE, COMPANY, RESPONSIBLE_UNIT, TEXT

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command("reassign", cls=TranslatedHelp)
@click.option(
    "--from", "old", type=COLLEAGUE, required=True, metavar="WHO", help="The person who hands over the work."
)
@click.option(
    "--to", "new", type=COLLEAGUE, required=True, metavar="WHO", help="The person who takes over the work."
)
@click.option(
    "--company", type=COMPANY, metavar="NAME", help="Only work on commitments of this organisation."
)
@click.option(
    "--unit",
    type=RESPONSIBLE_UNIT,
    metavar="NAME",
    help="Only work on commitments for which this unit is responsible.",
)
@click.option("--because", type=TEXT, metavar="WHY", help="The reason for handing over the work.")
@click.option("--yes", is_flag=True, help="Hand over the work without a question.")
@click.pass_obj
def command(
    app: App, old: str, new: str, company: int | None, unit: str | None, because: str | None, yes: bool
) -> None:
    """Hand all open work of one person to another: next actions, and commitments that the person looks after.

    \b
    Examples:
      tracker reassign --from 李强 --to 王芳 --yes
      tracker reassign --from 李强 --to 王芳 --company 清大 --because 轮岗 --yes
    """
    actions.hand_over_work.hand_over_work(app, old, new, company, unit, because, yes)
