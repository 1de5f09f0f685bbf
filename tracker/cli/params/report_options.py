"""Options of commands that write reports: `--lang`, `--amounts-in`, `--format` and `--wide`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from tracker.locale import gettext, join_choices
from tracker.values.amounts import UNIT_WORDS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

LANGUAGES = {"zh-Hans": "hans", "zh-Hant": "hant", "en": "en"}
FORMATS = ("xlsx", "html", "json", "brief")


class AmountUnit(click.ParamType[str]):
    """The type of a unit of amounts, such as wan (10,000); values/amounts.py lists the units."""

    name = "unit"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002  click's signature
        """Return the units as the help shows them, such as `[wan|yi|yuan]`."""
        return f"[{'|'.join(map(gettext, UNIT_WORDS.values()))}]"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002  click's signature
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the units that begin with the unfinished word, for the Tab key."""
        from click.shell_completion import CompletionItem

        words = map(gettext, UNIT_WORDS.values())
        return [CompletionItem(word) for word in words if word.startswith(incomplete)]

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the key in UNITS of a typed unit. Users type the key, or its word in their language."""
        for unit, word in UNIT_WORDS.items():
            if value in (unit, word, gettext(word)):
                return unit
        message = gettext("“{value}” is not a unit of amounts; write {units}")
        known = join_choices(map(gettext, UNIT_WORDS.values()))
        return self.fail(message.format(value=value, units=known), param, ctx)


def add_language_and_unit_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--lang` and `--amounts-in`: the language and the unit of amounts of a report."""
    unit = click.option(
        "--amounts-in",
        "unit",
        type=AmountUnit(),
        help="The unit of amounts: wan (10,000 yuan), yi (100 million yuan), million or yuan; if left out, "
        "the unit of the office.",
    )
    lang = click.option(
        "--lang",
        type=click.Choice(list(LANGUAGES)),
        help="The language of the report; if left out, the language that is set for the office.",
    )
    return lang(unit(function))


def add_format_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--format`, the format of the report file."""
    option = click.option(
        "--format",
        "fmt",
        type=click.Choice(FORMATS),
        default="xlsx",
        help="The format: xlsx (a workbook), html (a page for browsers), json or brief (one page for "
        "senior officials, as a Word document or PDF); if left out, xlsx.",
    )
    return option(function)


def add_wide_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--wide`, which writes the sheet of commitments with all its columns."""
    option = click.option(
        "--wide",
        "is_wide",
        is_flag=True,
        help="Print all columns of the register, on A3 paper: also the event, the partners and the date "
        "of each stage. For workbooks only.",
    )
    return option(function)
