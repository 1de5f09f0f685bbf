"""Read the files that a command names, and write files completely or not at all."""

from __future__ import annotations

import gc
import sys
import textwrap
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, NamedTuple

import click

from tracker import store, values
from tracker.cli.terminal.prompts import ask_value, can_ask
from tracker.cli.terminal.wrap import print_line
from tracker.errors import BadInputError, FileError, TrackerError
from tracker.locale import gettext, join_choices

_LARGEST_TEXT = 5_000_000
_LARGEST_FILE = 50_000_000
"""Pictures make a PDF or Word file large, not its text."""
_FORCED = ("-o", "--out", "--ics")
"""The options of commands that replace an existing file with `--force`."""
_SHOWN_LINES = 3
_SHOWN_CHARACTERS = 36


class ReadText(NamedTuple):
    """The text that was read from a file, the encoding or format of the file, and notes to print."""

    text: str
    form: str
    notes: tuple[str, ...] = ()


def read_text(file: Path, encoding: str | None = None) -> ReadText:
    """Return the text of a plain, PDF or Word file.

    If the text may be GB18030 or Big5, the user is asked. Raises FileError for a file without text, and
    BadInputError if there is no terminal to ask at.
    """
    return decode_text(
        str(file), values.regular_files.read_regular_file(file, _LARGEST_FILE, _make_size_hint()), encoding
    )


def decode_text(name: str, data: bytes, encoding: str | None = None) -> ReadText:
    """Return the text in the bytes of a file, as `read_text` does; messages call the file `name`."""
    from tracker.documents.read_document import detect_document, read_document

    kind = detect_document(data)
    if kind is not None:
        if encoding is not None:
            raise BadInputError(
                gettext("--encoding works only with plain text, and {file} is not plain text").format(
                    file=name
                ),
                gettext("leave out --encoding"),
            )
        return ReadText(*read_document(name, kind, data))
    if len(data) > _LARGEST_TEXT:
        raise values.regular_files.make_size_error(name, len(data), _LARGEST_TEXT, _make_size_hint())
    readings = values.encodings.decode_with_candidates(name, data, encoding)
    if len(readings) == 1:
        return ReadText(*next((text, each.upper()) for each, text in readings.items()))
    if not can_ask():
        raise BadInputError(
            gettext("{file} may be in {encodings}, because each of them gives readable text").format(
                file=name, encodings=join_choices(map(str.upper, readings))
            ),
            gettext("say which encoding the file has: --encoding {encodings}").format(
                encodings=join_choices(readings)
            ),
        )
    print_line(gettext("{file} may be in one of these encodings:").format(file=name), err=True)
    for each, text in readings.items():
        print_line(f"  {each}:\n" + textwrap.indent(_shorten_first_lines(text), "    "), err=True)
    encodings = list(readings)
    chosen = ask_value(
        gettext("Which of these reads correctly?"),
        lambda typed: click.Choice(encodings).convert(typed, None, None),
        choices=encodings,
    )
    return ReadText(readings[chosen], chosen.upper())


def _make_size_hint() -> str:
    """Return the hint for a file that is too large."""
    return gettext("save only the part of the text that states facts")


def _shorten_first_lines(text: str) -> str:
    """Return the first lines of a text, each cut short; from them, the user can judge the encoding."""
    lines = [line.strip()[:_SHOWN_CHARACTERS] for line in text.splitlines() if line.strip()]
    return "\n".join(lines[:_SHOWN_LINES])


def require_free_path(file: Path, *, may_replace: bool, option: str = "-o") -> None:
    """Raise FileError if a file cannot be written at this path.

    Either the folder is missing, or the path is a link or folder, or the file exists and `may_replace` is
    false. `option` is the option with which the user gave the path; the message names it.
    """
    if not file.parent.is_dir():
        raise FileError(
            gettext("there is no folder {folder}").format(folder=file.parent),
            gettext("create the folder first, or give another {option}").format(option=option),
        )
    if file.is_symlink():
        raise FileError(
            gettext(
                "{file} is a symbolic link to {target}, so the program would write {target} instead"
            ).format(file=file, target=file.readlink()),
            gettext("give the name of the file itself as {option}").format(option=option),
        )
    if file.exists() and not file.is_file():
        raise FileError(
            gettext("{file} already exists and is not a file").format(file=file),
            gettext("give the name of a file as {option}").format(option=option),
        )
    if file.exists() and not may_replace:
        hint = gettext("give another {option}").format(option=option)
        if option in _FORCED:
            hint = gettext("give another {option}, or add --force to replace the file").format(option=option)
        raise FileError(
            gettext("{file} already exists").format(file=file),
            hint,
        )


def write_complete_file(
    file: Path, write: Callable[[IO[bytes]], Any], *, may_replace: bool, option: str = "-o"
) -> None:
    """Let `write(opened)` write a temporary file in the same folder, and then rename it to `file`.

    Raises FileError if the file may not be replaced, its folder is missing, or the disk is full; then an
    old file stays as it was.
    """
    require_free_path(file, may_replace=may_replace, option=option)
    try:
        with store.sqlite_files.replace_when_complete(file) as part, part.open("wb") as opened:
            write(opened)
    except TrackerError as error:
        _discard_partial_workbook(error)
        raise


def _discard_partial_workbook(error: Exception) -> None:
    """Free the memory of a workbook whose writing failed with `error`, without warnings from openpyxl."""
    hook, sys.unraisablehook = sys.unraisablehook, lambda _: None
    raised: BaseException | None = error
    while raised is not None:
        traceback.clear_frames(raised.__traceback__)
        raised.__traceback__ = None  # a frame keeps alive the variables of its function
        raised = raised.__context__
    gc.collect()
    sys.unraisablehook = hook


def is_unedited_preview(file: Path) -> bool:
    """Tell whether a workbook is a preview written by this program and not saved by another one since."""
    if not file.is_file():
        return False
    try:
        with zipfile.ZipFile(file) as archive:
            properties = archive.read("docProps/core.xml").decode()
    except (OSError, KeyError, zipfile.BadZipFile, UnicodeDecodeError):
        return False
    return all(mark in properties for mark in (">preview</", "lastModifiedBy>pledge-tracker</"))
