"""Remove people from a SQLite copy: their rows, and their names, addresses and numbers in every text.

They are the representatives and the staff of the office; the numbers are telephone numbers. Values that the
journal keeps of earlier versions of their rows are removed too. Words that may still mean one of them are
listed, so that a person can decide.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import sqlalchemy as sa

from tracker.store.derived_columns import FOLDED_TABLES, SIMPLIFIED_COLUMNS
from tracker.store.tables import SEARCH_TABLES, metadata
from tracker.values import people, text

_NAME_COLUMNS = (("representatives", "name"), ("representatives", "name_hans"))
_ADDRESS_COLUMNS = (("representatives", "email"), ("representatives", "wechat"))
_NUMBER_COLUMNS = (("representatives", "phone"), ("representatives", "wechat"))
STAFF_COLUMNS = (
    *(("followups", name) for name in ("recorded_by", "next_action_by")),
    ("receipts", "recorded_by"),
    ("batches", "actor"),
    ("reports", "issued_by"),
    ("distinct_companies", "decided_by"),
    ("proposals", "decided_by"),
    ("commitments", "responsible_person"),
)
"""Columns with the name of a member of the office's staff."""
_DELETE_CITATIONS_SQL = """
DELETE FROM citations WHERE representative_id IS NOT NULL OR position_id IS NOT NULL
  OR commitment_representative_id IS NOT NULL OR event_participant_id IN
  (SELECT id FROM event_participants WHERE representative_id IS NOT NULL)"""
_FORMAL_COLUMNS = (
    "sha256", "uscc", "language", "published_at", "code", "command", "table_name", "field",
    "excluded_conditions",
)  # fmt: skip
"""Text columns in which no name is searched, because they hold codes or text that nobody typed."""
_LOOKUP_TABLES = ("codes", "data_dictionary", *SEARCH_TABLES)
LEFT_OUT_MARK = "—"
_NAME_LETTER = "某"
"""The character that replaces each character of a name."""


class PersonHint(NamedTuple):
    """A word in the copy that may mean a person: its first spelling, how often it occurs, and where.

    `places` are pairs of a table and a column.
    """

    word: str
    occurrences: int
    places: tuple[tuple[str, str], ...]


class PeopleFinder:
    """Finds the names, phone numbers and addresses of the people in a database, in any text.

    The words in `also` are found like names.
    """

    def __init__(self, connection: sqlite3.Connection, also: Iterable[str] = ()) -> None:
        self.folds = dict(connection.execute("SELECT codepoint, folded FROM char_folds"))
        self._accents = people.make_accent_table()
        values = _ValueReader(connection)
        names = {
            self.fold(part)
            for name in values.read(*_NAME_COLUMNS, *STAFF_COLUMNS)
            for part in people.list_names(self.fold(name))
        }
        addresses = {self.fold(address) for address in values.read(*_ADDRESS_COLUMNS)}
        words = {self.fold(word) for word in also}
        numbers = {self.fold(number) for number in values.read(*_NUMBER_COLUMNS)} | words
        titles = {self.fold(title) for title in values.read(("positions", "title"))}
        self._names = people.WordFinder(names | addresses | words | numbers, people.NAME_GAP)
        digits = {digits for number in numbers for digits in people.list_phone_numbers(number)}
        self._numbers = people.WordFinder(digits, people.WIDE_GAP)
        hints = {
            hint
            for name in names
            for hint in people.list_name_hints(name, text.read_person_syllables(name), titles)
        } | {address.partition("@")[0] for address in addresses if "@" in address}
        self._hints = people.WordFinder({*hints, *people.list_common_name_hints()}, people.WIDE_GAP)

    def fold(self, original: str | None) -> str:
        """Return a text with its characters made comparable, for searching; it has the same length."""
        return text.fold_text(original or "", self.folds).translate(self._accents)

    def simplify(self, original: str | None) -> str | None:
        """Return a text in Simplified Chinese; None for None."""
        return original and text.simplify_text(original, self.folds)

    def remove_people(self, original: str | None) -> str | None:
        """Return a text with 某 for each character of a name, phone number or address; None for None."""
        folded = self.fold(original)
        spans = [
            *self._names.find_spans(folded),
            *self._numbers.find_spans(people.convert_digits(folded)),
        ]
        if original is None or not spans:
            return original
        characters = list(original)
        for start, end in spans:
            characters[start:end] = _NAME_LETTER * (end - start)
        return "".join(characters)

    def find_hints(self, original: str) -> Iterator[tuple[str, str]]:
        """Yield each word of a text that may mean a person: as it is written, and as `fold` returns it."""
        folded = self.fold(original)
        for start, end in self._hints.find_spans(folded):
            if people.ends_in_sum_word(folded, end):
                continue
            yield original[start:end], people.WIDE_GAP.sub("", folded[start:end])


def remove_people(connection: sqlite3.Connection, finder: PeopleFinder) -> None:
    """Delete the representatives and their job titles; remove names and phone numbers from every text.

    The triggers must have been dropped before.
    """
    for statement in (
        _DELETE_CITATIONS_SQL,
        "DELETE FROM commitment_representatives",
        "DELETE FROM positions",
        "DELETE FROM event_participants WHERE representative_id IS NOT NULL",
        "DELETE FROM representatives",
        *(
            f"UPDATE {table} SET {column} = '{LEFT_OUT_MARK}' WHERE {column} IS NOT NULL"
            for table, column in STAFF_COLUMNS
        ),
    ):
        connection.execute(statement)
    connection.create_function("without_people", 1, finder.remove_people, deterministic=True)
    connection.create_function("simplified", 1, finder.simplify)
    connection.create_function("folded", 1, lambda name: text.fold_text(name, finder.folds))
    for table, column, is_unique in _list_free_text_columns():
        number = " || id" if is_unique else ""
        connection.execute(
            f"UPDATE {table} SET {column} = without_people({column}){number}"
            f" WHERE {column} <> without_people({column})"
        )
    for table in FOLDED_TABLES:
        is_changed = "folded(name) IS NOT name_folded"
        connection.execute(
            f"UPDATE {table} SET name_folded = folded(name), name_pinyin = NULL WHERE {is_changed}"
        )
    for table, columns in SIMPLIFIED_COLUMNS.items():
        for column in columns:
            connection.execute(f"UPDATE {table} SET {column}_simplified = simplified({column})")
    connection.execute("UPDATE sources SET sha256 = sha256(body) WHERE body IS NOT NULL")


def list_person_hints(connection: sqlite3.Connection, finder: PeopleFinder) -> list[PersonHint]:
    """Return the words in a copy that may mean a person, the most frequent ones first."""
    found: dict[str, tuple[str, int, dict[tuple[str, str], None]]] = {}
    for table, column, _ in _list_free_text_columns():
        for (written,) in connection.execute(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"):
            for word, key in finder.find_hints(str(written)):
                first, count, places = found.get(key, (word, 0, {}))
                found[key] = first, count + 1, places | {(table, column): None}
    hints = [
        PersonHint(" ".join(word.split()), count, tuple(places)) for word, count, places in found.values()
    ]
    return sorted(hints, key=lambda hint: (-hint.occurrences, hint.word))


class _ValueReader:
    """Reads all values that a column has now, and those that the journal keeps of earlier versions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        earlier = connection.execute("SELECT table_name, before FROM changes WHERE before IS NOT NULL")
        watched = {table for table, _ in (*_NAME_COLUMNS, *STAFF_COLUMNS, ("positions", "title"))}
        self._earlier = [(table, json.loads(before)) for table, before in earlier if table in watched]

    def read(self, *columns: tuple[str, str]) -> set[str]:
        """Return the values of the columns, which are given as (table, column)."""
        values: set[object] = set()
        for table, column in columns:
            values |= {value for (value,) in self._connection.execute(f"SELECT {column} FROM {table}")}
            values |= {before.get(column) for of_table, before in self._earlier if of_table == table}
        return {str(value) for value in values if value}


def _list_free_text_columns() -> Iterator[tuple[str, str, bool]]:
    """Yield (table, column, whether its values are unique) for each column into which people type freely."""
    for table in metadata.sorted_tables:
        unique = {
            column.name
            for key in (*table.constraints, *table.indexes)
            if isinstance(key, sa.UniqueConstraint) or (isinstance(key, sa.Index) and key.unique)
            for column in key.columns
        }
        for column in table.columns:
            is_free_text = column.info.get("is_typed") and column.name not in _FORMAL_COLUMNS
            if is_free_text and table.name not in _LOOKUP_TABLES:
                yield table.name, column.name, column.name in unique
