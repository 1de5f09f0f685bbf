"""Search all texts of the register.

The search index finds candidates, which are rows that may match; each of them is then read and checked. A
query is split into terms at blanks. A row is a hit if its texts contain every term, in any order. Terms and
texts are folded (made comparable): Simplified characters, half width, small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from tracker.store.company_sql import build_root_id
from tracker.store.dialects import DIALECTS
from tracker.store.reader import Reader, find_unfolded_characters, read_folds
from tracker.store.search_index import grams, pending
from tracker.store.search_index.documents import (
    KINDS_WITH_COMPANY_NAMES,
    Document,
    DocumentField,
    DocumentReader,
)
from tracker.store.search_index.engines import (
    BAND,
    ENGINES,
    TermGrams,
    build_match_parameter,
    get_entry_number_limit,
    make_company_gram,
)
from tracker.values.codes import HitField, HitKind
from tracker.values.text import fold_text

_LOOKAHEAD = 100
_WIDER = 4
_LOT = 500
_MANY_COMPANIES = 30
_MOST_TERMS = 20
_NOTHING = r"(?!)"
_EVERY = 1 << 40
_NAMES = {
    HitField.NAME, HitField.NAME_HANS, HitField.NAME_EN, HitField.ALIAS, HitField.PINYIN, HitField.USCC,
    HitField.REF, HitField.TITLE, HitField.KEY, HitField.CODE,
}  # fmt: skip
_WANTED = dict.fromkeys(HitKind, _NAMES) | {
    HitKind.COMMITMENT: _NAMES - {HitField.PINYIN},  # the pinyin is that of the people who voiced it
    HitKind.FOLLOWUP: {HitField.NOTE},
    HitKind.RECEIPT: {HitField.NOTE},
}
"""The fields of each kind that rank like a name: a hit in one of them comes before other hits."""


class Match(NamedTuple):
    """A term that was found: its position [start, end) in the text of a field as printed."""

    field: DocumentField
    start: int
    end: int


class Hit(NamedTuple):
    """A row that was found, and the position of each term in it, in the order of the query."""

    document: Document
    matches: list[Match]


class Section(NamedTuple):
    """The hits among the rows of one kind, the best first.

    `more` is the number of further rows: hits that are left out, and rows that may be hits but were not
    checked. `is_open` says that there may be still more rows, which are not counted in `more`.
    """

    kind: HitKind
    hits: list[Hit]
    more: int
    is_open: bool


def search_register(
    reader: Reader, typed: str, kinds: Iterable[HitKind] = tuple(HitKind), most: int | None = None
) -> list[Section]:
    """Return the rows that contain every term, at most `most` of each kind, in one section for each kind."""
    query = Query.parse(reader, typed)
    library = DocumentReader(reader, with_pinyin=any(char.isascii() for term in query.terms for char in term))
    return [_make_section(reader, library, query, kind, most) for kind in kinds]


def find_ids(reader: Reader, typed: str, kind: HitKind) -> list[int]:
    """Return the ids of all rows of a kind that contain every term."""
    [section] = search_register(reader, typed, [kind])
    return [hit.document.row_id for hit in section.hits]


def find_candidate_ids(reader: Reader, typed: str, kind: HitKind, most: int) -> list[int]:
    """Return the ids of the rows of a kind whose texts may contain every term: the newest, at most `most`."""
    query, library = Query.parse(reader, typed), DocumentReader(reader, with_pinyin=False)
    return _CandidateFinder(reader, library, query, kind, most).take_ids(most)


class Query:
    """A search text split into terms, with a pattern that finds each term in printed texts.

    The terms are folded (made comparable): Simplified characters, half width, small letters. `company_ids`
    caches, for each term, the ids of the companies that contain it; None if there are many such companies.
    """

    def __init__(self, folded: str, printed_forms: dict[str, str]) -> None:
        self.folded = folded
        self.terms = list(dict.fromkeys(folded.split()))
        self._printed_forms = printed_forms
        self.patterns = [re.compile(self._build_pattern(term)) for term in self.terms]
        self.company_ids: dict[str, list[int] | None] = {}

    @classmethod
    def parse(cls, reader: Reader, typed: str) -> Query:
        """Make a query from a typed text. Each character also finds its Traditional and full-width forms."""
        folded = fold_text(typed, read_folds(reader, typed)).strip()
        alike = find_unfolded_characters(reader, folded)
        return cls(folded, {char: f"[{re.escape(chars)}]" for char, chars in alike.items() if chars})

    def with_term_only(self, term: str) -> Query:
        """Return a query for one of the terms alone."""
        return Query(term, self._printed_forms)

    @cached_property
    def phrase_pattern(self) -> re.Pattern[str]:
        """A pattern that matches the whole query as one phrase."""
        return re.compile(r"\s+".join(map(self._build_pattern, self.folded.split())))

    def match_document(self, document: Document) -> Hit | None:
        """Return a document (the texts of one row) as a hit, or None if it lacks a term of the query."""
        matches = []
        for pattern in self.patterns:
            match = _find_first_match(pattern, document)
            if match is None:
                return None
            matches.append(match)
        return Hit(document, matches)

    def rank_hit(self, hit: Hit) -> int:
        """Return the rank of a hit, 0 being the best.

        0: a name is the query; 1: a name begins with it; 2: a name contains it; 3: all terms are in texts of
        the row itself; 4: a term is only in a text of a related row.
        """
        document = hit.document
        names = [
            name
            for field in document.own
            if field.code in _WANTED[document.kind]
            for name in ([field.text] if field.code is not HitField.PINYIN else field.text.split())
        ]
        phrase = self.phrase_pattern
        for rank, fits in enumerate((phrase.fullmatch, phrase.match, phrase.search)):
            if any(map(fits, names)):
                return rank
        return 3 if all(match.field in document.own for match in hit.matches) else 4

    def _build_pattern(self, term: str) -> str:
        return "".join(self._printed_forms.get(char, _NOTHING) for char in term)


class _CandidateFinder:
    """Finds the ids of the rows of one kind that may contain all terms of a query, each id once.

    First come rows whose name begins with the query, then rows that are not yet in the search index, then
    rows of the index.
    """

    def __init__(
        self, reader: Reader, library: DocumentReader, query: Query, kind: HitKind, lot: int
    ) -> None:
        self._reader, self._library, self._query, self.kind, self._lot = reader, library, query, kind, lot
        self._seen: set[int] = set()
        self._untaken: list[int] = []
        self._lots = self._iterate_candidate_ids()
        self.is_open = True

    @property
    def untaken_count(self) -> int:
        """The number of ids that were found and that `take_ids` has not returned yet."""
        return len(self._untaken)

    def take_ids(self, count: int) -> list[int]:
        """Return the ids of the next rows that may match, at most `count`; an empty list at the end."""
        self.find_more_ids(count)
        taken, self._untaken = self._untaken[:count], self._untaken[count:]
        return taken

    def find_more_ids(self, count: int) -> None:
        """Find further ids until at least `count` are ready for `take_ids`, or there are no more."""
        while self.is_open and len(self._untaken) < count:
            lot = next(self._lots, None)
            if lot is None:
                self.is_open = False
                break
            fresh = [row_id for row_id in dict.fromkeys(lot) if row_id not in self._seen]
            self._seen.update(fresh)
            self._untaken += fresh

    def _iterate_candidate_ids(self) -> Iterator[list[int]]:
        """Yield lists of ids of rows that may contain all terms.

        First come rows found by name, then rows not yet in the index, then rows of the index. Each list from
        the index is twice as long as the one before.
        """
        yield self._find_ids_by_name()
        yield pending.list_pending_ids(self._reader, self.kind)
        engine, top = ENGINES[self._reader.dialect], get_entry_number_limit(self.kind)
        wanted = build_match_parameter(self._list_term_grams(), can_replace=engine.can_replace)
        low, most = top - BAND, self._lot
        while True:
            rows = self._reader.rows(
                engine.candidates, grams=wanted, low=low, middle=top - BAND // 2, end=top, most=most
            )
            yield [row["row_id"] for row in rows if row["row_id"] is not None]
            if len(rows) < most:
                return
            low, most = rows[-1]["id"] + 1, most * 2

    def _list_term_grams(self) -> list[TermGrams]:
        """Return the grams that a row of the index must have, for each term of the query.

        A gram is a short piece of a text, by which the index finds it. A row that belongs to a company also
        matches if the name of the company contains the term.
        """
        table = grams.extend_fold_table({})
        wanted = []
        for term in self._query.terms[:_MOST_TERMS]:
            pieces = grams.list_needed_grams(term.translate(table))
            company_grams: list[str] = []
            if self.kind in KINDS_WITH_COMPANY_NAMES and any(len(piece) == 4 for piece in pieces):
                companies = self._find_companies(term)
                if companies is None:
                    pieces = grams.list_needed_pairs(term.translate(table))
                else:
                    company_grams = [make_company_gram(company) for company in companies]
            wanted.append(TermGrams(pieces, company_grams))
        return wanted

    def _find_companies(self, term: str) -> list[int] | None:
        """Return the ids of the companies that contain a term, or None if there are many."""
        ids_by_term = self._query.company_ids
        if term not in ids_by_term:
            term_query = self._query.with_term_only(term)
            candidates = _CandidateFinder(
                self._reader, self._library, term_query, HitKind.COMPANY, _LOOKAHEAD
            )
            hits = _find_hits(self._library, term_query, candidates, _MANY_COMPANIES)
            ids_by_term[term] = [hit.document.row_id for hit in hits] if len(hits) < _MANY_COMPANIES else None
        return ids_by_term[term]

    def _find_ids_by_name(self) -> list[int]:
        """Return the ids of rows whose name begins with the query, in the order of their names."""
        bytewise = DIALECTS[self._reader.dialect].bytewise
        row_ids: list[int] = []
        for sql in _NAMED.get(self.kind, ()):
            rows = self._reader.rows(
                sql.format(bytewise=bytewise), low=self._query.folded, high=f"{self._query.folded}\U0010ffff"
            )
            row_ids += [row["id"] for row in rows]
        return row_ids


def _make_section(
    reader: Reader, library: DocumentReader, query: Query, kind: HitKind, most: int | None
) -> Section:
    """Return the section of the hits of one kind; `most` is the largest number of hits, or None for all."""
    candidates = _CandidateFinder(reader, library, query, kind, _EVERY if most is None else _LOOKAHEAD)
    hits = _find_hits(library, query, candidates, _EVERY if most is None else most * _WIDER)
    candidates.find_more_ids(_LOOKAHEAD)
    hits.sort(key=query.rank_hit)
    shown = hits if most is None else hits[:most]
    return Section(kind, shown, candidates.untaken_count + len(hits) - len(shown), candidates.is_open)


def _find_hits(library: DocumentReader, query: Query, candidates: _CandidateFinder, wanted: int) -> list[Hit]:
    """Return the rows that contain all terms as hits, in the order of the candidates, at most `wanted`."""
    hits: list[Hit] = []
    while len(hits) < wanted and (ids := candidates.take_ids(min(wanted - len(hits), _LOT))):
        documents = library.read(candidates.kind, ids)
        hits += [hit for document in documents if (hit := query.match_document(document))]
    return hits


def _find_first_match(pattern: re.Pattern[str], document: Document) -> Match | None:
    """Return the first match of a pattern in a document, which holds the texts of one row.

    The texts of the row itself come before those of related rows.
    """
    for field in chain(document.own, document.inherited):
        if match := pattern.search(field.text):
            return Match(field, match.start(), match.end())
    return None


_BEGINS = (
    "WHERE {column}{{bytewise}} >= :low AND {column}{{bytewise}} < :high"
    " ORDER BY {column}{{bytewise}} LIMIT 20"
)
_BY_NAME = _BEGINS.format(column="name_folded")
_NAMED = {
    HitKind.COMPANY: (
        f"SELECT {build_root_id('companies')} AS id FROM companies {_BY_NAME}",
        f"""
SELECT {build_root_id("o")} AS id
FROM (SELECT company_id, name_folded FROM company_aliases {_BY_NAME}) a
JOIN companies o ON o.id = a.company_id""",
    ),
    HitKind.PERSON: (f"SELECT id FROM representatives {_BY_NAME}",),
    HitKind.COMMITMENT: (f"SELECT id FROM commitments {_BEGINS.format(column='ref')}",),
}
