"""`tracker report …`: reports that were issued, and stay as they were signed."""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

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
from tracker.cli.params.groups import NounGroup
from tracker.cli.params.types import ISSUED_REPORT, PERIOD
from tracker.cli.terminal.tables import Column, format_options, print_fields, print_heading, print_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.report.issued.store import IssuedReport
    from tracker.report.model.report import Restatement
    from tracker.values.periods import Period

LIST_COLUMNS = (
    Column("period", lambda row: row.period, is_narrow=True),
    Column("report_revision", lambda row: str(row.revision), is_narrow=True),
    Column("issued_at", lambda row: row.issued_at, is_narrow=True),
    Column("issued_by", lambda row: row.issued_by),
    Column("lines", lambda row: str(row.lines), is_narrow=True),
    Column("digest", lambda row: row.sha256[:12], is_narrow=True),
)


@click.group("report", cls=NounGroup)
def command() -> None:
    """Reports that were issued, and stay as they were signed.

    \b
    Examples:
      tracker report issue 2024Q2
      tracker report compare 2024Q2
    """


@command.command()
@click.argument("period", type=PERIOD)
@painting_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the workbook there too."
)
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@click.pass_obj
def issue(app: App, period: Period, lang: str, unit: str, output: Path | None, force: bool) -> None:
    """Issue the report of PERIOD: its figures, lines and workbook are frozen as the next revision.

    \b
    Examples:
      tracker report issue 2024Q2
      tracker report issue 2024Q2 --lang en --amounts-in 元 -o signed.xlsx
    """
    from tracker.cli.terminal import safe_files
    from tracker.cli.terminal.progress import show_progress
    from tracker.report import issue as reports

    if output is not None:
        safe_files.require_room(output, may_replace=force)
    book = io.BytesIO()
    with app.writing("report issue") as batch, show_progress("Counting") as progress:

        def painted(report: Any, issued: Any) -> bytes:  # noqa: ANN401  report.data's Report and Issue
            from tracker.store import engine

            look = Look(LANGUAGES[lang], UNITS[unit])
            paint_report(engine.make_reader(batch.connection), report, look, issued, book)
            return book.getvalue()

        report, issued = reports.issue_report(
            batch, period, language=lang, unit=UNITS[unit], paint=painted, progress=progress
        )
    what = f"{len(report.register)} commitments, digest {issued.digest[:12]}"
    click.echo(f"Issued {period} revision {issued.revision}: {what}{note_provisional(report)}.")
    if output is not None:
        safe_files.write_whole(output, lambda opened: opened.write(book.getbuffer()), may_replace=force)
        click.echo(f"Wrote {output}.")


@command.command("print")
@click.argument("issued", metavar="PERIOD", type=ISSUED_REPORT)
@format_option
@click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Paint it in this language instead.")
@click.option(
    "--amounts-in", "unit", type=click.Choice(list(UNITS)), help="Show amounts in this unit instead."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Else data/PERIOD-rN.xlsx."
)
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@click.pass_obj
def print_again(
    app: App,
    issued: IssuedReport,
    fmt: str,
    lang: str | None,
    unit: str | None,
    output: Path | None,
    force: bool,
) -> None:
    """Write the workbook of an issued report again, byte for byte; PERIOD:N is its revision N.

    In another format, language or unit it is painted from the frozen figures.

    \b
    Examples:
      tracker report print 2024Q2 -o again.xlsx
      tracker report print 2024Q2:1 --lang en -o english.xlsx
      tracker report print 2024Q2 --format html -o q2.html
    """
    from tracker.cli.terminal import safe_files
    from tracker.report.issued import store as stored
    from tracker.store.reader import open_reader

    file = output or Path("data") / f"{issued.period}-r{issued.revision}.{fmt}"
    with open_reader(app.location) as reader:

        def write(opened: IO[bytes]) -> None:
            if fmt == "xlsx" and lang is None and unit is None:
                opened.write(stored.load_workbook(reader, issued))
                return
            amounts = issued.unit if unit is None else UNITS[unit]
            look = Look(LANGUAGES[lang or issued.language], amounts, fmt)
            paint_report(reader, stored.load_frozen(reader, issued), look, issued.issue, opened)

        safe_files.write_whole(file, write, may_replace=force)
    click.echo(f"Wrote {file}: revision {issued.revision}, issued {issued.issued_at} by {issued.issued_by}.")


@command.command("list")
@format_options
@click.pass_obj
def list_reports(app: App, fmt: str) -> None:
    """List the issued reports, newest first.

    \b
    Example:
      tracker report list
    """
    from tracker.read.labels import Labels
    from tracker.report.issued import store
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        labels = Labels(reader)
        rows = store.list_issued(reader)
    print_list(fmt, rows, LIST_COLUMNS, labels, store.IssuedReport._fields)


@command.command()
@click.argument("issued", metavar="PERIOD", type=ISSUED_REPORT)
@format_options
@click.pass_obj
def show(app: App, issued: IssuedReport, fmt: str) -> None:
    """Show the figures of an issued report; PERIOD:N is its revision N.

    \b
    Example:
      tracker report show 2024Q2
    """
    from tracker.read.labels import Labels
    from tracker.report.issued import store as stored
    from tracker.report.model import report as data
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        labels = Labels(reader)
        report = stored.load_frozen(reader, issued)
    if fmt == "table":
        print_fields((labels("column", column.name), column.text(issued)) for column in LIST_COLUMNS)
        print_heading(labels("sheet", "figures"))
    print_list(fmt, report.figures, _figure_columns(labels), labels, data.Figure._fields)


@command.command()
@click.argument("first", metavar="A", type=ISSUED_REPORT)
@click.argument("second", metavar="[B]", type=ISSUED_REPORT, required=False)
@format_options
@click.pass_obj
def compare(app: App, first: IssuedReport, second: IssuedReport | None, fmt: str) -> None:
    """Show what differs between two issued reports, or between one and the register as it is today.

    \b
    Examples:
      tracker report compare 2024Q2
      tracker report compare 2024Q2:1 2024Q2:2
    """
    from tracker.read.labels import Labels
    from tracker.report import compare as comparing
    from tracker.report import wording
    from tracker.report.model import canonical_json
    from tracker.report.model import report as data
    from tracker.store.reader import open_reader

    with open_reader(app.location, holding=True) as reader:
        labels = Labels(reader)
        rows = comparing.compare_reports(reader, first, second)
        tracks = {row["ref"]: row["track"] for row in reader.rows("SELECT ref, track FROM commitments")}
    columns = _difference_columns(labels, rows, tracks)
    if fmt == "table":
        print_list(fmt, rows, columns, labels, ())
        return
    records = [canonical_json.to_plain(row) for row in rows]
    if fmt == "csv":
        for row, record in zip(rows, records, strict=True):
            record["causes"] = "; ".join(wording.describe_causes(labels, row.causes))
    print_list(fmt, records, columns, labels, data.Restatement._fields)


@command.command()
@click.pass_obj
def verify(app: App) -> None:
    """Check that every issued report is what was signed; exit with 8 when one is not.

    \b
    Example:
      tracker report verify
    """
    from tracker.errors import MismatchError
    from tracker.report.issued import store
    from tracker.store.reader import open_reader

    with open_reader(app.location) as reader:
        count, flaws = len(store.list_issued(reader)), list(store.find_flaws(reader))
    if flaws:
        listed = "\n".join(f"  {of.period} revision {of.revision}: {said}" for of, said in flaws)
        raise MismatchError(f"{len(flaws)} flaws in issued reports:\n{listed}", "restore the last backup")
    click.echo(f"{count} issued reports are what was signed.")


def _figure_columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column("figure", lambda row: labels("figure", row.code)),
        Column("value", _format_value, is_narrow=True),
        Column("currency", lambda row: row.currency or "", is_narrow=True),
        Column("numerator", lambda row: "" if row.numerator is None else f"{row.numerator:,}"),
        Column("denominator", lambda row: "" if row.denominator is None else f"{row.denominator:,}"),
    )


def _format_value(row: Any) -> str:  # noqa: ANN401  report.data.Figure
    if row.value is None:
        return "—"
    return f"{row.value:,}" if row.denominator is None else f"{row.value:.1%}"


def _difference_columns(
    labels: Labels, rows: Sequence[Restatement], tracks: Mapping[str, str]
) -> tuple[Column, ...]:
    from tracker.report import wording

    def said(row: Restatement, value: str | None) -> str:
        track = tracks.get(row.ref or "", "facility")
        return wording.format_difference(labels, row, value, track, "{:,}".format)

    return (
        Column("ref", lambda row: row.ref or "", is_narrow=any(row.ref for row in rows)),
        Column("what", lambda row: wording.name_difference(labels, row)),
        Column("old", lambda row: said(row, row.old)),
        Column("new", lambda row: said(row, row.new)),
        Column("cause", lambda row: "\n".join(wording.describe_causes(labels, row.causes))),
    )
