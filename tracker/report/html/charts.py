"""Charts as inline SVG: bars from one zero line, drawn from plain numbers; readable without colour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.report.html.markup import Element, make
from tracker.values.display_width import is_wide

WIDTH = 360
_ROW, _BAR, _GAP = 22, 13, 6
_LETTER, _HANZI = 6.9, 11.3
_LONGEST = 150
_STYLES = ("full", "light")


class Bar(NamedTuple):
    """A row: its label, where the bar begins, its parts side by side, and the words at its end."""

    label: str
    parts: Sequence[int]
    words: str
    start: int = 0
    is_strong: bool = False


class Drawing(NamedTuple):
    """The space for bars: where it begins and ends, and which numbers those places stand for."""

    left: float
    right: float
    low: int
    high: int

    def place(self, number: float) -> float:
        """Return where a number lies on the horizontal axis."""
        span = self.high - self.low or 1
        return self.left + (number - self.low) * (self.right - self.left) / span


def bars(title: str, rows: Sequence[Bar], legend: Sequence[str] = ()) -> Element:
    """Return a chart of rows; a negative part reaches to the left of where its bar begins."""
    ends = [0, *(end for row in rows for end in _ends(row))]
    left = min(_LONGEST, max((width_of(row.label) for row in rows), default=0)) + _GAP
    right = WIDTH - _GAP - max((width_of(row.words) for row in rows), default=0)
    drawing = Drawing(left, max(right, left + 60), min(ends), max(ends))
    top = 20 if legend else 4
    height = top + _ROW * len(rows) + 4
    zero = round(drawing.place(0), 1)
    return make(
        "svg",
        make("title", title),
        _legend(legend),
        [part for number, row in enumerate(rows) for part in _row(drawing, row, top + number * _ROW)],
        make("line", class_="axis", x1=zero, x2=zero, y1=top, y2=height - 4),
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        class_="chart",
    )


def _ends(row: Bar) -> list[int]:
    found = [row.start]
    for part in row.parts:
        found.append(found[-1] + part)
    return found


def _row(drawing: Drawing, row: Bar, top: float) -> list[Element]:
    middle = top + _ROW / 2 + 4
    shown = _fitting(row.label, drawing.left - _GAP)
    drawn = [
        make(
            "text",
            make("title", row.label) if shown != row.label else None,
            shown,
            x=round(drawing.left - _GAP, 1),
            y=middle,
            class_="label strong" if row.is_strong else "label",
        )
    ]
    at = row.start
    for style, part in zip(_STYLES, row.parts, strict=False):
        first, last = sorted((drawing.place(at), drawing.place(at + part)))
        if part:
            where = {"x": round(first, 1), "width": round(max(last - first, 1), 1)}
            drawn.append(make("rect", **where, y=top + (_ROW - _BAR) / 2, height=_BAR, class_=style))
        at += part
    end = max(drawing.place(number) for number in _ends(row))
    drawn.append(make("text", row.words, x=round(end + 4, 1), y=middle, class_="number"))
    return drawn


def _legend(names: Sequence[str]) -> list[Element]:
    drawn, at = [], float(_GAP)
    for style, name in zip(_STYLES, names, strict=False):
        drawn.append(make("rect", x=round(at, 1), y=2, width=10, height=10, class_=style))
        drawn.append(make("text", name, x=round(at + 14, 1), y=11, class_="legend"))
        at += 26 + width_of(name)
    return drawn


def width_of(text: str) -> float:
    """Return about how much room a text takes."""
    wide = sum(map(is_wide, text))
    return wide * _HANZI + (len(text) - wide) * _LETTER


def _fitting(text: str, width: float) -> str:
    """Return as much of a text as fits, with … for the rest."""
    if width_of(text) <= width + 1:
        return text
    while text and width_of(text + "…") > width:
        text = text[:-1]
    return text + "…"
