"""Ask the user at the terminal. All questions are printed on stderr, because stdout is for results.

The answers are typed in the line editor of prompt_toolkit, which is imported at the first question. Ctrl-C or
Ctrl-D at a question raises click.Abort.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from tracker.cli import terminal
from tracker.cli.terminal.wrap import print_line, print_wrapped
from tracker.errors import AmbiguousError, BadInputError, TrackerError
from tracker.locale import gettext, join_hint
from tracker.values.visible_text import show_controls

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

    from tracker.read.completion import Suggestion

Suggest = Callable[[str], Sequence["Suggestion"]]
EMPTY_ANSWERS = ("-", "－", "—")
"""Answers that leave the field empty although the question has a default."""
QUESTION_MARKS = ("?", "？")
"""Answers that ask for an explanation of the question."""
BACK = "\b"
"""The answer that Backspace on an empty line gives, where a question may be left in that way."""
NO_INPUT = "tracker.no_input"
"""The key of `Context.meta` that says whether questions are switched off."""
LIST_SEPARATORS = re.compile(r"[、,，;；]")

_YES_WORDS = ("y", "yes", "是", "好", "对", "對", "要", "行", "可以")
_NO_WORDS = ("n", "no", "否", "不", "不是", "不要", "不对", "不對", "不行")
"""Answers that are understood whichever language is shown, beside those of its catalog."""


class DefaultAnswer(NamedTuple):
    """The value of a question that is answered with Enter alone, and the text that shows it."""

    value: Any
    shown: str


DEFAULT_NO = DefaultAnswer(False, "n")
"""The default of an offer: an empty line means no."""


def can_ask() -> bool:
    """Tell whether the user can be asked: there is a terminal, and `--no-input` was not typed."""
    context = click.get_current_context(silent=True)
    is_refused = context is not None and context.meta.get(NO_INPUT, False)
    return is_terminal() and not is_refused


@contextmanager
def switch_off_questions() -> Iterator[None]:
    """Make `can_ask` return False in a `with` block, so that an error is raised instead of a question."""
    kept = click.get_current_context().meta
    before = kept.get(NO_INPUT, False)
    kept[NO_INPUT] = True
    try:
        yield
    finally:
        kept[NO_INPUT] = before


def is_terminal() -> bool:
    """Tell whether standard input and standard error are both connected to a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask_value(
    question: str,
    read: Callable[[str], Any],
    *,
    default: DefaultAnswer | None = None,
    choices: Sequence[str] = (),
    suggest: Suggest | None = None,
    explanation: str = "",
    is_required: bool = True,
) -> Any:  # noqa: ANN401  whatever `read` returns
    """Ask until `read(answer)` raises no error, and return its result; None if the answer is left out.

    Enter alone means the default, `-` leaves the answer out, `?` prints the explanation, and a number
    stands for the choice with that number.
    """
    prompt = _format_prompt(question, default, choices)
    while True:
        typed = read_line(prompt, suggest=suggest).strip()
        if typed in QUESTION_MARKS:
            _print_explanation(explanation, choices, is_required=is_required)
            continue
        if not typed and default is not None:
            return default.value
        typed = "" if typed in EMPTY_ANSWERS else typed
        if not typed and not is_required:
            return None
        if typed.isdecimal() and 0 < int(typed) <= len(choices):
            typed = choices[int(typed) - 1]
        try:
            if typed:
                return read(typed)
            print_wrapped(gettext("This cannot be left out."), color="red", err=True)
        except (click.UsageError, TrackerError) as error:
            print_wrapped(format_error(error), color="red", err=True)


def ask_which_row(error: AmbiguousError, find: Callable[[str], Any]) -> Any:  # noqa: ANN401  what `find` returns
    """Ask which of the rows that the error lists is meant, and return the id of that row.

    The user types a number or another name, which `find(name)` looks up.
    """
    while True:
        listed = list(error.candidates.items())
        heading, *lines = str(error).splitlines()
        print_wrapped(heading, err=True)
        for number, (_, name) in enumerate(listed, start=1):
            print_wrapped(f"{number:>3} {show_controls(name)}", err=True)
        for line in lines[len(listed) :]:
            print_wrapped(line, err=True)
        typed = ask_value(gettext("Which one? Type its number, or more of its name"), str.strip)
        try:
            if typed.isdecimal():
                return listed[read_number(typed, len(listed)) - 1][0]
            return find(typed)
        except AmbiguousError as again:
            error = again if again.candidates else error
        except (click.UsageError, TrackerError) as problem:
            print_wrapped(format_error(problem), color="red", err=True)


def ask_confirmation(question: str, *, default: bool = False) -> bool:
    """Ask a yes-or-no question, and return True for yes."""
    # Translators: a question and its two answers; the capital letter is what the Enter key stands for
    asked = gettext("{question} [Y/n]") if default else gettext("{question} [y/N]")
    answer: bool = ask_value(
        asked.format(question=question), read_yes_or_no, default=DefaultAnswer(default, ""), is_required=True
    )
    return answer


def require_confirmed(question: str) -> None:
    """Ask a yes-or-no question; raise click.Abort for no."""
    if not ask_confirmation(question):
        raise click.Abort


def ask_key(question: str, keys: Sequence[str]) -> str:
    """Wait for one of the keys, Enter or the space bar, and return the key.

    Returns '' for Enter and the space bar.
    """
    print_line(question, nl=False, err=True)
    session = _keep_editor("keys", lambda: terminal.line_editor.make_key_session(tuple(keys)))
    return _read_from_editor(session, "")


def read_line(prompt: str, *, suggest: Suggest | None = None, goes_back: bool = False, most: int = 0) -> str:
    """Print a prompt, and return the line that the user types.

    With `goes_back`, Backspace on an empty line returns BACK. If `most` is not 0, the arrow keys change a
    number from 1 to `most`.
    """
    editor = _keep_editor("line", lambda: terminal.line_editor.LineEditor(BACK, LIST_SEPARATORS))
    editor.prepare(suggest, goes_back=goes_back, most=most)
    return _read_from_editor(editor.session, show_controls(prompt))


def edit_text(text: str | None, option: str) -> str | None:
    """Open the text in the user's editor ($EDITOR), and return the changed text; None if it is empty.

    Raises BadInputError without a terminal, or if the editor cannot be started. The message names
    `option`.
    """
    if not can_ask():
        raise BadInputError(
            gettext("--editor needs a terminal"),
            gettext(
                "give the text after {option}, or write “{option} -” and give the text on standard input"
            ).format(option=option),
        )
    try:
        edited = click.edit(text or "")
    except click.ClickException as error:
        raise BadInputError(
            error.message, gettext("set EDITOR to the command that starts your editor")
        ) from None
    return (text if edited is None else edited.strip()) or None


def read_number(typed: str, most: int) -> int:
    """Convert a typed answer to a number from 1 to `most`; else raise BadInputError."""
    if not typed.isdecimal() or not 0 < int(typed) <= most:
        raise BadInputError(
            gettext("this list has no number {word}").format(word=typed),
            gettext("type a number from 1 to {most}").format(most=most),
        )
    return int(typed)


def read_yes_or_no(typed: str) -> bool:
    """Convert yes or no, in any language, to True or False; else raise BadInputError."""
    word = unicodedata.normalize("NFKC", typed).strip().lower()
    # Translators: words for yes and for no in your language, separated by blanks
    yes_words = (*_YES_WORDS, *gettext("y yes").split())
    no_words = (*_NO_WORDS, *gettext("n no").split())
    if word not in (*yes_words, *no_words):
        raise BadInputError(
            gettext("“{typed}” is neither yes nor no").format(typed=typed),
            gettext("answer y (yes) or n (no)"),
        )
    return word in yes_words


def format_error(error: click.UsageError | TrackerError) -> str:
    """Return the message and hint of an error as one text, to print below an answer."""
    return join_hint(error, error.hint) if isinstance(error, TrackerError) else error.message


def _format_prompt(question: str, default: DefaultAnswer | None, choices: Sequence[str]) -> str:
    """Return the text of a question with its numbered choices and its default."""
    listed = "".join(f" {number}{choice}" for number, choice in enumerate(choices, start=1))
    # Translators: the answer that the Enter key stands for, after a question
    kept = gettext(" [{answer}]").format(answer=default.shown) if default and default.shown else ""
    return punctuate_question(f"{question}{listed}{kept}")


def punctuate_question(question: str) -> str:
    """Return a question with the `: ` after it, in the language shown."""
    # Translators: what follows a question, before the answer is typed
    suffix = gettext(": ")
    return f"{question}{suffix}"


def _print_explanation(explanation: str, choices: Sequence[str], *, is_required: bool) -> None:
    """Print the explanation of a question, its choices, and which keys help to answer it."""
    for line in (explanation, *(f"{number:>3} {choice}" for number, choice in enumerate(choices, start=1))):
        if line:
            print_wrapped(line, dim=True, err=True)
    keys = (
        gettext("Tab completes, ↑ shows earlier answers, Ctrl-C stops.")
        if is_required
        else gettext("Type - for no value. Tab completes, ↑ shows earlier answers, Ctrl-C stops.")
    )
    print_wrapped(keys, dim=True, err=True)


_Editor = TypeVar("_Editor")


def _keep_editor(name: str, make: Callable[[], _Editor]) -> _Editor:
    """Return the editor with this name; the first call in a command creates it with `make()`.

    The same editor is used until the command ends, so that it remembers earlier answers.
    """
    kept = click.get_current_context().meta
    if (key := f"tracker.editor.{name}") not in kept:
        kept[key] = make()
    editor: _Editor = kept[key]
    return editor


def _read_from_editor(session: PromptSession[str], prompt: str) -> str:
    """Return the line typed in an editor; raise click.Abort for Ctrl-C and Ctrl-D."""
    try:
        return session.prompt(prompt)
    except (KeyboardInterrupt, EOFError):
        raise click.Abort from None
