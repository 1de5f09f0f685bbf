"""Put a row by its natural key: insert it, bring it up to date, or keep what a person has made of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from tracker.models import batches, changes, metadata

REMOVED = -1
"""Stands for the id of a row that a person removed; what refers to it is left out."""

LOADERS = ("init", "db seed", "db upgrade")
Values = Mapping[str, Any]


class Upsert:
    """Rows put into one database; `counts` holds how many per table, `conflicts` what was kept."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        self.counts: Counter[str] = Counter()
        self.conflicts: list[str] = []
        self._removed: dict[str, list[dict[str, Any]]] = {}

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
            return self._insert(table, {**key, **values})
        given = {name: value for name, value in values.items() if found[name] != value}
        if given and self._edited(table_name, found["id"]):
            self.conflicts.append(f"{table_name} {_named(key)}: {', '.join(given)} edited since, kept")
        elif given:
            self.connection.execute(sa.update(table).where(table.c.id == found["id"]).values(given))
        return int(found["id"])

    def _insert(self, table: sa.Table, row: Values) -> int:
        if any(_matches(removed, row) for removed in self._removed_rows(table.name)):
            self.conflicts.append(f"{table.name} {_named(row)}: removed since, left out")
            return REMOVED
        return int(self.connection.execute(sa.insert(table).values(row).returning(table.c.id)).scalar_one())

    def _edited(self, table_name: str, row_id: int) -> bool:
        return bool(
            self.connection.scalar(
                _by_a_person(sa.select(sa.func.count()))
                .where(changes.c.table_name == table_name, changes.c.row_id == row_id)
                .where(changes.c.operation == "update")
            )
        )

    def _removed_rows(self, table_name: str) -> list[dict[str, Any]]:
        if table_name not in self._removed:
            found = self.connection.scalars(
                _by_a_person(sa.select(changes.c.before))
                .where(changes.c.table_name == table_name)
                .where(changes.c.operation == "delete")
            )
            self._removed[table_name] = [json.loads(before) for before in found]
        return self._removed[table_name]


def _by_a_person(query: sa.Select[Any]) -> sa.Select[Any]:
    """Narrow a query over changes to those that no loader made."""
    return query.select_from(changes.outerjoin(batches)).where(
        sa.or_(changes.c.batch_id.is_(None), batches.c.command.not_in(LOADERS))
    )


def _matches(before: Values, row: Values) -> bool:
    return all(before.get(name) == _plain(value) for name, value in row.items())


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _named(key: Values) -> str:
    return " ".join(str(value) for value in key.values() if value is not None)
