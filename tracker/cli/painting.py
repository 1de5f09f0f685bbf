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


def painting_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--lang` and `--unit`."""
    unit = click.option(
        "--unit",
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


def paint(reader: Reader, report: Report, language: str, unit: int, issue: Issue | None) -> bytes:
    """Return the workbook of a report, with the labels that the database has."""
    from tracker import dates, queries
    from tracker.report import excel

    file = io.BytesIO()
    made_at = f"{dates.now():%Y-%m-%d %H:%M %Z}"
    excel.paint(excel.Painting(report, queries.Labels(reader, language), unit, issue, made_at), file)
    return file.getvalue()
