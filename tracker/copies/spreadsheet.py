"""Write workbooks with one plain sheet, row by row; no text in it is taken for a formula or an error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, islice
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from tracker.errors import FileError
from tracker.locale import gettext, ngettext

_ILLEGAL = re.compile(f"{ILLEGAL_CHARACTERS_RE.pattern}|[\ud800-\udfff\ufffe\uffff]")
_MOST_CHARACTERS = 32_767  # the limit of Excel for one cell
_MOST_ROWS = 1_048_576  # the limit of Excel for one sheet, with the heading
_MOST_DIGITS = 15  # Excel rounds numbers with more digits
_MISREAD_PREFIXES = ("=", "#")  # openpyxl takes such text for a formula or an error value
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FIRST_DAY = date(1900, 3, 1)  # Excel counts one day too many before it, and knows none before 1900
_MEASURED_ROWS = 200  # the rows at the top that determine the column widths
_MOST_WIDTH = 60  # in characters


def write_sheet(file: IO[bytes], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Write a workbook with headings and rows into an open file; return the number of rows.

    The first 200 rows determine the widths of the columns. Raises FileError for more rows than a sheet can
    hold.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet("sql")
    remaining = iter(rows)
    first = list(islice(remaining, _MEASURED_ROWS))
    for position, name in enumerate(names):
        widest = max(_measure_value(name), *(_measure_value(row[position]) for row in first), 6)
        sheet.column_dimensions[get_column_letter(position + 1)].width = min(widest, _MOST_WIDTH) + 2
    sheet.freeze_panes = "A2"
    bold = Font(bold=True)
    heading = [WriteOnlyCell(sheet, _format_cell_text(name)) for name in names]
    for cell in heading:
        cell.data_type, cell.font = "s", bold
    sheet.append(heading)
    count = 0
    for count, row in enumerate(chain(first, remaining), 1):
        if count == _MOST_ROWS:
            raise FileError(
                gettext("a sheet holds at most {count} rows").format(count=f"{_MOST_ROWS - 1:,}"),
                gettext("ask for fewer rows, or use --csv"),
            )
        sheet.append([_make_cell(sheet, value) for value in row])
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(len(names), 1))}{count + 1}"
    book.save(file)
    return count


def _make_cell(sheet: Any, value: object) -> Any:  # noqa: ANN401  openpyxl's sheet; a value or its cell
    """Return a value as openpyxl writes it: an ISO day as a date, a number of more than 15 digits as text."""
    if value is None or (isinstance(value, int | float) and abs(value) < 10**_MOST_DIGITS):
        return value
    text = _format_cell_text(value)
    if isinstance(value, str) and (day := _read_day(value)):
        return day
    if not text.startswith(_MISREAD_PREFIXES):
        return text
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell


def _read_day(text: str) -> date | None:
    """Return the day that a text in ISO form means; None if it is no day, or one that a sheet cannot show."""
    if not _ISO_DAY.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None


def _format_cell_text(value: object) -> str:
    """Return a value as text for a cell: not too long, and without control characters."""
    text = str(value)
    if isinstance(value, bytes):
        text = ngettext("<{count} byte>", "<{count} bytes>", len(value)).format(count=f"{len(value):,}")
    if len(text) > _MOST_CHARACTERS:
        text = text[: _MOST_CHARACTERS - 1] + "…"
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def _measure_value(value: object) -> int:
    """Return the width of the longest line of a value in characters; a Chinese character counts as two."""
    return max(map(_measure_line, _split_lines(value)))


def _split_lines(value: object) -> Iterator[str]:
    """Yield the lines of a value as text; None gives one empty line."""
    yield from ("" if value is None else _format_cell_text(value)).split("\n")


def _measure_line(line: str) -> int:
    """Return the width of a line in characters; a Chinese character counts as two."""
    # A Chinese character has three bytes in UTF-8, so (bytes + characters) / 2 counts it as two.
    return len(line) if line.isascii() else (len(line.encode("utf-8", "replace")) + len(line) + 1) // 2
