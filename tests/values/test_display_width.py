"""Test measuring text in screen columns and breaking it where a reader would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.values.display_width import break_text, display_width

pytestmark = pytest.mark.any_engine


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("清大", 4), ("（1）", 5), ("1—2…", 4), ("e\N{COMBINING ACUTE ACCENT}", 1)],
)
def test_a_chinese_character_takes_two_columns_and_a_combining_mark_none(text, columns):
    assert display_width(text) == columns


BROKEN = {
    "nothing": ("", {}, [""]),
    "between words": ("one two three", {}, ["one two", "three"]),
    "between Chinese characters": ("中文十个字", {}, ["中文十个", "字"]),
    "a word longer than a line": ("abcdefghijk m", {}, ["abcdefgh", "ijk m"]),
    "the lines below the first are shorter": ("one two three", {"indent": 3}, ["one two", "three"]),
    "a word longer than an indented line": ("one abcdefg", {"indent": 3}, ["one", "abcde", "fg"]),
    "a full stop begins a line": ("中文十个。字", {}, ["中文十个", "。字"]),
    "a full stop takes a character along": ("中文十个。字", {"never_first": "。"}, ["中文十", "个。字"]),
    "a comma takes a word along": ("中文 six，字", {"never_first": "，"}, ["中文", "six，字"]),
}


@pytest.mark.parametrize(("text", "options", "lines"), BROKEN.values(), ids=BROKEN)
def test_text_wraps_between_words_or_chinese_characters(text, options, lines):
    assert list(break_text(text, 8, **options)) == lines


@given(st.text("ab1 -清大，。（", max_size=80), st.integers(4, 40))
def test_wrapped_lines_fit_the_width_and_lose_only_blanks(text, width):
    lines = list(break_text(text, width))
    assert max(map(display_width, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())
