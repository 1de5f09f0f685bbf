"""Read the dates for a calendar: open actions, promised dates, and items closed within the last year.

A calendar program replaces an event by a later one with the same identifier and a higher sequence number.
Identifiers and sequence numbers are computed from the journal, so that the same register always gives the
same calendar.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from tracker.read.due import DueFilters, make_filter_conditions
from tracker.store.company_sql import build_root_join
from tracker.store.dialects import DIALECTS
from tracker.store.reader import Reader, Row
from tracker.store.standings.standing_sql import build_contains_day

_DAYS_OF_CLOSED = 366
_AT_ONCE = 500


class CalendarItem(NamedTuple):
    """An action, or the promised date of a commitment, as a whole-day item of a calendar.

    `what` is the text of the action or the code of the promised stage. `is_open` is false once the action was
    closed, the promised stage was reached, or the commitment ended or was withdrawn. `sequence` is the number
    of changes since the item was recorded, and `modified_at` the time of the last one.
    """

    uid: str
    is_action: bool
    is_open: bool
    due_on: date
    due_precision: str
    what: str | None
    ref: str
    title: str
    company: str
    track: str
    who: str | None
    responsible_unit: str | None
    review: str
    sequence: int
    modified_at: datetime


class Calendar(NamedTuple):
    """The items of a calendar in the order of their days, and its identifier.

    `private_count` is the number of open private actions, which the calendar leaves out.
    """

    uid: str
    items: list[CalendarItem]
    private_count: int


class _Change(NamedTuple):
    """A recorded change of a commitment, of one of its follow-ups, or of the outcome of an action.

    `followup` is the number of the follow-up. `action` is the number of the action whose outcome it states.
    """

    id: int
    at: datetime
    followup: int | None = None
    action: int | None = None
    sets_condition: bool = False
    moves_promise: bool = False


def read_calendar(reader: Reader, day: date, until: date | None, filters: DueFilters) -> Calendar:
    """Return the items that are open on a day and due by `until`, and those that were closed within a year.

    Private actions are left out. An action that was public before it became private is returned as closed,
    without its text.
    """
    rules, parameters = make_filter_conditions(reader, filters)
    where = " AND ".join(rules) or "1 = 1"
    as_of = DIALECTS[reader.dialect].as_of
    names = {"day": as_of, "holds": build_contains_day("s", as_of), "where": where}
    rows = [
        row
        for query in (_ACTIONS, _PROMISES)
        for row in reader.rows(query.format(**names), as_of=day.isoformat(), **parameters)
    ]
    first_digest = str(reader.value("SELECT digest FROM links ORDER BY id LIMIT 1") or "")
    changes = _read_changes(reader, {row["commitment_id"] for row in rows})
    shown = [row for row in rows if not row["is_private"] or row["was_public"]]
    items = [_make_item(row, changes.get(row["commitment_id"], []), first_digest) for row in shown]
    since = day - timedelta(days=_DAYS_OF_CLOSED)
    wanted = [
        item
        for item in items
        if (until is None or item.due_on <= until if item.is_open else item.modified_at.date() >= since)
    ]
    private_count = sum(bool(row["is_private"] and row["is_open"]) for row in rows)
    return Calendar(
        _make_uid(first_digest),
        sorted(wanted, key=lambda item: (item.due_on, item.ref, item.uid)),
        private_count,
    )


def _make_item(row: Row, changes: list[_Change], first_digest: str) -> CalendarItem:
    """Return the calendar item for a query row; `changes` are the recorded changes of its commitment."""
    is_action, number = bool(row["is_action"]), row["id"]
    if is_action:
        closers = {change.followup for change in changes if change.action == number}
        deciding = {number, *closers, *(change.followup for change in changes if change.sets_condition)}
        about = [
            change
            for change in changes
            if change.followup is None or (change.followup in deciding and change.action in (None, number))
        ]
        first = min((change.id for change in about if change.followup == number), default=0)
    else:
        deciding = {change.followup for change in changes if change.moves_promise}
        about = [
            change
            for change in changes
            if change.action is None and (change.followup is None or change.followup in deciding)
        ]
        first = 0
    since_then = [change for change in about if change.id >= first]
    began_at = min(since_then).at if since_then else _EPOCH
    is_private = bool(row["is_private"])
    return CalendarItem(
        uid=_make_uid(first_digest, "action" if is_action else "promise", number, began_at),
        is_action=is_action,
        is_open=bool(row["is_open"]) and not is_private,
        due_on=date.fromisoformat(str(row["due_on"])),
        due_precision=row["due_precision"],
        what=None if is_private else row["what"],
        ref=row["ref"],
        title=row["title"],
        company=row["company"],
        track=row["track"],
        who=row["who"],
        responsible_unit=row["responsible_unit"],
        review=row["review"],
        sequence=max(len(since_then) - 1, 0),
        modified_at=max((change.at for change in since_then), default=_EPOCH),
    )


def _make_uid(first_digest: str, *parts: object) -> str:
    """Return an identifier of a calendar or item that no other register uses: a hash of the given values.

    `first_digest` is the digest of the first batch (command that wrote) of the register. Dump, copy and
    restore keep it. Two registers have the same first digest only if they began in the same second with the
    same rows. Then their items still differ in `parts`, which contain the time at which an item was recorded.
    """
    text = "\n".join([first_digest, *map(str, parts)])
    return f"{hashlib.sha256(text.encode()).hexdigest()[:32]}@pledge-tracker"


def _read_changes(reader: Reader, commitment_ids: Collection[int]) -> dict[int, list[_Change]]:
    """Return the recorded changes from which the calendar items of commitments are made, by commitment id."""
    changes: dict[int, list[_Change]] = {}
    listed = sorted(commitment_ids)
    for start in range(0, len(listed), _AT_ONCE):
        ids = ", ".join(map(str, listed[start : start + _AT_ONCE]))
        for commitment_id, change in _iterate_changes(reader, ids):
            changes.setdefault(commitment_id, []).append(change)
    return changes


def _iterate_changes(reader: Reader, ids: str) -> Iterator[tuple[int, _Change]]:
    """Yield (commitment id, recorded change) for the commitments with these ids, such as `1, 2, 3`."""
    for query in (_OWN_CHANGES, _FOLLOWUP_CHANGES, _OUTCOME_CHANGES):
        for commitment_id, change_id, at, *more in reader.tuples(query.format(ids=ids)):
            yield commitment_id, _Change(change_id, _parse_moment(at), *more)


def _parse_moment(moment: object) -> datetime:
    """Return the time of a recorded change in UTC; SQLite gives it as ISO text, PostgreSQL as a datetime."""
    parsed = moment if isinstance(moment, datetime) else datetime.fromisoformat(str(moment))
    return parsed.astimezone(UTC)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_ABOUT = (
    "c.id AS commitment_id, c.ref, c.title, company.name AS company, c.track, c.responsible_unit, c.review"
)
_COMPANY = f"""
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "company")}"""
_LIVE = "s.commitment_id = c.id AND {holds} AND s.review <> 'withdrawn'"

_ACTIONS = f"""
SELECT * FROM (
SELECT {_ABOUT}, 1 AS is_action, opened.action_id AS id, newest.next_action AS what,
  newest.next_action_on AS due_on, 'day' AS due_precision,
  coalesce(newest.next_action_by, c.responsible_person, c.responsible_unit) AS who,
  newest.is_private AS is_private,
  EXISTS (SELECT 1 FROM followups f WHERE f.id = opened.action_id AND NOT f.is_private)
  OR EXISTS (SELECT 1 FROM followups f WHERE f.corrects_id = opened.action_id AND NOT f.is_private)
  AS was_public,
  EXISTS (SELECT 1 FROM action_spans a WHERE a.action_id = opened.action_id
    AND (a.closed_on IS NULL OR a.closed_on > {{day}}))
  AND EXISTS (SELECT 1 FROM standings s
    WHERE {_LIVE} AND s.condition IN ('active', 'on_hold')) AS is_open
FROM (SELECT coalesce(corrects_id, id) AS action_id, max(id) AS row_id FROM followups
  WHERE next_action_on IS NOT NULL AND occurred_on <= {{day}} GROUP BY coalesce(corrects_id, id)) opened
JOIN followups newest ON newest.id = opened.row_id
JOIN commitments c ON c.id = newest.commitment_id{_COMPANY}
) v WHERE {{where}}"""

_PROMISES = f"""
SELECT * FROM (
SELECT {_ABOUT}, 0 AS is_action, c.id AS id, c.due_stage AS what, coalesce(s.due_on, c.due_on) AS due_on,
  coalesce(revised.revised_due_precision, c.due_precision, 'day') AS due_precision,
  coalesce(c.responsible_person, c.responsible_unit) AS who, 0 AS is_private, 1 AS was_public,
  CASE WHEN s.condition = 'active' AND s.review <> 'withdrawn'
    AND (c.due_stage IS NULL OR s.stage_rank < due.rank) THEN 1 ELSE 0 END AS is_open
FROM commitments c
LEFT JOIN standings s ON s.commitment_id = c.id AND {{holds}}
LEFT JOIN followups revised ON revised.id = s.due_row
LEFT JOIN codes due ON due.kind = 'stage' AND due.code = c.due_stage AND due.track = 'facility'{_COMPANY}
WHERE coalesce(s.due_on, c.due_on) IS NOT NULL AND c.voiced_on <= {{day}}
) v WHERE {{where}}"""

_OWN_CHANGES = """
SELECT h.row_id, h.id, h.changed_at FROM changes h
WHERE h.table_name = 'commitments' AND h.row_id IN ({ids})"""
_FOLLOWUP_CHANGES = """
SELECT f.commitment_id, h.id, h.changed_at, coalesce(f.corrects_id, f.id), NULL,
  CASE WHEN f.condition IS NULL THEN 0 ELSE 1 END,
  CASE WHEN f.condition IS NULL AND f.stage IS NULL AND f.revised_due_on IS NULL THEN 0 ELSE 1 END
FROM followups f JOIN changes h ON h.table_name = 'followups' AND h.row_id = f.id
WHERE f.commitment_id IN ({ids})"""
_OUTCOME_CHANGES = """
SELECT o.commitment_id, h.id, h.changed_at, coalesce(f.corrects_id, f.id), o.action_id
FROM action_outcomes o
JOIN followups f ON f.id = o.followup_id
JOIN changes h ON h.table_name = 'action_outcomes' AND h.row_id = o.id
WHERE o.commitment_id IN ({ids})"""
