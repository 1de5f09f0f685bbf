"""`tracker report …`: issue reports, which never change afterwards; print, compare and verify them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.cli import actions
from tracker.cli.params.groups import NounGroup
from tracker.cli.params.nouns import add_list_options
from tracker.cli.params.report_options import (
    LANGUAGES,
    AmountUnit,
    add_format_option,
    add_language_and_unit_options,
    add_wide_option,
)
from tracker.cli.params.types import ISSUED_REPORT, PERIOD
from tracker.cli.terminal.list_pages import ListOptions
from tracker.cli.terminal.tables import add_format_options

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.report.issued.store import IssuedReport


@click.group("report", cls=NounGroup)
def command() -> None:
    """Issue reports, which never change afterwards; print, compare and verify them.

    \b
    Examples:
      tracker report issue 2024Q2 --yes
      tracker report compare 2024Q2
    """


@command.command()
@click.argument("period", metavar="PERIOD", type=PERIOD)
@add_language_and_unit_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Also write the workbook to FILE."
)
@click.option("--force", is_flag=True, help="Replace FILE if it already exists.")
@add_wide_option
@click.option("--again", is_flag=True, help="Issue the report even if nothing has changed in it.")
@click.option("--before-end", is_flag=True, help="Issue the report before PERIOD is over; the cover says so.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@click.pass_obj
def issue(app: App, /, **options: Any) -> None:  # noqa: ANN401  the fields of IssueOptions
    """Issue the report of PERIOD: store its figures, rows and workbook as a revision that never changes.

    The command asks before it issues the report. It refuses if PERIOD is not over; --before-end issues the
    report as of today. If nothing has changed since the last revision, no new one is issued, and FILE becomes
    a copy of the last one; --again issues a new one all the same.

    \b
    Examples:
      tracker report issue 2024Q2 --yes
      tracker report issue 2024Q2 --yes --lang en --amounts-in 元 -o signed.xlsx
    """
    actions.issue_report.issue_report(app, actions.issue_report.IssueOptions(**options))


@command.command("print")
@click.argument("issued", metavar="PERIOD", type=ISSUED_REPORT)
@add_format_option
@click.option(
    "--lang",
    type=click.Choice(list(LANGUAGES)),
    help="The language; if left out, that of the issued workbook.",
)
@click.option(
    "--amounts-in",
    "unit",
    type=AmountUnit(),
    help="The unit of amounts: wan (10,000 yuan), yi (100 million yuan), million or yuan; if left out, that "
    "of the issued workbook.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write; data/PERIOD-rN.xlsx if left out.",
)
@click.option("--force", is_flag=True, help="Replace FILE if it already exists.")
@add_wide_option
@click.pass_obj
def print_again(
    app: App,
    issued: IssuedReport,
    fmt: str,
    lang: str | None,
    unit: str | None,
    output: Path | None,
    force: bool,
    is_wide: bool,
) -> None:
    """Write the workbook of an issued report again, byte for byte. To choose revision N, write PERIOD:N.

    With another format, language or unit, or with --wide, the program makes a new file from the stored
    figures of the report.

    \b
    Examples:
      tracker report print 2024Q2 -o again.xlsx
      tracker report print 2024Q2:1 --lang en -o english.xlsx
      tracker report print 2024Q2 --format html -o q2.html
    """
    actions.issued_reports.write_issued_report(
        app, issued, fmt, lang, unit, output, force=force, is_wide=is_wide
    )


@command.command("list")
@add_list_options
@click.pass_obj
def list_reports(app: App, /, **typed: Any) -> None:  # noqa: ANN401  the options
    """List the issued reports, newest first.

    \b
    Example:
      tracker report list
    """
    actions.issued_reports.print_report_list(app, ListOptions.take_options(typed))


@command.command()
@click.argument("issued", metavar="PERIOD", type=ISSUED_REPORT)
@add_format_options
@click.pass_obj
def show(app: App, issued: IssuedReport, fmt: str) -> None:
    """Show the figures of an issued report. To choose revision N, write PERIOD:N.

    \b
    Example:
      tracker report show 2024Q2
    """
    actions.issued_reports.show_figures(app, issued, fmt)


@command.command()
@click.argument("first", metavar="A", type=ISSUED_REPORT)
@click.argument("second", metavar="[B]", type=ISSUED_REPORT, required=False)
@add_format_options
@click.pass_obj
def compare(app: App, first: IssuedReport, second: IssuedReport | None, fmt: str) -> None:
    """Show the differences between two issued reports, or between one report and the register of today.

    \b
    Examples:
      tracker report compare 2024Q2
      tracker report compare 2024Q2:1 2024Q2:2
    """
    actions.issued_reports.compare_reports(app, first, second, fmt)


@command.command()
@click.pass_obj
def verify(app: App) -> None:
    """Check that every issued report is still as it was signed. The exit code is 8 if one is not.

    \b
    Example:
      tracker report verify
    """
    actions.issued_reports.verify_reports(app)
