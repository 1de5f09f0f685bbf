"""Find the organisations of the register whose names occur in a text."""

from __future__ import annotations

from typing import NamedTuple

from tracker.store.reader import Reader

_LEAST_LETTERS = 2


class KnownName(NamedTuple):
    """A folded name that occurs in a text, and the organisation of the register that has it."""

    folded: str
    company_id: int
    name: str


def find_known_names(reader: Reader, folded_text: str) -> list[KnownName]:
    """Return the names and further names of organisations that a folded text holds, the longest first."""
    names = (KnownName(*row) for row in reader.tuples(_NAMES))
    found = [name for name in names if len(name.folded) >= _LEAST_LETTERS and name.folded in folded_text]
    return sorted(found, key=lambda name: (-len(name.folded), name))


_NAMES = """SELECT n.folded, c.id, c.name
FROM (SELECT name_folded AS folded, coalesce(merged_into_id, id) AS company_id FROM companies
  UNION SELECT a.name_folded, coalesce(b.merged_into_id, b.id)
  FROM company_aliases a JOIN companies b ON b.id = a.company_id) n
JOIN companies c ON c.id = n.company_id"""
