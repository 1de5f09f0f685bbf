"""Test that every command speaks one language: its help, what it prints when it works, and its errors."""

from __future__ import annotations

from contextlib import nullcontext

import pytest

from helpers import language_crawl
from helpers.databases import copy_for_module
from tracker.locale import list_languages

pytestmark = [pytest.mark.slow, pytest.mark.any_engine]


TRANSLATIONS = tuple(language for language in list_languages() if language != "en")


@pytest.mark.parametrize("languages", [("en",), TRANSLATIONS, (language_crawl.PSEUDO,)], ids=" ".join)
def test_every_command_speaks_one_language(languages, seeded_template, tmp_path):
    """In a pseudo-language, every message is in double brackets: what is outside bypasses the catalogs.

    The Chinese translations take turns: one catalog is made from the other.
    """
    is_pseudo = languages == (language_crawl.PSEUDO,)
    speak = language_crawl.speak_pseudo_language(tmp_path / "catalogs") if is_pseudo else nullcontext()
    (tmp_path / "template").mkdir()
    (tmp_path / "calls").mkdir()
    foreign: dict[str, dict[str, str]] = {}
    with copy_for_module(seeded_template, tmp_path / "template") as template, speak:
        data = language_crawl.read_data(template)
        folded_data = language_crawl.fold(data)
        if is_pseudo:
            language_crawl.wrap_labels(template)
        for name, words, printed in language_crawl.crawl(template, tmp_path / "calls", languages):
            lines = (
                language_crawl.find_han(printed, data)
                if languages == ("en",)
                else language_crawl.find_english(printed, folded_data)
            )
            foreign.setdefault(name, {}).update(dict.fromkeys(lines, " ".join(words)))
    listed = [f"{words}: {line}" for name, lines in foreign.items() for line, words in lines.items()]
    assert listed == []
