"""Undo a batch: its rows get the values they had before it, unless later changes depend on them.

The newest change is undone first, so that the database goes back through states that it had before.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import NotFoundError, RefusedError
from tracker.locale import gettext, gettext_noop
from tracker.read import shares
from tracker.read.labels import STORED_LANGUAGE, Labels
from tracker.read.proposals import list_proposal_batches
from tracker.read.row_names import RowFormatter
from tracker.rules import lifecycle
from tracker.store import engine
from tracker.store.derived_columns import UNJOURNALLED_COLUMNS
from tracker.store.journal import Batch, open_batch_on_connection, read_undone_batches
from tracker.store.tables import (
    APPEND_ONLY_TABLES,
    Moment,
    batches,
    changes,
    commitment_parties,
    commitments,
    followups,
    metadata,
    papers,
    receipts,
)
from tracker.values import dates
from tracker.values.codes import Operation, Review
from tracker.write import any_table
from tracker.write.followups import find_broken_rules, read_outcomes
from tracker.write.receipts import find_early_receipts
from tracker.write.undo_conflicts import LaterChange, LaterChanges, Rows, select_changed_row_ids

NEVER_UNDONE = {
    "init": gettext_noop("batch {number} (init) created the database, so it cannot be undone"),
    "db upgrade": gettext_noop("batch {number} (db upgrade) upgraded the database, so it cannot be undone"),
    "report issue": gettext_noop(
        "batch {number} (report issue) issued a report, which never changes, so the batch cannot be undone"
    ),
}
"""Commands that are not undone, and the message that says why."""

_APPENDED = (followups, receipts)
_MOST_NAMED = 5


class UndoneBatch(NamedTuple):
    """A batch that was undone; `kept` names the rows that it had added and that could not be removed."""

    number: int
    kept: Sequence[str]


def find_newest_batch(opened: Batch) -> int:
    """Return the number of the newest batch that is not undone and is not itself an undo.

    Raises NotFoundError when there is none, RefusedError when another person ran it.
    """
    undone_batches = read_undone_batches(opened.connection)
    earlier = sa.select(batches.c.id, batches.c.actor).where(batches.c.id != opened.id)
    for number, actor in opened.connection.execute(earlier.order_by(batches.c.id.desc())):
        if undone_batches.is_in_effect(number) and actor != opened.actor:
            raise RefusedError(
                gettext("the last batch, number {number}, was written by {person}").format(
                    number=number, person=actor
                ),
                gettext("to undo that batch: {command}").format(command=f"tracker undo {number}"),
            )
        if undone_batches.is_in_effect(number):
            return int(number)
    raise NotFoundError(gettext("there is no batch that could be undone"), _get_history_hint())


def undo(opened: Batch, number: int) -> UndoneBatch:
    """Undo the batch with this number; the open batch records the undo.

    Raises NotFoundError for an unknown number, and RefusedError that lists later changes that depend on it.
    """
    undoing = _BatchUndo(opened, number)
    undoing.require_undoable()
    return undoing.undo_batch()


def undo_batches_of_source(
    connection: sa.Connection, source_id: int, actor: str, reason: str | None
) -> list[UndoneBatch]:
    """Undo every batch that accepted proposals from a source, the newest first.

    Each undo is a batch of its own. Raises NotFoundError if there is no such batch, and RefusedError that
    lists later changes that depend on one of them.
    """
    numbers = list_proposal_batches(engine.make_reader(connection), source_id)
    if not numbers:
        raise NotFoundError(
            gettext("no facts were entered from the text of this source"), _get_history_hint()
        )
    undone = []
    for number in numbers:
        with open_batch_on_connection(connection, "undo", actor, reason) as opened:
            undone.append(undo(opened, number))
    return undone


class _BatchUndo:
    """Undoes one batch. The open batch records the undo."""

    def __init__(self, opened: Batch, number: int) -> None:
        self._opened = opened
        self._connection = opened.connection
        self._number = number
        self._standing = LaterChanges(opened.connection, number)
        reader = engine.make_reader(opened.connection)
        self._reason = RowFormatter(reader, Labels(reader, STORED_LANGUAGE)).describe_undo(number)

    def require_undoable(self) -> None:
        """Check that the batch can be undone.

        Raises NotFoundError if there is no such batch, RefusedError if it was already undone or can never be
        undone.
        """
        batch = self._read_batch(self._number)
        if batch is None or self._number == self._opened.id:
            missing = gettext("there is no batch {number}").format(number=self._number)
            raise NotFoundError(missing, _get_history_hint())
        if batch["command"] in NEVER_UNDONE:
            message = gettext(NEVER_UNDONE[batch["command"]])
            raise RefusedError(message.format(number=self._number), _get_history_hint())
        by = read_undone_batches(self._connection).undone_by.get(self._number)
        if by is not None:
            raise RefusedError(
                gettext("batch {number} was already undone by {batch}").format(
                    number=self._number, batch=self._describe_batch(by)
                ),
                gettext("to bring back what was undone: {command}").format(command=f"tracker undo {by}"),
            )

    def undo_batch(self) -> UndoneBatch:
        """Undo all changes of the batch. Raises RefusedError when later changes depend on it."""
        # Written first: triggers let only an undo make a commitment a draft again.
        is_open_batch = batches.c.id == self._opened.id
        self._connection.execute(sa.update(batches).where(is_open_batch).values(undoes_id=self._number))
        self._require_no_later_changes([*self._standing.find_changes(), *self._standing.find_corrections()])
        blocking, kept = self._standing.find_references()
        self._require_no_later_changes(blocking)
        broken, early = list(self._find_broken_rules()), self._find_early_receipts()
        for table in _APPENDED:
            self._reverse_appended_rows(table)
        for (name, operation), run in groupby(
            _read_changes_to_undo(self._connection, self._number), _get_table_and_operation
        ):
            self._undo_changes(metadata.tables[name], Operation(operation), list(run), kept.get(name, set()))
        for breach in lifecycle.subtract_breaches(broken, self._find_broken_rules()):
            raise self._make_breach_error(breach.row.entry_id, breach.message)
        for number, message in self._find_early_receipts().items():
            if number not in early:
                raise self._make_refusal(
                    message,
                    gettext("void or correct that receipt first: {command}").format(
                        command=f"tracker receipt void {number}"
                    ),
                )
        self._refuse_excess_shares()
        self._require_any_change()
        return UndoneBatch(self._number, self._describe_kept_rows(kept))

    def _refuse_excess_shares(self) -> None:
        """Raise RefusedError if the undo gives parties of a commitment shares of more than 100 % together."""
        restored = select_changed_row_ids(self._number, commitment_parties.name)
        query = sa.select(commitment_parties.c.commitment_id).where(commitment_parties.c.id.in_(restored))
        ids = set(self._connection.scalars(query))
        for excess in shares.find_excess_shares(engine.make_reader(self._connection), ids):
            ref = self._connection.scalar(
                sa.select(commitments.c.ref).where(commitments.c.id == excess.commitment_id)
            )
            raise self._make_refusal(
                excess.message,
                gettext("change the other shares first: {command}").format(
                    command=f"tracker commitment edit {ref} --party NAME:SHARE"
                ),
            )

    def _undo_changes(
        self, table: sa.Table, operation: Operation, steps: Sequence[sa.Row[Any]], kept: set[int]
    ) -> None:
        """Undo changes of one operation in a table; `kept` has the ids of added rows that must stay."""
        if operation is not Operation.INSERT:
            self._restore_rows(
                table, operation, [_convert_journal_row(table, json.loads(step.before)) for step in steps]
            )
        elif table.name not in APPEND_ONLY_TABLES:
            ids = [step.row_id for step in steps]
            self._withdraw_commitments_that_stay(
                table, [{"this": row_id} for row_id in ids if row_id in kept]
            )
            self._remove_rows(table, [{"this": row_id} for row_id in ids if row_id not in kept])

    def _remove_rows(self, table: sa.Table, rows: Sequence[dict[str, int]]) -> None:
        if rows:
            self._connection.execute(sa.delete(table).where(table.c.id == sa.bindparam("this")), rows)

    def _withdraw_commitments_that_stay(self, table: sa.Table, rows: Sequence[dict[str, int]]) -> None:
        """Withdraw the commitments that cannot be removed because append-only rows refer to them.

        No figure counts a withdrawn commitment.
        """
        if rows and table is commitments:
            withdrawn = sa.update(table).where(table.c.id == sa.bindparam("this"))
            self._connection.execute(withdrawn.values(review=Review.WITHDRAWN), rows)

    def _restore_rows(self, table: sa.Table, operation: Operation, rows: Sequence[dict[str, Any]]) -> None:
        """Write rows as they were before the batch.

        Raises RefusedError when another row has taken a value that must be unique, when a row that they refer
        to is gone, and for a removed file, whose bytes the journal does not keep.
        """
        if operation is Operation.DELETE and table is papers:
            raise self._make_refusal(
                gettext("the file “{name}” was removed together with its content").format(
                    name=rows[0]["name"]
                ),
                gettext("add the file again: {command}").format(command="tracker paper add"),
            )
        try:
            with self._connection.begin_nested():
                if operation is Operation.DELETE:
                    any_table.insert_rows(self._opened, table, rows)
                else:
                    self._connection.execute(*_build_update(table, rows))
        except sa.exc.IntegrityError as error:
            self._require_no_later_changes(self._standing.find_blocking_changes(table, rows))
            refused = gettext("the database refused the change: {message}").format(
                message=str(error.orig).splitlines()[0]
            )
            raise self._make_refusal(refused, gettext("nothing was changed")) from error

    def _reverse_appended_rows(self, table: sa.Table) -> None:
        """Undo the follow-ups or receipts of the batch by appending rows that restore or void them."""
        original_id = sa.func.coalesce(table.c.corrects_id, table.c.id)
        batch_rows = select_changed_row_ids(self._number, table.name)
        first = (
            sa.select(original_id, sa.func.min(table.c.id))
            .where(table.c.id.in_(batch_rows))
            .group_by(original_id)
        )
        firsts = {found[0]: found[1] for found in self._connection.execute(first)}
        originals = sa.select(original_id).where(table.c.id.in_(batch_rows))
        related = sa.or_(table.c.id.in_(originals), table.c.corrects_id.in_(originals))
        rows_by_original: dict[int, list[sa.RowMapping]] = {}
        for row in self._connection.execute(sa.select(table).where(related).order_by(table.c.id)).mappings():
            rows_by_original.setdefault(row["corrects_id"] or row["id"], []).append(row)
        restoring_rows = [
            self._make_restoring_row(table, rows, firsts[row_id]) for row_id, rows in rows_by_original.items()
        ]
        any_table.insert_rows(self._opened, table, [row for row in restoring_rows if row])

    def _make_restoring_row(
        self, table: sa.Table, rows: Sequence[sa.RowMapping], first: int
    ) -> dict[str, Any]:
        """Return the row to append so that a follow-up or receipt says the same as before the batch.

        `rows` are all rows of the follow-up or receipt, oldest first; `first` is the id of the first one that
        the batch wrote. The new row repeats the row before `first`, also who recorded it and when. If there
        is none, the new row voids the follow-up or receipt. The result is {} if nothing needs to be appended,
        because the newest row is void already and the new one would be void too.
        """
        before = [row for row in rows if row["id"] < first]
        restored = {name: value for name, value in (before or rows)[-1].items() if name != "id"}
        restored["corrects_id"] = rows[0]["id"]
        if before and table is followups:
            restored["outcomes"] = read_outcomes(self._opened, before[-1]["id"])
        if not before:
            restored = {name: value for name, value in restored.items() if not name.startswith("recorded_")}
            restored |= {"is_void": True, "note": self._reason}
        return {} if restored["is_void"] and rows[-1]["is_void"] else restored

    def _find_broken_rules(self) -> Iterator[lifecycle.Breach]:
        """Yield a breach for each rule that a follow-up of the changed commitments breaks."""
        return find_broken_rules(self._connection, self._select_changed_commitments(followups))

    def _find_early_receipts(self) -> dict[int, str]:
        """Return receipt number → message, for each receipt that is dated before its commitment.

        Only receipts of commitments that the batch changed are looked at.
        """
        return find_early_receipts(self._connection, self._select_changed_commitments(receipts))

    def _select_changed_commitments(self, table: sa.Table) -> sa.CompoundSelect[Any]:
        """Return a query for the ids of the commitments that the batch changed.

        They include the commitments whose rows in `table` (followups or receipts) it changed.
        """
        touched = table.c.id.in_(select_changed_row_ids(self._number, table.name))
        return sa.union(
            sa.select(table.c.commitment_id).where(touched),
            select_changed_row_ids(self._number, commitments.name),
        )

    def _make_breach_error(self, followup_id: int, message: str) -> RefusedError:
        is_of_followup = sa.or_(followups.c.id == followup_id, followups.c.corrects_id == followup_id)
        row_id = self._connection.scalar(sa.select(sa.func.max(followups.c.id)).where(is_of_followup))
        later = self._standing.find_last_change(followups.name, row_id or followup_id)
        if later is None:
            broken = gettext("follow-up {number} would no longer be valid: {problem}")
            return self._make_refusal(
                broken.format(number=followup_id, problem=message),
                gettext("correct that follow-up first: {command}").format(
                    command=f"tracker followup correct {followup_id}"
                ),
            )
        broken = gettext("follow-up {number}, written by {batch}, would no longer be valid: {problem}")
        by = self._describe_batch(later.batch, later.changed_at)
        return self._make_refusal(
            broken.format(number=followup_id, batch=by, problem=message),
            gettext("undo that batch or correct that follow-up first"),
        )

    def _make_refusal(self, problem: str, hint: str) -> RefusedError:
        """Return the error that the batch cannot be undone, with the reason."""
        message = gettext("batch {number} cannot be undone: {problem}")
        return RefusedError(message.format(number=self._number, problem=problem), hint)

    def _require_no_later_changes(self, later: Sequence[LaterChange]) -> None:
        """Raise RefusedError that lists the later changes, if there are any."""
        if not later:
            return
        wording = self._make_row_formatter()
        lines = [
            gettext("{batch}: {row}").format(
                batch=self._describe_batch(each.batch, each.changed_at),
                row=wording.name_row_with_table(each.table, wording.read_state(each.table, each.row_id)),
            )
            for each in later[:_MOST_NAMED]
        ]
        if len(later) > _MOST_NAMED:
            lines.append(gettext("… and {count} more").format(count=len(later) - _MOST_NAMED))
        numbers = [each.batch for each in later if each.batch is not None]
        message = gettext("batch {number} cannot be undone, because later changes depend on it:\n{changes}")
        undo_first = gettext("undo the later change first: {command}")
        raise RefusedError(
            message.format(number=self._number, changes="\n".join(f"  {line}" for line in lines)),
            undo_first.format(command=f"tracker undo {max(numbers)}") if numbers else _get_history_hint(),
        )

    def _require_any_change(self) -> None:
        """Raise RefusedError if the undo changed nothing because every row that the batch added must stay."""
        this = changes.c.batch_id == self._opened.id
        if not self._connection.scalar(sa.select(sa.exists().where(this))):
            raise RefusedError(
                gettext(
                    "batch {number} cannot be undone: later rows refer to every row that it added, "
                    "so none of these can be deleted"
                ).format(number=self._number),
                _get_history_hint(),
            )

    def _describe_kept_rows(self, kept: Rows) -> list[str]:
        wording = self._make_row_formatter()
        rows = [(name, row_id) for name, ids in kept.items() for row_id in sorted(ids)]
        return [wording.name_row_with_table(name, wording.read_state(name, row_id)) for name, row_id in rows]

    def _read_batch(self, number: int) -> sa.RowMapping | None:
        query = sa.select(batches).where(batches.c.id == number)
        return self._connection.execute(query).mappings().first()

    def _describe_batch(self, number: int | None, changed_at: Any = None) -> str:  # noqa: ANN401  text or a datetime
        """Return the description of a batch in messages: its number, command, actor and time."""
        batch = None if number is None else self._read_batch(number)
        if batch is None:
            return gettext("an edit in another program at {moment}").format(
                moment=dates.format_local_time(changed_at)
            )
        return gettext("batch {number} ({command} by {person}, {moment})").format(
            number=number,
            command=batch["command"],
            person=batch["actor"],
            moment=dates.format_local_time(batch["started_at"]),
        )

    def _make_row_formatter(self) -> RowFormatter:
        reader = engine.make_reader(self._connection)
        return RowFormatter(reader, Labels(reader))


def _get_history_hint() -> str:
    return gettext("see: {command}").format(command="tracker history")


def _read_changes_to_undo(connection: sa.Connection, number: int) -> Iterator[sa.Row[Any]]:
    """Yield the changes of a batch in the order in which an undo reverses them: newest first.

    Rows that the batch both added and removed are left out. Among consecutive removals, the rows that others
    refer to come first: SQLite and PostgreSQL record a row and the parts deleted with it in different orders.
    """
    query = sa.select(changes).where(changes.c.batch_id == number).order_by(changes.c.id.desc())
    steps = connection.execute(query).all()
    last = {(step.table_name, step.row_id): step.operation for step in reversed(steps)}
    temporary = {
        (step.table_name, step.row_id)
        for step in steps
        if step.operation == Operation.INSERT and last[step.table_name, step.row_id] == Operation.DELETE
    }
    lasting = (step for step in steps if (step.table_name, step.row_id) not in temporary)
    table_order = {table.name: position for position, table in enumerate(metadata.sorted_tables)}
    for operation, run in groupby(lasting, lambda step: step.operation):
        together = list(run)
        if operation == Operation.DELETE:
            together.sort(key=lambda step: table_order[step.table_name])
        yield from together


def _get_table_and_operation(step: sa.Row[Any]) -> tuple[str, str]:
    return step.table_name, step.operation


def _build_update(table: sa.Table, rows: Sequence[dict[str, Any]]) -> tuple[sa.Update, list[dict[str, Any]]]:
    """Return an UPDATE statement that restores rows, found by their ids, and its parameters for each row."""
    # A column that is younger than the state of the row in the journal had no value then.
    younger = [
        column.name for column in table.c if column.nullable and column.name not in UNJOURNALLED_COLUMNS
    ]
    names = list(dict.fromkeys(name for name in (*rows[0], *younger) if name != "id"))
    statement = sa.update(table).where(table.c.id == sa.bindparam("this"))
    renamed = [{f"old_{name}": row.get(name) for name in names} | {"this": row["id"]} for row in rows]
    return statement.values({name: sa.bindparam(f"old_{name}") for name in names}), renamed


def _convert_journal_row(table: sa.Table, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row of the journal, which is JSON, with values that the database driver accepts."""
    return {
        name: _convert_journal_value(table.c[name], value)
        for name, value in before.items()
        if name in table.c
    }


def _convert_journal_value(column: sa.Column[Any], value: Any) -> Any:  # noqa: ANN401  from a JSON value to a column's
    """Return a JSON value of the journal in the type of its column."""
    if value is None:
        return None
    if isinstance(column.type, sa.Date):
        return date.fromisoformat(value)
    if isinstance(column.type, sa.Boolean):
        return bool(value)
    return dates.format_utc(value) if column.type is Moment else value
