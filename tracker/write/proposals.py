"""Store the proposals that the reading of an article makes, and what people decide about them.

A proposal is a commitment, organisation, person, event or announced total that the article seems to state.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from tracker.read.proposals import Proposal, list_proposals
from tracker.rules.proposals import ProposedFact, are_same_proposal
from tracker.store.journal import Batch, insert_row
from tracker.store.tables import proposals
from tracker.values import dates
from tracker.values.codes import ProposalDecision


def record_reading(
    opened: Batch, source_id: int, facts: Sequence[ProposedFact], engine_version: int
) -> list[Proposal]:
    """Store the facts that the reading of an article proposes; return the proposal for each fact.

    `engine_version` is the version of the rules that read articles. A proposal from an earlier reading keeps
    its decision. One without a decision is deleted if the rules no longer make it, unless a person picked it.
    """
    stored = list_proposals(opened.reader, source_id)
    recorded = [_record_fact(opened, source_id, fact, engine_version, stored) for fact in facts]
    kept = {each.id for each in recorded}
    outdated = [
        each.id for each in stored if each.decision is None and each.fact.reasons and each.id not in kept
    ]
    opened.connection.execute(sa.delete(proposals).where(proposals.c.id.in_(outdated)))
    return recorded


def record_picked(
    opened: Batch, source_id: int, facts: Sequence[ProposedFact], engine_version: int
) -> list[Proposal]:
    """Store the facts whose passages a person picked in an article; return the proposal for each."""
    return [_record_fact(opened, source_id, fact, engine_version, ()) for fact in facts]


def record_decision(
    opened: Batch, ids: Sequence[int], decision: ProposalDecision, payload: Mapping[str, Any] | None = None
) -> None:
    """Store a decision on proposals, made by the person who runs the batch.

    `payload`, for a single proposal, replaces the values that were proposed.
    """
    changed = {} if payload is None else {"payload": json.dumps(payload, ensure_ascii=False)}
    values = {
        **changed,
        "decision": decision,
        "decided_by": opened.actor,
        "decided_at": dates.make_utc_timestamp(),
        "batch_id": opened.id,
    }
    opened.connection.execute(sa.update(proposals).where(proposals.c.id.in_(ids)).values(values))


def _record_fact(
    opened: Batch, source_id: int, fact: ProposedFact, engine_version: int, stored: Sequence[Proposal]
) -> Proposal:
    """Return the proposal for a fact: a new one, or the stored one, updated if nobody has decided on it."""
    row: dict[str, Any] = {
        "kind": fact.kind,
        "span_start": fact.span[0],
        "span_end": fact.span[1],
        "payload": json.dumps(fact.payload, ensure_ascii=False),
        "engine_version": engine_version,
        "reasons": " ".join(fact.reasons) or None,
    }
    same = next((each for each in stored if are_same_proposal(each.fact, fact)), None)
    if same is None:
        return Proposal(insert_row(opened.connection, proposals, {"source_id": source_id, **row}), fact, None)
    if same.decision is None and same.fact.reasons and same.fact != fact:
        opened.connection.execute(sa.update(proposals).where(proposals.c.id == same.id).values(row))
        return same._replace(fact=fact)
    return same
