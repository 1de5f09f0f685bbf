"""Draw bar charts as inline SVG that can be read without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from tracker.report.html.render import render_template
from tracker.values.display_width import is_wide

WIDTH = 360
_ROW, _BAR, _GAP = 22, 13, 6
_LETTER, _HANZI = 6.9, 11.3
_LONGEST = 150
_STYLES = ("full", "light")


class Bar(NamedTuple):
    """A row of a bar chart.

    The lengths in `segments` are drawn one after the other, beginning at the number `start`; a negative
    length goes to the left. `end_label` is printed to the right of the bar.
    """

    label: str
    segments: Sequence[int]
    end_label: str
    start: int = 0
    is_strong: bool = False


class Scale(NamedTuple):
    """The horizontal axis: the numbers `low` to `high` lie between the points `left` and `right`."""

    left: float
    right: float
    low: int
    high: int

    def find_x(self, number: float) -> float:
        """Return the point at which a number lies on the axis."""
        span = self.high - self.low or 1
        return self.left + (number - self.low) * (self.right - self.left) / span


def draw_bars(title: str, rows: Sequence[Bar], legend: Sequence[str] = ()) -> str:
    """Return a bar chart as SVG, one bar per row; `legend` names the first and the second segment."""
    ends = [0, *(end for row in rows for end in _list_segment_ends(row))]
    left = min(_LONGEST, max((measure_text(row.label) for row in rows), default=0)) + _GAP
    right = WIDTH - _GAP - max((measure_text(row.end_label) for row in rows), default=0)
    scale = Scale(left, max(right, left + 60), min(ends), max(ends))
    top = 20 if legend else 4
    return render_template(
        "bars.svg",
        title=title,
        width=WIDTH,
        height=top + _ROW * len(rows) + 4,
        top=top,
        bar_height=_BAR,
        zero=round(scale.find_x(0), 1),
        label_x=round(left - _GAP, 1),
        legend=list(_place_legend(legend)),
        rows=[_place_row(scale, row, top + number * _ROW) for number, row in enumerate(rows)],
    )


def _list_segment_ends(row: Bar) -> list[int]:
    """Return the numbers at which the segments of a bar begin and end."""
    return list(accumulate(row.segments, initial=row.start))


def _place_row(scale: Scale, row: Bar, top: float) -> dict[str, object]:
    """Return the values that the template bars.svg needs for a row: its texts and their coordinates."""
    ends = _list_segment_ends(row)
    boxes = []
    for style, (begin, end) in zip(_STYLES, pairwise(ends), strict=False):
        first, last = sorted((scale.find_x(begin), scale.find_x(end)))
        if begin != end:
            boxes.append((style, round(first, 1), round(max(last - first, 1), 1)))
    return {
        "label": row.label,
        "lines": _split_label(row.label, scale.left - _GAP),
        "is_strong": row.is_strong,
        "middle": top + _ROW / 2 + 4,
        "bar_top": top + (_ROW - _BAR) / 2,
        "boxes": boxes,
        "value": row.end_label,
        "value_x": round(max(map(scale.find_x, ends)) + 4, 1),
    }


def _place_legend(names: Sequence[str]) -> Iterator[tuple[str, str, float]]:
    """Yield the style and the name of each segment, and the left edge of its box."""
    x = float(_GAP)
    for style, name in zip(_STYLES, names, strict=False):
        yield style, name, round(x, 1)
        x += 26 + measure_text(name)


def measure_text(text: str) -> float:
    """Estimate the width of a text in the units of the chart."""
    wide = sum(map(is_wide, text))
    return wide * _HANZI + (len(text) - wide) * _LETTER


def _split_label(text: str, width: float) -> list[str]:
    """Return a label as one line, or as two if it is wider than `width`; the rest is cut off."""
    if measure_text(text) <= width + 1:
        return [text]
    ends = [place for place, letter in enumerate(text) if letter == " " or is_wide(letter)]
    fitting = [end for end in ends if end and measure_text(text[:end]) <= width + 1]
    if not fitting:
        return [_shorten_text(text, width)]
    return [text[: fitting[-1]], _shorten_text(text[fitting[-1] :].strip(), width)]


def _shorten_text(text: str, width: float) -> str:
    """Cut a text to a width, with … at its end if anything was cut."""
    if measure_text(text) <= width + 1:
        return text
    while text and measure_text(text + "…") > width:
        text = text[:-1]
    return text + "…"
