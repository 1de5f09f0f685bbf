"""Sentences for a terminal: broken between words, never inside one; elsewhere a line stays one line."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator

import click

from tracker.cli.terminal.highlight import measure_width

_WORDS = re.compile(r"\s+|[!-~]+|.")
"""Blanks, what is written without one (a name in Latin letters, a command's option), any other character."""
_NEVER_FIRST = frozenset("，。、；：！？）》」』”’…—–")


def print_wrapped(text: str, *, err: bool = False, color: str | None = None, dim: bool | None = None) -> None:
    """Print a text of one or several lines."""
    stream = sys.stderr if err else sys.stdout
    columns = shutil.get_terminal_size().columns if stream.isatty() else None
    if columns is not None:
        text = "\n".join(part for line in text.split("\n") for part in break_line(line, columns))
    click.echo(click.style(text, fg=color, dim=dim) if color or dim else text, err=err)


def format_count(count: int, one: str, many: str) -> str:
    """Return a number with the word for one, or for another number."""
    return f"{count:,} {one if count == 1 else many}"


def break_line(line: str, columns: int) -> Iterator[str]:
    """Yield the parts of a line that fit the columns; those below the first are set in by two more."""
    if measure_width(line) <= columns:
        yield line
        return
    indent = line[: len(line) - len(line.lstrip())]
    part, used = indent, measure_width(indent)
    for word in _split_words(line[len(indent) :], max(columns - len(indent) - 2, 1)):
        if part.strip() and used + measure_width(word.rstrip()) > columns:
            last = part[-1] if word in _NEVER_FIRST and part[:-1].strip() and not part[-1].isascii() else ""
            yield part.removesuffix(last).rstrip()
            part = f"{indent}  {last}"
            used = measure_width(part)
        if part.strip() or word.strip():
            part, used = part + word, used + measure_width(word)
    yield part.rstrip()


def _split_words(text: str, most: int) -> Iterator[str]:
    """Yield the words of a text, in pieces those that no line has room for."""
    for word in _WORDS.findall(text):
        for start in range(0, len(word), most):
            yield word[start : start + most]
