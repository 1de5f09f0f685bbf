"""Rebuild the kept states of commitments, all or those with many new rows, and find wrong ones.

A kept state is a row of `standings`: the state of a commitment over a span of days in which it does not
change. Rebuilding also fills `action_spans`: the days during which each action was open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import sqlalchemy as sa

from tracker.store import engine
from tracker.store.derived_columns import DERIVED_TABLES
from tracker.store.dialects import DIALECTS
from tracker.store.location import Location
from tracker.store.reader import Reader, require_current_database
from tracker.store.standings.standing_sql import build_difference_queries, build_remaking_statements
from tracker.store.standings.standing_triggers import LATER_SETTING, WATCHED_TABLES, build_insertion_triggers


class Rebuilt(NamedTuple):
    """The result of a rebuild: the numbers of spans, of actions, and of commitments whose rows were wrong."""

    spans: int
    actions: int
    differing: int


def rebuild_database(location: Location) -> Rebuilt:
    """Make the kept states of a whole database anew, in one transaction."""
    with engine.open_transaction(location) as connection:
        opened = engine.make_reader(connection)
        require_current_database(location, opened)
        differing = len(find_differing_commitments(opened))
        rebuild(connection)
        spans, actions = (opened.value(f"SELECT count(*) FROM {table}") for table in DERIVED_TABLES)
        return Rebuilt(spans, actions, differing)


def find_differing_commitments(opened: Reader) -> dict[int, list[str]]:
    """Return the derived tables whose rows are wrong, by the id of the commitment."""
    tables = defaultdict[int, list[str]](list)
    for table, sql in build_difference_queries(opened.dialect).items():
        for row in opened.rows(sql):
            tables[row["commitment_id"]].append(table)
    return tables


def rebuild(connection: sa.Connection) -> None:
    """Make all standings and action spans anew."""
    if connection.dialect.name == "postgresql":
        # Without statistics of tables that were just filled, the planner would scan them for every row.
        connection.exec_driver_sql("ANALYZE commitments, followups, action_outcomes, companies, events")
        connection.exec_driver_sql("LOCK TABLE standings IN SHARE ROW EXCLUSIVE MODE")
    _remake_states(connection, None)


@contextmanager
def remake_at_end(connection: sa.Connection, batch_id: int) -> Iterator[None]:
    """Rebuild the standings of all commitments with new rows once, when this `with` block ends.

    It is for many rows at once, inserted in the open batch `batch_id`: triggers would take several times as
    long. Until the end, the kept states do not show those rows. After an error, the caller rolls back.
    """
    triggers = build_insertion_triggers()
    is_file = connection.dialect.name == "sqlite"
    if is_file:
        for name in triggers:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
    else:
        connection.exec_driver_sql(f"SET LOCAL {LATER_SETTING} = 'later'")
    yield
    _remake_states(connection, f"IN ({_select_commitments_with_new_rows(batch_id)})")
    if is_file:
        for statement in triggers.values():
            connection.exec_driver_sql(statement)
    else:
        connection.exec_driver_sql(f"SET LOCAL {LATER_SETTING} = ''")


def _remake_states(connection: sa.Connection, which: str | None) -> None:
    for statement in build_remaking_statements(DIALECTS[connection.dialect.name], which):
        connection.exec_driver_sql(statement)


def _select_commitments_with_new_rows(batch_id: int) -> str:
    """Return the query of the commitments that rows inserted by a batch belong to, and of their parents."""
    return " UNION ".join(
        table.affected.format(
            changed=f"(SELECT t.* FROM changes h JOIN {table.name} t ON t.id = h.row_id"
            f" WHERE h.batch_id = {batch_id} AND h.table_name = '{table.name}' AND h.operation = 'insert')"
        )
        for table in WATCHED_TABLES
        if table.affected and table.name not in ("companies", "events")
    )
