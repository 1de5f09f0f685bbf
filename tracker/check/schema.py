"""Whether the file is whole, and its tables, triggers and views are those that this program makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tracker.check import expected_schema
from tracker.check.rules import AGAIN, REMAKE, RESTORE, Problem, Rule, combine_finders
from tracker.store import dictionary, triggers, views
from tracker.store import location as place
from tracker.store.location import HEAD
from tracker.store.reader import Reader, UnreadableError, read_highest_id
from tracker.store.tables import metadata

_MOST_PROBLEMS = 100
_FOUND_BY_VALUES = re.compile(
    r"CHECK constraint failed|NULL value in|non-unique entry|non-INTEGER|non-TEXT|NUMERIC value|TEXT value"
)
"""What integrity_check says of rows, of which the rules of values tell which they are."""


def _check_integrity(reader: Reader) -> Iterator[Problem]:
    if reader.dialect != "sqlite":
        return
    look = f"PRAGMA integrity_check({_MOST_PROBLEMS})"
    try:
        with reader.attempt():
            reader.rows("PRAGMA ignore_check_constraints = ON")
            said = [row["integrity_check"] for row in reader.rows(look)]
    except UnreadableError as error:
        said = [str(error)]
    for line in said:
        if line != "ok" and not _FOUND_BY_VALUES.search(line):
            yield Problem(None, None, line, look)


def _check_header(reader: Reader) -> Iterator[Problem]:
    found = reader.rows("SELECT version_num FROM alembic_version")
    if [row["version_num"] for row in found] != [HEAD]:
        said = ", ".join(str(row["version_num"]) for row in found) or "nothing"
        message = f"the revision is {said}; the tables are checked against {HEAD}"
        yield Problem("alembic_version", None, message, "SELECT * FROM alembic_version")
    if reader.dialect == "sqlite":
        for pragma, wanted in (("application_id", place.APPLICATION_ID), ("user_version", int(HEAD))):
            value = reader.value(f"PRAGMA {pragma}")
            if value != wanted:
                message = f"{pragma} in the header is {value}, not {wanted}"
                yield Problem(None, None, message, f"PRAGMA {pragma}")


def _check_tables(reader: Reader) -> Iterator[Problem]:
    there = _read_tables(reader)
    for name, meant in expected_schema.expected_tables(reader.dialect).items():
        look = _LOOK_SCHEMA[reader.dialect].format(name)
        if name not in there:
            yield Problem(name, None, f"the table {name} is not there", look)
            continue
        for kind in ("columns", "constraints", "indexes"):
            for message in _compare_parts(kind, getattr(meant, kind), getattr(there[name], kind)):
                yield Problem(name, None, f"{name}: {message}", look)
    if not _has_search_index(reader):
        yield Problem("search_index", None, "the table search_index is not there", "")


def _compare_parts(kind: str, meant: Mapping[str, str], there: Mapping[str, str]) -> Iterator[str]:
    for name, text in meant.items():
        if name not in there:
            yield f"the {_SINGULAR[kind]} {name} is not there"
        elif there[name] and expected_schema.strip_formatting(
            there[name]
        ) != expected_schema.strip_formatting(text):
            yield f"the {_SINGULAR[kind]} {name} is declared otherwise: {there[name]}"
    if kind != "indexes":  # an index changes no answer
        yield from (
            f"the {_SINGULAR[kind]} {name} is not of this program" for name in there.keys() - meant.keys()
        )


_SINGULAR = {"columns": "column", "constraints": "constraint", "indexes": "index"}
_LOOK_SCHEMA = {
    "sqlite": "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = '{}'",
    "postgresql": "SELECT * FROM information_schema.columns WHERE table_name = '{}'",
}


def _has_search_index(reader: Reader) -> bool:
    sql = {
        "sqlite": "SELECT count(*) FROM sqlite_master WHERE name = 'search_index'",
        "postgresql": "SELECT count(*) FROM pg_tables"
        " WHERE schemaname = current_schema() AND tablename = 'search_index'",
    }
    return bool(reader.value(sql[reader.dialect]))


def _read_tables(reader: Reader) -> dict[str, expected_schema.TableShape]:
    return (_read_tables_sqlite if reader.dialect == "sqlite" else _read_tables_postgresql)(reader)


def _read_tables_sqlite(reader: Reader) -> dict[str, expected_schema.TableShape]:
    rows = reader.rows("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    indexes: dict[str, dict[str, str]] = {}
    for row in rows:
        if row["type"] == "index":
            indexes.setdefault(row["tbl_name"], {})[row["name"]] = row["sql"]
    return {
        row["name"]: expected_schema.parse_create_table(row["sql"], indexes.get(row["name"], {}))
        for row in rows
        if row["type"] == "table" and row["name"] in metadata.tables
    }


def _read_tables_postgresql(reader: Reader) -> dict[str, expected_schema.TableShape]:
    """Return the tables with names only: the engine writes declarations in words of its own."""
    found: dict[str, expected_schema.TableShape] = {}
    for row in reader.rows(_PARTS_POSTGRESQL_SQL):
        shape = found.setdefault(row["table_name"], expected_schema.TableShape({}, {}, {}))
        getattr(shape, row["kind"])[row["name"]] = ""
    return found


_PARTS_POSTGRESQL_SQL = """
SELECT table_name, 'columns' AS kind, column_name AS name FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name IN (
  SELECT tablename FROM pg_tables WHERE schemaname = current_schema())
UNION ALL
SELECT relname, 'constraints', conname FROM pg_constraint JOIN pg_class t ON t.oid = conrelid
WHERE t.relnamespace = current_schema()::regnamespace AND convalidated AND contype IN ('c', 'f', 'p', 'u')
UNION ALL
SELECT tablename, 'indexes', indexname FROM pg_indexes WHERE schemaname = current_schema()"""


def _check_triggers(reader: Reader) -> Iterator[Problem]:
    yield from (_check_triggers_sqlite if reader.dialect == "sqlite" else _check_triggers_postgresql)(reader)


def _check_triggers_sqlite(reader: Reader) -> Iterator[Problem]:
    there = _read_texts(reader, "trigger")
    meant = _name_statements("TRIGGER", triggers.build_statements("sqlite"))
    yield from _compare_texts("trigger", meant, there, _LOOK_SQLITE)
    for name in there.keys() - meant.keys():
        yield Problem(
            None, None, f"the trigger {name} is not of this program", _LOOK_SQLITE.format(name), is_note=True
        )


_LOOK_SQLITE = "SELECT sql FROM sqlite_master WHERE name = '{}'"


def _read_texts(reader: Reader, kind: str) -> dict[str, str]:
    rows = reader.rows(f"SELECT name, sql FROM sqlite_master WHERE type = '{kind}'")
    return {row["name"]: row["sql"] for row in rows}


def _compare_texts(
    kind: str, meant: Mapping[str, str], there: Mapping[str, str], look: str
) -> Iterator[Problem]:
    for name, text in meant.items():
        if name not in there:
            yield Problem(None, None, f"the {kind} {name} is not there", look.format(name))
        elif there[name] != text:
            yield Problem(None, None, f"the {kind} {name} is not what this program makes", look.format(name))


def _name_statements(kind: str, statements: list[str]) -> dict[str, str]:
    """Return CREATE statements by the name of what they create."""
    found = ((re.match(rf"CREATE (?:OR REPLACE )?{kind} (\w+)", text), text) for text in statements)
    return {match[1]: text for match, text in found if match}


def _check_triggers_postgresql(reader: Reader) -> Iterator[Problem]:
    statements = triggers.build_statements("postgresql")
    look = "SELECT pg_get_triggerdef(oid), tgenabled FROM pg_trigger WHERE tgname = '{}'"
    there = {row["name"]: row for row in reader.rows(_TRIGGERS_POSTGRESQL_SQL)}
    meant = {name: _normalise_trigger(text) for name, text in _name_statements("TRIGGER", statements).items()}
    yield from _compare_texts(
        "trigger", meant, {name: _normalise_trigger(row["text"]) for name, row in there.items()}, look
    )
    for name, row in there.items():
        if row["is_enabled"] not in ("O", "A"):
            yield Problem(None, None, f"the trigger {name} is switched off", look.format(name))
    bodies = {name: text.split("$$")[1] for name, text in _name_statements("FUNCTION", statements).items()}
    functions = {row["name"]: row["text"] for row in reader.rows(_FUNCTIONS_POSTGRESQL_SQL)}
    yield from _compare_texts(
        "function", bodies, functions, "SELECT prosrc FROM pg_proc WHERE proname = '{}'"
    )


_TRIGGERS_POSTGRESQL_SQL = """
SELECT tgname AS name, pg_get_triggerdef(pg_trigger.oid) AS text, tgenabled::text AS is_enabled
FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace"""
_FUNCTIONS_POSTGRESQL_SQL = """
SELECT proname AS name, prosrc AS text FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"""


def _normalise_trigger(text: str) -> str:
    """Return the text of a trigger without what PostgreSQL writes in a way of its own."""
    plain = re.sub(r"\b\w+\.(?=\w+\s+(FOR|REFERENCING))", "", " ".join(text.split()))
    when, _, rest = plain.partition(" ON ")
    head, _, events = re.sub(r"UPDATE OF ([\w, ]+?)(?= OR |$)", _join_columns, when).partition(
        " BEFORE " if " BEFORE " in when else " AFTER "
    )
    return re.sub(r"[\s()]", "", f"{head}{sorted(events.split(' OR '))}{rest}").lower()


def _join_columns(found: re.Match[str]) -> str:
    return f"UPDATE_OF_{found[1].replace(' ', '')}"


def _check_views(reader: Reader) -> Iterator[Problem]:
    """Yield views that are not as they are made; the Chinese ones only when those they are made of are."""
    is_sqlite = reader.dialect == "sqlite"
    there = _read_texts(reader, "view") if is_sqlite else _read_views_postgresql(reader)
    look = _LOOK_SQLITE if is_sqlite else "SELECT pg_get_viewdef('{}'::regclass)"
    found = list(
        _compare_texts(
            "view", _expected_views(reader, views.build_statements(reader.dialect), there), there, look
        )
    )
    if not found:
        found = list(
            _compare_texts(
                "view", _expected_views(reader, dictionary.build_chinese_views(reader), there), there, look
            )
        )
    yield from found


def _expected_views(reader: Reader, statements: list[str], there: Mapping[str, str]) -> Mapping[str, str]:
    """Return the views that statements make, as the engine keeps their texts."""
    named = _name_statements("VIEW", statements)
    missing = named.keys() - there.keys()
    if reader.dialect == "sqlite":
        return named
    if missing:  # the others may be made of them
        return {name: named[name] for name in missing}
    return {name: _as_postgresql_writes(reader, name, text) for name, text in named.items()}


def _read_views_postgresql(reader: Reader) -> dict[str, str]:
    return {row["name"]: row["text"] for row in reader.rows(_VIEWS_POSTGRESQL_SQL)}


_VIEWS_POSTGRESQL_SQL = """
SELECT viewname AS name, definition AS text FROM pg_views WHERE schemaname = current_schema()"""


def _as_postgresql_writes(reader: Reader, name: str, statement: str) -> str:
    """Return a view's text as PostgreSQL writes it, from a temporary one."""
    temporary = f"expected_{name}"
    reader.run(statement.replace(f"CREATE VIEW {name} ", f"CREATE TEMPORARY VIEW {temporary} ", 1))
    written = reader.value("SELECT pg_get_viewdef(CAST(:name AS regclass))", name=f"pg_temp.{temporary}")
    reader.run(f"DROP VIEW pg_temp.{temporary}")
    return str(written)


def _check_sequences(reader: Reader) -> Iterator[Problem]:
    for table in metadata.sorted_tables:
        if "id" in table.columns:
            newest = int(reader.value(f"SELECT max(id) FROM {table.name}") or 0)
            given = read_highest_id(reader, table.name)
            if newest > given:
                message = f"{table.name}: the next number is {given + 1}, and row {newest} is there"
                yield Problem(table.name, newest, message)


RULES = (
    Rule("integrity", RESTORE, _check_integrity),
    Rule("header", AGAIN, _check_header),
    Rule("schema", REMAKE, _check_tables),
    Rule("triggers", AGAIN, _check_triggers),
    Rule("views", AGAIN, combine_finders(_check_views)),
    Rule("sequences", REMAKE, _check_sequences),
)
