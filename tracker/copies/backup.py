"""Backups: complete, verified, dated files of which the newest are kept, and the way back.

A SQLite file is backed up as a SQLite file, a PostgreSQL database as a zip of its dump.
"""

from __future__ import annotations

import re
import tempfile
import zipfile
from pathlib import Path

from tracker.copies import dump_folder
from tracker.copies import load as loading
from tracker.copies.table_rows import DatabaseRows
from tracker.errors import FileError, RefusedError
from tracker.store import sqlite_files
from tracker.store.location import Location
from tracker.store.reader import open_reader

_STAMP_PATTERN = r"\d{8}T\d{6}Z"


def back_up(location: Location, target: Path, keep: int) -> tuple[Path, list[Path]]:
    """Back a database up into a folder; return the file, and the older ones that were removed.

    Only files that a backup of this database made are removed, and only when the new one is sound.
    Raises DatabaseError for a database that is damaged, FileError when there is no room.
    """
    target.mkdir(parents=True, exist_ok=True)
    ending = "db" if location.is_file else "zip"
    file = sqlite_files.make_dated_path(target, backup_name(location), f".{ending}")
    with sqlite_files.write_beside(file) as part:
        if location.is_file:
            sqlite_files.copy_database(location.path, part)
            sqlite_files.examine_database(part, check="quick_check")
        else:
            _zip_dump(location, part)
    pattern = re.compile(rf"{re.escape(backup_name(location))}-{_STAMP_PATTERN}\.{ending}")
    others = sorted(found for found in target.iterdir() if pattern.fullmatch(found.name) and found != file)
    gone = others[: max(len(others) + 1 - keep, 0)] if keep else []  # by a clock set back it is not the last
    for old in gone:
        old.unlink()
    return file, gone


def restore_backup(location: Location, file: Path) -> Path | None:
    """Put a backup in the place of a database; return where the replaced one is kept.

    Raises DatabaseError for a damaged or foreign file, RefusedError for a PostgreSQL database that is not
    empty.
    """
    if not location.is_file:
        _load_zip(location, file)
        return None
    sqlite_files.examine_database(file)
    if not location.path.exists():
        with sqlite_files.write_beside(location.path) as part:
            sqlite_files.copy_database(file, part)
        return None
    if file.samefile(location.path):
        raise RefusedError(f"{file} is the database itself", "name a backup")
    kept = sqlite_files.make_dated_path(
        location.path.parent, f"{location.path.stem}-replaced", location.path.suffix
    )
    sqlite_files.keep_aside(location.path, kept)
    sqlite_files.overwrite_database(file, location.path)
    return kept


def backup_name(location: Location) -> str:
    """Return what files about a database are called after."""
    if location.is_file:
        return location.path.stem
    return location.address.rpartition("/")[2].partition("?")[0] or "tracker"


def _zip_dump(location: Location, part: Path) -> None:
    with tempfile.TemporaryDirectory(dir=part.parent) as place, open_reader(location) as reader:
        dump_folder.write_dump(DatabaseRows(reader), Path(place))
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
            for file in sorted(Path(place).iterdir()):
                packed.write(file, file.name)
        dump_folder.DumpFolder(Path(place))


def _load_zip(location: Location, file: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        try:
            with zipfile.ZipFile(file) as packed:
                packed.extractall(place)
        except (OSError, zipfile.BadZipFile):
            raise FileError(f"{file} is not a complete backup", "take another one") from None
        loading.load_rows(dump_folder.DumpFolder(Path(place)), location)
