"""The SQL that the two databases write differently, as expressions that views and queries are made of."""

from __future__ import annotations

from typing import Protocol


class Dialect(Protocol):
    """How one database writes what differs; every method takes SQL expressions and returns one.

    `today` is the local date, `as_of` the parameter `:as_of` as a date, `join` the aggregate that joins
    strings, `greatest` the function that returns the largest of its arguments.
    """

    today: str
    as_of: str
    join: str
    greatest: str

    def days(self, later: str, earlier: str) -> str:
        """Return the number of days from one date to a later one."""

    def after(self, earlier: str, days: str) -> str:
        """Return the date that many days after another."""

    def key(self, on: str, row_id: str) -> str:
        """Return a text of 28 characters that sorts as (day, row id) does."""

    def date(self, text: str) -> str:
        """Return ISO text as a date."""

    def as_stored(self, key: str) -> str:
        """Return the ORDER BY that ends a view of many rows, so that it is read in the order of its table.

        A query that has an order of its own sorts by that first.
        """

    def quarter(self, day: str) -> str:
        """Return the quarter of a date as people write it: 2024Q2."""

    def quarters(self, first: str, day: str) -> str:
        """Return the parts of a recursive query: each quarter from a date to a day, and its last day."""

    def holds(self, text: str, pattern: str) -> str:
        """Return whether a printed text contains a pattern made by `text.pattern`."""

    def begins(self, text: str, pattern: str) -> str:
        """Return whether a printed text begins with a pattern made by `text.pattern`."""


class SqliteDialect:
    """Expressions of SQLite, whose dates are ISO text."""

    today = "date('now', 'localtime')"
    as_of = ":as_of"
    join = "group_concat"
    greatest = "max"

    def days(self, later: str, earlier: str) -> str:
        """See Dialect."""
        return f"CAST(julianday({later}) - julianday({earlier}) AS INTEGER)"

    def after(self, earlier: str, days: str) -> str:
        """See Dialect."""
        return f"date({earlier}, '+' || {days} || ' days')"

    def key(self, on: str, row_id: str) -> str:
        """See Dialect."""
        return f"{on} || printf('%018d', {row_id})"

    def date(self, text: str) -> str:
        """See Dialect."""
        return text

    def as_stored(self, key: str) -> str:
        """See Dialect: a large file is read from one end to the other, not row by row anywhere."""
        return f"\nORDER BY {key}"

    def quarter(self, day: str) -> str:
        """See Dialect."""
        return f"substr({day}, 1, 4) || 'Q' || ((CAST(substr({day}, 6, 2) AS INTEGER) + 2) / 3)"

    def quarters(self, first: str, day: str) -> str:
        """See Dialect."""
        month = f"((CAST(strftime('%m', {first}) AS INTEGER) - 1) % 3)"
        begin = f"date({first}, 'start of month', '-' || {month} || ' months')"
        later, end = (f"date(starts_on, '+3 months'{less})" for less in ("", ", '-1 day'"))
        return _recursive_quarters(begin, later, f"min({end}, {day})", self.quarter("starts_on"), day)

    def holds(self, text: str, pattern: str) -> str:
        """See Dialect."""
        return f"{text} GLOB '*' || {pattern} || '*'"

    def begins(self, text: str, pattern: str) -> str:
        """See Dialect."""
        return f"{text} GLOB {pattern} || '*'"


class PostgresqlDialect:
    """Expressions of PostgreSQL."""

    today = "CURRENT_DATE"
    as_of = "CAST(:as_of AS date)"
    join = "string_agg"
    greatest = "greatest"

    def days(self, later: str, earlier: str) -> str:
        """See Dialect."""
        return f"({later} - {earlier})"

    def after(self, earlier: str, days: str) -> str:
        """See Dialect."""
        return f"({earlier} + {days})"

    def key(self, on: str, row_id: str) -> str:
        """See Dialect."""
        return f"{on}::text || lpad(({row_id})::text, 18, '0')"

    def date(self, text: str) -> str:
        """See Dialect."""
        return f"CAST({text} AS date)"

    def as_stored(self, key: str) -> str:  # noqa: ARG002  the interface's signature
        """See Dialect: this planner needs no order."""
        return ""

    def quarter(self, day: str) -> str:
        """See Dialect."""
        return f"to_char({day}, 'YYYY\"Q\"Q')"

    def quarters(self, first: str, day: str) -> str:
        """See Dialect."""
        begin = f"CAST(date_trunc('quarter', {first}) AS date)"
        later, end = (f"CAST(starts_on + interval '3 months{less}' AS date)" for less in ("", " -1 day"))
        return _recursive_quarters(begin, later, f"least({end}, {day})", self.quarter("starts_on"), day)

    def holds(self, text: str, pattern: str) -> str:
        """See Dialect."""
        return f"{text} ~ {pattern}"

    def begins(self, text: str, pattern: str) -> str:
        """See Dialect."""
        return f"{text} ~ ('^' || {pattern})"


def _recursive_quarters(begin: str, later: str, last: str, quarter: str, day: str) -> str:
    return f"""\
quarters (starts_on) AS (
    SELECT {begin}
    UNION ALL SELECT {later} FROM quarters WHERE {later} <= {day}),
  ends AS (
    SELECT {quarter} AS quarter, {last} AS last_on FROM quarters)"""


DIALECTS: dict[str, Dialect] = {"sqlite": SqliteDialect(), "postgresql": PostgresqlDialect()}
