"""`tracker db dump`, `load` and `copy`: a whole database as text, and from one engine to the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker import copies, store
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.wrap import print_line

if TYPE_CHECKING:
    from tracker.cli.app import App

FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command(cls=TranslatedHelp)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.pass_obj
def dump(app: App, folder: Path) -> None:
    """Write every table as CSV into DIR, with the schema: made to be read, kept in git and compared.

    An older dump in DIR is replaced. NULL is written \\N. Views and tables that somebody added are not in it.
    Texts are exact: a spreadsheet program would run some as formulas. For one, use tracker sql … --csv.

    \b
    Example:
      tracker db dump office-dump
    """
    with app.open_reader() as reader, show_progress("Dumping") as progress:
        rows = copies.dump_folder.write_dump(copies.table_rows.DatabaseRows(reader), folder, progress)
    print_line(f"Wrote {rows} rows to {folder}.")


@click.command(cls=TranslatedHelp)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.pass_obj
def load(app: App, folder: Path) -> None:
    """Make the database from a dump in DIR: the same rows, numbers and history, all or nothing.

    The database must not be there yet; on PostgreSQL it is empty. A dump whose rows were edited is refused:
    they differ from their chain of digests.

    \b
    Example:
      tracker --db copy.db db load office-dump
    """
    with show_progress("Loading") as progress:
        rows = copies.load.load_rows(copies.dump_folder.DumpFolder(folder), app.location, progress=progress)
    print_line(f"Made {app.location} with {rows} rows.")


@click.command(cls=TranslatedHelp)
@click.option("--to", "address", metavar="PATH_OR_URL", required=True, help="The database to make.")
@click.pass_obj
def copy(app: App, address: str) -> None:
    """Copy the whole database into another one, of either engine, and compare what arrived.

    History, issued reports and numbers are the same there. The other database must not be there yet; on
    PostgreSQL make an empty one with createdb, then: tracker db copy --to postgresql://host/office

    \b
    Example:
      tracker db copy --to office.db
    """
    target = store.location.locate_database(address)
    with show_progress("Copying") as progress:
        rows = copies.load.copy_database(app.location, target, progress=progress)
    print_line(f"Copied {rows} rows to {target}; counts and digests agree.")


COMMANDS = (dump, load, copy)
