"""The file at 100,000 commitments: one company quickly, growth in step, backups, the price of the journal.

Run alone: pytest -n 0 -m bench -s tests/benchmarks/test_file_speed.py. Ratios within one run, the best of a
few rounds; what SQLite does in this process is measured in processor time, which other work disturbs less.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import time
from contextlib import closing
from datetime import date, timedelta

import pytest

from helpers.databases import FILE_ONLY, SERVER, reserve_database
from tracker.copies import load
from tracker.copies.table_rows import TABLES, DatabaseRows
from tracker.seeds import packaged_facts
from tracker.store import engine as db
from tracker.store import journal, migrate, sqlite_files
from tracker.store.location import Location
from tracker.store.reader import open_reader

pytestmark = pytest.mark.bench
LARGE, SMALL = 100_000, 10_000
STAGES = ("negotiating", "framework", "signed", "registered", "started", "operating", "at_capacity")
COMMITMENT = "id, ref, company_id, title, track, scope, firmness, opening_stage, voiced_on, voiced_precision"
COMMITMENT += ", amount, currency, amount_text, amount_status, review, responsible_unit"
FOLLOWUP = "commitment_id, kind, occurred_on, occurred_precision, recorded_at, recorded_by, stage, note"
FOLLOWUP += ", next_action_on, is_void, is_private"


def make_large_file(location, number):
    """Make a file with so many commitments, five follow-ups each, twenty commitments a company."""

    def fill(connection):
        with journal.open_batch_on_connection(connection, "init", "test"):
            packaged_facts.load_lookups(connection)

    migrate.initialise_database(location, fill)
    with closing(sqlite3.connect(location.address, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        connection.execute("BEGIN")
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        names = [(n, f"某某第{n}号科技有限公司") for n in range(1, number // 20 + 1)]
        rows = [(n, "company", name, name, "x") for n, name in names]
        insert_many(connection, "companies", "id, kind, name, name_folded, name_pinyin", rows)
        insert_many(connection, "commitments", COMMITMENT, generate_commitments(number))
        insert_many(connection, "followups", FOLLOWUP, generate_followups(number))
        for _, sql in triggers:
            connection.execute(sql)
        connection.execute("COMMIT")
    return location


def insert_many(connection, table, columns, rows):
    marks = ", ".join("?" * len(columns.split(",")))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def generate_commitments(number):
    """Yield the rows of so many commitments."""
    chance = random.Random(7)
    for n in range(1, number + 1):
        on = (date(2020, 1, 1) + timedelta(days=chance.randrange(1600))).isoformat()
        amount = chance.choice([None, chance.randrange(1, 10**6) * 10_000])
        given = (amount, "CNY", "x", "disclosed") if amount else (None, None, None, "undisclosed")
        row = (n, f"{on[:4]}-{n:06}", chance.randint(1, number // 20), f"建设第{n}号项目", "facility", "new")
        yield (*row, "intention", "intent", on, "day", *given, "confirmed", "市商务局")


def generate_followups(number, first=1):
    """Yield five follow-ups for each of so many commitments."""
    chance = random.Random(8)
    for n in range(first, number + 1):
        on = date(2024, 5, 1)
        for turn in range(5):
            on += timedelta(days=chance.randrange(1, 10))
            stage = STAGES[min(turn, chance.randrange(7))] if turn % 2 == 0 else None
            when = (on.isoformat(), "day", "2024-06-01T00:00:00Z", "王芳")
            action = (on + timedelta(days=30)).isoformat() if turn == 4 else None
            yield (n, "progress" if stage else "contact", *when, stage, f"说明{turn}", action, False, False)


HAND_WRITTEN = """
WITH standing AS MATERIALIZED (
  SELECT f.commitment_id, f.kind, f.stage, f.condition, f.next_action_on, f.revised_amount, f.revised_due_on,
    k.rank, f.occurred_on || printf('%012d', coalesce(f.corrects_id, f.id)) || f.id AS place
  FROM followups f LEFT JOIN codes k ON k.kind = 'stage' AND k.code = f.stage AND k.track = 'facility'
  WHERE NOT f.is_void AND f.occurred_on <= date('now', 'localtime') AND f.id = coalesce(
    (SELECT max(n.id) FROM followups n WHERE n.corrects_id = coalesce(f.corrects_id, f.id)), f.id)),
latest AS MATERIALIZED (
  SELECT commitment_id, count(*) AS followup_count,
    substr(max(CASE WHEN kind IN ('progress', 'reopen') THEN place END), 23) AS progress,
    substr(max(CASE WHEN kind <> 'note' THEN place END), 23) AS contact,
    substr(max(CASE WHEN kind <> 'note' OR next_action_on IS NOT NULL THEN place END), 23) AS next,
    substr(max(CASE WHEN revised_amount IS NOT NULL THEN place END), 23) AS amount,
    substr(max(CASE WHEN revised_due_on IS NOT NULL THEN place END), 23) AS due,
    substr(max(CASE WHEN condition IS NOT NULL THEN place END), 23) AS conditioned,
    substr(max(CASE WHEN kind = 'reopen' THEN place END), 1, 22) AS reopened
  FROM standing GROUP BY commitment_id),
moved AS MATERIALIZED (
  SELECT s.commitment_id, substr(min(printf('%03d', 999 - s.rank) || s.place), 26) AS moved
  FROM standing s JOIN latest l USING (commitment_id)
  WHERE s.stage IS NOT NULL AND substr(s.place, 1, 22) >= coalesce(l.reopened, '')
  GROUP BY s.commitment_id),
staged AS (
  SELECT c.*, l.*,
    CASE WHEN code.rank > opening.rank OR l.reopened IS NOT NULL THEN code.code END AS moved_to,
    CASE WHEN code.rank > opening.rank OR l.reopened IS NOT NULL THEN f.id END AS stage_row,
    CASE WHEN code.rank > opening.rank OR (l.reopened IS NOT NULL AND code.rank IS NOT NULL)
      THEN code.rank ELSE opening.rank END AS stage_rank
  FROM commitments c LEFT JOIN latest l ON l.commitment_id = c.id LEFT JOIN moved m ON m.commitment_id = c.id
  JOIN codes opening ON opening.kind = 'stage' AND opening.code = c.opening_stage AND opening.track = c.track
  LEFT JOIN followups f ON f.id = CAST(m.moved AS INTEGER)
  LEFT JOIN codes code ON code.kind = 'stage' AND code.code = f.stage AND code.track = c.track
  WHERE c.voiced_on <= date('now', 'localtime') AND c.merged_into_id IS NULL),
lights AS MATERIALIZED (SELECT * FROM v_lights),
judged AS (
  SELECT c.ref, c.id AS commitment_id, c.title, c.summary, o.name AS company, o.name_hans AS company_hans,
    o.id AS company_id, s.code AS sector, s.name_hans AS sector_name, e.key AS event, e.name AS event_name,
    c.track, c.scope, c.firmness, c.voiced_on, c.voiced_precision, c.place, c.amount, c.currency,
    c.amount_text, c.amount_status, revised.revised_amount, revised.revised_currency, c.opening_stage,
    c.due_stage, coalesce(due.revised_due_on, c.due_on) AS due_on,
    coalesce(due.revised_due_precision, c.due_precision) AS due_precision, c.due_text,
    coalesce(c.moved_to, c.opening_stage) AS stage, c.stage_rank,
    coalesce(reached.occurred_on, c.voiced_on) AS stage_on,
    coalesce(reached.occurred_precision, c.voiced_precision) AS stage_precision,
    coalesce(held.condition, 'active') AS condition, held.occurred_on AS condition_on,
    held.occurred_precision AS condition_precision, held.reason,
    CASE WHEN coalesce(held.condition, 'active') = 'active' THEN coalesce((
      SELECT CASE max(CASE WHEN days > red_days THEN 2 WHEN days > yellow_days THEN 1 ELSE 0 END)
        WHEN 2 THEN 'red' WHEN 1 THEN 'yellow' ELSE 'green' END
      FROM (SELECT yellow_days, red_days, CASE WHEN kind = 'light_age'
          THEN CAST(julianday(date('now', 'localtime'))
            - julianday(coalesce(progress.occurred_on, c.voiced_on)) AS INTEGER)
          WHEN c.due_stage = reached_stage
          THEN CAST(julianday(date('now', 'localtime'))
            - julianday(coalesce(due.revised_due_on, c.due_on)) AS INTEGER)
          END AS days
        FROM lights WHERE c.stage_rank >= from_rank AND c.stage_rank < until_rank)), 'green') END AS light,
    coalesce(c.followup_count, 0) AS followup_count, progress.occurred_on AS last_progress_on,
    progress.occurred_precision AS last_progress_precision, contact.occurred_on AS last_contact_on,
    contact.occurred_precision AS last_contact_precision, next.next_action, next.next_action_on,
    next.next_action_by, next.is_private AS next_is_private, c.responsible_unit, c.responsible_person,
    parent.ref AS parent_ref, t.key AS announced_total, c.review,
    c.review = 'confirmed' AND c.track <> 'agreement' AND NOT EXISTS (
      SELECT 1 FROM commitments part WHERE part.parent_id = c.id AND part.review = 'confirmed'
        AND part.merged_into_id IS NULL AND part.track <> 'agreement') AS is_counted,
    c.stage_row, held.id AS condition_row
  FROM staged c
  JOIN companies named ON named.id = c.company_id
  JOIN companies o ON o.id = coalesce(named.merged_into_id, named.id)
  LEFT JOIN sectors s ON s.id = c.sector_id LEFT JOIN events e ON e.id = c.event_id
  LEFT JOIN commitments parent ON parent.id = c.parent_id
  LEFT JOIN announced_totals t ON t.id = c.announced_total_id
  LEFT JOIN followups reached ON reached.id = c.stage_row
  LEFT JOIN followups held ON held.id = CAST(c.conditioned AS INTEGER)
  LEFT JOIN followups progress ON progress.id = CAST(c.progress AS INTEGER)
  LEFT JOIN followups contact ON contact.id = CAST(c.contact AS INTEGER)
  LEFT JOIN followups next ON next.id = CAST(c.next AS INTEGER)
  LEFT JOIN followups revised ON revised.id = CAST(c.amount AS INTEGER)
  LEFT JOIN followups due ON due.id = CAST(c.due AS INTEGER))
SELECT *, CASE WHEN condition = 'ended' AND stage_rank < 50 THEN 'lost'
  WHEN condition = 'ended' THEN 'cancelled' WHEN condition = 'active' AND followup_count = 0 THEN 'no_update'
  WHEN condition = 'active' AND light = 'red' THEN 'stalled' ELSE condition END AS status
FROM judged ORDER BY commitment_id"""
"""The columns of v_commitments, for all commitments at once: one grouping of the follow-ups."""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TRACKER_TODAY", "2024-07-01")
        yield make_large_file(Location("sqlite", str(tmp_path_factory.mktemp("large") / "large.db")), LARGE)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return make_large_file(Location("sqlite", str(tmp_path_factory.mktemp("small") / "small.db")), SMALL)


def measure_fastest_round(work, rounds=3, clock=time.process_time):
    """Return the seconds of the fastest of a few rounds."""
    taken = []
    for _ in range(rounds):
        start = clock()
        work()
        taken.append(clock() - start)
    return min(taken)


def require_ratio(name, ours, other, most):
    """Fail when ours takes more than `most` times as long as the other."""
    print(f"\n{name}: {ours:.3f} s / {other:.3f} s = {ours / other:.3f}, at most {most:.3f}")
    assert ours / other <= most


def make_question(location, sql):
    """Return a function that opens the file and runs a query."""

    def ask():
        with closing(sqlite3.connect(location.address)) as connection:
            connection.execute(sql).fetchall()

    return ask


@FILE_ONLY
@pytest.mark.parametrize("where", ["company_id = 77", "company = '某某第77号科技有限公司'"])
def test_listing_one_company_takes_a_fiftieth_of_listing_all(large, where):
    one = measure_fastest_round(make_question(large, f"SELECT * FROM v_commitments WHERE {where}"))
    require_ratio(
        where, one, measure_fastest_round(make_question(large, "SELECT * FROM v_commitments"), 1), 1 / 50
    )


@FILE_ONLY
def test_listing_all_takes_at_most_twice_a_hand_written_query(large):
    ours, hand = "SELECT * FROM v_commitments ORDER BY commitment_id", HAND_WRITTEN
    with closing(sqlite3.connect(large.address)) as connection:
        assert connection.execute(ours).fetchall() == connection.execute(hand).fetchall()
    require_ratio(
        "whole view",
        measure_fastest_round(make_question(large, ours), 2),
        measure_fastest_round(make_question(large, hand), 2),
        2,
    )


@FILE_ONLY
def test_ten_times_as_many_commitments_take_at_most_twelve_times_as_long(large, small):
    all_of_it = "SELECT * FROM v_commitments"
    require_ratio(
        "growth",
        measure_fastest_round(make_question(large, all_of_it)),
        measure_fastest_round(make_question(small, all_of_it)),
        12,
    )


@FILE_ONLY
def test_a_commitment_with_its_followups_takes_at_most_1500_bytes(large, small):
    each = (large.path.stat().st_size - small.path.stat().st_size) / (LARGE - SMALL)
    print(f"\n{each:.0f} bytes a commitment")
    assert each <= 1500


@FILE_ONLY
def test_a_backup_is_as_fast_as_a_copy_in_the_shell(large, tmp_path):
    def ours():
        (tmp_path / "ours.db").unlink(missing_ok=True)
        sqlite_files.copy_database(large.path, tmp_path / "ours.db")

    def shell():
        (tmp_path / "shell.db").unlink(missing_ok=True)
        subprocess.run(["sqlite3", large.address, f".backup {tmp_path}/shell.db"], check=True)

    require_ratio(
        "backup",
        measure_fastest_round(ours, 5, time.perf_counter),
        measure_fastest_round(shell, 5, time.perf_counter),
        1.2,
    )
    whole = measure_fastest_round(lambda: sqlite_files.examine_database(tmp_path / "ours.db"), 1)
    print(f"and {whole:.3f} s to examine it")


@FILE_ONLY
def test_the_journal_slows_bulk_writes_by_at_most_three_fifths(small):
    def adding(with_journal):
        def add():
            with closing(sqlite3.connect(small.address, isolation_level=None)) as connection:
                connection.execute("BEGIN")
                if not with_journal:
                    for (name,) in connection.execute(JOURNAL).fetchall():
                        connection.execute(f"DROP TRIGGER {name}")
                insert_many(connection, "followups", FOLLOWUP, rows)
                connection.execute("ROLLBACK")

        return add

    rows = list(generate_followups(SMALL))
    require_ratio(
        "journal on SQLite",
        measure_fastest_round(adding(with_journal=True), 5),
        measure_fastest_round(adding(with_journal=False), 5),
        1.6,
    )


JOURNAL = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal_followups%'"


@pytest.fixture
def served(large, tmp_path, worker, monkeypatch):
    """The office on PostgreSQL, and how long it took to copy it there; its search index comes after."""
    if SERVER is None:
        pytest.skip("needs PostgreSQL: set TRACKER_TEST_DB")
    monkeypatch.setattr(load.update, "index_in_short_transactions", lambda *_: None)
    with reserve_database(tmp_path, f"{worker}_large") as location:
        start = time.perf_counter()
        load.copy_database(large, location)
        yield location, time.perf_counter() - start


def test_the_journal_at_most_doubles_write_time_on_postgresql(served):
    location, _ = served
    rows = list(generate_followups(SMALL))

    def adding(with_journal):
        def add():
            with db.create_engine(location).connect() as connection:
                if not with_journal:
                    connection.exec_driver_sql(
                        "ALTER TABLE followups DISABLE TRIGGER journal_followups_insert"
                    )
                copy_rows(connection, "followups", FOLLOWUP, rows)
                connection.rollback()

        return add

    with_it, without = (measure_fastest_round(adding(each), 4, time.perf_counter) for each in (True, False))
    require_ratio("journal on PostgreSQL", with_it, without, 2)


def copy_rows(connection, table, columns, rows):
    with (
        connection.connection.cursor() as cursor,
        cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)


def test_a_copy_to_postgresql_takes_at_most_three_times_a_plain_row_copy(served, large, tmp_path, worker):
    _, taken = served
    with open_reader(large) as reader:
        rows = {table.name: list(DatabaseRows(reader).rows(table)) for table in TABLES}
    with reserve_database(tmp_path, f"{worker}_bare") as bare, db.open_transaction(bare) as connection:
        migrate.migrate_to(connection, "head")
        for name in rows:
            connection.exec_driver_sql(f"ALTER TABLE {name} DISABLE TRIGGER USER")
            connection.exec_driver_sql(f"DELETE FROM {name}")
        start = time.perf_counter()
        for table in TABLES:
            copy_rows(connection, table.name, ", ".join(c.name for c in table.columns), rows[table.name])
        bare_copy = time.perf_counter() - start
    require_ratio("copy to PostgreSQL", taken, bare_copy, 3)
