"""Join the lines into which a PDF breaks its paragraphs, without losing where each character is stored.

A span is a half-open range [start, end) of characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tracker.values.display_width import display_width, is_wide

_NARROWEST, _WIDEST = 40, 160
"""Columns of a full line of print. A text whose lines are wider has one line per paragraph."""
_FULL_PERCENT = 88
"""A line of this much of the full width was broken because it was full, not because a paragraph ended."""
_ENOUGH_FULL = 3
_SENTENCE_END = re.compile(r"[。！？!?…：:；;][”’」』）)]*\s*$")
_NEW_PARAGRAPH = re.compile(
    r"[\s　•●■◆▪·※-]|[（(]?[一二三四五六七八九十百\d]{1,3}[）)、.．]|第[一二三四五六七八九十百\d]+[章节条款]"
)
"""The beginning of a line that is a paragraph of its own: an indent, a bullet, a number."""


class JoinedText(NamedTuple):
    """A text to be read, and the position of each of its characters in the stored text."""

    text: str
    places: Sequence[int]

    def find_stored_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the stored text that holds the characters [start, end)."""
        return (self.places[start], self.places[end - 1] + 1) if start < end else (self.places[start],) * 2


def join_broken_lines(stored: str) -> JoinedText:
    """Return a text with each of its paragraphs on one line; a text without broken paragraphs as it is.

    Between Chinese characters a line end is removed, and so are blanks that stretch a line to its width;
    between words of other scripts a line end becomes a blank.
    """
    dropped, blanks = set[int](), set[int]()
    for at in _find_broken_ends(stored):
        start, end = at, at + 1
        while start and stored[start - 1] in " \t　":
            start -= 1
        while end < len(stored) and stored[end] in " \t":
            end += 1
        dropped.update(range(start, end))
        if start and end < len(stored) and _is_word(stored[start - 1]) and _is_word(stored[end]):
            dropped.discard(start)
            blanks.add(start)
    if not dropped:
        return JoinedText(stored, range(len(stored) + 1))
    dropped.update(match.start() for match in re.finditer(r"(?<=[一-鿿]) (?=[一-鿿])", stored))
    places = [at for at in range(len(stored)) if at not in dropped]
    return JoinedText("".join(" " if at in blanks else stored[at] for at in places), [*places, len(stored)])


def _find_broken_ends(stored: str) -> Iterator[int]:
    """Yield the position of every line end within a paragraph."""
    lines = stored.split("\n")
    widths = [display_width(line.strip()) for line in lines]
    widest = sorted(widths, reverse=True)[_ENOUGH_FULL - 1 :][:1]
    if not widest or not _NARROWEST <= widest[0] <= _WIDEST:
        return
    at = 0
    for (line, following), width in zip(pairwise(lines), widths, strict=False):
        at += len(line)
        is_full = width * 100 >= widest[0] * _FULL_PERCENT
        begins_paragraph = not following.strip() or _NEW_PARAGRAPH.match(following)
        if is_full and not begins_paragraph and not _SENTENCE_END.search(line):
            yield at
        at += 1


def _is_word(char: str) -> bool:
    return char.isalnum() and not is_wide(char)
