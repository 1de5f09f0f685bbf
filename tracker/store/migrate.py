"""Make and upgrade databases, in one transaction; views and triggers are dropped while tables change."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from tracker.errors import DatabaseError, MismatchError
from tracker.locale import format_count, gettext
from tracker.store import (
    bulk_insert,
    changed_figures,
    dictionary,
    engine,
    file_modes,
    reader,
    rebuild_standings,
    sqlite_files,
    triggers,
)
from tracker.store.chain import chain_check, links
from tracker.store.location import (
    APPLICATION_ID,
    HEAD,
    Location,
    make_missing_database_error,
)
from tracker.store.views import public_views
from tracker.values.codes import LinkKind
from tracker.values.packaged_folders import find_packaged_folder

_LOCK = 7_304_115  # any number that all upgrades share


def initialise_database(
    location: Location,
    fill: Callable[[sa.Connection], None],
    put: Callable[[sa.Connection], None] = lambda _: None,
) -> bool:
    """Make the database and fill it, completely or not at all; return False if it exists already.

    `put` inserts rows before the triggers are made, `fill` after that. Raises DatabaseError if the folder
    does not exist or the database belongs to another program.
    """
    created = _create_file(location)
    try:
        with engine.open_transaction(location, foreign_keys=False) as connection:
            _lock_against_other_migrations(connection)
            opened = engine.make_reader(connection)
            if reader.list_tables(opened):
                reader.require_current_database(location, opened)
                return False
            migrate_to(connection, "head", put)
            fill(connection)
            bulk_insert.renew_statistics(connection)
            _require_intact_references(connection)
    except BaseException:
        for path in created:
            path.unlink() if path.is_file() else path.rmdir()
        raise
    return True


class Upgrade(NamedTuple):
    """The result of an upgrade: its backup, if any, and the figures that its revisions count differently."""

    backup: Path | None
    changed_figures: Sequence[str] = ()


def upgrade_database(
    location: Location, refill: Callable[[sa.Connection], None], actor: str = "db upgrade"
) -> Upgrade:
    """Upgrade the database to this program's revision, completely or not at all.

    `refill` reloads the lookups. A database that has this revision already gets new triggers, views and
    lookups, and no backup. Only SQLite files are backed up. If a revision changes facts, the journal names
    `actor` as the person.

    The chain of digests must be intact before. If the upgrade changes rows that the chain covers, it ends
    with a checkpoint: a link over everything. Raises MismatchError for a broken chain.
    """
    if location.is_missing_file:
        raise make_missing_database_error(location)
    with engine.open_transaction(location, foreign_keys=False) as connection:
        _lock_against_other_migrations(connection)
        opened = engine.make_reader(connection)
        current_revision = reader.read_revision(opened)
        if current_revision is None or current_revision > HEAD:
            reader.require_current_database(location, opened)
        engine.require_sound_structure(connection, location)
        if current_revision == HEAD:
            _recreate_triggers_and_views(connection, _drop_views_and_triggers(connection))
            refill(connection)
            return Upgrade(None)
        if "links" in reader.list_tables(opened):
            require_intact_chain(opened, str(location))
        backup = _back_up_file(location)
        try:
            migrate_to(connection, "head", actor=actor)
            refill(connection)
            if chain_check.find_differences(opened):
                links.add_checkpoint(connection, LinkKind.UPGRADE)
            bulk_insert.renew_statistics(connection)
            _require_intact_references(connection)
        except BaseException:
            if backup:
                backup.unlink()
            raise
        return Upgrade(backup, changed_figures.list_changed_figures(current_revision or ""))


def require_intact_chain(opened: reader.Reader, name: str) -> None:
    """Raise MismatchError that names the first rows which differ from the chain of digests."""
    differences = chain_check.find_differences(opened)
    if differences:
        raise MismatchError(
            gettext("the history of {name} was changed:\n{differences}").format(
                name=name, differences=chain_check.format_differences(differences)
            ),
            gettext(
                "nothing was written; restore the last backup, or put the earlier values back into "
                "the rows that tracker check lists"
            ),
        )


def migrate_to(
    connection: sa.Connection,
    revision: str,
    put: Callable[[sa.Connection], None] = lambda _: None,
    actor: str = "db upgrade",
) -> None:
    """Upgrade or downgrade to a revision, inside the transaction of the connection.

    `put` is called to insert rows after the tables and before the triggers are made.
    """
    others = _drop_views_and_triggers(connection)
    config = Config(toml_file=None)
    config.set_main_option("script_location", str(find_packaged_folder("alembic")))
    config.attributes |= {"connection": connection, "actor": actor}
    current_revision = reader.read_revision(engine.make_reader(connection)) or ""
    is_down = revision != "head" and (revision == "base" or revision < current_revision)
    (command.downgrade if is_down else command.upgrade)(config, revision)
    put(connection)
    if reader.read_revision(engine.make_reader(connection)) == HEAD:
        rebuild_standings.rebuild(connection)
    _recreate_triggers_and_views(connection, others)


def _recreate_triggers_and_views(connection: sa.Connection, others: list[str]) -> None:
    """Make our triggers and views, then those of other programs, and mark the file as ours."""
    if reader.read_revision(engine.make_reader(connection)) == HEAD:
        dialect = connection.dialect.name
        _run_statements(
            connection, [*triggers.build_statements(dialect), *public_views.build_statements(dialect)]
        )
        _run_statements(
            connection, [*dictionary.build_chinese_views(engine.make_reader(connection)), *others]
        )
    _mark_file_as_ours(connection)


def _run_statements(connection: sa.Connection, statements: list[str]) -> None:
    for statement in statements:
        is_format = connection.dialect.name == "postgresql"
        connection.exec_driver_sql(statement.replace("%", "%%") if is_format else statement)


def _mark_file_as_ours(connection: sa.Connection) -> None:
    """Write application id and revision into the header of a SQLite file, for other programs."""
    if connection.dialect.name == "sqlite":
        revision = reader.read_revision(engine.make_reader(connection))
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID if revision else 0}")
        connection.exec_driver_sql(f"PRAGMA user_version = {int(revision or 0)}")


def _create_file(location: Location) -> list[Path]:
    """Make a new SQLite file, and the default folder if it is missing; return the paths that were made."""
    if location.dialect != "sqlite" or location.path.exists():
        return []
    folder, made = location.path.parent, []
    if location.is_default and not folder.exists():
        folder.mkdir()
        made.append(folder)
    if not folder.is_dir():
        raise DatabaseError(
            gettext("there is no folder {folder}").format(folder=folder),
            gettext("create the folder first, or give another --db"),
        )
    file_modes.create_private_file(location.path)
    return [location.path, *made]


def _lock_against_other_migrations(connection: sa.Connection) -> None:
    """Wait until no other program makes or upgrades this database; SQLite's own lock suffices there."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _drop_views_and_triggers(connection: sa.Connection) -> list[str]:
    """Drop all views and triggers; return the statements that recreate those of other programs."""
    if connection.dialect.name == "postgresql":
        return _drop_postgresql_views_and_triggers(connection)
    schema_objects = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('view', 'trigger')"
        " ORDER BY type DESC, rowid"
    ).all()
    for kind, name, _ in reversed(schema_objects):
        connection.exec_driver_sql(f'DROP {kind} "{name}"')
    ours = list_own_names("sqlite")
    return [sql for _, name, sql in schema_objects if name not in ours]


def _drop_postgresql_views_and_triggers(connection: sa.Connection) -> list[str]:
    ours = list_own_names("postgresql")
    here = "current_schema()"
    triggers_found = connection.exec_driver_sql(
        "SELECT tgname, tgrelid::regclass::text, pg_get_triggerdef(pg_trigger.oid)"
        " FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
        f" WHERE NOT tgisinternal AND relkind = 'r' AND relnamespace = {here}::regnamespace ORDER BY 1"
    ).all()
    views_found = connection.exec_driver_sql(
        "SELECT relname, pg_get_viewdef(oid) FROM pg_class"
        f" WHERE relkind = 'v' AND relnamespace = {here}::regnamespace ORDER BY oid"
    ).all()
    for name, table, _ in triggers_found:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}" ON {table}')
    for name, _ in reversed(views_found):
        connection.exec_driver_sql(f'DROP VIEW IF EXISTS "{name}" CASCADE')
    others = [f'CREATE VIEW "{name}" AS {text}' for name, text in views_found if name not in ours]
    return others + [text for name, _, text in triggers_found if name not in ours]


def list_own_names(dialect: str) -> set[str]:
    """Return the names of our own views and triggers, and of the helper view that the triggers use."""
    made = re.findall(r"CREATE (?:TRIGGER|VIEW) (\w+)", "\n".join(triggers.build_statements(dialect)))
    return {*made, *public_views.VIEWS, *dictionary.map_chinese_view_names().values()}


def _require_intact_references(connection: sa.Connection) -> None:
    """Raise DatabaseError if a row of a SQLite file refers to a row that does not exist."""
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise DatabaseError(
            format_count(
                len(broken),
                "{count:,} row refers to a row that does not exist",
                "{count:,} rows refer to rows that do not exist",
            ),
            gettext("nothing was changed"),
        )


def _back_up_file(location: Location) -> Path | None:
    """Copy the SQLite file beside itself and return the copy; None for PostgreSQL."""
    if location.dialect != "sqlite":
        return None
    target = sqlite_files.make_dated_path(location.path.parent, f"{location.path.stem}-before-{HEAD}", ".db")
    with sqlite_files.replace_private_when_complete(target) as part:
        sqlite_files.copy_database(location.path, part)
    return target
