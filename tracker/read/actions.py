"""Read the actions of commitments, as rows of the view v_actions on a day.

An action is what a follow-up says is to be done next. It is open until another follow-up closes it.
"""

# Annotations are evaluated here: as text, each field of a named tuple would be compiled when a read starts.
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from tracker.store.reader import Reader
from tracker.store.views import public_views

_MOST_IN_QUERY = 500


class Action(NamedTuple):
    """A row of v_actions, with dates as ISO text; `days_late` is negative before the action is due."""

    action_id: int
    ref: str
    title: str
    company: str
    company_hans: str | None
    track: str
    what: str | None
    is_private: int
    opened_on: str
    opened_precision: str
    due_on: str
    who: str | None
    outcome: str | None
    closed_on: str | None
    closed_precision: str | None
    closed_by: int | None
    days_late: int
    commitment_id: int


def list_open_actions(
    reader: Reader, as_of: date, *, refs: Collection[str] | None = None, who: str | None = None
) -> list[Action]:
    """Return the actions that are open on a day, in the order of their due dates.

    `refs` limits them to the commitments with these references, `who` to the actions of that person.
    """
    if refs is None:
        return _select_open_actions(reader, as_of, "", who)
    listed = sorted(refs)
    found: list[Action] = []
    for start in range(0, len(listed), _MOST_IN_QUERY):
        some = listed[start : start + _MOST_IN_QUERY]
        names = {f"ref{number}": ref for number, ref in enumerate(some)}
        where = f" AND c.ref IN ({', '.join(f':{name}' for name in names)})"
        found += _select_open_actions(reader, as_of, where, who, **names)
    return sorted(found, key=lambda action: (action.due_on, action.action_id))


def list_reopened_actions(reader: Reader, batch_id: int, as_of: date) -> list[Action]:
    """Return the actions that are open on a day because a batch (a command that wrote) reopened them.

    The batch voided or corrected the follow-up that had closed the action.
    """
    reopened = {row["action_id"]: row["ref"] for row in reader.rows(_REOPENED, batch_id=batch_id)}
    open_actions = list_open_actions(reader, as_of, refs=set(reopened.values()))
    return [action for action in open_actions if action.action_id in reopened]


def _select_open_actions(
    reader: Reader, as_of: date, where: str, who: str | None, **parameters: str
) -> list[Action]:
    """Return the open actions of the commitments that a SQL condition selects, ordered by due date.

    The condition `where` is empty or begins with AND; `parameters` holds its values. `who` limits the actions
    to those of a person.
    """
    # The conditions on commitments stand inside, so that only their follow-ups are read.
    actions = public_views.select_as_of("v_actions", reader.dialect)
    sql = f"SELECT * FROM ({actions}{where}) v WHERE v.closed_on IS NULL"
    if who is not None:
        sql += " AND v.who = :who"
        parameters["who"] = who
    rows = reader.iterate_rows(f"{sql} ORDER BY v.due_on, v.action_id", as_of=as_of.isoformat(), **parameters)
    return [Action(**row) for row in rows]


_REOPENED = """
SELECT o.action_id, c.ref FROM changes h
JOIN followups v ON v.id = h.row_id
JOIN followups f ON coalesce(f.corrects_id, f.id) = coalesce(v.corrects_id, v.id)
JOIN action_outcomes o ON o.followup_id = f.id
JOIN commitments c ON c.id = o.commitment_id
WHERE h.batch_id = :batch_id AND h.table_name = 'followups'"""
