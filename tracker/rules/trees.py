"""Find circles among rows with parents: a commitment above its components, a sector above narrower ones."""

from __future__ import annotations

from collections.abc import Callable


def find_circle(row_id: int, above: int | None, find_above: Callable[[int], int | None]) -> int | None:
    """Return a row that would be its own ancestor if `above` became the parent of `row_id`; None without one.

    The row is `row_id`, or a row of a circle that exists already further up.
    """
    passed = set[int]()
    while above is not None and above != row_id and above not in passed:
        passed.add(above)
        above = find_above(above)
    return above
