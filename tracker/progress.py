"""The callback by which long work reports its progress; the command line decides how to show it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""A function that is called with the number of steps done and the number of all steps."""


def ignore_progress(_done: int, _total: int) -> None:
    """Ignore the progress."""
