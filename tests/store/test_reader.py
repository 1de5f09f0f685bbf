"""Test reading without SQLAlchemy: both engines give the same values, and nothing is written."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from helpers.databases import SERVER, TODAY, copy_database
from helpers.rows import ROWS, insert_row
from tracker import write as records
from tracker.errors import DatabaseError
from tracker.report import issue as issue_report
from tracker.report.model.report import IssueStamp, Report
from tracker.seeds import packaged_facts
from tracker.store import journal, lock_wait, migrate
from tracker.store.location import Location
from tracker.store.reader import open_reader
from tracker.store.tables import sources
from tracker.store.views import public_views
from tracker.values import periods
from tracker.values.codes import Condition, FollowupKind, Precision, Reason, Stage
from tracker.values.dates import PartialDate
from tracker.values.money import Amount, Money

VIEWS = list(public_views.VIEWS)
STAMPS = ("recorded_at", "issued_at")
BODY = "齊魯網4月28日訊,記者從青島市獲悉😀" * 200


def build_followup(kind: str, day: str, precision: str = "day", **more) -> records.followups.Followup:
    when = PartialDate(date.fromisoformat(day), Precision(precision))
    return records.followups.Followup(FollowupKind(kind), when, **more)


def add_rows_of_every_kind(location: Location) -> None:
    """Add rows, so that no view is empty and few columns are."""
    with journal.open_batch(location, "followup add", "王芳") as batch:
        first = records.followups.add(
            batch, "2024-001", build_followup("progress", "2024-05-31", "month", stage=Stage.NEGOTIATING)
        )
        records.followups.correct(
            batch, first.id, {"occurred": PartialDate(date(2024, 6, 30), Precision.QUARTER)}
        )
        records.followups.add(
            batch,
            "2024-002",
            build_followup(
                "contact", "2024-06-01", note="约了下周", next_action="见面", next_action_on=date(2024, 6, 20)
            ),
        )
        wrong = records.followups.add(batch, "2024-003", build_followup("note", "2024-06-02", note="弄错了"))
        records.followups.void(batch, wrong.id, "不是这家")
        records.followups.add(
            batch,
            "2024-004",
            build_followup(
                "progress",
                "2024-06-03",
                condition=Condition.ENDED,
                reason=Reason.FUNDING,
                is_private=True,
                revised_amount=(Amount(12_000_000, "USD"), "USD 12m"),
                revised_due=PartialDate(date(2024, 12, 31), Precision.YEAR),
            ),
        )
        records.receipts.add(batch, "2024-001", date(2024, 6, 1), Money(-5000, "CNY"), amount_text="-5000元")
        insert_row(batch.connection, "papers", ROWS["papers"] | {"followup_id": first.id})
    with journal.open_batch(location, "test", "王芳") as batch:
        batch.connection.exec_driver_sql("UPDATE companies SET merged_into_id = 5 WHERE id = 6")
        source = {"body": BODY, "char_count": len(BODY), "sha256": "0" * 64}
        batch.connection.execute(sa.update(sources).where(sources.c.id == 1).values(source))
    with journal.open_batch(location, "report issue", "王芳") as batch:
        issue_report.issue_report(
            batch, periods.parse_period("2024Q2"), language="zh_hans", unit=10_000, paint=paint_nothing
        )


def paint_nothing(report: Report, issued: IssueStamp) -> bytes:
    return b""


@pytest.fixture(scope="module")
def full_register(seeded_template, tmp_path_factory):
    """A database with rows of every kind, which no test here changes."""
    with ExitStack() as kept:
        with copy_database(seeded_template, tmp_path_factory.mktemp("between")) as between:  # frees its name
            copy = kept.enter_context(copy_database(between, tmp_path_factory.mktemp("lived")))
        add_rows_of_every_kind(copy)
        yield copy


@pytest.fixture(scope="module")
def full_sqlite_register(tmp_path_factory):
    """The same rows on SQLite, whichever engine the tests run on."""
    location = Location("sqlite", str(tmp_path_factory.mktemp("other") / "tracker.db"))

    def load_seeds(connection):
        with journal.open_batch_on_connection(connection, "init", "test"):
            packaged_facts.load_lookups(connection)
            packaged_facts.load_articles(connection)

    migrate.initialise_database(location, load_seeds)
    add_rows_of_every_kind(location)
    return location


def select_rows(location: Location, sql: str, **parameters: object) -> list[dict[str, object]]:
    """Return the rows of a query without timestamps, in an order that is the same on both engines."""
    with open_reader(location) as reader:
        found = reader.rows(sql, **parameters)
    return sorted(
        ({name: value for name, value in row.items() if name not in STAMPS} for row in found), key=repr
    )


two_engines = pytest.mark.skipif(SERVER is None, reason="compares with PostgreSQL: set TRACKER_TEST_DB")


@two_engines
@pytest.mark.parametrize("view", VIEWS)
def test_both_engines_give_the_same_rows(full_register, full_sqlite_register, view):
    found = select_rows(full_register, f"SELECT * FROM {view}")
    assert found == select_rows(full_sqlite_register, f"SELECT * FROM {view}")
    assert found


@two_engines
@pytest.mark.parametrize("view", VIEWS)
def test_both_engines_give_the_same_rows_as_of_a_day(full_register, full_sqlite_register, view):
    on_server, in_file = (
        f"SELECT * FROM ({public_views.select_as_of(view, name)}) v" for name in ("postgresql", "sqlite")
    )
    for day in ("2024-05-01", "2024-06-15", TODAY) if ":as_of" in in_file else (None,):
        given = {"as_of": day} if day else {}
        assert select_rows(full_register, on_server, **given) == select_rows(
            full_sqlite_register, in_file, **given
        )


@pytest.mark.parametrize("view", VIEWS)
def test_values_are_text_integers_or_none(full_register, view):
    found = select_rows(full_register, f"SELECT * FROM {view}")
    assert {type(value) for row in found for value in row.values()} <= {str, int, type(None)}


def test_days_timestamps_and_flags_have_one_form(full_register):
    with open_reader(full_register) as reader:
        rows = reader.rows("SELECT * FROM v_followups ORDER BY followup_id")
    assert [row["occurred_on"] for row in rows] == ["2024-06-30", "2024-06-01", "2024-06-03"]
    assert [(row["is_corrected"], row["is_private"]) for row in rows] == [(1, 0), (0, 0), (0, 1)]
    assert [row["revised_amount"] for row in rows] == [None, None, 12_000_000]
    assert {len(row["recorded_at"]) for row in rows} == {len("2024-06-30T01:02:03Z")}
    assert {row["recorded_at"][-1] for row in rows} == {"Z"}


@pytest.mark.parametrize(
    ("sql", "given", "value"),
    [
        ("SELECT :a || :b", {"a": "一", "b": "二"}, "一二"),
        ("SELECT '50%' || :a", {"a": "%"}, "50%%"),
        ("SELECT count(*) FROM codes WHERE label_hans LIKE '%意向%' AND kind = :kind", {"kind": "stage"}, 3),
        ("SELECT CAST(:n AS INTEGER) + CAST(:n AS INTEGER)", {"n": 2}, 4),
        ("SELECT :a", {"a": "'; DROP TABLE codes; --"}, "'; DROP TABLE codes; --"),
        ("SELECT key FROM sources WHERE key = :none", {"none": "no such"}, None),
    ],
)
def test_parameters_are_written_alike_on_both_engines(reader, sql, given, value):
    assert reader.value(sql, **given) == value


WRITES = {
    "insert": "INSERT INTO companies (kind, name) VALUES ('company', '丁公司')",
    "update": "UPDATE companies SET note = 'x'",
    "delete": "DELETE FROM citations",
    "create": "CREATE TABLE mine (id INTEGER)",
    "drop": "DROP VIEW v_evidence",
}


@pytest.mark.parametrize("statement", WRITES.values(), ids=WRITES)
def test_the_reader_cannot_write(location, statement):
    def write():
        with open_reader(location) as reader:
            reader.rows(statement)

    with pytest.raises(Exception, match=r"read-?only"):
        write()


def test_reading_changes_neither_the_file_nor_its_folder(full_register):
    if full_register.dialect != "sqlite":
        pytest.skip("PostgreSQL keeps its own files")
    before = (
        full_register.path.read_bytes(),
        full_register.path.stat().st_mtime_ns,
        sorted(full_register.path.parent.iterdir()),
    )
    with open_reader(full_register) as reader:
        for view in VIEWS:
            reader.rows(f"SELECT * FROM {view}")
    assert (
        full_register.path.read_bytes(),
        full_register.path.stat().st_mtime_ns,
        sorted(full_register.path.parent.iterdir()),
    ) == before


def test_a_reader_sees_one_snapshot_while_another_program_writes(location):
    if location.dialect == "sqlite":
        pytest.skip("a reader of a SQLite file makes the writer wait: see the next test")
    with open_reader(location) as reader:
        before = reader.value("SELECT count(*) FROM v_followups")
        add_rows_of_every_kind(location)
        assert reader.value("SELECT count(*) FROM v_followups") == before
    with open_reader(location) as reader:
        assert reader.value("SELECT count(*) FROM v_followups") == before + 3


@pytest.mark.slow
def test_a_writer_blocked_by_a_sqlite_reader_says_so(location, monkeypatch):
    if location.dialect != "sqlite":
        pytest.skip("PostgreSQL shows the reader the old rows: see the test above")
    monkeypatch.setattr(lock_wait, "BUSY_SECONDS", 0.05)
    with open_reader(location) as reader:
        before = reader.value("SELECT count(*) FROM v_followups")
        with pytest.raises(DatabaseError, match="in use by another program"):
            add_rows_of_every_kind(location)
        assert reader.value("SELECT count(*) FROM v_followups") == before
    add_rows_of_every_kind(location)


@pytest.fixture
def sqlite_file(full_sqlite_register) -> str:
    return full_sqlite_register.address


def read_view(file: str, view: str) -> list[tuple[str | None, ...]]:
    """Return the rows of a view as `tracker` reads them, as sorted texts."""
    with open_reader(Location("sqlite", file)) as reader:
        return sort_as_text(tuple(row.values()) for row in reader.rows(f"SELECT * FROM {view}"))


def sort_as_text(rows) -> list[tuple[str | None, ...]]:
    """Return rows in order, each value as text."""
    return sorted((tuple(None if value is None else str(value) for value in row) for row in rows), key=repr)


analysts = pytest.mark.skipif(SERVER is not None, reason="analysts' tools open the SQLite file")


@analysts
@pytest.mark.parametrize("view", VIEWS)
def test_plain_sqlite3_reads_a_view(sqlite_file, view):
    connection = sqlite3.connect(f"{Path(sqlite_file).as_uri()}?mode=ro", uri=True)
    try:
        assert sort_as_text(connection.execute(f"SELECT * FROM {view}")) == read_view(sqlite_file, view)
    finally:
        connection.close()


@pytest.mark.slow
@analysts
@pytest.mark.parametrize("view", VIEWS)
def test_pandas_reads_a_view(sqlite_file, view):
    import pandas as pd

    connection = sqlite3.connect(sqlite_file)
    try:
        frame = pd.read_sql_query(f"SELECT * FROM {view}", connection, dtype_backend="numpy_nullable")
    finally:
        connection.close()
    read = frame.astype(object).where(frame.notna(), None)
    assert sort_as_text(read.itertuples(index=False)) == read_view(sqlite_file, view)


@pytest.fixture(scope="module")
def duckdb_connection():
    """DuckDB with the sqlite extension from its PyPI package, so that nothing is downloaded."""
    import duckdb
    import duckdb_ext

    folder = Path(next(iter(duckdb_ext.__path__))) / "extensions"
    settings = {"extension_directory": str(folder), "autoinstall_known_extensions": False}
    with duckdb.connect(config=settings) as connection:
        connection.execute("LOAD sqlite")
        connection.execute(
            "SET sqlite_all_varchar = true"
        )  # a computed column of a view has no declared type
        yield connection


@analysts
@pytest.mark.parametrize("view", VIEWS)
def test_duckdb_reads_a_view_without_changing_the_file(duckdb_connection, sqlite_file, view):
    before = Path(sqlite_file).read_bytes()
    read = duckdb_connection.execute("SELECT * FROM sqlite_scan(?, ?)", [sqlite_file, view]).fetchall()
    assert sort_as_text(read) == read_view(sqlite_file, view)
    assert Path(sqlite_file).read_bytes() == before


@analysts
@pytest.mark.parametrize("view", ["v_followups", "v_receipts", "v_companies", "v_positions", "v_evidence"])
@pytest.mark.slow
def test_duckdb_reads_a_view_of_an_attached_file(duckdb_connection, sqlite_file, view):
    duckdb_connection.execute(f"ATTACH '{sqlite_file}' AS office (TYPE sqlite, READ_ONLY)")
    try:
        read = duckdb_connection.execute(f"SELECT * FROM office.{view}").fetchall()
    finally:
        duckdb_connection.execute("DETACH office")
    assert len(read) == len(read_view(sqlite_file, view)) > 0
