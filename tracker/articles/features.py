"""Describe a clause by features: the names of observations, such as `has_future` for a word like 将.

The ranker weighs the features of a clause; the heaviest are shown to people as reasons.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from tracker.articles.model import Span
from tracker.articles.passages import Passages, Sentence
from tracker.articles.words import Words

_SHORT, _LONG, _EARLY = 9, 30, 4
_LEAD = re.compile("(?:[“”]|此外|同时|目前|其中|未来|今后|今年|而|当前|但|不过)*")
_PLACE = (
    "<places.names>(?:市|省|县|区)?(?:政府|方面|市长)?(?=将|要|应|还|正|也|与|希望|因|产业|创新|在|是|已|计划|企业|等)|"
    "[本我全该](?:市|县|省|区|镇)|各地|各级|政府|"
    ".{0,6}(?:市|县|省|委|局|厅|管委会|园区|开发区)(?:将|要|应|还|正|也|希望|表示|负责)"
)
_IN_SENTENCE = ("done", "denial", "statistic", "official", "future", "process", "opinion")


class Clause(NamedTuple):
    """A clause of a sentence, by its number there; `names` are the spans of organisations in the sentence."""

    passages: Passages
    sentence: Sentence
    number: int
    names: tuple[Span, ...]


def describe_clause(clause: Clause, words: Words, facts: Collection[str]) -> frozenset[str]:
    """Return the features of a clause: those in `facts`, and those that its words and patterns show."""
    passages, sentence = clause.passages, clause.sentence
    span = sentence.clauses[clause.number]
    folded = passages.folded
    text = folded[slice(*span)]
    features = set(facts)
    features |= {
        f"has_{name}"
        for name in words.lists["commitment"]
        if words.contains_word(f"commitment.{name}", folded, span)
    }
    features |= {
        f"sentence_{name}"
        for name in _IN_SENTENCE
        if words.contains_word(f"commitment.{name}", folded, sentence.span)
    }
    for section, passage in (("clause_patterns", span), ("sentence_patterns", sentence.span)):
        patterns = words.lists[section].items()
        features |= {name for name, pattern in patterns if re.search(pattern, folded[slice(*passage)])}
    first, last = passages.sentences[0], passages.sentences[-1]
    holds = {
        "short": len(text) < _SHORT,
        "long": len(text) > _LONG,
        "early": sentence.paragraph <= _EARLY,
        "late": sentence.paragraph > max(last.paragraph - 2, _EARLY),
        "first_clause": clause.number == 0,
        "question": folded[sentence.span[1] : sentence.span[1] + 1] in {"?", "？"},
        "denied_in_title": words.contains_word("commitment.denial", folded, first.span),
        "place_is_subject": any(_begins_with_place(clause, words, each) for each in (span, sentence.span)),
    }
    features |= {name for name, value in holds.items() if value}
    for name, groups in words.lists["combinations"].items():
        if all(any(feature in features for feature in group) for group in groups):
            features.add(name)
    if {"by_clause", "signs_with"} <= features:  # then an authority is the other side
        features -= {"has_official", "sentence_official"}
    return frozenset(features)


def _begins_with_place(clause: Clause, words: Words, span: Span) -> bool:
    """Tell whether a span begins with a town, region or authority that is not part of a company's name."""
    start = _LEAD.match(clause.passages.folded, span[0])
    at = start.end() if start else span[0]
    is_place = words.compile_template(_PLACE).match(clause.passages.folded, at, span[1])
    return is_place is not None and not any(first <= at < last for first, last in clause.names)
