"""Sections of items on a page or screen of limited height: the longest sections lose their last items."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from tracker.values.display_width import break_text

if TYPE_CHECKING:
    from tracker.read.labels import Labels


class Section(NamedTuple):
    """A heading with items; `shown` is the number of items to show, or None for all."""

    heading: str
    items: list[str]
    shown: int | None = None

    @property
    def size(self) -> int:
        """Number of items that are shown."""
        return len(self.items) if self.shown is None else self.shown


def fit_sections(sections: Iterable[Section], labels: Labels, height: int, width: int) -> str:
    """Return the sections as text of at most `height` lines of `width` columns.

    A section that lost items ends with a line that says how many. Headings are always kept.
    """
    kept = list(sections)
    lines = _render_sections(kept, labels, width)
    while len(lines) > height and any(section.size for section in kept):
        longest = max(range(len(kept)), key=lambda number: kept[number].size)
        kept[longest] = kept[longest]._replace(shown=kept[longest].size - 1)
        lines = _render_sections(kept, labels, width)
    return "\n".join(lines)


def _render_sections(sections: list[Section], labels: Labels, width: int) -> list[str]:
    lines: list[str] = []
    for section in sections:
        lines += ["", section.heading] if lines else [section.heading]
        for item in section.items[: section.size] if section.items else [labels("text", "none")]:
            first, *more = break_text(item, width - 2)
            lines += [f"· {first}", *(f"  {line}" for line in more)]
        if len(section.items) > section.size:
            left = len(section.items) - section.size
            lines.append(f"  {labels('text', 'more').format(count=left)}")
    return lines
