"""What differs between an issued report and another, or the register as it is today."""

from __future__ import annotations

from tracker.report import build
from tracker.report.issued import store
from tracker.report.issued.store import Issued
from tracker.report.model.report import Restatement
from tracker.store.reader import Reader
from tracker.values import periods


def differences(reader: Reader, first: Issued, second: Issued | None) -> list[Restatement]:
    """Return the differences from the first to the second, or to today when there is none.

    The causes are the changes that the journal has from the one to the other.
    """
    if second is None:
        now, until = build.build(reader, periods.parse_period(first.period)), None
    else:
        now, until = store.report(reader, second), second.last_change_id
    return store.restatements(reader, first, now.figures, now.register, until)
