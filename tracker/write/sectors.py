"""Add, edit and remove sectors, each of which may be part of a wider one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from tracker.errors import RefusedError
from tracker.locale import gettext
from tracker.read import lookup
from tracker.store import engine
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import sectors
from tracker.write import common
from tracker.write.common import AddedRow

_NAMES = ("name", "name_hans", "name_en")


def add(opened: Batch, values: Mapping[str, Any]) -> AddedRow:
    """Add a sector. Raises RefusedError for a code or a name that another sector has."""
    common.require_free_key(opened, sectors.c.code, values["code"], "sector")
    _require_free_names(opened, values)
    return AddedRow(values["code"], insert_row(opened.connection, sectors, dict(values)))


def edit(opened: Batch, sector_id: int, values: Mapping[str, Any]) -> str:
    """Change columns of a sector; return its code.

    Raises RefusedError for a code or a name that another sector has, and for a sector that would be part of
    itself.
    """
    if "code" in values:
        common.require_free_key(opened, sectors.c.code, values["code"], "sector", sector_id)
    code = str(values.get("code") or common.lock_row(opened, sectors, sector_id)["code"])
    name = gettext("sector {code}").format(code=code)
    common.require_not_within_itself(opened, sectors.c.parent_id, sector_id, values.get("parent_id"), name)
    _require_free_names(opened, values, sector_id)
    common.change_row(opened, sectors, sector_id, values)
    return code


def remove(opened: Batch, sector_id: int) -> str:
    """Delete a sector with its citations; return its code. Raises RefusedError when rows refer to it."""
    code = str(common.lock_row(opened, sectors, sector_id)["code"])
    instead = gettext("see: {command}").format(command=f"tracker sector show {code}")
    common.remove_row(opened, sectors, sector_id, code, instead, with_citations=True)
    return code


def _require_free_names(opened: Batch, values: Mapping[str, Any], sector_id: int = 0) -> None:
    """Raise RefusedError when another sector has one of the given names, in either Chinese script."""
    names = [values[name] for name in _NAMES if values.get(name) is not None]
    others = sa.select(sectors).where(sectors.c.id != sector_id)
    other_names = [
        (row[name], row["code"]) for row in opened.connection.execute(others).mappings() for name in _NAMES
    ]
    folded = lookup.fold_texts(
        engine.make_reader(opened.connection), [*names, *(name for name, _ in other_names)]
    )
    code_by_folded = dict(zip(folded[len(names) :], (code for _, code in other_names), strict=True))
    for name, folded_name in zip(names, folded, strict=False):
        if folded_name in code_by_folded:
            code = code_by_folded[folded_name]
            raise RefusedError(
                gettext("“{name}” is already a name of sector {code}").format(name=name, code=code),
                gettext("see: {command}").format(command=f"tracker sector show {code}"),
            )
