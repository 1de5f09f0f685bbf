"""The actions of `tracker read`: store an article, show its commitments, and propose them for entry."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import click

from tracker import read, write
from tracker.articles.model import ENGINE_VERSION, FoundCommitment, Proposals, Span
from tracker.cli.conversation.reading_reasons import describe_reasons
from tracker.cli.terminal.prompts import can_ask
from tracker.cli.terminal.safe_files import ReadText, decode_text, read_text, write_complete_file
from tracker.cli.terminal.tables import print_block, print_csv, print_done, print_json, print_warnings
from tracker.cli.terminal.wrap import may_color, print_drawn_lines, print_line, print_wrapped
from tracker.errors import FileError, NotFoundError
from tracker.locale import gettext
from tracker.read.labels import Labels
from tracker.read.office import find_amount_format
from tracker.seeds.proposed_facts import find_printed_day, format_facts
from tracker.seeds.stored_article import ReadArticle, read_stored_article
from tracker.seeds.text_notes import list_text_warnings
from tracker.values.amounts import FormatNumber
from tracker.values.codes import Review, SourceKind
from tracker.values.visible_text import show_controls

if TYPE_CHECKING:
    from tracker.cli.app import App


_LONGEST_PIPE, _LONGEST_TITLE = 50_000_000, 200
_MARKS: Mapping[str, Mapping[str, Any]] = {
    "commitment": {"bold": True, "underline": True},
    "total": {"fg": "yellow"},
    "company": {"fg": "cyan"},
    "person": {"fg": "magenta"},
}
"""The style of each kind of mark; where marks overlap, the last one decides."""


class NewSource(NamedTuple):
    """The options that describe an article which is not yet stored as a source."""

    title: str | None
    published_at: str | None
    key: str | None
    encoding: str | None


def read_article(
    app: App,
    typed: str,
    new: NewSource,
    fmt: str,
    out: Path | None,
    *,
    may_replace: bool,
    as_draft: bool,
) -> None:
    """Find the commitments in an article, and print the article and the proposals.

    `typed` is a file, `-` for standard input, or the key of a stored source. At a terminal, the user then
    decides about each proposal. `out`, if not None, gets the proposals as a TOML file of facts.
    """
    source_id = _find_or_add_source(app, typed, new, fmt)
    with app.open_reader() as reader:
        article = read_stored_article(reader, source_id)
        labels, format_number = Labels(reader), find_amount_format(reader)
    if fmt == "json":
        print_json(_make_json_object(article))
    elif fmt == "csv":
        print_csv(list(_list_csv_rows(article)), _COLUMNS)
    else:
        print_drawn_lines(_highlight_text(article))
        _print_proposals(article, labels, format_number)
        print_warnings(list_text_warnings(article))
    if out is not None:
        content = format_facts(article).encode()

        def write_facts(opened: IO[bytes]) -> None:
            opened.write(content)

        write_complete_file(out, write_facts, may_replace=may_replace, option="--out")
    if fmt == "table" and out is None and can_ask():
        from tracker.cli.conversation.take_proposals import take_proposals

        take_proposals(app, article, Review.DRAFT if as_draft else Review.CONFIRMED)
    elif fmt == "table":
        _print_next_step(article, out)


def export_decisions(app: App, typed: str) -> None:
    """Print as JSON what people decided about each proposal from a source: taken, changed or refused."""
    with app.open_reader() as reader:
        print_json(read.annotation.make_annotation(reader, read.lookup.find_source(reader, typed)))


def _find_or_add_source(app: App, typed: str, new: NewSource, fmt: str) -> int:
    """Return the id of the source that `typed` names, as its key or as a file with its text.

    A text that is not in the register yet is added as a source.
    """
    if typed != "-" and not Path(typed).is_file():
        with app.open_reader() as reader:
            try:
                return read.lookup.find_source(reader, typed)
            except NotFoundError:
                raise NotFoundError(
                    gettext("“{name}” is neither a file nor the key of a source").format(name=typed),
                    gettext(
                        "give the path of the file that holds the text, or find the key of the "
                        "source: {command}"
                    ).format(command="tracker source list"),
                ) from None
    found = _read_standard_input(new.encoding) if typed == "-" else read_text(Path(typed), new.encoding)
    text = found.text
    with app.open_reader() as reader:
        stored = read.sources.find_source_with_text(reader, text)
    if stored is not None:
        return stored
    title = new.title or next(line.strip() for line in text.splitlines() if line.strip())[:_LONGEST_TITLE]
    published_at = new.published_at or find_printed_day(text)
    values = {"kind": SourceKind.ARTICLE, "title": title, "published_at": published_at, "key": new.key}
    with app.open_batch("read") as batch:
        added = write.sources.add(batch, {name: value for name, value in values.items() if value}, text)
    stored_as = gettext("Added source {key} with {count} characters.")
    done = stored_as.format(key=added.key, count=f"{len(text):,}")
    if fmt == "table":
        print_done(batch, done, [*found.notes, *added.warnings])
    else:
        print_line(done, err=True)
        print_warnings([*found.notes, *added.warnings])
    return added.id


def _read_standard_input(encoding: str | None) -> ReadText:
    """Return the text on standard input. Raises FileError if it is too long or is not text."""
    data = sys.stdin.buffer.read(_LONGEST_PIPE + 1)
    if len(data) > _LONGEST_PIPE:
        raise FileError(
            gettext("the text from standard input is too long for one article"),
            gettext("paste only one article"),
        )
    return decode_text("-", data, encoding)


def _list_highlights(proposals: Proposals) -> Iterator[tuple[str, Span, str]]:
    """Yield (kind, span, number) for each passage of the article to highlight.

    `span` is its (start, end) in the text. `number` is printed before a commitment, such as `1 `; it is
    '' for other kinds.
    """
    for number, commitment in enumerate(proposals.commitments, start=1):
        yield "commitment", commitment.span, f"{number} "
    for total in proposals.totals:
        yield "total", total.span, ""
    for company in proposals.companies:
        yield from (("company", span, "") for span in company.mentions)
    for person in proposals.people:
        yield from (("person", span, "") for span in person.mentions)


def _get_highlight_style(kind: str) -> Mapping[str, Any]:
    """Return the arguments of click.style that highlight a kind of passage; no colour if NO_COLOR is set."""
    return {name: value for name, value in _MARKS[kind].items() if name != "fg" or may_color()}


def _highlight_text(article: ReadArticle) -> list[str]:
    """Return the lines of the article, coloured by kind of passage, with commitments in brackets."""
    text, marks = article.text, list(_list_highlights(article.proposals))
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    kinds: list[str | None] = [None] * len(text)
    for kind, (start, end), number in marks:
        kinds[start:end] = [kind] * (end - start)
        if kind == "commitment":
            opening[start] = opening.get(start, "") + f"【{number}"
            closing[end] = closing.get(end, "") + "】"
    ends = (at for at, char in enumerate(text) if char == "\n")
    borders = sorted({0, len(text), *ends, *(place for _, span, _ in marks for place in span)})
    pieces = []
    for start, end in pairwise(borders):
        pieces.append(closing.get(start, "") + opening.get(start, ""))
        kind_here, shown = kinds[start], show_controls(text[start:end])
        pieces.append(click.style(shown, **_get_highlight_style(kind_here)) if kind_here else shown)
    return "".join([*pieces, closing.get(len(text), "")]).split("\n")


def _print_proposals(article: ReadArticle, labels: Labels, format_number: FormatNumber) -> None:
    """Print the proposed organisations, people, totals and commitments, and why each is proposed."""
    proposals = article.proposals
    new = gettext("new")
    _print_section(
        gettext("Organisations"),
        [
            f"{each.name} ({each.registered or new}): {describe_reasons(each.reasons)}"
            for each in proposals.companies
        ],
    )
    speaking = [person for person in proposals.people if not person.is_official]
    _print_section(
        gettext("People"),
        [
            f"{person.name} · {person.title} · {person.company}: {describe_reasons(person.reasons)}"
            for person in speaking
        ],
    )
    _print_section(
        gettext("Announced totals"),
        [
            f"{article.text[slice(*total.span)]}: {describe_reasons(total.reasons)}"
            for total in proposals.totals
        ],
    )
    _print_section(
        gettext("Commitments"),
        [
            f"【{number}】{_describe_commitment(article, each, labels, format_number)}: "
            f"{describe_reasons(each.reasons)}"
            for number, each in enumerate(proposals.commitments, start=1)
        ],
    )


def _print_section(heading: str, lines: list[str]) -> None:
    """Print a heading and lines below it; print nothing if there are no lines."""
    if lines:
        print_line()
        print_block(heading, lines)


def _describe_commitment(
    article: ReadArticle, commitment: FoundCommitment, labels: Labels, format_number: FormatNumber
) -> str:
    """Return the organisation and its commitment: whether planned or signed, amount, place, date, speaker."""
    parts = (
        article.get_registered_name(commitment.company),
        labels("firmness", commitment.firmness),
        format_number(commitment.amount.currency, commitment.amount.amount) if commitment.amount else None,
        article.text[slice(*commitment.place)] if commitment.place else None,
        commitment.deadline.text if commitment.deadline else None,
        commitment.speaker,
    )
    return " · ".join(part for part in parts if part)


def _print_next_step(article: ReadArticle, out: Path | None) -> None:
    """Print which command enters the proposals into the register."""
    key = article.source["key"]
    if article.source["published_at"] is None:
        note = gettext(
            "the day of the article is not known; give the day, and read the article again: {command}"
        )
        print_warnings([note.format(command=f"tracker source edit {key} --published …")])
    if out is not None:
        print_wrapped(
            gettext("Wrote {file}. Correct the file, then enter its commitments: {command}").format(
                file=out, command=f"tracker commitment add --from {out}"
            )
        )
    else:
        print_wrapped(
            gettext("None of these proposals is in the register yet. To enter them: {command}").format(
                command=f"tracker read {key} --out facts.toml"
            )
        )


_COLUMNS = (
    "kind",
    "start",
    "end",
    "text",
    "company",
    "title",
    "firmness",
    "amount",
    "currency",
    "score",
    "reasons",
)


def _list_csv_rows(article: ReadArticle) -> Iterator[dict[str, Any]]:
    """Yield one row for CSV per proposal: its kind, place in the article, text, fields and reasons."""
    proposals, text = article.proposals, article.text
    for company in proposals.companies:
        yield _make_csv_row("company", company.mentions[0], text, company.reasons, company=company.name)
    for person in proposals.people:
        yield _make_csv_row(
            "person", person.span, text, person.reasons, company=person.company, title=person.title
        )
    for total in proposals.totals:
        amount = {"amount": total.amount.amount, "currency": total.amount.currency} if total.amount else {}
        yield _make_csv_row("total", total.span, text, total.reasons, **amount)
    for each in proposals.commitments:
        amount = {"amount": each.amount.amount, "currency": each.amount.currency} if each.amount else {}
        yield _make_csv_row(
            "commitment", each.span, text, each.reasons, company=each.company, firmness=each.firmness.value,
            score=round(each.score, 2), **amount,
        )  # fmt: skip


def _make_csv_row(
    kind: str, span: Span, text: str, reasons: Iterable[str], **fields: object
) -> dict[str, Any]:
    """Return one row for CSV with a value for each of _COLUMNS; None where `fields` has no value."""
    empty = dict.fromkeys(_COLUMNS)
    place = {"kind": kind, "start": span[0], "end": span[1], "text": text[slice(*span)]}
    return {**empty, **place, **fields, "reasons": " ".join(reasons)}


def _make_json_object(article: ReadArticle) -> dict[str, Any]:
    """Return all proposals with all their fields as an object for JSON."""
    found = {name: [each._asdict() for each in items] for name, items in article.proposals._asdict().items()}
    for name in ("totals", "commitments"):
        for each in found[name]:
            each["amount"] = each["amount"] and each["amount"]._asdict()
    for commitment in found["commitments"]:
        commitment["deadline"] = commitment["deadline"] and commitment["deadline"]._asdict()
        commitment["score"] = round(commitment["score"], 3)
    return {"source": article.source["key"], "engine_version": ENGINE_VERSION, **found}
