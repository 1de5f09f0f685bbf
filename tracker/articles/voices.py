"""Find who says what: quotations with the person beside them, and sentences such as 王强表示,…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tracker.articles.model import FoundPerson, Span
from tracker.articles.passages import Passages
from tracker.articles.words import Words

_QUOTE = re.compile(r"“[^“”]{4,600}”|「[^「」]{4,600}」")
_NEAR, _FAR = 14, 24


class Voice(NamedTuple):
    """A person and the words that the text gives as said by that person."""

    person: FoundPerson
    span: Span
    is_quoted: bool


def find_voices(passages: Passages, words: Words, people: Sequence[FoundPerson]) -> list[Voice]:
    """Return the passages that the text gives as said by a person with a title."""
    folded, reporting = passages.folded, words.pattern("people.reporting")
    spoken: list[tuple[Span, FoundPerson]] = []
    for person in people:
        for start, end in person.mentions:
            verb = reporting.search(folded, end, end + _FAR)
            sentence = passages.find_sentence(start)
            if verb and verb.end() <= sentence.span[1] + 1:
                spoken.append(((start, verb.end()), person))
    voices = [
        Voice(person, (end, max(passages.find_sentence(start).span[1], end)), is_quoted=False)
        for (start, end), person in spoken
    ]
    for quote in _QUOTE.finditer(folded):
        for (start, end), person in spoken:
            if 0 <= start - quote.end() <= _NEAR or 0 <= quote.start() - end <= 3:
                voices.append(Voice(person, quote.span(), is_quoted=True))
                break
    return voices


def find_voice(voices: Sequence[Voice], span: Span) -> Voice | None:
    """Return the voice that says a passage, a quoted one rather than a reported one."""
    covering = [voice for voice in voices if voice.span[0] <= span[0] < voice.span[1]]
    return max(covering, key=lambda voice: (voice.is_quoted, voice.span[0]), default=None)
