"""Find circles among rows that have a parent: components of a commitment, narrower sectors of a sector."""

from __future__ import annotations

from collections.abc import Callable


def find_circle(row_id: int, above: int | None, find_above: Callable[[int], int | None]) -> int | None:
    """Return a row that would be its own ancestor if `above` became the parent of `row_id`, or None.

    `find_above(row)` returns the id of the parent of a row. The result is `row_id`, or a row in a circle that
    exists already among its ancestors.
    """
    passed = set[int]()
    while above is not None and above != row_id and above not in passed:
        passed.add(above)
        above = find_above(above)
    return above
