"""Count what the first screen shows: commitments, drafts, red lights, due items."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.locale import gettext, gettext_noop
from tracker.read import due
from tracker.store.chain import heads
from tracker.store.dialects import DIALECTS
from tracker.store.reader import Reader, Row, read_revision
from tracker.store.standings import standing_sql
from tracker.values import dates
from tracker.values.codes import DueKind, Light


class Overview(NamedTuple):
    """The counts on the first screen, without withdrawn commitments, and the last batch (command that wrote).

    `red` counts only commitments that the figures of a report count. `overdue` and `due_today` are at most
    `due.MOST_COUNTED` + 1, which means “more than MOST_COUNTED”. `last` is None if there is no batch.
    """

    is_empty: bool
    """Whether the register holds no event, company or commitment."""
    commitments: int
    drafts: int
    red: int
    overdue: int
    due_today: int
    last: Row | None


def read_overview(reader: Reader, as_of: date) -> Overview:
    """Return the counts of the register on a day."""
    counts = reader.rows(_COUNTS)[0]
    due_today = due.DueList(reader, as_of, 0)
    last = reader.rows("SELECT command, actor, started_at FROM batches ORDER BY id DESC LIMIT 1")
    return Overview(
        is_empty=not counts["has_rows"],
        commitments=counts["commitments"],
        drafts=counts["drafts"],
        red=_count_red_lights(reader, as_of),
        overdue=due_today.count_items(DueKind.OVERDUE, due.MOST_COUNTED + 1),
        due_today=due_today.count_items(DueKind.COMING, due.MOST_COUNTED + 1),
        last=last[0] if last else None,
    )


def _count_red_lights(reader: Reader, as_of: date) -> int:
    """Return how many of the commitments that the figures of a report count have a red light."""
    database = DIALECTS[reader.dialect]
    day = database.as_of
    is_red = standing_sql.build_has_light("s", Light.RED, day)
    counts = [
        f"(SELECT count(*) FROM standings s WHERE {holds} AND {is_red} AND s.is_counted)"
        for holds in standing_sql.build_contains_day_parts(database, "s", day)
    ]
    return int(reader.value(f"SELECT {' + '.join(counts)}", as_of=as_of.isoformat()))


def describe_database(reader: Reader) -> dict[str, str]:
    """Return facts about the database by their labels: its revision, numbers of rows, and last batch.

    A batch is one command that wrote.
    """
    facts = {gettext("Revision"): str(read_revision(reader))}
    for name, table in _COUNTED_TABLES.items():
        facts[gettext(name)] = f"{reader.value(f'SELECT count(*) FROM {table}'):,}"
    head, snapshot_batch_id = heads.read_head(reader), heads.find_batch_before_snapshot(reader)
    facts[gettext("History head")] = "" if head is None else str(head)
    if snapshot_batch_id is not None:
        own_history = gettext(
            "this copy is a snapshot with deletions, made after batch {number}; its own history begins there"
        )
        facts[gettext("History")] = own_history.format(number=snapshot_batch_id)
    last = reader.rows("SELECT id, command, actor, started_at FROM batches ORDER BY id DESC LIMIT 1")
    if last:
        batch = last[0]
        facts[gettext("Last batch")] = gettext("{number} {moment} {person}: {command}").format(
            number=batch["id"],
            moment=dates.format_local_time(batch["started_at"]),
            person=batch["actor"],
            command=batch["command"],
        )
    return facts


_COUNTED_TABLES = {
    gettext_noop("Commitments"): "commitments",
    gettext_noop("Companies"): "companies",
    gettext_noop("Follow-ups"): "followups",
    gettext_noop("Receipts"): "receipts",
    gettext_noop("Issued reports"): "reports",
    gettext_noop("Recorded changes"): "changes",
}
"""The tables whose rows are counted, by the name of the fact, which is translated when it is shown."""

_COUNTS = """
SELECT CASE WHEN EXISTS (SELECT 1 FROM events) OR EXISTS (SELECT 1 FROM companies)
    OR EXISTS (SELECT 1 FROM commitments) THEN 1 ELSE 0 END AS has_rows,
  (SELECT count(*) FROM commitments)
    - count(CASE WHEN review = 'withdrawn' OR merged_into_id IS NOT NULL THEN 1 END) AS commitments,
  count(CASE WHEN review = 'draft' AND merged_into_id IS NULL THEN 1 END) AS drafts
FROM commitments WHERE review <> 'confirmed' OR merged_into_id IS NOT NULL"""
"""An index holds the few commitments that are drafts, withdrawn or merged."""
