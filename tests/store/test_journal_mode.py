"""Test that a SQLite file uses a rollback journal, so that it is always complete by itself."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing

import pytest

from helpers.databases import SERVER, make_runner
from tracker.store import lock_wait
from tracker.store.location import Location

pytestmark = pytest.mark.skipif(SERVER is not None, reason="about a database that is one SQLite file")
ADD = ("followup", "add", "2024-004", "--on", "2024-06-20", "--note", "来电")
COUNT = "SELECT count(*) FROM followups"
WRITES = {
    "followup add": ADD,
    "receipt add": ("receipt", "add", "2024-001", "1元", "--on", "2024-06-01"),
    "company edit": ("company", "edit", "清大", "--note", "x"),
    "commitment edit": ("commitment", "edit", "2024-004", "--place", "青岛", "--because", "x"),
    "undo": ("undo", "--yes"),
    "report issue": ("report", "issue", "2024Q2", "--yes"),
    "db seed": ("db", "seed"),
}


@pytest.fixture
def other_program(location):
    """A connection of another program that has read the database and keeps it open."""
    with closing(sqlite3.connect(location.address, isolation_level=None, timeout=0)) as opened:
        opened.execute(COUNT).fetchone()
        yield opened


def read_journal_mode(connection):
    return connection.execute("PRAGMA journal_mode").fetchone()[0]


def set_journal_mode(other_program, chosen):
    """Have the other program set the journal mode, then read once."""
    other_program.execute(f"PRAGMA journal_mode = {chosen}")
    other_program.execute(COUNT).fetchone()


def copy_file_alone(location, folder):
    """Copy the database file without its journal, as a person who mails it does; return the copy."""
    return shutil.copy(location.address, folder / "mailed.db")


@pytest.mark.parametrize(("chosen", "is_complete"), [("delete", True), ("wal", False)])
def test_a_copy_of_an_open_file_is_complete_except_in_wal_mode(
    location, other_program, tmp_path, chosen, is_complete
):
    set_journal_mode(other_program, chosen)
    assert make_runner(location)(*ADD).exit_code == 0
    assert other_program.execute(COUNT).fetchone() == (1,)
    with closing(sqlite3.connect(copy_file_alone(location, tmp_path))) as mailed:
        assert mailed.execute(COUNT).fetchone() == (int(is_complete),)


@pytest.mark.slow
def test_every_write_leaves_just_the_database_file(location, other_program):
    run = make_runner(location)
    for words in WRITES.values():
        done = run(*words)
        assert done.exit_code == 0, (words, done.output)
        assert [file.name for file in location.path.parent.glob("copy.db*")] == ["copy.db"], words
        assert read_journal_mode(other_program) == "delete", words


@pytest.mark.slow
def test_the_next_write_takes_an_unopened_file_out_of_wal_mode(location, other_program):
    set_journal_mode(other_program, "wal")
    assert make_runner(location)(*ADD).exit_code == 0
    assert read_journal_mode(other_program) == "wal"
    other_program.close()
    assert make_runner(location)(*ADD).exit_code == 0
    with closing(sqlite3.connect(location.address)) as again:
        assert (read_journal_mode(again), again.execute(COUNT).fetchone()) == ("delete", (2,))


@pytest.mark.slow
def test_a_reader_lets_others_read_and_a_writer_fails_within_seconds(location, other_program, monkeypatch):
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 1)
    run = make_runner(location)
    other_program.execute("BEGIN")
    other_program.execute(COUNT).fetchone()
    assert run("commitment", "list").exit_code == 0
    start = time.monotonic()
    refused = run(*ADD)
    assert time.monotonic() - start > 0.9
    assert refused.exit_code == 6
    assert "is in use by another program\n  → close the program that uses the database" in refused.stderr
    assert other_program.execute(COUNT).fetchone() == (0,)
    other_program.execute("COMMIT")
    assert run(*ADD).exit_code == 0
    assert other_program.execute(COUNT).fetchone() == (1,)


@pytest.mark.slow
def test_unsaved_edits_in_a_browser_block_writers_but_not_readers(location, other_program, monkeypatch):
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 0.2)
    run = make_runner(location)
    other_program.execute("BEGIN IMMEDIATE")
    other_program.execute("UPDATE companies SET note = '未保存' WHERE id = 1")
    assert (run("company", "list").exit_code, run(*ADD).exit_code) == (0, 6)
    assert (
        make_runner(Location("sqlite", location.address))("company", "edit", "清大", "--note", "x").exit_code
        == 6
    )
    other_program.execute("COMMIT")
    assert run(*ADD).exit_code == 0
    (kept,) = other_program.execute("SELECT note FROM companies WHERE id = 1").fetchone()
    assert kept == "未保存"
