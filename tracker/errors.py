"""Every error a user can meet: what is wrong, what to do next, and the exit code of its class."""

from __future__ import annotations


class TrackerError(Exception):
    """An expected failure. `hint` says what to do next; nothing was written."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class LeftError(TrackerError):
    """The person left at a question."""

    exit_code = 1


class BadInputError(TrackerError):
    """A value that cannot be read: a date, an amount, a period, an option that is missing."""

    exit_code = 2


class NotFoundError(TrackerError):
    """Nothing has that reference, key or name."""

    exit_code = 3


class AmbiguousError(TrackerError):
    """More than one thing has that name; the message lists them."""

    exit_code = 4


class RefusedError(TrackerError):
    """The rules of the register do not allow it: a move, a date, an append-only row."""

    exit_code = 5


class DatabaseError(TrackerError):
    """The database is missing, locked, damaged, foreign, behind or ahead of this program."""

    exit_code = 6


class NotReadyError(DatabaseError):
    """The database was not made yet, or one command brings it to this program's revision."""


class FileError(TrackerError):
    """A file to read or write is missing, unreadable, mistyped, in the way, or the disk is full."""

    exit_code = 7


class MismatchError(TrackerError):
    """A check that was asked for found something: a citation or a seeded row that no longer agrees."""

    exit_code = 8
