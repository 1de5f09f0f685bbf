"""Test how amounts are written for people, in each language."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.databases import scale_examples
from tracker import locale
from tracker.values.amounts import format_amount, format_exact_amount
from tracker.values.money import LARGEST, Money, parse_money

pytestmark = pytest.mark.any_engine


@pytest.mark.parametrize(
    ("currency", "amount", "en", "hans", "hant"),
    [
        ("CNY", 360_000_000, "CNY 360 million", "3.6 亿元", "3.6 億元"),
        ("CNY", 5_000_000, "CNY 5 million", "500 万元", "500 萬元"),
        ("USD", 120_000_000, "USD 120 million", "1.2 亿美元", "1.2 億美元"),
        ("CNY", 1_250_000_000, "CNY 1.25 billion", "12.5 亿元", "12.5 億元"),
        ("CNY", 1_200_000_000_000, "CNY 1.2 trillion", "1.2 万亿元", "1.2 萬億元"),
        ("CNY", 123_450_000, "CNY 123.45 million", "12,345 万元", "12,345 萬元"),
        ("CNY", 123_456_789, "CNY 123,456,789", "123,456,789 元", "123,456,789 元"),
        ("CNY", -36_000_000, "CNY -36 million", "-3,600 万元", "-3,600 萬元"),
        ("CNY", 9_999, "CNY 9,999", "9,999 元", "9,999 元"),
        ("CNY", 0, "CNY 0", "0 元", "0 元"),
        ("TWD", 20_000, "TWD 20,000", "2 万新台币", "2 萬新臺幣"),
        ("CNY", None, "", "", ""),
        (None, None, "", "", ""),
    ],
)
def test_an_amount_is_written_in_the_units_of_the_language(currency, amount, en, hans, hant):
    shown = []
    for language in ("en", "zh-Hans", "zh-Hant"):
        with locale.show_in_language(language):
            shown.append(format_amount(currency, amount))
    assert shown == [en, hans, hant]


@pytest.mark.parametrize(
    ("amount", "unit", "en", "hans"),
    [
        (360_000_000, 10_000, "CNY 360 million", "36,000 万元"),
        (5_000, 10_000, "CNY 5,000", "0.5 万元"),
        (360_000_000, 100_000_000, "CNY 360 million", "3.6 亿元"),
        (36_000_000, 100_000_000, "CNY 36 million", "0.36 亿元"),
        (1_230_000, 100_000_000, "CNY 1.23 million", "1,230,000 元"),
        (360_000_000, 1, "CNY 360,000,000", "360,000,000 元"),
        (2_500_000_000, 1_000_000, "CNY 2,500 million", "25 亿元"),
        (0, 10_000, "CNY 0", "0 元"),
    ],
)
def test_an_office_has_its_own_unit_in_the_languages_that_name_it(amount, unit, en, hans):
    shown = []
    for language in ("en", "zh-Hans"):
        with locale.show_in_language(language):
            shown.append(format_amount("CNY", amount, unit=unit))
    assert shown == [en, hans]


def test_an_exact_amount_has_all_its_digits(in_chinese):
    assert format_exact_amount("CNY", 120_000_000) == "120,000,000 元"


@settings(max_examples=scale_examples(100))
@given(
    st.integers(-LARGEST, LARGEST) | st.integers(-(10**8), 10**8).map(lambda number: number * 10**6),
    st.sampled_from(["CNY", "USD", "HKD", "SGD"]),
    st.sampled_from(["en", "zh-Hans", "zh-Hant"]),
)
def test_nothing_is_rounded(amount, currency, language):
    with locale.show_in_language(language):
        written = format_amount(currency, amount)
    if "trillion" not in written:
        assert parse_money(written) == Money(amount, currency)
