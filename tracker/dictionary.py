"""The data dictionary and the picture of the tables, written from the models' own comments.

`python -m tracker.dictionary > data/README.md` renews the dictionary; a test holds it to the models.
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from tracker import models
from tracker.views import VIEWS

_OPENING = """\
# Data dictionary

Generated from the tables' own comments; databases and workbooks live in this folder and are not committed.

Dates are ISO text on SQLite and DATE on PostgreSQL. A date with a precision is stored as its last possible
day. Timestamps are UTC. Amounts are whole numbers of the currency's main unit (yuan, dollar) beside their
ISO 4217 code; an undisclosed amount is NULL. `followups`, `receipts` and `changes` are append-only.

sqlite3, pandas, DB Browser and Datasette read the views as they are. In DuckDB, read them with
`SET sqlite_all_varchar = true` and `sqlite_scan('tracker.db', 'v_commitments')`: ATTACH parses the views
itself and does not know SQLite's `date('now', 'localtime')`.
"""
_APART = ("codes", "rules", "char_folds", "search_queue", "batches", "changes", "citations")


def markdown() -> str:
    """Return the data dictionary of all tables and public views."""
    parts = [_OPENING, "## Views to ask\n", *_views(), "\n## Tables\n"]
    parts += ["\n".join(_table(table)) for table in models.metadata.sorted_tables]
    return "\n".join(parts)


def picture() -> str:
    """Return a Mermaid diagram of the tables that hold facts, and what they refer to."""
    lines = ["erDiagram"]
    for table in models.metadata.sorted_tables:
        for other, column in sorted(_references(table)):
            if table.name not in _APART and other not in _APART:
                lines.append(f"    {other} ||--o{{ {table.name} : {column.removesuffix('_id')}")
    return "\n".join(lines)


def _views() -> Iterator[str]:
    for name, text in VIEWS.items():
        yield f"- `{name}`: {text.__doc__}"


def _table(table: sa.Table) -> Iterator[str]:
    yield f"### {table.name}\n\n{table.comment}\n"
    yield "| column | type | required | meaning |"
    yield "|---|---|---|---|"
    for column in table.columns:
        named = sorted(
            {key.column.table.name for key in column.foreign_keys}, key=lambda name: name == table.name
        )
        target = f" → {named[0]}" if named else ""
        required = "" if column.nullable else "yes"
        yield f"| {column.name} | {_type(column)}{target} | {required} | {column.comment} |"
    yield ""


def _type(column: sa.Column[object]) -> str:
    return str(column.type.compile()).lower()


def _references(table: sa.Table) -> Iterator[tuple[str, str]]:
    for column in table.columns:
        for key in column.foreign_keys:
            if key.column.table is not table:
                yield key.column.table.name, column.name


if __name__ == "__main__":
    print(markdown(), end="")
