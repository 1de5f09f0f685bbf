"""The column of a printed table, and the heading of a section."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tracker.cli.terminal.wrap import print_line

MINIMUM_WIDTH = 12
"""Text in a narrower column is hard to read, so other columns are left out before one gets narrower."""


class Column(NamedTuple):
    """A column of a table: the code of its heading, and a function that returns its text for a row.

    A narrow column is never broken into lines. If the terminal is too small for it, it is left out, unless
    it is needed. Any other column is broken into lines of at least `least` characters. On a wide terminal,
    a text of several lines is printed on one.
    """

    name: str
    text: Callable[[Any], str]
    is_narrow: bool = False
    is_needed: bool = False
    least: int = MINIMUM_WIDTH


def print_heading(text: str) -> None:
    """Print the heading of a section."""
    print_line(f"\n{text}", bold=True)
