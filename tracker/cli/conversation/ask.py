"""The questions of a conversation. A question is data; the types of the options parse its answers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from tracker.cli.terminal.prompts import (
    BACK,
    LIST_SEPARATORS,
    Default,
    Suggest,
    ask_value,
    end_question,
    format_error,
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
    """A question for one field.

    `code` is the code of its text, and `column` that of its label in the summary. The question is asked only
    if `applies` returns True for the answers so far.
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
    """A type for several values of one type, separated by commas or similar marks."""

    name = "several"

    def __init__(self, item_type: click.ParamType[Any], between: re.Pattern[str] = LIST_SEPARATORS) -> None:
        self.item_type, self.between = item_type, between

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the values as a tuple without repeats."""
        items = [item.strip() for item in self.between.split(value) if item.strip()]
        return tuple(dict.fromkeys(self.item_type.convert(item, param, ctx) for item in items))


class FirstMatchingType(click.ParamType[Any]):
    """A type that tries several types in order; if none can read the text, it shows the last one's error."""

    def __init__(self, *types: click.ParamType[Any]) -> None:
        self.name = types[-1].name
        self._types = types

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the value from the first type that can read the text."""
        for one in self._types[:-1]:
            try:
                return one.convert(value, param, ctx)
            except click.UsageError:
                continue
        return self._types[-1].convert(value, param, ctx)


class Asker:
    """A dialogue on standard error; the words of the questions are labels of the register."""

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
        default: Default | None = None,
        choices: Sequence[str] = (),
        suggest: Suggest | None = None,
        explanation: str = "",
    ) -> Any:  # noqa: ANN401  whatever `read` returns
        """Ask a question as `ask_value` does; return None for an empty answer."""
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
        """Show numbered choices and ask for one; return its number, 1 for Enter, GO_BACK for Backspace.

        With `can_stop`, 0 is a choice too: STOP.
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
        """Ask for a number from 1 to `most`; return it, the default for Enter, GO_BACK for Backspace.

        With `can_stop`, 0 is an answer too: STOP.
        """
        least = STOP if can_stop else 1
        while True:
            typed = unicodedata.normalize("NFKC", _read_with_back(question, most))
            if typed in {"", BACK}:
                return GO_BACK if typed else default
            if typed.isdecimal() and least <= int(typed) <= most:
                return int(typed)
            self.say(
                gettext("type a number from {least} to {most}").format(least=least, most=most), color="red"
            )

    def ask_line(self, question: str, read: Callable[[str], str]) -> str | None:
        """Ask until `read` accepts the answer, and return it; None for an empty one."""
        while True:
            typed = _read_with_back(question)
            if typed in {"", BACK}:
                return None
            try:
                return read(typed)
            except TrackerError as error:
                self.say(format_error(error), color="red")


def _read_with_back(question: str, most: int = 0) -> str:
    """Return a typed line, or BACK; with `most`, the arrow keys choose a number up to it."""
    return read_line(end_question(question), goes_back=True, most=most).strip(" \u3000")


def convert_answer(kind: click.ParamType[Any], typed: str) -> Any:  # noqa: ANN401  the value of that type
    """Return the value of a typed text. Raises the errors that an option of that type raises."""
    return kind.convert(typed, None, click.get_current_context())


def read_yes_or_number(typed: str, most: int) -> bool | int:
    """Return True for yes, False for no, or a number from 1 to `most`. Raises BadInputError for other text.

    True equals 1 in Python, so test `answer is True` before you use the answer as a number.
    """
    word = unicodedata.normalize("NFKC", typed).strip()
    if word.isdecimal():
        if 0 < int(word) <= most:
            return int(word)
        raise BadInputError(
            gettext("this list has no {word}").format(word=word),
            gettext("type a number from 1 to {most}").format(most=most)
            if most
            else gettext("answer y (yes) or n (no)"),
        )
    return read_yes_or_no(word)
