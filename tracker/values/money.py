"""Read amounts as people write them, such as 1.2亿元. The result is in whole main units (yuan, dollars)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache
from typing import NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.values import currencies, numerals
from tracker.values.amounts import BOUND_MARKS
from tracker.values.codes import AmountBound

LARGEST = 10**18 - 1
"""The largest amount. A BIGINT can hold the sum of several of them."""
_LONGEST_TEXT = 200
_SCALES = {
    **dict.fromkeys(("trillions", "trillion", "tn"), 10**12),
    **dict.fromkeys(("billions", "billion", "bn", "b"), 10**9),
    **dict.fromkeys(("millions", "million", "mio", "mln", "mn", "m"), 10**6),
    **dict.fromkeys(("thousands", "thousand", "k"), 10**3),
}
_FOLD = str.maketrans(
    "億萬圓圆幣點兩歐鎊韓臺塊貳參陸負約餘過預計暫總資額來內為達於銖盧紐蘭亞羅數個項畫劃擬協議簽規實〜∼賬匯繳間設備寫",
    "亿万元元币点两欧镑韩台块贰叁陆负约余过预计暂总资额来内为达于铢卢纽兰亚罗数个项划划拟协议签规实~~账汇缴间设备写",
)
_BEFORE = {
    AmountBound.ABOUT: "约为|约合|约计|大约|大概|约|将近|接近|近|预计|预估|估计|估算|概算|暂估|暂定|暂按"
    "|approximately|approx\\.?|about|around|circa|nearly|~|≈",
    AmountBound.AT_LEAST: "不低于|不少于|不小于|不下于|至少|最少|最低|起码|超过|超|逾|突破|过|高于|大于|多于"
    "|上|morethan|atleast|over|above|exceeding|>=|≥|>",
    AmountBound.AT_MOST: "不超过|不超|不高于|不大于|不多于|至多|最多|最高|低于|小于|少于|不足|不到|不满"
    "|lessthan|atmost|upto|under|below|<=|≤|<",
}
_AFTER = {
    AmountBound.ABOUT: "左右|上下|之间|来|约|暂估|暂定|预计|预估|估算|估",
    AmountBound.AT_LEAST: "[及或含]?以上|有余|余|多|起|ormore|\\+",
    AmountBound.AT_MOST: "[及或含]?以下|以内|之内|内|封顶|orless",
}
"""The words that say how exact an amount is, before and after it, as regular expressions."""
_LEAD = (
    "(?:项目|计划|拟|意向|协议|合同|签约|约定)*(?:总投资|投资总|投资|金额|总额)(?:额|规模|金额)?(?:为|达到|高达|达|共|:)?"
    "|(?:累计|已|实际)?(?:到账|到位|实到|收到|汇入|实缴)(?:资金|金额)?|(?:增资|追加投资|追加|注资)(?:至|到|为)?"
    "|(?:调增|调减|调整|调|增加|增|减少|降)(?:至|到|为)"
    "|共计|合计|总计|共|计|为|达到|高达|达|折合|介于|在|:"
)
_NOTE = (
    "其中|不?含|大写|小写|固定资产|流动资金|设备|土地|包括|包含|约合|折合|合|相当于|等于|等值|即|注|分|一期|二期"
    "|首期"
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_NOTE_AT_END = re.compile(rf"[,;。、](?:{_NOTE}).*$")
_DASH = "-{1,2}|—{1,2}|–|−|―|~{1,2}|至|到|to"
_PIECES = f"(?:{'|'.join(sorted(_SCALES, key=len, reverse=True))})"
_NUMBER = (
    rf"[{numerals.DIGIT_CHARS}{numerals.UNIT_CHARS}]+(?:[多余来][{numerals.UNIT_CHARS}]+)?(?:{_PIECES})?"
)
_WITH_UNIT = re.compile(rf"[\d.,]+([{numerals.UNIT_CHARS}]*)([a-z]*)")
_ENDING_UNIT = re.compile(rf"(?P<number>.*?)(?P<large>[万亿兆]*)(?P<word>{_PIECES}?)")
_BARE = re.compile(rf"[\d.,]+|[{numerals.CHINESE_DIGITS}十百千拾佰仟]+")
_BARE_SIGNS = frozenset("¥$€£")
"""Signs that stand before a number whose unit is that of the column."""
_ONE_TO_NINE = "一二三四五六七八九"
_ADJACENT = re.compile(rf"([{_ONE_TO_NINE}两])([{_ONE_TO_NINE}])(?=[{numerals.UNIT_CHARS}])")


class Money(NamedTuple):
    """An amount in whole main units of a currency (yuan, dollars), with the currency's ISO 4217 code."""

    amount: int
    currency: str

    def __str__(self) -> str:
        return f"{self.currency} {self.amount:,}"


class Amount(NamedTuple):
    """An amount as a source states it, exactly or not. For a range, `amount` is the lower end."""

    amount: int
    currency: str
    upper: int | None = None
    """The upper end of a range."""
    bound: AmountBound = AmountBound.EXACT

    @property
    def is_exact(self) -> bool:
        """Whether the source states the amount exactly."""
        return self.bound is AmountBound.EXACT

    @property
    def inexact_bound(self) -> AmountBound | None:
        """How the amount is inexact, such as “at least”; None for an exact amount."""
        return None if self.is_exact else self.bound

    @property
    def money(self) -> Money:
        """The amount that is added up in sums: for a range, its lower end."""
        return Money(self.amount, self.currency)

    def __str__(self) -> str:
        upper = "" if self.upper is None else f"–{self.upper:,}"
        return f"{BOUND_MARKS.get(self.bound, '')}{self.money}{upper}"


class Unit(NamedTuple):
    """A unit of money as a sheet names it, and how much money one such unit is: 万元 is CNY 10,000."""

    text: str
    worth: Money


class _AmountParts(NamedTuple):
    """The parts of a written amount: its numbers as written, the signs of its currency, how exact it is."""

    low: str
    high: str | None
    signs: frozenset[str]
    bound: AmountBound
    is_negative: bool


def parse_money(text: str, unit: Unit | None = None) -> Money:
    """Read one exact amount: `1.2亿元`, `三亿五千万`, `USD 20m`, `港币3亿元`, `-500万元`, full-width digits.

    `unit` is the unit of numbers that name no unit. 万 and 亿 without a currency mean yuan. Raises
    BadInputError if the text does not say which currency it is, for a fraction of the main unit, and for an
    amount that is not exact.
    """
    return require_exact_amount(parse_amount(text, unit), text)


def add_missing_currency(text: str, find_default: Callable[[], str | None]) -> str:
    """Return the typed amount; if it names no currency, the one from `find_default` is added."""
    currency = None if _split_amount(text).signs else find_default()
    return f"{text} {currency}" if currency else text


def parse_currency(text: str) -> str:
    """Return the ISO 4217 code for a code, a sign or a name of a currency.

    Raises BadInputError for any other text.
    """
    code = _load_currency_marks().get(_normalise_text(text))
    if code is None:
        raise BadInputError(
            gettext("“{text}” is not a currency").format(text=text),
            gettext("write the code of the currency, such as CNY or USD"),
        )
    return code


def require_exact_amount(amount: Amount, text: str) -> Money:
    """Return an exact amount as Money. Raises BadInputError for an inexact one.

    `text` is what was typed, for the message.
    """
    if not amount.is_exact:
        raise BadInputError(
            gettext("“{text}” is not an exact amount").format(text=text),
            gettext("write one exact amount, such as CNY 5 million"),
        )
    return amount.money


def parse_amount(text: str, unit: Unit | None = None, *, rounds_fractions: bool = False) -> Amount:
    """Read an amount as sources state it: `约3亿元`, `10亿元以上`, `3-5亿元`, `1.2亿美元(约合8.5亿元)`.

    `unit` is the unit of numbers that name none; if it is given, an amount that names another unit is
    refused. If `rounds_fractions`, a fraction of the main unit is rounded half up. Raises BadInputError for
    any other text.
    """
    stated = _split_amount(text)
    with localcontext(prec=60):
        low = _convert_to_money(text, stated.low, stated, unit, rounds_fractions=rounds_fractions)
        high = (
            None
            if stated.high is None
            else _convert_to_money(text, stated.high, stated, unit, rounds_fractions=rounds_fractions)
        )
    if high is not None and low.amount >= high.amount:
        raise BadInputError(
            gettext("the range “{text}” must end above its start").format(text=text),
            gettext("write the smaller number first: 3-5亿元"),
        )
    amount = -low.amount if stated.is_negative else low.amount
    return Amount(amount, low.currency, high and high.amount, stated.bound)


def make_whole_money(number: Decimal, currency: str, text: str, *, rounds_fractions: bool = False) -> Money:
    """Return a number of main units as Money; `text` is what was written, for messages.

    If `rounds_fractions`, a fraction is rounded half up; else it raises BadInputError. So does a number that
    is too large.
    """
    whole = number.to_integral_value(ROUND_HALF_UP)
    if number != whole and not rounds_fractions:
        raise BadInputError(
            gettext("“{text}” is not a whole number of yuan, or of the main unit of its currency").format(
                text=text
            ),
            gettext("round the amount to a whole number first"),
        )
    if abs(whole) > LARGEST:
        raise BadInputError(
            gettext("“{text}” is too large to be an amount").format(text=text),
            gettext("check the unit (元, 万元, 亿元)"),
        )
    return Money(int(whole), currency)


def convert_to_unit(amount: int, unit: int) -> Decimal:
    """Return an amount divided by `unit` (10,000 for 万元), exactly."""
    return Decimal(amount) / unit


@cache
def _load_currency_marks() -> dict[str, str]:
    return currencies.list_currency_marks(_FOLD)


@cache
def _compile_amount_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an amount, of a word in front of its number, and of a word after its number."""
    mark = "|".join(re.escape(sign) for sign in sorted(_load_currency_marks(), key=len, reverse=True))
    before = "|".join(f"(?P<{bound}>{words})" for bound, words in _BEFORE.items())
    after = "|".join(f"(?P<{bound}>{words})" for bound, words in _AFTER.items())
    one_before, one_after = f"(?P<mark>{mark})|{before}|{_LEAD}", f"(?P<mark>{mark})|{after}|[整正]"
    unnamed_before, unnamed_after = (re.sub(r"\?P<\w+>", "?:", one) for one in (one_before, one_after))
    form = re.compile(
        rf"(?P<sign>[-负]?)(?P<before>(?:{unnamed_before})*)(?P<inner_sign>-?)(?P<low>{_NUMBER})"
        rf"(?P<after>(?:{unnamed_after})*)"
        rf"(?:(?:{_DASH})(?P<second>(?:{mark})*)(?P<high>{_NUMBER})(?P<end>(?:{unnamed_after})*))?"
    )
    return form, re.compile(one_before), re.compile(one_after)


def _split_amount(text: str) -> _AmountParts:
    """Split a written amount into its parts. Raises BadInputError for a text that is not an amount."""
    form, one_before, one_after = _compile_amount_patterns()
    match = form.fullmatch(_normalise_text(text)) if len(text) <= _LONGEST_TEXT else None
    if not match or (match["sign"] and match["inner_sign"]):
        raise _make_amount_error(text)
    found = [
        *one_before.finditer(match["before"] + (match["second"] or "")),
        *one_after.finditer(match["after"] + (match["end"] or "")),
    ]
    bounds = {AmountBound(word.lastgroup) for word in found if word.lastgroup and word.lastgroup != "mark"}
    low, high = match["low"], match["high"]
    bounds |= {bound for part in (low, high or "") for bound in _find_inner_bounds(part)}
    low, high = (re.sub("[多余来]", "", part) if part else None for part in (low, high))
    assert low is not None  # noqa: S101  the form has a number
    if high is None and (pair := _read_two_digits_as_range(low)):
        low, high = pair
    elif high is not None:
        low = _copy_unit_to_lower_end(low, high)
    if bounds and high is None and low[0] in "百千万亿":
        low = f"一{low}"
    bound = _combine_bounds(text, bounds, is_range=high is not None)
    is_negative = bool(match["sign"] or match["inner_sign"])
    if is_negative and bound not in (AmountBound.EXACT, AmountBound.ABOUT):
        raise _make_amount_error(text)
    return _AmountParts(
        low, high, frozenset(word["mark"] for word in found if word["mark"]), bound, is_negative
    )


def _normalise_text(text: str) -> str:
    """Return a text in half width, small letters, Simplified Chinese, without blanks and notes (含设备)."""
    plain = unicodedata.normalize("NFKC", text).lower().translate(_FOLD)
    plain = re.sub(r"个(?=[十百千万亿])", "", re.sub(r"\s", "", plain))
    return _NOTE_AT_END.sub("", _BRACKETS.sub(_replace_brackets, plain))


def _replace_brackets(match: re.Match[str]) -> str:
    """Return the text that replaces matched brackets: its words if they belong to the amount, '' for a note.

    In all other cases, the brackets and their words stay.
    """
    _, one_before, one_after = _compile_amount_patterns()
    words = re.sub(r"^[十百千万亿]+", "", match[1])
    if not words or one_before.fullmatch(words) or one_after.fullmatch(words):
        return match[1]
    is_note = re.match(_NOTE, match[1]) or _is_same_in_another_currency(
        match.string[: match.start()], match[1]
    )
    return "" if match.start() and is_note else match[0]


def _is_same_in_another_currency(outer: str, inner: str) -> bool:
    """Tell whether the words in brackets give the amount in another currency: 1.2亿美元(8.5亿元人民币).

    `outer` is the text before the brackets, `inner` the text in them.
    """
    try:
        return parse_amount(outer).currency != parse_amount(inner).currency
    except BadInputError:
        return False


def _find_inner_bounds(number: str) -> Iterator[AmountBound]:
    """Yield how exact a number is by the characters inside it: 10多亿 is at least, 十来亿 is about."""
    if "多" in number or "余" in number:
        yield AmountBound.AT_LEAST
    if "来" in number:
        yield AmountBound.ABOUT


def _read_two_digits_as_range(number: str) -> tuple[str, str] | None:
    """Return both ends of a range that two neighbouring digits mean: 两三亿 → 两亿, 三亿.

    Return None for any other number.
    """
    match = _ADJACENT.search(number)
    if not match or _ONE_TO_NINE.index(match[1].replace("两", "二")) + 1 != _ONE_TO_NINE.index(match[2]):
        return None
    start, end = number[: match.start()], number[match.end() :]
    return f"{start}{match[1]}{end}", f"{start}{match[2]}{end}"


def _copy_unit_to_lower_end(low: str, high: str) -> str:
    """Return the lower end of a range. If it has no unit, it gets that of the upper end: 三千至五千万."""
    own, lent = _ENDING_UNIT.fullmatch(low), _ENDING_UNIT.fullmatch(high)
    assert own is not None  # noqa: S101  every text has these parts
    assert lent is not None  # noqa: S101
    if own["large"] or own["word"]:
        return low
    small = re.search(f"[{numerals.UNIT_CHARS}]*$", lent["number"])
    between = small[0] if small and not re.search(f"[{numerals.UNIT_CHARS}]", low) else ""
    return f"{low}{between}{lent['large']}{lent['word']}"


def _combine_bounds(text: str, bounds: set[AmountBound], *, is_range: bool) -> AmountBound:
    """Return how exact an amount is, from all words that say so.

    The word 约 (about) adds nothing to a range or to another such word. Raises BadInputError if two words
    contradict each other.
    """
    certain = bounds - {AmountBound.ABOUT}
    if len(certain) > 1 or (certain and is_range):
        raise BadInputError(
            gettext("“{text}” says both “at least” and “at most”").format(text=text),
            gettext("write the amount as a range: 3-5亿元"),
        )
    if is_range:
        return AmountBound.RANGE
    return next(iter(certain or bounds), AmountBound.EXACT)


def _convert_to_money(
    text: str, number_text: str, stated: _AmountParts, unit: Unit | None, *, rounds_fractions: bool
) -> Money:
    """Return one number of an amount as Money.

    `unit` is the unit of its column; it is used if the number has no unit of its own. If
    `rounds_fractions`, a fraction is rounded half up.
    """
    match = _ENDING_UNIT.fullmatch(number_text)
    assert match  # noqa: S101  every text has these parts
    number = numerals.read_number(match["number"] + match["large"])
    if number is None:
        raise _make_amount_error(text)
    currency = currencies.find_currency(stated.signs, _load_currency_marks()) if stated.signs else None
    if stated.signs and currency is None:
        raise BadInputError(
            gettext("“{text}” names two currencies").format(text=text), gettext("keep only one currency")
        )
    is_bare = _BARE.fullmatch(number_text) and stated.signs <= _BARE_SIGNS
    if unit and is_bare and currency in (None, unit.worth.currency):
        return make_whole_money(
            number * unit.worth.amount, unit.worth.currency, text, rounds_fractions=rounds_fractions
        )
    if currency is None:
        if not match["large"] and not re.search("[万亿兆]", number_text):
            raise BadInputError(
                gettext("“{text}” does not say which currency").format(text=text),
                gettext("write the currency, as in CNY 5 million, CNY 120 million or USD 20m"),
            )
        currency = "CNY"
    if unit and Money(_read_unit(number_text), currency) != unit.worth:
        raise BadInputError(
            gettext("“{text}” has a unit of its own, but the unit of the column is {unit}").format(
                text=text, unit=unit.text
            ),
            gettext("write only the number, in {unit}, or remove the unit from the header").format(
                unit=unit.text
            ),
        )
    return make_whole_money(
        number * _SCALES.get(match["word"], 1), currency, text, rounds_fractions=rounds_fractions
    )


def _read_unit(number_text: str) -> int:
    """Return the value of the unit after the digits: 500万 → 10,000. A number of several units gives 0."""
    match = _WITH_UNIT.fullmatch(number_text)
    unit = numerals.read_number(f"1{match[1]}") if match else None
    return int(unit) * _SCALES.get(match[2], 1) if match and unit else 0


def _make_amount_error(text: str) -> BadInputError:
    return BadInputError(
        gettext("“{text}” is not an amount").format(text=text),
        gettext(
            "write the amount as CNY 5 million, CNY 120 million, about CNY 300 million, CNY "
            "3-5 billion or USD 20m"
        ),
    )
