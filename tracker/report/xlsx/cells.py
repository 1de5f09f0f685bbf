"""Cells as values with a number format and a look: what a language and a unit of amounts make of data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from tracker.report import wording
from tracker.report.model.report import Figure
from tracker.report.wording import LIGHT_MARKS, NO_VALUE
from tracker.report.xlsx.painting import Painting
from tracker.values import money

COUNT_FORMAT = "#,##0"
RATE_FORMAT = "0.0%"
_ILLEGAL = re.compile(f"{ILLEGAL_CHARACTERS_RE.pattern}|[\ud800-\udfff\ufffe\uffff]")
_UNBROKEN_WORDS = re.compile("[!-~]+")
_MOST_CHARACTERS = 32_767  # characters that a cell holds
_MOST_DIGITS = 15  # a number in a cell keeps no more

_CHINESE_DAYS = {
    "day": "yyyy-mm-dd",
    "month": '"≈"yyyy"年"m"月"',
    "year": '"≈"yyyy"年"',
    "long": 'yyyy"年"m"月"d"日"',
}
_ENGLISH_DAYS = {
    "day": "[$-409]d mmm yyyy",
    "month": '[$-409]"≈"mmm yyyy',
    "year": '"≈"yyyy',
    "long": "[$-409]d mmmm yyyy",
}


class Cell(NamedTuple):
    """A value, the format of its number or day, its look, and the place that it leads to."""

    value: Any
    number_format: str = "General"
    tone: str = "plain"
    link: str | None = None


EMPTY_CELL = Cell("")


def clean_text(text: str) -> str:
    """Return a text that a cell can hold: not too long, without characters that XML forbids."""
    if len(text) > _MOST_CHARACTERS:
        text = text[: _MOST_CHARACTERS - 1] + "…"
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def text_width(text: str) -> int:
    """Return how many columns a text takes; Chinese takes two, and what lies between is rounded up."""
    return len(text) if text.isascii() else (len(text.encode("utf-8", "replace")) + len(text) + 1) // 2


def word_width(text: str) -> int:
    """Return how many columns the longest word takes that is not broken between its letters."""
    return max(map(len, _UNBROKEN_WORDS.findall(text)), default=0)


def fit_width(least: float, words: Iterable[str]) -> float:
    """Return the width of a column in which no word is broken."""
    return max(least, *(word_width(each) + 1 for each in words), 0)


def text_cell(value: str | None, tone: str = "plain") -> Cell:
    """Return words."""
    return Cell(value or "", "General", tone)


def count_cell(value: int | None, tone: str = "plain") -> Cell:
    """Return a whole number."""
    return Cell("" if value is None else value, COUNT_FORMAT, tone)


def share_cell(part: int | None, whole: int | None) -> Cell:
    """Return a percentage, or a dash where there is nothing to take it of."""
    return rate_cell((part or 0) / whole if whole else None)


def rate_cell(value: float | None) -> Cell:
    """Return a percentage; a dash for none."""
    return Cell(NO_VALUE, tone="right") if value is None else Cell(value, RATE_FORMAT)


class CellMaker:
    """Makes cells in the language and the unit of a painting."""

    def __init__(self, painting: Painting) -> None:
        self.painting, self.labels = painting, painting.labels
        self._days = _ENGLISH_DAYS if painting.language == "en" else _CHINESE_DAYS

    def day_cell(self, value: str | None, precision: str | None = "day") -> Cell:
        """Return a real date, shown with ≈ and only as exactly as it is known."""
        if value is None or precision == "unknown":
            return EMPTY_CELL
        known = date.fromisoformat(value)
        if precision == "quarter":
            return Cell(known, self._quarter_format((known.month + 2) // 3))
        return Cell(known, self._days[precision or "day"])

    def _quarter_format(self, number: int) -> str:
        if self.painting.language == "en":
            return f'"≈"yyyy" Q{number}"'
        return f'"≈"yyyy"年{"一二三四"[number - 1]}季度"'

    def amount_cell(self, value: int | None, tone: str = "plain") -> Cell:
        """Return an amount in the unit, as a number; as text when it has more digits than a number keeps."""
        if value is None:
            return EMPTY_CELL
        exact = money.convert_to_unit(value, self.painting.unit)
        if len(str(abs(value)).rstrip("0")) > _MOST_DIGITS:
            return Cell(f"{exact:,f}", tone="right")
        return Cell(exact, self.amount_format(exact), tone)

    def amount_format(self, exact: Decimal) -> str:
        """Return a format without decimals for a whole number, with two of 万, four of 亿 for another."""
        if exact == exact.to_integral_value():
            return COUNT_FORMAT
        return "#,##0.00" if self.painting.unit <= 10_000 else "#,##0.0000"

    def value_cell(self, figure: Figure, of: float | None, tone: str = "plain") -> Cell:
        """Return a value of a figure: a count, a rate or an amount; a dash where there is none."""
        if of is None:
            return Cell(NO_VALUE, tone="right")
        if figure.denominator is not None:
            return Cell(of, RATE_FORMAT, tone)
        return self.amount_cell(int(of), tone) if figure.currency else count_cell(int(of), tone)

    def part_cell(self, figure: Figure, of: int | None) -> Cell:
        """Return what a rate is made of: a count, or an amount where the rate is one of money."""
        return self.amount_cell(of) if figure.currency else count_cell(of)

    def move_cell(self, figure: Figure) -> Cell:
        """Return by how much a figure moved since the period before: a number with an arrow."""
        if figure.value is None or figure.previous is None:
            return EMPTY_CELL
        by = figure.value - figure.previous
        if figure.denominator is not None:
            points = self.painting.text("points")
            return Cell(round(by * 100, 9), f'"↑ "0.0" {points}";"↓ "0.0" {points}";"="')
        made = self.amount_cell(int(by)) if figure.currency else count_cell(int(by))
        shown = made.number_format
        return made._replace(number_format=f'"↑ "{shown};"↓ "{shown};"="')

    def light_cell(self, code: str | None, link: str | None = None) -> Cell:
        """Return a light: a mark and a word, in its colour."""
        if code is None or code not in LIGHT_MARKS:
            return EMPTY_CELL
        return Cell(self.light_words(code), tone=code, link=link)

    def light_words(self, code: str) -> str:
        """Return a light as a mark and a word; '' for none."""
        return wording.format_light(self.labels, code)

    def stage_cell(self, code: str | None, track: str = "facility") -> Cell:
        """Return a stage in the words of its track; a rank is as good as its code."""
        return Cell(self.stage_words(code, track))

    def stage_words(self, code: str | None, track: str = "facility") -> str:
        """Return a stage in words."""
        return wording.name_stage(self.labels, code, track)

    def status_words(self, code: str) -> str:
        """Return a status in words."""
        return self.labels("status", code)

    def sector_words(self, code: str | None) -> str:
        """Return the name of a sector."""
        return wording.name_sector(self.painting.report, code, self.painting.language)
