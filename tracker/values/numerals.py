"""Read numbers in Arabic digits and Chinese numerals, also mixed: 5,000, 三亿五千万, 3亿5000万, 2.5千万."""

from __future__ import annotations

import re
from decimal import Decimal

_CHARS = ("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
_DIGITS = {char: value for value, chars in enumerate(_CHARS) for char in chars}
_SMALL = {"千": 1000, "仟": 1000, "百": 100, "佰": 100, "十": 10, "拾": 10}
_LARGE = {"兆": 10**12, "亿": 10**8, "万": 10**4}
_ZEROS, _TENS = "零〇", "十拾"
_ARABIC = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WITH_POINT = re.compile("([零〇一二三四五六七八九])点([零〇一二三四五六七八九]+)")
CHINESE_DIGITS = f"点{''.join(_DIGITS)}"
DIGIT_CHARS = rf"\d.,{CHINESE_DIGITS}"
UNIT_CHARS = f"{''.join(_SMALL)}{''.join(_LARGE)}"
"""The characters of a number, as they stand inside the brackets of a regular expression."""


def read_number(text: str) -> Decimal | None:
    """Return the value of a number in half width and Simplified Chinese; None for any other text.

    None also for numbers that can be meant in two ways, such as 一亿二 and 三亿五千.
    """
    for char, unit in _LARGE.items():
        if char in text:
            before, _, after = text.partition(char)
            return _add_rest_below_large_unit(read_number(before), unit, after)
    return _read_small_units(text)


def _add_rest_below_large_unit(number: Decimal | None, unit: int, rest: str) -> Decimal | None:
    """Return `number` times `unit` (such as 亿) plus the number in `rest`.

    None if `rest` does not fit: after 三亿 may come 五千万, not 五千.
    """
    if not number or not rest:
        return None if not number else number * unit
    further = read_number(rest.lstrip(_ZEROS))
    is_clear = rest[0] in _ZEROS or any(char in rest for char in _LARGE)
    if further is None or not 0 < further < unit or (not is_clear and further < unit // 10):
        return None
    return None if _has_fraction(number) or _has_fraction(further) else number * unit + further


def _read_small_units(text: str) -> Decimal | None:
    """Return the value of a number without 万 and 亿: 三千五百, 5000, 2.5千; None for any other text."""
    for char, unit in _SMALL.items():
        if char in text:
            before, _, after = text.partition(char)
            number = Decimal(1) if not before and char in _TENS else _read_digits(before)
            return _add_rest_below_small_unit(number, unit, after)
    return _read_digits(text)


def _add_rest_below_small_unit(number: Decimal | None, unit: int, rest: str) -> Decimal | None:
    """Return `number` times `unit` (such as 百) plus the number in `rest`; None if `rest` does not fit.

    A single last digit counts in the next smaller unit: 二百五 is 250.
    """
    if not number or not rest:
        return None if not number else number * unit
    further = _read_small_units(rest.lstrip(_ZEROS))
    if further is None or not 0 < further < unit or _has_fraction(number) or _has_fraction(further):
        return None
    if rest[0] not in _ZEROS and further < unit // 10:
        if len(rest) > 1:
            return None
        further = further * unit / 10
    return number * unit + further


def _read_digits(text: str) -> Decimal | None:
    """Return the value of a number without units: 5,000, 12.5, 三, 三点五; None for any other text."""
    if _ARABIC.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if match := _WITH_POINT.fullmatch(text):
        return Decimal(f"{_DIGITS[match[1]]}.{''.join(str(_DIGITS[char]) for char in match[2])}")
    return Decimal(_DIGITS[text]) if text in _DIGITS else None


def _has_fraction(number: Decimal) -> bool:
    return number != number.to_integral_value()
