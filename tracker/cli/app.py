"""The object `App` that every command gets: it opens the database and knows who the user is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import click

from tracker import config, store, values, write
from tracker.errors import BadInputError
from tracker.locale import gettext

if TYPE_CHECKING:
    from datetime import date

    from tracker.store.journal import Batch
    from tracker.store.location import Location
    from tracker.store.reader import Reader, ReusableReader


_WRITE_MODULES = {
    "commitment": "commitments",
    "company": "companies",
    "definition": "definitions",
    "event": "events",
    "followup": "followups",
    "receipt": "receipts",
    "rep": "people",
    "sector": "sectors",
    "source": "sources",
    "total": "totals",
}
"""The module of the package `write` that the commands of a noun use, by noun."""
_NAME_WRITING_COMMANDS = ("company add", "rep add", "import")
"""Commands that write names; the search keys of names are made with large dictionaries."""


class OwnWork(NamedTuple):
    """Whose commitments the option `--mine` selects: those of a person, or of a unit."""

    person: str | None
    unit: str | None


class App:
    """The object that every command gets: the database, and the name of the user.

    `written_batch` is the number of the batch, which is what the command wrote; None until it has written
    one.
    """

    def __init__(self, db: str | None, actor: str | None) -> None:
        self._db = db
        self._actor = actor
        self.written_batch: int | None = None
        self.known_at: date | None = None
        """The past day at whose end the command looks at the register; None for now."""

    @cached_property
    def location(self) -> Location:
        """The database to use: from `--db`, TRACKER_DB, the user's settings or the default.

        It is found only when a command needs it, so `--help` works even without the driver of the
        database.
        """
        return store.location.locate_database(self._db)

    @property
    def new_location(self) -> Location:
        """The database that a command creates or replaces: from `--db`, TRACKER_DB or the default."""
        return store.location.locate_database(self._db, is_to_be_made=True)

    @cached_property
    def _reusable_reader(self) -> ReusableReader:
        """The object that reads the database; it stays open until the command ends."""
        return store.reader.ReusableReader(self.location, self._hide_later_rows if self.known_at else None)

    @property
    def actor(self) -> str:
        """The name recorded for a change: from `--as`, TRACKER_USER, the user's settings or the login."""
        name = self._actor if self._actor is not None else config.read_settings().name
        if name is not None:
            return values.text.parse_proper_name(name)
        import getpass

        try:
            return getpass.getuser()
        except (KeyError, OSError):
            raise BadInputError(
                gettext("the program does not know who you are, because nobody is logged in"),
                gettext("give your name: tracker --as NAME …"),
            ) from None

    def find_own_work(self) -> OwnWork:
        """Return whose work `--mine` selects.

        It is the first of these that is known: the person in the user's settings, the name from `--as`
        or TRACKER_USER, the name in the settings, the unit in the settings. Raises BadInputError if none
        is known.
        """
        settings = config.read_settings()
        if person := settings.person or self._actor or settings.name:
            return OwnWork(values.text.parse_proper_name(person), None)
        if settings.unit is None:
            raise BadInputError(
                gettext("--mine needs to know who you are"),
                gettext("set your name once: {command}").format(command="tracker config set --person NAME"),
            )
        return OwnWork(None, settings.unit)

    @contextmanager
    def open_reader(self) -> Iterator[Reader]:
        """Open the database for reading, and yield a reader. Every call of a command yields the same one."""
        with self._reusable_reader.use() as reader:
            yield reader

    @contextmanager
    def open_reader_with_temporary_tables(self) -> Iterator[Reader]:
        """Open the database for reading, and yield a reader that may create temporary tables."""
        if self.known_at:
            with self.open_reader() as reader:
                yield reader
        else:
            with store.reader.open_reader(self.location, with_temporary_tables=True) as reader:
                yield reader

    def _hide_later_rows(self, reader: Reader) -> None:
        """Hide from a reader all rows recorded after the day `known_at`, and print a note on stderr."""
        day = self.known_at or values.dates.today()
        store.known_at.show_as_known_at(reader, day)
        self.print_note_on_ignored_changes()

    def print_note_on_ignored_changes(self) -> None:
        """Print on stderr that entries after the day `known_at` are ignored; print nothing if it is None."""
        if self.known_at:
            click.secho(
                gettext("This is what the register held at the end of {day}.").format(day=self.known_at),
                dim=True,
                err=True,
            )

    def close(self) -> None:
        """Close the reader of the command, if it was opened."""
        if "_reusable_reader" in self.__dict__:
            self._reusable_reader.close()

    @contextmanager
    def open_batch(
        self, command: str, reason: str | None = None, *, exclusive: bool = False
    ) -> Iterator[Batch]:
        """Open the database for writing, and yield the batch, which records what the command writes.

        If an error is raised, nothing is written. With `exclusive`, no other batch can be open at the
        same time. While a batch is open, nobody else can write to a SQLite file; so the modules that
        `command` needs are imported before.
        """
        _import_write_modules(command)
        with (
            self._reusable_reader.lend_connection() as lent,
            store.journal.open_batch(
                self.location, command, self.actor, reason, exclusive=exclusive, lent=lent
            ) as batch,
        ):
            yield batch
        self.written_batch = batch.id if batch.is_kept else None

    def print_configured_database(self) -> None:
        """After a write, print the name of the database if it was chosen by the user's settings alone."""
        if self.written_batch is not None and self.location.is_configured:
            click.echo(
                gettext("Written to {database}, the database of your settings.").format(
                    database=self.location
                )
            )


def _import_write_modules(command: str) -> None:
    """Import the modules that a command needs to write, before the database is locked."""
    noun = command.partition(" ")[0]
    if noun in _WRITE_MODULES:
        getattr(write, _WRITE_MODULES[noun])
    if command in _NAME_WRITING_COMMANDS:
        values.text.load_pinyin_dictionaries()
