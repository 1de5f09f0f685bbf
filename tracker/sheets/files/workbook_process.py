"""Read a workbook in a child process with limited memory and time, so that no file can crash the program."""

from __future__ import annotations

import json
import pickle
import signal
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tracker import limited_child
from tracker.errors import FileError
from tracker.locale import gettext
from tracker.sheets.files import calamine_child
from tracker.sheets.files.odd_cells import MergedCells
from tracker.sheets.files.workbook_zip import make_damaged_error, make_locked_error

_TIME_IS_UP = getattr(signal, "SIGXCPU", None)


class Area(NamedTuple):
    """The part of a sheet that has cells: its first row and column from 0, its size, and its merged cells.

    `total_height` is the number of rows from the first row of the sheet to the last row with cells.
    """

    start: tuple[int, int]
    height: int
    width: int
    total_height: int
    merged: Sequence[MergedCells]


class WorkbookProcess:
    """A child process that has a workbook open. `sheets` lists the name and visibility of each sheet.

    Raises FileError for a workbook that is damaged, protected, or too large for the limits of the child.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._sheet = ""
        self._child = subprocess.Popen(  # noqa: S603  our own script, by the interpreter that runs us
            limited_child.make_command(calamine_child.__file__, str(file.absolute())),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # there the library prints the traces of its own language
        )
        self.sheets: list[tuple[str, bool]] = self._receive_reply()[0]

    def find_area(self, sheet: str) -> Area:
        """Read a sheet, and return the part of it that has cells."""
        self._send_question("area", sheet)
        start, height, width, total_height, merged = self._receive_reply()
        return Area(
            start, height, width, total_height, [MergedCells(*first, *last) for first, last in merged]
        )

    def iterate_rows(self, sheet: str) -> Iterator[list[Any]]:
        """Yield the rows of a sheet, from its first row on; then end the child. Call `find_area` first."""
        try:
            self._send_question("rows", sheet)
            while lot := self._receive_reply()[0]:
                yield from lot
        finally:
            self.close()

    def close(self) -> None:
        """End the child at once, even while it is working."""
        self._child.kill()
        self._child.wait()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                pipe.close()

    def __del__(self) -> None:
        """End the child when the workbook is no longer used."""
        if hasattr(self, "_child") and self._child.poll() is None:
            self.close()

    def _send_question(self, question: str, sheet: str) -> None:
        """Send a question about a sheet to the child."""
        assert self._child.stdin is not None  # noqa: S101  it is a pipe
        self._sheet = sheet
        try:
            self._child.stdin.write(f"{json.dumps([question, sheet])}\n".encode())
            self._child.stdin.flush()
        except BrokenPipeError:
            raise self._explain_end() from None

    def _receive_reply(self) -> Sequence[Any]:
        """Return the child's reply. Raises FileError if the reply is an error, or the child has ended."""
        assert self._child.stdout is not None  # noqa: S101  it is a pipe
        try:
            reply: tuple[Any, ...] = pickle.load(self._child.stdout)  # noqa: S301  our own child wrote it
        except (EOFError, pickle.UnpicklingError):
            raise self._explain_end() from None
        kind, *values = reply
        if kind != "error":
            return values
        self.close()
        name, message = values
        if name == "PasswordError":
            raise make_locked_error(self._file)
        if name == "MemoryError":
            raise self._make_size_error()
        if name == "PanicException":  # a contradiction that the library did not expect
            message = (
                gettext("the data of the sheet “{sheet}” in this file contradict each other").format(
                    sheet=self._sheet
                )
                if self._sheet
                else gettext("the data in this file contradict each other")
            )
        raise make_damaged_error(self._file, ValueError(message))

    def _explain_end(self) -> FileError:
        """Return the error for a child that has ended, by its exit code or the signal that killed it."""
        self._child.kill()
        code = self._child.wait()
        if code >= 0:
            return FileError(
                gettext("{place}: the process that reads the file ended with exit code {code}").format(
                    place=self._name_file_and_sheet(), code=code
                ),
                gettext("save the table in a file of its own, as .xlsx or CSV"),
            )
        if -code == _TIME_IS_UP:
            return FileError(
                gettext("{place}: reading the file takes more than {seconds} seconds of computing").format(
                    place=self._name_file_and_sheet(), seconds=limited_child.MOST_SECONDS
                ),
                gettext("save the table in a file of its own, as .xlsx or CSV"),
            )
        return self._make_size_error()

    def _make_size_error(self) -> FileError:
        return FileError(
            gettext("{place}: the cells do not fit into {size} GB of memory").format(
                place=self._name_file_and_sheet(), size=limited_child.MOST_MEMORY >> 30
            ),
            gettext("delete the cells far from the table, or save the table alone as .xlsx or CSV"),
        )

    def _name_file_and_sheet(self) -> str:
        """Return the file and, if one is being read, the sheet, for the beginning of an error message."""
        if not self._sheet:
            return str(self._file)
        return gettext("{file}, sheet “{sheet}”").format(file=self._file, sheet=self._sheet)
