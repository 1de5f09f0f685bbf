"""The styles of cells, each made once per workbook.

Colour never carries a meaning alone: the cell also has a mark or a word.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

FACES = {"hans": "Microsoft YaHei", "hant": "Microsoft JhengHei", "en": "Microsoft YaHei"}
"""Font by language. Every font has Chinese letters: names and quotations stay Chinese in English reports."""

LINE_HEIGHT = 15
"""Height in points of a line of text whose font size is 10."""

_SIDE = Side("thin", color="B4BCC6")
_FRAME = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_UNDER = Border(bottom=Side("medium", color="1F3B5C"))
_SIGNATURE_LINE = Border(bottom=Side("thin", color="000000"))
_NONE = Border()
_WHITE = Side("thick", color="FFFFFF")
_BETWEEN_BARS = Border(top=_WHITE, bottom=_WHITE)
_CARD_TOP = Border(left=_SIDE, right=_SIDE, top=_SIDE)
_CARD_SIDES = Border(left=_SIDE, right=_SIDE)
_CARD_BOTTOM = Border(left=_SIDE, right=_SIDE, bottom=_SIDE)
_WRAP = Alignment(vertical="top", wrap_text=True)
_FLOW = Alignment(vertical="center")
_FLOWING_TEXT = Alignment(vertical="center", wrap_text=True)
_FIELD = Alignment(vertical="center", horizontal="left", indent=1, wrap_text=True)
_RIGHT = Alignment(vertical="top", horizontal="right", indent=1)
_BESIDE = Alignment(vertical="top", horizontal="left", indent=1, wrap_text=True)
_MIDDLE = Alignment(vertical="top", horizontal="center")
_HEADING = Alignment(vertical="center", horizontal="center", wrap_text=True)
_ALIGNED = {"s": _WRAP, "n": _RIGHT, "d": _MIDDLE}


class Tone(NamedTuple):
    """The style of a cell: its font, fill, border and alignment.

    Without an alignment, text is wrapped, numbers are aligned to the right and dates are centred.
    """

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
    "blank": Tone(size=11, border=_SIGNATURE_LINE),
    "repeated": Tone(color="A6A6A6"),
    "named": Tone(bold=True, color="1F3B5C"),
    "card_name": Tone(size=9, color="595959", fill="F1F4F8", border=_CARD_TOP, alignment=_HEADING),
    "card_value": Tone(
        size=20, bold=True, color="1F3B5C", fill="F1F4F8", border=_CARD_SIDES, alignment=_HEADING
    ),
    "card_move": Tone(size=9, fill="F1F4F8", border=_CARD_BOTTOM, alignment=_HEADING),
    "card_target": Tone(size=9, color="595959", fill="F1F4F8", border=_CARD_BOTTOM, alignment=_HEADING),
    "sentence": Tone(size=11, border=_NONE, alignment=_FLOWING_TEXT),
    "bar": Tone(fill="5B8DB8", border=_BETWEEN_BARS),
    "bar_rest": Tone(border=_NONE),
    "hidden": Tone(size=8, color="BFBFBF", border=_NONE),
}
"""The styles by name; `Cell.tone` is one of these names."""


class Styles(dict[tuple[str, str, str], int]):
    """The number of each style in a workbook, by (tone, number format, type of the value).

    The type is s for text, n for numbers and d for dates. A style is added to the workbook when its number is
    asked for the first time.
    """

    def __init__(self, book: Any, language: str) -> None:  # noqa: ANN401  openpyxl's stubs know half of a book
        super().__init__()
        self._book, self._face = book, FACES[language]

    def __missing__(self, key: tuple[str, str, str]) -> int:
        """Make a style; return its number."""
        name, number_format, kind = key
        tone, cell = TONES[name], WriteOnlyCell(self._book.worksheets[0])
        cell.font = Font(self._face, tone.size, tone.bold, color=tone.color, underline=tone.underline)
        if tone.fill is not None:
            cell.fill = PatternFill("solid", fgColor=tone.fill)
        cell.border = tone.border
        cell.alignment = tone.alignment or _ALIGNED[kind]
        cell.number_format = number_format
        self[key] = number = int(cell.style_id)
        return number
