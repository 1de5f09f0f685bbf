"""Generate the data dictionary, and a diagram of the tables, from the comments in the table definitions.

`python -m tracker.docs.data_dictionary > data/README.md` writes the dictionary in English, and with the
argument zh-Hans in Chinese. A test fails if the files are not up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_type_hints

import sqlalchemy as sa

from tracker.locale import ENGLISH, get_language, gettext, gettext_noop, use_language
from tracker.report.model import report
from tracker.store import dictionary, engine, tables
from tracker.store.location import APPLICATION_ID
from tracker.store.views.public_views import OLDEST_SQLITE, VIEWS

_OPENING = (
    gettext_noop(
        """\
Begin with `v_register` (承诺一览), one row per confirmed commitment, and `v_news` (最近进展), one row per
thing that happened, the newest first: both have few columns and show names in Simplified Chinese.
`v_history` (承诺沿革) gives the state of every commitment on any day. The other views show names as their
source prints them, often in Traditional Chinese. To find a name by its Simplified form, use the column
`…_hans` beside it: `WHERE company_hans LIKE '%清大国华%'`. In the Chinese views, the column `企业` has the
Simplified name, and `企业原文` the name as the source prints it. Titles of commitments, notes and
quotations are shown as they were typed or printed."""
    ),
    gettext_noop(
        """\
This page is generated from the comments of the tables. Databases and workbooks are stored in this folder,
but are not put under version control."""
    ),
    gettext_noop(
        """\
Dates are ISO text on SQLite and DATE on PostgreSQL. A date that is known only to the month, quarter or year
is stored as the last day of that time. Timestamps are UTC. Amounts are whole numbers of the main unit of a
currency (yuan, dollar), and the next column has the ISO 4217 code of the currency; an undisclosed amount is
NULL. Rows of `followups`, `receipts` and `changes` are only added, never changed."""
    ),
    gettext_noop(
        """\
For a past day, query `v_history` in any program:
`WHERE from_on <= '2024-09-30' AND (until_on IS NULL OR until_on > '2024-09-30')`. Stages, conditions,
components and rules apply from the day on which they began. Confirmations, withdrawals and mergers have no
such day, so they apply to every day. In all other views, `tracker sql --as-of 2024-09-30` shows the state on
that day; `--known-at 2024-09-30` shows what the register contained then, by the journal of changes. On
PostgreSQL, `SET tracker.today = '2024-09-30'` makes the views show that day."""
    ),
    gettext_noop(
        """\
sqlite3, pandas, DB Browser and Datasette can read the views directly, with SQLite {oldest} or newer. In
DuckDB, `ATTACH 'tracker.db' AS t (TYPE SQLITE)` gives you `t.v_history`, `t.承诺沿革` and the other views
that do not depend on today. The views that show today need `SET sqlite_all_varchar = true` and
`CREATE VIEW v_due AS SELECT * FROM sqlite_scan('tracker.db', 'v_due')`, because ATTACH parses the views
itself and does not know SQLite's `date('now', 'localtime')`. Dates and numbers are then text: compare dates
with ISO text, and CAST numbers."""
    ),
    gettext_noop(
        """\
SQLite tells programs the types of the columns of tables, but not of columns that a view computes. So
polars and connectorx read `occurred_on` of `v_news` as a date, but `from_on` and `until_on` of
`v_history` as text: add `.with_columns(pl.col("from_on", "until_on").str.to_date())`. In JDBC, `getDate`
needs the format of the dates at the end of the address, `?date_string_format=yyyy-MM-dd`; `getString`
does not need it. On PostgreSQL, and in a workbook of `tracker sql --xlsx`, all of these are dates."""
    ),
    gettext_noop(
        """\
The table `data_dictionary` in the database explains every table, view and column as this page does, in
English and Chinese. The header of the database file shows that it belongs to this program: its application
id is {application} (PLDG), and its user version is the revision."""
    ),
)
"""The paragraphs before the lists, as the catalogs translate them."""
_EXCHANGE = gettext_noop(
    """\
`tracker export PERIOD --format json` and `tracker report print PERIOD --format json` write one object with
these keys: `format`, `version` (a number that rises when a key changes its meaning or goes away),
`language`, `issue` (an Issue; null in a preview), `labels` (the labels of codes in that language, by kind
and code) and `report` (a Report). Amounts are whole numbers of main units, days are ISO text, and the
`is_…` keys of lines are 0 or 1. The digest of an issue is the sha256 of `report`, written as JSON in UTF-8
with sorted keys and no blanks."""
)
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
_QUESTIONS = gettext_noop(
    """\
Each query runs unchanged in sqlite3, DuckDB and PostgreSQL. The Chinese views have the same rows; their
columns have Chinese names, and labels in place of codes:
`SELECT 编号, 企业, 阶段 FROM 承诺台账 WHERE 亮灯 = '红'`."""
)
TWINS = {"en": "README.md", "zh-Hans": "README.zh-Hans.md"}
"""The file of each language in the folder `data`."""
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
    """Return the data dictionary as Markdown, in the language of the program."""
    blocks = [
        "# " + gettext("Data dictionary") + f" · {_make_link_to_other_language()}\n",
        *_list_opening_lines(),
    ]
    blocks += [
        _format_title(gettext("What is in the file")),
        *_describe_groups(),
        *_describe_views(),
        *_describe_codes(),
    ]
    blocks += [_format_title(gettext("Questions and the SQL that answers them")), gettext(_QUESTIONS) + "\n"]
    blocks += [*_describe_questions(), _format_title(gettext("Tables"))]
    blocks += ["\n".join(_describe_table(table)) for table in tables.metadata.sorted_tables]
    blocks += [_format_title(gettext("A report as JSON")), gettext(_EXCHANGE) + "\n"]
    if _is_english():
        blocks += map(_describe_record_type, _list_report_record_classes())
    else:
        blocks.append(
            gettext("The keys of each record are listed in [README.md](README.md#a-report-as-json).")
        )
    return "\n".join(blocks)


def render_diagram() -> str:
    """Return a Mermaid diagram of the tables that hold facts, with a line for each foreign key."""
    lines = ["erDiagram"]
    for table in tables.metadata.sorted_tables:
        for other, column in sorted(_list_references(table)):
            if table.name not in _LEFT_OUT_OF_DIAGRAM and other not in _LEFT_OUT_OF_DIAGRAM:
                lines.append(f"    {other} ||--o{{ {table.name} : {column.removesuffix('_id')}")
    return "\n".join(lines)


def _is_english() -> bool:
    return get_language() == ENGLISH


def _make_link_to_other_language() -> str:
    """Return a link to the data dictionary in the other language."""
    return f"[中文]({TWINS['zh-Hans']})" if _is_english() else f"[English]({TWINS['en']})"


def _list_opening_lines() -> Iterator[str]:
    for paragraph in _OPENING:
        yield gettext(paragraph).format(oldest=OLDEST_SQLITE, application=APPLICATION_ID) + "\n"


def _choose_text(english: str | None, chinese: str | None) -> str:
    """Return the English or the Chinese text, whichever is the language of the program."""
    return (english if _is_english() else chinese) or ""


def _format_title(title: str) -> str:
    return f"## {title}\n"


def _format_table_row(*cells: object) -> str:
    """Return a row of a Markdown table with these cells."""
    return f"| {' | '.join(map(str, cells))} |"


def _format_table_heading(*names: str) -> str:
    """Return the heading of a Markdown table: the names of its columns, and the line below them."""
    return f"{_format_table_row(*names)}\n{'|---' * len(names)}|"


def _describe_groups() -> Iterator[str]:
    """Yield the lines that list the views and tables of each group, each with its meaning."""
    chinese = dictionary.map_chinese_view_names()
    meanings = _map_meanings()
    for group in dictionary.list_groups():
        yield f"### {group.title_en} ({group.title_hans})\n" if _is_english() else f"### {group.title_hans}\n"
        for name in group.names:
            meaning = meanings[name, None]
            text = _choose_text(meaning.meaning_en, meaning.meaning_hans)
            if name not in chinese:
                yield f"- `{name}`: {_get_first_line(text)}" if _is_english() else f"- `{name}`：{text}"
            elif _is_english():
                yield f"- `{name}` ({chinese[name]}): {_get_first_line(text)}"
            else:
                yield f"- `{chinese[name]}`（`{name}`）：{text}"
        yield ""


def _get_first_line(text: str) -> str:
    return text.partition("\n")[0]


def _describe_views() -> Iterator[str]:
    """Yield for each view a table of its columns with their meanings, in the order of the groups."""
    yield _format_title(gettext("Columns of the views"))
    anchor = gettext("Codes").lower()
    meanings = _list_view_meanings()
    for name in (name for group in dictionary.list_groups() for name in group.names if name in VIEWS):
        itself, *columns = meanings[name]
        if _is_english():
            yield f"### {name} ({itself.name_hans})\n\n{itself.meaning_en}\n\n{itself.meaning_hans}\n"
        else:
            yield f"### {itself.name_hans}（{name}）\n\n{itself.meaning_hans}\n"
        headings = ("column", "列", "meaning", "unit", "example", "codes")
        yield _format_table_heading(
            *(headings if _is_english() else ("英文列", "列", "含义", "单位", "例", "代码"))
        )
        for column in columns:
            kind = dictionary.find_code_kind(name, str(column.column_name))
            yield _format_table_row(
                column.column_name,
                column.name_hans,
                _choose_text(column.meaning_en, column.meaning_hans),
                column.unit or "",
                column.example or "",
                f"[{kind}](#{anchor})" if kind else "",
            )
        yield ""


def _describe_codes() -> Iterator[str]:
    """Yield the table of the codes in the columns of the views, with their labels."""
    yield _format_title(gettext("Codes"))
    note = gettext_noop(
        "Stages have the labels of the kind of commitment `facility`; the table `codes` has all labels."
    )
    yield gettext(note) + "\n"
    kinds = {
        dictionary.find_code_kind(view, str(column.column_name))
        for view, (_, *columns) in _list_view_meanings().items()
        for column in columns
    }
    yield _format_table_heading(gettext("kind"), gettext("codes"))
    for kind in sorted(filter(None, kinds)):
        labels = dictionary.list_code_labels(kind).items()
        yield _format_table_row(
            kind, _choose_text(", ", "，").join(f"`{code}` {label}" for code, label in labels)
        )
    yield ""


@cache
def _map_meanings() -> dict[tuple[str, str | None], dictionary.Meaning]:
    """Return the meaning of each view, table and column, by their names."""
    with engine.open_empty_reader() as opened:
        return {
            (meaning.table_name, meaning.column_name): meaning for meaning in dictionary.list_meanings(opened)
        }


def _list_view_meanings() -> dict[str, list[dictionary.Meaning]]:
    """Return for each view its own meaning, followed by the meanings of its columns."""
    meanings: dict[str, list[dictionary.Meaning]] = {name: [] for name in VIEWS}
    for (name, _), meaning in _map_meanings().items():
        if name in meanings:
            meanings[name].append(meaning)
    return meanings


def _describe_questions() -> Iterator[str]:
    """Yield the example questions, each with the SQL query that answers it."""
    for question in dictionary.load_example_questions():
        other = f"{question.text_hans}\n\n" if _is_english() else ""
        text = _choose_text(question.text_en, question.text_hans)
        yield f"### {text}\n\n{other}```sql\n{question.sql}\n```\n"


def _describe_table(table: sa.Table) -> Iterator[str]:
    meanings = _map_meanings()
    yield f"### {table.name}\n\n{_choose_text(table.comment, meanings[table.name, None].meaning_hans)}\n"
    headings = ("column", "type", "required", "meaning")
    yield _format_table_heading(*(headings if _is_english() else ("列", "类型", "必填", "含义")))
    for column in table.columns:
        referred_tables = sorted(
            {key.column.table.name for key in column.foreign_keys}, key=lambda name: name == table.name
        )
        target = f" → {referred_tables[0]}" if referred_tables else ""
        required = "" if column.nullable else _choose_text("yes", "是")
        meaning = _choose_text(column.comment, meanings[table.name, column.name].meaning_hans)
        yield _format_table_row(column.name, f"{_format_sql_type(column)}{target}", required, meaning)
    yield ""


def _list_report_record_classes() -> list[type[NamedTuple]]:
    """Return the classes of the records of a report, Report first and the others in their order."""
    records = [
        value for value in vars(report).values() if isinstance(value, type) and hasattr(value, "_fields")
    ]
    return sorted(records, key=lambda record: record is not report.Report)


def _describe_record_type(record: type[NamedTuple]) -> str:
    """Return a line with the name of a record of a report, its meaning, and its keys with their types."""
    summary = (record.__doc__ or "").partition("\n")[0]
    keys = ", ".join(f"`{name}` {_name_json_type(hint)}" for name, hint in get_type_hints(record).items())
    return f"- **{record.__name__}**: {summary} {keys}."


def _name_json_type(hint: object) -> str:
    """Return the name of a Python type as readers of JSON know it: `str | None` becomes `text or null`."""
    name = hint.__name__ if isinstance(hint, type) and not hasattr(hint, "__args__") else str(hint)
    for python_name, json_name in _JSON_NAMES:
        name = name.replace(python_name, json_name)
    return name


def _format_sql_type(column: sa.Column[object]) -> str:
    """Return the SQL type of a column in small letters."""
    return str(column.type.compile()).lower()


def _list_references(table: sa.Table) -> Iterator[tuple[str, str]]:
    """Yield (other table, column) for each foreign key of a table that refers to another table."""
    for column in table.columns:
        for key in column.foreign_keys:
            if key.column.table is not table and key.column.name == "id":
                yield key.column.table.name, column.name


if __name__ == "__main__":
    use_language(sys.argv[1] if sys.argv[1:] else ENGLISH)
    print(render_dictionary(), end="")
