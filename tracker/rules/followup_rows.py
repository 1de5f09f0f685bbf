"""The rows of follow-ups as the rules use them: which rows count, and in which order.

A follow-up is stored as its original row and later rows that correct or void it; the newest of them counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from tracker.values.codes import ActionOutcome, Condition, FollowupKind, Precision, Stage
from tracker.values.dates import PartialDate


class FollowupRow(NamedTuple):
    """The columns of a follow-up that the rules use. `corrects_id` is always the id of the original row."""

    id: int
    kind: FollowupKind
    occurred: PartialDate
    stage: Stage | None = None
    condition: Condition | None = None
    corrects_id: int | None = None
    is_void: bool = False
    action_due: date | None = None
    """The day by which the action that it opens is to be done; None if it opens none."""
    outcomes: Mapping[int, ActionOutcome] = {}
    """What became of the actions that it closes, by the number of the action."""

    @property
    def entry_id(self) -> int:
        """The id of the original row, which all its corrections share; it sorts follow-ups of one day."""
        return self.corrects_id or self.id

    @property
    def sort_key(self) -> tuple[date, int]:
        """The key by which follow-ups are sorted: the last possible day, then the id of the original row."""
        return self.occurred.day, self.entry_id


def followup_from_row(
    row: Any,  # noqa: ANN401  a mapping of columns, of either door
    outcomes: Mapping[int, str] | None = None,
) -> FollowupRow:
    """Return a stored row of the table followups as a FollowupRow, with the outcomes it gives to actions.

    Raises ValueError for an impossible value.
    """
    return FollowupRow(
        id=row["id"],
        kind=FollowupKind(row["kind"]),
        occurred=read_stored_day(row["occurred_on"], row["occurred_precision"]),
        stage=None if row["stage"] is None else Stage(row["stage"]),
        condition=None if row["condition"] is None else Condition(row["condition"]),
        corrects_id=row["corrects_id"],
        is_void=bool(row["is_void"]),
        action_due=_parse_optional_day(row["next_action_on"]),
        outcomes={action: ActionOutcome(outcome) for action, outcome in (outcomes or {}).items()},
    )


def select_standing_rows(rows: Iterable[FollowupRow]) -> list[FollowupRow]:
    """Return the rows that count, sorted: the newest row of each follow-up, unless it is void."""
    newest: dict[int, FollowupRow] = {}
    for row in sorted(rows, key=lambda row: row.id):
        newest[row.entry_id] = row
    return sorted((row for row in newest.values() if not row.is_void), key=lambda row: row.sort_key)


def read_stored_day(day: date | str, precision: str) -> PartialDate:
    """Return a stored date; `day` is a date object from SQLAlchemy, or ISO text from a Reader."""
    return PartialDate(date.fromisoformat(day) if isinstance(day, str) else day, Precision(precision))


def _parse_optional_day(day: date | str | None) -> date | None:
    return date.fromisoformat(day) if isinstance(day, str) else day
