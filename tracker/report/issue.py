"""Issue a report: store its figures, lines and workbook in rows that are never changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import sqlalchemy as sa

from tracker.errors import BadInputError, RefusedError
from tracker.locale import gettext
from tracker.progress import Progress, ignore_progress
from tracker.report import build
from tracker.report.issued import store
from tracker.report.issued.store import IssuedReport
from tracker.report.model import canonical_json
from tracker.report.model.report import IssueStamp, Report
from tracker.store import engine
from tracker.store.chain import heads
from tracker.store.journal import Batch, insert_row
from tracker.store.reader import Reader
from tracker.store.tables import changes, commitments, report_lines, report_prints, reports
from tracker.values import dates
from tracker.values.periods import Period


class PlannedIssue(NamedTuple):
    """What issuing a report would store: its revision, its cut-off day and its numbers of commitments.

    `lines` is the number of lines of its register, `counted` the number of those that figures count, and
    `drafts` the number of drafts, which are left out.
    """

    revision: int
    cut_off: date
    lines: int
    counted: int
    drafts: int


def plan_issue(reader: Reader, period: Period, *, before_end: bool) -> PlannedIssue:
    """Return what issuing the report of a period would store, without computing the report.

    Raises RefusedError for a period that is not over, unless `before_end` is set. Raises BadInputError for a
    period that has not begun, and for `before_end` with a period that is over.
    """
    today = dates.today()
    build.require_begun(period, today)
    is_over = period.last_day < today
    if not is_over and not before_end:
        raise RefusedError(
            gettext("the period {period} is not over: its last day is {last}").format(
                period=period, last=period.last_day
            ),
            gettext(
                "issue the report after that day, or issue it as of today, {today}, with: --before-end"
            ).format(today=today),
        )
    if is_over and before_end:
        raise BadInputError(
            gettext("the period {period} ended on {last}").format(period=period, last=period.last_day),
            gettext("leave out --before-end"),
        )
    cut_off = period.cut_short(today).last_day
    newest = store.find_issued_or_none(reader, str(period))
    return PlannedIssue(
        1 if newest is None else newest.revision + 1,
        cut_off,
        *build.count_confirmed(reader, cut_off),
        build.count_drafts(reader, cut_off),
    )


def issue_report(
    opened: Batch,
    period: Period,
    *,
    language: str,
    unit: int,
    is_wide: bool = False,
    before_end: bool = False,
    again: bool = False,
    paint: Callable[[Report, IssueStamp], bytes],
    progress: Progress = ignore_progress,
) -> tuple[Report, IssueStamp | None]:
    """Store the report of a period as its next revision, with the workbook that `paint` returns.

    `language`, `unit` (of amounts) and `is_wide` (all columns of the register, on A3) are stored with it:
    they say how that workbook is written. If the report equals the newest revision, nothing is stored and the
    stamp is None; `again` stores it nevertheless. Two commands that issue reports at the same time wait for
    each other. `before_end` issues the report of a period that is not over. Raises the errors of `plan_issue`
    and `build_report`.
    """
    connection = opened.connection
    engine.take_advisory_lock(connection, "reports")
    reader = engine.make_reader(connection)
    planned = plan_issue(reader, period, before_end=before_end)
    report = build.build_report(reader, period, progress)._replace(
        issued_on=dates.today().isoformat(), utc_offset=dates.find_utc_offset()
    )
    if not again and _equals_newest_revision(reader, report):
        return report, None
    frozen_text = canonical_json.dump_report(report)
    stamp = IssueStamp(
        planned.revision,
        dates.make_utc_timestamp(),
        opened.actor,
        canonical_json.compute_digest(frozen_text),
        str(heads.read_head(reader) or "") or None,
    )
    row = {
        "period": report.period,
        "revision": stamp.revision,
        "cut_off_on": date.fromisoformat(report.cut_off),
        "issued_at": stamp.issued_at,
        "issued_by": stamp.issued_by,
        "language": language,
        "unit": unit,
        "frozen": frozen_text,
        "sha256": stamp.digest,
        "head": stamp.head,
        "is_wide": is_wide,
        "workbook": paint(report, stamp),
        "last_change_id": connection.scalar(sa.select(sa.func.coalesce(sa.func.max(changes.c.id), 0))),
    }
    _store_lines(opened, insert_row(connection, reports, row), report)
    return report, stamp


def store_print(opened: Batch, issued: IssuedReport, print_format: store.PrintFormat, file: bytes) -> bytes:
    """Store a file printed from an issued report, so that printing it again gives the same bytes.

    Returns the stored file. If another person stored the same print a moment before, that is the other one.
    """
    engine.take_advisory_lock(opened.connection, "reports")
    kept = store.load_print(engine.make_reader(opened.connection), issued, print_format)
    if kept is None:
        row = {"report_id": issued.report_id, **print_format._asdict(), "file": file}
        insert_row(opened.connection, report_prints, row)
    return file if kept is None else kept


def _equals_newest_revision(reader: Reader, report: Report) -> bool:
    """Tell whether a report equals the newest issued revision for its period; False if there is none."""
    newest = store.find_issued_or_none(reader, report.period)
    if newest is None:
        return False
    before, after = (
        canonical_json.convert_to_plain_values(_drop_fields_not_compared(each))
        for each in (store.load_issued(reader, newest), report)
    )
    return bool(before == after)


def _drop_fields_not_compared(report: Report) -> Report:
    """Return a report without the fields in which two reports with equal figures may differ.

    These are the day of issue, the offset from UTC, the schema revision, and the differences from the last
    revision.
    """
    of_others = [each for each in report.restatements if each.period != report.period]
    return report._replace(issued_on=None, utc_offset=None, database="", restatements=of_others)


def _store_lines(opened: Batch, report_id: int, report: Report) -> None:
    """Store one row of `report_lines` for each counted commitment of the report."""
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
