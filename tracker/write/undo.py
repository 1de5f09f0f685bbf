"""Taking a batch back: its rows as they were before it, unless something later stands on them.

Its steps are undone newest first, so that every state passed through is one that held before.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import NotFoundError, RefusedError
from tracker.read.labels import Labels
from tracker.read.row_names import RowWording
from tracker.rules import lifecycle
from tracker.store import engine
from tracker.store.journal import Batch, read_undone_batches
from tracker.store.tables import (
    APPEND_ONLY_TABLES,
    Moment,
    batches,
    changes,
    commitments,
    followups,
    metadata,
    receipts,
)
from tracker.values import dates
from tracker.values.codes import Operation, Review
from tracker.write import any_table
from tracker.write import followups as happened
from tracker.write import receipts as arrived
from tracker.write.undo_conflicts import LaterChange, LaterChanges, Rows, rows_of

NEVER_UNDONE = {
    "init": "made the database",
    "db upgrade": "made the database what the program needs",
    "report issue": "issued a report, which stays as it was signed",
}
"""Commands that are not undone, and why."""

_APPENDED = (followups, receipts)
_MOST_NAMED = 5


class UndoneBatch(NamedTuple):
    """A batch that was taken back, and what stays although it was added by it, in people's words."""

    number: int
    kept: Sequence[str]


def find_newest_batch(opened: Batch) -> int:
    """Return the last batch that still counts and is no undoing itself.

    Raises NotFoundError when there is none, RefusedError when somebody else wrote it.
    """
    known = read_undone_batches(opened.connection)
    earlier = sa.select(batches.c.id, batches.c.actor).where(batches.c.id != opened.id)
    for number, actor in opened.connection.execute(earlier.order_by(batches.c.id.desc())):
        if known.is_in_effect(number) and actor != opened.actor:
            raise RefusedError(
                f"the last batch, {number}, was written by {actor}", f"to take it back: tracker undo {number}"
            )
        if known.is_in_effect(number):
            return int(number)
    raise NotFoundError("nothing was written yet that could be undone", "see: tracker history")


def undo(opened: Batch, number: int) -> UndoneBatch:
    """Take a batch back, as the open batch.

    Raises NotFoundError for a number that no batch has, RefusedError that names what stands on it.
    """
    undoing = _Undoing(opened, number)
    undoing.require_undoable()
    return undoing.run()


class _Undoing:
    def __init__(self, opened: Batch, number: int) -> None:
        self._opened = opened
        self._connection = opened.connection
        self._number = number
        self._standing = LaterChanges(opened.connection, number)
        reader = engine.make_reader(opened.connection)
        self._reason = RowWording(reader, Labels(reader)).undoing(number)

    def require_undoable(self) -> None:
        found = self._read_batch(self._number)
        if found is None or self._number == self._opened.id:
            raise NotFoundError(f"there is no batch {self._number}", "see: tracker history")
        if found["command"] in NEVER_UNDONE:
            why = NEVER_UNDONE[found["command"]]
            raise RefusedError(
                f"batch {self._number} ({found['command']}) {why}; it is not undone",
                "see: tracker history",
            )
        by = read_undone_batches(self._connection).undone_by.get(self._number)
        if by is not None:
            raise RefusedError(
                f"batch {self._number} was undone by {self._describe_batch(by)}",
                f"to redo it: tracker undo {by}",
            )

    def run(self) -> UndoneBatch:
        own = batches.c.id == self._opened.id  # said first: the guards let an undo make a draft again
        self._connection.execute(sa.update(batches).where(own).values(undoes_id=self._number))
        self._require_nothing_later([*self._standing.find_changes(), *self._standing.find_corrections()])
        blocking, kept = self._standing.find_references()
        self._require_nothing_later(blocking)
        broken, early = list(self._find_broken_rules()), self._find_early_receipts()
        for table in _APPENDED:
            self._append_against(table)
        for (name, operation), run in groupby(_read_changes(self._connection, self._number), _change_kind):
            self._undo_changes(metadata.tables[name], Operation(operation), list(run), kept.get(name, set()))
        for breach in lifecycle.subtract_breaches(broken, self._find_broken_rules()):
            raise self._no_longer_holds(breach.row.entry_id, breach.message)
        for number, said in self._find_early_receipts().items():
            if number not in early:
                raise RefusedError(
                    f"batch {self._number} cannot be undone, {said}",
                    f"void or correct that first: tracker receipt void {number}",
                )
        self._require_done()
        return UndoneBatch(self._number, self._describe_kept_rows(kept))

    def _undo_changes(
        self, table: sa.Table, operation: Operation, steps: Sequence[sa.Row[Any]], kept: set[int]
    ) -> None:
        if operation is not Operation.INSERT:
            self._put_back(
                table, operation, [_values_before(table, json.loads(step.before)) for step in steps]
            )
        elif table.name not in APPEND_ONLY_TABLES:
            ids = [step.row_id for step in steps]
            self._withdraw_kept(table, [{"this": row_id} for row_id in ids if row_id in kept])
            self._remove_rows(table, [{"this": row_id} for row_id in ids if row_id not in kept])

    def _remove_rows(self, table: sa.Table, rows: Sequence[dict[str, int]]) -> None:
        if rows:
            self._connection.execute(sa.delete(table).where(table.c.id == sa.bindparam("this")), rows)

    def _withdraw_kept(self, table: sa.Table, rows: Sequence[dict[str, int]]) -> None:
        """Leave commitments that append-only rows hang on, where no list and no figure counts them."""
        if rows and table is commitments:
            withdrawn = sa.update(table).where(table.c.id == sa.bindparam("this"))
            self._connection.execute(withdrawn.values(review=Review.WITHDRAWN), rows)

    def _put_back(self, table: sa.Table, operation: Operation, rows: Sequence[dict[str, Any]]) -> None:
        """Write rows as they were; refuse when the place of one is taken, or what it refers to is gone."""
        try:
            with self._connection.begin_nested():
                if operation is Operation.DELETE:
                    any_table.insert_rows(self._opened, table, rows)
                else:
                    self._connection.execute(*_update_statement(table, rows))
        except sa.exc.IntegrityError as error:
            self._require_nothing_later(self._standing.find_in_the_way(table, rows))
            said = str(error.orig).splitlines()[0]
            raise RefusedError(
                f"batch {self._number} cannot be undone, the database refused it: {said}",
                "nothing was changed",
            ) from error

    def _append_against(self, table: sa.Table) -> None:
        """Take appended rows back by appending: what stood before them, or that it never happened."""
        entry = sa.func.coalesce(table.c.corrects_id, table.c.id)
        mine = rows_of(self._number, table.name)
        first = sa.select(entry, sa.func.min(table.c.id)).where(table.c.id.in_(mine)).group_by(entry)
        firsts = {found[0]: found[1] for found in self._connection.execute(first)}
        entries = sa.select(entry).where(table.c.id.in_(mine))
        related = sa.or_(table.c.id.in_(entries), table.c.corrects_id.in_(entries))
        rows_of_entry: dict[int, list[sa.RowMapping]] = {}
        for row in self._connection.execute(sa.select(table).where(related).order_by(table.c.id)).mappings():
            rows_of_entry.setdefault(row["corrects_id"] or row["id"], []).append(row)
        said = [self._said_before(rows, firsts[entry_id]) for entry_id, rows in rows_of_entry.items()]
        any_table.insert_rows(self._opened, table, [row for row in said if row])

    def _said_before(self, rows: Sequence[sa.RowMapping], first: int) -> dict[str, Any]:
        """Return the row that says again what stood of an entry before row `first`, or voids it.

        It keeps who recorded it and when: nothing was learned. Nothing is to be said of what is void anyway.
        """
        before = [row for row in rows if row["id"] < first]
        said = {name: value for name, value in (before or rows)[-1].items() if name != "id"}
        said["corrects_id"] = rows[0]["id"]
        if not before:
            said = {name: value for name, value in said.items() if not name.startswith("recorded_")}
            said |= {"is_void": True, "note": self._reason}
        return {} if said["is_void"] and rows[-1]["is_void"] else said

    def _find_broken_rules(self) -> Iterator[lifecycle.Breach]:
        """Yield every rule that follow-ups break, of the commitments that the batch touched."""
        return happened.find_broken_rules(self._connection, self._touched_commitments(followups))

    def _find_early_receipts(self) -> dict[int, str]:
        """Return the receipts that came before their pledge, of the commitments that the batch touched."""
        return arrived.find_early_receipts(self._connection, self._touched_commitments(receipts))

    def _touched_commitments(self, table: sa.Table) -> sa.CompoundSelect[Any]:
        """Return the commitments that the batch touched, itself or by rows of a table."""
        touched = table.c.id.in_(rows_of(self._number, table.name))
        return sa.union(
            sa.select(table.c.commitment_id).where(touched), rows_of(self._number, commitments.name)
        )

    def _no_longer_holds(self, entry: int, message: str) -> RefusedError:
        of_entry = sa.or_(followups.c.id == entry, followups.c.corrects_id == entry)
        row_id = self._connection.scalar(sa.select(sa.func.max(followups.c.id)).where(of_entry))
        later = self._standing.find_last(followups.name, row_id or entry)
        by = "" if later is None else f" ({self._describe_batch(later.batch, later.changed_at)})"
        return RefusedError(
            f"batch {self._number} cannot be undone, follow-up {entry}{by} would no longer hold: {message}",
            "undo or correct that first" if by else f"correct it first: tracker followup correct {entry}",
        )

    def _require_nothing_later(self, later: Sequence[LaterChange]) -> None:
        if not later:
            return
        wording = self._make_wording()
        lines = [
            f"  {self._describe_batch(each.batch, each.changed_at)}:"
            f" {wording.titled(each.table, wording.state(each.table, each.row_id))}"
            for each in later[:_MOST_NAMED]
        ]
        if len(later) > _MOST_NAMED:
            lines.append(f"  … and {len(later) - _MOST_NAMED} more")
        numbers = [each.batch for each in later if each.batch is not None]
        raise RefusedError(
            "\n".join([f"batch {self._number} cannot be undone, something later stands on it:", *lines]),
            f"undo that first: tracker undo {max(numbers)}" if numbers else "see: tracker history",
        )

    def _require_done(self) -> None:
        this = changes.c.batch_id == self._opened.id
        if not self._connection.scalar(sa.select(sa.exists().where(this))):
            raise RefusedError(
                f"nothing that batch {self._number} added can go: append-only rows need all of it",
                "see: tracker history",
            )

    def _describe_kept_rows(self, kept: Rows) -> list[str]:
        wording = self._make_wording()
        rows = [(name, row_id) for name, ids in kept.items() for row_id in sorted(ids)]
        return [wording.titled(name, wording.state(name, row_id)) for name, row_id in rows]

    def _read_batch(self, number: int) -> sa.RowMapping | None:
        query = sa.select(batches).where(batches.c.id == number)
        return self._connection.execute(query).mappings().first()

    def _describe_batch(self, number: int | None, changed_at: Any = None) -> str:  # noqa: ANN401  text or a moment
        """Return a batch as messages name it: number, command, who and when."""
        found = None if number is None else self._read_batch(number)
        if found is None:
            return f"an edit made in another program on {dates.format_local_time(changed_at)}"
        when = dates.format_local_time(found["started_at"])
        return f"batch {number} ({found['command']} by {found['actor']}, {when})"

    def _make_wording(self) -> RowWording:
        reader = engine.make_reader(self._connection)
        return RowWording(reader, Labels(reader, "en"))


def _read_changes(connection: sa.Connection, number: int) -> Iterator[sa.Row[Any]]:
    """Yield the changes of a batch, newest first, without those of rows that it both added and removed.

    Removals one after the other come with the rows referred to first: engines differ in whether the journal
    has a row or the parts that went with it first.
    """
    query = sa.select(changes).where(changes.c.batch_id == number).order_by(changes.c.id.desc())
    steps = connection.execute(query).all()
    last = {(step.table_name, step.row_id): step.operation for step in reversed(steps)}
    passing = {
        (step.table_name, step.row_id)
        for step in steps
        if step.operation == Operation.INSERT and last[step.table_name, step.row_id] == Operation.DELETE
    }
    lasting = (step for step in steps if (step.table_name, step.row_id) not in passing)
    places = {table.name: place for place, table in enumerate(metadata.sorted_tables)}
    for operation, run in groupby(lasting, lambda step: step.operation):
        together = list(run)
        if operation == Operation.DELETE:
            together.sort(key=lambda step: places[step.table_name])
        yield from together


def _change_kind(step: sa.Row[Any]) -> tuple[str, str]:
    return step.table_name, step.operation


def _update_statement(
    table: sa.Table, rows: Sequence[dict[str, Any]]
) -> tuple[sa.Update, list[dict[str, Any]]]:
    names = [name for name in rows[0] if name != "id"]
    statement = sa.update(table).where(table.c.id == sa.bindparam("this"))
    renamed = [{f"old_{name}": row.get(name) for name in names} | {"this": row["id"]} for row in rows]
    return statement.values({name: sa.bindparam(f"old_{name}") for name in names}), renamed


def _values_before(table: sa.Table, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of a journalled row as the driver takes them, whichever engine wrote them."""
    return {name: _typed_value(table.c[name], value) for name, value in before.items() if name in table.c}


def _typed_value(column: sa.Column[Any], value: Any) -> Any:  # noqa: ANN401  a value of JSON, then one of a column
    if value is None:
        return None
    if isinstance(column.type, sa.Date):
        return date.fromisoformat(value)
    if isinstance(column.type, sa.Boolean):
        return bool(value)
    return dates.format_utc(value) if column.type is Moment else value
