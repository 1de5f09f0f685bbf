"""Printing rows: a table that fits the terminal, JSON or CSV. Every list and show prints through here."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

import click

if TYPE_CHECKING:
    from tracker.read.labels import Labels
    from tracker.store.journal import Batch

FORMATS = ("table", "json", "csv")
FLAGS = (
    "is_private",
    "is_corrected",
    "is_counted",
    "is_attached",
    "is_priority",
    "is_named",
    "is_void",
    "next_is_private",
)
Record = Mapping[str, Any]
_MINIMUM_WIDTH = 12
_INDENT = "    "
_GAP = 3
_WIDTH_OF_A_FILE = 120
_MAXIMUM_UNCITED = 5


class Column(NamedTuple):
    """A column of a table: the code of its heading, and its text for a row.

    A narrow column keeps to one line, and goes where the terminal has no room for it, unless it is needed.
    Any other is broken into lines, of which none has to be shorter than `least` columns; what stands on
    lines of its own is put on one where the terminal is wide enough.
    """

    name: str
    text: Callable[[Any], str]
    is_narrow: bool = False
    is_needed: bool = False
    least: int = _MINIMUM_WIDTH


def format_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--json` and `--csv`; the command gets `fmt`, one of FORMATS."""
    for name in ("csv", "json"):
        option = click.option(
            f"--{name}", "fmt", flag_value=name, help=f"Print {name.upper()} with stable keys."
        )
        function = option(function)
    return click.option("--table", "fmt", flag_value="table", default="table", hidden=True)(function)


def print_json(value: object) -> None:
    """Print a value as JSON, flags as true and false."""
    import json

    click.echo(json.dumps(_with_flags(value), ensure_ascii=False, indent=2))


def print_csv(rows: Iterable[Record], names: Sequence[str]) -> None:
    """Print rows as CSV with a heading of the stable keys."""
    import csv

    writer = csv.DictWriter(sys.stdout, names, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _plain_flag(value) for name, value in _with_flags(dict(row)).items()})


def print_list(
    fmt: str,
    rows: Sequence[Any],
    columns: Sequence[Column],
    labels: Labels,
    names: Sequence[str],
) -> None:
    """Print a list in the format that was asked for; `names` are the keys of JSON and CSV."""
    if fmt == "table":
        print_table(rows, columns, labels)
        return
    records = [row if isinstance(row, dict) else row._asdict() for row in rows]
    if fmt == "json":
        print_json(records)
    else:
        print_csv(records, names)


def print_table(rows: Sequence[Any], columns: Sequence[Column], labels: Labels) -> None:
    """Print a table whose Chinese columns line up and which shrinks to the terminal."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from tracker.cli.terminal.wrap import print_wrapped

    console = _make_console(sys.stdout)
    cells = {
        column: [labels("column", column.name), *(column.text(row) for row in rows)] for column in columns
    }
    shown = _choose_columns(cells, console.width)
    if _fit_on_one_line(cells, shown, console.width):
        cells = {column: [text.replace("\n", " ") for text in texts] for column, texts in cells.items()}
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column in shown:
        table.add_column(Text(cells[column][0]), no_wrap=column.is_narrow, overflow="fold")
    for place in range(1, len(rows) + 1):
        table.add_row(*(Text(cells[column][place]) for column in shown))
    console.print(table)
    if not rows:
        click.echo(f" {labels('text', 'none')}")
    hidden = "、".join(cells[column][0] for column in columns if column not in shown)
    if hidden:
        print_wrapped(
            f"Left out for width: {hidden}. A wider terminal or --json shows them.", dim=True, err=True
        )


def print_grid(names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under the names of their columns; where the terminal is too narrow, one below the other."""
    from rich.box import SIMPLE_HEAD
    from rich.cells import cell_len
    from rich.table import Table
    from rich.text import Text

    console = _make_console(sys.stdout)
    widest = [max(cell_len(cell) for cell in cells) for cells in zip(names, *rows, strict=True)]
    if sum(min(wide, _MINIMUM_WIDTH) + _GAP for wide in widest) > console.width:
        for row in rows:
            print_heading(f"{names[0]} {row[0]}")
            print_fields(zip(names[1:], row[1:], strict=True))
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in names:
        table.add_column(Text(name), overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    console.print(table)


def print_fields(fields: Iterable[tuple[str, str]], *, err: bool = False) -> None:
    """Print label and value pairs below each other; empty values are left out."""
    from rich.cells import cell_len, set_cell_size
    from rich.text import Text

    console = _make_console(sys.stderr if err else sys.stdout)
    shown = [(label, value) for label, value in fields if value]
    wide = max((cell_len(label) for label, _ in shown), default=0) + 2
    for label, value in shown:
        lines = Text(value).wrap(console, max(console.width - wide, _MINIMUM_WIDTH), overflow="fold")
        for place, line in enumerate(lines):
            head = set_cell_size("" if place else label, wide)
            click.echo(click.style(head, bold=True) + line.plain.rstrip(), err=err)


def print_done(batch: Batch, done: str, warnings: Iterable[str] = (), *, cited: Iterable[str] = ()) -> None:
    """Say what a command wrote and what it cited, what is worth a second look, and how to take it back."""
    from tracker.cli.terminal.wrap import print_wrapped

    if batch.is_kept:
        for line in (done, *cited, f"Batch {batch.id}; to take it back: tracker undo {batch.id}"):
            print_wrapped(line)
    else:
        print_wrapped("Nothing was changed: the register says so already.")
    print_warnings([*warnings, *_describe_uncited(batch)])


def print_warnings(warnings: Iterable[str]) -> None:
    """Say on stderr what is worth a second look."""
    from tracker.cli.terminal.wrap import print_wrapped

    for warning in warnings:
        print_wrapped(f"Note: {warning}.", color="yellow", err=True)


def _describe_uncited(batch: Batch) -> Iterator[str]:
    """Yield what to say of places that are no longer cited, since what they were cited for changed."""
    for place in batch.uncited[:_MAXIMUM_UNCITED]:
        start, end = place.span
        words = "" if place.words is None else f" (“{place.words}”)"
        yield f"{place.source} {start}–{end}{words} is no longer cited for {place.field}, which changed"
    if len(batch.uncited) > _MAXIMUM_UNCITED:
        yield f"{len(batch.uncited) - _MAXIMUM_UNCITED} more places are no longer cited: tracker history"
    takes = {option.name for option in click.get_current_context().command.params}
    if batch.uncited and "source" in takes:
        yield "to cite another place, make the change with --source KEY --quote WORDS"


def print_block(heading: str, lines: Iterable[str]) -> None:
    """Print a heading and, set in below it, lines that wrap where they stand."""
    from rich.text import Text

    console = _make_console(sys.stdout)
    if heading:
        console.print(Text(heading, style="bold"))
    for line in lines:
        for part in Text(line).wrap(console, max(console.width - len(_INDENT), 1)):
            console.print(Text(_INDENT + part.plain.rstrip()), soft_wrap=True)


def print_heading(text: str) -> None:
    """Print the heading of a section."""
    click.secho(f"\n{text}", bold=True)


def _choose_columns(cells: Mapping[Column, Sequence[str]], width: int) -> list[Column]:
    """Return the columns that fit: before text gets too thin to read, empty columns go, then narrow ones.

    Of either, the one at the right goes first.
    """
    from rich.cells import cell_len

    def need(column: Column) -> int:
        natural = max(cell_len(line) for text in cells[column] for line in text.split("\n"))
        return natural if column.is_narrow else min(natural, column.least)

    shown = list(cells)
    while sum(need(column) + _GAP for column in shown) > width:
        empty = [column for column in shown[1:] if not any(cells[column][1:])]
        narrow = [column for column in shown[1:] if column.is_narrow and not column.is_needed]
        if not empty + narrow:
            break
        shown.remove((empty or narrow)[-1])
    return shown


def _fit_on_one_line(cells: Mapping[Column, Sequence[str]], shown: Sequence[Column], width: int) -> bool:
    """Tell whether every text of these columns has room on one line."""
    from rich.cells import cell_len

    return sum(max(map(cell_len, cells[column])) + _GAP for column in shown) <= width


def _make_console(file: TextIO) -> Any:  # noqa: ANN401  rich.console.Console, imported where it is used
    from rich.console import Console

    is_known = file.isatty() or "COLUMNS" in os.environ
    width = None if is_known else _WIDTH_OF_A_FILE
    return Console(file=file, width=width, highlight=False, markup=False, emoji=False)


def _plain_flag(value: object) -> object:
    """Write true and false in CSV as JSON writes them."""
    return str(value).lower() if isinstance(value, bool) else value


def _with_flags(value: Any) -> Any:  # noqa: ANN401  any JSON value
    if isinstance(value, Mapping):
        return {
            name: bool(inner) if name in FLAGS and inner is not None else _with_flags(inner)
            for name, inner in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [_with_flags(inner) for inner in value]
    return value
