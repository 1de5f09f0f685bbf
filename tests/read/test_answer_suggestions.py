"""Test the names suggested while an answer is typed, by initials too."""

from __future__ import annotations

import pytest

from tracker.read import answer_suggestions, completion, lookup
from tracker.store.reader import open_reader


@pytest.fixture(scope="module")
def reader(seeded_template):
    with open_reader(seeded_template) as opened:
        yield opened


FOUND = {
    ("sector", "rgzn"): ["人工智能"],
    ("sector", "dsj"): ["大数据"],
    ("sector", "dashuju"): ["大数据"],
    ("sector", "大數據"): ["大數據"],
    ("event", "qdxtj"): ["2024中關村科技企業家青島行推介座談會"],
    ("company", "qdgh"): ["清大國華環境集團股份有限公司"],
    ("person", "cft"): ["陳福泰"],
    ("sector", "xyzzy"): [],
}


@pytest.mark.parametrize(("asked", "found"), FOUND.items())
def test_pinyin_initials_and_words_suggest_names(reader, asked, found):
    assert [choice.value for choice in completion.suggest_names(reader, *asked)] == found


def test_a_text_without_letters_is_not_matched_against_pinyin(reader):
    assert completion.suggest_names(reader, "sector", "不存在") == []


@pytest.mark.parametrize(
    ("typed", "first"), [("", "陳福泰:董事長"), ("cft", "陳福泰:董事長"), ("陈", "陳福泰:董事長")]
)
def test_people_of_the_company_come_first_with_their_titles(reader, typed, first):
    company = lookup.find_company(reader, "清大国华")
    found = [choice.value for choice in answer_suggestions.suggest_people(reader, typed, company)]
    assert found[0] == "陳福泰:董事長"
    assert not {"陳福泰", "陈福泰"} & set(found)


def test_an_empty_text_suggests_only_people_of_the_company(reader):
    company = lookup.find_company(reader, "清大国华")
    assert [choice.value for choice in answer_suggestions.suggest_people(reader, "", company)] == [
        "陳福泰:董事長"
    ]
    assert [choice.value for choice in answer_suggestions.suggest_people(reader, "zzr", company)] == [
        "曾贊榮"
    ]
