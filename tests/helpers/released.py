"""Databases of earlier revisions, as the program of then made them: SQL dumps, the larger ones compressed."""

from __future__ import annotations

import lzma
import sqlite3
from contextlib import closing
from functools import partial

import sqlalchemy as sa

from helpers.paths import RELEASED_SCHEMAS
from tracker.store import engine as db
from tracker.store import migrate
from tracker.store.tables import SEARCH_TABLES, metadata


def list_released_revisions():
    """Return the revisions of which a database is kept."""
    return sorted(file.name.partition(".")[0] for file in RELEASED_SCHEMAS.glob("*.sql*"))


def read_released_dump(revision):
    """Return the SQL that makes the kept SQLite database of a revision."""
    plain = RELEASED_SCHEMAS / f"{revision}.sql"
    if plain.exists():
        return plain.read_text("utf-8")
    return lzma.decompress(plain.with_suffix(".sql.xz").read_bytes()).decode()


def make_released_database(location, revision):
    """Make a database of a revision on any engine, with the rows of the kept one."""
    if location.dialect == "sqlite":
        location.path.touch()
    with (
        closing(sqlite3.connect(":memory:")) as old,
        db.open_transaction(location, foreign_keys=False) as connection,
    ):
        old.executescript(read_released_dump(revision))
        migrate.migrate_to(connection, revision, partial(_copy_rows, old))


def _copy_rows(old, connection):
    """Insert the rows of an old SQLite file into tables of the same revision."""
    for table in metadata.sorted_tables:
        names = [row[1] for row in old.execute(f"PRAGMA table_info({table.name})")]
        if not names or table.name in SEARCH_TABLES:
            continue
        flags = {name for name in names if isinstance(table.c[name].type, sa.Boolean)}
        rows = [
            {name: bool(value) if name in flags else value for name, value in zip(names, row, strict=True)}
            for row in old.execute(f"SELECT {', '.join(names)} FROM {table.name}")
        ]
        types = [
            sa.bindparam(name, type_=sa.Boolean() if name in flags else sa.types.NullType()) for name in names
        ]
        values = ", ".join(f":{name}" for name in names)
        statement = sa.text(f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({values})")
        if rows:
            connection.execute(statement.bindparams(*types), rows)
        if "id" in names and connection.dialect.name == "postgresql":
            highest = f"(SELECT coalesce(max(id), 1) FROM {table.name})"
            connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), {highest})"
            )
