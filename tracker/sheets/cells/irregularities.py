"""Remember the rows and cells of a sheet that were left out, cleaned, changed or filled in while reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from tracker.sheets.cells.other_rows import NonDataRow
from tracker.sheets.cells.parse_amounts import CellAmount
from tracker.sheets.files.odd_cells import MergedCells
from tracker.values.dates import PrintedDate

_LACKS_ZERO = re.compile(r"(?!1[3-9]\d{9}$)(?!(?:400|800)\d{7}$)[1-9]\d{8,10}")
"""Telephone numbers as long as an area code and a number, without the zero of the area code."""


class Irregularities:
    """Rows and cells that were not read as they stand. The notes on an import name them with their counts.

    Mappings are by the position of the column; each cell is kept with the number of its row.
    """

    def __init__(self) -> None:
        self.other_rows: dict[NonDataRow, list[int]] = {kind: [] for kind in NonDataRow}
        """The rows that hold no data, by their kind."""
        self.short_rows: list[int] = []
        """Rows of a CSV file that end before the last column of the header."""
        self.skipped = 0
        """The number of rows that the map file leaves out."""
        self.passed_stages: list[int] = []
        """Rows that have reached the stage which a constant says is promised, so that it is left out."""
        self.shared_amounts: list[MergedCells] = []
        """Merged cells with one amount for several rows; only the first of the rows gets it."""
        self.unread_cells: Counter[int] = Counter()
        """How many cells of each column without a header have a value."""
        self.cleaned: dict[int, list[tuple[int, str, str]]] = {}
        """Cells with invisible characters: the text, and the cleaned text."""
        self.zeroless: dict[int, list[tuple[int, str]]] = {}
        """The digits of numbers that may have lost a leading zero."""
        self.printed_dates: dict[int, list[tuple[int, PrintedDate]]] = {}
        """The dates that are printed in words."""
        self.changed_amounts: dict[tuple[str, int], list[tuple[int, str]]] = {}
        """The words of amounts, by their change (`kept` as text, `rounded`) and column position."""

    def add_cleaned_cells(
        self, position: int, rows: Sequence[int], cells: Sequence[Any], cleaned: Mapping[Any, str]
    ) -> None:
        """Remember the rows in which invisible characters or blanks were removed from a cell."""
        if not cleaned:
            return
        kept = self.cleaned.setdefault(position, [])
        for row, cell in zip(rows, cells, strict=False):
            if type(cell) is str and cell in cleaned and (not kept or kept[-1][0] < row):
                kept.append((row, cell, cleaned[cell]))

    def add_lost_zeros(
        self,
        position: int,
        rows: Sequence[int],
        cells: Sequence[Any],
        column_values: Sequence[Any],
        *,
        is_code: bool,
    ) -> None:
        """Remember numbers from which a spreadsheet program may have removed zeros at the beginning.

        These are telephone numbers that seem to lack the first zero and, if the column `is_code`, codes that
        are stored as numbers.
        """
        self.zeroless.setdefault(position, []).extend(
            (row, str(value))
            for row, value, cell in zip(rows, column_values, cells, strict=False)
            if type(value) is str and (type(cell) is not str if is_code else _LACKS_ZERO.fullmatch(value))
        )

    def add_changed_amounts(self, position: int, rows: Sequence[int], column_values: Sequence[Any]) -> None:
        """Remember the amounts of a column that were rounded or stored as text, as the map file allows."""
        for row, value in zip(rows, column_values, strict=True):
            if type(value) is CellAmount and value.change:
                self.changed_amounts.setdefault((value.change, position), []).append((row, value.text))

    def add_printed_dates(self, position: int, rows: Sequence[int], column_values: Sequence[Any]) -> None:
        """Remember the dates of a column that are printed in words, such as 明年上半年."""
        self.printed_dates.setdefault(position, []).extend(
            (row, value) for row, value in zip(rows, column_values, strict=True) if type(value) is PrintedDate
        )
