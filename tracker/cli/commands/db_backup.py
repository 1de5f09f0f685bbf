"""`tracker db backup`, `restore`, `snapshot` and `info`: keep the database, bring it back, hand it out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker import copies, read
from tracker.cli.terminal.confirm import require_confirmed
from tracker.cli.terminal.tables import print_fields
from tracker.errors import BadInputError

if TYPE_CHECKING:
    from tracker.cli.app import App

_DEFAULT_KEEP = 30
FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), required=False)
@click.option(
    "--keep", type=click.IntRange(0), default=_DEFAULT_KEEP, show_default=True, help="How many; 0 is all."
)
@click.pass_obj
def backup(app: App, folder: Path | None, keep: int) -> None:
    """Back the database up into DIR, or into backups beside it: one complete, dated, verified file.

    Others may go on writing. Older backups of this database in DIR are removed, all but the newest.

    \b
    Examples:
      tracker db backup
      tracker db backup usb --keep 10
    """
    if folder is None:
        beside = app.location.path.parent if app.location.is_file else Path()
        folder = beside / "backups"
    file, gone = copies.backup.back_up(app.location, folder, keep)
    click.echo(f"{file} ({file.stat().st_size / 1e6:.1f} MB) is complete and sound.")
    if gone:
        click.echo(f"Removed {len(gone)} older: {', '.join(old.name for old in gone)}")


@click.command()
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.pass_obj
def restore(app: App, file: Path, yes: bool) -> None:
    """Put the backup FILE in the place of the database; the replaced one is kept beside it.

    A file that is damaged or something else is refused. A PostgreSQL database must be empty.

    \b
    Example:
      tracker db restore backups/tracker-20240630T160000Z.db --yes
    """
    if app.location.is_file and app.location.path.exists() and file.exists() and not yes:
        if not sys.stdin.isatty():
            raise BadInputError("restoring asks before it replaces a database", "add --yes")
        require_confirmed(f"Replace {app.location} with {file}?")
    kept = copies.backup.restore_backup(app.location, file)
    click.echo(f"{app.location} is {file} again.")
    if kept:
        click.echo(f"The database that was there: {kept}")


@click.command()
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--without-notes", is_flag=True, help="Leave out notes, next actions and reasons.")
@click.option("--without-people", is_flag=True, help="Leave out people, and their names in every text.")
@click.pass_obj
def snapshot(app: App, file: Path, without_notes: bool, without_people: bool) -> None:
    """Write the database as one complete SQLite file for handing out.

    What is left out is in no corner of the file: of the history only what was added stays, and issued
    reports go with it. Names of people that are nowhere entered as people are not known, and stay.

    \b
    Examples:
      tracker db snapshot office.db
      tracker db snapshot public.db --without-notes --without-people
    """
    copies.snapshot.write_snapshot(app.location, file, notes=not without_notes, people=not without_people)
    click.echo(f"{file} ({file.stat().st_size / 1e6:.1f} MB) is complete by itself.")


@click.command()
@click.pass_obj
def info(app: App) -> None:
    """Say what the database is: where, how large, of which revision, and what it holds.

    \b
    Example:
      tracker db info
    """
    with app.open_reader() as reader:
        facts = read.dashboard.describe_database(reader)
    where = [("Database", str(app.location)), ("Engine", app.location.dialect)]
    if app.location.is_file:
        where.append(("Size", f"{app.location.path.stat().st_size / 1e6:.1f} MB"))
    print_fields([*where, *facts.items()])


COMMANDS = (backup, restore, snapshot, info)
