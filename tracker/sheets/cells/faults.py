"""Collect the faults of a sheet: where each is, what is wrong, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from tracker.locale import gettext, ngettext
from tracker.sheets.columns.match_headers import Column
from tracker.sheets.lists import format_list

MOST_KEPT = 100_000
_MOST_LISTED = 5


class Fault(NamedTuple):
    """One thing in a sheet that cannot be imported: where it is, what is wrong, and a hint what to write.

    `row` is 0 if the fault concerns the whole sheet. `column` holds the letters of the column, `header` its
    header; both are empty if no single column is wrong.
    """

    sheet: str
    row: int
    column: str
    header: str
    value: str
    message: str
    hint: str


class FaultGroup(NamedTuple):
    """The same fault in several rows: the first fault, and the numbers of all rows that have it."""

    first: Fault
    rows: list[int]

    def __str__(self) -> str:
        return gettext("{place}: {message} → {hint}").format(
            place=self._describe_cells(), message=self.first.message, hint=self.first.hint
        )

    def _describe_cells(self) -> str:
        """Return text that names the faulty cells by row and column: `rows 3, 5, column C “投资额”`."""
        if not self.rows[0]:
            return gettext("the whole sheet")
        rows = format_list(self.rows, _MOST_LISTED)
        if not self.first.column:
            return ngettext("row {rows}", "rows {rows}", len(self.rows)).format(rows=rows)
        if not self.first.header:
            return ngettext(
                "row {rows}, column {column}", "rows {rows}, column {column}", len(self.rows)
            ).format(rows=rows, column=self.first.column)
        return ngettext(
            "row {rows}, column {column} “{header}”",
            "rows {rows}, column {column} “{header}”",
            len(self.rows),
        ).format(rows=rows, column=self.first.column, header=self.first.header)


class Faults:
    """The faults of one sheet. At most MOST_KEPT of them are stored; `total` counts all."""

    def __init__(self, sheet: str, columns: Sequence[Column]) -> None:
        self._sheet = sheet
        self._columns: Mapping[str, Column] = {
            column.use.field: column for column in reversed(columns) if column.use.join is None
        }
        self._wrong: dict[int, set[str]] = {}
        self._said: set[str] = set()
        self._found: list[Fault] = []
        self.total = 0

    @property
    def sorted_faults(self) -> list[Fault]:
        """The faults sorted by row and column; the faults of the whole sheet come first."""
        return sorted(self._found, key=lambda fault: (fault.row, len(fault.column), fault.column))

    def group_faults(self) -> list[FaultGroup]:
        """Return the faults in groups: one group for the same fault in several rows of a column."""
        groups: dict[tuple[str, str, str], FaultGroup] = {}
        for fault in self.sorted_faults:
            key = (fault.column, fault.message, fault.hint)
            groups.setdefault(key, FaultGroup(fault, [])).rows.append(fault.row)
        return list(groups.values())

    @property
    def rejected_row_count(self) -> int:
        """The number of rows that have a fault."""
        return len(self._wrong)

    def get_wrong_fields(self, row: int) -> AbstractSet[str]:
        """Return the names of those fields of a row that have a fault."""
        return self._wrong.get(row, frozenset())

    def has_fault(self, row: int) -> bool:
        """Tell whether a row has a fault."""
        return row in self._wrong

    def add_cell_fault(self, row: int, column: Column, value: object, message: str, hint: str) -> None:
        """Add a fault of the cell in a row and column."""
        fault = Fault(self._sheet, row, column.letters, column.header, _shorten_value(value), message, hint)
        self._store_fault(fault, column.use.field)

    def add_field_fault(self, row: int, field: str, message: str, hint: str, value: object = "") -> None:
        """Add a fault of a field in a row; it also names the column of the field, if there is one."""
        column = self._columns.get(field)
        if column is None:
            self._store_fault(Fault(self._sheet, row, "", "", _shorten_value(value), message, hint), field)
        else:
            self.add_cell_fault(row, column, value, message, hint)

    def add_missing_value(self, row: int, field: str, message: str) -> None:
        """Add a fault for a required field that a row leaves empty, unless the field has a fault already."""
        if field not in self.get_wrong_fields(row):
            column = self._columns.get(field)
            hint = gettext("fill in the cell")
            if column is not None:
                hint = gettext(
                    "fill in the cell, or leave the row out with a line of the map file: {line}"
                ).format(line=column.line_to_skip_blanks)
            self.add_field_fault(row, field, message, hint)

    def add_sheet_fault(self, row: int, message: str, hint: str) -> None:
        """Mark a row as wrong because of a fault of the whole sheet, which is reported only once."""
        self._wrong.setdefault(row, set())
        if message not in self._said:
            self._said.add(message)
            self.total += 1
            self._found.append(Fault(self._sheet, 0, "", "", "", message, hint))

    def _store_fault(self, fault: Fault, field: str) -> None:
        """Count a fault and remember which field of its row is wrong; store at most MOST_KEPT faults."""
        self._wrong.setdefault(fault.row, set()).add(field)
        self.total += 1
        if len(self._found) < MOST_KEPT:
            self._found.append(fault)


def _shorten_value(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
