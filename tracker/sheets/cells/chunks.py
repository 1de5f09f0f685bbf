"""Chunks of rows with their values, column by column; the columns that give one field together are joined."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.sheets.cells.column_parser import CellParser
from tracker.sheets.cells.faults import Faults
from tracker.sheets.cells.parse_amounts import CellAmount
from tracker.sheets.cells.parse_dates import join_date_parts
from tracker.sheets.columns.fields import AMOUNT_WORDS, CURRENCY_FIELDS, PRECISION_FIELDS, PRINTED_FIELDS
from tracker.sheets.columns.map_file import DATE_PARTS
from tracker.values import money
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate
from tracker.values.money import Amount, Money

Values = dict[str, list[Any]]


class Chunk(NamedTuple):
    """A block of rows that were read together, column by column.

    `rows` holds the row numbers in the sheet. `values` holds, by field, the values of these rows in the same
    order. `bad` holds the indexes of rows with a fault: something that cannot be imported. `faults` are those
    of the whole sheet.
    """

    rows: list[int]
    values: Values
    bad: set[int]
    faults: Faults

    def add_fault(self, index: int, field: str, error: BadInputError) -> None:
        """Add a fault of a field in the row at `index`, and mark the row as bad."""
        self.faults.add_field_fault(self.rows[index], field, str(error), error.hint)
        self.bad.add(index)

    def append_name_lists(self, field: str, column_values: list[Any]) -> None:
        """Append a column of name lists to a field, row by row.

        The field may already hold lists, which come from another column for the same field.
        """
        values_so_far = self.values.get(field)
        self.values[field] = (
            column_values
            if values_so_far is None
            else [[*(a or ()), *(b or ())] for a, b in zip(values_so_far, column_values, strict=True)]
        )

    def store_date_words(self, words: Mapping[str, list[str | None]]) -> None:
        """Store the words of dates, such as 明年上半年, in the field for them, unless a column fills it."""
        for field, printed in words.items():
            if field in PRINTED_FIELDS:
                given = self.values.get(PRINTED_FIELDS[field], [None] * len(self.rows))
                self.values[PRINTED_FIELDS[field]] = [
                    own or text for own, text in zip(given, printed, strict=True)
                ]


def join_texts(chunk: Chunk, field: str, more_texts: list[Any], between: str, parse: CellParser) -> None:
    """Append the texts of a further column to a field, row by row, with the text `between` them."""
    for index, (before, more) in enumerate(zip(chunk.values[field], more_texts, strict=True)):
        if before is None or more is None:
            more_texts[index] = before or more
            continue
        try:
            more_texts[index] = parse(f"{before}{between}{more}")
        except BadInputError as error:
            chunk.add_fault(index, field, error)
    chunk.values[field] = more_texts


def join_date_columns(
    chunk: Chunk, field: str, part_values: Mapping[str, list[Any]], *, is_day: bool
) -> None:
    """Store dates made from columns for year, month and day; a date that does not exist adds a fault.

    `is_day` says that the field needs an exact day; then a date without a day adds a fault too.
    """
    nothing = [None] * len(chunk.rows)
    column_values: list[Any] = []
    for index, parts in enumerate(zip(*(part_values.get(part, nothing) for part in DATE_PARTS), strict=True)):
        read = None
        try:
            read = join_date_parts(*parts)
        except BadInputError as error:
            chunk.add_fault(index, field, error)
        if not is_day or read is None:
            column_values.append(read)
            continue
        column_values.append(read.day)
        if read.precision is not Precision.DAY:
            not_one_day = BadInputError(
                gettext("“{date}” does not give one exact day").format(date=read),
                gettext("write the day too"),
            )
            chunk.add_fault(index, field, not_one_day)
    chunk.values[field] = column_values


def add_currencies(chunk: Chunk) -> None:
    """Give each amount the currency from the column beside it, and store the words of the amount."""
    for field, beside in CURRENCY_FIELDS.items():
        if field not in chunk.values:
            chunk.values.pop(beside, None)
            continue
        currencies = chunk.values.pop(beside, [None] * len(chunk.rows))
        amounts = chunk.values[field]
        if AMOUNT_WORDS[field] not in chunk.values:
            chunk.values[AMOUNT_WORDS[field]] = [amount and amount.text for amount in amounts]
        pairs = zip(amounts, currencies, strict=True)
        chunk.values[field] = [
            amount and _add_currency_or_fault(chunk, index, field, amount, currency)
            for index, (amount, currency) in enumerate(pairs)
        ]


def add_precisions(chunk: Chunk) -> None:
    """Give each date the precision from the column beside it."""
    for field, beside in PRECISION_FIELDS.items():
        precisions = chunk.values.pop(beside, None)
        if field in chunk.values and precisions is not None:
            days = chunk.values[field]
            chunk.values[field] = [
                date if date is None or precision is None else PartialDate(date.day, precision)
                for date, precision in zip(days, precisions, strict=True)
            ]


def _add_currency_or_fault(
    chunk: Chunk, index: int, field: str, amount: CellAmount, currency: str | None
) -> Money | Amount | None:
    """Return an amount with the currency from another column; add a fault if its own is different."""
    try:
        return _add_currency(amount, currency)
    except BadInputError as error:
        chunk.add_fault(index, field, error)
        return None


def _add_currency(amount: CellAmount, currency: str | None) -> Money | Amount | None:
    """Return an amount in the currency from another column. Raises BadInputError if its own is different."""
    if amount.read is None:
        return None
    if isinstance(amount.read, Decimal):
        if currency is None:
            raise BadInputError(
                gettext("“{amount}” does not say which unit and currency").format(amount=amount.text),
                gettext(
                    "write the amount as in CNY 5 million, name the unit in the header, or give it "
                    'in a map file: unit = "CNY millions"'
                ),
            )
        return money.make_whole_money(amount.read, _parse_currency(currency), amount.text)
    if currency is not None and _parse_currency(currency) != amount.read.currency:
        raise BadInputError(
            gettext("“{amount}” is in {currency}, but the column for the currency says “{other}”").format(
                amount=amount.text, currency=amount.read.currency, other=currency
            ),
            gettext("keep only one of the two"),
        )
    return amount.read


@lru_cache(maxsize=100)
def _parse_currency(currency: str) -> str:
    """Return the ISO code of a currency, such as CNY, from a code, a sign (¥) or a word (元)."""
    return money.parse_money(f"1 {currency}").currency
