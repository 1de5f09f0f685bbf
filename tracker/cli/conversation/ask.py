"""Questions as data, types that convert answers, and the class `Asker`, which asks at the terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from tracker.cli.terminal.prompts import (
    BACK,
    LIST_SEPARATORS,
    DefaultAnswer,
    Suggest,
    ask_value,
    format_error,
    punctuate_question,
    read_line,
    read_yes_or_no,
)
from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import BadInputError, TrackerError
from tracker.locale import gettext
from tracker.values.visible_text import show_controls

if TYPE_CHECKING:
    from tracker.read.labels import Labels


Answers = Mapping[str, Any]
_SHORT = 28
"""Choices of at most so many characters stand beside each other."""
_NO_BREAK = "\u00a0"
STOP, GO_BACK = 0, -1
"""What a question for a number returns for 0 and for Backspace."""


class Question(NamedTuple):
    """A question about one field.

    `code` identifies the text of the question, and `column` the label of the field in the summary. The
    question is asked only if `applies(answers)` is true for the answers so far.
    """

    code: str
    column: str
    field: str
    type: click.ParamType[Any]
    is_required: bool = False
    applies: Callable[[Answers], bool] = lambda _: True
    is_rare: bool = False
    """Whether it is asked only when somebody wants to answer more."""


class ListType(click.ParamType[Any]):
    """The type of an answer with several values, which commas or similar marks separate."""

    name = "several"

    def __init__(self, item_type: click.ParamType[Any], between: re.Pattern[str] = LIST_SEPARATORS) -> None:
        self.item_type, self.between = item_type, between

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the values as a tuple, each of them once."""
        items = [item.strip() for item in self.between.split(value) if item.strip()]
        return tuple(dict.fromkeys(self.item_type.convert(item, param, ctx) for item in items))


class FirstMatchingType(click.ParamType[Any]):
    """The type of an answer that may have one of several types, which are tried in order.

    If none of them accepts the text, the error of the last one is raised.
    """

    def __init__(self, *types: click.ParamType[Any]) -> None:
        self.name = types[-1].name
        self._types = types

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the value from the first type that accepts the text."""
        for one in self._types[:-1]:
            try:
                return one.convert(value, param, ctx)
            except click.UsageError:
                continue
        return self._types[-1].convert(value, param, ctx)


class Asker:
    """Asks the user questions on standard error. Their texts are labels from the database."""

    def __init__(self, labels: Labels) -> None:
        self.labels = labels

    def say(self, text: str, *, color: str | None = None, dim: bool | None = None) -> None:
        """Print a line on standard error."""
        print_wrapped(text, color=color, err=True, dim=dim)

    def ask(
        self,
        question: Question,
        read: Callable[[str], Any],
        *,
        default: DefaultAnswer | None = None,
        choices: Sequence[str] = (),
        suggest: Suggest | None = None,
        explanation: str = "",
    ) -> Any:  # noqa: ANN401  whatever `read` returns
        """Ask a question until the answer is valid, and return its value; None if it is left out.

        The arguments are those of `ask_value`.
        """
        return ask_value(
            self.labels("question", question.code),
            read,
            default=default,
            choices=choices,
            suggest=suggest,
            explanation=explanation,
            is_required=question.is_required,
        )

    def ask_number(self, question: str, choices: Sequence[str], *, can_stop: bool = False) -> int:
        """Show numbered choices, ask for a number, and return it.

        Enter returns 1, and Backspace returns GO_BACK. With `can_stop`, the user may also type 0, which
        returns STOP.
        """
        numbered = list(enumerate(choices, start=1))
        if can_stop:
            numbered.append((STOP, gettext("stop")))
        listed = [f"{number} {show_controls(choice)}" for number, choice in numbered]
        if max(map(len, listed)) <= _SHORT:
            self.say("  " + " · ".join(each.replace(" ", _NO_BREAK) for each in listed))
        else:
            for choice in listed:
                self.say(f"  {choice}")
        return self.ask_count(question, len(choices), default=1, can_stop=can_stop)

    def ask_count(self, question: str, most: int, *, default: int, can_stop: bool = False) -> int:
        """Ask for a number from 1 to `most`, and return it.

        Enter returns `default`, and Backspace returns GO_BACK. With `can_stop`, the user may also type 0,
        which returns STOP.
        """
        least = STOP if can_stop else 1
        while True:
            typed = unicodedata.normalize("NFKC", _read_line_or_back(question, most))
            if typed in {"", BACK}:
                return GO_BACK if typed else default
            if typed.isdecimal() and least <= int(typed) <= most:
                return int(typed)
            self.say(
                gettext("type a number from {least} to {most}").format(least=least, most=most), color="red"
            )

    def ask_line(self, question: str, read: Callable[[str], str]) -> str | None:
        """Ask for a line until `read` accepts it, and return what `read` returns; None for an empty line."""
        while True:
            typed = _read_line_or_back(question)
            if typed in {"", BACK}:
                return None
            try:
                return read(typed)
            except TrackerError as error:
                self.say(format_error(error), color="red")


def _read_line_or_back(question: str, most: int = 0) -> str:
    """Return the line that the user types, or BACK for Backspace on an empty line.

    If `most` is not 0, the answer is a number up to it, which the arrow keys change.
    """
    return read_line(punctuate_question(question), goes_back=True, most=most).strip(" \u3000")


def convert_answer(kind: click.ParamType[Any], typed: str) -> Any:  # noqa: ANN401  the value of that type
    """Convert a typed answer to a value of the type `kind`. Raises the errors of that type."""
    return kind.convert(typed, None, click.get_current_context())


def read_yes_or_number(typed: str, most: int) -> bool | int:
    """Convert a typed answer to True, False or a number from 1 to `most`; else raise BadInputError.

    True equals 1 in Python, so test `answer is True` before you use the answer as a number.
    """
    word = unicodedata.normalize("NFKC", typed).strip()
    if word.isdecimal():
        if 0 < int(word) <= most:
            return int(word)
        raise BadInputError(
            gettext("this list has no number {word}").format(word=word),
            gettext("type a number from 1 to {most}").format(most=most)
            if most
            else gettext("answer y (yes) or n (no)"),
        )
    return read_yes_or_no(word)
