"""Search all texts of the register: the index gives candidates, and each is read again and checked.

A query is split at blanks; a row is found when its texts hold every term, folded, wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from tracker.store.company_sql import root_id
from tracker.store.reader import Reader, find_printed_forms
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
    band_end,
    build_match_parameter,
    company_gram,
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
    HitKind.COMMITMENT: _NAMES - {HitField.PINYIN},  # it is that of who voiced it
    HitKind.FOLLOWUP: {HitField.NOTE},
    HitKind.RECEIPT: {HitField.NOTE},
}
"""The texts by which a hit of a kind is as good as its name."""


class Match(NamedTuple):
    """Where a term stands: [start, end) of a text as printed."""

    field: DocumentField
    start: int
    end: int


class Hit(NamedTuple):
    """A row that was found, and the place of each term in it, in the order of the query."""

    document: Document
    matches: list[Match]


class Section(NamedTuple):
    """The hits of one kind, the best first, and how many rows were not looked at.

    `is_open` tells that there may be even more than those.
    """

    kind: HitKind
    hits: list[Hit]
    more: int
    is_open: bool


def search_register(
    reader: Reader, typed: str, kinds: Iterable[HitKind] = tuple(HitKind), most: int | None = None
) -> list[Section]:
    """Return the rows that hold every term, at most `most` of each kind, in one section for each kind."""
    query = Query.read(reader, typed)
    library = DocumentReader(reader, with_pinyin=any(char.isascii() for term in query.terms for char in term))
    return [_make_section(reader, library, query, kind, most) for kind in kinds]


def find_ids(reader: Reader, typed: str, kind: HitKind) -> list[int]:
    """Return the ids of all rows of a kind that hold every term."""
    [section] = search_register(reader, typed, [kind])
    return [hit.document.row_id for hit in section.hits]


class Query:
    """What was typed, folded: its terms, and a pattern for each that matches them as printed."""

    def __init__(self, folded: str, classes: dict[str, str]) -> None:
        self.folded = folded
        self.terms = list(dict.fromkeys(folded.split()))
        self._classes = classes
        self.patterns = [re.compile(self._pattern(term)) for term in self.terms]
        self.companies: dict[str, list[int] | None] = {}

    @classmethod
    def read(cls, reader: Reader, typed: str) -> Query:
        """Return a query as typed, with what each of its characters stands for."""
        folded = fold_text(typed, _read_folds_of(reader, typed)).strip()
        alike = find_printed_forms(reader, folded)
        return cls(folded, {char: f"[{re.escape(chars)}]" for char, chars in alike.items() if chars})

    def only(self, term: str) -> Query:
        """Return the query for one of its terms."""
        return Query(term, self._classes)

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The query as one phrase."""
        return re.compile(r"\s+".join(map(self._pattern, self.folded.split())))

    def match(self, document: Document) -> Hit | None:
        """Return the document as a hit, or None when it lacks a term."""
        matches = []
        for pattern in self.patterns:
            found = _find_first(pattern, document)
            if found is None:
                return None
            matches.append(found)
        return Hit(document, matches)

    def rank(self, hit: Hit) -> int:
        """Return how good a hit is: 0 for a name that is the query, 4 for what is near it only."""
        document = hit.document
        names = [
            name
            for field in document.own
            if field.code in _WANTED[document.kind]
            for name in ([field.text] if field.code is not HitField.PINYIN else field.text.split())
        ]
        for rank, fits in enumerate((self.whole.fullmatch, self.whole.match, self.whole.search)):
            if any(map(fits, names)):
                return rank
        return 3 if all(match.field in document.own for match in hit.matches) else 4

    def _pattern(self, term: str) -> str:
        return "".join(self._classes.get(char, _NOTHING) for char in term)


class _Candidates:
    """Ids of rows of a kind that may hold the query, each once: by name, not indexed yet, by the index."""

    def __init__(
        self, reader: Reader, library: DocumentReader, query: Query, kind: HitKind, lot: int
    ) -> None:
        self._reader, self._library, self._query, self.kind, self._lot = reader, library, query, kind, lot
        self._seen: set[int] = set()
        self._known: list[int] = []
        self._lots = self._ids()
        self.is_open = True

    @property
    def left(self) -> int:
        """How many are known and were not taken."""
        return len(self._known)

    def take(self, count: int) -> list[int]:
        """Return the next ones; none when there are no more."""
        self.look_for(count)
        taken, self._known = self._known[:count], self._known[count:]
        return taken

    def look_for(self, count: int) -> None:
        """Make so many of them known, if there are."""
        while self.is_open and len(self._known) < count:
            lot = next(self._lots, None)
            if lot is None:
                self.is_open = False
                break
            fresh = [row_id for row_id in dict.fromkeys(lot) if row_id not in self._seen]
            self._seen.update(fresh)
            self._known += fresh

    def _ids(self) -> Iterator[list[int]]:
        yield self._of_that_name()
        yield pending.list_pending_ids(self._reader, self.kind)
        engine, top = ENGINES[self._reader.dialect], band_end(self.kind)
        wanted = build_match_parameter(self._wanted(), can_replace=engine.can_replace)
        low, most = top - BAND, self._lot
        while True:
            rows = self._reader.rows(
                engine.candidates, grams=wanted, low=low, middle=top - BAND // 2, end=top, most=most
            )
            yield [row["row_id"] for row in rows if row["row_id"] is not None]
            if len(rows) < most:
                return
            low, most = rows[-1]["id"] + 1, most * 2

    def _wanted(self) -> list[TermGrams]:
        """Return what an entry must hold; what belongs to a company holds it, or belongs to one that does."""
        table = grams.extend_fold_table({})
        wanted = []
        for term in self._query.terms[:_MOST_TERMS]:
            pieces = grams.needed_grams(term.translate(table))
            others: list[str] = []
            if self.kind in KINDS_WITH_COMPANY_NAMES and any(len(piece) == 4 for piece in pieces):
                companies = self._companies(term)
                if companies is None:
                    pieces = grams.needed_pairs(term.translate(table))
                else:
                    others = [company_gram(company) for company in companies]
            wanted.append(TermGrams(pieces, others))
        return wanted

    def _companies(self, term: str) -> list[int] | None:
        """Return the companies that hold a term, or None when they are many."""
        known = self._query.companies
        if term not in known:
            one = self._query.only(term)
            candidates = _Candidates(self._reader, self._library, one, HitKind.COMPANY, _LOOKAHEAD)
            hits = _find_hits(self._library, one, candidates, _MANY_COMPANIES)
            known[term] = [hit.document.row_id for hit in hits] if len(hits) < _MANY_COMPANIES else None
        return known[term]

    def _of_that_name(self) -> list[int]:
        """Return the first rows whose name begins with the query, in the order of their names."""
        bytewise = ENGINES[self._reader.dialect].bytewise
        found: list[int] = []
        for sql in _NAMED.get(self.kind, ()):
            rows = self._reader.rows(
                sql.format(bytewise=bytewise), low=self._query.folded, high=f"{self._query.folded}\U0010ffff"
            )
            found += [row["id"] for row in rows]
        return found


def _make_section(
    reader: Reader, library: DocumentReader, query: Query, kind: HitKind, most: int | None
) -> Section:
    candidates = _Candidates(reader, library, query, kind, _EVERY if most is None else _LOOKAHEAD)
    hits = _find_hits(library, query, candidates, _EVERY if most is None else most * _WIDER)
    candidates.look_for(_LOOKAHEAD)
    hits.sort(key=query.rank)
    shown = hits if most is None else hits[:most]
    return Section(kind, shown, candidates.left + len(hits) - len(shown), candidates.is_open)


def _find_hits(library: DocumentReader, query: Query, candidates: _Candidates, wanted: int) -> list[Hit]:
    """Return the first of the candidates that hold the query."""
    hits: list[Hit] = []
    while len(hits) < wanted and (ids := candidates.take(min(wanted - len(hits), _LOT))):
        documents = library.read(candidates.kind, ids)
        hits += [hit for document in documents if (hit := query.match(document))]
    return hits


def _find_first(pattern: re.Pattern[str], document: Document) -> Match | None:
    for field in chain(document.own, document.inherited):
        if found := pattern.search(field.text):
            return Match(field, found.start(), found.end())
    return None


def _read_folds_of(reader: Reader, chars: str) -> dict[int, int]:
    """Return the folded form of the characters that fold to another one, by code point."""
    points = ", ".join(str(ord(char)) for char in set(chars)) or "NULL"
    return dict(reader.tuples(f"SELECT codepoint, folded FROM char_folds WHERE codepoint IN ({points})"))


_BEGINS = (
    "WHERE {column}{{bytewise}} >= :low AND {column}{{bytewise}} < :high"
    " ORDER BY {column}{{bytewise}} LIMIT 20"
)
_BY_NAME = _BEGINS.format(column="name_folded")
_NAMED = {
    HitKind.COMPANY: (
        f"SELECT {root_id('companies')} AS id FROM companies {_BY_NAME}",
        f"""
SELECT {root_id("o")} AS id
FROM (SELECT company_id, name_folded FROM company_aliases {_BY_NAME}) a
JOIN companies o ON o.id = a.company_id""",
    ),
    HitKind.PERSON: (f"SELECT id FROM representatives {_BY_NAME}",),
    HitKind.COMMITMENT: (f"SELECT id FROM commitments {_BEGINS.format(column='ref')}",),
}
