"""Finding a thing by what a person typed: a reference, a name, an alias or a part of one, a code's label."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from tracker.errors import AmbiguousError, NotFoundError
from tracker.reader import Reader, Row
from tracker.text import fold


def ref(ref: str) -> str:
    """Return a reference as it is stored, whatever width its digits were typed in."""
    return unicodedata.normalize("NFKC", ref).strip()


def company(reader: Reader, typed: str) -> int:
    """Find an organisation by name, alias or part of one, in any script and width.

    Raises NotFoundError, or AmbiguousError with the candidates.
    """
    wanted = _folded(reader, [typed])[0]
    return _only(
        "organisation",
        "tracker company list",
        typed,
        wanted,
        reader.rows(_COMPANY_NAMES, pattern=part(wanted)),
    )


def sector(reader: Reader, typed: str) -> int:
    """Find a sector by code, name or part of a name. Raises NotFoundError or AmbiguousError."""
    return _listed(reader, "sector", "tracker sector list", _SECTOR_NAMES, typed)


def event(reader: Reader, typed: str) -> int:
    """Find an event by key, name or part of a name. Raises NotFoundError or AmbiguousError."""
    return _listed(reader, "event", "tracker event list", _EVENT_NAMES, typed)


def codes_with_labels(reader: Reader, kind: str) -> list[str]:
    """Return the codes of a kind, each with its labels in Simplified Chinese."""
    rows = reader.rows("SELECT code, label_hans FROM codes WHERE kind = :kind ORDER BY rank, id", kind=kind)
    labels: dict[str, list[str]] = {}
    for row in rows:
        labels.setdefault(row["code"], []).append(row["label_hans"])
    return [f"{code} {'/'.join(dict.fromkeys(known))}" for code, known in labels.items()]


def code_of_label(reader: Reader, kind: str, typed: str) -> str | None:
    """Return the code that has this label in any of the three scripts, or None."""
    found: str | None = reader.value(
        "SELECT code FROM codes WHERE kind = :kind AND :typed IN (label_en, label_hans, label_hant)",
        kind=kind,
        typed=typed.strip(),
    )
    return found


def part(wanted: str) -> str:
    """Return the LIKE pattern of texts that hold the wanted one."""
    return "%" + re.sub(r"([\\%_])", r"\\\1", wanted) + "%"


def _listed(reader: Reader, what: str, where: str, names: str, typed: str) -> int:
    """Find one of a few things, whose names are folded here."""
    rows = reader.rows(names)
    folded = _folded(reader, [row["folded"] for row in rows] + [typed])
    wanted = folded.pop()
    found = [{**row, "folded": name} for row, name in zip(rows, folded, strict=True) if wanted in name]
    return _only(what, where, typed, wanted, found)


def _only(what: str, where: str, typed: str, wanted: str, found: list[Row]) -> int:
    """Return the id of the one row that is meant: the one of exactly that name, else the only one."""
    same = {row["id"]: row["name"] for row in found if row["folded"] == wanted}
    like = same or {row["id"]: row["name"] for row in found}
    if not like or not wanted:
        raise NotFoundError(f"no {what} is called “{typed}”", f"see: {where}")
    if len(like) > 1:
        names = "\n".join(f"  {name}" for name in like.values())
        raise AmbiguousError(f"“{typed}” may be {len(like)} of them:\n{names}", "type more of the name")
    return int(next(iter(like)))


def _folded(reader: Reader, texts: Sequence[str]) -> list[str]:
    """Fold with the table in the database, so that reading needs no conversion library."""
    points = ", ".join(str(ord(char)) for char in sorted(set("".join(texts)))) or "NULL"
    rows = reader.rows(f"SELECT codepoint, folded FROM char_folds WHERE codepoint IN ({points})")
    table = {row["codepoint"]: row["folded"] for row in rows}
    return [fold(text, table).strip() for text in texts]


_COMPANY_NAMES = """
SELECT o.id, o.name, n.folded
FROM (SELECT id AS company_id, name_folded AS folded FROM companies
  UNION ALL SELECT company_id, name_folded FROM company_aliases) n
JOIN companies named ON named.id = n.company_id
JOIN companies o ON o.id = coalesce(named.merged_into_id, named.id)
WHERE n.folded LIKE :pattern ESCAPE '\\'
ORDER BY o.id"""

_SECTOR_NAMES = """
SELECT id, name, folded FROM (
  SELECT id, name, code AS folded FROM sectors UNION ALL SELECT id, name, name FROM sectors
  UNION ALL SELECT id, name, name_en FROM sectors) n
ORDER BY id"""

_EVENT_NAMES = """
SELECT id, name, folded FROM (
  SELECT id, name, key AS folded FROM events UNION ALL SELECT id, name, name FROM events) n
ORDER BY id"""
