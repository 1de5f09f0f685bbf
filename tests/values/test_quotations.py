"""Test finding a quotation in a text in any script, width and spacing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.errors import AmbiguousError, BadInputError, NotFoundError
from tracker.values import text
from tracker.values.quotations import Quotation, SearchableText, _fold_without_blanks, find_sentence

FOLDS = text.build_fold_table()
MEMO = (
    "東港日報訊:\n5月6日,東港科技(青島)董事長李明說,要投資2億元建冷庫,年底開工,年處理3萬噸.\n"
    "Harbour Tech Ltd 簡稱東港.李明\n兼任某海洋\n學會會長.電話8591 1111\n"
)


def locate_quote(words, quote, choice=None):
    return SearchableText(words, FOLDS).locate_quotation(quote, choice)


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("李明說", "李明說"),
        ("李明说", "李明說"),
        ("李明説", "李明說"),
        ("東港科技(青島)董事長", "東港科技(青島)董事長"),
        ("东港科技（青岛）董事长", "東港科技(青島)董事長"),
        ("２億元", "2億元"),
        ("2 億元", "2億元"),
        ("  年底开工\n", "年底開工"),
        ("说，要投資", "說,要投資"),
        ("年处理3万吨。", "年處理3萬噸."),
        ("日报讯:\n5月", "日報訊:\n5月"),
        ("日报讯：5月", "日報訊:\n5月"),
        ("李明兼任某海洋学会", "李明\n兼任某海洋\n學會"),
        ("某　海 洋", "某海洋"),
        ("harbour  tech\nLTD简称", "Harbour Tech Ltd 簡稱"),
        ("8591 1111", "8591 1111"),
        (MEMO, MEMO.strip()),
    ],
)
def test_a_quotation_is_found_in_any_script_width_or_spacing(quote, printed):
    start = MEMO.index(printed)
    assert locate_quote(MEMO, quote) == (start, start + len(printed))


@pytest.mark.parametrize(
    "quote", ["李明説過", "南港", "東港。科技", "z", "HarbourTech", "85911111", "3 0萬噸"]
)
def test_a_quotation_that_the_text_does_not_hold_is_not_found(quote):
    with pytest.raises(NotFoundError) as error:
        locate_quote(MEMO, quote)
    assert f"does not contain “{quote}”" in str(error.value)


@pytest.mark.parametrize("quote", ["", " ", "\n\t", "　"])
def test_a_blank_quotation_is_not_found(quote):
    with pytest.raises(NotFoundError):
        locate_quote(MEMO, quote)


@pytest.mark.parametrize(
    ("quote", "near"),
    [
        (
            "董事长李明表示",
            "line 2, characters 20–25: …月6日,東港科技(青島)【董事長李明】說,要投資2億元建冷庫,…",
        ),
        ("李明兼任会长", "line 3, characters 72–77: …ch Ltd 簡稱東港.【李明 兼任】某海洋 學會會長.電話8…"),
        ("南沙", ""),
    ],
)
def test_the_error_shows_the_nearest_passage(quote, near):
    with pytest.raises(NotFoundError) as error:
        locate_quote(MEMO, quote)
    assert str(error.value).partition("the nearest passage is: ")[2] == near


SEVERAL = [
    ("東港,东港", "东港", [(0, 2), (3, 5)]),
    ("東港,东港", "東港", [(0, 2), (3, 5)]),
    ("ＡＢ ab", "Ab", [(0, 2), (3, 5)]),
    ("港港港", "港港", [(0, 2), (1, 3)]),
    ("港 港\n港", "港港", [(0, 3), (2, 5)]),
    ("港" * 9, "港", [(place, place + 1) for place in range(9)]),
]


@pytest.mark.parametrize(("words", "quote", "places"), SEVERAL)
def test_an_ambiguous_quotation_lists_its_positions(words, quote, places):
    with pytest.raises(AmbiguousError) as error:
        locate_quote(words, quote)
    said = str(error.value).splitlines()
    assert f"{len(places)} times" in said[0]
    for number, (start, end) in enumerate(places, start=1):
        assert said[number].split()[0] == str(number)
        assert f", characters {start}–{end}: " in said[number]


@pytest.mark.parametrize(("words", "quote", "places"), SEVERAL)
def test_one_of_several_positions_is_chosen_by_its_number(words, quote, places):
    assert [locate_quote(words, quote, number + 1) for number in range(len(places))] == places
    for number in (0, len(places) + 1):
        with pytest.raises(BadInputError, match=f"there is no occurrence {number}: “{quote}” occurs"):
            locate_quote(words, quote, number)


def test_a_long_list_of_positions_is_cut():
    with pytest.raises(AmbiguousError) as error:
        locate_quote("港" * 99, "港")
    assert str(error.value).splitlines()[-1] == "  … and 79 more"


@pytest.mark.parametrize(
    ("quotes", "choices", "spans"),
    [
        (["董事長", "東港"], [2], [(20, 23), (12, 14)]),
        (["東港", "东港"], [3, 1], [(69, 71), (0, 2)]),
        (["李明", "建冷库", "東港"], [2, 1], [(72, 74), (33, 36), (0, 2)]),
    ],
)
def test_choices_apply_in_order_to_the_ambiguous_quotations(quotes, choices, spans):
    assert SearchableText(MEMO, FOLDS).locate_quotations(Quotation(1, quotes, choices)) == spans


def test_an_unused_choice_is_refused():
    with pytest.raises(BadInputError, match="--nth 2 is given, but the quotation occurs only once"):
        SearchableText(MEMO, FOLDS).locate_quotations(Quotation(1, ["董事長"], [2]))


LETTERS = st.sampled_from("青島岛東东數数據据ＡaA１1(（,，。.…ﬁ 　\n") | st.characters(
    exclude_categories=["Cs"]
)
FULL_WIDTH = {point: point + 0xFEE0 for point in range(0x21, 0x7F)}


@settings(deadline=None)  # other work on the machine is no failure
@given(words=st.text(LETTERS, min_size=1), start=st.integers(0), length=st.integers(1, 60))
def test_any_part_of_a_text_is_found_at_its_position(words, start, length):
    start %= len(words)
    quote = words[start : start + length].strip()
    start, searched = words.index(quote, start), SearchableText(words, FOLDS)
    part = text.fold_text(quote, FOLDS)
    for typed in (quote, part, quote.translate(FULL_WIDTH), quote.replace("。", ".")):
        assert ((start, start + len(quote)) in searched.find_spans(typed)) == bool(quote), typed


@settings(deadline=None)
@given(words=st.text(LETTERS, min_size=1), quote=st.text(LETTERS, min_size=1, max_size=3))
def test_every_position_found_holds_the_quotation(words, quote):
    wanted, _ = _fold_without_blanks(quote, FOLDS)
    for start, end in SearchableText(words, FOLDS).find_spans(quote):
        printed = words[start:end]
        assert printed == printed.strip()
        assert _fold_without_blanks(printed, FOLDS)[0] == wanted
    count = (
        len(re.findall(f"(?={re.escape(wanted)})", _fold_without_blanks(words, FOLDS)[0])) if wanted else 0
    )
    assert len(SearchableText(words, FOLDS).find_spans(quote)) == count


SENTENCES = [
    ("甲。乙说要投资。丙。", "投资", "乙说要投资。"),
    ("甲说：“要投资。”乙", "投资", "甲说：“要投资。”"),
    ("一\n二投资三\n四", "投资", "二投资三"),
    ("甲投资。乙签约。丙", "投资。乙签", "甲投资。乙签约。"),
    ("甲投资。乙", "投资。", "甲投资。"),
    ("投资", "投资", "投资"),
]


@pytest.mark.parametrize(("text", "words", "sentence"), SENTENCES)
def test_the_sentence_of_a_place_is_found(text, words, sentence):
    start = text.index(words)
    assert text[slice(*find_sentence(text, (start, start + len(words))))] == sentence
