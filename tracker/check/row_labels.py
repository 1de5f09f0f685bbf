"""What people call a row: its reference, key or name, where it or the row it belongs to has one."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.store.reader import Reader, UnreadableError
from tracker.store.tables import metadata

_BATCH_SIZE = 500
_OWN_COLUMNS = ("ref", "key", "period", "name")
_OWNER_COLUMNS = (
    ("commitment_id", "commitments", "ref"),
    ("company_id", "companies", "name"),
    ("representative_id", "representatives", "name"),
    ("event_id", "events", "key"),
    ("source_id", "sources", "key"),
)

RowKey = tuple[str | None, int | None]


def label_rows(reader: Reader, places: Iterable[RowKey]) -> dict[RowKey, str]:
    """Return the names of rows by table and id; what cannot be read has none."""
    wanted: dict[str, list[int]] = {}
    for table, row_id in places:
        if table is not None and table in metadata.tables and row_id is not None:
            wanted.setdefault(table, []).append(row_id)
    found: dict[RowKey, str] = {}
    for table, ids in wanted.items():
        named = _label_expression(table)
        for start in range(0, len(ids) if named else 0, _BATCH_SIZE):
            listed = ", ".join(map(str, ids[start : start + _BATCH_SIZE]))
            sql = f"SELECT t.id, {named} AS ref FROM {table} t WHERE t.id IN ({listed})"
            try:
                with reader.attempt():
                    rows = reader.rows(sql)
            except UnreadableError:
                break
            found |= {(table, row["id"]): str(row["ref"]) for row in rows if row["ref"] is not None}
    return found


def _label_expression(table: str) -> str | None:
    columns = metadata.tables[table].columns
    for name in _OWN_COLUMNS:
        if name in columns:
            return f"t.{name}"
    for column, other, name in _OWNER_COLUMNS:
        if column in columns:
            return f"(SELECT o.{name} FROM {other} o WHERE o.id = t.{column})"
    return None
