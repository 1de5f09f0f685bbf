"""Cells that a sheet shows differently from what is stored in them, and merged cells."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from tracker.sheets.files.number_formats import DateFormat, NumberFormat, PeriodCell

_LARGEST_EXPONENT = 308
"""The largest exponent of a number in a spreadsheet."""
ERROR_VALUE = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)|Err:\d+")


class MergedCells(NamedTuple):
    """A range of merged cells: its first and last row and column, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


class BrokenCell(str):
    """A cell without a value: its text is the error value, or '' for a formula without a result."""

    __slots__ = ()


OddCell = BrokenCell | PeriodCell | str


class Oddities(NamedTuple):
    """The cells and rows of a sheet that the library calamine reads differently from what the sheet shows.

    `cells` has, by row and column from 0, a BrokenCell, a PeriodCell, or the text that a number format shows.
    `hidden` has the numbers of hidden rows, from 1. `merged` has the merged cells of an .ods file; it is
    empty for other files, whose merged cells calamine reports itself.
    """

    cells: dict[int, dict[int, OddCell]]
    hidden: list[int]
    merged: list[MergedCells]


def format_as_shown(
    form: NumberFormat | DateFormat, value: str | bytes, day_zero: date
) -> PeriodCell | str | None:
    """Return the text that a cell with the format `form` shows; None for a plain number or for no number."""
    try:
        number = Decimal(value.decode() if isinstance(value, bytes) else value)
        if abs(number.adjusted()) > _LARGEST_EXPONENT:
            return None  # written out, its zeros could fill the memory
        if isinstance(form, NumberFormat):
            return form.show_number(Decimal(f"{number:.15g}"))
        return form.show_day(day_zero + timedelta(days=int(number)))
    except (InvalidOperation, OverflowError, ValueError):
        return None
