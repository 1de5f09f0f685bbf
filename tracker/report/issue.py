"""Issue a report: store its figures, lines and workbook in rows that are never changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import sqlalchemy as sa

from tracker.progress import Progress, ignore_progress
from tracker.report import build
from tracker.report.model import canonical_json
from tracker.report.model.report import IssueStamp, Report
from tracker.store import engine
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import changes, commitments, report_lines, reports
from tracker.values import dates
from tracker.values.periods import Period


def issue_report(
    opened: Batch,
    period: Period,
    *,
    language: str,
    unit: int,
    paint: Callable[[Report, IssueStamp], bytes],
    progress: Progress = ignore_progress,
) -> tuple[Report, IssueStamp]:
    """Store the report of a period as its next revision, with the workbook that `paint` returns.

    Reports issued at the same moment wait for each other and get different revisions. Raises the errors of
    `build_report`.
    """
    connection = opened.connection
    engine.take_advisory_lock(connection, "reports")
    built = build.build_report(engine.make_reader(connection), period, progress)
    report = built._replace(issued_on=dates.today().isoformat())
    newest_revision = connection.scalar(
        sa.select(sa.func.max(reports.c.revision)).where(reports.c.period == report.period)
    )
    frozen_text = canonical_json.dump_report(report)
    stamp = IssueStamp(
        (newest_revision or 0) + 1,
        dates.utc_timestamp(),
        opened.actor,
        canonical_json.compute_digest(frozen_text),
    )
    row = {
        "period": report.period,
        "revision": stamp.revision,
        "cut_off_on": date.fromisoformat(report.last),
        "issued_at": stamp.issued_at,
        "issued_by": stamp.issued_by,
        "language": language,
        "unit": unit,
        "frozen": frozen_text,
        "sha256": stamp.digest,
        "workbook": paint(report, stamp),
        "last_change_id": connection.scalar(sa.select(sa.func.coalesce(sa.func.max(changes.c.id), 0))),
    }
    _freeze_lines(opened, insert_row(connection, reports, row), report)
    return report, stamp


def _freeze_lines(opened: Batch, report_id: int, report: Report) -> None:
    """Store one row for each counted commitment of the report."""
    columns = sa.select(commitments.c.ref, commitments.c.id)
    id_by_ref = {row.ref: row.id for row in opened.connection.execute(columns)}
    lines = [
        {
            "report_id": report_id,
            "commitment_id": id_by_ref[line.ref],
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
