"""Change the dates of journal entries, as if the changes had been made over a long time."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from tracker.store.reader import open_reader


def read_last_change(location):
    """Return the number of the last change in the journal."""
    with open_reader(location) as reader:
        return reader.value("SELECT max(id) FROM changes")


def date_changes(location, last_changes):
    """Date the changes in the journal; `last_changes` maps each day, in order, to its last change."""
    before, statements = 0, []
    for day, last in last_changes.items():
        moment = f"{day}T10:00:00Z"
        statements.append(f"UPDATE changes SET changed_at = '{moment}' WHERE id > {before} AND id <= {last}")
        before = last
    if location.dialect == "postgresql":
        import psycopg

        with psycopg.connect(location.address, autocommit=True) as connection:
            connection.execute("SET session_replication_role = replica")
            for statement in statements:
                connection.execute(statement)
        return
    with closing(sqlite3.connect(location.address)) as connection:
        connection.execute("DROP TRIGGER guard_changes_update")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
