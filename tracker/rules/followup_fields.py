"""Complete the fields of a follow-up, and find missing fields and contradictions.

The options of a command and a row of a sheet are both checked here. `columns` maps every name in COLUMNS to
its value, or to None if it is not given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.locale import gettext
from tracker.rules import lifecycle
from tracker.rules.lifecycle import Flaw
from tracker.values.code_labels import get_code_label
from tracker.values.codes import Condition, FollowupKind, Precision
from tracker.values.dates import PartialDate

if TYPE_CHECKING:
    from tracker.values.money import Amount

COLUMNS = (
    "kind", "occurred_on", "occurred_precision", "stage", "condition", "reason", "note", "is_private",
    "revised_amount", "revised_currency", "revised_amount_upper", "revised_amount_bound",
    "revised_amount_text", "revised_due_on", "revised_due_precision", "next_action", "next_action_on",
    "next_action_by",
)  # fmt: skip
_PAIRS = {
    "occurred": ("occurred_on", "occurred_precision"),
    "revised_due": ("revised_due_on", "revised_due_precision"),
}
"""Fields that are stored in two columns."""
_AMOUNT_COLUMNS = (
    "revised_amount", "revised_currency", "revised_amount_upper", "revised_amount_bound",
    "revised_amount_text",
)  # fmt: skip
"""The columns of the field `revised_amount`, which is a pair of an Amount and its words."""


def fields_to_columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Convert the fields of a follow-up to columns of the table.

    A PartialDate fills two columns; an amount with its words fills five.
    """
    columns: dict[str, Any] = {}
    for name, value in fields.items():
        if name in _PAIRS:
            columns |= zip(_PAIRS[name], value or (None, None), strict=True)
        elif name == "revised_amount":
            columns |= _convert_amount_to_columns(value)
        else:
            columns[name] = value
    return columns


def _convert_amount_to_columns(stated: tuple[Amount, str] | None) -> dict[str, Any]:
    if stated is None:
        return dict.fromkeys(_AMOUNT_COLUMNS)
    amount, words = stated
    stored = (amount.amount, amount.currency, amount.upper, amount.inexact_bound, words)
    return dict(zip(_AMOUNT_COLUMNS, stored, strict=True))


def complete_columns(columns: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return the columns with all names in COLUMNS, and fill in those that follow from others.

    If the date is a month, quarter or year that is not over, its last possible day becomes today. A follow-up
    without a kind gets the kind progress if it has a stage or a condition, else note. A reopening without a
    condition makes the commitment active.
    """
    completed = {**dict.fromkeys(COLUMNS), **columns}
    completed["occurred_on"] = read_occurred_date(columns).cap_last_day(today).day
    completed["is_private"] = bool(completed["is_private"])
    if completed["kind"] is None:
        completed["kind"] = lifecycle.infer_kind(completed["stage"], completed["condition"])
    if completed["kind"] == FollowupKind.REOPEN and completed["condition"] is None:
        completed["condition"] = Condition.ACTIVE
    return completed


def read_occurred_date(columns: Mapping[str, Any]) -> PartialDate:
    """Return the date on which the follow-up happened, from its two columns."""
    return PartialDate(columns["occurred_on"], Precision(columns["occurred_precision"]))


def find_followup_flaws(columns: Mapping[str, Any]) -> Iterator[Flaw]:
    """Yield a flaw for each contradiction among the columns, then one for each missing field.

    `columns` is what `complete_columns` returned. A flaw about a missing field has the name of the field in
    `lacks`.
    """
    kind = FollowupKind(columns["kind"])
    fields = {**columns, "occurred": read_occurred_date(columns), "revised_due": columns["revised_due_on"]}
    yield from lifecycle.find_contradictions(kind, fields)
    for name in lifecycle.find_missing_fields(kind, fields):
        yield Flaw(
            name,
            gettext("this kind of follow-up needs “{label}” ({field})").format(
                label=get_code_label("column", name), field=name
            ),
            gettext("fill in the cell"),
            lacks=name,
        )
