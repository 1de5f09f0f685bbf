"""Create and upgrade databases in one transaction. Views and triggers are dropped while tables change."""

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


def _rebuild_kept_states(connection: sa.Connection) -> None:
    """Rebuild the kept states of all commitments, if the database has the newest revision."""
    if reader.read_revision(engine.make_reader(connection)) == HEAD:
        rebuild_standings.rebuild_all(connection)


def initialise_database(
    location: Location,
    insert_after_triggers: Callable[[sa.Connection], None],
    insert_before_triggers: Callable[[sa.Connection], None] = _rebuild_kept_states,
) -> bool:
    """Create and fill a database, completely or not at all. Return False if it exists already.

    `insert_before_triggers` inserts rows before the triggers are created, also those of the kept states;
    `insert_after_triggers` does it afterwards. Raises DatabaseError if the folder does not exist, or if the
    database belongs to another program.
    """
    created = _create_file(location)
    try:
        with engine.open_transaction(location, foreign_keys=False) as connection:
            _lock_against_other_migrations(connection)
            opened = engine.make_reader(connection)
            if reader.list_tables(opened):
                reader.require_current_database(location, opened)
                return False
            migrate_to(connection, "head", insert_before_triggers)
            insert_after_triggers(connection)
            bulk_insert.renew_statistics(connection)
            _require_intact_references(connection)
    except BaseException:
        for path in created:
            path.unlink() if path.is_file() else path.rmdir()
        raise
    return True


class Upgrade(NamedTuple):
    """The result of an upgrade: the backup, if any, and the figures that are now counted differently."""

    backup: Path | None
    changed_figures: Sequence[str] = ()


def upgrade_database(
    location: Location, reload_lookups: Callable[[sa.Connection], None], actor: str = "db upgrade"
) -> Upgrade:
    """Upgrade a database to the revision of this program, completely or not at all.

    If it has this revision already, triggers, views and lookups (tables that the program fills, such as
    codes) are renewed, and no backup is made. `reload_lookups` writes the lookups. Only SQLite files are
    backed up. If a revision changes facts, the journal names `actor` as the person. The chain of digests must
    be intact at the beginning: otherwise MismatchError is raised. If the upgrade changes rows that the chain
    covers, it ends with a checkpoint, which is a link over all rows.
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
            reload_lookups(connection)
            return Upgrade(None)
        if "links" in reader.list_tables(opened):
            require_intact_chain(opened, str(location))
        backup = _back_up_file(location)
        try:
            migrate_to(connection, "head", actor=actor)
            reload_lookups(connection)
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
    """Raise MismatchError if rows differ from the chain of digests.

    The error names the first of these rows, and the database by its `name`.
    """
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
    insert_before_triggers: Callable[[sa.Connection], None] = _rebuild_kept_states,
    actor: str = "db upgrade",
) -> None:
    """Upgrade or downgrade to a revision, inside the transaction of the connection.

    `insert_before_triggers` is called after the tables were created and before the triggers are.
    """
    others = _drop_views_and_triggers(connection)
    config = Config(toml_file=None)
    config.set_main_option("script_location", str(find_packaged_folder("alembic")))
    config.attributes |= {"connection": connection, "actor": actor}
    current_revision = reader.read_revision(engine.make_reader(connection)) or ""
    is_down = revision != "head" and (revision == "base" or revision < current_revision)
    (command.downgrade if is_down else command.upgrade)(config, revision)
    insert_before_triggers(connection)
    _recreate_triggers_and_views(connection, others)


def _recreate_triggers_and_views(connection: sa.Connection, others: list[str]) -> None:
    """Create this program's triggers and views, then those of other programs, and mark the file as ours.

    `others` are the CREATE statements of the triggers and views of other programs.
    """
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
    """Run SQL statements as they are, one after the other."""
    for statement in statements:
        is_format = connection.dialect.name == "postgresql"
        connection.exec_driver_sql(statement.replace("%", "%%") if is_format else statement)


def _mark_file_as_ours(connection: sa.Connection) -> None:
    """Write our application id, and the revision, into the header of a SQLite file."""
    if connection.dialect.name == "sqlite":
        revision = reader.read_revision(engine.make_reader(connection))
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID if revision else 0}")
        connection.exec_driver_sql(f"PRAGMA user_version = {int(revision or 0)}")


def _create_file(location: Location) -> list[Path]:
    """Create a SQLite file, and the default folder if it is missing. Return the paths that were created."""
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
    try:
        file_modes.create_private_file(location.path)
    except FileExistsError:
        if not location.path.exists():  # a symbolic link that leads nowhere
            raise
        return []  # another program has created it since
    return [location.path, *made]


def _lock_against_other_migrations(connection: sa.Connection) -> None:
    """Wait until no other program creates or upgrades this database.

    Only PostgreSQL needs this; on SQLite, the transaction has the write lock.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _drop_views_and_triggers(connection: sa.Connection) -> list[str]:
    """Drop all views and triggers. Return the statements that create those of other programs anew.

    The views and triggers of this program are not among them, because they are built from its code.
    """
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
    """Drop all views and triggers on PostgreSQL.

    Return the statements that create those of other programs again.
    """
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
    """Return the names of this program's views and triggers, even of views that only triggers use."""
    made = re.findall(r"CREATE (?:TRIGGER|VIEW) (\w+)", "\n".join(triggers.build_statements(dialect)))
    return {*made, *public_views.VIEWS, *dictionary.map_chinese_view_names().values()}


def _require_intact_references(connection: sa.Connection) -> None:
    """Raise DatabaseError if a row in a SQLite file refers to a row that does not exist."""
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
    """Copy a SQLite file into the same folder, and return the path of the copy; None for PostgreSQL."""
    if location.dialect != "sqlite":
        return None
    target = sqlite_files.make_dated_path(location.path.parent, f"{location.path.stem}-before-{HEAD}", ".db")
    with sqlite_files.replace_database_when_complete(target) as part:
        sqlite_files.copy_database(location.path, part)
    return target
