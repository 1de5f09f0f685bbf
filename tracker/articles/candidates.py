"""Find the clauses that may state a commitment, and the organisation that made it."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tracker.articles.features import Clause, describe_clause
from tracker.articles.figures import find_date, find_place
from tracker.articles.model import FoundAmount, FoundCompany, FoundDate, FoundPerson, FoundTotal, Span
from tracker.articles.passages import Passages, Sentence
from tracker.articles.people import Voice, find_voice
from tracker.articles.words import Words

_TRIGGERS = ("future", "wish", "invest", "build", "sign", "cooperate", "buy", "must")
_COMPLETING = ("invest", "build", "project", "cooperate")
_PRONOUN = re.compile(r"(?:该|本|此)?(?:公司|集团|企业|协会)(?!员)|双方|其|我们|两家")
_OBJECT_MARKS = "与和同跟向对给为、及"
_LONGEST, _LONGEST_HEADING, _MOST_SENTENCES = 75, 45, 3
_LISTED = (
    "[^,。;、]{2,40}?(?:<commitment.project>|点|站|馆|平台|园)[”」]?(?=[、与和及等,。;]|以及|$)[、与和及]?"
)
FURTHER = re.compile(".{0,3}(?:还将|并将|还要|同时|此外|另外)|与[^,。]{2,12}合作")
SET_UP = re.compile("投资建设|共同建设|联合建设|建设|建立|设立|打造|兴建|新建|组建|开设")


class CommitmentCandidate(NamedTuple):
    """A clause that may state a commitment; `span` also covers neighbouring clauses that belong to it.

    A clause that promises several things in a list becomes several candidates, one for each thing. Then
    `list_span` is the span of the list, and `list_item` the number of the thing in it, from 1; else it is 0.
    """

    clause: Span
    span: Span
    sentence: int
    company: str
    partners: tuple[str, ...]
    voice: Voice | None
    amount: FoundAmount | None
    deadline: FoundDate | None
    place: Span | None
    features: frozenset[str]
    list_span: Span = (0, 0)
    list_item: int = 0


class Findings(NamedTuple):
    """What was found in a text before commitments are searched: organisations, people, amounts and more.

    `totals` are announced totals, `voices` are passages that a person is reported to have said. `year` is the
    year of the article.
    """

    companies: Sequence[FoundCompany]
    people: Sequence[FoundPerson]
    amounts: Sequence[FoundAmount]
    totals: Sequence[FoundTotal]
    voices: Sequence[Voice]
    year: int | None


class CommitmentCandidateFinder:
    """Finds the clauses that contain a word of promise, such as 将投资, and in which an organisation acts."""

    def __init__(self, passages: Passages, words: Words, findings: Findings) -> None:
        self.passages, self.words, self.findings = passages, words, findings
        self.folded = passages.folded
        self.mentions = sorted(
            (span, company.name) for company in findings.companies for span in company.mentions
        )
        counts = Counter(name for _, name in self.mentions).most_common(2)
        (self.main, most), (_, second) = (*counts, ("", 0), ("", 0))[:2]
        self.is_main_dominant = most >= 2 * second
        self.trigger = words.compile_template("|".join(f"<commitment.{name}>" for name in _TRIGGERS))
        self.project = words.get_pattern("commitment.project")
        self.listed = words.compile_template(_LISTED)
        count = len(words.get_pattern("commitment.cancelled").findall(self.folded))
        self.cancelled = "cancelled_often" if count > 3 else "cancelled" if count else "never_cancelled"
        self.carried: tuple[str, int] | None = None

    def find_candidates(self) -> Iterator[CommitmentCandidate]:
        """Yield the clauses that may state a commitment, in the order of the text."""
        for number, sentence in enumerate(self.passages.sentences):
            if not self._is_heading(number, sentence) and not self._has_word("refused", sentence.span):
                for at in range(len(sentence.clauses)):
                    candidate = self._read_clause(number, sentence, at)
                    if candidate:
                        yield from self._split_list(candidate)
            inside = self._find_names_in(sentence.span)
            if inside:
                self.carried = (inside[0][1], number)

    def _is_heading(self, number: int, sentence: Sentence) -> bool:
        """Tell whether a sentence is a line of its own without a full stop: a title or a caption."""
        start, end = sentence.span
        around = self.folded[:start].rstrip(" ")[-1:] + self.folded[end : end + 1]
        return not around.strip("\n") and (number < 1 or end - start < _LONGEST_HEADING)

    def _has_word(self, name: str, span: Span) -> bool:
        """Tell whether a span contains a word of the list `commitment.<name>`."""
        return self.words.contains_word(f"commitment.{name}", self.folded, span)

    def _find_names_in(self, span: Span) -> list[tuple[Span, str]]:
        """Return the mentions of organisations in a span, as (span, name)."""
        first, last = (bisect.bisect_left(self.mentions, ((place, 0), "")) for place in span)
        return self.mentions[first:last]

    def _read_clause(self, number: int, sentence: Sentence, at: int) -> CommitmentCandidate | None:
        """Return a candidate if an organisation promises something in clause number `at` of a sentence."""
        clause = sentence.clauses[at]
        trigger = self.trigger.search(self.folded, *clause) or self.project.search(self.folded, *clause)
        voice = find_voice(self.findings.voices, clause)
        found = trigger and self._find_organisation(number, sentence, at, trigger.start(), voice)
        if not found:
            return None
        company, how = found
        in_total = any(start < clause[1] and clause[0] < end for (start, end), *_ in self.findings.totals)
        if in_total and how != "by_clause":
            return None
        span = self._extend_clause(sentence, at)
        partners = tuple(dict.fromkeys(name for _, name in self._find_names_in(span) if name != company))
        amount = self._find_amount(span)
        year = self.findings.year
        date = find_date(self.passages, span, year) or find_date(self.passages, sentence.span, year)
        inside = self._find_names_in(clause)
        sums = [each for each in self.findings.amounts if clause[0] <= each.span[0] < clause[1]]
        goes_on = any(
            FURTHER.match(self.folded, start) for start, _ in sentence.clauses[max(at - 1, 0) : at + 1]
        )
        has_begun = any(
            self._has_word(name, (sentence.span[0], clause[0])) for name in ("must", "wish", "future")
        )
        facts = {
            how: True,
            self.cancelled: True,
            "amount_here": amount in sums,
            "amount_near": amount is not None and amount not in sums,
            "other_money": amount is None and bool(sums),
            "in_total": in_total,
            "continues_promise": goes_on and has_begun,
            "main_company": company == self.main,
            "two_parties": len({name for _, name in inside}) > 1,
            "quoted": voice is not None and voice.is_quoted,
            "said_by_company": voice is not None and voice.person.company is not None,
            "said_by_official": voice is not None and voice.person.is_official,
            "names_place": find_place(self.passages, self.words, clause) is not None,
            "names_date": find_date(self.passages, clause, year or 2000) is not None,
        }
        names = tuple(place for place, _ in self._find_names_in(sentence.span))
        holding = [name for name, holds in facts.items() if holds]
        features = describe_clause(Clause(self.passages, sentence, at, names), self.words, holding)
        place = find_place(self.passages, self.words, sentence.span)
        return CommitmentCandidate(
            clause, span, number, company, partners, voice, amount, date, place, features
        )

    def _find_organisation(
        self, number: int, sentence: Sentence, at: int, trigger: int, voice: Voice | None
    ) -> tuple[str, str] | None:
        """Return the organisation that a clause is about, and how it was found, such as `by_speaker`."""
        clause = sentence.clauses[at]
        inside = self._find_names_in(clause)
        pronoun = _PRONOUN.search(self.folded, clause[0], trigger + 1)
        speaker = voice.person.company if voice else None
        earlier = [names for each in sentence.clauses[:at] if (names := self._find_names_in(each))]
        subject = self._find_subject(clause, inside, trigger)
        for company, how in (
            (subject, "by_clause"),
            (speaker if pronoun else None, "by_speaker"),
            (earlier[-1][0][1] if earlier else None, "by_sentence"),
            (speaker, "by_speaker"),
            (inside[0][1] if inside and not pronoun else None, "by_object"),
        ):
            if company:
                return company, how
        is_official = voice is not None and voice.person.is_official
        if is_official or not self.carried or number - self.carried[1] > _MOST_SENTENCES:
            return None
        if pronoun:
            return self.carried[0], "by_pronoun"
        company = self.main if self.is_main_dominant else self.carried[0]
        return company, "by_previous" if number - self.carried[1] == 1 else "by_earlier"

    def _find_subject(self, clause: Span, named: Sequence[tuple[Span, str]], trigger: int) -> str | None:
        """Return the organisation that acts in a clause: the one before the verb, or its subsidiary.

        `named` has the organisations in the clause. The word of promise begins at the position `trigger`.
        """
        before = [(start, name) for (start, _), name in named if start <= trigger]
        free = [
            place for place, _ in before if place == clause[0] or self.folded[place - 1] not in _OBJECT_MARKS
        ]
        subjects = [
            name for start, name in before if free and self.folded[:start].endswith(("子公司", "旗下"))
        ]
        subjects += [name for start, name in before if start in free]
        subjects += [name for (start, _), name in named if self.folded[start - 1] == "由"]
        return subjects[0] if subjects else None

    def _extend_clause(self, sentence: Sentence, at: int) -> Span:
        """Return the span of a clause together with neighbouring clauses that complete it.

        The clause before it is included if it names an organisation and this clause names none. Clauses
        after it are included as long as they give details.
        """
        start, end = sentence.clauses[at]
        before = sentence.clauses[at - 1] if at else None
        if before and end - before[0] <= _LONGEST:
            start = (
                before[0] if self._find_names_in(before) and not self._find_names_in((start, end)) else start
            )
        for following in sentence.clauses[at + 1 : at + 4]:
            ends = self._find_names_in(following) or self._has_word("statistic", following)
            if ends or following[1] - start > _LONGEST or FURTHER.match(self.folded, following[0]):
                break
            if any(self._has_word(name, following) for name in _COMPLETING):
                end = following[1]
        return start, end

    def _find_amount(self, span: Span) -> FoundAmount | None:
        """Return the first amount in a span, or None. Amounts of sales, output and the like are ignored."""
        for amount in self.findings.amounts:
            if span[0] <= amount.span[0] and amount.span[1] <= span[1]:
                before = self.folded[max(amount.span[0] - 12, span[0]) : amount.span[0]]
                if not self.words.get_pattern("figures.no_amounts").search(re.split("[,。;]", before)[-1]):
                    return amount
        return None

    def _split_list(self, candidate: CommitmentCandidate) -> Iterator[CommitmentCandidate]:
        """Yield a candidate for each thing in a list: 建设A中心、B站与C基地, or 分别3亿元、2亿元."""
        (start, end), (first, last) = candidate.clause, candidate.span
        sums = [amount for amount in self.findings.amounts if first <= amount.span[0] < last]
        gaps = [self.folded[one.span[1] : other.span[0]] for one, other in pairwise(sums)]
        if (
            gaps
            and "分别" in self.folded[first:last]
            and not "".join(gaps).strip("、和与及,")
            and candidate.amount
        ):
            for at, amount in enumerate(sums, start=1):
                yield candidate._replace(amount=amount, list_span=candidate.span, list_item=at)
            return
        verb = SET_UP.search(self.folded, start, end)
        items = [match.span() for match in self.listed.finditer(self.folded, verb.end(), end)] if verb else []
        if verb is None or len(items) < 2 or items[0][0] != verb.end():
            yield candidate
            return
        for at, item in enumerate(items, start=1):
            place = (start if at == 1 else item[0], item[1] - (self.folded[item[1] - 1] in "、与和及"))
            once = candidate.amount if at == 1 else None
            yield candidate._replace(
                clause=place, span=place, amount=once, list_span=(start, end), list_item=at
            )
