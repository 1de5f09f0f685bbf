"""Plain text that fits a page or a screen: sections of items, of which the longest give up their last."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tracker.read.commitments import Labels


class Section(NamedTuple):
    """A heading, its items, and how many of them are shown; None shows all that fit."""

    heading: str
    items: list[str]
    shown: int | None = None

    @property
    def size(self) -> int:
        """How many items are shown."""
        return len(self.items) if self.shown is None else self.shown


def fit_sections(sections: Iterable[Section], labels: Labels, height: int, width: int) -> str:
    """Return the sections as so many lines of so many columns; what is left out is counted."""
    kept = list(sections)
    lines = _render_sections(kept, labels, width)
    while len(lines) > height and any(section.size for section in kept):
        place = max(range(len(kept)), key=lambda place: kept[place].size)
        kept[place] = kept[place]._replace(shown=kept[place].size - 1)
        lines = _render_sections(kept, labels, width)
    return "\n".join(lines)


def _render_sections(sections: list[Section], labels: Labels, width: int) -> list[str]:
    lines: list[str] = []
    for section in sections:
        lines += ["", section.heading] if lines else [section.heading]
        for item in section.items[: section.size] if section.items else [labels("text", "none")]:
            first, *more = _wrap_item(item, width - 2)
            lines += [f"· {first}", *(f"  {part}" for part in more)]
        if len(section.items) > section.size:
            left = len(section.items) - section.size
            lines.append(f"  {labels('text', 'more').format(count=left)}")
    return lines


def _wrap_item(text: str, width: int) -> list[str]:
    """Break a text into lines of so many columns, between words or Chinese characters, which take two."""
    from rich.cells import cell_len, chop_cells

    lines = [""]
    for word in re.findall(r"[!-~]+|\s|.", text):
        if lines[-1] and cell_len(lines[-1] + word) > width:
            lines.append("")
        lines[-1] = (lines[-1] + word).lstrip()
    return [part.rstrip() for line in lines for part in chop_cells(line, width) or [""]]
