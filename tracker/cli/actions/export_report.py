"""Write a preview of a period's report to a file."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING

from tracker.cli.actions.paint_report import (
    choose_default_path,
    choose_file_format,
    choose_report_format,
    format_commitment_count,
    paint_report,
    print_report_notes,
)
from tracker.cli.terminal import safe_files
from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.wrap import print_line
from tracker.locale import gettext, ngettext
from tracker.read import office
from tracker.report import build

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.periods import Period


def export_report(
    app: App,
    period: Period,
    fmt: str,
    lang: str | None,
    unit: str | None,
    output: Path | None,
    *,
    force: bool,
    is_wide: bool,
) -> None:
    """Build the report of a period and write it to the file `output`, or to the folder data if None."""
    file = output or choose_default_path(str(period), fmt)
    may_replace = force or (output is None and safe_files.is_unedited_preview(file))
    with app.open_reader_with_temporary_tables() as reader:
        with show_progress(gettext("Computing the figures")) as progress:
            report = build.build_report(reader, period, progress)
        report_format = choose_report_format(
            office.read_settings(reader), lang, unit, choose_file_format(fmt, output)
        )
        report_format = report_format._replace(is_wide=is_wide)

        def paint_preview(opened: IO[bytes]) -> None:
            paint_report(reader, report, report_format, None, opened)

        safe_files.write_complete_file(file, paint_preview, may_replace=may_replace)
    followups = ngettext("{count} follow-up", "{count} follow-ups", len(report.happenings))
    print_line(
        gettext("Wrote {file}: {commitments}, {followups}.").format(
            file=file,
            commitments=format_commitment_count(len(report.register)),
            followups=followups.format(count=f"{len(report.happenings):,}"),
        )
    )
    print_report_notes(report)
