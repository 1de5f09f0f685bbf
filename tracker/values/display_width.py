"""Measure how many columns of the screen a text takes, and break texts into lines.

A Chinese character takes two columns. Python's own unicodedata gives the widths: importing rich or wcwidth
takes about 20 ms, a third of the whole time of a command that prints one sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator

_TOKENS = re.compile(r"\s+|[!-~]+|.")
"""Blanks; a run of ASCII without a blank (a name in Latin letters, an option); any other single character."""


def is_wide(char: str) -> bool:
    """Tell whether a character takes two columns."""
    return unicodedata.east_asian_width(char) in "WF"


def display_width(text: str) -> int:
    """Return the number of columns that a text takes; a combining mark takes none."""
    return sum(0 if unicodedata.combining(char) else 2 if is_wide(char) else 1 for char in text)


def break_text(text: str, width: int, *, indent: int = 0, never_first: Container[str] = ()) -> Iterator[str]:
    """Yield the lines of a text. The first has at most `width` columns, the others have `indent` fewer.

    A line ends between words or between Chinese characters; a word that is longer than a line is cut. No line
    begins with a blank. No line begins with a character of `never_first`: the character before it is then
    moved to the new line too.
    """
    line, used, last, room = "", 0, "", width
    for token in _split_tokens(text, max(width - indent, 1)):
        if line and used + display_width(token.rstrip()) > room:
            room = width - indent
            moved = last if token in never_first and line.removesuffix(last).strip() else ""
            moved = moved if display_width(moved + token) <= room else ""
            yield line.removesuffix(moved).rstrip()
            line, used = moved, display_width(moved)
        if line or token.strip():
            line += token
            used += display_width(token)
            last = token.strip()
    yield line.rstrip()


def _split_tokens(text: str, longest: int) -> Iterator[str]:
    """Yield the words, blanks and single characters of a text.

    A word of more than `longest` characters is cut into pieces.
    """
    for token in _TOKENS.findall(text):
        for start in range(0, len(token), longest):
            yield token[start : start + longest]
