"""The class of a table column, and the function that prints a heading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tracker.cli.terminal.wrap import print_line

MINIMUM_WIDTH = 12
"""Text in a narrower column is hard to read, so other columns are left out before one gets narrower."""


class Column(NamedTuple):
    """A column of a printed table. `name` is the code of its heading; `text(row)` returns the text of a cell.

    The text of a narrow column is never broken into lines: if the terminal has no room for the column, it
    is left out, unless `is_needed` is set. The text of any other column is broken into lines, but the column
    is not made narrower than `least` characters.
    """

    name: str
    text: Callable[[Any], str]
    is_narrow: bool = False
    is_needed: bool = False
    least: int = MINIMUM_WIDTH


def print_heading(text: str) -> None:
    """Print a blank line and a heading in bold."""
    print_line(f"\n{text}", bold=True)
