"""Write to a database as another program does: without our PRAGMAs, with or without the triggers."""

from __future__ import annotations

import sqlite3


def connect_outside(location):
    """Connect without PRAGMAs and without SQLAlchemy; each statement is committed at once."""
    if location.dialect == "sqlite":
        return sqlite3.connect(location.address, isolation_level=None)
    import psycopg

    return psycopg.connect(location.address, autocommit=True)


def edit_outside(location, *statements: str, triggers: bool = True) -> None:
    """Run statements. With `triggers=False` no trigger runs: on SQLite they are dropped and created again."""
    connection = connect_outside(location)
    try:
        if location.dialect == "postgresql":
            before, after = [] if triggers else ["SET session_replication_role = replica"], []
        else:
            before, after = ([], []) if triggers else _list_trigger_statements(connection)
        for statement in (*before, *statements, *after):
            connection.execute(statement)
    finally:
        connection.close()


def _list_trigger_statements(connection: sqlite3.Connection) -> tuple[list[str], list[str]]:
    """Return the statements that drop all triggers, and those that make them again."""
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    return ["BEGIN", *(f"DROP TRIGGER {name}" for name, _ in triggers)], [
        *(sql for _, sql in triggers),
        "COMMIT",
    ]
