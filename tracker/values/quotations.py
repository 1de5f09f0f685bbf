"""Find quotations in a text, even if script, width or blanks were typed differently.

A span is a half-open range [start, end) of characters of the stored text. The stored text is never changed:
a folded copy, in which such differences are removed, is searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tracker.errors import AmbiguousError, BadInputError, NotFoundError
from tracker.locale import gettext
from tracker.values.text import fold_text

Span = tuple[int, int]

_ALIKE = str.maketrans("。、；：「」『』“”‘’〈〉《》【】〔〕—–－", '.,;:""""""\'\'<><>[][]---')
"""Punctuation that differs between copies of a text, although folding keeps it apart."""
_CONTEXT = 12
_MOST_PLACES = 20
_LEAST_RUN = 2
_LONGEST_SENTENCE = 150
"""How many characters before and after the words are looked at for the ends of their sentence."""


class Quotation(NamedTuple):
    """The words that a citation quotes from a source: one quotation or several.

    Some of the quotations may occur several times in the source. For each of these, in order, `choices` holds
    the number of the occurrence that is meant, counted from 1.
    """

    source_id: int
    quotes: Sequence[str]
    choices: Sequence[int] = ()


class SearchableText:
    """A stored text with its folded copy, which is searched for quotations."""

    def __init__(self, body: str, folds: Mapping[int, int]) -> None:
        self._body, self._folds = body, folds
        self._characters, self._places = _fold_without_blanks(body, folds)

    def find_spans(self, quote: str) -> list[Span]:
        """Return the span of every occurrence of a quotation. Occurrences may overlap."""
        wanted, _ = _fold_without_blanks(quote, self._folds)
        return [self._make_span(start, len(wanted)) for start in _find_positions(self._characters, wanted)]

    def locate_quotation(self, quote: str, choice: int | None = None) -> Span:
        """Return the span of a quotation. `choice` is the number of the occurrence, counted from 1.

        Raises NotFoundError if the quotation does not occur, AmbiguousError, which lists the occurrences, if
        there are several and `choice` is missing, and BadInputError if there is no occurrence with that
        number.
        """
        spans = self.find_spans(quote)
        if not spans:
            raise NotFoundError(
                self._describe_missing_quotation(quote),
                gettext("quote the words exactly as they are in the text"),
            )
        if len(spans) == 1:
            return spans[0]
        if choice is None:
            listed = [
                f"  {number}  {self.format_with_context(span)}" for number, span in enumerate(spans, start=1)
            ]
            more = (
                ["  " + gettext("… and {count} more").format(count=len(spans) - _MOST_PLACES)]
                if len(spans) > _MOST_PLACES
                else []
            )
            raise AmbiguousError(
                gettext("the quotation “{quote}” occurs {count} times in the text:\n{places}").format(
                    quote=quote, count=len(spans), places="\n".join(listed[:_MOST_PLACES] + more)
                ),
                gettext("choose one occurrence with --nth NUMBER, or quote more of the sentence"),
            )
        if not 1 <= choice <= len(spans):
            raise BadInputError(
                gettext("there is no occurrence {choice}: “{quote}” occurs {count} times").format(
                    choice=choice, quote=quote, count=len(spans)
                ),
                gettext("give a number from 1 to {count} after --nth").format(count=len(spans)),
            )
        return spans[choice - 1]

    def locate_quotations(self, quotation: Quotation) -> list[Span]:
        """Return the span of each quotation. Those that occur several times use up `choices` in order.

        Raises the errors of `locate_quotation`, and BadInputError if some of the `choices` are left over.
        """
        choices = list(quotation.choices)
        spans = []
        for quote in quotation.quotes:
            is_open = bool(choices) and len(self.find_spans(quote)) > 1
            spans.append(self.locate_quotation(quote, choices.pop(0) if is_open else None))
        if choices:
            raise BadInputError(
                gettext("--nth {number} is given, but the quotation occurs only once").format(
                    number=choices[0]
                ),
                gettext("leave out --nth"),
            )
        return spans

    def format_with_context(self, span: Span) -> str:
        """Return a span with the text around it: `line 3, 10–12: …集團稱,【協議】已於六月…`."""
        (start, end), body = span, self._body
        line = body.count("\n", 0, start) + 1
        first, last = max(0, start - _CONTEXT), min(len(body), end + _CONTEXT)
        excerpt = f"{body[first:start]}【{body[start:end]}】{body[end:last]}"
        shown = f"{'…' * (first > 0)}{_put_on_one_line(excerpt)}{'…' * (last < len(body))}"
        return gettext("line {line}, characters {start}–{end}: {shown}").format(
            line=line, start=start, end=end, shown=shown
        )

    def _make_span(self, start: int, length: int) -> Span:
        """Return the place in the stored text of some characters of the folded text.

        They are `length` characters from the position `start` on.
        """
        return self._places[start], self._places[start + length - 1] + 1

    def _describe_missing_quotation(self, quote: str) -> str:
        """Return the message about a quotation that does not occur, with the most similar passage, if any."""
        from difflib import SequenceMatcher  # noqa: PLC0415  only for words that are not there

        wanted, _ = _fold_without_blanks(quote, self._folds)
        run = SequenceMatcher(None, self._characters, wanted, autojunk=False).find_longest_match()
        if run.size < _LEAST_RUN:
            return gettext("the text does not contain “{quote}”").format(quote=quote)
        passage = self.format_with_context(self._make_span(run.a, run.size))
        return gettext("the text does not contain “{quote}”;\n  the nearest passage is: {passage}").format(
            quote=quote, passage=passage
        )


def find_sentence(text: str, span: Span) -> Span:
    """Return the span of the whole sentence around a span, or of all sentences that the span touches."""
    start, end = span
    before = re.search(r"[^。！？!?\n]*\Z", text[max(start - _LONGEST_SENTENCE, 0) : start])
    after = re.match(r"[^。！？!?\n]*[。！？!?]?[”’」』）)]*", text[end : end + _LONGEST_SENTENCE])
    is_ended = text[start:end].rstrip().endswith(("。", "！", "？"))
    return (
        start - len(before.group().lstrip()) if before else start,
        end + len(after.group()) if after and not is_ended else end,
    )


def _fold_without_blanks(text: str, folds: Mapping[int, int]) -> tuple[str, Sequence[int]]:
    """Return the folded text without blanks and line ends, and the position of each character in `text`.

    A blank stays if two words in Latin letters, or two numbers, would run together without it.
    """
    folded = fold_text(text, folds).translate(_ALIKE).rstrip()
    kept: list[int] = []
    for index, char in enumerate(folded):
        if not char.isspace():
            if (
                kept
                and kept[-1] < index - 1
                and _is_word_character(folded[kept[-1]])
                and _is_word_character(char)
            ):
                kept.append(index - 1)
            kept.append(index)
    return "".join(" " if folded[index].isspace() else folded[index] for index in kept), kept


def _is_word_character(char: str) -> bool:
    """Tell whether a character is an ASCII letter or digit: two words of these need a blank between them."""
    return char.isascii() and char.isalnum()


def _put_on_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _find_positions(text: str, wanted: str) -> Iterator[int]:
    """Yield the position of every occurrence of `wanted`. Occurrences may overlap."""
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)
