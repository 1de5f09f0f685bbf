"""Refuse files and sheets that are too large to be tables."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import FileError
from tracker.locale import gettext

_LARGEST = 400 << 20
"""Bytes of all parts together; 100,000 rows of 20 columns are about 150 million."""
MOST_CELLS = 10_000_000
MOST_COLUMNS = 702
"""The number of columns up to ZZ."""
MOST_ODD = 2_000_000
_LONGEST_CELL_NAME = 30


def require_few_odd_cells(file: Path, count: int) -> None:
    """Raise FileError if a sheet has more odd cells (errors, formatted numbers) than fit into memory."""
    if count > MOST_ODD:
        raise FileError(
            gettext(
                "{file}: more than {count:,} cells contain error values, percentages or partial dates"
            ).format(file=file, count=MOST_ODD),
            gettext("split the table into several files"),
        )


def is_too_large(height: int, width: int) -> bool:
    """Tell whether a sheet of `height` rows and `width` columns is too wide or too large to be a table."""
    return width > MOST_COLUMNS or height * width > MOST_CELLS


def require_size_within_limits(file: Path, sheet: str, height: int, width: int, cell: str = "") -> None:
    """Raise FileError for a sheet that is too wide or too large; `cell` is its farthest cell, if known."""
    if is_too_large(height, width):
        sentence = (
            gettext(
                "{file}: the sheet “{sheet}” spans {height:,} rows and {width:,} columns, up to cell {cell}"
            )
            if cell
            else gettext("{file}: the sheet “{sheet}” spans {height:,} rows and {width:,} columns")
        )
        raise FileError(
            sentence.format(
                file=file, sheet=sheet, height=height, width=width, cell=cell[:_LONGEST_CELL_NAME]
            ),
            gettext(
                "a table has at most {columns} columns and {cells:,} cells: delete the cells far "
                "from the table, or save the table in a file of its own"
            ).format(columns=MOST_COLUMNS, cells=MOST_CELLS),
        )


def require_file_size(file: Path, size: int) -> None:
    """Raise FileError for a file that is too large to be read."""
    if size > _LARGEST:
        raise FileError(
            gettext("{file} is {size:,} MB, but the program reads at most {most} MB").format(
                file=file, size=size // (1 << 20), most=_LARGEST >> 20
            ),
            gettext("split the table into several files"),
        )


def require_unpacked_size(file: Path, size: int) -> None:
    """Raise FileError if the parts of a zip file would together be too large when unpacked."""
    if size > _LARGEST:
        raise FileError(
            gettext("{file} is {size:,} MB when unpacked, but the program reads at most {most} MB").format(
                file=file, size=size // (1 << 20), most=_LARGEST >> 20
            ),
            gettext("split the table into several files"),
        )
