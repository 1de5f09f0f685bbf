"""The word lists of seeds/article_words.toml as compiled patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from tracker.values.packaged_folders import find_packaged_folder

_NO_WORDS = frozenset({"clause_patterns", "sentence_patterns", "combinations"})


class Words(NamedTuple):
    """The word lists by section and key, and for each list a pattern that finds any of its words."""

    lists: dict[str, dict[str, Any]]
    patterns: dict[str, re.Pattern[str]]

    def contains_word(self, name: str, text: str, span: tuple[int, int]) -> bool:
        """Tell whether a span contains a word of a list, but not inside a longer word in `exceptions`."""
        spared = [match.span() for match in self.patterns["commitment.exceptions"].finditer(text, *span)]
        found = (match.span() for match in self.patterns[name].finditer(text, *span))
        return any(
            not any(start <= first and last <= end and (start, end) != (first, last) for start, end in spared)
            for first, last in found
        )

    def get_pattern(self, name: str) -> re.Pattern[str]:
        """Return the pattern that finds any word of a list, such as commitment.future."""
        return self.patterns[name]

    def compile_template(self, template: str) -> re.Pattern[str]:
        """Return a compiled pattern in which <commitment.future> stands for any word of that list."""
        if template not in self.patterns:
            text = re.sub(
                r"<([a-z]+\.[a-z_]+)>", lambda match: f"(?:{self.patterns[match[1]].pattern})", template
            )
            self.patterns[template] = re.compile(text)
        return self.patterns[template]


def make_alternation(words: Iterable[str]) -> str:
    """Return a regular expression that matches any of the words, a longer one before a shorter one."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def load_words() -> Words:
    """Return the word lists that come with the program."""
    file = find_packaged_folder("seeds") / "article_words.toml"
    sections = tomllib.loads(file.read_text(encoding="utf-8"))
    patterns = {
        f"{section}.{key}": re.compile(make_alternation(words))
        for section, lists in sections.items()
        if section not in _NO_WORDS
        for key, words in lists.items()
    }
    return Words(sections, patterns)
