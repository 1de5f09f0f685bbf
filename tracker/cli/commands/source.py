"""`tracker source …`: the documents from which facts are cited, and their texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker import read, write
from tracker.cli.commands.shared_columns import name_fact
from tracker.cli.params.fields import Field, add_field_options, select_typed_fields
from tracker.cli.params.missing_values import ask_required_fields, ask_value_of_type
from tracker.cli.params.nouns import ListOutput, Noun, Section, ShowOutput, WriteResult, print_show_output
from tracker.cli.params.papers import add_paper_option, make_paper_section, store_papers
from tracker.cli.params.translated_help import keep_for_help_all
from tracker.cli.params.types import KEY, LANGUAGE, LONG_TEXT, MOMENT, NAME, SOURCE, TEXT, TITLE, Code
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.prompts import can_ask
from tracker.cli.terminal.safe_files import read_text
from tracker.cli.terminal.tables import add_format_options, print_done, print_json
from tracker.cli.terminal.wrap import print_line
from tracker.errors import BadInputError
from tracker.locale import format_count, gettext
from tracker.values import encodings
from tracker.values.codes import SourceKind

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.read.sources import SourceCitation
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader, Row
    from tracker.values.papers import Paper

FIELDS = {
    "key": Field(
        "--key",
        KEY,
        "A short name (key) that is easy to type; if left out, it is made from the date and the kind.",
        is_required=True,
    ),
    "kind": Field(
        "--kind",
        Code(source_kind=SourceKind),
        "The kind of source: article (the default), announcement, contract, register (the business "
        "register), site_visit or bank_slip.",
        is_required=True,
    ),
    "title": Field("--title", TITLE, "The title as printed."),
    "published_at": Field(
        "--published", MOMENT, "When the source was published: a day, or a day and a time."
    ),
    "publisher": Field("--publisher", NAME, "The publisher of this copy, as printed."),
    "original_publisher": Field(
        "--original-publisher", NAME, "The original publisher, from whom this copy took the text; as printed."
    ),
    "original_id": Field(
        "--original", SOURCE, "The source in the register from which this source copied its text."
    ),
    "author": Field("--author", NAME, "The author as printed."),
    "url": Field("--url", TEXT, "The web address of the source."),
    "language": Field("--language", LANGUAGE, "The language of the source, such as zh-Hans or zh-Hant."),
    "note": Field("--note", LONG_TEXT, "A note."),
}
_ENCODING = click.option(
    "--encoding",
    type=click.Choice(tuple(encodings.CODECS)),
    help="The encoding of FILE, if the program does not recognise it.",
)


@click.group(
    "source", cls=Noun, argument="source_id", metavar="KEY", row_type=SOURCE, table="sources", is_cited=False
)
def command() -> None:
    """Sources: where the facts come from, and their texts.

    \b
    Examples:
      tracker source list
      tracker source show qilu
      tracker source add article.txt --title "公告" --published 2024-06-20
    """


@keep_for_help_all("--original-publisher", "--original", "--language")
@command.command()
@click.argument("file", metavar="[FILE]", type=click.Path(path_type=Path), required=False)
@click.option(
    "--no-file", is_flag=True, help="Enter the source without its text; you can attach the text later."
)
@_ENCODING
@add_field_options(FIELDS)
@add_paper_option
@click.pass_obj
def add(
    app: App,
    /,
    file: Path | None,
    no_file: bool,
    encoding: str | None,
    papers: tuple[Paper, ...],
    **typed: Any,  # noqa: ANN401  the values of FIELDS
) -> None:
    """Add a source with its text from FILE: PDF, Word, or plain text in UTF-8, GB18030 or Big5.

    Commands that enter facts can then cite the source with --source KEY --quote "…".

    \b
    Examples:
      tracker source add article.txt --title "冷库项目签约" \\
          --published 2024-06-20 --publisher 青岛日报 --key qdrb-2024-06-20
      tracker source add --no-file --kind bank_slip --title "首期到账回单" \\
          --published 2024-06-25
    """
    if file is None and not no_file and can_ask():
        question = gettext("The file with the text; - for a source without its text")
        file = ask_value_of_type(
            click.Path(exists=True, dir_okay=False, path_type=Path), question, is_required=False
        )
        no_file = file is None
    if (file is None) != no_file:
        raise BadInputError(
            gettext("give either FILE or --no-file"), gettext("give the path of the file that holds the text")
        )
    typed = ask_required_fields(FIELDS, typed, "title")
    row = {"kind": SourceKind.ARTICLE, **select_typed_fields(typed)}
    text = None if file is None else read_text(file, encoding)
    with app.open_batch("source add") as batch:
        added = write.sources.add(batch, row, None if text is None else text.text)
        kept = store_papers(batch, papers, "sources", added.id)
    if text is None:
        done = gettext("Added source {key}.").format(key=added.key)
    else:
        done = format_count(
            len(text.text),
            "Added source {key} with {count:,} character ({form}).",
            "Added source {key} with {count:,} characters ({form}).",
            key=added.key,
            form=text.form,
        )
    print_done(batch, done, [*(text.notes if text else ()), *added.warnings], cited=kept)


@command.add_list_command()
def list_sources(reader: Reader, _labels: Labels) -> ListOutput:
    """List the sources, how often each one is cited, and whether its text is attached.

    \b
    Examples:
      tracker source list
      tracker source list --json
    """
    rows = read.row_list.LoadedRows(read.sources.list_sources(reader), read.sources.KEYS, "key")
    return ListOutput(rows, _COLUMNS, read.sources.KEYS)


@command.command()
@click.argument("source_id", metavar="KEY", type=SOURCE)
@click.option(
    "--text", "with_text", is_flag=True, help="Print only the text of the source, with line numbers."
)
@add_format_options
@click.pass_obj
def show(app: App, source_id: int, with_text: bool, fmt: str) -> None:
    """Show source KEY: what it is, which facts cite it, and how much of its text is cited.

    \b
    Examples:
      tracker source show qilu-2024-04-28
      tracker source show qilu-2024-04-28 --json
    """
    with app.open_reader() as reader:
        labels = read.labels.Labels(reader)
        source = read.sources.get_source(reader, source_id)
        citations = read.sources.list_source_citations(reader, source_id)
        papers = read.papers.list_papers(reader, source=source["key"])
        text = read.sources.get_source_text(reader, source_id)
    if with_text and text is None:
        raise read.citations.make_unattached_error(source["key"])
    if fmt == "json":
        evidence = [row._asdict() for row in citations]
        printed = {"evidence": evidence, "text": text if with_text else None}
        print_json(source | {"papers": [row._asdict() for row in papers], **printed})
    elif fmt == "table" and with_text and text is not None:
        _print_text(text)
    else:
        sections = (
            make_paper_section(papers, labels),
            Section("evidence", citations, _make_citation_columns(labels, text)),
        )
        details = ShowOutput(source, read.sources.SHOWN_KEYS, _describe_source(source, labels), sections)
        print_show_output(fmt, details, labels)


@command.add_edit_command(FIELDS)
def edit(batch: Batch, source_id: int, changes: dict[str, Any]) -> WriteResult:
    """Change what the register says about source KEY, but not its text. Give only what changes.

    \b
    Examples:
      tracker source edit qilu --url https://example.com/1 --note "转载"
      tracker source edit qilu --clear author
    """
    key = write.sources.edit(batch, source_id, changes)
    return WriteResult(gettext("Changed source {key}.").format(key=key))


@command.command()
@click.argument("source_id", metavar="KEY", type=SOURCE)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@_ENCODING
@click.pass_obj
def attach(app: App, source_id: int, file: Path, encoding: str | None) -> None:
    """Store the text of source KEY from FILE. All citations of the source must match the text.

    \b
    Example:
      tracker source attach qilu-2024-04-28 article.txt
    """
    text = read_text(file, encoding)
    with app.open_batch("source attach") as batch:
        key, count = write.sources.attach_text(batch, source_id, text.text)
        attached = read.sources.get_source_text(batch.reader, source_id) or ""
    notes = list(text.notes)
    if len(attached) > len(text.text):
        notes.append(gettext("the file lacked the line end at the end of the text, so the program added it"))
    if len(attached) < len(text.text):
        notes.append(
            gettext("the line end at the end of the file is not part of the text, so the program left it out")
        )
    done = gettext("Attached a text of {characters} to source {key}, which has {citations}.").format(
        key=key,
        characters=format_count(len(attached), "{count:,} character", "{count:,} characters"),
        citations=format_count(count, "{count:,} citation", "{count:,} citations"),
    )
    print_done(batch, done, notes)


@command.command()
@click.pass_obj
def verify(app: App) -> None:
    """Check every citation against the attached texts. The exit code is 8 if one does not match.

    \b
    Example:
      tracker source verify
    """
    with app.open_reader() as reader:
        flaws = list(read.citations.find_citation_flaws(reader))
        counts = read.citations.count_citations(reader)
    if flaws:
        raise read.citations.make_mismatch_error(flaws)
    print_line(
        format_count(
            counts.checked, "{count:,} citation matches its text.", "{count:,} citations match their texts."
        )
    )
    if counts.unattached:
        print_line(
            format_count(
                counts.unattached,
                "{count:,} citation cannot be checked, because no text is attached.",
                "{count:,} citations cannot be checked, because no text is attached.",
            )
        )


@command.add_remove_command
def remove(batch: Batch, source_id: int) -> WriteResult:
    """Remove source KEY, which was added by mistake. The command refuses if something cites the source.

    \b
    Example:
      tracker source remove 2024-06-20-article
    """
    key = write.sources.remove(batch, source_id)
    return WriteResult(gettext("Removed source {key}.").format(key=key))


def _describe_source(source: Row, labels: Labels) -> dict[str, str | None]:
    return {
        "key": source["key"],
        "kind": labels("source_kind", source["kind"]),
        "source_title": source["title"],
        "publisher": source["publisher"],
        "original_publisher": source["original_publisher"],
        "original": source["original"],
        "author": source["author"],
        "published_at": (source["published_at"] or "").replace("T", " "),
        "url": source["url"],
        "language": source["language"],
        "char_count": f"{source['char_count']:,}" if source["char_count"] else "",
        "is_attached": "✓" if source["is_attached"] else "",
        "citations": str(source["citations"]),
        "cited": _format_cited_part(source["cited"], source["char_count"]),
        "note": source["note"],
    }


def _format_cited_part(cited: int, length: int | None) -> str:
    """Return how many characters of a text are cited, such as `50 / 200 (25 %)`; '' if no text is stored."""
    if not length:
        return ""
    return gettext("{cited:,} / {length:,} ({percent} %)").format(
        cited=cited, length=length, percent=round(100 * cited / length)
    )


def _print_text(text: str) -> None:
    """Print a text with its line numbers."""
    lines = text.split("\n")
    width = len(str(len(lines)))
    for number, line in enumerate(lines, start=1):
        print_line(f"{number:>{width}}  {line}" if line else f"{number:>{width}}")


_LONGEST_QUOTATION = 60


def _shorten_quotation(row: SourceCitation) -> str:
    quotation = (row.quotation or "").replace("\n", " ")
    return quotation if len(quotation) <= _LONGEST_QUOTATION else f"{quotation[:_LONGEST_QUOTATION]}…"


_COLUMNS = (
    Column("key", lambda row: row["key"], is_narrow=True),
    Column("source_title", lambda row: row["title"] or ""),
    Column("publisher", lambda row: row["publisher"] or ""),
    Column("published_at", lambda row: (row["published_at"] or "")[:10], is_narrow=True),
    Column("citations", lambda row: str(row["citations"]), is_narrow=True),
    Column("is_attached", lambda row: "✓" if row["is_attached"] else "", is_narrow=True),
)


def _make_citation_columns(labels: Labels, text: str | None) -> tuple[Column, ...]:
    """Return the columns of a list of citations.

    The first column shows the characters that are cited, such as 12–40. If `text` is not None, it also
    shows the line of the text that they are in.
    """

    def format_span(row: SourceCitation) -> str:
        line = "" if text is None else f" ¶{text.count(chr(10), 0, row.span_start) + 1}"
        return f"{row.span_start}–{row.span_end}{line}"

    return (
        Column("span", format_span, is_narrow=True),
        Column("fact", lambda row: name_fact(row.fact, row.field, labels), is_narrow=True),
        Column("about", lambda row: labels.mark_review(row.about or "", row.review)),
        Column("quotation", _shorten_quotation),
    )
