"""The door for queries that somebody typed: one statement, whose rows are handed on as they are read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.location import Location


class Answer(NamedTuple):
    """The names of the columns, no two alike, and the rows, which can be read once."""

    names: list[str]
    rows: Iterator[tuple[Any, ...]]


def asked(location: Location, sql: str) -> AbstractContextManager[Answer]:
    """Yield the answer to a query; what would write, or open another file, is refused before it begins.

    Raises BadInputError for a query that cannot be read, NotFoundError for a table or column that is not
    there, RefusedError for anything but a query, and for a role of PostgreSQL that could write.
    """
    if "\0" in sql or (not sql.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in sql)):
        raise BadInputError("the query is not text in UTF-8", "save it as UTF-8 and try again")
    if location.dialect == "sqlite":
        from tracker.asking import sqlite  # noqa: PLC0415  an engine is loaded only where it is used

        return sqlite.asked(location, sql)
    from tracker.asking import postgresql  # noqa: PLC0415

    return postgresql.asked(location, sql)


def answer(names: list[str], rows: Iterator[tuple[Any, ...]]) -> Answer:
    """Return an answer whose columns can be told apart: a name that comes again gets a number."""
    told: list[str] = []
    for name in names:
        tries = (name if number == 1 else f"{name}_{number}" for number in range(1, len(names) + 2))
        told.append(next(own for own in tries if own not in told))
    return Answer(told, rows)
