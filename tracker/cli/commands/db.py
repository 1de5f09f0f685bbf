"""`tracker db upgrade`, `rebuild` and `seed`, and the group `tracker db` itself."""

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
from tracker.locale import gettext, ngettext

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from tracker.cli.app import App


@click.group("db", cls=NounGroup)
def command() -> None:
    """Manage the database: upgrade it, back it up and restore it, dump, load and copy it.

    Only you can read new databases, backups and snapshots. To choose other file permissions, set
    TRACKER_FILE_MODE, such as 660 for a folder that your group shares. Dumps and exports follow the umask
    of your system.

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
    """Upgrade the database to the version of this program, completely or not at all.

    Before the upgrade, the program makes a backup of a SQLite file in the same folder. Back up a PostgreSQL
    database yourself first: tracker db backup

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
        print_line(gettext("The database from before the upgrade is kept: {file}").format(file=done.backup))
    if done.changed_figures:
        print_wrapped(
            gettext("From this version on, these figures are counted differently, also for past periods:")
        )
        for text in done.changed_figures:
            print_wrapped(f"  {text}.")
        print_wrapped(
            gettext(
                "Issued reports stay as they were signed. To see the differences: tracker report "
                "compare PERIOD"
            )
        )
    if added_rules:
        message = ngettext(
            "Added the rule {rules}. It also applies to past days, so their traffic lights and figures "
            "may change. Issued reports stay as they were signed. To see the rules: tracker definition "
            "list",
            "Added the rules {rules}. They also apply to past days, so the traffic lights and figures of "
            "those days may change. Issued reports stay as they were signed. To see the rules: tracker "
            "definition list",
            len(added_rules),
        )
        print_wrapped(message.format(rules=", ".join(added_rules)))
    print_line(gettext("{database} is up to date.").format(database=app.location))


@command.command()
@click.pass_obj
def rebuild(app: App) -> None:
    """Compute the stored states of all commitments, such as their stages, again from their history.

    The database normally keeps these states up to date by itself. Use this command when tracker check finds
    states that another program has changed. The command changes no fact.

    \b
    Example:
      tracker db rebuild
    """
    made = store.rebuild_standings.rebuild_and_count(app.location)
    print_line(
        gettext("Computed {spans} stored states and {actions} next actions again.").format(
            spans=f"{made.spans:,}", actions=f"{made.actions:,}"
        )
    )
    differing = ngettext(
        "The stored states of {count} commitment differed from its history and were corrected.",
        "The stored states of {count} commitments differed from their history and were corrected.",
        made.differing,
    )
    print_line(differing.format(count=f"{made.differing:,}"))


@command.command()
@click.argument("files", nargs=-1, metavar="[FILE]…", type=click.Path(path_type=Path))
@click.pass_obj
def seed(app: App, files: tuple[Path, ...]) -> None:
    """Load facts (companies, people, events, commitments) from the files of the program, or from your FILEs.

    A row that somebody has edited after an earlier load stays as it is, and the command lists the row. A
    second run changes nothing.

    \b
    Examples:
      tracker db seed
      tracker db seed roadshow.toml
    """
    from tracker.store.search_index import update

    with app.open_batch("db seed") as batch:
        conflicts = seeds.packaged_facts.load_articles(batch.connection, files)
        update.index_pending_rows(batch.connection)
    if batch.is_kept:
        print_done(batch, gettext("Loaded the facts."))
    if conflicts:
        listed = "\n".join(f"  {conflict}" for conflict in conflicts)
        message = ngettext(
            "{count} row differs from the files and was left as it is; the other rows were loaded:",
            "{count} rows differ from the files and were left as they are; the other rows were loaded:",
            len(conflicts),
        ).format(count=f"{len(conflicts):,}")
        raise MismatchError(f"{message}\n{listed}")
    print_line(gettext("The register already holds every fact of the files."))
