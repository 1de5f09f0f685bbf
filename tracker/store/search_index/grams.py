"""Grams: short pieces of folded texts (texts made comparable). The search index stores those of each text.

A search looks for the texts that have all grams of its terms. A text that contains a term has them all, but
other texts may have them too. So a search reads each text that it has found in this way, and keeps only those
that do contain the term.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

_PLAIN = re.compile(r"[!-~]{4,}")
_UNINDEXED = dict.fromkeys([*(point for point in range(0x20) if not chr(point).isspace()), 0x7F], 0xFFFD)
_MOST = 40


def extend_fold_table(folds: Mapping[int, int]) -> dict[int, int]:
    """Return the fold table (code point → code point) with which texts are folded for the index.

    It also turns control characters, which the tokenizer of FTS5 would drop, into U+FFFD.
    """
    return {**folds, **_UNINDEXED}


def make_grams(text: str) -> set[str]:
    """Return the grams of a text: its characters, pairs of neighbours, and runs of four ASCII characters.

    Pairs are enough to distinguish Chinese words. Letters and digits are few, so that longer runs are needed.
    """
    made_grams = make_pairs(text)
    for word in _PLAIN.findall(text):
        made_grams.update(map("".join, zip(word, word[1:], word[2:], word[3:], strict=False)))
    return made_grams


def make_pairs(text: str) -> set[str]:
    """Return the single characters of a text and its pairs of neighbouring characters."""
    pairs: set[str] = set()
    for word in text.split():
        pairs.update(word)
        pairs.update(map("".join, pairwise(word)))
    return pairs


def list_needed_pairs(term: str) -> list[str]:
    """Return pairs of neighbouring characters that every text with this term has.

    Of a long term, not all pairs are returned. For a term of one character, that character is returned.
    """
    return list(dict.fromkeys(map("".join, pairwise(term))))[:_MOST] or [term]


def list_needed_grams(term: str) -> list[str]:
    """Return grams that every text with this term has. Of a long term, not all grams are returned."""
    if len(term) == 1:
        return [term]
    pieces: dict[str, None] = {}
    covered: set[int] = set()
    for run in _PLAIN.finditer(term):
        covered.update(range(run.start(), run.end() - 1))
        pieces |= dict.fromkeys(term[index : index + 4] for index in range(run.start(), run.end() - 3))
    pieces |= dict.fromkeys(term[index : index + 2] for index in range(len(term) - 1) if index not in covered)
    return list(pieces)[:_MOST]
