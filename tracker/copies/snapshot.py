"""Copies of a database as one SQLite file to hand out, if wished without notes or without personal data.

Notes and personal data are removed from a temporary copy, which VACUUM INTO then writes to the final file,
so that no free page and no rollback journal keeps the removed text. If either is removed, issued reports go
too, and so do all journal entries but those of added rows, because they hold earlier texts. The chain of
digests begins anew then.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from tracker.copies import load
from tracker.errors import FileError
from tracker.store import chain, engine, sqlite_files
from tracker.store.derived_columns import FOLDED_TABLES, SIMPLIFIED_COLUMNS
from tracker.store.location import Location, explain_driver_error
from tracker.store.tables import (
    APPEND_ONLY_TABLES,
    SEARCH_TABLES,
    UNJOURNALLED_TABLES,
    metadata,
)
from tracker.values import text
from tracker.values.codes import LinkKind

_NOTE_COLUMNS = (
    *(("followups", name) for name in ("note", "next_action")),
    *((table, "note") for table in ("receipts", "companies", "representatives", "sources", "events")),
    ("announced_totals", "note"),
    ("batches", "reason"),
)
"""Columns that are emptied when notes are removed."""
_PERSON_COLUMNS = (
    *(("followups", name) for name in ("recorded_by", "next_action_by")),
    ("receipts", "recorded_by"),
    ("batches", "actor"),
    ("reports", "issued_by"),
    ("distinct_companies", "decided_by"),
    ("commitments", "responsible_person"),
)
"""Columns with the name of a member of the office's staff."""

_DELETE_CITATIONS_SQL = """
DELETE FROM citations WHERE representative_id IS NOT NULL OR position_id IS NOT NULL
  OR commitment_representative_id IS NOT NULL OR event_participant_id IN
  (SELECT id FROM event_participants WHERE representative_id IS NOT NULL)"""

_FORMAL_COLUMNS = ("sha256", "uscc", "language", "published_at", "code", "command", "table_name", "field")
"""Text columns in which no name is searched, because they hold codes or text that nobody typed."""

_LOOKUP_TABLES = ("codes", "rules", "data_dictionary", *SEARCH_TABLES)
_LEFT_OUT_MARK = "—"
_NAME_LETTER = "某"
"""The character that replaces each character of a name."""
_SHORTEST_NAME = 2
"""The least number of characters of a name that is searched in texts; one character alone is no name."""


def write_snapshot(location: Location, file: Path, *, notes: bool = True, people: bool = True) -> None:
    """Write a database as one SQLite file; leave notes or personal data out if `notes` or `people` is False.

    Raises FileError if the file exists already or cannot be written.
    """
    if file.exists() or file.is_symlink():
        raise FileError(f"{file} is there already", "give another name")
    if not file.parent.is_dir():
        raise FileError(f"there is no folder {file.parent}", "make the folder first")
    with (
        sqlite_files.make_part_folder(file) as private,
        sqlite_files.replace_private_when_complete(file) as part,
    ):
        copied = private / "copy.db"
        if location.is_file:
            sqlite_files.copy_database(location.path, copied)
        else:
            load.copy_database(location, Location("sqlite", str(copied)))
        try:
            with closing(sqlite3.connect(copied, isolation_level=None)) as connection:
                if not (notes and people):
                    _remove_content(connection, notes=not notes, people=not people)
                    with engine.open_transaction(Location("sqlite", str(copied)), foreign_keys=False) as anew:
                        chain.add_checkpoint(anew, LinkKind.SNAPSHOT)
                connection.execute("VACUUM INTO ?", (str(part),))
        except sqlite3.Error as error:
            raise explain_driver_error(Location("sqlite", str(file)), error) from error
        sqlite_files.examine_database(part)


def _remove_content(connection: sqlite3.Connection, *, notes: bool, people: bool) -> None:
    """Remove notes or personal data, with everything that may repeat them: reports, journal, search index.

    The triggers forbid such changes; they are dropped first and made again at the end of the transaction.
    """
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    connection.execute("BEGIN")
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.create_function("sha256", 1, lambda text: hashlib.sha256(text.encode()).hexdigest())
    for table in ("links", "unlinked_changes", "report_lines"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DELETE FROM reports")
    if people:
        _remove_people(connection)
    if notes:
        for table, column in _NOTE_COLUMNS:
            value = _build_replacement(table, column)
            connection.execute(f"UPDATE {table} SET {column} = {value} WHERE {column} IS NOT NULL")
    _keep_only_insertions(connection)
    connection.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    for table in SEARCH_TABLES:
        connection.execute(f"DELETE FROM {table}")
    for _, sql in triggers:
        connection.execute(sql)
    connection.execute("COMMIT")


def _keep_only_insertions(connection: sqlite3.Connection) -> None:
    """Delete all journal entries but the newest insertion of each row that exists, and all empty batches."""
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


def _build_replacement(table: str, column: str) -> str:
    """Return the SQL expression that replaces a note: NULL, or — where the table requires some content."""
    if column != "note" or table not in APPEND_ONLY_TABLES:
        return "NULL"
    has_other_content = "stage IS NOT NULL OR condition IS NOT NULL" if table == "followups" else "1"
    return f"CASE WHEN is_void OR NOT ({has_other_content}) THEN '{_LEFT_OUT_MARK}' END"


def _remove_people(connection: sqlite3.Connection) -> None:
    """Delete representatives and their positions, and replace each character of a name in a text by 某."""
    remover = _NameRemover(connection)
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
    connection.create_function("has_name", 1, remover.has_name)
    connection.create_function("without_names", 1, remover.remove_names)
    connection.create_function("folded", 1, remover.fold)
    connection.create_function("simplified", 1, remover.simplify)
    for table, column, is_unique in _list_free_text_columns():
        number = " || id" if is_unique else ""
        connection.execute(
            f"UPDATE {table} SET {column} = without_names({column}){number} WHERE has_name({column})"
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


class _NameRemover:
    """Finds and removes names and contact details in texts, whatever their script, width and case."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._folds = dict(connection.execute("SELECT codepoint, folded FROM char_folds"))
        queries = ["SELECT name FROM representatives", "SELECT name_hans FROM representatives"]
        queries += [f"SELECT {contact} FROM representatives" for contact in ("phone", "email", "wechat")]
        queries += [f"SELECT {column} FROM {table}" for table, column in _PERSON_COLUMNS]
        names = {self.fold(name) for sql in queries for (name,) in connection.execute(sql) if name}
        # Try long names first, so that a name which contains another one is replaced as a whole.
        longest_first = sorted((name for name in names if len(name) >= _SHORTEST_NAME), key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def fold(self, original: str | None) -> str:
        """Return a text in its folded form, which has the same length."""
        return text.fold_text(original or "", self._folds)

    def simplify(self, original: str | None) -> str | None:
        """Return a text in Simplified Chinese; None for None."""
        return original and text.simplify_text(original, self._folds)

    def has_name(self, original: str | None) -> bool:
        """Tell whether a text contains a name."""
        return self._pattern.search(self.fold(original)) is not None

    def remove_names(self, original: str) -> str:
        """Return a text with each character of a name replaced by 某."""
        characters = list(original)
        for match in self._pattern.finditer(self.fold(original)):
            characters[slice(*match.span())] = _NAME_LETTER * len(match[0])
        return "".join(characters)


def _list_free_text_columns() -> Iterator[tuple[str, str, bool]]:
    """Yield (table, column, is unique) for each column that people type free text into."""
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
