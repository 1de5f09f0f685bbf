"""Warnings that a commitment may be in the register already, or may be counted as signed twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tracker.locale import gettext, ngettext

if TYPE_CHECKING:
    from tracker.read.repeats import PossibleRepeat, SignedRepeat

_MOST_NAMED = 3
"""How many commitments are named; the others are counted."""


def describe_repeats(repeats: Sequence[PossibleRepeat]) -> Iterator[str]:
    """Yield a sentence for each stored commitment that may be the same; the fourth line counts the rest."""
    for repeat in repeats[:_MOST_NAMED]:
        if repeat.is_alike:
            sentence = gettext("commitment {ref} may be the same one: {title}")
        elif repeat.is_same_amount:
            sentence = gettext(
                "commitment {ref} of {company} has the same amount and may be the same one: {title}"
            )
        elif repeat.has_same_words:
            sentence = gettext(
                "commitment {ref} of {company} is stated in the same words and may be the same one: {title}"
            )
        else:
            sentence = gettext("commitment {ref} of {company} was made at the same event: {title}")
        yield sentence.format(ref=repeat.ref, company=repeat.company, title=repeat.title)
    if len(repeats) > _MOST_NAMED:
        yield ngettext(
            "{count:,} more commitment may be the same or was made at the same event",
            "{count:,} more commitments may be the same or were made at the same event",
            len(repeats) - _MOST_NAMED,
        ).format(count=len(repeats) - _MOST_NAMED)


def describe_signed_repeats(repeats: Sequence[SignedRepeat]) -> Iterator[str]:
    """Yield a sentence for each commitment that may be the same and is already signed; three at most."""
    sentence = gettext(
        "this may be the same as commitment {ref} of {company}, which is recorded as signed on {date}: "
        "{title}"
    )
    for repeat in repeats[:_MOST_NAMED]:
        yield sentence.format(
            date=repeat.signed_on, ref=repeat.ref, company=repeat.company, title=repeat.title
        )
