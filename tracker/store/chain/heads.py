"""Read the heads of the chain of digests. This module imports nothing heavy.

A head is the number of a batch (a command that wrote), and the digest of the link that this batch added to
the chain.
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
    """Return the number of the last batch that this database had when it was copied as a snapshot.

    A snapshot is a copy to hand out, from which some content may have been removed. If it was, the chain of
    the snapshot begins after that batch. The result is None for a snapshot from which nothing was removed,
    which has the whole chain of the original, and for a database that is not a snapshot.
    """
    first = reader.tuples("SELECT batch_id, kind FROM links ORDER BY id LIMIT 1")
    return int(first[0][0]) if first and first[0][1] == LinkKind.SNAPSHOT else None
