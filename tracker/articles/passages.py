"""Divide a text into paragraphs, sentences and clauses, without changing a place in it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from tracker.articles.model import Span
from tracker.values.text import fold_text

_SENTENCE_END = re.compile(r"[。!?！？;]+[”\"’」』)]*|\n")
_CLAUSE_END = re.compile(r"(?<!\d)[,:]|[,:](?!\d{2})|[，：。!?;\n]|——|(?<=[^a-z0-9 -]) (?=[^a-z0-9 -])")
_OUTER = " \n\t\u3000。;!?,"
_NO_START = "的了着过和与及、,。;:)》”"
_TRADITIONAL, _FEW_TRADITIONAL = "億萬廠資業國們與開會實經發這來對時過從產", 3
_LEAST_PDF_LINES, _LEAST_LINE = 2, 15


class Sentence(NamedTuple):
    """A sentence with its clauses; `paragraph` is the number of its paragraph, from 0."""

    span: Span
    clauses: tuple[Span, ...]
    paragraph: int


class Passages:
    """A text with its broken lines joined (`text`), folded for comparison (`folded`), and its sentences.

    Spans are places in the joined text; `find_stored_span` leads back to the text as it is stored.
    """

    def __init__(self, stored: str, folds: Mapping[int, int]) -> None:
        broken = _find_broken_lines(stored)
        self._places = [at for at in range(len(stored)) if at not in broken]
        self.text = "".join(stored[at] for at in self._places)
        self.folded = fold_text(self.text, folds)
        self.is_traditional = sum(self.text.count(char) for char in _TRADITIONAL) >= _FEW_TRADITIONAL
        self.sentences = tuple(self._split())
        self._starts = [sentence.span[0] for sentence in self.sentences]

    def find_stored_span(self, span: Span) -> Span:
        """Return the place in the stored text of a span of the joined text."""
        return (self._places[span[0]], self._places[span[1] - 1] + 1) if span[1] > span[0] else (0, 0)

    def find_sentence(self, at: int) -> Sentence:
        """Return the sentence in which a character stands."""
        return self.sentences[max(bisect.bisect_right(self._starts, at) - 1, 0)]

    def quote(self, span: Span) -> str:
        """Return the words of a span as the text prints them."""
        return self.text[span[0] : span[1]]

    def _split(self) -> Iterator[Sentence]:
        paragraph, start = 0, 0
        ends = [match.end() for match in _SENTENCE_END.finditer(self.folded)]
        for end in (*ends, len(self.folded)):
            span = _strip(self.folded, (start, end))
            if span[1] > span[0]:
                yield Sentence(span, tuple(self._split_clauses(span)), paragraph)
            paragraph += self.folded[end - 1 : end] == "\n"
            start = end

    def _split_clauses(self, span: Span) -> Iterator[Span]:
        ends = [match.span() for match in _CLAUSE_END.finditer(self.folded, *span)]
        for (_, start), (end, _) in pairwise([(0, span[0]), *ends, (span[1], 0)]):
            clause = _strip(self.folded, (start, end))
            if clause[1] > clause[0]:
                yield clause


def _strip(text: str, span: Span) -> Span:
    """Return a span without the blanks and punctuation at its ends."""
    inner = text[slice(*span)].rstrip(_OUTER)
    return span[0] + len(inner) - len(inner.lstrip(_OUTER)), span[0] + len(inner)


def _find_broken_lines(text: str) -> frozenset[int]:
    """Return the places of line ends that only a page made: the sentence goes on in the next line."""
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    width = max((len(line) for _, line in lines), default=0)
    filled = sum(len(line) >= 0.85 * width for _, line in lines)
    is_page = _LEAST_LINE < width < 120 and filled >= max(_LEAST_PDF_LINES, len(lines) // 3)
    broken = set()
    for (start, line), (_, following) in pairwise(lines):
        if not line.strip() or not following.strip() or re.search(r"[。!?！？；;：:”」]\s*$", line):
            continue
        goes_on = following.lstrip()[0] in _NO_START or (following[0].isdigit() and "。" in line)
        if goes_on or (is_page and len(line) >= 0.85 * width):
            broken.add(start + len(line))
    return frozenset(broken)
