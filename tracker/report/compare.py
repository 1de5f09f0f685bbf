"""What differs between an issued report and another, or the register as it is today."""

from __future__ import annotations

from tracker import periods
from tracker.reader import Reader
from tracker.report import build, issued
from tracker.report.data import Restatement
from tracker.report.issued import Issued


def differences(reader: Reader, first: Issued, second: Issued | None) -> list[Restatement]:
    """Return the differences from the first to the second, or to today when there is none.

    The causes are the changes that the journal has since the first was issued.
    """
    if second is None:
        now = build.build(reader, periods.parse(first.period))
    else:
        now = issued.report(reader, second)
    return issued.restatements(reader, first, now.figures, now.register)
