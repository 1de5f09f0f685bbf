"""`tracker check`: a database that any program may have edited, held against every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import HEAD
from tracker.cli.terminal.tables import add_format_options

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.heads import Head


@click.command("check", cls=TranslatedHelp)
@click.option(
    "--since",
    "noted_heads",
    metavar="HEAD",
    type=HEAD,
    multiple=True,
    help="The history must go back to HEAD. Give it again for further heads.",
)
@add_format_options
@click.pass_obj
def command(app: App, noted_heads: tuple[Head, ...], fmt: str) -> None:
    """Check the database against every rule, as any program may have edited it.

    Each row that breaks a rule is listed with the SQL to look at it and what to do. Nothing is changed. Exits
    with 8 when something is wrong.

    Every batch is chained to the one before it by digests, so that a row which was altered past the triggers
    is found and named. Whoever can write to the database can also compute the whole chain anew after an
    alteration; then it contradicts every HEAD that was noted elsewhere. Heads stand on the covers of issued
    reports, in the names of backups and in: tracker db info

    \b
    Examples:
      tracker check
      tracker check --json
      tracker check --since 57-3f2a9c0d1e2f
    """
    from tracker.cli.actions.check_database import check_database

    check_database(app, fmt, noted_heads)
