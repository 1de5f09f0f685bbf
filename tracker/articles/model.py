"""What a reading of an article proposes: organisations, people, announced totals and commitments."""

from __future__ import annotations

from typing import NamedTuple

from tracker.values.codes import Firmness

Span = tuple[int, int]

ENGINE_VERSION = 2
"""The version of the rules, word lists and weights; another one may propose something else for a text."""


class FoundCompany(NamedTuple):
    """An organisation: its fullest name as printed, all forms and places, and its name in the register."""

    name: str
    forms: tuple[str, ...]
    mentions: tuple[Span, ...]
    reasons: tuple[str, ...]
    registered: str | None = None


class FoundPerson(NamedTuple):
    """A person with a title at an organisation of the text; an official has none (`company` is None)."""

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
    """A number of projects or a sum that the text states without saying whose."""

    span: Span
    number: int | None
    amount: FoundAmount | None
    reasons: tuple[str, ...]


class FoundDate(NamedTuple):
    """A date in words, and the words read as a year, month or day of ISO (2013, 2013-06, 2013-06-18)."""

    text: str
    iso: str
    span: Span


class FoundCommitment(NamedTuple):
    """A passage that may be a commitment with a probability (`score`).

    `span` holds the words that state it, `further` those elsewhere that give its amount. A person may give it
    a title.
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
    """Everything that one reading of one text proposes."""

    companies: tuple[FoundCompany, ...]
    people: tuple[FoundPerson, ...]
    totals: tuple[FoundTotal, ...]
    commitments: tuple[FoundCommitment, ...]
