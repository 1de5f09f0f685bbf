"""`tracker db backup`, `restore`, `snapshot` and `info`: keep the database, bring it back, hand it out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker import copies, read, store
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.terminal.confirm import require_confirmed
from tracker.cli.terminal.tables import print_fields
from tracker.cli.terminal.wrap import print_line, print_wrapped
from tracker.errors import BadInputError

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels

_DEFAULT_KEEP = 30
_SHORTEST_WORD = 2
FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(cls=TranslatedHelp)
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), required=False)
@click.option(
    "--keep", type=click.IntRange(0), default=_DEFAULT_KEEP, show_default=True, help="How many; 0 is all."
)
@click.pass_obj
def backup(app: App, folder: Path | None, keep: int) -> None:
    """Back the database up into DIR, or into backups beside it: one complete, dated, verified file.

    Others may go on writing. Its name tells the time and the head of its history, with which tracker check
    --since HEAD compares another copy. Older backups of this database in DIR are removed, all but the newest.

    \b
    Examples:
      tracker db backup
      tracker db backup usb --keep 10
    """
    if folder is None:
        beside = app.location.path.parent if app.location.is_file else Path()
        folder = beside / store.damage.BACKUP_FOLDER
    file, gone = copies.backup.back_up(app.location, folder, keep)
    print_line(f"{file} ({file.stat().st_size / 1e6:.1f} MB) is complete and sound.")
    if gone:
        print_line(f"Removed {len(gone)} older: {', '.join(old.name for old in gone)}")


@click.command(cls=TranslatedHelp)
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
    print_line(f"{app.location} is {file} again.")
    if kept:
        print_line(f"The database that was there: {kept}")


@click.command(cls=TranslatedHelp)
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--without-notes", is_flag=True, help="Leave out notes, next actions and reasons.")
@click.option(
    "--without-people", is_flag=True, help="Leave out people, and their names and numbers in texts."
)
@click.option("--also", metavar="WORD", multiple=True, help="Take WORD out of every text too; repeat it.")
@click.pass_obj
def snapshot(app: App, file: Path, without_notes: bool, without_people: bool, also: tuple[str, ...]) -> None:
    """Write the database as one complete SQLite file for handing out.

    What is left out is in no corner of the file: of the history only what was added stays, and issued reports
    go with it, as do tables and views that other programs added; the chain of digests begins anew.

    Without people, no text holds a name, telephone number, e-mail address or WeChat name that a
    representative has or ever had in this register, or a name of whoever recorded, decided or looked after
    something: in Simplified or Traditional, in any width and case, with blanks, points or hyphens between the
    characters, numbers also without their country or area code. Each character of it becomes 某.

    Surname and title (张总), given name, pinyin and the like may still mean a person: the words of the file
    that look so are listed, and --also takes out those that do. People who were nowhere entered as such are
    not known, nor are foreign spellings other than pinyin. Authors of sources stay.

    \b
    Examples:
      tracker db snapshot office.db
      tracker db snapshot public.db --without-notes --without-people --also 张总
    """
    if also and not without_people:
        raise BadInputError("--also takes a word out together with people", "add --without-people")
    if any(len(word.strip()) < _SHORTEST_WORD for word in also):
        raise BadInputError("a word of --also has two characters or more", "give a longer one")
    remarks = copies.snapshot.write_snapshot(
        app.location, file, with_notes=not without_notes, with_people=not without_people, also=also
    )
    print_line(f"{file} ({file.stat().st_size / 1e6:.1f} MB) is complete by itself.")
    if without_notes or without_people:
        print_line("Its history begins anew: no head that was noted before is in it. See: tracker db info")
    if remarks.foreign_names:
        print_wrapped(f"Left out, because other programs added them: {', '.join(remarks.foreign_names)}")
    if remarks.hints:
        with app.open_reader() as reader:
            labels = read.labels.Labels(reader)
        print_wrapped("These words are still in it and may mean a person:")
        for hint in remarks.hints:
            places = (_name_column(labels, *place) for place in hint.places)
            print_wrapped(f"  {hint.word} × {hint.occurrences}: {', '.join(places)}")
        print_wrapped("To take words out too, write it under another name with: --also WORD --also WORD …")


def _name_column(labels: Labels, table: str, column: str) -> str:
    """Return a table and a column by their labels: 跟进记录 说明."""
    return f"{labels('table', table)} {labels.find('column', column) or column}"


@click.command(cls=TranslatedHelp)
@click.pass_obj
def info(app: App) -> None:
    """Show the path, size, revision and contents of the database, and the head of its history.

    The head is the number of the newest batch and a digest of all history up to it. Note it elsewhere: it
    shows later whether that history was rewritten (tracker check --since HEAD).

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
