"""Write a report to a file as a workbook, HTML page, Word document, PDF or JSON.

The code of each format is imported only when needed: openpyxl alone takes longer to import than a report
takes to be written as JSON.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from tracker.cli.params.report_options import LANGUAGES
from tracker.cli.terminal.progress import show_progress
from tracker.cli.terminal.wrap import print_wrapped
from tracker.locale import gettext, ngettext, show_in_language
from tracker.read.labels import Labels
from tracker.report import wording
from tracker.report.formatter import ReportFormatter
from tracker.report.wording import LANGUAGE_TAGS
from tracker.values import dates
from tracker.values.amounts import UNITS

if TYPE_CHECKING:
    from tracker.read.office import OfficeSettings
    from tracker.report.model.report import IssueStamp, Report
    from tracker.store.reader import Reader


def format_commitment_count(count: int) -> str:
    """Return a number of commitments with its noun, such as `3 commitments`."""
    return ngettext("{count} commitment", "{count} commitments", count).format(count=f"{count:,}")


def format_counted_commitments(count: int, counted: int) -> str:
    """Return both numbers in words, such as `30 commitments, 28 of them counted`.

    `counted` is the number of commitments that are in the figures of the report.
    """
    message = ngettext(
        "{count} commitment, {counted} of it counted", "{count} commitments, {counted} of them counted", count
    )
    return message.format(count=f"{count:,}", counted=f"{counted:,}")


def _paint_page_or_document(formatter: ReportFormatter, fmt: str, file: IO[bytes]) -> None:
    """Write a report as an HTML page, as a Word document or as PDF to a binary file."""
    if fmt == "html":
        from tracker.report.html import page

        page.paint_page(formatter, file)
        return
    from tracker.report.word import document, pdf

    if fmt == "brief":
        document.paint_document(formatter, file)
        return
    written = io.BytesIO()
    document.paint_document(formatter, written)
    file.write(pdf.convert_to_pdf(written.getvalue()))


def print_report_notes(report: Report) -> None:
    """Print a note if the period of the report is not over yet, and one if the report leaves out drafts."""
    if report.is_provisional:
        message = gettext(
            "The report is provisional: the period ends on {last}, and the figures are as of {cut_off}."
        )
        print_wrapped(message.format(last=report.last, cut_off=report.cut_off))
    print_omitted_draft_count(report.drafts)


def print_omitted_draft_count(drafts: int | None) -> None:
    """Print how many drafts a report leaves out, and how to include them; print nothing for 0 or None."""
    if drafts:
        message = ngettext(
            "{count} draft is left out of the report. To include it, confirm it: tracker "
            "commitment confirm REF",
            "{count} drafts are left out of the report. To include them, confirm them: tracker "
            "commitment confirm REF…",
            drafts,
        )
        print_wrapped(message.format(count=f"{drafts:,}"))
        print_wrapped(gettext("To list the drafts: tracker commitment list --review draft"))


def choose_file_format(fmt: str, output: Path | None) -> str:
    """Return the format to write: `pdf` if `fmt` is `brief` and the file name ends in .pdf, else `fmt`.

    A brief is the report on one page; other formats have one kind of file each.
    """
    return "pdf" if fmt == "brief" and output is not None and output.suffix.lower() == ".pdf" else fmt


class ReportFormat(NamedTuple):
    """How a report is written: language, unit of amounts, file format, and whether with all columns."""

    language: str
    unit: int
    fmt: str = "xlsx"
    is_wide: bool = False


def choose_report_format(
    settings: OfficeSettings, lang: str | None, unit: str | None, fmt: str = "xlsx"
) -> ReportFormat:
    """Return how a report is written: as the options say, or else as the office has set it."""
    language = lang or settings.language_of_reports
    return ReportFormat(
        LANGUAGES[language],
        settings.choose_unit(language) if unit is None else UNITS[unit],
        fmt,
    )


def choose_default_path(stem: str, fmt: str) -> Path:
    """Return the path of a report for which the user gave no file: in the folder data."""
    return Path("data") / f"{stem}.{'docx' if fmt == 'brief' else fmt}"


def paint_report(
    reader: Reader, report: Report, report_format: ReportFormat, issue: IssueStamp | None, file: IO[bytes]
) -> None:
    """Write a report to a binary file, with labels from the database.

    `issue` has the revision and time of issue; it is None for a preview.
    """
    language, unit, fmt, is_wide = report_format
    labels = Labels(reader, language)
    if fmt == "json":
        from tracker.report import json_export

        json_export.write_json(report, labels, LANGUAGE_TAGS[language], issue, file)
        return
    if issue is None:
        report = report._replace(utc_offset=dates.find_utc_offset())
    with show_in_language(LANGUAGE_TAGS[language]):
        made_at = wording.format_moment(dates.format_utc(dates.now()), report.utc_offset)
    if reader.known_at:
        with show_in_language(LANGUAGE_TAGS[language]):
            known = labels("text", "known_at").format(day=reader.known_at)
            made_at = gettext("{moment} ({note})").format(moment=made_at, note=known)
    if fmt in ("html", "brief", "pdf"):
        _paint_page_or_document(ReportFormatter(report, labels, language, unit, issue, made_at), fmt, file)
        return
    from tracker.report.xlsx import workbook

    with show_progress(gettext("Writing the report")) as progress:
        workbook.paint_workbook(
            workbook.Painting(report, labels, unit, issue, made_at, language, is_wide=is_wide),
            file,
            progress,
        )
