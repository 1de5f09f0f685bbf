"""Fixtures and hooks that every test may use."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

import tracker.write.commitments
import tracker.write.receipts
import tracker.write.sources  # noqa: F401  tests write records.receipts.add, records.sources.cite
from helpers import office
from helpers.databases import (
    Run,
    build_database,
    copy_database,
    copy_for_module,
    fix_surroundings,
    make_runner,
)
from helpers.paths import ROOT
from tracker.check import schema
from tracker.store import lock_wait
from tracker.store.location import Location
from tracker.store.reader import Reader, open_reader
from tracker.values import text

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Under `nohup pytest … &` SIGINT is ignored, and commands that tests interrupt would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The table is the same every time, takes a third of a second, and many tests and every new database need it.
text.build_fold_table = cache(text.build_fold_table)

# So are the declarations of tables that PostgreSQL writes, for which each check would create all tables anew.
_EXPECTED_TABLES = {}
_make_expected_tables = schema._make_expected_tables


def _make_expected_tables_once(reader: Reader) -> object:
    if reader.dialect not in _EXPECTED_TABLES:
        _EXPECTED_TABLES[reader.dialect] = _make_expected_tables(reader)
    return _EXPECTED_TABLES[reader.dialect]


schema._make_expected_tables = _make_expected_tables_once

settings.register_profile("tracker", deadline=None)  # a busy machine is no failure
settings.load_profile("tracker")


MEMORY, ROOM = Path("/dev/shm"), 2_000_000_000


def pytest_configure(config: pytest.Config) -> None:
    """Keep temporary databases in memory where there is room: every write waits for a disk.

    Where Python may not write bytecode beside the sources, keep it in pytest's cache: each process would
    compile every module anew and rewrite every assertion, half of the time that collecting tests takes.
    """
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        sys.dont_write_bytecode = False
        sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(ROOT / ".pytest_cache" / "bytecode")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Keep the half a million objects of tests and modules out of garbage collection: they stay to the end.

    Looking at them again and again took a third of the CPU of collecting tests, a seventh of running them.
    """
    gc.disable()
    result = yield
    gc.freeze()
    gc.enable()
    return result


PURE = {"values", "rules"}
"""Folders of tests that need no database: all cases of their tables are fast."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as `fast` what a change usually breaks: see tests/README.md.

    Left out are tests marked `slow` or `bench`, and of a table of cases that need a database all but the
    first.
    """
    cases: Counter[str] = Counter()
    for item in items:
        if item.get_closest_marker("slow") or item.get_closest_marker("bench"):
            continue
        function, bracket, _ = item.nodeid.partition("[")
        cases[function] += 1
        if not bracket or cases[function] == 1 or item.path.parent.name in PURE:
            item.add_marker("fast")


@pytest.fixture(autouse=True)
def _fixed_surroundings() -> Iterator[None]:
    with fix_surroundings():
        yield


@pytest.fixture
def in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands, and texts that are made without a command, be in Simplified Chinese."""
    monkeypatch.setenv("TRACKER_LANG", "zh-Hans")
    monkeypatch.setenv("LANGUAGE", "zh_Hans")


@pytest.fixture(scope="session")
def worker(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"tracker_{os.getpid()}"


@pytest.fixture(scope="session")
def seeded_template(tmp_path_factory: pytest.TempPathFactory, worker: str) -> Iterator[Location]:
    with build_database(tmp_path_factory.mktemp("seeded"), f"{worker}_seeded", with_article=True) as location:
        yield location


@pytest.fixture(scope="session")
def empty_template(tmp_path_factory: pytest.TempPathFactory, worker: str) -> Iterator[Location]:
    with build_database(tmp_path_factory.mktemp("empty"), f"{worker}_empty", with_article=False) as location:
        yield location


@pytest.fixture(scope="session")
def furnished(empty_template: Location, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Location]:
    """A made-up office of 300 commitments, for many tests to read."""
    with copy_for_module(empty_template, tmp_path_factory.mktemp("furnished")) as copy:
        office.fill_register(copy)
        yield copy


@pytest.fixture(scope="session")
def registers(empty_template: Location, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Reader]]:
    """Readers of two registers, the second with four times as many commitments, to compare steps in them."""
    with ExitStack() as stack:
        places = [tmp_path_factory.mktemp("register") for _ in range(2)]
        copies = [stack.enter_context(copy_database(empty_template, place)) for place in places]
        for copy, number in zip(copies, (150, 600), strict=True):
            office.fill_register(copy, number)
        yield [stack.enter_context(open_reader(copy)) for copy in copies]


@pytest.fixture
def location(seeded_template: Location, tmp_path: Path) -> Iterator[Location]:
    """A database of its own with the facts of the seed article."""
    with copy_database(seeded_template, tmp_path) as copy:
        yield copy


@pytest.fixture
def empty_location(empty_template: Location, tmp_path: Path) -> Iterator[Location]:
    """A database of its own with lookups only."""
    place = tmp_path / "empty"
    place.mkdir()
    with copy_database(empty_template, place) as copy:
        yield copy


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let those who write at once wait for each other however slow the machine is."""
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 120)


@pytest.fixture
def run(location: Location) -> Run:
    """Run a `tracker` command on the seeded database; stdin is no terminal."""
    return make_runner(location)


@pytest.fixture
def reader(location: Location) -> Iterator[Reader]:
    with open_reader(location) as opened:
        yield opened
