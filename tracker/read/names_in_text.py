"""Find the organisations and sectors of the register whose names occur in a text.

The text and the names are folded (made comparable): Simplified characters, half width, small letters.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.store.reader import Reader

_LEAST_LETTERS = 2


class KnownName(NamedTuple):
    """A name that occurs in a text, and the organisation of the register that has it.

    The name is in folded (comparable) form: Simplified characters, half width, small letters.
    """

    folded: str
    company_id: int
    name: str


def find_known_names(reader: Reader, folded_text: str) -> list[KnownName]:
    """Return the names and other names of organisations that occur in a text, the longest first.

    The text is folded (made comparable): Simplified characters, half width, small letters.
    """
    names = (KnownName(*row) for row in reader.tuples(_NAMES))
    found = [name for name in names if len(name.folded) >= _LEAST_LETTERS and name.folded in folded_text]
    return sorted(found, key=lambda name: (-len(name.folded), name))


class SectorName(NamedTuple):
    """A name of a sector that occurs in a text, and the code of the sector.

    The name is in folded (comparable) form: Simplified characters, half width, small letters.
    """

    folded: str
    code: str


def find_sector_names(reader: Reader, folded_text: str) -> list[SectorName]:
    """Return the sectors whose Chinese names occur in a text, the longest name first.

    The text is folded (made comparable): Simplified characters, half width, small letters.
    """
    rows = reader.rows("SELECT code, name_hans FROM sectors")
    names = [SectorName(row["name_hans"].lower(), row["code"]) for row in rows if row["name_hans"]]
    found = [each for each in names if len(each.folded) >= _LEAST_LETTERS and each.folded in folded_text]
    return sorted(found, key=lambda each: (-len(each.folded), each))


_NAMES = """SELECT n.folded, c.id, c.name
FROM (SELECT name_folded AS folded, coalesce(merged_into_id, id) AS company_id FROM companies
  UNION SELECT a.name_folded, coalesce(b.merged_into_id, b.id)
  FROM company_aliases a JOIN companies b ON b.id = a.company_id) n
JOIN companies c ON c.id = n.company_id"""
