"""Turn values of a report into cells with a number format and a style, in a language and a unit."""

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
_MOST_CHARACTERS = 32_767  # a longer text does not fit into a cell
_MOST_DIGITS = 15  # Excel sets further digits of a number to 0

_CHINESE_DAY_FORMATS = {
    "day": "yyyy-mm-dd",
    "month": '"≈"yyyy"年"m"月"',
    "year": '"≈"yyyy"年"',
    "long": 'yyyy"年"m"月"d"日"',
}
_ENGLISH_DAY_FORMATS = {
    "day": "[$-409]d mmm yyyy",
    "month": '[$-409]"≈"mmm yyyy',
    "year": '"≈"yyyy',
    "long": "[$-409]d mmmm yyyy",
}


class Cell(NamedTuple):
    """A cell: a text, number or date with an Excel number format and a style.

    `tone` is the name of the style in `styles.TONES`. `link` is the cell to which a click leads, such as
    'Register'!A2. `formula` is the formula of the value; the value is stored too, for programs that do not
    calculate.
    """

    value: Any
    number_format: str = "General"
    tone: str = "plain"
    link: str | None = None
    formula: str | None = None


EMPTY_CELL = Cell("")


def replace_invalid_characters(text: str) -> str:
    """Return the text cut to 32,767 characters, with characters that XML forbids replaced by U+FFFD."""
    if len(text) > _MOST_CHARACTERS:
        text = text[: _MOST_CHARACTERS - 1] + "…"
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def estimate_text_width(text: str) -> int:
    """Return the width of a text in characters, roughly: 1 for a Latin letter, 2 for a Chinese character."""
    return len(text) if text.isascii() else (len(text.encode("utf-8", "replace")) + len(text) + 1) // 2


def estimate_word_width(text: str) -> int:
    """Return the length of the longest run of ASCII characters without a space, which no cell may break."""
    return max(map(len, _UNBROKEN_WORDS.findall(text)), default=0)


def choose_column_width(least: float, texts: Iterable[str]) -> float:
    """Return a width of a column, at least `least`, at which no word of the texts is broken."""
    return max(least, *(estimate_word_width(each) + 1 for each in texts), 0)


def choose_text_width(least: float, texts: Iterable[str]) -> float:
    """Return a width of a column, at least `least`, at which each of the texts fits on one line."""
    return max(least, *(estimate_text_width(each) + 3 for each in texts))


def make_text_cell(value: str | None, tone: str = "plain") -> Cell:
    """Return a cell with a text; empty for None."""
    return Cell(value or "", "General", tone)


def make_count_cell(value: int | None, tone: str = "plain") -> Cell:
    """Return a cell with a whole number; empty for None."""
    return Cell("" if value is None else value, COUNT_FORMAT, tone)


def read_number(cell: Cell) -> Decimal:
    """Return the number in a cell, also if it is stored as text; 0 for an empty cell."""
    value = cell.value
    return Decimal(value.replace(",", "") or 0) if isinstance(value, str) else Decimal(value)


def make_sum_cell(value: Decimal, formula: str) -> Cell:
    """Return a cell of a totals row with a sum and its formula.

    A sum with more digits than Excel keeps is stored as text, without its formula.
    """
    if len(str(abs(value)).replace(".", "").rstrip("0")) > _MOST_DIGITS:
        return Cell(f"{value:,f}", tone="sum")
    shown = COUNT_FORMAT if value == value.to_integral_value() else "#,##0.00"
    return Cell(value, shown, "sum", formula=formula)


def make_share_cell(part: int | None, whole: int | None) -> Cell:
    """Return a cell with `part` as a percentage of `whole`; a dash if `whole` is 0 or None."""
    return make_rate_cell((part or 0) / whole if whole else None)


def make_rate_cell(value: float | None) -> Cell:
    """Return a cell with a rate as a percentage (0.5 is 50 %); a dash for None."""
    return Cell(NO_VALUE, tone="right") if value is None else Cell(value, RATE_FORMAT)


class CellMaker:
    """Makes cells in the language and the unit of amounts of a report."""

    def __init__(self, painting: Painting) -> None:
        self.painting, self.labels = painting, painting.labels
        self._day_formats = _ENGLISH_DAY_FORMATS if painting.language == "en" else _CHINESE_DAY_FORMATS

    def day_cell(self, value: str | None, precision: str | None = "day") -> Cell:
        """Return a cell with a date as exactly as it is known: a day, or ≈ and a month, quarter or year.

        The cell is empty for None and for the precision `unknown`.
        """
        if value is None or precision == "unknown":
            return EMPTY_CELL
        day = date.fromisoformat(value)
        if precision == "quarter":
            return Cell(day, self._make_quarter_format((day.month + 2) // 3))
        return Cell(day, self._day_formats[precision or "day"])

    def _make_quarter_format(self, number: int) -> str:
        if self.painting.language == "en":
            return f'"≈"yyyy" Q{number}"'
        return f'"≈"yyyy"年第{"一二三四"[number - 1]}季度"'

    def amount_cell(self, value: int | None, tone: str = "plain") -> Cell:
        """Return a cell with an amount in the unit; if Excel would lose digits, it is stored as text."""
        if value is None:
            return EMPTY_CELL
        exact = money.convert_to_unit(value, self.painting.unit)
        if len(str(abs(value)).rstrip("0")) > _MOST_DIGITS:
            return Cell(f"{exact:,f}", tone="right")
        return Cell(exact, self.choose_amount_format(exact), tone)

    def format_amount(self, value: int) -> str:
        """Return an amount in the unit as text, with the decimals that its cell shows."""
        cell = self.amount_cell(value)
        decimals = len(cell.number_format.partition(".")[2])
        return cell.value if isinstance(cell.value, str) else f"{cell.value:,.{decimals}f}"

    def stated_amount_cell(self, value: int | None, upper: int | None, bound: str | None) -> Cell:
        """Return a cell with an amount in the unit as its source states it: with ≈, ≥ or ≤, or as a range.

        Totals rows add up the number in the cell.
        """
        cell, mark = self.amount_cell(value), wording.get_amount_mark(bound)
        if value is None or not (mark or upper):
            return cell
        if isinstance(cell.value, str):
            return cell._replace(value=f"{mark}{cell.value}")
        shown = f'"{mark}"{cell.number_format}' if mark else cell.number_format
        if upper is not None:
            exact = money.convert_to_unit(upper, self.painting.unit)
            shown += f'"–{exact.normalize():,f}"'
        return cell._replace(number_format=shown)

    def choose_amount_format(self, exact: Decimal) -> str:
        """Return the number format of an amount: without decimals for a whole number, else two or four."""
        if exact == exact.to_integral_value():
            return COUNT_FORMAT
        return "#,##0.00" if self.painting.unit <= 1_000_000 else "#,##0.0000"

    def value_cell(self, figure: Figure, value: float | None, tone: str = "plain") -> Cell:
        """Return a cell with a value of a figure: a rate, an amount or a count; a dash for None."""
        if value is None:
            return Cell(NO_VALUE, tone="right")
        if figure.denominator is not None:
            return Cell(value, RATE_FORMAT, tone)
        return self.amount_cell(int(value), tone) if figure.currency else make_count_cell(int(value), tone)

    def rate_number_cell(self, figure: Figure, value: int | None) -> Cell:
        """Return a cell with the numerator or denominator of a rate, as an amount or a count."""
        return self.amount_cell(value) if figure.currency else make_count_cell(value)

    def change_cell(self, figure: Figure) -> Cell:
        """Return a cell with an arrow and the change of a figure since the period before.

        The change of a rate is in percentage points. The cell is empty without a value to compare.
        """
        if figure.value is None or figure.previous is None:
            return EMPTY_CELL
        change = figure.value - figure.previous
        if figure.denominator is not None:
            points = self.painting.text("points")
            return Cell(round(change * 100, 9), f'"↑ "0.0" {points}";"↓ "0.0" {points}";"="')
        cell = self.amount_cell(int(change)) if figure.currency else make_count_cell(int(change))
        shown = cell.number_format
        return cell._replace(number_format=f'"↑ "{shown};"↓ "{shown};"="')

    def growth_cell(self, figure: Figure) -> Cell:
        """Return a cell with an arrow and the change of a figure since a year ago; empty without a value.

        The change of a rate is in percentage points, any other change in percent.
        """
        if figure.growth is None:
            return EMPTY_CELL
        if figure.denominator is not None:
            points = self.painting.text("points")
            return Cell(round(figure.growth * 100, 9), f'"↑ "0.0" {points}";"↓ "0.0" {points}";"="')
        return Cell(figure.growth, '"↑ "0.0%;"↓ "0.0%;"="')

    def light_cell(self, code: str | None, link: str | None = None) -> Cell:
        """Return a cell with a light as a mark and a word, in its colour; empty without a known code."""
        if code is None or code not in LIGHT_MARKS:
            return EMPTY_CELL
        return Cell(self.name_light(code), tone=code, link=link)

    def name_light(self, code: str) -> str:
        """Return a light as a mark and a word; `code` may also be its number 0, 1 or 2. '' if unknown."""
        return wording.format_traffic_light(self.labels, code)

    def stage_cell(self, code: str | None, track: str = "facility") -> Cell:
        """Return a cell with the name of a stage, as `name_stage` gives it."""
        return Cell(self.name_stage(code, track))

    def name_stage(self, code: str | None, track: str = "facility") -> str:
        """Return the name of a stage; `code` may also be the rank of the stage.

        The name depends on `track`, the kind of the commitment (such as service).
        """
        return wording.name_stage(self.labels, code, track)

    def name_status(self, code: str) -> str:
        """Return the name of a status."""
        return self.labels("status", code)

    def name_sector(self, code: str | None) -> str:
        """Return the name of a sector, '' for None."""
        return wording.name_sector(self.painting.report, code, self.painting.language)
