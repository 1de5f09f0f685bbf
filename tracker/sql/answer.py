"""The answer to a query that a person typed: column names and rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple


class Answer(NamedTuple):
    """The distinct names of the columns, and an iterator over the rows."""

    names: list[str]
    rows: Iterator[tuple[Any, ...]]


def number_repeated_names(names: list[str], rows: Iterator[tuple[Any, ...]]) -> Answer:
    """Return an answer with distinct column names: the second `name` becomes `name_2`."""
    distinct_names: list[str] = []
    for name in names:
        candidates = (name if number == 1 else f"{name}_{number}" for number in range(1, len(names) + 2))
        distinct_names.append(next(candidate for candidate in candidates if candidate not in distinct_names))
    return Answer(distinct_names, rows)
