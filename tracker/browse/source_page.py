"""The page with the text of a source: each cited passage links to its fact, and each fact to its passage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from tracker.browse import wording
from tracker.store import dictionary

QUERY_KEY = "source-text"
_PAGES = {
    "companies": ("v_companies", "company_id"),
    "representatives": ("v_people", "representative_id"),
    "commitments": ("v_commitments", "ref"),
    "followups": ("v_followups", "followup_id"),
    "receipts": ("v_receipts", "receipt_id"),
}
"""The table whose page shows a row of another one, and what that page names the row by."""
_FACTS = {
    "commitments": "commitment",
    "companies": "company",
    "company_aliases": "company",
    "representatives": "person",
    "positions": "person",
    "announced_totals": "total",
}
"""The class of a mark, by the table of its fact; all others are of class `other`."""


_LINKED_CELLS: Mapping[str, Mapping[str, tuple[str, str | None]]] = {
    "v_sources": {"key": ("key", None)},
    "v_evidence": {"source": ("source", None), "quotation": ("source", "citation_id")},
}


class CitedFact(NamedTuple):
    """A fact that a source supports: the number of its citation, its CSS class, and its texts.

    `about` names the commitment; `table` and `key` name the row whose page shows the fact.
    """

    number: int
    kind: str
    label: str
    about: str
    quotation: str
    table: str
    key: str


class TextPiece(NamedTuple):
    """A part of the text of a source, with the facts that cite it.

    The fact with the shortest passage is the first. `begins` has the facts whose passage begins here.
    """

    text: str
    facts: list[CitedFact]
    begins: list[CitedFact]


class MarkedSource(NamedTuple):
    """A source: its row, its text in pieces, and the facts that cite it, in the order of the text."""

    source: Mapping[str, Any]
    pieces: list[TextPiece]
    facts: list[CitedFact]


def list_linked_cells() -> Iterator[tuple[tuple[str, str], tuple[str, str | None]]]:
    """Yield (table, column) for each column whose cells link to this page, and a pair that gives the link.

    The pair names two columns of the same row: one has the key of the source, the other the number of the
    citation, or is None.
    """
    yield ("sources", "key"), ("key", None)
    chinese = dictionary.map_chinese_view_names()
    for view, cells in _LINKED_CELLS.items():
        for column, (key, number) in cells.items():
            yield (view, column), (key, number)
            names = [
                name and dictionary.get_chinese_column_name(view, name) for name in (column, key, number)
            ]
            yield (chinese[view], str(names[0])), (str(names[1]), names[2])


def make_source_query() -> str:
    """Return the SQL query for the source `:source`: its text, then its citations in their order."""
    return """SELECT key, title, publisher, published_at, body, citation_id, span_start, span_end, quotation,
  fact, fact_id, field, ref, company
FROM (SELECT key, title, publisher, published_at, body, NULL AS citation_id, -1 AS span_start,
    NULL AS span_end, NULL AS quotation, NULL AS fact, NULL AS fact_id, NULL AS field, NULL AS ref,
    NULL AS company
  FROM sources WHERE key = :source
  UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, citation_id, span_start, span_end, quotation, fact, fact_id,
    field, ref, company
  FROM v_evidence WHERE source = :source)
ORDER BY span_start, span_end, citation_id"""


def mark_source(rows: Sequence[Any]) -> MarkedSource | None:
    """Return a source with its text in pieces, from the rows of its query; None if there are no rows."""
    if not rows:
        return None
    source, *cited = (dict(row) for row in rows)
    facts = {row["citation_id"]: _make_fact(row) for row in cited}
    text = source["body"] or ""
    return MarkedSource(source, list(_cut_text(text, cited, facts)), list(facts.values()))


def _make_fact(row: Mapping[str, Any]) -> CitedFact:
    """Return the fact of one citation, with the texts that the page shows."""
    table, key = _PAGES.get(row["fact"], (row["fact"], "fact_id"))
    by_ref = key == "ref" and row["ref"] is not None
    return CitedFact(
        row["citation_id"],
        _FACTS.get(row["fact"], "other"),
        f"{wording.find_label('table', row['fact'])} · {_name_field(row['field'])}",
        " · ".join(str(each) for each in (row["ref"], row["company"]) if each),
        row["quotation"] or "",
        table,
        str(row["ref"] if by_ref else row["fact_id"]),
    )


def _name_field(field: str) -> str:
    """Return the label of a cited column, or its name if it has no label; for a whole row, a phrase."""
    if field == "row":
        return wording.find_label("text", "whole_row")
    try:
        return wording.find_label("column", field)
    except KeyError:
        return field


def _cut_text(
    text: str, cited: Sequence[Mapping[str, Any]], facts: Mapping[int, CitedFact]
) -> Iterator[TextPiece]:
    """Yield the text in pieces, cut wherever a cited passage begins or ends."""
    ends = {0, len(text), *(row[end] for row in cited for end in ("span_start", "span_end"))}
    cuts = sorted(end for end in ends if end <= len(text))
    for start, end in pairwise(cuts):
        covering = [row for row in cited if row["span_start"] <= start and row["span_end"] >= end]
        covering.sort(key=lambda row: (row["span_end"] - row["span_start"], row["citation_id"]))
        begins = [facts[row["citation_id"]] for row in covering if row["span_start"] == start]
        yield TextPiece(text[start:end], [facts[row["citation_id"]] for row in covering], begins)
