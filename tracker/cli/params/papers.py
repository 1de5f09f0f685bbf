"""The option `--paper`, which stores files as evidence, and the section of `show` that lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from tracker import values, write
from tracker.cli.params.nouns import Section
from tracker.cli.terminal.columns import Column
from tracker.locale import gettext

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from tracker.read.labels import Labels
    from tracker.read.papers import Paper as KeptPaper
    from tracker.store.journal import Batch
    from tracker.values.papers import Paper


class PaperFile(click.ParamType[Any]):
    """The type of a file to store as evidence; the file is read when the command line is parsed."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401, ARG002
        """Read the file, and return its name and bytes as a `Paper`. Raises FileError."""
        return values.papers.read_paper(value) if isinstance(value, str) else value

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """Let the shell complete the name of a file."""
        return click.Path().shell_complete(ctx, param, incomplete)


PAPER = PaperFile()
add_paper_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--paper",
    "papers",
    type=PAPER,
    multiple=True,
    metavar="FILE",
    help="Keep this file as evidence of what you record.",
)


def store_papers(batch: Batch, papers: Sequence[Paper], table: str, row_id: int) -> list[str]:
    """Store files as evidence for a row of followups, receipts or sources; return lines for `print_done`."""
    sentence = gettext("Kept {file} ({size}) as paper {number}.")
    return [
        sentence.format(
            file=paper.name,
            size=format_size(len(paper.content)),
            number=write.papers.add(batch, table, row_id, paper),
        )
        for paper in papers
    ]


def make_paper_section(papers: Sequence[KeptPaper], labels: Labels) -> Section:
    """Return the section of `show` that lists the files stored as evidence for the row."""
    return Section("papers", papers, make_paper_columns(labels))


def make_paper_columns(labels: Labels) -> tuple[Column, ...]:
    """Return the columns of a list of files stored as evidence."""
    return (
        Column("paper_id", lambda row: str(row.paper_id), is_narrow=True, is_needed=True),
        Column("file_name", lambda row: row.file_name),
        Column("file_kind", lambda row: labels("paper_kind", row.file_kind), is_narrow=True),
        Column("size", lambda row: format_size(row.size), is_narrow=True),
        Column("evidence_of", _describe_evidence),
    )


def _describe_evidence(paper: KeptPaper) -> str:
    """Return what a file is evidence of, such as `follow-up 12 on 2024-001` or `source qilu`."""
    if paper.source is not None:
        return gettext("source {key}").format(key=paper.source)
    if paper.followup_id is not None:
        return gettext("follow-up {number} on {ref}").format(number=paper.followup_id, ref=paper.ref)
    return gettext("receipt {number} on {ref}").format(number=paper.receipt_id, ref=paper.ref)


def format_size(size: int) -> str:
    """Return a number of bytes as text: `320 kB`, `1.2 MB`."""
    return f"{max(size / 1e3, 1):,.0f} kB" if size < 1e6 else f"{size / 1e6:,.1f} MB"
