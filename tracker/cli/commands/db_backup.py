"""`tracker db backup`, `restore`, `snapshot` and `info`: whole databases as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker import copies, read, store
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import NumberBetween
from tracker.cli.terminal.prompts import can_ask, require_confirmed
from tracker.cli.terminal.tables import print_fields
from tracker.cli.terminal.wrap import print_line, print_wrapped
from tracker.errors import BadInputError
from tracker.locale import gettext, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.cli.app import App
    from tracker.copies.people import PersonHint
    from tracker.read.labels import Labels

_DEFAULT_KEEP = 30
_SHORTEST_WORD = 2
FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(cls=TranslatedHelp)
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), required=False)
@click.option(
    "--keep",
    type=NumberBetween(0, 1_000_000),
    default=_DEFAULT_KEEP,
    show_default=True,
    help="How many backups to keep; 0 keeps all.",
)
@click.pass_obj
def backup(app: App, folder: Path | None, keep: int) -> None:
    """Back up the database into the folder DIR, as one complete file that is checked and dated.

    If DIR is left out, the backup goes into the folder backups beside the database. Other people can use the
    database meanwhile. The name of the backup contains the time and the history head (a batch number and a
    digest). With this head, tracker check --since HEAD checks whether the database still contains the history
    of the backup. DIR keeps only the newest backups of this database; older ones are deleted.

    \b
    Examples:
      tracker db backup
      tracker db backup usb --keep 10
    """
    if folder is None:
        beside = app.location.path.parent if app.location.is_file else Path()
        folder = beside / store.damage.BACKUP_FOLDER
    file, gone = copies.backup.back_up(app.location, folder, keep)
    print_line(
        gettext("{file} ({size}) is complete and undamaged.").format(file=file, size=_format_size(file))
    )
    if gone:
        message = ngettext(
            "Removed {count} older backup: {names}", "Removed {count} older backups: {names}", len(gone)
        )
        print_line(message.format(count=len(gone), names=", ".join(old.name for old in gone)))


def _format_size(file: Path) -> str:
    return f"{file.stat().st_size / 1e6:,.1f} MB"


@click.command(cls=TranslatedHelp)
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@click.pass_obj
def restore(app: App, file: Path, yes: bool) -> None:
    """Replace the database with the backup FILE. The old database is kept in the same folder.

    A file that is damaged, or that is not a backup, is refused. A PostgreSQL database must be empty before
    the restore.

    \b
    Example:
      tracker db restore backups/tracker-20240630T160000Z.db --yes
    """
    location = app.new_location
    if location.is_file and location.path.exists() and file.exists() and not yes:
        if not can_ask():
            raise BadInputError(
                gettext("replacing the database needs a confirmation, but there is no terminal to ask at"),
                gettext("add --yes to go on without a question"),
            )
        require_confirmed(gettext("Replace {database} with {file}?").format(database=location, file=file))
    kept = copies.backup.restore_backup(location, file)
    print_line(gettext("Restored {database} from {file}.").format(database=location, file=file))
    if kept:
        print_line(gettext("The replaced database is kept: {file}").format(file=kept))


@click.command(cls=TranslatedHelp)
@click.argument("file", metavar="FILE", type=FILE)
@click.option("--without-notes", is_flag=True, help="Leave out the notes, next actions and reasons.")
@click.option(
    "--without-people",
    is_flag=True,
    help="Leave out the people, and remove their names and numbers from all texts.",
)
@click.option("--with-papers", is_flag=True, help="Include the files that are kept as evidence.")
@click.option(
    "--also",
    metavar="WORD",
    multiple=True,
    help="Also remove WORD from every text. Can be repeated.",
)
@click.pass_obj
def snapshot(
    app: App,
    file: Path,
    without_notes: bool,
    without_people: bool,
    with_papers: bool,
    also: tuple[str, ...],
) -> None:
    """Write a copy of the database for other people, as one complete SQLite file.

    The file contains the names and digests of papers; with --with-papers, it also contains the papers
    themselves.

    What --without-notes and --without-people leave out is not anywhere in the file. With one of these
    options, the file also lacks the issued reports, the papers, the earlier versions of rows, and the tables
    and views of other programs, and its history begins again.

    With --without-people, no text in the file contains a name, telephone number, e-mail address or WeChat
    name that a representative has or ever had in this register, nor the name of anybody who recorded, decided
    or was responsible for something. Other spellings are found too: Simplified or Traditional Chinese, wide
    or narrow characters, capital or small letters, blanks, points or hyphens between the characters, and
    numbers without their country or area code. Each removed character is replaced by the same mark.

    A surname with a title, a given name or pinyin may still identify a person. The command lists such words
    that are in the file, and --also removes the words that you choose. The command cannot find the names of
    people who were never representatives or users of this register, nor foreign spellings other than pinyin.
    The authors of sources stay in the file.

    \b
    Examples:
      tracker db snapshot office.db
      tracker db snapshot public.db --without-notes --without-people --also 张总
    """
    _require_fitting_options(
        also,
        without_people=without_people,
        with_papers=with_papers,
        is_complete=not (without_notes or without_people),
    )
    remarks = copies.snapshot.write_snapshot(
        app.location,
        file,
        with_notes=not without_notes,
        with_people=not without_people,
        with_papers=with_papers,
        also=also,
    )
    print_line(
        gettext("Wrote {file} ({size}); it needs no other file.").format(file=file, size=_format_size(file))
    )
    if without_notes or without_people:
        print_line(
            gettext(
                "The history of this file begins again, so it contains no history head that was "
                "noted before. To see its head: tracker db info"
            )
        )
    if remarks.foreign_names:
        message = ngettext(
            "Left out {count} table or view of another program: {names}",
            "Left out {count} tables and views of other programs: {names}",
            len(remarks.foreign_names),
        )
        print_wrapped(
            message.format(count=len(remarks.foreign_names), names=", ".join(remarks.foreign_names))
        )
    if remarks.hints:
        with app.open_reader() as reader:
            labels = read.labels.Labels(reader)
        _print_remaining_words(remarks.hints, labels)


def _require_fitting_options(
    also: Sequence[str], *, without_people: bool, with_papers: bool, is_complete: bool
) -> None:
    """Raise BadInputError for options of a snapshot that contradict each other, or a word that is too short.

    `is_complete` says that nothing is left out of the snapshot.
    """
    if also and not without_people:
        raise BadInputError(
            gettext("--also works only with --without-people"), gettext("add --without-people")
        )
    if with_papers and not is_complete:
        raise BadInputError(
            gettext(
                "--with-papers cannot be combined with --without-notes or --without-people: papers "
                "may contain notes and names"
            ),
            gettext("leave out --with-papers"),
        )
    if any(len(word.strip()) < _SHORTEST_WORD for word in also):
        raise BadInputError(
            gettext("a word of --also must have at least two characters"), gettext("give a longer word")
        )


def _print_remaining_words(hints: Sequence[PersonHint], labels: Labels) -> None:
    """Print the words in a snapshot that may mean a person, with their columns, and how to remove them."""
    print_wrapped(gettext("The file still contains these words, which may mean a person:"))
    for hint in hints:
        places = (_name_column(labels, *place) for place in hint.places)
        print_wrapped(f"  {hint.word} × {hint.occurrences}: {', '.join(places)}")
    print_wrapped(
        gettext("To remove some of these words, write another file with: --also WORD --also WORD …")
    )


def _name_column(labels: Labels, table: str, column: str) -> str:
    """Return the labels of a table and one of its columns, such as `follow-up Note`."""
    return f"{labels('table', table)} {labels.find('column', column) or column}"


@click.command(cls=TranslatedHelp)
@click.pass_obj
def info(app: App) -> None:
    """Show the path, size, revision and contents of the database, and its history head.

    The history head is the number of the newest batch (what one command wrote), with a digest of the whole
    history up to it. Note the head somewhere else: later, tracker check --since HEAD tells whether somebody
    has rewritten the history.

    \b
    Example:
      tracker db info
    """
    with app.open_reader() as reader:
        facts = read.dashboard.describe_database(reader)
    where = [(gettext("Database"), str(app.location)), (gettext("Engine"), app.location.dialect)]
    if app.location.is_file:
        where.append((gettext("Size"), _format_size(app.location.path)))
    print_fields([*where, *facts.items()])


COMMANDS = (backup, restore, snapshot, info)
