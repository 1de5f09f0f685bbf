"""`tracker search`: search all kinds of rows in the register at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli import actions
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import NUMBER, Code
from tracker.cli.terminal.tables import add_format_options
from tracker.values.codes import HitKind

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command("search", cls=TranslatedHelp)
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@click.option(
    "--kind",
    type=Code(hit_kind=HitKind),
    metavar="KIND",
    help="Only results of this kind, such as commitment.",
)
@click.option(
    "--limit",
    type=NUMBER,
    metavar="N",
    help="The largest number of results of each kind; if left out, 5, and all as JSON or CSV.",
)
@add_format_options
@click.pass_obj
def command(app: App, words: tuple[str, ...], kind: HitKind | None, limit: int | None, fmt: str) -> None:
    """Find companies, people, commitments, follow-ups, events and sources.

    Each result contains all the words that you type. A word may be a part of a longer word, and may be in
    Simplified or Traditional Chinese. Names are also found by their pinyin and its initials. Any name of a
    company also finds the people and commitments of that company.

    \b
    Examples:
      tracker search 清大
      tracker search qdgh 膜
      tracker search tanjing --kind person
      tracker search 卫星 --limit 20 --json
    """
    actions.search_register.search_register(app, words, kind, limit, fmt)
