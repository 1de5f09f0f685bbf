"""Test fitting text to a page: lines break between words, the longest sections lose their last items."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tracker.cli.terminal import fit_page
from tracker.cli.terminal.fit_page import Section, fit_sections
from tracker.values.display_width import break_text

pytestmark = pytest.mark.any_engine

TEXTS = st.text(st.sampled_from("a 中"), max_size=60)


def get_label(_kind, code):
    """Return the label of a code as `Labels` does."""
    return {"none": "（无）", "more": "… 另有 {count} 项"}[code]


def make_section(heading, items):
    return Section(heading, items, len(items))


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        ("短", ["· 短"]),
        ("", ["· "]),
        ("中文十个字要分成几行", ["· 中文十个", "  字要分成", "  几行"]),
        ("one two three", ["· one two", "  three"]),
        ("abcdefghijklm", ["· abcdefgh", "  ijklm"]),
    ],
)
def test_a_line_breaks_between_words_or_characters(item, lines):
    assert fit_sections([make_section("头", [item])], get_label, 60, 10).splitlines() == ["头", *lines]


def test_the_longest_section_is_shortened_first():
    sections = [make_section("一", list("abcdef")), make_section("二", ["x", "y"]), make_section("三", [])]
    shown = fit_sections(sections, get_label, 12, 40)
    assert shown.splitlines() == [
        "一", "· a", "· b", "· c", "  … 另有 3 项", "", "二", "· x", "· y", "", "三", "· （无）",
    ]  # fmt: skip


@given(
    sizes=st.lists(
        st.lists(st.text(st.sampled_from("a 中"), max_size=60), max_size=12), min_size=1, max_size=5
    ),
    height=st.integers(15, 60),
)
@pytest.mark.slow
def test_sections_of_any_length_fit_the_page(sizes, height):
    lines = fit_sections([make_section("头", items) for items in sizes], get_label, height, 20).splitlines()
    assert len(lines) <= height
    assert max(map(cell_len, lines)) <= 20


def fit_by_trying(sections, height, width):
    """Drop one item at a time from the last of the longest sections until the page fits."""
    shown = [len(items) for _, items in sections]
    while True:
        lines = []
        for count, (heading, items) in zip(shown, sections, strict=True):
            lines += ["", heading] if lines else [heading]
            for item in items[:count] if items else ["（无）"]:
                first, *more = break_text(item, width - 2)
                lines += [f"· {first}", *(f"  {line}" for line in more)]
            if count < len(items):
                lines.append(f"  … 另有 {len(items) - count} 项")
        if len(lines) <= height or not any(shown):
            return "\n".join(lines)
        shown[len(shown) - 1 - shown[::-1].index(max(shown))] -= 1


@given(
    sections=st.lists(st.tuples(st.just("头"), st.lists(TEXTS, max_size=15)), min_size=1, max_size=5),
    height=st.integers(-2, 40),
)
@pytest.mark.slow
def test_items_are_dropped_as_by_trying(sections, height):
    fitted = fit_sections([make_section(*section) for section in sections], get_label, height, 20)
    assert fitted == fit_by_trying(sections, height, 20)


def test_no_more_items_are_broken_into_lines_than_the_page_has_lines(monkeypatch):
    broken = []
    monkeypatch.setattr(fit_page, "break_text", lambda text, _width: broken.append(text) or iter([text]))
    sections = [make_section(name, [f"{name}{number}" for number in range(300)]) for name in "甲乙丙丁"]
    shown = fit_sections(sections, get_label, 58, 80).splitlines()
    assert len(shown) == 58
    assert shown[-1] == "  … 另有 289 项"
    assert len(broken) <= 4 * 58
