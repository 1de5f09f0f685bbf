"""Types for the rules of the check: a rule has a key, a function that finds problems, and a hint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tracker.locale import gettext, gettext_noop
from tracker.store.reader import Reader, UnreadableError

RESTORE = gettext_noop(
    "restore the last backup, or compare this row with the backup and put the earlier values back"
)
REMAKE = gettext_noop("build the database again: tracker db dump DIR, then tracker --db NEW db load DIR")
REBUILD = gettext_noop("compute the stored states again: tracker db rebuild")
AGAIN = gettext_noop("create these parts of the database again: tracker db upgrade")
CORRECT = gettext_noop(
    "put the earlier value back, or correct the row with its tracker command, such as tracker company edit"
)
UPGRADE = gettext_noop("load the code lists (lookups) again: tracker db upgrade")


class Problem(NamedTuple):
    """What a rule found: a row that breaks it or, with `is_note`, something worth knowing.

    `table` and `row_id` name the row, if it is about one. `look` is an SQL query that shows it.
    """

    table: str | None
    row_id: int | None
    message: str
    look: str = ""
    is_note: bool = False


class Rule(NamedTuple):
    """A rule of the check: its key, a hint on how to repair what it finds, and its finder.

    A finder is a function that yields problems. The file labels.toml has a text for the key. The hint is
    translated when it is shown.
    """

    key: str
    hint: str
    find: Callable[[Reader], Iterator[Problem]]


def make_query_finder(
    table: str, sql: str, message: str, *, is_note: bool = False
) -> Callable[[Reader], Iterator[Problem]]:
    """Return a finder that runs a query and yields a problem for each row of its result.

    The column `id` of the result is the id of the row in `table`. `message` is translated when it is shown;
    it may contain the other columns of the result as {column}.
    """

    def find_by_query(reader: Reader) -> Iterator[Problem]:
        for row in reader.rows(sql):
            yield Problem(table, row["id"], gettext(message).format(**row), is_note=is_note)

    return find_by_query


def combine_finders(*finders: Callable[[Reader], Iterable[Problem]]) -> Callable[[Reader], Iterator[Problem]]:
    """Return a finder that runs several finders one after the other.

    If one raises UnreadableError, the others still run, and the error is raised at the end. Only if even the
    list of tables cannot be read, the others are left out.
    """

    def run_all_finders(reader: Reader) -> Iterator[Problem]:
        failed: UnreadableError | None = None
        for finder in finders:
            problems: list[Problem] = []
            try:
                with reader.convert_query_errors():
                    problems.extend(finder(reader))
            except UnreadableError as error:
                failed = failed or error
            yield from problems
            if failed and not reader.can_read_schema():
                break
        if failed:
            raise failed

    return run_all_finders
