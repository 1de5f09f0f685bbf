"""The word lists of seeds/article_words.toml as compiled patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tracker.store import location

_NO_WORDS = frozenset({"clause_patterns", "sentence_patterns", "combinations"})


class Words(NamedTuple):
    """The lists by section and key, and what is made of them."""

    lists: dict[str, dict[str, Any]]
    surnames: frozenset[str]
    edge: re.Pattern[str]
    not_edge: re.Pattern[str]
    exception: re.Pattern[str]
    patterns: dict[str, re.Pattern[str]]

    def has(self, name: str, text: str, span: tuple[int, int]) -> bool:
        """Tell whether a passage holds a word of a list, other than inside a word of `exceptions`."""
        for match in self.patterns[name].finditer(text, *span):
            around = max(match.start() - 2, span[0]), match.end() + 2
            inside = (spare.span() for spare in self.exception.finditer(text, *around))
            if not any(
                start <= match.start() and match.end() <= end and (start, end) != match.span()
                for start, end in inside
            ):
                return True
        return False

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return the pattern that finds any word of a list, such as commitment.future."""
        return self.patterns[name]


def make_alternation(words: Iterable[str]) -> str:
    """Return the text of a pattern that matches the longest of the words."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def load_words(folder: Path | None = None) -> Words:
    """Return the word lists of the program, or those of another folder of seeds."""
    file = (folder or location.find_packaged_folder("seeds")) / "article_words.toml"
    sections = tomllib.loads(file.read_text(encoding="utf-8"))
    surnames = frozenset(sections["people"].pop("surnames"))
    return Words(
        sections,
        surnames,
        re.compile(make_alternation(sections["edges"]["words"])),
        re.compile(make_alternation(sections["edges"]["except"])),
        re.compile(make_alternation(sections["commitment"].pop("exceptions"))),
        {
            f"{section}.{key}": re.compile(make_alternation(words))
            for section, lists in sections.items()
            if section not in _NO_WORDS
            for key, words in lists.items()
        },
    )
