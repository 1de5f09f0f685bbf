"""The answer to a typed query: the names of its columns, and its rows."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from tracker.errors import DatabaseError
from tracker.locale import gettext, ngettext


class Answer(NamedTuple):
    """The names of the columns, each of them different, and an iterator over the rows."""

    names: list[str]
    rows: Iterator[tuple[Any, ...]]


class QueryClock:
    """Measures how long the database works on a query; the time in which rows are printed does not count.

    `seconds` is the time limit.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._spent = 0.0
        self._began: float | None = None

    @property
    def is_time_up(self) -> bool:
        """Whether the database has worked longer than the time limit."""
        running = 0.0 if self._began is None else time.monotonic() - self._began
        return self._spent + running > self.seconds

    @contextmanager
    def measure(self) -> Iterator[None]:
        """Add the duration of this `with` block to the measured time."""
        self._began = time.monotonic()
        try:
            yield
        finally:
            self._spent += time.monotonic() - self._began
            self._began = None

    def make_error(self) -> DatabaseError:
        """Return the error for a query that took longer than the limit."""
        message = ngettext(
            "the query took longer than {seconds} second",
            "the query took longer than {seconds} seconds",
            1 if self.seconds == 1 else 2,
        )
        return DatabaseError(
            message.format(seconds=f"{self.seconds:g}"),
            gettext("ask for fewer rows or columns, or give more time with --timeout SECONDS"),
        )


def number_repeated_names(names: list[str], rows: Iterator[tuple[Any, ...]]) -> Answer:
    """Return an answer whose column names are all different: a second `name` becomes `name_2`."""
    distinct_names: list[str] = []
    for name in names:
        candidates = (name if number == 1 else f"{name}_{number}" for number in range(1, len(names) + 2))
        distinct_names.append(next(candidate for candidate in candidates if candidate not in distinct_names))
    return Answer(distinct_names, rows)
