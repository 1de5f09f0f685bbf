"""Issue a report: store its figures, rows and workbook so that they never change again."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker.cli.actions.issued_reports import write_issued_report
from tracker.cli.actions.paint_report import (
    choose_report_format,
    format_counted_commitments,
    paint_report,
    print_omitted_draft_count,
    print_report_notes,
)
from tracker.cli.terminal import safe_files
from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.prompts import can_ask, require_confirmed
from tracker.cli.terminal.wrap import print_line
from tracker.errors import BadInputError, RefusedError
from tracker.locale import gettext
from tracker.read import office
from tracker.report import issue
from tracker.report.issued import store
from tracker.store import engine

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.report.issue import PlannedIssue
    from tracker.report.model.report import IssueStamp, Report
    from tracker.values.periods import Period


class IssueOptions(NamedTuple):
    """The values of the arguments and options of `tracker report issue`."""

    period: Period
    lang: str | None
    unit: str | None
    output: Path | None
    force: bool
    is_wide: bool
    again: bool
    before_end: bool
    yes: bool


def issue_report(app: App, options: IssueOptions) -> None:
    """Issue the report of a period as its next revision. Without `yes`, the user must confirm.

    If nothing has changed since the last revision, no revision is issued, unless `again` is set. With
    `before_end`, a report can be issued before its period is over.
    """
    if options.output is not None:
        safe_files.require_free_path(options.output, may_replace=options.force)
    planned = None if options.yes else _ask_confirmation(app, options.period, options.before_end)
    workbook = io.BytesIO()
    with app.open_batch("report issue") as batch, show_progress(gettext("Computing the figures")) as progress:
        settings = office.read_settings(engine.make_reader(batch.connection))
        report_format = choose_report_format(settings, options.lang, options.unit)._replace(
            is_wide=options.is_wide
        )

        def paint_issued_workbook(report: Report, issued: IssueStamp) -> bytes:
            paint_report(engine.make_reader(batch.connection), report, report_format, issued, workbook)
            return workbook.getvalue()

        report, issued = issue.issue_report(
            batch,
            options.period,
            language=options.lang or settings.language_of_reports,
            unit=report_format.unit,
            is_wide=options.is_wide,
            before_end=options.before_end,
            again=options.again,
            paint=paint_issued_workbook,
            progress=progress,
        )
        if planned is not None and issued is not None and issued.revision != planned.revision:
            raise RefusedError(
                gettext(
                    "somebody else issued the report of {period} while the program waited for your answer"
                ).format(period=options.period),
                gettext("show that report: tracker report show {period}").format(period=options.period),
            )
    if issued is None:
        _print_nothing_issued(app, options)
    else:
        _print_new_revision(report, issued, workbook, options)


def _print_new_revision(
    report: Report, issued: IssueStamp, workbook: io.BytesIO, options: IssueOptions
) -> None:
    """Print the number and digest of the new revision. Write its workbook to `output`, if it is not None."""
    print_line(
        gettext("Issued revision {revision} of the report {period}: {commitments}; digest {digest}.").format(
            period=options.period,
            revision=issued.revision,
            commitments=format_counted_commitments(
                len(report.register), sum(bool(line.is_counted) for line in report.register)
            ),
            digest=issued.digest[:12],
        )
    )
    print_report_notes(report)
    if options.output is not None:
        safe_files.write_complete_file(
            options.output, lambda opened: opened.write(workbook.getbuffer()), may_replace=options.force
        )
        print_line(gettext("Wrote {file}.").format(file=options.output))


def _print_nothing_issued(app: App, options: IssueOptions) -> None:
    """Print that no revision was issued. Write the last revision to `output`, if it is not None."""
    with app.open_reader() as reader:
        newest = store.find_issued(reader, str(options.period))
    print_line(
        gettext(
            "Nothing has changed in {period} since revision {revision}, so no new revision was issued."
        ).format(period=options.period, revision=newest.revision)
    )
    print_line(gettext("To issue it all the same, add: --again"))
    if options.output is not None:
        write_issued_report(
            app,
            newest,
            "xlsx",
            options.lang,
            options.unit,
            options.output,
            force=options.force,
            is_wide=options.is_wide,
        )


def _ask_confirmation(app: App, period: Period, before_end: bool) -> PlannedIssue:
    """Show which report would be issued, and ask whether to issue it. Return the plan that was shown.

    Raises BadInputError without a terminal to ask at, and click.Abort if the user answers no.
    """
    with app.open_reader() as reader:
        planned = issue.plan_issue(reader, period, before_end=before_end)
    if not can_ask():
        raise BadInputError(
            gettext("issuing a report needs a confirmation, but there is no terminal to ask at"),
            gettext("add --yes to go on without a question"),
        )
    print_line(
        gettext("Report {period}, revision {revision}, as of {cut_off}: {commitments}.").format(
            period=period,
            revision=planned.revision,
            cut_off=planned.cut_off,
            commitments=format_counted_commitments(planned.lines, planned.counted),
        )
    )
    print_omitted_draft_count(planned.drafts)
    if planned.cut_off != period.last_day:
        message = gettext("The period is not over: it ends on {last}. The cover of the report will say so.")
        print_line(message.format(last=period.last_day))
    require_confirmed(gettext("An issued report can never be changed. Issue the report?"))
    return planned
