"""Divide a text into paragraphs, sentences and clauses, and keep their positions in the stored text."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from tracker.articles.model import Span
from tracker.values.broken_lines import join_broken_lines
from tracker.values.text import fold_text

_SENTENCE_END = re.compile(r"[。!?！？;]+[”\"’」』)]*|\n")
_CLAUSE_END = re.compile(r"(?<!\d)[,:]|[,:](?!\d{2})|[，：。!?;\n]|——|(?<=[^a-z0-9 -]) (?=[^a-z0-9 -])")
_OUTER = " \n\t\u3000。;!?,"
_TRADITIONAL, _FEW_TRADITIONAL = "億萬廠資業國們與開會實經發這來對時過從產", 3


class Sentence(NamedTuple):
    """A sentence with its clauses; `paragraph` is the number of its paragraph, from 0."""

    span: Span
    clauses: tuple[Span, ...]
    paragraph: int


class Passages:
    """A text divided into sentences: `text` has its broken lines joined, `folded` is made comparable.

    Spans are positions in the joined text; `find_stored_span` converts them to positions in the text as it is
    stored.
    """

    def __init__(self, stored: str, folds: Mapping[int, int]) -> None:
        self._joined = join_broken_lines(stored)
        self.text = self._joined.text
        self.folded = fold_text(self.text, folds)
        self.is_traditional = sum(self.text.count(char) for char in _TRADITIONAL) >= _FEW_TRADITIONAL
        self.sentences = tuple(self._split_sentences())
        self._starts = [sentence.span[0] for sentence in self.sentences]

    def find_stored_span(self, span: Span) -> Span:
        """Convert a span of the joined text into the span of the same words in the stored text."""
        return self._joined.find_stored_span(*span)

    def find_sentence(self, at: int) -> Sentence:
        """Return the sentence that contains the character at a position."""
        return self.sentences[max(bisect.bisect_right(self._starts, at) - 1, 0)]

    def quote(self, span: Span) -> str:
        """Return the words of a span as the text has them."""
        return self.text[span[0] : span[1]]

    def _split_sentences(self) -> Iterator[Sentence]:
        paragraph, start = 0, 0
        ends = [match.end() for match in _SENTENCE_END.finditer(self.folded)]
        for end in (*ends, len(self.folded)):
            span = _trim_span(self.folded, (start, end))
            if span[1] > span[0]:
                yield Sentence(span, tuple(self._split_clauses(span)), paragraph)
            paragraph += self.folded[end - 1 : end] == "\n"
            start = end

    def _split_clauses(self, span: Span) -> Iterator[Span]:
        ends = [match.span() for match in _CLAUSE_END.finditer(self.folded, *span)]
        for (_, start), (end, _) in pairwise([(0, span[0]), *ends, (span[1], 0)]):
            clause = _trim_span(self.folded, (start, end))
            if clause[1] > clause[0]:
                yield clause


def _trim_span(text: str, span: Span) -> Span:
    """Return a span without blanks and punctuation at its beginning and end."""
    inner = text[slice(*span)].rstrip(_OUTER)
    return span[0] + len(inner) - len(inner.lstrip(_OUTER)), span[0] + len(inner)
