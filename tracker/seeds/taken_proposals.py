"""Store the proposals for an article, and write those that a person accepts into the register."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tracker import read, write
from tracker.articles.model import (
    ENGINE_VERSION,
    FoundCommitment,
    FoundCompany,
    FoundPerson,
    FoundTotal,
    Span,
)
from tracker.articles.propose import Reading, propose_passage, read_text
from tracker.read.proposals import Proposal
from tracker.rules.proposals import ProposedFact
from tracker.seeds.load_handwritten import EnteredFacts, enter_content
from tracker.seeds.proposed_facts import list_entries, make_file_content, make_title
from tracker.seeds.stored_article import ProposedEvent, ReadArticle
from tracker.store.journal import Batch
from tracker.store.reader import Reader
from tracker.values.codes import (
    ProposalDecision,
    ProposalKind,
    Review,
)
from tracker.values.text import fold_text

Finding = FoundCompany | FoundPerson | ProposedEvent | FoundTotal | FoundCommitment


class StoredFinding(NamedTuple):
    """A fact that was found in an article, together with its stored row in the table proposals."""

    finding: Finding
    proposal: Proposal


def list_findings(article: ReadArticle) -> list[Finding]:
    """Return the facts proposed for an article, in the order in which a person decides on them."""
    proposals = article.proposals
    people = [each for each in proposals.people if not each.is_official]
    events = [article.event] if article.event else []
    totals = [each for each in proposals.totals if each.number]
    return [*proposals.companies, *people, *events, *totals, *proposals.commitments]


def store_proposals(opened: Batch, article: ReadArticle) -> list[StoredFinding]:
    """Store the facts proposed for an article that are not stored yet; return all with their rows."""
    findings = list_findings(article)
    facts = [make_proposed_fact(article, each) for each in findings]
    recorded = write.proposals.record_reading(opened, article.source_id, facts, ENGINE_VERSION)
    return [StoredFinding(finding, proposal) for finding, proposal in zip(findings, recorded, strict=True)]


def list_open_picked_passages(reader: Reader, article: ReadArticle) -> list[StoredFinding]:
    """Return the passages that a person picked as commitments and about which nobody has decided yet."""
    reading = read_with_known_names(article)
    return [
        StoredFinding(make_picked_commitment(article, reading, each.fact.span), each)
        for each in read.proposals.list_proposals(reader, article.source_id)
        if each.decision is None and not each.fact.reasons
    ]


def read_with_known_names(article: ReadArticle) -> Reading:
    """Read an article again; the names of organisations that the first reading found are now known.

    `make_picked_commitment` uses the result to find the facts in passages that a person picks.
    """
    known = {
        fold_text(form, article.folds): company.name
        for company in article.proposals.companies
        for form in company.forms
    }
    return read_text(article.text, article.folds, known, article.year)


def make_picked_commitment(article: ReadArticle, reading: Reading, span: Span) -> FoundCommitment:
    """Return the commitment, with a title, that is stated by a passage which a person picked."""
    found = propose_passage(reading, span)
    return found._replace(title=make_title(article, found))


def store_picked_commitments(
    opened: Batch, article: ReadArticle, picked: Sequence[FoundCommitment]
) -> list[StoredFinding]:
    """Store passages that a person picked as commitments; they become proposals without a decision.

    Their lists of reasons are empty, because the person and not the rules found them.
    """
    facts = [make_proposed_fact(article, each)._replace(reasons=()) for each in picked]
    recorded = write.proposals.record_picked(opened, article.source_id, facts, ENGINE_VERSION)
    return [StoredFinding(finding, proposal) for finding, proposal in zip(picked, recorded, strict=True)]


def make_proposed_fact(article: ReadArticle, finding: Finding) -> ProposedFact:
    """Return a finding in the form of the table proposals; its payload can be stored as JSON."""
    match finding:
        case FoundCompany():
            payload: dict[str, Any] = {"name": finding.name, "forms": list(finding.forms)}
            return ProposedFact(ProposalKind.COMPANY, finding.mentions[0], payload, finding.reasons)
        case FoundPerson():
            payload = {"name": finding.name, "title": finding.title, "company": finding.company}
            return ProposedFact(ProposalKind.REPRESENTATIVE, finding.span, payload, finding.reasons)
        case ProposedEvent():
            payload = {
                "name": finding.name,
                "kind": finding.kind.value,
                "starts_on": finding.starts_on.isoformat(),
                "place": finding.place and article.quote(finding.place),
            }
            return ProposedFact(ProposalKind.EVENT, finding.span, payload, ("event_word",))
        case FoundTotal():
            amount = finding.amount
            payload = {
                "number": finding.number,
                "amount": amount and amount.amount,
                "currency": amount and amount.currency,
            }
            return ProposedFact(ProposalKind.TOTAL, finding.span, payload, finding.reasons)
        case FoundCommitment():
            amount = finding.amount
            payload = {
                "company": finding.company,
                "partners": list(finding.partners),
                "speaker": finding.speaker,
                "firmness": finding.firmness.value,
                "amount": amount and amount.amount,
                "currency": amount and amount.currency,
                "place": finding.place and article.quote(finding.place),
                "deadline": finding.deadline and finding.deadline.iso,
                "score": round(finding.score, 3),
            }
            return ProposedFact(
                ProposalKind.COMMITMENT, finding.span, payload, finding.reasons or ("ranker",)
            )


def write_selected_proposals(opened: Batch, selected: ReadArticle, review: Review) -> EnteredFacts:
    """Write these proposals into the register, with citations. Raises FileError that lists mistakes."""
    lists = list_entries(selected)
    for entry in lists["commitment"]:
        entry["review"] = review.value
    return enter_content(opened, Path(selected.key), make_file_content(selected.key, lists))


def write_other_names(opened: Batch, article: ReadArticle, company: FoundCompany, company_id: int) -> None:
    """Store the names of an organisation in an article as aliases of the company `company_id`."""
    printed = {article.text[slice(*span)]: span for span in reversed(company.mentions)}
    for form in company.forms:
        alias_id = write.companies.add_alias(opened, company_id, form) if form in printed else None
        if alias_id is not None:
            places = {"name": [printed[form]]}
            write.sources.cite_passages(opened, article.source_id, "company_aliases", alias_id, places)


def write_decision(
    opened: Batch,
    kept: Collection[StoredFinding],
    decision: ProposalDecision,
    payload: Mapping[str, Any] | None = None,
) -> None:
    """Store the decision of a person about the proposals `kept`: taken, taken after changes, or refused.

    `payload` has the changed values of a single proposal.
    """
    write.proposals.record_decision(opened, [each.proposal.id for each in kept], decision, payload)
