"""Test killed commands: what was confirmed is stored, the rest is not, and the next command works."""

from __future__ import annotations

import signal
import sqlite3
from contextlib import closing, contextmanager
from functools import cache

import psycopg
import pytest
import sqlalchemy as sa

from helpers import processes
from helpers.databases import SERVER, THOROUGH, copy_database, copy_for_module, make_runner, read_all_rows
from helpers.released import read_released_dump
from tracker.store import engine as db
from tracker.store import migrate
from tracker.store.reader import list_tables, read_revision

pytestmark = pytest.mark.slow

FILE_ONLY = pytest.mark.skipif(SERVER is not None, reason="about system calls on one SQLite file")
SERVER_ONLY = pytest.mark.skipif(SERVER is None, reason="about a PostgreSQL backend")
SHEET = """企业,项目名称,表态日期,类型,承诺力度
某某公司,建设研发中心,2024-05-06,建设类,有意向
大北农,建冷库,2024-05-07,建设类,有意向
"""
STEPS = {
    "followup add": (
        "followup",
        "add",
        "2024-004",
        "--on",
        "2024-06-20",
        "--stage",
        "签约",
        "--note",
        "来电",
    ),
    "import": ("import", "{folder}/sheet.csv", "--as", "commitments", "--yes"),
    "report issue": ("report", "issue", "2024Q2", "--yes"),
    "db upgrade": ("db", "upgrade"),
    "company merge": ("company", "merge", "恒远科技有限公司", "清大国华", "--yes"),
    "undo": ("undo", "--yes"),
    "db restore": ("db", "restore", "{folder}/backup.db", "--yes"),
}
BEFORE = (
    ("company", "add", "恒远科技有限公司"),
    ("company", "edit", "清大", "--note", "x"),
    ("followup", "add", "2024-005", "--on", "2024-06-21", "--note", "误记"),
)


def fill_in_command(name, folder):
    """Return the words of a command with the folder filled in."""
    return [word.format(folder=folder) for word in STEPS[name]]


@pytest.fixture(scope="module")
def templates(seeded_template, tmp_path_factory):
    """A folder with the database, backup, sheet and old database that the commands of STEPS need."""
    folder = tmp_path_factory.mktemp("templates")
    (folder / "sheet.csv").write_text(SHEET, "utf-8")
    with copy_database(seeded_template, folder) as copy, pytest.MonkeyPatch.context() as patched:
        patched.setenv("TRACKER_TODAY", "2024-07-01")
        assert make_runner(copy)("db", "snapshot", str(folder / "backup.db")).exit_code == 0
        for words in BEFORE:
            assert make_runner(copy)("--as", "王芳", *words).exit_code == 0
        with closing(sqlite3.connect(folder / "old.db")) as old:
            old.executescript(read_released_dump("0003"))
        yield folder


def copy_template(name, templates, folder):
    """Copy the database that a command needs into a folder; return where the copy is."""
    return processes.restore_copy(templates / ("old.db" if name == "db upgrade" else "copy.db"), folder)


@cache
def run_undisturbed(name, templates, folder):
    """Run a command without killing it; return its system calls, the rows before and after, and stdout."""
    location = copy_template(name, templates, folder)
    before = processes.count_rows(location)
    names = (*processes.WRITES, *processes.SYNCS, *processes.NAMES)
    made, done = processes.trace_calls(location, fill_in_command(name, templates), names)
    return made, before, processes.count_rows(location), done.stdout


def choose_kill_points(made):
    """Return the system calls to kill at: one in the middle and the last unlink or rename."""
    if THOROUGH:
        return made
    deciding = [point for point in made if point[0] in {"unlink", "rename"}]
    return [made[len(made) // 2], deciding[-1]]


@FILE_ONLY
@processes.needs_strace
@pytest.mark.parametrize("name", STEPS)
def test_a_killed_command_changes_everything_or_nothing(name, templates, tmp_path):
    made, before, after, confirmation = run_undisturbed(name, templates, tmp_path / "once")
    assert before != after or name == "db restore"
    tried = choose_kill_points(made)
    for call, number in tried:
        location = copy_template(name, templates, tmp_path / "killed")
        words = fill_in_command(name, templates)
        done = processes.run_command(location, words, *processes.inject_fault(call, number, "signal=KILL"))
        at = (name, call, number)
        assert done.returncode in {-signal.SIGKILL, 128 + signal.SIGKILL}, (*at, done)
        found = processes.count_rows(location)
        assert found in (before, after), at
        if done.stdout.startswith(confirmation.splitlines()[0].split(":")[0][:12]):
            assert found == after, at
        if name == "db upgrade":
            assert make_runner(location)("db", "upgrade").exit_code == 0, at
        processes.require_sound(location)
        assert make_runner(location)(*processes.NEXT).exit_code == 0, at
        assert not list(location.path.parent.glob("copy.db-*")), at
    print(f"{name}: killed at {len(tried)} of {len(made)} calls")


@FILE_ONLY
@processes.needs_strace
@pytest.mark.parametrize("name", STEPS)
def test_a_disk_error_is_reported_and_changes_nothing(name, templates, tmp_path):
    made, before, after, _ = run_undisturbed(name, templates, tmp_path / "once")
    full = [(call, number, "error=ENOSPC", "+") for call, number in made if call == "pwrite64"]
    broken = [(call, number, "error=EIO", "") for call, number in made if call in processes.SYNCS]
    tried = [*processes.pick_few(full, 3)[1:], *processes.pick_few(broken, 3)[1:]]
    if THOROUGH:
        tried = [*full, *broken]
    for call, number, fault, more in tried:
        location = copy_template(name, templates, tmp_path / "failed")
        done = processes.run_command(
            location,
            fill_in_command(name, templates),
            *processes.inject_fault(call, f"{number}{more}", fault),
        )
        at = (name, call, number, done)
        found = processes.count_rows(location)
        if done.returncode == 0:  # what comes after the commit may wait for the next write
            assert found == after, at
            assert "Traceback" not in done.stderr, at
        else:
            processes.require_clear(done)
            if (
                found != before
            ):  # a folder that fails once its journal is gone: written, which SQLite cannot say
                assert (found, fault) == (after, "error=EIO"), at
                assert "run tracker history to see whether the change was written" in done.stderr, at
        processes.require_sound(location) if name != "db upgrade" else None
        left = {file.name for file in location.path.parent.iterdir()} - {"copy.db"}
        assert not left or name in {"db upgrade", "db restore"}, at
        assert not [file for file in left if file.endswith((".part", "-journal"))], at
    print(f"{name}: failed at {len(tried)} of {len(full) + len(broken)} calls")


def downgrade_to_0003(location):
    """Take a database back to revision 0003."""
    with db.open_transaction(location, foreign_keys=False) as connection:
        migrate.migrate_to(connection, "0003")


@contextmanager
def cut_connection(number=None):
    """End the connection from another session before its statement of this number; yield the statements."""
    seen = []

    def note_statement(connection, what):
        seen.append(what)
        if len(seen) == number:
            pid = connection.connection.dbapi_connection.info.backend_pid
            with psycopg.connect(SERVER, autocommit=True) as other:
                other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])

    def note_text(connection, _cursor, text, *_):
        note_statement(connection, text)

    def note_commit(connection):
        note_statement(connection, "COMMIT")

    sa.event.listen(sa.Engine, "before_cursor_execute", note_text)
    sa.event.listen(sa.Engine, "commit", note_commit)
    try:
        yield seen
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note_text)
        sa.event.remove(sa.Engine, "commit", note_commit)


@pytest.fixture(scope="module")
def equal_registers(seeded_template, tmp_path_factory):
    """Two equal PostgreSQL databases and their folder; commands run in the first one."""
    folder = tmp_path_factory.mktemp("registers")
    (folder / "sheet.csv").write_text(SHEET, "utf-8")
    with copy_for_module(seeded_template, folder) as one, copy_for_module(seeded_template, folder) as other:
        for location in (one, other):
            for words in BEFORE:
                assert make_runner(location)("--as", "王芳", *words).exit_code == 0
        yield one, other, folder


@SERVER_ONLY
@pytest.mark.parametrize("name", [name for name in STEPS if name != "db restore"])
def test_a_command_whose_connection_breaks_changes_nothing(name, equal_registers):
    one, other, folder = equal_registers
    if name == "db upgrade":
        for location in equal_registers[:2]:
            downgrade_to_0003(location)
    state = read_versions if name == "db upgrade" else read_all_rows
    before = state(one)
    with cut_connection() as seen:
        done = make_runner(other)(*fill_in_command(name, folder))
    assert done.exit_code == 0, done.output
    tried = processes.pick_few(range(1, len(seen) + 1), 6)
    for number in tried:
        with cut_connection(number):
            failed = make_runner(one)(*fill_in_command(name, folder))
        if "COMMIT" in seen[: number - 1]:  # all that follows is the search index, which may wait
            assert failed.exit_code == 0, (number, seen[number - 1], failed.output)
            break
        assert failed.exit_code == 6, (number, seen[number - 1], failed.output, failed.exception)
        assert "\n  → " in failed.stderr
        assert state(one) == before, (number, seen[number - 1])
    else:
        done = make_runner(one)(*fill_in_command(name, folder))
        assert done.exit_code == 0, done.output
    for location in (one, other):  # they stay equal
        assert make_runner(location)(*processes.NEXT).exit_code == 0
    print(f"{name}: cut off at {len(tried)} of {len(seen)} statements")


def read_versions(location):
    """Return the revision, the number of rows per table, of triggers and of views."""
    with db.create_engine(location).connect() as connection:
        opened = db.make_reader(connection)
        counts = {name: opened.value(f"SELECT count(*) FROM {name}") for name in list_tables(opened)}
        made = opened.value("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal")
        return read_revision(opened), counts, made, len(sa.inspect(connection).get_view_names())
