"""Databases made by migrations, copied for each test; PostgreSQL when TRACKER_TEST_DB names a server."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count as numbers
from pathlib import Path

import office
import pytest
import sqlalchemy as sa
from click.testing import CliRunner, Result
from hypothesis import settings

import tracker.records.commitments
import tracker.records.receipts
import tracker.records.reports
import tracker.records.sources  # noqa: F401  tests write records.receipts.add, records.sources.cite
from tracker import dates, evidence, journal, migrate, seeds
from tracker.cli import main
from tracker.codes import Condition, FollowupKind, Reason, Stage
from tracker.location import Location
from tracker.models import metadata, sources
from tracker.reader import Reader, reading
from tracker.records import companies
from tracker.records.followups import Followup

TODAY = "2024-07-01"
SERVER = os.environ.get("TRACKER_TEST_DB")
ARTICLE = Path(__file__).parents[2] / "shared" / "seed-article.txt"
ARTICLE_KEY = "qilu-2024-04-28"
TEXT = "清大國華環境集團稱,協議已於六月簽署。協議文本另行公佈。"
NUMBERS = numbers(1)
FILE_ONLY = pytest.mark.skipif(SERVER is not None, reason="about a database that is one SQLite file")

Run = Callable[..., Result]

settings.register_profile("tracker", deadline=None)  # a busy machine is no failure
settings.load_profile("tracker")


def examples(number):
    """Return how many random cases to try: fewer on PostgreSQL, where each costs three times as much."""
    return number if SERVER is None else max(number // 4, 1)


@pytest.fixture(autouse=True)
def _fixed_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_TODAY", TODAY)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("TRACKER_DB", raising=False)
    monkeypatch.setenv("TRACKER_USER", "王芳")


@pytest.fixture(scope="session")
def worker(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"tracker_{os.getpid()}"


@contextmanager
def fresh(place: Path, name: str) -> Iterator[Location]:
    """Yield where a database may be made: nothing is there on SQLite, no table is on PostgreSQL."""
    if SERVER is None:
        yield Location("sqlite", str(place / f"{name}.db"))
        return
    location = Location("postgresql", f"{SERVER.rsplit('/', 1)[0]}/{name}")
    _on_server(f'CREATE DATABASE "{name}"')
    yield location
    _drop(location)


@contextmanager
def _made(place: Path, name: str, *, with_article: bool) -> Iterator[Location]:
    """Yield a database made by migrations, to be copied by tests."""

    def fill(connection: object) -> None:
        with journal.batch(connection, "init", "test"):
            seeds.load_lookups(connection)
            if with_article:
                seeds.load_articles(connection)

    with fresh(place, name) as location:
        assert migrate.initialise(location, fill)
        yield location


@pytest.fixture(scope="session")
def seeded_template(tmp_path_factory: pytest.TempPathFactory, worker: str) -> Iterator[Location]:
    with _made(tmp_path_factory.mktemp("seeded"), f"{worker}_seeded", with_article=True) as location:
        yield location


@pytest.fixture(scope="session")
def empty_template(tmp_path_factory: pytest.TempPathFactory, worker: str) -> Iterator[Location]:
    with _made(tmp_path_factory.mktemp("empty"), f"{worker}_empty", with_article=False) as location:
        yield location


@contextmanager
def copy_of(template: Location, place: Path) -> Iterator[Location]:
    """Yield a copy of a template database."""
    if template.dialect == "sqlite":
        copy = Location("sqlite", str(place / "copy.db"))
        shutil.copy(template.address, copy.address)
    else:
        server, _, name = template.address.rpartition("/")
        copy = Location("postgresql", f"{server}/{name}_copy")
        _on_server(f'CREATE DATABASE "{name}_copy" TEMPLATE "{name}"')
    yield copy
    _drop(copy)


@pytest.fixture(scope="session")
def furnished(empty_template: Location, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Location]:
    """A made-up office of 300 commitments, for many tests to read."""
    with own_copy(empty_template, tmp_path_factory.mktemp("furnished")) as copy:
        office.furnish(copy)
        yield copy


@pytest.fixture
def location(seeded_template: Location, tmp_path: Path) -> Iterator[Location]:
    """A database of its own with the facts of the seed article."""
    with copy_of(seeded_template, tmp_path) as copy:
        yield copy


@pytest.fixture
def empty_location(empty_template: Location, tmp_path: Path) -> Iterator[Location]:
    """A database of its own with lookups only."""
    place = tmp_path / "empty"
    place.mkdir()
    with copy_of(empty_template, place) as copy:
        yield copy


@pytest.fixture
def run(location: Location) -> Run:
    """Run a `tracker` command on the seeded database; stdin is no terminal."""
    return run_on(location)


def run_on(location: Location) -> Run:
    """Return a function that runs a `tracker` command on a database."""

    def command(*words: str, **options: object) -> Result:
        return CliRunner().invoke(main, ["--db", location.address, *words], **options)

    return command


@pytest.fixture
def reader(location: Location) -> Iterator[Reader]:
    with reading(location) as opened:
        yield opened


def _on_server(statement: str) -> None:
    import psycopg

    with psycopg.connect(SERVER, autocommit=True) as connection:
        connection.execute(statement)


def _drop(location: Location) -> None:
    if location.dialect == "postgresql":
        _on_server(f'DROP DATABASE IF EXISTS "{location.address.rpartition("/")[2]}" WITH (FORCE)')


@contextmanager
def own_copy(template, place):
    """Yield a copy for a whole module, which lives beside the copies of single tests."""
    if template.dialect == "sqlite":
        with copy_of(template, place) as copy:
            yield copy
        return
    server, _, name = template.address.rpartition("/")
    own = f"{name}_{next(NUMBERS)}"
    _on_server(f'CREATE DATABASE "{own}" TEMPLATE "{name}"')
    copy = Location("postgresql", f"{server}/{own}")
    yield copy
    _drop(copy)


def everything(location):
    """Return every row of every table, to compare a database before and after."""
    names = [name for name in metadata.tables if name != "char_folds"]
    with reading(location) as reader:
        return {name: reader.rows(f"SELECT * FROM {name} ORDER BY id") for name in names}


def add_source(connection, key, body=TEXT, *, attached=True):
    row = {"key": key, "kind": "announcement", "title": "公告", "publisher": "市商务局"}
    row |= {"sha256": evidence.digest(body), "char_count": len(body), "body": body if attached else None}
    return connection.execute(sa.insert(sources).values(row).returning(sources.c.id)).scalar_one()


def said(on, **fields):
    """Return a follow-up: enum values as text, `next` for the day of the next action."""
    stage, condition, reason = fields.get("stage"), fields.get("condition"), fields.get("reason")
    kind = fields.get("kind") or ("progress" if stage or condition else "note")
    return Followup(
        FollowupKind(kind),
        dates.parse(on),
        stage and Stage(stage),
        condition and Condition(condition),
        reason and Reason(reason),
        note=fields.get("note", None if stage or condition else "电话联系"),
        next_action_on=fields.get("next") and dates.parse_day(fields["next"]),
    )


def registered(location, name, **values):
    """Add an organisation; return its id."""
    with journal.writing(location, "company add", "王芳") as batch:
        return companies.add(batch, {"kind": "company", "name": name, **values})
