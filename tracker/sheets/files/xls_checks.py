"""Measure the sheets of an .xls file before the library reads it.

An .xls file is a small file system (CFB): its sectors are chained by a table, and its directory names the
stream that holds the workbook. That stream is a sequence of records: the sheets with their names and
positions, then the cells of each sheet. If this module cannot read a file, it says nothing, because the
library then reports the damage.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tracker.errors import FileError
from tracker.locale import gettext
from tracker.sheets.files.column_letters import format_column_letters
from tracker.sheets.files.size_limits import require_file_size, require_size_within_limits

_HEADER_SIZE, _ENTRY_SIZE = 512, 128
_LAST_SECTOR = 0xFFFFFFFA
"""The upper bound of sector numbers; larger numbers are marks, such as the end of a chain."""
_STREAM_NAMES = ("Workbook", "Book")
_CELL_RECORDS = frozenset((0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E))
"""Records of cells: formula, text (three kinds), number (two), truth or error value; none of blank cells."""
_MANY_CELLS, _DIMENSIONS, _SHEET, _PASSWORD, _BEGIN, _END = 0x00BD, 0x0200, 0x0085, 0x002F, 0x0809, 0x000A
_MOST_RESERVED = 40_000_000
"""The most cells a sheet may declare: the library reserves memory for all of them, even if most are blank."""


class _Record(NamedTuple):
    """A record of the workbook: its kind and its bytes."""

    kind: int
    data: bytes


def require_sheets_within_limits(file: Path) -> None:
    """Raise FileError for a file with a sheet that is too large; the error names the sheet and the cell."""
    require_file_size(file, file.stat().st_size)
    with suppress(struct.error, IndexError, ValueError, UnicodeDecodeError):
        stream = _read_workbook_stream(file.read_bytes())
        for name, start in _list_sheets(stream):
            _require_sheet_within_limits(file, name, stream, start)


def _require_sheet_within_limits(file: Path, name: str, stream: bytes, start: int) -> None:
    """Raise FileError if the sheet whose records begin at the byte `start` is too large."""
    height, width, lowest, rightmost, depth = 0, 0, "", "", 0
    for kind, data in _iterate_records(stream, start):
        depth += (kind == _BEGIN) - (kind == _END)
        if depth == 0:
            break
        if kind == _DIMENSIONS:
            _require_plausible_dimensions(file, name, data)
        if kind in _CELL_RECORDS or kind == _MANY_CELLS:
            row, column = struct.unpack_from("<HH", data)
            if kind == _MANY_CELLS:
                (column,) = struct.unpack_from("<H", data, len(data) - 2)
            if row >= height:
                height, lowest = row + 1, f"{format_column_letters(column)}{row + 1}"
            if column >= width:
                width, rightmost = column + 1, f"{format_column_letters(column)}{row + 1}"
                require_size_within_limits(file, name, 1, width, rightmost)
    require_size_within_limits(file, name, height, width, lowest)


def _require_plausible_dimensions(file: Path, name: str, data: bytes) -> None:
    """Raise FileError for a sheet that claims to have more cells than fit into memory."""
    form = "<IIHH" if len(data) >= struct.calcsize("<IIHH") else "<HHHH"
    top, bottom, left, right = struct.unpack_from(form, data)
    if max(bottom - top, 0) * max(right - left, 0) > _MOST_RESERVED:
        raise FileError(
            gettext("{file}: the sheet “{sheet}” states a size that is too large, up to cell {cell}").format(
                file=file, sheet=name, cell=f"{format_column_letters(right - 1)}{bottom}"
            ),
            gettext("save the file as .xlsx in a spreadsheet program and try again"),
        )


def _list_sheets(stream: bytes) -> Iterator[tuple[str, int]]:
    """Yield the name and the position of each sheet; no sheet if a password protects the workbook."""
    records = []
    for record in _iterate_records(stream, 0):
        if record.kind in (_PASSWORD, _END):
            break
        records.append(record)
    else:
        return
    if record.kind == _PASSWORD:
        return
    for kind, data in records:
        if kind == _SHEET:
            start, length = struct.unpack_from("<IxxB", data)
            width, encoding = (2, "utf-16-le") if data[7] & 1 else (1, "latin-1")
            yield data[8 : 8 + length * width].decode(encoding, "replace"), start


def _iterate_records(stream: bytes, start: int) -> Iterator[_Record]:
    """Yield the records of the workbook from the byte `start` on."""
    while start + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, start)
        yield _Record(kind, stream[start + 4 : start + 4 + size])
        start += 4 + size


def _read_workbook_stream(data: bytes) -> bytes:
    """Return the stream that holds the workbook. Raises ValueError or struct.error for a damaged file."""
    (shift, small_shift) = struct.unpack_from("<HH", data, 30)
    if not (7 <= shift <= 16 and small_shift <= shift):
        raise ValueError(gettext("the file is damaged: the block sizes in it are not valid"))
    directory, _, cutoff, small_table = struct.unpack_from("<IIII", data, 48)
    next_sectors = _read_sector_table(data, shift)
    entries = _join_sectors(data, next_sectors, directory, shift)
    root: tuple[int, int] | None = None
    for at in range(0, len(entries), _ENTRY_SIZE):
        (name_size,) = struct.unpack_from("<H", entries, at + 64)
        name = entries[at : at + max(name_size - 2, 0)].decode("utf-16-le")
        start, size = struct.unpack_from("<II", entries, at + 116)
        root = root or (start, size)
        if name in _STREAM_NAMES and size >= cutoff:
            return _join_sectors(data, next_sectors, start, shift)[:size]
        if name in _STREAM_NAMES:
            small = _join_sectors(data, next_sectors, root[0], shift)
            table = array("I", _join_sectors(data, next_sectors, small_table, shift))
            return _join_sectors(bytes(1 << small_shift) + small, table, start, small_shift)[:size]
    raise ValueError(gettext("the file contains no workbook"))


def _read_sector_table(data: bytes, shift: int) -> array[int]:
    """Return the table that gives the next sector for each sector. A sector has 2**shift bytes."""
    first, count = struct.unpack_from("<II", data, 68)
    numbers = list(struct.unpack_from("<109I", data, 76))
    for _ in range(min(count, len(data) >> shift)):  # further parts of the list of the table's sectors
        part = _read_sector(data, first, shift)
        *more, first = struct.unpack(f"<{len(part) // 4}I", part)
        numbers += more
    sectors = (_read_sector(data, number, shift) for number in numbers if number < _LAST_SECTOR)
    return array("I", b"".join(sectors))


def _join_sectors(data: bytes, next_sectors: array[int], start: int, shift: int) -> bytes:
    """Return the bytes of a chain of sectors. Raises ValueError for a chain that runs in a circle."""
    parts = []
    while start < _LAST_SECTOR:
        parts.append(_read_sector(data, start, shift))
        if len(parts) > len(next_sectors):
            raise ValueError(gettext("the data blocks of the file form an endless chain"))
        start = next_sectors[start]
    return b"".join(parts)


def _read_sector(data: bytes, number: int, shift: int) -> bytes:
    """Return a sector, which has 2**shift bytes. Sector 0 begins after the header, which is as long."""
    return data[(number + 1) << shift : (number + 2) << shift]
