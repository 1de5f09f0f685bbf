"""Write amounts of money in the display language, as people read them: `CNY 360 million`, 3.6 亿元."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from tracker.locale import gettext, gettext_noop
from tracker.values.codes import AmountBound

CURRENCY_NAMES = (
    gettext_noop("CNY"), gettext_noop("USD"), gettext_noop("HKD"), gettext_noop("EUR"), gettext_noop("JPY"),
    gettext_noop("GBP"), gettext_noop("KRW"), gettext_noop("TWD"), gettext_noop("MOP"), gettext_noop("SGD"),
    gettext_noop("AUD"), gettext_noop("CAD"), gettext_noop("CHF"), gettext_noop("RUB"),
)  # fmt: skip
"""The codes that another language has a name for; every other code stands as it is."""
UNITS = {"万元": 10_000, "亿元": 100_000_000, "元": 1, "百万元": 1_000_000}
UNIT_WORDS = {
    "万元": gettext_noop("wan"),
    "亿元": gettext_noop("yi"),
    "元": gettext_noop("yuan"),
    "百万元": gettext_noop("million"),
}
"""The words for the units in English; help shows those of the language, and both are accepted."""
FormatNumber = Callable[[str | None, int | None], str]
"""What writes an amount together with its currency."""
_DECIMALS = Decimal("0.01")
BOUND_MARKS = {AmountBound.ABOUT: "≈", AmountBound.AT_LEAST: "≥", AmountBound.AT_MOST: "≤"}
"""The marks before an amount that is not exact; a range shows both of its ends."""


def get_currency_name(code: str) -> str:
    """Return the name of a currency in the display language; its ISO 4217 code if it has no name there."""
    return gettext(code)


def get_unit_word(unit: int) -> str:
    """Return the word for a unit of money in the display language: 10,000 → wan or 万元.

    `unit` is one of the values in UNITS.
    """
    return gettext(next(UNIT_WORDS[name] for name, worth in UNITS.items() if worth == unit))


def format_amount(currency: str | None, amount: int | None, *, unit: int | None = None) -> str:
    """Return an amount in the largest unit in which it has at most two decimals: `CNY 360 million`.

    Return '' for None. `amount` is in main units (yuan, not fen). `unit` is the unit that the office prefers,
    such as 10,000 (万). It is used, even for an amount of less than one such unit, if the display language
    has a word for it. With a `unit` of 1, all digits are written. Nothing is rounded: an amount that needs
    more than two decimals in every unit is written in full, as `CNY 123,456,789`.
    """
    if currency is None or amount is None:
        return ""
    if unit == 1:
        return format_exact_amount(currency, amount)
    units = _list_units()
    for size, name in [each for each in units if each[0] == unit] or units:
        number = Decimal(amount) / size
        if (abs(number) >= 1 or (size == unit and amount)) and number == number.quantize(_DECIMALS):
            # Translators: an amount in a large unit, such as CNY 360 million
            text = gettext("{currency} {number} {unit}")
            shown = f"{number.normalize():,f}"
            return text.format(currency=get_currency_name(currency), number=shown, unit=name)
    return format_exact_amount(currency, amount)


def format_exact_amount(currency: str | None, amount: int | None) -> str:
    """Return an amount with all its digits, `CNY 120,000,000` or 120,000,000 元; '' for None."""
    if currency is None or amount is None:
        return ""
    # Translators: an amount with all its digits, such as CNY 120,000,000
    text = gettext("{currency} {number}")
    return text.format(currency=get_currency_name(currency), number=f"{amount:,}")


def format_stated_amount(
    currency: str | None,
    amount: int | None,
    *,
    upper: int | None = None,
    bound: str | None = None,
    words: str | None = None,
    format_number: FormatNumber,
) -> str:
    """Return an amount as its source states it. One that is not exact has a mark: ≈3,000 万元（约3000万元）.

    `bound` says how the amount is inexact; None means that it is exact. `upper` is the upper end of a range,
    which is written after a dash. `words` are the words of the source; they follow in brackets if the amount
    is not exact. `format_number` writes one number with its currency.
    """
    text = format_number(currency, amount)
    if amount is None or bound in (None, AmountBound.EXACT):
        return text
    marked = f"{BOUND_MARKS.get(AmountBound(bound), '')}{text}"
    if upper is not None:
        marked = f"{text}–{format_number(currency, upper)}"
    # Translators: an amount that is not exact, and the words in which its source states it
    return gettext("{amount} ({words})").format(amount=marked, words=words) if words else marked


def _list_units() -> list[tuple[int, str]]:
    """Return the units for large amounts in the display language: pairs (value, word), the largest first."""
    # Translators: the units of large amounts, each with the power of ten that it stands for, largest first
    units = gettext("12 trillion, 9 billion, 6 million")
    pairs = (unit.split() for unit in units.split(", "))
    return [(10 ** int(power), name) for power, name in pairs]
