"""How a report is to look: the options that every painting command shares, and the painting itself."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from tracker.reader import Reader
    from tracker.report.data import Issue, Report

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


def paint(
    reader: Reader, report: Report, language: str, unit: int, issue: Issue | None, fmt: str = "xlsx"
) -> bytes:
    """Return the report in a format and language, with the labels that the database has."""
    from tracker import dates, queries

    labels = queries.Labels(reader, language)
    if fmt == "json":
        from tracker.report import exchange

        [tag] = [name for name, short in LANGUAGES.items() if short == language]
        return exchange.dump(report, labels, tag, issue)
    made_at = f"{dates.now():%Y-%m-%d %H:%M %Z}"
    if fmt == "html":
        from tracker.report import page
        from tracker.report.page.words import Words

        return page.paint(Words(report, labels, language, unit, issue, made_at))
    from tracker.report import excel

    file = io.BytesIO()
    excel.paint(excel.Painting(report, labels, unit, issue, made_at, language), file)
    return file.getvalue()
