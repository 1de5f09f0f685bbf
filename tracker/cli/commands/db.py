"""`tracker db …`: upgrade the database, load seeds; db_backup, db_dump and db_grants hold the rest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker import seeds, store
from tracker.cli.commands import db_backup, db_dump, db_grants
from tracker.cli.params.groups import NounGroup
from tracker.cli.terminal.tables import print_done
from tracker.cli.terminal.wrap import print_line, print_wrapped
from tracker.errors import MismatchError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from tracker.cli.app import App


@click.group("db", cls=NounGroup)
def command() -> None:
    """The database itself: upgrade it, load seeds, back it up and restore it, dump, load and copy it.

    Only you may read new databases, backups and snapshots, unless TRACKER_FILE_MODE gives another mode: 660
    for a folder that your group shares. Dumps and exports follow the umask.

    \b
    Examples:
      tracker db backup
      tracker db dump office-dump
    """


for written in (*db_backup.COMMANDS, *db_dump.COMMANDS, *db_grants.COMMANDS):
    command.add_command(written)


@command.command()
@click.pass_obj
def upgrade(app: App) -> None:
    """Bring the database to this program's revision, all or nothing.

    A SQLite file is backed up beside itself first; for PostgreSQL, run tracker db backup before.

    \b
    Example:
      tracker db upgrade
    """
    from tracker.store.search_index import update

    added_rules: list[str] = []

    def reload_lookups(connection: Connection) -> None:
        with store.journal.open_batch_on_connection(connection, "db upgrade", app.actor):
            added_rules.extend(seeds.packaged_facts.load_lookups(connection))
        update.index_pending_rows(connection)

    done = store.migrate.upgrade_database(app.location, reload_lookups, app.actor)
    if done.backup:
        print_line(f"The database as it was: {done.backup}")
    if done.changed_figures:
        print_wrapped("These figures are counted differently from this version on, also for past periods:")
        for text in done.changed_figures:
            print_wrapped(f"  {text}.")
        print_wrapped(
            "Issued reports stay as they were signed; tracker report compare PERIOD names the differences."
        )
    if added_rules:
        print_line(f"Added the rules {', '.join(added_rules)}. They also judge days that have passed; issued")
        print_line("reports show a difference as a restatement. See: tracker definition list")
    print_line(f"{app.location} is up to date.")


@command.command()
@click.pass_obj
def rebuild(app: App) -> None:
    """Make the kept states of all commitments anew from their history.

    Triggers keep them as the history says; tracker check finds those that another program has altered. No
    fact is changed.

    \b
    Example:
      tracker db rebuild
    """
    made = store.standings.rebuild_database(app.location)
    print_line(f"Made {made.spans:,} spans and {made.actions:,} actions anew.")
    print_line(f"The kept states of {made.differing:,} commitments differed from their history.")


@command.command()
@click.argument("files", nargs=-1, metavar="[FILE]…", type=click.Path(path_type=Path))
@click.pass_obj
def seed(app: App, files: tuple[Path, ...]) -> None:
    """Load the facts of articles: those that came with the program, or FILEs in the same format.

    Rows that a person has edited since are kept and listed. A second run changes nothing.

    \b
    Examples:
      tracker db seed
      tracker db seed roadshow.toml
    """
    from tracker.store.search_index import update

    with store.journal.open_batch(app.location, "db seed", app.actor) as batch:
        conflicts = seeds.packaged_facts.load_articles(batch.connection, files)
        update.index_pending_rows(batch.connection)
    if batch.is_kept:
        print_done(batch, "Loaded the facts of the articles.")
    if conflicts:
        listed = "\n".join(f"  {conflict}" for conflict in conflicts)
        raise MismatchError(f"the rest was loaded; {len(conflicts)} rows differ from the seeds:\n{listed}")
    print_line("The database holds what the seeds say.")
