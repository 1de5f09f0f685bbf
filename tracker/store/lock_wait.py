"""Wait for the lock of a SQLite file, and say which program holds the lock.

SQLite does not wait by itself (timeout 0): it would say nothing meanwhile, and Ctrl-C would not end it.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from tracker import progress
from tracker.errors import DatabaseError
from tracker.locale import gettext

BUSY_SECONDS: float = 30
_SILENT_SECONDS = 1
"""How long a wait lasts before it is reported."""
_PAUSE = 0.01
"""The seconds between two attempts: the same for all who wait, so that all have the same chance."""

_PENDING_BYTE, _SHARED_BYTE, _SHARED_SIZE = 0x40000000, 0x40000002, 510
"""The bytes of the file that SQLite locks: the pending and the reserved byte to write, the others to read."""
_FLOCK = "hhqqi4x"
"""The layout of `struct flock` on 64-bit Linux."""
_COMMAND_WORD = "abcdefghijklmnopqrstuvwxyz"
_GLOBAL_OPTIONS = ("--db", "--as")

Result = TypeVar("Result")


class LockHolder(NamedTuple):
    """A program that holds the lock of a file: its process number, its name, and what it does.

    `is_ours` is True for a command of this program.
    """

    process: int
    program: str
    is_ours: bool
    is_writing: bool

    def __str__(self) -> str:
        """Return the name of the program with its process number, for messages."""
        return gettext("{program} (process {process})").format(program=self.program, process=self.process)


class LockWait:
    """A wait for the lock of one file. Its time counts from the creation of this object."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._begin = time.monotonic()
        self._is_reported = False

    def pause(self) -> None:
        """Sleep until the next attempt. Raises DatabaseError after BUSY_SECONDS in all.

        After a second, a message says which program holds the lock.
        """
        waited = time.monotonic() - self._begin
        if waited >= BUSY_SECONDS:
            raise _make_in_use_error(self._address, find_lock_holder(self._address))
        if waited >= _SILENT_SECONDS and not self._is_reported:
            self._is_reported = True
            # Translators: {use} says which program reads or writes the file
            wait = gettext("{use}. Waiting up to {seconds:g} seconds.")
            use = _describe_use(self._address, find_lock_holder(self._address))
            progress.report_wait(wait.format(use=use, seconds=BUSY_SECONDS))
        time.sleep(_PAUSE)


def run_when_unlocked(address: str, step: Callable[[], Result]) -> Result:
    """Call `step`, which needs a lock of the file, again and again until it gets the lock.

    After BUSY_SECONDS, raises DatabaseError, which names the program that holds the lock.
    """
    wait = None
    while True:
        try:
            return step()
        except sqlite3.OperationalError as error:
            if not is_locked_error(error):
                raise
        wait = wait or LockWait(address)
        wait.pause()


def begin_reading(connection: sqlite3.Connection, address: str) -> None:
    """Begin a transaction. Until its end, the file is read as it is at this moment."""
    connection.execute("BEGIN")
    # Only the first reading takes the lock. This one reads the header alone.
    try:
        run_when_unlocked(address, lambda: connection.execute("PRAGMA schema_version").fetchone())
    except sqlite3.DatabaseError as error:
        # The next query reports a damaged file; a check has to come so far.
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise


def is_locked_error(error: Exception) -> bool:
    """Tell whether SQLite reports that another connection holds the lock."""
    return "is locked" in str(error)


def find_lock_holder(address: str) -> LockHolder | None:
    """Return the program that writes to a SQLite file, or else one that reads it; None if it is not known.

    Locks of this process itself are ignored. Programs are found only on Linux, and only on this machine.
    """
    if sys.platform != "linux":
        return None
    try:
        process = _find_locking_process(address, "F_RDLCK", _PENDING_BYTE, 2)
        is_writing = process > 0
        process = process or _find_locking_process(address, "F_WRLCK", _SHARED_BYTE, _SHARED_SIZE)
        words = _read_process_file(process, "cmdline").split("\0")
        command = _find_own_command(words)
        program = command or _read_process_file(process, "comm").strip()
    except OSError:
        return None
    return LockHolder(process, program, command is not None, is_writing)


def _find_locking_process(address: str, wanted_lock: str, start: int, size: int) -> int:
    """Return the process whose lock on some bytes of the file prevents another lock; 0 if there is none.

    `wanted_lock` is the kind of the prevented lock: F_RDLCK or F_WRLCK. The bytes are the `size` bytes from
    `start` on.
    """
    import fcntl  # noqa: PLC0415  not on every system, and rarely needed
    import struct  # noqa: PLC0415

    asked = struct.pack(_FLOCK, getattr(fcntl, wanted_lock), os.SEEK_SET, start, size, 0)
    answer = struct.unpack(_FLOCK, fcntl.fcntl(_open_for_lock_queries(address), fcntl.F_GETLK, asked))
    return 0 if answer[0] == fcntl.F_UNLCK else int(answer[-1])


def _open_for_lock_queries(address: str) -> int:
    """Return a file descriptor that stays open until this process ends.

    If it were closed, this process would lose all of its locks on the file, also those of SQLite.
    """
    status = os.stat(address)  # noqa: PTH116
    place = (status.st_dev, status.st_ino)
    if place not in _HANDLES:
        _HANDLES[place] = os.open(address, os.O_RDONLY)
    return _HANDLES[place]


_HANDLES: dict[tuple[int, int], int] = {}


def _read_process_file(process: int, name: str) -> str:
    """Return the text of /proc/PROCESS/NAME. Raises OSError if the process is not on this machine."""
    with open(f"/proc/{process}/{name}", encoding="utf-8", errors="replace") as opened:  # noqa: PTH123
        return opened.read()


def _find_own_command(words: list[str]) -> str | None:
    """Return the `tracker` command in a command line, such as `tracker followup add`.

    `words` is the command line of a process; None for another program. Options and values are left out,
    because they may be private.
    """
    if os.path.basename(words[0]).startswith("python"):  # noqa: PTH119
        words = words[2:] if words[1:2] == ["-m"] else words[1:]
    if not words or os.path.basename(words[0]) != "tracker":  # noqa: PTH119
        return None
    rest = iter(words[1:])
    command = ["tracker"]
    for word in rest:
        if word in _GLOBAL_OPTIONS and len(command) == 1:
            next(rest, None)
        elif word.startswith("-") and len(command) == 1:
            continue
        elif not word or word.strip(_COMMAND_WORD) or len(command) == 3:
            break
        else:
            command.append(word)
    return " ".join(command)


def _describe_use(address: str, holder: LockHolder | None) -> str:
    """Return a sentence on who uses a file: `x.db is being read by sqlite3 (process 12)`."""
    if holder is None:
        message = gettext("{address} is in use by another program")
    elif holder.is_writing:
        message = gettext("{address} is being written by {program}")
    else:
        message = gettext("{address} is being read by {program}")
    return message.format(address=address, program=holder)


def _make_in_use_error(address: str, holder: LockHolder | None) -> DatabaseError:
    """Return the error for a lock that was not released in time. Its hint depends on the holder."""
    if holder is None:
        hint = gettext("close the program that uses the database and try again")
    elif holder.is_ours:
        hint = gettext("nothing was changed; wait until that command has ended, and try again")
    elif holder.is_writing:
        hint = gettext("nothing was changed; save or discard the changes in that program, and try again")
    else:
        hint = gettext(
            "nothing was changed; end the query or transaction in that program, or close the "
            "program, and try again"
        )
    return DatabaseError(_describe_use(address, holder), hint)
