"""Write amounts as people read them in the language shown: `CNY 360 million`, 3.6 亿元."""

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


def name_currency(code: str) -> str:
    """Return the name of a currency in the language shown, or its ISO 4217 code."""
    return gettext(code)


def name_unit(unit: int) -> str:
    """Return the word for one of UNITS in the language shown: wan, 万元."""
    return gettext(next(UNIT_WORDS[name] for name, worth in UNITS.items() if worth == unit))


def format_amount(currency: str | None, amount: int | None, *, unit: int | None = None) -> str:
    """Return an amount of main units in the largest unit that takes at most two decimals; '' for None.

    `unit` is the unit of the office, such as 10,000 (万). It is used if the language has a name for it, also
    for amounts below 1; a unit of 1 asks for all digits. Nothing is rounded: an amount that fits no unit is
    written in full, as `CNY 123,456,789`.
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
            return text.format(currency=name_currency(currency), number=shown, unit=name)
    return format_exact_amount(currency, amount)


def format_exact_amount(currency: str | None, amount: int | None) -> str:
    """Return an amount with all its digits, `CNY 120,000,000` or 120,000,000 元; '' for None."""
    if currency is None or amount is None:
        return ""
    # Translators: an amount with all its digits, such as CNY 120,000,000
    text = gettext("{currency} {number}")
    return text.format(currency=name_currency(currency), number=f"{amount:,}")


def format_stated_amount(
    currency: str | None,
    amount: int | None,
    *,
    upper: int | None = None,
    bound: str | None = None,
    words: str | None = None,
    format_number: FormatNumber,
) -> str:
    """Return an amount as a source states it: an inexact one has a mark or both ends, and then its words.

    `upper` is the upper end of a range, `words` are those of the source: ≈3,000 万元（约3000万元）.
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
    """Return the units in which the language counts large amounts, the largest first, each with its value."""
    # Translators: the units of large amounts, each with the power of ten that it stands for, largest first
    units = gettext("12 trillion, 9 billion, 6 million")
    pairs = (unit.split() for unit in units.split(", "))
    return [(10 ** int(power), name) for power, name in pairs]
