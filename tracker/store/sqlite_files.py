"""Copy, examine and replace whole SQLite files. An interruption never leaves an incomplete file."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from tracker.errors import DatabaseError, FileError
from tracker.locale import gettext
from tracker.store import damage, file_modes, lock_wait, reader
from tracker.store.driver_errors import explain_driver_error
from tracker.store.location import (
    HEAD,
    Location,
    make_missing_database_error,
    make_sqlite_uri,
    require_current_revision,
)
from tracker.store.reader import Reader
from tracker.values import dates
from tracker.values.regular_files import describe_reason

_SQLITE_MARK = b"SQLite format 3\x00"


@contextmanager
def replace_when_complete(file: Path) -> Iterator[Path]:
    """Yield a temporary path. If the block succeeds, move the file written there to `file`, synced to disk.

    Raises FileError for a missing folder or a full disk.
    """
    if not file.parent.is_dir():
        raise FileError(
            gettext("there is no folder {folder}").format(folder=file.parent),
            gettext("create the folder first"),
        )
    remove_stale_parts(file.parent)
    part = _make_part_path(file)
    try:
        yield part
        _sync_to_disk(part)
        part.replace(file)
        with suppress(OSError):  # some mounted disks cannot sync a folder
            _sync_to_disk(file.parent)
    except OSError as error:
        message = gettext("{file} was not written: {reason}").format(file=file, reason=describe_reason(error))
        raise FileError(
            message,
            gettext("free some disk space, or give another path; a file that was already there is unchanged"),
        ) from None
    finally:
        for left in (part, get_journal_path(part)):
            left.unlink(missing_ok=True)


@contextmanager
def make_part_folder(file: Path) -> Iterator[Path]:
    """Yield a temporary folder beside a file, for unfinished parts of it. It is removed at the end.

    Only its owner may read it.
    """
    remove_stale_parts(file.parent)
    folder = _make_part_path(file.with_name(f"{file.name}-parts"))
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_stale_parts(folder: Path) -> None:
    """Remove from a folder the temporary files of commands that were killed on this machine."""
    for path in folder.glob(f".*.{os.uname().nodename}.*.part*"):
        match = re.search(r"\.(\d+)\.part(-journal)?$", path.name)
        if match is None or _is_running(int(match[1])):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _make_part_path(file: Path) -> Path:
    """Return the temporary path for a file. Its name tells which process on which machine writes it."""
    return file.with_name(f".{file.name}.{os.uname().nodename}.{os.getpid()}.part")


def _is_running(process: int) -> bool:
    """Tell whether a process with this number runs on this machine."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # it belongs to somebody else
        return True
    return True


@contextmanager
def replace_database_when_complete(file: Path) -> Iterator[Path]:
    """Do the same as `replace_when_complete` for a database or backup, with the file mode of file_modes.

    If a file is replaced, the new one gets its mode.
    """
    with replace_when_complete(file) as part:
        part.unlink(missing_ok=True)
        file_modes.create_private_file(part)
        if file.exists():
            shutil.copymode(file, part)
        yield part


def copy_database(origin: Path, target: Path) -> None:
    """Copy a database as it is at one moment, while other programs may read and write it.

    Raises DatabaseError if the database is missing, damaged or locked, and FileError if the disk is full.
    """
    location = Location("sqlite", str(origin))
    if location.is_missing_file:
        raise make_missing_database_error(location)
    try:
        _copy_readable_file(origin, target)
    except damage.READ_ERRORS as error:
        if _get_error_code(error) == sqlite3.SQLITE_FULL:
            raise FileError(
                gettext("the disk of {location} is full").format(location=target.parent),
                gettext("free some disk space and try again"),
            ) from error
        raise explain_driver_error(location, error) from error


def examine_database(file: Path, source: Path | None = None) -> str:
    """Return the revision of a tracker database after checking that it is undamaged.

    CHECK constraints are not evaluated. Raises DatabaseError for a file of another program, and DamagedError
    for a damaged file. If the file is a copy of `source`, errors name `source`, from which the damage was
    copied.
    """
    location = Location("sqlite", str(file))
    named = Location("sqlite", str(source or file))
    if location.is_missing_file:
        raise FileError(
            gettext("there is no file {file}").format(file=file), gettext("check the path of the file")
        )
    try:
        with closing(_connect_to_file(file)) as connection:
            connection.execute("PRAGMA query_only = ON")
            lock_wait.begin_reading(connection, str(file))
            revision = reader.read_revision(Reader("sqlite", connection))
            problems = damage.find_problems(connection)
    except damage.READ_ERRORS as error:
        raise explain_driver_error(named, error) from error
    if problems:
        raise damage.make_problems_error(named, problems)
    if revision is None or revision > HEAD:
        require_current_revision(location, revision)
    return str(revision)


def require_own_database(file: Path) -> None:
    """Raise DatabaseError if a file belongs to another program. A damaged tracker database is accepted.

    The header of a file names the program that made it, except if it was made from an SQL dump.
    """
    header = damage.read_header(file)
    if not header or damage.is_own_header(header):
        return
    try:
        with closing(_connect_to_file(file)) as connection:
            is_own = reader.read_revision(Reader("sqlite", connection)) is not None
    except damage.READ_ERRORS as error:
        is_own = header.startswith(_SQLITE_MARK) and _get_error_code(error) in (0, sqlite3.SQLITE_CORRUPT)
    if not is_own:
        raise DatabaseError(
            gettext("{file} is not a tracker database").format(file=file),
            gettext("nothing was changed; choose another --db, or move the file away"),
        )


def copy_even_if_damaged(file: Path, kept: Path) -> None:
    """Copy the database `file` to the path `kept`. If it is damaged, copy its bytes as they are."""
    with replace_database_when_complete(kept) as part:
        try:
            _copy_readable_file(file, part)
        except damage.READ_ERRORS as error:
            if not damage.is_damage(error):
                raise explain_driver_error(Location("sqlite", str(file)), error) from error
            shutil.copyfile(file, part)
            if get_journal_path(file).exists():
                file_modes.create_private_file(get_journal_path(kept))
                shutil.copyfile(get_journal_path(file), get_journal_path(kept))


def overwrite_database(origin: Path, target: Path) -> None:
    """Replace the content of the database `target` by that of `origin`, in one transaction.

    Programs that have `target` open see the new content. If `target` is too damaged to be opened, the file
    itself is replaced, and its journal is removed.
    """
    try:
        with closing(_connect_to_file(origin)) as source, closing(_connect_to_file(target)) as replaced:
            _copy_pages(source, replaced, target)
    except damage.READ_ERRORS as error:
        if not damage.is_damage(error):
            raise explain_driver_error(Location("sqlite", str(target)), error) from error
        with replace_database_when_complete(target) as part:
            copy_database(origin, part)
            get_journal_path(target).unlink(missing_ok=True)


def make_dated_path(folder: Path, name: str, ending: str) -> Path:
    """Return a path with the present time in its name. If it exists, wait for the next second."""
    while (file := folder / f"{name}-{make_file_timestamp()}{ending}").exists():
        time.sleep(0.1)
    return file


def make_file_timestamp() -> str:
    """Return the present second as a part of a file name, such as 20240618T080000Z."""
    return dates.make_utc_timestamp().replace(":", "").replace("-", "")


def get_journal_path(file: Path) -> Path:
    """Return the path of the rollback journal of a SQLite file."""
    return file.with_name(file.name + "-journal")


def _copy_readable_file(origin: Path, target: Path) -> None:
    """Copy a file that SQLite can read, as it is at one moment."""
    with closing(_connect_to_file(origin)) as source, closing(sqlite3.connect(target)) as copied:
        _copy_pages(source, copied, origin)


def _copy_pages(source: sqlite3.Connection, target: sqlite3.Connection, contended: Path) -> None:
    """Copy all pages of a database. If the file `contended` is locked, wait, but not for ever."""
    wait = lock_wait.LockWait(str(contended))

    def progress(status: int, _remaining: int, _total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            wait.pause()

    source.backup(target, progress=progress, sleep=0)


def _get_error_code(error: Exception) -> int:
    """Return SQLite's primary result code of an error; 0 for an error of the driver itself."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _connect_to_file(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(make_sqlite_uri(str(file), "rw"), uri=True, timeout=0, isolation_level=None)


def _sync_to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
