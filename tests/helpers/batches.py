"""Write rows in batches, for tests of undo."""

from __future__ import annotations

from datetime import date

from tracker.store import journal
from tracker.store.tables import metadata

COMPANY = 3
NEW = {
    "title": "建设特种膜材料研发生产中心",
    "track": "facility",
    "scope": "new",
    "firmness": "intention",
    "opening_stage": "intent",
    "voiced_on": date(2024, 4, 27),
    "voiced_precision": "day",
    "amount_status": "undisclosed",
    "review": "confirmed",
}
REF = "2024-777"


def write_batch(location, function, *, actor="王芳", command="test"):
    """Open a batch, call the function with it, and return the number of the batch."""
    with journal.open_batch(location, command, actor) as batch:
        function(batch)
    assert batch.is_kept
    return batch.id


def insert_row(batch, table, **values):
    return journal.insert_row(batch.connection, metadata.tables[table], values)


def insert_commitment(batch, company_id=COMPANY):
    return insert_row(batch, "commitments", ref=REF, company_id=company_id, **NEW)
