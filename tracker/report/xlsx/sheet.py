"""A sheet whose rows are written by openpyxl from one reused cell per style.

It overrides how openpyxl turns a row into cells (`_values_to_row`, which is not public). Handing reused cells
to the public `append` writes the same file, but it then raises and catches an error for every cell, which
takes half as long again. Hence the upper bound of openpyxl in pyproject.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.hyperlink import Hyperlink

from tracker.report.xlsx.cells import Cell, replace_invalid_characters
from tracker.report.xlsx.styles import Pen, Pens

_MOST_LINKS = 65_000  # Excel allows 65,530 in a sheet


class Sheet(WriteOnlyWorksheet):
    """A write-only sheet of openpyxl whose rows are sequences of `Cell` values of the report."""

    column_dimensions: Any
    row_dimensions: Any
    _hyperlinks: list[Hyperlink]

    def __init__(self, book: Any, title: str, language: str) -> None:  # noqa: ANN401  openpyxl is untyped
        super().__init__(book, title)
        self._pens, self._row = Pens(self, language), 0

    def write_row(self, line: Sequence[Cell], height: float) -> None:
        """Write the next row with a height in points."""
        self._row += 1
        self.row_dimensions[self._row] = {"ht": f"{height:g}", "customHeight": "1"}
        self.append(line)
        del self.row_dimensions[self._row]

    def close(self) -> None:
        """Finish the sheet: write the parts that follow the rows, then free the memory of the links."""
        super().close()
        self._hyperlinks.clear()

    def _values_to_row(self, values: Sequence[Cell], row_idx: int) -> Iterator[Pen]:
        """Yield the cells of a row; openpyxl writes each one before its pen gets the next value."""
        for column, (value, number_format, tone, link) in enumerate(values, start=1):
            is_text = isinstance(value, str)
            kind = "s" if is_text else "d" if isinstance(value, date) else "n"
            pen = self._pens.find_or_make_pen(tone, number_format, kind)
            pen.put_value(replace_invalid_characters(value) if is_text else value, row_idx, column)
            if link is not None:
                self._add_link(pen.coordinate, link)
            yield pen

    def _add_link(self, ref: str, target: str) -> None:
        """Link a cell to a target; links beyond the limit of Excel are left out, the cell keeps its text."""
        if len(self._hyperlinks) < _MOST_LINKS:
            self._hyperlinks.append(Hyperlink(ref=ref, location=target))
