"""Sectors: the industries, each below a wider one or at the top."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from tracker.errors import RefusedError
from tracker.read import lookup
from tracker.store import engine
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import sectors
from tracker.write import common
from tracker.write.common import AddedRow

_NAMES = ("name", "name_hans", "name_en")


def add(opened: Batch, values: Mapping[str, Any]) -> AddedRow:
    """Add a sector. Raises RefusedError for a code or a name that another one has."""
    common.require_free_key(opened, sectors.c.code, values["code"], "sector")
    _require_name(opened, values)
    return AddedRow(values["code"], insert_row(opened.connection, sectors, dict(values)))


def edit(opened: Batch, sector_id: int, values: Mapping[str, Any]) -> str:
    """Change columns of a sector; return its code. Raises RefusedError as `add` and for one within itself."""
    if "code" in values:
        common.require_free_key(opened, sectors.c.code, values["code"], "sector", sector_id)
    code = str(values.get("code") or common.lock_row(opened, sectors, sector_id)["code"])
    common.require_no_circle(
        opened, sectors.c.parent_id, sector_id, values.get("parent_id"), f"sector {code}"
    )
    _require_name(opened, values, sector_id)
    common.change_row(opened, sectors, sector_id, values)
    return code


def remove(opened: Batch, sector_id: int) -> str:
    """Delete a sector with its citations; return its code. Raises RefusedError when something is in it."""
    code = str(common.lock_row(opened, sectors, sector_id)["code"])
    common.remove_row(
        opened,
        sectors,
        sector_id,
        code,
        f"see what is in it: tracker sector show {code}",
        with_citations=True,
    )
    return code


def _require_name(opened: Batch, values: Mapping[str, Any], sector_id: int = 0) -> None:
    """Raise RefusedError when another sector has one of the names that are given, in whatever script."""
    given = [values[name] for name in _NAMES if values.get(name) is not None]
    others = sa.select(sectors).where(sectors.c.id != sector_id)
    known = [
        (row[name], row["code"]) for row in opened.connection.execute(others).mappings() for name in _NAMES
    ]
    folded = lookup.fold_texts(engine.make_reader(opened.connection), [*given, *(name for name, _ in known)])
    taken = dict(zip(folded[len(given) :], (code for _, code in known), strict=True))
    for name, wanted in zip(given, folded, strict=False):
        if wanted in taken:
            code = taken[wanted]
            raise RefusedError(f"{name} is sector {code} already", f"see it: tracker sector show {code}")
