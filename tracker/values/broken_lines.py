"""Join lines that a PDF broke inside paragraphs, and note where each character is in the stored text.

A span is a half-open range [start, end) of character positions.
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
    """A text whose broken lines were joined.

    `places` has, for each character and for the end of the text, its position in the stored text.
    """

    text: str
    places: Sequence[int]

    def find_stored_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the stored text for the characters [start, end) of the joined text."""
        return (self.places[start], self.places[end - 1] + 1) if start < end else (self.places[start],) * 2


def join_broken_lines(stored: str) -> JoinedText:
    """Return a text with each paragraph on one line. Nothing changes if no paragraph is broken.

    A line end between Chinese characters is removed; one between words of other scripts becomes a blank.
    Blanks between Chinese characters, by which a PDF stretches a line to its full width, are removed too.
    """
    dropped, blanks = set[int](), set[int]()
    for at in _find_line_ends_in_paragraphs(stored):
        start, end = at, at + 1
        while start and stored[start - 1] in " \t　":
            start -= 1
        while end < len(stored) and stored[end] in " \t":
            end += 1
        dropped.update(range(start, end))
        if (
            start
            and end < len(stored)
            and _is_word_character(stored[start - 1])
            and _is_word_character(stored[end])
        ):
            dropped.discard(start)
            blanks.add(start)
    if not dropped:
        return JoinedText(stored, range(len(stored) + 1))
    dropped.update(match.start() for match in re.finditer(r"(?<=[一-鿿]) (?=[一-鿿])", stored))
    places = [at for at in range(len(stored)) if at not in dropped]
    return JoinedText("".join(" " if at in blanks else stored[at] for at in places), [*places, len(stored)])


def _find_line_ends_in_paragraphs(stored: str) -> Iterator[int]:
    """Yield the position of every line end that breaks a paragraph."""
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


def _is_word_character(char: str) -> bool:
    """Tell whether a character belongs to a script that puts blanks between its words, or is a digit."""
    return char.isalnum() and not is_wide(char)
