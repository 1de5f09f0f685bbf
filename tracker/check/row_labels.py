"""Name rows for people: by the reference, key or name of the row or of the row to which it belongs."""

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


def label_rows(reader: Reader, keys: Iterable[RowKey]) -> dict[RowKey, str]:
    """Return the names of rows by (table, id); rows that have none or cannot be read are left out."""
    ids_by_table: dict[str, list[int]] = {}
    for table, row_id in keys:
        if table is not None and table in metadata.tables and row_id is not None:
            ids_by_table.setdefault(table, []).append(row_id)
    labels: dict[RowKey, str] = {}
    for table, ids in ids_by_table.items():
        label = _build_label_expression(table)
        for start in range(0, len(ids) if label else 0, _BATCH_SIZE):
            listed = ", ".join(map(str, ids[start : start + _BATCH_SIZE]))
            sql = f"SELECT t.id, {label} AS ref FROM {table} t WHERE t.id IN ({listed})"
            try:
                with reader.convert_query_errors():
                    rows = reader.rows(sql)
            except UnreadableError:
                break
            labels |= {(table, row["id"]): str(row["ref"]) for row in rows if row["ref"] is not None}
    return labels


def _build_label_expression(table: str) -> str | None:
    """Return the SQL expression that names a row `t` of a table; None if its rows have no names."""
    columns = metadata.tables[table].columns
    for name in _OWN_COLUMNS:
        if name in columns:
            return f"t.{name}"
    for column, other, name in _OWNER_COLUMNS:
        if column in columns:
            return f"(SELECT o.{name} FROM {other} o WHERE o.id = t.{column})"
    return None
