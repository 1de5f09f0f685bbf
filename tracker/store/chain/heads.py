"""Read the heads of the chain of digests. Imports nothing heavy."""

from __future__ import annotations

from tracker.store.reader import Reader, list_tables
from tracker.values.codes import LinkKind
from tracker.values.heads import Head


def read_head(reader: Reader) -> Head | None:
    """Return the newest head; None without any link, or in a database older than the chain."""
    if "links" not in list_tables(reader):
        return None
    newest = reader.tuples("SELECT batch_id, digest FROM links ORDER BY id DESC LIMIT 1")
    return Head(*newest[0]) if newest else None


def read_heads(reader: Reader) -> list[Head]:
    """Return the heads of all links, oldest first."""
    return [Head(*row) for row in reader.tuples("SELECT batch_id, digest FROM links ORDER BY id")]


def find_batch_before_snapshot(reader: Reader) -> int | None:
    """Return the batch after which a snapshot with deletions began a new chain; None for an original."""
    first = reader.tuples("SELECT batch_id, kind FROM links ORDER BY id LIMIT 1")
    return int(first[0][0]) if first and first[0][1] == LinkKind.SNAPSHOT else None
