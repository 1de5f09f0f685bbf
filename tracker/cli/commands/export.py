"""`tracker export`: a period's report, as a preview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.params.report_options import (
    add_format_option,
    add_painting_options,
)
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import PERIOD, add_known_at_option

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.periods import Period


@click.command("export", cls=TranslatedHelp)
@click.argument("period", type=PERIOD)
@add_format_option
@add_painting_options
@add_known_at_option
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
    app: App, period: Period, fmt: str, lang: str | None, unit: str | None, output: Path | None, force: bool
) -> None:
    """Write the report of PERIOD as a preview: figures, register, follow-ups, sources as of its last day.

    While PERIOD lasts, they are as of today. Drafts are left out, and their number is printed.

    Without -o, an earlier workbook in data/ is replaced, unless somebody has saved it since; a page or JSON
    only with --force. A report that is to be signed is issued: tracker report issue PERIOD.

    \b
    Examples:
      tracker export 2024Q2
      tracker export 2024-06 -o june.xlsx --lang en
      tracker export 2024Q2 --format html -o q2.html
    """
    from tracker.cli.actions.export_report import export_report

    export_report(app, period, fmt, lang, unit, output, force)
