"""Which batches (commands that wrote) still have an effect.

A batch can be undone by a later one, and that one by a third.
"""

from __future__ import annotations

from collections.abc import Mapping


class UndoneBatches:
    """The undone batches of a database, from pairs of (undoing batch, batch that it undid)."""

    def __init__(self, undoes: Mapping[int, int]) -> None:
        self.undoes = dict(undoes)
        self.undone_by: dict[int, int] = {}
        for undo in sorted(undoes, reverse=True):
            if undo not in self.undone_by:
                self.undone_by[undoes[undo]] = undo

    def is_in_effect(self, batch: int, since: int = 0) -> bool:
        """Tell whether the changes that a batch made after batch `since` still have an effect.

        They have none if the batch was undone. They also have none if it undid a batch later than `since`:
        the two together changed nothing. If it undid a batch up to `since`, they have an effect.
        """
        return batch not in self.undone_by and self.undoes.get(batch, 0) <= since
