"""`tracker export`: a period's workbook, as a preview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.types import PERIOD

if TYPE_CHECKING:
    from tracker.cli import App
    from tracker.periods import Period


@click.command("export")
@click.argument("period", type=PERIOD)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Else data/PERIOD.xlsx here."
)
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@click.pass_obj
def command(app: App, period: Period, output: Path | None, force: bool) -> None:
    """Write the workbook of PERIOD: figures, register, follow-ups and sources as of its last day.

    Without -o, an earlier preview in data/ is replaced, unless somebody has saved it since.

    \b
    Examples:
      tracker export 2024Q2
      tracker export 2024-06 -o june.xlsx
    """
    from tracker.cli import files
    from tracker.reader import reading
    from tracker.report import build

    file = output or Path("data") / f"{period}.xlsx"
    with reading(app.location) as reader:
        report = build.build(reader, period)

    from tracker.report import excel

    may_replace = force or (output is None and files.is_preview(file))
    files.write_whole(file, lambda opened: excel.paint(report, opened), may_replace=may_replace)
    click.echo(f"Wrote {file}: {len(report.register)} commitments, {len(report.followups)} follow-ups.")
