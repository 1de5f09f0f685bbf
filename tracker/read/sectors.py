"""Read sectors: the tree, one sector, and the companies in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.store.company_sql import build_root_join
from tracker.store.reader import Reader, Row

KEYS = (
    "code",
    "name",
    "name_hans",
    "name_en",
    "parent",
    "gbt4754",
    "is_priority",
    "commitment_count",
    "depth",
)
SHOWN_KEYS = KEYS[:-1]

SECTOR_AND_NARROWER = """(WITH RECURSIVE within(id) AS (SELECT id FROM sectors WHERE id = :sector_id
  UNION SELECT s.id FROM sectors s JOIN within w ON s.parent_id = w.id) SELECT id FROM within)"""
"""A sector and every narrower one, as a subquery."""


def list_sectors(reader: Reader) -> list[Row]:
    """Return the sectors as rows; the narrower ones follow the wider one that they belong to.

    `depth` is 0 for a sector without a wider one. `commitment_count` is the number of commitments with this
    main sector.
    """
    return list(_list_sectors_below(reader.rows(f"{_SECTORS} ORDER BY s.id"), None, 0))


def get_sector(reader: Reader, sector_id: int) -> Row:
    """Return a sector; the key `narrower` holds the codes of the sectors directly below it."""
    [sector] = reader.rows(f"{_SECTORS} WHERE s.id = :id", id=sector_id)
    narrower = reader.rows("SELECT code FROM sectors WHERE parent_id = :id ORDER BY id", id=sector_id)
    return {**sector, "narrower": [row["code"] for row in narrower]}


def list_sector_names(reader: Reader) -> dict[str, str]:
    """Return the name of every sector, keyed by its code."""
    return {row["code"]: row["name_hans"] for row in reader.rows("SELECT code, name_hans FROM sectors")}


def list_sector_companies(reader: Reader, sector_id: int) -> list[Row]:
    """Return the companies in a sector or a narrower one; one row for each company, sector and role."""
    return reader.rows(_COMPANIES, sector_id=sector_id)


def _list_sectors_below(rows: Sequence[Row], parent: str | None, depth: int) -> Iterator[Row]:
    for row in rows:
        if row["parent"] == parent:
            yield {**row, "depth": depth}
            yield from _list_sectors_below(rows, row["code"], depth + 1)


_SECTORS = """
SELECT s.code, s.name, s.name_hans, s.name_en, wider.code AS parent, s.gbt4754, s.is_priority,
  (SELECT count(*) FROM commitments c WHERE c.sector_id = s.id
    AND c.merged_into_id IS NULL AND c.review <> 'withdrawn') AS commitment_count
FROM sectors s LEFT JOIN sectors wider ON wider.id = s.parent_id"""

_COMPANIES = f"""
SELECT DISTINCT o.id AS company_id, o.name, o.kind, s.code AS sector, cs.role
FROM company_sectors cs
JOIN sectors s ON s.id = cs.sector_id
JOIN companies named ON named.id = cs.company_id
{build_root_join("named", "o")}
WHERE cs.sector_id IN {SECTOR_AND_NARROWER} ORDER BY o.id, s.code, cs.role"""
