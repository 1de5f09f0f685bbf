"""Format long lists (references, row numbers, names) so that only their first items are shown."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.locale import format_count, join_items

_MOST_NAMED = 10


def format_list(items: Sequence[object], most: int = _MOST_NAMED) -> str:
    """Return a list for use in a sentence: the first `most` items, and how many more there are."""
    listed, more = join_items(items[:most]), len(items) - most
    if more <= 0:
        return listed
    return format_count(more, "{listed} and {count:,} more", "{listed} and {count:,} more", listed=listed)
