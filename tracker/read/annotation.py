"""Make an annotation of an article: what people decided about the proposals that the program read from it.

An annotation lists names, passages and values, but not the text of the article. The rules that read articles
are tested and trained with such annotations.
"""

from __future__ import annotations

import json
from typing import Any

from tracker.read.proposals import Proposal, list_proposals
from tracker.store.reader import Reader
from tracker.values.codes import ProposalDecision, ProposalKind


def make_annotation(reader: Reader, source_id: int) -> dict[str, Any]:
    """Return the annotation of a source, as a dict that can be written as JSON.

    It lists the organisations, representatives, commitments and totals that people took into the register.
    The key `traps` lists the passages of proposed commitments that people refused.
    """
    proposals = list_proposals(reader, source_id)
    taken = [each for each in proposals if each.decision not in (None, ProposalDecision.REFUSED)]
    refused = [each for each in proposals if each.decision is ProposalDecision.REFUSED]
    key = reader.value("SELECT key FROM sources WHERE id = :id", id=source_id)
    return {
        "article": f"{key}.txt",
        "companies": [dict(each.fact.payload) for each in taken if _has_kind(each, ProposalKind.COMPANY)],
        "representatives": [
            dict(each.fact.payload) for each in taken if _has_kind(each, ProposalKind.REPRESENTATIVE)
        ],
        "commitments": [_make_commitment(row) for row in reader.rows(_TAKEN_COMMITMENTS, id=source_id)],
        "aggregates": [
            {
                "start": each.fact.span[0],
                "end": each.fact.span[1],
                "count": each.fact.payload["number"],
                "amount": each.fact.payload["amount"],
                "currency": each.fact.payload["currency"],
            }
            for each in taken
            if _has_kind(each, ProposalKind.TOTAL)
        ],
        "traps": [
            {"start": each.fact.span[0], "end": each.fact.span[1], "why": "refused"}
            for each in refused
            if _has_kind(each, ProposalKind.COMMITMENT)
        ],
    }


def _has_kind(proposal: Proposal, kind: ProposalKind) -> bool:
    return proposal.fact.kind is kind


def _make_commitment(row: dict[str, Any]) -> dict[str, Any]:
    """Return a commitment with the values that it has in the register.

    Its organisation is named as in the article, unless a person changed the proposal before taking it.
    """
    payload = json.loads(row["payload"])
    is_taken = row["decision"] == ProposalDecision.TAKEN
    return {
        "id": row["ref"],
        "company": payload["company"] if is_taken else row["company"],
        "co_companies": payload["partners"],
        "start": row["span_start"],
        "end": row["span_end"],
        "representative": payload["speaker"],
        "amount": row["amount"],
        "currency": row["currency"],
        "firmness": row["firmness"],
        "location": row["place"],
        "deadline": row["due_on"],
        "required": True,
    }


_TAKEN_COMMITMENTS = """
SELECT m.ref, p.span_start, p.span_end, p.payload, p.decision, c.name AS company, m.amount, m.currency,
  m.firmness, m.place, CAST(m.due_on AS text) AS due_on
FROM proposals p
JOIN changes g ON g.batch_id = p.batch_id AND g.table_name = 'commitments' AND g.operation = 'insert'
JOIN commitments m ON m.id = g.row_id
JOIN companies c ON c.id = m.company_id
WHERE p.source_id = :id AND p.kind = 'commitment' AND p.decision <> 'refused'
ORDER BY p.span_start, m.ref"""
