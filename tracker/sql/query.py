"""The door for queries that somebody typed: one statement, whose rows are handed on as they are read."""

from __future__ import annotations

from contextlib import AbstractContextManager

from tracker.errors import BadInputError
from tracker.sql.answer import Answer
from tracker.store.location import Location


def run_query(location: Location, sql: str) -> AbstractContextManager[Answer]:
    """Yield the answer to a query; what would write, or open another file, is refused before it begins.

    Raises BadInputError for a query that cannot be read, NotFoundError for a table or column that is not
    there, RefusedError for anything but a query, and for a role of PostgreSQL that could write.
    """
    if "\0" in sql or (not sql.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in sql)):
        raise BadInputError("the query is not text in UTF-8", "save it as UTF-8 and try again")
    if location.dialect == "sqlite":
        from tracker.sql import sqlite  # noqa: PLC0415  an engine is loaded only where it is used

        return sqlite.run_query(location, sql)
    from tracker.sql import postgresql  # noqa: PLC0415

    return postgresql.run_query(location, sql)
