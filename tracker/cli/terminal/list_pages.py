"""Print the rows of a `list`: at a terminal as many as fit the screen, to a file or pipe all rows."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from tracker import config, read
from tracker.cli import terminal
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.tables import print_list
from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import BadInputError
from tracker.locale import gettext

if TYPE_CHECKING:
    from tracker.read.labels import Labels
    from tracker.read.row_list import PageRequest, RowList

_FEWEST_ROWS = 3
_NO_PAGER = "off"


class ListOptions(NamedTuple):
    """The values of the options that every `list` has, such as `--sort`, `--limit` and `--columns`."""

    fmt: str
    sort: str | None
    limit: int | None
    after: str | None
    shows_all: bool
    column_names: str | None
    is_paged: bool

    @classmethod
    def take_options(cls, typed: dict[str, Any]) -> ListOptions:
        """Take the options of `list` out of `typed`, which maps all typed options to values; return them."""
        return cls(*(typed.pop(name) for name in cls._fields))

    def make_page(self) -> PageRequest:
        """Return the options that say which rows to read and in which order."""
        return read.row_list.PageRequest(self.sort, self.after, self.limit)

    def choose_keys(self, keys: Sequence[str]) -> Sequence[str]:
        """Return the keys that `--columns` chooses, or all keys; raise BadInputError for an unknown key."""
        if self.column_names is None:
            return keys
        return [read.row_list.require_column(name, keys) for name in self._split_names()]

    def choose_columns(self, columns: Sequence[Column], keys: Sequence[str], labels: Labels) -> list[Column]:
        """Return the table columns that `--columns` chooses, or all columns of the table.

        A key of JSON without a column in the table can be chosen, too. Raises BadInputError for an
        unknown name.
        """
        if self.column_names is None:
            return list(columns)
        known = {column.name: column for column in columns}
        names = self._split_names()
        for name in names:
            if name not in known:
                read.row_list.require_column(name, [*dict.fromkeys([*known, *keys])])
        return [known.get(name) or _make_key_column(name, labels) for name in names]

    def _split_names(self) -> list[str]:
        """Return the names in the value of `--columns`."""
        names = (self.column_names or "").replace("，", ",").split(",")
        return [name.strip() for name in names]


def print_rows(
    view: ListOptions, rows: RowList, columns: Sequence[Column], keys: Sequence[str], labels: Labels
) -> None:
    """Print the rows of a list in the format, order and columns that the options in `view` choose.

    Raises BadInputError for an unknown column, and for `--all` together with `--limit`.
    """
    page = view.make_page()
    if view.shows_all and view.limit is not None:
        raise BadInputError(
            gettext("--all and --limit cannot be combined"), gettext("leave out one of the two")
        )
    if view.fmt != "table":
        names = view.choose_keys(keys)
        print_list(view.fmt, _select_values(rows.read_page(page), names), (), labels, names)
        return
    wanted = view.choose_columns(columns, keys, labels)
    is_terminal = sys.stdout.isatty()
    if view.limit is not None or (is_terminal and view.shows_all):
        _print_through_pager(view, rows, wanted, labels)
    elif is_terminal:
        _print_first_rows(view, rows, wanted, labels)
    else:
        print_list("table", rows.read_page(page), wanted, labels, ())


def _print_first_rows(view: ListOptions, rows: RowList, columns: Sequence[Column], labels: Labels) -> None:
    """Print the rows that fit the screen, and then how to see further rows."""
    height = shutil.get_terminal_size().lines
    # Every row takes a line, so that no more rows than the screen has lines can fit.
    read_rows = list(rows.read_page(view.make_page()._replace(limit=height)))
    layout = terminal.draw.lay_out_table(read_rows, columns, labels)
    hidden = terminal.draw.describe_hidden_headings(layout.hidden_headings)
    shown, hint = terminal.draw.count_fitting_rows(layout, read_rows, height, hidden), ""
    if shown < len(read_rows):
        count, last = rows.count(), max(map(rows.get_key, read_rows), key=len)
        longest_hint = _describe_next_page(shown, count, last)
        fitting = terminal.draw.count_fitting_rows(layout, read_rows, height, hidden, longest_hint)
        shown = max(fitting, min(_FEWEST_ROWS, len(read_rows)))
        hint = _describe_next_page(shown, count, rows.get_key(read_rows[shown - 1]))
    terminal.draw.print_table(layout, read_rows[:shown])
    if not read_rows:
        click.echo(f" {labels('text', 'none')}")
    terminal.draw.print_hidden_headings(layout.hidden_headings)
    if shown < len(read_rows):
        print_wrapped(hint, dim=True, err=True)


def _print_through_pager(view: ListOptions, rows: RowList, columns: Sequence[Column], labels: Labels) -> None:
    """Print all rows, or those of `--limit`; use a pager if they do not fit the screen.

    If `--limit` leaves out rows, the last line says how to see them.
    """
    page = view.make_page()
    if page.limit is not None:
        page = page._replace(limit=page.limit + 1)
    read_rows = list(rows.read_page(page))
    shown = read_rows[: view.limit]
    layout = terminal.draw.lay_out_table(shown, columns, labels)
    lines = [layout.blank_line(), *layout.table_lines(shown), layout.blank_line()]
    if not shown:
        lines.append(f" {labels('text', 'none')}")
    is_long = len(lines) > shutil.get_terminal_size().lines - 1
    if view.is_paged and sys.stdout.isatty() and is_long and use_configured_pager():
        click.echo_via_pager(f"{line}\n" for line in lines)
    else:
        for line in lines:
            click.echo(line)
    terminal.draw.print_hidden_headings(layout.hidden_headings)
    if len(shown) < len(read_rows):
        hint = _describe_next_page(len(shown), rows.count(), rows.get_key(shown[-1]))
        print_wrapped(hint, dim=True, err=True)


def use_configured_pager() -> bool:
    """Set PAGER to the pager of the user's settings. Return False if the settings switch paging off."""
    pager = config.read_settings().pager
    if pager is not None and pager != _NO_PAGER:
        os.environ["PAGER"] = pager
    return pager != _NO_PAGER


def _describe_next_page(shown: int, count: int | None, last: str) -> str:
    """Return a sentence that says how many rows are shown, and which options show the next rows.

    `count` is the number of all rows, or None if counting them would take long. `last` is the key of the last
    row that is shown.
    """
    sentence = (
        gettext("Showing {shown:,} rows; there are more. Next page: --after {last}. All rows: --all.")
        if count is None
        else gettext("Showing {shown:,} of {count:,} rows. Next page: --after {last}. All rows: --all.")
    )
    return sentence.format(shown=shown, count=count, last=last)


def _select_values(rows: Iterator[Any], names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield each row as a dict with only these keys."""
    for row in rows:
        record = row if isinstance(row, dict) else row._asdict()
        yield {name: record[name] for name in names}


def _make_key_column(name: str, labels: Labels) -> Column:
    """Return a table column for a key of JSON; a code is printed as its label."""

    def format_key_value(row: Any) -> str:  # noqa: ANN401  a named tuple or a dict
        value = row[name] if isinstance(row, dict) else getattr(row, name)
        if value is None:
            return ""
        return labels.find(name, value) or value if isinstance(value, str) else f"{value:,}"

    return Column(name, format_key_value)
