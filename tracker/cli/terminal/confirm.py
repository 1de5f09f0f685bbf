"""Yes-or-no questions on standard error, asked without prompt_toolkit."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable
from typing import Any

import click

from tracker.errors import BadInputError
from tracker.values.visible_text import show_controls

_YES_WORDS, _NO_WORDS = ("y", "yes", "是"), ("n", "no", "否")


def ask_confirmation(question: str, *, default: bool = False) -> bool:
    """Ask a yes-or-no question on stderr and return the answer, without starting prompt_toolkit."""
    shown = "Y/n" if default else "y/N"
    usual = "y" if default else "n"
    answer: bool = ask_value(f"{question} [{shown}]", _read_click_answer, default=usual, show_default=False)
    return answer


def ask_value(question: str, read: Callable[[str], Any], **options: Any) -> Any:  # noqa: ANN401  what `read` returns
    """Ask on stderr until `read` can convert the answer, and return its value. `options` go to click."""

    def read_answer(typed: str) -> Any:  # noqa: ANN401
        try:
            return read(typed)
        except click.UsageError as error:
            raise click.UsageError(show_controls(error.message)) from None

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
        raise click.UsageError(f"{error}; {error.hint}") from None


def can_ask() -> bool:
    """Tell whether questions can be asked: standard input and standard error are both a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def read_yes_or_no(typed: str) -> bool:
    """Return True for yes and False for no, in English or Chinese. Raises BadInputError for other text."""
    word = unicodedata.normalize("NFKC", typed).strip().lower()
    if word not in (*_YES_WORDS, *_NO_WORDS):
        raise BadInputError(f"“{typed}” is neither yes nor no", "answer y or n")
    return word in _YES_WORDS
