"""Read sources: the list, one source, its text and its citations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tracker.read.citations import hash_text
from tracker.store.reader import Reader, Row
from tracker.values.quotations import Span

KEYS = (
    "key", "kind", "title", "publisher", "original", "author", "published_at", "char_count", "is_attached",
    "citations",
)  # fmt: skip

SHOWN_KEYS = (*KEYS, "original_publisher", "url", "language", "sha256", "note", "cited")


class SourceCitation(NamedTuple):
    """A citation as `source show` prints it.

    `fact` and `field` are the table and the column that it supports. `about` names the row, such as the
    reference of a commitment. `review` is the review state of the commitment, if the row belongs to one.
    """

    span_start: int
    span_end: int
    fact: str
    field: str
    about: str | None
    review: str | None
    quotation: str | None


def list_sources(reader: Reader) -> list[Row]:
    """Return the sources, each with the number of facts that cite it, and whether its text is attached."""
    return reader.rows(f"{_SOURCES} ORDER BY s.published_at IS NULL, s.published_at DESC, s.id")


def get_source(reader: Reader, source_id: int) -> Row:
    """Return a source with every column.

    The key `cited` has the number of characters of its text that are cited.
    """
    rows = reader.rows(_SOURCES.replace("SELECT", f"SELECT {_MORE},", 1) + " WHERE s.id = :id", id=source_id)
    spans = reader.rows("SELECT span_start, span_end FROM citations WHERE source_id = :id", id=source_id)
    return {
        **rows[0],
        "cited": _count_covered_characters((row["span_start"], row["span_end"]) for row in spans),
    }


def get_source_text(reader: Reader, source_id: int) -> str | None:
    """Return the text of a source, or None while it is not attached."""
    text: str | None = reader.value("SELECT body FROM sources WHERE id = :id", id=source_id)
    return text


def find_source_with_text(reader: Reader, text: str) -> int | None:
    """Return the id of the first source with exactly this text; None if there is none."""
    query = "SELECT id FROM sources WHERE sha256 = :digest AND body IS NOT NULL ORDER BY id LIMIT 1"
    found: int | None = reader.value(query, digest=hash_text(text))
    return found


def list_source_citations(reader: Reader, source_id: int) -> list[SourceCitation]:
    """Return the citations of a source in the order of its text."""
    return [SourceCitation(**row) for row in reader.rows(_CITATIONS, id=source_id)]


def _count_covered_characters(spans: Iterable[Span]) -> int:
    """Return how many characters lie in at least one span (range of positions)."""
    covered = last = 0
    for start, end in sorted(spans):
        covered += max(0, end - max(start, last))
        last = max(last, end)
    return covered


_SOURCES = """
SELECT s.key, s.kind, s.title, s.publisher, o.key AS original, s.author, s.published_at, s.char_count,
  CASE WHEN s.body IS NULL THEN 0 ELSE 1 END AS is_attached,
  (SELECT count(*) FROM citations c WHERE c.source_id = s.id) AS citations
FROM sources s LEFT JOIN sources o ON o.id = s.original_id"""

_MORE = "s.original_publisher, s.url, s.language, s.sha256, s.note"

_CITATIONS = """
SELECT v.span_start, v.span_end, v.fact, v.field, coalesce(v.ref, v.company, named.name) AS about,
  c.review, v.quotation
FROM v_evidence v
LEFT JOIN commitments c ON c.ref = v.ref
LEFT JOIN (
  SELECT 'sources' AS fact, id, key AS name FROM sources
  UNION ALL SELECT 'events', id, name FROM events
  UNION ALL SELECT 'event_participants', p.id, e.name FROM event_participants p
    JOIN events e ON e.id = p.event_id
  UNION ALL SELECT 'event_sectors', p.id, e.name FROM event_sectors p JOIN events e ON e.id = p.event_id
  UNION ALL SELECT 'representatives', id, name FROM representatives
  UNION ALL SELECT 'positions', p.id, r.name FROM positions p
    JOIN representatives r ON r.id = p.representative_id
  UNION ALL SELECT 'sectors', id, name_hans FROM sectors
  UNION ALL SELECT 'announced_totals', id, key FROM announced_totals
) named ON named.fact = v.fact AND named.id = v.fact_id
WHERE v.source = (SELECT key FROM sources WHERE id = :id)
ORDER BY v.span_start, v.span_end, v.citation_id"""
