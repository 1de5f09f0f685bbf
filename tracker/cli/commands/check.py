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
    help="A head that was noted: the history must contain it. Repeat it for further heads.",
)
@add_format_options
@click.pass_obj
def command(app: App, noted_heads: tuple[Head, ...], fmt: str) -> None:
    """Check the database against every rule; other programs may have edited it.

    The command lists each row that breaks a rule, with the SQL that shows it and with what to do. It changes
    nothing. It exits with 8 when something is wrong.

    Digests chain every batch to the one before it, so the command finds a row that was changed behind the
    program's back. Whoever can write to the database can also compute the whole chain again; then it
    contradicts every HEAD that was noted elsewhere. A head is printed on the cover of each issued report, in
    the name of each backup, and by: tracker db info

    \b
    Examples:
      tracker check
      tracker check --json
      tracker check --since 57-3f2a9c0d1e2f
    """
    from tracker.cli.actions.check_database import check_database

    check_database(app, fmt, noted_heads)
