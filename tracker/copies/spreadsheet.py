"""Rows into a plain sheet, written as they come: text stays text, whatever it begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from tracker.errors import FileError

_ILLEGAL = re.compile(f"{ILLEGAL_CHARACTERS_RE.pattern}|[\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_767  # characters that a cell holds
_MOST_ROWS = 1_048_576
_MOST_DIGITS = 15  # a number in a cell keeps no more
_NOT_TEXT = ("=", "#")  # openpyxl would take it for a formula or an error
_MEASURED = 200
_WIDEST = 60


def write(file: IO[bytes], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Write a sheet with a heading into an open file; return how many rows it has.

    Widths are those of the first rows. Raises FileError for more rows than a sheet holds.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet("sql")
    remaining = iter(rows)
    first = list(islice(remaining, _MEASURED))
    for place, name in enumerate(names):
        widest = max(_width(name), *(_width(row[place]) for row in first), 6)
        sheet.column_dimensions[get_column_letter(place + 1)].width = min(widest, _WIDEST) + 2
    sheet.freeze_panes = "A2"
    bold = Font(bold=True)
    heading = [WriteOnlyCell(sheet, _text(name)) for name in names]
    for cell in heading:
        cell.data_type, cell.font = "s", bold
    sheet.append(heading)
    count = 0
    for count, row in enumerate(chain(first, remaining), 1):
        if count == _MOST_ROWS:
            raise FileError(f"a sheet holds {_MOST_ROWS - 1:,} rows", "ask for fewer, or use --csv")
        sheet.append([_cell(sheet, value) for value in row])
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(len(names), 1))}{count + 1}"
    book.save(file)
    return count


def _cell(sheet: Any, value: object) -> Any:  # noqa: ANN401  openpyxl's sheet; a value or its cell
    """Return what a sheet is given: a number with more digits than it keeps as text, nothing as a formula."""
    if value is None or (isinstance(value, int | float) and abs(value) < 10**_MOST_DIGITS):
        return value
    text = _text(value)
    if not text.startswith(_NOT_TEXT):
        return text
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell


def _text(value: object) -> str:
    text = f"<{len(value)} bytes>" if isinstance(value, bytes) else str(value)
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def _width(value: object) -> int:
    """Return how many columns the longest line of a value takes; Chinese takes two."""
    return max(map(_columns, _lines(value)))


def _lines(value: object) -> Iterator[str]:
    yield from ("" if value is None else _text(value)).split("\n")


def _columns(line: str) -> int:
    return len(line) if line.isascii() else (len(line.encode("utf-8", "replace")) + len(line) + 1) // 2
