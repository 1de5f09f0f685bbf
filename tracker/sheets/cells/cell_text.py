"""The text that a cell of a sheet shows, whatever is stored in it: a text, number, date or truth value."""

from __future__ import annotations

from datetime import datetime, time

from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.sheets.files.read_sheet import Cell

_MOST_DIGITS = 10**15
"""A larger number may have lost digits: a spreadsheet keeps 15."""


def show_cell(cell: Cell) -> str:
    """Return the text that a cell shows, without blanks around it. A map file names cells by this text."""
    if type(cell) is str:
        return cell.strip()
    if isinstance(cell, (int, float)) and abs(cell) >= _MOST_DIGITS:
        return f"{cell:.0f}"
    return format_cell(cell).strip()


def format_cell(cell: Cell) -> str:
    """Return the text that a cell shows. Raises BadInputError for a number that may have lost digits."""
    if isinstance(cell, str):
        return str(cell).replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, (int, float)):
        if abs(cell) >= _MOST_DIGITS:
            raise BadInputError(
                gettext("“{value}” is stored as a number, which loses the digits after the 15th").format(
                    value=f"{cell:.0f}"
                ),
                gettext("format the column as text, and type the value again"),
            )
        return str(int(cell)) if cell == int(cell) else f"{cell:.15g}"
    return str(cell)


def put_cell_on_one_line(cell: Cell) -> str:
    """Return the text that a cell shows, with its lines joined into one."""
    return " ".join(format_cell(cell).split("\n")) if isinstance(cell, str) else format_cell(cell)
