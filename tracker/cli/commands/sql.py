"""`tracker sql`: a query typed by hand, which can do nothing but read."""

from __future__ import annotations

import base64
import sys
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from tracker.cli.terminal.tables import format_options
from tracker.cli.terminal.wrap import print_wrapped
from tracker.errors import BadInputError

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.sql.answer import Answer

_MAXIMUM_ROWS = 1_000
_LARGEST_QUERY = 1_000_000


class _QueryCommand(click.Command):
    """A command whose argument may begin with the hyphens of a comment."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words; one that begins with hyphens and has a blank in it is no option."""
        for place, word in enumerate(args):
            if word.startswith("--") and any(letter.isspace() for letter in word.partition("=")[0]):
                return super().parse_args(ctx, [*args[:place], *args[place + 1 :], "--", word])
        return super().parse_args(ctx, args)


@click.command("sql", cls=_QueryCommand)
@click.argument("query", metavar="[QUERY]", required=False)
@format_options
@click.option("--xlsx", type=click.Path(path_type=Path), metavar="FILE", help="Write a sheet to FILE.")
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@click.pass_obj
def command(app: App, query: str | None, fmt: str, xlsx: Path | None, force: bool) -> None:
    """Answer QUERY, one SQL query, and change nothing whatever it says.

    The views and their columns are in the table data_dictionary, in English and Chinese. With - for QUERY,
    or a file on standard input, the query is read from there. A screen shows at most 1,000 rows.

    On PostgreSQL the role must be one that can only read: tracker db grants makes it.

    \b
    Examples:
      tracker sql "select ref, company from v_commitments where light = 'red'"
      tracker sql "select 编号, 企业, 阶段 from 承诺台账 where 亮灯 = '红'" --csv
      tracker sql "select * from data_dictionary where table_name = 'v_due'"
      tracker sql "select * from v_due" --xlsx due.xlsx
    """
    from tracker.sql.query import run_query

    if xlsx is not None and fmt != "table":
        raise BadInputError(f"--xlsx and --{fmt} are two forms of one answer", "give one of them")
    with run_query(app.location, _read_query(query)) as answer:
        if xlsx is None:
            _PRINTS[fmt](answer)
            return
        from tracker.cli.terminal import safe_files
        from tracker.copies import spreadsheet

        written: list[int] = []

        def write(opened: IO[bytes]) -> None:
            written.append(spreadsheet.write_sheet(opened, answer.names, answer.rows))

        safe_files.write_whole(xlsx, write, may_replace=force)
        click.echo(f"Wrote {xlsx}: {written[0]:,} rows.")


def _read_query(typed: str | None) -> str:
    """Return the query: what was typed, else what stands on standard input."""
    if typed is None and sys.stdin.isatty():
        raise click.MissingParameter(
            param_hint="'QUERY'", param_type="argument", ctx=click.get_current_context()
        )
    if typed is not None and typed != "-":
        return typed
    try:
        text = sys.stdin.buffer.read(_LARGEST_QUERY + 1)
        if len(text) > _LARGEST_QUERY:
            raise BadInputError(f"the query is larger than {_LARGEST_QUERY:,} bytes", "give a shorter one")
        return text.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInputError("the query is not text in UTF-8", "save it as UTF-8 and try again") from None


def _print_csv(answer: Answer) -> None:
    import csv

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(answer.names)
    writer.writerows(map(_encode_bytes, answer.rows))


def _print_json(answer: Answer) -> None:
    """Print a list of objects, one on a line, as they are read."""
    import json

    encoded = json.JSONEncoder(ensure_ascii=False).encode
    before = "["
    for row in answer.rows:
        sys.stdout.write(f"{before}\n  {encoded(dict(zip(answer.names, _encode_bytes(row), strict=True)))}")
        before = ","
    sys.stdout.write("[]\n" if before == "[" else "\n]\n")


def _print_table(answer: Answer) -> None:
    from tracker.cli.terminal.tables import print_grid

    rows = list(islice(answer.rows, _MAXIMUM_ROWS + 1))
    print_grid(answer.names, [[_on_screen(value) for value in row] for row in rows[:_MAXIMUM_ROWS]])
    if not rows:
        print_wrapped("No rows.", err=True)
    if len(rows) > _MAXIMUM_ROWS:
        print_wrapped(
            f"These are the first {_MAXIMUM_ROWS:,} rows; --csv, --json or --xlsx FILE gives all.", err=True
        )


def _encode_bytes(row: Sequence[object]) -> Sequence[object]:
    """Return a row as JSON and CSV can say it: bytes in base64."""
    if not any(isinstance(value, bytes) for value in row):
        return row
    return [base64.b64encode(value).decode() if isinstance(value, bytes) else value for value in row]


def _on_screen(value: object) -> str:
    if value is None:
        return ""
    return f"<{len(value)} bytes>" if isinstance(value, bytes) else str(value)


_PRINTS: dict[str, Callable[..., None]] = {"table": _print_table, "json": _print_json, "csv": _print_csv}
