"""Test many writers at once, damaged files, read-only folders and a clock that was set back."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from helpers import processes
from helpers.databases import FILE_ONLY, THOROUGH, TODAY, copy_for_module, make_runner, read_all_rows
from helpers.processes import run_bound_by_permissions
from tracker.store import lock_wait, sqlite_files
from tracker.store.location import Location
from tracker.store.reader import open_reader
from tracker.values import dates

pytestmark = pytest.mark.slow

ADD = ("followup", "add", "2024-004", "--on", "2024-06-20", "--note", "来电")
LIST = ("commitment", "list")
WRITERS, TIMES = (8, 50) if THOROUGH else (3, 6)

WRITER = """
import sys
import click
from tracker.cli.main import main
address, number, times = sys.argv[1:]
for turn in range(int(times)):
    note = f"{number}-{turn}"
    words = ["followup", "add", "2024-004", "--on", "2024-06-20", "--note", note]
    if turn % 2:
        words = ["commitment", "add", "大北农", "--title", note, "--on", "2024-06-20", "--firmness", "plan"]
        words += ["--track", "service"]
    try:
        main(["--db", address, *words], standalone_mode=False)
    except click.ClickException as error:
        print("failed:", error.exit_code, error.message, file=sys.stderr)
"""


def test_concurrent_writers_are_never_refused_and_lose_and_duplicate_nothing(location):
    words = [sys.executable, "-c", WRITER, location.address]
    writers = [
        subprocess.Popen(
            [*words, str(number), str(TIMES)],
            env=processes.make_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for number in range(WRITERS)
    ]  # fmt: skip
    said = [writer.communicate() for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * WRITERS, said
    complaints = "".join(stderr for _, stderr in said)
    assert "database is locked" not in complaints
    assert "failed:" not in complaints
    expected = sorted(f"{number}-{turn}" for number in range(WRITERS) for turn in range(TIMES))
    with open_reader(location) as reader:
        made = "SELECT note FROM followups WHERE note LIKE '%-%' UNION ALL SELECT title FROM commitments"
        notes = [row["note"] for row in reader.rows(f"{made} WHERE title LIKE '%-%' AND ref > '2024-012'")]
        refs = reader.rows("SELECT ref FROM commitments WHERE ref > '2024-012' ORDER BY ref")
        batches = reader.value("SELECT count(*) FROM batches WHERE finished_at IS NOT NULL AND id > 1")
        assert reader.value("SELECT count(*) FROM batches WHERE finished_at IS NULL") == 0
        journalled = reader.value("SELECT count(DISTINCT batch_id) FROM changes WHERE batch_id > 1")
    assert sorted(notes) == expected
    assert batches == journalled == len(expected)
    assert [row["ref"] for row in refs] == [f"2024-{13 + n:03}" for n in range(WRITERS * (TIMES // 2))]
    confirmed = "".join(stdout for stdout, _ in said).count("to undo it: tracker undo")
    assert confirmed == len(expected)


MAKING = {
    "db backup": ("db", "backup", "{folder}/usb"),
    "db snapshot": ("db", "snapshot", "{folder}/public.db", "--without-notes"),
    "db dump": ("db", "dump", "{folder}/dump"),
    "db copy": ("db", "copy", "--to", "{folder}/other.db"),
    "export": ("export", "2024Q2", "-o", "{folder}/q2.xlsx"),
    "report print": ("export", "2024Q2", "-o", "{folder}/q2.html"),
}


@FILE_ONLY
@pytest.mark.parametrize("name", MAKING)
def test_a_full_disk_leaves_no_half_written_file(location, tmp_path, name):
    folder = tmp_path / "stick"
    folder.mkdir()
    before = location.path.read_bytes()
    words = [word.format(folder=folder) for word in MAKING[name]]
    done = processes.run_command(location, words, most_bytes=8192)
    processes.require_clear(done)
    assert done.stdout == ""
    assert location.path.read_bytes() == before
    left = [file for file in folder.rglob("*") if file.is_file() and file.suffix not in {".csv", ".sql"}]
    assert left == []


@pytest.fixture
def interrupted_file(location):
    """A file that a program left half written when it was killed, its hot journal; and the rows before."""
    before = read_all_rows(location)
    program = (
        "import os, signal, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE');"
        'c.execute("UPDATE companies SET note = hex(randomblob(3000))");'
        'c.execute("UPDATE commitments SET summary = hex(randomblob(3000))");'
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", program, location.address], check=False)
    assert done.returncode == -signal.SIGKILL
    assert location.path.with_name("copy.db-journal").stat().st_size > 512
    return location, before


@FILE_ONLY
@pytest.mark.parametrize(
    "words",
    [
        LIST,
        ADD,
        ("search", "清大"),
        ("db", "info"),
        ("db", "upgrade"),
        ("db", "backup", "usb"),
        ("db", "copy", "--to", "b.db"),
    ],
    ids=" ".join,
)
def test_any_command_rolls_back_the_writes_of_a_killed_program(
    interrupted_file, words, monkeypatch, tmp_path
):
    monkeypatch.chdir(tmp_path)
    location, before = interrupted_file
    assert make_runner(location)(*words).exit_code == 0
    after = read_all_rows(location)
    assert (after["companies"], after["commitments"]) == (before["companies"], before["commitments"])
    assert len(after["followups"]) == int(words == ADD)
    for file in [*tmp_path.glob("usb/*.db"), *tmp_path.glob("b.db")]:
        assert read_all_rows(Location("sqlite", str(file)))["companies"] == before["companies"]
    processes.require_sound(location)


@FILE_ONLY
@pytest.mark.parametrize(
    "words", [LIST, ADD, ("db", "info"), ("export", "2024Q2", "-o", "/dev/shm/q2.xlsx")], ids=" ".join
)
def test_a_half_written_file_in_a_read_only_folder_is_refused_with_a_hint(interrupted_file, words):
    location, before = interrupted_file
    folder = location.path.parent / "office"
    folder.mkdir()
    for name in ("copy.db", "copy.db-journal"):
        shutil.copy(location.path.with_name(name), folder / name)
        (folder / name).chmod(0o444)
    folder.chmod(0o555)
    held = {file.name: file.read_bytes() for file in folder.iterdir()}
    try:
        done = run_bound_by_permissions("--db", str(folder / "copy.db"), *words)
    finally:
        folder.chmod(0o755)
    processes.require_clear(done, {6})
    assert done.stdout == ""
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == held
    for name in held:
        (folder / name).chmod(0o644)
    assert read_all_rows(Location("sqlite", str(folder / "copy.db"))) == before


@pytest.fixture(scope="module")
def file_to_damage(seeded_template, tmp_path_factory):
    """A database file that tests damage, and its whole bytes."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("spoilt")) as location:
        yield location, location.path.read_bytes() if location.is_file else b""


DAMAGED = (
    LIST,
    ADD,
    ("search", "清大"),
    ("company", "show", "清大"),
    ("report", "issue", "2024Q2", "--yes"),
    ("db", "backup", "{folder}/usb"),
    ("db", "dump", "{folder}/dump"),
    ("db", "info"),
    ("due",),
    ("undo", "--yes"),
)


def require_damage_reported(location, content, tmp_path):
    """Run commands on damaged bytes; return how many fail. Those say why and leave the file as it is."""
    reported = 0
    for words in DAMAGED:
        location.path.write_bytes(content)
        done = make_runner(location)(*(word.format(folder=tmp_path) for word in words))
        assert done.exception is None or isinstance(done.exception, SystemExit), (words, done.exception)
        if done.exit_code:
            reported += 1
            assert done.exit_code in {5, 6, 7}, (words, done.output)
            assert "\n  → " in done.stderr, (words, done.stderr)
            assert location.path.read_bytes() == content, words
    return reported


@FILE_ONLY
def test_a_corrupt_page_is_reported_if_it_is_read(file_to_damage, tmp_path, monkeypatch):
    location, whole = file_to_damage
    monkeypatch.setenv("COLUMNS", "120")
    pages = range(len(whole) // 4096)
    told = 0
    for page in processes.pick_few(pages, 5):
        content = bytearray(whole)
        place = slice(page * 4096, page * 4096 + 4096)
        content[place] = bytes(byte ^ 0xFF for byte in content[place])
        told += require_damage_reported(location, bytes(content), tmp_path)
    print(f"{told} commands were told of {len(processes.pick_few(pages, 5))} flipped pages")
    assert told


FLIPPED_FILES = int(os.environ.get("TRACKER_FLIPS", "40"))
"""How many files get random bytes."""
ROUND = 10
READING = (
    LIST,
    ("commitment", "show", "2024-001"),
    ("due",),
    ("search", "清大"),
    ("history",),
    ("sql", "SELECT * FROM v_followups"),
)
BACKING = ("db", "backup", "{folder}/usb")
HISTORY = (
    ("followup", "add", "2024-001", "--on", "2024-06-18", "--stage", "签约", "--note", "协议已签"),
    ("followup", "correct", "1", "--note", "更正"),
    ("company", "edit", "清大", "--note", "x"),
    ("receipt", "add", "2024-001", "100万元", "--on", "2024-06-30"),
    ("report", "issue", "2024Q2", "--yes"),
)


@pytest.fixture(scope="module")
def file_with_history(file_to_damage):
    """A database file in which several commands have written, and its whole bytes."""
    location, whole = file_to_damage
    location.path.write_bytes(whole)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRACKER_TODAY", TODAY)
        for words in HISTORY:
            assert make_runner(location)(*words).exit_code == 0, words
    return location, location.path.read_bytes()


def find_damage_by_sqlite(location):
    """Return whether SQLite finds pages or indexes at fault, and whether it finds anything at fault."""
    with closing(sqlite3.connect(location.address)) as opened:
        try:
            opened.execute("PRAGMA ignore_check_constraints = ON")
            if opened.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return True, True
            tables = opened.execute(
                "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%'"
            ).fetchall()
        except (sqlite3.Error, UnicodeDecodeError):
            return True, True
        try:
            for (name,) in tables:
                opened.execute(f"SELECT * FROM {name}").fetchall()
        except (sqlite3.Error, UnicodeDecodeError):
            return False, True
        return False, bool(opened.execute("PRAGMA foreign_key_check").fetchall())


def run_on_damaged(location, content, words, folder):
    """Run a command on damaged bytes; return its exit code, its messages and whether it changed the file."""
    location.path.write_bytes(content)
    done = make_runner(location)(*(word.format(folder=folder) for word in words))
    assert done.exception is None or isinstance(done.exception, SystemExit), (words, done.exc_info)
    if done.exit_code:
        assert "\n  → " in done.stderr, (words, done.stderr)
        assert "in use" not in done.stderr, (words, done.stderr)
    return done.exit_code, done.stderr, location.path.read_bytes() != content


@FILE_ONLY
@pytest.mark.parametrize("first", range(0, FLIPPED_FILES, ROUND))
def test_random_bytes_end_in_a_message_and_are_not_written_to(
    file_with_history, tmp_path, first, monkeypatch
):
    location, whole = file_with_history
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 0.1)  # nobody else has the file
    told = 0
    for number in range(first, first + ROUND):
        chance = random.Random(number)
        content = bytearray(whole)
        for _ in range(chance.choice((1, 3, 12, 40))):
            content[chance.randrange(len(content))] ^= chance.randrange(1, 256)
        content = bytes(content)
        location.path.write_bytes(content)
        is_structural, is_damaged = find_damage_by_sqlite(location)
        # A changed value may make a row unknown (3) or the command refused (5); a broken page may not.
        codes = {0, 6} if is_structural else {0, 3, 5, 6}
        for words in READING:
            code, messages, is_changed = run_on_damaged(location, content, words, tmp_path)
            assert (code in codes, is_changed) == (True, False), (number, words, code, messages)
            told += code == 6
        code, messages, is_changed = run_on_damaged(location, content, ADD, tmp_path)
        assert code == 6 if is_structural else code in codes, (number, code, messages)
        assert is_changed == (code == 0) or "was written before" in messages, (number, code, messages)
        code, messages, _ = run_on_damaged(location, content, BACKING, tmp_path)
        assert code == (6 if is_damaged else 0), (number, code, messages)
        assert [file.suffix for file in tmp_path.glob("usb/*")] == ([] if is_damaged else [".db"])
        shutil.rmtree(tmp_path / "usb", ignore_errors=True)
        if number % ROUND == 0:
            code, messages, _ = run_on_damaged(location, content, ("check",), tmp_path)
            assert code in ({6, 8} if is_damaged else {0, 6, 8}), (number, code, messages)
    assert told


def change_file(location, *statements):
    """Change a file behind the program's back: without triggers, CHECKs and foreign keys."""
    with closing(sqlite3.connect(location.address, isolation_level=None)) as opened:
        for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            opened.execute(f'DROP TRIGGER "{name}"')
        opened.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            opened.execute(statement)


BREAK_TITLE = "UPDATE commitments SET title = CAST(x'E4B8E4' AS TEXT) WHERE id = 4"


def damage_index(location):
    """Let the last entry of an index name another row: no page is at fault, and quick_check finds nothing."""
    with closing(sqlite3.connect(location.address)) as opened:
        index = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_representatives_name_folded'"
        ((root,), (size,)) = (opened.execute(sql).fetchone() for sql in (index, "PRAGMA page_size"))
        content = bytearray(location.path.read_bytes())
        content[root * size - 1] ^= 0x40
        location.path.write_bytes(content)
        assert opened.execute("PRAGMA quick_check").fetchall() == [("ok",)]


@FILE_ONLY
def test_a_text_that_is_none_is_told_with_its_place_by_lists_check_and_backup(location, tmp_path):
    change_file(location, BREAK_TITLE)
    run = make_runner(location)
    for words in (LIST, ("db", "backup", str(tmp_path / "usb"))):
        told = run(*words)
        assert told.exit_code == 6
        assert (
            f"{location} is damaged: commitments 4: the value in column title is not text in UTF-8\n  → "
        ) in told.stderr
        assert f"tracker --db {location} check; " in told.stderr
    checked = run("check")
    assert checked.exit_code == 8
    assert "commitments 4" in checked.stdout
    assert "the value in column title is not text in UTF-8" in checked.stdout
    assert f"tracker --db {location} db restore FILE" in checked.stderr


@FILE_ONLY
def test_the_newest_sound_backup_is_named_and_brings_the_register_back(location, monkeypatch):
    run = make_runner(location)
    before = read_all_rows(location)
    folder = location.path.parent / "backups"
    moments = iter(f"20240701T0000{second:02}Z" for second in range(60))
    monkeypatch.setattr(sqlite_files, "make_file_timestamp", lambda: next(moments))
    for _ in range(3):
        assert run("db", "backup", str(folder)).exit_code == 0
    _, sound, newest = sorted(folder.iterdir())
    change_file(Location("sqlite", str(newest)), BREAK_TITLE)
    change_file(location, BREAK_TITLE)
    for words in (LIST, ("check",), ("db", "backup", str(folder))):
        assert f"tracker --db {location} db restore {sound}" in run(*words).stderr, words
    assert len(list(folder.iterdir())) == 3
    refused = run("db", "restore", str(newest), "--yes")
    assert refused.exit_code == 6
    assert f"db restore {sound}" in refused.stderr
    restored = run("db", "restore", str(sound), "--yes")
    assert restored.exit_code == 0, restored.output
    assert read_all_rows(location) == before


@FILE_ONLY
def test_a_damaged_index_is_no_sound_backup(location, tmp_path):
    damage_index(location)
    told = make_runner(location)("db", "backup", str(tmp_path / "usb"))
    assert told.exit_code == 6
    assert "is damaged: row 1 missing from index ix_representatives_name_folded" in told.stderr
    assert not list(tmp_path.glob("usb/*"))


@FILE_ONLY
def test_a_small_file_is_examined_before_a_write_and_a_large_one_is_not(location, run, monkeypatch):
    damage_index(location)
    before = location.path.read_bytes()
    assert run(*ADD).exit_code == 6
    assert location.path.read_bytes() == before
    monkeypatch.setattr("tracker.store.damage._LARGEST_CHECKED", 0)
    assert run(*ADD).exit_code == 0


@FILE_ONLY
def test_a_file_of_this_program_with_a_broken_first_byte_is_damaged_and_not_another_programs(location):
    content = location.path.read_bytes()
    location.path.write_bytes(b"s" + content[1:])
    told = make_runner(location)(*LIST)
    assert told.exit_code == 6
    assert f"{location} is damaged: the database cannot be read: file is not a database\n" in told.stderr


@FILE_ONLY
def test_a_value_that_no_command_can_read_is_told_with_its_place(location, run, monkeypatch):
    change_file(location, "UPDATE companies SET kind = 'compAny' WHERE id = 4")
    monkeypatch.setattr("tracker.read.commitments.select_commitments", lambda *_: {}["compAny"])
    told = run(*LIST)
    assert told.exit_code == 6
    rule = "It breaks the rule “Triggers are those of this program”: the trigger guard_"
    assert f"{location} is damaged or was altered. {rule}" in told.stderr
    assert "(the command stopped with KeyError: 'compAny')\n  → list what is damaged: tracker" in told.stderr


def test_a_fault_of_the_program_is_not_taken_for_damage(run, monkeypatch):
    monkeypatch.setattr("tracker.read.commitments.select_commitments", lambda *_: {}["投产"])
    assert isinstance(run(*LIST).exception, KeyError)


@FILE_ONLY
def test_a_write_whose_report_cannot_be_read_says_that_it_was_written(location, run, monkeypatch):
    def fail(*_, **__):
        raise sqlite3.DatabaseError("Could not decode to UTF-8 column 'title'")

    monkeypatch.setattr("tracker.read.history.get_batch_changes", fail)
    told = run(*ADD)
    assert told.exit_code == 6
    shown = " ".join(told.stderr.split())
    written = "→ batch 2 was written before the command stopped; to see it: tracker history"
    assert f"{written}; list what is damaged" in shown


@FILE_ONLY
@pytest.mark.parametrize("length", [0.02, 0.5, 0.97])
def test_a_truncated_file_is_reported(file_to_damage, tmp_path, length):
    location, whole = file_to_damage
    assert require_damage_reported(location, whole[: int(len(whole) * length)], tmp_path) > len(DAMAGED) // 2


def test_a_clock_set_back_neither_loses_nor_reorders_rows(location, tmp_path, monkeypatch):
    run = make_runner(location)
    assert run(*ADD).exit_code == 0
    assert run("report", "issue", "2024Q2", "--yes").exit_code == 0
    monkeypatch.setattr(dates, "make_utc_timestamp", lambda: "2019-12-31T23:59:59Z")
    steps = (
        ("followup", "correct", "1", "--note", "更正"),
        ("receipt", "add", "2024-001", "1元", "--on", "2024-06-30"),
        ("company", "edit", "清大", "--note", "x"),
        ("undo", "--yes"),
        ("report", "issue", "2024Q2", "--yes"),
        ("db", "upgrade"),
        ("history",),
        ("report", "verify"),
        ("db", "dump", str(tmp_path / "dump")),
    )
    for words in steps:
        done = run(*words)
        assert done.exit_code == 0, (words, done.output, done.exception)
    monkeypatch.setenv("TRACKER_TODAY", "2023-01-01")
    for words in (LIST, ("today",), ("due",), ("history",), ("company", "show", "清大")):
        done = run(*words)
        assert done.exit_code == 0, (words, done.output, done.exception)
    refused = run("followup", "add", "2024-004", "--on", "今天", "--note", "x")
    assert refused.exit_code == 5, refused.output
    with open_reader(location) as reader:
        assert reader.value("SELECT note FROM v_followups WHERE ref = '2024-004'") == "更正"
        assert reader.value("SELECT count(*) FROM reports") == 2
        assert reader.value("SELECT note FROM companies WHERE name LIKE '清大%'") is None
