"""The page that searches all tables: its SQL query, and the hits in the form in which the page shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from tracker.browse import wording
from tracker.browse.copy_for_browsing import BROWSED_TABLES, IndexTextConverter, get_index_name
from tracker.values.codes import HitKind, Review

QUERY_KEY = "search"
_MOST = 10
_BEFORE, _AFTER = 20, 60


class SearchedTable(NamedTuple):
    """A table that is searched, with two SQL expressions for its hits.

    `name` is the name of a hit. `detail` is a text that tells hits of the same name apart, such as the
    company or a date.
    """

    table: str
    name: str
    detail: str = "NULL"


def _build_commitment_name() -> str:
    """Return the SQL expression for the reference and title of a commitment.

    A commitment that is not confirmed has a mark between the two.
    """
    marks = "".join(
        f" WHEN '{review}' THEN '〔{wording.find_label('review', review)}〕'"
        for review in Review
        if review is not Review.CONFIRMED
    )
    return f"ref || ' ' || CASE review{marks} ELSE '' END || title"


def list_searched_tables() -> dict[HitKind, SearchedTable]:
    """Return the tables that are searched, by the kind of their hits, in the language of the program."""
    return {
        HitKind.COMPANY: SearchedTable("v_companies", "name"),
        HitKind.PERSON: SearchedTable("v_people", "name", "positions"),
        HitKind.COMMITMENT: SearchedTable("v_commitments", _build_commitment_name(), "company"),
        HitKind.FOLLOWUP: SearchedTable(
            "v_followups", _build_commitment_name(), "occurred_on || ' ' || company"
        ),
        HitKind.RECEIPT: SearchedTable(
            "v_receipts", _build_commitment_name(), "received_on || ' ' || company"
        ),
        HitKind.EVENT: SearchedTable("events", "name", "starts_on"),
        HitKind.SECTOR: SearchedTable("sectors", "name"),
        HitKind.SOURCE: SearchedTable("sources", "coalesce(title, key)", "publisher"),
    }


Pieces = list[tuple[str, bool]]


class Hit(NamedTuple):
    """A row that was found: its key, and its texts cut into pieces.

    Each piece has a flag that says whether it is a word that the person typed.
    """

    key: str
    texts: list[Pieces]


class HitSection(NamedTuple):
    """The hits of one kind, such as companies.

    `has_more` says that the page of the table has further ones.
    """

    kind: str
    table: str
    hits: list[Hit]
    has_more: bool


def make_search_query() -> str:
    """Return the SQL query that searches every table for `:q`, with the best hits of each kind first."""
    select_all_hits = "\nUNION ALL\n".join(
        _build_hits_query(number, kind) for number, kind in enumerate(HitKind)
    )
    columns = 'kind, "table", "key", name, belongs_to, found'
    return f"SELECT {columns} FROM (\n{select_all_hits})\nORDER BY kind_order, hit_rank"


def _build_hits_query(number: int, kind: HitKind) -> str:
    """Return the SQL that finds the best hits of one kind.

    `number` is the position of the kind on the page.
    """
    hit = list_searched_tables()[kind]
    shown, index = BROWSED_TABLES[hit.table], get_index_name(hit.table)
    label = wording.find_label("hit_kind", kind)
    return f"""\
SELECT {number} AS kind_order, hit_rank, '{label}' AS kind, '{hit.table}' AS "table", {shown.key} AS "key",
  {hit.name} AS name, {hit.detail} AS belongs_to,
  around(:q, concat_words({hit.name}, {hit.detail}), {shown.names}, {shown.texts}) AS found
FROM (SELECT rowid AS hit_number, rank AS hit_rank FROM {index}
  WHERE {index} MATCH escape_fts(:q) ORDER BY rank LIMIT {_MOST + 1})
JOIN {hit.table} ON {shown.number} = hit_number"""


class HitFormatter:
    """Marks the words that a person typed in the texts of hits.

    Words in Simplified characters are also found in Traditional ones, and the other way round.
    """

    def __init__(self, converter: IndexTextConverter) -> None:
        self._fold = converter.fold

    def cut_around_terms(self, typed: str, seen: str, *texts: str | None) -> str | None:
        """Return passages of `texts` around those typed words that `seen` does not contain.

        `seen` is the text of the hit that the page shows anyway. The result is None if no text contains such
        a word.
        """
        seen = self._fold(seen)
        missing = [term for term in self._split_terms(typed) if term not in seen]
        cuts: list[str] = []
        for text in filter(None, texts):
            folded = self._fold(str(text))
            here = [term for term in missing if term in folded]
            if here:
                cuts.append(_cut_around_position(str(text), folded.index(here[0])))
                missing = [term for term in missing if term not in here]
        return " · ".join(cuts) or None

    def split_into_pieces(self, text: str, typed: str) -> Pieces:
        """Split a text into pieces, each with a flag that says whether it is a typed word."""
        folded = self._fold(text)
        is_found = [False] * len(text)
        for term in self._split_terms(typed):
            at = folded.find(term)
            while at >= 0:
                is_found[at : at + len(term)] = [True] * len(term)
                at = folded.find(term, at + len(term))
        runs = groupby(zip(text, is_found, strict=True), key=lambda pair: pair[1])
        return [("".join(char for char, _ in run), is_hit) for is_hit, run in runs]

    def make_sections(self, rows: Sequence[Any], typed: str) -> Iterator[HitSection]:
        """Yield the hits of each kind from the rows that the search query returned."""
        for (kind, table), run in groupby(rows, key=lambda row: (row["kind"], row["table"])):
            hits = [
                Hit(
                    str(row["key"]),
                    [self.split_into_pieces(str(row[name]), typed) for name in _TEXTS if row[name]],
                )
                for row in run
            ]
            yield HitSection(kind, table, hits[:_MOST], len(hits) > _MOST)

    def _split_terms(self, typed: str) -> list[str]:
        """Return the typed words in the form in which texts are compared."""
        return self._fold(typed).replace('"', " ").split()


_TEXTS = ("name", "belongs_to", "found")


def _cut_around_position(text: str, at: int) -> str:
    """Return the part of a text around the position `at`, with … where the text was cut."""
    start, end = max(0, at - _BEFORE), at + _AFTER
    shown = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"
