"""Parse cells into amounts of money: bare numbers in the unit of their column, or amounts in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.sheets.cells.cell_text import format_cell, show_cell
from tracker.sheets.cells.column_parser import CellParser
from tracker.sheets.columns.map_file import AS_TEXT
from tracker.sheets.columns.match_headers import Column
from tracker.sheets.files.number_formats import PeriodCell
from tracker.sheets.files.read_sheet import Cell
from tracker.values import money
from tracker.values.money import Amount, Money, Unit, make_whole_money

_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?")
_CURRENCY_SIGNS = {"¥": "CNY", "$": "USD", "€": "EUR", "£": "GBP"}
"""Currency signs before a number; one is ignored in a column that has a unit of that currency."""


class CellAmount(NamedTuple):
    """The amount in a cell, and the text of the cell.

    `read` is the amount: without a currency if the cell states none (then it is a Decimal), and None for
    words such as 面议 (to be negotiated).
    """

    read: Money | Amount | Decimal | None
    text: str
    change: str | None = None
    """`kept` for words that name no amount, `rounded` for a fraction of the main unit."""


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
        shown = format_cell(cell) if not isinstance(cell, float) else f"{cell:.15g}"
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
