"""Callbacks that report long work and long waits; the command line decides how to show them."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""A function that is called with the number of steps done and the number of all steps."""


def ignore_progress(_done: int, _total: int) -> None:
    """Do nothing; this is the callback where nobody wants to see the progress."""


def ignore_line(_line: str) -> None:
    """Do nothing; this is the callback where nobody wants to see lines about long waits."""


report_wait: Callable[[str], None] = ignore_line
"""The function that gets a line about a long wait for another program; the command line prints it."""
