"""Run a typed query on either engine, and pass its rows on as they are read."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import date

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.sql.answer import Answer, QueryClock
from tracker.store.location import Location


def run_query(
    location: Location, sql: str, seconds: float, as_of: date | None = None, known_at: date | None = None
) -> AbstractContextManager[Answer]:
    """Yield the answer to a query; a statement that would write or open another file is refused beforehand.

    The database may work on it for `seconds`. For the views and for the query, `as_of` is today. With
    `known_at`, tables and views have the rows that were known at the end of that day; without `as_of`, that
    day is then today. Raises BadInputError for a query with an error, and NotFoundError for a table or column
    that does not exist. Raises RefusedError for a statement that does more than read, and for a PostgreSQL
    role that could write. Raises DatabaseError for a failure of the database, and for a query that takes too
    long.
    """
    if "\0" in sql or (not sql.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in sql)):
        raise BadInputError(
            gettext("the query is not text in UTF-8"), gettext("save the query as UTF-8 and try again")
        )
    if location.dialect == "sqlite":
        from tracker.sql import sqlite  # noqa: PLC0415  load only the module of this engine

        return sqlite.run_query(location, sql, QueryClock(seconds), as_of, known_at)
    from tracker.sql import postgresql  # noqa: PLC0415

    return postgresql.run_query(location, sql, QueryClock(seconds), as_of, known_at)
