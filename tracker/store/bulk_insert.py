"""Many rows at once in an open batch: one statement writes as many as the driver can bind.

A statement of many rows runs the triggers as often as one statement for each, and SQLite's bookkeeping around
them once: 100,000 commitments take a third of the time of an executemany.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any

import sqlalchemy as sa

from tracker.store import engine

_MOST_VALUES = 30_000
"""SQLite binds 32,766 at most, PostgreSQL 65,535."""
_MOST_ROWS = 500

Row = Sequence[Any]


def bind_columns(columns: Sequence[str], row: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the columns of a row as both drivers bind them; None for one that the row does not have."""
    values = map(row.get, columns)
    return tuple([value if type(value) in _BINDS else _STORED[value] for value in values])


class _StoredForms(dict[Any, object]):
    """Codes and days as they are stored, each made once."""

    def __missing__(self, value: object) -> object:
        if isinstance(value, str):
            self[value] = str(value)
        elif isinstance(value, date):
            self[value] = value.isoformat()
        else:
            return value
        return self[value]


_BINDS = {str, int, bool, type(None)}
_STORED = _StoredForms()


class Bulk:
    """Rows written to one connection by plain statements; ids are known before their rows are."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
        self._ids: dict[str, Iterator[int]] = {}

    def new_id(self, table: str) -> int:
        """Return an id that no row has had."""
        if table not in self._ids:
            self._ids[table] = engine.generate_unused_ids(self._connection, table)
        return next(self._ids[table])

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert rows, each as long as `columns`."""
        head = f"INSERT INTO {table} ({', '.join(columns)}) VALUES "
        row = f"({', '.join([self._mark] * len(columns))})"
        size = min(_MOST_VALUES // len(columns), _MOST_ROWS)
        for start in range(0, len(rows), size):
            part = rows[start : start + size]
            sql = head + ", ".join([row] * len(part))
            self._connection.exec_driver_sql(sql, tuple(chain.from_iterable(part)))

    def update(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Set the columns of rows whose id stands last in each."""
        if rows:
            values = ", ".join(f"{name} = {self._mark}" for name in columns)
            sql = f"UPDATE {table} SET {values} WHERE id = {self._mark}"
            self._connection.exec_driver_sql(sql, [tuple(row) for row in rows])
