"""Files that commands read and write: clear errors, and never half of a file."""

from __future__ import annotations

import gc
import os
import sys
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from tracker.errors import FileError, TrackerError


def read_bytes(file: Path) -> bytes:
    """Return what a file holds. Raises FileError when it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise FileError(f"{file}: {error.strerror}", "check the path") from None


def require_room(file: Path, *, may_replace: bool) -> None:
    """Raise FileError when a file's folder is missing, or it is there already and may not be replaced."""
    if not file.parent.is_dir():
        raise FileError(f"there is no folder {file.parent}", "make the folder first, or give another -o")
    if file.exists() and not may_replace:
        raise FileError(f"{file} is there already", "give another -o, or --force to replace it")


def write_whole(file: Path, write: Callable[[IO[bytes]], Any], *, may_replace: bool) -> None:
    """Write a file beside its place and move it there when it is complete.

    Raises FileError when it is there already, its folder is missing, or the disk is full; the old file stays.
    """
    require_room(file, may_replace=may_replace)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as opened:
            write(opened)
            opened.flush()
            os.fsync(opened.fileno())
        part.replace(file)
    except TrackerError as error:
        _collect_quietly(error)
        raise
    except OSError as error:
        _collect_quietly(error)
        raise FileError(
            f"{file} was not written: {error.strerror or error}", "the old file, if any, is as it was"
        ) from None
    finally:
        part.unlink(missing_ok=True)


def _collect_quietly(error: Exception) -> None:
    """Drop what was half written: openpyxl's open sheets complain on the screen when they are collected."""
    hook, sys.unraisablehook = sys.unraisablehook, lambda _: None
    traceback.clear_frames(error.__traceback__)
    gc.collect()
    sys.unraisablehook = hook


def is_preview(file: Path) -> bool:
    """Tell whether a workbook is a preview that this program made and nobody has saved since."""
    try:
        with zipfile.ZipFile(file) as parts:
            properties = parts.read("docProps/core.xml").decode()
    except (OSError, KeyError, zipfile.BadZipFile, UnicodeDecodeError):
        return False
    return all(mark in properties for mark in (">preview</", "lastModifiedBy>pledge-tracker</"))
