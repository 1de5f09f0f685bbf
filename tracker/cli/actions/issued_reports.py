"""The actions of `tracker report` on issued reports: print, list, show, compare and verify."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli.actions.paint_report import (
    ReportFormat,
    choose_default_path,
    choose_file_format,
    paint_report,
)
from tracker.cli.params.report_options import LANGUAGES
from tracker.cli.terminal import safe_files
from tracker.cli.terminal.columns import Column, print_heading
from tracker.cli.terminal.list_pages import print_rows
from tracker.cli.terminal.tables import print_fields, print_list, print_warnings
from tracker.cli.terminal.wrap import print_line
from tracker.errors import DatabaseError, MismatchError
from tracker.locale import gettext, ngettext
from tracker.read import definitions
from tracker.read.labels import Labels
from tracker.read.row_list import LoadedRows
from tracker.report import compare, issue, wording
from tracker.report.issued import store
from tracker.report.model import canonical_json
from tracker.report.model.report import Figure, Restatement
from tracker.rules.definitions import Rule
from tracker.store.reader import open_reader
from tracker.values import dates, heads
from tracker.values.amounts import UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.cli.app import App
    from tracker.cli.terminal.list_pages import ListOptions
    from tracker.report.issued.store import IssuedReport

LIST_COLUMNS = (
    Column("period", lambda row: row.period, is_narrow=True),
    Column("report_revision", lambda row: str(row.revision), is_narrow=True),
    Column("issued_at", lambda row: dates.format_local_time(row.issued_at), is_narrow=True),
    Column("issued_by", lambda row: row.issued_by),
    Column("lines", lambda row: str(row.lines), is_narrow=True),
    Column("digest", lambda row: row.sha256[:12], is_narrow=True),
    Column("head", lambda row: _shorten_digest_of_head(row.head), is_narrow=True),
)


def _shorten_digest_of_head(head: str | None) -> str:
    """Return a history head (batch number and digest) with a shortened digest; '' for None."""
    return "" if head is None else heads.parse_head(head).short


def write_issued_report(
    app: App,
    issued: IssuedReport,
    fmt: str,
    lang: str | None,
    unit: str | None,
    output: Path | None,
    *,
    force: bool,
    is_wide: bool,
) -> None:
    """Write an issued report to a file: the workbook that was stored at its issue, or another form.

    Other forms have another format, language, unit of amounts or width. Each is made once from the stored
    figures and then kept in the database, so that it is the same file every time.
    """
    file = output or choose_default_path(f"{issued.period}-r{issued.revision}", fmt)
    amounts = issued.unit if unit is None else UNITS[unit]
    fmt, is_wide = choose_file_format(fmt, output), is_wide or issued.is_wide
    kept_format = store.WIDE_WORKBOOK if fmt == "xlsx" and is_wide else fmt
    wanted = store.PrintFormat(kept_format, lang or issued.language, amounts)
    with app.open_reader() as reader:
        if wanted == issued.print_format:
            content: bytes | None = store.load_workbook(reader, issued)
        else:
            content = store.load_print(reader, issued, wanted)
        painted = io.BytesIO()
        if content is None:
            report_format = ReportFormat(LANGUAGES[wanted.language], wanted.unit, fmt, is_wide)
            paint_report(reader, store.load_issued(reader, issued), report_format, issued.stamp, painted)
    if content is None:
        content = _store_report_file(app, issued, wanted, painted.getvalue())
    printed = content
    safe_files.write_complete_file(file, lambda opened: opened.write(printed), may_replace=force)
    print_line(
        gettext("Wrote {file}: revision {revision}, issued on {moment} by {person}.").format(
            file=file,
            revision=issued.revision,
            moment=dates.format_local_time(issued.issued_at),
            person=issued.issued_by,
        )
    )


def _store_report_file(
    app: App, issued: IssuedReport, print_format: store.PrintFormat, content: bytes
) -> bytes:
    """Store the file of a report in the database; return the stored file.

    If the database cannot be written, only print a warning, and return `content`. The file is then made
    again the next time.
    """
    try:
        with app.open_batch("report print") as batch:
            return issue.store_print(batch, issued, print_format, content)
    except DatabaseError as error:
        print_warnings(
            [gettext("the written file was not stored in the database: {reason}").format(reason=str(error))]
        )
        return content


def print_report_list(app: App, view: ListOptions) -> None:
    """Print the list of issued reports, newest first."""
    with app.open_reader() as reader:
        labels = Labels(reader)
        rows = store.list_issued(reader)
    keys = store.IssuedReport._fields
    print_rows(view, LoadedRows(rows, keys, "key"), LIST_COLUMNS, keys, labels)


def show_figures(app: App, issued: IssuedReport, fmt: str) -> None:
    """Print the figures of an issued report."""
    with app.open_reader() as reader:
        labels = Labels(reader)
        report = store.load_issued(reader, issued)
    if fmt == "table":
        print_fields((labels("column", column.name), column.text(issued)) for column in LIST_COLUMNS)
        print_heading(labels("sheet", "figures"))
    print_list(fmt, report.figures, _make_figure_columns(labels, report.rules), labels, Figure._fields)


def compare_reports(app: App, first: IssuedReport, second: IssuedReport | None, fmt: str) -> None:
    """Print the differences between two issued reports.

    If `second` is None, the report is compared with the register as it is today.
    """
    with open_reader(app.location, with_temporary_tables=True) as reader:
        labels = Labels(reader)
        rows = compare.compare_reports(reader, first, second)
        tracks = {row["ref"]: row["track"] for row in reader.rows("SELECT ref, track FROM commitments")}
        rules = definitions.list_rules(reader, dates.today())
    columns = _make_difference_columns(labels, rules, rows, tracks)
    if fmt == "table":
        print_list(fmt, rows, columns, labels, ())
        return
    records = [canonical_json.convert_to_plain_values(row) for row in rows]
    if fmt == "csv":
        for row, record in zip(rows, records, strict=True):
            record["causes"] = "; ".join(wording.describe_causes(labels, row.causes, dates.find_utc_offset()))
    print_list(fmt, records, columns, labels, Restatement._fields)


def verify_reports(app: App) -> None:
    """Check that no issued report was changed after its issue. Raises MismatchError if one was."""
    with app.open_reader() as reader:
        count, flaws = len(store.list_issued(reader)), list(store.find_altered_reports(reader))
    if flaws:
        listed = "\n".join(
            gettext("  {period} revision {revision}: {flaw}").format(
                period=issued.period, revision=issued.revision, flaw=flaw
            )
            for issued, flaw in flaws
        )
        message = ngettext(
            "found {count} flaw in the issued reports:",
            "found {count} flaws in the issued reports:",
            len(flaws),
        ).format(count=len(flaws))
        raise MismatchError(f"{message}\n{listed}", gettext("restore the last backup"))
    message = ngettext(
        "{count} issued report matches what was signed.",
        "{count} issued reports match what was signed.",
        count,
    )
    print_line(message.format(count=f"{count:,}"))


def _make_figure_columns(labels: Labels, rules: Sequence[Rule]) -> tuple[Column, ...]:
    return (
        Column("figure", lambda row: definitions.name_figure(labels, rules, row.code)),
        Column("value", _format_value, is_narrow=True),
        Column("currency", lambda row: row.currency or "", is_narrow=True),
        Column("numerator", lambda row: "" if row.numerator is None else f"{row.numerator:,}"),
        Column("denominator", lambda row: "" if row.denominator is None else f"{row.denominator:,}"),
    )


def _format_value(row: Figure) -> str:
    if row.value is None:
        return "—"
    return f"{row.value:,}" if row.denominator is None else f"{row.value:.1%}"


def _make_difference_columns(
    labels: Labels, rules: Sequence[Rule], rows: Sequence[Restatement], tracks: Mapping[str, str]
) -> tuple[Column, ...]:

    def format_value(row: Restatement, value: str | None) -> str:
        track = tracks.get(row.ref or "", "facility")
        return wording.format_difference(labels, row, value, track, "{:,}".format)

    return (
        Column("ref", lambda row: row.ref or "", is_narrow=any(row.ref for row in rows)),
        Column("what", lambda row: wording.name_difference(labels, rules, row)),
        Column("old", lambda row: format_value(row, row.old)),
        Column("new", lambda row: format_value(row, row.new)),
        Column(
            "cause",
            lambda row: "\n".join(wording.describe_causes(labels, row.causes, dates.find_utc_offset())),
        ),
    )
