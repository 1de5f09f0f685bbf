"""What the page and the workbook say alike: lights, stages, sectors and the unit of amounts, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.codes import Stage
from tracker.report.data import Report

if TYPE_CHECKING:
    from tracker.queries import Labels

NOTHING = "—"
MARKS = {"green": "●", "yellow": "▲", "red": "■"}
_LIGHTS = {"0": "green", "1": "yellow", "2": "red"}
_STAGES = {str(stage.rank): stage.value for stage in Stage}


def unit_words(labels: Labels, unit: int) -> str:
    """Return the unit of amounts, said in full."""
    codes = {1: "in_yuan", 10_000: "in_wan", 100_000_000: "in_yi"}
    names = {code: labels("text", code) for code in ("in_yuan", "in_wan", "in_yi")}
    return names[codes[unit]]


def light(labels: Labels, code: str | None) -> str:
    """Return a light as a mark and a word, '' for none; its number in a tally is as good as its code."""
    shade = _LIGHTS.get(code or "", code)
    return f"{MARKS[shade]} {labels('light', shade)}" if shade in MARKS else ""


def stage(labels: Labels, code: str | None, track: str) -> str:
    """Return a stage in the words of its track; a rank is as good as its code."""
    return labels("stage", _STAGES.get(code or "", code), track)


def sector(report: Report, code: str | None, language: str) -> str:
    """Return the name of a sector, '' for none."""
    return str(getattr(report.sectors[code], language)) if code else ""
