"""`tracker commitment why`: explain the state of a commitment in sentences."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from tracker.cli import actions
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import AS_OF, COMMITMENT

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command("why", cls=TranslatedHelp)
@click.argument("ref", metavar="REF", type=COMMITMENT)
@click.option("--as-of", type=AS_OF, metavar="DATE", help="Show the state on this day; if left out, today.")
@click.option("--json", "is_json", is_flag=True, help="Print JSON with stable keys.")
@click.pass_obj
def command(app: App, ref: str, as_of: date | None, is_json: bool) -> None:
    """Explain why commitment REF has its stage, condition, traffic light and status.

    \b
    Examples:
      tracker commitment why 2024-004
      tracker commitment why 2024-004 --as-of 2024-09-30
    """
    actions.explain_commitment.explain_commitment(app, ref, as_of, is_json)
