"""Tables, fields and blocks of text, drawn with rich as wide as the terminal.

Importing rich takes 20 ms: `terminal/tables.py` imports this module only when something is drawn.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, TextIO

import click
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.control import strip_control_codes
from rich.text import Text

from tracker.cli.terminal.columns import MINIMUM_WIDTH, Column, print_heading
from tracker.cli.terminal.wrap import print_wrapped

if TYPE_CHECKING:
    from tracker.read.labels import Labels

_INDENT = "    "
_GAP = 3
_EDGE = " "
_WIDEST_CHARACTER = 2
"""A narrower column would cut Chinese characters away."""
_WIDTH_OF_A_FILE = 120


def draw_table(rows: Sequence[Any], columns: Sequence[Column], labels: Labels) -> None:
    """Print a table as wide as the terminal, with aligned columns; say which columns were left out."""
    console = _make_console(sys.stdout)
    cells = {
        column: [labels("column", column.name), *(column.text(row) for row in rows)] for column in columns
    }
    shown = _choose_columns(cells, console.width)
    if _fit_on_one_line(cells, shown, console.width):
        cells = {column: [text.replace("\n", " ") for text in texts] for column, texts in cells.items()}
    _draw_aligned(console, [cells[column] for column in shown], [column.is_narrow for column in shown])
    if not rows:
        click.echo(f" {labels('text', 'none')}")
    hidden = "、".join(cells[column][0] for column in columns if column not in shown)
    if hidden:
        print_wrapped(
            f"Left out for width: {hidden}. A wider terminal or --json shows them.", dim=True, err=True
        )


def draw_grid(names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under the names of their columns; on a narrow terminal each row as a list of fields."""
    console = _make_console(sys.stdout)
    widest = [max(cell_len(cell) for cell in cells) for cells in zip(names, *rows, strict=True)]
    if sum(min(wide, MINIMUM_WIDTH) + _GAP for wide in widest) > console.width:
        for row in rows:
            print_heading(f"{names[0]} {row[0]}")
            draw_fields(zip(names[1:], row[1:], strict=True))
        return
    _draw_aligned(console, list(zip(names, *rows, strict=True)), [False] * len(names))


def draw_fields(fields: Iterable[tuple[str, str]], *, err: bool = False) -> None:
    """Print label and value pairs below each other; empty values are left out."""
    console = _make_console(sys.stderr if err else sys.stdout)
    shown = [(label, value) for label, value in fields if value]
    wide = max((cell_len(label) for label, _ in shown), default=0) + 2
    for label, value in shown:
        lines = Text(value).wrap(console, max(console.width - wide, MINIMUM_WIDTH), overflow="fold")
        for number, line in enumerate(lines):
            head = set_cell_size("" if number else label, wide)
            click.echo(click.style(head, bold=True) + line.plain.rstrip(), err=err)


def draw_block(heading: str, lines: Iterable[str]) -> None:
    """Print a heading and below it indented lines; a long line continues at the same indent."""
    console = _make_console(sys.stdout)
    if heading:
        console.print(Text(heading, style="bold"))
    for line in lines:
        for part in Text(line).wrap(console, max(console.width - len(_INDENT), 1)):
            console.print(Text(_INDENT + part.plain.rstrip()), soft_wrap=True)


def _draw_aligned(console: Console, columns: Sequence[Sequence[str]], are_narrow: Sequence[bool]) -> None:
    """Print columns of texts side by side under their headings, which are the first texts.

    A table of rich takes a millisecond for each row; here only texts of several lines take that long.
    """
    columns = [[strip_control_codes(text) for text in texts] for texts in columns]
    widths = [max(cell_len(line) for text in texts for line in text.split("\n")) for texts in columns]
    room = console.width - _GAP * (len(widths) - 1) - len(_EDGE) * 2
    widths = _narrow_widths(widths, are_narrow, room)
    full = sum(widths) + _GAP * (len(widths) - 1)
    heading, *rows = zip(*columns, strict=True)
    blank = " " * (full + len(_EDGE) * 2)
    click.echo(blank)
    for line in _align_cells(console, heading, widths):
        console.print(Text(line, style="bold"), soft_wrap=True)
    click.echo(f"{_EDGE}{'─' * full}{_EDGE}")
    for row in rows:
        for line in _align_cells(console, row, widths):
            click.echo(line)
    click.echo(blank)


def _narrow_widths(widths: Sequence[int], are_narrow: Sequence[bool], room: int) -> list[int]:
    """Return widths that fill at most `room` together: the widest column gives way first.

    The narrow columns give way only when no other column can. Every column keeps room for one character.
    """
    fitted = list(widths)
    for group in ([place for place, narrow in enumerate(are_narrow) if not narrow], range(len(fitted))):
        while sum(fitted) > room:
            widest = max(group, key=lambda place: fitted[place], default=None)
            if widest is None or fitted[widest] <= _WIDEST_CHARACTER:
                break
            fitted[widest] -= 1
    return fitted


def _align_cells(console: Console, texts: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of one row of a table, in which each text keeps to the width of its column."""
    cells = [_break_cell(console, text, width) for text, width in zip(texts, widths, strict=True)]
    for lines in zip_longest(*cells, fillvalue=""):
        padded = (set_cell_size(line, width) for line, width in zip(lines, widths, strict=True))
        yield f"{_EDGE}{(' ' * _GAP).join(padded)}{_EDGE}"


def _break_cell(console: Console, text: str, width: int) -> list[str]:
    if "\n" not in text and "\t" not in text and cell_len(text) <= width:
        return [text]
    return [line.plain.rstrip() for line in Text(text).wrap(console, width, overflow="fold")]


def _choose_columns(cells: Mapping[Column, Sequence[str]], width: int) -> list[Column]:
    """Return the columns that fit the width: leave out empty ones, then narrow ones, from the right.

    The first column, needed columns and wide columns with text are kept, even if they do not fit.
    """

    def needed_width(column: Column) -> int:
        natural = max(cell_len(line) for text in cells[column] for line in text.split("\n"))
        return natural if column.is_narrow else min(natural, column.least)

    shown = list(cells)
    while sum(needed_width(column) + _GAP for column in shown) > width:
        empty = [column for column in shown[1:] if not any(cells[column][1:])]
        narrow = [column for column in shown[1:] if column.is_narrow and not column.is_needed]
        if not empty + narrow:
            break
        shown.remove((empty or narrow)[-1])
    return shown


def _fit_on_one_line(cells: Mapping[Column, Sequence[str]], shown: Sequence[Column], width: int) -> bool:
    """Tell whether every text of these columns fits on one line."""
    return sum(max(map(cell_len, cells[column])) + _GAP for column in shown) <= width


def _make_console(file: TextIO) -> Console:
    """Return a console with the width of the terminal, or of _WIDTH_OF_A_FILE columns for a file or pipe."""
    is_known = file.isatty() or "COLUMNS" in os.environ
    width = None if is_known else _WIDTH_OF_A_FILE
    return Console(file=file, width=width, highlight=False, markup=False, emoji=False)
