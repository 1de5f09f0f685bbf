"""The rules for commitments, follow-ups, receipts and targets, as pure functions over values."""

from typing import TYPE_CHECKING

from tracker.submodules import import_when_used

if TYPE_CHECKING:
    from tracker.rules import (
        actions,
        commitment_fields,
        definitions,
        lifecycle,
        proposals,
        undone_batches,
    )
else:
    __getattr__ = import_when_used(__name__)
