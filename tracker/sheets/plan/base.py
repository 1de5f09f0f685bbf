"""The common parts of all planners: they write rows, count them, and find rows that contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Protocol, TypeVar

import sqlalchemy as sa

from tracker.errors import BadInputError
from tracker.locale import gettext, join_items
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.cells.faults import Faults
from tracker.sheets.cells.known_names import KnownNames
from tracker.store.journal import Batch
from tracker.store.tables import companies
from tracker.values.money import Money
from tracker.write import common

_MOST_SHOWN = 5
RowValues = dict[str, Any]
Found = TypeVar("Found")
Row = TypeVar("Row")


class RowResult(Enum):
    """What the import does with a row that has no fault."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass
class RowCounts:
    """What the import does with each row, descriptions of the first changes, and notes for the user."""

    notes: list[str] = field(default_factory=list)
    draft_rows: set[int] = field(default_factory=set)
    """The rows that add a commitment as a draft."""
    _became: dict[int, RowResult] = field(default_factory=dict)
    _shown: dict[int, str] = field(default_factory=dict)

    @property
    def created_count(self) -> int:
        """The number of rows that add something new."""
        return self._count_rows(RowResult.CREATED)

    @property
    def updated_count(self) -> int:
        """The number of rows that change a stored row."""
        return self._count_rows(RowResult.UPDATED)

    @property
    def unchanged_count(self) -> int:
        """The number of rows that are equal to what the register has."""
        return self._count_rows(RowResult.UNCHANGED)

    @property
    def change_texts(self) -> list[str]:
        """Descriptions of the first rows that add or change something, for the screen."""
        return list(self._shown.values())

    def count_created(self, row: int, *words: object) -> None:
        """Count a row that adds something new; `words`, such as a reference and a title, describe it."""
        self._became[row] = RowResult.CREATED
        if len(self._shown) < _MOST_SHOWN:
            described = " ".join(str(word) for word in words if word)
            self._shown[row] = gettext("row {row}: new: {described}").format(row=row, described=described)

    def count_updated(self, row: int, what: str, changes: Mapping[str, tuple[object, object]]) -> None:
        """Count a row that changes a stored row. `what` is its name, `changes` holds (old, new) by field."""
        self._became[row] = RowResult.UPDATED
        if len(self._shown) < _MOST_SHOWN:
            change_texts = "; ".join(
                f"{name}: {format_value(old)} → {format_value(new)}" for name, (old, new) in changes.items()
            )
            self._shown[row] = gettext("row {row}: {what}: {changes}").format(
                row=row, what=what, changes=change_texts
            )

    def count_unchanged(self, row: int) -> None:
        """Count a row that is equal to what the register has."""
        self._became[row] = RowResult.UNCHANGED

    def drop_wrong_rows(self, is_wrong: Callable[[int], bool]) -> None:
        """Remove from the counts the rows for which `is_wrong` returns True."""
        for by_row in (self._became, self._shown):
            for row in [row for row in by_row if is_wrong(row)]:
                del by_row[row]
        self.draft_rows -= {row for row in self.draft_rows if is_wrong(row)}

    def _count_rows(self, result: RowResult) -> int:
        """Return the number of rows with this result."""
        return sum(each is result for each in self._became.values())


class Planner(Protocol):
    """The methods of every planner. A planner compares rows with the register and writes the changes."""

    def plan_chunk(self, chunk: Chunk) -> None:
        """Decide for each row of a chunk whether it is added, changes a stored row, or changes nothing.

        Then write what the rows add and change.
        """

    def finish_plan(self) -> None:
        """After the last chunk, make the checks that need all rows, and add notes for the user."""


@dataclass
class PlanningContext:
    """What a planner works with: names in the register, the faults and counts of the sheet, and the batch.

    The batch records what the import writes, so that it can be undone; it is None in a dry run. `because` is
    the reason that the user stated for the changes, or None.
    """

    register: KnownNames
    faults: Faults
    counts: RowCounts
    today: date
    batch: Batch | None
    take_new_id: Callable[[str], int]
    because: str | None

    def write_rows(self, write: Callable[[Batch, list[Row]], object], rows: list[Row]) -> None:
        """Write rows into the batch by calling `write`, a function of the package tracker.write.

        Nothing is written in a dry run, or if a fault has been found, because the batch is then rolled back.
        """
        if rows and self.batch is not None and not self.faults.total:
            write(self.batch, rows)

    def insert_rows(self, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert rows into a table, for tables that have no function of their own for this."""
        self.write_rows(lambda batch, rows: common.insert_rows(batch, table, rows), list(rows))

    def update_rows(self, table: sa.Table, changed: Sequence[tuple[int, RowValues]]) -> None:
        """Change rows of a table, given as (id, new values by column)."""
        self.write_rows(lambda batch, rows: common.update_rows(batch, table, rows), list(changed))

    def write_companies(self) -> None:
        """Insert the companies that the sheet names and that the register does not have."""
        made = self.register.unwritten
        self.insert_rows(companies, [{"id": new.id, "kind": "company", "name": new.name} for new in made])
        made.clear()

    def read_rows(
        self, chunk: Chunk, naming: Collection[str], *, unnamed: bool = False
    ) -> Iterator[tuple[int, RowValues]]:
        """Yield (row number, values by field) for the rows of a chunk, without fields that have a fault.

        `naming` has the fields that say what a row is about, such as the title of a commitment. A row is left
        out if one of these has a fault. With `unnamed`, only the rows that would be left out are yielded.
        """
        names = list(chunk.values)
        cells = zip(*chunk.values.values(), strict=True)
        for position, (row, values) in enumerate(zip(chunk.rows, cells, strict=True)):
            is_unnamed = position in chunk.bad and not self.faults.get_wrong_fields(row).isdisjoint(naming)
            if is_unnamed is unnamed:
                yield row, {name: v for name, v in zip(names, values, strict=True) if v is not None}

    def try_find(self, row: int, field: str, find: Callable[[Any], Found], value: object) -> Found | None:
        """Return `find(value)`; if that raises BadInputError, add a fault for the field and return None."""
        try:
            return find(value)
        except BadInputError as error:
            self.faults.add_field_fault(row, field, str(error), error.hint, value)
            return None


class FirstRows:
    """Finds rows of a sheet that contradict an earlier row about the same company, person or commitment.

    It remembers the first row about each of these things, and the first value of each of their fields.
    """

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._rows: dict[Hashable, int] = {}
        self._said: dict[tuple[Hashable, str], tuple[int, object]] = {}

    def find_first_row(self, thing: Hashable, row: int) -> int:
        """Return the number of the first row about a thing; it is `row` if no earlier row is about it."""
        return self._rows.setdefault(thing, row)

    def report_contradictions(
        self, thing: Hashable, row: int, what: str, given: RowValues, hint: str
    ) -> bool:
        """Add a fault for each field whose value differs from an earlier row about the same thing.

        `thing` is what the row is about, `what` its name for messages. Return whether any value differs.
        """
        is_contrary = False
        for name, value in given.items():
            first, first_value = self._said.setdefault((thing, name), (row, value))
            if first_value != value:
                is_contrary = True
                wrong = gettext("row {row} gives another value in this column for {what}").format(
                    row=first, what=what
                )
                self._faults.add_field_fault(row, name, wrong, hint, value)
        return is_contrary


def format_value(value: object) -> str:
    """Return a value as a short text for the list of changes on the screen."""
    if value is None:
        return gettext("(blank)")
    if isinstance(value, (list, tuple)) and not isinstance(value, Money) and not hasattr(value, "_fields"):
        return join_items(value)
    text = str(value)
    return text if len(text) <= 40 else f"{text[:38]}…"
