"""Sections of items on a page or screen of limited height: the longest sections lose their last items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from tracker.values.display_width import break_text

if TYPE_CHECKING:
    from tracker.read.labels import Labels


class Section(NamedTuple):
    """A heading with its items."""

    heading: str
    items: list[str]


def fit_sections(sections: Iterable[Section], labels: Labels, height: int, width: int) -> str:
    """Return the sections as text of at most `height` lines of `width` columns.

    A section that lost items ends with a line that says how many. Headings are always kept.
    """
    fitted = [_FittedSection(section, height, width) for section in sections]
    while sum(section.count_lines() for section in fitted) + len(fitted) - 1 > height:
        longest = max(fitted, key=lambda section: len(section.shown_items))
        if not longest.shown_items:
            break
        longest.shown_items.pop()
    return "\n\n".join("\n".join(section.render_lines(labels)) for section in fitted)


class _FittedSection:
    """A section of which only the first items are shown, each broken into lines once."""

    def __init__(self, section: Section, height: int, width: int) -> None:
        self.section = section
        # Every item takes a line, so that no more than `height` items can fit.
        self.shown_items = [_break_item(item, width) for item in section.items[: max(height, 0)]]

    @property
    def left_out(self) -> int:
        """Number of items that are not shown."""
        return len(self.section.items) - len(self.shown_items)

    def count_lines(self) -> int:
        """Return the number of lines that `render_lines` yields."""
        has_remark = self.left_out > 0 or not self.section.items
        return 1 + sum(map(len, self.shown_items)) + has_remark

    def render_lines(self, labels: Labels) -> Iterator[str]:
        """Yield the heading and the items, and a remark if there are none or some are left out."""
        yield self.section.heading
        for lines in self.shown_items:
            yield from lines
        if not self.section.items:
            yield f"· {labels('text', 'none')}"
        if self.left_out:
            yield f"  {labels('text', 'more').format(count=self.left_out)}"


def _break_item(item: str, width: int) -> list[str]:
    first, *more = break_text(item, width - 2)
    return [f"· {first}", *(f"  {line}" for line in more)]
