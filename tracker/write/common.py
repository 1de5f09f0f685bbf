"""What every noun's writes share: the row that is meant, a change of it, and its removal."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import NotFoundError, RefusedError
from tracker.rules import trees
from tracker.rules.lifecycle import Remark
from tracker.store.bulk_insert import bind_columns
from tracker.store.journal import Batch
from tracker.store.tables import citations, commitments, metadata
from tracker.values import dates
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate
from tracker.write import citations as cited


class AddedRow(NamedTuple):
    """A row that was written: the key people type for it, its id, and what is worth saying about it."""

    key: str
    id: int
    warnings: Sequence[str] = ()


class RecordedFollowup(NamedTuple):
    """A row that was written: the number people call it by, its own id, and what is worth saying about it."""

    id: int
    row_id: int
    warnings: Sequence[Remark] = ()


def lock_commitment(opened: Batch, ref: str) -> sa.RowMapping:
    """Return a commitment, locked until the batch is written. Raises NotFoundError."""
    query = sa.select(commitments).where(commitments.c.ref == ref).with_for_update()
    found = opened.connection.execute(query).mappings().first()
    if found is None:
        raise NotFoundError(f"there is no commitment {ref}", "see: tracker commitment list")
    return found


def voiced_date(found: sa.RowMapping) -> PartialDate:
    """Return when a commitment was voiced."""
    return PartialDate(found["voiced_on"], Precision(found["voiced_precision"]))


def lock_row(opened: Batch, table: sa.Table, row_id: int) -> sa.RowMapping:
    """Return a row that is known to be there, locked until the batch is written."""
    query = sa.select(table).where(table.c.id == row_id).with_for_update()
    return opened.connection.execute(query).mappings().one()


def insert_rows(opened: Batch, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows and return their ids, in order.

    Either all rows have an id, taken from `new_id` of the batch's `bulk`, or none has. The former are written
    many at a time, and a column that some of them lack is NULL there; the latter have the same columns.
    """
    if not rows:
        return []
    if "id" not in rows[0]:
        statement = sa.insert(table).returning(table.c.id, sort_by_parameter_order=True)
        return list(opened.connection.scalars(statement, [dict(row) for row in rows]))
    given = set[str]().union(*rows)
    columns = [column.name for column in table.columns if column.name in given]
    opened.bulk.insert(table.name, columns, [bind_columns(columns, row) for row in rows])
    return [row["id"] for row in rows]


def update_rows(opened: Batch, table: sa.Table, changed: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
    """Set columns of rows by id; their outdated citations are removed."""
    together: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
    for row_id, values in changed:
        columns = tuple(values)
        together[columns].append((*bind_columns(columns, values), row_id))
    for columns, rows in together.items():
        opened.bulk.update(table.name, columns, rows)
        cited.remove_outdated_citations(opened, table.name, [row[-1] for row in rows], columns)


def append_rows(opened: Batch, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Insert rows of an append-only table and return their ids, in order.

    Each has when and by whom it is recorded, and that it is not void, where it does not say so.
    """
    always = {"is_void": False, "recorded_at": dates.utc_timestamp(), "recorded_by": opened.actor}
    return insert_rows(opened, table, [{**always, **row} for row in rows])


def change_row(opened: Batch, table: sa.Table, row_id: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """Update the columns whose values differ; return the old value of each, nothing when all are the same.

    Citations of what the columns held are removed where they are outdated.
    """
    found = lock_row(opened, table, row_id)
    before = {name: found[name] for name, value in values.items() if found[name] != value}
    if before:
        update_rows(opened, table, [(row_id, {name: values[name] for name in before})])
    return before


def find_free_key(opened: Batch, table: sa.Table, base: str) -> str:
    """Return `base` as a key that no row of the table has, counted on (`base-2`) where one has it."""
    known = set(opened.connection.scalars(sa.select(table.c.key).where(table.c.key.startswith(base))))
    keys = chain([base], (f"{base}-{number}" for number in count(2)))
    return next(key for key in keys if key not in known)


def require_free_key(opened: Batch, column: sa.Column[Any], key: str, what: str, row_id: int = 0) -> None:
    """Raise RefusedError when another row has that key in the column."""
    query = sa.select(column).where(column == key, column.table.c.id != row_id)
    if opened.connection.scalar(query) is not None:
        raise RefusedError(f"{key} is the key of another {what}", f"see it: tracker {what} show {key}")


def require_no_circle(
    opened: Batch, column: sa.Column[Any], row_id: int, above: int | None, what: str
) -> None:
    """Raise RefusedError when a row would stand above itself, at whatever distance.

    So it is refused below a circle that another program made.
    """
    query = sa.select(column).where(column.table.c.id == sa.bindparam("row_id"))
    circle = trees.find_circle(row_id, above, lambda one: opened.connection.scalar(query, {"row_id": one}))
    if circle == row_id:
        raise RefusedError(f"{what} would be part of itself", "choose another one above it")
    if circle is not None:
        raise RefusedError(f"what stands above {what} is part of itself", "see it: tracker check")


def find_standing_row(
    opened: Batch, table: sa.Table, entry_id: int, what: str, where: str
) -> tuple[int, sa.RowMapping]:
    """Return the id of an original row of an append-only table, and the row that stands for it.

    Raises NotFoundError, and RefusedError for one that was voided.
    """
    query = sa.select(table).where(sa.or_(table.c.id == entry_id, table.c.corrects_id == entry_id))
    named = opened.connection.execute(query.order_by(table.c.id.desc())).mappings().first()
    if named is None:
        raise NotFoundError(f"there is no {what} {entry_id}", f"see: {where}")
    original = named["corrects_id"] or named["id"]
    if original != entry_id:
        return find_standing_row(opened, table, original, what, where)
    if named["is_void"]:
        raise RefusedError(f"{what} {entry_id} was voided: {named['note']}", "add it again if it is true")
    return original, named


def remove_row(
    opened: Batch, table: sa.Table, row_id: int, what: str, instead: str, *, with_citations: bool = False
) -> None:
    """Delete a row and its own parts; `instead` says what to do with one that is in use.

    Raises RefusedError that says what still refers to it.
    """
    uses = list(count_references(opened.connection, table, row_id, with_citations=with_citations))
    if uses:
        raise RefusedError(f"{what} is in use: {', '.join(uses)}", instead)
    opened.connection.execute(sa.delete(table).where(table.c.id == row_id))


def count_references(
    connection: sa.Connection, table: sa.Table, row_id: int, *, with_citations: bool = False
) -> Iterator[str]:
    """Yield `2 commitments` for every table with rows that would be left behind when the row is deleted.

    Rows that are part of it go with it (ON DELETE CASCADE); a citation of the row or of a part only if that
    is said.
    """
    counts: Counter[str] = Counter()
    this = sa.select(table.c.id).where(table.c.id == row_id)
    for other, column, key in _foreign_keys_to(table):
        if other is citations or key.ondelete != "CASCADE":
            counts[other.name] += _count_rows(connection, other, column, this)
            continue
        parts = sa.select(other.c.id).where(column == row_id)
        for third, to_part, _ in _foreign_keys_to(other):
            if third is citations:
                counts[third.name] += _count_rows(connection, third, to_part, parts)
    if with_citations:
        del counts[citations.name]
    yield from (_format_count(number, name.replace("_", " ")) for name, number in counts.items() if number)


def _foreign_keys_to(table: sa.Table) -> Iterator[tuple[sa.Table, sa.Column[Any], sa.ForeignKey]]:
    for other in metadata.sorted_tables:
        for column in other.columns:
            for key in column.foreign_keys:
                if key.column.table is table:
                    yield other, column, key


def _count_rows(
    connection: sa.Connection, table: sa.Table, column: sa.Column[Any], these: sa.Select[Any]
) -> int:
    query = sa.select(sa.func.count()).select_from(table).where(column.in_(these))
    return int(connection.scalar(query) or 0)


def _format_count(count: int, plural: str) -> str:
    one = f"{plural[:-3]}y" if plural.endswith("ies") else plural.removesuffix("s")
    return f"{count} {one if count == 1 else plural}"
