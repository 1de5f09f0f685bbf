"""Insert or update rows by their key columns, but leave rows alone that a person has edited."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

import sqlalchemy as sa

from tracker.locale import gettext, join_items
from tracker.store.journal import Batch, find_open_batch, read_undone_batches
from tracker.store.tables import batches, changes, metadata
from tracker.write import any_table

REMOVED = -1
"""Stands for the id of a row that a person removed. Rows that would refer to it are not written."""

NO_EDITS = ("init", "db seed", "db upgrade", "source attach")
"""Commands whose changes are no edits by a person: they load seeds or attach the text of a source."""
Values = Mapping[str, Any]


class Upsert:
    """Inserts or updates rows, counts them by table, and notes each row that a person had edited.

    An edited row is not updated; `conflicts` has a message for it.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        self.counts: Counter[str] = Counter()
        self.conflicts: list[str] = []
        self._changed: dict[str, list[tuple[int, dict[str, Any]]]] = {}

    def put_row(self, table_name: str, key: Values, values: Values) -> int:
        """Insert or update the row with this key; return its id, or REMOVED if a person removed the row.

        Only the columns in `values` are compared. A row that a person has edited is not changed, but
        reported.
        """
        if any(name.endswith("_id") and value == REMOVED for name, value in {**key, **values}.items()):
            self.counts[table_name] += 1
            return REMOVED
        table = metadata.tables[table_name]
        same = [table.c[name].is_not_distinct_from(value) for name, value in key.items()]
        stored = self.connection.execute(sa.select(table).where(*same)).mappings().first()
        return self._update_or_find_by_old_key(table, key, values, stored) or self._insert(
            table, {**key, **values}
        )

    def put_rows(self, table_name: str, key_columns: Sequence[str], rows: Iterable[Values]) -> None:
        """Insert or update many rows of one table with few queries, except rows that a person edited.

        The columns must not refer to other rows.
        """
        table = metadata.tables[table_name]
        stored_rows = {
            tuple(row[name] for name in key_columns): row
            for row in self.connection.execute(sa.select(table)).mappings()
        }
        new_rows = []
        for row in rows:
            key = {name: row[name] for name in key_columns}
            values = {name: value for name, value in row.items() if name not in key}
            if not self._update_or_find_by_old_key(table, key, values, stored_rows.get(tuple(key.values()))):
                new_rows.append({"id": self._open_batch.bulk.take_new_id(table_name), **row})
        if new_rows:
            any_table.insert_rows(self._open_batch, table, new_rows)

    def _update_or_find_by_old_key(
        self, table: sa.Table, key: Values, values: Values, stored: Mapping[Any, Any] | None
    ) -> int | None:
        """Update the row `stored` and return its id.

        If `stored` is None, no row has this key now; then return the same as `_find_row_by_old_key`.
        """
        self.counts[table.name] += 1
        if stored is None:
            return self._find_row_by_old_key(table, key)
        differing = {name: value for name, value in values.items() if stored[name] != value}
        if differing:
            self._update(table, key, stored["id"], differing)
        return int(stored["id"])

    def _insert(self, table: sa.Table, row: Values) -> int:
        [row_id] = any_table.insert_rows(self._open_batch, table, [row])
        return row_id

    @cached_property
    def _open_batch(self) -> Batch:
        return find_open_batch(self.connection)

    def _update(self, table: sa.Table, key: Values, row_id: int, differing: Values) -> None:
        """Update a row. If a person has edited it, leave it unchanged and note a conflict."""
        if self._was_edited(table.name, row_id):
            self.conflicts.append(
                gettext(
                    "{table} {key}: {fields} were edited after an earlier load, so they were left unchanged"
                ).format(table=table.name, key=_format_key(key), fields=join_items(differing))
            )
        else:
            self.connection.execute(sa.update(table).where(table.c.id == row_id).values(differing))

    def _find_row_by_old_key(self, table: sa.Table, key: Values) -> int | None:
        """Return the id of the row that had this key before a person changed the key.

        The result is REMOVED if a person removed the row, and None if there never was such a row.
        """
        same = (
            row_id for row_id, before in self._list_changed_rows(table.name) if _holds_values(before, key)
        )
        row_id = next(same, None)
        if row_id is None:
            return None
        is_stored = self.connection.scalar(sa.select(sa.exists().where(table.c.id == row_id)))
        sentence = (
            gettext("{table} {key}: {fields} were edited after an earlier load, so they were left unchanged")
            if is_stored
            else gettext(
                "{table} {key}: the row was removed after an earlier load, so it was not loaded again"
            )
        )
        self.conflicts.append(sentence.format(table=table.name, key=_format_key(key), fields=join_items(key)))
        return row_id if is_stored else REMOVED

    def _was_edited(self, table_name: str, row_id: int) -> bool:
        """Tell whether a person has changed or removed this row."""
        return any(changed == row_id for changed, _ in self._list_changed_rows(table_name))

    def _list_changed_rows(self, table_name: str) -> list[tuple[int, dict[str, Any]]]:
        """Return (id, values before) for each change or removal by a person that has not been undone."""
        if table_name not in self._changed:
            edits = self.connection.execute(
                sa.select(changes.c.row_id, changes.c.batch_id, changes.c.before)
                .select_from(changes.outerjoin(batches))
                .where(sa.or_(changes.c.batch_id.is_(None), batches.c.command.not_in(NO_EDITS)))
                .where(changes.c.table_name == table_name, changes.c.before.is_not(None))
            )
            effective = read_undone_batches(self.connection)
            lasting = (row for row in edits if row.batch_id is None or effective.is_in_effect(row.batch_id))
            self._changed[table_name] = [(row.row_id, json.loads(row.before)) for row in lasting]
        return self._changed[table_name]


class AddOnlyUpsert(Upsert):
    """An Upsert that only adds rows. It leaves stored rows unchanged, and notes the columns that differ."""

    def _find_row_by_old_key(self, table: sa.Table, key: Values) -> int | None:  # noqa: ARG002  of another class of rows
        return None

    def _update(self, table: sa.Table, key: Values, row_id: int, differing: Values) -> None:  # noqa: ARG002
        self.conflicts.append(
            gettext(
                "{table} {key}: the register has other values for {fields}, so they were left unchanged"
            ).format(table=table.name, key=_format_key(key), fields=join_items(differing))
        )


def _holds_values(before: Values, row: Values) -> bool:
    """Tell whether an earlier version of a row, from the journal, has all these values."""
    return all(before.get(name) == _to_journal_value(value) for name, value in row.items())


def _to_journal_value(value: object) -> object:
    """Return a value in the form in which the journal stores it: a date becomes ISO text."""
    return value.isoformat() if isinstance(value, date) else value


def _format_key(key: Values) -> str:
    """Return the values of a key as a text for messages."""
    return " ".join(str(value) for value in key.values() if value is not None)
