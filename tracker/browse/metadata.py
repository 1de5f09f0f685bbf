"""Make the metadata with which Datasette describes tables and columns, and the saved queries of its pages."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from tracker.browse import search_page, source_page, wording
from tracker.browse.copy_for_browsing import BROWSED_TABLES, get_index_name
from tracker.locale import gettext, gettext_noop
from tracker.store import dictionary

_FACETS: Mapping[str, Sequence[str]] = {
    "v_register": ("stage", "condition", "light", "sector_name"),
    "v_news": ("kind", "stage"),
    "v_history": ("stage", "light"),
    "v_commitments": ("stage", "status", "light", "sector_name", "event_name"),
    "v_parties": ("role",),
    "v_due": ("kind", "light", "responsible_unit"),
    "v_followups": ("kind", "stage", "recorded_by"),
    "v_receipts": ("currency",),
    "v_companies": ("kind", "region"),
    "v_people": (),
    "v_pipeline": ("quarter", "stage", "sector_name"),
    "v_cohorts": ("cohort_kind",),
    "v_announced": (),
    "v_state_by_quarter": ("quarter", "stage"),
    "v_report_lines": ("period", "stage", "light"),
    "v_participants": ("event_name", "role"),
    "v_evidence": ("source", "fact"),
}
"""The columns of a view that a page counts rows by: the number of rows per value."""
_LABELS = {"v_commitments": "title", "v_parties": "title", "v_companies": "name", "v_people": "name"}
"""The column that names a row where another table refers to it."""
_NEWEST = {"v_followups": "occurred_from", "v_receipts": "received_on", "v_commitments": "voiced_from"}

Described = dict[str, Any]


def make_metadata(file: Path, name: str, description: str) -> Described:
    """Return Datasette's metadata for the copy of the database.

    `name` is the name under which Datasette shows the database; the first page prints `description`.
    """
    with closing(sqlite3.connect(file)) as connection:
        described = dict(_describe_tables(connection))
    order = (table for group in dictionary.list_groups() for table in group.names if table in described)
    tables = {table: described[table] for table in [*order, *described]}
    queries = {
        f"ask-{question.key}": {  # a question and a table may have one name
            "sql": question.sql,
            "title": wording.choose_text(question.text_en, question.text_hans),
            "hide_sql": True,
        }
        for question in dictionary.load_example_questions()
    }
    queries[search_page.QUERY_KEY] = {
        "sql": search_page.make_search_query(),
        "title": gettext("Search"),
        "params": ["q"],
        "hide_sql": True,
    }
    queries[source_page.QUERY_KEY] = {
        "sql": source_page.make_source_query(),
        "title": gettext("Text of a source"),
        "params": ["source"],
        "hide_sql": True,
    }
    title = gettext("Register of commitments")
    shown = {"title": title, "description": description, "tables": tables, "queries": queries}
    return {
        "title": title,
        "description": description,
        "databases": {name: shown},
        "extra_css_urls": ["/tracker/pages.css"],
    }


def _describe_tables(connection: sqlite3.Connection) -> Iterator[tuple[str, Described]]:
    """Yield (name, settings of Datasette) for each table and view in the data dictionary."""
    connection.row_factory = sqlite3.Row
    rows_by_table: dict[str, list[sqlite3.Row]] = {}
    for row in connection.execute("SELECT * FROM data_dictionary ORDER BY id"):
        rows_by_table.setdefault(row["table_name"], []).append(row)
    chinese = dictionary.map_chinese_view_names()
    *_, internal = dictionary.list_groups()
    for table, (itself, *columns) in rows_by_table.items():
        about: Described = {"description": wording.choose_text(itself["meaning_en"], itself["meaning_hans"])}
        english = {row["column_name"]: _describe_column(row) for row in columns}
        hidden = table in internal.names
        if table not in chinese:
            yield (
                table,
                {
                    **about,
                    "columns": english,
                    "hidden": hidden,
                    **_describe_search_index(table, _map_names_to_themselves(english)),
                },
            )
            continue
        names = {row["column_name"]: row["name_hans"] for row in columns}
        about["hidden"] = hidden
        titled = {**about, "chinese": chinese[table], "english": table}
        yield (
            table,
            {**titled, "columns": english, **_describe_view_settings(table, _map_names_to_themselves(names))},
        )
        in_chinese = {names[name]: text for name, text in english.items()}
        yield (
            chinese[table],
            {**about, "chinese": table, "columns": in_chinese, **_describe_view_settings(table, names)},
        )
    table_names = [
        name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    yield from ((table, {"hidden": True}) for table in table_names if table not in rows_by_table)


def _describe_view_settings(view: str, names: Mapping[str, str]) -> Described:
    """Return Datasette's settings for a view: facets, order, label column and search index.

    `names` gives for each column the name under which it is shown, which may be Chinese.
    """
    settings: Described = {"facets": [names[column] for column in _FACETS.get(view, ())]}
    if view in _NEWEST:
        settings["sort_desc"] = names[_NEWEST[view]]
    if view in _LABELS:
        settings["label_column"] = names[_LABELS[view]]
    return settings | _describe_search_index(view, names)


def _describe_search_index(table: str, names: Mapping[str, str]) -> Described:
    """Return the settings for the search in a table; {} if the table is not searched.

    They are the name of its full-text index and the column with its row number.
    """
    if table not in BROWSED_TABLES:
        return {}
    return {"fts_table": get_index_name(table), "fts_pk": names[BROWSED_TABLES[table].number]}


def _map_names_to_themselves(names: Mapping[str, str]) -> dict[str, str]:
    """Return a mapping from each column name to itself, for tables whose columns keep their names."""
    return {name: name for name in names}


UNITS = (
    *(gettext_noop("bytes"), gettext_noop("citations"), gettext_noop("code points")),
    *(gettext_noop("commitments"), gettext_noop("currency"), gettext_noop("days")),
    gettext_noop("follow-ups"),
)
"""The units of the data dictionary; gettext translates them where a page shows them."""


def _describe_column(row: sqlite3.Row) -> str:
    meaning = wording.choose_text(row["meaning_en"], row["meaning_hans"])
    if not row["unit"]:
        return meaning
    return gettext("{text} ({note})").format(text=meaning, note=gettext(row["unit"]))
