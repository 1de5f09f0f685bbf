"""The copy that is looked at: its main views as tables, quick to filter and search; private words left out.

It is somebody's own for as long as the pages are open, so that it may be rebuilt in any way: its rules go,
and with them its history and the words of private follow-ups.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
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
_LOT = 1_000


class Shown(NamedTuple):
    """A view that becomes a table: its key, the numbers that its words are searched by, what it refers to."""

    key: str
    number: str
    refers: Mapping[str, tuple[str, str]] = {}


_COMPANY = {"company_id": ("v_companies", "company_id")}
_COMMITMENT = {"ref": ("v_commitments", "ref")}
SHOWN = {
    "v_companies": Shown("company_id", "company_id"),
    "v_people": Shown("representative_id", "representative_id"),
    "v_commitments": Shown("ref", "commitment_id", _COMPANY),
    "v_followups": Shown("followup_id", "followup_id", _COMMITMENT),
    "v_receipts": Shown("receipt_id", "receipt_id", _COMMITMENT),
    "v_evidence": Shown("citation_id", "citation_id", _COMMITMENT),
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
        folds = dict(connection.execute("SELECT codepoint, folded FROM char_folds"))
        for view, shown in SHOWN.items():
            _settle(connection, view, shown)
            _index(connection, view, shown, folds)
        connection.execute("COMMIT")


def index_of(view: str) -> str:
    """Return the name of the table with the words of a view."""
    return f"words_of_{view.removeprefix('v_')}"


def term(typed: str, folds: Mapping[int, int]) -> str:
    """Return what the index is asked for: every word that was typed, in either script, part of a word too."""
    asked = []
    for word in typed.replace('"', " ").split():
        pieces = _spaced(word.translate(folds)).strip()
        asked.append(f'"{pieces}"' + ("*" if pieces[-1:].isascii() and pieces[-1:].isalnum() else ""))
    return " ".join(asked)


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


def _index(connection: sqlite3.Connection, view: str, shown: Shown, folds: Mapping[int, int]) -> None:
    """Make a full-text table in which Chinese of one and two characters is found: each is a word."""
    name = index_of(view)
    connection.execute(f"CREATE VIRTUAL TABLE {name} USING fts5 (words, content='')")
    rows = connection.execute(f"SELECT {shown.number} AS number_of_row, * FROM {view}")
    connection.executemany(f"INSERT INTO {name} (rowid, words) VALUES (?, ?)", _words(rows, folds))


def _words(rows: sqlite3.Cursor, folds: Mapping[int, int]) -> Iterator[tuple[int, str]]:
    for number, *values in rows:
        text = "\n".join(value for value in values if isinstance(value, str))
        yield number, _spaced(text.translate(folds))


def _spaced(text: str) -> str:
    """Return a text with blanks around each character that is not ASCII."""
    return re.sub(r"([^\x00-\x7f])", r" \1 ", text)
