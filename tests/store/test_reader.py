"""Test reading without SQLAlchemy: both engines give the same values, and nothing is written."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from helpers.databases import SERVER, TODAY, copy_database
from tracker import write as records
from tracker.errors import DatabaseError
from tracker.report import issue as issue_report
from tracker.report.model.report import IssueStamp, Report
from tracker.seeds import packaged_facts
from tracker.store import engine, journal, migrate, views
from tracker.store.location import Location
from tracker.store.reader import open_reader
from tracker.store.tables import sources
from tracker.values import periods
from tracker.values.codes import Condition, FollowupKind, Precision, Reason, Stage
from tracker.values.dates import PartialDate
from tracker.values.money import Money

VIEWS = list(views.VIEWS)
STAMPS = ("recorded_at", "issued_at")
BODY = "齊魯網4月28日訊,記者從青島市獲悉😀" * 200


def told(kind: str, day: str, precision: str = "day", **more) -> records.followups.Followup:
    when = PartialDate(date.fromisoformat(day), Precision(precision))
    return records.followups.Followup(FollowupKind(kind), when, **more)


def live(location: Location) -> None:
    """Let every kind of row happen, so that no view and few columns are empty."""
    with journal.open_batch(location, "followup add", "王芳") as batch:
        first = records.followups.add(
            batch, "2024-001", told("progress", "2024-05-31", "month", stage=Stage.NEGOTIATING)
        )
        records.followups.correct(
            batch, first.id, {"occurred": PartialDate(date(2024, 6, 30), Precision.QUARTER)}
        )
        records.followups.add(
            batch,
            "2024-002",
            told(
                "contact", "2024-06-01", note="约了下周", next_action="见面", next_action_on=date(2024, 6, 20)
            ),
        )
        wrong = records.followups.add(batch, "2024-003", told("note", "2024-06-02", note="弄错了"))
        records.followups.void(batch, wrong.id, "不是这家")
        records.followups.add(
            batch,
            "2024-004",
            told(
                "progress",
                "2024-06-03",
                condition=Condition.ENDED,
                reason=Reason.FUNDING,
                is_private=True,
                revised_amount=Money(12_000_000, "USD"),
                revised_due=PartialDate(date(2024, 12, 31), Precision.YEAR),
            ),
        )
        records.receipts.add(batch, "2024-001", date(2024, 6, 1), Money(-5000, "CNY"), amount_text="-5000元")
    with journal.open_batch(location, "test", "王芳") as batch:
        batch.connection.exec_driver_sql("UPDATE companies SET merged_into_id = 5 WHERE id = 6")
        source = {"body": BODY, "char_count": len(BODY), "sha256": "0" * 64}
        batch.connection.execute(sa.update(sources).where(sources.c.id == 1).values(source))
    with journal.open_batch(location, "report issue", "王芳") as batch:
        issue_report.issue_report(
            batch, periods.parse_period("2024Q2"), language="zh_hans", unit=10_000, paint=no_book
        )


def no_book(report: Report, issued: IssueStamp) -> bytes:
    return b""


@pytest.fixture(scope="module")
def lived(seeded_template, tmp_path_factory):
    """A database that no test here changes."""
    with ExitStack() as kept:
        with copy_database(seeded_template, tmp_path_factory.mktemp("between")) as between:  # frees its name
            copy = kept.enter_context(copy_database(between, tmp_path_factory.mktemp("lived")))
        live(copy)
        yield copy


@pytest.fixture(scope="module")
def lived_on_sqlite(tmp_path_factory):
    """The same facts, made by the same migrations and seeds, on SQLite."""
    location = Location("sqlite", str(tmp_path_factory.mktemp("other") / "tracker.db"))

    def fill(connection):
        with journal.open_batch_on_connection(connection, "init", "test"):
            packaged_facts.load_lookups(connection)
            packaged_facts.load_articles(connection)

    migrate.initialise_database(location, fill)
    live(location)
    return location


def all_rows(location: Location, sql: str, **parameters: object) -> list[dict[str, object]]:
    """Return the rows of a query without what the clock decides, in an order that both engines share."""
    with open_reader(location) as reader:
        found = reader.rows(sql, **parameters)
    return sorted(
        ({name: value for name, value in row.items() if name not in STAMPS} for row in found), key=repr
    )


two_engines = pytest.mark.skipif(SERVER is None, reason="compares with PostgreSQL: set TRACKER_TEST_DB")


@two_engines
@pytest.mark.parametrize("view", VIEWS)
def test_both_engines_give_the_same_rows(lived, lived_on_sqlite, view):
    found = all_rows(lived, f"SELECT * FROM {view}")
    assert found == all_rows(lived_on_sqlite, f"SELECT * FROM {view}")
    assert found


@two_engines
@pytest.mark.parametrize("view", VIEWS)
def test_both_engines_give_the_same_rows_as_of_a_day(lived, lived_on_sqlite, view):
    on_server, in_file = (
        f"SELECT * FROM ({views.select_as_of(view, name)}) v" for name in ("postgresql", "sqlite")
    )
    for day in ("2024-05-01", "2024-06-15", TODAY) if ":as_of" in in_file else (None,):
        given = {"as_of": day} if day else {}
        assert all_rows(lived, on_server, **given) == all_rows(lived_on_sqlite, in_file, **given)


@pytest.mark.parametrize("view", VIEWS)
def test_values_are_text_integers_or_none(lived, view):
    found = all_rows(lived, f"SELECT * FROM {view}")
    assert {type(value) for row in found for value in row.values()} <= {str, int, type(None)}


def test_days_timestamps_and_flags_have_one_form(lived):
    with open_reader(lived) as reader:
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


def test_reading_changes_neither_the_file_nor_its_folder(lived):
    if lived.dialect != "sqlite":
        pytest.skip("PostgreSQL keeps its own files")
    before = lived.path.read_bytes(), lived.path.stat().st_mtime_ns, sorted(lived.path.parent.iterdir())
    with open_reader(lived) as reader:
        for view in VIEWS:
            reader.rows(f"SELECT * FROM {view}")
    assert (
        lived.path.read_bytes(),
        lived.path.stat().st_mtime_ns,
        sorted(lived.path.parent.iterdir()),
    ) == before


def test_a_reader_sees_one_snapshot_while_another_program_writes(location):
    if location.dialect == "sqlite":
        pytest.skip("a reader of a SQLite file makes the writer wait: see the next test")
    with open_reader(location) as reader:
        before = reader.value("SELECT count(*) FROM v_followups")
        live(location)
        assert reader.value("SELECT count(*) FROM v_followups") == before
    with open_reader(location) as reader:
        assert reader.value("SELECT count(*) FROM v_followups") == before + 3


def test_a_writer_blocked_by_a_sqlite_reader_says_so(location, monkeypatch):
    if location.dialect != "sqlite":
        pytest.skip("PostgreSQL shows the reader the old rows: see the test above")
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with open_reader(location) as reader:
        before = reader.value("SELECT count(*) FROM v_followups")
        with pytest.raises(DatabaseError, match="in use by another program"):
            live(location)
        assert reader.value("SELECT count(*) FROM v_followups") == before
    live(location)


@pytest.fixture
def file(lived_on_sqlite) -> str:
    return lived_on_sqlite.address


def expected(file: str, view: str) -> list[tuple[str | None, ...]]:
    with open_reader(Location("sqlite", file)) as reader:
        return as_text(tuple(row.values()) for row in reader.rows(f"SELECT * FROM {view}"))


def as_text(rows) -> list[tuple[str | None, ...]]:
    return sorted((tuple(None if value is None else str(value) for value in row) for row in rows), key=repr)


analysts = pytest.mark.skipif(SERVER is not None, reason="analysts' tools open the SQLite file")


@analysts
@pytest.mark.parametrize("view", VIEWS)
def test_plain_sqlite3_reads_a_view(file, view):
    connection = sqlite3.connect(f"{Path(file).as_uri()}?mode=ro", uri=True)
    try:
        assert as_text(connection.execute(f"SELECT * FROM {view}")) == expected(file, view)
    finally:
        connection.close()


@analysts
@pytest.mark.parametrize("view", VIEWS)
def test_pandas_reads_a_view(file, view):
    import pandas as pd

    connection = sqlite3.connect(file)
    try:
        frame = pd.read_sql_query(f"SELECT * FROM {view}", connection, dtype_backend="numpy_nullable")
    finally:
        connection.close()
    read = frame.astype(object).where(frame.notna(), None)
    assert as_text(read.itertuples(index=False)) == expected(file, view)


@pytest.fixture(scope="module")
def duck():
    """DuckDB with the sqlite extension that its PyPI package carries; nothing is downloaded."""
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
def test_duckdb_reads_a_view_without_changing_the_file(duck, file, view):
    before = Path(file).read_bytes()
    read = duck.execute("SELECT * FROM sqlite_scan(?, ?)", [file, view]).fetchall()
    assert as_text(read) == expected(file, view)
    assert Path(file).read_bytes() == before


@analysts
@pytest.mark.parametrize("view", ["v_followups", "v_receipts", "v_companies", "v_positions", "v_evidence"])
def test_duckdb_reads_a_view_of_an_attached_file(duck, file, view):
    duck.execute(f"ATTACH '{file}' AS office (TYPE sqlite, READ_ONLY)")
    try:
        read = duck.execute(f"SELECT * FROM office.{view}").fetchall()
    finally:
        duck.execute("DETACH office")
    assert len(read) == len(expected(file, view)) > 0
