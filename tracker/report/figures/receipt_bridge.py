"""The receipt bridge: the steps from all recorded receipts to each sum of receipts that a report prints.

Each step takes some receipts out, such as those of drafts, or adds some.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tracker.errors import MismatchError
from tracker.locale import gettext
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.model.report import Amounts, Figure, Group, ReceiptLine, RegisterLine

_STEPS = (
    ("recorded", 0),
    ("of_drafts", -1),
    ("of_withdrawn", -1),
    ("of_merged", -1),
    ("of_agreements", -1),
    ("of_undated", -1),
    ("receipts_ever", 0),
    ("voiced_later", -1),
    ("in_groups", 0),
    ("without_amount", -1),
    ("in_other_currency", -1),
    ("in_funds_rate", 0),
)
"""From all receipts to those of the funds rate: code and sign; 0 for a sum that stands elsewhere too."""

_REGISTER_STEPS = (
    ("in_groups", 0),
    ("of_listed_agreements", 1),
    ("of_listed_undated", 1),
    ("not_in_line", -1),
    ("in_register", 0),
)
"""From the breakdowns to the column of the register, which shows one currency in each line."""
_LISTED = {"of_listed_agreements": "of_agreements", "of_listed_undated": "of_undated"}
"""The steps of what the register lists and no figure counts, with the step that leaves it out of figures."""


def build_receipt_bridge(
    held: PeriodFacts,
    figures: Sequence[Figure],
    groups: Mapping[str, Sequence[Group]],
    register: Sequence[RegisterLine],
    received: Mapping[str, Amounts],
) -> list[ReceiptLine]:
    """Return the steps from all recorded receipts to each sum of receipts that the report prints.

    They are in the order of the currencies; steps of 0 are left out. `received` has the receipts of each
    commitment by its reference. Raises MismatchError when the steps do not lead to a sum of receipts that
    another part of the report prints.
    """
    amounts = _sum_by_step(held) | _sum_receipts_in_other_currencies(register, received)
    currencies = sorted(amounts["recorded"], key=lambda currency: (currency != "CNY", currency))
    lines = [line for currency in currencies for line in _list_lines_of_currency(amounts, currency)]
    for code, sums in _list_printed_sums(figures, groups, register):
        for currency in sums.keys() | set(currencies):
            reached = [line.amount for line in lines if (line.code, line.currency) == (code, currency)]
            if any(amount != sums[currency] for amount in reached or [0]):
                raise MismatchError(
                    gettext(
                        "the receipts of {period} do not add up: {code} is {printed} {currency}, "
                        "but the receipts of the register add up to {reached}"
                    ).format(
                        period=held.period,
                        code=code,
                        printed=f"{sums[currency]:,}",
                        currency=currency,
                        reached=f"{reached[0] if reached else 0:,}",
                    ),
                    gettext("check the database: tracker check"),
                )
    return lines


def _list_lines_of_currency(amounts: Mapping[str, Counter[str]], currency: str) -> Iterator[ReceiptLine]:
    """Yield the lines of one currency: each step with its amount, and each sum with the total so far."""
    level = amounts["recorded"][currency]
    for steps in (_STEPS, _REGISTER_STEPS):
        for code, sign in steps:
            amount = amounts[code][currency] if sign else level
            level += sign * amount
            if amount or not sign:
                yield ReceiptLine(code, sign, currency, amount)
            if code == "in_groups":
                in_groups = level
        level = in_groups


def _sum_by_step(held: PeriodFacts) -> dict[str, Counter[str]]:
    """Return the amounts of the steps, by the code of the step and by currency.

    Each step takes some receipts out of the sum of all receipts, such as those of drafts, or adds some. The
    code `recorded` has the sum of all receipts.
    """
    amounts: dict[str, Counter[str]] = {
        code: Counter() for steps in (_STEPS, _REGISTER_STEPS) for code, _ in steps
    }
    for row in held.rows(_STEPS_SQL, last=held.period.last_day.isoformat()):
        amount = int(row["amount"])
        amounts["recorded"][row["currency"]] += amount
        if row["step"] in _LISTED:
            amounts[_LISTED[row["step"]]][row["currency"]] += amount
        amounts[row["step"]][row["currency"]] += amount
    return amounts


def _sum_receipts_in_other_currencies(
    register: Sequence[RegisterLine], received: Mapping[str, Amounts]
) -> dict[str, Counter[str]]:
    """Return the receipts that the register does not show, by the code `not_in_line` and by currency.

    They are in another currency than the line of their commitment.
    """
    hidden: Counter[str] = Counter()
    for line in register:
        for currency, amount in received.get(line.ref, {}).items():
            if currency != line.currency:
                hidden[currency] += amount
    return {"not_in_line": hidden}


def _list_printed_sums(
    figures: Sequence[Figure], groups: Mapping[str, Sequence[Group]], register: Sequence[RegisterLine]
) -> Iterator[tuple[str, Counter[str]]]:
    """Yield each sum of receipts that the report prints, with the code of the line that it must equal.

    The line is one of the receipt bridge: the steps from all recorded receipts to the printed sums.
    """
    ever: Counter[str] = Counter()
    in_funds_rate: Counter[str] = Counter()
    for figure in figures:
        if figure.currency and figure.code == "receipts_ever":
            ever[figure.currency] += int(figure.value or 0)
        if figure.currency and figure.code == "funds_rate":
            in_funds_rate[figure.currency] += figure.numerator or 0
    yield "receipts_ever", ever
    yield "in_funds_rate", in_funds_rate
    for dimension in groups.values():
        in_groups: Counter[str] = Counter()
        for group in dimension:
            in_groups.update(group.receipts)
        yield "in_groups", in_groups
    in_register: Counter[str] = Counter()
    for line in register:
        if line.received is not None:
            in_register[line.currency or ""] += line.received
    yield "in_register", in_register


_STEPS_SQL = """
SELECT step, currency, sum(amount) AS amount
FROM (SELECT r.currency, r.amount, CASE WHEN c.merged_into_id IS NOT NULL THEN 'of_merged'
    WHEN c.review = 'draft' THEN 'of_drafts' WHEN c.review = 'withdrawn' THEN 'of_withdrawn'
    WHEN c.track = 'agreement' AND c.voiced_on <= :last THEN 'of_listed_agreements'
    WHEN c.track = 'agreement' THEN 'of_agreements'
    WHEN c.voiced_precision = 'unknown' AND c.voiced_on <= :last THEN 'of_listed_undated'
    WHEN c.voiced_precision = 'unknown' THEN 'of_undated'
    WHEN f.commitment_id IS NULL THEN 'voiced_later' WHEN f.amount IS NULL THEN 'without_amount'
    WHEN f.currency <> r.currency THEN 'in_other_currency' ELSE 'in_funds_rate' END AS step
  FROM v_receipts r JOIN commitments c ON c.ref = r.ref
  LEFT JOIN {facts} f ON f.commitment_id = c.id
  WHERE r.received_on <= :last) placed
GROUP BY step, currency"""
