"""The answer to a query that a person typed: column names and rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple


class Answer(NamedTuple):
    """The names of the columns, no two alike, and the rows, which can be read once."""

    names: list[str]
    rows: Iterator[tuple[Any, ...]]


def number_repeated_names(names: list[str], rows: Iterator[tuple[Any, ...]]) -> Answer:
    """Return an answer whose columns can be told apart: a name that comes again gets a number."""
    told: list[str] = []
    for name in names:
        tries = (name if number == 1 else f"{name}_{number}" for number in range(1, len(names) + 2))
        told.append(next(own for own in tries if own not in told))
    return Answer(told, rows)
