"""Count commitments and sum their money by many dimensions at once, in one pass over the facts of a period.

A flag is a condition that a counted commitment meets or not. The flags of a commitment together are its
profile: a text with 1 or 0 for each flag. There are far fewer profiles than commitments, so everything is
added up by profile first, and by flag afterwards.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from tracker.report.figures.period_facts import PeriodFacts

AMOUNTS, RECEIVED, ARRIVED, IN_PLACE = "amounts", "received", "arrived", "in_place"
"""The sums of money: disclosed amounts, receipts by the last day, receipts in the period, and the receipts by
the last day that are in the currency of a disclosed amount."""


class Flags(NamedTuple):
    """One SQL condition for each digit of a profile, with the joins and parameters that they need.

    A profile is a text of digits for a commitment: 1 for each condition that it meets, 0 for each other one.
    """

    conditions: Sequence[str]
    joins: str = ""
    parameters: Mapping[str, object] = MappingProxyType({})


class Tally(NamedTuple):
    """The number of commitments and their money, for each value of one dimension, such as each unit.

    `counts` has the number of commitments by (value, profile). A profile is a text with 1 or 0 for each
    condition that a commitment meets or not. `sums` has the money by kind, such as RECEIVED, and then by
    (value, (profile, currency)). The profile is '' for commitments that figures do not count: only their
    receipts are summed.
    """

    counts: Mapping[tuple[Any, str], int]
    sums: Mapping[str, Mapping[tuple[Any, tuple[str, str]], int]]


def collect_tallies(
    held: PeriodFacts, values: Mapping[str, str], flags: Flags, **parameters: object
) -> dict[str, Tally]:
    """Return a tally (numbers and money of commitments by value) for each dimension, by its name.

    `values` has, by the name of the dimension, the SQL expression of its value; it may use `parameters`.
    These expressions and the conditions of `flags` read a row `f` of the facts.
    """
    bits = _build_profile(flags)
    parameters |= flags.parameters
    columns = ", ".join(values.values())
    counted = held.tuples(
        f"SELECT {bits}, f.currency, f.amount, {columns} FROM {{facts}} f {flags.joins}"
        " WHERE f.counted_last = 1",
        **parameters,
    )
    paid = held.tuples(
        f"SELECT CASE WHEN f.counted_last = 1 THEN {bits} ELSE '' END, r.currency, r.amount, r.in_period,"
        " CASE WHEN r.currency = f.currency THEN r.amount ELSE 0 END,"
        f" {columns} FROM {{received}} r JOIN {{facts}} f ON f.commitment_id = r.commitment_id {flags.joins}",
        **parameters,
    )
    counts = _count_by_value(counted, len(values))
    amounts = _sum_by_value([row for row in counted if row[2] is not None], 2, len(values))
    received, arrived, in_place = (_sum_by_value(paid, index, len(values)) for index in (2, 3, 4))
    return {
        name: Tally(
            counts[number],
            {
                AMOUNTS: amounts[number],
                RECEIVED: received[number],
                ARRIVED: arrived[number],
                IN_PLACE: in_place[number],
            },
        )
        for number, name in enumerate(values)
    }


def collect_total_tally(held: PeriodFacts, flags: Flags) -> Tally:
    """Return one tally (numbers and money) of all commitments together; they all have the value ''.

    The database adds the numbers up.
    """
    bits = _build_profile(flags)
    counted = held.tuples(
        f"SELECT {bits}, f.currency, count(*), sum(f.amount) FROM {{facts}} f {flags.joins}"
        " WHERE f.counted_last = 1 GROUP BY 1, 2",
        **flags.parameters,
    )
    paid = held.tuples(
        f"SELECT CASE WHEN f.counted_last = 1 THEN {bits} ELSE '' END, r.currency, sum(r.amount),"
        " sum(r.in_period), sum(CASE WHEN r.currency = f.currency THEN r.amount ELSE 0 END)"
        f" FROM {{received}} r JOIN {{facts}} f ON f.commitment_id = r.commitment_id {flags.joins}"
        " GROUP BY 1, 2",
        **flags.parameters,
    )
    counts: Counter[tuple[Any, str]] = Counter()
    for profile, _, number, _ in counted:
        counts["", profile] += number
    sums = {
        AMOUNTS: {("", row[:2]): int(row[3]) for row in counted if row[3] is not None},
        **{
            kind: {("", row[:2]): int(row[index]) for row in paid}
            for index, kind in enumerate((RECEIVED, ARRIVED, IN_PLACE), start=2)
        },
    }
    return Tally(counts, sums)


def _build_profile(flags: Flags) -> str:
    """Return the SQL expression of a commitment's profile: 1 or 0 for each of the conditions in `flags`."""
    return " || ".join(f"CASE WHEN {flag} THEN '1' ELSE '0' END" for flag in flags.conditions) or "''"


def _count_by_value(rows: Sequence[tuple[Any, ...]], number: int) -> list[Counter[tuple[Any, str]]]:
    """Count the rows by value and profile: one counter for each of the last `number` columns.

    Each of these columns has the values of one dimension, such as sector. The first column has the profile: a
    text with 1 or 0 for each condition that a commitment meets or not.
    """
    if not rows:
        return [Counter() for _ in range(number)]
    columns = list(zip(*rows, strict=True))
    return [Counter(zip(values, columns[0], strict=True)) for values in columns[-number:]]


def _sum_by_value(
    rows: Sequence[tuple[Any, ...]], amount_index: int, number: int
) -> list[dict[tuple[Any, tuple[str, str]], int]]:
    """Sum a column by value, profile and currency: one dictionary for each of the last `number` columns.

    Each of these columns has the values of one dimension, such as sector. `amount_index` is the column that
    is summed. The first two columns have the profile (1 or 0 for each condition) and the currency.
    """
    sums: list[dict[tuple[Any, tuple[str, str]], int]] = [defaultdict(int) for _ in range(number)]
    if rows:
        columns = list(zip(*rows, strict=True))
        marks, amounts = list(zip(columns[0], columns[1], strict=True)), list(map(int, columns[amount_index]))
        for sums_of_values, values in zip(sums, columns[-number:], strict=True):
            for value, mark, amount in zip(values, marks, amounts, strict=True):
                sums_of_values[value, mark] += amount
    return sums
