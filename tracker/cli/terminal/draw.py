"""Draw tables, fields and text blocks as wide as the terminal, with the library rich.

Control characters in the texts are made visible. Importing rich takes 20 ms, so `terminal/tables.py` imports
this module only when something is drawn.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, islice, takewhile, zip_longest
from typing import TYPE_CHECKING, Any, TextIO

import click
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from tracker.cli.terminal.columns import MINIMUM_WIDTH, Column, print_heading
from tracker.cli.terminal.lights import color_traffic_lights
from tracker.cli.terminal.wrap import count_screen_lines, print_drawn_lines, print_wrapped
from tracker.locale import gettext, join_items
from tracker.values.visible_text import show_controls

if TYPE_CHECKING:
    from tracker.read.labels import Labels

_INDENT = "    "
_GAP = 3
_EDGE = " "
_WIDEST_CHARACTER = 2
"""A narrower column would cut Chinese characters away."""
_WIDTH_OF_A_FILE = 120
_LINES_AROUND_TABLE = 3
"""A blank line above the table, one below it, and the next prompt."""
ROWS_TO_LAY_OUT = 1000
"""The number of rows that decide the widths of columns; a long list is printed while later rows are read."""


class TableLayout:
    """The layout of a table: which columns fit the terminal, and how wide each one is.

    The first rows of a list decide the layout. Texts of later rows are broken into lines to fit it.
    """

    def __init__(
        self, first_rows: Sequence[Any], columns: Sequence[Column], labels: Labels, console: Console
    ) -> None:
        self._console = console
        cells = {
            column: [labels("column", column.name), *(show_controls(column.text(row)) for row in first_rows)]
            for column in columns
        }
        self._shown = _choose_columns(cells, console.width)
        self._is_joined = _fit_on_one_line(cells, self._shown, console.width)
        texts = [[self._prepare_text(text) for text in cells[column]] for column in self._shown]
        self._headings = [heading for heading, *_ in texts]
        self._widths = _choose_widths(texts, [column.is_narrow for column in self._shown], console.width)
        self.hidden_headings = [cells[column][0] for column in columns if column not in self._shown]
        """The headings of the columns for which there is no room."""

    def heading_lines(self) -> Iterator[str]:
        """Yield the lines with the column headings, and a line below them."""
        return _make_heading_lines(self._console, self._headings, self._widths)

    def row_lines(self, row: Any) -> Iterator[str]:  # noqa: ANN401  a row of the list
        """Yield the lines of one row of the table."""
        texts = [self._prepare_text(show_controls(column.text(row))) for column in self._shown]
        return _align_cells(self._console, texts, self._widths)

    def table_lines(self, rows: Iterable[Any]) -> Iterator[str]:
        """Yield the lines with the column headings, and then those of all rows."""
        yield from self.heading_lines()
        for row in rows:
            yield from self.row_lines(row)

    def blank_line(self) -> str:
        """Return the blank line that is printed above and below the table."""
        return _make_blank_line(self._widths)

    def _prepare_text(self, text: str) -> str:
        """Return a cell's text on one line if the table has room for that, else unchanged."""
        return text.replace("\n", " ") if self._is_joined else text


def lay_out_table(first_rows: Sequence[Any], columns: Sequence[Column], labels: Labels) -> TableLayout:
    """Choose the columns and widths of a table that is as wide as the terminal."""
    return TableLayout(first_rows, columns, labels, _make_console(sys.stdout))


def draw_table(rows: Iterable[Any], columns: Sequence[Column], labels: Labels) -> None:
    """Print a table as wide as the terminal, and on stderr which columns did not fit."""
    remaining = iter(rows)
    first_rows = list(islice(remaining, ROWS_TO_LAY_OUT))
    layout = lay_out_table(first_rows, columns, labels)
    print_table(layout, chain(first_rows, remaining))
    if not first_rows:
        click.echo(f" {labels('text', 'none')}")
    print_hidden_headings(layout.hidden_headings)


def print_table(layout: TableLayout, rows: Iterable[Any]) -> None:
    """Print the column headings and rows of a table between two blank lines."""
    click.echo(layout.blank_line())
    print_drawn_lines(layout.table_lines(rows))
    click.echo(layout.blank_line())


def count_fitting_rows(layout: TableLayout, rows: Iterable[Any], height: int, *sentences: str) -> int:
    """Return how many of the first rows fit a screen of `height` lines with all else that is printed there.

    This is what `print_table` prints besides rows, the sentences below the table, of which some may be empty,
    and the next prompt.
    """
    beside = len(list(layout.heading_lines())) + _LINES_AROUND_TABLE + count_screen_lines(*sentences)
    ends = accumulate(len(list(layout.row_lines(row))) for row in rows)
    room = height - beside
    return sum(1 for _ in takewhile(lambda end: end <= room, ends))


def print_hidden_headings(headings: Iterable[str]) -> None:
    """Print on stderr which columns were left out because the terminal is too narrow; nothing for none."""
    sentence = describe_hidden_headings(headings)
    if sentence:
        print_wrapped(sentence, dim=True, err=True)


def describe_hidden_headings(headings: Iterable[str]) -> str:
    """Return a sentence with the columns for which the terminal is too narrow; an empty text for none."""
    hidden = join_items(headings)
    sentence = gettext(
        "Columns left out, because the terminal is too narrow: {columns}. To "
        "see them, use a wider terminal, --columns or --json."
    )
    return sentence.format(columns=hidden) if hidden else ""


def draw_grid(names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print the rows of an SQL query under their column names.

    On a narrow terminal, each row is printed as a list of fields.
    """
    console = _make_console(sys.stdout)
    names, rows = list(map(show_controls, names)), [list(map(show_controls, row)) for row in rows]
    widest = [max(cell_len(cell) for cell in cells) for cells in zip(names, *rows, strict=True)]
    if sum(min(wide, MINIMUM_WIDTH) + _GAP for wide in widest) > console.width:
        for row in rows:
            print_heading(f"{names[0]} {row[0]}")
            draw_fields(zip(names[1:], row[1:], strict=True))
        return
    _draw_columns(console, list(zip(names, *rows, strict=True)))


def draw_fields(fields: Iterable[tuple[str, str]], *, err: bool = False) -> None:
    """Print each label with its value beside it, one field below the other; empty values are left out."""
    console = _make_console(sys.stderr if err else sys.stdout)
    shown = [(show_controls(label), show_controls(value)) for label, value in fields if value]
    wide = max((cell_len(label) for label, _ in shown), default=0) + 2
    for label, value in shown:
        lines = Text(value).wrap(console, max(console.width - wide, MINIMUM_WIDTH), overflow="fold")
        for number, line in enumerate(lines):
            head = set_cell_size("" if number else label, wide)
            click.echo(click.style(head, bold=True) + color_traffic_lights(line.plain.rstrip()), err=err)


def draw_block(heading: str, lines: Iterable[str]) -> None:
    """Print a heading, and below it indented lines; the rest of a long line is indented, too."""
    console = _make_console(sys.stdout)
    if heading:
        console.print(Text(show_controls(heading), style="bold"))
    for line in lines:
        for part in Text(show_controls(line)).wrap(console, max(console.width - len(_INDENT), 1)):
            console.print(Text(_INDENT + part.plain.rstrip()), soft_wrap=True)


def _draw_columns(console: Console, columns: Sequence[Sequence[str]]) -> None:
    """Print columns of texts side by side. The first text of each column is its heading."""
    widths = _choose_widths(columns, [False] * len(columns), console.width)
    headings, *rows = zip(*columns, strict=True)
    click.echo(_make_blank_line(widths))
    for line in _make_heading_lines(console, headings, widths):
        click.echo(line)
    for row in rows:
        for line in _align_cells(console, row, widths):
            click.echo(line)
    click.echo(_make_blank_line(widths))


def _make_heading_lines(console: Console, headings: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield the heading of a table: the column headings in bold, and a horizontal line.

    Tables are not drawn with rich, because rich needs a millisecond for each row. Here, only rows with
    texts of several lines take as long.
    """
    for line in _align_cells(console, headings, widths):
        yield click.style(line, bold=True)
    yield f"{_EDGE}{'─' * _sum_widths(widths)}{_EDGE}"


def _make_blank_line(widths: Sequence[int]) -> str:
    """Return a line of blanks as wide as the table."""
    return " " * (_sum_widths(widths) + len(_EDGE) * 2)


def _sum_widths(widths: Sequence[int]) -> int:
    """Return the width of the table in characters, without its edges."""
    return sum(widths) + _GAP * (len(widths) - 1)


def _choose_widths(columns: Sequence[Sequence[str]], are_narrow: Sequence[bool], room: int) -> list[int]:
    """Return the width of each column, so that the table with its gaps and edges fits `room` characters."""
    widths = [max(cell_len(line) for text in texts for line in text.split("\n")) for texts in columns]
    return _narrow_widths(widths, are_narrow, room - _GAP * (len(widths) - 1) - len(_EDGE) * 2)


def _narrow_widths(widths: Sequence[int], are_narrow: Sequence[bool], room: int) -> list[int]:
    """Reduce the widest columns until the sum of the widths is at most `room`; return the new widths.

    Columns marked as narrow are reduced last. No column gets too narrow for one Chinese character.
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
    """Yield the lines of one table row; each text is broken or padded to the width of its column."""
    cells = [_break_cell(console, text, width) for text, width in zip(texts, widths, strict=True)]
    for lines in zip_longest(*cells, fillvalue=""):
        padded = (set_cell_size(line, width) for line, width in zip(lines, widths, strict=True))
        yield color_traffic_lights(f"{_EDGE}{(' ' * _GAP).join(padded)}{_EDGE}")


def _break_cell(console: Console, text: str, width: int) -> list[str]:
    """Return the text of a cell in lines that fit the width of its column."""
    if "\n" not in text and "\t" not in text and cell_len(text) <= width:
        return [text]
    return [line.plain.rstrip() for line in Text(text).wrap(console, width, overflow="fold")]


def _choose_columns(cells: Mapping[Column, Sequence[str]], width: int) -> list[Column]:
    """Return the columns to show in a table of `width` characters.

    While they do not fit, the rightmost empty column is left out, and then the rightmost narrow one. The
    first column, needed columns, and wide columns with text always stay.
    """

    def get_least_width(column: Column) -> int:
        """Return the least width at which the column can be shown."""
        natural = max(cell_len(line) for text in cells[column] for line in text.split("\n"))
        return natural if column.is_narrow else min(natural, column.least)

    shown = list(cells)
    while sum(get_least_width(column) + _GAP for column in shown) > width:
        empty = [column for column in shown[1:] if not any(cells[column][1:])]
        narrow = [column for column in shown[1:] if column.is_narrow and not column.is_needed]
        if not empty + narrow:
            break
        shown.remove((empty or narrow)[-1])
    return shown


def _fit_on_one_line(cells: Mapping[Column, Sequence[str]], shown: Sequence[Column], width: int) -> bool:
    """Tell whether the columns fit `width` if each text in them stays on one line."""
    return sum(max(map(cell_len, cells[column])) + _GAP for column in shown) <= width


def _make_console(file: TextIO) -> Console:
    """Return a rich console as wide as the terminal; for a file or pipe, _WIDTH_OF_A_FILE wide."""
    is_known = file.isatty() or "COLUMNS" in os.environ
    width = None if is_known else _WIDTH_OF_A_FILE
    return Console(file=file, width=width, highlight=False, markup=False, emoji=False)
