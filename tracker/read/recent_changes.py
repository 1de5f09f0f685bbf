"""Read the changes since a moment: the commands used, new stages and conditions, new red lights."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.read import lookup
from tracker.read.followups import Followup
from tracker.store import dialects, views
from tracker.store.reader import Reader


class CommandCount(NamedTuple):
    """How often somebody used a command, and the number of rows it changed.

    `actor` and `command` are None for edits by other programs.
    """

    actor: str | None
    command: str | None
    times: int
    rows: int


class TurnedRed(NamedTuple):
    """A commitment whose light is red on a day and was not before."""

    ref: str
    title: str
    company: str
    light_before: str | None
    responsible_person: str | None
    responsible_unit: str | None
    review: str


def count_commands(reader: Reader, since: str) -> list[CommandCount]:
    """Count the commands of each person since a moment (UTC, as stored), and the edits by other programs."""
    return [CommandCount(**row) for row in reader.rows(_WRITTEN, since=since)]


def list_status_changes(reader: Reader, since: str) -> list[Followup]:
    """Return the standing follow-ups recorded since a moment that set a stage or a condition."""
    return [Followup(**row) for row in reader.rows(_MOVED, since=since)]


def list_turned_red(reader: Reader, before: date, day: date, by: str | None = None) -> list[TurnedRed]:
    """Return the commitments that are red on a day and were not on an earlier one.

    `by` is a part of the name of the responsible person or unit.
    """
    of_day = views.select_as_of("v_commitments", reader.dialect)
    was = of_day.replace(":as_of", ":before")
    looks_after = "coalesce(now.responsible_person, now.responsible_unit, '')"
    sql = _TURNED.format(
        now=of_day, was=was, of=dialects.DIALECTS[reader.dialect].contains(looks_after, ":by")
    )
    pattern = lookup.make_printed_pattern(reader, by or "")
    days = {"as_of": day.isoformat(), "before": before.isoformat()}
    return [TurnedRed(**row) for row in reader.rows(sql, by=pattern, **days)]


_WRITTEN = """
SELECT b.actor, b.command, count(DISTINCT b.id) AS times, count(*) AS rows
FROM batches b JOIN changes c ON c.batch_id = b.id
WHERE b.started_at >= :since GROUP BY b.actor, b.command
UNION ALL
SELECT NULL, NULL, 1, count(*) FROM changes
WHERE batch_id IS NULL AND changed_at >= :since HAVING count(*) > 0
ORDER BY 1, 3 DESC, 2"""

_MOVED = f"""
SELECT {", ".join(Followup._fields)} FROM v_followups
WHERE recorded_at >= :since AND (stage IS NOT NULL OR condition IS NOT NULL)
ORDER BY occurred_from, occurred_on, followup_id"""

_TURNED = """
SELECT now.ref, now.title, now.company, was.light AS light_before, now.responsible_person,
  now.responsible_unit, now.review
FROM ({now}) now LEFT JOIN ({was}) was ON was.commitment_id = now.commitment_id
WHERE now.light = 'red' AND coalesce(was.light, '') <> 'red' AND now.review <> 'withdrawn'
  AND {of}
ORDER BY now.ref"""
