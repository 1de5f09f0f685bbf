"""One complete file for handing out, with notes or people taken out so that nothing of them is left in it.

It is made in a private copy and then written anew, so that no free page and no journal holds what was taken
out. Of the history only the additions stay with either, and issued reports go: they hold earlier texts.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from tracker.copies import load
from tracker.errors import FileError
from tracker.store import location as place
from tracker.store import sqlite_files
from tracker.store.location import Location
from tracker.store.tables import (
    APPEND_ONLY_TABLES,
    FOLDED_TABLES,
    SEARCH_TABLES,
    UNJOURNALLED_TABLES,
    metadata,
)
from tracker.values import text

_NOTE_COLUMNS = (
    *(("followups", name) for name in ("note", "next_action")),
    *((table, "note") for table in ("receipts", "companies", "representatives", "sources", "events")),
    ("announced_totals", "note"),
    ("batches", "reason"),
)
_PERSON_COLUMNS = (
    *(("followups", name) for name in ("recorded_by", "next_action_by")),
    ("receipts", "recorded_by"),
    ("batches", "actor"),
    ("reports", "issued_by"),
    ("distinct_companies", "decided_by"),
    ("commitments", "responsible_person"),
)
"""Columns with the name of a person of the office."""

_DELETE_CITATIONS_SQL = """
DELETE FROM citations WHERE representative_id IS NOT NULL OR position_id IS NOT NULL
  OR commitment_representative_id IS NOT NULL OR event_participant_id IN
  (SELECT id FROM event_participants WHERE representative_id IS NOT NULL)"""

_FORMAL_COLUMNS = ("sha256", "uscc", "language", "published_at", "code", "command", "table_name", "field")
"""Columns of text that is in a form of its own, or was typed by no one."""

_LOOKUP_TABLES = ("codes", "rules", "data_dictionary", *SEARCH_TABLES)
_LEFT_OUT_MARK = "—"
_NAME_LETTER = "某"
_SHORTEST_NAME = 2


def write_snapshot(location: Location, file: Path, *, notes: bool = True, people: bool = True) -> None:
    """Write a database of either engine as one SQLite file, without notes or people when that is asked.

    Raises FileError when the file is there already or cannot be written.
    """
    if file.exists():
        raise FileError(f"{file} is there already", "give another name")
    if not file.parent.is_dir():
        raise FileError(f"there is no folder {file.parent}", "make the folder first")
    with tempfile.TemporaryDirectory(dir=file.parent) as private, sqlite_files.write_beside(file) as part:
        copied = Path(private) / "copy.db"
        if location.is_file:
            sqlite_files.copy_database(location.path, copied)
        else:
            load.copy_database(location, Location("sqlite", str(copied)))
        try:
            with closing(sqlite3.connect(copied, isolation_level=None)) as connection:
                if not (notes and people):
                    _remove_content(connection, notes=not notes, people=not people)
                connection.execute("VACUUM INTO ?", (str(part),))
        except sqlite3.Error as error:
            raise place.explain_driver_error(Location("sqlite", str(file)), error) from error
        sqlite_files.examine_database(part)


def _remove_content(connection: sqlite3.Connection, *, notes: bool, people: bool) -> None:
    """Empty what may say something of notes or people; the triggers that would forbid it come back after."""
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    connection.execute("BEGIN")
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.create_function("sha256", 1, lambda text: hashlib.sha256(text.encode()).hexdigest())
    connection.execute("DELETE FROM report_lines")
    connection.execute("DELETE FROM reports")
    if people:
        _remove_people(connection)
    if notes:
        for table, column in _NOTE_COLUMNS:
            value = _replacement_expression(table, column)
            connection.execute(f"UPDATE {table} SET {column} = {value} WHERE {column} IS NOT NULL")
    _shorten_history(connection)
    connection.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    for table in SEARCH_TABLES:
        connection.execute(f"DELETE FROM {table}")
    for _, sql in triggers:
        connection.execute(sql)
    connection.execute("COMMIT")


def _shorten_history(connection: sqlite3.Connection) -> None:
    """Leave of the history only when each row that is there was added: the rest holds earlier texts."""
    connection.execute(
        "DELETE FROM changes WHERE id NOT IN"
        " (SELECT max(id) FROM changes WHERE operation = 'insert' GROUP BY table_name, row_id)"
    )
    for table in metadata.sorted_tables:
        if table.name not in UNJOURNALLED_TABLES:
            connection.execute(
                f"DELETE FROM changes WHERE table_name = '{table.name}'"
                f" AND row_id NOT IN (SELECT id FROM {table.name})"
            )
    connection.execute(
        "DELETE FROM batches WHERE id NOT IN (SELECT batch_id FROM changes WHERE batch_id IS NOT NULL)"
    )


def _replacement_expression(table: str, column: str) -> str:
    """Return what stands in the place of a note: nothing, but for a row that must say something."""
    if column != "note" or table not in APPEND_ONLY_TABLES:
        return "NULL"
    speaks_else = "stage IS NOT NULL OR condition IS NOT NULL" if table == "followups" else "1"
    return f"CASE WHEN is_void OR NOT ({speaks_else}) THEN '{_LEFT_OUT_MARK}' END"


def _remove_people(connection: sqlite3.Connection) -> None:
    """Delete the people and their titles, and put as many letters in place of each name that a text has."""
    names = _NameRemover(connection)
    for statement in (
        _DELETE_CITATIONS_SQL,
        "DELETE FROM commitment_representatives",
        "DELETE FROM positions",
        "DELETE FROM event_participants WHERE representative_id IS NOT NULL",
        "DELETE FROM representatives",
        *(
            f"UPDATE {table} SET {column} = '{_LEFT_OUT_MARK}' WHERE {column} IS NOT NULL"
            for table, column in _PERSON_COLUMNS
        ),
    ):
        connection.execute(statement)
    connection.create_function("has_name", 1, names.stand_in)
    connection.create_function("without_names", 1, names.taken_out)
    connection.create_function("folded", 1, names.folded)
    for table, column, is_unique in _typed_columns():
        number = " || id" if is_unique else ""
        connection.execute(
            f"UPDATE {table} SET {column} = without_names({column}){number} WHERE has_name({column})"
        )
    for table in FOLDED_TABLES:
        changed = "folded(name) IS NOT name_folded"
        connection.execute(
            f"UPDATE {table} SET name_folded = folded(name), name_pinyin = NULL WHERE {changed}"
        )
    connection.execute("UPDATE sources SET sha256 = sha256(body) WHERE body IS NOT NULL")


class _NameRemover:
    """The names that are taken out, whatever script, width and case they stand in."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._folds = dict(connection.execute("SELECT codepoint, folded FROM char_folds"))
        asked = ["SELECT name FROM representatives", "SELECT name_hans FROM representatives"]
        asked += [f"SELECT {contact} FROM representatives" for contact in ("phone", "email", "wechat")]
        asked += [f"SELECT {column} FROM {table}" for table, column in _PERSON_COLUMNS]
        found = {self.folded(name) for sql in asked for (name,) in connection.execute(sql) if name}
        longest_first = sorted((name for name in found if len(name) >= _SHORTEST_NAME), key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def folded(self, words: str | None) -> str:
        """Return a text folded, of the same length."""
        return text.fold_text(words or "", self._folds)

    def stand_in(self, words: str | None) -> bool:
        """Tell whether a text has one of them."""
        return self._pattern.search(self.folded(words)) is not None

    def taken_out(self, words: str) -> str:
        """Return a text with as many letters in place of each name."""
        plain = list(words)
        for found in self._pattern.finditer(self.folded(words)):
            plain[slice(*found.span())] = _NAME_LETTER * len(found[0])
        return "".join(plain)


def _typed_columns() -> Iterator[tuple[str, str, bool]]:
    """Yield the columns that people type words into, and whether no two rows may have the same."""
    for table in metadata.sorted_tables:
        unique = {
            column.name
            for part in (*table.constraints, *table.indexes)
            if isinstance(part, sa.UniqueConstraint) or (isinstance(part, sa.Index) and part.unique)
            for column in part.columns
        }
        for column in table.columns:
            is_words = column.info.get("is_typed") and column.name not in _FORMAL_COLUMNS
            if is_words and table.name not in _LOOKUP_TABLES:
                yield table.name, column.name, column.name in unique
