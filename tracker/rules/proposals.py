"""Tell which proposals for one source are the same, so that a second reading offers only new ones.

A proposal is a fact that the reading of an article offers to a person, who takes or refuses it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from tracker.values.codes import ProposalKind
from tracker.values.quotations import Span

_MOST_APART = 0.5
"""Two places state one thing if they share more than this part of the shorter one."""


class ProposedFact(NamedTuple):
    """A fact that a source states: its kind, its span in the text, its values, and the reasons for it.

    A fact that a person picked has no reasons.
    """

    kind: ProposalKind
    span: Span
    payload: Mapping[str, Any]
    reasons: tuple[str, ...] = ()


def are_same_proposal(one: ProposedFact, other: ProposedFact) -> bool:
    """Tell whether two proposals state the same fact.

    Organisations and people are the same if their names are equal; two events are always the same. Totals and
    commitments are the same if their spans overlap by half, unless their amounts or numbers differ.
    """
    if one.kind is not other.kind or one.kind is ProposalKind.EVENT:
        return one.kind is other.kind
    if one.kind in {ProposalKind.COMPANY, ProposalKind.REPRESENTATIVE}:
        return bool(one.payload["name"] == other.payload["name"])
    shared = min(one.span[1], other.span[1]) - max(one.span[0], other.span[0])
    shorter = min(one.span[1] - one.span[0], other.span[1] - other.span[0])
    if shared <= _MOST_APART * shorter:
        return False
    return all(
        one.payload.get(name) == other.payload.get(name)
        for name in ("amount", "number")
        if None not in {one.payload.get(name), other.payload.get(name)}
    )
