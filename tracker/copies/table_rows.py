"""The rows of every table in one form that both engines and a dump share, in the order of their ids.

A row is a tuple in the order of the table's columns: dates and timestamps as ISO text, flags as 0 or 1. The
search index is no content: it is left out, and made anew where the rows arrive.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

import sqlalchemy as sa

from tracker.progress import Progress
from tracker.store.reader import Reader, read_highest_id
from tracker.store.tables import SEARCH_TABLES, metadata

Row = tuple[Any, ...]
TABLES = [table for table in metadata.sorted_tables if table.name not in SEARCH_TABLES]
"""Every table with content, in an order in which each finds the rows it refers to."""

_BATCH_SIZE = 2_000
_NULL = r"\N"
_QUOTE = '"'
_NEEDS_QUOTES = re.compile(r'[",\r\n]')


class RowSource(Protocol):
    """Where rows come from: an open database, or a dump."""

    def count(self, table: sa.Table) -> int:
        """Return how many rows a table has."""

    def sequence(self, table: sa.Table) -> int:
        """Return the highest id the table has given out, 0 for none."""

    def rows(self, table: sa.Table) -> Iterator[Row]:
        """Yield the rows of a table."""


class DatabaseRows:
    """An open database, read in lots."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def count(self, table: sa.Table) -> int:
        """Return how many rows a table has."""
        return int(self._reader.value(f"SELECT count(*) FROM {table.name}"))

    def sequence(self, table: sa.Table) -> int:
        """Return the highest id the table has given out, 0 for none."""
        if "id" not in table.columns:
            return 0
        return read_highest_id(self._reader, table.name)

    def rows(self, table: sa.Table) -> Iterator[Row]:
        """Yield the rows of a table."""
        key = next(iter(table.primary_key)).name
        names = [column.name for column in table.columns]
        sql = (
            f"SELECT {', '.join(names)} FROM {table.name}"
            f" WHERE {key} > :last ORDER BY {key} LIMIT {_BATCH_SIZE}"
        )
        last = -1
        while lot := self._reader.tuples(sql, last=last):
            yield from lot
            last = lot[-1][names.index(key)]


def csv_lines(rows: Iterable[Row]) -> Iterator[str]:
    r"""Yield rows as lines of CSV: NULL is \N, bytes are base64, a text that begins with \ gets one more."""
    return map(_csv_line, rows)


def parse_row(table: sa.Table, cells: list[str]) -> Row:
    """Return a row as it was before it was written. Raises ValueError for one that is not of this table."""
    return tuple(_parse_cell(column, cell) for column, cell in zip(table.columns, cells, strict=True))


class RowProgress:
    """Tells how many of `total` rows have passed, as they pass, table after table."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def passing(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows as they are."""
        for row in rows:
            if self._done % _BATCH_SIZE == 0:
                self._progress(self._done, self._total)
            self._done += 1
            yield row


class RowDigest:
    """Rows that are counted and digested as they pass."""

    def __init__(self) -> None:
        self._digest, self._count = hashlib.sha256(), 0

    def passing(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows as they are."""
        for row in rows:
            self._digest.update(repr(row).encode())
            self._count += 1
            yield row

    @property
    def result(self) -> tuple[int, str]:
        """How many rows passed, and the sha256 of them as Python writes them."""
        return self._count, self._digest.hexdigest()


def digest_rows(rows: Iterable[Row]) -> tuple[int, str]:
    """Return how many rows there are, and their sha256, to compare with that of a `Tally`."""
    tally = RowDigest()
    for _ in tally.passing(rows):
        pass
    return tally.result


def _csv_line(row: Row) -> str:
    return ",".join([_csv_cell(value) for value in row]) + "\n"


def _csv_cell(value: object) -> str:
    if value is None:
        return _NULL
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    text = str(value)
    if text.startswith("\\"):
        text = "\\" + text
    # The csv module leaves a lone \r bare, which ends the row for whoever reads it.
    return f'"{text.replace(_QUOTE, _QUOTE * 2)}"' if _NEEDS_QUOTES.search(text) else text


def _parse_cell(column: sa.Column[Any], cell: str) -> object:
    if cell == _NULL:
        return None
    if isinstance(column.type, sa.Integer | sa.Boolean):
        return int(cell)
    if isinstance(column.type, sa.LargeBinary):
        return base64.b64decode(cell, validate=True)
    return cell.removeprefix("\\")
