"""The copy that is looked at: its main views as tables, quick to filter and search; private words left out.

It is somebody's own for as long as the pages are open, so that it may be rebuilt in any way: its rules go,
and with them its history and the words of private follow-ups.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tracker import files
from tracker import location as place
from tracker.location import Location
from tracker.models import SEARCH
from tracker.reader import reading
from tracker.transfer import loading

_PRIVATE = (
    "UPDATE followups SET note = NULL, next_action = NULL WHERE is_private",
    "DROP TABLE changes",
    "DROP TABLE IF EXISTS search_index",
    *(f"DROP TABLE {table}" for table in SEARCH),
)
_QUICK = ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "ignore_check_constraints = ON")


class Shown(NamedTuple):
    """A view that becomes a table: its key, a number of each row, the words to search, what it refers to."""

    key: str
    number: str
    words: str
    refers: Mapping[str, tuple[str, str]] = {}


_COMPANY = {"company_id": ("v_companies", "company_id")}
_COMMITMENT = {"ref": ("v_commitments", "ref")}
SHOWN = {
    "v_companies": Shown(
        "company_id", "company_id", "name, name_hans, name_en, uscc, aliases, sectors, people, note"
    ),
    "v_people": Shown(
        "representative_id", "representative_id", "name, name_hans, positions, phone, email, wechat"
    ),
    "v_commitments": Shown(
        "ref",
        "commitment_id",
        "ref, title, summary, company, sector_name, event_name, place, next_action,"
        " responsible_unit, responsible_person",
        _COMPANY,
    ),
    "v_followups": Shown(
        "followup_id",
        "followup_id",
        "ref, title, company, note, next_action, next_action_by, recorded_by",
        _COMMITMENT,
    ),
    "v_receipts": Shown("receipt_id", "receipt_id", "ref, title, company, note", _COMMITMENT),
    "v_evidence": Shown("citation_id", "citation_id", "ref, company, source_title, quotation", _COMMITMENT),
}


def make(location: Location, file: Path) -> None:
    """Write the copy of a database of either engine into a file that is not there yet.

    Raises DatabaseError for a database that cannot be used, FileError when there is no room.
    """
    with reading(location):
        pass
    if location.is_file:
        files.copy(location.path, file)
    else:
        loading.copy(location, Location("sqlite", str(file)))
    try:
        _rebuild(file)
    except sqlite3.Error as error:
        raise place.explain(Location("sqlite", str(file)), error) from error


def _rebuild(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for pragma in _QUICK:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        for statement in _PRIVATE:
            connection.execute(statement)
        spaced = spread(connection)
        for view, shown in SHOWN.items():
            _settle(connection, view, shown)
            _index(connection, view, shown, spaced)
        connection.execute("COMMIT")


def index_of(view: str) -> str:
    """Return the name of the table with the words of a view."""
    return f"words_of_{view.removeprefix('v_')}"


class Spread(dict[str, str]):
    """What stands for a character in the index: itself folded, and beyond ASCII a word of its own."""

    def __init__(self, folds: Mapping[int, int]) -> None:
        super().__init__()
        self._folds = folds

    def __missing__(self, char: str) -> str:
        folded = chr(self._folds.get(ord(char), ord(char)))
        self[char] = folded if folded.isascii() else f" {folded} "
        return self[char]

    def __call__(self, text: str) -> str:
        """Return a text as the index holds it."""
        return "".join(map(self.__getitem__, text))

    def term(self, typed: str) -> str:
        """Return what the index is asked for: all that was typed, where letters begin a word."""
        asked = []
        for word in typed.replace('"', " ").split():
            pieces = self(word).strip()
            asked.append(f'"{pieces}"' + ("*" if pieces[-1:].isascii() and pieces[-1:].isalnum() else ""))
        return " ".join(asked)


def spread(connection: sqlite3.Connection) -> Spread:
    """Return how the index of an open copy is written and asked."""
    return Spread(dict(connection.execute("SELECT codepoint, folded FROM char_folds")))


def _settle(connection: sqlite3.Connection, view: str, shown: Shown) -> None:
    """Put a table with the rows of a view in its place."""
    columns = connection.execute(f"SELECT name, type FROM pragma_table_info('{view}')").fetchall()
    parts = [f'"{name}" {kind}{" PRIMARY KEY" if name == shown.key else ""}' for name, kind in columns]
    parts += [
        f"FOREIGN KEY ({column}) REFERENCES {table} ({key})" for column, (table, key) in shown.refers.items()
    ]
    connection.execute(f"CREATE TEMPORARY TABLE held AS SELECT * FROM {view}")
    connection.execute(f"DROP VIEW {view}")
    connection.execute(f"CREATE TABLE {view} ({', '.join(parts)})")
    connection.execute(f"INSERT INTO {view} SELECT * FROM held")
    connection.execute("DROP TABLE held")


def _index(connection: sqlite3.Connection, view: str, shown: Shown, spaced: Spread) -> None:
    """Make a full-text table in which Chinese of one and two characters is found: each is a word."""
    name = index_of(view)
    connection.execute(f"CREATE VIRTUAL TABLE {name} USING fts5 (words, content='')")
    rows = connection.execute(f"SELECT {shown.number}, {shown.words} FROM {view}")
    words = ((number, spaced("\n".join(filter(None, texts)))) for number, *texts in rows)
    connection.executemany(f"INSERT INTO {name} (rowid, words) VALUES (?, ?)", words)
