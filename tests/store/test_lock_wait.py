"""Test that commands wait for each other's locks, and say which program they wait for."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from helpers.databases import FILE_ONLY, make_runner
from helpers.processes import make_environment
from tracker.sheets.files import read_sheet
from tracker.store import engine, lock_wait
from tracker.store.lock_wait import _find_own_command, find_lock_holder
from tracker.store.reader import open_reader

ADD = ("followup", "add", "2024-004", "--on", "2024-06-20", "--note", "来电")

COMMAND_LINES = {
    "python3 /bin/tracker --db a.db --as 王芳 followup add 2024-001 机密": "tracker followup add",
    "python -m tracker import sheet.xlsx --as companies --yes": "tracker import",
    "/usr/bin/python3 /srv/tracker/__main__.py export 2024Q2": None,
    "tracker --db=a.db check": "tracker check",
    "tracker": "tracker",
    "sqlite3 tracker": None,
    "python": None,
    "sqlitebrowser data/tracker.db": None,
    "vim notes/followup add": None,
    "": None,
}


@pytest.mark.any_engine
@pytest.mark.parametrize("line", COMMAND_LINES)
def test_the_noun_and_verb_of_our_command_are_named_and_nothing_else_of_it(line):
    assert _find_own_command(line.split(" ")) == COMMAND_LINES[line]


HOLDER = """
import sqlite3, sys
opened = sqlite3.connect(sys.argv[1], isolation_level=None)
opened.execute(sys.argv[2])
opened.execute("SELECT * FROM companies").fetchone()
print("ready", flush=True)
sys.stdin.read()
"""
OUR_READER = """
import sys
sys.argv[1:] = ["--db", sys.argv[1], "sql", "SELECT * FROM char_folds", "--csv"]
from tracker.cli.main import main
main()
"""


@contextmanager
def hold_file(location, script, *words):
    """Let another process hold a lock of the file; yield its process number."""
    holder = subprocess.Popen(
        [sys.executable, "-c", script, location.address, *words],
        env=make_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert holder.stdout.readline()
        yield f"{Path(f'/proc/{holder.pid}/comm').read_text().strip()} (process {holder.pid})"
    finally:
        holder.kill()
        holder.communicate()


@pytest.fixture
def hasty(monkeypatch):
    """A wait is reported at once and soon over."""
    monkeypatch.setattr(lock_wait, "_SILENT_SECONDS", 0)
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 0.05)


@FILE_ONLY
@pytest.mark.slow
@pytest.mark.parametrize(
    ("begin", "words", "doing", "advice"),
    [
        ("BEGIN IMMEDIATE", ADD, "written", "save or discard the changes in that program"),
        ("BEGIN", ADD, "read", "end the query or transaction in that program, or close the program"),
        ("BEGIN EXCLUSIVE", ("company", "list"), "written", "save or discard the changes in that program"),
    ],
    ids=["writer", "reader", "list"],
)
def test_another_program_that_holds_the_file_is_named_with_the_right_advice(
    location, hasty, begin, words, doing, advice
):
    run = make_runner(location)
    with hold_file(location, HOLDER, begin) as program:
        refused = run(*words)
    assert (refused.exit_code, refused.stdout) == (6, "")
    assert refused.stderr.splitlines() == [
        f"{location} is being {doing} by {program}. Waiting up to 0.05 seconds.",
        f"Error: {location} is being {doing} by {program}",
        f"  → nothing was changed; {advice}, and try again",
    ]
    assert run(*words).exit_code == 0


@FILE_ONLY
@pytest.mark.slow
def test_a_command_of_ours_that_reads_is_named_with_the_right_advice(location, hasty, monkeypatch):
    monkeypatch.setattr(lock_wait, "_find_own_command", lambda words: "tracker sql" if words else None)
    with hold_file(location, OUR_READER):  # its answer is longer than a pipe holds
        refused = make_runner(location)(*ADD)
    assert refused.exit_code == 6
    assert "is being read by tracker sql (process " in refused.stderr
    assert "→ nothing was changed; wait until that command has ended, and try again" in refused.stderr


@FILE_ONLY
@pytest.mark.slow
def test_asking_for_the_holder_drops_no_lock_of_this_process(location):
    with engine.open_transaction(location) as connection:
        connection.exec_driver_sql("UPDATE companies SET note = 'x' WHERE id = 1")
        assert find_lock_holder(location.address) is None
        code = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"
        other = subprocess.run(
            [sys.executable, "-c", code, location.address], capture_output=True, text=True, check=False
        )
    assert "database is locked" in other.stderr


@FILE_ONLY
def test_a_commit_that_is_refused_leaves_the_file_as_it_was(location, hasty):
    run = make_runner(location)
    with open_reader(location) as other:
        before = other.value("SELECT count(*) FROM followups")
        assert run(*ADD).exit_code == 6
    with open_reader(location) as other:
        assert other.value("SELECT count(*) FROM followups") == before
    assert run(*ADD).exit_code == 0


@FILE_ONLY
def test_a_sheet_is_read_before_the_file_is_locked(location, tmp_path, monkeypatch):
    read_file, was_free = read_sheet.open_sheet, []

    def open_sheet(*asked):
        with closing(sqlite3.connect(location.address, timeout=0, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
        was_free.append(True)
        return read_file(*asked)

    monkeypatch.setattr(read_sheet, "open_sheet", open_sheet)
    sheet = tmp_path / "companies.csv"
    sheet.write_text("name,note\n青岛新来有限公司,展会\n", "utf-8")
    assert make_runner(location)("import", str(sheet), "--as", "companies", "--yes").exit_code == 0
    assert was_free


@FILE_ONLY
@pytest.mark.slow
@pytest.mark.parametrize("words", [ADD, ("company", "add", "青岛新来有限公司")], ids=" ".join)
def test_a_command_that_holds_the_lock_has_imported_what_it_writes_with(location, words):
    script = """
import sys
from tracker.cli.main import main
from tracker.store import lock_wait
run_step, before = lock_wait.run_when_unlocked, set()
def run_when_unlocked(address, step):
    result = run_step(address, step)
    before.update(sys.modules)
    return result
lock_wait.run_when_unlocked = run_when_unlocked
from tracker.store import journal
keep = journal.index_pending_rows
def index_pending_rows(*asked):
    late = set(sys.modules) - before
    print("late:", *sorted(name for name in late if ".write." in name or "pinyin" in name))
    return keep(*asked)
journal.index_pending_rows = index_pending_rows
main(sys.argv[1:])
"""
    done = subprocess.run(
        [sys.executable, "-c", script, "--db", location.address, *words],
        env=make_environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "late:\n" in done.stdout, (done.stdout, done.stderr)
