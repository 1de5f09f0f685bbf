"""`tracker db dump`, `load` and `copy`: a database as CSV files, and copies to SQLite or PostgreSQL."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker import copies, store
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.wrap import print_line
from tracker.locale import gettext, ngettext

if TYPE_CHECKING:
    from tracker.cli.app import App

FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command(cls=TranslatedHelp)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.pass_obj
def dump(app: App, folder: Path) -> None:
    """Write every table as CSV into the folder DIR, with the schema. People and git can compare dumps.

    An older dump in DIR is replaced. A missing value (NULL) is written as \\N. Views and the tables of other
    programs are left out. Do not open the files in a spreadsheet program, which would run some texts as
    formulas. To get files for a spreadsheet program, use tracker sql … --csv.

    \b
    Example:
      tracker db dump office-dump
    """
    with app.open_reader() as reader, show_progress(gettext("Dumping")) as progress:
        rows = copies.dump_folder.write_dump(copies.table_rows.DatabaseRows(reader), folder, progress)
    message = ngettext("Wrote {count} row to {folder}.", "Wrote {count} rows to {folder}.", rows)
    print_line(message.format(count=f"{rows:,}", folder=folder))


@click.command(cls=TranslatedHelp)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.pass_obj
def load(app: App, folder: Path) -> None:
    """Create a database from the dump in DIR, with the same rows, numbers and history.

    The database must not exist yet; on PostgreSQL it must be empty. A dump whose rows were edited is
    refused, because the rows no longer match their digests. The dump is loaded completely or not at all.

    \b
    Example:
      tracker --db copy.db db load office-dump
    """
    location = app.new_location
    with show_progress(gettext("Loading")) as progress:
        rows = copies.load.load_rows(copies.dump_folder.DumpFolder(folder), location, progress=progress)
    message = ngettext("Created {database} with {count} row.", "Created {database} with {count} rows.", rows)
    print_line(message.format(database=location, count=f"{rows:,}"))


@click.command(cls=TranslatedHelp)
@click.option(
    "--to",
    "address",
    metavar="PATH_OR_URL",
    required=True,
    help="The new database: a path, or the URL of an empty PostgreSQL database.",
)
@click.pass_obj
def copy(app: App, address: str) -> None:
    """Copy the whole database into another SQLite or PostgreSQL database, and compare the two.

    The copy has the same history, issued reports and numbers. The other database must not exist yet; on
    PostgreSQL, make an empty one with createdb, then: tracker db copy --to postgresql://host/office

    \b
    Example:
      tracker db copy --to office.db
    """
    target = store.location.locate_database(address)
    with show_progress(gettext("Copying")) as progress:
        rows = copies.load.copy_database(app.location, target, progress=progress)
    message = ngettext(
        "Copied {count} row to {database}; its digest agrees.",
        "Copied {count} rows to {database}; their counts and digests agree.",
        rows,
    )
    print_line(message.format(count=f"{rows:,}", database=target))


COMMANDS = (dump, load, copy)
