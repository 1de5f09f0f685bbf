"""Make backups, remove old ones, and restore a database from one.

The backup of a SQLite file is a SQLite file, that of a PostgreSQL database a zip file with its dump.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import zipfile
import zlib
from pathlib import Path

from tracker.copies import dump_folder
from tracker.copies.load import load_rows
from tracker.copies.table_rows import DatabaseRows
from tracker.errors import FileError, RefusedError
from tracker.locale import gettext
from tracker.store import sqlite_files
from tracker.store.chain import heads
from tracker.store.location import Location
from tracker.store.reader import open_reader, open_unchecked_reader
from tracker.store.server_url import read_options
from tracker.values.heads import Head
from tracker.values.regular_files import require_regular_file

_PLAUSIBLE_SIZE = 64 << 20
"""A backup may unpack to this number of bytes, however small its zip file is."""
_MOST_COMPRESSION = 100
"""How many times larger the files of a backup may be than its zip file; rows of a register reach about 10."""
_STAMP_PATTERN = r"\d{8}T\d{6}Z"
_HEAD_PATTERN = r"(-\d+-[0-9a-f]{12})?"


def back_up(location: Location, target: Path, keep: int) -> tuple[Path, list[Path]]:
    """Back a database up into a folder; return the backup file and the older backups that were removed.

    The name of the file contains the time and the head of the history, which is the number of the newest
    batch and its digest. The newest `keep` backups of this database stay, with the one just made; 0 keeps
    all. Older ones are removed only after the new one was verified. Raises DatabaseError for a damaged
    database, and FileError for a full disk.
    """
    target.mkdir(parents=True, exist_ok=True)
    ending = "db" if location.is_file else "zip"
    file = sqlite_files.make_dated_path(target, get_database_name(location), f".{ending}")
    with sqlite_files.replace_database_when_complete(file) as part:
        if location.is_file:
            sqlite_files.copy_database(location.path, part)
            sqlite_files.examine_database(part, location.path)
            with open_unchecked_reader(location._replace(address=str(part))) as reader:
                head = heads.read_head(reader)
        else:
            head = _zip_dump(location, part)
    file = _add_head_to_name(file, head)
    pattern = re.compile(
        rf"{re.escape(get_database_name(location))}-{_STAMP_PATTERN}{_HEAD_PATTERN}\.{ending}"
    )
    # If the clock was set back, the file just made does not sort last. It is left out, so that it stays.
    others = sorted(path for path in target.iterdir() if pattern.fullmatch(path.name) and path != file)
    removed = others[: max(len(others) + 1 - keep, 0)] if keep else []
    for old_backup in removed:
        old_backup.unlink()
    return file, removed


def restore_backup(location: Location, file: Path) -> Path | None:
    """Replace a database by a backup; return the path of a copy of the old database, if there was one.

    A PostgreSQL database must be empty; nothing is replaced there. Raises DatabaseError for a file that is
    damaged or of another program. Raises RefusedError for a PostgreSQL database that is not empty, and for a
    backup that is the database file itself. Raises FileError for a zip file that is damaged.
    """
    require_regular_file(file)
    if not location.is_file:
        _load_zip(location, file)
        return None
    sqlite_files.examine_database(file)
    if not location.path.exists():
        with sqlite_files.replace_database_when_complete(location.path) as part:
            sqlite_files.copy_database(file, part)
        return None
    if file.samefile(location.path):
        raise RefusedError(
            gettext("{file} is the database itself, not a backup").format(file=file),
            gettext("give the name of a backup file"),
        )
    sqlite_files.require_own_database(location.path)
    kept = sqlite_files.make_dated_path(
        location.path.parent, f"{location.path.stem}-replaced", location.path.suffix
    )
    sqlite_files.copy_even_if_damaged(location.path, kept)
    sqlite_files.overwrite_database(file, location.path)
    return kept


def get_database_name(location: Location) -> str:
    """Return the name of a database; the names of its backup files begin with it."""
    if location.is_file:
        return location.path.stem
    return read_options(location.address).get("dbname", "tracker").replace("/", "_")


def _add_head_to_name(file: Path, head: Head | None) -> Path:
    """Add the head of the history to the name of a backup file; return the new path.

    Whoever keeps the name can see later whether the history before that head was rewritten.
    """
    return file if head is None else file.rename(file.with_stem(f"{file.stem}-{head.short}"))


def _zip_dump(location: Location, part: Path) -> Head | None:
    """Write a dump of a database into the zip file `part`, and verify it; return the head of the history."""
    with sqlite_files.make_part_folder(part) as folder, open_reader(location) as reader:
        dump_folder.write_dump(DatabaseRows(reader), folder)
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
            for file in sorted(folder.iterdir()):
                packed.write(file, file.name)
        dump_folder.DumpFolder(folder)
        return heads.read_head(reader)


def _load_zip(location: Location, file: Path) -> None:
    """Load the dump in a zip file into a PostgreSQL database. Raises FileError for a damaged zip file."""
    with sqlite_files.make_part_folder(Path(tempfile.gettempdir()) / "tracker-restore") as folder:
        try:
            with zipfile.ZipFile(file) as packed:
                _require_plausible_backup(file, packed, folder)
                packed.extractall(folder)
        except (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
            raise FileError(
                gettext("{file} is not a complete backup").format(file=file), gettext("use another backup")
            ) from None
        load_rows(dump_folder.DumpFolder(folder), location)


def _require_plausible_backup(file: Path, packed: zipfile.ZipFile, folder: Path) -> None:
    """Raise FileError for a zip file that is no backup, or that would unpack to too much data.

    Too much is more data than any real backup has, or more than fits on the disk of `folder`. `packed` is the
    opened zip file.
    """
    size = sum(part.file_size for part in packed.infolist())
    if not {part.filename for part in packed.infolist()} <= dump_folder.FILE_NAMES:
        raise FileError(
            gettext("{file} is no backup: it contains files that do not belong in one").format(file=file),
            gettext("use another backup"),
        )
    if size > max(_PLAUSIBLE_SIZE, _MOST_COMPRESSION * file.stat().st_size):
        raise FileError(
            gettext(
                "{file} would unpack to {size} MB, {times} times its own size, which no backup does"
            ).format(
                file=file,
                size=f"{size / 1e6:,.0f}",
                times=f"{size // max(file.stat().st_size, 1):,}",
            ),
            gettext("use another backup, and find out where this one comes from"),
        )
    free = shutil.disk_usage(folder).free
    if size > free:
        raise FileError(
            gettext("{file} unpacks to {size} MB, but the disk of {folder} has only {free} MB").format(
                file=file, size=f"{size / 1e6:,.0f}", folder=folder.parent, free=f"{free / 1e6:,.0f}"
            ),
            gettext("free some disk space, or set TMPDIR to a folder with enough space"),
        )
