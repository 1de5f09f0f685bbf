"""Rules that compare the journal (tables batches and changes) with the rows of the other tables.

The journal entry of an update or deletion has the row as it was before, as JSON in the column `before`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa

from tracker.check.rules import CORRECT, RESTORE, Problem, Rule, combine_finders
from tracker.locale import gettext, gettext_noop
from tracker.store.reader import Reader, Row
from tracker.store.tables import APPEND_ONLY_TABLES, UNJOURNALLED_TABLES, metadata
from tracker.values.code_labels import get_code_label

Finder = Callable[[Reader], Iterator[Problem]]
_BATCH_SIZE = 500
_JOURNALLED = [table for table in metadata.sorted_tables if table.name not in UNJOURNALLED_TABLES]


def _make_unrecorded_rows_finder(table: sa.Table) -> Finder:
    """Return a finder of rows of a table that were added, deleted or restored without a journal entry."""
    name = table.name

    def find_unrecorded_rows(reader: Reader) -> Iterator[Problem]:
        for sql, message in (
            (
                _UNKNOWN_SQL,
                gettext(
                    "the journal of changes has no entry for this row: the row was added while "
                    "the triggers were off"
                ),
            ),
            (
                _LOST_SQL,
                gettext(
                    "this row is missing, and the journal of changes has no entry for that: "
                    "the row was deleted while the triggers were off"
                ),
            ),
            (_BACK_SQL, gettext("the journal of changes says that this row was deleted, but the row exists")),
        ):
            for row in reader.rows(sql.format(name)):
                yield Problem(name, row["id"], message, _build_journal_query(name, row["id"]))

    return find_unrecorded_rows


def _build_journal_query(table: str, row_id: int) -> str:
    """Return the SQL query that shows the journal entries of a row."""
    return f"SELECT * FROM changes WHERE table_name = '{table}' AND row_id = {row_id} ORDER BY id"


_UNKNOWN_SQL = """
SELECT t.id FROM {0} t WHERE NOT EXISTS (
  SELECT 1 FROM changes c WHERE c.table_name = '{0}' AND c.row_id = t.id) ORDER BY t.id"""
_LOST_SQL = """
SELECT DISTINCT c.row_id AS id FROM changes c WHERE c.table_name = '{0}'
  AND NOT EXISTS (SELECT 1 FROM {0} t WHERE t.id = c.row_id)
  AND (SELECT n.operation FROM changes n WHERE n.table_name = '{0}' AND n.row_id = c.row_id
    ORDER BY n.id DESC LIMIT 1) <> 'delete' ORDER BY 1"""
_BACK_SQL = """
SELECT c.row_id AS id FROM changes c WHERE c.table_name = '{0}' AND c.operation = 'delete'
  AND EXISTS (SELECT 1 FROM {0} t WHERE t.id = c.row_id)
  AND NOT EXISTS (SELECT 1 FROM changes n
    WHERE n.table_name = '{0}' AND n.row_id = c.row_id AND n.id > c.id) ORDER BY 1"""


def _find_impossible_orders(reader: Reader) -> Iterator[Problem]:
    """Yield rows with journal entries in an impossible order, such as an insertion after an update.

    Insertions with an earlier state, and updates and deletions without one, are impossible too.
    """
    for row in reader.rows(_ORDER_SQL):
        look = _build_journal_query(row["table_name"], row["row_id"])
        if row["earlier"]:
            message = gettext(
                "in the journal of changes, an entry “{new}” of this row follows an entry “{old}”: "
                "an entry between them is missing, or one of them was added"
            )
        else:
            message = gettext(
                "the first entry of this row in the journal of changes is “{new}”: an earlier entry "
                "is missing, or this entry was changed"
            )
        message = message.format(new=row["operation"], old=row["earlier"])
        yield Problem(row["table_name"], row["row_id"], message, look)


_ORDER_SQL = """
SELECT table_name, row_id, operation, earlier FROM (
  SELECT id, table_name, row_id, operation, before,
    lag(operation) OVER (PARTITION BY table_name, row_id ORDER BY id) AS earlier FROM changes) followed
WHERE (operation = 'insert') <> (coalesce(earlier, 'delete') = 'delete')
  OR (operation = 'insert') <> (before IS NULL)
ORDER BY id"""


def _find_unreadable_entries(reader: Reader) -> Iterator[Problem]:
    """Yield rows with a journal entry whose column `before` is not JSON."""
    for row in reader.rows("SELECT table_name, row_id FROM changes WHERE before NOT LIKE '{%}' ORDER BY id"):
        look = _build_journal_query(row["table_name"], row["row_id"])
        yield Problem(
            row["table_name"],
            row["row_id"],
            gettext("an entry of the journal of changes cannot be read"),
            look,
        )


def _find_updates_undone_between_entries(reader: Reader) -> Iterator[Problem]:
    """Yield rows of which an update was undone without a journal entry.

    The journal shows it: two of their entries have the same earlier state.
    """
    for row in reader.rows(_REPEATED_SQL):
        yield _make_changed_back_problem(row)


def _make_last_update_finder(table: sa.Table) -> Finder:
    """Return a finder of rows whose last update was undone without a journal entry."""

    def find_updates_changed_back(reader: Reader) -> Iterator[Problem]:
        for entry, row in _pair_entries_with_rows(reader, table, _LAST_UPDATE_SQL):
            if _equals_journal_state(row, entry["before"]):
                yield _make_changed_back_problem(entry)

    return find_updates_changed_back


def _make_changed_back_problem(entry: Row) -> Problem:
    """Return the problem that an update was undone without a journal entry; `entry` is that of the update."""
    message = gettext(
        "the journal of changes records an edit of this row, but the row has its old values: "
        "somebody changed it back without an entry"
    )
    look = _build_journal_query(entry["table_name"], entry["row_id"])
    return Problem(entry["table_name"], entry["row_id"], message, look)


_REPEATED_SQL = """
SELECT table_name, row_id FROM (
  SELECT id, table_name, row_id, operation, before,
    lead(before) OVER (PARTITION BY table_name, row_id ORDER BY id) AS next_before
  FROM changes WHERE before IS NOT NULL OR operation = 'insert') followed
WHERE operation = 'update' AND before = next_before ORDER BY id"""
_LAST_UPDATE_SQL = """
SELECT c.table_name, c.row_id, c.before FROM changes c
WHERE c.table_name = '{0}' AND c.operation = 'update' AND NOT EXISTS (
  SELECT 1 FROM changes n WHERE n.table_name = '{0}' AND n.row_id = c.row_id AND n.id > c.id)
ORDER BY c.id"""


def _make_rewritten_finder(table: sa.Table) -> Finder:
    """Return a finder of rows that were changed or deleted in a table to which rows are only added.

    A row that has its first values again is not reported.
    """

    def find_rewritten_rows(reader: Reader) -> Iterator[Problem]:
        for entry, row in _pair_entries_with_rows(reader, table, _REWRITTEN_SQL):
            if row is None or not _equals_journal_state(row, entry["before"]):
                if row is None:
                    message = gettext("this row was deleted on {moment}; before, it was {before}")
                else:
                    message = gettext("this row was changed on {moment}; before, it was {before}")
                message = message.format(moment=entry["changed_at"], before=entry["before"])
                yield Problem(
                    table.name, entry["row_id"], message, _build_journal_query(table.name, entry["row_id"])
                )

    return find_rewritten_rows


_REWRITTEN_SQL = """
SELECT c.table_name, c.row_id, c.before, c.changed_at FROM changes c
WHERE c.table_name = '{0}' AND c.operation IN ('update', 'delete') AND NOT EXISTS (
  SELECT 1 FROM changes n WHERE n.table_name = '{0}' AND n.row_id = c.row_id AND n.id < c.id
    AND n.operation IN ('update', 'delete')) ORDER BY c.id"""


def _pair_entries_with_rows(reader: Reader, table: sa.Table, sql: str) -> Iterator[tuple[Row, Row | None]]:
    """Yield the journal entries that `sql` selects, each with its row; None for a row that is gone."""
    entries = reader.rows(sql.format(table.name))
    for start in range(0, len(entries), _BATCH_SIZE):
        lot = entries[start : start + _BATCH_SIZE]
        ids = ", ".join(str(entry["row_id"]) for entry in lot)
        rows_by_id = {
            row["id"]: row for row in reader.rows(f"SELECT * FROM {table.name} WHERE id IN ({ids})")
        }
        yield from ((entry, rows_by_id.get(entry["row_id"])) for entry in lot)


def _equals_journal_state(row: Row | None, before: str | None) -> bool:
    """Tell whether a row equals an earlier state, given as JSON, in the columns that both have."""
    if row is None or before is None:
        return False
    try:
        kept: dict[str, Any] = json.loads(before)
    except ValueError:
        return False
    return all(
        _convert_to_common_form(kept[name]) == _convert_to_common_form(row[name])
        for name in kept.keys() & row.keys()
    )


def _convert_to_common_form(value: object) -> object:
    """Return a value in a form that rows and JSON of both engines share: flags are 0 or 1, +00:00 is Z."""
    if isinstance(value, bool):
        return int(value)
    is_stamp = isinstance(value, str) and value.endswith("+00:00")
    return value.replace("+00:00", "Z") if is_stamp and isinstance(value, str) else value


def _find_bad_batches(reader: Reader) -> Iterator[Problem]:
    """Yield batches that never ended, that have impossible times, or whose journal entries are missing."""
    for sql, message, is_note in _BATCH_QUERIES:
        for row in reader.rows(sql):
            look = f"SELECT * FROM batches WHERE id >= {row['id'] - 1} ORDER BY id LIMIT 2"
            yield Problem("batches", row["id"], gettext(message).format(**row), look, is_note=is_note)


_BATCH_QUERIES = (
    (
        "SELECT id FROM batches WHERE finished_at IS NULL ORDER BY id",
        gettext_noop(
            "this batch was never finished, so changes by other programs would be taken "
            "for changes of this batch"
        ),
        False,
    ),
    (
        "SELECT id, started_at, finished_at FROM batches WHERE finished_at < started_at ORDER BY id",
        gettext_noop("this batch was finished at {finished_at}, before it began at {started_at}"),
        False,
    ),
    (
        """
SELECT id FROM batches b WHERE finished_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM changes c WHERE c.batch_id = b.id) ORDER BY id""",
        gettext_noop("the entries of this batch in the journal of changes are missing"),
        False,
    ),
    (
        """
SELECT id, started_at, earlier FROM (
  SELECT id, started_at, lag(started_at) OVER (ORDER BY id) AS earlier FROM batches) followed
WHERE started_at < earlier ORDER BY id""",
        gettext_noop(
            "this batch began at {started_at}, earlier than the batch before ({earlier}): the "
            "clock had been set back"
        ),
        True,
    ),
)

_SEEDING_COMMANDS = ("init", "db seed", "db upgrade")
"""Commands that update rows from the seed files, for which nobody gives a reason."""


def _find_missing_reasons(reader: Reader) -> Iterator[Problem]:
    """Yield changes of confirmed or withdrawn commitments for which nobody gave a reason.

    A change is not reported if a later change of the commitment has a reason.
    """
    for row in reader.rows(_UNREASONED_SQL):
        try:
            review = json.loads(row["before"])["review"]
        except (KeyError, TypeError, ValueError):
            continue
        if review != "draft":
            if row["command"]:
                message = gettext(
                    "the commitment was {review} when {person} changed it with {command} without a "
                    "reason, at {moment}"
                )
            else:
                message = gettext(
                    "the commitment was {review} when another program changed it without a reason, "
                    "at {moment}"
                )
            message = message.format(
                review=get_code_label("review", review),
                person=row["actor"],
                command=row["command"],
                moment=row["changed_at"],
            )
            yield Problem("commitments", row["id"], message, _build_journal_query("commitments", row["id"]))


_UNREASONED_SQL = f"""
SELECT c.row_id AS id, c.before, c.changed_at, b.actor, b.command
FROM changes c LEFT JOIN batches b ON b.id = c.batch_id
WHERE c.table_name = 'commitments' AND c.operation = 'update' AND b.reason IS NULL AND b.undoes_id IS NULL
  AND (b.command IS NULL OR b.command NOT IN ({", ".join(f"'{name}'" for name in _SEEDING_COMMANDS)}))
  AND NOT EXISTS (SELECT 1 FROM changes n JOIN batches r ON r.id = n.batch_id
    WHERE n.table_name = 'commitments' AND n.row_id = c.row_id AND n.id > c.id AND r.reason IS NOT NULL)
ORDER BY c.id"""


def _find_outside_changes(reader: Reader) -> Iterator[Problem]:
    """Yield a note for each change that another program made."""
    for row in reader.rows(_OUTSIDE_SQL):
        message = gettext(_OUTSIDE_MESSAGES.get(row["operation"], _OUTSIDE_MESSAGES["update"]))
        message = message.format(moment=row["changed_at"])
        look = f"SELECT * FROM changes WHERE id = {row['id']}"
        yield Problem(row["table_name"], row["row_id"], message, look, is_note=True)


_OUTSIDE_MESSAGES = {
    "insert": gettext_noop("another program added this row, at {moment}"),
    "update": gettext_noop("another program changed this row, at {moment}"),
    "delete": gettext_noop("another program deleted this row, at {moment}"),
}
_OUTSIDE_SQL = (
    "SELECT id, table_name, row_id, operation, changed_at FROM changes WHERE batch_id IS NULL ORDER BY id"
)

RULES = (
    Rule(
        "journal",
        CORRECT,
        combine_finders(
            *map(_make_unrecorded_rows_finder, _JOURNALLED),
            _find_impossible_orders,
            _find_unreadable_entries,
            _find_updates_undone_between_entries,
            *map(_make_last_update_finder, _JOURNALLED),
        ),
    ),
    Rule(
        "appended",
        RESTORE,
        combine_finders(
            *(_make_rewritten_finder(table) for table in _JOURNALLED if table.name in APPEND_ONLY_TABLES)
        ),
    ),
    Rule("batches", RESTORE, _find_bad_batches),
    Rule(
        "reasons",
        gettext_noop(
            "edit the commitment once more and give the reason: tracker commitment edit REF … --because WHY"
        ),
        _find_missing_reasons,
    ),
    Rule("outside", gettext_noop("see the changes: tracker history"), _find_outside_changes),
)
