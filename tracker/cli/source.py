"""`tracker source …`: where the facts come from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.group import Verbs
from tracker.cli.output import Column, format_options, print_done, print_list

if TYPE_CHECKING:
    from tracker.cli import App

COLUMNS = (
    Column("key", lambda row: row["key"], is_narrow=True),
    Column("source_title", lambda row: row["title"] or ""),
    Column("publisher", lambda row: row["publisher"] or ""),
    Column("published_at", lambda row: (row["published_at"] or "")[:10], is_narrow=True),
    Column("citations", lambda row: str(row["citations"]), is_narrow=True),
    Column("is_attached", lambda row: "✓" if row["is_attached"] else "", is_narrow=True),
)
KEYS = (
    "key", "kind", "title", "publisher", "original", "author", "published_at", "char_count", "is_attached",
    "citations",
)  # fmt: skip


@click.group("source", cls=Verbs)
def command() -> None:
    """Sources: where the facts come from, and their texts.

    \b
    Examples:
      tracker source list
      tracker source verify
    """


@command.command("list")
@format_options
@click.pass_obj
def list_sources(app: App, fmt: str) -> None:
    """List the sources, with how many facts cite them and whether their text is attached.

    \b
    Examples:
      tracker source list
      tracker source list --json
    """
    from tracker import queries
    from tracker.reader import reading

    with reading(app.location) as reader:
        labels = queries.Labels(reader)
        print_list(fmt, queries.sources(reader), COLUMNS, labels, KEYS)


@command.command()
@click.argument("key")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def attach(app: App, key: str, file: Path) -> None:
    """Store the text of source KEY from FILE, after checking that its citations fit.

    \b
    Example:
      tracker source attach qilu-2024-04-28 article.txt
    """
    from tracker import evidence
    from tracker.cli.files import read_bytes
    from tracker.records import sources

    text = evidence.decode(str(file), read_bytes(file))
    with app.writing("source attach") as batch:
        count = sources.attach(batch, key, text)
    print_done(batch, f"Attached {len(text)} characters to {key}; {count} citations point into it.")


@command.command()
@click.pass_obj
def verify(app: App) -> None:
    """Check every citation against the attached texts; exit with 8 when one no longer matches.

    \b
    Example:
      tracker source verify
    """
    from tracker import evidence
    from tracker.reader import reading

    with reading(app.location) as reader:
        flaws = list(evidence.flaws(reader))
        counts = evidence.counts(reader)
    if flaws:
        raise evidence.mismatch(flaws)
    click.echo(f"{counts.checked} citations match; {counts.unattached} wait for a text to be attached.")
