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
    """One fault; `row` is 0 for a fault of the whole sheet."""

    sheet: str
    row: int
    column: str
    header: str
    value: str
    message: str
    hint: str


class FaultGroup(NamedTuple):
    """The same fault in several rows."""

    first: Fault
    rows: list[int]

    def __str__(self) -> str:
        return gettext("{place}: {message} → {hint}").format(
            place=self._describe_place(), message=self.first.message, hint=self.first.hint
        )

    def _describe_place(self) -> str:
        """Return the rows of the group and its column, such as `rows 3, 5, column C “投资额”`."""
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
    """The faults of one sheet, of which at most MOST_KEPT are kept; `total` counts all."""

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
        """The faults in the order of rows and columns, those of the whole sheet first."""
        return sorted(self._found, key=lambda fault: (fault.row, len(fault.column), fault.column))

    def group_faults(self) -> list[FaultGroup]:
        """Return the faults, with the same fault of several rows in one group."""
        groups: dict[tuple[str, str, str], FaultGroup] = {}
        for fault in self.sorted_faults:
            key = (fault.column, fault.message, fault.hint)
            groups.setdefault(key, FaultGroup(fault, [])).rows.append(fault.row)
        return list(groups.values())

    @property
    def rejected_rows(self) -> int:
        """The number of rows that have a fault."""
        return len(self._wrong)

    def wrong_fields(self, row: int) -> AbstractSet[str]:
        """Return the names of the fields of a row that have a fault."""
        return self._wrong.get(row, frozenset())

    def has_fault(self, row: int) -> bool:
        """Tell whether a row has a fault."""
        return row in self._wrong

    def add_to_column(self, row: int, column: Column, value: object, message: str, hint: str) -> None:
        """Add a fault of one cell."""
        fault = Fault(self._sheet, row, column.letters, column.header, _shorten_value(value), message, hint)
        self._add(fault, column.use.field)

    def add_to_field(self, row: int, field: str, message: str, hint: str, value: object = "") -> None:
        """Add a fault of a field of a row, with the column that gives the field, if there is one."""
        column = self._columns.get(field)
        if column is None:
            self._add(Fault(self._sheet, row, "", "", _shorten_value(value), message, hint), field)
        else:
            self.add_to_column(row, column, value, message, hint)

    def add_blank(self, row: int, field: str, message: str) -> None:
        """Add a fault for a required field that a row leaves empty, unless the cell has a fault already."""
        if field not in self.wrong_fields(row):
            column = self._columns.get(field)
            hint = gettext("fill in the cell")
            if column is not None:
                hint = gettext(
                    "fill in the cell, or leave the row out with a line of the map file: {line}"
                ).format(line=column.skip_line)
            self.add_to_field(row, field, message, hint)

    def add_to_sheet(self, row: int, message: str, hint: str) -> None:
        """Add a fault of every row, which is reported once, for the whole sheet."""
        self._wrong.setdefault(row, set())
        if message not in self._said:
            self._said.add(message)
            self.total += 1
            self._found.append(Fault(self._sheet, 0, "", "", "", message, hint))

    def _add(self, fault: Fault, field: str) -> None:
        """Count a fault, remember which field of its row is wrong, and keep it if there is room."""
        self._wrong.setdefault(fault.row, set()).add(field)
        self.total += 1
        if len(self._found) < MOST_KEPT:
            self._found.append(fault)


def _shorten_value(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
