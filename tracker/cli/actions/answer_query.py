"""The answer to an SQL query that a user typed, on the screen or in a file."""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from tracker.cli.terminal import safe_files
from tracker.cli.terminal.tables import print_csv_rows, print_grid
from tracker.cli.terminal.wrap import print_line, print_wrapped
from tracker.errors import BadInputError
from tracker.sql.query import run_query
from tracker.values.visible_text import escape_controls

if TYPE_CHECKING:
    from tracker.cli.app import App
    from tracker.sql.answer import Answer

_MAXIMUM_ROWS = 1_000
_LARGEST_QUERY = 1_000_000


def answer_query(app: App, query: str | None, fmt: str, xlsx: Path | None, force: bool) -> None:
    """Print the rows of a query as a table, JSON or CSV, or write them as a sheet to `xlsx`."""
    if xlsx is not None and fmt != "table":
        raise BadInputError(f"--xlsx and --{fmt} are two forms of one answer", "give one of them")
    with run_query(app.location, _read_query(query)) as answer:
        if xlsx is None:
            _PRINTS[fmt](answer)
            return
        from tracker.copies import spreadsheet  # imports openpyxl, which only a sheet needs

        written: list[int] = []

        def write_rows(opened: IO[bytes]) -> None:
            written.append(spreadsheet.write_sheet(opened, answer.names, answer.rows))

        safe_files.write_complete_file(xlsx, write_rows, may_replace=force)
        print_line(f"Wrote {xlsx}: {written[0]:,} rows.")


def _read_query(typed: str | None) -> str:
    """Return the typed query, or the one on standard input."""
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

    print_csv_rows(answer.names, map(_encode_bytes, answer.rows))


def _print_json(answer: Answer) -> None:
    """Print a list of objects as they are read, one per line."""
    encoded = json.JSONEncoder(ensure_ascii=False).encode
    before = "["
    for row in answer.rows:
        record = encoded(dict(zip(answer.names, _encode_bytes(row), strict=True)))
        sys.stdout.write(f"{before}\n  {escape_controls(record)}")
        before = ","
    sys.stdout.write("[]\n" if before == "[" else "\n]\n")


def _print_table(answer: Answer) -> None:

    rows = list(islice(answer.rows, _MAXIMUM_ROWS + 1))
    print_grid(answer.names, [[_convert_for_screen(value) for value in row] for row in rows[:_MAXIMUM_ROWS]])
    if not rows:
        print_wrapped("No rows.", err=True)
    if len(rows) > _MAXIMUM_ROWS:
        print_wrapped(
            f"These are the first {_MAXIMUM_ROWS:,} rows; --csv, --json or --xlsx FILE gives all.", err=True
        )


def _encode_bytes(row: Sequence[object]) -> Sequence[object]:
    """Return a row with its bytes in base64, which JSON and CSV can hold."""
    if not any(isinstance(value, bytes) for value in row):
        return row
    return [base64.b64encode(value).decode() if isinstance(value, bytes) else value for value in row]


def _convert_for_screen(value: object) -> str:
    """Return a value as the table on the screen shows it."""
    if value is None:
        return ""
    return f"<{len(value)} bytes>" if isinstance(value, bytes) else str(value)


_PRINTS: dict[str, Callable[..., None]] = {"table": _print_table, "json": _print_json, "csv": _print_csv}
