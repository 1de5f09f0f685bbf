"""Read the heads of the chain of digests. A head is a batch number and the digest of the batch's link.

This module imports nothing heavy.
"""

from __future__ import annotations

from tracker.store.reader import Reader, list_tables
from tracker.values.codes import LinkKind
from tracker.values.heads import Head


def read_head(reader: Reader) -> Head | None:
    """Return the newest head; None if there is no link yet, or if the database is older than the chain."""
    if "links" not in list_tables(reader):
        return None
    newest = reader.tuples("SELECT batch_id, digest FROM links ORDER BY id DESC LIMIT 1")
    return Head(*newest[0]) if newest else None


def read_heads(reader: Reader) -> list[Head]:
    """Return the heads of all links, the oldest first."""
    return [Head(*row) for row in reader.tuples("SELECT batch_id, digest FROM links ORDER BY id")]


def find_batch_before_snapshot(reader: Reader) -> int | None:
    """Return the last batch in the database from which a snapshot was made.

    The chain of the snapshot begins after that batch. Return None if this database is not a snapshot, or is
    one without deletions, which has the whole chain of the original.
    """
    first = reader.tuples("SELECT batch_id, kind FROM links ORDER BY id LIMIT 1")
    return int(first[0][0]) if first and first[0][1] == LinkKind.SNAPSHOT else None
