"""Databases made by migrations and copied for each test; PostgreSQL when TRACKER_TEST_DB names a server."""

from __future__ import annotations

import datetime
import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from functools import cache
from itertools import count as numbers
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tracker.cli.main import main
from tracker.seeds import packaged_facts
from tracker.store import journal, lock_wait, migrate
from tracker.store.location import Location
from tracker.store.reader import open_reader
from tracker.store.tables import metadata

TODAY = "2024-07-01"
SERVER = os.environ.get("TRACKER_TEST_DB")
NUMBERS = numbers(1)
FILE_ONLY = pytest.mark.skipif(SERVER is not None, reason="about a database that is one SQLite file")
SERVER_ONLY = pytest.mark.skipif(SERVER is None, reason="about a plan of PostgreSQL")
Run = Callable[..., Result]
if SERVER is not None:
    import psycopg

    from helpers.kept_sessions import end_kept_sessions, keep_sessions

    keep_sessions()


THOROUGH = "TRACKER_THOROUGH" in os.environ
"""Whether random tests try all their cases, and tests of killed commands every system call."""


def scale_examples(number):
    """Return the number of random cases to try: a third of `number`, on PostgreSQL a twelfth.

    When THOROUGH is set, all are tried. The cases differ from run to run. PostgreSQL gets fewer, because a
    case takes three times as long there.
    """
    if THOROUGH:
        return number
    return max(number // (3 if SERVER is None else 12), 1)


@contextmanager
def reserve_database(place: Path, name: str) -> Iterator[Location]:
    """Yield a location for a new database: no file on SQLite, a database without tables on PostgreSQL."""
    if SERVER is None:
        yield Location("sqlite", str(place / f"{name}.db"))
        return
    location = Location("postgresql", f"{SERVER.rsplit('/', 1)[0]}/{name}")
    _on_server(f'CREATE DATABASE "{name}"')
    yield location
    _drop(location)


@contextmanager
def build_database(place: Path, name: str, *, with_article: bool) -> Iterator[Location]:
    """Yield a database made by migrations, as a template that tests copy; `with_article` adds the article."""

    def fill(connection: object) -> None:
        with journal.open_batch_on_connection(connection, "init", "test"):
            packaged_facts.load_lookups(connection)
            if with_article:
                packaged_facts.load_articles(connection)

    with reserve_database(place, name) as location:
        assert migrate.initialise_database(location, fill)
        yield location


@contextmanager
def copy_database(template: Location, place: Path) -> Iterator[Location]:
    """Yield a copy of a template database."""
    if template.dialect == "sqlite":
        copy = Location("sqlite", str(place / "copy.db"))
        shutil.copy(template.address, copy.address)
    else:
        server, _, name = template.address.rpartition("/")
        copy = Location("postgresql", f"{server}/{name}_copy")
        _copy_on_server(name, f"{name}_copy")
    yield copy
    _drop(copy)


def make_runner(location: Location) -> Run:
    """Return a function that runs a `tracker` command on a database."""

    def command(*words: str, **options: object) -> Result:
        return CliRunner().invoke(main, ["--db", location.address, *words], **options)

    return command


@cache
def _connect_to_server():
    """Return a connection that serves this process: a new one for each copy takes a third of its time."""
    return psycopg.connect(SERVER, autocommit=True)


def _on_server(statement: str) -> None:
    _connect_to_server().execute(statement)


def _copy_on_server(name, copy):
    """Copy a database. Its files are copied where the server can: their 14 MB need not go through its log."""
    end_kept_sessions(name)
    strategy = " STRATEGY FILE_COPY" if _connect_to_server().info.server_version >= 150_000 else ""
    _on_server(f'CREATE DATABASE "{copy}" TEMPLATE "{name}"{strategy}')


def _drop(location: Location) -> None:
    if location.dialect == "postgresql":
        name = location.address.rpartition("/")[2]
        end_kept_sessions(name)
        _on_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def copy_for_module(template, place):
    """Yield a copy that all tests of a module share, under another name than the copies of single tests."""
    if template.dialect == "sqlite":
        with copy_database(template, place) as copy:
            yield copy
        return
    server, _, name = template.address.rpartition("/")
    own = f"{name}_{next(NUMBERS)}"
    _copy_on_server(name, own)
    copy = Location("postgresql", f"{server}/{own}")
    yield copy
    _drop(copy)


@contextmanager
def fix_surroundings(today=TODAY):
    """Set what every test finds, whoever runs the tests: environment variables, and the wait for locks."""
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("TRACKER_TODAY", today)
        surroundings.setenv("COLUMNS", "120")
        surroundings.delenv("TRACKER_DB", raising=False)
        surroundings.setenv("TRACKER_CONFIG", "/dev/null/config.toml")  # not your own
        surroundings.setenv("TRACKER_USER", "王芳")
        surroundings.delenv("LANGUAGE", raising=False)
        surroundings.setenv("TRACKER_LANG", "en")
        surroundings.setattr(lock_wait, "BUSY_SECONDS", lock_wait.BUSY_SECONDS)  # completions shorten it
        yield


def prepare_once(prepare, template="seeded_template"):
    """Return a fixture: a copy of a template that `prepare(location)` has written to, made once per module.

    Tests that only read use it itself; those that write use a copy of it, from `copy_for_each_test`.
    """

    @pytest.fixture(scope="module")
    def prepared(request, tmp_path_factory):
        folder = tmp_path_factory.mktemp("prepared")
        with copy_for_module(request.getfixturevalue(template), folder) as copy:
            with fix_surroundings():
                prepare(copy)
            yield copy

    return prepared


def copy_for_each_test(prepared):
    """Return a fixture: a copy of the database of the fixture called `prepared`, one for each test."""

    @pytest.fixture
    def location(request, tmp_path):
        with copy_database(request.getfixturevalue(prepared), tmp_path) as copy:
            yield copy

    return location


def read_all_rows(location):
    """Return every row of every table but char_folds, by table, to compare a database before and after.

    A SQLite file that holds the same bytes as one that was read before is not read again: most files that a
    test compares have not changed.
    """
    if not location.is_file or any(location.path.parent.glob(f"{location.path.name}-*")):
        return _read_all_rows(location)
    with location.path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
    if digest not in READ_FILES:
        READ_FILES[digest] = _read_all_rows(location)
        if len(READ_FILES) > 20:
            READ_FILES.pop(next(iter(READ_FILES)))
    return {name: [dict(row) for row in rows] for name, rows in READ_FILES[digest].items()}


READ_FILES = {}
"""The rows of the last files that read_all_rows has read, by the digest of the file."""


def _read_all_rows(location):
    order = {
        name: ", ".join(column.name for column in table.primary_key)
        for name, table in metadata.tables.items()
        if name != "char_folds"
    }
    with open_reader(location) as reader:
        return {name: reader.rows(f"SELECT * FROM {name} ORDER BY {key}") for name, key in order.items()}


def select_tuples(location, sql, **given):
    """Return the rows of a query as tuples."""
    with open_reader(location) as reader:
        return [tuple(row.values()) for row in reader.rows(sql, **given)]


def normalise_rows(rows):
    """Return rows in one form for all programs: dates as text, decimals as floats, digits as numbers."""
    return [tuple(_plain(value) for value in row) for row in rows]


def _plain(value):
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return int(value) if isinstance(value, str) and re.fullmatch(r"-?\d+", value) else value
