"""Generate the data dictionary and the diagram of the tables from the comments in the table definitions.

`python -m tracker.docs.data_dictionary > data/README.md` renews the dictionary; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_type_hints

import sqlalchemy as sa

from tracker.report.model import report
from tracker.store import dictionary, engine, tables
from tracker.store.location import APPLICATION_ID
from tracker.store.views import OLDEST_SQLITE, VIEWS

_OPENING = """\
# Data dictionary

Begin with `v_register` (承诺一览), one row per confirmed commitment, and `v_news` (最近进展), what
happened, the newest first: both are narrow and show names in Simplified Chinese. `v_history` (承诺沿革)
says how every commitment stood on any day. In the other views names stand as their source prints them,
often in Traditional Chinese. To find one by its Simplified form, use the column `…_hans` beside it:
`WHERE company_hans LIKE '%清大国华%'`. In the Chinese views the plain name is Simplified (`企业`), and
the printed form is beside it (`企业原文`). Titles of commitments, notes and quotations stand as they were
typed or printed.

Generated from the tables' own comments; databases and workbooks live in this folder and are not committed.

Dates are ISO text on SQLite and DATE on PostgreSQL. A date with a precision is stored as its last possible
day. Timestamps are UTC. Amounts are whole numbers of the currency's main unit (yuan, dollar) beside their
ISO 4217 code; an undisclosed amount is NULL. `followups`, `receipts` and `changes` are append-only.

For a past day, ask `v_history` in any program:
`WHERE from_on <= '2024-09-30' AND (until_on IS NULL OR until_on > '2024-09-30')`. Stages, conditions,
components and rules count from their day. Confirmations, withdrawals and mergers have no day on which they
happened: they count on every day asked. For any other view, `tracker sql --as-of 2024-09-30` shows that
day; `--known-at 2024-09-30` shows what was known then, by the journal. On PostgreSQL,
`SET tracker.today = '2024-09-30'` gives the views that day.

sqlite3, pandas, DB Browser and Datasette read the views as they are; the oldest SQLite that can is
{oldest}. In DuckDB, `ATTACH 'tracker.db' AS t (TYPE SQLITE)` reads `t.v_history`, `t.承诺沿革` and the
other views without a day as they are. Views that show today are read with `SET sqlite_all_varchar = true`
and `CREATE VIEW v_due AS SELECT * FROM sqlite_scan('tracker.db', 'v_due')`: ATTACH parses the views
itself and does not know SQLite's `date('now', 'localtime')`. Dates and numbers are text there: compare
dates with ISO text, CAST numbers.

SQLite tells programs the type of a column of a table, and none of a column that a view computes. So
polars and connectorx read `occurred_on` of `v_news` as a date, and `from_on` and `until_on` of
`v_history` as text: add `.with_columns(pl.col("from_on", "until_on").str.to_date())`. In JDBC, `getDate`
needs the form of the dates at the end of the address, `?date_string_format=yyyy-MM-dd`;
`getString` reads them without. PostgreSQL has dates everywhere. A workbook of `tracker sql --xlsx` has
dates too.

The table `data_dictionary` in the file says the same of every table, view and column, in English and
Chinese. The header of the file says whose it is: application id {application} (PLDG), user version the
revision.
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
    blocks = [opening, "## What is in the file\n", *_list_groups(), *_describe_views(), *_describe_codes()]
    blocks += [_QUESTIONS, *_list_questions(), "## Tables\n"]
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


def _list_groups() -> Iterator[str]:
    """Yield the views and tables of each group, with the first sentence of their meanings."""
    chinese = dictionary.map_chinese_view_names()
    for group in dictionary.list_groups():
        yield f"### {group.title_en} ({group.title_hans})\n"
        for name in group.names:
            text = VIEWS[name].__doc__ if name in VIEWS else tables.metadata.tables[name].comment
            also = f" ({chinese[name]})" if name in chinese else ""
            yield f"- `{name}`{also}: {(text or '').partition(chr(10))[0]}"
        yield ""


def _describe_views() -> Iterator[str]:
    """Yield a table of the columns of each view, in the order of the groups."""
    yield "## Columns of the views\n"
    meanings = _list_view_meanings()
    for name in (name for group in dictionary.list_groups() for name in group.names if name in VIEWS):
        itself, *columns = meanings[name]
        yield f"### {name} ({itself.name_hans})\n\n{itself.meaning_en}\n\n{itself.meaning_hans}\n"
        yield "| column | 列 | meaning | unit | example | codes |"
        yield "|---|---|---|---|---|---|"
        for column in columns:
            kind = dictionary.find_code_kind(name, str(column.column_name))
            cells = (
                *(
                    column.column_name,
                    column.name_hans,
                    column.meaning_en,
                    column.unit or "",
                    column.example or "",
                ),
                f"[{kind}](#codes)" if kind else "",
            )
            yield f"| {' | '.join(map(str, cells))} |"
        yield ""


def _describe_codes() -> Iterator[str]:
    """Yield the codes that the columns of the views may hold, with their labels, by kind."""
    yield "## Codes\n\nStages have the labels of the track `facility`; the table `codes` has all labels.\n"
    kinds = {
        dictionary.find_code_kind(view, str(column.column_name))
        for view, (_, *columns) in _list_view_meanings().items()
        for column in columns
    }
    yield "| kind | codes |"
    yield "|---|---|"
    for kind in sorted(filter(None, kinds)):
        labels = dictionary.list_code_labels(kind).items()
        yield f"| {kind} | {', '.join(f'`{code}` {label}' for code, label in labels)} |"
    yield ""


@cache
def _list_view_meanings() -> dict[str, list[dictionary.Meaning]]:
    """Return the meaning of each view, followed by those of its columns."""
    meanings: dict[str, list[dictionary.Meaning]] = {name: [] for name in VIEWS}
    with engine.open_empty_reader() as opened:
        for meaning in dictionary.list_meanings(opened):
            if meaning.table_name in meanings:
                meanings[meaning.table_name].append(meaning)
    return meanings


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
