"""The time of commands on a large register, as a ratio to the same on a smaller one or on the other engine.

SIZE commitments are made once; TRACKER_SIZE=1000000 asks for another number. `due` runs at a terminal, where
it shows what fits; in a pipe it prints everything that is due.
Run alone: pytest -n 0 -m bench -s tests/benchmarks/test_register_sizes.py.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from helpers.databases import SERVER, copy_for_module, reserve_database
from helpers.office import fill_register
from helpers.timing import AT_A_TERMINAL, TRACKER, measure_seconds
from tracker.copies import load
from tracker.copies.table_rows import TABLES
from tracker.progress import ignore_progress
from tracker.store import migrate, sqlite_files
from tracker.store.engine import open_transaction
from tracker.store.location import Location
from tracker.store.reader import open_reader
from tracker.store.search_index.update import index_in_short_transactions

pytestmark = pytest.mark.bench
on_file = pytest.mark.skipif(SERVER is not None, reason="the ratios were set for SQLite")
on_server = pytest.mark.skipif(SERVER is None, reason="compares PostgreSQL with SQLite: set TRACKER_TEST_DB")
SIZE = int(os.environ.get("TRACKER_SIZE", "100000"))
RUNS = 5
NEW = "#5 --title 建设海水淡化设备研发中心 --on 2024-06-20 --firmness 有意向 --track 建设类 --different"
"""A commitment of a company whose words and, in one case, whose amount many others have."""
RATIOS = {
    "": 1.5,
    f"{AT_A_TERMINAL} due": 1.5,
    f"{AT_A_TERMINAL} due --missing": 1.5,
    "today": 1.5,
    "commitment list --limit 30": 1.5,
    "commitment list --limit 30 --stage 签约": 1.5,
    "commitment list --limit 30 --light 红": 1.5,
    "commitment list --limit 30 --as-of 2024-03-31": 1.5,
    "commitment show {ref}": 1.3,
    "commitment why {ref}": 1.3,
    "history {ref}": 1.3,
    "followup add {ref} 来电": 1.3,
    f"commitment add {NEW}": 1.3,
    f"commitment add {NEW} --amount 6亿元": 1.3,
    "search 海洋 --limit 5": 1.3,
    "company list --limit 30": 1.5,
    "commitment list --limit 30 --unit 市商务局": 1.5,
    "company show #5": 1.3,
}


READS = [
    *(words.removeprefix(AT_A_TERMINAL).strip() for words in RATIOS if "add" not in words),
    "followup list --limit 30",
    "receipt list --limit 30",
    "source list",
]
"""Commands that may take one and a half times as long on PostgreSQL as on a file with the same rows."""


@pytest.fixture(scope="module")
def large(empty_template, tmp_path_factory):
    with make_register(empty_template, tmp_path_factory.mktemp("large"), SIZE) as location:
        yield location


@contextmanager
def make_register(template, folder, size):
    with copy_for_module(template, folder) as location:
        fill_register(location, size)
        index_in_short_transactions(location, ignore_progress)
        yield location


@on_file
@pytest.mark.parametrize("words", RATIOS)
def test_a_command_on_a_large_register_takes_little_longer(large, seeded_template, tmp_path, words):
    with copy_for_module(seeded_template, tmp_path) as small:
        times = [measure_fastest(location, words) for location in (large, small)]
    print(f"\n{words or 'tracker alone'}: {times[0]:.3f} s / {times[1]:.3f} s = {times[0] / times[1]:.2f}")
    assert times[0] / times[1] <= RATIOS[words]


COMPLETED = [
    "tracker commitment show 2024-0",
    "tracker commitment show 建设",
    "tracker commitment show 研发中心",
    "tracker commitment show 青岛",
    "tracker commitment show 供应链",
    "tracker company show 青岛",
    "tracker company show 科技",
    "tracker company show qd",
    "tracker company show keji",
    "tracker rep show 王",
]
"""Lines that end in a reference, and in the beginning or a part of a title, a name or pinyin."""


@on_file
@pytest.mark.parametrize("line", COMPLETED)
def test_completion_on_a_large_register_takes_little_longer(large, seeded_template, tmp_path, line):
    with copy_for_module(seeded_template, tmp_path) as small:
        times = [measure_fastest_completion(location, line) for location in (large, small)]
    print(f"\ncompletion of {line}: {times[0]:.3f} s / {times[1]:.3f} s = {times[0] / times[1]:.2f}")
    assert times[0] / times[1] <= 1.3


def measure_fastest_completion(location, line):
    """Return the seconds of processor time for Tab at the end of a line, the fastest of several runs."""
    asks = ("env", "_TRACKER_COMPLETE=bash_complete", f"TRACKER_DB={location.address}", "COMP_TYPE=63")
    return min(measure_seconds([*asks, *TRACKER, line, line.split()[-1]]) for _ in range(RUNS))


def measure_fastest(location, words):
    """Return the seconds of processor time of the fastest of several runs."""
    with open_reader(location) as reader:
        ref = reader.value("SELECT max(ref) FROM commitments WHERE review = 'confirmed'")
    is_terminal = words.startswith(AT_A_TERMINAL)
    typed = words.removeprefix(AT_A_TERMINAL).format(ref=ref).split()
    command = [*TRACKER, "--db", location.address, *typed]
    return min(measure_seconds(command, at_a_terminal=is_terminal) for _ in range(RUNS))


@on_file
def test_a_check_takes_at_most_twelve_times_as_long_on_ten_times_as_many(large, empty_template, tmp_path):
    with make_register(empty_template, tmp_path, SIZE // 10) as tenth:
        times = [measure_check(location) for location in (large, tenth)]
    print(f"\ncheck: {times[0]:.2f} s / {times[1]:.2f} s = {times[0] / times[1]:.2f}")
    assert times[0] / times[1] <= 12


def measure_check(location):
    """Return the seconds of processor time of a check, less those of the start of the program."""
    command = [*TRACKER, "--db", location.address]
    return measure_seconds([*command, "check"]) - measure_seconds([*command, "db", "info"])


@on_file
def test_copying_the_search_index_takes_less_than_the_rows(large, tmp_path):
    """To make the index takes longer than all the rest of a copy."""
    times = []
    for name, searchable in (("with.db", True), ("without.db", False)):
        began = time.process_time()
        load.copy_database(large, Location("sqlite", str(tmp_path / name)), searchable=searchable)
        times.append(time.process_time() - began)
    print(f"\ndb copy: {times[0]:.2f} s / {times[1]:.2f} s without the index = {times[0] / times[1]:.2f}")
    assert times[0] / times[1] <= 1.3


@on_file
@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="needs the shell of SQLite")
def test_a_backup_copies_with_little_more_processor_time_than_the_shell(large, tmp_path):
    def copy_in_the_shell():
        (tmp_path / "shell.db").unlink(missing_ok=True)
        return measure_seconds(["sqlite3", large.address, f".backup {tmp_path}/shell.db"])

    def copy():
        (tmp_path / "ours.db").unlink(missing_ok=True)
        return measure_work(lambda: sqlite_files.copy_database(large.path, tmp_path / "ours.db"))

    ours, shell = (min(work() for _ in range(RUNS)) for work in (copy, copy_in_the_shell))
    verified = measure_work(lambda: sqlite_files.examine_database(tmp_path / "ours.db"))
    print(f"\nbackup: {ours:.3f} s / {shell:.3f} s = {ours / shell:.2f}; to verify it {verified:.2f} s")
    assert ours / shell <= 1.3


IMPORT = """
import sys
from pathlib import Path
from tracker.sheets import run
from tracker.sheets.columns.fields import RowKind
from tracker.store import journal, rebuild_standings
from tracker.store.location import locate_database
if sys.argv[3] == "without states":
    rebuild_standings.build_resuming_statements = lambda *_: []
with journal.open_batch(locate_database(sys.argv[1]), "import", "test") as batch:
    asked = run.open_sheet(run.ImportRequest(Path(sys.argv[2]), RowKind.FOLLOWUPS))
    assert not run.write_import(batch, asked, lambda *_: None, None).faults.total
"""


@on_file
def test_importing_follow_ups_takes_at_most_half_as_long_again_as_without_kept_states(large, tmp_path):
    """There are as many as commitments, and nearly every commitment gets one."""
    with open_reader(large) as reader:
        refs = reader.tuples(
            "SELECT ref FROM commitments WHERE merged_into_id IS NULL AND voiced_on < '2024-01-01'"
        )
    rows = [f"{refs[row % len(refs)][0]},contact,2024-0{row % 6 + 1}-1{row % 7},来电" for row in range(SIZE)]
    file = tmp_path / "followups.csv"
    file.write_text("\n".join(["ref,kind,occurred_on,note", *rows]), "utf-8")
    times = []
    for how in ("with states", "without states"):
        shutil.copy(large.path, tmp_path / "copy.db")
        command = [sys.executable, "-c", IMPORT, str(tmp_path / "copy.db"), str(file), how]
        times.append(measure_seconds(command))
    print(f"\nimport of follow-ups: {times[0]:.2f} s / {times[1]:.2f} s = {times[0] / times[1]:.2f}")
    assert times[0] / times[1] <= 1.5


def measure_work(work):
    began = time.process_time()
    work()
    return time.process_time() - began


@pytest.fixture(scope="module")
def twin(large, tmp_path_factory):
    """A file with the rows of the large register."""
    file = Location("sqlite", str(tmp_path_factory.mktemp("twin") / "twin.db"))
    load.copy_database(large, file)
    return file


@on_server
@pytest.mark.parametrize("words", READS)
def test_postgresql_is_read_nearly_as_fast_as_a_file(large, twin, words):
    """The start of its driver, which every command needs there, is counted apart."""
    program = "import sqlite3, tracker.cli.main"
    connect = f"{program}, psycopg; psycopg.connect({large.address!r}).close()"
    start = measure_fastest_clock([sys.executable, "-c", connect])
    start -= measure_fastest_clock([sys.executable, "-c", program])
    with open_reader(twin) as reader:
        ref = reader.value("SELECT max(ref) FROM commitments WHERE review = 'confirmed'")
    typed = words.format(ref=ref).split()
    there, here = (
        measure_fastest_clock([*TRACKER, "--db", location.address, *typed]) for location in (large, twin)
    )
    ratio = (there - start) / here
    print(f"\n{words or 'tracker alone'}: ({there:.3f} s - {start:.3f} s) / {here:.3f} s = {ratio:.2f}")
    assert ratio <= 1.5


@on_server
def test_copying_rows_to_postgresql_takes_at_most_three_times_a_plain_copy(twin, tmp_path, worker):
    """A plain COPY sends the same rows, as text that is ready, to the same tables with their indexes."""
    with reserve_database(tmp_path, f"{worker}_copied") as copied:
        began = time.perf_counter()
        load.copy_database(twin, copied, searchable=False)
        ours = time.perf_counter() - began
        texts = read_as_text(copied)
    plain = []

    def send_texts(connection):
        began = time.perf_counter()
        for table, text in texts.items():
            with connection.connection.cursor().copy(f"COPY {table} FROM STDIN") as copying:
                copying.write(text)
        plain.append(time.perf_counter() - began)

    with reserve_database(tmp_path, f"{worker}_plain") as plain_copy:
        migrate.initialise_database(plain_copy, lambda _: None, send_texts)
    print(f"\ndb copy of rows: {ours:.1f} s / {plain[0]:.1f} s = {ours / plain[0]:.2f}")
    assert ours / plain[0] <= 3


def read_as_text(location):
    """Return the rows of each table in the text form of COPY, by the name of the table."""
    texts = {}
    with open_transaction(location) as connection:
        for table in TABLES:
            with connection.connection.cursor().copy(f"COPY {table.name} TO STDOUT") as copying:
                texts[table.name] = b"".join(map(bytes, copying))
    return texts


def measure_fastest_clock(command):
    """Return the seconds on the clock of the fastest of several runs: the server's work counts too."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        times.append(time.perf_counter() - began)
    return min(times)
