"""Read the changes since a moment: what people did, new stages and conditions, new red lights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from tracker.read import lookup
from tracker.read.followups import Followup
from tracker.store.company_sql import build_root_join
from tracker.store.dialects import DIALECTS
from tracker.store.reader import Reader, Row
from tracker.store.standings.standing_sql import (
    build_contains_day,
    build_contains_day_parts,
    build_has_light,
    build_light,
)
from tracker.values.codes import Light


class Deed(StrEnum):
    """A kind of thing that a person did for a company, such as adding a commitment.

    The members are in the order in which they are shown.
    """

    COMMITMENT = "commitment"
    FOLLOWUP = "followup"
    RECEIPT = "receipt"
    CONFIRMED = "confirmed"
    CHANGED = "changed"
    CORRECTED = "corrected"
    COMPANY = "company"


class DeedCount(NamedTuple):
    """How often a person did one kind of thing for a company.

    `times` is the number of different commitments, follow-ups, receipts or companies.
    """

    actor: str
    deed: str
    company: str
    times: int


class CommandCount(NamedTuple):
    """How often somebody used a command, and the number of rows it changed.

    `actor` and `command` are None for edits by other programs.
    """

    actor: str | None
    command: str | None
    times: int
    rows: int


class CommitmentTurnedRed(NamedTuple):
    """A commitment whose light is red on one day and was not red on an earlier day."""

    ref: str
    title: str
    company: str
    light_before: str | None
    responsible_person: str | None
    responsible_unit: str | None
    review: str


class WorkCounts(NamedTuple):
    """Counts of what people did since a moment.

    `deeds` counts what they did for a company. `others` counts all other commands: those that changed nothing
    about a company, and those that changed very many rows.
    """

    deeds: list[DeedCount]
    others: list[CommandCount]


def count_commands(reader: Reader, since: str) -> list[CommandCount]:
    """Count the commands of each person since a moment, and the edits by other programs.

    The moment is a UTC time as it is stored.
    """
    return _group_by_command(reader.rows(_WRITTEN, since=since, most=_NO_LIMIT))


def count_deeds(reader: Reader, since: str) -> list[DeedCount]:
    """Count what each person did for each company since a moment: by person, then in the order of Deed.

    Rows that were removed again are not counted. What was done for a merged company counts for the company
    into which it was merged.
    """
    batches = reader.rows(_WRITTEN, since=since, most=_NO_LIMIT)
    return _group_by_company(_read_deeds(reader, since, batches, _NO_LIMIT))


def count_recent_work(reader: Reader, since: str, most: int) -> WorkCounts:
    """Count what people did since a moment.

    A command that changed more than `most` rows is counted only as a command.
    """
    batches = reader.rows(_WRITTEN, since=since, most=most + 1)
    deeds = _read_deeds(reader, since, batches, most)
    told = {row["batch"] for row in deeds}
    others = _group_by_command(row for row in batches if row["batch"] not in told)
    return WorkCounts(_group_by_company(deeds), others)


def list_status_changes(reader: Reader, since: str, limit: int | None = None) -> list[Followup]:
    """Return the follow-ups that were recorded since a moment and set a stage or a condition.

    Corrected values are returned, and void follow-ups are left out.
    """
    columns = ", ".join(Followup._fields)
    first_day = DIALECTS[reader.dialect].choose_first_day("s.occurred_on", "s.occurred_precision")
    order = f"{first_day}, s.occurred_on, s.entry_id"
    sql = f"""
        SELECT {columns} FROM v_followups
        WHERE row_id IN (SELECT id FROM (SELECT s.id {_MOVED} ORDER BY {order} LIMIT :most) first_rows)
        ORDER BY occurred_from, occurred_on, followup_id"""
    rows = reader.rows(sql, since=since, most=_NO_LIMIT if limit is None else limit)
    return [Followup(**row) for row in rows]


def count_status_changes(reader: Reader, since: str, most: int) -> int:
    """Return how many follow-ups recorded since a moment set a stage or a condition, counted up to `most`."""
    return int(reader.value(f"SELECT count(*) FROM (SELECT 1 AS one {_MOVED} LIMIT {most:d}) q", since=since))


def list_commitments_turned_red(
    reader: Reader, before: date, day: date, by: str | None = None, limit: int | None = None
) -> list[CommitmentTurnedRed]:
    """Return the commitments whose light is red on `day` and was not red on the earlier day `before`.

    `by` is a part of the name of the responsible person or unit. They are in the order of their references,
    at most `limit`.
    """
    turned, parameters = _build_turned_red_query(reader, before, day, by)
    ending = " ORDER BY t.ref" + ("" if limit is None else f" LIMIT {limit:d}")
    sql = _TURNED.format(turned=f"SELECT t.* {turned}{ending}")
    return [CommitmentTurnedRed(**row) for row in reader.rows(sql, **parameters)]


def count_commitments_turned_red(
    reader: Reader, before: date, day: date, by: str | None = None, most: int | None = None
) -> int:
    """Return how many commitments have a red light on `day`, but had none on the earlier day `before`.

    Counting stops at `most`. `by` is a part of the name of the responsible person or unit.
    """
    turned, parameters = _build_turned_red_query(reader, before, day, by)
    ending = "" if most is None else f" LIMIT {most:d}"
    return int(reader.value(f"SELECT count(*) FROM (SELECT 1 AS one {turned}{ending}) q", **parameters))


def _build_turned_red_query(
    reader: Reader, before: date, day: date, by: str | None
) -> tuple[str, dict[str, object]]:
    """Return the end of a query for the commitments whose light turned red, from FROM on, and its parameters.

    The commitments have the alias `t` and the columns commitment_id, ref and light_before. They are found in
    three ways, by the state that holds on `day`: a state without an end that has held since `before` or
    longer, a state without an end that began later, and a state that ends after `day`. Nearly all are found
    in the first way, which needs only an index.
    """
    database = DIALECTS[reader.dialect]
    now, then = database.as_of, database.convert_to_date(":before")
    lasts, ends = build_contains_day_parts(database, "s", now)
    was_light = build_light("was", then)
    changed = _CHANGED_STATE.format(held=build_contains_day("was", then))
    not_red = f"coalesce({was_light}, '') <> 'red'"
    ways = (
        (build_light("s", then), "", f"{lasts} AND s.from_on <= {then} AND s.red_on > {then}"),
        (was_light, changed, f"{lasts} AND s.from_on > {then} AND {not_red}"),
        (was_light, changed, f"{ends} AND {not_red}"),
    )
    is_red = build_has_light("s", Light.RED, now)
    ref = database.exclude_index("s.ref")  # SQLite would read all states in this order, of which few are red
    turned = " UNION ALL ".join(
        f"SELECT s.commitment_id, {ref} AS ref, {light} AS light_before FROM standings s{join}"
        f" WHERE {holds} AND {is_red} AND s.review <> 'withdrawn'"
        for light, join, holds in ways
    )
    parameters: dict[str, object] = {"as_of": day.isoformat(), "before": before.isoformat()}
    if not by:
        return f"FROM ({turned}) t", parameters
    parameters["by"] = lookup.make_printed_pattern(reader, by)
    looks_after = "coalesce(c.responsible_person, c.responsible_unit, '')"
    is_by = database.build_contains_condition(looks_after, ":by")
    return f"FROM ({turned}) t JOIN commitments c ON c.id = t.commitment_id WHERE {is_by}", parameters


def _group_by_command(batches: Iterable[Row]) -> list[CommandCount]:
    """Return how often each person used each command and how many rows it changed, the most used first."""
    times: Counter[tuple[str | None, str | None]] = Counter()
    rows: Counter[tuple[str | None, str | None]] = Counter()
    for row in batches:
        key = row["actor"], row["command"]
        times[key] += 1
        rows[key] += row["rows"]
    counts = [CommandCount(*key, times[key], rows[key]) for key in times]
    return sorted(counts, key=lambda row: (row.actor or "", -row.times, row.command or ""))


def _read_deeds(reader: Reader, since: str, batches: Iterable[Row], most: int) -> list[Row]:
    """Return a row for each thing that a person did for a company since a moment.

    `batches` has the number and the size of each batch (one command that wrote). Batches that changed more
    than `most` rows are left out.
    """
    sizes = {row["batch"]: row["rows"] for row in batches if row["batch"] is not None}
    left_out = ", ".join(str(batch) for batch, size in sizes.items() if size > most)
    sql = _DONE.format(
        as_once=DIALECTS[reader.dialect].as_once, besides=f" AND b.id NOT IN ({left_out})" if left_out else ""
    )
    return reader.rows(sql, since=since, total=sum(size for size in sizes.values() if size <= most))


def _group_by_company(deeds: Iterable[Row]) -> list[DeedCount]:
    """Count the different things that each person did for each company: by person, in the order of Deed."""
    different = {(row["actor"], row["deed"], row["company"], row["id"]) for row in deeds}
    counts = Counter(key[:3] for key in different)
    order = list(Deed)
    return sorted(
        (DeedCount(*key, times) for key, times in counts.items()),
        key=lambda row: (row.actor, order.index(Deed(row.deed)), -row.times, row.company),
    )


_NO_LIMIT = 2**62
_WRITTEN = """
SELECT b.id AS batch, b.actor, b.command,
  (SELECT count(*) FROM (SELECT 1 AS one FROM changes c WHERE c.batch_id = b.id LIMIT :most) counted) AS rows
FROM batches b
WHERE b.started_at >= :since AND EXISTS (SELECT 1 FROM changes c WHERE c.batch_id = b.id)
UNION ALL
SELECT NULL, NULL, NULL, count(*) FROM changes
WHERE batch_id IS NULL AND changed_at >= :since HAVING count(*) > 0"""

_PARTS = ("commitment_sectors", "commitment_representatives", "commitment_parties", "commitment_measures")
_DONE = (
    f"""
WITH written {{as_once}} (
  SELECT b.id AS batch, b.actor, b.command, c.table_name, c.row_id, c.operation
  FROM batches b
  CROSS JOIN changes c
  WHERE c.batch_id = b.id AND b.started_at >= :since{{besides}})
SELECT c.batch, c.actor, CASE
    WHEN c.table_name IN ('followups', 'receipts') AND coalesce(f.corrects_id, r.corrects_id) IS NOT NULL
      THEN '{Deed.CORRECTED}'
    WHEN c.table_name = 'followups' THEN '{Deed.FOLLOWUP}'
    WHEN c.table_name = 'receipts' THEN '{Deed.RECEIPT}'
    WHEN c.table_name = 'companies' THEN '{Deed.COMPANY}'
    WHEN EXISTS (SELECT 1 FROM changes n WHERE n.table_name = 'commitments' AND n.row_id = m.id
      AND n.batch_id = c.batch AND n.operation = 'insert') THEN '{Deed.COMMITMENT}'
    WHEN c.command = 'commitment confirm' THEN '{Deed.CONFIRMED}'
    ELSE '{Deed.CHANGED}' END AS deed,
  root.name AS company, coalesce(f.corrects_id, f.id, -coalesce(r.corrects_id, r.id), m.id, o.id) AS id
FROM (SELECT * FROM written LIMIT :total) c
LEFT JOIN followups f ON c.table_name = 'followups' AND f.id = c.row_id
LEFT JOIN receipts r ON c.table_name = 'receipts' AND r.id = c.row_id"""
    + "".join(f"\nLEFT JOIN {part} ON c.table_name = '{part}' AND {part}.id = c.row_id" for part in _PARTS)
    + f"""
LEFT JOIN commitments m ON m.id = coalesce(CASE WHEN c.table_name = 'commitments' THEN c.row_id END,
  f.commitment_id, r.commitment_id, {", ".join(f"{part}.commitment_id" for part in _PARTS)})
JOIN companies o ON o.id = coalesce(m.company_id,
  CASE WHEN c.table_name = 'companies' AND c.operation = 'insert' THEN c.row_id END)
"""
    + build_root_join("o", "root")
)
"""One row per journal entry about a company. CROSS JOIN has SQLite begin with the batches.

There are `:total` entries. PostgreSQL expects the average of all batches, often an import, and would read the
tables whole.

Receipts have negative ids, because a receipt and a follow-up that were corrected may have the same one.
"""

_MOVED = """
FROM v_standing s WHERE s.recorded_at >= :since AND (s.stage IS NOT NULL OR s.condition IS NOT NULL)"""
"""The view v_followups would join each of them with its commitment before they are counted or sorted."""

_CHANGED_STATE = " LEFT JOIN standings was ON was.commitment_id = s.commitment_id AND {held}"
_TURNED = (
    """
SELECT c.ref AS ref, c.title, company.name AS company, t.light_before, c.responsible_person,
  c.responsible_unit, c.review
FROM ({turned}) t
JOIN commitments c ON c.id = t.commitment_id
JOIN companies named ON named.id = c.company_id
"""
    + build_root_join("named", "company")
    + """
ORDER BY c.ref"""
)
