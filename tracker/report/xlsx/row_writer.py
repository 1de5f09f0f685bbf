"""Write the rows of a sheet as XML text.

openpyxl builds up to three XML elements for each cell, which takes several times as long as formatting text.
So openpyxl writes a sheet without rows, and `Book.save` inserts the rows.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from datetime import date
from typing import IO, Any
from xml.sax.saxutils import escape, quoteattr

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from tracker.report.xlsx.cells import Cell, replace_invalid_characters
from tracker.report.xlsx.styles import Styles

_MOST_LINKS = 65_000  # Excel allows 65,530 in a sheet
_EMPTY_ROWS = re.compile(rb"<sheetData ?/>|<sheetData></sheetData>")
_AFTER_LINKS = re.compile(rb"(?=<printOptions|<pageMargins)")  # the first element after the links of a sheet


class RowWriter:
    """Writes the rows of one sheet.

    `rows` and `links` are empty temporary files: they hold the XML of the rows and their links until the book
    is saved.
    """

    def __init__(self, sheet: Any, styles: Styles, rows: IO[bytes], links: IO[bytes]) -> None:  # noqa: ANN401  openpyxl leaves sheets untyped
        self.sheet, self._styles, self._rows, self._links = sheet, styles, rows, links
        self._row, self._link_count = 0, 0

    def write_row(self, line: Sequence[Cell], height: float) -> None:
        """Write the next row; `height` is in points."""
        self._row += 1
        cells = "".join([self._format_cell(cell, column) for column, cell in enumerate(line, start=1)])
        row = f'<row r="{self._row}" ht="{height:g}" customHeight="1">{cells}</row>'
        self._rows.write(row.encode())

    def write_xml(self, without_rows: bytes, file: IO[bytes]) -> None:
        """Write the XML of the sheet: `without_rows` from openpyxl, with the rows and links inserted."""
        before, after = _EMPTY_ROWS.split(without_rows)
        before_links, after_links = _AFTER_LINKS.split(after, maxsplit=1)
        file.write(before + b"<sheetData>")
        _copy_file(self._rows, file)
        file.write(b"</sheetData>" + before_links)
        if self._link_count:
            file.write(b"<hyperlinks>")
            _copy_file(self._links, file)
            file.write(b"</hyperlinks>")
        file.write(after_links)

    def _format_cell(self, cell: Cell, column: int) -> str:
        """Return the XML of a cell of the current row."""
        value, number_format, tone, link, formula = cell
        place = f"{get_column_letter(column)}{self._row}"
        if link is not None:
            self._add_link(place, link)
        if isinstance(value, str):
            style = self._styles[tone, number_format, "s"]
            return f'<c r="{place}" s="{style}"{_format_text_after_style(value)}'
        is_date = isinstance(value, date)
        style = self._styles[tone, number_format, "d" if is_date else "n"]
        if value is None:
            return f'<c r="{place}" s="{style}"/>'
        number = to_excel(value) if is_date else value  # type: ignore[no-untyped-call]
        calculated = "" if formula is None else f"<f>{escape(formula)}</f>"
        return f'<c r="{place}" s="{style}">{calculated}<v>{float(number):.16g}</v></c>'

    def _add_link(self, place: str, target: str) -> None:
        """Link the cell `place`, such as A2, to the cell `target`.

        Excel has a limit of links per sheet; beyond it, no link is written.
        """
        if self._link_count < _MOST_LINKS:
            self._link_count += 1
            self._links.write(f'<hyperlink ref="{place}" location={quoteattr(target)}/>'.encode())


def _copy_file(source: IO[bytes], file: IO[bytes]) -> None:
    """Copy a file from its beginning into another one."""
    source.seek(0)
    shutil.copyfileobj(source, file)


def _format_text_after_style(text: str) -> str:
    """Return the XML of a cell with a text, from the end of its style attribute on.

    Blanks before and after the text are kept.
    """
    if not text:
        return "/>"
    text = replace_invalid_characters(text)
    mark = ' xml:space="preserve"' if text != text.strip() else ""
    return f' t="inlineStr"><is><t{mark}>{escape(text)}</t></is></c>'
