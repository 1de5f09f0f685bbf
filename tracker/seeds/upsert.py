"""Put a row by its natural key: insert it, bring it up to date, or keep what a person has made of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

import sqlalchemy as sa

from tracker.store.journal import Batch, effects, find_open_batch
from tracker.store.tables import batches, changes, metadata
from tracker.write import any_table

REMOVED = -1
"""Stands for the id of a row that a person removed; what refers to it is left out."""

NO_EDITS = ("init", "db seed", "db upgrade", "source attach")
"""Commands that change nothing a seed says: they load seeds, or attach the text that seeds are read from."""
Values = Mapping[str, Any]


class Upsert:
    """Rows put into one database; `counts` holds how many per table, `conflicts` what was kept."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        self.counts: Counter[str] = Counter()
        self.conflicts: list[str] = []
        self._changed: dict[str, list[tuple[int, dict[str, Any]]]] = {}

    def put(self, table_name: str, key: Values, values: Values) -> int:
        """Return the id of the row with that key, holding those values; REMOVED when a person removed it.

        Only the columns given are compared. A row that a person has edited is kept and reported.
        """
        self.counts[table_name] += 1
        if any(name.endswith("_id") and value == REMOVED for name, value in {**key, **values}.items()):
            return REMOVED
        table = metadata.tables[table_name]
        same = [table.c[name].is_not_distinct_from(value) for name, value in key.items()]
        found = self.connection.execute(sa.select(table).where(*same)).mappings().first()
        if found is None:
            return self._absent(table, key) or self._insert(table, {**key, **values})
        given = {name: value for name, value in values.items() if found[name] != value}
        if given:
            self._differing(table, key, found["id"], given)
        return int(found["id"])

    def _insert(self, table: sa.Table, row: Values) -> int:
        [row_id] = any_table.insert_rows(self._batch, table, [row])
        return row_id

    @cached_property
    def _batch(self) -> Batch:
        return find_open_batch(self.connection)

    def _absent(self, table: sa.Table, key: Values) -> int | None:
        """Return what stands for a row that is not there; None when it is to be inserted."""
        return self._known_otherwise(table, key)

    def _differing(self, table: sa.Table, key: Values, row_id: int, given: Values) -> None:
        """Bring a row up to date, or keep what a person has made of it."""
        if self._edited(table.name, row_id):
            self.conflicts.append(f"{table.name} {_name_key(key)}: {', '.join(given)} edited since, kept")
        else:
            self.connection.execute(sa.update(table).where(table.c.id == row_id).values(given))

    def _known_otherwise(self, table: sa.Table, key: Values) -> int | None:
        """Return the row that a person has given another key, or REMOVED when it is gone."""
        same = (row_id for row_id, before in self._changed_rows(table.name) if _holds_values(before, key))
        row_id = next(same, None)
        if row_id is None:
            return None
        is_there = self.connection.scalar(sa.select(sa.exists().where(table.c.id == row_id)))
        what = f"{', '.join(key)} edited since, kept" if is_there else "removed since, left out"
        self.conflicts.append(f"{table.name} {_name_key(key)}: {what}")
        return row_id if is_there else REMOVED

    def _edited(self, table_name: str, row_id: int) -> bool:
        return any(changed == row_id for changed, _ in self._changed_rows(table_name))

    def _changed_rows(self, table_name: str) -> list[tuple[int, dict[str, Any]]]:
        """Return (id, row as it was) for every update and removal by a person, unless it was undone."""
        if table_name not in self._changed:
            found = self.connection.execute(
                sa.select(changes.c.row_id, changes.c.batch_id, changes.c.before)
                .select_from(changes.outerjoin(batches))
                .where(sa.or_(changes.c.batch_id.is_(None), batches.c.command.not_in(NO_EDITS)))
                .where(changes.c.table_name == table_name, changes.c.before.is_not(None))
            )
            known = effects(self.connection)
            lasting = (row for row in found if row.batch_id is None or known.is_in_effect(row.batch_id))
            self._changed[table_name] = [(row.row_id, json.loads(row.before)) for row in lasting]
        return self._changed[table_name]


class Additions(Upsert):
    """Rows that are only added: what is there stays as it is, and what says otherwise is reported."""

    def _absent(self, table: sa.Table, key: Values) -> int | None:  # noqa: ARG002  of another class of rows
        return None

    def _differing(self, table: sa.Table, key: Values, row_id: int, given: Values) -> None:  # noqa: ARG002
        self.conflicts.append(f"{table.name} {_name_key(key)} says otherwise, kept: {', '.join(given)}")


def _holds_values(before: Values, row: Values) -> bool:
    return all(before.get(name) == _as_journalled(value) for name, value in row.items())


def _as_journalled(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _name_key(key: Values) -> str:
    return " ".join(str(value) for value in key.values() if value is not None)
