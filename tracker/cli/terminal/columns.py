"""Declare the columns of a table, and print the heading of a section."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import click

MINIMUM_WIDTH = 12
"""Text in a narrower column is hard to read: rather than that, other columns are left out."""


class Column(NamedTuple):
    """A column of a table: the code of its heading, and its text for a row.

    A narrow column keeps to one line, and goes where the terminal has no room for it, unless it is needed.
    Any other is broken into lines, of which none has to be shorter than `least` columns; what stands on
    lines of its own is put on one where the terminal is wide enough.
    """

    name: str
    text: Callable[[Any], str]
    is_narrow: bool = False
    is_needed: bool = False
    least: int = MINIMUM_WIDTH


def print_heading(text: str) -> None:
    """Print the heading of a section."""
    click.secho(f"\n{text}", bold=True)
