"""Refuse dangerous workbooks, and find cells that look blank to the library that reads workbooks.

The library is calamine. It reads error values as blank, for example. A workbook is a zip file of XML parts.
The parts of sheets are read in pieces and never built into a tree. A small file that unpacks to a large one
is refused before anything opens it.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from tracker.locale import gettext
from tracker.sheets.files.column_letters import parse_column_letters
from tracker.sheets.files.number_formats import (
    BUILT_IN,
    DateFormat,
    NumberFormat,
    parse_format,
)
from tracker.sheets.files.odd_cells import BrokenCell, OddCell, Oddities, format_as_shown
from tracker.sheets.files.size_limits import (
    MOST_COLUMNS,
    is_too_large,
    require_few_odd_cells,
    require_size_within_limits,
    require_unpacked_size,
)
from tracker.sheets.files.workbook_zip import PIECE_SIZE, open_zip, require_harmless_xml, require_unlocked

FROM_1900, FROM_1904 = date(1899, 12, 30), date(1904, 1, 1)
_LONGEST_CELL = 1 << 20
"""Bytes of the XML of a cell, which has at most 32,767 characters."""

_CELL = re.compile(
    rb"<(?:[\w.-]+:)?c\b[^>]*?\br\s*=\s*[\"']([A-Za-z]+)(\d+)[\"'][^>]*>\s*<(?:[\w.-]+:)?(?:v|f|is)\b"
)
_ROW = re.compile(rb"<(?:[\w.-]+:)?row\b[^>]*?\br\s*=\s*[\"'](\d+)")
_FAR_CELL = re.compile(rb"\sr\s*=\s*[\"'](?:([A-Za-z]{2,})(\d+)|[A-Za-z](\d{6,}))")
"""Cells beyond column Z or row 99,999; a damaged one may stand in a row of another number."""
_ERROR = re.compile(rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*?\br="([A-Z]+)(\d+)"[^>]*>.*?<(?:\w+:)?v>([^<]*)<')
_NO_RESULT = re.compile(
    rb'<(?:\w+:)?c\b(?![^>]*\bt="str")[^>]*?\br="([A-Z]+)(\d+)"[^>]*>'
    rb"(?:<(?:\w+:)?f\b[^>]*/>|<(?:\w+:)?f\b[^>]*>[^<]*</(?:\w+:)?f>)(?:<(?:\w+:)?v\s*/>|<v></v>)?</(?:\w+:)?c>"
)
_FORMATTED = (
    rb'<(?:\w+:)?c\b(?![^>]*\bt="(?!n"))(?=[^>]*\br="([A-Z]+)(\d+)")(?=[^>]*\bs="(%b)")[^>]*>'
    rb"(?:<(?:\w+:)?f\b[^>]*/>|<(?:\w+:)?f\b[^>]*>[^<]*</(?:\w+:)?f>)?<(?:\w+:)?v>([^<]*)<"
)
"""A number in a cell of one of these formats."""
_HIDDEN = re.compile(rb'<(?:\w+:)?row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d+)"')
_LARGEST_TREE = 32 << 20
"""The largest size, in bytes, of a part that is read at once: the list of sheets, the styles."""
_MOST_DIGITS = 18
"""The most digits that are read of a row number: Python refuses to read thousands of digits."""


class WorkbookParts(NamedTuple):
    """A checked workbook: whether its day numbers count from 1904, and the XML part of each sheet by name.

    `formats` holds the formats that change the meaning of a number, by the index that a cell states.
    """

    counts_from_1904: bool
    parts: dict[str, str]
    formats: Mapping[int, NumberFormat | DateFormat] = {}

    @property
    def day_zero(self) -> date:
        """The day that the workbook stores as number 0."""
        return FROM_1904 if self.counts_from_1904 else FROM_1900


def check_workbook(file: Path, kind: str) -> WorkbookParts:
    """Return the parts of a workbook. Raises FileError if it is damaged, locked, too large or dangerous."""
    with open_zip(file) as opened:
        require_unpacked_size(file, sum(part.file_size for part in opened.infolist()))
        require_unlocked(file, opened)
        for part in opened.infolist():
            if part.filename.endswith((".xml", ".rels")):
                require_harmless_xml(file, opened, part)
        if kind == "xlsx":
            return _read_workbook_parts(opened)
        return WorkbookParts(counts_from_1904=False, parts={})


def find_oddities(file: Path, archive: WorkbookParts, sheet: str) -> Oddities:
    """Return the hidden rows of a sheet, and the cells that show something else than their stored value.

    Raises FileError for a sheet that is too large.
    """
    oddities = Oddities({}, [], [])
    part = archive.parts.get(sheet)
    if part is None:
        return oddities
    extent, finder = _SheetExtent(), _FormattedCellFinder(archive)
    with open_zip(file) as opened:
        for piece in _read_pieces(opened, part):
            extent.add_piece(piece)
            if b"hidden=" in piece:
                oddities.hidden.extend(int(row) for row in _HIDDEN.findall(piece))
            for row, column, odd_cell in chain(finder.find_cells(piece), _find_broken_cells(piece)):
                oddities.cells.setdefault(row, {})[column] = odd_cell
            require_few_odd_cells(file, sum(map(len, oddities.cells.values())))
        if is_too_large(extent.height, extent.width):
            extent = _SheetExtent()  # most of these cells may have only a colour or a border
            for piece in _read_pieces(opened, part):
                extent.add_filled_cells(piece)
    require_size_within_limits(file, sheet, extent.height, extent.width, extent.farthest_cell)
    return oddities


class _SheetExtent:
    """The height and width of a sheet, measured from pieces of its XML, and its farthest cell from A1."""

    def __init__(self) -> None:
        self.height, self.width = 0, 0
        self._lowest, self._rightmost = "", ""

    @property
    def farthest_cell(self) -> str:
        """The name of the cell that makes the sheet too wide or, if there is none, of the lowest cell."""
        return self._rightmost if self.width > MOST_COLUMNS else self._lowest

    def add_piece(self, piece: bytes) -> None:
        """Extend the sheet by the rows and columns in a piece of XML; a sheet is at least 26 columns wide."""
        far = _FAR_CELL.findall(piece)
        rows = [*_ROW.findall(piece), *(row or lone_row for _, row, lone_row in far)]
        self._extend_to(rows, [column for column, _, _ in far if column], 26)

    def add_filled_cells(self, piece: bytes) -> None:
        """Extend the sheet by only those cells in a piece of XML that have a value or a formula."""
        for letters, digits in _CELL.findall(piece):
            column, row = letters.decode().upper(), digits.decode()
            if _parse_row_number(digits) > self.height:
                self.height, self._lowest = _parse_row_number(digits), f"{column}{row}"
            if parse_column_letters(column) >= self.width:
                self.width, self._rightmost = parse_column_letters(column) + 1, f"{column}{row}"

    def _extend_to(self, rows: Iterable[bytes], columns: Iterable[bytes], least: int) -> None:
        """Extend the sheet to these rows and columns, and to a width of at least `least` columns."""
        self.height = max(self.height, *map(_parse_row_number, set(rows)), 0)
        widths = (parse_column_letters(column.decode().upper()) + 1 for column in set(columns))
        self.width = max(self.width, *widths, least)


def _parse_row_number(digits: bytes) -> int:
    """Return a row number. Of very many digits only the first are read: it is too large anyway."""
    return int(digits[:_MOST_DIGITS])


class _FormattedCellFinder:
    """Finds the cells whose format changes the meaning of their number."""

    def __init__(self, archive: WorkbookParts) -> None:
        self._formats, self._day_zero = archive.formats, archive.day_zero
        self._marks = {number: b's="%d"' % number for number in archive.formats}
        self._shown: dict[tuple[bytes, bytes], OddCell | None] = {}

    def find_cells(self, piece: bytes) -> Iterator[tuple[int, int, OddCell]]:
        """Yield (row, column, cell) for a piece of XML."""
        styles = [str(number).encode() for number, mark in self._marks.items() if mark in piece]
        if not styles:
            return
        cell_form = re.compile(_FORMATTED % b"|".join(styles))
        for column, row, style, value in cell_form.findall(piece):
            if (style, value) not in self._shown:
                self._shown[style, value] = format_as_shown(self._formats[int(style)], value, self._day_zero)
            shown = self._shown[style, value]
            if shown is not None:
                yield int(row) - 1, parse_column_letters(column.decode()), shown


def _find_broken_cells(piece: bytes) -> Iterator[tuple[int, int, BrokenCell]]:
    """Yield (row, column, error value) for each cell without a value; '' for a formula without a result."""
    errors = _ERROR.findall(piece) if b't="e"' in piece else []
    bare = _NO_RESULT.findall(piece) if b"<f" in piece or b":f" in piece else []
    for column, row, error_value in [*errors, *((*cell, b"") for cell in bare)]:
        yield int(row) - 1, parse_column_letters(column.decode()), BrokenCell(error_value.decode())


def _read_workbook_parts(opened: zipfile.ZipFile) -> WorkbookParts:
    book = _read_tree(opened, "xl/workbook.xml")
    links = _read_tree(opened, "xl/_rels/workbook.xml.rels")
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    parts: dict[str, str] = {}
    from_1904 = False
    for node in book.iter():
        tag = node.tag.rpartition("}")[2]
        if tag == "workbookPr":
            from_1904 = node.get("date1904") in ("1", "true")
        elif tag == "sheet":
            link = next((value for name, value in node.attrib.items() if name.endswith("}id")), None)
            target = targets.get(link) or ""
            path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            if path in opened.namelist():
                parts[node.get("name") or ""] = path
    return WorkbookParts(from_1904, parts, _read_formats(opened))


def _read_tree(opened: zipfile.ZipFile, part: str) -> ET.Element:
    """Return the XML of a small part as a tree. Call `require_harmless_xml` first."""
    size = opened.getinfo(part).file_size
    if size > _LARGEST_TREE:
        raise zipfile.BadZipFile(
            gettext("the part {part} of the file is too large: {size} MB").format(part=part, size=size >> 20)
        )
    return ET.fromstring(opened.read(part))  # noqa: S314


def _read_formats(opened: zipfile.ZipFile) -> dict[int, NumberFormat | DateFormat]:
    """Return, by their index in the list of cell formats, those that change the meaning of a number."""
    if "xl/styles.xml" not in opened.namelist():
        return {}
    codes: dict[int, str] = dict(BUILT_IN)
    formats: dict[int, NumberFormat | DateFormat] = {}
    for node in _read_tree(opened, "xl/styles.xml"):
        tag = node.tag.rpartition("}")[2]
        if tag == "numFmts":
            codes |= {_read_number_attribute(form, "numFmtId"): form.get("formatCode") or "" for form in node}
        elif tag == "cellXfs":
            for place, cell_format in enumerate(node):
                form = parse_format(codes.get(_read_number_attribute(cell_format, "numFmtId"), "General"))
                if form is not None:
                    formats[place] = form
    return formats


def _read_number_attribute(node: ET.Element, name: str) -> int:
    words = node.get(name) or ""
    return int(words) if words.isascii() and words.isdecimal() else 0


def _read_pieces(opened: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Yield the XML of a sheet in pieces that end between two cells, so that no cell is cut."""
    tail = b""
    with opened.open(part) as stream:
        while piece := stream.read(PIECE_SIZE):
            text = tail + piece
            end = max(text.rfind(b"row>"), text.rfind(b"c r="), 0)
            cut = max(text.rfind(b"<", 0, end), len(text) - _LONGEST_CELL, 0)
            yield text[:cut]
            tail = text[cut:]
    yield tail
