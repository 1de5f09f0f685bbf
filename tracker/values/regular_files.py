"""Read files that a person names. Only regular files are read, and only up to a limit.

Reading a device or a pipe might never end.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from tracker.errors import FileError
from tracker.locale import gettext, gettext_noop

_REASONS = (
    gettext_noop("No such file or directory"),
    gettext_noop("Permission denied"),
    gettext_noop("Is a directory"),
    gettext_noop("Not a directory"),
    gettext_noop("File name too long"),
    gettext_noop("No space left on device"),
    gettext_noop("Read-only file system"),
)
"""What the system most often says of a file; anything else it says stands as it is."""


def describe_reason(error: OSError | ValueError) -> str:
    """Return the reason that the operating system gives for a file error, in the display language."""
    return gettext(getattr(error, "strerror", None) or str(error))


def require_regular_file(file: Path) -> int:
    """Return the size of a file in bytes.

    Raises FileError if the file is missing, or is a folder, device, pipe or socket.
    """
    try:
        found = file.stat()
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL character
        raise _make_unreadable_error(file, error) from None
    if not stat.S_ISREG(found.st_mode):
        raise FileError(_describe_kind(found.st_mode).format(file=file), gettext("give the path of a file"))
    return found.st_size


def read_regular_file(file: Path, most: int, hint: str) -> bytes:
    """Return the bytes of a regular file. Raises FileError if it is larger than `most`, or unreadable.

    `most` is a number of bytes. `hint` says what to do about a file that is too large.
    """
    size = require_regular_file(file)
    try:
        with file.open("rb") as opened:
            data = opened.read(most + 1) if size <= most else b""
    except OSError as error:
        raise _make_unreadable_error(file, error) from None
    if size > most or len(data) > most:  # a file of the system may have more than it states
        raise make_size_error(str(file), max(size, len(data)), most, hint)
    return data


def _make_unreadable_error(file: Path, error: OSError | ValueError) -> FileError:
    """Return the error for a file that cannot be read."""
    message = gettext("{file} cannot be read: {reason}").format(file=file, reason=describe_reason(error))
    return FileError(message, gettext("check the path of the file"))


def make_size_error(name: str, size: int, most: int, hint: str) -> FileError:
    """Return the error for a file of `size` bytes where at most `most` are read. `hint` says what to do."""
    message = gettext("{file} is {size:,.0f} MB, but the program reads at most {most:,.0f} MB")
    return FileError(message.format(file=name, size=size / 1e6, most=most / 1e6), hint)


def _describe_kind(mode: int) -> str:
    """Return the message that says what a path names if it is not a regular file, such as a folder."""
    if stat.S_ISDIR(mode):
        return gettext("{file}: this is a folder, not a file")
    if stat.S_ISFIFO(mode):
        return gettext("{file}: this is a pipe, not a file")
    if stat.S_ISSOCK(mode):
        return gettext("{file}: this is a socket, not a file")
    return gettext("{file}: this is a device, not a file")


class BoundedLines:
    """The lines of an open CSV file, as csv.reader takes them; no row may have more than `most` characters.

    A longer row raises FileError before all of it is in memory: it may be a line that never ends.
    """

    def __init__(self, file: Path, opened: TextIO, most: int) -> None:
        self._file, self._opened, self._most = file, opened, most
        self.begin_row(1)

    def begin_row(self, number: int) -> None:
        """Begin to count the characters of row `number`, which may go over several lines."""
        self._number, self._room = number, self._most

    def __iter__(self) -> Iterator[str]:
        while line := self._opened.readline(self._room + 1):
            self._room -= len(line)
            if self._room < 0:
                raise FileError(
                    gettext("{file}: row {number} has more than {most:,} characters").format(
                        file=self._file, number=self._number, most=self._most
                    ),
                    gettext("check that the file is a table, and check the quotation marks around that row"),
                )
            yield line
