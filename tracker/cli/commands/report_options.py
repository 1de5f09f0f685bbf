"""How a report is to look: the options that every painting command shares, and the painting itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import click

if TYPE_CHECKING:
    from tracker.report.model.report import IssueStamp, Report
    from tracker.store.reader import Reader

LANGUAGES = {"zh-Hans": "hans", "zh-Hant": "hant", "en": "en"}
UNITS = {"万元": 10_000, "亿元": 100_000_000, "元": 1}
FORMATS = ("xlsx", "html", "json")


def painting_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--lang` and `--amounts-in`."""
    unit = click.option(
        "--amounts-in",
        "unit",
        type=click.Choice(list(UNITS)),
        default="万元",
        help="The unit of amounts; 万元 if left out.",
    )
    lang = click.option(
        "--lang",
        type=click.Choice(list(LANGUAGES)),
        default="zh-Hans",
        help="The language; zh-Hans if left out.",
    )
    return lang(unit(function))


def format_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--format`."""
    option = click.option(
        "--format",
        "fmt",
        type=click.Choice(FORMATS),
        default="xlsx",
        help="A workbook, a page for browsers, or JSON; xlsx if left out.",
    )
    return option(function)


def note_provisional(report: Report) -> str:
    """Return what is said of a report whose period is not over, as an end of a sentence."""
    return f"; provisional, the period ends on {report.last}" if report.is_provisional else ""


class Look(NamedTuple):
    """How a report is to be painted: the language and unit of amounts as they are stored, and the format."""

    language: str
    unit: int
    fmt: str = "xlsx"


def paint_report(
    reader: Reader, report: Report, look: Look, issue: IssueStamp | None, file: IO[bytes]
) -> None:
    """Write the report into a binary file, with the labels that the database has."""
    from tracker.cli.terminal.progress import show_progress
    from tracker.read.labels import Labels
    from tracker.values import dates

    language, unit, fmt = look
    labels = Labels(reader, language)
    if fmt == "json":
        from tracker.report import json_export

        [tag] = [name for name, short in LANGUAGES.items() if short == language]
        file.write(json_export.export_json(report, labels, tag, issue))
        return
    made_at = f"{dates.now():%Y-%m-%d %H:%M %Z}"
    if fmt == "html":
        from tracker.report.html import page
        from tracker.report.html.words import Words

        file.write(page.paint(Words(report, labels, language, unit, issue, made_at)))
        return
    from tracker.report.xlsx import workbook

    with show_progress("Painting") as progress:
        workbook.paint_workbook(
            workbook.Painting(report, labels, unit, issue, made_at, language), file, progress
        )
