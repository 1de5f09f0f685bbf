"""`tracker export`: write a preview of the report of a period to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli import actions
from tracker.cli.params.report_options import (
    add_format_option,
    add_language_and_unit_options,
    add_wide_option,
)
from tracker.cli.params.shared_options import add_known_at_option
from tracker.cli.params.translated_help import TranslatedHelp
from tracker.cli.params.types import PERIOD

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.values.periods import Period


@click.command("export", cls=TranslatedHelp)
@click.argument("period", metavar="PERIOD", type=PERIOD)
@add_format_option
@add_language_and_unit_options
@add_known_at_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write; data/PERIOD.xlsx if left out (or .html, .json, .docx).",
)
@click.option("--force", is_flag=True, help="Replace FILE if it already exists.")
@add_wide_option
@click.pass_obj
def command(
    app: App,
    period: Period,
    fmt: str,
    lang: str | None,
    unit: str | None,
    output: Path | None,
    force: bool,
    is_wide: bool,
) -> None:
    """Write a preview of the report of PERIOD: its figures, register, follow-ups and sources.

    The report shows the state on the last day of PERIOD, or today's state while PERIOD lasts. Drafts are
    left out, and the report says how many there are.

    \b
    Examples:
      tracker export 2024Q2
      tracker export 2024-06 -o june.xlsx --lang en
      tracker export 2024Q2 --format html -o q2.html
      tracker export 2024Q2 --format brief -o q2.pdf

    \f

    --format brief writes one page for senior officials, with the definitions of its figures on the back. The
    page is a Word document, or a PDF if FILE ends in .pdf and LibreOffice is installed.

    Without -o, an earlier workbook in data/ is replaced, unless somebody has edited and saved it since. A
    page or a JSON file is replaced only with --force. To make a report that is signed, issue it: tracker
    report issue PERIOD
    """
    actions.export_report.export_report(app, period, fmt, lang, unit, output, force=force, is_wide=is_wide)
