"""The SQL expressions that SQLite and PostgreSQL write differently, for views and queries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

TODAY_SETTING = "tracker.today"
"""The setting of a PostgreSQL session that holds another day for the views than CURRENT_DATE."""


class Dialect(Protocol):
    """The expressions of one database. Every method takes SQL expressions as text and returns one.

    `today` is the local date, `as_of` the parameter `:as_of` as a date, `join` the name of the aggregate that
    joins strings, `greatest` the name of the function that returns the largest of its arguments. `as_once`
    stands between the name of a table expression and its query, so that it is computed once.
    `bytewise` stands behind a text that is compared by its bytes, as an index of beginnings holds it.
    """

    today: str
    as_of: str
    join: str
    greatest: str
    as_once: str
    bytewise: str

    def count_days(self, later: str, earlier: str) -> str:
        """Return the number of days from the earlier date to the later one."""

    def add_days(self, earlier: str, days: str) -> str:
        """Return the date that is `days` days after `earlier`."""

    def choose_first_day(self, on: str, precision: str) -> str:
        """Return the first possible day of a partial date; lists sort by it."""

    def make_sort_key(self, on: str, row_id: str) -> str:
        """Return a text of 28 characters that sorts like (day, row id)."""

    def convert_to_date(self, text: str) -> str:
        """Return the date that ISO text names."""

    def order_as_stored(self, key: str) -> str:
        """Return an ORDER BY for the end of a view, so that its rows are read in the order of the table.

        The order of a query on the view comes first.
        """

    def name_quarter(self, day: str) -> str:
        """Return the expression that turns a date into the name of its quarter, such as 2024Q2."""

    def exclude_index(self, column: str) -> str:
        """Return a column in a form for which no index is used, except for the order of the rows."""

    def list_quarters(self, first: str, day: str) -> str:
        """Return table expressions: `ends` has the quarters from `first` to `day` with their last days."""

    def build_contains_condition(self, text: str, pattern: str) -> str:
        """Return the condition that a text contains a pattern made by `read.lookup`."""

    def build_begins_with_condition(self, text: str, pattern: str) -> str:
        """Return the condition that a text begins with a pattern made by `read.lookup`."""


class SqliteDialect:
    """The expressions of SQLite, whose dates are ISO text."""

    today = "date('now', 'localtime')"
    as_of = ":as_of"
    join = "group_concat"
    greatest = "max"
    as_once = "AS"  # MATERIALIZED is unknown before 3.35
    bytewise = ""  # it compares all texts so

    def count_days(self, later: str, earlier: str) -> str:
        """Implement `Dialect.count_days` for SQLite."""
        return f"CAST(julianday({later}) - julianday({earlier}) AS INTEGER)"

    def add_days(self, earlier: str, days: str) -> str:
        """Implement `Dialect.add_days` for SQLite."""
        return f"date({earlier}, {days} || ' days')"

    def choose_first_day(self, on: str, precision: str) -> str:
        """Implement `Dialect.choose_first_day` for SQLite."""
        # DuckDB, which reads the views of an attached file, has no date('…', 'start of month').
        day = f"CAST({on} AS text)"
        quarters = " ".join(
            f"WHEN substr({day}, 6, 2) <= '{month + 2:02}' THEN '{month:02}'" for month in (1, 4, 7, 10)
        )
        firsts = {
            "month": f"substr({day}, 1, 8) || '01'",
            "quarter": f"substr({day}, 1, 5) || CASE {quarters} END || '-01'",
            "year": f"substr({day}, 1, 5) || '01-01'",
        }
        return _choose_first_day(day, precision, firsts, "'0001-01-01'")

    def make_sort_key(self, on: str, row_id: str) -> str:
        """Implement `Dialect.make_sort_key` for SQLite."""
        return f"{on} || printf('%018d', {row_id})"

    def convert_to_date(self, text: str) -> str:
        """Implement `Dialect.convert_to_date` for SQLite."""
        return text

    def order_as_stored(self, key: str) -> str:
        """Order by the key: a large file is then read from its beginning to its end, without jumps."""
        return f"\nORDER BY {key}"

    def name_quarter(self, day: str) -> str:
        """Return the SQL that names the quarter of a day, such as 2026Q1, for SQLite."""
        return f"substr({day}, 1, 4) || 'Q' || ((CAST(substr({day}, 6, 2) AS INTEGER) + 2) / 3)"

    def exclude_index(self, column: str) -> str:
        """Exclude the index: SQLite would read all rows by it, and then sort them."""
        return f"+{column}"

    def list_quarters(self, first: str, day: str) -> str:
        """Implement `Dialect.list_quarters` for SQLite."""
        month = f"((CAST(strftime('%m', {first}) AS INTEGER) - 1) % 3)"
        begin = f"date({first}, 'start of month', '-' || {month} || ' months')"
        later, end = (f"date(starts_on, '+3 months'{less})" for less in ("", ", '-1 day'"))
        return _build_quarters_query(begin, later, f"min({end}, {day})", self.name_quarter("starts_on"), day)

    def build_contains_condition(self, text: str, pattern: str) -> str:
        """Implement `Dialect.build_contains_condition` for SQLite."""
        return f"{text} GLOB '*' || {pattern} || '*'"

    def build_begins_with_condition(self, text: str, pattern: str) -> str:
        """Implement `Dialect.build_begins_with_condition` for SQLite."""
        return f"{text} GLOB {pattern} || '*'"


class PostgresqlDialect:
    """The expressions of PostgreSQL."""

    today = f"coalesce(CAST(nullif(current_setting('{TODAY_SETTING}', true), '') AS date), CURRENT_DATE)"
    as_of = "CAST(:as_of AS date)"
    join = "string_agg"
    greatest = "greatest"
    as_once = "AS MATERIALIZED"
    bytewise = ' COLLATE "C"'

    def count_days(self, later: str, earlier: str) -> str:
        """Implement `Dialect.count_days` for PostgreSQL."""
        return f"({later} - {earlier})"

    def add_days(self, earlier: str, days: str) -> str:
        """Implement `Dialect.add_days` for PostgreSQL."""
        return f"({earlier} + {days})"

    def choose_first_day(self, on: str, precision: str) -> str:
        """Implement `Dialect.choose_first_day` for PostgreSQL."""
        units = ("month", "quarter", "year")
        firsts = {unit: f"CAST(date_trunc('{unit}', {on}) AS date)" for unit in units}
        return _choose_first_day(on, precision, firsts, "DATE '0001-01-01'")

    def make_sort_key(self, on: str, row_id: str) -> str:
        """Implement `Dialect.make_sort_key` for PostgreSQL."""
        return f"{on}::text || lpad(({row_id})::text, 18, '0')"

    def convert_to_date(self, text: str) -> str:
        """Implement `Dialect.convert_to_date` for PostgreSQL."""
        return f"CAST({text} AS date)"

    def order_as_stored(self, key: str) -> str:  # noqa: ARG002  the interface's signature
        """Return no ORDER BY: PostgreSQL needs none."""
        return ""

    def name_quarter(self, day: str) -> str:
        """Return the SQL that names the quarter of a day, such as 2026Q1, for PostgreSQL."""
        return f"to_char({day}, 'YYYY\"Q\"Q')"

    def exclude_index(self, column: str) -> str:
        """Return the column as it is: PostgreSQL estimates the rows that an index gives, and chooses."""
        return column

    def list_quarters(self, first: str, day: str) -> str:
        """Implement `Dialect.list_quarters` for PostgreSQL."""
        begin = f"CAST(date_trunc('quarter', {first}) AS date)"
        later, end = (f"CAST(starts_on + interval '3 months{less}' AS date)" for less in ("", " -1 day"))
        return _build_quarters_query(
            begin, later, f"least({end}, {day})", self.name_quarter("starts_on"), day
        )

    def build_contains_condition(self, text: str, pattern: str) -> str:
        """Implement `Dialect.build_contains_condition` for PostgreSQL."""
        return f"{text} ~ {pattern}"

    def build_begins_with_condition(self, text: str, pattern: str) -> str:
        """Implement `Dialect.build_begins_with_condition` for PostgreSQL."""
        return f"{text} ~ ('^' || {pattern})"


def _choose_first_day(on: str, precision: str, firsts: Mapping[str, str], earliest: str) -> str:
    """Return the SQL that chooses the first possible day by the precision; `earliest` if it is unknown."""
    cases = " ".join(f"WHEN '{unit}' THEN {first}" for unit, first in firsts.items())
    return f"CASE {precision} {cases} WHEN 'unknown' THEN {earliest} ELSE {on} END"


def _build_quarters_query(begin: str, later: str, last: str, quarter: str, day: str) -> str:
    """Return the recursive query that lists quarters with their first days."""
    return f"""\
quarters (starts_on) AS (
    SELECT {begin}
    UNION ALL SELECT {later} FROM quarters WHERE {later} <= {day}),
  ends AS (
    SELECT {quarter} AS quarter, {last} AS last_on FROM quarters)"""


DIALECTS: dict[str, Dialect] = {"sqlite": SqliteDialect(), "postgresql": PostgresqlDialect()}
