"""`tracker check`: check a database against every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli import actions
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
    help="A history head (batch number and digest) that you noted earlier, such as 57-3f2a9c0d1e2f. The "
    "command checks that the history still contains it. Can be repeated.",
)
@add_format_options
@click.pass_obj
def command(app: App, noted_heads: tuple[Head, ...], fmt: str) -> None:
    """Check the database against every rule, because other programs may have edited it.

    The command lists each row that breaks a rule, the SQL that shows the row, and what to do about it. The
    command changes nothing. The exit code is 8 if something is wrong.

    For every batch (what one command wrote), the database stores a digest that also covers the batch before
    it. So the check finds rows that another program has changed. Somebody who can write to the database could
    compute all digests again, but they would then differ from every history head that was noted elsewhere. A
    history head is a batch number and its digest. It is on the cover of each issued report, in the name of
    each backup, and is printed by: tracker db info

    \b
    Examples:
      tracker check
      tracker check --json
      tracker check --since 57-3f2a9c0d1e2f
    """
    actions.check_database.check_database(app, fmt, noted_heads)
