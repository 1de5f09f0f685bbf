"""The conflicts of an undo: later changes that forbid it, and added rows that must stay."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.store import journal
from tracker.store.tables import APPEND_ONLY_TABLES, changes, metadata
from tracker.values.codes import Operation

Rows = dict[str, set[int]]
"""Ids of rows by the name of their table."""

_COALESCED = re.compile(r"coalesce\((\w+),")


class LaterChange(NamedTuple):
    """A change made after the batch to be undone; `batch` is None if another program made it."""

    batch: int | None
    changed_at: Any
    table: str
    row_id: int


class LaterChanges:
    """The changes made after a batch, except those that were undone."""

    def __init__(self, connection: sa.Connection, number: int) -> None:
        self._connection = connection
        self._number = number
        self._effects = journal.read_undone_batches(connection)
        self._touched: Rows = defaultdict(set)
        self._inserted: Rows = defaultdict(set)
        mine = (changes.c.id, changes.c.table_name, changes.c.row_id, changes.c.operation)
        steps = connection.execute(sa.select(*mine).where(changes.c.batch_id == number)).all()
        for step in steps:
            self._touched[step.table_name].add(step.row_id)
            if step.operation == Operation.INSERT:
                self._inserted[step.table_name].add(step.row_id)
        self._first = min((step.id for step in steps), default=0)

    def find_changes(self) -> list[LaterChange]:
        """Return the later changes of the rows that the batch changed, newest first."""
        mine, later = changes.alias("mine"), changes.alias("later")
        same_row = (later.c.table_name == mine.c.table_name) & (later.c.row_id == mine.c.row_id)
        query = (
            sa.select(later.c.batch_id, later.c.changed_at, later.c.table_name, later.c.row_id)
            .join_from(mine, later, same_row & (later.c.id > mine.c.id))
            .where(mine.c.batch_id == self._number, later.c.batch_id.is_distinct_from(self._number))
            .order_by(later.c.id.desc())
        )
        later_changes = dict.fromkeys(LaterChange(*row) for row in self._connection.execute(query))
        return [each for each in later_changes if self._is_batch_in_effect(each.batch)]

    def find_corrections(self) -> list[LaterChange]:
        """Return the later changes that correct or void a follow-up or receipt of the batch, newest first."""
        corrections: list[LaterChange] = []
        for name in sorted(self._inserted.keys() & set(APPEND_ONLY_TABLES)):
            table = metadata.tables[name]
            if "corrects_id" not in table.c:
                continue
            mine, later = table.alias("mine"), table.alias("later")
            original_id = sa.func.coalesce(mine.c.corrects_id, mine.c.id)
            query = (
                sa.select(later.c.id)
                .join_from(mine, later, (later.c.corrects_id == original_id) & (later.c.id > mine.c.id))
                .where(mine.c.id.in_(select_changed_row_ids(self._number, name)))
                .order_by(later.c.id.desc())
            )
            others = (each for each in self._connection.scalars(query) if each not in self._touched[name])
            corrections += filter(
                None, (self.find_last_change(name, row_id) for row_id in dict.fromkeys(others))
            )
        return corrections

    def find_references(self) -> tuple[list[LaterChange], Rows]:
        """Return the later changes that refer to rows the batch added, and those added rows that must stay.

        A row must stay if an append-only row refers to it, or a row that an earlier undo could not remove.
        """
        blocking: list[LaterChange] = []
        kept: Rows = defaultdict(set)
        for name in list(self._inserted):
            for column in _list_columns_referring_to(name):
                for row_id, target in self._list_referring_rows(column, name):
                    is_mine = row_id in self._touched[column.table.name]
                    later = None if is_mine else self.find_last_change(column.table.name, row_id)
                    if later:
                        blocking.append(later)
                    elif not is_mine or column.table.name in APPEND_ONLY_TABLES:
                        kept[name].add(target)
        return list(dict.fromkeys(blocking)), self._add_referenced_rows(kept)

    def find_blocking_changes(self, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> list[LaterChange]:
        """Return the later changes that keep rows from getting their earlier values back.

        Such a change gave another row a value that must be unique, or removed a row that one of `rows`
        refers to.
        """
        last_changes = [
            self.find_last_change(name, row_id)
            for row in rows
            for name, row_id in (
                *self._list_conflicting_rows(table, row),
                *self._list_missing_rows(table, row),
            )
        ]
        return [later for later in last_changes if later]

    def find_last_change(self, name: str, row_id: int) -> LaterChange | None:
        """Return the newest later change of a row of the table `name` that was not undone, or None."""
        query = (
            sa.select(changes.c.batch_id, changes.c.changed_at, changes.c.table_name, changes.c.row_id)
            .where(changes.c.table_name == name, changes.c.row_id == row_id, changes.c.id > self._first)
            .where(changes.c.batch_id.is_distinct_from(self._number))
            .order_by(changes.c.id.desc())
        )
        row_changes = (LaterChange(*row) for row in self._connection.execute(query).all())
        return next((later for later in row_changes if self._is_batch_in_effect(later.batch)), None)

    def _is_batch_in_effect(self, batch: int | None) -> bool:
        """Tell whether a later batch was not undone. Edits by another program (None) cannot be undone."""
        return batch is None or self._effects.is_in_effect(batch, self._number)

    def _list_referring_rows(self, column: sa.Column[Any], name: str) -> list[tuple[int, int]]:
        """Return (row id, id referred to) for each row whose `column` refers to a row added by the batch."""
        added = select_changed_row_ids(self._number, name, Operation.INSERT)
        query = sa.select(column.table.c.id, column).where(column.in_(added)).order_by(column.table.c.id)
        return [(row_id, target) for row_id, target in self._connection.execute(query)]

    def _add_referenced_rows(self, kept: Rows) -> Rows:
        """Return the rows that must stay, and with them all rows of the batch to which they refer.

        `kept` holds the first of these rows; the others are added to it. Append-only rows are left out of the
        result, because an undo never removes them.
        """
        waiting = [(name, row_id) for name, ids in kept.items() for row_id in ids]
        while waiting:
            name, row_id = waiting.pop()
            table = metadata.tables[name]
            row = self._connection.execute(sa.select(table).where(table.c.id == row_id)).mappings().one()
            for column, target in _list_referenced_tables(table):
                value = row[column]
                if value in self._inserted[target] and value not in kept[target]:
                    kept[target].add(value)
                    waiting.append((target, value))
        return {name: ids for name, ids in kept.items() if ids and name not in APPEND_ONLY_TABLES}

    def _list_conflicting_rows(self, table: sa.Table, row: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
        """Yield (table, id) of each other row with a value that must be unique and that `row` has too."""
        for names in _list_unique_columns(table):
            if any(row.get(name) is None and not is_value for name, is_value in names.items()):
                continue
            same = [table.c[name].is_not_distinct_from(row.get(name)) for name in names]
            query = sa.select(table.c.id).where(*same, table.c.id != row["id"])
            yield from ((table.name, row_id) for row_id in self._connection.scalars(query))

    def _list_missing_rows(self, table: sa.Table, row: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
        """Yield (table, id) of each row that the row to be restored refers to and that no longer exists."""
        for column, name in _list_referenced_tables(table):
            target = metadata.tables[name]
            there = sa.select(sa.exists().where(target.c.id == row.get(column)))
            if row.get(column) is not None and not self._connection.scalar(there):
                yield name, row[column]


def select_changed_row_ids(
    number: int, name: str, operation: Operation | None = None
) -> sa.Select[tuple[int]]:
    """Return a query for the ids of the rows of the table `name` that a batch changed."""
    query = sa.select(changes.c.row_id).where(changes.c.batch_id == number, changes.c.table_name == name)
    return query if operation is None else query.where(changes.c.operation == operation)


def _list_columns_referring_to(name: str) -> list[sa.Column[Any]]:
    """Return the columns of all tables that refer to the table `name`, except `corrects_id`."""
    return [
        table.c[column]
        for table in metadata.sorted_tables
        for column, target in _list_referenced_tables(table)
        if target == name and column != "corrects_id"
    ]


def _list_referenced_tables(table: sa.Table) -> list[tuple[str, str]]:
    """Return (column, referenced table) for each column of a table that refers to the id of another row."""
    return [
        (column.name, key.column.table.name)
        for column in table.columns
        for key in column.foreign_keys
        if key.column.name == "id"
    ]


def _list_unique_columns(table: sa.Table) -> Iterator[dict[str, bool]]:
    """Yield each set of columns that must be unique together, as a dict.

    The value of a column tells whether two NULLs in it count as equal.
    """
    for constraint in table.constraints:
        if isinstance(constraint, sa.UniqueConstraint):
            yield {column.name: False for column in constraint.columns}
    for index in table.indexes:
        if index.unique:
            expressions = [
                (expression, _COALESCED.search(str(expression))) for expression in index.expressions
            ]
            yield {
                coalesced[1] if coalesced else str(getattr(expression, "name", expression)): bool(coalesced)
                for expression, coalesced in expressions
            }
