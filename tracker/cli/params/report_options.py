"""Options for how a report looks: its language, the unit of its amounts, its format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

LANGUAGES = {"zh-Hans": "hans", "zh-Hant": "hant", "en": "en"}
UNITS = {"万元": 10_000, "亿元": 100_000_000, "元": 1}
FORMATS = ("xlsx", "html", "json")


def add_painting_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--lang` and `--amounts-in`."""
    unit = click.option(
        "--amounts-in",
        "unit",
        type=click.Choice(list(UNITS)),
        help="The unit of amounts; else that of the office.",
    )
    lang = click.option(
        "--lang",
        type=click.Choice(list(LANGUAGES)),
        help="The language; else that of the office.",
    )
    return lang(unit(function))


def add_format_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--format`."""
    option = click.option(
        "--format",
        "fmt",
        type=click.Choice(FORMATS),
        default="xlsx",
        help="A workbook, a page for browsers, or JSON; xlsx if left out.",
    )
    return option(function)
