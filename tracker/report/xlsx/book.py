"""A workbook: openpyxl writes its styles, print settings, tables and charts, and `RowWriter` its rows."""

from __future__ import annotations

import io
import re
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO, Any, Self
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.styles import Font

from tracker.report.xlsx.row_writer import RowWriter
from tracker.report.xlsx.styles import FACES, Styles

_DRAWING = re.compile(r"xl/drawings/drawing\d+\.xml")
_CHART_NAME = re.compile(r'name="Chart \d+"')


class Book:
    """A workbook in one language.

    Add its sheets within a `with` block, write their rows, and then save it once.
    """

    def __init__(self, language: str) -> None:
        book: Any = Workbook(write_only=True)  # openpyxl's stubs know half of its attributes
        # Column widths count digits of the Normal style's font. openpyxl has no public way to change that:
        # add_named_style refuses a second "Normal". Hence the upper bound of openpyxl in pyproject.toml.
        book._named_styles["Normal"].font = Font(FACES[language], 10)
        self.workbook = book
        self._styles = Styles(self.workbook, language)
        self._rows_of_sheets: list[RowWriter] = []
        self.alternative_texts: list[str] = []
        """What each chart shows, in the order of the charts; all of them stand on one sheet."""
        self._temporary_files = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """Remove the temporary files that keep the rows."""
        self._temporary_files.close()

    @property
    def titles(self) -> list[str]:
        """The names of the sheets that were added so far."""
        return list(self.workbook.sheetnames)

    def _describe_charts(self, drawing: str) -> str:
        """Return the XML of a drawing with a description of each chart, which screen readers read out."""
        texts = iter(self.alternative_texts)
        return _CHART_NAME.sub(lambda name: f"{name[0]} descr={quoteattr(next(texts))}", drawing)

    def add_sheet(self, title: str) -> RowWriter:
        """Add an empty sheet after the others; return the writer of its rows."""
        kept_rows, kept_links = self._open_temporary_file(), self._open_temporary_file()
        rows = RowWriter(self.workbook.create_sheet(title), self._styles, kept_rows, kept_links)
        self._rows_of_sheets.append(rows)
        return rows

    def _open_temporary_file(self) -> IO[bytes]:
        return self._temporary_files.enter_context(TemporaryFile())

    def save(self, file: IO[bytes]) -> None:
        """Write the workbook to a binary file."""
        without_rows = io.BytesIO()
        self.workbook.save(without_rows)
        rows_by_path = {rows.sheet.path.lstrip("/"): rows for rows in self._rows_of_sheets}
        with ZipFile(without_rows) as parts, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for name in parts.namelist():
                with archive.open(name, "w") as part:
                    if name in rows_by_path:
                        rows_by_path[name].write_xml(parts.read(name), part)
                    elif _DRAWING.match(name):
                        part.write(self._describe_charts(parts.read(name).decode()).encode())
                    else:
                        part.write(parts.read(name))
