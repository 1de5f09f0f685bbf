"""Find amounts of money, promised dates and locations in the words of an article."""

from __future__ import annotations

import re

from tracker.articles.model import FoundAmount, FoundDate, Span
from tracker.articles.passages import Passages
from tracker.articles.words import Words
from tracker.errors import BadInputError
from tracker.values import money, printed_dates

_CURRENCY = (
    "人民币|新台币|美元|美金|港元|港币|欧元|日元|英镑|韩元|新加坡元|澳元|加元|瑞士法郎|元"
    r"|us\$|nt\$|hk\$|\$|¥|€|£"
)
_AMOUNT = re.compile(
    rf"(?<![.数上每])(?P<before>(?:(?:{_CURRENCY})\s?)?)(?P<number>\d[\d,]*(?:\.\d+)?|[一二三四五六七八九十百千两]+)\s?[多余]?\s?个?"
    rf"(?P<scale>万亿|亿|千万|百万|万)?[多余]?\s?(?P<after>(?:{_CURRENCY})(?:人民币)?)?(?!级)"
)
_DATE = re.compile(
    r"(?P<year>\d{4}年|今年|明年|后年|本年|年内|\d{4}(?=-\d{4}年))?"
    r"(?P<rest>第?[一二三四1-4]季度?|[上下]半年|\d{1,2}月(?:份)?(?:\d{1,2}日|[上中下]旬|底|末|初)?|年?[底末初])?"
)
_YEARS = re.compile(
    r"(?:未来|今后)(?P<n>[\d一二两三四五六七八九十]+)(?:至[\d一二三四五六七八九十]+)?年|“?十(?P<plan>[二三四五])五”?"
)
_NUMERALS = "零一二三四五六七八九十"
_NEXT_YEARS = {"明年": 1, "后年": 2}


def find_amounts(passages: Passages, words: Words) -> list[FoundAmount]:
    """Return the amounts of money in a text.

    An amount is a number with a currency, or with 亿 if no countable noun follows: 1亿 is one, 1亿台 is not.
    In a text from Taiwan that does not mention 人民幣, 元 alone is a New Taiwan dollar.
    """
    folded = passages.folded
    is_taiwanese = (
        passages.is_traditional and re.search("新台币|台湾|台币", folded) and "人民币" not in folded
    )
    found = []
    for match in _AMOUNT.finditer(folded):
        before, scale, after = match["before"].strip(), match["scale"] or "", match["after"] or ""
        is_number = match["number"][0].isdigit()
        if not (scale or (after and is_number)) or not (before or after or ("亿" in scale and is_number)):
            continue
        if not (before or after) and words.get_pattern("figures.goods").match(folded, match.end()):
            continue
        behind = "" if before and after == "元" else after.replace("元人民币", "元")
        try:
            read = money.parse_money(before + match["number"] + scale + behind)
        except BadInputError:
            continue
        currency = "TWD" if is_taiwanese and before + after in {"", "元"} else read.currency
        found.append(
            FoundAmount(read.amount, currency, (match.start(), match.start() + len(match[0].rstrip())))
        )
    return found


def find_date(passages: Passages, span: Span, year: int | None) -> FoundDate | None:
    """Return the last date within a span, or None.

    A date names a year, or a part of the article's year (`year`): 6月, 上半年.
    """
    found = None
    for match in _DATE.finditer(passages.folded, *span):
        rest = match["rest"] or ""
        if len(match[0]) > 1 and (match["year"] or re.match(r"\d{1,2}月|[上下]半年", rest)):
            iso = _read_date(match["year"] or "", rest, year)
            found = FoundDate(passages.quote(match.span()), iso, match.span()) if iso else found
    for match in _YEARS.finditer(passages.folded, *span) if found is None else ():
        number = match["n"] or ""
        ahead = int(number) if number.isdecimal() else max(_NUMERALS.find(number.replace("两", "二")), 0)
        last = 2005 + 5 * _NUMERALS.index(match["plan"]) if match["plan"] else (year or 0) + ahead
        if last >= 2000:
            found = FoundDate(passages.quote(match.span()), str(last), match.span())
    return found


def _read_date(printed_year: str, rest: str, year: int | None) -> str | None:
    """Return a date as ISO text, or None if it cannot be read.

    今年 and 明年 are counted from the year of the article; if that is None, they cannot be read.
    """
    is_number = printed_year[:1].isdigit()
    if not is_number and year is None:
        return None
    number = int(printed_year[:4]) if is_number else (year or 0) + _NEXT_YEARS.get(printed_year, 0)
    try:
        read = printed_dates.parse_printed_date(f"{number}年{rest.replace('份', '')}")
    except BadInputError:
        return None
    length = {"day": 10, "year": 4}.get(read.precision.value, 7)
    return read.day.isoformat()[:length]


def find_place(passages: Passages, words: Words, span: Span) -> Span | None:
    """Return the span of the location that a passage names after 在, 落户 or 位于, or None."""
    pattern = r"<places.before>(?P<place>[\u3400-\u9fff()]{2,16}?)(?=[,。;、]|$|<places.behind>)"
    for match in words.compile_template(pattern).finditer(passages.folded, *span):
        if not words.get_pattern("places.no_places").search(match["place"]):
            return match.span("place")
    return None
