"""Rules on the file and the schema: the file is not damaged, and tables, triggers and views are unchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tracker.check import expected_schema
from tracker.check.rules import AGAIN, REMAKE, RESTORE, Problem, Rule, combine_finders
from tracker.locale import gettext, gettext_noop
from tracker.store import dictionary, triggers
from tracker.store.location import APPLICATION_ID, HEAD
from tracker.store.reader import Reader, UnreadableError, read_highest_id
from tracker.store.tables import metadata
from tracker.store.views import public_views

_MOST_PROBLEMS = 100
_FOUND_BY_VALUES = re.compile(
    r"CHECK constraint failed|NULL value in|non-unique entry|non-INTEGER|non-TEXT|NUMERIC value|TEXT value"
)
"""Messages of PRAGMA integrity_check that are dropped, because the rules of `values` name the rows."""


def _check_integrity(reader: Reader) -> Iterator[Problem]:
    """Yield the damage that SQLite finds in its file, and texts that are not UTF-8; nothing on PostgreSQL."""
    if reader.dialect != "sqlite":
        return
    look = f"PRAGMA integrity_check({_MOST_PROBLEMS})"
    try:
        with reader.convert_query_errors():
            reader.rows("PRAGMA ignore_check_constraints = ON")
            messages = [row["integrity_check"] for row in reader.rows(look)]
    except UnreadableError as error:
        messages = [str(error)]
    for message in messages:
        if message != "ok" and not _FOUND_BY_VALUES.search(message):
            yield Problem(None, None, message, look)
    for text in reader.find_broken_texts():
        row_id = int(text.key) if text.key.isdecimal() else None
        look = f"SELECT hex({text.column}) FROM {text.table} WHERE id = {text.key}"
        yield Problem(
            text.table,
            row_id,
            gettext("the value in column {column} is not text in UTF-8").format(column=text.column),
            look,
        )


def _check_header(reader: Reader) -> Iterator[Problem]:
    """Yield a wrong schema revision and, on SQLite, a wrong application_id or user_version."""
    revision_rows = reader.rows("SELECT version_num FROM alembic_version")
    if [row["version_num"] for row in revision_rows] != [HEAD]:
        revisions = ", ".join(str(row["version_num"]) for row in revision_rows) or "—"
        message = gettext(
            "the database has revision {revision}, but this check compares its tables with revision "
            "{expected}"
        ).format(revision=revisions, expected=HEAD)
        yield Problem("alembic_version", None, message, "SELECT * FROM alembic_version")
    if reader.dialect == "sqlite":
        for pragma, expected in (("application_id", APPLICATION_ID), ("user_version", int(HEAD))):
            value = reader.value(f"PRAGMA {pragma}")
            if value != expected:
                message = gettext(
                    "in the header of the database file, {name} is {value}, but it should be {expected}"
                ).format(name=pragma, value=value, expected=expected)
                yield Problem(None, None, message, f"PRAGMA {pragma}")


def _check_tables(reader: Reader) -> Iterator[Problem]:
    """Yield missing tables, and columns, constraints and indexes that differ from the models."""
    stored = _read_tables(reader)
    for name, expected in _make_expected_tables(reader).items():
        look = _LOOK_SCHEMA[reader.dialect].format(name)
        if name not in stored:
            yield Problem(name, None, gettext("the table {name} is missing").format(name=name), look)
            continue
        for kind in ("columns", "constraints", "indexes"):
            for message in _compare_declarations(kind, getattr(expected, kind), getattr(stored[name], kind)):
                yield Problem(name, None, message, look)
    if not _has_search_index(reader):
        yield Problem(
            "search_index", None, gettext("the table {name} is missing").format(name="search_index"), ""
        )


def _compare_declarations(kind: str, expected: Mapping[str, str], stored: Mapping[str, str]) -> Iterator[str]:
    """Yield a message for each declaration that is missing, differs, or is not expected.

    Unexpected indexes are left to the rule `foreign`.
    """
    for name, text in expected.items():
        if name not in stored:
            yield gettext(_MISSING[kind]).format(name=name)
        elif stored[name] and expected_schema.strip_formatting(
            stored[name]
        ) != expected_schema.strip_formatting(text):
            yield gettext(_DIFFERENT[kind]).format(name=name, text=stored[name])
    if kind != "indexes":  # an index changes no answer
        yield from (gettext(_FOREIGN[kind]).format(name=name) for name in stored.keys() - expected.keys())


_MISSING = {
    "columns": gettext_noop("the column {name} is missing"),
    "constraints": gettext_noop("the constraint {name} is missing"),
    "indexes": gettext_noop("the index {name} is missing"),
    "trigger": gettext_noop("the trigger {name} is missing"),
    "function": gettext_noop("the function {name} is missing"),
    "view": gettext_noop("the view {name} is missing"),
}
_DIFFERENT = {
    "columns": gettext_noop("unlike this program, the database declares the column {name} as: {text}"),
    "constraints": gettext_noop(
        "unlike this program, the database declares the constraint {name} as: {text}"
    ),
    "indexes": gettext_noop("unlike this program, the database declares the index {name} as: {text}"),
    "trigger": gettext_noop("the trigger {name} differs from the one that this program makes"),
    "function": gettext_noop("the function {name} differs from the one that this program makes"),
    "view": gettext_noop("the view {name} differs from the one that this program makes"),
}
_FOREIGN = {
    "columns": gettext_noop("the column {name} was not made by this program"),
    "constraints": gettext_noop("the constraint {name} was not made by this program"),
}
_LOOK_SCHEMA = {
    "sqlite": "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = '{}'",
    "postgresql": "SELECT * FROM information_schema.columns WHERE table_name = '{}'",
}


def _has_search_index(reader: Reader) -> bool:
    """Tell whether the table search_index exists, which is not among the models."""
    sql = {
        "sqlite": "SELECT count(*) FROM sqlite_master WHERE name = 'search_index'",
        "postgresql": "SELECT count(*) FROM pg_tables"
        " WHERE schemaname = current_schema() AND tablename = 'search_index'",
    }
    return bool(reader.value(sql[reader.dialect]))


def _read_tables(reader: Reader) -> dict[str, expected_schema.TableShape]:
    """Return the definition of each table in the database, by its name."""
    return (_read_tables_sqlite if reader.dialect == "sqlite" else _read_tables_postgresql)(reader)


def _read_tables_sqlite(reader: Reader) -> dict[str, expected_schema.TableShape]:
    """Return the definition in sqlite_master of each table that is among the models, by its name."""
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


def _make_expected_tables(reader: Reader) -> Mapping[str, expected_schema.TableShape]:
    """Return the definition that each table should have, by its name, in the form of `_read_tables`.

    PostgreSQL does not keep the text of a CREATE TABLE statement. There, the tables are created as temporary
    tables, read, and rolled back.
    """
    if reader.dialect == "sqlite":
        return expected_schema.make_expected_tables("sqlite")
    reader.run("SAVEPOINT expected_tables")
    for statement in expected_schema.list_create_statements("postgresql"):
        reader.run(statement.replace("CREATE TABLE", "CREATE TEMPORARY TABLE", 1))
    shapes = _read_shapes_postgresql(reader, "pg_my_temp_schema()")
    reader.run("ROLLBACK TO SAVEPOINT expected_tables")
    return {name: shape for name, shape in shapes.items() if name in metadata.tables}


def _read_tables_postgresql(reader: Reader) -> dict[str, expected_schema.TableShape]:
    """Return the definition of each table as PostgreSQL writes it from its system tables, by its name."""
    return _read_shapes_postgresql(reader, "current_schema()::regnamespace")


def _read_shapes_postgresql(reader: Reader, schema: str) -> dict[str, expected_schema.TableShape]:
    """Return the definition of each table in a schema by its name, without names of schemas."""
    qualified = re.compile(rf"\b(pg_temp(_\d+)?|{re.escape(reader.value('SELECT current_schema()'))})\.")
    shapes: dict[str, expected_schema.TableShape] = {}
    for row in reader.rows(_DECLARATIONS_POSTGRESQL_SQL.format(schema)):
        shape = shapes.setdefault(row["table_name"], expected_schema.TableShape({}, {}, {}))
        getattr(shape, row["kind"])[row["name"]] = qualified.sub("", row["declaration"])
    return shapes


_DECLARATIONS_POSTGRESQL_SQL = """
WITH ours AS (SELECT oid, relname FROM pg_class WHERE relnamespace = {} AND relkind = 'r')
SELECT relname AS table_name, 'columns' AS kind, attname AS name, format_type(atttypid, atttypmod)
  || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END || attidentity::text || attgenerated::text
  || coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), '') AS declaration
FROM pg_attribute JOIN ours ON ours.oid = attrelid
LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
WHERE attnum > 0 AND NOT attisdropped
UNION ALL SELECT relname, 'constraints', conname, pg_get_constraintdef(pg_constraint.oid)
FROM pg_constraint JOIN ours ON ours.oid = conrelid WHERE contype IN ('c', 'f', 'p', 'u')
UNION ALL SELECT ours.relname, 'indexes', i.relname, pg_get_indexdef(indexrelid)
FROM pg_index JOIN ours ON ours.oid = indrelid JOIN pg_class i ON i.oid = indexrelid"""


def _check_triggers(reader: Reader) -> Iterator[Problem]:
    """Yield triggers that differ from those that this program creates."""
    yield from (_check_triggers_sqlite if reader.dialect == "sqlite" else _check_triggers_postgresql)(reader)


def _check_triggers_sqlite(reader: Reader) -> Iterator[Problem]:
    """Yield triggers that are missing or differ."""
    stored = _read_definitions(reader, "trigger")
    expected = _map_names_to_statements("TRIGGER", triggers.build_statements("sqlite"))
    yield from _compare_definitions("trigger", expected, stored, _LOOK_SQLITE)


_LOOK_SQLITE = "SELECT sql FROM sqlite_master WHERE name = '{}'"


def _read_definitions(reader: Reader, kind: str) -> dict[str, str]:
    """Return the SQL of all triggers or views of a SQLite file, by their names."""
    rows = reader.rows(f"SELECT name, sql FROM sqlite_master WHERE type = '{kind}'")
    return {row["name"]: row["sql"] for row in rows}


def _compare_definitions(
    kind: str, expected: Mapping[str, str], stored: Mapping[str, str], look: str
) -> Iterator[Problem]:
    """Yield a problem for each expected definition that is missing or differs.

    `look` is an SQL query that shows the stored definition; {} stands for its name.
    """
    for name, text in expected.items():
        if name not in stored:
            yield Problem(None, None, gettext(_MISSING[kind]).format(name=name), look.format(name))
        elif stored[name] != text:
            yield Problem(None, None, gettext(_DIFFERENT[kind]).format(name=name), look.format(name))


def _map_names_to_statements(kind: str, statements: list[str]) -> dict[str, str]:
    """Return the CREATE statements of a kind (TRIGGER, FUNCTION, VIEW) by the name of what they create."""
    pairs = ((re.match(rf"CREATE (?:OR REPLACE )?{kind} (\w+)", text), text) for text in statements)
    return {match[1]: text for match, text in pairs if match}


def _check_triggers_postgresql(reader: Reader) -> Iterator[Problem]:
    """Yield triggers and their functions that are missing or differ, and triggers that are switched off."""
    statements = triggers.build_statements("postgresql")
    look = "SELECT pg_get_triggerdef(oid), tgenabled FROM pg_trigger WHERE tgname = '{}'"
    stored = {row["name"]: row for row in reader.rows(_TRIGGERS_POSTGRESQL_SQL)}
    expected = {
        name: _normalise_trigger(text)
        for name, text in _map_names_to_statements("TRIGGER", statements).items()
    }
    yield from _compare_definitions(
        "trigger", expected, {name: _normalise_trigger(row["text"]) for name, row in stored.items()}, look
    )
    for name, row in stored.items():
        if row["is_enabled"] not in ("O", "A"):
            yield Problem(
                None, None, gettext("the trigger {name} is switched off").format(name=name), look.format(name)
            )
    bodies = {
        name: text.split("$$")[1] for name, text in _map_names_to_statements("FUNCTION", statements).items()
    }
    functions = {row["name"]: row["text"] for row in reader.rows(_FUNCTIONS_POSTGRESQL_SQL)}
    yield from _compare_definitions(
        "function", bodies, functions, "SELECT prosrc FROM pg_proc WHERE proname = '{}'"
    )


_TRIGGERS_POSTGRESQL_SQL = """
SELECT tgname AS name, pg_get_triggerdef(pg_trigger.oid) AS text, tgenabled::text AS is_enabled
FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace"""
_FUNCTIONS_POSTGRESQL_SQL = """
SELECT proname AS name, prosrc AS text FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"""


def _normalise_trigger(text: str) -> str:
    """Return the SQL of a trigger in a form in which our statement and PostgreSQL's text can be compared.

    It has no schema names, white space, brackets or upper case, and its events are sorted.
    """
    unqualified = re.sub(r"\b\w+\.(?=\w+\s+(FOR|REFERENCING))", "", " ".join(text.split()))
    when, _, rest = unqualified.partition(" ON ")
    head, _, events = re.sub(r"UPDATE OF ([\w, ]+?)(?= OR |$)", _write_columns_as_one_word, when).partition(
        " BEFORE " if " BEFORE " in when else " AFTER "
    )
    return re.sub(r"[\s()]", "", f"{head}{sorted(events.split(' OR '))}{rest}").lower()


def _write_columns_as_one_word(match: re.Match[str]) -> str:
    """Return `UPDATE OF a, b` without blanks, so that a text can be split at ` OR ` into its events."""
    return f"UPDATE_OF_{match[1].replace(' ', '')}"


def _check_views(reader: Reader) -> Iterator[Problem]:
    """Yield views that are missing or differ.

    The Chinese views select from the English ones, so they are compared only if all of those are right.
    """
    is_sqlite = reader.dialect == "sqlite"
    stored = _read_definitions(reader, "view") if is_sqlite else _read_views_postgresql(reader)
    look = _LOOK_SQLITE if is_sqlite else "SELECT pg_get_viewdef('{}'::regclass)"
    problems = list(
        _compare_definitions(
            "view",
            _make_expected_views(reader, public_views.build_statements(reader.dialect), stored),
            stored,
            look,
        )
    )
    if not problems:
        problems = list(
            _compare_definitions(
                "view",
                _make_expected_views(reader, dictionary.build_chinese_views(reader), stored),
                stored,
                look,
            )
        )
    yield from problems


def _make_expected_views(
    reader: Reader, statements: list[str], stored: Mapping[str, str]
) -> Mapping[str, str]:
    """Return the SQL that the database should have for the views in these statements, by their names.

    If views are missing on PostgreSQL, only those are returned, because other views may select from them.
    """
    statements_by_name = _map_names_to_statements("VIEW", statements)
    missing = statements_by_name.keys() - stored.keys()
    if reader.dialect == "sqlite":
        return statements_by_name
    if missing:
        return {name: statements_by_name[name] for name in missing}
    return {
        name: _read_as_kept_by_postgresql(reader, name, text) for name, text in statements_by_name.items()
    }


def _read_views_postgresql(reader: Reader) -> dict[str, str]:
    """Return the SQL of all views of the current schema, by their names."""
    return {row["name"]: row["text"] for row in reader.rows(_VIEWS_POSTGRESQL_SQL)}


_VIEWS_POSTGRESQL_SQL = """
SELECT viewname AS name, definition AS text FROM pg_views WHERE schemaname = current_schema()"""


def _read_as_kept_by_postgresql(reader: Reader, name: str, statement: str) -> str:
    """Return the SQL of a view as PostgreSQL writes it, read from a temporary view with another name."""
    temporary = f"expected_{name}"
    reader.run(statement.replace(f"CREATE VIEW {name} ", f"CREATE TEMPORARY VIEW {temporary} ", 1))
    stored_sql = reader.value("SELECT pg_get_viewdef(CAST(:name AS regclass))", name=f"pg_temp.{temporary}")
    reader.run(f"DROP VIEW pg_temp.{temporary}")
    return str(stored_sql)


def _check_sequences(reader: Reader) -> Iterator[Problem]:
    """Yield tables whose next id is one that is in use already."""
    for table in metadata.sorted_tables:
        if "id" in table.columns:
            newest = int(reader.value(f"SELECT max(id) FROM {table.name}") or 0)
            highest_given = read_highest_id(reader, table.name)
            if newest > highest_given:
                message = gettext(
                    "the next new row would get the number {next}, but row {newest} already exists"
                ).format(next=highest_given + 1, newest=newest)
                yield Problem(table.name, newest, message)


RULES = (
    Rule("integrity", RESTORE, _check_integrity),
    Rule("header", AGAIN, _check_header),
    Rule("schema", REMAKE, _check_tables),
    Rule("triggers", AGAIN, _check_triggers),
    Rule("views", AGAIN, combine_finders(_check_views)),
    Rule("sequences", REMAKE, _check_sequences),
)
