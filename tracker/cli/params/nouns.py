"""How the commands list, show, edit and remove work for every noun, such as `company`.

A noun supplies a function that gets a reader or a batch, and returns what was read or written. The decorators
of the class `Noun` make a command of it: they add its options, open the database and print the result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from tracker import read
from tracker.cli.params.fields import (
    Fields,
    add_edit_options,
    add_quotation_options,
    cite_quotation,
    collect_changes,
)
from tracker.cli.params.groups import NounGroup
from tracker.cli.params.shared_options import add_known_at_option
from tracker.cli.params.types import NUMBER
from tracker.cli.terminal.columns import Column, print_heading
from tracker.cli.terminal.list_pages import ListOptions, print_rows
from tracker.cli.terminal.tables import (
    add_format_options,
    print_csv,
    print_done,
    print_fields,
    print_json,
    print_table,
)
from tracker.cli.terminal.wrap import print_wrapped

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.read.labels import Labels
    from tracker.read.row_list import RowList
    from tracker.values.quotations import Quotation

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class ListOutput(NamedTuple):
    """What a command `list` prints: the rows, the columns of the table, and the keys of JSON and CSV."""

    rows: RowList
    columns: Sequence[Column]
    keys: Sequence[str]
    note: str = ""
    """A sentence on how the rows are counted, printed below the table."""


class Section(NamedTuple):
    """Further rows that `show` prints below its row, such as the follow-ups of a commitment.

    In JSON they are a list under `key`, on a screen a table with a heading. If `print_rows` is not None,
    it is called to print them instead of the table.
    """

    key: str
    rows: Sequence[Any]
    columns: Sequence[Column]
    heading: str = ""
    """The code of the heading's text, if it is not the key."""
    least: int = 1
    """How many rows there must be for the section to be printed."""
    print_rows: Callable[[], None] | None = None


class ShowOutput(NamedTuple):
    """What a command `show` prints: one row, and sections with the rows that belong to it."""

    record: Mapping[str, Any]
    """The row in JSON."""
    keys: Sequence[str]
    """The keys of the row in CSV."""
    fields: Mapping[str, str | None]
    """The row on a screen: a text for each code of a label. Empty texts are left out."""
    sections: Sequence[Section] = ()
    csv_rows: Sequence[Mapping[str, Any]] | None = None
    """The rows in CSV, if they are not the one record."""


class WriteResult(NamedTuple):
    """What `edit` and `remove` return: a sentence that says what was written, and warnings."""

    message: str
    warnings: Iterable[str] = ()


class Noun(NounGroup):
    """The group of commands for a noun, whose argument names one row of its table: `company show NAME`."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401  what click.Group takes
        argument: str,
        metavar: str,
        row_type: click.ParamType[Any],
        table: str,
        is_cited: bool = True,
        **options: Any,  # noqa: ANN401
    ) -> None:
        """Make the group. With `is_cited`, the command `edit` has options to cite a source for the row."""
        super().__init__(*args, **options)
        self._argument, self._table, self._is_cited = argument, table, is_cited
        self._with_argument = click.argument(argument, metavar=metavar, type=row_type)

    def add_list_command(self, *options: Decorator) -> Callable[[Callable[..., ListOutput]], click.Command]:
        """Add the command `list`, which prints what a function(reader, labels, **options) returns."""

        def make_list_command(function: Callable[..., ListOutput]) -> click.Command:
            @wraps(function)
            def print_listing(app: App, /, **typed: Any) -> None:  # noqa: ANN401  the options
                view = ListOptions.take_options(typed)
                with app.open_reader() as reader:
                    labels = read.labels.Labels(reader)
                    listing = function(reader, labels, **typed)
                    print_rows(view, listing.rows, listing.columns, listing.keys, labels)
                if listing.note and view.fmt == "table":
                    print_wrapped(listing.note, dim=True, err=True)

            return self._add_command("list", print_listing, *options, add_known_at_option, add_list_options)

        return make_list_command

    def add_show_command(self, *options: Decorator) -> Callable[[Callable[..., ShowOutput]], click.Command]:
        """Add the command `show`, which prints what a function(reader, labels, row id, **options) returns."""

        def make_show_command(function: Callable[..., ShowOutput]) -> click.Command:
            @wraps(function)
            def print_row_details(app: App, /, fmt: str, **typed: Any) -> None:  # noqa: ANN401  the options
                with app.open_reader() as reader:
                    labels = read.labels.Labels(reader)
                    details = function(reader, labels, **typed)
                print_show_output(fmt, details, labels)

            return self._add_command(
                "show",
                print_row_details,
                self._with_argument,
                *options,
                add_known_at_option,
                add_format_options,
            )

        return make_show_command

    def add_edit_command(
        self, fields: Fields, *options: Decorator
    ) -> Callable[[Callable[..., WriteResult]], click.Command]:
        """Add the command `edit`, which writes with a function(batch, row id, changes).

        `changes` maps the name of a field to its new value; None empties the field.
        """

        def make_edit_command(function: Callable[..., WriteResult]) -> click.Command:
            @wraps(function)
            def write_changes(
                app: App,
                /,
                clear: tuple[str, ...],
                quotation: Quotation | None = None,
                **typed: Any,  # noqa: ANN401  the argument and the fields
            ) -> None:
                row_id = typed.pop(self._argument)
                changes = collect_changes(fields, typed, clear, besides=quotation)
                with app.open_batch(f"{self.name} edit") as batch:
                    written = function(batch, row_id, changes)
                    cited = cite_quotation(batch, quotation, self._table, row_id)
                print_done(batch, written.message, written.warnings, cited=cited)

            quoting = [add_quotation_options] if self._is_cited else []
            editing = add_edit_options(fields, self._table, self._argument)
            return self._add_command("edit", write_changes, self._with_argument, editing, *options, *quoting)

        return make_edit_command

    def add_remove_command(self, function: Callable[..., WriteResult]) -> click.Command:
        """Add the command `remove`, which removes a row with a function(batch, row id)."""

        @wraps(function)
        def remove_row(app: App, /, **typed: int) -> None:
            with app.open_batch(f"{self.name} remove") as batch:
                written = function(batch, typed[self._argument])
            print_done(batch, written.message, written.warnings)

        return self._add_command("remove", remove_row, self._with_argument)

    def _add_command(self, verb: str, function: Callable[..., None], *options: Decorator) -> click.Command:
        """Add the command for a verb, made from a function; its help lists the options in the given order."""
        decorated: Callable[..., Any] = click.pass_obj(function)
        for option in reversed(options):
            decorated = option(decorated)
        return self.command(verb)(decorated)


def add_list_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that every `list` has, such as `--sort` and `--limit`; `ListOptions` holds them."""
    options = (
        click.option(
            "--sort",
            metavar="COLUMN",
            help="Sort by this column, a key of the --json output; write -COLUMN to begin with the "
            "highest value.",
        ),
        click.option("--limit", type=NUMBER, metavar="N", help="Show at most N rows."),
        click.option(
            "--after",
            metavar="KEY",
            help="Show the next page: the rows after KEY, which is printed at the end of the page before.",
        ),
        click.option(
            "--all",
            "shows_all",
            is_flag=True,
            help="Show all rows; without this option, a terminal shows the rows that fit.",
        ),
        click.option(
            "--columns",
            "column_names",
            metavar="A,B",
            help="Show only these columns, in this order.",
        ),
        click.option(
            "--no-pager",
            "is_paged",
            flag_value=False,
            default=True,
            help="Print all rows at once, not page by page.",
        ),
        add_format_options,
    )
    for option in reversed(options):
        function = option(function)
    return function


def print_show_output(fmt: str, details: ShowOutput, labels: Labels) -> None:
    """Print the output of `show` as JSON, as CSV, or as fields and tables; `fmt` is one of FORMATS."""
    if fmt == "json":
        lists = {section.key: list(map(row_to_dict, section.rows)) for section in details.sections}
        print_json({**details.record, **lists})
    elif fmt == "csv":
        record = {key: details.record[key] for key in details.keys}
        print_csv([record] if details.csv_rows is None else details.csv_rows, details.keys)
    else:
        print_fields((labels("column", code), text or "") for code, text in details.fields.items())
        for section in details.sections:
            print_section(section, labels)


def print_section(section: Section, labels: Labels) -> None:
    """Print the heading and rows of a section; print nothing if it has fewer than `section.least` rows."""
    if len(section.rows) < section.least:
        return
    print_heading(labels("text", section.heading or section.key))
    if section.print_rows:
        section.print_rows()
    else:
        print_table(section.rows, section.columns, labels)


def row_to_dict(row: Any) -> dict[str, Any]:  # noqa: ANN401  a named tuple or a dict
    """Return a named tuple as a dict; return a dict unchanged."""
    return row if isinstance(row, dict) else dict(row._asdict())
