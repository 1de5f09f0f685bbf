"""The rule on objects that other programs added to the schema.

An object that can change, hide or add rows is a fault: triggers, rules and policies on our tables, and tables
that inherit from them. Tables, views, indexes and statistics change no result of a query, so they are only
noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.check.rules import Problem, Rule
from tracker.locale import gettext, gettext_noop
from tracker.store import dictionary, triggers
from tracker.store.reader import Reader
from tracker.store.tables import metadata
from tracker.store.views import public_views

_HINT = gettext_noop("ask who added this object; if nobody needs it, remove it with DROP …")
_MORE_TABLES = ("alembic_version", "search_index")
_MORE_INDEXES = ("ix_search_index_grams",)


def _find_foreign_objects(reader: Reader) -> Iterator[Problem]:
    """Yield the objects that this program did not create, as faults or as notes."""
    own = _list_own_names(reader.dialect)
    for row in reader.rows(_OBJECTS_SQL[reader.dialect]):
        if (row["kind"], row["name"]) in own:
            continue
        is_on_ours = ("table", row["table_name"]) in own or ("view", row["table_name"]) in own
        is_fault = is_on_ours and row["kind"] in _FAULTS
        if not is_on_ours and row["kind"] == "index":  # it belongs to a table that is named itself
            continue
        if row["table_name"] == row["name"]:
            message = gettext("the {kind} {name} was not made by this program")
        else:
            message = gettext("the {kind} {name} on table {table} was not made by this program")
        message = message.format(
            kind=gettext(_KIND_NAMES[row["kind"]]), name=row["name"], table=row["table_name"]
        )
        look = _LOOK[reader.dialect].get(row["kind"], _LOOK[reader.dialect]["other"])
        yield Problem(None, None, message, look.format(row["name"].replace("'", "''")), is_note=not is_fault)


_KIND_NAMES = {
    "trigger": gettext_noop("trigger"),
    "rule": gettext_noop("PostgreSQL rule"),
    "table that inherits from another table": gettext_noop("table that inherits from another table"),
    "row security": gettext_noop("row security policy"),
    "statistics": gettext_noop("statistics object"),
    "table": gettext_noop("table"),
    "view": gettext_noop("view"),
    "index": gettext_noop("index"),
}
_FAULTS = ("trigger", "rule", "table that inherits from another table", "row security")

_SQLITE_SQL = """
SELECT type AS kind, name, tbl_name AS table_name FROM sqlite_master
WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND name NOT LIKE 'search\\_index\\__%' ESCAPE '\\'
ORDER BY type, name"""

_POSTGRESQL_SQL = """
WITH ours AS (
  SELECT oid, relname, relkind, relrowsecurity FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace)
SELECT 'trigger' AS kind, tgname::text AS name, relname::text AS table_name
FROM pg_trigger JOIN ours ON ours.oid = tgrelid WHERE NOT tgisinternal
UNION ALL SELECT 'rule', rulename, relname
FROM pg_rewrite JOIN ours ON ours.oid = ev_class WHERE rulename <> '_RETURN'
UNION ALL SELECT 'table that inherits from another table', inhrelid::regclass::text, relname
FROM pg_inherits JOIN ours ON ours.oid = inhparent WHERE relkind IN ('r', 'p')
UNION ALL SELECT 'row security', coalesce(polname, 'switch'), relname
FROM ours LEFT JOIN pg_policy ON polrelid = ours.oid WHERE polname IS NOT NULL OR relrowsecurity
UNION ALL SELECT CASE relkind WHEN 'v' THEN 'view' ELSE 'table' END, relname, relname
FROM ours WHERE relkind IN ('r', 'p', 'f', 'm', 'v')
UNION ALL SELECT 'index', i.relname, ours.relname
FROM pg_index JOIN ours ON ours.oid = indrelid JOIN pg_class i ON i.oid = indexrelid
WHERE NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
UNION ALL SELECT 'statistics', stxname, relname FROM pg_statistic_ext JOIN ours ON ours.oid = stxrelid
ORDER BY 1, 2, 3"""

_OBJECTS_SQL = {"sqlite": _SQLITE_SQL, "postgresql": _POSTGRESQL_SQL}
_LOOK = {
    "sqlite": {"other": "SELECT sql FROM sqlite_master WHERE name = '{}'"},
    "postgresql": {
        "trigger": "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = '{}'",
        "rule": "SELECT definition FROM pg_rules WHERE rulename = '{}'",
        "row security": "SELECT * FROM pg_policies WHERE policyname = '{}'",
        "statistics": "SELECT * FROM pg_statistic_ext WHERE stxname = '{}'",
        "other": "SELECT * FROM pg_class WHERE relname = '{}'",
    },
}
"""The SQL that shows an object, by kind."""


@cache
def _list_own_names(dialect: str) -> frozenset[tuple[str, str]]:
    """Return (kind, name) of every table, index, view and trigger of this program."""
    made = "\n".join([*triggers.build_statements(dialect), *public_views.build_statements(dialect)])
    names = {(kind.lower(), name) for kind, name in re.findall(r"CREATE (TRIGGER|VIEW) (\w+)", made)}
    names |= {("view", name) for name in dictionary.map_chinese_view_names().values()}
    names |= {("table", name) for name in (*metadata.tables, *_MORE_TABLES)}
    names |= {("index", str(index.name)) for table in metadata.tables.values() for index in table.indexes}
    names |= {("index", name) for name in _MORE_INDEXES}
    return frozenset(names)


RULES = (Rule("foreign", _HINT, _find_foreign_objects),)
