"""Dumps: folders with a CSV file per table, schema.sql, and dump.json with the number of rows per table.

Equal databases give equal dumps, so that dumps can be compared with diff. dump.json is removed first and
written last, so that a folder with dump.json has a complete dump.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from tracker.copies.table_rows import TABLES, Row, RowProgress, RowSource, format_csv_lines, parse_row
from tracker.errors import FileError
from tracker.locale import gettext
from tracker.progress import Progress, ignore_progress
from tracker.store import sqlite_files
from tracker.store.location import HEAD
from tracker.store.tables import load_full_metadata
from tracker.values.regular_files import (
    BoundedLines,
    describe_reason,
    read_regular_file,
    require_regular_file,
)

_FORMAT = "pledge-tracker dump"
_VERSION = 1
_CONTENT_FILE = "dump.json"
_SCHEMA_FILE = "schema.sql"
FILE_NAMES = frozenset({_CONTENT_FILE, _SCHEMA_FILE, *(f"{table.name}.csv" for table in TABLES)})
_LARGEST_CONTENT_FILE = 1_000_000
_LONGEST_ROW = 256 << 20
"""The largest number of characters of a row; an issued report's file is stored in one field."""


def write_dump(source: RowSource, folder: Path, progress: Progress = ignore_progress) -> int:
    """Write a dump into a folder, in place of an older dump; return the number of rows.

    Raises FileError for a folder that has other files or cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / _CONTENT_FILE).exists() and any(not _is_hidden(file) for file in folder.iterdir()):
            raise FileError(
                gettext("the folder {folder} contains files that are not part of a dump").format(
                    folder=folder
                ),
                gettext("give an empty folder, or a folder that contains a dump"),
            )
        (folder / _CONTENT_FILE).unlink(missing_ok=True)
        steps = RowProgress(progress, sum(map(source.count_rows, TABLES)))
        tables = {table.name: _write_table(source, table, folder, steps) for table in TABLES}
        _write_file(folder / _SCHEMA_FILE, _build_schema_statements())
        content = {"format": _FORMAT, "version": _VERSION, "revision": HEAD, "tables": tables}
        _write_file(folder / _CONTENT_FILE, [json.dumps(content, indent=1) + "\n"])
    except OSError as error:
        raise FileError(
            gettext("{folder} cannot be written: {reason}").format(
                folder=folder, reason=describe_reason(error)
            ),
            gettext("the dump in this folder is not complete; write the dump again"),
        ) from None
    return sum(table["rows"] for table in tables.values())


class DumpFolder:
    """A folder with a dump, to be read as a `RowSource`.

    Raises FileError for a dump that is incomplete, that has another schema revision, or that has a faulty
    row; the message names the file and the number of the row.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            data = _read_content_file(folder / _CONTENT_FILE)
            content = json.loads(data)
            is_ours = (content["format"], content["version"]) == (_FORMAT, _VERSION)
            self._tables: dict[str, dict[str, int]] = content["tables"]
            revision = content["revision"]
        except (ValueError, KeyError, TypeError, RecursionError):
            is_ours, revision = False, None
        if not is_ours:
            raise FileError(
                gettext("the folder {folder} does not contain a complete dump").format(folder=folder),
                gettext("write a dump with: tracker db dump DIR"),
            )
        if revision != HEAD:
            raise FileError(
                gettext(
                    "the dump in {folder} has the revision {revision}, but this program has "
                    "the revision {expected}"
                ).format(folder=folder, revision=revision, expected=HEAD),
                gettext(
                    "load the dump with the version of pledge-tracker that wrote it, then upgrade "
                    "the database"
                ),
            )

    def count_rows(self, table: sa.Table) -> int:
        """Return the number of rows of a table, as dump.json gives it."""
        return int(self._tables[table.name]["rows"])

    def read_highest_id(self, table: sa.Table) -> int:
        """Return the highest id that a row of a table ever had, even a deleted one; 0 if it had none."""
        return int(self._tables[table.name]["sequence"])

    def iterate_rows(self, table: sa.Table) -> Iterator[Row]:
        """Yield the rows of a table. Raises FileError if the file does not fit the table or dump.json."""
        file, count = self._folder / f"{table.name}.csv", 0
        csv.field_size_limit(_LONGEST_ROW)
        _require_plain_file(file)
        try:
            with file.open(encoding="utf-8", newline="") as opened:
                bounded = BoundedLines(file, opened, _LONGEST_ROW)
                lines = csv.reader(bounded, strict=True)
                if next(lines, None) != [column.name for column in table.columns]:
                    raise FileError(
                        gettext(
                            "{file}: the first line must contain the names of the columns of {table}"
                        ).format(file=file, table=table.name)
                    )
                for cells in lines:
                    yield parse_row(table, cells)
                    count += 1
                    bounded.begin_row(count + 1)
        except (ValueError, csv.Error) as error:
            raise FileError(
                gettext("{file}: row {row}: {error}").format(file=file, row=count + 1, error=error),
                gettext("nothing was loaded"),
            ) from None
        except OSError as error:
            raise FileError(
                gettext("{file} cannot be read: {reason}").format(file=file, reason=describe_reason(error)),
                gettext("nothing was loaded"),
            ) from None
        if count != self._tables[table.name]["rows"]:
            expected = self._tables[table.name]["rows"]
            raise FileError(
                gettext("{file} has {count} rows, but {other} says that it has {expected}").format(
                    file=file, count=count, other=_CONTENT_FILE, expected=expected
                ),
                gettext("nothing was loaded"),
            )


def _read_content_file(file: Path) -> bytes:
    """Return the content of dump.json; empty if the file is missing."""
    if not file.exists():
        return b""
    _require_plain_file(file)
    return read_regular_file(file, _LARGEST_CONTENT_FILE, gettext("write a dump with: tracker db dump DIR"))


def _require_plain_file(file: Path) -> None:
    """Raise FileError if a file of a dump is a link, or anything else but a regular file."""
    if file.is_symlink():
        raise FileError(
            gettext("{file} is a symbolic link to {target}; a dump contains no links").format(
                file=file, target=file.readlink()
            ),
            gettext("nothing was loaded; put the file itself into the folder of the dump"),
        )
    require_regular_file(file)


def _write_table(source: RowSource, table: sa.Table, folder: Path, steps: RowProgress) -> dict[str, int]:
    """Write the CSV file of a table; return the object for this table in dump.json."""
    count = 0

    def format_lines() -> Iterator[str]:
        nonlocal count
        yield ",".join(column.name for column in table.columns) + "\n"
        for line in format_csv_lines(steps.report_each(source.iterate_rows(table))):
            count += 1
            yield line

    _write_file(folder / f"{table.name}.csv", format_lines())
    return {"rows": count, "sequence": source.read_highest_id(table)}


def _write_file(file: Path, lines: Iterable[str]) -> None:
    """Write a file in UTF-8 from lines that already have their line ends."""
    with (
        sqlite_files.replace_when_complete(file) as part,
        part.open("w", encoding="utf-8", newline="") as opened,
    ):
        opened.writelines(lines)


def _build_schema_statements() -> Iterator[str]:
    """Yield the SQL statements that create the tables and indexes of a SQLite file."""
    load_full_metadata()
    dialect: Any = sa.create_engine("sqlite://").dialect
    for table in TABLES:
        statements: list[Any] = [sa.schema.CreateTable(table)]
        statements += [
            sa.schema.CreateIndex(index) for index in sorted(table.indexes, key=lambda index: str(index.name))
        ]
        for statement in statements:
            text = str(statement.compile(dialect=dialect)).strip()
            yield "\n".join(line.rstrip() for line in text.splitlines()) + ";\n\n"


def _is_hidden(file: Path) -> bool:
    """Tell whether the name of a file begins with a dot; such files in the folder of a dump do no harm."""
    return file.name.startswith(".")
