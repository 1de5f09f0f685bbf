"""Describe changed rows, one per line, for `tracker history`, and for the confirmation of a write or undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.locale import gettext, join_clauses

if TYPE_CHECKING:
    from tracker.read.history import Change, ChangeGroup
    from tracker.read.labels import Labels
    from tracker.read.row_names import RowFormatter

MAXIMUM_LINES = 20
"""A batch of more rows is described by its counts."""
MAXIMUM_FIELDS = 6
"""How many fields of an added row the history names."""


def format_changes(
    block: ChangeGroup, wording: RowFormatter, *, fields: int | None = MAXIMUM_FIELDS
) -> list[str]:
    """Return a line for each changed row of a batch.

    If the batch changed too many rows, there is a line for each table and kind of change, with the number
    of rows. An added row shows at most `fields` of its fields; None means all.
    """
    if block.total == len(block.changes):
        return [format_change(change, wording, fields=fields) for change in block.changes]
    return [
        gettext("{change} {table} × {count:,}").format(
            change=wording.labels("operation", operation), table=wording.labels("table", table), count=number
        )
        for operation, table, number in block.tally
    ]


def format_change(change: Change, wording: RowFormatter, *, fields: int | None = MAXIMUM_FIELDS) -> str:
    """Return one changed row as a line, such as `修改 企业 清大国华：电话 1 → 2`.

    An added row shows at most `fields` of its fields; None means all.
    """
    called = wording.name_row_with_table(change.table, change.after or change.before or {})
    emptied = wording.labels("text", "none") if change.before and change.after else ""
    texts = [_format_field(*field, emptied) for field in list_changed_fields(change, wording)]
    if fields is None and change.after and change.after.get("is_void") and change.before:
        voided = wording.format_fields(change.table, change.before)
        texts = [*(f"{wording.name_column(code)} {text}" for code, text in voided.items()), *texts]
    is_cut = fields is not None and len(texts) > fields and change.before is None
    described = join_clauses(texts[:fields] if is_cut else texts) + ("…" if is_cut else "")
    line = f"{_get_operation_label(change, wording.labels)} {called}"
    return gettext("{label}: {value}").format(label=line, value=described) if described else line


def list_changed_fields(change: Change, wording: RowFormatter) -> list[tuple[str, str, str]]:
    """Return (label, old value, new value) of each field that changed, as texts."""
    before, after = change.before, change.after
    if after is not None and after.get("is_void"):
        return [("", "", str(after["note"]))]
    if before is None or after is None:
        texts = wording.format_fields(change.table, after or before or {})
        sides = ((text, "") if after is None else ("", text) for text in texts.values())
        return [(wording.name_column(code), *pair) for code, pair in zip(texts, sides, strict=True)]
    differing = wording.list_differences(change.table, before, after)
    return [(wording.name_column(code), old, new) for code, (old, new) in differing.items()]


def _get_operation_label(change: Change, labels: Labels) -> str:
    """Return what happened to the row, as a label: added, changed, deleted, corrected, voided or restored."""
    if change.before is None or change.after is None or change.operation != "insert":
        return labels("operation", change.operation)
    if change.after["is_void"]:
        return labels("text", "voided")
    return labels("text", "restored" if change.before["is_void"] else "correction")


def _format_field(label: str, old: str, new: str, emptied: str) -> str:
    """Return a field with its values as `label old → new`; an empty new value is shown as `emptied`."""
    new = new or emptied
    values = f"{old} → {new}" if old and new else old or new
    return " ".join(f"{label} {values}".split("\n")).strip()
