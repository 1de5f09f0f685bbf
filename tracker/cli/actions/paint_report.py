"""Write a report as a workbook, an HTML page or JSON.

Each format is imported only where it is written: openpyxl alone takes longer than a whole report as JSON.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, NamedTuple

from tracker.cli.params.report_options import LANGUAGES, UNITS
from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.wrap import format_count, print_line
from tracker.read.labels import Labels
from tracker.values import dates

if TYPE_CHECKING:
    from tracker.read.office import OfficeSettings
    from tracker.report.model.report import IssueStamp, Report
    from tracker.store.reader import Reader


def format_provisional_note(report: Report) -> str:
    """Return the end of a sentence that says that a report is provisional; nothing for a finished period."""
    if not report.is_provisional:
        return ""
    return f"; provisional, the period ends on {report.last} and figures are as of {report.cut_off}"


def format_omitted_drafts(drafts: int | None) -> str:
    """Return the part of a sentence that says how many drafts a report leaves out; nothing for none."""
    return f"; {format_count(drafts, 'draft', 'drafts')} left out" if drafts else ""


def print_draft_hint(report: Report) -> None:
    """Say how the drafts that a report leaves out come into it."""
    if report.drafts:
        print_line("Drafts count once they are confirmed: tracker commitment confirm REF…")
        print_line("List them: tracker commitment list --review draft")


class ReportLook(NamedTuple):
    """How to write a report: its language and unit, as the database stores them, and the file format."""

    language: str
    unit: int
    fmt: str = "xlsx"


def choose_look(
    settings: OfficeSettings, lang: str | None, unit: str | None, fmt: str = "xlsx"
) -> ReportLook:
    """Return how a report looks: as the options say, else as the office has set it."""
    return ReportLook(
        LANGUAGES[lang or settings.language_of_reports],
        settings.unit_of_reports if unit is None else UNITS[unit],
        fmt,
    )


def paint_report(
    reader: Reader, report: Report, look: ReportLook, issue: IssueStamp | None, file: IO[bytes]
) -> None:
    """Write a report to a binary file, in the words that the database has for the language."""
    language, unit, fmt = look
    labels = Labels(reader, language)
    if fmt == "json":
        from tracker.report import json_export

        [tag] = [name for name, short in LANGUAGES.items() if short == language]
        file.write(json_export.export_json(report, labels, tag, issue))
        return
    made_at = f"{dates.now():%Y-%m-%d %H:%M %Z}"
    if reader.known_at:
        made_at += f" ({labels('text', 'known_at').format(day=reader.known_at)})"
    if fmt == "html":
        from tracker.report.html import page
        from tracker.report.html.formatter import ReportFormatter

        file.write(page.paint_page(ReportFormatter(report, labels, language, unit, issue, made_at)))
        return
    from tracker.report.xlsx import workbook

    with show_progress("Painting") as progress:
        workbook.paint_workbook(
            workbook.Painting(report, labels, unit, issue, made_at, language), file, progress
        )
