"""`tracker paper …`: files stored as evidence of follow-ups, receipts and sources."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from tracker import read, write
from tracker.cli.params.nouns import ListOutput, Noun, ShowOutput, WriteResult, print_show_output
from tracker.cli.params.papers import PAPER, make_paper_columns, store_papers
from tracker.cli.params.types import COMMITMENT, NUMBER, SOURCE
from tracker.cli.terminal.safe_files import write_complete_file
from tracker.cli.terminal.tables import add_format_options, print_done
from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import BadInputError
from tracker.locale import gettext

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader
    from tracker.values.papers import Paper

_TABLES = {"--followup": "followups", "--receipt": "receipts", "--source": "sources"}


@click.group("paper", cls=Noun, argument="paper_id", metavar="ID", row_type=NUMBER, table="papers")
def command() -> None:
    """Papers: files that are kept as evidence of follow-ups, receipts and sources.

    \b
    Examples:
      tracker paper add contract.pdf --followup 12
      tracker paper show 12 -o copy.pdf
    """


@command.command()
@click.argument("papers", metavar="FILE…", type=PAPER, nargs=-1, required=True)
@click.option("--followup", type=NUMBER, metavar="ID", help="Evidence of this follow-up.")
@click.option("--receipt", type=NUMBER, metavar="ID", help="Evidence of this receipt.")
@click.option("--source", type=SOURCE, metavar="KEY", help="The file of this source.")
@click.pass_obj
def add(
    app: App, papers: tuple[Paper, ...], followup: int | None, receipt: int | None, source: int | None
) -> None:
    """Keep FILE, of any kind, as evidence of a follow-up, a receipt or a source.

    \b
    Examples:
      tracker paper add contract.pdf --followup 12
      tracker paper add slip-1.jpg slip-2.jpg --receipt 12
    """
    named = {"--followup": followup, "--receipt": receipt, "--source": source}
    given = [(option, row_id) for option, row_id in named.items() if row_id is not None]
    if len(given) != 1:
        raise BadInputError(
            gettext("a paper can be evidence of only one follow-up, receipt or source"),
            gettext("give one of --followup, --receipt and --source"),
        )
    ((option, row_id),) = given
    with app.open_batch("paper add") as batch:
        kept = store_papers(batch, papers, _TABLES[option], row_id)
    print_done(batch, "\n".join(kept))


@command.add_list_command(
    click.argument("ref", metavar="[REF]", type=COMMITMENT, required=False),
    click.option("--source", type=SOURCE, metavar="KEY", help="Only the files of this source."),
)
def list_papers(reader: Reader, labels: Labels, ref: str | None, source: int | None) -> ListOutput:
    """List all papers, or those of commitment REF: number, file, size and what each one is evidence of.

    \b
    Examples:
      tracker paper list
      tracker paper list 2024-001
    """
    key = None if source is None else read.sources.get_source(reader, source)["key"]
    rows = read.papers.select_papers(reader, ref=ref, source=key)
    return ListOutput(rows, make_paper_columns(labels), read.papers.Paper._fields)


@command.command()
@click.argument("paper_id", metavar="ID", type=NUMBER)
@click.option(
    "-o", "file", type=click.Path(path_type=Path), metavar="FILE", help="Write the paper to this file."
)
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@add_format_options
@click.pass_obj
def show(app: App, paper_id: int, file: Path | None, force: bool, fmt: str) -> None:
    """Show paper ID: its file name, size and what it is evidence of. With -o, write the file.

    \b
    Examples:
      tracker paper show 12
      tracker paper show 12 -o copy.pdf
    """
    with app.open_reader() as reader:
        labels = read.labels.Labels(reader)
        paper = read.papers.get_paper(reader, paper_id)
        content = None if file is None else read.papers.load_content(reader, paper)
    if file is None or content is None:
        shown = {column.name: column.text(paper) for column in make_paper_columns(labels)}
        is_kept = labels("text", "yes" if paper.is_kept else "no")
        details = ShowOutput(
            paper._asdict(), paper._fields, {**shown, "sha256": paper.sha256, "is_kept": is_kept}
        )
        print_show_output(fmt, details, labels)
        return

    def write_content(opened: IO[bytes]) -> None:
        opened.write(content)

    write_complete_file(file, write_content, may_replace=force)
    print_wrapped(gettext("Wrote paper {number} to {file}.").format(number=paper_id, file=file))


@command.add_remove_command
def remove(batch: Batch, paper_id: int) -> WriteResult:
    """Remove paper ID and its file. The file cannot be restored, not even with undo.

    \b
    Example:
      tracker paper remove 12
    """
    name = write.papers.remove(batch, paper_id)
    return WriteResult(gettext("Removed paper {number}, {file}.").format(number=paper_id, file=name))
