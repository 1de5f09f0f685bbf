"""Insert rows into any table, through the module that writes that table if there is one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from tracker.store.journal import Batch
from tracker.write import commitments, common, followups, receipts

_INSERT_BY_TABLE: Mapping[str, Callable[[Batch, Sequence[Mapping[str, Any]]], list[int]]] = {
    "commitments": commitments.insert_rows,
    "followups": followups.append_rows,
    "receipts": receipts.append_rows,
}


def insert_rows(opened: Batch, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows into a table and return their ids, in order.

    Either all rows have an `id` or none has.
    """
    insert_own = _INSERT_BY_TABLE.get(table.name)
    return common.insert_rows(opened, table, rows) if insert_own is None else insert_own(opened, rows)
