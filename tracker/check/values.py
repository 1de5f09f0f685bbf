"""Rules on values: their types, CHECK and UNIQUE constraints, and foreign keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import sqlalchemy as sa

from tracker.check import expected_schema
from tracker.check.rules import CORRECT, Problem, Rule, combine_finders
from tracker.locale import gettext, ngettext
from tracker.store.reader import Reader
from tracker.store.tables import Moment, metadata

Finder = Callable[[Reader], Iterator[Problem]]


def _make_values_finder(table: sa.Table) -> Finder:
    """Return a finder of rows that break a CHECK constraint, lack a required value, or have a wrong type."""

    def find_wrong_values(reader: Reader) -> Iterator[Problem]:
        checks = _list_column_checks(table, reader.dialect)
        key = next(iter(table.primary_key)).name
        names_of_broken = " || ".join(
            f"CASE WHEN NOT ({rule}) THEN ' {name}' ELSE '' END" for name, rule in checks
        )
        all_hold = " AND ".join(f"({rule})" for _, rule in checks)
        for row in reader.rows(
            f"SELECT {key} AS id, {names_of_broken} AS broken FROM {table.name} WHERE NOT ({all_hold})"
        ):
            names = ", ".join(name.removeprefix(f"ck_{table.name}_") for name in row["broken"].split())
            look = f"SELECT * FROM {table.name} WHERE {key} = {row['id']}"
            yield Problem(
                table.name,
                row["id"],
                gettext("this row breaks these constraints: {names}").format(names=names),
                look,
            )

    return find_wrong_values


def _list_column_checks(table: sa.Table, dialect: str) -> list[tuple[str, str]]:
    """Return (name, SQL condition) for what each row must meet.

    These are required values, CHECK constraints and, on SQLite, types of columns.
    """
    checks = [
        (f"{column.name}_given", f"{column.name} IS NOT NULL")
        for column in table.columns
        if not column.nullable and not column.primary_key
    ]
    checks += expected_schema.make_expected_tables(dialect)[table.name].checks.items()
    if dialect == "sqlite":  # SQLite accepts a value of any type in any column
        checks += [
            (f"{column.name}_typed", typed)
            for column in table.columns
            if (typed := _build_type_condition(column))
        ]
    return checks


def _build_type_condition(column: sa.Column[object]) -> str:
    """Return the SQL condition that a value has the type of its column; '' if there is none."""
    name = column.name
    if column.type is Moment:
        return f"{name} IS NULL OR {name} IS strftime('%Y-%m-%dT%H:%M:%SZ', {name})"
    if isinstance(column.type, sa.Text):
        return f"typeof({name}) IN ('text', 'null')"
    if isinstance(column.type, sa.LargeBinary):
        return f"typeof({name}) IN ('blob', 'null')"
    if isinstance(column.type, sa.BigInteger) and not column.primary_key:
        return f"typeof({name}) IN ('integer', 'null')"
    return ""


def _make_unique_finder(table: sa.Table) -> Finder:
    """Return a finder of rows that have the same values in columns whose values must be unique."""

    def find_repeated_values(reader: Reader) -> Iterator[Problem]:
        for names in _list_unique_keys(table):
            columns = [name for name in names if name.isidentifier()]  # the others are expressions
            all_filled = " AND ".join(f"{name} IS NOT NULL" for name in columns) or "1 = 1"
            sql = (
                f"SELECT max(id) AS id, count(*) AS number FROM {table.name} WHERE {all_filled}"
                f" GROUP BY {', '.join(names)} HAVING count(*) > 1"
            )
            for row in reader.rows(sql):
                same = " AND ".join(
                    f"{name} = (SELECT {name} FROM {table.name} WHERE id = {row['id']})" for name in names
                )
                message = ngettext(
                    "{count} row has the same values in {columns}",
                    "{count} rows have the same values in {columns}",
                    row["number"],
                ).format(count=row["number"], columns=", ".join(map(_extract_column_name, names)))
                yield Problem(table.name, row["id"], message, f"SELECT * FROM {table.name} WHERE {same}")

    return find_repeated_values


def _list_unique_keys(table: sa.Table) -> Iterator[Sequence[str]]:
    """Yield the columns or expressions of each unique index and UNIQUE constraint.

    UNIQUE constraints that contain the column `id` are left out.
    """
    for constraint in table.constraints:
        if isinstance(constraint, sa.UniqueConstraint) and "id" not in constraint.columns:
            yield [column.name for column in constraint.columns]
    for index in table.indexes:
        if index.unique:
            yield [str(getattr(expression, "name", None) or expression) for expression in index.expressions]


def _extract_column_name(expression: str) -> str:
    """Return the column in an expression such as `coalesce(track, '')`; a plain column is left as it is."""
    return re.sub(r"coalesce\((\w+),.*", r"\1", expression)


def _make_references_finder(table: sa.Table) -> Finder:
    """Return a finder of rows whose foreign key refers to a row that does not exist."""

    def find_dangling_references(reader: Reader) -> Iterator[Problem]:
        for key in sorted(table.foreign_key_constraints, key=lambda key: str(key.name)):
            pairs = [(element.parent.name, element.column.name) for element in key.elements]
            is_target = " AND ".join(f"p.{target} = t.{name}" for name, target in pairs)
            parent, name = key.referred_table.name, pairs[0][0]
            sql = (
                f"SELECT id, {name} AS target FROM {table.name} t WHERE {name} IS NOT NULL"
                f" AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE {is_target})"
            )
            if len(pairs) > 1:
                message = gettext(
                    "the column {column} is {number}, but the table {table} has no row {number} of "
                    "the same commitment"
                )
            else:
                message = gettext(
                    "the column {column} is {number}, but the table {table} has no row {number}"
                )
            for row in reader.rows(sql):
                text = message.format(column=name, number=row["target"], table=parent)
                yield Problem(table.name, row["id"], text)

    return find_dangling_references


_ALL_TABLES = metadata.sorted_tables
RULES = (
    Rule("values", CORRECT, combine_finders(*map(_make_values_finder, _ALL_TABLES))),
    Rule(
        "unique",
        CORRECT,
        combine_finders(*(_make_unique_finder(table) for table in _ALL_TABLES if "id" in table.columns)),
    ),
    Rule("references", CORRECT, combine_finders(*map(_make_references_finder, _ALL_TABLES))),
)
