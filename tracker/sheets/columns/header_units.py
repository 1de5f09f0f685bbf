"""Find the unit of money in a header, such as 万元, or in a row above the headers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.values import money
from tracker.values.money import Unit

BRACKETS = str.maketrans("【】〔〕〖〗「」『』{}〈〉《》", "[][][][][][][][]")
BRACKETED = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_LAST_PART = re.compile(r"^(.*\S)\s*[/,:_|-]\s*([^/,:_|-]+)$")
_ENDING_UNIT = re.compile(
    r"^(.*[^\W\d十百千万亿萬億])([十百千]?[万亿萬億]{1,2}[^\W\d]{0,3}(?:元|圆|圓|币|幣|镑|鎊|盾|卢布|泰铢))$"
)
"""A header that ends with a unit without any mark between: 总投资万元."""
_SCALE = re.compile("[十百千万亿萬億]")
_SAID_UNIT = re.compile(
    r"(?:单位|單位|unit)\s*:?\s*([^\s()\[\],;、]+(?:\s+(?:m|bn|million|billion|thousand)s?)?)", re.IGNORECASE
)
_CALLED_UNIT = re.compile(r"(?:单位|單位|unit)\s*:?", re.IGNORECASE)
_SCALE_WORDS = {"thousand": "k", "thousands": "k", "millions": "million", "billions": "billion"}


def parse_unit(text: str) -> Unit | None:
    """Return a unit of money with its value (万元 is CNY 10,000); None if the text is no unit."""
    bare = _CALLED_UNIT.sub("", text).strip(" :")
    parts = [_SCALE_WORDS.get(part.lower(), part) for part in re.split(r"[\s,，、]+", bare)]
    joined = " ".join(parts)
    for form in (f"1{joined}", f"{parts[0]} 1 {' '.join(parts[1:])}", _SCALE.sub(r"1\g<0>", joined, count=1)):
        try:
            return Unit(bare, money.parse_money(form))
        except BadInputError:
            continue
    return None


def find_unit_in_header(header: str) -> Unit | None:
    """Return the unit of money in a header, either in brackets or at the end; None if there is none."""
    header = unicodedata.normalize("NFKC", header).translate(BRACKETS)
    bracketed = [one or other for one, other in BRACKETED.findall(header)]
    endings = [match[2] for form in (_LAST_PART, _ENDING_UNIT) if (match := form.match(header))]
    return next(filter(None, map(parse_unit, [*bracketed, *endings])), None)


def remove_unit(header: str) -> str:
    """Return a header without the unit of money at its end."""
    for form in (_LAST_PART, _ENDING_UNIT):
        match = form.match(header)
        if match and parse_unit(match[2]):
            return match[1]
    return header


def find_unit_above_header(texts: Iterable[str]) -> Unit | None:
    """Return the unit of money that a cell above the header states, such as 单位：万元, or None."""
    for text in texts:
        named = _SAID_UNIT.search(unicodedata.normalize("NFKC", text))
        unit = parse_unit(named[1]) if named else None
        if unit:
            return unit
    return None


def require_unit(text: str) -> Unit:
    """Return a unit of money. Raises BadInputError for any other text."""
    unit = parse_unit(text)
    if unit is None:
        raise BadInputError(
            gettext("“{value}” is not a unit of money").format(value=text),
            gettext("write a unit such as CNY 10,000, CNY millions, CNY or USD millions"),
        )
    return unit
