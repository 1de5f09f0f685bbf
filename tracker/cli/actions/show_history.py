"""The history of changes: the rows that each command wrote, its user, time and reason."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.params.types import COMMITMENT, COMPANY
from tracker.cli.terminal.tables import print_block, print_csv, print_json
from tracker.errors import BadInputError
from tracker.read import commitments, history
from tracker.read.labels import Labels
from tracker.read.row_names import RowWording
from tracker.store.reader import open_reader
from tracker.values import dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.cli.app import App
    from tracker.read.history import Change, ChangeGroup
    from tracker.values.dates import PartialDate

MAXIMUM_LINES = 20


_MAXIMUM_FIELDS = 6


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
    """Print the batches that changed everything, one commitment or one company, newest first."""
    app: App = ctx.obj
    filters = history.HistoryFilters(
        _find_subject(app, ctx, thing), since and _format_day_start(since.first_day), by
    )
    with open_reader(app.location) as reader:
        most = MAXIMUM_LINES if fmt == "table" else None
        blocks = history.list_change_groups(reader, filters, limit=limit, most=most)
        wording = RowWording(reader, Labels(reader))
        if fmt == "json":
            print_json([_make_record(block, wording) for block in blocks])
        elif fmt == "csv":
            print_csv((row for block in blocks for row in _flatten_block(block, wording)), _KEYS)
        else:
            for block in blocks:
                print_block(format_heading(block, wording.labels), format_changes(block, wording))
            if not blocks:
                click.echo(wording.labels("text", "none"))


def format_heading(block: ChangeGroup, labels: Labels) -> str:
    """Return the heading of a batch: number, local time, actor, command, undone or undoing batch."""
    heading_items = [
        labels("text", "outside") if block.batch is None else f"#{block.batch}",
        dates.format_local_time(block.at),
        block.by or "",
        block.command or "",
        f"{labels('text', 'undoes')} #{block.undoes}" if block.undoes else "",
        f"{labels('text', 'undone_by')} #{block.undone_by}" if block.undone_by else "",
        f"{labels('column', 'reason')}: {block.reason}" if block.reason else "",
    ]
    return "  ".join(filter(None, heading_items))


def format_changes(block: ChangeGroup, wording: RowWording) -> list[str]:
    """Return a line for each changed row; for many rows, a line with the count of each kind of change."""
    if block.total == len(block.changes):
        return [format_change(change, wording) for change in block.changes]
    return [
        f"{wording.labels('operation', operation)} {wording.labels('table', table)} × {number}"
        for operation, table, number in block.tally
    ]


def format_change(change: Change, wording: RowWording) -> str:
    """Return the line of one changed row, such as `修改 企业 清大国华: 电话 1 → 2`."""
    called = wording.name_row_with_table(change.table, change.after or change.before or {})
    emptied = wording.labels("text", "none") if change.before and change.after else ""
    fields = [_format_field(*field, emptied) for field in _list_fields(change, wording)]
    more = "…" if len(fields) > _MAXIMUM_FIELDS and change.before is None else ""
    described = "; ".join(fields[:_MAXIMUM_FIELDS] if more else fields) + more
    return f"{_name_operation(change, wording.labels)} {called}" + (f": {described}" if described else "")


def _name_operation(change: Change, labels: Labels) -> str:
    if change.before is None or change.after is None or change.operation != "insert":
        return labels("operation", change.operation)
    if change.after["is_void"]:
        return labels("text", "voided")
    return labels("text", "restored" if change.before["is_void"] else "correction")


def _list_fields(change: Change, wording: RowWording) -> list[tuple[str, str, str]]:
    """Return (label, old, new) of every field that changed."""
    before, after = change.before, change.after
    if after is not None and after.get("is_void"):
        return [("", "", str(after["note"]))]
    if before is None or after is None:
        texts = wording.format_fields(change.table, after or before or {})
        sides = ((text, "") if after is None else ("", text) for text in texts.values())
        return [(wording.name_column(code), *pair) for code, pair in zip(texts, sides, strict=True)]
    differing = wording.list_differences(change.table, before, after)
    return [(wording.name_column(code), old, new) for code, (old, new) in differing.items()]


def _format_field(label: str, old: str, new: str, emptied: str) -> str:
    """Return a field with its old and new value; `emptied` stands for a new value that is empty."""
    new = new or emptied
    values = f"{old} → {new}" if old and new else old or new
    return " ".join(f"{label} {values}".split("\n")).strip()


def _make_record(block: ChangeGroup, wording: RowWording) -> dict[str, Any]:
    changes = [
        change._asdict() | {"name": wording.name_row(change.table, change.after or change.before or {})}
        for change in block.changes
    ]
    return block._asdict() | {"changes": changes}


def _flatten_block(block: ChangeGroup, wording: RowWording) -> Iterator[dict[str, Any]]:
    head = {key: value for key, value in block._asdict().items() if key in _KEYS}
    for change in block.changes:
        row = head | {"table": change.table, "row_id": change.row_id, "operation": change.operation}
        row["name"] = wording.name_row(change.table, change.after or change.before or {})
        for label, old, new in _list_fields(change, wording) or [("", "", "")]:
            yield row | {"field": label, "old": old, "new": new}


def _find_subject(app: App, ctx: click.Context, thing: Sequence[str]) -> tuple[str, int] | None:
    """Return the table and the id of the typed commitment or company; None for the whole register.

    Raises NotFoundError, AmbiguousError, or BadInputError for anything else.
    """
    if not thing:
        return None
    if len(thing) == 1:
        ref = COMMITMENT.convert(thing[0], None, ctx)
        with open_reader(app.location) as reader:
            return "commitments", commitments.get_commitment_id(reader, ref)
    if len(thing) == 2 and thing[0] == "company":
        return "companies", COMPANY.convert(thing[1], None, ctx)
    raise BadInputError(
        f"'{' '.join(thing)}' is neither a commitment nor a company",
        "write: tracker history REF, or: tracker history company NAME",
    )


def _format_day_start(day: date) -> str:
    """Return the start of a local day in UTC as the database stores it."""
    return dates.format_utc(datetime.combine(day, time()).astimezone())
