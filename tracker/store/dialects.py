"""SQL expressions that SQLite and PostgreSQL write differently. Views and queries are built from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

TODAY_SETTING = "tracker.today"
"""The setting of a PostgreSQL session that holds another day for the views than CURRENT_DATE."""


class Dialect(Protocol):
    """The SQL expressions of one database. Methods take SQL expressions as texts, and return one as a text.

    `today` is the local date, and `as_of` the parameter `:as_of` as a date. `join` is the name of the
    function that joins the texts of several rows, `greatest` that of the function for the largest of its
    arguments. In a WITH clause, `as_once` is written instead of AS: the query is then computed only once.
    `bytewise` is written after a text that is compared byte by byte, so that an index over bytes can be used.
    `character` is the name of the function that gives the character of a code point.
    """

    today: str
    as_of: str
    join: str
    greatest: str
    as_once: str
    bytewise: str
    character: str

    def count_days(self, later: str, earlier: str) -> str:
        """Return the number of days from the earlier date to the later one."""

    def add_days(self, day: str, days: str) -> str:
        """Return the date that is `days` days after `day`."""

    def find_earliest_day(self, day: str, days: str) -> str:
        """Return an aggregate over many rows: the earliest of their dates `day` plus `days` days."""

    def choose_first_day(self, on: str, precision: str) -> str:
        """Return the first possible day of the partial date in the columns `on` and `precision`."""

    def convert_to_date(self, text: str) -> str:
        """Return the date for an ISO text."""

    def order_as_stored(self, key: str) -> str:
        """Return an ORDER BY clause, or '', so that a view reads its rows as they are stored in the table.

        `key` is the column that gives this order. An ORDER BY of the query on the view still has precedence.
        """

    def name_quarter(self, day: str) -> str:
        """Return the name of the quarter of a date, such as 2024Q2."""

    def exclude_index(self, column: str) -> str:
        """Return a column for a condition, written so that the database uses no index of the column."""

    def scan_table(self, table: str) -> str:
        """Return a table and its alias for FROM, written so that the database reads the whole table in order.

        To look up nearly all rows of a large table by an index takes several times as long.
        """

    def mark_rare(self, condition: str) -> str:
        """Return a condition that few rows meet, with a hint that a query should begin with these rows."""

    def list_quarters(self, first_day: str, day: str) -> str:
        """Return the part of a WITH clause that defines the table `ends`, with one row per quarter.

        It has the quarters from the date `first_day` to the date `day`, each with its last day.
        """

    def build_contains_condition(self, text: str, pattern: str) -> str:
        """Return the condition that a text contains a pattern. `read.lookup` makes the patterns."""

    def pick_initials(self, pinyin: str) -> str:
        """Return the initials in a pinyin key: `qd` in `qingdao qd`.

        The indexes of initials have the same expression.
        """


class SqliteDialect:
    """The SQL expressions of SQLite, in which dates are ISO texts."""

    today = "date('now', 'localtime')"
    as_of = ":as_of"
    join = "group_concat"
    greatest = "max"
    as_once = "AS"  # MATERIALIZED is unknown before 3.35
    bytewise = ""  # it compares all texts so
    character = "char"

    def count_days(self, later: str, earlier: str) -> str:
        """Implement `Dialect.count_days` for SQLite."""
        return f"CAST(julianday({later}) - julianday({earlier}) AS INTEGER)"

    def add_days(self, day: str, days: str) -> str:
        """Implement `Dialect.add_days` for SQLite."""
        return f"date({day}, {days} || ' days')"

    def find_earliest_day(self, day: str, days: str) -> str:
        """Return SQL that adds days to Julian day numbers: SQLite does this faster than with dates."""
        return f"date(min(julianday({day}) + {days}))"

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

    def convert_to_date(self, text: str) -> str:
        """Implement `Dialect.convert_to_date` for SQLite."""
        return text

    def order_as_stored(self, key: str) -> str:
        """Return an ORDER BY clause: SQLite then reads a large file from beginning to end, without jumps."""
        return f"\nORDER BY {key}"

    def name_quarter(self, day: str) -> str:
        """Implement `Dialect.name_quarter` for SQLite."""
        return f"substr({day}, 1, 4) || 'Q' || ((CAST(substr({day}, 6, 2) AS INTEGER) + 2) / 3)"

    def exclude_index(self, column: str) -> str:
        """Return the column with a + before it, which keeps SQLite from using an index of the column."""
        return f"+{column}"

    def scan_table(self, table: str) -> str:
        """Return the table so that SQLite uses none of its indexes; rows can still be found by their ids."""
        return f"{table} NOT INDEXED"

    def mark_rare(self, condition: str) -> str:
        """Return the condition marked as rare: else SQLite expects that a quarter of the rows meet it."""
        return f"likelihood({condition}, 0.001)"

    def list_quarters(self, first_day: str, day: str) -> str:
        """Implement `Dialect.list_quarters` for SQLite."""
        month = f"((CAST(strftime('%m', {first_day}) AS INTEGER) - 1) % 3)"
        begin = f"date({first_day}, 'start of month', '-' || {month} || ' months')"
        later, end = (f"date(starts_on, '+3 months'{less})" for less in ("", ", '-1 day'"))
        return _build_quarters_query(begin, later, f"min({end}, {day})", self.name_quarter("starts_on"), day)

    def build_contains_condition(self, text: str, pattern: str) -> str:
        """Implement `Dialect.build_contains_condition` for SQLite."""
        return f"{text} GLOB '*' || {pattern} || '*'"

    def pick_initials(self, pinyin: str) -> str:
        """Implement `Dialect.pick_initials` for SQLite."""
        return f"substr({pinyin}, instr({pinyin}, ' ') + 1)"


class PostgresqlDialect:
    """The SQL expressions of PostgreSQL."""

    today = f"coalesce(CAST(nullif(current_setting('{TODAY_SETTING}', true), '') AS date), CURRENT_DATE)"
    as_of = "CAST(:as_of AS date)"
    join = "string_agg"
    greatest = "greatest"
    as_once = "AS MATERIALIZED"
    bytewise = ' COLLATE "C"'
    character = "chr"

    def count_days(self, later: str, earlier: str) -> str:
        """Implement `Dialect.count_days` for PostgreSQL."""
        return f"({later} - {earlier})"

    def add_days(self, day: str, days: str) -> str:
        """Implement `Dialect.add_days` for PostgreSQL."""
        return f"({day} + {days})"

    def find_earliest_day(self, day: str, days: str) -> str:
        """Implement `Dialect.find_earliest_day` for PostgreSQL."""
        return f"min({day} + {days})"

    def choose_first_day(self, on: str, precision: str) -> str:
        """Implement `Dialect.choose_first_day` for PostgreSQL."""
        units = ("month", "quarter", "year")
        firsts = {unit: f"CAST(date_trunc('{unit}', {on}) AS date)" for unit in units}
        return _choose_first_day(on, precision, firsts, "DATE '0001-01-01'")

    def convert_to_date(self, text: str) -> str:
        """Implement `Dialect.convert_to_date` for PostgreSQL."""
        return f"CAST({text} AS date)"

    def order_as_stored(self, key: str) -> str:  # noqa: ARG002  the interface's signature
        """Return '': PostgreSQL reads the rows in the order of the table anyway."""
        return ""

    def name_quarter(self, day: str) -> str:
        """Implement `Dialect.name_quarter` for PostgreSQL."""
        return f"to_char({day}, 'YYYY\"Q\"Q')"

    def exclude_index(self, column: str) -> str:
        """Return the column as it is: PostgreSQL itself chooses well whether to use an index."""
        return column

    def scan_table(self, table: str) -> str:
        """Return the table as it is: PostgreSQL itself chooses well whether to use an index."""
        return table

    def mark_rare(self, condition: str) -> str:
        """Return the condition as it is: PostgreSQL knows which values a column has."""
        return condition

    def list_quarters(self, first_day: str, day: str) -> str:
        """Implement `Dialect.list_quarters` for PostgreSQL."""
        begin = f"CAST(date_trunc('quarter', {first_day}) AS date)"
        later, end = (f"CAST(starts_on + interval '3 months{less}' AS date)" for less in ("", " -1 day"))
        return _build_quarters_query(
            begin, later, f"least({end}, {day})", self.name_quarter("starts_on"), day
        )

    def build_contains_condition(self, text: str, pattern: str) -> str:
        """Implement `Dialect.build_contains_condition` for PostgreSQL."""
        return f"{text} ~ {pattern}"

    def pick_initials(self, pinyin: str) -> str:
        """Implement `Dialect.pick_initials` for PostgreSQL."""
        return f"split_part({pinyin}, ' ', 2)"


def _choose_first_day(on: str, precision: str, firsts: Mapping[str, str], earliest: str) -> str:
    """Return SQL for the first possible day of the partial date in `on` and `precision`.

    `firsts` holds the SQL for each precision; `earliest` is the day for an unknown date.
    """
    cases = " ".join(f"WHEN '{unit}' THEN {first}" for unit, first in firsts.items())
    return f"CASE {precision} {cases} WHEN 'unknown' THEN {earliest} ELSE {on} END"


def _build_quarters_query(begin: str, later: str, last: str, quarter: str, day: str) -> str:
    """Return the part of a WITH clause that `Dialect.list_quarters` describes.

    `begin` is SQL for the first day of the first quarter. The next three parameters are SQL about a quarter
    that begins at `starts_on`: `later` for the first day of the next quarter, `last` for the last day of the
    quarter, `quarter` for its name. The query ends with the quarter of the date `day`.
    """
    return f"""\
quarters (starts_on) AS (
    SELECT {begin}
    UNION ALL SELECT {later} FROM quarters WHERE {later} <= {day}),
  ends AS (
    SELECT {quarter} AS quarter, {last} AS last_on FROM quarters)"""


DIALECTS: dict[str, Dialect] = {"sqlite": SqliteDialect(), "postgresql": PostgresqlDialect()}
