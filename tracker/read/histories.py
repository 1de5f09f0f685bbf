"""Read the follow-ups of many commitments at once, in the form that the functions of `rules` take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from tracker.rules import followup_rows, lifecycle
from tracker.store.reader import Reader, Row
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate

_MOST_IN_QUERY = 5_000


class StoredFollowup(NamedTuple):
    """A row of the table followups in two forms.

    `row` is the form that the functions of `rules` take. `columns` has the values as stored, with days as
    dates.
    """

    row: followup_rows.FollowupRow
    columns: Row


def read_followups(reader: Reader, ids: Sequence[int]) -> dict[int, list[StoredFollowup]]:
    """Return all rows of followups of these commitments, as lists keyed by commitment id.

    Corrected and void rows are included.
    """
    histories: dict[int, list[StoredFollowup]] = defaultdict(list)
    outcomes = read_outcomes(reader, ids)
    for row in _read_rows(reader, _FOLLOWUPS, ids):
        for name in ("occurred_on", "revised_due_on", "next_action_on"):
            row[name] = _convert_to_date(row[name])
        followup = followup_rows.followup_from_row(row, outcomes.get(row["id"]))
        histories[row["commitment_id"]].append(StoredFollowup(followup, row))
    return histories


def read_outcomes(reader: Reader, ids: Sequence[int]) -> dict[int, dict[int, str]]:
    """Return the outcomes of actions (done, dropped or moved) that the follow-ups of these commitments state.

    The outer key is the id of the row of followups, the inner key the number of the action.
    """
    outcomes: dict[int, dict[int, str]] = defaultdict(dict)
    for row in _read_rows(reader, _OUTCOMES, ids):
        outcomes[row["followup_id"]][row["action_id"]] = row["outcome"]
    return outcomes


def find_breaking_changes(
    reader: Reader,
    changed_terms: Mapping[int, tuple[lifecycle.CommitmentTerms, lifecycle.CommitmentTerms]],
    today: date,
) -> Iterator[tuple[int, str]]:
    """Yield (commitment id, message) for each follow-up or receipt that a change would make invalid.

    `changed_terms` maps the id of a commitment to its terms before and after the change. The terms
    are the fields by which follow-ups and receipts are judged: what was promised, opening stage, date voiced.
    """
    histories = read_followups(reader, list(changed_terms))
    receipts: dict[int, list[tuple[int, date]]] = defaultdict(list)
    for row in _read_rows(reader, _RECEIPTS, list(changed_terms)):
        received_on = _convert_to_date(row["received_on"])
        if received_on is not None:
            receipts[row["commitment_id"]].append((row["number"], received_on))
    for commitment_id, (old, new) in changed_terms.items():
        rows = [followup.row for followup in histories.get(commitment_id, ())]
        for message in lifecycle.describe_new_breaches(old, new, rows, receipts[commitment_id], today):
            yield commitment_id, message


def find_revised_due_date(followups: Sequence[StoredFollowup]) -> PartialDate | None:
    """Return the promised date that the newest follow-up with such a date states; None if there is none."""
    revised = None
    standing = {row.id for row in followup_rows.select_standing_rows(followup.row for followup in followups)}
    for followup in sorted(followups, key=lambda followup: followup.row.sort_key):
        day, precision = (followup.columns[f"revised_due_{name}"] for name in ("on", "precision"))
        if followup.row.id in standing and day is not None:
            revised = PartialDate(day, Precision(precision))
    return revised


def find_last_assignee(followups: Sequence[StoredFollowup]) -> str | None:
    """Return the person to whom the last action of one commitment was given, or None."""
    standing = {row.id for row in followup_rows.select_standing_rows(followup.row for followup in followups)}
    assigned = [
        followup
        for followup in followups
        if followup.row.id in standing and followup.columns["next_action_by"]
    ]
    last = max(assigned, key=lambda followup: followup.row.sort_key, default=None)
    return None if last is None else str(last.columns["next_action_by"])


def _read_rows(reader: Reader, sql: str, ids: Sequence[int]) -> Iterator[Row]:
    """Yield the rows of a query for many commitments, some thousand ids at a time.

    The query has the placeholder `{}` for the ids.
    """
    for start in range(0, len(ids), _MOST_IN_QUERY):
        listed = ", ".join(map(str, ids[start : start + _MOST_IN_QUERY]))
        yield from reader.rows(sql.format(listed))


def _convert_to_date(stored: date | str | None) -> date | None:
    """Return a stored day as a date: SQLite gives ISO text, PostgreSQL a date."""
    return date.fromisoformat(stored) if isinstance(stored, str) else stored


_FOLLOWUPS = "SELECT * FROM followups WHERE commitment_id IN ({})"
_OUTCOMES = "SELECT * FROM action_outcomes WHERE commitment_id IN ({}) ORDER BY id"
_RECEIPTS = """
SELECT r.commitment_id, coalesce(r.corrects_id, r.id) AS number, r.received_on FROM receipts r
WHERE NOT r.is_void AND r.commitment_id IN ({}) AND NOT EXISTS (
  SELECT 1 FROM receipts n WHERE n.corrects_id = coalesce(r.corrects_id, r.id) AND n.id > r.id)
ORDER BY r.id"""
