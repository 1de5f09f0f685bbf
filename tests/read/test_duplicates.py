"""Look-alikes: what makes a name a name, what is suggested, and that a decision holds."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.databases import copy_for_each_test, prepare_once
from helpers.rows import add_company
from tracker.read import duplicates
from tracker.store import journal
from tracker.store.reader import open_reader
from tracker.values import text
from tracker.write import companies

pytestmark = pytest.mark.any_engine

FOLDS = text.build_fold_table()


def extract_core(name):
    """Return the core of a name, folded first."""
    return duplicates.extract_core(text.fold_text(name, FOLDS))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("北京大北農科技集團股份有限公司", "大北农"),
        ("北京大北農科技股份有限公司", "大北农"),
        ("大北农", "大北农"),
        ("浙江英特集团股份有限公司", "英特"),
        ("青島海爾", "海尔"),
        ("奇點數聯(北京)科技有限公司", "奇点数联"),
        ("奇点数联（北京）科技有限公司", "奇点数联"),
        ("山东省青岛市某某实业发展有限责任公司", "某某"),
        ("北京市海淀区甲乙信息科技有限公司", "甲乙信息"),
        ("某某创业投资合伙企业(有限合伙)", "某某创业"),
        ("上海超市发连锁股份有限公司", "超市发连锁"),
        ("北京大學", "北京大学"),
        ("青岛银行股份有限公司", "青岛银行"),
        ("青島市企業聯合會", "青岛市企业联合会"),
        ("Example Smart Home Co., Ltd.", "example smart home"),
        ("ＥＸＡＭＰＬＥ　Holdings Limited", "example"),
        ("科技有限公司", "科技"),
        ("有限公司", "有限公司"),
        ("(北京)", "(北京)"),
        ("---", ""),
    ],
)
def test_the_core_of_a_name_leaves_out_legal_form_and_place(name, expected):
    assert extract_core(name).text == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("浙江英特集团股份有限公司", "浙江英特科技股份有限公司", True),
        ("北京大北農科技集團股份有限公司", "北京大北農科技股份有限公司", True),
        ("青島海爾", "青島海信", False),
        ("海尔", "海尔智家股份有限公司", True),
        ("海尔集团公司", "海尔智家股份有限公司", False),
        ("清大国华", "清大國華環境集團股份有限公司", True),
        ("中關村科技企業家協會", "中關村科技企業協會", True),
        ("北京大学", "青岛大学", False),
        ("北京银行股份有限公司", "青岛银行股份有限公司", False),
        ("山东某某环境有限公司", "山东甲乙环境有限公司", False),
        ("博锐尚格科技股份有限公司", "博悦尚格科技有限公司", True),
        ("博锐尚格科技股份有限公司", "尚博锐格科技有限公司", False),
        ("---", "...", False),
        ("华帝股份", "华帝股份有限公司", True),
        ("太湖水务集团", "苏州太湖水务集团有限公司", True),
        ("和顺电气", "苏州工业园区和顺电气股份有限公司", True),
        ("永福股份", "福建永福电力设计股份有限公司", True),
        ("华康洁净", "武汉华康世纪洁净科技股份有限公司", True),
        ("力積電", "力積成電子製造股份有限公司", True),
        ("*ST天山", "天山生物股份有限公司", True),
        ("報 喜 鳥", "报喜鸟", True),
        ("甲乙(北京)科技", "甲乙北京科技", True),
        ("华泰电子有限公司", "敦泰电子股份有限公司", False),
        ("华峰化学股份有限公司", "华融化学股份有限公司", False),
        ("湖南发展", "西藏发展股份有限公司", False),
        ("东方精工", "江苏南方精工股份有限公司", False),
        ("吉林化纤股份有限公司", "新乡化纤股份有限公司", False),
        ("北京大学", "北京大学出版社有限公司", False),
    ],
)
def test_similar_names_are_recognised(one, other, expected):
    assert duplicates.are_similar(extract_core(one), extract_core(other)) is expected
    assert duplicates.are_similar(extract_core(other), extract_core(one)) is expected


CODE = "91370200264574251E"
NAMES = Path(__file__).parents[2].parent / "shared" / "names"


@pytest.mark.skipif(not NAMES.exists(), reason="the lists of names are not beside the checkout")
@pytest.mark.parametrize(
    ("file", "what", "least", "most"),
    [
        ("same.csv", "short-full", 0.8, 1),
        ("same.csv", "short-full (Traditional)", 0.85, 1),
        ("same.csv", "width/space", 0.95, 1),
        ("different.csv", "", 0, 0.01),
    ],
)
@pytest.mark.slow
def test_the_share_of_pairs_of_names_that_are_pointed_out(file, what, least, most):
    with (NAMES / file).open(encoding="utf-8") as opened:
        pairs = [(row["a"], row["b"]) for row in csv.DictReader(opened) if what in ("", row["what"])]
    pointed_out = sum(duplicates.are_similar(extract_core(one), extract_core(other)) for one, other in pairs)
    assert least <= pointed_out / len(pairs) <= most


KNOWN = {"海尔智家股份有限公司": {"uscc": CODE}, "浙江英特集团股份有限公司": {}, "甲乙丙丁生物有限公司": {}}


def add_known_companies(location):
    """Add the companies of KNOWN to those of the article."""
    ids = {name: add_company(location, name, **values) for name, values in KNOWN.items()}
    with journal.open_batch(location, "company edit", "王芳") as batch:
        companies.add_alias(batch, ids["海尔智家股份有限公司"], "青島海爾")


with_known = prepare_once(add_known_companies)
location = copy_for_each_test("with_known")


@pytest.mark.parametrize(
    ("typed", "uscc", "name", "why"),
    [
        ("某某有限公司", CODE, "海尔智家股份有限公司", "same_code"),
        ("海爾智家股份有限公司", None, "海尔智家股份有限公司", "same_name"),
        ("青岛海尔", None, "海尔智家股份有限公司", "same_name"),
        ("海尔", None, "海尔智家股份有限公司", "similar"),
        ("浙江英特科技股份有限公司", None, "浙江英特集团股份有限公司", "similar"),
        ("北京大北农科技股份有限公司", None, "北京大北農科技集團股份有限公司", "same_name"),
        ("大北农", None, "北京大北農科技集團股份有限公司", "similar"),
        ("己乙丙丁生物", None, "甲乙丙丁生物有限公司", "similar"),
        ("甲己丙丁生物", None, "甲乙丙丁生物有限公司", "similar"),
        ("甲乙丙戊生物", None, "甲乙丙丁生物有限公司", "similar"),
        ("英特股份", None, "浙江英特集团股份有限公司", "similar"),
        ("浙江英特集团", None, "浙江英特集团股份有限公司", "similar"),
    ],
)
def test_a_similar_company_is_found(with_known, typed, uscc, name, why):
    with open_reader(with_known) as reader:
        found = duplicates.find_look_alikes(reader, typed, uscc)
    assert [(alike.name, alike.why) for alike in found] == [(name, why)]


@pytest.mark.parametrize("typed", ["青岛海信", "北京某某", "科技有限公司", "%", "_", "---", "国" * 300])
def test_names_that_share_only_common_words_are_not_suggested(with_known, typed):
    with open_reader(with_known) as reader:
        assert duplicates.find_look_alikes(reader, typed) == []


def test_a_pair_recorded_as_distinct_is_not_suggested_again(location):
    with open_reader(location) as reader:
        first = reader.value("SELECT id FROM companies WHERE name = '浙江英特集团股份有限公司'")
    second = add_company(location, "浙江英特科技股份有限公司")
    pair = duplicates.LookAlikePair(
        first, "浙江英特集团股份有限公司", second, "浙江英特科技股份有限公司", "similar"
    )
    with open_reader(location) as reader:
        assert duplicates.find_duplicates(reader) == [pair]
    with journal.open_batch(location, "company distinct", "王芳") as batch:
        companies.record_as_different(batch, second, first)
    with open_reader(location) as reader:
        assert duplicates.find_duplicates(reader) == []
        assert len(duplicates.find_look_alikes(reader, "英特")) == 2


WORDS = st.sampled_from("甲乙丙丁戊")
SHORT_NAMES = st.lists(st.text(WORDS, min_size=1, max_size=6), max_size=12)
FORMS = st.sampled_from(["", "有限公司", "科技有限公司", "集团", "(北京)有限公司"])


@given(st.lists(st.tuples(SHORT_NAMES, FORMS), max_size=4))
@settings(max_examples=200)
@pytest.mark.slow
def test_the_quick_pair_search_equals_comparing_every_pair(groups):
    cores = sorted({extract_core(name + form) for names, form in groups for name in names})
    slow = {
        frozenset(pair)
        for place, one in enumerate(cores)
        for pair in ((one, other) for other in cores[place:])
        if duplicates.are_similar(*pair)
    }
    assert {frozenset(pair) for pair in duplicates._pair_similar_cores(cores)} == slow


def is_let_through(probes, other):
    """Tell whether the narrowing rule of the database lets a name through."""
    found = {name: probes[name].strip("%") in other.text for name in ("head", "tail", "first", "second")}
    spread = probes["spread"] and re.search(".*".join(probes["spread"].strip("%").split("%")), other.whole)
    is_short_for = len(other.whole) <= probes["longest"] and other.whole[:2] in probes["whole"]
    is_slip = found["tail"] and (found["first"] or found["second"])
    return found["head"] or is_slip or bool(spread) or is_short_for


@given(st.text(WORDS, min_size=1, max_size=7), st.integers(0, 7), st.text(WORDS, max_size=1), st.booleans())
@settings(max_examples=500)
@pytest.mark.slow
def test_the_prefilter_keeps_every_similar_name(name, place, char, is_instead):
    wanted = extract_core(name)
    for other in (name[:place], name + char, name[:place] + char + name[place + is_instead :]):
        if duplicates.are_similar(wanted, extract_core(other)):
            assert is_let_through(duplicates._make_similar_name_patterns(wanted), extract_core(other))
