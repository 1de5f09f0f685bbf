"""Read the rows of every table in one form that is the same for SQLite, PostgreSQL and dumps.

A row is a tuple of values in the order of the columns: dates and times are text in ISO form, flags are 0 or
1. Dumps leave out the search index and derived tables (which triggers fill): they are computed anew where the
rows are loaded.
"""

from __future__ import annotations

import base64
import hashlib
import marshal
import re
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

import sqlalchemy as sa

from tracker.progress import Progress
from tracker.store.derived_columns import DERIVED_TABLES
from tracker.store.reader import Reader, read_highest_id
from tracker.store.tables import SEARCH_TABLES, metadata

Row = tuple[Any, ...]
TABLES = [table for table in metadata.sorted_tables if table.name not in (*SEARCH_TABLES, *DERIVED_TABLES)]
"""Every table but those of the search index and those that are derived, each after those it refers to."""
COPIED_TABLES = [*TABLES, *(metadata.tables[name] for name in DERIVED_TABLES)]
"""The tables whose rows are copied from one database to another: to copy kept states is faster."""

_BATCH_SIZE = 2_000
_FILES_AT_ONCE = 4
"""How many rows with a file are read at once: each may have 20 million bytes."""
_MARSHAL_VERSION = 2
"""The last version that writes equal values as equal bytes, whatever objects hold them."""
_NULL = r"\N"
_QUOTE = '"'
_NEEDS_QUOTES = re.compile(r'[",\r\n]')


class RowSource(Protocol):
    """A source of rows: an open database or a dump."""

    def count_rows(self, table: sa.Table) -> int:
        """Return the number of rows of a table."""

    def read_highest_id(self, table: sa.Table) -> int:
        """Return the highest id that a row of a table ever had, even a deleted one; 0 if it had none."""

    def iterate_rows(self, table: sa.Table) -> Iterator[Row]:
        """Yield the rows of a table in the order of their ids."""


class DatabaseRows:
    """An open database as a `RowSource`, which reads 2,000 rows at a time, or fewer if they contain files."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def count_rows(self, table: sa.Table) -> int:
        """Return the number of rows of a table."""
        return int(self._reader.value(f"SELECT count(*) FROM {table.name}"))

    def read_highest_id(self, table: sa.Table) -> int:
        """Return the highest id that a row of a table ever had, even a deleted one; 0 if it had none."""
        if "id" not in table.columns:
            return 0
        return read_highest_id(self._reader, table.name)

    def iterate_rows(self, table: sa.Table) -> Iterator[Row]:
        """Yield the rows of a table in the order of their ids, or of another primary key."""
        keys = [column.name for column in table.primary_key]
        names = [column.name for column in table.columns]
        has_files = any(isinstance(column.type, sa.LargeBinary) for column in table.columns)
        select = f"SELECT {', '.join(names)} FROM {table.name}"
        ending = f" ORDER BY {', '.join(keys)} LIMIT {_FILES_AT_ONCE if has_files else _BATCH_SIZE}"
        later = f" WHERE ({', '.join(keys)}) > ({', '.join(f':{key}' for key in keys)})"
        lot = self._reader.tuples(select + ending)
        while lot:
            yield from lot
            last = {key: lot[-1][names.index(key)] for key in keys}
            lot = self._reader.tuples(select + later + ending, **last)


def format_csv_lines(rows: Iterable[Row]) -> Iterator[str]:
    r"""Yield one CSV line per row.

    NULL becomes \N, bytes become base64, and \ at the start of a text is doubled.
    """
    return map(_format_csv_line, rows)


def parse_row(table: sa.Table, cells: list[str]) -> Row:
    """Return a row from the cells of its CSV line. Raises ValueError for cells that do not fit the table."""
    return tuple(_parse_cell(column, cell) for column, cell in zip(table.columns, cells, strict=True))


class RowProgress:
    """Counts the rows of all tables as they pass, and reports the progress; `total` is their number."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def report_each(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows unchanged; report the progress after every 2,000 rows."""
        for row in rows:
            if self._done % _BATCH_SIZE == 0:
                self._progress(self._done, self._total)
            self._done += 1
            yield row


class RowDigest:
    """Counts the rows that pass through it and computes their SHA-256 digest, to compare two sets of rows."""

    def __init__(self) -> None:
        self._digest, self._count = hashlib.sha256(), 0

    def count_and_digest_rows(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows unchanged, and add each to the count and the digest."""
        for row in rows:
            self._digest.update(marshal.dumps(row, _MARSHAL_VERSION))
            self._count += 1
            yield row

    @property
    def count_and_digest(self) -> tuple[int, str]:
        """The number of rows so far, and the SHA-256 digest of their values."""
        return self._count, self._digest.hexdigest()


def digest_rows(rows: Iterable[Row]) -> tuple[int, str]:
    """Return the number of rows and their SHA-256 digest."""
    digest = RowDigest()
    for _ in digest.count_and_digest_rows(rows):
        pass
    return digest.count_and_digest


def _format_csv_line(row: Row) -> str:
    return ",".join([_format_csv_cell(value) for value in row]) + "\n"


def _format_csv_cell(value: object) -> str:
    """Return a value as a CSV cell, in quotation marks where it needs them."""
    if value is None:
        return _NULL
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    text = str(value)
    # A text that is exactly \N would otherwise read as NULL.
    if text.startswith("\\"):
        text = "\\" + text
    # csv.writer does not quote a lone \r, which csv.reader then takes for the end of the row.
    return f'"{text.replace(_QUOTE, _QUOTE * 2)}"' if _NEEDS_QUOTES.search(text) else text


def _parse_cell(column: sa.Column[Any], cell: str) -> object:
    """Return the value that `_format_csv_cell` wrote. Raises ValueError if the column cannot hold it."""
    if cell == _NULL:
        return None
    if isinstance(column.type, sa.Integer | sa.Boolean):
        return int(cell)
    if isinstance(column.type, sa.LargeBinary):
        return base64.b64decode(cell, validate=True)
    return cell.removeprefix("\\")
