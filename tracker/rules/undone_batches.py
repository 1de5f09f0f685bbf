"""Which batches still count: a batch can be taken back by a later one, and that one again by a third."""

from __future__ import annotations

from collections.abc import Mapping


class UndoneBatches:
    """What the undoing batches of a register come to, from the pairs (undo, what it took back)."""

    def __init__(self, undoes: Mapping[int, int]) -> None:
        self.undoes = dict(undoes)
        self.undone_by: dict[int, int] = {}
        for undo in sorted(undoes, reverse=True):
            if undo not in self.undone_by:
                self.undone_by[undoes[undo]] = undo

    def is_in_effect(self, batch: int, since: int = 0) -> bool:
        """Return whether a batch changed anything to this day, as seen from right after batch `since`.

        A batch that was taken back does not count, nor does what took it back; but the taking back of
        something earlier than `since` does.
        """
        return batch not in self.undone_by and self.undoes.get(batch, 0) <= since
