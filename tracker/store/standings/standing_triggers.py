"""Triggers that compute the standings and action spans of a commitment anew when rows change.

Standings are the states of commitments; action spans are the days in which actions are open. The triggers
work whichever program writes. On SQLite, they insert the ids of commitments into the view `remake_standings`;
the long SQL is in the trigger of this view, and so is stored only once. On PostgreSQL, they call a function
of that name. SQLite runs no trigger for a row that REPLACE removes: its spans are removed when the row that
replaces it, with the same reference, is inserted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tracker.store.dialects import DIALECTS
from tracker.store.standings.standing_sql import JUDGING_KINDS, build_rebuild_statements

LATER_SETTING = "tracker.standings"
"""A setting of a PostgreSQL transaction. With the value `later`, insertions do not remake standings."""


class WatchedTable(NamedTuple):
    """A table whose changes affect standings (the states of commitments).

    `verbs` are the kinds of changes that affect standings: insert, update, delete. An update does so only if
    it changes one of `columns`. `only` is a condition on the changed rows; None if all rows matter.
    `affected` is the query of the ids of the commitments to compute anew; None for all commitments. In it,
    {changed} stands for the changed rows, which have the columns `keys`.
    """

    name: str
    verbs: tuple[str, ...]
    columns: tuple[str, ...]
    keys: tuple[str, ...] = ("id",)
    affected: str | None = None
    only: str | None = None


_OF_FOLLOWUP = "SELECT commitment_id FROM {changed} changed"
WATCHED_TABLES = (
    WatchedTable("followups", ("insert",), (), ("commitment_id",), _OF_FOLLOWUP),
    WatchedTable("action_outcomes", ("insert",), (), ("commitment_id",), _OF_FOLLOWUP),
    WatchedTable(
        "commitments",
        ("insert", "update", "delete"),
        (
            "id", "ref", "company_id", "event_id", "track", "opening_stage", "voiced_on", "voiced_precision",
            "amount", "currency", "due_stage", "due_on", "parent_id", "review", "merged_into_id",
        ),
        ("id", "parent_id", "ref"),
        "SELECT id FROM {changed} changed UNION\n"
        "SELECT parent_id FROM {changed} part WHERE parent_id IS NOT NULL UNION\n"
        "SELECT s.commitment_id FROM standings s WHERE s.until_on IS NULL\n"
        "AND s.ref IN (SELECT ref FROM {changed} named)",
    ),
    WatchedTable(
        "companies",
        ("insert", "update"),
        ("id", "region", "merged_into_id"),
        affected="SELECT c.id FROM commitments c WHERE c.company_id IN (\n"
        "SELECT id FROM {changed} changed UNION\n"
        "SELECT m.id FROM companies m WHERE m.merged_into_id IN (SELECT id FROM {changed} root))",
    ),
    WatchedTable(
        "events",
        ("insert", "update"),
        ("id", "kind"),
        affected="SELECT c.id FROM commitments c WHERE c.event_id IN (SELECT id FROM {changed} changed)",
    ),
    WatchedTable(
        "rules",
        ("insert", "update", "delete"),
        (
            "kind", "code", "version", "base_stage", "reached_stage", "yellow_days", "red_days", "track",
            "region", "event_kind", "min_amount", "currency", "from_on",
        ),
        only=" OR ".join(f"{{row}}.kind = '{kind}'" for kind in JUDGING_KINDS),
    ),
    WatchedTable(
        "codes",
        ("insert", "update", "delete"),
        ("kind", "code", "track", "rank"),
        only="{row}.kind = 'stage'",
    ),
)  # fmt: skip
_ROWS = {"insert": ("NEW",), "update": ("OLD", "NEW"), "delete": ("OLD",)}


def build_sqlite_triggers() -> Iterator[str]:
    """Yield the CREATE statements for SQLite: the view `remake_standings`, then all triggers."""
    yield "CREATE VIEW remake_standings AS\nSELECT id AS commitment_id FROM commitments"
    for name, when, which in (
        ("one", "NOT NULL", "= NEW.commitment_id"),
        ("all", "NULL", None),
    ):
        statements = ";\n".join(build_rebuild_statements(DIALECTS["sqlite"], which))
        yield (
            f"CREATE TRIGGER remake_standings_{name} INSTEAD OF INSERT ON remake_standings\n"
            f"WHEN NEW.commitment_id IS {when}\nBEGIN {statements}; END"
        )
    for table in WATCHED_TABLES:
        for verb in table.verbs:
            yield _build_sqlite_trigger(table, verb)


def build_insert_triggers() -> dict[str, str]:
    """Return the CREATE TRIGGER statements of SQLite for insertions, by the name of the trigger."""
    return {
        f"standings_{table.name}_insert": _build_sqlite_trigger(table, "insert") for table in WATCHED_TABLES
    }


def _build_sqlite_trigger(table: WatchedTable, verb: str) -> str:
    """Return the CREATE TRIGGER statement for one kind of change (`verb`) of a table."""
    rows = _ROWS[verb]
    conditions = []
    if verb == "update":
        conditions.append(" OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in table.columns))
    if table.only:
        conditions.append(" OR ".join(table.only.format(row=row) for row in rows))
    when = f"\nWHEN {' AND '.join(f'({condition})' for condition in conditions)}" if conditions else ""
    changed = " UNION ALL ".join(
        f"SELECT {', '.join(f'{row}.{key} AS {key}' for key in table.keys)}" for row in rows
    )
    affected = table.affected.format(changed=f"({changed})") if table.affected else "VALUES (NULL)"
    return (
        f"CREATE TRIGGER standings_{table.name}_{verb} AFTER {verb.upper()} ON {table.name}{when}\n"
        f"BEGIN INSERT INTO remake_standings (commitment_id) {affected}; END"
    )


def build_postgresql_functions() -> Iterator[str]:
    """Yield the CREATE statements of the functions that the triggers of PostgreSQL call."""
    one, every = (
        ";\n    ".join(build_rebuild_statements(DIALECTS["postgresql"], which))
        for which in ("= ANY (ids)", None)
    )
    # Whoever makes the rows of a commitment anew waits for others who do, and then sees what they wrote.
    yield (
        "CREATE OR REPLACE FUNCTION remake_standings(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$\n"
        "BEGIN\n"
        "  IF ids IS NULL THEN\n    LOCK TABLE standings IN SHARE ROW EXCLUSIVE MODE;\n"
        f"    {every};\n"
        "  ELSIF cardinality(ids) > 0 THEN\n"
        "    PERFORM 1 FROM commitments WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;\n"
        f"    {one};\n"
        "  END IF;\nEND\n$$"
    )
    for table in WATCHED_TABLES:
        for verb in table.verbs:
            yield _build_postgresql_function(table, verb)


def build_postgresql_triggers() -> Iterator[str]:
    """Yield the CREATE statements of the triggers of PostgreSQL."""
    transitions = {
        "insert": "NEW TABLE AS new_rows",
        "update": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
        "delete": "OLD TABLE AS old_rows",
    }
    for table in WATCHED_TABLES:
        for verb in table.verbs:
            yield (
                f"CREATE TRIGGER standings_{table.name}_{verb} AFTER {verb.upper()} ON {table.name}\n"
                f"REFERENCING {transitions[verb]} FOR EACH STATEMENT\n"
                f"EXECUTE FUNCTION standings_{table.name}_{verb}()"
            )


def _build_postgresql_function(table: WatchedTable, verb: str) -> str:
    """Return the CREATE statement of the function that a trigger calls after a change (`verb`) of a table.

    The function computes the affected standings anew.
    """
    changed = f"({_select_changed_rows(table, verb)})"
    if table.affected:
        body = f"PERFORM remake_standings(ARRAY({table.affected.format(changed=changed)}));"
    else:
        body = f"IF EXISTS (SELECT 1 FROM {changed} changed)\n  THEN PERFORM remake_standings(NULL); END IF;"
    if verb == "insert":
        body = f"IF current_setting('{LATER_SETTING}', true) = 'later' THEN RETURN NULL; END IF;\n  {body}"
    return (
        f"CREATE OR REPLACE FUNCTION standings_{table.name}_{verb}() RETURNS trigger LANGUAGE plpgsql AS $$\n"
        f"BEGIN\n  {body}\n  RETURN NULL;\nEND\n$$"
    )


def _select_changed_rows(table: WatchedTable, verb: str) -> str:
    """Return the query of the rows that a statement changed, as they were before and after the change.

    Only the columns `keys` of the table are selected.
    """
    if verb != "update":
        row, rows = ("n", "new_rows") if verb == "insert" else ("o", "old_rows")
        only = f" WHERE {table.only.format(row=row)}" if table.only else ""
        return f"SELECT {_list_columns(row, table.keys)} FROM {rows} {row}{only}"
    differs = f"({_list_columns('o', table.columns)}) IS DISTINCT FROM ({_list_columns('n', table.columns)})"
    sides = (("o", "old_rows", "n", "new_rows"), ("n", "new_rows", "o", "old_rows"))
    return "\n  UNION ALL ".join(
        f"SELECT {_list_columns(row, table.keys)} FROM {rows} {row} LEFT JOIN {others} {other} USING (id)"
        f" WHERE {differs}" + (f" AND ({table.only.format(row=row)})" if table.only else "")
        for row, rows, other, others in sides
    )


def _list_columns(row: str, names: tuple[str, ...]) -> str:
    """Return the columns of `row` as SQL, separated by commas."""
    return ", ".join(f"{row}.{name}" for name in names)
