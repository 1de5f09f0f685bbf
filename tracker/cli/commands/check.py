"""`tracker check`: a database that any program may have edited, held against every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.terminal.tables import add_format_options

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command("check")
@add_format_options
@click.pass_obj
def command(app: App, fmt: str) -> None:
    """Check the database against every rule, as any program may have edited it.

    Each row that breaks a rule is listed with the SQL to look at it and what to do. Nothing is changed. Exits
    with 8 when something is wrong.

    \b
    Examples:
      tracker check
      tracker check --json
    """
    from tracker.cli.actions.check_database import check_database

    check_database(app, fmt)
