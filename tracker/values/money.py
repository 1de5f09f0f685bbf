"""Read amounts as people write them into whole numbers of a currency's main unit (yuan, dollar)."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, localcontext
from typing import NamedTuple

from tracker.errors import BadInputError

LARGEST = 10**18 - 1
"""The largest amount. A BIGINT can hold the sum of several of them."""
_SCALES = {
    "万亿": 10**12, "亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, "千": 10**3,
    "bn": 10**9, "billion": 10**9, "mn": 10**6, "million": 10**6, "m": 10**6, "k": 10**3,
}  # fmt: skip
_CURRENCIES = {
    "人民币": "CNY", "rmb": "CNY", "元": "CNY", "块": "CNY", "¥": "CNY",
    "美元": "USD", "美金": "USD", "us$": "USD", "$": "USD",
    "港元": "HKD", "港币": "HKD", "hk$": "HKD",
    "欧元": "EUR", "€": "EUR", "日元": "JPY", "英镑": "GBP", "£": "GBP", "韩元": "KRW",
    "新台币": "TWD", "nt$": "TWD",
    "新加坡元": "SGD", "新元": "SGD", "澳元": "AUD", "加元": "CAD", "瑞士法郎": "CHF",
}  # fmt: skip
_ISO = ("CNY", "USD", "HKD", "EUR", "JPY", "GBP", "KRW", "TWD", "SGD", "AUD", "CAD", "CHF", "RUB", "SEK")
_PLAIN = str.maketrans("億萬圓圆幣點兩歐鎊韓臺塊貳參陸負", "亿万元元币点两欧镑韩台块贰叁陆负")
_MARKS = {**_CURRENCIES, **{code.lower(): code for code in _ISO}}
_MARK = "|".join(re.escape(mark) for mark in sorted(_MARKS, key=len, reverse=True))
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_FORM = re.compile(
    rf"(?P<sign>[-负]?)(?P<before>{_MARK})?(?P<inner_sign>-?)(?P<number>[^-a-z$¥€£元块()]+?)(?P<scale>{_SCALE})?"
    rf"(?P<after>(?:{_MARK}|\((?:{_MARK})\))*)"
)
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_CHINESE = re.compile(r"[\d.零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟点]+")


class Money(NamedTuple):
    """An amount in whole main units of a currency, and the ISO 4217 code of the currency."""

    amount: int
    currency: str

    def __str__(self) -> str:
        return f"{self.currency} {self.amount:,}"


def parse_money(text: str) -> Money:
    """Read `1.2亿元`, `3500万`, `三亿五千万`, `USD 20m`, `2000万美元`, `-500万元`, full-width digits.

    万 and 亿 mean yuan if no currency is named. Raises BadInputError for a number without a currency and for
    a fraction of the main unit.
    """
    plain = unicodedata.normalize("NFKC", text).lower().translate(_PLAIN)
    match = _FORM.fullmatch(re.sub(r"\s", "", plain))
    if not match or (match["sign"] and match["inner_sign"]):
        raise _make_amount_error(text)
    with localcontext(prec=60):
        number = _read_number(text, match["number"], match["scale"])
    currency = _read_currency(text, match)
    amount = -number if match["sign"] or match["inner_sign"] else number
    if amount != amount.to_integral_value():
        raise BadInputError(f"'{text}' is not a whole number of the currency's main unit", "round it first")
    if abs(amount) > LARGEST:
        raise BadInputError(f"'{text}' is too large to be an amount", "check the unit (元, 万元, 亿元)")
    return Money(int(amount), currency)


def convert_to_unit(amount: int, unit: int) -> Decimal:
    """Return an amount divided by `unit` (10,000 for 万元), exactly."""
    return Decimal(amount) / unit


def _read_number(text: str, digits: str, scale: str | None) -> Decimal:
    factor = _SCALES[scale] if scale else 1
    if _DIGITS.fullmatch(digits):
        return Decimal(digits.replace(",", "")) * factor
    if not _CHINESE.fullmatch(digits + (scale or "")):
        raise _make_amount_error(text)
    if "点" in digits or not scale:
        return _read_chinese_number(text, digits) * factor
    return _read_chinese_number(text, digits + scale)


def _read_chinese_number(text: str, numeral: str) -> Decimal:
    """Return the value of a number in Chinese characters: 三亿五千万 → 350,000,000."""
    import cn2an  # noqa: PLC0415  0.1 s, and only for amounts in Chinese numerals

    try:
        return Decimal(str(cn2an.cn2an(numeral, "smart")))
    except (ValueError, KeyError):  # cn2an raises KeyError on a colloquial ending such as 一亿二
        raise _make_amount_error(text) from None


def _read_currency(text: str, match: re.Match[str]) -> str:
    after = re.findall(_MARK, match["after"])
    marks = {_MARKS[mark] for mark in (match["before"], *after) if mark}
    if len(marks) > 1:
        raise BadInputError(f"'{text}' names two currencies", "keep one")
    if marks:
        return marks.pop()
    if re.search("[万亿]", match["number"] + (match["scale"] or "")):
        return "CNY"
    raise BadInputError(f"'{text}' does not say which currency", "write 500万元, 1.2亿元 or USD 20m")


def _make_amount_error(text: str) -> BadInputError:
    return BadInputError(f"'{text}' is not an amount", "write 500万元, 1.2亿元, 三亿五千万 or USD 20m")
