"""The SQL of the search index: an FTS5 table on SQLite, a table with a GIN index on PostgreSQL.

A gram is a short piece of a text, such as two neighbouring characters. The index only stores which grams each
entry has; in FTS5, each gram is a token. A query names several grams, and gets the numbers of the entries
that have them, in ascending order. Entries of FTS5 cannot be deleted. Only the module `update` writes to the
index.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker.store.search_index.documents import TABLE_BY_KIND
from tracker.values.codes import HitKind

BAND = 1 << 40
"""The size of the range of entry numbers that each kind of row has. The first entry of a row has the end of
the range less the id of the row, so that the newest row comes first. Later entries of changed rows have
numbers in the lower half, in an index that cannot replace entries.

The numbers count down because FTS5 reads upwards several times faster than downwards.
"""


class IndexEngine(NamedTuple):
    """The SQL statements of the search index on one kind of database.

    `mark` is the placeholder for a value. `candidates` finds the entries that have the grams of a search (its
    characters and pairs of neighbours), and so may contain its words. `entries_with_grams` does the same only
    among given entries: {entries} is the list of their ids, :low the lowest of them and :high the highest.
    `new_rows` finds rows that have no entry yet. `insert` adds an entry, `empty` removes all entries, and
    `tidy` reorganises the index. `can_replace` tells whether the new entry of a row can replace the old one;
    if not, it is added beside it.
    """

    mark: str
    candidates: str
    entries_with_grams: str
    new_rows: str
    insert: str
    empty: Sequence[str]
    tidy: Sequence[str]
    lock: str
    can_replace: bool

    def make_all_grams_parameter(self, grams: Sequence[str]) -> object:
        """Return the value of the parameter `:grams` that selects the entries with all these grams."""
        return list(grams) if self.can_replace else " AND ".join(map(_quote_gram, grams))

    def encode_grams(self, grams: Iterable[str]) -> str:
        """Return the grams of an entry as the one text that the statement `insert` takes."""
        if not self.can_replace:
            return " ".join(grams)
        listed = "\n".join(grams).replace("\\", r"\\").replace('"', r"\"").replace("\n", '","')
        return f'{{"{listed}"}}' if listed else "{}"


class TermGrams(NamedTuple):
    """The grams by which an entry matches one search term.

    It matches if it has all of `grams`, or any one of `company_grams`: the grams of the companies whose names
    contain the term (see `make_company_gram`).
    """

    grams: list[str]
    company_grams: list[str]


def get_entry_number_limit(kind: HitKind) -> int:
    """Return the number that is above the numbers of all entries for a kind of row.

    The first entry of a row has this number less the id of the row.
    """
    return BAND * (list(HitKind).index(kind) + 1)


def make_company_gram(company: int) -> str:
    """Return the gram that marks the rows of a company in the index.

    Such a row has this one gram instead of the many grams of four characters in the names of its company.
    """
    return f"\ue000{company}"


def build_match_parameter(terms: Sequence[TermGrams], *, can_replace: bool) -> object:
    """Return the value of the parameter `:grams` in the statement `candidates`.

    It selects the entries that match all of these search terms. `can_replace` is that of the engine: True for
    PostgreSQL, which takes a list of grams, and False for SQLite, which takes an FTS5 expression.
    """
    if can_replace:
        return [gram for term in terms for gram in term.grams]
    return " AND ".join(f"({_build_term_expression(term)})" for term in terms)


def _build_term_expression(term: TermGrams) -> str:
    """Return the FTS5 expression for the grams of one search term."""
    together = " AND ".join(map(_quote_gram, term.grams))
    return " OR ".join([f"({together})", *map(_quote_gram, term.company_grams)])


def _quote_gram(gram: str) -> str:
    """Return a gram as a string of an FTS5 expression."""
    return '"' + gram.replace('"', '""') + '"'


_INDEX_TABLES = ("search_docs", "search_state", "search_queue")
STORED_TABLES = (
    *(f"search_index_{part}" for part in ("data", "idx", "docsize", "config")),
    *_INDEX_TABLES,
)
"""The tables of a SQLite file that hold the search index; the first four belong to FTS5."""
_ALL_ROWS = " UNION ALL ".join(f"SELECT '{table}', id FROM {table}" for table in TABLE_BY_KIND.values())

ENGINES = {
    "sqlite": IndexEngine(
        mark="?",
        candidates="""
SELECT i.rowid AS id, CASE WHEN i.rowid >= :middle THEN :end - i.rowid ELSE d.row_id END AS row_id
FROM search_index i LEFT JOIN search_docs d ON d.id = i.rowid
WHERE i.search_index MATCH :grams AND i.rowid >= :low AND i.rowid < :end ORDER BY i.rowid LIMIT :most""",
        # The plus sign keeps FTS5 from looking each entry up by itself: it would read the lists of the grams
        # from their beginning every time.
        entries_with_grams="""
SELECT i.rowid AS id FROM search_index i
WHERE i.search_index MATCH :grams AND i.rowid >= :low AND i.rowid <= :high AND +i.rowid IN ({entries})""",
        new_rows="""
SELECT id FROM {table}
WHERE id > coalesce((SELECT indexed_id FROM search_state WHERE table_name = '{table}'), 0)
ORDER BY id {order} LIMIT {most}""",
        insert="INSERT INTO search_index (rowid, grams) VALUES (?, ?)",
        empty=[
            "INSERT INTO search_index (search_index) VALUES ('delete-all')",
            *(f"DELETE FROM {table}" for table in _INDEX_TABLES),
        ],
        tidy=["INSERT INTO search_index (search_index) VALUES ('optimize')"],
        lock="",
        can_replace=False,
    ),
    "postgresql": IndexEngine(
        mark="%s",
        candidates="""
SELECT i.doc_id AS id, CAST(:end AS bigint) - i.doc_id AS row_id FROM search_index i
WHERE i.grams @> CAST(:grams AS text[]) AND i.doc_id >= :low AND i.doc_id < :end
ORDER BY i.doc_id LIMIT :most""",
        entries_with_grams="""
SELECT doc_id AS id FROM search_index
WHERE doc_id IN ({entries}) AND doc_id BETWEEN :low AND :high AND grams @> CAST(:grams AS text[])""",
        new_rows="",  # ids are not committed in order there: every row that is written is queued
        insert="COPY search_index (doc_id, grams) FROM STDIN",
        empty=[
            *(f"DELETE FROM {table}" for table in ("search_index", *_INDEX_TABLES)),
            f"INSERT INTO search_queue (table_name, row_id) {_ALL_ROWS}",
        ],
        tidy=["ANALYZE search_index"],
        lock="SELECT pg_try_advisory_xact_lock(7304116)",
        can_replace=True,
    ),
}
