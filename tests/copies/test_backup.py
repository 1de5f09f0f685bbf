"""Test backups and snapshots: they can be restored, and hold nothing that was left out."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from helpers.databases import (
    FILE_ONLY,
    SERVER,
    copy_for_each_test,
    make_runner,
    prepare_once,
    read_all_rows,
    reserve_database,
)
from helpers.rows import add_source
from tracker.copies import backup as backups
from tracker.store import engine as db
from tracker.store import journal, lock_wait, sqlite_files
from tracker.store.derived_columns import DERIVED_TABLES
from tracker.store.location import HEAD, Location
from tracker.store.tables import citations, metadata

pytestmark = pytest.mark.slow

ADD = ("followup", "add", "2024-004", "--on", "2024-06-20", "--note")


@pytest.fixture
def distinct_timestamps(monkeypatch):
    """Each backup gets the time of a second of its own."""
    moments = iter(f"20240701T0000{second:02}Z" for second in range(60))
    monkeypatch.setattr(sqlite_files, "make_file_timestamp", lambda: next(moments))


@FILE_ONLY
def test_a_backup_holds_the_whole_database_and_restores_it(location, tmp_path):
    run = make_runner(location)
    run("office", "set", "--name", "市商务局", "--lang", "en", "--amounts-in", "元", "--currency", "USD")
    before = read_all_rows(location)
    assert [[*row.values()][1:5] for row in before["office"]] == [["市商务局", "en", 1, "USD"]]
    assert run("db", "backup", str(tmp_path / "usb")).exit_code == 0
    (file,) = (tmp_path / "usb").iterdir()
    assert read_all_rows(Location("sqlite", str(file))) == before
    run(*ADD, "之后的事")
    after = read_all_rows(location)
    done = run("db", "restore", str(file), "--yes")
    assert (done.exit_code, read_all_rows(location)) == (0, before)
    (kept,) = location.path.parent.glob("*-replaced-*.db")
    assert str(kept) in done.stdout
    assert read_all_rows(Location("sqlite", str(kept))) == after


def test_only_the_oldest_backups_are_deleted(location, tmp_path, distinct_timestamps):
    usb = tmp_path / "usb"
    usb.mkdir()
    strangers = ["copy-of-mine.db", "copy-20240101T000000Z.txt", "other-20240101T000000Z.db"]
    for name in strangers:
        (usb / name).write_text("x")
    made = [backups.back_up(location, usb, keep=3)[0].name for _ in range(5)]
    assert {file.name for file in usb.iterdir()} == {*strangers, *made[-3:]}


def test_a_clock_set_back_does_not_delete_the_newest_backup(location, tmp_path, monkeypatch):
    made = []
    for moment in ("20240702T000000Z", "20240703T000000Z", "20240701T000000Z"):
        monkeypatch.setattr(sqlite_files, "make_file_timestamp", lambda moment=moment: moment)
        made.append(backups.back_up(location, tmp_path / "usb", keep=2)[0])
    assert {*(tmp_path / "usb").iterdir()} == {made[1], made[2]}


def test_a_failed_backup_keeps_the_older_ones(location, tmp_path, distinct_timestamps, monkeypatch):
    usb = tmp_path / "usb"
    first, _ = backups.back_up(location, usb, keep=1)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups.sqlite_files, "copy_database", full)
    monkeypatch.setattr(backups, "_zip_dump", full)
    failed = make_runner(location)("db", "backup", str(usb), "--keep", "1")
    assert failed.exit_code == 7
    assert "No space left" in failed.stderr
    assert list(usb.iterdir()) == [first]


@pytest.mark.skipif(SERVER is None, reason="a PostgreSQL database is backed up as a zip of its dump")
def test_a_backup_of_postgresql_is_a_zip_that_restores_into_an_empty_database(location, tmp_path, worker):
    before = read_all_rows(location)
    file, _ = backups.back_up(location, tmp_path / "usb", keep=3)
    assert zipfile.ZipFile(file).testzip() is None
    refused = make_runner(location)("db", "restore", str(file), "--yes")
    assert refused.exit_code == 5
    with reserve_database(tmp_path, f"{worker}_to") as target:
        assert make_runner(target)("db", "restore", str(file)).exit_code == 0
        after = read_all_rows(target)
    for rows in (before, after):
        for name in ("search_queue", "search_docs", "search_state"):
            del rows[name]
    assert after == before


def flip_page(file):
    content = bytearray(file.read_bytes())
    for place in range(len(content) // 2, len(content) // 2 + 4096):
        content[place] ^= 0xFF
    file.write_bytes(content)


def truncate_file(file):
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def overwrite_start(file):
    """Overwrite the mark by which a SQLite file is known, but not the number of the program behind it."""
    file.write_bytes(b"a letter" * 7 + file.read_bytes()[56:])


def replace_by_text(file):
    file.write_text("a letter\n" * 1000)


def replace_by_foreign_database(file):
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")


def empty_file(file):
    file.write_bytes(b"")


def break_references(file):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM sectors WHERE id = (SELECT sector_id FROM commitments LIMIT 1)")
        connection.commit()


@FILE_ONLY
@pytest.mark.parametrize(
    "damage",
    [flip_page, truncate_file, replace_by_text, replace_by_foreign_database, empty_file, break_references],
    ids=lambda function: function.__name__,
)
def test_an_unusable_backup_is_refused_and_the_database_stays(location, tmp_path, damage):
    file = tmp_path / "backup.db"
    shutil.copy(location.path, file)
    damage(file)
    before = location.path.read_bytes()
    refused = make_runner(location)("db", "restore", str(file), "--yes")
    assert refused.exit_code in {6, 7}, refused.output
    assert "backup.db" in refused.stderr
    assert location.path.read_bytes() == before
    assert not list(tmp_path.glob("*replaced*"))


@FILE_ONLY
@pytest.mark.parametrize("damage", [flip_page, truncate_file, overwrite_start], ids=lambda one: one.__name__)
def test_a_damaged_database_is_replaced_and_kept_byte_for_byte(location, tmp_path, damage):
    run = make_runner(location)
    before = read_all_rows(location)
    run("db", "backup", str(tmp_path / "usb"))
    damage(location.path)
    damaged = location.path.read_bytes()
    (file,) = (tmp_path / "usb").iterdir()
    assert run("db", "restore", str(file), "--yes").exit_code == 0
    assert read_all_rows(location) == before
    (kept,) = location.path.parent.glob("*-replaced-*.db")
    assert len(kept.read_bytes()) == len(damaged)


@FILE_ONLY
def test_an_open_connection_sees_the_restored_database(location, tmp_path):
    run = make_runner(location)
    run("db", "backup", str(tmp_path / "usb"))
    (file,) = (tmp_path / "usb").iterdir()
    run(*ADD, "之后的事")
    with closing(sqlite3.connect(location.address)) as browser:
        assert browser.execute("SELECT count(*) FROM followups").fetchone() == (1,)
        assert run("db", "restore", str(file), "--yes").exit_code == 0
        assert browser.execute("SELECT count(*) FROM followups").fetchone() == (0,)


@FILE_ONLY
def test_a_restore_waits_for_a_writer_and_prints_that(location, tmp_path, monkeypatch):
    run = make_runner(location)
    run("db", "backup", str(tmp_path / "usb"))
    (file,) = (tmp_path / "usb").iterdir()
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 0.2)
    with closing(sqlite3.connect(location.address, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        refused = run("db", "restore", str(file), "--yes")
    assert refused.exit_code == 6
    assert "in use by another program" in refused.stderr


@FILE_ONLY
def test_a_backup_made_during_writes_is_consistent(location, tmp_path):
    stop = threading.Event()
    words = [sys.executable, "-m", "tracker", "--db", location.address, *ADD, "写"]

    def write():
        while not stop.is_set():
            subprocess.run(words, capture_output=True, check=True)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            file = tmp_path / f"{number}.db"
            with sqlite_files.replace_when_complete(file) as part:
                sqlite_files.copy_database(location.path, part)
            assert sqlite_files.examine_database(file)
            with closing(sqlite3.connect(file)) as copied:
                query = "SELECT (SELECT count(*) FROM followups), (SELECT count(*) FROM batches) - 1"
                told = copied.execute(query).fetchone()
                assert told[0] == told[1]
    finally:
        stop.set()
        writer.join()


PERSON, PHONE, NOTE, OFFICER = "歐陽鐵心", "13900001234", "不能外传的一句话", "记录员甲"


def write_private_words(location):
    """Write a person and private words into rows, history, a report and the search index."""
    run = make_runner(location)
    steps = [
        ("--as", OFFICER, "rep", "add", PERSON, "--company", "清大", "--title", "总经理", "--phone", PHONE),
        ("--as", OFFICER, *ADD, f"{NOTE},{PERSON}来电", "--private"),
        ("--as", OFFICER, "followup", "correct", "1", "--note", f"{NOTE}(更正),{PERSON}来电"),
        ("company", "edit", "清大", "--note", f"{NOTE}。联系{PERSON}"),
        ("company", "edit", "清大", "--note", "别的话"),
        ("commitment", "edit", "2024-004", "--person", OFFICER, "--because", "x"),
        ("report", "issue", "2024Q2", "--yes"),
        (*ADD, NOTE),
        ("followup", "void", "3", "--because", NOTE),
    ]
    for step in steps:
        done = run(*step)
        assert done.exit_code == 0, (step, done.output)
    with journal.open_batch(location, "source add", OFFICER) as batch:
        add_source(batch.connection, "news", f"本报讯:{PERSON}说,项目将于明年开工。")
    with db.create_engine(location).connect() as connection:
        assert connection.scalar(citations.select().limit(1)) is not None


private_register = prepare_once(write_private_words)
private_database = copy_for_each_test("private_register")


def file_contains(word, file):
    content = file.read_bytes()
    return word.encode() in content or word.encode("utf-16-le") in content


CASES = {
    (): {PERSON: True, PHONE: True, NOTE: True, OFFICER: True},
    ("--without-notes",): {PERSON: True, PHONE: True, NOTE: False, OFFICER: True},
    ("--without-people",): {PERSON: False, PHONE: False, NOTE: True, OFFICER: False},
    ("--without-notes", "--without-people"): {PERSON: False, PHONE: False, NOTE: False, OFFICER: False},
}


IN_A_FORM = {
    "sha256", "uscc", "language", "published_at", "currency", "revised_currency", "name_folded",
    "name_pinyin", "table_name", "field", "code", "command", "operation", "before",
    "started_at", "finished_at", "changed_at", "recorded_at", "decided_at",
}  # fmt: skip
LOOKUPS = ("codes", "rules", "data_dictionary", "representatives", "positions", "reports")


def list_text_columns():
    """Yield the columns that hold free text: no codes, digests or timestamps."""
    for table in metadata.sorted_tables:
        for column in table.columns if table.name not in (*LOOKUPS, *DERIVED_TABLES) else ():
            is_code = f"ck_{table.name}_{column.name}" in {str(rule.name) for rule in table.constraints}
            if isinstance(column.type, sa.Text) and not is_code and column.name not in IN_A_FORM:
                yield table.name, column.name


@FILE_ONLY
@pytest.mark.parametrize("written", ["歐陽鐵心", "欧阳铁心"])
def test_a_snapshot_without_people_holds_a_name_in_no_column(private_database, tmp_path, written):
    planted = set()
    with closing(sqlite3.connect(private_database.address)) as made:
        for (name,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            made.execute(f'DROP TRIGGER "{name}"')
        made.execute("UPDATE sources SET body = NULL, char_count = NULL")
        for table, column in list_text_columns():
            put = f"UPDATE OR IGNORE {table} SET {column} = ? WHERE id = (SELECT min(id) FROM {table})"
            if made.execute(put, (f"青{written}甲",)).rowcount:
                planted.add(f"{table}.{column}")
        made.commit()
    assert {"companies.name", "events.date_text", "sources.publisher", "commitments.due_text"} <= planted
    file = tmp_path / "out.db"
    done = make_runner(private_database)("db", "snapshot", str(file), "--without-people")
    assert done.exit_code == 0, done.output
    for name in ("歐陽鐵心", "欧阳铁心", "ouyangtiexin"):
        assert not file_contains(name, file), name


@pytest.mark.parametrize("options", CASES, ids=" ".join)
def test_a_snapshot_holds_no_byte_of_what_it_leaves_out(private_register, tmp_path, options):
    file = tmp_path / "out" / "office.db"
    file.parent.mkdir()
    before = read_all_rows(private_register)
    done = make_runner(private_register)("db", "snapshot", str(file), *options)
    assert done.exit_code == 0, done.output
    assert {word: file_contains(word, file) for word in CASES[options]} == CASES[options]
    assert list(file.parent.iterdir()) == [file]
    assert read_all_rows(private_register) == before
    run = make_runner(Location("sqlite", str(file)))
    for words in (
        ["check"],
        ["commitment", "list"],
        ["search", "清大"],
        ["report", "list"],
        ["followup", "add", *ADD[2:], "记"],
    ):
        result = run(*words)
        assert result.exit_code == 0, result.output
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() in {(0,), (1,)}
        places = connection.execute(
            "SELECT count(*) FROM sources WHERE body IS NOT NULL AND length(body) <> char_count"
        )
        assert places.fetchone() == (0,)


def test_a_snapshot_does_not_replace_an_existing_file(location, tmp_path):
    (tmp_path / "office.db").write_text("mine")
    refused = make_runner(location)("db", "snapshot", str(tmp_path / "office.db"))
    assert refused.exit_code == 7
    assert (tmp_path / "office.db").read_text() == "mine"


def test_info_describes_the_database(location):
    said = make_runner(location)("db", "info").stdout
    for word in (str(location)[-20:], HEAD, "Commitments", "12", "Last batch"):
        assert word in said


@FILE_ONLY
@pytest.mark.parametrize("words", [["db", "info"], ["commitment", "list"], [*ADD, "x"]], ids=" ".join)
def test_the_database_file_is_complete_after_every_command(location, words):
    assert make_runner(location)(*words).exit_code == 0
    assert [file.name for file in Path(location.address).parent.glob("copy.db*")] == ["copy.db"]
