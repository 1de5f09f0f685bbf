"""Questions at the terminal. A question is data, and one loop repeats it until the answer can be read.

The parameter types of the options read the answers. Ctrl-C or Ctrl-D at a question raises click.Abort.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from tracker.cli.terminal.confirm import read_yes_or_no
from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import BadInputError, TrackerError
from tracker.locale import gettext, join_hint
from tracker.values.visible_text import show_controls

if TYPE_CHECKING:
    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

    from tracker.read.completion import Suggestion
    from tracker.read.labels import Labels


Answers = Mapping[str, Any]
Suggest = Callable[[str], Sequence["Suggestion"]]
_ONE_LINE = 50
"""Choices with fewer characters than this stand in one line."""
BACK = "\b"
"""What a question returns for Backspace on an empty line: one step back."""
EMPTY_ANSWERS = ("-", "－", "—")
"""Answers that leave the field empty although the question has a default."""
LIST_SEPARATORS = re.compile(r"[、,，;；]")


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


class Default(NamedTuple):
    """The answer that an empty line stands for, and its text in the question."""

    value: Any
    shown: str


DEFAULT_NO = Default(False, "n")
"""The default of an offer: an empty line means no."""


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
    """A dialogue on standard error; standard output is left to the report of the command."""

    def __init__(self, labels: Labels) -> None:
        os.environ.setdefault(
            "PROMPT_TOOLKIT_NO_CPR", "1"
        )  # stops a query for the cursor position, which not every terminal answers
        from prompt_toolkit import PromptSession
        from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
        from prompt_toolkit.output import create_output

        keys = KeyBindings()

        @keys.add("backspace")
        def step_back(event: KeyPressEvent) -> None:
            if event.current_buffer.text:
                event.current_buffer.delete_before_cursor()
            elif self._goes_back:
                event.app.exit(result=BACK)

        self.labels = labels
        self._session: PromptSession[str] = PromptSession(
            output=create_output(stdout=sys.stderr), reserve_space_for_menu=6, key_bindings=keys
        )
        self._goes_back = False
        """Whether Backspace on an empty line answers the question with BACK."""

    def say(self, text: str, *, color: str | None = None) -> None:
        """Print a line on standard error."""
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
        """Ask until `read` can convert the answer, and return its value; return None for an empty answer.

        An empty line means the default. A number means the choice with that number.
        """
        prompt = self._format_prompt(question, default, choices)
        while True:
            typed = self._read_line(prompt, suggest).strip()
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

    def ask_number(self, question: str, choices: Sequence[str]) -> int:
        """Ask until the number of a choice is typed; return it, 1 for Enter, 0 for Backspace."""
        listed = [f"{number} {show_controls(choice)}" for number, choice in enumerate(choices, start=1)]
        if sum(map(len, listed)) <= _ONE_LINE:
            self.say("  " + " · ".join(listed))
        else:
            for choice in listed:
                self.say(f"  {choice}")
        return self.ask_count(question, len(choices), default=1)

    def ask_count(self, question: str, most: int, *, default: int = 0) -> int:
        """Ask until a number from 1 to `most` is typed; return it, the default for Enter, 0 for Backspace."""
        while True:
            typed = unicodedata.normalize("NFKC", self._read_with_back(question))
            if typed in {"", BACK}:
                return 0 if typed else default
            if typed.isdecimal() and 0 < int(typed) <= most:
                return int(typed)
            self.say(gettext("the numbers are 1 to {most}").format(most=most), color="red")

    def ask_line(self, question: str, read: Callable[[str], str]) -> str | None:
        """Ask until `read` accepts the answer, and return it; None for an empty one."""
        while True:
            typed = self._read_with_back(question)
            if typed in {"", BACK}:
                return None
            try:
                return read(typed)
            except TrackerError as error:
                self.say(_format_error(error), color="red")

    def _read_with_back(self, question: str) -> str:
        self._goes_back = True
        try:
            return self._read_line(show_controls(f"{question}: "), None).strip(" \u3000")
        finally:
            self._goes_back = False

    def _format_prompt(self, question: Question, default: Default | None, choices: Sequence[str]) -> str:
        listed = "".join(f" {number}{choice}" for number, choice in enumerate(choices, start=1))
        suffix = gettext(": ")
        # Translators: the answer that the Enter key stands for, after a question
        kept = "" if default is None else gettext(" [{answer}]").format(answer=default.shown)
        return show_controls(f"{self.labels('question', question.code)}{listed}{kept}{suffix}")

    def _read_line(self, prompt: str, suggest: Suggest | None) -> str:
        self._session.completer = None if suggest is None else _make_completer(suggest)
        try:
            return self._session.prompt(prompt)
        except (KeyboardInterrupt, EOFError):
            raise click.Abort from None


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
            gettext("there is no {word}").format(word=word),
            gettext("the numbers are 1 to {most}").format(most=most) if most else gettext("answer y or n"),
        )
    return read_yes_or_no(word)


def _format_error(error: click.UsageError | TrackerError) -> str:
    if isinstance(error, TrackerError):
        return join_hint(error, error.hint)
    return error.message


def _make_completer(suggest: Suggest) -> Completer:
    """Return a completer for the last item of the typed list, or for the whole text if it is no list."""
    from prompt_toolkit.completion import Completer, Completion

    class SuggestionCompleter(Completer):
        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002
            last = LIST_SEPARATORS.split(document.text_before_cursor)[-1]
            for choice in suggest(last.strip()):
                shown, about = show_controls(choice.value), show_controls(choice.help)
                yield Completion(choice.value, -len(last), display=shown, display_meta=about)

    return SuggestionCompleter()
