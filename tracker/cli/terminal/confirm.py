"""Yes-or-no questions on standard error, asked without prompt_toolkit."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable
from typing import Any

import click

from tracker.errors import BadInputError
from tracker.locale import gettext, join_hint
from tracker.values.visible_text import show_controls

_YES_WORDS = ("y", "yes", "是", "好", "对", "對", "要", "行", "可以")
_NO_WORDS = ("n", "no", "否", "不", "不是", "不要", "不对", "不對", "不行")
"""Answers that are understood whichever language is shown, beside those of its catalog."""


def ask_confirmation(question: str, *, default: bool = False) -> bool:
    """Ask a yes-or-no question on stderr and return the answer, without starting prompt_toolkit."""
    usual = "y" if default else "n"
    # Translators: a question and its two answers; the capital letter is what the Enter key stands for
    asked = gettext("{question} [Y/n]") if default else gettext("{question} [y/N]")
    answer: bool = ask_value(
        asked.format(question=question), _read_click_answer, default=usual, show_default=False
    )
    return answer


def ask_value(question: str, read: Callable[[str], Any], **options: Any) -> Any:  # noqa: ANN401  what `read` returns
    """Ask on stderr until `read` can convert the answer, and return its value. `options` go to click."""

    def read_answer(typed: str) -> Any:  # noqa: ANN401
        try:
            return read(typed)
        except click.UsageError as error:
            raise click.UsageError(show_controls(error.message)) from None

    # Translators: what follows a question, before the answer is typed
    options.setdefault("prompt_suffix", gettext(": "))
    return click.prompt(show_controls(question), value_proc=read_answer, err=True, **options)


def require_confirmed(question: str) -> None:
    """Ask a yes-or-no question. Raises click.Abort for no."""
    if not ask_confirmation(question):
        raise click.Abort


def _read_click_answer(typed: str) -> bool:
    """Read yes or no as `read_yes_or_no` does; raise the error in the form that makes click ask again."""
    try:
        return read_yes_or_no(typed)
    except BadInputError as error:
        raise click.UsageError(join_hint(error, error.hint)) from None


def can_ask() -> bool:
    """Tell whether questions can be asked: standard input and standard error are both a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def read_yes_or_no(typed: str) -> bool:
    """Return True for yes and False for no, in any language. Raises BadInputError for other text."""
    word = unicodedata.normalize("NFKC", typed).strip().lower()
    # Translators: words for yes and for no in your language, separated by blanks
    yes_words = (*_YES_WORDS, *gettext("y yes").split())
    no_words = (*_NO_WORDS, *gettext("n no").split())
    if word not in (*yes_words, *no_words):
        raise BadInputError(
            gettext("“{typed}” is neither yes nor no").format(typed=typed), gettext("answer y or n")
        )
    return word in yes_words
