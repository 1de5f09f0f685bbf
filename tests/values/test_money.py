"""Test reading amounts as people write them, and refusing those that would have to be guessed."""

from __future__ import annotations

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import BadInputError
from tracker.values import money
from tracker.values.codes import AmountBound
from tracker.values.currency_names import CURRENCY_NAMES
from tracker.values.money import Amount, Money, Unit

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
        ("5000万元整", 50_000_000, "CNY"),
        ("人民币叁亿伍仟万元整", 350_000_000, "CNY"),
        ("新台币3亿元", 300_000_000, "TWD"),
        ("新臺幣3億元", 300_000_000, "TWD"),
        ("港币3亿元", 300_000_000, "HKD"),
        ("3亿元港币", 300_000_000, "HKD"),
        ("美元500万元", 5_000_000, "USD"),
        ("USD 5元", 5, "USD"),
        ("500万USD", 5_000_000, "USD"),
        ("澳门元3亿", 300_000_000, "MOP"),
        ("3亿卢布", 300_000_000, "RUB"),
        ("5000萬泰銖", 50_000_000, "THB"),
        ("3亿阿联酋迪拉姆", 300_000_000, "AED"),
        ("50億印尼盾", 5_000_000_000, "IDR"),
        ("JPY ¥300万", 3_000_000, "JPY"),
        ("5mxn", 5, "MXN"),
        ("3个亿", 300_000_000, "CNY"),
        ("50十万元", 5_000_000, "CNY"),
        ("5000千元", 5_000_000, "CNY"),
        ("3兆元", 3_000_000_000_000, "CNY"),
        ("500（万元）", 5_000_000, "CNY"),
        ("10亿元(其中固定资产投资8亿元)", 1_000_000_000, "CNY"),
        ("10亿元，其中一期3亿元", 1_000_000_000, "CNY"),
        ("1.2亿美元（约合8.5亿元）", 120_000_000, "USD"),
        ("1.2亿美元（8.5亿元人民币）", 120_000_000, "USD"),
        ("计划总投资10亿元", 1_000_000_000, "CNY"),
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
        ("约5亿元", "is not an exact amount"),
        ("5亿多元", "is not an exact amount"),
        ("十几亿", "is not an amount"),
        ("5-6亿元", "is not an exact amount"),
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
    assert str(refused.value).startswith(f"“{text}” {message}")
    assert refused.value.hint


@pytest.mark.parametrize(
    ("text", "amount", "upper", "bound"),
    [
        ("约3亿元", 300_000_000, None, "about"),
        ("3-5亿元", 300_000_000, 500_000_000, "range"),
        ("近3亿元", 300_000_000, None, "about"),
        ("3亿元左右", 300_000_000, None, "about"),
        ("3亿元（暂定）", 300_000_000, None, "about"),
        ("10来亿元", 1_000_000_000, None, "about"),
        ("约人民币3亿元", 300_000_000, None, "about"),
        ("總投資約10億元", 1_000_000_000, None, "about"),
        ("超3亿元", 300_000_000, None, "at_least"),
        ("逾10亿元", 1_000_000_000, None, "at_least"),
        ("不低于5000万元", 50_000_000, None, "at_least"),
        ("不少於5000萬元", 50_000_000, None, "at_least"),
        ("10亿元以上", 1_000_000_000, None, "at_least"),
        ("3亿余元", 300_000_000, None, "at_least"),
        ("3亿多", 300_000_000, None, "at_least"),
        ("约3亿多元", 300_000_000, None, "at_least"),
        ("3000余万元", 30_000_000, None, "at_least"),
        ("十多亿元", 1_000_000_000, None, "at_least"),
        ("上亿元", 100_000_000, None, "at_least"),
        ("近千万元", 10_000_000, None, "about"),
        ("≥3亿元", 300_000_000, None, "at_least"),
        ("3亿+", 300_000_000, None, "at_least"),
        ("不超过2亿元", 200_000_000, None, "at_most"),
        ("5亿元以内", 500_000_000, None, "at_most"),
        ("3—5亿元", 300_000_000, 500_000_000, "range"),
        ("３～５亿元", 300_000_000, 500_000_000, "range"),
        ("1亿至2亿", 100_000_000, 200_000_000, "range"),
        ("5000万-1亿元", 50_000_000, 100_000_000, "range"),
        ("三千至五千万元", 30_000_000, 50_000_000, "range"),
        ("三至五百万元", 3_000_000, 5_000_000, "range"),
        ("1千-2千万", 10_000_000, 20_000_000, "range"),
        ("约3-5亿元", 300_000_000, 500_000_000, "range"),
        ("两三亿元", 200_000_000, 300_000_000, "range"),
        ("十五六亿元", 1_500_000_000, 1_600_000_000, "range"),
        ("5亿元", 500_000_000, None, "exact"),
        ("到账约3000万元", 30_000_000, None, "about"),
        ("累計到賬3000萬元以上", 30_000_000, None, "at_least"),
        ("增资至2亿元", 200_000_000, None, "exact"),
        ("调减为2亿元", 200_000_000, None, "exact"),
        ("追加投资约2亿元", 200_000_000, None, "about"),
        ("3亿元至5亿元之间", 300_000_000, 500_000_000, "range"),
        ("3000万元人民币(大写:叁仟万元整)", 30_000_000, None, "exact"),
        ("100亿元(固定资产80亿元)", 10_000_000_000, None, "exact"),
        ("3000万元(不含税)", 30_000_000, None, "exact"),
    ],
)
def test_an_amount_that_is_not_exact_says_how(text, amount, upper, bound):
    assert money.parse_amount(text) == Amount(amount, "CNY", upper, bound)


@pytest.mark.parametrize(
    "text",
    [
        "几亿元", "十几亿", "数千万元", "亿元", "面议", "待定", "3亿元(取消)", "3亿元以上5亿元以下",
        "5000-1亿元",
        "5-3亿元", "3-3亿元", "-500万元以上", "-3-5亿元", "3亿元/年", "30%", "3万平方米", "2024年",
        "3亿+5000万", "3-5-8亿元", "减少3亿元", "增加3亿元", "首期3亿元", "3000万元/期",
        "3亿元" * 80,
    ],
)  # fmt: skip
def test_words_that_do_not_say_an_amount_are_refused(text):
    with pytest.raises(BadInputError):
        money.parse_amount(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("约500", (5_000_000, None, "about")),
        ("500-800", (5_000_000, 8_000_000, "range")),
        ("5000余", (50_000_000, None, "at_least")),
        ("五百", (5_000_000, None, "exact")),
        ("¥500", (5_000_000, None, "exact")),
        ("500万元", (5_000_000, None, "exact")),
        ("约3亿元", "has a unit of its own, but the unit of the column is 万元"),
        ("5千", "does not say which currency"),
        ("$500", "has a unit of its own, but the unit of the column is 万元"),
        ("500元", "has a unit of its own, but the unit of the column is 万元"),
    ],
)
def test_an_amount_without_a_unit_has_that_of_its_column(text, expected):
    column = Unit("万元", Money(10_000, "CNY"))
    try:
        amount, _, *bound = money.parse_amount(text, column)
        assert (amount, *bound) == expected
    except BadInputError as refused:
        assert expected in str(refused)  # noqa: PT017


def test_an_amount_may_repeat_the_unit_of_its_column():
    column = Unit("USD millions", Money(1_000_000, "USD"))
    assert money.parse_money("$5m", column) == money.parse_money("5", column) == Money(5_000_000, "USD")


def test_a_fraction_is_rounded_half_up_if_asked():
    assert money.parse_amount("0.00005万元", rounds_fractions=True).amount == 1
    assert money.parse_amount("12.49元", rounds_fractions=True).amount == 12


def test_every_currency_is_known_by_its_code_and_its_names():
    for code, names in CURRENCY_NAMES.items():
        for name in (code, *names.split()):
            assert money.parse_amount(f"3亿{name}") == Amount(300_000_000, code), name
            assert money.parse_amount(f"约{name}3亿").currency == code, name


@given(
    amount=st.integers(1, LARGEST // 2),
    more=st.integers(1, LARGEST // 2),
    currency=CURRENCIES,
    bound=st.sampled_from(list(AmountBound)),
)
def test_a_displayed_inexact_amount_parses_back(amount, more, currency, bound):
    stated = Amount(amount, currency, amount + more if bound == "range" else None, bound)
    assert money.parse_amount(str(stated)) == stated


@given(text=st.text("-~至,.0123456789一二两十百千万亿约近超多余以上左右整元美()", max_size=12))
def test_any_inexact_text_is_parsed_or_refused(text):
    try:
        amount = money.parse_amount(text)
    except BadInputError as refused:
        assert f"“{text}”" in str(refused)  # noqa: PT017
    else:
        assert amount.upper is None or amount.amount < amount.upper
        assert (amount.bound == "range") == (amount.upper is not None)


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
        assert f"“{text}”" in str(outcome)


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
