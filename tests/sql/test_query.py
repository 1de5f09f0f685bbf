"""Test `tracker sql`: it answers, and no query can change a row or a file."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from sqlite3 import OperationalError
from tempfile import TemporaryFile
from urllib.parse import quote

import openpyxl
import psycopg
import pytest

from helpers.databases import NUMBERS, SERVER, copy_for_module, make_runner, read_all_rows
from helpers.fork_server import start
from helpers.journal_days import date_changes, read_last_change
from tracker.cli.actions import answer_query
from tracker.sql import sqlite
from tracker.sql.answer import QueryClock
from tracker.store import reader
from tracker.store.dialects import DIALECTS
from tracker.store.dictionary import map_chinese_view_names
from tracker.store.location import Location
from tracker.store.reader import open_reader
from tracker.store.tables import metadata
from tracker.store.views.public_views import VIEWS, select_as_of

ON_SQLITE = pytest.mark.skipif(SERVER is not None, reason="about the file of SQLite")
ON_POSTGRESQL = pytest.mark.skipif(SERVER is None, reason="about the roles of PostgreSQL")


def run_on_server(location, *statements):
    import psycopg

    with psycopg.connect(location.address, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


@contextmanager
def create_role(location, *granted):
    """Yield the database as a role with these rights sees it; drop the role afterwards."""
    name = f"tracker_{os.getpid()}_{next(NUMBERS)}"
    run_on_server(location, f"CREATE ROLE {name} LOGIN", *(line.format(name) for line in granted))
    server, _, database = location.address.rpartition("/")
    host = server.rpartition("@")[2].removeprefix("postgresql://")
    try:
        yield Location("postgresql", f"postgresql://{name}@{host}/{database}")
    finally:
        run_on_server(location, f"DROP OWNED BY {name}", f"DROP ROLE {name}")


WRITES = [
    statement
    for table in metadata.tables
    for statement in (f"DELETE FROM {table}", f"TRUNCATE {table}", f"INSERT INTO {table} DEFAULT VALUES")
]
READS = "GRANT SELECT ON ALL TABLES IN SCHEMA public TO {}"


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("sql")) as location:
        yield location


@pytest.fixture(scope="module")
def read_only_database(shared_database):
    """The same database, as a role with the right to read sees it."""
    if shared_database.dialect == "sqlite":
        yield shared_database
        return
    with create_role(shared_database, READS) as location:
        yield location


@pytest.fixture
def run_sql(read_only_database):
    """Return a function that runs `tracker sql`."""

    def run_query(*words, **options):
        return make_runner(read_only_database)("sql", *words, **options)

    return run_query


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])  # never on the same day
def test_views_use_the_local_day_and_timestamps_are_utc(run_sql, read_only_database, monkeypatch, zone):
    monkeypatch.setenv("TZ", zone)
    monkeypatch.delenv("TRACKER_TODAY")
    time.tzset()
    try:
        today = DIALECTS[read_only_database.dialect].today
        query = f"SELECT {today} AS day, min(started_at) AS began FROM batches"
        asked = json.loads(run_sql(query, "--json").stdout)
        with open_reader(read_only_database) as opened:
            began = opened.value("SELECT min(started_at) FROM batches")
        assert asked == [{"day": datetime.now().astimezone().date().isoformat(), "began": began}]
        assert began.endswith("Z")
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("day", ["2024-04-28", "2024-07-01", "2031-12-31"])
@pytest.mark.parametrize("view", sorted(VIEWS))
def test_views_have_the_day_of_all_commands(run_sql, read_only_database, monkeypatch, view, day):
    monkeypatch.setenv("TRACKER_TODAY", day)
    asked = json.loads(run_sql(f"SELECT * FROM {view}", "--json").stdout)
    with open_reader(read_only_database) as opened:
        of_day = opened.rows(f"SELECT * FROM ({select_as_of(view, opened.dialect)}) v", as_of=day)
    assert sorted(map(repr, asked)) == sorted(map(repr, of_day))


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_as_of_shows_that_day_in_every_view(run_sql, read_only_database, view):
    for name in (view, map_chinese_view_names()[view]):
        asked = json.loads(run_sql(f"SELECT * FROM {name}", "--json", "--as-of", "2024-06-01").stdout)
        with pytest.MonkeyPatch.context() as surroundings:
            surroundings.setenv("TRACKER_TODAY", "2024-06-01")
            then = json.loads(run_sql(f"SELECT * FROM {name}", "--json").stdout)
        assert sorted(map(repr, asked)) == sorted(map(repr, then))


def test_as_of_takes_a_quarter_as_its_last_day(run_sql, read_only_database):
    today = DIALECTS[read_only_database.dialect].today
    asked = run_sql(f"SELECT {today} AS day", "--csv", "--as-of", "2024Q1")
    assert asked.stdout == "day\n2024-03-31\n"


@pytest.mark.slow
def test_known_at_answers_from_what_was_known_and_writes_nothing(location):
    writing = make_runner(location)
    days = {date(2024, 8, 1): read_last_change(location)}
    done = writing("followup", "add", "2024-004", "--stage", "签约", "--on", "2024-06-18")
    assert done.exit_code == 0, done.output
    date_changes(location, days | {date(2024, 8, 2): read_last_change(location)})
    before = read_all_rows(location)
    asked = "SELECT stage FROM v_commitments WHERE ref = '2024-004'"
    with create_reader(location) as seen:
        run = make_runner(seen)
        for day, stage in (("2024-08-01", "intent"), ("2024-08-02", "signed")):
            done = run("sql", asked, "--csv", "--known-at", day, "--as-of", "2024-07-31")
            assert (done.stdout, done.exit_code) == (f"stage\n{stage}\n", 0), done.output
            assert done.stderr == f"This is what the register held at the end of {day}.\n"
        earlier = run("sql", asked, "--csv", "--known-at", "2024-08-02", "--as-of", "2024-06-17")
        assert earlier.stdout == "stage\nintent\n"
        early = run("sql", asked, "--known-at", "2024-07-31")
        assert early.exit_code == 3
        assert "at the end of 2024-07-31, the register was still empty" in early.stderr
        for statement in ("DELETE FROM followups", "CREATE TEMPORARY TABLE x (a int)", "DROP VIEW v_due"):
            assert run("sql", statement, "--known-at", "2024-08-02").exit_code in (2, 5)
        if seen.dialect == "postgresql":
            written = "SELECT set_config('transaction_read_only', 'off', false)"
            assert run("sql", written, "--known-at", "2024-08-02").exit_code != 0
    assert read_all_rows(location) == before


@contextmanager
def create_reader(location):
    """Yield the database as somebody sees it who may only read."""
    if location.dialect == "sqlite":
        yield location
    else:
        with create_role(location, READS) as seen:
            yield seen


@ON_POSTGRESQL
def test_known_at_says_what_a_role_lacks_that_may_make_no_temporary_tables(location):
    name = location.address.rpartition("/")[2]
    with create_role(location, READS) as seen:
        run_on_server(location, f"REVOKE TEMPORARY ON DATABASE {name} FROM PUBLIC")
        for line in (("sql", "SELECT 1 AS one"), ("commitment", "list")):
            done = make_runner(seen)(*line, "--known-at", "2026-01-01")
            assert done.exit_code == 5, done.output
            assert "--known-at needs temporary tables" in done.stderr
            assert f"GRANT TEMPORARY ON DATABASE {name} TO " in done.stderr


@ON_SQLITE
@pytest.mark.parametrize(
    ("time_value", "expected"),
    [
        ("date('now', 'localtime')", "2024-06-30"),
        ("date('NOW', 'localtime', '+1 day')", "2024-07-01"),
        ("strftime('%Y-%m', 'now', 'localtime')", "2024-06"),
        ("julianday(date('now', 'localtime')) - julianday('2024-06-01')", 29.0),
        ("date('2024-02-01', '+29 days')", "2024-03-01"),
        ("date('nonsense')", None),
        ("date(NULL)", None),
    ],
)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_a_typed_now_is_on_the_fixed_day(run_sql, monkeypatch, zone, time_value, expected):
    monkeypatch.setenv("TZ", zone)
    monkeypatch.setenv("TRACKER_TODAY", "2024-06-30")
    time.tzset()
    try:
        assert json.loads(run_sql(f"SELECT {time_value} AS day", "--json").stdout) == [{"day": expected}]
    finally:
        monkeypatch.undo()
        time.tzset()


ATTACKS = {  # what is typed: the exit code, and a word of the message
    "UPDATE companies SET name = 'x'": (None, None),
    "DELETE FROM followups": (None, None),
    "INSERT INTO codes (id) VALUES (1)": (None, None),
    "DROP TABLE commitments": (None, None),
    "CREATE TABLE mine (a)": (None, None),
    "CREATE TEMP TABLE mine AS SELECT 1": (None, None),
    "SELECT 1; DROP TABLE commitments": (2, "more than one SQL statement"),
    "SELECT 1; SELECT 2": (2, "more than one SQL statement"),
    "COMMIT": (None, None),
    "BEGIN": (None, None),
    "ROLLBACK; DELETE FROM followups": (None, None),
    "SAVEPOINT a": (None, None),
    "/* SELECT */ DELETE FROM codes": (None, None),
    "-- SELECT\n DELETE FROM codes": (None, None),
    "SELECT 1 /* ; */; DELETE FROM codes": (2, "more than one SQL statement"),
    "EXPLAIN DELETE FROM codes": (None, None),
    "ANALYZE": (None, None),
    "VACUUM": (None, None),
    "REINDEX": (None, None),
    "-- nothing": (2, "query"),
    "": (2, "query"),
    " ; ": (2, "query"),
}
ON_FILES = {
    "ATTACH 'made.db' AS made": (5, "ATTACH"),
    "VACUUM INTO 'made.db'": (5, "made.db"),
    "PRAGMA journal_mode = WAL": (5, "journal_mode"),
    "PRAGMA journal_mode": (5, "journal_mode"),
    "PRAGMA writable_schema = 1": (5, "writable_schema"),
    "PRAGMA query_only = 0": (5, "query_only"),
    "PRAGMA user_version = 7": (5, "user_version"),
    "PRAGMA wal_checkpoint": (5, "wal_checkpoint"),
    "PRAGMA temp_store_directory = '/tmp'": (5, "temp_store_directory"),
    "SELECT * FROM pragma_journal_mode": (None, None),
    "SELECT load_extension('made')": (5, "load_extension"),
    "SELECT writefile('made.db', 'x')": (None, None),
    "SELECT readfile('/etc/passwd')": (None, None),
    "SELECT edit('x')": (None, None),
    "SELECT fts3_tokenizer('simple', x'00')": (5, "fts3_tokenizer"),
    "WITH gone AS (DELETE FROM codes RETURNING 1) SELECT * FROM gone": (2, "syntax"),
    "WITH a AS (SELECT 1) DELETE FROM codes": (5, "DELETE"),
    "INSERT INTO search_index (search_index) VALUES ('delete-all')": (
        5,
        "the statement INSERT search_index is not allowed",
    ),
    "UPDATE sqlite_master SET sql = ''": (None, None),
    "CREATE VIRTUAL TABLE made USING fts5(a)": (5, "the statement INSERT sqlite_master is not allowed"),
    "DETACH main": (5, "DETACH"),
}
ON_SERVER = {
    "COPY codes TO PROGRAM 'touch made.db'": (2, "COPY"),
    "COPY (SELECT 1) TO 'made.db'": (2, "COPY"),
    "SELECT pg_read_file('/etc/passwd')": (5, "pg_read_file"),
    "SELECT lo_import('/etc/passwd')": (5, "lo_import"),
    "SELECT lo_export(1, 'made.db')": (5, "lo_export"),
    "SELECT lo_create(0)": (None, None),  # PostgreSQL 15 allows it; it is never committed
    "SET TRANSACTION READ WRITE": (2, "SET"),
    "SELECT set_config('transaction_read_only', 'off', false)": (None, None),
    "SELECT setval('commitments_id_seq', 999999)": (5, "commitments_id_seq"),
    "SELECT nextval('commitments_id_seq')": (5, "commitments_id_seq"),
    "WITH gone AS (DELETE FROM codes RETURNING 1) SELECT * FROM gone": (5, "data-modifying"),
    "SELECT * FROM commitments FOR UPDATE": (5, "FOR UPDATE"),
    "SELECT 1 INTO made": (None, None),
    "SELECT dblink_exec('dbname=postgres', 'DROP TABLE codes')": (2, "dblink_exec"),
    "DO $$ BEGIN DELETE FROM codes; END $$": (2, "DO"),
    "CALL made()": (2, "CALL"),
    "LISTEN made": (2, "LISTEN"),
    "EXPLAIN ANALYZE DELETE FROM codes": (2, "EXPLAIN"),
    "SELECT 1) UNION (SELECT 2": (2, "syntax"),
    "SELECT bumped()": (5, "read-only"),
}
TYPED = ATTACKS | (ON_FILES if SERVER is None else ON_SERVER)
NEXT = "CREATE FUNCTION bumped() RETURNS int LANGUAGE sql AS 'INSERT INTO codes (id) VALUES (1) RETURNING 1'"


def files_around(shared_database):
    """Return the files in the folder of the database and in the working folder, with their bytes."""
    folders = {Path.cwd(), *([shared_database.path.parent] if shared_database.dialect == "sqlite" else [])}
    return {file: file.read_bytes() for folder in folders for file in folder.rglob("*")}


def read_sequences(shared_database):
    """Return the counters of a PostgreSQL database, which queries could advance."""
    if shared_database.dialect == "sqlite":
        return []
    import psycopg

    with psycopg.connect(shared_database.address) as connection:
        return connection.execute(
            "SELECT sequencename, last_value FROM pg_sequences UNION ALL"
            " SELECT 'large objects', count(*) FROM pg_largeobject_metadata ORDER BY 1"
        ).fetchall()


@pytest.fixture(scope="module")
def rows_before(shared_database):
    """The rows and counters before any query."""
    if shared_database.dialect == "postgresql":
        run_on_server(shared_database, NEXT)
    return read_all_rows(shared_database), read_sequences(shared_database)


@pytest.mark.parametrize("typed", TYPED)
def test_no_query_changes_a_file_or_a_row(
    run_sql, shared_database, rows_before, typed, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    files = files_around(shared_database)
    done = run_sql(typed, "--json")
    code, word = TYPED[typed]
    assert not isinstance(done.exception, Exception), done.output
    assert done.exit_code in ({0, 2, 5} if code is None else {code}), done.output
    assert word is None or word.lower() in done.stderr.lower()
    assert files_around(shared_database) == files
    assert (read_all_rows(shared_database), read_sequences(shared_database)) == rows_before


COUNTING = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {})"


@ON_SQLITE
def test_the_file_is_read_only_even_without_the_authorizer(shared_database):
    with closing(sqlite._open_readonly(shared_database)) as connection:
        connection.execute("PRAGMA query_only = OFF")
        with pytest.raises(OperationalError, match="readonly"):
            connection.execute("DELETE FROM followups")


@ON_POSTGRESQL
@pytest.mark.parametrize(
    "typed", ["SELECT bumped()", "SELECT nextval('commitments_id_seq')", "DELETE FROM codes"]
)
def test_the_transaction_is_read_only_even_for_a_role_that_may_write(
    shared_database, rows_before, typed, monkeypatch
):
    from tracker.sql import postgresql

    monkeypatch.setattr(postgresql, "list_write_powers", lambda _: [])
    assert make_runner(shared_database)("sql", typed).exit_code in {2, 5}
    assert (read_all_rows(shared_database), read_sequences(shared_database)) == rows_before


ANSWERS = {
    "SELECT 1 AS a, NULL AS b, 'x' AS c": [{"a": 1, "b": None, "c": "x"}],
    "SELECT 1 AS a, 2 AS a, 3 AS a_2;": [{"a": 1, "a_2": 2, "a_2_2": 3}],
    "VALUES (1)": [{"column1": 1}],
    f"{COUNTING.format(3)} SELECT i FROM n": [
        {"i": 1},
        {"i": 2},
        {"i": 3},
    ],
    "SELECT ref, voiced_on, is_counted FROM v_commitments WHERE ref = '2024-001' -- one": [
        {"ref": "2024-001", "voiced_on": "2024-04-27", "is_counted": 1}
    ],
    "SELECT 编号, 阶段 FROM 承诺台账 WHERE 编号 LIKE '%-001'": [{"编号": "2024-001", "阶段": "意向"}],
    "SELECT round(100.0 / 3, 1) AS share": [{"share": 33.3}],
    "SELECT ref FROM commitments WHERE 1 = 0": [],
}


@pytest.mark.parametrize("typed", ANSWERS)
def test_both_engines_give_the_same_answer(run_sql, typed):
    done = run_sql(typed, "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout) == ANSWERS[typed]


@ON_SQLITE
@pytest.mark.parametrize("typed", ["PRAGMA table_info(v_due)", "EXPLAIN QUERY PLAN SELECT * FROM codes"])
def test_the_definitions_of_tables_can_be_read(run_sql, typed):
    assert run_sql(typed, "--csv").exit_code == 0


SLIPS = {  # what is typed: the column of the mark in the line above it, and a word of the advice
    "SELECT ref FORM v_commitments": (16, ""),
    "SELECT ref FROM v_commitment": (16, "did you mean v_commitments"),
    "SELECT reff FROM v_commitments": (7, "did you mean ref"),
    "SELECT 企业, 阶断 FROM 承诺台账": (13, "did you mean 阶段"),
    "SELECT 企业 FROM 承诺台帐": (17, "did you mean 承诺台账"),
    "SELECT '卫星', ref\nFROM v_due WHER 1 = 1": (16, ""),
    "SELECT nothing_like_this(1)": (7, "data_dictionary"),
    "SELECT 'open": (7, ""),
}


@pytest.mark.parametrize("typed", SLIPS)
def test_a_mistake_is_shown_at_its_place_in_the_query(run_sql, typed):
    done = run_sql(typed)
    column, advice = SLIPS[typed]
    assert done.exit_code in {2, 3}
    lines = done.stderr.splitlines()
    assert lines[2] == " " * (4 + column) + "^"
    assert lines[1].strip() in typed.splitlines()
    assert advice in lines[3]


def test_a_parameter_is_refused_with_a_request_for_a_value(run_sql):
    done = run_sql("SELECT ref FROM v_due WHERE ref = " + ("?" if SERVER is None else "$1"))
    assert (done.exit_code, "write the value" in done.stderr) == (2, True)


def test_a_query_can_be_read_from_a_file(run_sql):
    for words in ((), ("-",)):
        assert run_sql(*words, "--csv", input="SELECT 'ä' AS 名\n;\n".encode()).stdout == "名\nä\n"
    assert run_sql("-", input=b"SELECT '\xff'").exit_code == 2


def test_csv_is_written_row_by_row(run_sql):
    done = run_sql(f"{COUNTING.format(3_000)} SELECT i, 'a,b' AS t FROM n", "--csv")
    read = list(csv.reader(io.StringIO(done.stdout)))
    assert read[0] == ["i", "t"]
    assert read[1:] == [[str(i), "a,b"] for i in range(1, 3_001)]


def test_the_terminal_shows_the_first_thousand_rows(run_sql):
    done = run_sql(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1001) SELECT i FROM n"
    )
    assert " 1000 " in done.stdout
    assert " 1001 " not in done.stdout
    assert "first 1,000 rows" in done.stderr


COUNTING_ON = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"


@pytest.mark.parametrize(
    "asked", ["SELECT count(*) FROM n", "SELECT i FROM n WHERE i < 0", "SELECT i FROM n"]
)
@pytest.mark.slow
def test_a_query_without_end_ends_with_the_time(run_sql, asked):
    limit = () if "count" in asked else ("--limit", "999999999")
    done = run_sql(f"{COUNTING_ON} {asked}", "--csv", "--timeout", "0.3", *limit)
    assert done.exit_code == 6
    assert (
        "the query took longer than 0.3 seconds\n  → ask for fewer "
        "rows or columns, or give more time with --timeout SECONDS\n"
    ) in done.stderr


@pytest.mark.parametrize("form", ["--csv", "--json", "--table", "--xlsx"])
def test_rows_beyond_the_limit_are_left_out_with_a_message(run_sql, form, tmp_path):
    words = (form, str(tmp_path / "answer.xlsx")) if form == "--xlsx" else (form,)
    note = "Only the first 3 rows are shown. To show more rows: --limit N"
    for count, is_cut in ((3, False), (4, True)):
        done = run_sql(f"{COUNTING.format(count)} SELECT i FROM n", *words, "--limit", "3", "--force")
        assert done.exit_code == 0, done.output
        assert (note in done.stderr) == is_cut
        if form == "--json":
            assert json.loads(done.stdout) == [{"i": 1}, {"i": 2}, {"i": 3}]
        if form == "--xlsx":
            assert "3 rows" in done.stdout


def test_a_query_without_end_stops_at_the_default_limit(run_sql, monkeypatch):
    monkeypatch.setattr(answer_query, "_ROWS_IN_A_FILE", 50)
    done = run_sql(f"{COUNTING_ON} SELECT i FROM n", "--csv")
    assert (done.exit_code, len(done.stdout.splitlines())) == (0, 51)
    assert "the first 50 rows" in done.stderr


def test_the_time_in_which_rows_are_printed_does_not_count(monkeypatch):
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    clock = QueryClock(5)
    for spent, printed, is_up in ((3, 100, False), (1.5, 100, False), (1, 0, True)):
        with clock.measure():
            now[0] += spent
        now[0] += printed
        assert clock.is_time_up == is_up


@ON_SQLITE
def test_one_value_that_fills_the_memory_is_refused(run_sql):
    done = run_sql("SELECT zeroblob(900000000)")
    assert done.exit_code == 2
    assert "string or blob too big" in done.stderr


def test_a_row_wider_than_the_terminal_is_printed_as_a_list(run_sql):
    shown = run_sql("SELECT * FROM v_commitments WHERE ref = '2024-001'").stdout
    assert any(line.split() == ["stage", "intent"] for line in shown.splitlines())


@pytest.mark.slow
def test_a_workbook_keeps_text_as_text_and_fits_its_columns(run_sql, tmp_path):
    file = tmp_path / "answer.xlsx"
    asked = "SELECT '=1+1' AS formula, 913702001234567890 AS digits, 7 AS n, '青岛青岛青岛青岛' AS 城市"
    asked += ", NULL AS empty, '2024-06-18' AS day, '2024-06-31' AS none, '1899-12-31' AS old"
    done = run_sql(asked, "--xlsx", str(file))
    assert done.stdout == f"Wrote 1 row to {file}.\n"
    sheet = openpyxl.load_workbook(file).active
    heading, row = sheet.iter_rows()
    assert [cell.value for cell in heading] == [
        "formula",
        "digits",
        "n",
        "城市",
        "empty",
        "day",
        "none",
        "old",
    ]
    assert [(cell.value, cell.data_type) for cell in row] == [
        ("=1+1", "s"),
        ("913702001234567890", "s"),
        (7, "n"),
        ("青岛青岛青岛青岛", "s"),
        (None, "n"),
        (datetime.fromisoformat("2024-06-18"), "d"),
        ("2024-06-31", "s"),
        ("1899-12-31", "s"),
    ]
    assert sheet.column_dimensions["D"].width == 18
    assert run_sql(asked, "--xlsx", str(file)).exit_code == 7
    assert run_sql(asked, "--xlsx", str(file), "--force").exit_code == 0
    assert run_sql(asked, "--xlsx", str(file), "--csv").exit_code == 2


ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def wait_until_it_runs(started, database):
    """Wait until the endless query runs: in the process itself on SQLite, in the server on PostgreSQL."""
    if SERVER is None:
        started.wait_until_it_used(0.5)
        return
    name = database.address.rpartition("/")[2]
    running = (
        "SELECT 1 FROM pg_stat_activity WHERE datname = %s AND state = 'active' AND query LIKE 'FETCH%%'"
    )
    with psycopg.connect(SERVER, autocommit=True) as server:
        while started.poll() is None and server.execute(running, [name]).fetchone() is None:
            time.sleep(0.01)


@pytest.mark.slow
def test_ctrl_c_ends_a_long_query(read_only_database):
    with TemporaryFile() as shown:
        streams = [shown.fileno()] * 3
        started = start(["--db", read_only_database.address, "sql", ENDLESS], streams=streams)
        wait_until_it_runs(started, read_only_database)
        started.send_signal(signal.SIGINT)
        code = started.wait(120)
        shown.seek(0)
        said = shown.read().decode()
    assert code == 1
    assert "stopped" in said
    assert "Traceback" not in said


@ON_SQLITE
def test_an_interrupted_write_is_rolled_back_before_the_query(location, tmp_path):
    script = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN'); c.execute('PRAGMA cache_spill = 1');"
        "c.execute(\"UPDATE companies SET note = printf('%.5000c', 'x')\"); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, location.address], check=False)
    assert Path(f"{location.address}-journal").exists()
    done = make_runner(location)("sql", "SELECT count(*) AS n FROM companies WHERE note LIKE 'xxx%'", "--csv")
    assert done.stdout == "n\n0\n"
    assert not Path(f"{location.address}-journal").exists()


WRITERS = {  # what is granted to a role beside reading, and what is said of it
    "ALTER ROLE {} SUPERUSER": "is a superuser",
    "ALTER ROLE {} CREATEROLE": "may create roles",
    "ALTER ROLE {} CREATEDB": "may create databases",
    "GRANT pg_write_all_data TO {}": "belongs to the role pg_write_all_data",
    "GRANT pg_read_server_files TO {}": "belongs to the role pg_read_server_files",
    "GRANT CREATE ON SCHEMA public TO {}": "may create tables in public",
    "GRANT INSERT ON followups TO {}": "may write to followups",
    "GRANT UPDATE (note) ON companies TO {}": "may write to companies",
    "GRANT TRUNCATE ON codes TO {}": "may write to codes",
    "GRANT USAGE ON SEQUENCE followups_id_seq TO {}": "may set the sequence followups_id_seq",
    "ALTER TABLE codes OWNER TO {}": "owns codes",
    "GRANT postgres TO {}": "is a superuser",
}


@ON_POSTGRESQL
def test_a_role_that_may_write_is_refused(location):
    for granted, could in WRITERS.items():
        back = "ALTER TABLE codes OWNER TO postgres" if "OWNER" in granted else "SELECT 1"
        with create_role(location, READS, granted) as seen:
            done = make_runner(seen)("sql", "SELECT 1 AS one")
            run_on_server(location, back)
        assert done.exit_code == 5, granted
        assert f" is not read-only: it {could}" in done.stderr
        assert "db grants --role" in done.stderr


@ON_POSTGRESQL
def test_a_function_with_the_rights_of_its_owner_cannot_write(location):
    with create_role(location, READS, NEXT, "ALTER FUNCTION bumped() SECURITY DEFINER") as seen:
        done = make_runner(seen)("sql", "SELECT bumped()")
    assert done.exit_code == 5
    assert "may run bumped with the rights of its owner" in done.stderr


@ON_POSTGRESQL
def test_the_role_of_db_grants_reads_everything_and_cannot_write(location, tmp_path):
    name = f'分析 "{os.getpid()}"'
    printed = make_runner(location)("db", "grants", "--role", name).stdout
    run_script(printed, location)
    seen = Location("postgresql", location.address.replace("postgres@", f"{quote(name)}@", 1))
    try:
        run_on_server(location, "CREATE VIEW made_by_an_upgrade AS SELECT 1 AS one")
        with open_reader(location) as opened:
            relations = [
                *reader.list_tables(opened),
                *VIEWS,
                *map_chinese_view_names().values(),
                "made_by_an_upgrade",
            ]
        asked = " UNION ALL ".join(f'(SELECT 1 AS one FROM "{relation}" LIMIT 1)' for relation in relations)
        done = make_runner(seen)("sql", f"SELECT count(*) > 20 AS many FROM ({asked}) x", "--csv")
        assert done.stdout == "many\n1\n", done.output
        assert make_runner(seen)("commitment", "list", "--json").exit_code == 0
        assert make_runner(seen)("db", "dump", str(tmp_path / "dump")).exit_code == 0
        before = read_all_rows(location)
        for statement in (*WRITES, "CREATE TABLE mine (a int)", "CREATE SCHEMA mine"):
            with pytest.raises(Exception, match="permission denied"):
                run_on_server(seen, "SET default_transaction_read_only = off", statement)
        assert make_runner(seen)("followup", "add", "2024-001", "电话").exit_code == 6
        assert read_all_rows(location) == before
        again = make_runner(location)("db", "grants", "--role", name).stdout
        assert "CREATE ROLE" not in again
        run_script(again, location)
    finally:
        quoted = name.replace('"', '""')
        run_on_server(location, f'DROP OWNED BY "{quoted}"', f'DROP ROLE "{quoted}"')


def run_script(printed, location):
    """Run the statements that a command printed in psql, or where there is none, directly."""
    if shutil.which("psql"):
        words = ["psql", "-q", "-v", "ON_ERROR_STOP=1", location.address]
        done = subprocess.run(words, input=printed, text=True, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
    else:
        run_on_server(location, printed)


@ON_POSTGRESQL
def test_no_grants_are_printed_for_a_role_that_may_write(location):
    done = make_runner(location)("db", "grants", "--role", "postgres")
    assert (done.exit_code, done.stdout) == (5, "")
    assert "the role postgres is not read-only: it is a superuser" in done.stderr
    assert make_runner(location)("db", "grants", "--role", "a\nDROP TABLE codes; --").exit_code == 2


@ON_POSTGRESQL
def test_db_grants_closes_a_schema_in_which_anybody_may_create_tables(location):
    run_on_server(location, "GRANT CREATE ON SCHEMA public TO PUBLIC")
    with create_role(location, READS) as seen:
        assert "may create tables in public" in make_runner(seen)("sql", "SELECT 1").stderr
        name = seen.address.partition("//")[2].partition("@")[0]
        printed = make_runner(location)("db", "grants", "--role", name).stdout
        assert "REVOKE CREATE ON SCHEMA public FROM PUBLIC;" in printed
        run_script(printed, location)
        assert make_runner(seen)("sql", "SELECT 1").exit_code == 0


@ON_SQLITE
def test_db_grants_is_refused_for_a_file(run):
    done = run("db", "grants")
    assert (done.exit_code, done.stdout) == (5, "")
    assert "has no roles" in done.stderr


def test_an_oversized_query_is_refused_and_not_cut(run):
    query = b"SELECT 1 AS one -- " + b"x" * 1_000_000
    result = run("sql", "-", input=query)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "the query is larger than 1,000,000 bytes" in result.stderr
