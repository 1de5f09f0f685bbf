"""Find the damage of a SQLite file: the damaged tables, and the newest undamaged backup."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tracker.errors import DatabaseError
from tracker.locale import format_count, gettext, join_hint, join_items
from tracker.store.location import APPLICATION_ID, Location, make_sqlite_uri

if TYPE_CHECKING:
    from pathlib import Path

BACKUP_FOLDER = "backups"
"""The folder beside a file into which it is backed up unless another one is given."""
_STAMP = r"\d{8}T\d{6}Z"
_COPY_SUFFIX = rf"(-replaced|-before-\d+)?-{_STAMP}.*"
"""The part of a backup's name that follows the name of its database."""
_MOST_NAMED = 3
_MOST_BACKUPS = 5
"""The number of backups, newest first, among which a sound one is looked for."""
_LARGEST_CHECKED = 8_000_000
"""In bytes. A larger file is not examined before each write: that would take more than 0.05 seconds."""
_ROWS_AT_ONCE = 2_000
_DAMAGED_CODES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_DAMAGED_MESSAGES = ("unsupported file format", "Could not decode")
_HEADER_SIZE, _APPLICATION_ID_PLACE = 100, slice(68, 72)
READ_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""The errors of reading a damaged file; UnicodeDecodeError comes from messages that quote the file."""


class DamagedError(DatabaseError):
    """Error for a SQLite file that is damaged, or that holds a text which is not UTF-8."""


class BrokenText(NamedTuple):
    """A text in the database that is not UTF-8: its table, its row and its column.

    `key` is the value of the first column of the row, which is its id in most tables.
    """

    table: str
    key: str
    column: str

    def __str__(self) -> str:
        """Return the table, row and column of the text, for messages."""
        return gettext("{table} {key}: the value in column {column} is not text in UTF-8").format(
            **self._asdict()
        )


def is_damage(error: BaseException) -> bool:
    """Tell whether an error of the driver means that a file is damaged or is not a SQLite database."""
    if isinstance(error, UnicodeDecodeError):
        return True
    is_code = getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED_CODES
    return is_code or any(part in str(error) for part in _DAMAGED_MESSAGES)


def make_damage_error(location: Location, error: Exception) -> DatabaseError:
    """Return the error for a damaged file. It names the damaged tables and the commands that help."""
    file = location.path
    if "not a database" in str(error) and not is_own_header(read_header(file)):
        return DatabaseError(
            gettext("{location} is not a tracker database").format(location=location),
            gettext("nothing was changed; choose another --db"),
        )
    return DamagedError(
        gettext("{location} is damaged: {damage}").format(location=location, damage=describe_damage(file)),
        suggest_repair(location),
    )


def make_problems_error(location: Location, problems: Iterable[str]) -> DamagedError:
    """Return the error for a file in which `find_problems` found problems. It names them."""
    return DamagedError(
        gettext("{location} is damaged: {problems}").format(location=location, problems="; ".join(problems)),
        suggest_repair(location),
    )


def suggest_repair(location: Location) -> str:
    """Return the hint for a damaged file: the commands that show the damage and restore a backup."""
    return join_hint(
        gettext("list what is damaged: {command}").format(command=f"{_write_command_start(location)} check"),
        suggest_restoring(location),
    )


def suggest_restoring(location: Location) -> str:
    """Return the hint that says how to restore the newest undamaged backup, or that there is none."""
    restore = f"{_write_command_start(location)} db restore"
    backup = find_newest_sound_backup(location.path)
    if backup is None:
        folder = _list_backup_folders(location.path)[0]
        return gettext(
            "the folder {folder} has no undamaged backup; if there is one elsewhere: {command} FILE"
        ).format(folder=folder, command=restore)
    return gettext("restore the newest undamaged backup: {command}").format(
        command=f"{restore} {_quote_path(str(backup))}"
    )


def _write_command_start(location: Location) -> str:
    """Return the beginning of a command for this database, such as `tracker --db x.db`."""
    return "tracker" if location.is_default else f"tracker --db {_quote_path(location.address)}"


def require_sound_structure(connection: sqlite3.Connection, location: Location) -> None:
    """Raise DamagedError if SQLite finds a fault in the pages or indexes of a file. Call it before writing.

    A file of more than 8 MB is not examined here, but only by the commands `check` and `db backup`.
    """
    pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    if pages * size > _LARGEST_CHECKED:
        return
    connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        rows = connection.execute("PRAGMA integrity_check(1)").fetchall()
    finally:
        connection.execute("PRAGMA ignore_check_constraints = OFF")
    if rows != [("ok",)]:
        raise make_damage_error(location, sqlite3.DatabaseError(rows[0][0]))


def find_problems(connection: sqlite3.Connection) -> list[str]:
    """Return the first problems of an open file; an empty list if it is undamaged.

    A problem is a fault that SQLite finds in pages or indexes, a text that is not UTF-8, or a row that refers
    to a missing one. CHECK constraints are not evaluated. Raises one of the errors in READ_ERRORS if the file
    cannot be read.
    """
    connection.execute("PRAGMA ignore_check_constraints = ON")
    rows = connection.execute(f"PRAGMA integrity_check({_MOST_NAMED})").fetchall()
    messages = [line for (message,) in rows for line in message.splitlines() if not line.startswith("***")]
    if messages != ["ok"]:
        return messages[:_MOST_NAMED]
    texts = [str(text) for text in islice(find_broken_texts(connection), _MOST_NAMED)]
    if texts:
        return texts
    broken = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_NAMED)
    return [
        gettext("{table} {number} refers to a row of {parent} that does not exist").format(
            table=table, number=row_id, parent=parent
        )
        for table, row_id, parent, _ in broken
    ]


def find_broken_texts(connection: sqlite3.Connection) -> Iterator[BrokenText]:
    """Yield the texts that are not UTF-8. SQLite itself does not look for them."""
    for table in _list_tables(connection):
        try:
            rows = connection.execute(f'SELECT * FROM "{table}"')
            while rows.fetchmany(_ROWS_AT_ONCE):
                pass
        except READ_ERRORS as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CORRUPT:
                raise
            yield from _find_broken_texts_of_table(connection, table)


def describe_damage(file: Path) -> str:
    """Return a sentence that says which tables are damaged, or which texts are not UTF-8."""
    try:
        with closing(_open_for_reading(file)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            tables = [name for name in _list_tables(connection) if not _is_sound_table(connection, name)]
            if not tables:
                return "; ".join(find_problems(connection)) or gettext(
                    "a text or a number in the database cannot be read"
                )
    except UnicodeDecodeError:
        return gettext("the list of tables and views in the database is not text in UTF-8")
    except sqlite3.Error as error:
        return gettext("the database cannot be read: {error}").format(error=error)
    named = join_items(tables[:_MOST_NAMED])
    if more := max(len(tables) - _MOST_NAMED, 0):
        return format_count(
            more,
            "the tables {tables} and {count:,} more cannot be read in full",
            "the tables {tables} and {count:,} more cannot be read in full",
            tables=named,
        )
    return format_count(
        len(tables),
        "the table {tables} cannot be read in full",
        "the tables {tables} cannot be read in full",
        tables=named,
    )


def find_newest_sound_backup(file: Path) -> Path | None:
    """Return the newest undamaged backup of a database; None if there is none.

    `file` is the database or one of its backups. Backups are looked for in the same folder and in its folder
    `backups`.
    """
    pattern = re.compile(rf"{re.escape(re.sub(_COPY_SUFFIX, '', file.stem))}-({_STAMP}).*\.db")
    candidates = [
        (match[1], other)
        for folder in _list_backup_folders(file)
        if folder.is_dir()
        for other in folder.iterdir()
        if other != file and (match := pattern.fullmatch(other.name))
    ]
    newest = sorted(candidates, reverse=True)[:_MOST_BACKUPS]
    return next((other for _, other in newest if is_sound_file(other)), None)


def is_sound_file(file: Path) -> bool:
    """Tell whether a file can be read and has no problems."""
    try:
        with closing(_open_for_reading(file)) as connection:
            return not find_problems(connection)
    except READ_ERRORS:
        return False


def _quote_path(word: str) -> str:
    """Return a path with the quotation marks that a shell needs."""
    import shlex  # noqa: PLC0415  takes some milliseconds; only for an error

    return shlex.quote(word)


def _list_backup_folders(file: Path) -> list[Path]:
    """Return the folders in which a backup of a file may be, the usual one first."""
    return [file.parent / BACKUP_FOLDER, file.parent]


def _open_for_reading(file: Path) -> sqlite3.Connection:
    """Open a file for reading only. SQLite first undoes a write that was interrupted."""
    opened = sqlite3.connect(make_sqlite_uri(str(file), "rw"), uri=True, timeout=0, isolation_level=None)
    opened.execute("PRAGMA query_only = ON")
    return opened


def _list_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the names of all tables that are not virtual."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    return [name for name, sql in rows.fetchall() if not str(sql).startswith("CREATE VIRTUAL")]


def _is_sound_table(connection: sqlite3.Connection, table: str) -> bool:
    """Tell whether SQLite finds no fault in a table and its indexes."""
    if sqlite3.sqlite_version_info < (3, 33):  # an older one always examines the whole file
        return True
    try:
        return bool(connection.execute(f"PRAGMA integrity_check('{table}')").fetchone()[0] == "ok")
    except READ_ERRORS:
        return False


def _find_broken_texts_of_table(connection: sqlite3.Connection, table: str) -> Iterator[BrokenText]:
    """Yield the texts of one table that are not UTF-8."""
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    as_bytes = ", ".join(
        f'CASE typeof("{name}") WHEN \'text\' THEN CAST("{name}" AS BLOB) END' for name in columns
    )
    for row in connection.execute(f'SELECT CAST("{columns[0]}" AS BLOB), {as_bytes} FROM "{table}"'):
        for column, value in zip(columns, row[1:], strict=True):
            try:
                (value or b"").decode()
            except UnicodeDecodeError:
                yield BrokenText(table, row[0].decode(errors="replace"), column)


def read_header(file: Path) -> bytes:
    """Return the first 100 bytes of a SQLite file. This process must have no lock on the file."""
    with file.open("rb") as opened:
        return opened.read(_HEADER_SIZE)


def is_own_header(header: bytes) -> bool:
    """Tell whether the header of a SQLite file says that this program made the file."""
    return header[_APPLICATION_ID_PLACE] == APPLICATION_ID.to_bytes(4, "big")
