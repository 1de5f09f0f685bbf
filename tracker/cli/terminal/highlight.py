"""Highlight the matches of a search in brackets and bold, and cut the text to the terminal's width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import click

from tracker.values.display_width import display_width
from tracker.values.visible_text import show_controls

OPENING, CLOSING = "【", "】"
_SPACE = str.maketrans("\n\t\r", "   ")


class Char(NamedTuple):
    """A character of a text and whether it is highlighted. Control characters are kept in a visible form."""

    char: str
    is_marked: bool

    @property
    def width(self) -> int:
        """The number of columns that the character takes on the screen."""
        return display_width(self.char)


_LEFT_OUT = Char("…", is_marked=False)


def mark_spans(text: str, spans: Iterable[tuple[int, int]]) -> list[Char]:
    """Return the characters of a text, with brackets around each span; line breaks become blanks.

    A span is (start, end) without the character at `end`.
    """
    inside = {position for start, end in spans for position in range(start, end)}
    marked: list[Char] = []
    for position, char in enumerate(text.translate(_SPACE)):
        is_in = position in inside
        if is_in and position - 1 not in inside:
            marked.append(Char(OPENING, is_marked=True))
        marked.append(Char(show_controls(char), is_in))
        if is_in and position + 1 not in inside:
            marked.append(Char(CLOSING, is_marked=True))
    return marked


def cut_around_mark(text: list[Char], columns: int) -> list[Char]:
    """Return a part of the text that has the first match and fits `columns`; `…` stands for the cut text."""
    if sum(char.width for char in text) <= columns:
        return text
    first = next((index for index, char in enumerate(text) if char.is_marked), 0)
    length = next((index for index, char in enumerate(text[first:]) if not char.is_marked), len(text) - first)
    room = columns - sum(char.width for char in text[first : first + length])
    lead = sum(1 for _ in next(break_marked_text(text[:first][::-1], max(0, room // 3)))) if room > 0 else 0
    start = first - lead
    before = [_LEFT_OUT] if start else []
    kept = next(break_marked_text(text[start:], columns - 2 * len(before) - 2))
    after = [_LEFT_OUT] if start + len(kept) < len(text) else []
    return [*before, *kept, *after]


def break_marked_text(text: list[Char], columns: int) -> Iterator[list[Char]]:
    """Yield the text in lines that fit `columns`. No line break separates a bracket from the text in it."""
    line: list[Char] = []
    used = 0
    for char in text:
        if line and used + char.width > columns and char.char != CLOSING:
            held = [line.pop()] if len(line) > 1 and line[-1].char == OPENING else []
            yield line
            line, used = held, sum(char.width for char in held)
        line.append(char)
        used += char.width
    yield line


def style_line(line: Iterable[Char]) -> str:
    """Return characters as one text, with the highlighted ones in bold."""
    return "".join(click.style(char.char, bold=True) if char.is_marked else char.char for char in line)
