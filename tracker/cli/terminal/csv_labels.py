"""The option `--labels` of CSV: headings and labels in the language shown, in place of keys and codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tracker import read, values
from tracker.locale import gettext, gettext_noop

if TYPE_CHECKING:
    from tracker.read.labels import Labels

_HEADINGS = {
    "action_id": gettext_noop("Number of the action"),
    "at": gettext_noop("Time"),
    "batch": gettext_noop("Batch"),
    "by": gettext_noop("Recorded by"),
    "causes": gettext_noop("Cause of the change"),
    "closed_by": gettext_noop("Closed by follow-up"),
    "command": gettext_noop("Command"),
    "commitment_id": gettext_noop("Number of the commitment"),
    "company_id": gettext_noop("Number of the organisation"),
    "condition_on": gettext_noop("Condition since"),
    "condition_precision": gettext_noop("Precision of the condition's date"),
    "condition_row": gettext_noop("Follow-up that set the condition"),
    "days_since": gettext_noop("Days since that date"),
    "depth": gettext_noop("Level in the tree"),
    "due_precision": gettext_noop("Precision of the promised date"),
    "event_name": gettext_noop("Name of the event"),
    "followup_count": gettext_noop("Number of follow-ups"),
    "found": gettext_noop("Found text"),
    "hint": gettext_noop("What to do"),
    "id": gettext_noop("Number in the database"),
    "is_corrected": gettext_noop("Was corrected"),
    "last_change_id": gettext_noop("Number of the last change"),
    "last_contact_precision": gettext_noop("Precision of the last contact"),
    "last_followup_precision": gettext_noop("Precision of the last follow-up"),
    "last_progress_precision": gettext_noop("Precision of the last progress"),
    "look": gettext_noop("Where to look"),
    "message": gettext_noop("Problem"),
    "next_is_private": gettext_noop("Next action is private"),
    "occurred_precision": gettext_noop("Precision of the date"),
    "on": gettext_noop("Date"),
    "operation": gettext_noop("Operation"),
    "other_id": gettext_noop("Number of the other organisation"),
    "other_name": gettext_noop("Other organisation"),
    "report_id": gettext_noop("Number of the report"),
    "representative_id": gettext_noop("Number of the person"),
    "revised_currency": gettext_noop("Currency of the revised amount"),
    "revised_due_precision": gettext_noop("Precision of the revised date"),
    "row_id": gettext_noop("Number of the row"),
    "sector_name": gettext_noop("Name of the sector"),
    "stage_precision": gettext_noop("Precision of the stage's date"),
    "stage_rank": gettext_noop("Rank of the stage"),
    "stage_row": gettext_noop("Follow-up that set the stage"),
    "starts_precision": gettext_noop("Precision of the first day"),
    "table": gettext_noop("Table"),
    "undoes": gettext_noop("Undoes batch number"),
    "undone_by": gettext_noop("Undone by batch number"),
    "voiced_precision": gettext_noop("Precision of the date voiced"),
    "why": gettext_noop("Why the names may mean one organisation"),
}
"""The headings of the keys that no column of a table has; they are translated when they are printed."""

_KINDS_OF_KIND = ("company_kind", "event_kind", "source_kind", "followup_kind", "rule_kind", "due_kind")
_CODE_KINDS = {
    **{column: (kind,) for column, kind in read.row_names.CODE_KINDS.items()},
    "kind": (*_KINDS_OF_KIND, "hit_kind"),
    "light": ("light",),
    "light_before": ("light",),
    "operation": ("operation",),
    "role": ("participant_role", "commitment_role", "sector_role"),
    "status": ("status",),
    "table": ("table",),
    "unit": ("total_unit",),
    "why": ("likeness",),
}
"""The kinds of codes that the values of a key may be; a list has only one of them."""


def translate_heading(name: str, labels: Labels) -> str:
    """Return the heading for a key of CSV.

    A name that is not a key, such as a column of an SQL query, is returned unchanged.
    """
    return gettext(_HEADINGS[name]) if name in _HEADINGS else labels.find("column", name) or name


def translate_value(name: str, record: Mapping[str, Any], labels: Labels) -> Any:  # noqa: ANN401  a value of CSV
    """Return the value of the key `name` for people: a code as its label, a flag as yes or no.

    A moment is converted from UTC to local time.
    """
    value = record[name]
    if isinstance(value, bool):
        return labels("text", "yes" if value else "no")
    if not isinstance(value, str):
        return value
    if name.endswith("_precision"):
        return labels.find("precision", value) or value
    if name in ("at", "issued_at", "recorded_at") and value.endswith("Z"):
        return values.dates.format_local_time(value)
    found = (
        labels.find(kind, value, record.get("track") or "facility") for kind in _CODE_KINDS.get(name, ())
    )
    return next(filter(None, found), value)
