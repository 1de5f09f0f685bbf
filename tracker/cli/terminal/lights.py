"""Traffic lights as text: a symbol and a word, such as `■ red`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.terminal.wrap import may_color
from tracker.values.codes import Light

if TYPE_CHECKING:
    from tracker.read.labels import Labels

_MARKS = {Light.GREEN: "●", Light.YELLOW: "▲", Light.RED: "■"}
_COLORS = {_MARKS[light]: light.value for light in Light}


def format_traffic_light(light: str | None, labels: Labels) -> str:
    """Return a traffic light as a symbol and a word, such as `■ red`; '' for None.

    The symbol shows the light even where there is no colour.
    """
    return f"{_MARKS[Light(light)]} {labels('light', light)}" if light else ""


def color_traffic_lights(line: str) -> str:
    """Return a line with the symbols of traffic lights coloured, unless NO_COLOR is set."""
    if may_color():
        for mark, color in _COLORS.items():
            if mark in line:
                line = line.replace(f"{mark} ", f"{click.style(mark, fg=color)} ")
    return line
