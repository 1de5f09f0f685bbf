"""Print texts. At a terminal, long lines are broken between words; in a file or pipe, they stay whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

import click

from tracker.values.display_width import break_text, display_width
from tracker.values.visible_text import show_controls

NEVER_FIRST = frozenset("，。、；：！？）》」』”’…—–")
"""Closing punctuation, which a line of Chinese text must not begin with."""
_HANGING_INDENT = "  "


def may_color() -> bool:
    """Tell whether output may be coloured: not if the variable NO_COLOR is set and not empty."""
    return not os.environ.get("NO_COLOR")


def print_line(
    text: object = "",
    *,
    bold: bool | None = None,
    dim: bool | None = None,
    err: bool = False,
    nl: bool = True,
) -> None:
    """Print a text to stdout, or with `err` to stderr; `nl` ends it with a line break.

    Control characters in the text are made visible.
    """
    shown = show_controls(str(text))
    click.echo(click.style(shown, bold=bold, dim=dim) if bold or dim else shown, err=err, nl=nl)


def print_drawn_lines(lines: Iterable[str]) -> None:
    """Print lines that may have colour codes, unchanged; control characters were made visible before."""
    for line in lines:
        click.echo(line)


def print_wrapped(text: str, *, err: bool = False, color: str | None = None, dim: bool | None = None) -> None:
    """Print a text of one or more lines; at a terminal, long lines are broken between words.

    Control characters in the text are made visible.
    """
    stream = sys.stderr if err else sys.stdout
    text = "\n".join(_break_lines(text)) if stream.isatty() else show_controls(text)
    color = color if may_color() else None
    click.echo(click.style(text, fg=color, dim=dim) if color or dim else text, err=err)


def count_screen_lines(*texts: str) -> int:
    """Return how many lines of the terminal these texts take if each is printed by `print_wrapped`.

    An empty text is not printed and takes none.
    """
    return sum(len(_break_lines(text)) for text in texts if text)


def _break_lines(text: str) -> list[str]:
    """Return a text as lines that fit the width of the terminal, with visible control characters."""
    import shutil  # takes 5 ms, and is not needed when the output is a file or pipe

    columns = shutil.get_terminal_size().columns
    return [part for line in show_controls(text).split("\n") for part in break_line(line, columns)]


def break_line(line: str, columns: int) -> Iterator[str]:
    """Yield a line in pieces of at most `columns` columns; the second and later ones are indented."""
    if display_width(line) <= columns:
        yield line
        return
    body = line.lstrip()
    indent = line[: len(line) - len(body)]
    pieces = break_text(
        body, columns - display_width(indent), indent=len(_HANGING_INDENT), never_first=NEVER_FIRST
    )
    for number, piece in enumerate(pieces):
        yield f"{indent}{_HANGING_INDENT if number else ''}{piece}".rstrip()
