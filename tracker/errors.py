"""The errors that a user can meet. Each says what is wrong and what to do next, and has an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class TrackerError(Exception):
    """An expected failure: nothing was written. `hint` says what to do next."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ConversationLeftError(TrackerError):
    """The person left the conversation at a question, or ended a command with Ctrl-C."""

    exit_code = 1


class BadInputError(TrackerError):
    """A value that cannot be read, such as a date, or a required option that is missing."""

    exit_code = 2


class NotFoundError(TrackerError):
    """No row has that reference, key or name."""

    exit_code = 3


class AmbiguousError(TrackerError):
    """Several rows have that name; the message lists them."""

    exit_code = 4

    def __init__(self, message: str, hint: str = "", candidates: Mapping[Any, str] | None = None) -> None:
        """Take the `candidates`: the line to show for each row, by the value that a lookup returns for it."""
        super().__init__(message, hint)
        self.candidates = candidates or {}


class RefusedError(TrackerError):
    """The rules do not allow the change: of a stage, of a date, of an append-only row."""

    exit_code = 5


class DatabaseError(TrackerError):
    """The database is missing, locked, damaged, of another program, or of another revision."""

    exit_code = 6


class NotReadyError(DatabaseError):
    """The database must first be made with `tracker init` or upgraded with `tracker db upgrade`."""


class FileError(TrackerError):
    """A file cannot be read or written: it is missing, unreadable or in the way, or the disk is full."""

    exit_code = 7


class MismatchError(TrackerError):
    """A check found a difference, such as a citation whose text has changed."""

    exit_code = 8
