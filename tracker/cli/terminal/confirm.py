"""Yes-or-no questions on standard error, asked without prompt_toolkit."""

from __future__ import annotations

import sys
import unicodedata

import click

from tracker.errors import BadInputError

_YES_WORDS, _NO_WORDS = ("y", "yes", "是"), ("n", "no", "否")


def ask_confirmation(question: str, *, default: bool = False) -> bool:
    """Ask a yes-or-no question on stderr and return the answer, without starting prompt_toolkit."""
    shown = "Y/n" if default else "y/N"
    usual = "y" if default else "n"
    answer: bool = click.prompt(
        f"{question} [{shown}]", default=usual, show_default=False, value_proc=_read_click_answer, err=True
    )
    return answer


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
