"""Compare the history of a database with heads that were noted elsewhere.

A head is the number of a batch and the digest of its link, the last one in the chain at that time. A history
that was rewritten does not contain it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.check.rules import Problem, Rule
from tracker.locale import gettext, gettext_noop
from tracker.store.chain import heads
from tracker.store.reader import Reader
from tracker.values.heads import Head

_HINT = gettext_noop(
    "write nothing more to this database; look for the copy that has the noted history head (the "
    "name of a backup contains its head)"
)


def make_history_rule(noted: Sequence[Head]) -> Rule:
    """Return the rule that the history of a database contains the heads in `noted`."""

    def find_contradicted_heads(reader: Reader) -> Iterator[Problem]:
        stored = heads.read_heads(reader)
        snapshot_batch_id = heads.find_batch_before_snapshot(reader)
        agreeing = [head.batch_id for head in noted if _is_head_stored(head, stored)]
        for head in noted:
            if not _is_head_stored(head, stored):
                message = _describe_contradiction(head, stored, agreeing, snapshot_batch_id)
                look = f"SELECT batch_id, digest FROM links WHERE batch_id >= {head.batch_id} ORDER BY id"
                yield Problem(
                    "links", None, gettext("{head}: {message}").format(head=head.short, message=message), look
                )

    return Rule("since", _HINT, find_contradicted_heads)


def count_batches_since(reader: Reader, head: Head) -> int:
    """Return the number of batches after a head of this history."""
    stored = heads.read_heads(reader)
    position = max(position for position, each in enumerate(stored) if head.matches_link(*each))
    return len({each.batch_id for each in stored[position + 1 :]} - {head.batch_id})


def _is_head_stored(head: Head, stored: Sequence[Head]) -> bool:
    """Tell whether `head` is among the heads of the database."""
    return any(head.matches_link(*each) for each in stored)


def _describe_contradiction(
    head: Head, stored: Sequence[Head], agreeing: Sequence[int], snapshot_batch_id: int | None
) -> str:
    """Return the message on why the database may lack a noted head.

    `agreeing` are the batches of the noted heads that it has. `snapshot_batch_id` is the last batch before a
    snapshot with deletions was made, if this is one.
    """
    newest = max((each.batch_id for each in stored), default=0)
    if snapshot_batch_id is not None and head.batch_id <= snapshot_batch_id:
        return gettext(
            "this database is a snapshot with deletions; its history begins after batch {batch}"
        ).format(batch=snapshot_batch_id)
    if head.batch_id > newest:
        return gettext("this database is an older copy: its history ends with batch {batch}").format(
            batch=newest
        )
    earlier = [batch_id for batch_id in agreeing if batch_id < head.batch_id]
    if not earlier:
        return gettext(
            "the history up to batch {last} was rewritten: it no longer has the history head that was noted"
        ).format(last=head.batch_id)
    return gettext(
        "the history after batch {first}, up to batch {last}, was rewritten: it no longer has the "
        "history head that was noted"
    ).format(first=max(earlier), last=head.batch_id)
