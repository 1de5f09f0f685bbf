"""Find error values, formulas without a result, and merged and hidden cells in an .ods sheet.

The XML is parsed as a stream, and only if it contains any of these. Entities must have been refused before.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path
from xml.parsers import expat

from tracker.sheets.files.number_formats import DateFormat, NumberFormat
from tracker.sheets.files.ods_formats import read_formats
from tracker.sheets.files.xlsx_checks import (
    ERROR_VALUE,
    FROM_1900,
    MOST_COLUMNS,
    BrokenCell,
    Merged,
    OddCell,
    Oddities,
    make_damaged_error,
    require_few_odd_cells,
    show_formatted,
)

_PART = "content.xml"
_PIECE = 1 << 20
_MARKS = (b"-spanned=", b'visibility="collapse"', b'visibility="filter"', b"table:formula=", b'"error"')
_LONGEST_MARK = max(map(len, _MARKS))
_CELLS = ("table:table-cell", "table:covered-table-cell")
_MOST_HIDDEN = 1_000
"""The most rows that are noted of one hidden block: it may reach to the end of the sheet."""


def find_oddities(file: Path, sheet: str) -> Oddities:
    """Return the error values, formulas without a result, merged cells and hidden rows of a sheet."""
    with zipfile.ZipFile(file) as opened:
        try:
            formats = read_formats(opened)
            if not formats and not _may_have_oddities(opened):
                return Oddities({}, [])
            reader = _TableReader(sheet, formats)
            with opened.open(_PART) as stream:
                reader.parser.ParseFile(stream)
        except (expat.ExpatError, ValueError) as error:
            raise make_damaged_error(file, error) from None
    require_few_odd_cells(file, reader.cells)
    return Oddities(reader.cells, reader.hidden, reader.merged)


def _may_have_oddities(opened: zipfile.ZipFile) -> bool:
    """Tell whether the XML contains a mark of an oddity, so that it must be parsed."""
    tail = b""
    with opened.open(_PART) as stream:
        while piece := stream.read(_PIECE):
            text = tail + piece
            if any(mark in text for mark in _MARKS):
                return True
            tail = text[-_LONGEST_MARK:]
    return False


def _read_count(attributes: Mapping[str, str], name: str) -> int:
    """Return how often an element repeats, or how far it spans. Raises ValueError if it is no number."""
    words = attributes.get(name, "1")
    if not (words.isascii() and words.isdecimal()):
        raise ValueError(f"{name} is “{words}”")
    return int(words)


class _TableReader:
    """Parses all tables of the file, and notes the oddities of one sheet."""

    def __init__(self, sheet: str, formats: Mapping[str, NumberFormat | DateFormat]) -> None:
        self._formats = formats
        self._column_styles: list[str] = []
        self._row_style = ""
        self.cells: dict[int, dict[int, OddCell]] = {}
        self.hidden: list[int] = []
        self.merged: list[Merged] = []
        self._sheet = sheet
        self._path: list[str] = []
        self._is_wanted = False
        self._row, self._rows, self._column = 0, 1, 0
        self._cell: dict[str, str] = {}
        self._said: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._open_element
        self.parser.EndElementHandler = self._close_element
        self.parser.CharacterDataHandler = self._take_text

    def _is_of_the_table(self) -> bool:
        """Tell whether the element belongs to the sheet, and not to a table or a note inside a cell."""
        return (
            self._is_wanted and self._path.count("table:table") == 1 and "office:annotation" not in self._path
        )

    def _open_element(self, tag: str, attributes: dict[str, str]) -> None:
        self._path.append(tag)
        if tag == "table:table" and self._path.count(tag) == 1:
            self._is_wanted = attributes.get("table:name") == self._sheet
            self._row, self._column_styles = 0, []
        if not self._is_of_the_table():
            return
        if tag == "table:table-column":
            style = attributes.get("table:default-cell-style-name", "")
            repeated = min(_read_count(attributes, "table:number-columns-repeated"), MOST_COLUMNS)
            self._column_styles.extend([style] * repeated)
        elif tag == "table:table-row":
            self._row_style = attributes.get("table:default-cell-style-name", "")
            self._rows, self._column = _read_count(attributes, "table:number-rows-repeated"), 0
            if attributes.get("table:visibility", "visible") != "visible":
                self.hidden.extend(range(self._row + 1, self._row + 1 + min(self._rows, _MOST_HIDDEN)))
        elif tag in _CELLS:
            self._cell, self._said = attributes, []

    def _take_text(self, words: str) -> None:
        if self._is_of_the_table():
            self._said.append(words)

    def _close_element(self, tag: str) -> None:
        if self._is_of_the_table():
            if tag == "table:table-row":
                self._row += self._rows
            elif tag in _CELLS:
                self._note_cell("".join(self._said).strip())
                self._column += _read_count(self._cell, "table:number-columns-repeated")
        self._path.pop()

    def _note_odd_cell(self, odd_cell: OddCell) -> None:
        """Store an odd cell (an error, a formatted number …) under its row and column, with its copies."""
        across = _read_count(self._cell, "table:number-columns-repeated")
        for down, right in product(range(self._rows), range(across)):
            self.cells.setdefault(self._row + down, {})[self._column + right] = odd_cell

    def _show_formatted(self) -> OddCell | None:
        """Return what the cell shows of its number or date; None if it shows the plain value."""
        column_styles = self._column_styles[self._column : self._column + 1]
        named = (self._cell.get("table:style-name", ""), self._row_style, *column_styles)
        form = self._formats.get(next(filter(None, named), ""))
        day, number = self._cell.get("office:date-value"), self._cell.get("office:value")
        if isinstance(form, DateFormat) and day is not None:
            return form.show_day(date.fromisoformat(day[:10]))
        if isinstance(form, NumberFormat) and number is not None:
            return show_formatted(form, number, FROM_1900)
        return None

    def _note_cell(self, shown: str) -> None:
        """Note the cell that ends here; `shown` is its text."""
        cell = self._cell
        is_formula = "table:formula" in cell
        is_error = "error" in (cell.get("office:value-type"), cell.get("calcext:value-type"))
        is_error = is_error or (is_formula and ERROR_VALUE.fullmatch(shown) is not None)
        if is_error or (is_formula and "office:value-type" not in cell):
            self._note_odd_cell(BrokenCell(shown))
        elif (
            self._formats and "office:value-type" in cell and (odd_cell := self._show_formatted()) is not None
        ):
            self._note_odd_cell(odd_cell)
        rows, columns = (_read_count(cell, f"table:number-{what}-spanned") for what in ("rows", "columns"))
        if rows > 1 or columns > 1:
            bottom, right = self._row + rows - 1, self._column + columns - 1
            self.merged.append(Merged(self._row, self._column, bottom, right))
