"""Read the present text in one column of a row, for a person who edits it."""

from __future__ import annotations

from tracker.store.reader import Reader

_NEWEST = """
SELECT {column} FROM {table} WHERE coalesce(corrects_id, id) =
  (SELECT coalesce(corrects_id, id) FROM {table} WHERE id = :key) ORDER BY id DESC LIMIT 1"""
_QUERIES = {
    "commitments": "SELECT {column} FROM {table} WHERE ref = :key",
    **dict.fromkeys(("followups", "receipts"), _NEWEST),
}
_OF_ROW = "SELECT {column} FROM {table} WHERE id = :key"


def read_current_text(reader: Reader, table: str, key: object, column: str) -> str | None:
    """Return the text in a column of a row, or None if the column is empty.

    `key` is the reference of a commitment, or the id of a row of another table. If a follow-up or receipt was
    corrected, its last correction is read.
    """
    text: str | None = reader.value(_QUERIES.get(table, _OF_ROW).format(table=table, column=column), key=key)
    return text
