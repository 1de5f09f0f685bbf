"""What planners of all nouns share: where rows go, what was counted, and how a change is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any, Protocol, TypeVar

from tracker.errors import BadInputError
from tracker.money import Money
from tracker.sheets.chunks import Chunk
from tracker.sheets.faults import Faults
from tracker.sheets.register import Register

_MOST_SHOWN = 5
Given = dict[str, Any]
Found = TypeVar("Found")


class Sink(Protocol):
    """Where planned rows go: an open batch, or nowhere."""

    def new_id(self, table: str) -> int:
        """Return an id that no row has had."""

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Insert rows."""

    def update(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Set columns of rows whose id stands last in each."""


class Nowhere:
    """The sink of a dry run."""

    def __init__(self) -> None:
        self._ids = count(10**12)

    def new_id(self, table: str) -> int:  # noqa: ARG002
        """Return an id that no stored row has."""
        return next(self._ids)

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Write nothing."""

    def update(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Write nothing."""


@dataclass
class Counts:
    """What became of the rows, and the first changes as they are shown."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    shown: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def create(self, row: int, *words: object) -> None:
        """Count a row that is new; `words` say what it is."""
        self.created += 1
        if self.created <= _MOST_SHOWN:
            self.shown.append(f"row {row}: new: {' '.join(str(word) for word in words if word)}")

    def update(self, row: int, what: str, changes: Mapping[str, tuple[object, object]]) -> None:
        """Count a row that changes something; `changes` holds (old, new) by field."""
        self.updated += 1
        if self.updated <= _MOST_SHOWN:
            said = "; ".join(f"{name}: {shown(old)} → {shown(new)}" for name, (old, new) in changes.items())
            self.shown.append(f"row {row}: {what}: {said}")


class Planner(Protocol):
    """Compares the rows of a sheet with the register, and hands what differs to a sink."""

    def take(self, chunk: Chunk) -> None:
        """Plan the rows of a chunk."""

    def finish(self) -> None:
        """Check what only the whole sheet shows."""


@dataclass
class Work:
    """What a planner works with. `because` is the reason of the batch, if one was given."""

    register: Register
    sink: Sink
    faults: Faults
    counts: Counts
    today: date
    actor: str
    moment: str
    because: str | None

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Insert rows unless a fault has been found: then nothing will be kept anyway."""
        if rows and not self.faults.total:
            self.sink.insert(table, columns, rows)

    def update(self, table: str, changed: Mapping[tuple[str, ...], Sequence[Sequence[Any]]]) -> None:
        """Update rows, which are given by the columns that change."""
        if not self.faults.total:
            for columns, rows in changed.items():
                self.sink.update(table, columns, rows)

    def write_companies(self) -> None:
        """Write the organisations that the rows name and the register did not have."""
        made = self.register.unwritten
        self.insert("companies", ("id", "kind", "name"), [(new.id, "company", new.name) for new in made])
        made.clear()

    def each(self, chunk: Chunk, *, wrong: bool = False) -> Iterator[tuple[int, Given]]:
        """Yield (row number, what is given) for every row without a fault, or for those with one."""
        names = list(chunk.values)
        cells = zip(*chunk.values.values(), strict=True)
        for place, (row, values) in enumerate(zip(chunk.rows, cells, strict=True)):
            if (place in chunk.bad) is wrong:
                yield row, {name: v for name, v in zip(names, values, strict=True) if v is not None}

    def found(self, row: int, field: str, find: Callable[[Any], Found], value: object) -> Found | None:
        """Return what `find` finds for a value; a BadInputError becomes a fault, and None."""
        try:
            return find(value)
        except BadInputError as error:
            self.faults.of_field(row, field, str(error), error.hint, value)
            return None


def shown(value: object) -> str:
    """Return a value as it is shown beside another one."""
    if value is None:
        return "(blank)"
    if isinstance(value, (list, tuple)) and not isinstance(value, Money) and not hasattr(value, "_fields"):
        return "、".join(map(str, value))
    text = str(value)
    return text if len(text) <= 40 else f"{text[:38]}…"


def bound(columns: Sequence[str], values: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the columns of a row as both drivers bind them."""
    found = map(values.get, columns)
    return tuple([value if type(value) in _BINDS else _stored(value) for value in found])


def _stored(value: object) -> object:
    if isinstance(value, str):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


_BINDS = {str, int, bool, type(None)}
