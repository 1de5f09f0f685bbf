"""Propose facts for a whole article: its organisations, people, announced totals and commitments."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from tracker.articles.candidates import (
    FURTHER,
    SET_UP,
    CommitmentCandidate,
    CommitmentCandidateFinder,
    Findings,
)
from tracker.articles.companies import find_companies
from tracker.articles.figures import find_amounts
from tracker.articles.model import FoundCommitment, FoundCompany, Proposals, Span
from tracker.articles.passages import Passages
from tracker.articles.people import find_named_titles, find_people, find_voices
from tracker.articles.ranker import Weights, list_main_reasons, load_weights, score_features
from tracker.articles.totals import find_totals
from tracker.articles.words import Words, load_words
from tracker.values.codes import Firmness
from tracker.values.text import fold_text

THRESHOLD = 0.42
"""A candidate with a lower probability is not proposed."""
ENDED_THRESHOLD = 0.65
"""The least probability in an article about something that is not, or no longer, to be done."""
_ALIKE, _NEAR, _FAR = 0.5, 2, 12
_PROJECT_GOES_ON = re.compile(
    "(?:该|此|本|新|整个)?(?:项目|工厂|公园|基地|园区|工程)(?:计划|预计|规划|拟|将|总|初期|一期)"
)
"""The words with which a text comes back to a project that it has named before."""
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_SPANS, _SPAN_LISTS = {"span", "firmness_span", "place"}, {"mentions", "further"}


class Reading(NamedTuple):
    """A text divided into passages, what was found in it, and all clauses that may state a commitment."""

    passages: Passages
    findings: Findings
    candidates: list[CommitmentCandidate]


def propose_facts(
    text: str,
    folds: Mapping[int, int],
    known: Mapping[str, str] = _NO_NAMES,
    published: int | None = None,
    weights: Weights | None = None,
) -> Proposals:
    """Return the facts to propose for a text; all spans are positions in `text`.

    `folds` is the table of `values.text.build_fold_table`. `known` maps the names and aliases of
    organisations in the register, folded (made comparable), to their main names. `published` is the year of
    publication.
    """
    words, reading = load_words(), read_text(text, folds, known, published)
    chosen = _choose_commitments(reading, words, load_weights() if weights is None else weights)
    found = (reading.findings.companies, reading.findings.people, reading.findings.totals, chosen)
    store = reading.passages.find_stored_span
    return Proposals(*(tuple(_convert_to_stored_spans(item, store) for item in items) for items in found))


def propose_passage(reading: Reading, span: Span) -> FoundCommitment:
    """Return a passage that a person picked as a commitment; `company` is '' if none can be found."""
    weights, store = load_weights(), reading.passages.find_stored_span
    inside = [each for each in reading.candidates if span[0] <= store(each.clause)[0] < span[1]]
    if not inside:
        return FoundCommitment(span, "", (), None, Firmness.PLAN, None, None, None, None, 0.0, ())
    best = max(inside, key=lambda each: (score_features(each.features, weights), -each.clause[0]))
    made = _make_commitment(reading.passages, load_words(), best, 0.0, weights)
    found: FoundCommitment = _convert_to_stored_spans(made, store)
    return found._replace(span=span)


def read_text(
    text: str, folds: Mapping[int, int], known: Mapping[str, str] = _NO_NAMES, published: int | None = None
) -> Reading:
    """Return what was found in a text, and the clauses that may state a commitment.

    The parameters are those of `propose_facts`. Spans are positions in the joined text (see Passages).
    """
    words, passages = load_words(), Passages(text, folds)
    titles = find_named_titles(passages, words)
    names = {passages.folded[slice(*named.name)] for named in titles}
    companies = [
        company._replace(registered=_find_registered(company, folds, known))
        for company in find_companies(passages, words, known, names)
    ]
    people = find_people(passages, words, companies, titles)
    amounts = find_amounts(passages, words)
    totals = find_totals(passages, words, companies, amounts)
    voices = find_voices(passages, words, people)
    printed = re.search(r"(20\d\d)(?:-\d\d|年)", passages.folded[:200])
    year = int(printed[1]) if printed else None
    findings = Findings(companies, people, amounts, totals, voices, published or year)
    return Reading(
        passages, findings, list(CommitmentCandidateFinder(passages, words, findings).find_candidates())
    )


def _find_registered(company: FoundCompany, folds: Mapping[int, int], known: Mapping[str, str]) -> str | None:
    """Return the main name in the register of an organisation, found by any of its names, or None."""
    folded = (fold_text(form, folds) for form in company.forms)
    return next((known[form] for form in folded if form in known), None)


def _choose_commitments(reading: Reading, words: Words, weights: Weights) -> list[FoundCommitment]:
    """Return the candidates that probably state a commitment; of several for the same one, the likeliest."""
    passages = reading.passages
    title = passages.sentences[0].span if passages.sentences else (0, 0)
    is_ended = words.contains_word("commitment.cancelled", passages.folded, title) or any(
        "cancelled_often" in candidate.features for candidate in reading.candidates
    )
    scored = [(score_features(candidate.features, weights), candidate) for candidate in reading.candidates]
    chosen: list[tuple[CommitmentCandidate, FoundCommitment]] = []
    for score, candidate in sorted(scored, key=lambda pair: (-pair[0], pair[1].clause, pair[1].list_item)):
        same = [
            at for at, (other, _) in enumerate(chosen) if _are_same_commitment(candidate, other, passages)
        ]
        if same:
            other, commitment = chosen[same[0]]
            is_lent = candidate.amount and not commitment.amount and _are_near(candidate, other)
            if is_lent and score >= THRESHOLD:
                lent = commitment._replace(amount=candidate.amount, further=(candidate.span,))
                chosen[same[0]] = other, lent
            continue
        if score >= (ENDED_THRESHOLD if is_ended else THRESHOLD):
            chosen.append((candidate, _make_commitment(passages, words, candidate, score, weights)))
    return sorted((commitment for _, commitment in chosen), key=lambda commitment: commitment.span)


def _are_same_commitment(one: CommitmentCandidate, other: CommitmentCandidate, passages: Passages) -> bool:  # noqa: PLR0911  a list of rules
    """Tell whether two candidates state the same commitment.

    They do if they overlap, or if the same organisation states the same amount or, close together, the same
    thing.
    """
    if one.list_span == other.list_span and one.list_item and other.list_item:
        return False
    if one.span[0] < other.span[1] and other.span[0] < one.span[1]:
        return True
    if not {one.company, *one.partners} & {other.company} and one.company not in other.partners:
        return False
    if one.amount and other.amount:
        return one.amount[:2] == other.amount[:2]
    folded = passages.folded
    later = max(one, other, key=lambda each: each.clause)
    goes_on = FURTHER.match(folded, later.clause[0]) or "continues_promise" in later.features
    is_further = goes_on or one.list_item or other.list_item
    if (one.amount or other.amount) and _are_near(one, other) and not is_further:
        return True
    start = (one if one.amount else other).clause[0]
    comes_back = (one.amount or other.amount) and _PROJECT_GOES_ON.match(folded, start)
    if comes_back and _are_near(one, other, _FAR) and not (one.list_item or other.list_item):
        return True
    texts = [folded[slice(*each.clause)] for each in (one, other)]
    pairs, others = ({text[at : at + 2] for at in range(len(text) - 1)} for text in texts)
    is_alike = len(pairs & others) >= _ALIKE * min(len(pairs), len(others))
    if one.sentence != other.sentence or (not is_alike and all(map(SET_UP.search, texts))):
        return is_alike
    return not is_further


def _are_near(one: CommitmentCandidate, other: CommitmentCandidate, most: int = _NEAR) -> bool:
    """Tell whether two candidates are of one organisation and at most `most` sentences apart."""
    return one.company == other.company and abs(one.sentence - other.sentence) <= most


def _make_commitment(
    passages: Passages, words: Words, candidate: CommitmentCandidate, score: float, weights: Weights
) -> FoundCommitment:
    firmness, place = read_firmness(passages.folded, words, candidate.clause, candidate.span)
    speaker = candidate.voice.person.name if candidate.voice and candidate.voice.person.company else None
    reasons = list_main_reasons(candidate.features, weights)
    return FoundCommitment(
        candidate.span, candidate.company, candidate.partners, speaker, firmness, place, candidate.amount,
        candidate.deadline, candidate.place, score, reasons,
    )  # fmt: skip


def read_firmness(folded: str, words: Words, *spans: Span) -> tuple[Firmness, Span | None]:
    """Return how firmly a passage promises, and the span of the words that say so.

    With a word for a signature in the last of `spans`, the result is signed. Otherwise the first span with a
    word of firmness decides. Without any such word, the result is a plan and None.
    """
    signed = words.get_pattern("firmness.signed").search(folded, *spans[-1])
    if signed:
        return Firmness.SIGNED, signed.span()
    for span in spans:
        for firmness in (Firmness.INTEREST, Firmness.PLAN, Firmness.INTENTION):
            match = words.get_pattern(f"firmness.{firmness}").search(folded, *span)
            if match:
                return firmness, match.span()
    return Firmness.PLAN, None


def _convert_to_stored_spans(item: Any, store: Callable[[Span], Span]) -> Any:  # noqa: ANN401  any of the named tuples of model.py
    """Return a finding whose spans are converted by `store` to positions in the stored text."""
    changes: dict[str, Any] = {}
    for name, value in item._asdict().items():
        if value and name in _SPANS:
            changes[name] = store(value)
        elif name in _SPAN_LISTS:
            changes[name] = tuple(map(store, value))
        elif hasattr(value, "_asdict"):
            changes[name] = _convert_to_stored_spans(value, store)
    return item._replace(**changes)
