"""Batches: a batch is the transaction of one command that writes, with its own row in the table batches.

When a batch ends, it also gets search keys for its names, entries in the search index, and a link in the
chain of digests.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker.errors import TrackerError
from tracker.rules.undone_batches import UndoneBatches
from tracker.store import engine
from tracker.store.bulk_insert import BulkWriter
from tracker.store.chain import links
from tracker.store.derived_columns import FOLDED_TABLES
from tracker.store.location import Location, make_missing_database_error
from tracker.store.name_keys import build_name_key
from tracker.store.reader import Reader, require_current_database
from tracker.store.search_index.update import index_pending_rows
from tracker.store.tables import batches, changes, metadata
from tracker.values import dates, text

ROWS_INDEXED = 500
"""About how many rows a write brings the search index on by, so that it stays quick."""


class LostCitation(NamedTuple):
    """A citation that was removed because the cited field was changed.

    `span` is the cited passage in the text of `source`, as the numbers of its first character and of the one
    after its last. `words` is the text of the passage; None if the text of the source is not stored.
    """

    table: str
    row_id: int
    field: str
    source: str
    span: tuple[int, int]
    words: str | None


@dataclass
class Batch:
    """An open batch: its connection, its id in the table batches, and the person who runs the command.

    After the end, `is_kept` tells whether the batch changed anything. If it did not, its row was removed.
    `uncited` holds the citations that the batch removed because the cited field was changed.
    """

    connection: sa.Connection
    id: int
    actor: str
    reason: str | None = None
    is_kept: bool = False
    uncited: list[LostCitation] = field(default_factory=list)

    @property
    def reader(self) -> Reader:
        """Return a reader that also sees the changes of this batch."""
        return engine.make_reader(self.connection)

    @cached_property
    def bulk(self) -> BulkWriter:
        """The writer with which this batch inserts many rows at once."""
        return BulkWriter(self.connection)


@contextmanager
def open_batch(
    location: Location,
    command: str,
    actor: str,
    reason: str | None = None,
    *,
    exclusive: bool = False,
    lent: sqlite3.Connection | None = None,
) -> Iterator[Batch]:
    """Yield a batch on an existing database. At its end, all of its changes are written, or none.

    The database must have the revision of this program. If `exclusive`, it waits until no other batch is
    open, and then keeps other batches waiting until its end. `lent` is an open connection to the SQLite file,
    which the batch uses and leaves open.
    """
    with (
        open_connection(location, exclusive=exclusive, lent=lent) as connection,
        open_batch_on_connection(connection, command, actor, reason) as opened,
    ):
        yield opened


@contextmanager
def open_connection(
    location: Location, *, exclusive: bool = False, lent: sqlite3.Connection | None = None
) -> Iterator[sa.Connection]:
    """Yield a connection for several batches, one after the other. All of them are written, or none.

    `exclusive` and `lent` have the same meaning as for `open_batch`.
    """
    if location.is_missing_file:
        raise make_missing_database_error(location)
    with engine.open_transaction(location, lent=lent) as connection:
        require_current_database(location, engine.make_reader(connection))
        engine.require_sound_structure(connection, location)
        if exclusive:
            engine.lock_tables(connection, [batches.name, changes.name])
        yield connection


@contextmanager
def open_rehearsal(
    location: Location, command: str, actor: str, reason: str | None = None, *, exclusive: bool = False
) -> Iterator[Batch]:
    """Yield a batch like `open_batch`, with all checks, but undo all of its changes at the end."""
    with (
        suppress(_RehearsedError),
        open_batch(location, command, actor, reason, exclusive=exclusive) as opened,
    ):
        yield opened
        raise _RehearsedError("nothing was kept of the new database")


class _RehearsedError(TrackerError):
    """Raised at the end of a rehearsal, so that its transaction is rolled back."""


@contextmanager
def open_batch_on_connection(
    connection: sa.Connection, command: str, actor: str, reason: str | None = None
) -> Iterator[Batch]:
    """Open a batch in the transaction of a connection, and close it at the end of the `with` block.

    If the batch changed nothing, its row in the table batches is removed.
    """
    row = {"command": command, "actor": actor, "reason": reason, "started_at": dates.make_utc_timestamp()}
    opened = Batch(connection, insert_row(connection, batches, row), actor, reason)
    yield opened
    _fill_pinyin_keys(connection)
    this = batches.c.id == opened.id
    opened.is_kept = bool(connection.scalar(sa.select(sa.exists().where(changes.c.batch_id == opened.id))))
    if opened.is_kept:
        connection.execute(sa.update(batches).where(this).values(finished_at=dates.make_utc_timestamp()))
    else:
        connection.execute(sa.delete(batches).where(this))
    if opened.is_kept:
        index_pending_rows(connection, ROWS_INDEXED)
        links.add_link(connection, opened.id, opened.bulk.row_digests)


def read_undone_batches(connection: sa.Connection) -> UndoneBatches:
    """Return which batches were undone, and by which batches."""
    pairs = sa.select(batches.c.id, batches.c.undoes_id).where(batches.c.undoes_id.is_not(None))
    return UndoneBatches({row.id: row.undoes_id for row in connection.execute(pairs)})


def find_open_batch(connection: sa.Connection) -> Batch:
    """Return the batch that is open on a connection.

    Without an open batch, return a batch with the id 0: writes then count as changes by another program.
    """
    query = sa.select(batches.c.id, batches.c.actor, batches.c.reason).where(batches.c.finished_at.is_(None))
    row = connection.execute(query).first()
    return Batch(connection, 0, "") if row is None else Batch(connection, *row)


def insert_row(connection: sa.Connection, table: sa.Table, row: Mapping[str, Any]) -> int:
    """Insert one row, and return its id."""
    return int(connection.execute(sa.insert(table).values(row).returning(table.c.id)).scalar_one())


def _fill_pinyin_keys(connection: sa.Connection) -> None:
    """Compute the pinyin keys that new and renamed rows do not have yet."""
    for name in FOLDED_TABLES:
        table = metadata.tables[name]
        key = text.make_person_pinyin_key if name == "representatives" else text.make_pinyin_key
        # by an index: there are few such rows among many
        without_pinyin = sa.text(f"{build_name_key('name_pinyin')} IS NULL")
        missing = connection.execute(sa.select(table.c.id, table.c.name).where(without_pinyin))
        for row in missing.all():
            this = table.c.id == row.id
            connection.execute(sa.update(table).where(this).values(name_pinyin=key(row.name)))
