"""Test that names and numbers of people are found however they are written, and nothing else is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.values import people, text

pytestmark = pytest.mark.any_engine

TABLE = text.build_fold_table()
ACCENTS = people.make_accent_table()


def fold_words(words):
    return text.fold_text(words, TABLE).translate(ACCENTS)


def find_known_words(words, known, gap=people.NAME_GAP):
    """Return the pieces of a text at which one of the known words is found."""
    spans = people.WordFinder(map(fold_words, known), gap).find_spans(fold_words(words))
    return [words[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("words", "known", "found"),
    [
        ("请歐陽鐵心签字", ["欧阳铁心"], ["歐陽鐵心"]),
        ("欧 阳\u3000铁\u200b心", ["歐陽鐵心"], ["欧 阳\u3000铁\u200b心"]),
        ("欧阳·铁-心", ["欧阳铁心"], ["欧阳·铁-心"]),
        ("王芳\n王 芳", ["王芳"], ["王芳", "王 芳"]),
        ("王,芳", ["王芳"], []),
        ("王芳芳", ["王芳", "王芳芳"], ["王芳芳"]),
        ("JOHN Smith", ["John Smith"], ["JOHN Smith"]),
        ("JohnSmith, john.smith", ["John Smith"], ["JohnSmith", "john.smith"]),
        ("André", ["Andre"], ["André"]),
        ("publishing", ["Li"], []),
        ("Li, li_2024", ["Li"], ["Li", "li"]),
        ("carolina", ["Li Na"], []),
        ("LI-NA", ["Li Na"], ["LI-NA"]),
        ("wxouyangtiexin88", ["ouyangtiexin"], ["ouyangtiexin"]),
        ("王", ["王"], []),
        ("", ["王芳"], []),
        ("王芳", [], []),
    ],
)
def test_a_name_is_found_in_any_script_width_and_spacing(words, known, found):
    assert find_known_words(words, known) == found


MOBILE, LANDLINE = "13987654321", "0532-85911234"


@pytest.mark.parametrize(
    ("words", "number", "found"),
    [
        ("电话139-8765-4321。", MOBILE, "139-8765-4321"),
        ("139 8765 4321", MOBILE, "139 8765 4321"),
        ("１３９８７６５４３２１", MOBILE, "１３９８７６５４３２１"),
        ("(139)8765.4321", MOBILE, "139)8765.4321"),
        ("一三九八七六五四三二一", MOBILE, "一三九八七六五四三二一"),
        ("幺三九 八七六五 四三二幺", MOBILE, "幺三九 八七六五 四三二幺"),
        ("8613987654321", MOBILE, "13987654321"),
        ("139-8765-4321", "+86 139 8765 4321", "139-8765-4321"),
        ("13987654321", "8613987654321", "13987654321"),
        ("13987654321", "0532-85911234 / 13987654321", "13987654321"),
        ("打85911234", LANDLINE, "85911234"),
        ("8591 1234", LANDLINE, "8591 1234"),
        ("8591-1234", "053285911234", "8591-1234"),
        ("+86 532 8591 1234", LANDLINE, "532 8591 1234"),
        ("85911234转801", "0532-85911234 转 801", "85911234转801"),
        ("85911234", "+8653285911234", "85911234"),
        ("2024 85911234", LANDLINE, "85911234"),
        ("185911234", LANDLINE, ""),
        ("859112345", LANDLINE, ""),
        ("2024-06-18", MOBILE, ""),
        ("(415) 555-2671", "+1 415 555 2671", "415) 555-2671"),
        ("66666", "66666", "66666"),
    ],
)
def test_a_number_is_found_however_it_is_written(words, number, found):
    finder = people.WordFinder(people.list_phone_numbers(fold_words(number)), people.WIDE_GAP)
    spans = list(finder.find_spans(people.convert_digits(fold_words(words))))
    pieces = "".join(words[start:end] for start, end in spans)
    assert re.sub(r"转801", "", pieces) == re.sub(r"转801", "", found)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("王芳", {"王芳"}),
        ("王芳、李强", {"王芳、李强", "王芳", "李强"}),
        ("王芳 李强", {"王芳 李强", "王芳", "李强"}),
        ("张 三", {"张 三"}),
        ("王芳(招商一处)", {"王芳(招商一处)", "王芳"}),
        ("John Smith", {"John Smith"}),
        ("A / 王芳", {"A / 王芳", "王芳"}),
    ],
)
def test_a_column_may_hold_several_names(written, names):
    assert people.list_names(written) == names


@pytest.mark.parametrize(
    ("words", "name", "found"),
    [
        ("欧阳总来电", "歐陽鐵心", ["欧阳总"]),
        ("歐陽 女士", "歐陽鐵心", ["歐陽 女士"]),
        ("王先生、王主任、老王、小王", "王芳", ["王先生", "王主任", "老王", "小王"]),
        ("铁心同意", "欧阳铁心", ["铁心"]),
        ("Ouyang Tiexin, TIE-XIN OUYANG", "欧阳铁心", ["Ouyang Tiexin", "TIE-XIN OUYANG"]),
        ("Ōuyáng Tiěxīn", "欧阳铁心", ["Ōuyáng Tiěxīn"]),
        ("interview-ouyangtiexin-2024", "欧阳铁心", ["ouyangtiexin"]),
        ("Mr. Wang", "王芳", ["Mr. Wang"]),
        ("Wang zong", "王芳", ["Wang zong"]),
        ("wf@x, wangf", "王芳", ["wangf"]),
        ("Lü Lan, Lyu Lan, lvlan", "吕兰", ["Lü Lan", "Lyu Lan", "lvlan"]),
        ("Zeng Zanrong", "曾贊榮", ["Zeng Zanrong"]),
        ("Mr Smith; SMITH, JOHN", "John Smith", ["Smith", "SMITH, JOHN"]),
        ("王府井、汪总", "王芳", []),
        ("in Wangfujing", "王芳", []),
    ],
)
def test_words_that_may_mean_a_person_are_pointed_out(words, name, found):
    hints = list(people.list_name_hints(fold_words(name), text.read_person_syllables(fold_words(name)), []))
    assert find_known_words(words, hints, people.WIDE_GAP) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("张总、吕女士", ["张总", "吕女士"]),
        ("资金总额、双方总投资", []),
        ("金总来电", ["金总"]),
        ("项目经理", []),
    ],
)
def test_common_surnames_with_a_title_are_pointed_out(words, found):
    spans = people.WordFinder(people.list_common_name_hints(), people.WIDE_GAP).find_spans(words)
    assert [words[start:end] for start, end in spans if not people.ends_in_sum_word(words, end)] == found


def test_the_titles_of_the_register_are_used():
    hints = list(people.list_name_hints("王芳", ["wang", "fang"], ["招商专员"]))
    assert find_known_words("王招商专员", hints, people.WIDE_GAP) == ["王招商专员"]


NAMES = st.text(st.sampled_from("王芳李强欧阳铁心abcé １2"), min_size=2, max_size=6)


@given(
    NAMES, st.text(st.sampled_from("王 a2、\n·")), st.lists(st.sampled_from(" \u3000·-\u200b."), min_size=6)
)
@pytest.mark.slow
def test_no_long_name_survives_with_gaps_between_its_characters(name, around, gaps):
    known = people.NAME_GAP.sub("", fold_words(name))
    if len(known) < 2 or known.isascii():
        return
    written = around + "".join(char + gap for char, gap in zip(name, gaps, strict=False)) + around
    spans = list(people.WordFinder([known], people.NAME_GAP).find_spans(fold_words(written)))
    left = list(fold_words(written))
    for start, end in spans:
        left[start:end] = "某" * (end - start)
    assert known not in people.NAME_GAP.sub("", "".join(left))


@given(st.text())
def test_the_converted_digits_have_the_length_of_the_text(words):
    assert len(people.convert_digits(words)) == len(words)
