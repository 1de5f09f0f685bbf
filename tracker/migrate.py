"""Making and upgrading a database: one transaction, views and triggers out of the way while tables change."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from tracker import dates, db, triggers, views
from tracker import location as place
from tracker.errors import DatabaseError, FileError
from tracker.location import HEAD, Location

_LOCK = 7_304_115  # any number, the same for every upgrade of this program


def initialise(location: Location, fill: Callable[[sa.Connection], None]) -> bool:
    """Make the database and fill it, all or nothing; return False when it is there already.

    Raises DatabaseError for a folder that does not exist or a database that holds something else.
    """
    created = _make_room(location)
    try:
        with db.writing(location, foreign_keys=False) as connection:
            _take_lock(connection)
            tables = sa.inspect(connection).get_table_names()
            if tables:
                place.require_ours(location, db.revision(connection))
                return False
            move_to(connection, "head")
            fill(connection)
            _check_foreign_keys(connection)
    except BaseException:
        if created:
            location.path.unlink(missing_ok=True)
        raise
    return True


def upgrade(location: Location, refill: Callable[[sa.Connection], None]) -> Path | None:
    """Bring the database to this program's revision, all or nothing; return the backup of a SQLite file.

    Lookups are reloaded by `refill`. A database of this revision gets only fresh lookups, and no backup.
    """
    if location.dialect == "sqlite" and not location.path.exists():
        raise place.missing(location)
    with db.writing(location, foreign_keys=False) as connection:
        _take_lock(connection)
        found = db.revision(connection)
        if found is None or found > HEAD:
            place.require_current(location, found)
        if found == HEAD:
            refill(connection)
            return None
        backup = _back_up(location)
        try:
            move_to(connection, "head")
            refill(connection)
            _check_foreign_keys(connection)
        except BaseException:
            if backup:
                backup.unlink()
            raise
        return backup


def move_to(connection: sa.Connection, revision: str) -> None:
    """Run the revisions up or down to one of them, inside the connection's transaction."""
    others = _clear(connection)
    config = Config(toml_file=None)
    config.set_main_option("script_location", str(place.packaged("alembic")))
    config.attributes["connection"] = connection
    below = db.revision(connection) or "base"
    step = command.upgrade if revision == "head" or revision > below else command.downgrade
    step(config, revision)
    if db.revision(connection) == HEAD:
        dialect = connection.dialect.name
        for statement in [*triggers.statements(dialect), *views.statements(dialect), *others]:
            connection.exec_driver_sql(statement.replace("%", "%%") if dialect == "postgresql" else statement)


def _make_room(location: Location) -> bool:
    """Prepare for a new SQLite file; return whether the file is new."""
    if location.dialect != "sqlite":
        return False
    folder = location.path.parent
    if location.is_default:
        folder.mkdir(exist_ok=True)
    if not folder.is_dir():
        raise DatabaseError(f"there is no folder {folder}", "make the folder first, or give another --db")
    return not location.path.exists()


def _take_lock(connection: sa.Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _clear(connection: sa.Connection) -> list[str]:
    """Drop views and triggers; return the statements of those that are not ours, to make them again."""
    if connection.dialect.name == "postgresql":
        _clear_postgresql(connection)
        return []
    found = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('view', 'trigger') ORDER BY type, rowid"
    ).all()
    for kind, name, _ in found:
        connection.exec_driver_sql(f'DROP {kind} "{name}"')
    ours = ("v_", "guard_", "journal_", "fold_")
    return [sql for _, name, sql in found if not name.startswith(ours)]


def _clear_postgresql(connection: sa.Connection) -> None:
    inspector = sa.inspect(connection)
    for name in sorted(inspector.get_view_names(), reverse=True):
        if name.startswith("v_"):
            connection.exec_driver_sql(f'DROP VIEW IF EXISTS "{name}" CASCADE')
    found = connection.exec_driver_sql(
        "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
        " WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace"
    )
    for trigger, table in found.all():
        connection.exec_driver_sql(f'DROP TRIGGER "{trigger}" ON "{table}"')


def _check_foreign_keys(connection: sa.Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise DatabaseError(f"{len(broken)} rows refer to rows that are not there", "nothing was changed")


def _back_up(location: Location) -> Path | None:
    if location.dialect != "sqlite":
        return None
    stamp = dates.timestamp().replace(":", "").replace("-", "")
    target = location.path.with_name(f"{location.path.stem}-before-{HEAD}-{stamp}.db")
    if target.exists():
        raise FileError(f"{target} is there already", "move it away and try again")
    try:
        with closing(sqlite3.connect(location.path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except sqlite3.Error as error:
        target.unlink(missing_ok=True)
        raise place.explain(Location("sqlite", str(target)), error) from error
    return target
