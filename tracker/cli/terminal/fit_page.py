"""Fit sections of items on a page or screen by cutting the last items of the longest sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tracker.locale import ngettext
from tracker.read.due import MOST_COUNTED
from tracker.values.display_width import break_text
from tracker.values.visible_text import show_controls

if TYPE_CHECKING:
    from tracker.read.labels import Labels


class Section(NamedTuple):
    """A heading and its items. `size` is the number of all items; `items` may hold only the first ones."""

    heading: str
    items: list[str]
    size: int


def format_capped_count(count: int, less: int = 0) -> str:
    """Return `count - less` as text; `1000+` if the database stopped counting at 1000."""
    return str(count - less) if count <= MOST_COUNTED else f"{MOST_COUNTED}+"


def describe_cut(shown: int, size: int, *, is_counted: bool = True) -> str:
    """Return a sentence that says how many of all rows are shown, and how to see all.

    If `is_counted` is false, there may be more than `size` rows, and the sentence says so.
    """
    return ngettext(
        "{shown} of {count} row is shown. To see all: --all",
        "{shown} of {count} rows are shown. To see all: --all",
        size,
    ).format(shown=f"{shown:,}", count=f"{size:,}" if is_counted else f"{size // 1000 * 1000:,}+")


def break_item(item: str, width: int) -> list[str]:
    """Return an item as lines of at most `width` columns; the first one begins with a dot."""
    first, *more = break_text(show_controls(item), width - 2)
    return [f"· {first}", *(f"  {line}" for line in more)]


def fit_sections(sections: Iterable[Section], labels: Labels, height: int, width: int) -> str:
    """Return the sections as a text of at most `height` lines and `width` columns.

    A section whose last items were cut ends with a line that counts them. No heading is cut.
    """
    sections = list(sections)
    # Every item takes a line, so that no more than `height` items can fit.
    broken = [[break_item(item, width) for item in items[: max(height, 0)]] for _, items, _ in sections]
    fixed = len(sections) * 2 - 1 + sum(not items for _, items, _ in sections)
    sizes = [section.size for section in sections]
    counts = count_fitting_items([list(map(len, lines)) for lines in broken], sizes, height - fixed)
    shown = zip(sections, broken, counts, strict=True)
    return "\n\n".join("\n".join(_render_section(*section, labels)) for section in shown)


def count_fitting_items(
    heights: Sequence[Sequence[int]],
    sizes: Sequence[int],
    room: int,
    *,
    above_items: int = 0,
    fewest: int = 0,
) -> list[int]:
    """Return how many items of each section can be printed, so that all sections fit `room` lines.

    Items are cut from the end of the section with the most items; of equally long sections, from the last
    one. `heights` holds, for each section, the number of lines of each item; it may lack items that
    cannot fit anyway. `sizes` holds the number of all items of each section. A section with items takes
    `above_items` more lines, such as for a heading. A cut section takes one more line, which counts the
    cut items, unless fewer than `fewest` items are left in it.
    """
    counts = [len(items) for items in heights]

    def count_lines() -> int:
        """Return how many lines all sections take with the items that are still kept."""
        items = sum(sum(lines[:count]) for lines, count in zip(heights, counts, strict=True))
        remarks = sum(fewest <= count < size for count, size in zip(counts, sizes, strict=True))
        return items + remarks + above_items * sum(count > 0 for count in counts)

    while count_lines() > room and any(counts):
        longest = max(range(len(counts)), key=lambda section: (counts[section], section))
        counts[longest] -= 1
    return counts


def _render_section(section: Section, lines: list[list[str]], count: int, labels: Labels) -> Iterator[str]:
    """Yield the heading, the first `count` items, and a line that says how many items were cut.

    `lines` holds the lines of each item. If there are no items, a line says so.
    """
    yield section.heading
    for item_lines in lines[:count]:
        yield from item_lines
    if not section.items:
        yield f"· {labels('text', 'none')}"
    if count < section.size:
        yield f"  {labels('text', 'more').format(count=format_capped_count(section.size, less=count))}"
