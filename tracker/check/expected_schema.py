"""What the tables are meant to be, as the models say it, and what a CREATE TABLE says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.store.tables import full_metadata

_CHECK_PATTERN = re.compile(r"CONSTRAINT (\w+) CHECK \((.*)\)", re.DOTALL)


class TableShape(NamedTuple):
    """A table: its columns, constraints and indexes, each by name with its declaration."""

    columns: Mapping[str, str]
    constraints: Mapping[str, str]
    indexes: Mapping[str, str]

    @property
    def checks(self) -> dict[str, str]:
        """The conditions that each row keeps, by name."""
        found = (_CHECK_PATTERN.fullmatch(text) for text in self.constraints.values())
        return {check[1]: check[2] for check in found if check}


@cache
def expected_tables(dialect: str) -> Mapping[str, TableShape]:
    """Return the tables of the models as an engine is given them, by name."""
    made: Any = sa.create_engine({"sqlite": "sqlite://"}.get(dialect, f"{dialect}+psycopg://")).dialect
    shapes = {}
    for table in full_metadata().sorted_tables:
        indexes = {
            str(index.name): _compile_ddl(sa.schema.CreateIndex(index), made) for index in table.indexes
        }
        shapes[table.name] = parse_create_table(_compile_ddl(sa.schema.CreateTable(table), made), indexes)
    return shapes


def parse_create_table(create: str, indexes: Mapping[str, str]) -> TableShape:
    """Return what a CREATE TABLE declares."""
    parts = [re.sub(r"\s+", " ", part).strip() for part in _split_declarations(create)]
    columns: dict[str, str] = {}
    constraints: dict[str, str] = {}
    for part in parts:
        words = part.split()
        is_named = words[:1] == ["CONSTRAINT"]
        name = words[1] if is_named else words[0]
        (constraints if is_named or name.upper() in _UNNAMED_CONSTRAINTS else columns)[name.strip('"`[]')] = (
            part
        )
    return TableShape(columns, constraints, indexes)


def strip_formatting(text: str) -> str:
    """Return a declaration without what does not matter in it: blanks and the quotes around names."""
    return re.sub(r'[\s"`\[\]]', "", text)


_UNNAMED_CONSTRAINTS = ("PRIMARY", "FOREIGN", "CHECK", "UNIQUE")


def _compile_ddl(statement: Any, dialect: Any) -> str:  # noqa: ANN401  a DDL element, a dialect
    return str(statement.compile(dialect=dialect)).strip()


def _split_declarations(create: str) -> Iterator[str]:
    """Yield what stands between the commas of a CREATE TABLE, outside brackets and quotes."""
    depth, quoted, part = 0, False, ""
    for char in create[create.index("(") + 1 : create.rindex(")")]:
        quoted ^= char == "'"
        depth += 0 if quoted else {"(": 1, ")": -1}.get(char, 0)
        if char == "," and not quoted and not depth:
            yield part
            part = ""
        else:
            part += char
    yield part
