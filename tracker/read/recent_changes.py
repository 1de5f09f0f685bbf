"""Read the changes since a moment: the commands used, new stages and conditions, new red lights."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.read import lookup
from tracker.read.followups import Followup
from tracker.store.company_sql import build_root_join
from tracker.store.dialects import DIALECTS
from tracker.store.reader import Reader
from tracker.store.standing_sql import build_has_light, build_holding_parts, build_holds, build_light
from tracker.values.codes import Light


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


def count_commands(reader: Reader, since: str, most: int | None = None) -> list[CommandCount]:
    """Count the commands of each person since a moment (UTC, as stored), and the edits by other programs.

    Of the rows that one command changed, no more than `most` are counted.
    """
    rows = reader.rows(_WRITTEN, since=since, most=_NO_LIMIT if most is None else most)
    return [CommandCount(**row) for row in rows]


def list_status_changes(reader: Reader, since: str, limit: int | None = None) -> list[Followup]:
    """Return the standing follow-ups recorded since a moment that set a stage or a condition."""
    columns = ", ".join(Followup._fields)
    sql = f"SELECT {columns} {_MOVED} ORDER BY occurred_from, occurred_on, followup_id LIMIT :most"
    rows = reader.rows(sql, since=since, most=_NO_LIMIT if limit is None else limit)
    return [Followup(**row) for row in rows]


def count_status_changes(reader: Reader, since: str) -> int:
    """Return the number of follow-ups that `list_status_changes` returns without a limit."""
    return int(reader.value(f"SELECT count(*) {_MOVED}", since=since))


def list_turned_red(reader: Reader, before: date, day: date, by: str | None = None) -> list[TurnedRed]:
    """Return the commitments that are red on a day and were not on an earlier one.

    `by` is a part of the name of the responsible person or unit.
    """
    database = DIALECTS[reader.dialect]
    now, then = database.as_of, database.as_date(":before")
    looks_after = "coalesce(c.responsible_person, c.responsible_unit, '')"
    of = f" AND {database.contains(looks_after, ':by')}" if by else ""
    sql = " UNION ALL ".join(
        _TURNED.format(
            holds=holds,
            is_red=build_has_light("s", Light.RED, now),
            was_light=build_light("was", then),
            then=then,
            held=build_holds("was", then),
        )
        + of
        for holds in build_holding_parts("s", now)
    )
    pattern = lookup.make_printed_pattern(reader, by or "")
    days = {"as_of": day.isoformat(), "before": before.isoformat()}
    return [TurnedRed(**row) for row in reader.rows(f"{sql} ORDER BY ref", by=pattern, **days)]


_NO_LIMIT = 2**62
_WRITTEN = """
SELECT b.actor, b.command, count(*) AS times, CAST(sum(
  (SELECT count(*) FROM (SELECT 1 AS one FROM changes c WHERE c.batch_id = b.id LIMIT :most) counted)
  ) AS bigint) AS rows
FROM batches b
WHERE b.started_at >= :since AND EXISTS (SELECT 1 FROM changes c WHERE c.batch_id = b.id)
GROUP BY b.actor, b.command
UNION ALL
SELECT NULL, NULL, 1, count(*) FROM changes
WHERE batch_id IS NULL AND changed_at >= :since HAVING count(*) > 0
ORDER BY 1, 3 DESC, 2"""

_MOVED = "FROM v_followups WHERE recorded_at >= :since AND (stage IS NOT NULL OR condition IS NOT NULL)"

_TURNED = (
    """
SELECT c.ref AS ref, c.title, company.name AS company, {was_light} AS light_before, c.responsible_person,
  c.responsible_unit, c.review
FROM standings s
CROSS JOIN commitments c
JOIN companies named ON named.id = c.company_id
"""
    + build_root_join("named", "company")
    + """
LEFT JOIN standings was ON was.commitment_id = s.commitment_id AND {held}
WHERE c.id = s.commitment_id AND {holds} AND {is_red} AND (s.red_on > {then} OR s.from_on > {then})
  AND s.review <> 'withdrawn' AND coalesce({was_light}, '') <> 'red'"""
)
"""A light that turned since then did so during its state, or its state began since then.

CROSS JOIN keeps SQLite from reading all commitments in their order, of which few turned red.
"""
