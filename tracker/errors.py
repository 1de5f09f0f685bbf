"""The errors that a user may see. Each says what is wrong and what to do next, and has an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class TrackerError(Exception):
    """An error that the program expects and explains; nothing was written. `hint` says what to do next."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ConversationLeftError(TrackerError):
    """The person stopped answering questions, or ended a command with Ctrl-C."""

    exit_code = 1


class BadInputError(TrackerError):
    """A value cannot be read, such as a date, or a required option is missing."""

    exit_code = 2


class NotFoundError(TrackerError):
    """No row has the given reference, key or name."""

    exit_code = 3


class AmbiguousError(TrackerError):
    """Several rows have the given name; the message lists them."""

    exit_code = 4

    def __init__(self, message: str, hint: str = "", candidates: Mapping[Any, str] | None = None) -> None:
        """Keep `candidates`, the rows that may be meant.

        For each row it has the line to show, by the value that a person picks the row with.
        """
        super().__init__(message, hint)
        self.candidates = candidates or {}


class RefusedError(TrackerError):
    """A rule does not allow the change, such as a follow-up before the day of its commitment."""

    exit_code = 5


class DatabaseError(TrackerError):
    """The database is missing, locked or damaged, or was made by another program or another revision."""

    exit_code = 6


class NotReadyError(DatabaseError):
    """The database must first be created with `tracker init` or upgraded with `tracker db upgrade`."""


class FileError(TrackerError):
    """A file cannot be read or written: it is missing, unreadable or exists already, or the disk is full."""

    exit_code = 7


class MismatchError(TrackerError):
    """A check found a difference between two things that must agree, such as a citation and its text."""

    exit_code = 8
