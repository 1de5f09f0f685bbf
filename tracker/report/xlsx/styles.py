"""Fonts, colours and lines, and the pens that draw with them: each made once a sheet and used for every cell.

A colour never stands alone: what it says stands in the cell as a mark or a word too.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import openpyxl.cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

FACES = {"hans": "Microsoft YaHei", "hant": "Microsoft JhengHei", "en": "Microsoft YaHei"}
"""Faces with Chinese and Latin letters, since names and quotations are Chinese in every language."""

LINE_HEIGHT = 15
"""Of a line of 10 points, in points."""

_SIDE = Side("thin", color="B4BCC6")
_FRAME = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_UNDER = Border(bottom=Side("medium", color="1F3B5C"))
_SIGN_HERE = Border(bottom=Side("thin", color="000000"))
_NONE = Border()
_WRAP = Alignment(vertical="top", wrap_text=True)
_FLOW = Alignment(vertical="center")
_FIELD = Alignment(vertical="center", horizontal="left", indent=1, wrap_text=True)
_RIGHT = Alignment(vertical="top", horizontal="right", indent=1)
_BESIDE = Alignment(vertical="top", horizontal="left", indent=1, wrap_text=True)
_MIDDLE = Alignment(vertical="top", horizontal="center")
_HEADING = Alignment(vertical="center", horizontal="center", wrap_text=True)
_ALIGNED = {"s": _WRAP, "n": _RIGHT, "d": _MIDDLE}


class Tone(NamedTuple):
    """How a cell looks; without an alignment, text wraps, numbers stand right and days in the middle."""

    size: float = 10
    bold: bool = False
    color: str = "000000"
    fill: str | None = None
    border: Border = _FRAME
    alignment: Alignment | None = None
    underline: Literal["single"] | None = None


TONES = {
    "plain": Tone(),
    "bold": Tone(bold=True),
    "middle": Tone(alignment=_MIDDLE),
    "right": Tone(alignment=_RIGHT),
    "beside": Tone(alignment=_BESIDE),
    "head": Tone(bold=True, fill="DDE6F0", alignment=_HEADING),
    "sum": Tone(bold=True, fill="DDE6F0"),
    "link": Tone(color="0563C1", underline="single"),
    "green": Tone(fill="E2F0D9", alignment=_MIDDLE),
    "yellow": Tone(fill="FFF2CC", alignment=_MIDDLE),
    "red": Tone(bold=True, color="9C0006", fill="F8CBAD", alignment=_MIDDLE),
    "title": Tone(size=14, bold=True, color="1F3B5C", border=_UNDER, alignment=_FLOW),
    "rule": Tone(size=14, border=_UNDER, alignment=_FLOW),
    "section": Tone(size=11, bold=True, color="1F3B5C", border=_NONE, alignment=_FLOW),
    "note": Tone(size=9, color="595959", border=_NONE, alignment=_FLOW),
    "way": Tone(size=9, color="0563C1", border=_NONE, alignment=_FLOW, underline="single"),
    "cover": Tone(size=24, bold=True, color="1F3B5C", border=_NONE, alignment=_HEADING),
    "period": Tone(size=16, border=_NONE, alignment=_HEADING),
    "state": Tone(size=12, bold=True, color="9C0006", border=_NONE, alignment=_HEADING),
    "field": Tone(size=11, bold=True, fill="F1F4F8", alignment=_FIELD),
    "filled": Tone(size=11, alignment=_FIELD),
    "sign": Tone(size=11, border=_NONE, alignment=_FLOW),
    "blank": Tone(size=11, border=_SIGN_HERE),
    "hidden": Tone(size=8, color="BFBFBF", border=_NONE),
}
"""Every look of a cell, by the name that cells ask for."""


class Pen(openpyxl.cell.Cell):
    """A cell that is filled anew for each value; the number of its style is found once."""

    __slots__ = ("_number",)
    has_style = True

    def settle(self) -> None:
        """Find the number of the style, which does not change any more."""
        self._number = super().style_id

    @property
    def style_id(self) -> int:
        """The number of the style in the workbook."""
        return self._number

    def take(self, value: Any, row: int, column: int) -> None:  # noqa: ANN401  text, a number or a day
        """Take a value of the pen's type as it is, and its place."""
        self._value, self.row, self.column = value, row, column


class Pens:
    """The pens of one sheet: a cell for every look, number format and type, filled anew for each value."""

    def __init__(self, sheet: Any, language: str) -> None:  # noqa: ANN401  openpyxl leaves sheets untyped
        self._sheet, self._face = sheet, FACES[language]
        self._made: dict[tuple[str, str, str], Pen] = {}

    def of(self, tone: str, number_format: str, kind: str) -> Pen:
        """Return the pen of a look, a format and a type: s for text, n for a number, d for a day."""
        found = self._made.get((tone, number_format, kind))
        if found is None:
            found = self._made[tone, number_format, kind] = self._new(TONES[tone], number_format, kind)
        return found

    def _new(self, tone: Tone, number_format: str, kind: str) -> Pen:
        pen = Pen(self._sheet, 1, 1)
        pen.font = Font(self._face, tone.size, tone.bold, color=tone.color, underline=tone.underline)
        if tone.fill is not None:
            pen.fill = PatternFill("solid", fgColor=tone.fill)
        pen.border = tone.border
        pen.alignment = tone.alignment or _ALIGNED[kind]
        pen.number_format = number_format
        pen.data_type = kind
        pen.settle()
        return pen
