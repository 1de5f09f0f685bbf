"""Check that the citations still quote the texts of their sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tracker.errors import MismatchError, NotFoundError
from tracker.locale import gettext, ngettext
from tracker.read.labels import Labels
from tracker.read.row_names import get_column_label_code
from tracker.values.quotations import Span

if TYPE_CHECKING:
    from tracker.store.reader import Reader

PRINTED_COLUMNS = {
    "sources": ("cited_source_id", ("title", "publisher", "original_publisher", "author")),
    "events": ("event_id", ("date_text",)),
    "companies": ("company_id", ("name",)),
    "company_aliases": ("company_alias_id", ("name",)),
    "representatives": ("representative_id", ("name",)),
    "positions": ("position_id", ("title", "organisation_text")),
    "commitments": ("commitment_id", ("amount_text", "due_text")),
    "commitment_measures": ("commitment_measure_id", ("value_text",)),
}
"""The columns that hold words as printed: a citation of one of them must quote its value."""


class CitationFlaw(NamedTuple):
    """A citation that does not match the text of its source, or a source whose stored text has changed.

    `span` is the start and end of the citation in the text. It is None where the whole text has changed.
    """

    source: str
    span: Span | None
    message: str
    source_id: int
    citation_id: int | None = None

    def __str__(self) -> str:
        if self.span is None:
            return gettext("{source}: {problem}").format(source=self.source, problem=self.message)
        start, end = self.span
        return gettext("{source}, characters {start}–{end}: {problem}").format(
            source=self.source, start=start, end=end, problem=self.message
        )


class CitationCounts(NamedTuple):
    """The number of citations whose source has a text, and of those whose source has none."""

    checked: int
    unattached: int


def hash_text(text: str) -> str:
    """Return the sha256 of a text in UTF-8, in hexadecimal."""
    import hashlib  # noqa: PLC0415  2 ms that shows do not need

    return hashlib.sha256(text.encode()).hexdigest()


def is_printed_in(value: str, words: str) -> bool:
    """Tell whether cited words contain a value.

    Blanks and line ends are ignored, because a line of a PDF may end within the value.
    """
    return "".join(value.split()) in "".join(words.split())


def require_cited_text(key: str, text: str, *, sha256: str, char_count: int | None) -> None:
    """Raise MismatchError unless a text is the one from which facts were cited.

    `sha256` is the hash of the cited text. `char_count` is its number of characters, for the message.
    """
    text_hash = hash_text(text)
    if text_hash != sha256:
        message = gettext(
            "the file does not hold the text of source {key}: it has {count} characters and sha256 "
            "{digest}…, but expected are {expected_count} characters and sha256 {expected_digest}…"
        )
        raise MismatchError(
            message.format(
                key=key,
                count=len(text),
                digest=text_hash[:12],
                expected_count=char_count,
                expected_digest=sha256[:12],
            ),
            gettext("nothing was changed; attach the same file from which the facts were taken"),
        )


def make_unattached_error(key: str) -> NotFoundError:
    """Return the error that a text is needed, but the source has none attached."""
    return NotFoundError(
        gettext("the text of source {key} is not attached").format(key=key),
        gettext("attach the text of the source: {command}").format(
            command=f"tracker source attach {key} FILE"
        ),
    )


def count_citations(reader: Reader) -> CitationCounts:
    """Count the citations of sources that have a text, and the citations of sources that have none."""
    sql = "SELECT count(*) FROM citations c JOIN sources s ON s.id = c.source_id WHERE s.body IS {} NULL"
    return CitationCounts(reader.value(sql.format("NOT")), reader.value(sql.format("")))


def require_matching_citations(reader: Reader, key: str) -> None:
    """Raise MismatchError when a citation of the source does not match its attached text."""
    flaws = [flaw for flaw in find_citation_flaws(reader) if flaw.source == key]
    if flaws:
        raise make_mismatch_error(flaws)


def make_mismatch_error(flaws: Sequence[CitationFlaw]) -> MismatchError:
    """Return the error that lists these flaws of citations."""
    message = ngettext(
        "{count} citation or stored text is wrong:\n{flaws}",
        "{count} citations or stored texts are wrong:\n{flaws}",
        len(flaws),
    )
    return MismatchError(
        message.format(count=len(flaws), flaws="\n".join(f"  {flaw}" for flaw in flaws)),
        gettext("see: {command}").format(command="tracker source list"),
    )


def find_citation_flaws(reader: Reader) -> Iterator[CitationFlaw]:
    """Yield every source whose attached text has changed, and every citation that does not match its text."""
    attached = reader.rows("SELECT id, key, body, sha256, char_count FROM sources WHERE body IS NOT NULL")
    for source in attached:
        if hash_text(source["body"]) != source["sha256"]:
            changed = gettext("the stored text has changed since it was attached")
            yield CitationFlaw(source["key"], None, changed, source["id"])
    texts = {source["id"]: source for source in attached}
    labels = Labels(reader)
    for citation in reader.rows("SELECT id, source_id, span_start, span_end FROM citations ORDER BY id"):
        cited = texts.get(citation["source_id"])
        if cited is not None and citation["span_end"] > len(cited["body"]):
            span = (citation["span_start"], citation["span_end"])
            outside = gettext("the cited place lies outside the text")
            yield CitationFlaw(cited["key"], span, outside, cited["id"], citation["id"])
    for table, (_, columns) in PRINTED_COLUMNS.items():
        for column in columns:
            yield from _find_unquoted_values(reader, texts, labels, table, column)


def _find_unquoted_values(
    reader: Reader,
    texts: Mapping[int, Mapping[str, str]],
    labels: Labels,
    table: str,
    column: str,
) -> Iterator[CitationFlaw]:
    """Yield a flaw for each citation of a column whose cited passage does not contain the column's value.

    Only columns that hold words as printed in the source, such as `amount_text`, are checked in this way.
    `texts` holds the rows of the sources that have a text, keyed by id.
    """
    arc, _ = PRINTED_COLUMNS[table]
    name = f"{labels('table', table)} · {labels('column', get_column_label_code(table, column))}"
    citations = reader.rows(
        f"SELECT ci.id, ci.source_id, ci.span_start, ci.span_end, fact.{column} AS printed FROM citations ci"
        f" JOIN {table} fact ON fact.id = ci.{arc} WHERE ci.field = :field ORDER BY ci.id",
        field=column,
    )
    for citation in citations:
        source = texts.get(citation["source_id"])
        if source is None or citation["printed"] is None:
            continue
        span = (citation["span_start"], citation["span_end"])
        if not is_printed_in(citation["printed"], source["body"][slice(*span)]):
            message = gettext("the cited place does not contain “{words}” ({field})").format(
                words=citation["printed"], field=name
            )
            yield CitationFlaw(source["key"], span, message, citation["source_id"], citation["id"])
