"""A stacked chart as inline SVG: a column for each point in time, its parts upon each other in a fixed order.

Parts go from light to dark, every other one hatched its own way: they differ in black and white too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.report.html.charts import WIDTH, width_of
from tracker.report.html.markup import Element, make

_PLOT, _LINE, _BOX, _GAP = 170, 17, 10, 6
_LIGHTEST, _DARKEST = 90, 22
_ACROSS = ("M-1,1 l2,-2 M0,4 l4,-4 M3,5 l2,-2", "M0,2 h4", "M-1,3 l2,2 M0,0 l4,4 M3,-1 l2,2", "M2,0 v4")
"""The lines of a hatched part in its tile: rising, level, falling, upright."""


class Column(NamedTuple):
    """A column: what stands below it, and its parts from the ground up."""

    label: str
    parts: Sequence[int]


class _Place(NamedTuple):
    """The room of a column: its left edge and width, the ground it stands on, and the height of one thing."""

    left: float
    width: float
    ground: float
    scale: float


def stacked(title: str, columns: Sequence[Column], legend: Sequence[str]) -> Element:
    """Return a chart of columns, the latest at the right; `legend` names the parts from the ground up."""
    names, lines = _legend(legend)
    top = lines * _LINE + 10
    ground = top + _PLOT
    highest = max((sum(column.parts) for column in columns), default=0) or 1
    heights = _heights(highest)
    left = _GAP + width_of(f"{heights[-1]:,}") + 4
    step = (WIDTH - left - _GAP) / max(len(columns), 4)
    every = _every(columns, step)
    drawn = [part for height in heights for part in _line(height, left, ground - height * _PLOT / highest)]
    for number, column in enumerate(columns):
        place = _Place(left + number * step, step, ground, _PLOT / highest)
        drawn += _parts(column, legend, place)
        if (len(columns) - 1 - number) % every == 0:
            half = width_of(column.label) / 2
            x = min(place.left + step / 2, WIDTH - half)
            drawn.append(make("text", column.label, x=round(x, 1), y=ground + 13, class_="middle"))
    return make(
        "svg",
        make("title", title),
        make("defs", [_pattern(number, len(legend)) for number in range(len(legend))]),
        names,
        drawn,
        make("line", class_="axis", x1=round(left, 1), x2=WIDTH - _GAP, y1=ground, y2=ground),
        viewBox=f"0 0 {WIDTH} {ground + 18}",
        role="img",
        class_="chart",
    )


def _parts(column: Column, legend: Sequence[str], place: _Place) -> Iterator[Element]:
    bottom = place.ground
    for number, (name, count) in enumerate(zip(legend, column.parts, strict=True)):
        height = count * place.scale
        bottom -= height
        if count:
            yield make(
                "rect",
                make("title", f"{column.label} {name} {count:,}"),
                x=round(place.left + place.width * 0.08, 2),
                width=round(place.width * 0.84, 2),
                y=round(bottom, 2),
                height=round(height, 2),
                class_="part",
                fill=_fill(number),
            )


def _line(height: int, left: float, y: float) -> Iterator[Element]:
    """Yield a line across at a height, and the number of it."""
    if height:
        yield make("line", class_="grid", x1=round(left, 1), x2=WIDTH - _GAP, y1=round(y, 1), y2=round(y, 1))
    yield make("text", f"{height:,}", x=round(left - 4, 1), y=round(y + 4, 1), class_="label")


def _heights(highest: int) -> list[int]:
    """Return round whole numbers from 0 to the highest, at most six of them."""
    unit = 1
    while True:
        for step in (unit, 2 * unit, 5 * unit):
            if highest // step <= 5:
                return list(range(0, highest + 1, step))
        unit *= 10


def _every(columns: Sequence[Column], step: float) -> int:
    """Return how many columns share one label, so that none covers its neighbour."""
    widest = max((width_of(column.label) for column in columns), default=0) + 2 * _GAP
    return int(-(-widest // step))


def _legend(names: Sequence[str]) -> tuple[list[Element], int]:
    """Return the boxes and names of the parts, broken into lines, and how many lines they are."""
    drawn, x, line = [], float(_GAP), 0
    for number, name in enumerate(names):
        width = _BOX + 4 + width_of(name)
        if x + width > WIDTH - _GAP and x > _GAP:
            x, line = float(_GAP), line + 1
        y = line * _LINE + 2
        box = {"x": round(x, 1), "y": y, "width": _BOX, "height": _BOX, "fill": _fill(number)}
        drawn.append(make("rect", class_="part", **box))
        drawn.append(make("text", name, x=round(x + _BOX + 4, 1), y=y + 9, class_="legend"))
        x += width + 10
    return drawn, line + 1


def _fill(number: int) -> str:
    return f"url(#part-{number})"


def _pattern(number: int, count: int) -> Element:
    """Return the look of a part: a tone by its place among all, and on every other one lines across."""
    light = _LIGHTEST - (_LIGHTEST - _DARKEST) * number / max(1, count - 1)
    across = f"hsl(207 45% {light - 38 if light > 55 else light + 45:.0f}%)"
    return make(
        "pattern",
        make("rect", width=4, height=4, fill=f"hsl(207 45% {light:.0f}%)"),
        make("path", d=_ACROSS[number // 2 % len(_ACROSS)], stroke=across, stroke_width=0.9)
        if number % 2
        else None,
        id=f"part-{number}",
        width=4,
        height=4,
        patternUnits="userSpaceOnUse",
    )
