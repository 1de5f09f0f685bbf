"""A dump: a folder with a CSV for each table, the schema, and what ties them together; made to be compared.

Written one file after the other beside its place; dump.json goes first and comes back last, so that a folder
with dump.json is complete.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tracker.copies.table_rows import TABLES, Row, RowProgress, RowSource, csv_lines, parse_row
from tracker.errors import FileError
from tracker.progress import Progress, ignore_progress
from tracker.store import sqlite_files
from tracker.store.location import HEAD
from tracker.store.tables import full_metadata

_FORMAT = "pledge-tracker dump"
_VERSION = 1
_CONTENT_FILE = "dump.json"
_SCHEMA_FILE = "schema.sql"


def write_dump(source: RowSource, folder: Path, progress: Progress = ignore_progress) -> int:
    """Write a dump into a folder, in place of an older one; return how many rows it has.

    Raises FileError for a folder that holds something else, or that cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / _CONTENT_FILE).exists() and any(not _is_hidden(file) for file in folder.iterdir()):
            raise FileError(f"{folder} holds other files", "give an empty folder, or one with a dump")
        (folder / _CONTENT_FILE).unlink(missing_ok=True)
        steps = RowProgress(progress, sum(map(source.count, TABLES)))
        tables = {table.name: _write_table(source, table, folder, steps) for table in TABLES}
        _write_file(folder / _SCHEMA_FILE, _schema_statements())
        content = {"format": _FORMAT, "version": _VERSION, "revision": HEAD, "tables": tables}
        _write_file(folder / _CONTENT_FILE, [json.dumps(content, indent=1) + "\n"])
    except OSError as error:
        raise FileError(f"{folder}: {error.strerror}", "the dump is not complete; write it again") from None
    return sum(table["rows"] for table in tables.values())


class DumpFolder:
    """A dump that is read. Raises FileError that names the file and the line."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            content = json.loads((folder / _CONTENT_FILE).read_text("utf-8"))
            is_ours = (content["format"], content["version"]) == (_FORMAT, _VERSION)
            self._tables: dict[str, dict[str, int]] = content["tables"]
            revision = content["revision"]
        except (OSError, ValueError, KeyError, TypeError):
            is_ours, revision = False, None
        if not is_ours:
            raise FileError(f"{folder} is not a complete dump", "make one with: tracker db dump DIR")
        if revision != HEAD:
            raise FileError(
                f"{folder} is of revision {revision}, this program's is {HEAD}",
                "load it with the version of pledge-tracker that wrote it, then upgrade the database",
            )

    def count(self, table: sa.Table) -> int:
        """Return how many rows a table has."""
        return int(self._tables[table.name]["rows"])

    def sequence(self, table: sa.Table) -> int:
        """Return the highest id the table has given out, 0 for none."""
        return int(self._tables[table.name]["sequence"])

    def rows(self, table: sa.Table) -> Iterator[Row]:
        """Yield the rows of a table."""
        file, count = self._folder / f"{table.name}.csv", 0
        csv.field_size_limit(sys.maxsize)  # a workbook is one field
        try:
            with file.open(encoding="utf-8", newline="") as opened:
                lines = csv.reader(opened, strict=True)
                if next(lines, None) != [column.name for column in table.columns]:
                    raise FileError(f"{file}: the first line does not name the columns of {table.name}")
                for cells in lines:
                    yield parse_row(table, cells)
                    count += 1
        except (ValueError, csv.Error) as error:
            raise FileError(f"{file}: row {count + 1}: {error}", "nothing was loaded") from None
        except OSError as error:
            raise FileError(f"{file}: {error.strerror}", "nothing was loaded") from None
        if count != self._tables[table.name]["rows"]:
            said = self._tables[table.name]["rows"]
            raise FileError(f"{file} has {count} rows; {_CONTENT_FILE} says {said}", "nothing was loaded")


def _write_table(source: RowSource, table: sa.Table, folder: Path, steps: RowProgress) -> dict[str, int]:
    count = 0

    def lines() -> Iterator[str]:
        nonlocal count
        yield ",".join(column.name for column in table.columns) + "\n"
        for line in csv_lines(steps.passing(source.rows(table))):
            count += 1
            yield line

    _write_file(folder / f"{table.name}.csv", lines())
    return {"rows": count, "sequence": source.sequence(table)}


def _write_file(file: Path, lines: Iterable[str]) -> None:
    with sqlite_files.write_beside(file) as part, part.open("w", encoding="utf-8", newline="") as opened:
        opened.writelines(lines)


def _schema_statements() -> Iterator[str]:
    """Yield the statements that make the tables, as SQLite is given them."""
    full_metadata()
    dialect: Any = sa.create_engine("sqlite://").dialect
    for table in TABLES:
        parts: list[Any] = [sa.schema.CreateTable(table)]
        parts += [
            sa.schema.CreateIndex(index) for index in sorted(table.indexes, key=lambda one: str(one.name))
        ]
        for part in parts:
            text = str(part.compile(dialect=dialect)).strip()
            yield "\n".join(line.rstrip() for line in text.splitlines()) + ";\n\n"


def _is_hidden(file: Path) -> bool:
    return file.name.startswith(".")
