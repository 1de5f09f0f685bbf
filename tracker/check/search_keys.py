"""Rules on the search: folded names, pinyin and the search index agree with the rows.

To fold a text is to make it comparable: Traditional as Simplified, full width as half width, small letters. A
gram is a short piece of a folded text, by which the index finds the rows that contain it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from tracker.check.rules import REMAKE, Problem, Rule, combine_finders
from tracker.locale import gettext, gettext_noop
from tracker.store.derived_columns import FOLDED_TABLES, SIMPLIFIED_COLUMNS
from tracker.store.reader import Reader
from tracker.store.search_index import pending
from tracker.store.search_index.document_grams import GramMaker
from tracker.store.search_index.documents import TABLE_BY_KIND, DocumentReader
from tracker.store.search_index.engines import ENGINES, get_entry_number_limit
from tracker.values import text
from tracker.values.codes import HitKind

_SAMPLE_SIZE = 500
"""The most rows of each kind that are compared with the search index; they are evenly spread over the ids."""
_GRAMS_AT_ONCE = 100  # grams in one query of the index


def _make_name_keys_finder(table: str) -> Callable[[Reader], Iterator[Problem]]:
    """Return a finder of rows whose columns name_folded and name_pinyin do not agree with their names."""

    def find_wrong_name_keys(reader: Reader) -> Iterator[Problem]:
        folds = reader.fold_table
        make_key = text.make_person_pinyin_key if table == "representatives" else text.make_pinyin_key
        for row in reader.rows(f"SELECT id, name, name_folded, name_pinyin FROM {table} ORDER BY id"):
            look = f"SELECT id, name, name_folded, name_pinyin FROM {table} WHERE id = {row['id']}"
            if not isinstance(row["name"], str):
                continue  # the rule `values` reports it
            if row["name_folded"] != text.fold_text(row["name"], folds):
                yield Problem(
                    table,
                    row["id"],
                    gettext("a search for the name “{name}” does not find this row").format(name=row["name"]),
                    look,
                )
            elif row["name_pinyin"] not in (None, make_key(row["name"])):
                yield Problem(
                    table,
                    row["id"],
                    gettext("a search for the pinyin of “{name}” does not find this row").format(
                        name=row["name"]
                    ),
                    look,
                )

    return find_wrong_name_keys


def _make_simplified_finder(table: str) -> Callable[[Reader], Iterator[Problem]]:
    """Return a finder of rows whose columns in Simplified Chinese do not agree with the original columns."""
    columns = SIMPLIFIED_COLUMNS[table]
    pairs = ", ".join(f"{name}, {name}_simplified" for name in columns)

    def find_wrong_simplified_texts(reader: Reader) -> Iterator[Problem]:
        folds = reader.fold_table
        for row in reader.rows(f"SELECT id, {pairs} FROM {table} ORDER BY id"):
            for name in columns:
                printed = row[name]
                if printed is not None and not isinstance(printed, str):
                    continue  # the rule `values` reports it
                if row[f"{name}_simplified"] != (printed and text.simplify_text(printed, folds)):
                    look = f"SELECT id, {pairs} FROM {table} WHERE id = {row['id']}"
                    message = gettext(
                        "the column {column} should hold “{text}” in Simplified Chinese, but does not"
                    ).format(column=f"{name}_simplified", text=printed or "")
                    yield Problem(table, row["id"], message, look)

    return find_wrong_simplified_texts


def _make_incomplete_entry_finder(kind: HitKind) -> Callable[[Reader], Iterator[Problem]]:
    """Return a finder of rows of a kind whose entry in the search index lacks some of their text."""

    def find_incomplete_index_entries(reader: Reader) -> Iterator[Problem]:
        gram_maker, document_reader = GramMaker(reader), DocumentReader(reader, with_pinyin=True)
        documents = document_reader.read(kind, _sample_ids(reader, kind))
        numbers = _read_entry_numbers(reader, kind, [document.row_id for document in documents])
        incomplete = _find_incomplete_entries(
            reader,
            {
                number: gram_maker.make_document_grams(document)
                for number, document in zip(numbers, documents, strict=True)
            },
        )
        for number, document in zip(numbers, documents, strict=True):
            if number in incomplete:
                look = f"SELECT * FROM {TABLE_BY_KIND[kind]} WHERE id = {document.row_id}"
                message = gettext("the search index lacks some words of this row")
                yield Problem(TABLE_BY_KIND[kind], document.row_id, message, look)

    return find_incomplete_index_entries


def _sample_ids(reader: Reader, kind: HitKind) -> list[int]:
    """Return up to `_SAMPLE_SIZE` ids of rows of a kind, evenly spread, without rows not yet indexed."""
    pending_ids = set(pending.list_pending_ids(reader, kind))
    ids = [
        row["id"]
        for row in reader.rows(f"SELECT id FROM {TABLE_BY_KIND[kind]} ORDER BY id")
        if row["id"] not in pending_ids
    ]
    return ids[:: len(ids) // _SAMPLE_SIZE + 1]


def _read_entry_numbers(reader: Reader, kind: HitKind, row_ids: Sequence[int]) -> list[int]:
    """Return the numbers of the entries that the search index has for rows, in the order of the rows."""
    table = TABLE_BY_KIND[kind]
    replaced = dict(
        reader.tuples("SELECT row_id, id FROM search_docs WHERE table_name = :table", table=table)
    )
    return [replaced.get(row_id, get_entry_number_limit(kind) - row_id) for row_id in row_ids]


def _find_incomplete_entries(reader: Reader, grams_by_entry: Mapping[int, set[str]]) -> set[int]:
    """Return the numbers of the index entries that lack some of the grams given for them.

    PostgreSQL stores the grams of an entry together, so each entry is read once. SQLite's FTS5 stores the
    entries of a gram together, so each gram is read once for all entries that should have it.
    """
    engine = ENGINES[reader.dialect]
    wanted = (
        {frozenset([number]): sorted(grams) for number, grams in grams_by_entry.items()}
        if engine.can_replace
        else _group_grams_by_entries(grams_by_entry)
    )
    incomplete: set[int] = set()
    for entries, grams in wanted.items():
        sql = engine.entries_with_grams.format(entries=", ".join(map(str, sorted(entries))))
        for start in range(0, len(grams), _GRAMS_AT_ONCE):
            condition = engine.make_all_grams_parameter(grams[start : start + _GRAMS_AT_ONCE])
            rows = reader.tuples(sql, grams=condition, low=min(entries), high=max(entries))
            incomplete |= entries.difference(number for (number,) in rows)
    return incomplete


def _group_grams_by_entries(grams_by_entry: Mapping[int, set[str]]) -> dict[frozenset[int], list[str]]:
    """Return the grams grouped by the entries that should have them: the key is the set of their numbers."""
    entries_by_gram = defaultdict[str, set[int]](set)
    for number, grams in grams_by_entry.items():
        for gram in grams:
            entries_by_gram[gram].add(number)
    groups = defaultdict[frozenset[int], list[str]](list)
    for gram in sorted(entries_by_gram):
        groups[frozenset(entries_by_gram[gram])].append(gram)
    return groups


RULES = (
    Rule(
        "names",
        gettext_noop(
            "write the same name again: tracker company edit NAME --name NAME, or tracker rep edit "
            "NAME --name NAME"
        ),
        combine_finders(
            *map(_make_name_keys_finder, FOLDED_TABLES), *map(_make_simplified_finder, SIMPLIFIED_COLUMNS)
        ),
    ),
    Rule(
        "search",
        REMAKE,
        combine_finders(*map(_make_incomplete_entry_finder, HitKind)),
    ),
)
