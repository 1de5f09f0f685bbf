"""`tracker export`: a period's report, as a preview."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from tracker.cli.commands.report_options import (
    LANGUAGES,
    UNITS,
    Look,
    format_option,
    note_provisional,
    paint_report,
    painting_options,
)
from tracker.cli.params.types import PERIOD
from tracker.cli.terminal.wrap import format_count

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.periods import Period


@click.command("export")
@click.argument("period", type=PERIOD)
@format_option
@painting_options
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Else data/PERIOD.xlsx here, or .html, .json.",
)
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@click.pass_obj
def command(
    app: App, period: Period, fmt: str, lang: str, unit: str, output: Path | None, force: bool
) -> None:
    """Write the report of PERIOD as a preview: figures, register, follow-ups, sources as of its last day.

    Without -o, an earlier workbook in data/ is replaced, unless somebody has saved it since; a page or JSON
    only with --force. A report that is to be signed is issued: tracker report issue PERIOD.

    \b
    Examples:
      tracker export 2024Q2
      tracker export 2024-06 -o june.xlsx --lang en
      tracker export 2024Q2 --format html -o q2.html
    """
    from tracker.cli.terminal import safe_files
    from tracker.cli.terminal.progress import show_progress
    from tracker.report import build
    from tracker.store.reader import open_reader

    file = output or Path("data") / f"{period}.{fmt}"
    may_replace = force or (output is None and safe_files.is_preview(file))
    with open_reader(app.location, holding=True) as reader:
        with show_progress("Counting") as progress:
            report = build.build_report(reader, period, progress)

        def write(opened: IO[bytes]) -> None:
            paint_report(reader, report, Look(LANGUAGES[lang], UNITS[unit], fmt), None, opened)

        safe_files.write_whole(file, write, may_replace=may_replace)
    happened = format_count(len(report.happenings), "follow-up", "follow-ups")
    what = f"{format_count(len(report.register), 'commitment', 'commitments')}, {happened}"
    click.echo(f"Wrote {file}: {what}{note_provisional(report)}.")
