"""Rebuild the kept states of all commitments, or of those with new rows; find the kept states that are wrong.

A kept state is a row of `standings`: the state of a commitment during a span of days in which it does not
change. Rebuilding also fills `action_spans`: the days during which each action was open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

import sqlalchemy as sa

from tracker.store import engine
from tracker.store.bulk_insert import renew_statistics
from tracker.store.derived_columns import DERIVED_TABLES
from tracker.store.dialects import DIALECTS
from tracker.store.location import Location
from tracker.store.reader import Reader, require_current_database
from tracker.store.standings.standing_sql import (
    build_difference_queries,
    build_rebuild_statements,
    build_resuming_statements,
    select_changed_commitments,
)
from tracker.store.standings.standing_triggers import LATER_SETTING, WATCHED_TABLES, build_insert_triggers


class RebuildCounts(NamedTuple):
    """The counts of a rebuild: rows of `standings`, rows of `action_spans`, commitments with wrong rows."""

    spans: int
    actions: int
    differing: int


def rebuild_and_count(location: Location) -> RebuildCounts:
    """Rebuild all kept states of a database, in one transaction, and count them."""
    with engine.open_transaction(location) as connection:
        opened = engine.make_reader(connection)
        require_current_database(location, opened)
        copies = {table: f"{table}_before" for table in DERIVED_TABLES}
        for table, copy in copies.items():
            opened.keep_rows(copy, f"SELECT * FROM {table}")
        rebuild_all(connection)
        differing = _count_changed_commitments(opened, copies)
        spans, actions = (opened.value(f"SELECT count(*) FROM {table}") for table in DERIVED_TABLES)
        return RebuildCounts(spans, actions, differing)


def _count_changed_commitments(opened: Reader, copies: Mapping[str, str]) -> int:
    """Count the commitments whose rows differ between a table and its copy.

    `copies` has the name of the copy by the name of the table. A commitment that differs in several tables is
    counted once.
    """
    changed = " UNION ".join(select_changed_commitments(table, copy) for table, copy in copies.items())
    return int(opened.value(f"SELECT count(*) FROM ({changed}) changed"))


def find_differing_commitments(opened: Reader) -> dict[int, list[str]]:
    """Return the commitments with wrong kept states: id → names of the tables with wrong rows."""
    tables = defaultdict[int, list[str]](list)
    for table, sql in build_difference_queries(opened.dialect).items():
        for row in opened.rows(sql):
            tables[row["commitment_id"]].append(table)
    return tables


def rebuild_all(connection: sa.Connection) -> None:
    """Rebuild `standings` and `action_spans` for all commitments."""
    if connection.dialect.name == "postgresql":
        # Without statistics of tables that were just filled, the planner would scan them for every row.
        connection.exec_driver_sql("ANALYZE commitments, followups, action_outcomes, companies, events")
        connection.exec_driver_sql("LOCK TABLE standings IN SHARE ROW EXCLUSIVE MODE")
    _renew_statistics_of_commitments(connection)
    for statement in build_rebuild_statements(DIALECTS[connection.dialect.name]):
        connection.exec_driver_sql(statement)


@contextmanager
def rebuild_at_end(connection: sa.Connection, batch_id: int) -> Iterator[None]:
    """Rebuild the kept states of all commitments that get new rows in this `with` block, once, at its end.

    Use it to insert many rows in the open batch `batch_id`: triggers would take several times as long. Until
    the end of the block, the kept states do not cover the new rows. After an error, the caller must roll
    back.
    """
    triggers = build_insert_triggers()
    is_file = connection.dialect.name == "sqlite"
    if is_file:
        for name in triggers:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
    else:
        connection.exec_driver_sql(f"SET LOCAL {LATER_SETTING} = 'later'")
    yield
    if not is_file:
        # A table that was small before the batch would be scanned whole for each new row, with all new rows.
        connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
    _renew_statistics_of_commitments(connection)
    changed, followed_up = _select_changed_commitments(batch_id), _select_followed_up_commitments(batch_id)
    for statement in build_resuming_statements(DIALECTS[connection.dialect.name], changed, followed_up):
        connection.exec_driver_sql(statement)
    if is_file:
        for statement in triggers.values():
            connection.exec_driver_sql(statement)
    else:
        connection.exec_driver_sql("SET LOCAL enable_seqscan = on")
        connection.exec_driver_sql(f"SET LOCAL {LATER_SETTING} = ''")


def _renew_statistics_of_commitments(connection: sa.Connection) -> None:
    """Renew SQLite's statistics of the table commitments.

    Otherwise SQLite scans the whole table for each new commitment.
    """
    if connection.dialect.name == "sqlite":
        renew_statistics(connection, "commitments")


def _select_changed_commitments(batch_id: int) -> str:
    """Return the query of the commitments whose states change because a batch added commitments.

    These are the added commitments, their parents, and removed ones that had the same references.
    """
    (watched,) = (table for table in WATCHED_TABLES if table.name == "commitments")
    return str(watched.affected).format(changed=_select_new_rows(batch_id, "commitments"))


def _select_followed_up_commitments(batch_id: int) -> str:
    """Return the query of the commitments that got follow-ups in a batch, for `build_resuming_statements`.

    Its column `first_on` is the first day on which the state may change: the day of a new follow-up, of a
    follow-up that it corrects or voids, or of one that closes an action.
    """
    new, outcomes = (_select_new_rows(batch_id, table) for table in ("followups", "action_outcomes"))
    return f"""\
SELECT commitment_id, min(occurred_on) AS first_on, max(is_about_action) AS has_actions FROM (
  SELECT f.commitment_id, f.occurred_on,
    CASE WHEN f.next_action_on IS NULL THEN 0 ELSE 1 END AS is_about_action FROM {new} f
  UNION ALL SELECT f.commitment_id, e.occurred_on, 1 FROM {new} f
    JOIN followups e ON e.id = f.corrects_id OR e.corrects_id = f.corrects_id
  UNION ALL SELECT o.commitment_id, f.occurred_on, 1 FROM {outcomes} o
    JOIN followups f ON f.id = o.followup_id) days
GROUP BY commitment_id"""


def _select_new_rows(batch_id: int, table: str) -> str:
    """Return, in brackets, the query of the rows that a batch inserted into a table."""
    return (
        f"(SELECT t.* FROM changes h JOIN {table} t ON t.id = h.row_id"
        f" WHERE h.batch_id = {batch_id} AND h.table_name = '{table}' AND h.operation = 'insert')"
    )
