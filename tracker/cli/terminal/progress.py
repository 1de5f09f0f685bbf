"""A progress bar on stderr, for work that takes more than two seconds at a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tracker.progress import Progress, ignore_progress

_PATIENCE = 2.0


@contextmanager
def show_progress(what: str) -> Iterator[Progress]:
    """Yield the function `show_step(done, total)` that updates the bar; `what` is the text beside the bar."""
    if not sys.stderr.isatty():
        yield ignore_progress
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    shown = Bar(*columns, console=Console(stderr=True), transient=True)
    task = shown.add_task(what)
    began = time.monotonic()

    def show_step(done: int, total: int) -> None:
        spent = time.monotonic() - began
        shown.update(task, completed=done, total=max(done, total))
        if done >= total:
            shown.stop()
        elif not shown.live.is_started and done and spent * total / done > _PATIENCE:
            shown.start()

    try:
        yield show_step
    finally:
        shown.stop()
