"""Read the number format of a cell, and show its number as the cell shows it, but with all digits.

Most formats are ignored. These change what a number means, and are read: a date that shows no day, a
percentage, a unit or currency beside the number, a scale (12.3 for 123,000) and leading zeros.
"""

from __future__ import annotations

import operator
import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from tracker.values import periods
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate

BUILT_IN = {9: "0%", 10: "0.00%", 17: "mmm-yy"} | dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"')
"""The formats that a workbook does not spell out, as far as they change the meaning; 27 to 57 are Chinese."""
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|[_*](?P<padding>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<number>General|G/通用格式)|(?P<clock>AM/PM|A/P|上午/下午)|(?P<power>E[+-])"
    r"|(?P<date>y+|m+|d+|h+|s+|e+|q+|a{3,4})|(?P<digit>[0#?])|(?P<mark>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|!=|<|>|=)\s*(-?[\d.]+)")
_COMPARE = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "=": operator.eq, "<>": operator.ne, "!=": operator.ne,
}  # fmt: skip
_KINDS = {"quoted": "literal", "escaped": "literal", "clock": "date"}
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_LONGEST_CODE = 255
"""The most characters of a format that spreadsheet programs accept; no person chose a longer one."""
_ALWAYS_PLAIN = "-+() "
"""Signs beside a number that say no more than the number: (5) is how some formats show -5."""


class PeriodCell(NamedTuple):
    """A date cell that shows only a month or a year: that period, the shown text, and the stored day."""

    when: PartialDate
    shown: str
    day: date

    def __str__(self) -> str:
        return self.shown


class _Token(NamedTuple):
    """A piece of a number format: its kind, such as literal text or a digit, and its text."""

    kind: str
    text: str


class NumberFormat:
    """A format by which a cell shows a number differently from the stored one, or with a unit."""

    def __init__(self, sections: Sequence[_Section]) -> None:
        self._sections = sections

    def show_number(self, number: Decimal) -> str | None:
        """Return the text that the cell shows for a number, with all digits: 35%, ¥1200, 1234.5678万, 007.

        The result is None if the cell shows the plain number. For 0, some formats show a text without digits,
        such as "-".
        """
        section = self._choose_section(number)
        if section.is_plain and not (number == 0 and section.hides_zero):
            return None
        shown = section.show_number(abs(number))
        return f"-{re.sub('[-()]', '', shown)}" if number < 0 and shown else shown

    def _choose_section(self, number: Decimal) -> _Section:
        """Return the section of the format that applies to a number: by its condition, else by the sign."""
        for section in self._sections:
            if section.condition and _COMPARE[section.condition[0]](number, section.condition[1]):
                return section
        plain = [section for section in self._sections if section.condition is None] or self._sections
        if any(section.condition for section in self._sections):
            return plain[0]
        wanted = 1 if number < 0 else 2 if number == 0 else 0
        return plain[wanted] if wanted < len(plain) else plain[0]


class DateFormat(NamedTuple):
    """A format of dates that shows no day: the shown precision (month, quarter or year), and its pieces."""

    precision: Precision
    tokens: Sequence[_Token]

    def show_day(self, day: date) -> PeriodCell:
        """Return the month or year of a day, with the text that the format shows, such as 2024年6月."""
        shown = "".join(self._show_token(token, day) for token in self.tokens).strip()
        last = periods.find_period(self.precision.value, day).last_day
        return PeriodCell(PartialDate(last, self.precision), shown, day)

    @staticmethod
    def _show_token(token: _Token, day: date) -> str:
        """Return the text that one token of the format shows for a day, such as 2024 for yyyy."""
        if token.kind != "date":
            return "" if token.text == "@" else token.text
        letters = token.text.lower()
        if letters[0] in "ye":
            return f"{day.year % 100:02}" if letters in ("y", "yy") else str(day.year)
        if letters[0] == "q":
            return f"Q{(day.month + 2) // 3}"
        names = {"m": str(day.month), "mm": f"{day.month:02}", "mmm": month_name[day.month][:3]}
        return names.get(letters, month_name[day.month])


class _Section:
    """One section of a number format: for positive, negative or zero numbers.

    A section may instead have a condition, such as [<1000], and apply to the numbers that meet it.
    """

    def __init__(self, tokens: Sequence[_Token], condition: tuple[str, Decimal] | None) -> None:
        self.condition = condition
        places = [place for place, token in enumerate(tokens) if token.kind in ("digit", "number")]
        self._has_digits = bool(places)
        first, last = (places[0], places[-1]) if places else (len(tokens), len(tokens) - 1)
        while last + 1 < len(tokens) and tokens[last + 1] == _Token("mark", ","):
            last += 1
        inner = tokens[first : last + 1]
        self._prefix, self._suffix = (
            _join_literals(tokens[:first]),
            _join_literals(tokens[last + 1 :]),
        )
        point = next((place for place, token in enumerate(inner) if token == _Token("mark", ".")), len(inner))
        self._whole = [
            _Token("literal", token.text) if token.kind == "mark" else token
            for token in inner[:point]
            if token != _Token("mark", ",")
        ]
        percents = sum(token == _Token("mark", "%") for token in tokens)
        self._scale = Decimal(1000) ** _count_commas_at_end(inner[:point]) / Decimal(100) ** percents
        literals = [place for place, token in enumerate(self._whole) if token.kind == "literal"]
        if [self._whole[place].text for place in literals] == ["."]:
            self._scale *= Decimal(10) ** (len(self._whole) - literals[0] - 1)
            self._whole, literals = self._whole[: literals[0]], []
        self._is_pattern = bool(literals) and point == len(inner)
        zeros = sum(token == _Token("digit", "0") for token in self._whole)
        self._zeros = zeros if zeros > 1 else 0
        self.is_odd = any(token.kind == "power" or token.text == "/" for token in tokens)
        self.hides_zero = not self.is_odd and all(tokens[place].text in "#?" for place in places)
        around = f"{self._prefix}{self._suffix}".strip(_ALWAYS_PLAIN)
        has_meaning = around or self._zeros or self._is_pattern or self._scale != 1
        self.is_plain = self.is_odd or not (has_meaning or not self._has_digits)

    def show_number(self, number: Decimal) -> str:
        """Return the text that the section shows for a number without its sign."""
        if not self._has_digits or (number == 0 and self.hides_zero):
            return f"{self._prefix}{self._suffix}".strip()
        digits = format((number / self._scale).normalize(), "f")
        if self.is_odd:
            return digits
        if self._is_pattern and digits.isdecimal():
            return f"{self._prefix}{self._put_digits_into_pattern(digits)}{self._suffix}".strip()
        whole, point, rest = digits.partition(".")
        return f"{self._prefix}{whole.zfill(self._zeros)}{point}{rest}{self._suffix}".strip()

    def _put_digits_into_pattern(self, digits: str) -> str:
        """Return a pattern such as 000-0000-0000 with these digits, filled in from its end."""
        places = sum(token.kind == "digit" for token in self._whole)
        digits = digits.zfill(self._zeros)
        missing, extra = max(places - len(digits), 0), digits[: max(len(digits) - places, 0)]
        rest = iter(digits[len(extra) :])
        shown = [extra]
        for token in self._whole:
            if token.kind != "digit":
                shown.append(token.text)
            elif missing:
                missing -= 1
            else:
                shown.append(next(rest))
        return "".join(shown)


def parse_format(code: str) -> NumberFormat | DateFormat | None:
    """Return a number format; None for a format that does not change the meaning, such as 0.00 or #,##0."""
    if len(code) > _LONGEST_CODE:
        return None
    sections = list(_split_sections(code))
    tokens = sections[0][0]
    letters = {token.text[0].lower() for token in tokens if token.kind == "date"}
    has_digits = any(token.kind in ("digit", "number") for token in tokens)
    if letters and not has_digits:
        if not letters <= set("yemq"):
            return None
        shown = {"q": Precision.QUARTER, "m": Precision.MONTH}
        precision = next((shown[letter] for letter in "mq" if letter in letters), Precision.YEAR)
        return DateFormat(precision, tokens)
    parsed = [_Section(tokens, condition) for tokens, condition in sections]
    sections_of_numbers = parsed[:3]
    if not has_digits or all(section.is_plain and not section.hides_zero for section in sections_of_numbers):
        return None
    return NumberFormat(sections_of_numbers)


def _split_sections(code: str) -> Iterator[tuple[list[_Token], tuple[str, Decimal] | None]]:
    """Yield the tokens and the condition of each section of a format."""
    tokens: list[_Token] = []
    condition = None
    for match in _TOKEN.finditer(code):
        kind, text = str(match.lastgroup), match[str(match.lastgroup)]
        if kind == "mark" and text == ";":
            yield tokens, condition
            tokens, condition = [], None
        elif kind == "bracket" and (compared := _CONDITION.fullmatch(text)):
            condition = (compared[1], Decimal(compared[2]))
        elif kind == "bracket":
            tokens.extend(_read_bracket(text))
        elif kind != "padding":
            tokens.append(_Token(_KINDS.get(kind, kind), "h" if kind == "clock" else text))
    yield tokens, condition


def _read_bracket(text: str) -> Iterator[_Token]:
    """Yield the token for brackets with a currency or elapsed time; brackets with a colour yield none."""
    if text.startswith("$"):
        yield _Token("literal", text[1:].partition("-")[0])
    elif _ELAPSED.fullmatch(text):
        yield _Token("date", "h")


def _join_literals(tokens: Sequence[_Token]) -> str:
    """Return the text that the tokens of a number format show before or after the digits."""
    return "".join(token.text for token in tokens if token.kind in ("literal", "mark") and token.text != "@")


def _count_commas_at_end(tokens: Sequence[_Token]) -> int:
    count = 0
    while count < len(tokens) and tokens[-1 - count] == _Token("mark", ","):
        count += 1
    return count
