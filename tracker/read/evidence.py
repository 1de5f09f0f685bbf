"""Read the citations that support a fact, as rows of the view v_evidence."""

# Annotations are evaluated here: as text, each field of a named tuple would be compiled when a read starts.
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker.store.citation_targets import COLUMN_BY_TABLE
from tracker.store.company_sql import COMMITMENTS_OF_COMPANY, ROWS_OF_COMPANY
from tracker.store.reader import Reader, Row
from tracker.values.quotations import Span, find_sentence


class Evidence(NamedTuple):
    """A row of v_evidence; `quotation` is None while the source has no text attached."""

    citation_id: int
    source: str
    publisher: str | None
    source_title: str | None
    span_start: int
    span_end: int
    quotation: str | None
    fact: str
    fact_id: int
    field: str
    ref: str | None
    company: str | None


def list_commitment_evidence(reader: Reader, ref: str) -> list[Evidence]:
    """Return the citations for a commitment and for the rows that belong to it."""
    return _list_citations(reader, reader.tuples(_OF_COMMITMENT, name=ref))


def list_company_evidence(reader: Reader, company_id: int) -> list[Evidence]:
    """Return the citations for a company and for the rows that belong to it, but not for its commitments."""
    return _list_citations(reader, reader.tuples(_OF_COMPANY, company_id=company_id))


def list_company_sources(reader: Reader, company_id: int) -> list[Row]:
    """Return the sources that state facts about a company or one of its commitments, the newest first."""
    ids = reader.tuples(f"{_OF_COMPANY} UNION ALL {_OF_COMPANY_COMMITMENTS}", company_id=company_id)
    return reader.rows(_SOURCES.format(ids=_join_ids(ids)))


def _list_citations(reader: Reader, ids: Iterable[tuple[int]]) -> list[Evidence]:
    columns = ", ".join(Evidence._fields)
    sql = (
        f"SELECT {columns} FROM v_evidence WHERE citation_id IN ({_join_ids(ids)})"
        " ORDER BY source, span_start, span_end, citation_id"
    )
    return [Evidence(**row) for row in reader.rows(sql)]


def _join_ids(ids: Iterable[tuple[int]]) -> str:
    """Return ids of citations as SQL, such as `3, 17`.

    PostgreSQL reads the citations faster by such a list than by a subquery: it does not know how few ids a
    subquery returns.
    """
    return ", ".join(str(citation_id) for (citation_id,) in ids) or "NULL"


class CitedSentence(NamedTuple):
    """A sentence of a source with the cited passages in it.

    `spans` has the start and end of each passage. The facts that the passages support are given as (table,
    column).
    """

    source: str
    text: str
    spans: list[Span]
    facts: list[tuple[str, str]]


def list_cited_sentences(reader: Reader, evidence: Sequence[Evidence]) -> list[CitedSentence]:
    """Return the sentences that contain the cited passages, each once, in the order of the citations.

    Citations of sources without an attached text are left out.
    """
    bodies: dict[str, str] = {}
    sentences: dict[tuple[str, Span], CitedSentence] = {}
    for row in evidence:
        if row.quotation is None:
            continue
        if row.source not in bodies:
            bodies[row.source] = reader.value("SELECT body FROM sources WHERE key = :key", key=row.source)
        body, span = bodies[row.source], (row.span_start, row.span_end)
        start, end = find_sentence(body, span)
        cited = sentences.setdefault(
            (row.source, (start, end)), CitedSentence(row.source, body[start:end], [], [])
        )
        cited.spans.append((span[0] - start, span[1] - start))
        if (row.fact, row.field) not in cited.facts:
            cited.facts.append((row.fact, row.field))
    return list(sentences.values())


_PARTS = (
    "commitment_sectors",
    "commitment_representatives",
    "commitment_parties",
    "commitment_measures",
    "followups",
    "receipts",
)
"""The tables whose rows belong to a commitment."""


def _build_citation_ids_query(commitments: str) -> str:
    """Return the query for the ids of the citations of commitments and of the rows that belong to them.

    `commitments` is a query in brackets, which returns the ids of the commitments.
    """
    return " UNION ALL ".join(
        (
            f"SELECT id FROM citations WHERE commitment_id IN {commitments}",
            *(
                f"SELECT id FROM citations WHERE {COLUMN_BY_TABLE[part]} IN"
                f" (SELECT id FROM {part} WHERE commitment_id IN {commitments})"
                for part in _PARTS
            ),
        )
    )


_OF_COMMITMENT = _build_citation_ids_query("(SELECT id FROM commitments WHERE ref = :name)")
_OF_COMPANY_COMMITMENTS = _build_citation_ids_query(COMMITMENTS_OF_COMPANY)
"""The ids of the citations of a commitment, each found by an index; the view itself reads all citations."""
_OF_COMPANY = " UNION ALL ".join(
    (
        f"SELECT id FROM citations WHERE company_id IN ({ROWS_OF_COMPANY})",
        *(
            f"SELECT id FROM citations WHERE {COLUMN_BY_TABLE[part]} IN"
            f" (SELECT id FROM {part} WHERE company_id IN ({ROWS_OF_COMPANY}))"
            for part in ("company_aliases", "company_sectors", "positions", "event_participants")
        ),
    )
)

_SOURCES = """
SELECT s.key, s.title, s.publisher, s.published_at FROM sources s
WHERE s.id IN (SELECT source_id FROM citations WHERE id IN ({ids}))
ORDER BY s.published_at DESC, s.id"""
