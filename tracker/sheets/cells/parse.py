"""Parse cells into values, by the same rules as the command line; a bad cell becomes an UnreadableCell."""

from __future__ import annotations

import re
import unicodedata
from calendar import month_abbr, month_name
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext, gettext_noop
from tracker.read import lookup
from tracker.sheets.columns import split_names
from tracker.sheets.columns.fields import FieldKind
from tracker.sheets.columns.map_file import AS_TEXT
from tracker.sheets.columns.match_headers import Column
from tracker.sheets.files.number_formats import PeriodCell
from tracker.sheets.files.read_sheet import Cell
from tracker.sheets.files.xlsx_checks import ERROR_VALUE, BrokenCell
from tracker.values import credit_code, dates, money, periods, text, typed_dates
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate, PrintedDate
from tracker.values.money import Amount, Money, Unit, make_whole_money
from tracker.values.printed_dates import parse_printed_date, parse_printed_span
from tracker.values.spreadsheet_text import remove_escape

CellParser = Callable[[Cell], Any]
_MOST_REMEMBERED = 20_000
_MOST_DIGITS = 10**15
"""A larger number may have lost digits: a spreadsheet keeps 15."""
_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?")
_CURRENCY_SIGNS = {"¥": "CNY", "$": "USD", "€": "EUR", "£": "GBP"}
"""Currency signs before a number; one is ignored in a column that has a unit of that currency."""
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
_YES, _NO = {"true", "是", "yes", "y", "1", "√", "✓"}, {"false", "否", "no", "n", "0", "×"}
_SEPARATORS = re.compile(r"[、;；\n，]")
_DAY_NUMBERS = range(20_000, 80_000)
"""Numbers that a spreadsheet may mean as days: 1954 to 2119."""


class UnreadableCell(NamedTuple):
    """A cell that cannot be read: its value, what is wrong, and what to write instead."""

    value: object
    message: str
    hint: str


class CellAmount(NamedTuple):
    """The amount in a cell, and the text of the cell.

    `read` is a bare number (Decimal) if the cell states no currency, and None for words such as 面议.
    """

    read: Money | Amount | Decimal | None
    text: str
    change: str | None = None
    """`kept` for words that name no amount, `rounded` for a fraction of the main unit."""


class ColumnParser(dict[Cell, Any]):
    """Parses the cells of one column. Equal cells are parsed only once, and a blank cell becomes None."""

    def __init__(
        self,
        parse: CellParser,
        blank: frozenset[str],
        clean: Callable[[str], str] = text.remove_invisible,
    ) -> None:
        super().__init__()
        self._parse, self._blank, self._clean = parse, blank, clean
        self.cleaned: dict[Cell, str] = {}
        """The cells that hold something that nobody sees, with the text that is read instead."""
        self._others: dict[tuple[type, Cell], Any] = {}
        self.has_wrong = False

    def __missing__(self, cell: Cell) -> Any:  # noqa: ANN401  whatever the column holds
        value = self._parse_cell(cell)
        if len(self) < _MOST_REMEMBERED and type(value) is not UnreadableCell:
            self[cell] = value
        return value

    def parse_cells(self, cells: tuple[Cell, ...]) -> list[Any]:
        """Return the values of cells. `has_wrong` is True afterwards if any of them is an UnreadableCell."""
        self.has_wrong = False
        if set(map(type, cells)) == {str}:
            return list(map(self.__getitem__, cells))
        return [self[cell] if type(cell) is str else self._parse_or_recall_cell(cell) for cell in cells]

    def _parse_or_recall_cell(self, cell: Cell) -> Any:  # noqa: ANN401
        """Return the value of a cell that is not text; equal cells of the column are parsed only once."""
        key = (type(cell), cell)
        if key not in self._others:
            if len(self._others) >= _MOST_REMEMBERED:
                self._others.clear()
            value = self._parse_cell(cell)
            if type(value) is UnreadableCell:
                return value
            self._others[key] = value
        return self._others[key]

    def _parse_cell(self, cell: Cell) -> Any:  # noqa: ANN401
        try:
            if type(cell) is BrokenCell:
                raise _make_no_value_error(cell)
            if type(cell) is str:
                cell = remove_escape(cell)
                if (clean := self._clean(cell)) != cell:
                    self.cleaned[cell] = clean
                    cell = clean
            bare = show_cell(cell)
            if not bare or bare in self._blank:
                return None
            if type(cell) is str and bare[0] in "#E" and ERROR_VALUE.fullmatch(bare):
                raise _make_no_value_error(bare)
            return self._parse(cell)
        except BadInputError as error:
            self.has_wrong = True
            return UnreadableCell(cell, str(error), error.hint)


def show_cell(cell: Cell) -> str:
    """Return the text that a cell shows, without blanks around it. A map file names cells by this text."""
    if type(cell) is str:
        return cell.strip()
    if isinstance(cell, (int, float)) and abs(cell) >= _MOST_DIGITS:
        return f"{cell:.0f}"
    return _format_cell(cell).strip()


def parse_text(cell: Cell) -> str:
    """Return the text of a cell; for a number, the digits that the sheet shows.

    Raises BadInputError for a number so long that the sheet may have lost digits.
    """
    return text.parse_text(
        cell if type(cell) is str and "\r" not in cell and "_x" not in cell else _format_cell(cell)
    )


def parse_title(cell: Cell) -> str:
    """Return a title, with the lines of a cell joined into one."""
    return text.parse_title(_put_cell_on_one_line(cell))


def parse_name(cell: Cell) -> str:
    """Return a name, with the lines of a cell joined into one."""
    return text.parse_name(_put_cell_on_one_line(cell))


def make_known_name_parser(own: Mapping[str, str]) -> CellParser:
    """Return the parser of names. `own` maps names as the sheet writes them to names in the register."""
    return lambda cell: own.get(said := parse_name(cell), said)


def parse_phone(cell: Cell) -> str:
    """Return the telephone number in a cell."""
    return text.parse_phone(_format_cell(cell))


def parse_email(cell: Cell) -> str:
    """Return the e-mail address in a cell."""
    return text.parse_email(_format_cell(cell))


def parse_uscc(cell: Cell) -> str:
    """Return the unified social credit code in a cell. Raises BadInputError if its check digit is wrong."""
    return credit_code.parse_credit_code(_format_cell(cell))


def parse_ref(cell: Cell) -> str:
    """Return the reference of a commitment, in the spelling in which the database stores references."""
    return lookup.normalize_ref(parse_text(cell))


def parse_yes_or_no(cell: Cell) -> bool:
    """Return True for a cell with yes, 是 or the like, False for no. Raises BadInputError for other text."""
    answer = str(int(cell)) if isinstance(cell, (bool, float)) else str(cell).strip().lower()
    if answer not in _YES | _NO:
        raise BadInputError(
            gettext("“{value}” is neither yes nor no").format(value=cell), gettext("write yes or no")
        )
    return answer in _YES


def make_names_parser(split: str | None, is_whole: Callable[[str], bool]) -> CellParser:
    """Return the parser of several names in one cell. `split` holds the characters that separate names.

    A blank separates names only if it is the only separator, because names contain blanks. A text for which
    `is_whole` returns True is one name.
    """
    between = re.compile(f"[{re.escape(split.strip() or split)}]") if split else _SEPARATORS

    def parse_names(cell: Cell) -> list[str]:
        return [
            text.parse_name(name) for name in split_names.split_names(_format_cell(cell), between, is_whole)
        ]

    return parse_names


def make_code_parser(
    codes_by_word: Mapping[str, Any], code_list: str, fold: Callable[[str], str]
) -> CellParser:
    """Return the parser of codes. `codes_by_word` maps each code and its labels to the code.

    `fold` makes words comparable (script, width and case); the keys of `codes_by_word` were made by it.
    """

    def parse_code(cell: Cell) -> Any:  # noqa: ANN401  a member of the list of codes
        shown = _format_cell(cell)
        code = codes_by_word.get(fold(shown).strip().lower())
        if code is None:
            raise BadInputError(
                gettext("“{value}” is not one of the possible values").format(value=shown),
                gettext("write one of these: {codes}").format(codes=code_list),
            )
        return code

    return parse_code


def make_date_parser(
    day_zero: date | None, form: str | None = None, *, keeps_words: bool = False, may_be_unknown: bool = False
) -> CellParser:
    """Return the parser of dates. `day_zero` is the day that the workbook stores as number 0.

    `form` says whether the second number in 2024-1 is a month or a quarter; if it is None, a number that may
    be either is read as a month. Such a date, and a date in words, is returned with the text of the cell, as
    a PrintedDate. With `keeps_words`, so is a text such as 2024至2026年, or one that is no date at all. With
    `may_be_unknown`, words such as 不详 mean that nobody knows the date.
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
        if partial_date.precision is not Precision.DAY:
            raise BadInputError(
                gettext("“{date}” does not give one exact day").format(date=_format_cell(cell)),
                gettext("write the date with its day, such as 2024-06-30"),
            )
        return partial_date.day

    return parse_day_cell


def make_date_part_parser(part: str) -> CellParser:
    """Return the parser of a column that holds only one part of a date: `year`, `month` or `day`."""

    def parse_date_part(cell: Cell) -> int:
        shown = unicodedata.normalize("NFKC", _format_cell(cell)).strip().rstrip("年月日号.").lower()
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


def make_money_parser(column: Column, blank: frozenset[str]) -> CellParser:
    """Return the parser of amounts. An amount without a unit has the unit of the column.

    `blank` holds the texts that mean no amount, such as 面议; they are stored as text only. The options of
    the column may allow fractions to be rounded to whole yuan or dollars, and unreadable amounts to be stored
    as text.
    """
    read = _make_strict_money_parser(column, blank, rounds_fractions=False)
    readers: list[tuple[Callable[[Cell], CellAmount], str | None]] = [(read, None)]
    if column.use.round:
        rounding = _make_strict_money_parser(column, blank, rounds_fractions=True)
        readers.append((rounding, "rounded"))
    if column.use.otherwise == AS_TEXT:
        readers.append((lambda cell: CellAmount(None, show_cell(cell)), "kept"))

    def parse_or_keep_text(cell: Cell) -> CellAmount:
        for each, change in readers[:-1]:
            with suppress(BadInputError):
                return each(cell)._replace(change=change)
        each, change = readers[-1]
        return each(cell)._replace(change=change)

    return parse_or_keep_text if len(readers) > 1 else read


def _make_strict_money_parser(
    column: Column, blank: frozenset[str], *, rounds_fractions: bool
) -> Callable[[Cell], CellAmount]:
    """Return the parser of amounts that refuses text it cannot read.

    With `rounds_fractions`, it rounds fractions to whole yuan or dollars; otherwise it refuses them.
    """
    unit = column.unit

    def parse_money_cell(cell: Cell) -> CellAmount:
        if (words := show_cell(cell)) in blank:
            return CellAmount(None, words)
        if type(cell) is str and unit is None and cell.isascii() and cell.isdigit():
            return CellAmount(Decimal(cell), cell)
        shown = _format_cell(cell) if not isinstance(cell, float) else f"{cell:.15g}"
        if isinstance(cell, (bool, date, datetime, time, timedelta, PeriodCell)):
            raise BadInputError(
                gettext("“{value}” is not an amount").format(value=shown),
                gettext("write a number, or an amount such as CNY 5 million"),
            )
        if "%" in shown or "％" in shown:
            raise BadInputError(
                gettext("“{value}” is a share, not an amount").format(value=shown),
                gettext("write the amount"),
            )
        plain = unicodedata.normalize("NFKC", shown).replace(" ", "")
        if unit is not None and _CURRENCY_SIGNS.get(plain[:1]) == unit.worth.currency:
            plain = plain[1:]
        if not _NUMBER.fullmatch(plain) or not plain.strip("+-"):
            words = shown.strip()
            amount = _parse_amount_words(shown, plain, unit, rounds_fractions=rounds_fractions)
            is_bare = unit is not None and unit.text not in words and not isinstance(amount, Money)
            return CellAmount(amount, f"{words}({unit.text})" if unit and is_bare else words)
        number = Decimal(plain.replace(",", ""))
        if unit is None:
            return CellAmount(number, shown.strip())
        return CellAmount(
            make_whole_money(
                number * unit.worth.amount, unit.worth.currency, shown, rounds_fractions=rounds_fractions
            ),
            _append_unit(shown, unit),
        )

    return parse_money_cell


def _append_unit(shown: str, unit: Unit) -> str:
    """Return the text of a number followed by its unit: 500万元, $500 USD millions."""
    bare = shown.strip()
    return f"{bare}{unit.text}" if bare[-1:].isdigit() and not unit.text.isascii() else f"{bare} {unit.text}"


def _parse_amount_words(
    shown: str, plain: str, unit: Unit | None, *, rounds_fractions: bool
) -> Money | Amount:
    """Return the amount in a text that is not a bare number, such as 约3亿元. Raises BadInputError."""
    if any(char.isnumeric() for char in plain):
        amount = money.parse_amount(shown, unit, rounds_fractions=rounds_fractions)
        return amount.money if amount.is_exact else amount
    raise BadInputError(
        gettext("“{value}” is not an amount").format(value=shown),
        gettext(
            "write a number, or an amount such as CNY 5 million; or say in a map file that the "
            'text means no amount: blank = ["{value}"]'
        ).format(value=shown.strip()),
    )


def _convert_number_to_date(
    cell: float, day_zero: date | None, form: str | None
) -> PartialDate | PrintedDate:
    """Return the date that a number means: 2024, 2024.6, 20240618, or a day counted from `day_zero`."""
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
    """Return the date of a text such as 2024-5; a PrintedDate also keeps the words, such as 明年上半年."""
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


def _make_no_value_error(cell: str) -> BadInputError:
    """Return the error for a cell with an error value, or with a formula that has no result."""
    if cell:
        return BadInputError(
            gettext("the cell holds the error value “{value}”").format(value=cell),
            gettext("correct the formula, or write the value itself"),
        )
    return BadInputError(
        gettext("the formula in the cell has no stored result"),
        gettext("open the file in a spreadsheet program and save it there"),
    )


def _format_cell(cell: Cell) -> str:
    """Return the text that a cell shows. Raises BadInputError for a number that may have lost digits."""
    if isinstance(cell, str):
        return str(cell).replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, (int, float)):
        if abs(cell) >= _MOST_DIGITS:
            raise BadInputError(
                gettext("“{value}” is stored as a number, which loses the digits after the 15th").format(
                    value=f"{cell:.0f}"
                ),
                gettext("format the column as text, and type the value again"),
            )
        return str(int(cell)) if cell == int(cell) else f"{cell:.15g}"
    return str(cell)


def _put_cell_on_one_line(cell: Cell) -> str:
    return " ".join(_format_cell(cell).split("\n")) if isinstance(cell, str) else _format_cell(cell)


PARSERS: Mapping[FieldKind, CellParser] = {
    FieldKind.TEXT: parse_text,
    FieldKind.TITLE: parse_title,
    FieldKind.NAME: parse_name,
    FieldKind.COMPANY: parse_name,
    FieldKind.SECTOR: parse_name,
    FieldKind.EVENT: parse_name,
    FieldKind.TOTAL: parse_name,
    FieldKind.REF: parse_ref,
    FieldKind.FLAG: parse_yes_or_no,
    FieldKind.USCC: parse_uscc,
    FieldKind.PHONE: parse_phone,
    FieldKind.EMAIL: parse_email,
}
"""Parsers that are the same for every column."""
