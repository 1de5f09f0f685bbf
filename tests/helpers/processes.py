"""Run commands in processes that are killed or meet a disk error, and check the database afterwards."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NamedTuple

import pytest

from helpers.databases import THOROUGH, make_runner
from helpers.fork_server import start
from helpers.paths import ROOT
from tracker.check import search_keys
from tracker.cli.main import COMMANDS
from tracker.store.location import Location
from tracker.store.tables import SEARCH_TABLES, metadata

WRITES = ("pwrite64", "write", "ftruncate")
SYNCS = ("fsync", "fdatasync")
NAMES = ("unlink", "unlinkat", "rename")
NEXT = ("followup", "add", "2024-001", "--on", "2024-06-25", "--note", "接着记")
COUNTED = sorted(set(metadata.tables) - set(SEARCH_TABLES) - {"char_folds"})
FILE_ERRORS = {6, 7}

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace: apt install strace")


def pick_few(points, number):
    """Return `number` of the points, evenly spread from first to last; all of them when THOROUGH is set."""
    points = list(points)
    if THOROUGH or len(points) <= number:
        return points
    step = (len(points) - 1) / (number - 1)
    return [points[round(step * place)] for place in range(number)]


def make_environment(**more):
    """Return environment variables for `python -m tracker` in a new interpreter."""
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **more}


def run_command(location, words, *traced, **options):
    """Run a command in a forked process and return it when it has ended. `traced` are options of strace."""
    with ExitStack() as opened:
        stdin = opened.enter_context(Path(os.devnull).open())
        files = [opened.enter_context(tempfile.TemporaryFile()) for _ in range(2)]
        command = start(
            ["--db", location.address, *words],
            streams=[stream.fileno() for stream in (stdin, *files)],
            folder=location.path.parent if location.is_file else None, held=bool(traced), **options,
        )  # fmt: skip
        tracer = _trace(command, traced) if traced else None
        code = command.wait()
        if tracer:
            tracer.communicate()
        for file in files:
            file.seek(0)
        return subprocess.CompletedProcess(words, code, *(file.read().decode() for file in files))


def _trace(command, options):
    """Attach strace to a command that waits, and let it begin."""
    words = ["strace", "-f", *options, "-p", str(command.pid)]
    tracer = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
    told = tracer.stderr.readline()
    assert "attached" in told, told
    command.go()
    return tracer


def trace_calls(location, words, names):
    """Run a command under strace; return its system calls of these names in order, and the ended command.

    A call is (name, number), numbered from 1 for each name.
    """
    log = location.path.parent / "calls"
    done = run_command(location, words, "-o", str(log), "-e", f"trace={','.join(names)}")
    assert done.returncode == 0, done.stderr
    found, counts = [], Counter()
    for line in log.read_text(errors="replace").splitlines():
        if made := re.match(r"(?:\d+ +)?(\w+)\(", line):
            counts[made[1]] += 1
            found.append((made[1], counts[made[1]]))
    log.unlink()
    return found, done


def inject_fault(name, number, fault):
    """Return the options with which strace makes one system call fail, or kills the process at it."""
    return ("-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={name}:{fault}:when={number}")


class Held(NamedTuple):
    """How many rows each table has, and how many batches were begun and not finished."""

    rows: dict[str, int]
    open_batches: int


def count_rows(location):
    """Count the rows of a SQLite file. Opening the file rolls back an unfinished transaction."""
    with closing(sqlite3.connect(location.address)) as connection:
        there = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        rows = {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in COUNTED
            if name in there
        }
        opened = "SELECT count(*) FROM batches WHERE finished_at IS NULL"
        return Held(rows, connection.execute(opened).fetchone()[0])


def require_sound(location):
    """Fail unless a SQLite file passes its integrity check, its foreign key check and `tracker check`.

    The check compares few rows with the search index: tests of the check compare more.
    """
    with closing(sqlite3.connect(location.address)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    if "check" in COMMANDS:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(search_keys, "_SAMPLE_SIZE", 5)
            checked = make_runner(location)("check")
        assert checked.exit_code == 0, checked.output


def require_clear(done, codes=FILE_ERRORS):
    """Fail unless a command ended with one of these exit codes and a message with a hint, no traceback."""
    assert "Traceback" not in done.stderr, done.stderr
    assert "\n  → " in done.stderr, done.stderr
    assert done.returncode in codes, (done.returncode, done.stderr)


def restore_copy(template: Path, folder: Path) -> Location:
    """Empty a folder, copy a database file into it, and return where the copy is."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(template, folder / "copy.db")
    return Location("sqlite", str(folder / "copy.db"))


def run_bound_by_permissions(*words):
    """Run a command as a user who must obey file permissions; root gives up the right to ignore them."""
    bound = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    return subprocess.run(
        [*bound, sys.executable, "-m", "tracker", *words],
        env=make_environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
