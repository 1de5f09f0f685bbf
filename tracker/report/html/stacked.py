"""Draw stacked charts as inline SVG: one column per period, with its segments on top of each other.

The segments are coloured from light to dark, and every second one is hatched, so that they can be told apart
in black and white.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.report.html.charts import WIDTH, measure_text
from tracker.report.html.render import render_template

_PLOT, _LINE, _BOX, _GAP = 170, 17, 10, 6
_LIGHTEST, _DARKEST = 90, 22
_HATCHES = ("M-1,1 l2,-2 M0,4 l4,-4 M3,5 l2,-2", "M0,2 h4", "M-1,3 l2,2 M0,0 l4,4 M3,-1 l2,2", "M2,0 v4")
"""The SVG paths that hatch a segment: rising, level, falling and upright lines."""


class StackedColumn(NamedTuple):
    """A column of a stacked chart: the label below it, and the counts of its segments from the bottom up."""

    label: str
    segments: Sequence[int]


def draw_stacked(title: str, columns: Sequence[StackedColumn], legend: Sequence[str]) -> str:
    """Return a stacked chart as SVG; `legend` names the segments from the bottom up."""
    names, lines = _place_legend(legend)
    ground = lines * _LINE + 10 + _PLOT
    highest = max((sum(column.segments) for column in columns), default=0) or 1
    scale = _PLOT / highest
    heights = _choose_grid_values(highest)
    left = _GAP + measure_text(f"{heights[-1]:,}") + 4
    step = (WIDTH - left - _GAP) / max(len(columns), 4)
    edges = [left + number * step for number in range(len(columns))]
    return render_template(
        "stacked.svg",
        title=title,
        width=WIDTH,
        ground=ground,
        left=round(left, 1),
        right=WIDTH - _GAP,
        box=_BOX,
        looks=[_choose_segment_style(number, len(legend)) for number in range(len(legend))],
        legend=names,
        lines=[(height, round(ground - height * scale, 1)) for height in heights],
        parts=[
            {**part, "x": round(edge + step * 0.08, 2), "width": round(step * 0.84, 2)}
            for edge, column in zip(edges, columns, strict=True)
            for part in _place_segments(column, legend, ground, scale)
        ],
        labels=list(_place_labels(columns, edges, step)),
    )


def _place_segments(
    column: StackedColumn, legend: Sequence[str], ground: float, scale: float
) -> Iterator[dict[str, object]]:
    """Yield the position and title of each segment of a column, from the bottom up, without empty ones.

    `ground` is the y coordinate of the bottom, and `scale` the height of a count of 1.
    """
    bottom = ground
    for number, (name, count) in enumerate(zip(legend, column.segments, strict=True)):
        height = count * scale
        bottom -= height
        if count:
            yield {
                "number": number,
                "title": f"{column.label} {name} {count:,}",
                "y": round(bottom, 2),
                "height": round(height, 2),
            }


def _place_labels(
    columns: Sequence[StackedColumn], edges: Sequence[float], step: float
) -> Iterator[tuple[str, float]]:
    """Yield the labels below the columns with their x coordinates.

    Where they would overlap, only every second or third one is drawn, and so on; the last column always has
    its label. `edges` are the left edges of the columns, and `step` is the distance between them.
    """
    widest = max((measure_text(column.label) for column in columns), default=0) + 2 * _GAP
    every = int(-(-widest // step))
    for number, (column, edge) in enumerate(zip(columns, edges, strict=True)):
        if (len(columns) - 1 - number) % every == 0:
            yield column.label, round(min(edge + step / 2, WIDTH - measure_text(column.label) / 2), 1)


def _choose_grid_values(highest: int) -> list[int]:
    """Return at most six round numbers from 0 up to `highest`, where the horizontal lines are drawn."""
    unit = 1
    while True:
        for step in (unit, 2 * unit, 5 * unit):
            if highest // step <= 5:
                return list(range(0, highest + 1, step))
        unit *= 10


def _place_legend(names: Sequence[str]) -> tuple[list[tuple[str, float, int]], int]:
    """Return each name with the coordinates of its coloured box, and the number of lines of the legend."""
    placed, x, line = [], float(_GAP), 0
    for name in names:
        width = _BOX + 4 + measure_text(name)
        if x + width > WIDTH - _GAP and x > _GAP:
            x, line = float(_GAP), line + 1
        placed.append((name, round(x, 1), line * _LINE + 2))
        x += width + 10
    return placed, line + 1


def _choose_segment_style(number: int, count: int) -> dict[str, str | None]:
    """Return the fill colour, hatching and line colour of a segment; `count` is the number of segments."""
    light = _LIGHTEST - (_LIGHTEST - _DARKEST) * number / max(1, count - 1)
    return {
        "fill": f"hsl(207 45% {light:.0f}%)",
        "hatch": _HATCHES[number // 2 % len(_HATCHES)] if number % 2 else None,
        "stroke": f"hsl(207 45% {light - 38 if light > 55 else light + 45:.0f}%)",
    }
