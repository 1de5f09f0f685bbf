"""List the commitments that a report names one by one: the signed, the largest, the longest overdue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from tracker.report.figures import period_facts
from tracker.report.figures.period_facts import PeriodFacts
from tracker.report.model.report import NamedLists, RankedCommitment, RegisterLine
from tracker.values.codes import Condition

LENGTH = 10
"""The largest number of commitments in a list of the largest, and of the longest overdue."""


def build_named_lists(held: PeriodFacts, register: Iterable[RegisterLine]) -> NamedLists:
    """Return the signed, the largest and the longest overdue commitments, which a report names.

    They are selected from the facts of its period and from its register lines.
    """
    cut_off = held.period.last_day.isoformat()
    counted = [line for line in register if line.is_counted]
    return NamedLists(_find_signed_refs(held), rank_largest(counted, cut_off), rank_overdue(counted, cut_off))


def rank_largest(lines: Iterable[RegisterLine], cut_off: str) -> dict[str, list[RankedCommitment]]:
    """Return the register lines with the largest amounts, by currency, yuan first.

    Commitments that have ended are left out. The days overdue are counted up to `cut_off`, the last counted
    day.
    """
    by_currency: dict[str, list[RegisterLine]] = defaultdict(list)
    for line in lines:
        if line.amount is not None and line.currency is not None and line.condition != Condition.ENDED:
            by_currency[line.currency].append(line)
    return {
        currency: _rank_lines(by_currency[currency], cut_off, lambda line: line.amount)
        for currency in sorted(by_currency, key=lambda currency: (currency != "CNY", currency))
    }


def rank_overdue(lines: Iterable[RegisterLine], cut_off: str) -> list[RankedCommitment]:
    """Return the register lines that are overdue the longest on the day `cut_off`."""
    overdue = [line for line in lines if line.count_days_overdue(cut_off) is not None]
    return _rank_lines(overdue, cut_off, lambda line: line.count_days_overdue(cut_off))


def _rank_lines(
    lines: Sequence[RegisterLine], cut_off: str, measure: Callable[[RegisterLine], Any]
) -> list[RankedCommitment]:
    """Return the ten lines for which `measure` returns the largest values; equal values share a rank."""
    by_size = sorted(lines, key=lambda line: (-measure(line), line.ref))[:LENGTH]
    ranks: dict[int, int] = {}
    for rank, line in enumerate(by_size, start=1):
        ranks.setdefault(measure(line), rank)
    return [_make_ranked_commitment(line, ranks[measure(line)], cut_off) for line in by_size]


def _make_ranked_commitment(line: RegisterLine, rank: int, cut_off: str) -> RankedCommitment:
    same = {name: getattr(line, name) for name in RankedCommitment._fields if hasattr(line, name)}
    return RankedCommitment(rank=rank, days_overdue=line.count_days_overdue(cut_off), **same)


def _find_signed_refs(held: PeriodFacts) -> list[str]:
    """Return the references of the commitments that were signed in the period."""
    days = period_facts.get_boundary_days(held.period)
    rows = held.rows(_SIGNED_SQL, start=days["start"], last=days["last"])
    return [row["ref"] for row in rows]


_SIGNED_SQL = """
SELECT c.ref FROM {facts} f JOIN commitments c ON c.id = f.commitment_id
WHERE f.counted_last = 1 AND f.signed_on BETWEEN :start AND :last ORDER BY c.ref"""
