"""Backups: complete, verified, dated files of which the newest are kept, and the way back.

A SQLite file is backed up as a SQLite file, a PostgreSQL database as a zip of its dump.
"""

from __future__ import annotations

import re
import tempfile
import zipfile
from pathlib import Path

from tracker import files
from tracker.errors import FileError, RefusedError
from tracker.location import Location
from tracker.reader import reading
from tracker.transfer import folder, loading
from tracker.transfer.rows import Database

_STAMP = r"\d{8}T\d{6}Z"


def backup(location: Location, target: Path, keep: int) -> tuple[Path, list[Path]]:
    """Back a database up into a folder; return the file, and the older ones that were removed.

    Only files that a backup of this database made are removed, and only when the new one is sound.
    Raises DatabaseError for a database that is damaged, FileError when there is no room.
    """
    target.mkdir(parents=True, exist_ok=True)
    ending = "db" if location.is_file else "zip"
    file = files.dated(target, name_of(location), f".{ending}")
    with files.beside(file) as part:
        if location.is_file:
            files.copy(location.path, part)
            files.examine(part, check="quick_check")
        else:
            _zip(location, part)
    pattern = re.compile(rf"{re.escape(name_of(location))}-{_STAMP}\.{ending}")
    others = sorted(found for found in target.iterdir() if pattern.fullmatch(found.name) and found != file)
    gone = others[: max(len(others) + 1 - keep, 0)] if keep else []  # by a clock set back it is not the last
    for old in gone:
        old.unlink()
    return file, gone


def restore(location: Location, file: Path) -> Path | None:
    """Put a backup in the place of a database; return where the replaced one is kept.

    Raises DatabaseError for a damaged or foreign file, RefusedError for a PostgreSQL database that is not
    empty.
    """
    if not location.is_file:
        _unzip(location, file)
        return None
    files.examine(file)
    if not location.path.exists():
        with files.beside(location.path) as part:
            files.copy(file, part)
        return None
    if file.samefile(location.path):
        raise RefusedError(f"{file} is the database itself", "name a backup")
    kept = files.dated(location.path.parent, f"{location.path.stem}-replaced", location.path.suffix)
    files.set_aside(location.path, kept)
    files.overwrite(file, location.path)
    return kept


def name_of(location: Location) -> str:
    """Return what files about a database are called after."""
    if location.is_file:
        return location.path.stem
    return location.address.rpartition("/")[2].partition("?")[0] or "tracker"


def _zip(location: Location, part: Path) -> None:
    with tempfile.TemporaryDirectory(dir=part.parent) as place, reading(location) as reader:
        folder.write(Database(reader), Path(place))
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
            for file in sorted(Path(place).iterdir()):
                packed.write(file, file.name)
        folder.Folder(Path(place))


def _unzip(location: Location, file: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        try:
            with zipfile.ZipFile(file) as packed:
                packed.extractall(place)
        except (OSError, zipfile.BadZipFile):
            raise FileError(f"{file} is not a complete backup", "take another one") from None
        loading.load(folder.Folder(Path(place)), location)
