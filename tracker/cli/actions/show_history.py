"""The history of changes: who changed which rows, when, why, and with which command."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.params.types import COMMITMENT, COMPANY
from tracker.cli.terminal.change_lines import MAXIMUM_LINES, format_changes, list_changed_fields
from tracker.cli.terminal.tables import print_block, print_csv, print_json
from tracker.cli.terminal.wrap import print_line
from tracker.errors import BadInputError
from tracker.locale import gettext
from tracker.read import commitments, history
from tracker.read.labels import Labels
from tracker.read.row_names import RowFormatter
from tracker.values import dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.cli.app import App
    from tracker.read.history import ChangeGroup
    from tracker.values.dates import PartialDate

_KEYS = (
    "batch",
    "at",
    "by",
    "command",
    "reason",
    "undoes",
    "undone_by",
    "table",
    "row_id",
    "name",
    "operation",
    "field",
    "old",
    "new",
)


def show_history(
    ctx: click.Context,
    thing: tuple[str, ...],
    since: PartialDate | None,
    by: str | None,
    limit: int,
    fmt: str,
) -> None:
    """Print the batches (what one command wrote) that changed a commitment or company, newest first.

    `thing` is (REF,), ("company", NAME), or () for all batches.
    """
    app: App = ctx.obj
    filters = history.HistoryFilters(
        _find_commitment_or_company(app, ctx, thing), since and _format_day_start(since.first_day), by
    )
    with app.open_reader() as reader:
        most = MAXIMUM_LINES if fmt == "table" else None
        blocks = history.list_change_groups(reader, filters, limit=limit, most=most)
        wording = RowFormatter(reader, Labels(reader))
        if fmt == "json":
            print_json([_make_json_object(block, wording) for block in blocks])
        elif fmt == "csv":
            print_csv((row for block in blocks for row in _make_csv_rows(block, wording)), _KEYS)
        else:
            for block in blocks:
                print_block(format_batch_heading(block), format_changes(block, wording))
            if not blocks:
                print_line(wording.labels("text", "none"))


def format_batch_heading(block: ChangeGroup) -> str:
    """Return the heading of a batch: number, local time, user, command, and the reason if there is one.

    If the batch undoes another one, or was undone, the heading names that other batch.
    """
    heading_items = [
        gettext("(another program)") if block.batch is None else f"#{block.batch}",
        dates.format_local_time(block.at),
        block.by or "",
        block.command or "",
        gettext("undoes batch {number}").format(number=block.undoes) if block.undoes else "",
        gettext("undone by batch {number}").format(number=block.undone_by) if block.undone_by else "",
        gettext("Reason: {reason}").format(reason=block.reason) if block.reason else "",
    ]
    return "  ".join(filter(None, heading_items))


def _make_json_object(block: ChangeGroup, wording: RowFormatter) -> dict[str, Any]:
    changes = [
        change._asdict() | {"name": wording.name_row(change.table, change.after or change.before or {})}
        for change in block.changes
    ]
    return block._asdict() | {"changes": changes}


def _make_csv_rows(block: ChangeGroup, wording: RowFormatter) -> Iterator[dict[str, Any]]:
    """Yield one row for CSV per changed field of a batch; each row repeats the batch's number and time."""
    head = {key: value for key, value in block._asdict().items() if key in _KEYS}
    for change in block.changes:
        row = head | {"table": change.table, "row_id": change.row_id, "operation": change.operation}
        row["name"] = wording.name_row(change.table, change.after or change.before or {})
        for label, old, new in list_changed_fields(change, wording) or [("", "", "")]:
            yield row | {"field": label, "old": old, "new": new}


def _find_commitment_or_company(app: App, ctx: click.Context, thing: Sequence[str]) -> tuple[str, int] | None:
    """Return the table and row id of the commitment or company in `thing`; None for an empty `thing`.

    Raises BadInputError if `thing` is neither, and NotFoundError or AmbiguousError if none or several
    have its name.
    """
    if not thing:
        return None
    if len(thing) == 1:
        ref = COMMITMENT.convert(thing[0], None, ctx)
        with app.open_reader() as reader:
            return "commitments", commitments.get_commitment_id(reader, ref)
    if len(thing) == 2 and thing[0] == "company":
        return "companies", COMPANY.convert(thing[1], None, ctx)
    raise BadInputError(
        gettext("“{words}” is neither a commitment nor a company").format(words=" ".join(thing)),
        gettext("write tracker history REF, or tracker history company NAME"),
    )


def _format_day_start(day: date) -> str:
    """Return the start of a day in local time, converted to UTC and formatted as in the database."""
    return dates.format_utc(datetime.combine(day, time()).astimezone())
