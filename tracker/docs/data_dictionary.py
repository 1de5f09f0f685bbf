"""Generate the data dictionary and the diagram of the tables from the comments in the table definitions.

`python -m tracker.docs.data_dictionary > data/README.md` renews the dictionary; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, get_type_hints

import sqlalchemy as sa

from tracker.report.model import report
from tracker.store import dictionary, tables
from tracker.store.location import APPLICATION_ID
from tracker.store.views import OLDEST_SQLITE, VIEWS

_OPENING = """\
# Data dictionary

Names stand as their source prints them, often in Traditional Chinese. To find one by its Simplified form, use
the column `…_hans` beside it: `WHERE company_hans LIKE '%清大国华%'`. In the Chinese views the plain name is
Simplified (`企业`), and the printed form is beside it (`企业原文`). Titles of commitments, notes and
quotations stand as they were typed or printed.

Generated from the tables' own comments; databases and workbooks live in this folder and are not committed.

Dates are ISO text on SQLite and DATE on PostgreSQL. A date with a precision is stored as its last possible
day. Timestamps are UTC. Amounts are whole numbers of the currency's main unit (yuan, dollar) beside their
ISO 4217 code; an undisclosed amount is NULL. `followups`, `receipts` and `changes` are append-only.

The state of a commitment on any day is in `standings`: `WHERE from_on <= '2024-09-30' AND (until_on IS NULL
OR until_on > '2024-09-30')`. Stages, conditions, components and rules count from their day. Confirmations,
withdrawals and mergers have no day on which they happened: they count on every day asked.

sqlite3, pandas, DB Browser and Datasette read the views as they are; the oldest SQLite that can is
{oldest}. In DuckDB, read them with `SET sqlite_all_varchar = true` and
`CREATE VIEW v_due AS SELECT * FROM sqlite_scan('tracker.db', 'v_due')`: ATTACH parses the views itself and
does not know SQLite's `date('now', 'localtime')`. Numbers are text there: CAST them.

The table `data_dictionary` in the file says the same of every table, view and column, in English and Chinese.
The header of the file says whose it is: application id {application} (PLDG), user version the revision.
"""
_EXCHANGE = """\
`tracker export PERIOD --format json` and `tracker report print PERIOD --format json` write one object:
`format`, `version` (rises when a key changes its meaning or goes away), `language`, `issue` (Issue; null in
a preview), `labels` (the words of the language by kind and code) and `report` (Report). Amounts are whole
main units, days ISO text, `is_…` keys of lines 0 or 1. The digest of an issue is the sha256 of `report`
written as JSON in UTF-8 with sorted keys and no blanks.
"""
_JSON_NAMES = (
    ("tracker.report.model.report.", ""),
    ("tracker.rules.definitions.", ""),
    ("collections.abc.", ""),
    ("Sequence[", "list of ["),
    ("Mapping[str, ", "object of ["),
    ("NoneType", "null"),
    ("None", "null"),
    ("float | int", "number"),
    ("int", "number"),
    ("str", "text"),
    (" | ", " or "),
)
_QUESTIONS = """\
## Questions and the SQL that answers them

Each runs as it stands in sqlite3, DuckDB and PostgreSQL. The Chinese views have the same rows with Chinese
columns, and labels in place of codes: `SELECT 编号, 企业, 阶段 FROM 承诺台账 WHERE 亮灯 = '红'`.
"""
_LEFT_OUT_OF_DIAGRAM = (
    "data_dictionary",
    "codes",
    "rules",
    "char_folds",
    "search_queue",
    "batches",
    "changes",
    "citations",
)


def render_dictionary() -> str:
    """Return the data dictionary as Markdown: public views, questions with their SQL, tables, report JSON."""
    opening = _OPENING.format(oldest=OLDEST_SQLITE, application=APPLICATION_ID)
    blocks = [opening, "## Views to ask\n", *_list_views(), "", _QUESTIONS, *_list_questions(), "## Tables\n"]
    blocks += ["\n".join(_describe_table(table)) for table in tables.metadata.sorted_tables]
    blocks += ["## A report as JSON\n", _EXCHANGE, *map(_describe_record_type, _list_report_record_classes())]
    return "\n".join(blocks)


def render_diagram() -> str:
    """Return a Mermaid diagram of the tables that hold facts, with a line for each foreign key."""
    lines = ["erDiagram"]
    for table in tables.metadata.sorted_tables:
        for other, column in sorted(_list_references(table)):
            if table.name not in _LEFT_OUT_OF_DIAGRAM and other not in _LEFT_OUT_OF_DIAGRAM:
                lines.append(f"    {other} ||--o{{ {table.name} : {column.removesuffix('_id')}")
    return "\n".join(lines)


def _list_views() -> Iterator[str]:
    for name, text in VIEWS.items():
        yield f"- `{name}` ({dictionary.map_chinese_view_names()[name]}): {text.__doc__}"


def _list_questions() -> Iterator[str]:
    for question in dictionary.load_example_questions():
        yield f"### {question.text_en}\n\n{question.text_hans}\n\n```sql\n{question.sql}\n```\n"


def _describe_table(table: sa.Table) -> Iterator[str]:
    yield f"### {table.name}\n\n{table.comment}\n"
    yield "| column | type | required | meaning |"
    yield "|---|---|---|---|"
    for column in table.columns:
        referred_tables = sorted(
            {key.column.table.name for key in column.foreign_keys}, key=lambda name: name == table.name
        )
        target = f" → {referred_tables[0]}" if referred_tables else ""
        required = "" if column.nullable else "yes"
        yield f"| {column.name} | {_format_sql_type(column)}{target} | {required} | {column.comment} |"
    yield ""


def _list_report_record_classes() -> list[type[NamedTuple]]:
    """Return the record types of a report: Report first, the others in the order of their module."""
    records = [
        value for value in vars(report).values() if isinstance(value, type) and hasattr(value, "_fields")
    ]
    return sorted(records, key=lambda record: record is not report.Report)


def _describe_record_type(record: type[NamedTuple]) -> str:
    summary = (record.__doc__ or "").partition("\n")[0]
    keys = ", ".join(f"`{name}` {_name_json_type(hint)}" for name, hint in get_type_hints(record).items())
    return f"- **{record.__name__}**: {summary} {keys}."


def _name_json_type(hint: object) -> str:
    """Return the name of a Python type in words for readers of JSON: `str | None` is `text or null`."""
    name = hint.__name__ if isinstance(hint, type) and not hasattr(hint, "__args__") else str(hint)
    for python_name, json_name in _JSON_NAMES:
        name = name.replace(python_name, json_name)
    return name


def _format_sql_type(column: sa.Column[object]) -> str:
    """Return the SQL type of a column in small letters."""
    return str(column.type.compile()).lower()


def _list_references(table: sa.Table) -> Iterator[tuple[str, str]]:
    """Yield (other table, column) for each foreign key that refers to another table."""
    for column in table.columns:
        for key in column.foreign_keys:
            if key.column.table is not table and key.column.name == "id":
                yield key.column.table.name, column.name


if __name__ == "__main__":
    print(render_dictionary(), end="")
