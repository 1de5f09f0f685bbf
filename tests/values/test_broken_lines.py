"""Test that broken lines are joined for reading, and that spans lead back to the stored text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.databases import scale_examples
from tracker.values.broken_lines import join_broken_lines

pytestmark = pytest.mark.any_engine

BROKEN = """某某新材料有限公司冷库项目签约仪式
6月18日，某某新材料有限公司董事长马立群在签约仪式上表示，
公司将在青岛投资3.6亿
元建设冷链物流基地，一期工程计划于今年年底前开工建设，二
期工程明年六月建成投产， 签 署 了 一 份 cooperation framework
agreement，双方共同开发新产品，并将研发中心放在这座城市里。
马立群说，公司还将继续扩大投资，欢迎各界朋友前来考察指导。
一、企业基本情况
（一）公司成立于2003年，注册资本5000万元，员工有六百余人，
年产值
"""


def test_the_lines_of_a_paragraph_are_joined():
    joined = join_broken_lines(BROKEN).text.split("\n")
    assert joined[0] == "某某新材料有限公司冷库项目签约仪式", "a short line is a heading"
    assert joined[1] == ("6月18日，某某新材料有限公司董事长马立群在签约仪式上表示，公司将在青岛投资3.6亿"), (
        "a short line ends a paragraph"
    )
    assert joined[2].startswith("元建设冷链物流基地，一期工程计划于今年年底前开工建设，二期工程明年")
    assert "签署了一份 cooperation framework agreement，双方" in joined[2]
    assert joined[3].startswith("马立群说"), "after a sentence, a line may begin a paragraph"
    assert joined[4:6] == [
        "一、企业基本情况",
        "（一）公司成立于2003年，注册资本5000万元，员工有六百余人，年产值",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一行",
        "一段很长的话。" * 40 + "\n" + "另一段很长的话，" * 40 + "\n" + "第三段话，" * 60,
        "短行\n短行\n短行\n短行",
        "\n\n\n",
    ],
)
def test_a_text_that_is_not_broken_is_left_as_it_is(text):
    assert join_broken_lines(text).text == text


@given(st.text(st.sampled_from("甲乙，。 a1\n　一"), max_size=400))
@settings(max_examples=scale_examples(100), deadline=None)
def test_every_character_leads_to_its_place(text):
    joined = join_broken_lines(text)
    assert len(joined.places) == len(joined.text) + 1
    for at, char in enumerate(joined.text):
        assert char == text[joined.places[at]] or char == " "
    for start in range(0, len(joined.text), 7):
        first, last = joined.find_stored_span(start, start + 1)
        assert last - first == 1
    assert [char for char in joined.text if not char.isspace()] == [
        char for char in text if not char.isspace()
    ]
