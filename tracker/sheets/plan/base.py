"""What planners of all nouns share: where rows go, what was counted, and how a change is shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Protocol, TypeVar

import sqlalchemy as sa

from tracker.errors import BadInputError
from tracker.sheets.cells.chunks import Chunk
from tracker.sheets.cells.faults import Faults
from tracker.sheets.cells.known_names import KnownNames
from tracker.store.journal import Batch
from tracker.store.tables import companies
from tracker.values.money import Money
from tracker.write import common

_MOST_SHOWN, _MOST_NAMED = 5, 10
RowValues = dict[str, Any]
Found = TypeVar("Found")
Row = TypeVar("Row")


class RowResult(Enum):
    """What became of a row that is not wrong."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass
class RowCounts:
    """What became of the rows, each of which counts once, and the first changes as they are shown."""

    notes: list[str] = field(default_factory=list)
    _became: dict[int, RowResult] = field(default_factory=dict)
    _shown: dict[int, str] = field(default_factory=dict)

    @property
    def created(self) -> int:
        """How many rows are new."""
        return self._count_rows(RowResult.CREATED)

    @property
    def updated(self) -> int:
        """How many rows change something."""
        return self._count_rows(RowResult.UPDATED)

    @property
    def unchanged(self) -> int:
        """How many rows say what the register says."""
        return self._count_rows(RowResult.UNCHANGED)

    @property
    def shown(self) -> list[str]:
        """The first changes."""
        return list(self._shown.values())

    def count_created(self, row: int, *words: object) -> None:
        """Count a row that is new; `words` say what it is."""
        self._became[row] = RowResult.CREATED
        if len(self._shown) < _MOST_SHOWN:
            self._shown[row] = f"row {row}: new: {' '.join(str(word) for word in words if word)}"

    def count_updated(self, row: int, what: str, changes: Mapping[str, tuple[object, object]]) -> None:
        """Count a row that changes something; `changes` holds (old, new) by field."""
        self._became[row] = RowResult.UPDATED
        if len(self._shown) < _MOST_SHOWN:
            said = "; ".join(
                f"{name}: {format_value(old)} → {format_value(new)}" for name, (old, new) in changes.items()
            )
            self._shown[row] = f"row {row}: {what}: {said}"

    def count_unchanged(self, row: int) -> None:
        """Count a row that says what the register says."""
        self._became[row] = RowResult.UNCHANGED

    def drop_wrong_rows(self, is_wrong: Callable[[int], bool]) -> None:
        """Count no row that is wrong, whenever that was found out."""
        for known in (self._became, self._shown):
            for row in [row for row in known if is_wrong(row)]:
                del known[row]

    def _count_rows(self, became: RowResult) -> int:
        return sum(each is became for each in self._became.values())


class Planner(Protocol):
    """Compares the rows of a sheet with the register, and hands what differs to a sink."""

    def plan_chunk(self, chunk: Chunk) -> None:
        """Decide for each row of a chunk whether it is added, changes a stored row, or is left as it is."""

    def finish(self) -> None:
        """Check what only the whole sheet shows."""


@dataclass
class PlanningWork:
    """What a planner works with: the register, where faults and counts go, and the batch that is written.

    In a dry run there is no batch. `because` is the reason of the batch, if one was given.
    """

    register: KnownNames
    faults: Faults
    counts: RowCounts
    today: date
    batch: Batch | None
    new_id: Callable[[str], int]
    because: str | None

    def write(self, write_rows: Callable[[Batch, list[Row]], object], rows: list[Row]) -> None:
        """Write rows into the batch with a function of write/.

        In a dry run nothing is written, nor once a fault has been found: nothing would be kept anyway.
        """
        if rows and self.batch is not None and not self.faults.total:
            write_rows(self.batch, rows)

    def insert(self, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert rows that need nothing beside them."""
        self.write(lambda batch, rows: common.insert_rows(batch, table, rows), list(rows))

    def update(self, table: sa.Table, changed: Sequence[tuple[int, RowValues]]) -> None:
        """Set columns of rows by id."""
        self.write(lambda batch, rows: common.update_rows(batch, table, rows), list(changed))

    def write_companies(self) -> None:
        """Write the organisations that the rows name and the register did not have."""
        made = self.register.unwritten
        self.insert(companies, [{"id": new.id, "kind": "company", "name": new.name} for new in made])
        made.clear()

    def read_rows(
        self, chunk: Chunk, naming: Collection[str], *, unnamed: bool = False
    ) -> Iterator[tuple[int, RowValues]]:
        """Yield (row number, what is given) for the rows whose naming fields could be read, or the others.

        What could not be read of a row is not given, and a fault already.
        """
        names = list(chunk.values)
        cells = zip(*chunk.values.values(), strict=True)
        for place, (row, values) in enumerate(zip(chunk.rows, cells, strict=True)):
            is_unnamed = place in chunk.bad and not self.faults.wrong_fields(row).isdisjoint(naming)
            if is_unnamed is unnamed:
                yield row, {name: v for name, v in zip(names, values, strict=True) if v is not None}

    def try_find(self, row: int, field: str, find: Callable[[Any], Found], value: object) -> Found | None:
        """Return what `find` finds for a value; a BadInputError becomes a fault, and None."""
        try:
            return find(value)
        except BadInputError as error:
            self.faults.add_to_field(row, field, str(error), error.hint, value)
            return None


class FirstRows:
    """What rows say of each thing: a row that says something else than one above it has a fault."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._rows: dict[Hashable, int] = {}
        self._said: dict[tuple[Hashable, str], tuple[int, object]] = {}

    def find_first_row(self, thing: Hashable, row: int) -> int:
        """Return the first row about a thing: this one, or one above."""
        return self._rows.setdefault(thing, row)

    def add_contradictions(self, thing: Hashable, row: int, what: str, given: RowValues, hint: str) -> bool:
        """Note what a row says of a thing; add a fault for each field of which a row above says another."""
        is_contrary = False
        for name, value in given.items():
            first, said = self._said.setdefault((thing, name), (row, value))
            if said != value:
                is_contrary = True
                wrong = f"row {first} is about {what} already and says another {name}"
                self._faults.add_to_field(row, name, wrong, hint, value)
        return is_contrary


def format_value(value: object) -> str:
    """Return a value as it is shown beside another one."""
    if value is None:
        return "(blank)"
    if isinstance(value, (list, tuple)) and not isinstance(value, Money) and not hasattr(value, "_fields"):
        return "、".join(map(str, value))
    text = str(value)
    return text if len(text) <= 40 else f"{text[:38]}…"


def format_refs(refs: Sequence[str]) -> str:
    """Return references as a note names them: the first ones, and how many more there are."""
    more = len(refs) - _MOST_NAMED
    return ", ".join(refs[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
