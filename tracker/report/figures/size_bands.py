"""Group commitments by the size of their amounts: rules define bands of amounts for each currency."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.read.definitions import BELOW_BANDS, OTHER_CURRENCIES, list_size_bands
from tracker.rules.definitions import Rule


def build_size_expression(rules: Iterable[Rule]) -> tuple[str, dict[str, object]]:
    """Return the SQL expression of the band of amounts to which a commitment belongs, and its parameters.

    Its value is the key of the band, or NULL for a commitment without an amount. The query that contains it
    must give the table {facts}, one row per commitment, the alias `f`.
    """
    cases, parameters = [], dict[str, object]()
    bands = list_size_bands(rules)
    for number, band in enumerate(bands):
        parameters |= {f"band{number}": band.code, f"band{number}_currency": band.currency}
        cases.append(
            f"WHEN f.currency = :band{number}_currency AND f.amount >= {band.min_amount} THEN :band{number}"
        )
    for number, currency in enumerate(dict.fromkeys(band.currency for band in bands)):
        parameters |= {f"below{number}": f"{BELOW_BANDS}{currency}", f"below{number}_currency": currency}
        cases.append(f"WHEN f.currency = :below{number}_currency THEN :below{number}")
    others = f"CASE {' '.join(cases)} ELSE '{OTHER_CURRENCIES}' END" if cases else f"'{OTHER_CURRENCIES}'"
    return f"CASE WHEN f.amount IS NOT NULL THEN {others} END", parameters


def list_size_keys(rules: Iterable[Rule]) -> list[str]:
    """Return the keys of all bands of amounts, from large to small, then the key for other currencies."""
    keys: list[str] = []
    for band in reversed(list_size_bands(rules)):
        below = f"{BELOW_BANDS}{band.currency}"
        keys += [] if below in keys else [below]
        keys.append(band.code)
    return [*reversed(keys), OTHER_CURRENCIES]
