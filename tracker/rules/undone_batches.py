"""Tell which batches still have an effect. A batch is one command that wrote to the database.

A batch can be undone by a later one, and that one by a third.
"""

from __future__ import annotations

from collections.abc import Mapping


class UndoneBatches:
    """The batches of a database that were undone, made from pairs (undoing batch, batch that it undid)."""

    def __init__(self, undoes: Mapping[int, int]) -> None:
        self.undoes = dict(undoes)
        self.undone_by: dict[int, int] = {}
        for undo in sorted(undoes, reverse=True):
            if undo not in self.undone_by:
                self.undone_by[undoes[undo]] = undo

    def is_in_effect(self, batch: int, since: int = 0) -> bool:
        """Tell whether a batch still changes something, compared with the state after batch `since`.

        A batch that was undone changes nothing. A batch that undid an earlier one changes something only if
        the earlier one was not written after `since`; otherwise the two cancel each other.
        """
        return batch not in self.undone_by and self.undoes.get(batch, 0) <= since
