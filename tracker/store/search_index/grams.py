"""The pieces of a folded text that the search index holds, and those that a term must find there.

Pieces only narrow down what is read: a term that stands in a text has all its pieces in the text's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

_PLAIN = re.compile(r"[!-~]{4,}")
_UNINDEXED = dict.fromkeys([*(point for point in range(0x20) if not chr(point).isspace()), 0x7F], 0xFFFD)
_MOST = 40


def extend_fold_table(folds: Mapping[int, int]) -> dict[int, int]:
    """Return the folding table for indexing: what no tokenizer takes for a character stands as U+FFFD."""
    return {**folds, **_UNINDEXED}


def make_grams(text: str) -> set[str]:
    """Return the pieces of a text: characters, the pairs beside each other, and runs of four in ASCII.

    Pairs tell Chinese words apart; letters and digits are too few for that.
    """
    found = make_pairs(text)
    for word in _PLAIN.findall(text):
        found.update(map("".join, zip(word, word[1:], word[2:], word[3:], strict=False)))
    return found


def make_pairs(text: str) -> set[str]:
    """Return the characters of a text and the pairs beside each other."""
    found: set[str] = set()
    for word in text.split():
        found.update(word)
        found.update(map("".join, pairwise(word)))
    return found


def needed_pairs(term: str) -> list[str]:
    """Return the pieces without runs of four that every text with this term has, as `needed` does."""
    return list(dict.fromkeys(map("".join, pairwise(term))))[:_MOST] or [term]


def needed_grams(term: str) -> list[str]:
    """Return the pieces that every text with this term has; some of them for a very long term."""
    if len(term) == 1:
        return [term]
    pieces: dict[str, None] = {}
    covered: set[int] = set()
    for run in _PLAIN.finditer(term):
        covered.update(range(run.start(), run.end() - 1))
        pieces |= dict.fromkeys(term[place : place + 4] for place in range(run.start(), run.end() - 3))
    pieces |= dict.fromkeys(term[place : place + 2] for place in range(len(term) - 1) if place not in covered)
    return list(pieces)[:_MOST]
