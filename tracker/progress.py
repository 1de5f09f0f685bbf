"""How long work tells how far it is; what shows it is of the command line."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is told how much is done, and of how much."""


def ignore_progress(_done: int, _total: int) -> None:
    """Take no notice of the progress."""
