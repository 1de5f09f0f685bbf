"""Read the proposals for a source, and the proposal that a commitment was made from."""

from __future__ import annotations

from typing import NamedTuple

from tracker.locale import gettext
from tracker.rules.proposals import ProposedFact
from tracker.store.reader import Reader
from tracker.values.codes import ProposalDecision, ProposalKind


class Proposal(NamedTuple):
    """A row of the table proposals: a fact that the program read from an article.

    `decision` is None until a person decides whether to take it into the register.
    """

    id: int
    fact: ProposedFact
    decision: ProposalDecision | None


class ProposalOrigin(NamedTuple):
    """The proposal that a commitment was made from, and the person who took it into the register.

    `engine_version` is the version of the rules that read the article. `is_picked` says that a person chose
    the passage, and that the rules only read its fields; otherwise the rules found the passage too.
    """

    source: str
    engine_version: int
    is_picked: bool
    decision: str
    decided_by: str

    def __str__(self) -> str:
        if self.is_picked:
            message = gettext(
                "{person} chose the passage; version {version} of the rules read the values from it"
            )
        elif self.decision == ProposalDecision.TAKEN:
            message = gettext(
                "proposed by version {version} of the rules, and accepted unchanged by {person}"
            )
        else:
            message = gettext(
                "proposed by version {version} of the rules, and accepted with changes by {person}"
            )
        return message.format(version=self.engine_version, person=self.decided_by)


def list_proposals(reader: Reader, source_id: int) -> list[Proposal]:
    """Return the proposals that the program made from the text of a source, in the order of their making."""
    import json  # noqa: PLC0415  1 ms that commitment show does not need

    return [
        Proposal(
            row["id"],
            ProposedFact(
                ProposalKind(row["kind"]),
                (row["span_start"], row["span_end"]),
                json.loads(row["payload"]),
                tuple((row["reasons"] or "").split()),
            ),
            row["decision"] and ProposalDecision(row["decision"]),
        )
        for row in reader.rows("SELECT * FROM proposals WHERE source_id = :id ORDER BY id", id=source_id)
    ]


def find_origin(reader: Reader, ref: str) -> ProposalOrigin | None:
    """Return the proposal that a commitment was made from; None if it was entered in another way."""
    rows = reader.rows(_ORIGIN, ref=ref)
    return ProposalOrigin(**{**rows[0], "is_picked": bool(rows[0]["is_picked"])}) if rows else None


def list_proposal_batches(reader: Reader, source_id: int) -> list[int]:
    """Return the numbers of the batches that took proposals for a source into the register, newest first.

    A batch is one command that wrote.
    """
    rows = reader.tuples(_TAKING_BATCHES, id=source_id)
    return [number for (number,) in rows]


_ORIGIN = """
SELECT s.key AS source, p.engine_version, p.reasons IS NULL AS is_picked, p.decision, p.decided_by
FROM commitments m
JOIN changes c ON c.table_name = 'commitments' AND c.row_id = m.id AND c.operation = 'insert'
JOIN proposals p ON p.batch_id = c.batch_id AND p.kind = 'commitment' AND p.decision <> 'refused'
JOIN sources s ON s.id = p.source_id
WHERE m.ref = :ref"""

_TAKING_BATCHES = """
SELECT DISTINCT batch_id FROM proposals
WHERE source_id = :id AND decision <> 'refused' AND batch_id IS NOT NULL ORDER BY batch_id DESC"""
