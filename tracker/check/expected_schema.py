"""The tables as the SQLAlchemy models define them, and a parser of CREATE TABLE statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.store.tables import load_full_metadata

_CHECK_PATTERN = re.compile(r"CONSTRAINT (\w+) CHECK \((.*)\)", re.DOTALL)


class TableShape(NamedTuple):
    """The definition of a table: the SQL of its columns, constraints and indexes, by their names."""

    columns: Mapping[str, str]
    constraints: Mapping[str, str]
    indexes: Mapping[str, str]

    @property
    def checks(self) -> dict[str, str]:
        """The SQL conditions of the CHECK constraints, by the names of the constraints."""
        matches = (_CHECK_PATTERN.fullmatch(text) for text in self.constraints.values())
        return {match[1]: match[2] for match in matches if match}


def list_create_statements(dialect: str) -> list[str]:
    """Return the SQL statements that create all tables and indexes; `dialect` is sqlite or postgresql."""
    made = _make_dialect(dialect)
    tables = load_full_metadata().sorted_tables
    statements = [_compile_ddl(sa.schema.CreateTable(table), made) for table in tables]
    indexes = [index for table in tables for index in _list_indexes(table, dialect)]
    return statements + [_compile_ddl(sa.schema.CreateIndex(index), made) for index in indexes]


@cache
def make_expected_tables(dialect: str) -> Mapping[str, TableShape]:
    """Return the definition of each table of the models by its name, in the SQL of a dialect."""
    dialect_object = _make_dialect(dialect)
    shapes = {}
    for table in load_full_metadata().sorted_tables:
        indexes = {
            str(index.name): _compile_ddl(sa.schema.CreateIndex(index), dialect_object)
            for index in _list_indexes(table, dialect)
        }
        shapes[table.name] = parse_create_table(
            _compile_ddl(sa.schema.CreateTable(table), dialect_object), indexes
        )
    return shapes


def _list_indexes(table: sa.Table, dialect: str) -> list[sa.Index]:
    """Return the indexes that a table has in a dialect, in the order of their names."""
    indexes = [index for index in table.indexes if index.info.get("dialect", dialect) == dialect]
    return sorted(indexes, key=lambda index: str(index.name))


def parse_create_table(create: str, indexes: Mapping[str, str]) -> TableShape:
    """Return the definition of a table from its CREATE TABLE statement and the SQL of its indexes."""
    declarations = [re.sub(r"\s+", " ", text).strip() for text in _split_declarations(create)]
    columns: dict[str, str] = {}
    constraints: dict[str, str] = {}
    for declaration in declarations:
        tokens = declaration.split()
        is_named = tokens[:1] == ["CONSTRAINT"]
        name = tokens[1] if is_named else tokens[0]
        is_constraint = is_named or name.upper() in _UNNAMED_CONSTRAINTS
        (constraints if is_constraint else columns)[name.strip('"`[]')] = declaration
    return TableShape(columns, constraints, indexes)


def strip_formatting(text: str) -> str:
    """Return SQL without white space and without quotes around names, so that it can be compared."""
    return re.sub(r'[\s"`\[\]]', "", text)


_PIECES = re.compile(r"'[^']*'?|[(),]|[^'(),]+")
"""A text in quotes, a bracket or comma, or other text between them."""
_UNNAMED_CONSTRAINTS = ("PRIMARY", "FOREIGN", "CHECK", "UNIQUE")


def _make_dialect(name: str) -> Any:  # noqa: ANN401  SQLAlchemy's dialect
    """Return SQLAlchemy's object for the dialect `sqlite` or `postgresql`."""
    return sa.create_engine({"sqlite": "sqlite://"}.get(name, f"{name}+psycopg://")).dialect


def _compile_ddl(statement: Any, dialect: Any) -> str:  # noqa: ANN401  a DDL element, a dialect
    """Return the SQL of a CREATE statement in a dialect."""
    # The driver of PostgreSQL takes % for a parameter, so SQLAlchemy doubles it.
    return str(statement.compile(dialect=dialect)).strip().replace("%%", "%")


def _split_declarations(create: str) -> Iterator[str]:
    """Yield the declarations in a CREATE TABLE statement, split at commas outside brackets and quotes."""
    depth, declaration = 0, ""
    for piece in _PIECES.findall(create[create.index("(") + 1 : create.rindex(")")]):
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if piece == "," and not depth:
            yield declaration
            declaration = ""
        else:
            declaration += piece
    yield declaration
