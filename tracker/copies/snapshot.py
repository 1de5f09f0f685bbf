"""Copy a database into one SQLite file to hand out; notes and personal data can be removed.

They are removed in a temporary copy. VACUUM INTO then writes the final file, so that no free page and no
rollback journal keeps the removed text. Other data that may repeat the removed text is removed too: issued
reports, tables and views of other programs, and all journal entries except insertions. The chain of digests
begins anew then.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tracker.copies import load, people
from tracker.errors import FileError
from tracker.locale import gettext
from tracker.store import engine, migrate, sqlite_files
from tracker.store.chain import links
from tracker.store.damage import READ_ERRORS
from tracker.store.driver_errors import explain_driver_error
from tracker.store.location import Location
from tracker.store.tables import (
    APPEND_ONLY_TABLES,
    SEARCH_TABLES,
    UNJOURNALLED_TABLES,
    metadata,
)
from tracker.values.codes import LinkKind

_NOTE_COLUMNS = (
    *(("followups", name) for name in ("note", "next_action")),
    *((table, "note") for table in ("receipts", "companies", "representatives", "sources", "events")),
    ("announced_totals", "note"),
    ("targets", "note"),
    ("batches", "reason"),
)
"""Columns that are emptied when notes are removed."""


class SnapshotRemarks(NamedTuple):
    """Warnings about a snapshot, namely words that may mean a person, and tables that were left out."""

    hints: list[people.PersonHint]
    foreign_names: list[str]


def write_snapshot(
    location: Location,
    file: Path,
    *,
    with_notes: bool = True,
    with_people: bool = True,
    with_papers: bool = False,
    also: Collection[str] = (),
) -> SnapshotRemarks:
    """Copy a database into one SQLite file; notes and personal data can be removed.

    Without people, the words in `also` are treated as names and removed from every text. Unless `with_papers`
    is set, the content of papers (files kept as evidence) is left out, but their names and digests stay.
    Raises FileError if the file exists or cannot be written.
    """
    if file.exists() or file.is_symlink():
        raise FileError(
            gettext("{file} exists already").format(file=file), gettext("give another name for the file")
        )
    if not file.parent.is_dir():
        raise FileError(
            gettext("there is no folder {folder}").format(folder=file.parent),
            gettext("create the folder first"),
        )
    remarks = SnapshotRemarks([], [])
    with (
        sqlite_files.make_part_folder(file) as private,
        sqlite_files.replace_database_when_complete(file) as part,
    ):
        copied = private / "copy.db"
        if location.is_file:
            sqlite_files.copy_database(location.path, copied)
        else:
            load.copy_database(location, Location("sqlite", str(copied)))
        try:
            with closing(sqlite3.connect(copied, isolation_level=None)) as connection:
                if not with_papers:
                    connection.execute("UPDATE papers SET content = NULL")
                if not (with_notes and with_people):
                    finder = None if with_people else people.PeopleFinder(connection, also)
                    foreign_names = _remove_content(connection, finder, with_notes=with_notes)
                    hints = people.list_person_hints(connection, finder) if finder else []
                    remarks = SnapshotRemarks(hints, foreign_names)
                    with engine.open_transaction(Location("sqlite", str(copied)), foreign_keys=False) as anew:
                        links.add_checkpoint(anew, LinkKind.SNAPSHOT)
                connection.execute("VACUUM INTO ?", (str(part),))
        except READ_ERRORS as error:
            raise explain_driver_error(location, error) from error
        sqlite_files.examine_database(part, location.path if location.is_file else None)
    return remarks


def _remove_content(
    connection: sqlite3.Connection, finder: people.PeopleFinder | None, *, with_notes: bool
) -> list[str]:
    """Remove personal data, if `finder` is given, and notes, unless `with_notes` is set, from the whole copy.

    They may be repeated in reports, the journal, the search index, and tables and views of other programs,
    whose names are returned. Triggers forbid such changes: all are dropped, and those of this program are
    created again at the end.
    """
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    connection.execute("BEGIN")
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    foreign_names = _drop_foreign_objects(connection)
    connection.create_function("sha256", 1, lambda text: hashlib.sha256(text.encode()).hexdigest())
    for table in ("links", "unlinked_changes", "report_lines", "report_prints"):
        connection.execute(f"DELETE FROM {table}")
    for table in ("reports", "papers"):
        connection.execute(f"DELETE FROM {table}")
    _keep_only_insertions(connection)
    if finder:
        people.remove_people(connection, finder)
        _keep_only_insertions(connection)
    if not with_notes:
        for table, column in _NOTE_COLUMNS:
            value = _build_note_replacement(table, column)
            connection.execute(f"UPDATE {table} SET {column} = {value} WHERE {column} IS NOT NULL")
    connection.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    for table in SEARCH_TABLES:
        connection.execute(f"DELETE FROM {table}")
    own = migrate.list_own_names("sqlite")
    for name, sql in triggers:
        if name in own:
            connection.execute(sql)
    connection.execute("COMMIT")
    return foreign_names


def _drop_foreign_objects(connection: sqlite3.Connection) -> list[str]:
    """Drop the tables and views that other programs added; return their names.

    The table `sqlite_stat4`, which some builds of SQLite make, is emptied, because it has samples of values.
    """
    own = {*metadata.tables, "alembic_version", *migrate.list_own_names("sqlite")}
    foreign = [
        (kind, name)
        for kind, name in connection.execute(
            "SELECT type, name FROM sqlite_master WHERE type IN ('view', 'table')"
            " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_index%' ESCAPE '\\'"
            " ORDER BY type DESC, name"
        ).fetchall()
        if name not in own
    ]
    for kind, name in foreign:
        quoted = name.replace('"', '""')
        connection.execute(f'DROP {kind} IF EXISTS "{quoted}"')  # a virtual table takes others with it
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat4'").fetchone():
        connection.execute("DELETE FROM sqlite_stat4")
    return [name for _, name in foreign]


def _keep_only_insertions(connection: sqlite3.Connection) -> None:
    """Delete all journal entries except the newest insertion of each existing row; delete empty batches.

    A row of `proposals` that refers to a deleted batch no longer refers to any.
    """
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
    empty = "NOT IN (SELECT batch_id FROM changes WHERE batch_id IS NOT NULL)"
    connection.execute(f"UPDATE proposals SET batch_id = NULL WHERE batch_id {empty}")
    connection.execute(f"DELETE FROM batches WHERE id {empty}")


def _build_note_replacement(table: str, column: str) -> str:
    """Return the SQL expression that replaces a note.

    It is NULL, or a dash (—) where the row needs some content.
    """
    if column != "note" or table not in APPEND_ONLY_TABLES:
        return "NULL"
    has_other_content = "stage IS NOT NULL OR condition IS NOT NULL" if table == "followups" else "1"
    return f"CASE WHEN is_void OR NOT ({has_other_content}) THEN '{people.LEFT_OUT_MARK}' END"
