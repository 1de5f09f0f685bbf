"""Count what the first screen shows: commitments, drafts, red lights, due items."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.locale import gettext, gettext_noop
from tracker.store import heads, views
from tracker.store.reader import Reader, Row, read_revision
from tracker.values import dates


class Overview(NamedTuple):
    """Counts without withdrawn commitments, and the last batch, which is None in an empty database.

    Red lights are those of counted commitments, as in the figures of a report.
    """

    events: int
    companies: int
    commitments: int
    drafts: int
    red: int
    overdue: int
    due_today: int
    last: Row | None

    @property
    def is_empty(self) -> bool:
        """Whether the register holds no event, company or commitment."""
        return not (self.events or self.companies or self.commitments)


def read_overview(reader: Reader, as_of: date) -> Overview:
    """Return the counts of the register on a day."""
    day = as_of.isoformat()
    counts = reader.rows(_COUNTS)[0]
    lights = f"SELECT count(*) FROM ({views.select_as_of('v_commitments', reader.dialect)}) v WHERE"
    red = reader.value(f"{lights} light = 'red' AND is_counted", as_of=day)
    due = reader.rows(_DUE_COUNTS.format(views.select_as_of("v_due", reader.dialect)), as_of=day)
    actions = {row["kind"]: row["things"] for row in due}
    last = reader.rows("SELECT command, actor, started_at FROM batches ORDER BY id DESC LIMIT 1")
    return Overview(
        **counts,
        red=red,
        overdue=actions.get("overdue", 0),
        due_today=actions.get("coming", 0),
        last=last[0] if last else None,
    )


def describe_database(reader: Reader) -> dict[str, str]:
    """Return facts about a database by their names: revision, row counts, last batch."""
    facts = {gettext("Revision"): str(read_revision(reader))}
    for name, table in _COUNTED_TABLES.items():
        facts[gettext(name)] = f"{reader.value(f'SELECT count(*) FROM {table}'):,}"
    head, snapshot_batch_id = heads.read_head(reader), heads.find_batch_before_snapshot(reader)
    facts[gettext("History head")] = "" if head is None else str(head)
    if snapshot_batch_id is not None:
        own_history = gettext("its own, since a snapshot with deletions was taken after batch {number}")
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
    gettext_noop("Rows of the history"): "changes",
}
"""The tables whose rows are counted, by the name of the fact, which is translated when it is shown."""

_COUNTS = """
SELECT (SELECT count(*) FROM events) AS events,
  (SELECT count(*) FROM companies WHERE merged_into_id IS NULL) AS companies,
  (SELECT count(*) FROM commitments WHERE review <> 'withdrawn' AND merged_into_id IS NULL)
    AS commitments,
  (SELECT count(*) FROM commitments WHERE review = 'draft' AND merged_into_id IS NULL) AS drafts"""

_DUE_COUNTS = """
SELECT kind, count(*) AS things FROM ({}) v
WHERE kind = 'overdue' OR (kind = 'coming' AND due_on = :as_of) GROUP BY kind"""
