"""The facts that are proposed for an article: organisations, people, announced totals, commitments."""

from __future__ import annotations

from typing import NamedTuple

from tracker.values.codes import Firmness

Span = tuple[int, int]

ENGINE_VERSION = 2
"""The version of the rules, word lists and weights; another one may propose something else for a text."""


class FoundCompany(NamedTuple):
    """An organisation: its fullest name in the text, all names and spans, and its name in the register."""

    name: str
    forms: tuple[str, ...]
    mentions: tuple[Span, ...]
    reasons: tuple[str, ...]
    registered: str | None = None


class FoundPerson(NamedTuple):
    """A person with a title, and the organisation for which the person speaks.

    `company` is None for an official, who speaks for an authority.
    """

    name: str
    title: str
    company: str | None
    span: Span
    mentions: tuple[Span, ...]
    reasons: tuple[str, ...]

    @property
    def is_official(self) -> bool:
        """Whether the person speaks for an authority."""
        return self.company is None


class FoundAmount(NamedTuple):
    """An amount of money and the span of the words that state it."""

    amount: int
    currency: str
    span: Span


class FoundTotal(NamedTuple):
    """A number of projects, or a sum of money, for which the text names no organisation."""

    span: Span
    number: int | None
    amount: FoundAmount | None
    reasons: tuple[str, ...]


class FoundDate(NamedTuple):
    """A date in words, its span, and the year, month or day that it means (2013, 2013-06, 2013-06-18)."""

    text: str
    iso: str
    span: Span


class FoundCommitment(NamedTuple):
    """A passage that states a commitment with the probability `score`.

    `span` holds the words that state the commitment, `further` the spans elsewhere that state its amount.
    `place` is the span of the location. `title` is None until a title is given.
    """

    span: Span
    company: str
    partners: tuple[str, ...]
    speaker: str | None
    firmness: Firmness
    firmness_span: Span | None
    amount: FoundAmount | None
    deadline: FoundDate | None
    place: Span | None
    score: float
    reasons: tuple[str, ...]
    further: tuple[Span, ...] = ()
    title: str | None = None


class Proposals(NamedTuple):
    """All facts that are proposed after one reading of a text."""

    companies: tuple[FoundCompany, ...]
    people: tuple[FoundPerson, ...]
    totals: tuple[FoundTotal, ...]
    commitments: tuple[FoundCommitment, ...]
