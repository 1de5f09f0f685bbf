"""The only package that writes rows of the register. It has one module for each noun, such as receipts."""

from typing import TYPE_CHECKING

from tracker.submodules import import_when_used

if TYPE_CHECKING:
    from tracker.write import (
        citations,
        commitment_parts,
        commitments,
        common,
        companies,
        definitions,
        events,
        followups,
        office,
        papers,
        people,
        proposals,
        reassign,
        receipts,
        sectors,
        sources,
        targets,
        totals,
        undo,
        undo_conflicts,
    )
else:
    __getattr__ = import_when_used(__name__)
