"""Parse cells into dates: stored as dates, as numbers, in digits or in words, or one part in each column."""

from __future__ import annotations

import re
import unicodedata
from calendar import month_abbr, month_name
from datetime import date, datetime, time, timedelta

from tracker.errors import BadInputError
from tracker.locale import gettext, gettext_noop
from tracker.sheets.cells.cell_text import format_cell
from tracker.sheets.cells.column_parser import CellParser
from tracker.sheets.files.number_formats import PeriodCell
from tracker.sheets.files.read_sheet import Cell
from tracker.values import dates, periods, typed_dates
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate, PrintedDate
from tracker.values.printed_dates import parse_printed_date, parse_printed_span

_MONTHS = {
    name.lower(): place for names in (month_name, month_abbr) for place, name in enumerate(names) if name
}
_MONTHS |= {name: place for place, name in enumerate("〇一二三四五六七八九十")} | {
    "十一": 11,
    "十二": 12,
    "sept": 9,
}
_DIGITS_ONLY = re.compile(r"(\d{4})(\d\d)(\d\d)?")
_YEAR_AND_NUMBER = re.compile(r"(?P<year>\d{4})\s*[-/.]\s*(?P<n>\d\d?)")
_QUARTERS = {"1", "2", "3", "4"}
"""Numbers after a year that may mean a month or a quarter, as in 2025-1; 2025-01 always means a month."""
_MIDNIGHT = re.compile(r"(?<=[\d日])[ T]0?0:00(?::00(?:\.0+)?)?$")
"""The time that some programs write after every date."""
_DATE_HINT = gettext_noop("write the date as 2024-06-18, 2024-06, 2024Q2 or 2024")
_WRONG_PARTS = {
    "year": gettext_noop("“{value}” is not a year"),
    "month": gettext_noop("“{value}” is not a month"),
    "day": gettext_noop("“{value}” is not a day of a month"),
}
"""What is wrong with a cell that holds no part of a date, by the name of the part."""
_DAY_NUMBERS = range(20_000, 80_000)
"""Numbers that a spreadsheet may mean as days: 1954 to 2119."""


def make_date_parser(
    day_zero: date | None, form: str | None = None, *, keeps_words: bool = False, may_be_unknown: bool = False
) -> CellParser:
    """Return the parser of dates. `day_zero` is the day that the workbook stores as number 0.

    `form` says whether the second number in 2024-1 is a month or a quarter; None means a month if it may be
    either. A date such as 2024-1, or one in words, is returned as a PrintedDate, which keeps the text of the
    cell. With `keeps_words`, texts such as 2024至2026年 and texts that are no date are accepted, and returned
    as a PrintedDate too. With `may_be_unknown`, words such as 不详 mean that nobody knows the date.
    """

    def parse_date_cell(cell: Cell) -> PartialDate | PrintedDate:
        if isinstance(cell, PeriodCell):
            return _require_plausible_year(cell.when, cell.shown)
        if isinstance(cell, date):
            day = cell.date() if isinstance(cell, datetime) else cell
            return _require_plausible_year(PartialDate(day, Precision.DAY), day.isoformat())
        if isinstance(cell, (bool, time, timedelta)):
            raise BadInputError(gettext("“{value}” is not a date").format(value=cell), gettext(_DATE_HINT))
        if isinstance(cell, (int, float)):
            return _convert_number_to_date(cell, day_zero, form)
        if may_be_unknown and typed_dates.is_unknown_date(cell):
            return typed_dates.make_unknown_date()
        return _read_date_words(cell, form, keeps_words=keeps_words)

    return parse_date_cell


def _require_plausible_year(partial_date: PartialDate, shown: str) -> PartialDate:
    """Return the date unchanged. Raises BadInputError if its year is too early or too late to be right."""
    if not periods.FIRST_YEAR <= partial_date.day.year <= periods.LAST_YEAR:
        raise BadInputError(
            gettext("the year of the date “{value}” is not plausible").format(value=shown),
            gettext("check the date in the cell, and the format of the cell"),
        )
    return partial_date


def make_day_parser(day_zero: date | None) -> CellParser:
    """Return the parser of dates that must name one day; `day_zero` is the day with number 0."""
    read = make_date_parser(day_zero, "month")

    def parse_day_cell(cell: Cell) -> date:
        try:
            partial_date: PartialDate | PrintedDate = read(cell)
        except BadInputError as error:
            is_hint_wide = error.hint == gettext(_DATE_HINT)
            hint = gettext("write one day, such as 2024-06-30") if is_hint_wide else error.hint
            raise BadInputError(str(error), hint) from None
        if isinstance(partial_date, PrintedDate):
            partial_date = partial_date.read or PartialDate(date.min, Precision.UNKNOWN)
        return dates.require_exact_day(partial_date, format_cell(cell))

    return parse_day_cell


def make_date_part_parser(part: str) -> CellParser:
    """Return the parser of a column that holds only one part of a date: `year`, `month` or `day`."""

    def parse_date_part(cell: Cell) -> int:
        shown = unicodedata.normalize("NFKC", format_cell(cell)).strip().rstrip("年月日号.").lower()
        if part == "month" and shown in _MONTHS:
            return _MONTHS[shown]
        if not shown.isdecimal() or len(shown) > 4:
            raise BadInputError(
                gettext(_WRONG_PARTS[part]).format(value=cell), gettext("write the value as a number")
            )
        return int(shown)

    return parse_date_part


def join_date_parts(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    """Return the date of a year, month and day from separate columns; None if all of them are blank.

    Raises BadInputError if a larger part is missing, or if the date does not exist.
    """
    if year is None:
        if month is not None or day is not None:
            raise BadInputError(gettext("the year is missing"), gettext("write the year"))
        return None
    if month is None and day is not None:
        raise BadInputError(gettext("the month is missing"), gettext("write the month"))
    return dates.parse_date("-".join(f"{part:02}" for part in (year, month, day) if part is not None))


def _convert_number_to_date(
    cell: float, day_zero: date | None, form: str | None
) -> PartialDate | PrintedDate:
    """Return the date that a number means: 2024, 2024.6, 20240618, or a day counted from `day_zero`.

    The parameter `form` is that of `make_date_parser`.
    """
    shown = f"{cell:.15g}"
    if numbered := _YEAR_AND_NUMBER.fullmatch(shown):
        if numbered["n"] == "1" and form != "quarter":
            raise BadInputError(
                gettext(
                    "“{value}” may mean January, or October if a spreadsheet program dropped the 0"
                ).format(value=shown),
                gettext("write the month as text: {year}-01 or {year}-10").format(year=numbered["year"]),
            )
        return _read_date_words(shown, form, keeps_words=False)
    if cell == int(cell):
        if 1900 <= cell <= 2100 or _DIGITS_ONLY.fullmatch(str(int(cell))):
            return _parse_date_text(str(int(cell)))
        if int(cell) in _DAY_NUMBERS and day_zero is None:
            raise BadInputError(
                gettext("“{value}” may be the number by which a spreadsheet program stores a date").format(
                    value=f"{cell:g}"
                ),
                gettext("format the column as a date"),
            )
    if day_zero is not None and int(cell) in _DAY_NUMBERS:
        return PartialDate(day_zero + timedelta(days=int(cell)), Precision.DAY)
    raise BadInputError(gettext("“{value}” is not a date").format(value=f"{cell:g}"), gettext(_DATE_HINT))


def _read_date_words(shown: str, form: str | None, *, keeps_words: bool) -> PartialDate | PrintedDate:
    """Return the date of a text such as 2024-5; a PrintedDate also keeps the words, such as 明年上半年.

    The parameters `form` and `keeps_words` are those of `make_date_parser`.
    """
    plain = unicodedata.normalize("NFKC", shown)
    numbered = _YEAR_AND_NUMBER.fullmatch(plain.strip())
    try:
        partial_date = _parse_date_text(shown, form)
    except BadInputError as error:
        # A map that says what 2024-1 is says it of 2024-5 too; a time of day belongs to no list of dates.
        if numbered or (":" in plain and not keeps_words):
            raise
        first_error = error
    else:
        is_open = numbered is not None and form is None and numbered["n"] in _QUARTERS
        return PrintedDate(partial_date, plain.strip(), is_year_and_number=True) if is_open else partial_date
    for read, is_span in (
        (parse_printed_date, False),
        *([(parse_printed_span, True)] if keeps_words else ()),
    ):
        try:
            return PrintedDate(read(shown), shown.strip(), is_span)
        except BadInputError:
            continue
    if keeps_words:
        return PrintedDate(None, shown.strip())
    raise first_error


def _parse_date_text(shown: str, form: str | None = None) -> PartialDate:
    plain = _MIDNIGHT.sub("", unicodedata.normalize("NFKC", shown).strip())
    if dates.is_relative_date(plain):
        raise BadInputError(
            gettext("“{value}” is not a fixed date: it depends on the day on which it is read").format(
                value=shown
            ),
            gettext("write the whole date, such as 2024-06-18"),
        )
    numbered = _YEAR_AND_NUMBER.fullmatch(plain)
    if numbered and form == "quarter":
        return dates.parse_date(f"{numbered['year']}Q{int(numbered['n'])}")
    digits = _DIGITS_ONLY.fullmatch(plain)
    try:
        return dates.parse_date("-".join(part for part in digits.groups() if part) if digits else plain)
    except BadInputError as error:
        hint = gettext(_DATE_HINT) if error.hint == dates.get_date_hint() else error.hint
        raise BadInputError(str(error), hint) from None
