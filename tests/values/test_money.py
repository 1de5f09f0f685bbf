"""Test reading amounts as people write them, and refusing those that would have to be guessed."""

from __future__ import annotations

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import BadInputError
from tracker.values import money
from tracker.values.money import Money

pytestmark = pytest.mark.any_engine

LARGEST = 10**18 - 1
CURRENCIES = st.sampled_from(["CNY", "USD", "HKD", "EUR", "JPY", "GBP", "KRW", "TWD", "SGD", "CHF"])


def parse_or_return_error(text: str) -> Money | BadInputError:
    """Return the parsed amount, or the error with which it is refused."""
    try:
        return money.parse_money(text)
    except BadInputError as refused:
        return refused


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("500万元", 5_000_000, "CNY"),
        ("3500万", 35_000_000, "CNY"),
        ("1.2亿元", 120_000_000, "CNY"),
        ("1.2億元", 120_000_000, "CNY"),
        ("1.23456789亿", 123_456_789, "CNY"),
        ("0.1亿", 10_000_000, "CNY"),
        ("1.2万亿", 1_200_000_000_000, "CNY"),
        ("1千元", 1_000, "CNY"),
        ("5百万元", 5_000_000, "CNY"),
        ("5千万元", 50_000_000, "CNY"),
        ("1亿2千万", 120_000_000, "CNY"),
        ("3亿5000万元", 350_000_000, "CNY"),
        ("三亿五千万", 350_000_000, "CNY"),
        ("三點五億", 350_000_000, "CNY"),
        ("两亿元", 200_000_000, "CNY"),
        ("一百万", 1_000_000, "CNY"),
        ("十万", 100_000, "CNY"),
        ("贰佰万圆", 2_000_000, "CNY"),
        ("叁億伍仟萬元", 350_000_000, "CNY"),
        ("一千二百三十四万五千六百元", 12_345_600, "CNY"),
        ("1,200万元", 12_000_000, "CNY"),
        ("1，200万元", 12_000_000, "CNY"),
        ("￥５００万", 5_000_000, "CNY"),
        ("５００萬元", 5_000_000, "CNY"),
        ("人民币5亿元", 500_000_000, "CNY"),
        ("5 亿 元", 500_000_000, "CNY"),
        ("RMB 5", 5, "CNY"),
        ("0元", 0, "CNY"),
        ("-500万元", -5_000_000, "CNY"),
        ("－500万元", -5_000_000, "CNY"),
        ("CNY -5", -5, "CNY"),
        ("-CNY 5", -5, "CNY"),
        ("2000万美元", 20_000_000, "USD"),
        ("USD 20m", 20_000_000, "USD"),
        ("usd 1.5bn", 1_500_000_000, "USD"),
        ("2 million USD", 2_000_000, "USD"),
        ("US$ 5,000,000", 5_000_000, "USD"),
        ("$5k", 5_000, "USD"),
        ("USD 20mn", 20_000_000, "USD"),
        ("20万美金", 200_000, "USD"),
        ("2 billion EUR", 2_000_000_000, "EUR"),
        ("500万澳元", 5_000_000, "AUD"),
        ("500万加元", 5_000_000, "CAD"),
        ("500万瑞士法郎", 5_000_000, "CHF"),
        ("5块", 5, "CNY"),
        ("USD 5美元", 5, "USD"),
        ("2億港幣", 200_000_000, "HKD"),
        ("HK$5m", 5_000_000, "HKD"),
        ("5亿新台币", 500_000_000, "TWD"),
        ("5億新臺幣", 500_000_000, "TWD"),
        ("5億歐元", 500_000_000, "EUR"),
        ("€ 5", 5, "EUR"),
        ("5億日元", 500_000_000, "JPY"),
        ("5億韓元", 500_000_000, "KRW"),
        ("500万英鎊", 5_000_000, "GBP"),
        ("500万新加坡元", 5_000_000, "SGD"),
        ("999999999999999999元", LARGEST, "CNY"),
        ("5亿元人民币", 500_000_000, "CNY"),
        ("3500万元（人民币）", 35_000_000, "CNY"),
        ("5億日圓", 500_000_000, "JPY"),
        ("貳佰萬元", 2_000_000, "CNY"),
    ],
)
def test_amounts_are_parsed_as_people_write_them(text, amount, currency):
    assert money.parse_money(text) == Money(amount, currency)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("500", "does not say which currency"),
        ("1千", "does not say which currency"),
        ("1m", "does not say which currency"),
        ("二百五", "does not say which currency"),
        ("0.5元", "is not a whole number"),
        ("1.23456789123亿", "is not a whole number"),
        ("USD 0.99", "is not a whole number"),
        ("零点五元", "is not a whole number"),
        ("USD 5元", "names two currencies"),
        ("¥5美元", "names two currencies"),
        ("人民币5亿港元", "names two currencies"),
        ("1000000000000000000元", "is too large"),
        ("-1000000000000000000元", "is too large"),
        ("9999999999亿亿元", "is not an amount"),
        ("100000000000000亿元", "is too large"),
        ("9" * 60 + "元", "is too large"),
        ("", "is not an amount"),
        ("abc", "is not an amount"),
        ("亿元", "is not an amount"),
        ("USD", "is not an amount"),
        ("-", "is not an amount"),
        ("1e5元", "is not an amount"),
        ("NaN元", "is not an amount"),
        ("1,2,3元", "is not an amount"),
        ("1,5亿", "is not an amount"),
        ("约5亿元", "is not an amount"),
        ("5亿多元", "is not an amount"),
        ("十几亿", "is not an amount"),
        ("5-6亿元", "is not an amount"),
        ("500万元/年", "is not an amount"),
        ("1亿2", "is not an amount"),
        ("一亿二", "is not an amount"),
        ("三亿五千", "is not an amount"),
        ("--5元", "is not an amount"),
        ("-CNY -5", "is not an amount"),
        ("999999999999999999.00000000000000001元", "is not a whole number"),
        ("1.5", "does not say which currency"),
    ],
)
def test_an_unclear_amount_is_refused_with_a_hint(text, message):
    with pytest.raises(BadInputError) as refused:
        money.parse_money(text)
    assert str(refused.value).startswith(f"'{text}' {message}")
    assert refused.value.hint


@given(amount=st.integers(-LARGEST, LARGEST), currency=CURRENCIES)
def test_a_displayed_amount_parses_back_to_the_same_amount(amount, currency):
    assert money.parse_money(str(Money(amount, currency))) == Money(amount, currency)


@given(
    amount=st.integers(1, LARGEST),
    unit=st.sampled_from([("万", 10**4), ("百万", 10**6), ("千万", 10**7), ("亿", 10**8), ("万亿", 10**12)]),
)
def test_an_amount_in_a_chinese_unit_parses_back_exactly(amount, unit):
    name, size = unit
    assert money.parse_money(f"{money.convert_to_unit(amount, size):f}{name}元") == Money(amount, "CNY")


@given(number=st.integers(1, 9_999), unit=st.sampled_from(["万", "亿"]), mode=st.sampled_from(["low", "up"]))
def test_chinese_numerals_parse_like_digits(number, unit, mode):
    numeral = cn2an.an2cn(number, mode)
    assert money.parse_money(f"{numeral}{unit}元") == money.parse_money(f"{number}{unit}元")


@given(text=st.text("-,.0123456789一二两十百千万亿点元美$¥ mk", max_size=12))
def test_any_text_is_parsed_or_refused_with_the_text_quoted(text):
    outcome = parse_or_return_error(text)
    if isinstance(outcome, Money):
        assert abs(outcome.amount) <= LARGEST
        assert outcome.currency in {"CNY", "USD"}
    else:
        assert f"'{text}'" in str(outcome)


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (5_000_000, 10_000, "500"),
        (123_456_789, 100_000_000, "1.23456789"),
        (1, 10_000, "0.0001"),
        (-15_000, 10_000, "-1.5"),
        (0, 10_000, "0"),
    ],
)
def test_conversion_to_a_unit_is_exact(amount, unit, expected):
    assert money.convert_to_unit(amount, unit) == Decimal(expected)
