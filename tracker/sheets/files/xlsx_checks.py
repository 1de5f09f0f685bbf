"""Refuse dangerous workbooks, and find cells that look blank to the library that reads workbooks.

The library is calamine. It reads error values as blank, for example. A workbook is a zip file of XML parts.
The parts of sheets are read in pieces and never built into a tree. A small file that unpacks to a large one
is refused before anything opens it.
"""

from __future__ import annotations

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from tracker.errors import FileError
from tracker.locale import gettext
from tracker.sheets.files.number_formats import (
    BUILT_IN,
    DateFormat,
    NumberFormat,
    PeriodCell,
    parse_format,
)

_ZIP_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, KeyError),
    *(OSError, OverflowError, ET.ParseError, ValueError),
)
"""The errors that zipfile raises for damaged files, and the XML parser for damaged parts."""
_ZIP_END, _ZIP_64_END = b"PK\x05\x06", b"PK\x06\x06"
_IN_ZIP_64_END = 0xFFFFFFFF
"""This size of the list of parts means that the size is in the record _ZIP_64_END."""
_ZIP_END_SIZE = 1 << 17
"""Number of bytes at the end of a zip file in which its end records are looked for; a comment may follow."""
_PIECE = 1 << 20
_LARGEST = 400 << 20
"""Bytes of all parts together; 100,000 rows of 20 columns are about 150 million."""
MOST_CELLS = 10_000_000
MOST_COLUMNS = 702
"""The number of columns up to ZZ."""
MOST_ODD = 2_000_000
_LARGEST_EXPONENT = 308
"""The largest exponent of a number in a spreadsheet."""
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
ERROR_VALUE = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)|Err:\d+")
_FORMATTED = (
    rb'<(?:\w+:)?c\b(?![^>]*\bt="(?!n"))(?=[^>]*\br="([A-Z]+)(\d+)")(?=[^>]*\bs="(%b)")[^>]*>'
    rb"(?:<(?:\w+:)?f\b[^>]*/>|<(?:\w+:)?f\b[^>]*>[^<]*</(?:\w+:)?f>)?<(?:\w+:)?v>([^<]*)<"
)
"""A number in a cell of one of these formats."""
_HIDDEN = re.compile(rb'<(?:\w+:)?row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d+)"')
_MOST_PARTS = 10_000
"""The most parts of a workbook; one with a thousand sheets and pictures has fewer."""
_MOST_DIRECTORY = 4 << 20
"""The largest size, in bytes, of the list of parts."""
_LARGEST_TREE = 32 << 20
"""The largest size, in bytes, of a part that is read at once: the list of sheets, the styles."""
_LONGEST_CELL_NAME = 30
_MOST_LETTERS = 10
_MOST_DIGITS = 18
"""The most digits that are read of a row number: Python refuses to read thousands of digits."""


class MergedCells(NamedTuple):
    """A range of merged cells: its first and last row and column, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


class BrokenCell(str):
    """A cell without a value: its text is the error value, or '' for a formula without a result."""

    __slots__ = ()


OddCell = BrokenCell | PeriodCell | str


class Oddities(NamedTuple):
    """The cells and rows of a sheet that the library calamine reads differently from what the sheet shows.

    `cells` has, by row and column from 0, a BrokenCell, a PeriodCell, or the text that a number format shows.
    `hidden` has the numbers of hidden rows, from 1. `merged` has the merged cells of an .ods file; it is
    empty for other files, whose merged cells calamine reports itself.
    """

    cells: dict[int, dict[int, OddCell]]
    hidden: list[int]
    merged: list[MergedCells]


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


def detect_format(file: Path) -> str:
    """Return the format of a file by its content: xlsx, ods, xls, encrypted, text or other."""
    with file.open("rb") as opened:
        head = opened.read(4096)
    if head[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return "encrypted" if _contains_bytes(file, "EncryptedPackage".encode("utf-16-le")) else "xls"
    if head[:2] == b"PK":
        return _detect_zip_format(file)
    if head[:4] in (b"%PDF", b"\x89PNG", b"Rar!", b"\x1f\x8b\x08\x00") or b"<html" in head[:1024].lower():
        return "other"
    has_zero = b"\x00" in head and head[:2] not in (b"\xff\xfe", b"\xfe\xff")
    return "other" if has_zero else "text"


def check_workbook(file: Path, kind: str) -> WorkbookParts:
    """Return the parts of a workbook. Raises FileError if it is damaged, locked, too large or dangerous."""
    with open_zip(file) as opened:
        _require_unpacked_size(file, sum(part.file_size for part in opened.infolist()))
        _require_unlocked(file, opened)
        for part in opened.infolist():
            if part.filename.endswith((".xml", ".rels")):
                _require_harmless_xml(file, opened, part)
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
    """Return a row number. Very long digits are cut, because such a number is too large anyway."""
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


def format_as_shown(
    form: NumberFormat | DateFormat, value: str | bytes, day_zero: date
) -> PeriodCell | str | None:
    """Return the text that a cell shows for a number; None for a plain number, or if `value` is no number."""
    try:
        number = Decimal(value.decode() if isinstance(value, bytes) else value)
        if abs(number.adjusted()) > _LARGEST_EXPONENT:
            return None  # written out, its zeros could fill the memory
        if isinstance(form, NumberFormat):
            return form.show_number(Decimal(f"{number:.15g}"))
        return form.show_day(day_zero + timedelta(days=int(number)))
    except (InvalidOperation, OverflowError, ValueError):
        return None


def require_few_odd_cells(file: Path, count: int) -> None:
    """Raise FileError if a sheet has more odd cells (errors, formatted numbers) than fit into memory."""
    if count > MOST_ODD:
        raise FileError(
            gettext(
                "{file}: more than {count:,} cells contain error values, percentages or partial dates"
            ).format(file=file, count=MOST_ODD),
            gettext("split the table into several files"),
        )


def _find_broken_cells(piece: bytes) -> Iterator[tuple[int, int, BrokenCell]]:
    """Yield (row, column, error value) for each cell without a value; '' for a formula without a result."""
    errors = _ERROR.findall(piece) if b't="e"' in piece else []
    bare = _NO_RESULT.findall(piece) if b"<f" in piece or b":f" in piece else []
    for column, row, error_value in [*errors, *((*cell, b"") for cell in bare)]:
        yield int(row) - 1, parse_column_letters(column.decode()), BrokenCell(error_value.decode())


def is_too_large(height: int, width: int) -> bool:
    """Tell whether a sheet of `height` rows and `width` columns is too wide or too large to be a table."""
    return width > MOST_COLUMNS or height * width > MOST_CELLS


def require_size_within_limits(file: Path, sheet: str, height: int, width: int, cell: str = "") -> None:
    """Raise FileError for a sheet that is too wide or too large; `cell` is its farthest cell, if known."""
    if is_too_large(height, width):
        sentence = (
            gettext(
                "{file}: the sheet “{sheet}” spans {height:,} rows and {width:,} columns, up to cell {cell}"
            )
            if cell
            else gettext("{file}: the sheet “{sheet}” spans {height:,} rows and {width:,} columns")
        )
        raise FileError(
            sentence.format(
                file=file, sheet=sheet, height=height, width=width, cell=cell[:_LONGEST_CELL_NAME]
            ),
            gettext(
                "a table has at most {columns} columns and {cells:,} cells: delete the cells far "
                "from the table, or save the table in a file of its own"
            ).format(columns=MOST_COLUMNS, cells=MOST_CELLS),
        )


def parse_column_letters(letters: str) -> int:
    """Return the position of a column, from 0: A → 0, AA → 26. Very long letters are cut."""
    number = 0
    for letter in letters[:_MOST_LETTERS]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def format_column_letters(number: int) -> str:
    """Return the letters of the column at a position counted from 0: 26 → AA."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def make_damaged_error(file: Path, error: BaseException) -> FileError:
    """Return the error for a workbook that cannot be read."""
    reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return FileError(
        gettext("{file} cannot be read as a workbook: {reason}").format(file=file, reason=reason),
        gettext("open the file in a spreadsheet program and save it as .xlsx"),
    )


def make_locked_error(file: Path) -> FileError:
    """Return the error for a workbook that is protected by a password."""
    return FileError(
        gettext("{file} is protected by a password").format(file=file),
        gettext("save the file without a password and try again"),
    )


def _contains_bytes(file: Path, wanted: bytes) -> bool:
    tail = b""
    with file.open("rb") as opened:
        while piece := opened.read(_PIECE):
            if wanted in tail + piece:
                return True
            tail = piece[-len(wanted) :]
    return False


def _detect_zip_format(file: Path) -> str:
    with open_zip(file) as opened:
        names = set(opened.namelist())
        if "xl/workbook.xml" in names or "[Content_Types].xml" in names:
            return "xlsx" if any(name.startswith("xl/") for name in names) else "other"
        is_ods = "mimetype" in names and b"opendocument.spreadsheet" in opened.open("mimetype").read(200)
        return "ods" if is_ods else "other"


@contextmanager
def open_zip(file: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zip file for a `with` block, in which every error of the zip file becomes a FileError.

    The size of its list of parts is checked before the list is read.
    """
    try:
        if _measure_zip_directory(file) > _MOST_DIRECTORY:
            raise FileError(
                gettext("{file} contains more packed parts than any workbook").format(file=file),
                gettext("find out where the file comes from before you use it"),
            )
        with zipfile.ZipFile(file) as opened:
            if len(opened.infolist()) > _MOST_PARTS:
                raise FileError(
                    gettext("{file} contains {count:,} parts, but a workbook has at most {most:,}").format(
                        file=file, count=len(opened.infolist()), most=_MOST_PARTS
                    ),
                    gettext("find out where the file comes from before you use it"),
                )
            yield opened
    except _ZIP_ERRORS as error:
        raise make_damaged_error(file, error) from None


def _measure_zip_directory(file: Path) -> int:
    """Return the size in bytes of the list of parts, which the end of a zip file states."""
    with file.open("rb") as opened:
        opened.seek(max(0, file.stat().st_size - _ZIP_END_SIZE))
        end = opened.read()
    sizes = [
        int.from_bytes(end[at + first : at + last], "little")
        for mark, first, last in ((_ZIP_END, 12, 16), (_ZIP_64_END, 40, 48))
        if (at := end.rfind(mark)) >= 0
    ]
    return max((size for size in sizes if size != _IN_ZIP_64_END), default=0)


def require_file_size(file: Path, size: int) -> None:
    """Raise FileError for a file that is too large to be read."""
    if size > _LARGEST:
        raise FileError(
            gettext("{file} is {size:,} MB, but the program reads at most {most} MB").format(
                file=file, size=size // (1 << 20), most=_LARGEST >> 20
            ),
            gettext("split the table into several files"),
        )


def _require_unpacked_size(file: Path, size: int) -> None:
    """Raise FileError if the parts of a zip file would together be too large when unpacked."""
    if size > _LARGEST:
        raise FileError(
            gettext("{file} is {size:,} MB when unpacked, but the program reads at most {most} MB").format(
                file=file, size=size // (1 << 20), most=_LARGEST >> 20
            ),
            gettext("split the table into several files"),
        )


def _require_unlocked(file: Path, opened: zipfile.ZipFile) -> None:
    if any(part.flag_bits & 1 for part in opened.infolist()):
        raise make_locked_error(file)


def _require_harmless_xml(file: Path, opened: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Raise FileError for an XML part that is not UTF-8, defines entities, or is encrypted."""
    tail = b""
    with opened.open(part) as stream:
        while piece := stream.read(_PIECE):
            text = tail + piece
            if not tail and text[:2] in (b"\xff\xfe", b"\xfe\xff"):
                not_utf8 = gettext("the part {part} of the file is not in UTF-8").format(part=part.filename)
                raise make_damaged_error(file, ValueError(not_utf8))
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                raise FileError(
                    gettext(
                        "{file}: the part {part} contains XML entities, which no spreadsheet program writes"
                    ).format(file=file, part=part.filename),
                    gettext("nothing was read; find out where the file comes from before you use it"),
                )
            if b"encryption-data" in text and part.filename == "META-INF/manifest.xml":
                raise make_locked_error(file)
            tail = piece[-256:]


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
    """Return the XML of a small part as a tree. Call `_require_harmless_xml` first."""
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
        while piece := stream.read(_PIECE):
            text = tail + piece
            end = max(text.rfind(b"row>"), text.rfind(b"c r="), 0)
            cut = max(text.rfind(b"<", 0, end), len(text) - _LONGEST_CELL, 0)
            yield text[:cut]
            tail = text[cut:]
    yield tail
