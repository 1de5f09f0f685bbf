"""`tracker source …`: the documents that facts are cited from, and their texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker import read, write
from tracker.cli.params.fields import Field, add_field_options, select_typed
from tracker.cli.params.nouns import Details, Listing, Noun, Section, WriteReport, print_details
from tracker.cli.params.types import KEY, LANGUAGE, MOMENT, NAME, SOURCE, TEXT, TITLE, Code
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.safe_files import read_text
from tracker.cli.terminal.tables import add_format_options, print_done, print_json
from tracker.cli.terminal.wrap import print_line
from tracker.errors import BadInputError, NotFoundError
from tracker.values import encodings
from tracker.values.codes import SourceKind

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.read.sources import SourceCitation
    from tracker.store.journal import Batch
    from tracker.store.reader import Reader, Row

FIELDS = {
    "key": Field("--key", KEY, "Short name to type; else its day and kind.", is_required=True),
    "kind": Field(
        "--kind",
        Code(source_kind=SourceKind),
        "article, announcement, contract, register, site_visit or bank_slip.",
        is_required=True,
    ),
    "title": Field("--title", TITLE, "Title as printed."),
    "published_at": Field("--published", MOMENT, "The day, or the day and time, as printed."),
    "publisher": Field("--publisher", NAME, "Who published this copy, as printed."),
    "original_publisher": Field("--original-publisher", NAME, "Who it says it took the text from."),
    "original_id": Field("--original", SOURCE, "The source that this one repeats."),
    "author": Field("--author", NAME, "Author as printed."),
    "url": Field("--url", TEXT, "Where it was found."),
    "language": Field("--language", LANGUAGE, "Such as zh-Hans or zh-Hant."),
    "note": Field("--note", TEXT, "What is worth knowing about it."),
}
_ENCODING = click.option(
    "--encoding",
    type=click.Choice(tuple(encodings.CODECS)),
    help="How FILE is written, if it is not seen.",
)


@click.group("source", cls=Noun, argument="source_id", metavar="KEY", row_type=SOURCE)
def command() -> None:
    """Sources: where the facts come from, and their texts.

    \b
    Examples:
      tracker source list
      tracker source show qilu
      tracker source add article.txt --title "公告" --published 2024-06-20
    """


@command.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--no-file", is_flag=True, help="It has no text to quote, or not yet.")
@_ENCODING
@add_field_options(FIELDS)
@click.pass_obj
def add(app: App, /, file: Path | None, no_file: bool, encoding: str | None, **typed: Any) -> None:  # noqa: ANN401
    """Enter a source with its text from FILE: plain text in UTF-8, GB18030 or Big5.

    Facts are then shown by --source KEY --quote "…" wherever they are entered.

    \b
    Examples:
      tracker source add article.txt --title "冷库项目签约" --published 2024-06-20 \\
          --publisher 青岛日报 --key qdrb-2024-06-20
      tracker source add --no-file --kind bank_slip --title "首期到账回单" \\
          --published 2024-06-25
    """
    if (file is None) != no_file:
        raise BadInputError("give either a FILE or --no-file", "name the file that holds the text")
    if typed["title"] is None:
        raise BadInputError("--title is missing", "add --title: the title as printed, or what it is")
    row = {"kind": SourceKind.ARTICLE, **select_typed(typed)}
    text = None if file is None else read_text(file, encoding)
    with app.open_batch("source add") as batch:
        added = write.sources.add(batch, row, None if text is None else text.text)
    stored = "" if text is None else f" with {len(text.text):,} characters of {text.encoding.upper()}"
    print_done(batch, f"Added source {added.key}{stored}.", added.warnings)


@command.list_verb()
def list_sources(reader: Reader, _labels: Labels) -> Listing:
    """List the sources, with how many facts cite them and whether their text is attached.

    \b
    Examples:
      tracker source list
      tracker source list --json
    """
    rows = read.row_list.LoadedRows(read.sources.list_sources(reader), read.sources.KEYS, "key")
    return Listing(rows, _COLUMNS, read.sources.KEYS)


@command.command()
@click.argument("source_id", metavar="KEY", type=SOURCE)
@click.option("--text", "with_text", is_flag=True, help="Print the text, its lines numbered, and only that.")
@add_format_options
@click.pass_obj
def show(app: App, source_id: int, with_text: bool, fmt: str) -> None:
    """Show source KEY: what it is, which facts its text shows, and how much of the text that is.

    \b
    Examples:
      tracker source show qilu-2024-04-28
      tracker source show qilu-2024-04-28 --json
    """
    with app.open_reader() as reader:
        labels = read.labels.Labels(reader)
        source = read.sources.get_source(reader, source_id)
        citations = read.sources.list_source_citations(reader, source_id)
        text = read.sources.get_source_text(reader, source_id) if with_text else None
    if with_text and text is None:
        raise NotFoundError(
            f"the text of {source['key']} is not attached",
            f"attach it: tracker source attach {source['key']} FILE",
        )
    if fmt == "json":
        print_json(source | {"evidence": [row._asdict() for row in citations], "text": text})
    elif fmt == "table" and text is not None:
        _print_text(text)
    else:
        evidence = Section("evidence", citations, _make_citation_columns(labels))
        details = Details(source, read.sources.SHOWN_KEYS, _describe_source(source, labels), (evidence,))
        print_details(fmt, details, labels)


@command.edit_verb(FIELDS)
def edit(batch: Batch, source_id: int, changes: dict[str, Any]) -> WriteReport:
    """Change what is known about source KEY; give only what changes. Its text stays as it is.

    \b
    Examples:
      tracker source edit qilu --url https://example.com/1 --note "转载"
      tracker source edit qilu --clear author
    """
    return WriteReport(f"Changed source {write.sources.edit(batch, source_id, changes)}.")


@command.command()
@click.argument("source_id", metavar="KEY", type=SOURCE)
@click.argument("file", type=click.Path(path_type=Path))
@_ENCODING
@click.pass_obj
def attach(app: App, source_id: int, file: Path, encoding: str | None) -> None:
    """Store the text of source KEY from FILE, after checking that its citations fit.

    \b
    Example:
      tracker source attach qilu-2024-04-28 article.txt
    """
    text = read_text(file, encoding)
    with app.open_batch("source attach") as batch:
        key, count = write.sources.attach(batch, source_id, text.text)
    print_done(batch, f"Attached {len(text.text)} characters to {key}; {count} citations point into it.")


@command.command()
@click.pass_obj
def verify(app: App) -> None:
    """Check every citation against the attached texts; exit with 8 when one no longer matches.

    \b
    Example:
      tracker source verify
    """
    with app.open_reader() as reader:
        flaws = list(read.citations.find_citation_flaws(reader))
        counts = read.citations.count_citations(reader)
    if flaws:
        raise read.citations.make_mismatch_error(flaws)
    print_line(f"{counts.checked} citations match; {counts.unattached} wait for a text to be attached.")


@command.remove_verb
def remove(batch: Batch, source_id: int) -> WriteReport:
    """Remove source KEY, which nothing cites.

    \b
    Example:
      tracker source remove 2024-06-20-article
    """
    return WriteReport(f"Removed source {write.sources.remove(batch, source_id)}.")


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
    """Return the cited part of a text, in characters, such as `50 / 200 (25%)`."""
    return f"{cited:,} / {length:,} ({cited / length:.0%})" if length else ""


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


def _make_citation_columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column("span", lambda row: f"{row.span_start}–{row.span_end}", is_narrow=True),
        Column("fact", lambda row: f"{row.fact}.{row.field}", is_narrow=True),
        Column("about", lambda row: labels.mark_review(row.about or "", row.review)),
        Column("quotation", _shorten_quotation),
    )
