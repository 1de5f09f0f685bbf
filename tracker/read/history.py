"""Read the journal: what was changed, by whom and when, newest first, with old and new values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from tracker.read.row_names import APPEND_ONLY_TABLES, RowState, to_journal_value
from tracker.rules.undone_batches import UndoneBatches
from tracker.store.citation_targets import COLUMN_BY_TABLE
from tracker.store.derived_columns import UNJOURNALLED_COLUMNS
from tracker.store.reader import Reader, Row

HISTORY_TABLES: dict[str, dict[str, tuple[str, ...]]] = {
    "commitments": {
        "commitments": ("id",),
        "commitment_sectors": ("commitment_id",),
        "commitment_representatives": ("commitment_id",),
        "commitment_parties": ("commitment_id",),
        "commitment_measures": ("commitment_id",),
        "followups": ("commitment_id",),
        "action_outcomes": ("commitment_id",),
        "receipts": ("commitment_id",),
    },
    "companies": {
        "companies": ("id", "merged_into_id"),
        "company_aliases": ("company_id",),
        "company_sectors": ("company_id",),
        "distinct_companies": ("company_id", "other_id"),
        "positions": ("company_id",),
        "event_participants": ("company_id",),
    },
}
"""The tables that make up the history of a commitment or company, and their columns that refer to it."""

_HIDDEN_COLUMNS = (*UNJOURNALLED_COLUMNS, "frozen", "workbook", "file")
"""Columns that triggers fill, and files and figures that are too large for a line."""
_AT_ONCE = 500


class Change(NamedTuple):
    """A change of one row: its values before and after.

    `before` is None for an inserted row, `after` for a deleted one. A row that corrects a follow-up or
    receipt is shown as a change, in which `before` is the row that it replaces.
    """

    id: int
    table: str
    row_id: int
    operation: str
    before: RowState | None
    after: RowState | None


class ChangeGroup(NamedTuple):
    """The changes of one command, or those of another program in one second (then `batch` is None).

    `changes` is in the order in which they were made; it is empty if there are more than the caller wants.
    `total` is the number of all changes; `tally` lists (operation, table, number of changes).
    """

    batch: int | None
    at: str
    by: str | None
    command: str | None
    reason: str | None
    undoes: int | None
    undone_by: int | None
    total: int
    tally: Sequence[tuple[str, str, int]]
    changes: Sequence[Change]


class HistoryFilters(NamedTuple):
    """The filters of the history. A filter that is None is not applied.

    `thing` is the (table, id) of a commitment or company, `since` a UTC time as it is stored, and `by` a
    person.
    """

    thing: tuple[str, int] | None = None
    since: str | None = None
    by: str | None = None


def list_change_groups(
    reader: Reader, filters: HistoryFilters, *, limit: int, most: int | None = None
) -> list[ChangeGroup]:
    """Return the newest groups of changes, newest first, at most `limit`.

    A group of more than `most` changes has an empty `changes`.
    """
    undone_batches = read_undone_batches(reader)
    if filters.thing is None:
        group_rows = _find_newest_groups(reader, filters, limit)
    else:
        group_rows = _find_newest_groups_of_rows(
            reader, filters, limit, _find_ids_of_related_rows(reader, *filters.thing)
        )
    return [_make_change_group(reader, undone_batches, row, most) for row in group_rows]


def get_batch_changes(
    reader: Reader, number: int, *, most: int | None = None, excluded_tables: Sequence[str] = ()
) -> ChangeGroup:
    """Return the changes of a batch (one command that wrote), which must exist.

    Those of the tables in `excluded_tables` are left out. If there are more than `most` changes, only their
    counts are returned.
    """
    (row,) = reader.rows(f"{_BATCHES} WHERE b.id = :id", id=number)
    row["excluded_tables"] = excluded_tables
    return _make_change_group(reader, read_undone_batches(reader), row, most)


def read_undone_batches(reader: Reader) -> UndoneBatches:
    """Return the batches (commands that wrote) that have been undone."""
    pairs = reader.rows("SELECT id, undoes_id FROM batches WHERE undoes_id IS NOT NULL")
    return UndoneBatches({row["id"]: row["undoes_id"] for row in pairs})


def _find_newest_groups(reader: Reader, filters: HistoryFilters, limit: int) -> list[Row]:
    """Return a row for each of the newest groups of changes.

    A group is a batch (one command that wrote), or the edits of other programs in one second.
    """
    since = "" if filters.since is None else " AND changed_at >= :since"
    set_filters = {name: value for name, value in filters._asdict().items() if value is not None}
    by = "" if filters.by is None else " AND b.actor = :by"
    rows = reader.rows(
        f"{_BATCHES} WHERE b.finished_at IS NOT NULL{since.replace('changed', 'b.started')}{by}"
        " ORDER BY b.id DESC LIMIT :limit",
        limit=limit,
        **set_filters,
    )
    if filters.by is None:
        rows += reader.rows(
            "SELECT changed_at AS at, max(id) AS last FROM changes"
            f" WHERE batch_id IS NULL{since} GROUP BY changed_at ORDER BY last DESC LIMIT :limit",
            limit=limit,
            **set_filters,
        )
    return sorted(rows, key=lambda row: row["last"] or 0, reverse=True)[:limit]


def _find_newest_groups_of_rows(
    reader: Reader, filters: HistoryFilters, limit: int, rows_of: Mapping[str, set[int]]
) -> list[Row]:
    """Return a result for each of the newest groups of changes that touched one of the given rows.

    `rows_of` maps a table to the ids of the given rows. In a result, the key `ids` holds the ids of the
    journal entries about these rows.
    """
    change_ids: dict[tuple[int | None, str | None], list[int]] = {}
    for table, ids in rows_of.items():
        sql = f"SELECT id, batch_id, changed_at FROM changes WHERE table_name = '{table}' AND row_id"
        for row in _read_in_chunks(reader, sql, ids):
            key = row["batch_id"], row["changed_at"] if row["batch_id"] is None else None
            change_ids.setdefault(key, []).append(row["id"])
    newest = sorted(change_ids.items(), key=lambda item: max(item[1]), reverse=True)
    rows = ((_read_batch_or_time(reader, *key), ids) for key, ids in newest)
    wanted = (row | {"ids": ids} for row, ids in rows if _passes_filters(row, filters))
    return list(islice(wanted, limit))


def _read_batch_or_time(reader: Reader, batch: int | None, at: str | None) -> Row:
    """Return the row of a batch (one command that wrote).

    For edits by another program, `batch` is None, and the row has only their time.
    """
    if batch is None:
        return {"at": at}
    return reader.rows(f"{_BATCHES} WHERE b.id = :id", id=batch)[0]


def _passes_filters(row: Row, filters: HistoryFilters) -> bool:
    """Tell whether the row of a group passes the filters `since` and `by`."""
    late = filters.since is None or row["at"] >= filters.since
    return late and (filters.by is None or row.get("by") == filters.by)


def _find_ids_of_related_rows(reader: Reader, table: str, thing: int) -> dict[str, set[int]]:
    """Return the ids of all rows that belong or belonged to a commitment or company, keyed by their table.

    `table` is commitments or companies, and `thing` is the id. The citations of all these rows are included.
    """
    row_ids: dict[str, set[int]] = {}
    for part, columns in HISTORY_TABLES[table].items():
        here = " OR ".join(f"{column} = :id" for column in columns)
        row_ids[part] = {row["id"] for row in reader.rows(f"SELECT id FROM {part} WHERE {here}", id=thing)}
    part_columns = {name: columns for name, columns in HISTORY_TABLES[table].items() if name != table}
    named = {column for columns in part_columns.values() for column in columns}
    for name, row_id, before in _read_deleted_rows(reader, part_columns, _make_json_patterns(named, thing)):
        if thing in [before.get(column) for column in part_columns[name]]:
            row_ids[name].add(row_id)
    arcs = {COLUMN_BY_TABLE[part]: ids for part, ids in row_ids.items() if part in COLUMN_BY_TABLE and ids}
    cited = {
        row["id"]
        for column, ids in arcs.items()
        for row in _read_in_chunks(reader, f"SELECT id FROM citations WHERE {column}", ids)
    }
    for _, row_id, before in _read_deleted_rows(reader, ["citations"], ["%"]):
        if any(before.get(column) in ids for column, ids in arcs.items()):
            cited.add(row_id)
    return {**row_ids, "citations": cited}


def _read_deleted_rows(
    reader: Reader, tables: Iterable[str], patterns: Iterable[str]
) -> Iterator[tuple[str, int, RowState]]:
    """Yield (table, id, values) for each deleted row whose JSON in the journal matches a LIKE pattern."""
    names = ", ".join(f"'{name}'" for name in tables)
    likes = " OR ".join(f"before LIKE '{pattern}'" for pattern in patterns)
    rows = reader.rows(
        "SELECT table_name, row_id, before FROM changes"
        f" WHERE operation = 'delete' AND table_name IN ({names}) AND ({likes})"
    )
    for row in rows:
        yield row["table_name"], row["row_id"], json.loads(row["before"])


def _make_json_patterns(columns: Iterable[str], row_id: int) -> list[str]:
    """Return LIKE patterns for the JSON of rows that have the value `row_id` in one of the columns.

    SQLite and PostgreSQL put blanks at different places; the patterns match both.
    """
    return [f'%"{column}":{blank}{row_id}{end}%' for column in columns for blank in ("", " ") for end in ",}"]


def _make_change_group(
    reader: Reader, undone_batches: UndoneBatches, row: Row, most: int | None
) -> ChangeGroup:
    """Return the group of changes that `row` describes; `changes` is filled if there are at most `most`."""
    batch = row.get("batch")
    where, parameters = _make_group_condition(row)
    tally = reader.rows(
        f"SELECT operation, table_name, count(*) AS number FROM changes c WHERE {where}"
        " GROUP BY operation, table_name ORDER BY min(id)",
        **parameters,
    )
    total = sum(kind["number"] for kind in tally)
    is_told = most is None or total <= most
    steps = reader.rows(f"{_CHANGES} WHERE {where} ORDER BY c.id", **parameters) if is_told else []
    return ChangeGroup(
        batch=batch,
        at=str(to_journal_value(row["at"])),
        by=row.get("by"),
        command=row.get("command"),
        reason=row.get("reason"),
        undoes=row.get("undoes"),
        undone_by=None if batch is None else undone_batches.undone_by.get(batch),
        total=total,
        tally=[(kind["operation"], kind["table_name"], kind["number"]) for kind in tally],
        changes=list(_convert_to_changes(reader, steps)),
    )


def _make_group_condition(row: Row) -> tuple[str, dict[str, Any]]:
    """Return the SQL condition for the journal entries of a group, and its parameters."""
    if "ids" in row:
        return f"c.id IN ({_join_ids(row['ids'])})", {}
    if row.get("batch") is None:
        return "c.batch_id IS NULL AND c.changed_at = :at", {"at": row["at"]}
    left_out = "".join(f" AND c.table_name <> '{table}'" for table in row.get("excluded_tables", ()))
    return f"c.batch_id = :batch{left_out}", {"batch": row["batch"]}


def _convert_to_changes(reader: Reader, steps: Sequence[Row]) -> Iterator[Change]:
    """Yield each journal entry in `steps` as a change, with the values of its row before and after.

    The journal stores only the values before a change. The values after it are those before the next change
    of the row or, if there is none, those in the table.
    """
    ids: dict[str, set[int]] = {}
    for step in steps:
        if step["later"] is None and step["operation"] != "delete":
            ids.setdefault(step["table_name"], set()).add(step["row_id"])
    present = {
        (table, row["id"]): _to_row_state(row)
        for table, wanted in ids.items()
        for row in _read_in_chunks(reader, f"SELECT * FROM {table} WHERE id", wanted)
    }
    for step in steps:
        table, row_id = step["table_name"], step["row_id"]
        before = None if step["before"] is None else _to_row_state(json.loads(step["before"]))
        after = (
            present.get((table, row_id))
            if step["later"] is None
            else _to_row_state(json.loads(step["later"]))
        )
        if step["operation"] == "delete":
            after = None
        elif table in APPEND_ONLY_TABLES and after is not None and after["corrects_id"] is not None:
            before = _read_replaced_row(reader, table, after)
        yield Change(step["id"], table, row_id, step["operation"], before, after)


def _read_replaced_row(reader: Reader, table: str, row: RowState) -> RowState | None:
    """Return the row of a follow-up or receipt that the correction `row` replaced."""
    rows = reader.rows(
        f"SELECT * FROM {table} WHERE (id = :entry OR corrects_id = :entry) AND id < :id"
        " ORDER BY id DESC LIMIT 1",
        entry=row["corrects_id"],
        id=row["id"],
    )
    return _to_row_state(rows[0]) if rows else None


def _to_row_state(row: Mapping[str, Any]) -> RowState:
    """Return a row with its values in the form that the journal uses.

    Columns that are never shown to a user are left out.
    """
    return {name: to_journal_value(value) for name, value in row.items() if name not in _HIDDEN_COLUMNS}


def _read_in_chunks(reader: Reader, sql: str, ids: Iterable[int]) -> Iterator[Row]:
    """Run a query for many ids, a few hundred at a time, and yield its rows.

    The query ends with the column to compare; `IN (…)` is added to it.
    """
    ordered = sorted(ids)
    for start in range(0, len(ordered), _AT_ONCE):
        yield from reader.rows(f"{sql} IN ({_join_ids(ordered[start : start + _AT_ONCE])})")


def _join_ids(ids: Iterable[int]) -> str:
    return ", ".join(map(str, ids))


_BATCHES = """
SELECT b.id AS batch, b.started_at AS at, b.actor AS by, b.command, b.reason, b.undoes_id AS undoes,
  (SELECT max(c.id) FROM changes c WHERE c.batch_id = b.id) AS last
FROM batches b"""

_CHANGES = """
SELECT c.id, c.table_name, c.row_id, c.operation, c.before, (
  SELECT n.before FROM changes n
  WHERE n.table_name = c.table_name AND n.row_id = c.row_id AND n.id > c.id AND n.before IS NOT NULL
  ORDER BY n.id LIMIT 1) AS later
FROM changes c"""
