"""Test folding, which keeps the length of a text, and pinyin keys, which read surnames correctly."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.values import text

pytestmark = pytest.mark.any_engine

TABLE = text.build_fold_table()
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
IDEOGRAPHS = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF))
FULL_WIDTH = {point: point + 0xFEE0 for point in range(0x21, 0x7F)} | {0x20: 0x3000}


def fold(words: str) -> str:
    return text.fold_text(words, TABLE)


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("青島", "青岛"),
        ("臺灣", "台湾"),
        ("註冊", "注册"),
        ("曾贊榮", "曾赞荣"),
        ("裡裏里", "里里里"),
        ("北京大北農科技集團股份有限公司", "北京大北农科技集团股份有限公司"),
        ("ＡＢＣ１２３", "abc123"),
        ("（北京）：，！", "(北京):,!"),
        ("Tom LEE", "tom lee"),
        ("①", "1"),
        ("青島\nABC\t1", "青岛\nabc\t1"),
        ("", ""),
    ],
)
def test_traditional_characters_full_width_and_case_are_folded(words, folded):
    assert fold(words) == folded


@pytest.mark.parametrize("char", ["…", "ﬁ", "½", "㎡", "㈱", "İ", "“", "”", "。", "岛", "a", " ", "\n"])
def test_a_character_with_several_plain_forms_is_not_folded(char):
    assert fold(char) == char


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("奇點數聯（北京）科技有限公司", "奇点数联(北京)科技有限公司"),
        ("ＴＲＳ拓爾思", "trs拓尔思"),
        ("邵根伙", "邵根伙"),
    ],
)
def test_spellings_of_one_name_fold_to_the_same_text(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("青島海爾", "青島海信"), ("北京", "南京"), ("A1", "A2")])
def test_different_names_fold_to_different_texts(one, other):
    assert fold(one) != fold(other)


def test_spans_of_the_folded_text_are_spans_of_the_original():
    printed = "27日……曾贊榮出席會議并講話，①“組團”來青ﬁ"
    start = fold(printed).index(fold("组团"))
    assert printed[start : start + 2] == "組團"


@given(words=ANY_TEXT | IDEOGRAPHS)
@pytest.mark.slow
def test_folding_keeps_the_length_and_goes_character_by_character(words):
    assert len(fold(words)) == len(words)
    assert fold(words) == "".join(fold(char) for char in words)


@given(words=(ANY_TEXT | IDEOGRAPHS).filter(lambda words: "薴" not in words))
@pytest.mark.slow
def test_folding_a_folded_text_changes_nothing(words):
    assert fold(fold(words)) == fold(words)


@given(words=st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_case_and_full_width_never_matter(words):
    assert fold(words) == fold(words.upper()) == fold(words.translate(FULL_WIDTH)) == words.lower()


def test_the_fold_table_maps_no_character_to_itself():
    assert all(point != folded for point, folded in TABLE.items())
    assert all(unicodedata.category(chr(folded)) != "Cs" for folded in TABLE.values())


def test_the_fold_table_has_no_capital_or_traditional_target():
    assert not [
        chr(folded) for folded in TABLE.values() if len(chr(folded).lower()) == 1 and chr(folded).isupper()
    ]
    assert not [chr(folded) for folded in TABLE.values() if chr(folded) in "島灣農團國贊榮點數聯萬億圓"]


def test_folding_twice_equals_folding_once():
    assert {chr(point) for point, folded in TABLE.items() if folded in TABLE} == set()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("青島", "qingdao qd"),
        ("青岛", "qingdao qd"),
        ("重慶", "chongqing cq"),
        ("华赛伯曼", "huasaiboman hsbm"),
        ("ABC公司", "abcgongsi ags"),
        ("北京 大北農", "beijingdabeinong bjdbn"),
        ("乐山", "leshan ls"),
        ("中國銀行股份有限公司青岛分行", "zhongguoyinhanggufenyouxiangongsiqingdaofenhang zgyhgfyxgsqdfh"),
        ("重庆长安汽车", "chongqingchanganqiche cqcaqc"),
        ("长春一汽", "changchunyiqi ccyq"),
        ("长鑫存储", "changxincunchu cxcc"),
        ("校长协会", "xiaozhangxiehui xzxh"),
        ("厦门建发", "xiamenjianfa xmjf"),
        ("朝阳重工", "chaoyangzhonggong cyzg"),
        ("信达支行", "xindazhihang xdzh"),
        ("东阿阿胶", "dongeejiao deej"),
    ],
)
def test_a_name_is_found_by_its_pinyin_and_by_its_initials(name, key):
    assert text.make_pinyin_key(name) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("曾贊榮", "zengzanrong zzr"),
        ("曾赞荣", "zengzanrong zzr"),
        ("單田芳", "shantianfang stf"),
        ("仇英", "qiuying qy"),
        ("解縉", "xiejin xj"),
        ("查良鏞", "zhaliangyong zly"),
        ("區新明", "ouxinming oxm"),
        ("曾", "zeng z"),
        ("邵根伙", "shaogenhuo sgh"),
        ("譚靖", "tanjing tj"),
        ("歐陽修", "ouyangxiu oyx"),
        ("Tom Lee", "tomlee tl"),
        ("尉遲恭", "yuchigong ycg"),
        ("單于輔", "chanyufu cyf"),
    ],
)
def test_a_surname_is_read_as_a_surname(name, key):
    assert text.make_person_pinyin_key(name) == key


@pytest.mark.parametrize(
    ("name", "key"), [("陳曾", "chenceng cc"), ("王解放", "wangjiefang wjf"), ("李單", "lidan ld")]
)
def test_a_surname_character_elsewhere_is_read_as_a_word(name, key):
    assert text.make_person_pinyin_key(name) == key
