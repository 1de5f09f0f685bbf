"""`tracker read`: find the commitments in an article, and enter those that the user accepts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli import actions
from tracker.cli.params.translated_help import TranslatedHelp, keep_for_help_all
from tracker.cli.params.types import KEY, MOMENT, TITLE
from tracker.cli.terminal.tables import add_format_options
from tracker.values import encodings

if TYPE_CHECKING:
    from tracker.cli.app import App


@keep_for_help_all("--raw", "--labels")
@click.command("read", cls=TranslatedHelp)
@click.argument("article", metavar="FILE|KEY|-")
@click.option("--title", type=TITLE, help="The title as printed; if left out, the first line of the text.")
@click.option(
    "--published",
    "published_at",
    type=MOMENT,
    help="The day, or the day and time, when the article was published.",
)
@click.option(
    "--key",
    type=KEY,
    help="A short name (key) that is easy to type; if left out, it is made from the date and the kind.",
)
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), help="Write the proposals to this file of facts (TOML)."
)
@click.option("--force", is_flag=True, help="Overwrite the file of --out if it exists.")
@click.option(
    "--as-draft",
    is_flag=True,
    help="Enter the commitments as drafts, so that a second person can check them.",
)
@click.option(
    "--export-decisions",
    "exports",
    is_flag=True,
    help="Print as JSON what people decided about the proposals from source KEY, without the text of the "
    "source.",
)
@click.option(
    "--encoding",
    type=click.Choice(tuple(encodings.CODECS)),
    help="The encoding of FILE, if the program does not recognise it.",
)
@add_format_options
@click.pass_obj
def command(
    app: App,
    article: str,
    title: str | None,
    published_at: str | None,
    key: str | None,
    out: Path | None,
    force: bool,
    as_draft: bool,
    exports: bool,
    encoding: str | None,
    fmt: str,
) -> None:
    """Find the commitments in an article, and propose them with the reasons.

    FILE is stored as a source, unless the same text is stored already. Write - to read pasted text. At a
    terminal, the program first asks about organisations, people, the event and announced totals. Then you
    take, change or skip each proposed commitment, and can pick other sentences. You can stop at any question;
    if you read the article again, the program offers the remaining proposals. Without a terminal, no proposal
    enters the register: --out writes the proposals to a file. Correct the file, then enter it with tracker
    commitment add --from.

    \b
    Examples:
      tracker read article.txt --published 2024-06-20 --out facts.toml
      tracker read article.txt --json
    """
    if exports:
        actions.read_article.export_decisions(app, article)
        return
    new = actions.read_article.NewSource(title, published_at, key, encoding)
    actions.read_article.read_article(app, article, new, fmt, out, may_replace=force, as_draft=as_draft)
