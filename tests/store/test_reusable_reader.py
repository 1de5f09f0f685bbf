"""Test the reader whose connection serves a whole command."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from helpers.batches import insert_commitment, write_batch
from helpers.databases import FILE_ONLY, make_runner
from tracker.errors import NotFoundError
from tracker.store import reader as store_reader
from tracker.store.journal import open_batch
from tracker.store.reader import ReusableReader

COUNT = "SELECT count(*) FROM commitments"


@pytest.fixture
def reusable(location):
    reusable = ReusableReader(location)
    yield reusable
    reusable.close()


@pytest.fixture
def connections(monkeypatch):
    """The locations to which connections for reading were opened."""
    opened, connect = [], store_reader._connect

    def connect_and_note(location, **options):
        opened.append(location)
        return connect(location, **options)

    monkeypatch.setattr(store_reader, "_connect", connect_and_note)
    return opened


def test_each_use_sees_what_was_written_before_it(location, reusable, connections):
    with reusable.use() as reader:
        before = reader.value(COUNT)
    write_batch(location, insert_commitment)
    with reusable.use() as reader:
        assert reader.value(COUNT) == before + 1
    assert len(connections) == 1


def test_a_use_inside_another_one_sees_the_same_rows(reusable, connections):
    with reusable.use() as outer:
        with pytest.raises(NotFoundError), reusable.use():
            raise NotFoundError("nothing", "")
        assert outer.value(COUNT) > 0
    assert len(connections) == 1


def test_a_use_after_an_error_has_a_new_connection(reusable, connections):
    with pytest.raises(NotFoundError), reusable.use():
        raise NotFoundError("nothing", "")
    with reusable.use() as reader:
        assert reader.value(COUNT) > 0
    assert len(connections) == 2


def test_a_use_after_the_connection_was_lost_has_a_new_one(reusable, connections):
    with reusable.use() as reader:
        before = reader.value(COUNT)
    if reader.dialect == "postgresql":
        with reusable.use() as reader:
            number = reader.value("SELECT pg_backend_pid()")
        with store_reader.open_reader(connections[0]) as other:
            other.value("SELECT pg_terminate_backend(:number)", number=number)
    else:
        reader.close()
    with reusable.use() as reader:
        assert reader.value(COUNT) == before


@FILE_ONLY
def test_between_two_uses_another_program_can_lock_the_file(location, reusable):
    with reusable.use() as reader:
        reader.value(COUNT)
    with closing(sqlite3.connect(location.address, timeout=0, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")


@FILE_ONLY
def test_a_file_in_wal_mode_is_not_kept_open(location, reusable, connections):
    with closing(sqlite3.connect(location.address)) as other:
        other.execute("PRAGMA journal_mode = WAL")
    for _ in range(2):
        with reusable.use() as reader:
            reader.value(COUNT)
    assert len(connections) == 2


@pytest.mark.parametrize(
    "words",
    [
        ("followup", "add", "2024-001", "来电", "--kind", "联系", "--on", "2024-06-20"),
        ("due", "--company", "清大"),
        ("commitment", "list", "--company", "清大"),
    ],
)
def test_a_command_opens_one_connection_for_reading(location, connections, words):
    assert make_runner(location)(*words).exit_code == 0
    assert len(connections) == 1


@FILE_ONLY
def test_a_batch_uses_the_open_connection_and_returns_it(location, reusable, connections):
    with reusable.use() as reader:
        before = reader.value(COUNT)
    with reusable.lend_connection() as lent, open_batch(location, "test", "test", lent=lent) as batch:
        assert batch.connection.connection.dbapi_connection is lent
        insert_commitment(batch)
    with reusable.use() as reader:
        assert reader.value(COUNT) == before + 1
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader.run("DELETE FROM commitments")
    assert len(connections) == 1


@FILE_ONLY
def test_after_an_error_of_its_writer_a_lent_connection_is_closed(location, reusable, connections):
    with reusable.use() as reader:
        before = reader.value(COUNT)

    def write_and_fail():
        with reusable.lend_connection() as lent, open_batch(location, "test", "test", lent=lent) as batch:
            insert_commitment(batch)
            raise NotFoundError("nothing", "")

    with pytest.raises(NotFoundError):
        write_and_fail()
    with reusable.use() as reader:
        assert reader.value(COUNT) == before
    assert len(connections) == 2


@FILE_ONLY
def test_a_reader_in_use_lends_nothing_and_a_use_while_it_is_lent_has_its_own(reusable, connections):
    with reusable.lend_connection() as lent:
        assert lent is None
    with reusable.use(), reusable.lend_connection() as lent:
        assert lent is None
    with reusable.lend_connection() as lent:
        assert lent is not None
        with reusable.use() as reader:
            assert reader.value(COUNT) > 0
    assert len(connections) == 2
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        lent.execute("SELECT 1")
