"""Run an SQL query that a user typed, and print its rows or write them to a workbook."""

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
from tracker.locale import gettext, ngettext
from tracker.sql.query import run_query
from tracker.values.visible_text import escape_controls

if TYPE_CHECKING:
    from datetime import date

    from tracker.cli.app import App
    from tracker.sql.answer import Answer

_ROWS_ON_A_SCREEN, _ROWS_IN_A_FILE = 1_000, 1_000_000
"""How many rows are printed at most as a table, and in the other formats, unless `--limit` says so."""
_LARGEST_QUERY = 1_000_000


def answer_query(
    app: App,
    query: str | None,
    fmt: str,
    xlsx: Path | None,
    force: bool,
    timeout: float,
    limit: int | None,
    as_of: date | None,
) -> None:
    """Print the rows of a query as a table, JSON or CSV, or write them to the workbook `xlsx`.

    The views in the query show the state of the register on the day `as_of`. Changes recorded after the
    day `app.known_at` are ignored. At most `limit` rows are printed; a message on stderr says if there
    are more.
    """
    if xlsx is not None and fmt != "table":
        raise BadInputError(
            gettext("--xlsx cannot be combined with --{fmt}").format(fmt=fmt),
            gettext("give only one of the two options"),
        )
    is_table = fmt == "table" and xlsx is None
    most = limit or (_ROWS_ON_A_SCREEN if is_table else _ROWS_IN_A_FILE)
    with run_query(app.location, _read_query(query), timeout, as_of, app.known_at) as whole:
        app.print_note_on_ignored_changes()
        answer = whole._replace(rows=islice(whole.rows, most))
        if xlsx is None:
            _PRINTS[fmt](answer)
            _print_note_on_omitted_rows(whole, most)
            return
        from tracker.copies import spreadsheet  # imports openpyxl, which only a sheet needs

        written: list[int] = []

        def write_rows(opened: IO[bytes]) -> None:
            written.append(spreadsheet.write_sheet(opened, answer.names, answer.rows))

        safe_files.write_complete_file(xlsx, write_rows, may_replace=force)
        message = ngettext("Wrote {count} row to {file}.", "Wrote {count} rows to {file}.", written[0])
        print_line(message.format(count=f"{written[0]:,}", file=xlsx))
        _print_note_on_omitted_rows(whole, most)


def _print_note_on_omitted_rows(answer: Answer, limit: int) -> None:
    """Print on stderr that rows were left out, if the query has more than `limit` rows."""
    if next(answer.rows, None) is not None:
        message = ngettext(
            "Only the first row is shown. To show more rows: --limit N",
            "Only the first {count} rows are shown. To show more rows: --limit N",
            limit,
        )
        print_wrapped(message.format(count=f"{limit:,}"), err=True)


def _read_query(typed: str | None) -> str:
    """Return the typed query, or read the query from standard input if `typed` is None or `-`."""
    if typed is None and sys.stdin.isatty():
        raise click.MissingParameter(
            param_hint="'QUERY'", param_type="argument", ctx=click.get_current_context()
        )
    if typed is not None and typed != "-":
        return typed
    try:
        text = sys.stdin.buffer.read(_LARGEST_QUERY + 1)
        if len(text) > _LARGEST_QUERY:
            raise BadInputError(
                gettext("the query is larger than {size} bytes").format(size=f"{_LARGEST_QUERY:,}"),
                gettext("write a shorter query"),
            )
        return text.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInputError(
            gettext("the query is not text in UTF-8"), gettext("save the query as UTF-8 and try again")
        ) from None


def _print_csv(answer: Answer) -> None:

    print_csv_rows(answer.names, map(_encode_bytes_values, answer.rows))


def _print_json(answer: Answer) -> None:
    """Print the rows as a JSON list, one object per line, while the rows are read from the database."""
    encoded = json.JSONEncoder(ensure_ascii=False).encode
    before = "["
    for row in answer.rows:
        record = encoded(dict(zip(answer.names, _encode_bytes_values(row), strict=True)))
        sys.stdout.write(f"{before}\n  {escape_controls(record)}")
        before = ","
    sys.stdout.write("[]\n" if before == "[" else "\n]\n")


def _print_table(answer: Answer) -> None:

    rows = [[_convert_for_screen(value) for value in row] for row in answer.rows]
    print_grid(answer.names, rows)
    if not rows:
        print_wrapped(gettext("The answer has no rows."), err=True)


def _encode_bytes_values(row: Sequence[object]) -> Sequence[object]:
    """Return the row with each bytes value as base64 text, because JSON and CSV have no bytes."""
    if not any(isinstance(value, bytes) for value in row):
        return row
    return [base64.b64encode(value).decode() if isinstance(value, bytes) else value for value in row]


def _convert_for_screen(value: object) -> str:
    """Return a value as text for the table: '' for NULL, `<12 bytes>` for bytes."""
    if value is None:
        return ""
    if not isinstance(value, bytes):
        return str(value)
    return ngettext("<{count} byte>", "<{count} bytes>", len(value)).format(count=f"{len(value):,}")


_PRINTS: dict[str, Callable[..., None]] = {"table": _print_table, "json": _print_json, "csv": _print_csv}
