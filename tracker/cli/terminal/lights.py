"""Lights as a mark and a word, the mark in its colour unless NO_COLOR is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.cli.terminal.wrap import may_color
from tracker.values.codes import Light

if TYPE_CHECKING:
    from tracker.read.labels import Labels

_MARKS = {Light.GREEN: "●", Light.YELLOW: "▲", Light.RED: "■"}
_COLORS = {_MARKS[light]: light.value for light in Light}


def format_light(light: str | None, labels: Labels) -> str:
    """Return a light with its mark, so that it can be read without colour: `■ red`; '' for none."""
    return f"{_MARKS[Light(light)]} {labels('light', light)}" if light else ""


def color_marks(line: str) -> str:
    """Return a drawn line with the marks of lights in their colours."""
    if may_color():
        for mark, color in _COLORS.items():
            if mark in line:
                line = line.replace(f"{mark} ", f"{click.style(mark, fg=color)} ")
    return line
