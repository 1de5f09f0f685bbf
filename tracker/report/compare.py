"""Compare an issued report with another one, or with the database as it is today."""

from __future__ import annotations

from tracker.report import build
from tracker.report.issued import store
from tracker.report.issued.store import IssuedReport
from tracker.report.model.report import Restatement
from tracker.store.reader import Reader
from tracker.values import periods


def compare_reports(reader: Reader, first: IssuedReport, second: IssuedReport | None) -> list[Restatement]:
    """Return the differences between two issued reports, each with its causes.

    If `second` is None, the first is compared with today's figures. The causes are the changes of rows that
    were recorded between the two.
    """
    if second is None:
        newer, until = build.build_report(reader, periods.parse_period(first.period)), None
    else:
        newer, until = store.load_issued(reader, second), second.last_change_id
    compared = store.ComparedFigures(newer.cut_off, newer.figures, newer.register)
    return store.find_restatements(reader, first, compared, until)
