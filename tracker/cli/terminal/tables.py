"""Print the output of commands as a table, JSON or CSV, and report what a command wrote."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import wraps
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from tracker import read, values
from tracker.cli import terminal
from tracker.cli.terminal.change_lines import MAXIMUM_LINES, format_changes
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import BadInputError
from tracker.locale import format_count, gettext
from tracker.values.visible_text import escape_controls

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
_MAXIMUM_UNCITED = 5
_FORMAT_HELP = {"csv": "Print CSV with stable keys.", "json": "Print JSON with stable keys."}
_CSV_CONVERTER = "tracker.raw_csv"
"""The key of `Context.meta` for the function that converts values of CSV; only --raw sets it."""
_CSV_LABELS = "tracker.csv_labels"
"""The key of `Context.meta` for the labels that CSV prints in place of keys and codes; --labels sets it."""


def add_format_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--json`, `--csv`, `--labels` and `--raw`; the command gets `fmt`, which is one of FORMATS."""

    @click.option(
        "--raw",
        is_flag=True,
        help="With --csv: write all texts unchanged, even those that a spreadsheet would run as formulas.",
    )
    @click.option(
        "--labels",
        "is_labelled",
        is_flag=True,
        help="With --csv: write headings and labels in the language shown, not keys and codes.",
    )
    @wraps(function)
    def run_with_format(*words: Any, fmt: str, raw: bool, is_labelled: bool, **typed: Any) -> Any:  # noqa: ANN401
        if is_labelled and fmt != "csv":
            raise BadInputError(
                gettext("--labels works only together with --csv"),
                gettext("add --csv, or leave out --labels"),
            )
        if is_labelled:
            click.get_current_context().meta[_CSV_LABELS] = _read_labels()
        if raw and fmt != "csv":
            raise BadInputError(
                gettext("--raw works only together with --csv"), gettext("add --csv, or leave out --raw")
            )
        if raw:
            click.get_current_context().meta[_CSV_CONVERTER] = _return_unchanged
        return function(*words, fmt=fmt, **typed)

    command: Callable[..., Any] = run_with_format
    for name in ("csv", "json"):
        option = click.option(f"--{name}", "fmt", flag_value=name, help=_FORMAT_HELP[name])
        command = option(command)
    return click.option("--table", "fmt", flag_value="table", default="table", hidden=True)(command)


def print_json(value: object) -> None:
    """Print a value as JSON; the columns in FLAGS, which hold 0 or 1, become false or true."""
    import json

    click.echo(escape_controls(json.dumps(_convert_flags(value), ensure_ascii=False, indent=2)))


def print_json_list(records: Iterable[Record]) -> None:
    """Print records as a JSON list, one after the other, so that a long list needs little memory."""
    import json
    from textwrap import indent

    before = "["
    for record in records:
        text = escape_controls(json.dumps(_convert_flags(record), ensure_ascii=False, indent=2))
        click.echo(f"{before}\n{indent(text, '  ')}", nl=False)
        before = ","
    click.echo("[]" if before == "[" else "\n]")


def print_csv(rows: Iterable[Record], names: Sequence[str]) -> None:
    """Print records as CSV with the keys `names`, which are also the headings."""
    records = (_convert_flags(dict(row)) for row in rows)
    print_csv_rows(names, ([_format_csv_value(name, record) for name in names] for record in records))


def print_csv_rows(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print rows as CSV below their column names.

    Texts that a spreadsheet program would run as formulas are escaped, unless `--raw` was typed.
    """
    import csv

    if labels := click.get_current_context().meta.get(_CSV_LABELS):
        names = [terminal.csv_labels.translate_heading(name, labels) for name in names]
    writer = csv.writer(_LineFeedWriter(), lineterminator="\r\n")
    escape = click.get_current_context().meta.get(_CSV_CONVERTER) or values.spreadsheet_text.escape_formula
    for row in chain([names], rows):
        writer.writerow(map(escape, row))


class _LineFeedWriter:
    r"""Writes the lines of csv.writer to standard output with `\n` at their ends.

    The csv.writer itself uses `\r\n`, because otherwise it does not quote a text with a single `\r`.
    """

    def write(self, line: str) -> None:
        r"""Write a line, with its `\r\n` replaced by `\n`."""
        sys.stdout.write(line.removesuffix("\r\n") + "\n")


def print_list(
    fmt: str,
    rows: Iterable[Any],
    columns: Sequence[Column],
    labels: Labels,
    names: Sequence[str],
) -> None:
    """Print rows in the format `fmt`, one of FORMATS.

    A table has the given columns; JSON has all keys of the rows, and CSV the keys `names`.
    """
    if fmt == "table":
        print_table(rows, columns, labels)
        return
    records = (row if isinstance(row, dict) else row._asdict() for row in rows)
    if fmt == "json":
        print_json_list(records)
    else:
        print_csv(records, names)


def print_table(rows: Iterable[Any], columns: Sequence[Column], labels: Labels) -> None:
    """Print a table as wide as the terminal, and on stderr which columns did not fit."""
    terminal.draw.draw_table(rows, columns, labels)


def print_grid(names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print the rows of an SQL query under their column names.

    On a narrow terminal, each row is printed as a list of fields.
    """
    terminal.draw.draw_grid(names, rows)


def print_fields(fields: Iterable[tuple[str, str]], *, err: bool = False) -> None:
    """Print each label with its value beside it, one field below the other; empty values are left out."""
    terminal.draw.draw_fields(fields, err=err)


def print_block(heading: str, lines: Iterable[str]) -> None:
    """Print a heading, unless it is empty, and below it indented lines that fit the terminal."""
    terminal.draw.draw_block(heading, lines)


def print_done(
    batch: Batch,
    done: str,
    warnings: Iterable[str] = (),
    *,
    cited: Iterable[str] = (),
    is_shown: bool = False,
) -> None:
    """Report what a command wrote: the sentence `done`, each changed row, and the command that undoes it.

    The changed rows are read from the journal of the database, so none is left out; with `is_shown`, they
    are not printed again. `cited` holds lines about new citations. Warnings are printed last.
    """
    if batch.is_kept:
        written = [] if is_shown else _describe_changed_rows(batch)
        undo = gettext("Batch {batch}; to undo it: tracker undo {batch}").format(batch=batch.id)
        for line in (done, *cited, *written, undo):
            print_wrapped(line)
    else:
        print_wrapped(gettext("Nothing was changed: the register already has these values."))
    print_warnings([*warnings, *_describe_removed_citations(batch), *_describe_drafts(batch)])


_UNLISTED_TABLES = ("citations", "papers", "proposals")
"""Tables whose rows a report on a write leaves out: other lines of it name what they hold."""


def print_warnings(warnings: Iterable[str]) -> None:
    """Print warnings on stderr."""
    for warning in warnings:
        print_wrapped(gettext("Note: {note}.").format(note=warning), color="yellow", err=True)


def _describe_changed_rows(batch: Batch) -> list[str]:
    """Return a line for each row that a batch wrote, with all its fields; for many rows, only counts."""
    with click.get_current_context().find_root().obj.open_reader() as reader:
        block = read.history.get_batch_changes(
            reader, batch.id, most=MAXIMUM_LINES, excluded_tables=_UNLISTED_TABLES
        )
        formatter = read.row_names.RowFormatter(reader, read.labels.Labels(reader), values.dates.today())
        lines = format_changes(block, formatter, fields=None)
    return [f"  {line}" for line in lines]


def _describe_drafts(batch: Batch) -> Iterator[str]:
    """Yield a note if the batch added drafts: figures leave drafts out until they are confirmed."""
    if not batch.is_kept:
        return
    with click.get_current_context().find_root().obj.open_reader() as reader:
        drafts = read.commitments.find_drafts(reader, batch_id=batch.id)
    if len(drafts) == 1:
        sentence = gettext(
            "{ref} is a draft, which is not in the figures until you confirm it: tracker "
            "commitment confirm {ref}"
        )
        yield sentence.format(ref=drafts[0])
    elif drafts:
        sentence = gettext(
            "{count:,} drafts are not in the figures until you confirm them: tracker commitment "
            "confirm --batch {batch}"
        )
        yield sentence.format(count=len(drafts), batch=batch.id)


def _describe_removed_citations(batch: Batch) -> Iterator[str]:
    """Yield a warning for each citation that was removed, because the field that it supported changed."""
    if not batch.uncited:
        return
    labels = _read_labels()
    for lost in batch.uncited[:_MAXIMUM_UNCITED]:
        start, end = lost.span
        sentence = (
            gettext(
                "{field} has changed, so characters {start}–{end} of source {source} are no "
                "longer cited for it"
            )
            if lost.words is None
            else gettext(
                "{field} has changed, so characters {start}–{end} of source {source} "
                "(“{words}”) are no longer cited for it"
            )
        )
        column = read.row_names.get_column_label_code(lost.table, lost.field)
        field = labels.find("column", column) or lost.field
        yield sentence.format(source=lost.source, start=start, end=end, words=lost.words, field=field)
    if (more := len(batch.uncited) - _MAXIMUM_UNCITED) > 0:
        yield format_count(
            more,
            "{count:,} more citation is no longer used; to see it: tracker history",
            "{count:,} more citations are no longer used; to see them: tracker history",
        )
    option_names = {option.name for option in click.get_current_context().command.params}
    if batch.uncited and "source" in option_names:
        yield gettext("to cite another passage, make the change with --source KEY --quote WORDS")


def _return_unchanged(value: object) -> object:
    """Return the value, as `--raw` wants it."""
    return value


def _read_labels() -> Labels:
    """Return the labels of the database in the language shown."""
    with click.get_current_context().find_root().obj.open_reader() as reader:
        return read.labels.Labels(reader)


def _format_csv_value(name: str, record: Record) -> object:
    """Return a value for CSV: a flag as `true` or `false`; with `--labels`, the label of a code."""
    if labels := click.get_current_context().meta.get(_CSV_LABELS):
        return terminal.csv_labels.translate_value(name, record, labels)
    value = record[name]
    return str(value).lower() if isinstance(value, bool) else value


def _convert_flags(value: Any) -> Any:  # noqa: ANN401  any JSON value
    """Return a JSON value with each key in FLAGS converted from 0 or 1 to a bool, in nested values too."""
    if isinstance(value, Mapping):
        return {
            name: bool(inner) if name in FLAGS and inner is not None else _convert_flags(inner)
            for name, inner in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [_convert_flags(inner) for inner in value]
    return value
