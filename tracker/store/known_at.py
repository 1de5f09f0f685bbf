"""Read the register as it was known at an earlier moment, from the earlier row states in the journal.

Temporary tables and views hide the real tables of the same names, until the connection is closed. They do not
have the rows that were inserted after the moment; rows that were changed or deleted after it are as they were
before. All later queries of the reader see these temporary tables and views. Times are those of the journal
(`changes.changed_at`).
"""

from __future__ import annotations

from datetime import date, timedelta

from tracker.errors import NotFoundError, RefusedError
from tracker.locale import gettext
from tracker.store import dictionary
from tracker.store.derived_columns import DERIVED_TABLES
from tracker.store.dialects import DIALECTS
from tracker.store.reader import Reader, list_columns
from tracker.store.standings.standing_sql import build_rebuild_statements
from tracker.store.standings.standing_triggers import WATCHED_TABLES, WatchedTable
from tracker.store.tables import metadata
from tracker.store.triggers import build_simplified_names
from tracker.store.views import public_views
from tracker.values import dates

_LATER_CHANGES = "known_later"
"""The temporary table of the rows that were changed after the moment, each as it was before."""
_AFFECTED = "known_touched"
"""The temporary table of the commitments whose standings these changes affect."""


def show_as_known_at(reader: Reader, day: date, as_of: date | None = None) -> None:
    """Make a reader show the register as it was known at the end of the local day `day`.

    Its views show the state on the day `as_of`, or on `day` without it. The reader must allow temporary
    tables. Raises NotFoundError if the journal begins after `day`, and RefusedError if the PostgreSQL role
    must not create temporary tables.
    """
    _require_temporary_tables(reader)
    moment = dates.format_start_of_day(day + timedelta(days=1))
    first = reader.value("SELECT min(changed_at) FROM changes")
    if first is None or str(first) >= moment:
        raise NotFoundError(
            gettext("at the end of {day}, the register was still empty").format(day=day),
            gettext("the journal of changes begins on {day}").format(day=dates.format_local_time(first)[:10])
            if first
            else gettext("the journal of changes is empty"),
        )
    with reader.allow_temporary_objects():
        _store_later_changes(reader, moment)
        changed = {
            row["table_name"]: bool(row["restored"])
            for row in reader.rows(
                "SELECT table_name, max(CASE WHEN operation <> 'insert' THEN 1 ELSE 0 END) AS restored"
                f" FROM {_LATER_CHANGES} GROUP BY table_name"
            )
        }
        for name, is_restored in changed.items():
            if is_restored:
                _restore_table(reader, name)
            else:
                _hide_later_rows(reader, name)
        _hide_lines_of_later_reports(reader)
        if changed.keys() & {table.name for table in WATCHED_TABLES}:
            _remake_standings(reader, set(changed))
        _make_temporary_views(reader, as_of or day)
    reader.known_at = day


def _require_temporary_tables(reader: Reader) -> None:
    """Raise RefusedError if the role of a PostgreSQL connection must not create temporary tables."""
    if reader.dialect == "sqlite":
        return
    (role,) = reader.rows(
        "SELECT quote_ident(current_user) AS name, quote_ident(current_database()) AS database,"
        " has_database_privilege(current_database(), 'TEMPORARY') AS is_allowed"
    )
    if not role["is_allowed"]:
        raise RefusedError(
            gettext("--known-at needs temporary tables, but the role {role} may not create any").format(
                role=role["name"]
            ),
            gettext(
                "ask the owner of the database to run: GRANT TEMPORARY ON DATABASE {database} TO {role}"
            ).format(database=role["database"], role=role["name"]),
        )


def _store_later_changes(reader: Reader, moment: str) -> None:
    """Store the first change of each row after the moment, in a temporary table.

    If the row existed at the moment, the table keeps its state from before that change.
    """
    _make_temporary_table(
        reader,
        _LATER_CHANGES,
        "SELECT table_name, row_id, operation, before FROM changes WHERE id IN ("
        "SELECT min(id) FROM changes WHERE changed_at >= :moment GROUP BY table_name, row_id)",
        moment=moment,
    )
    reader.run(f"CREATE INDEX ix_{_LATER_CHANGES} ON {_LATER_CHANGES} (table_name, row_id)")


def _hide_later_rows(reader: Reader, name: str) -> None:
    """Hide a table behind a view without the rows that were inserted after the moment.

    Use it for a table in which no row was changed or deleted after the moment.
    """
    reader.run(f"CREATE TEMPORARY VIEW {name} AS {_select_rows_without_later_changes(reader, name)}")


def _restore_table(reader: Reader, name: str) -> None:
    """Hide a table behind a temporary table that has its rows as they were at the moment."""
    _make_temporary_table(reader, name, _select_rows_without_later_changes(reader, name))
    restored = f"{_LATER_CHANGES} WHERE table_name = '{name}' AND operation <> 'insert'"
    columns = list_columns(reader, name)
    reader.run(
        f"INSERT INTO {name} ({', '.join(columns)}) {_select_earlier_states(reader, name, columns, restored)}"
    )
    for column, converted in build_simplified_names(reader.dialect, name, name).items():
        reader.run(f"UPDATE {name} SET {column} = ({converted}) WHERE id IN (SELECT row_id FROM {restored})")
    _index_like_original(reader, name)


def _select_rows_without_later_changes(reader: Reader, name: str) -> str:
    """Return the query of the rows of a table that did not change after the moment."""
    return (
        f"SELECT * FROM {_get_schema_name(reader)}.{name}"
        f" WHERE id NOT IN (SELECT row_id FROM {_LATER_CHANGES} WHERE table_name = '{name}')"
    )


def _select_earlier_states(reader: Reader, name: str, columns: list[str], source: str) -> str:
    """Return a query that turns row states, which the journal keeps as JSON, into rows of the table `name`.

    `source` is the table, and WHERE clause, from which it reads the states. Columns that are missing in the
    JSON become NULL.
    """
    if reader.dialect == "sqlite":
        values = ", ".join(f"json_extract(before, '$.{column}')" for column in columns)
        return f"SELECT {values} FROM {source}"
    row = f"jsonb_populate_record(NULL::{_get_schema_name(reader)}.{name}, before::jsonb)"
    return (
        f"SELECT {', '.join(f'old.{column}' for column in columns)} FROM (SELECT ({row}).* FROM {source}) old"
    )


def _hide_lines_of_later_reports(reader: Reader) -> None:
    """Hide report_lines behind a view without the lines of later reports. That table has no journal."""
    lines = (
        f"SELECT * FROM {_get_schema_name(reader)}.report_lines WHERE report_id IN (SELECT id FROM reports)"
    )
    reader.run(f"CREATE TEMPORARY VIEW report_lines AS {lines}")


def _remake_standings(reader: Reader, changed: set[str]) -> None:
    """Hide the tables standings and action_spans behind temporary tables, which are computed anew.

    They hold the states of commitments, and the days on which actions were open, as they follow from the
    restored tables. `changed` holds the names of the tables with later changes.
    """
    touched = []
    for table in WATCHED_TABLES:
        if table.name in changed:
            differing = f"({_select_rows_that_change_standings(reader, table)})"
            touched.append(
                table.affected.format(changed=differing)
                if table.affected
                else f"SELECT id FROM commitments WHERE EXISTS (SELECT 1 FROM {differing} changed)"
            )
    sql = f"WITH touched (id) AS ({' UNION '.join(touched)}) SELECT id FROM touched WHERE id IS NOT NULL"
    _make_temporary_table(reader, _AFFECTED, sql)
    for name in DERIVED_TABLES:
        kept = f"WHERE commitment_id NOT IN (SELECT id FROM {_AFFECTED})"
        _make_temporary_table(reader, name, f"SELECT * FROM {_get_schema_name(reader)}.{name} {kept}")
        _index_like_original(reader, name)
    for statement in build_rebuild_statements(DIALECTS[reader.dialect], f"IN (SELECT id FROM {_AFFECTED})"):
        reader.run(statement)


def _select_rows_that_change_standings(reader: Reader, table: WatchedTable) -> str:
    """Return the query of the rows that changed after the moment in a column that standings depend on.

    It gives two versions of each row: as it is now, and as it was at the moment.
    """
    columns = ", ".join(dict.fromkeys(("id", *table.keys, *table.columns)))
    later = f"id IN (SELECT row_id FROM {_LATER_CHANGES} WHERE table_name = '{table.name}')"
    which = f"{later} AND ({table.only.format(row='t')})" if table.only else later
    now, then = (
        f"SELECT {columns} FROM {schema}{table.name} t WHERE {which}"
        for schema in (f"{_get_schema_name(reader)}.", "")
    )
    return f"SELECT * FROM ({now} EXCEPT {then}) gone UNION ALL SELECT * FROM ({then} EXCEPT {now}) back"


def _make_temporary_views(reader: Reader, as_of: date) -> None:
    """Hide this program's views behind views that read the restored tables and show the day `as_of`."""
    database = DIALECTS[reader.dialect]
    day = database.convert_to_date(f"'{as_of.isoformat()}'")
    for name, text in public_views.VIEWS.items():
        reader.run(f"CREATE TEMPORARY VIEW {name} AS\n{text(database, day)}")
    for statement in dictionary.build_chinese_views(reader):
        reader.run(statement.replace("CREATE VIEW", "CREATE TEMPORARY VIEW", 1))


def _make_temporary_table(reader: Reader, name: str, sql: str, **parameters: object) -> None:
    """Create a temporary table with the rows of a query."""
    reader.run(f"CREATE TEMPORARY TABLE {name} AS {sql}", **parameters)


def _index_like_original(reader: Reader, name: str) -> None:
    """Give a temporary table the same indexes as the table of that name."""
    table = metadata.tables[name]
    keys = [
        ([column.name for column in index.columns], index.dialect_options["sqlite"]["where"])
        for index in table.indexes
    ]
    keys += [([column.name], None) for column in table.columns if column.primary_key or column.unique]
    for number, (columns, condition) in enumerate(keys):
        where = "" if condition is None else f" WHERE {condition}"
        if columns:
            reader.run(f"CREATE INDEX known_{name}_{number} ON {name} ({', '.join(columns)}){where}")


def _get_schema_name(reader: Reader) -> str:
    """Return the name of the schema in which the real tables are."""
    return "main" if reader.dialect == "sqlite" else str(reader.value("SELECT quote_ident(current_schema())"))
