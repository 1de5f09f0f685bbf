"""The follow-ups of commitments as the rules see them, with what they say beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from tracker import lifecycle
from tracker.codes import Precision
from tracker.dates import PartialDate
from tracker.reader import Row
from tracker.sheets.register import Register, day


class Entry(NamedTuple):
    """A stored row: as the rules see it, and as it stands in the database."""

    row: lifecycle.Row
    columns: Row


def load(register: Register, ids: list[int]) -> dict[int, list[Entry]]:
    """Return all follow-up rows of commitments by id, corrected and void ones included."""
    found: dict[int, list[Entry]] = defaultdict(list)
    for row in register.rows("SELECT * FROM followups WHERE commitment_id IN ({})", ids):
        for name in ("occurred_on", "revised_due_on", "next_action_on"):
            row[name] = day(row[name])
        found[row["commitment_id"]].append(Entry(lifecycle.stored(row), row))
    return found


def revised_due(entries: Sequence[Entry]) -> PartialDate | None:
    """Return the promised date as it was revised last, or None."""
    found = None
    standing = {row.id for row in lifecycle.standing(entry.row for entry in entries)}
    for entry in sorted(entries, key=lambda entry: entry.row.order):
        if entry.row.id in standing and entry.columns["revised_due_on"] is not None:
            found = PartialDate(
                entry.columns["revised_due_on"], Precision(entry.columns["revised_due_precision"])
            )
    return found
