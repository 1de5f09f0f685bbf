"""A conversation at the terminal: questions as data, one loop that asks until the answer can be read.

An answer is read by the same types as options are; leaving at any question is `click.Abort`.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import BadInputError, TrackerError

if TYPE_CHECKING:
    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

    from tracker.read.completion import Choice
    from tracker.read.labels import Labels


Answers = Mapping[str, Any]
Suggest = Callable[[str], Sequence["Choice"]]
EMPTY_ANSWERS = ("-", "－", "—")
"""What is typed to leave empty a question that has a default."""
LIST_SEPARATORS = re.compile(r"[、,，;；]")


class Question(NamedTuple):
    """One question: the code of its words and of its line in the summary, the field it fills, its type."""

    code: str
    column: str
    field: str
    type: click.ParamType[Any]
    is_required: bool = False
    applies: Callable[[Answers], bool] = lambda _: True


class Default(NamedTuple):
    """What return alone stands for, and how it is shown."""

    value: Any
    shown: str


DEFAULT_NO = Default(False, "n")
"""What return alone says to an offer."""
_YES_WORDS, _NO_WORDS = ("y", "yes", "是"), ("n", "no", "否")


class ListOf(click.ParamType[Any]):
    """Values of one type with commas between them, or with other marks."""

    name = "several"

    def __init__(self, one: click.ParamType[Any], between: re.Pattern[str] = LIST_SEPARATORS) -> None:
        self.one, self.between = one, between

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the values, each once."""
        parts = [part.strip() for part in self.between.split(value) if part.strip()]
        return tuple(dict.fromkeys(self.one.convert(part, param, ctx) for part in parts))


class FirstOf(click.ParamType[Any]):
    """A value of the first type that can read it; what the last one says is what is wrong."""

    def __init__(self, *types: click.ParamType[Any]) -> None:
        self.name = types[-1].name
        self._types = types

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return what the first of the types makes of it."""
        for one in self._types[:-1]:
            try:
                return one.convert(value, param, ctx)
            except click.UsageError:
                continue
        return self._types[-1].convert(value, param, ctx)


class Asker:
    """A terminal to ask at; what is said stands on stderr, so that stdout holds only what was written."""

    def __init__(self, labels: Labels) -> None:
        os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")  # not every terminal says where its cursor is
        from prompt_toolkit import PromptSession
        from prompt_toolkit.output import create_output

        self.labels = labels
        self._session: PromptSession[str] = PromptSession(
            output=create_output(stdout=sys.stderr), reserve_space_for_menu=6
        )

    def say(self, text: str, *, color: str | None = None) -> None:
        """Show a line."""
        print_wrapped(text, color=color, err=True)

    def ask(
        self,
        question: Question,
        read: Callable[[str], Any],
        *,
        default: Default | None = None,
        choices: Sequence[str] = (),
        suggest: Suggest | None = None,
    ) -> Any:  # noqa: ANN401  whatever `read` returns
        """Return what was answered as `read` returns it, None for nothing; ask again what cannot be read.

        Return alone stands for the default; `choices` may be answered by their number.
        """
        words = self._words(question, default, choices)
        while True:
            typed = self._prompt(words, suggest).strip()
            if not typed and default is not None:
                return default.value
            typed = "" if typed in EMPTY_ANSWERS else typed
            if not typed and not question.is_required:
                return None
            if typed.isdecimal() and 0 < int(typed) <= len(choices):
                typed = choices[int(typed) - 1]
            try:
                if typed:
                    return read(typed)
                self.say(self.labels("text", "needed"), color="red")
            except (click.UsageError, TrackerError) as error:
                self.say(_format_error(error), color="red")

    def _words(self, question: Question, default: Default | None, choices: Sequence[str]) -> str:
        listed = "".join(f" {place}{choice}" for place, choice in enumerate(choices, start=1))
        kept = "" if default is None else f" [{default.shown}]"
        return f"{self.labels('question', question.code)}{listed}{kept}: "

    def _prompt(self, words: str, suggest: Suggest | None) -> str:
        self._session.completer = None if suggest is None else _make_completer(suggest)
        try:
            return self._session.prompt(words)
        except (KeyboardInterrupt, EOFError):
            raise click.Abort from None


def convert_answer(kind: click.ParamType[Any], typed: str) -> Any:  # noqa: ANN401  the value of that type
    """Return what was typed as an option of that type reads it."""
    return kind.convert(typed, None, click.get_current_context())


def read_yes_or_no(typed: str) -> bool:
    """Return whether an answer says yes. Raises BadInputError for one that says neither."""
    word = unicodedata.normalize("NFKC", typed).strip().lower()
    if word not in (*_YES_WORDS, *_NO_WORDS):
        raise BadInputError(f"“{typed}” is neither yes nor no", "answer y or n")
    return word in _YES_WORDS


def read_yes_or_number(typed: str, most: int) -> bool | int:
    """Return whether an answer says yes, or the number from 1 to `most` that it is.

    Raises BadInputError for one that is neither; True is not the number 1 here: see `is True`.
    """
    word = unicodedata.normalize("NFKC", typed).strip()
    if word.isdecimal():
        if 0 < int(word) <= most:
            return int(word)
        raise BadInputError(
            f"there is no {word}", f"the numbers are 1 to {most}" if most else "answer y or n"
        )
    return read_yes_or_no(word)


def ask_confirmation(question: str, *, default: bool = False) -> bool:
    """Ask on stderr, as commands do that write at once; the words for yes and no are those of `yes_or_no`."""
    shown = "Y/n" if default else "y/N"
    usual = "y" if default else "n"
    answer: bool = click.prompt(
        f"{question} [{shown}]", default=usual, show_default=False, value_proc=_read_click_answer, err=True
    )
    return answer


def require_confirmed(question: str) -> None:
    """Ask as `confirmed` does. Raises click.Abort for no."""
    if not ask_confirmation(question):
        raise click.Abort


def _read_click_answer(typed: str) -> bool:
    try:
        return read_yes_or_no(typed)
    except BadInputError as error:
        raise click.UsageError(f"{error}; {error.hint}") from None


def can_ask() -> bool:
    """Tell whether somebody sits at a terminal who can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _format_error(error: click.UsageError | TrackerError) -> str:
    if isinstance(error, TrackerError):
        return f"{error}; {error.hint}" if error.hint else str(error)
    return error.message


def _make_completer(suggest: Suggest) -> Completer:
    """Return a completer of the last of the values that are being typed."""
    from prompt_toolkit.completion import Completer, Completion

    class Suggested(Completer):
        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002
            last = LIST_SEPARATORS.split(document.text_before_cursor)[-1]
            for found in suggest(last.strip()):
                yield Completion(found.value, -len(last), display_meta=found.help)

    return Suggested()
