"""Issued reports: frozen figures, lines and workbook, appended and never changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import sqlalchemy as sa

from tracker import dates, db
from tracker.journal import Batch, insert
from tracker.models import changes, commitments, report_lines, reports
from tracker.periods import Period
from tracker.progress import Progress, unseen
from tracker.report import build, frozen
from tracker.report.data import Issue, Report


def issue(
    opened: Batch,
    period: Period,
    *,
    language: str,
    unit: int,
    paint: Callable[[Report, Issue], bytes],
    progress: Progress = unseen,
) -> tuple[Report, Issue]:
    """Freeze the report of a period as its next revision; `paint` makes the workbook that is kept with it.

    Two that are issued at the same moment become two revisions. Raises as `report.build` does.
    """
    connection = opened.connection
    db.queue_up(connection, "reports")
    built = build.build(db.reader(connection), period, progress)
    report = built._replace(issued_on=dates.today().isoformat())
    newest = connection.scalar(
        sa.select(sa.func.max(reports.c.revision)).where(reports.c.period == report.period)
    )
    text = frozen.dump(report)
    issued = Issue((newest or 0) + 1, dates.timestamp(), opened.actor, frozen.digest(text))
    row = {
        "period": report.period,
        "revision": issued.revision,
        "cut_off_on": date.fromisoformat(report.last),
        "issued_at": issued.issued_at,
        "issued_by": issued.issued_by,
        "language": language,
        "unit": unit,
        "frozen": text,
        "sha256": issued.digest,
        "workbook": paint(report, issued),
        "last_change_id": connection.scalar(sa.select(sa.func.coalesce(sa.func.max(changes.c.id), 0))),
    }
    _freeze_lines(opened, insert(connection, reports, row), report)
    return report, issued


def _freeze_lines(opened: Batch, report_id: int, report: Report) -> None:
    columns = sa.select(commitments.c.ref, commitments.c.id)
    ids = {row.ref: row.id for row in opened.connection.execute(columns)}
    lines = [
        {
            "report_id": report_id,
            "commitment_id": ids[line.ref],
            "stage": line.stage,
            "condition": line.condition,
            "status": line.status,
            "light": line.light,
            "amount": line.amount,
            "currency": line.currency,
            "received": line.received,
            "is_new": bool(line.is_new),
        }
        for line in report.register
        if line.is_counted
    ]
    if lines:
        opened.connection.execute(sa.insert(report_lines), lines)
