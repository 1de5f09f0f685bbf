"""What happened to commitments as the rules see it, with what it says beside that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from tracker.rules import lifecycle
from tracker.sheets.cells.known_names import KnownNames, stored_day
from tracker.store.reader import Row
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate


class Entry(NamedTuple):
    """A stored row: as the rules see it, and as it stands in the database."""

    row: lifecycle.FollowupRow
    columns: Row


def load(register: KnownNames, ids: list[int]) -> dict[int, list[Entry]]:
    """Return all follow-up rows of commitments by id, corrected and void ones included."""
    found: dict[int, list[Entry]] = defaultdict(list)
    for row in register.rows_by_id("SELECT * FROM followups WHERE commitment_id IN ({})", ids):
        for name in ("occurred_on", "revised_due_on", "next_action_on"):
            row[name] = stored_day(row[name])
        found[row["commitment_id"]].append(Entry(lifecycle.followup_from_row(row), row))
    return found


def endangered(
    register: KnownNames,
    moves: Mapping[int, tuple[lifecycle.CommitmentTerms, lifecycle.CommitmentTerms]],
    today: date,
) -> Iterator[tuple[int, str]]:
    """Yield (commitment, what would no longer hold) for pledges as they were and as they would be."""
    known = load(register, list(moves))
    paid = defaultdict(list)
    for row in register.rows_by_id(_RECEIPTS, list(moves)):
        paid[row["commitment_id"]].append((row["number"], stored_day(row["received_on"])))
    for commitment_id, (old, new) in moves.items():
        rows = [entry.row for entry in known.get(commitment_id, ())]
        before, after = (lifecycle.find_breaches(pledge, rows, today) for pledge in (old, new))
        for breach in lifecycle.subtract_breaches(before, after):
            yield commitment_id, f"follow-up {breach.row.entry_id} would no longer hold: {breach.message}"
        for number, on in paid[commitment_id]:
            was_sound = not any(lifecycle.find_receipt_flaws(old.voiced, on, None, today))
            for flaw in lifecycle.find_receipt_flaws(new.voiced, on, None, today) if was_sound else ():
                yield commitment_id, f"receipt {number} would no longer hold: {flaw.message}"


def revised_due(entries: Sequence[Entry]) -> PartialDate | None:
    """Return the promised date as it was revised last, or None."""
    found = None
    standing = {row.id for row in lifecycle.select_standing_rows(entry.row for entry in entries)}
    for entry in sorted(entries, key=lambda entry: entry.row.order):
        if entry.row.id in standing and entry.columns["revised_due_on"] is not None:
            found = PartialDate(
                entry.columns["revised_due_on"], Precision(entry.columns["revised_due_precision"])
            )
    return found


_RECEIPTS = """
SELECT r.commitment_id, coalesce(r.corrects_id, r.id) AS number, r.received_on FROM receipts r
WHERE NOT r.is_void AND r.commitment_id IN ({}) AND NOT EXISTS (
  SELECT 1 FROM receipts n WHERE n.corrects_id = coalesce(r.corrects_id, r.id) AND n.id > r.id)
ORDER BY r.id"""
