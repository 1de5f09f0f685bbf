"""Functions that all modules of write/ share: lock, insert, change and remove rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import NotFoundError, RefusedError
from tracker.locale import gettext, join_items, ngettext
from tracker.read.corrections import make_missing_entry_error
from tracker.rules import trees
from tracker.rules.lifecycle import Remark
from tracker.store.bulk_insert import convert_row
from tracker.store.journal import Batch
from tracker.store.tables import citations, commitments, metadata, receipts
from tracker.values import dates
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate
from tracker.write.citations import remove_outdated_citations


class AddedRow(NamedTuple):
    """A row that was written: the key that people type for it, its id, and warnings."""

    key: str
    id: int
    warnings: Sequence[str] = ()


class RecordedFollowup(NamedTuple):
    """A follow-up that was written, with warnings and the reference of its commitment.

    `id` is the number that people type for the follow-up: the id of its first row. `row_id` is the id of the
    row just written, which may correct or void the first one.
    """

    id: int
    row_id: int
    ref: str
    warnings: Sequence[Remark] = ()


def lock_commitment(opened: Batch, ref: str) -> sa.RowMapping:
    """Return the row of a commitment, locked until the batch is written. Raises NotFoundError."""
    query = sa.select(commitments).where(commitments.c.ref == ref).with_for_update()
    commitment = opened.connection.execute(query).mappings().first()
    if commitment is None:
        raise NotFoundError(
            gettext("there is no commitment {ref}").format(ref=ref),
            gettext("see: {command}").format(command="tracker commitment list"),
        )
    return commitment


def read_voiced_date(found: sa.RowMapping) -> PartialDate:
    """Return the date on which a commitment was voiced, given its row."""
    return PartialDate(found["voiced_on"], Precision(found["voiced_precision"]))


def lock_row(opened: Batch, table: sa.Table, row_id: int) -> sa.RowMapping:
    """Return the row with this id, which must exist; it is locked until the batch is written."""
    query = sa.select(table).where(table.c.id == row_id).with_for_update()
    return opened.connection.execute(query).mappings().one()


def insert_rows(opened: Batch, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows and return their ids, in order.

    Either all rows have an `id`, taken from `opened.bulk.take_new_id`, or none has. Rows with an id are
    inserted many at a time; a column that a row lacks is NULL. Rows without an id must all have the same
    columns.
    """
    if not rows:
        return []
    if "id" not in rows[0]:
        statement = sa.insert(table).returning(table.c.id, sort_by_parameter_order=True)
        return list(opened.connection.scalars(statement, [dict(row) for row in rows]))
    given_columns = set[str]().union(*rows)
    columns = [column.name for column in table.columns if column.name in given_columns]
    opened.bulk.insert_rows(table.name, columns, [convert_row(columns, row) for row in rows])
    return [row["id"] for row in rows]


def update_rows(opened: Batch, table: sa.Table, changed: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
    """Set columns of rows, given as (id, new values); remove the citations that this makes outdated."""
    rows_by_columns: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
    for row_id, values in changed:
        columns = tuple(values)
        rows_by_columns[columns].append((*convert_row(columns, values), row_id))
    for columns, rows in rows_by_columns.items():
        opened.bulk.update_rows(table.name, columns, rows)
        remove_outdated_citations(opened, table.name, [row[-1] for row in rows], columns)


def append_rows(opened: Batch, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows into an append-only table (followups, receipts) and return their ids, in order.

    Unless a row says otherwise, it is not void, and is recorded now and by the person who runs the batch.
    """
    always = {"is_void": False, "recorded_at": dates.make_utc_timestamp(), "recorded_by": opened.actor}
    return insert_rows(opened, table, [{**always, **row} for row in rows])


def change_row(opened: Batch, table: sa.Table, row_id: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """Update the columns whose values differ; return their old values by name, empty if nothing differs.

    Citations that the change makes outdated are removed.
    """
    stored_row = lock_row(opened, table, row_id)
    before = {name: stored_row[name] for name, value in values.items() if stored_row[name] != value}
    if before:
        update_rows(opened, table, [(row_id, {name: values[name] for name in before})])
    return before


def find_free_key(opened: Batch, table: sa.Table, base: str) -> str:
    """Return a key that no row of the table has: `base`, else `base-2`, `base-3` and so on."""
    taken_keys = set(opened.connection.scalars(sa.select(table.c.key).where(table.c.key.startswith(base))))
    keys = chain([base], (f"{base}-{number}" for number in count(2)))
    return next(key for key in keys if key not in taken_keys)


def require_free_key(opened: Batch, column: sa.Column[Any], key: str, noun: str, row_id: int = 0) -> None:
    """Raise RefusedError when a row other than `row_id` has the key.

    `noun` is the word that begins the commands for these rows, such as `event`.
    """
    query = sa.select(column).where(column == key, column.table.c.id != row_id)
    if opened.connection.scalar(query) is not None:
        messages = {
            "event": gettext("“{key}” is already the key of another event"),
            "sector": gettext("“{key}” is already the code of another sector"),
            "source": gettext("“{key}” is already the key of another source"),
            "total": gettext("“{key}” is already the key of another announced total"),
        }
        raise RefusedError(
            messages[noun].format(key=key),
            gettext("see: {command}").format(command=f"tracker {noun} show {key}"),
        )


def require_not_within_itself(
    opened: Batch, column: sa.Column[Any], row_id: int, above: int | None, name: str
) -> None:
    """Raise RefusedError when a row, such as a sector, would become a part of itself, also indirectly.

    The row is to become a part of the row `above`, whose id goes into `column`. The error is also raised when
    the rows above already form a circle, which another program must have written. `name` names the row in
    messages.
    """
    query = sa.select(column).where(column.table.c.id == sa.bindparam("row_id"))
    circle = trees.find_circle(row_id, above, lambda one: opened.connection.scalar(query, {"row_id": one}))
    if circle == row_id:
        raise RefusedError(
            gettext("{name} would be a part of itself").format(name=name),
            gettext("choose another event or sector of which it is a part"),
        )
    if circle is not None:
        raise RefusedError(
            gettext("the rows above {name} form a circle: each of them is a part of the next one").format(
                name=name
            ),
            gettext("see: {command}").format(command="tracker check"),
        )


def find_current_row(opened: Batch, table: sa.Table, entry_id: int) -> tuple[int, sa.RowMapping]:
    """Return the id of the first row of a follow-up or receipt, and the row with its present values.

    The present values are those of the newest correction, or of the first row if there is none. Raises
    NotFoundError, and RefusedError for a follow-up or receipt that was voided.
    """
    query = sa.select(table).where(sa.or_(table.c.id == entry_id, table.c.corrects_id == entry_id))
    latest = opened.connection.execute(query.order_by(table.c.id.desc())).mappings().first()
    if latest is None:
        raise make_missing_entry_error(table.name, entry_id)
    original = latest["corrects_id"] or latest["id"]
    if original != entry_id:
        return find_current_row(opened, table, original)
    if latest["is_void"]:
        voided = (
            gettext("receipt {number} was voided: {note}")
            if table is receipts
            else gettext("follow-up {number} was voided: {note}")
        )
        raise RefusedError(
            voided.format(number=entry_id, note=latest["note"]),
            gettext("if it did happen, add a new follow-up or receipt"),
        )
    return original, latest


def remove_row(
    opened: Batch, table: sa.Table, row_id: int, name: str, instead: str, *, with_citations: bool = False
) -> None:
    """Delete a row with its own parts, unless other rows refer to it.

    If they do, raises RefusedError, which counts these rows and has `instead` as its hint. With
    `with_citations`, citations of the row are deleted too.
    """
    uses = list(count_references(opened.connection, table, row_id, with_citations=with_citations))
    if uses:
        in_use = gettext("{name} is still used by: {uses}").format(name=name, uses=join_items(uses))
        raise RefusedError(in_use, instead)
    opened.connection.execute(sa.delete(table).where(table.c.id == row_id))


def count_references(
    connection: sa.Connection, table: sa.Table, row_id: int, *, with_citations: bool = False
) -> Iterator[str]:
    """Yield a text such as `2 commitments` for each table with rows that prevent a row from being deleted.

    Parts of the row are deleted with it (ON DELETE CASCADE), so they are not counted. Citations of the row or
    of its parts are counted unless `with_citations` says that they are deleted too. A row with two
    references to it is counted once.
    """
    referring: dict[sa.Table, list[sa.ColumnElement[bool]]] = defaultdict(list)
    this = sa.select(table.c.id).where(table.c.id == row_id)
    for other, column, key in _list_foreign_keys_to(table):
        if other is citations or key.ondelete != "CASCADE":
            referring[other].append(column.in_(this))
            continue
        parts = sa.select(other.c.id).where(column == row_id)
        for third, to_part, _ in _list_foreign_keys_to(other):
            if third is citations:
                referring[third].append(to_part.in_(parts))
    if with_citations:
        referring.pop(citations, None)
    for other, refers in referring.items():
        query = sa.select(sa.func.count()).select_from(other).where(sa.or_(*refers))
        number = int(connection.scalar(query) or 0)
        if number:
            yield _describe_uses(other.name, number)


def _list_foreign_keys_to(table: sa.Table) -> Iterator[tuple[sa.Table, sa.Column[Any], sa.ForeignKey]]:
    """Yield (other table, column, foreign key) for each column that refers to a table."""
    for other in metadata.sorted_tables:
        for column in other.columns:
            for key in column.foreign_keys:
                if key.column.table is table:
                    yield other, column, key


def _describe_uses(table: str, number: int) -> str:
    """Return the number of rows of a table with a noun, such as `2 commitments` or `1 commitment`."""
    nouns = {
        "announced_totals": ngettext("{count} announced total", "{count} announced totals", number),
        "citations": ngettext("{count} citation", "{count} citations", number),
        "commitment_parties": ngettext(
            "{count} commitment in which this organisation takes part",
            "{count} commitments in which this organisation takes part",
            number,
        ),
        "commitment_representatives": ngettext(
            "{count} commitment that this person made", "{count} commitments that this person made", number
        ),
        "commitment_sectors": ngettext(
            "{count} commitment with this further sector",
            "{count} commitments with this further sector",
            number,
        ),
        "commitments": ngettext("{count} commitment", "{count} commitments", number),
        "companies": ngettext("{count} organisation", "{count} organisations", number),
        "company_sectors": ngettext(
            "{count} organisation in this sector", "{count} organisations in this sector", number
        ),
        "event_participants": ngettext(
            "{count} participation in an event", "{count} participations in events", number
        ),
        "event_sectors": ngettext(
            "{count} event about this sector", "{count} events about this sector", number
        ),
        "events": ngettext("{count} event", "{count} events", number),
        "followups": ngettext("{count} follow-up", "{count} follow-ups", number),
        "papers": ngettext("{count} paper", "{count} papers", number),
        "positions": ngettext("{count} position", "{count} positions", number),
        "receipts": ngettext("{count} receipt", "{count} receipts", number),
        "report_lines": ngettext(
            "{count} line of an issued report", "{count} lines of issued reports", number
        ),
        "report_prints": ngettext(
            "{count} print of an issued report", "{count} prints of issued reports", number
        ),
        "targets": ngettext("{count} target", "{count} targets", number),
        "sectors": ngettext("{count} narrower sector", "{count} narrower sectors", number),
        "sources": ngettext(
            "{count} source that repeats this source", "{count} sources that repeat this source", number
        ),
    }
    return nouns[table].format(count=number)
