"""Rows of whatever table: each goes in through the function of its noun, if that has one of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from tracker.store.journal import Batch
from tracker.write import commitments, common, followups, receipts

_OWN: Mapping[str, Callable[[Batch, Sequence[Mapping[str, Any]]], list[int]]] = {
    "commitments": commitments.insert_rows,
    "followups": followups.append_rows,
    "receipts": receipts.append_rows,
}


def insert_rows(opened: Batch, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows of a table and return their ids, in order; all of them have an id, or none."""
    own = _OWN.get(table.name)
    return common.insert_rows(opened, table, rows) if own is None else own(opened, rows)
