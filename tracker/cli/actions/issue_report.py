"""The issue of a report, which freezes its figures, lines and workbook."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.actions.paint_report import Look, note_provisional, paint_report
from tracker.cli.params.report_options import LANGUAGES, UNITS
from tracker.cli.terminal import safe_files
from tracker.cli.terminal.progress import show_progress
from tracker.report import issue
from tracker.store import engine

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.report.model.report import IssueStamp, Report
    from tracker.values.periods import Period


def issue_report(app: App, period: Period, lang: str, unit: str, output: Path | None, force: bool) -> None:
    """Issue the report of a period: freeze its figures, lines and workbook as the next revision."""
    if output is not None:
        safe_files.require_room(output, may_replace=force)
    workbook = io.BytesIO()
    with app.open_batch("report issue") as batch, show_progress("Counting") as progress:

        def paint(report: Report, issued: IssueStamp) -> bytes:
            look = Look(LANGUAGES[lang], UNITS[unit])
            paint_report(engine.make_reader(batch.connection), report, look, issued, workbook)
            return workbook.getvalue()

        report, issued = issue.issue_report(
            batch, period, language=lang, unit=UNITS[unit], paint=paint, progress=progress
        )
    what = f"{len(report.register)} commitments, digest {issued.digest[:12]}"
    click.echo(f"Issued {period} revision {issued.revision}: {what}{note_provisional(report)}.")
    if output is not None:
        safe_files.write_whole(output, lambda opened: opened.write(workbook.getbuffer()), may_replace=force)
        click.echo(f"Wrote {output}.")
