"""What a rule of the check is: what lists the rows that break it, and what to do about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tracker.store.reader import Reader, UnreadableError

RESTORE = "restore the last backup, or compare with it and put back what was there"
REMAKE = "make it anew: tracker db dump DIR, then tracker --db NEW db load DIR"
AGAIN = "make them again: tracker db upgrade"
CORRECT = "put back what was there, or correct it with the command that writes such rows"
UPGRADE = "load it anew: tracker db upgrade"


class Problem(NamedTuple):
    """What breaks a rule: the row, if it is one, what is wrong with it, the SQL to look at it.

    A note is worth knowing and breaks nothing.
    """

    table: str | None
    row_id: int | None
    message: str
    look: str = ""
    is_note: bool = False


class Rule(NamedTuple):
    """A rule: its key (labels.toml says what it means), what to do, what lists its breaches."""

    key: str
    hint: str
    find: Callable[[Reader], Iterator[Problem]]


def query_finder(
    table: str, sql: str, message: str, *, is_note: bool = False
) -> Callable[[Reader], Iterator[Problem]]:
    """Return a finder of the rows that a query lists by `id`; `message` names other columns of it."""

    def find(reader: Reader) -> Iterator[Problem]:
        for row in reader.rows(sql):
            yield Problem(table, row["id"], message.format(**row), is_note=is_note)

    return find


def combine_finders(*finders: Callable[[Reader], Iterable[Problem]]) -> Callable[[Reader], Iterator[Problem]]:
    """Return a finder of all that several find; one that cannot be run does not keep the others from it."""

    def find(reader: Reader) -> Iterator[Problem]:
        failed: UnreadableError | None = None
        for finder in finders:
            found: list[Problem] = []
            try:
                with reader.attempt():
                    found.extend(finder(reader))
            except UnreadableError as error:
                failed = failed or error
            yield from found
        if failed:
            raise failed

    return find
