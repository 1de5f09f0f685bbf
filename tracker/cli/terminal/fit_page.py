"""Fit sections of items on a page or screen of limited height: the longest sections lose their last items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tracker.read.due import MOST_COUNTED
from tracker.values.display_width import break_text
from tracker.values.visible_text import show_controls

if TYPE_CHECKING:
    from tracker.read.labels import Labels


class Section(NamedTuple):
    """A heading with its items: all `size` of them, or only the first ones."""

    heading: str
    items: list[str]
    size: int


def format_capped_count(count: int, less: int = 0) -> str:
    """Return `count` less `less` as a screen prints it: `1000+` if counting stopped there."""
    return str(count - less) if count <= MOST_COUNTED else f"{MOST_COUNTED}+"


def break_item(item: str, width: int) -> list[str]:
    """Return the lines of an item, the first of which begins with a dot."""
    first, *more = break_text(show_controls(item), width - 2)
    return [f"· {first}", *(f"  {line}" for line in more)]


def fit_sections(sections: Iterable[Section], labels: Labels, height: int, width: int) -> str:
    """Return the sections as text of at most `height` lines of `width` columns.

    A section that lost items ends with a line that says how many. Headings are always kept.
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
    """Return how many items of each section fit `room` lines together.

    The longest section loses its last item; of equally long ones the last section, which is less urgent.
    `heights` holds the lines of each item, of at least as many items as can fit; `sizes` the number of all
    items of each section. A section that keeps items takes `above_items` lines for column headings, and one
    that loses some, and keeps at least `fewest`, a line for a remark.
    """
    counts = [len(items) for items in heights]

    def count_lines() -> int:
        items = sum(sum(lines[:count]) for lines, count in zip(heights, counts, strict=True))
        remarks = sum(fewest <= count < size for count, size in zip(counts, sizes, strict=True))
        return items + remarks + above_items * sum(count > 0 for count in counts)

    while count_lines() > room and any(counts):
        longest = max(range(len(counts)), key=lambda section: (counts[section], section))
        counts[longest] -= 1
    return counts


def _render_section(section: Section, lines: list[list[str]], count: int, labels: Labels) -> Iterator[str]:
    """Yield the heading and the first `count` items, and a remark if there are none or some are left out."""
    yield section.heading
    for item_lines in lines[:count]:
        yield from item_lines
    if not section.items:
        yield f"· {labels('text', 'none')}"
    if count < section.size:
        yield f"  {labels('text', 'more').format(count=format_capped_count(section.size, less=count))}"
