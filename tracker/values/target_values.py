"""Read and write the values of targets: whole numbers, amounts, percentages (in hundredths of a percent)."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.values import money
from tracker.values.amounts import FormatNumber

HUNDREDTHS = 10_000
"""The stored value of 100 %."""
_MOST_COUNT = 10**12
_MOST_PERCENT = 1_000
_COUNT = re.compile(r"(\d[\d,]*)[个個项項件]?")
_PERCENTAGE = re.compile(r"(\d+(?:\.\d{1,2})?)%?")


def parse_count(text: str) -> int:
    """Read a whole number such as `120`, `1,200` or `120个`. Raises BadInputError for any other text."""
    match = _COUNT.fullmatch(_normalise_text(text))
    number = int(match[1].replace(",", "")) if match else _MOST_COUNT + 1
    if number > _MOST_COUNT:
        raise BadInputError(
            gettext("“{text}” is not a number of commitments").format(text=text),
            gettext("write a whole number, such as 120"),
        )
    return number


def parse_percentage(text: str) -> int:
    """Read a percentage such as `85%` or `62.5`, and return it in hundredths of a percent.

    Raises BadInputError for any other text.
    """
    match = _PERCENTAGE.fullmatch(_normalise_text(text))
    percent = Decimal(match[1]) if match else Decimal(_MOST_PERCENT + 1)
    if percent > _MOST_PERCENT:
        raise BadInputError(
            gettext("“{text}” is not a percentage").format(text=text),
            gettext("write a percentage, such as {example}").format(example="62.5%"),
        )
    return int(percent * (HUNDREDTHS // 100))


def parse_amount(text: str, currency: str | None) -> money.Money:
    """Read an amount, such as 30亿元 or USD 5m. An amount that names no currency is in `currency`.

    Raises BadInputError for any other text.
    """
    amount = money.parse_money(money.add_missing_currency(text, lambda: currency))
    if amount.amount < 0:
        raise BadInputError(
            gettext("the amount “{text}” is below 0").format(text=text),
            gettext("give the amount to be reached"),
        )
    return amount


def format_value(kind: str, value: int, currency: str | None, format_number: FormatNumber) -> str:
    """Return a stored value as people read it: `120`, `CNY 3 billion`, `85%`; `kind` is a FigureKind."""
    if kind == "rate":
        return f"{(Decimal(value) * 100 / HUNDREDTHS).normalize():f}%"
    return f"{value:,}" if currency is None else format_number(currency, value)


def _normalise_text(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
