"""Test where the database is looked for, and the message when it cannot be used."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from helpers.databases import FILE_ONLY, SERVER, make_runner, read_all_rows
from helpers.paths import ROOT
from helpers.processes import run_bound_by_permissions
from tracker.cli.main import main
from tracker.errors import BadInputError
from tracker.seeds import packaged_facts
from tracker.store import engine, journal, lock_wait, reader
from tracker.store.location import HEAD, Location

NEWER = "9999"
ADD = ("followup", "add", "2024-004", "--on", "今天", "--note", "x")
LIST = ("commitment", "list")
COMMANDS = [
    LIST,
    ("commitment", "show", "2024-001"),
    ("commitment", "list", "--stage", "签约"),
    ("company", "show", "清大"),
    ("event", "list"),
    ("sector", "list"),
    ("source", "list"),
    ("source", "verify"),
    ("followup", "list"),
    ADD,
    ("followup", "correct", "1", "--note", "x"),
    ("followup", "void", "1", "--because", "x"),
    ("receipt", "add", "2024-001", "1元", "--on", "今天"),
    ("export", "2024Q2", "-o", "q2.xlsx"),
    ("db", "upgrade"),
    ("db", "seed"),
]


@pytest.fixture
def working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read_failure(*words, code=6):
    """Run a command without --db that must fail; return stderr."""
    result = CliRunner().invoke(main, list(words))
    assert (result.exit_code, result.stdout) == (code, ""), (result.output, result.exception)
    assert "Traceback" not in result.stderr
    assert "\n  → " in result.stderr
    return result.stderr


@pytest.mark.parametrize(
    ("option", "variable", "named"),
    [
        (None, None, "data/tracker.db"),
        (None, "variable.db", "variable.db"),
        ("option.db", "variable.db", "option.db"),
        ("option.db", None, "option.db"),
        ("sqlite:///option.db", None, "option.db"),
        (None, "", "data/tracker.db"),
    ],
)
def test_the_option_outranks_the_variable_and_the_variable_the_default(
    working_folder, monkeypatch, option, variable, named
):
    if variable is not None:
        monkeypatch.setenv("TRACKER_DB", variable)
    said = read_failure(*(["--db", option] if option else []), *LIST)
    assert f"there is no database at {named}\n" in said


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_missing_database_suggests_init_and_nothing_is_created(working_folder, words):
    assert "→ create a database with: tracker init\n" in read_failure(*words)
    assert "→ create a database with: tracker --db office.db init\n" in read_failure(
        "--db", "office.db", *words
    )
    assert list(working_folder.iterdir()) == []


@pytest.mark.parametrize("words", [LIST, ADD, ("init",), ("db", "upgrade")], ids=" ".join)
def test_no_command_creates_the_folder_of_a_given_path(working_folder, words):
    read_failure("--db", "nowhere/office.db", *words)
    assert list(working_folder.iterdir()) == []


@FILE_ONLY
@pytest.mark.slow
def test_init_creates_the_default_folder_and_runs_only_once(working_folder):
    first = CliRunner().invoke(main, ["init"])
    assert (first.exit_code, first.stdout) == (0, "Created data/tracker.db.\n"), first.output
    made = Path("data/tracker.db").read_bytes()
    again = CliRunner().invoke(main, ["init"])
    assert (again.exit_code, again.stdout) == (0, "data/tracker.db exists already; nothing was changed.\n")
    assert Path("data/tracker.db").read_bytes() == made
    assert [file.name for file in Path("data").iterdir()] == ["tracker.db"]
    assert "2024-012" in CliRunner().invoke(main, list(LIST)).stdout


@FILE_ONLY
@pytest.mark.slow
def test_an_empty_database_holds_only_lookups(working_folder):
    assert CliRunner().invoke(main, ["--db", "empty.db", "init", "--empty"]).exit_code == 0
    kept = read_all_rows(Location("sqlite", "empty.db"))
    assert kept["codes"]
    assert kept["rules"]
    assert (kept["commitments"], kept["companies"], kept["sources"]) == ([], [], [])


@FILE_ONLY
@pytest.mark.slow
def test_a_failed_init_leaves_no_file(working_folder, monkeypatch):
    def fail(_connection):
        raise BadInputError("unknown key 'titel'", "correct it")

    monkeypatch.setattr(packaged_facts, "load_articles", fail)
    assert "unknown key 'titel'" in read_failure("--db", "office.db", "init", code=2)
    assert list(working_folder.iterdir()) == []


@FILE_ONLY
@pytest.mark.parametrize("words", [*COMMANDS, ("init",)], ids=" ".join)
def test_a_text_file_is_refused_and_stays_unchanged(working_folder, words):
    text = "这是一份会议记录,不是数据库。\n" * 100
    Path("notes.txt").write_text(text, encoding="utf-8")
    said = read_failure("--db", "notes.txt", *words)
    assert "notes.txt is not a tracker database\n  → nothing was changed; choose another --db" in said
    assert Path("notes.txt").read_text(encoding="utf-8") == text
    assert [file.name for file in working_folder.iterdir()] == ["notes.txt"]


@FILE_ONLY
@pytest.mark.parametrize("words", [LIST, ADD, ("init",), ("db", "upgrade")], ids=" ".join)
def test_a_database_of_another_program_is_refused_and_stays_unchanged(working_folder, words):
    with sqlite3.connect("other.db") as connection:
        connection.execute("CREATE TABLE orders (id INTEGER)")
    connection.close()
    before = Path("other.db").read_bytes()
    assert "other.db is not a tracker database" in read_failure("--db", "other.db", *words)
    assert Path("other.db").read_bytes() == before


@FILE_ONLY
@pytest.mark.parametrize("words", [LIST, ADD, ("init",)], ids=" ".join)
def test_a_folder_is_refused_as_a_database(working_folder, words):
    Path("folder").mkdir()
    assert "folder" in read_failure("--db", "folder", *words)


def set_revision(location, revision):
    """Write another revision into a database, as if another version of the program had made it."""
    with engine.open_transaction(location) as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")


WRITERS_AND_READERS = [LIST, ADD, ("source", "verify"), ("export", "2024Q2", "-o", "q2.xlsx"), ("init",)]


@pytest.mark.parametrize("words", WRITERS_AND_READERS, ids=" ".join)
@pytest.mark.slow
def test_a_database_of_a_newer_program_is_refused(location, working_folder, words):
    set_revision(location, NEWER)
    said = read_failure("--db", location.address, *words)
    assert f"has the revision {NEWER}, which is newer than the revision {HEAD}" in said
    assert "→ install the newer version of pledge-tracker" in said


@pytest.mark.parametrize("words", WRITERS_AND_READERS, ids=" ".join)
def test_an_outdated_database_suggests_the_upgrade_command(location, working_folder, words):
    set_revision(location, "0000")
    said = read_failure("--db", location.address, *words)
    assert f"has the revision 0000, which is older than the revision {HEAD}" in said
    assert f"→ upgrade the database with: tracker --db {location} db upgrade\n" in said


@FILE_ONLY
@pytest.mark.parametrize("words", [LIST, ADD, ("init",), ("db", "upgrade")], ids=" ".join)
def test_a_database_locked_by_another_program_is_reported_as_in_use(location, monkeypatch, words):
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 0.1)
    before = read_all_rows(location)
    other = sqlite3.connect(location.address, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    said = read_failure("--db", location.address, *words)
    other.close()
    assert f"{location} is in use by another program\n  → close the program" in said
    assert "database is locked" not in said
    assert read_all_rows(location) == before


@pytest.mark.slow
@FILE_ONLY
@pytest.mark.parametrize("words", [LIST, ADD], ids=" ".join)
def test_a_command_waits_for_a_lock_until_the_timeout(location, monkeypatch, words):
    assert lock_wait.BUSY_SECONDS == 30
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 0.6)
    other = sqlite3.connect(location.address, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    start = time.monotonic()
    read_failure("--db", location.address, *words)
    other.close()
    assert time.monotonic() - start > 0.5
    # SQLite itself does not wait: else every page that a large write spills would wait for a reader.
    with reader.open_reader(location) as opened:
        assert opened.value("PRAGMA busy_timeout") == 0
    with engine.open_transaction(location) as opened:
        assert opened.exec_driver_sql("PRAGMA busy_timeout").scalar() == 0


@pytest.fixture
def read_only_database(location):
    """A database in a folder into which the user may not write."""
    folder = location.path.parent / "office"
    folder.mkdir()
    shutil.copy(location.address, folder / "office.db")
    (folder / "office.db").chmod(0o444)
    folder.chmod(0o555)
    yield folder / "office.db"
    folder.chmod(0o755)


def make_environment():
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


@FILE_ONLY
@pytest.mark.skipif(
    os.geteuid() == 0 and shutil.which("setpriv") is None, reason="root, and no setpriv to bind it"
)
@pytest.mark.slow
def test_a_read_only_database_can_be_read_but_not_written(read_only_database):
    before = read_only_database.read_bytes()
    listed = run_bound_by_permissions("--db", str(read_only_database), *LIST)
    assert (listed.returncode, "2024-012" in listed.stdout) == (0, True), listed.stderr
    refused = run_bound_by_permissions("--db", str(read_only_database), *ADD)
    assert (refused.returncode, refused.stdout) == (6, ""), refused.stderr
    assert f"{read_only_database} is read-only\n  → check the permissions" in refused.stderr
    assert read_only_database.read_bytes() == before


@FILE_ONLY
@pytest.mark.slow
def test_a_full_disk_leaves_the_database_unchanged(location):
    before = read_all_rows(location)
    program = (
        "import os, resource; size = os.path.getsize(os.environ['TRACKER_DB']);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (size, size));"
        "from tracker.cli.main import main; main()"
    )
    full = subprocess.run(
        [sys.executable, "-c", program, *ADD[:-1], "长" * 30_000],
        env=make_environment() | {"TRACKER_DB": location.address},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (full.returncode, full.stdout) == (6, ""), full.stderr
    assert "Traceback" not in full.stderr
    assert location.address in full.stderr
    assert read_all_rows(location) == before


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("mysql://localhost/tracker", "“mysql” is not a kind of database that this program knows"),
        (
            "postgresql://li:geheim@localhost:1/tracker",
            ("the server postgresql://li@localhost:1/tracker does not answer"),
        ),
        ("postgres://localhost:1/tracker", "does not answer"),
    ],
)
@pytest.mark.parametrize("words", [LIST, ADD, ("init",)], ids=" ".join)
def test_a_server_that_does_not_answer_is_named_without_its_password(address, said, words):
    shown = read_failure("--db", address, *words)
    assert said in shown
    assert "geheim" not in shown


ON_SERVER = [
    LIST,
    ADD,
    ("init",),
    ("db", "upgrade"),
    ("sql", "select 1"),
    ("today",),
    ("browse",),
    ("check",),
]


@pytest.mark.any_engine
@pytest.mark.parametrize("words", ON_SERVER, ids=" ".join)
def test_without_the_driver_of_postgresql_the_extra_to_install_is_named(words, monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    message = read_failure("--db", "postgresql://localhost/pledges", *words)
    assert "needs an extra library, which is not installed" in message
    assert "pip install 'pledge-tracker[postgres]'" in message


@pytest.mark.any_engine
def test_help_needs_no_driver_of_postgresql(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    words = ["--db", "postgresql://localhost/pledges", "commitment", "add", "--help"]
    assert CliRunner().invoke(main, words).exit_code == 0


@pytest.mark.any_engine
def test_without_the_driver_nothing_is_copied_to_postgresql(empty_location, monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    message = read_failure(
        "--db", empty_location.address, "db", "copy", "--to", "postgresql://localhost/pledges"
    )
    assert "pip install 'pledge-tracker[postgres]'" in message


@pytest.mark.skipif(SERVER is None, reason="about a PostgreSQL server")
@pytest.mark.parametrize("words", [LIST, ADD, ("init",)], ids=" ".join)
def test_a_database_missing_on_the_server_is_named(words):
    address = f"{SERVER.rpartition('/')[0]}/tracker_nowhere"
    said = read_failure("--db", address, *words)
    assert "there is no database at" in said
    assert "createdb" in said


@pytest.mark.skipif(SERVER is None, reason="about a PostgreSQL server")
@pytest.mark.parametrize("words", [LIST, ADD], ids=" ".join)
def test_a_server_database_without_our_tables_suggests_init(words):
    said = read_failure("--db", SERVER, *words)
    assert "init" in said


@pytest.mark.parametrize("today", ["2024-13-01", "gestern", ""])
def test_an_invalid_tracker_today_is_named(location, monkeypatch, today):
    monkeypatch.setenv("TRACKER_TODAY", today)
    said = make_runner(location)(*LIST)
    assert (said.exit_code, said.stdout) == (2, "")
    assert (
        f"TRACKER_TODAY is “{today}”, which is not a date\n  → set TRACKER_TODAY to a day such as"
        in said.stderr
    )


def test_the_journal_tells_two_users_apart(location):
    for name in ("李雷", "韩梅梅"):
        assert make_runner(location)("--as", name, *ADD).exit_code == 0
    kept = read_all_rows(location)
    assert [row["recorded_by"] for row in kept["followups"]] == ["李雷", "韩梅梅"]
    assert [batch["actor"] for batch in kept["batches"]][-2:] == ["李雷", "韩梅梅"]


def test_a_refused_write_leaves_no_open_batch(location):
    with pytest.raises(BadInputError), journal.open_batch(location, "test", "王芳"):
        raise BadInputError("x")
    assert all(batch["finished_at"] for batch in read_all_rows(location)["batches"])
