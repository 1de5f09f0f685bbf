"""`tracker undo`: undo what a command wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli import actions
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import NUMBER, SOURCE, TEXT
from tracker.locale import gettext

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command("undo", cls=TranslatedHelp)
@click.argument("number", metavar="[BATCH]", type=NUMBER, required=False)
@click.option(
    "--source", type=SOURCE, metavar="KEY", help="Undo everything that was entered from this source."
)
@click.option("--because", type=TEXT, help="The reason for the undo.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@click.pass_obj
def command(app: App, number: int | None, source: int | None, because: str | None, yes: bool) -> None:
    """Undo the batch BATCH (what one command wrote), or the last batch. An undo can be undone, too.

    With --source, undo all batches in which tracker read entered something from that source.

    The command first shows what it will change. The command refuses if later changes depend on the batch.

    \b
    Examples:
      tracker undo --yes
      tracker undo 3 --yes --because "撤错了"
    """
    if source is not None:
        if number is not None:
            raise click.UsageError(gettext("give a batch or --source, not both"))
        actions.undo_batch.undo_batches_of_source(app, source, because, yes)
        return
    actions.undo_batch.undo_batch(app, number, because, yes)
