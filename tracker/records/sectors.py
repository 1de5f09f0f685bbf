"""Sectors: the industries, each below a wider one or at the top."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.journal import Batch, insert
from tracker.models import sectors
from tracker.records import rows
from tracker.records.rows import Added


def add(opened: Batch, values: Mapping[str, Any]) -> Added:
    """Add a sector. Raises RefusedError for a code that another one has."""
    rows.require_free(opened, sectors.c.code, values["code"], "sector")
    return Added(values["code"], insert(opened.connection, sectors, dict(values)))


def edit(opened: Batch, sector_id: int, values: Mapping[str, Any]) -> str:
    """Change columns of a sector; return its code. Raises RefusedError for one within itself."""
    if "code" in values:
        rows.require_free(opened, sectors.c.code, values["code"], "sector", sector_id)
    code = str(values.get("code") or rows.by_id(opened, sectors, sector_id)["code"])
    rows.require_tree(opened, sectors.c.parent_id, sector_id, values.get("parent_id"), f"sector {code}")
    rows.change(opened, sectors, sector_id, values)
    return code


def remove(opened: Batch, sector_id: int) -> str:
    """Delete a sector with its citations; return its code. Raises RefusedError when something is in it."""
    code = str(rows.by_id(opened, sectors, sector_id)["code"])
    rows.remove(
        opened,
        sectors,
        sector_id,
        code,
        f"see what is in it: tracker sector show {code}",
        with_citations=True,
    )
    return code
