"""SQL for the keys by which indexes find names and titles that begin with a text."""

from __future__ import annotations

LONGEST_KEY = 200
"""Only so many characters of a name are compared: PostgreSQL takes no longer text into an index."""


def build_name_key(column: str) -> str:
    """Return SQL for the key of the name or text in a column: the same expression as in the indexes."""
    return f"substr({column}, 1, {LONGEST_KEY})"
