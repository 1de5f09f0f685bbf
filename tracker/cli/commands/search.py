"""`tracker search`: one query over everything in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import NUMBER, Code
from tracker.cli.terminal.tables import add_format_options
from tracker.values.codes import HitKind

if TYPE_CHECKING:
    from tracker.cli.app import App


@click.command("search", cls=TranslatedHelp)
@click.argument("words", nargs=-1, required=True)
@click.option("--kind", type=Code(hit_kind=HitKind), help="Only hits of this kind, such as commitment.")
@click.option(
    "--limit",
    type=NUMBER,
    metavar="N",
    help="Hits of each kind; else 5, all as JSON or CSV.",
)
@add_format_options
@click.pass_obj
def command(app: App, words: tuple[str, ...], kind: HitKind | None, limit: int | None, fmt: str) -> None:
    """Find companies, people, commitments, follow-ups, events and sources.

    Finds what holds every word, in any script and width; parts of words count. Names are found by pinyin and
    initials as well, and what belongs to a company by any of its names.

    \b
    Examples:
      tracker search 清大
      tracker search qdgh 膜
      tracker search tanjing --kind person
      tracker search 卫星 --limit 20 --json
    """
    from tracker.cli.actions.search_register import search_register

    search_register(app, words, kind, limit, fmt)
