"""Test that the kept states are what the definition says, for any register on any day, whoever writes."""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.databases import (
    FILE_ONLY,
    SERVER,
    THOROUGH,
    copy_for_module,
    make_runner,
    scale_examples,
)
from helpers.drawn_registers import FIRST, LAST, VERSIONS, build_rows, draw_commitment, insert_tables
from helpers.outside import edit_outside
from tracker.store import engine as db
from tracker.store import rebuild_standings
from tracker.store.dialects import DIALECTS
from tracker.store.standings import standing_sql, state_definition
from tracker.store.tables import metadata
from tracker.store.views import public_views

pytestmark = pytest.mark.slow

LATER_RULES = (
    {"kind": "light_age", "code": "no_progress", "version": 2, "from_on": date(2024, 3, 15)}
    | {"base_stage": "intent", "reached_stage": "signed", "yellow_days": 20, "red_days": 45},
    {"kind": "contact_age", "code": "no_contact", "version": 2, "from_on": date(2024, 5, 20)}
    | {"yellow_days": 40},
    {"kind": "contact_age", "code": "no_contact", "version": 3, "from_on": date(2024, 4, 20)}
    | {"base_stage": "intent", "reached_stage": "started", "yellow_days": 50},
    {"kind": "light_undated", "code": "own", "version": 1, "region": "city", "event_kind": "visit"}
    | {"base_stage": "lead", "reached_stage": "operating", "yellow_days": 15, "red_days": 25}
    | {"min_amount": 3 * 10**6, "currency": "CNY"},
)
"""Versions of rules that begin on a day, end before another one begins, or look at a part of the register."""


@pytest.fixture(scope="module")
def office(empty_template, tmp_path_factory):
    """A database with further versions of rules."""
    with copy_for_module(empty_template, tmp_path_factory.mktemp("standings")) as location:
        own = [{"kind": "figure", "version": 1, "code": code, **row} for code, row in VERSIONS.items()]
        with db.create_engine(location).begin() as connection:
            for row in (*own, *LATER_RULES):
                connection.execute(sa.insert(metadata.tables["rules"]).values(row))
        yield location


@pytest.fixture
def connection(office):
    """A connection in a transaction that is rolled back."""
    with db.create_engine(office).connect() as opened:
        yield opened


def list_days_of_change(connection):
    """Return the days on which a kept state or light changes, and those before; all days when THOROUGH."""
    if THOROUGH:
        return [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 120)]
    columns = ("from_on", "until_on", "yellow_on", "red_on", "silent_on")
    sql = " UNION ".join(f"SELECT {name} FROM standings WHERE {name} IS NOT NULL" for name in columns)
    days = {date.fromisoformat(str(day)) for day in connection.exec_driver_sql(sql).scalars()}
    return sorted(days | {day - timedelta(days=1) for day in days} | {FIRST, LAST})


def find_differences(connection, day):
    """Return the states on a day that only the definition gives, and those that only the tables hold."""
    dialect = DIALECTS[connection.dialect.name]
    queries = (
        state_definition.select_defined_states(dialect, dialect.as_of),
        standing_sql.select_kept_states(dialect.as_of),
    )
    given_day = {"as_of": day.isoformat()}
    defined, kept = ({tuple(row) for row in connection.execute(sa.text(sql), given_day)} for sql in queries)
    return defined - kept, kept - defined


def require_kept_states(connection):
    assert rebuild_standings.find_differing_commitments(db.make_reader(connection)) == {}
    follows = "n.commitment_id = s.commitment_id AND n.from_on = s.until_on"
    for wrong in ("until_on <= from_on", f"NOT EXISTS (SELECT 1 FROM standings n WHERE {follows})"):
        sql = f"SELECT count(*) FROM standings s WHERE until_on IS NOT NULL AND {wrong}"
        assert connection.exec_driver_sql(sql).scalar() == 0


registers = st.lists(draw_commitment(), min_size=1, max_size=6)
given_register = settings(
    max_examples=300 if THOROUGH else scale_examples(45),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@given_register
@given(registers)
def test_the_kept_states_are_those_of_the_definition_on_any_day(office, register):
    with db.create_engine(office).connect() as connection:
        insert_tables(connection, build_rows(register))
        require_kept_states(connection)
        for day in list_days_of_change(connection):
            assert find_differences(connection, day) == (set(), set()), day


def add_in_bulk(connection, early, late):
    """Insert rows one by one, and then others in bulk: commitments, follow-ups and outcomes."""
    commitments, followups, outcomes = early
    insert_tables(connection, (commitments, followups, [], {}, outcomes))
    batch = {"command": "import", "actor": "王芳", "started_at": "2024-01-01T00:00:00Z"}
    opened = connection.execute(sa.insert(metadata.tables["batches"]).values(batch))
    with rebuild_standings.rebuild_at_end(connection, opened.inserted_primary_key[0]):
        for name, rows in zip(("commitments", "followups", "action_outcomes"), late, strict=True):
            if rows:
                connection.execute(sa.insert(metadata.tables[name]), rows)


def split_rows(tables, early):
    """Split drawn rows into those that are there before, and those that are added in bulk.

    `early` has for each commitment the number of follow-ups that are there before. The commitments from the
    first negative number on are added in bulk too.
    """
    commitments, followups, _, _, outcomes = tables
    first_late = next((number for number, count in enumerate(early, 1) if count < 0), len(early) + 1)
    seen, late_ids = Counter(), set()
    for row in followups:
        number = row["commitment_id"]
        if number >= first_late or seen[number] >= early[number - 1]:
            late_ids.add(row["id"])
        seen[number] += 1
    is_late = (
        lambda row: row["id"] >= first_late,
        lambda row: row["id"] in late_ids,
        lambda row: row["followup_id"] in late_ids,
    )
    return [
        [
            [row for row in rows if test(row) == late]
            for rows, test in zip((commitments, followups, outcomes), is_late, strict=True)
        ]
        for late in (False, True)
    ]


@settings(given_register, max_examples=scale_examples(30))
@given(registers, st.lists(st.integers(-1, 9), min_size=6, max_size=6))
def test_rows_added_in_bulk_leave_right_states(office, register, early):
    with db.create_engine(office).connect() as connection:
        add_in_bulk(connection, *split_rows(build_rows(register), early))
        require_kept_states(connection)


@settings(given_register, max_examples=scale_examples(8))
@given(st.lists(draw_commitment(), min_size=1, max_size=3))
def test_the_history_shows_the_defined_state_and_light_on_any_day(office, register):
    columns = "commitment_id, stage, stage_rank, condition, light, due_on, followup_count, is_counted"
    with db.create_engine(office).connect() as connection:
        insert_tables(connection, build_rows(register))
        dialect = DIALECTS[connection.dialect.name]
        defined = state_definition.select_defined_states(dialect, dialect.as_of)
        kept = [
            (str(from_on), str(until_on or "9999"), repr(tuple(state)))
            for from_on, until_on, *state in connection.exec_driver_sql(
                f"SELECT from_on, until_on, {columns} FROM v_history"
            )
        ]
        for day in map(str, list_days_of_change(connection)):
            rows = connection.execute(sa.text(f"SELECT {columns} FROM ({defined}) d"), {"as_of": day})
            on_day = sorted(state for from_on, until_on, state in kept if from_on <= day < until_on)
            assert on_day == sorted(repr(tuple(row)) for row in rows), day


EDITS = {  # what another program may write; {n} is the number of a commitment, {m} of another one
    "confirm": "UPDATE commitments SET review = 'confirmed' WHERE id = {n}",
    "withdraw": "UPDATE commitments SET review = 'withdrawn' WHERE id = {n}",
    "merge": "UPDATE commitments SET merged_into_id = {m} WHERE id = {n} AND id <> {m}",
    "take a merger back": "UPDATE commitments SET merged_into_id = NULL",
    "make a component": "UPDATE commitments SET parent_id = {m} WHERE id = {n} AND id <> {m}",
    "make no component": "UPDATE commitments SET parent_id = NULL WHERE id = {n}",
    "voice on another day": "UPDATE commitments SET voiced_on = '2024-02-29' WHERE id IN ({n}, {m})"
    " AND due_on IS NULL",
    "call it an agreement": "UPDATE commitments SET track = 'agreement' WHERE id = {n}",
    "open further on": "UPDATE commitments SET opening_stage = 'signed' WHERE id = {n}",
    "change the amount": "UPDATE commitments SET amount = 1000000, currency = 'CNY',"
    " amount_status = 'disclosed' WHERE id = {n}",
    "change the promised stage": "UPDATE commitments SET due_stage = 'started' WHERE id = {m}",
    "change the promised day": "UPDATE commitments SET due_on = '2024-09-01', due_precision = 'day'"
    " WHERE id = {n}",
    "change the title": "UPDATE commitments SET title = title || '!'",
    "change the lead": "UPDATE commitments SET company_id = 2 WHERE id = {n}",
    "change the event": "UPDATE commitments SET event_id = NULL WHERE id = {n}",
    "change a number": "UPDATE commitments SET id = {n} + 100 WHERE id = {n}",
    "delete": "DELETE FROM commitments WHERE id = {n}",
    "move a company": "UPDATE companies SET region = 'city' WHERE id = 2",
    "merge companies": "UPDATE companies SET merged_into_id = 1 WHERE id = 2",
    "part companies": "UPDATE companies SET merged_into_id = NULL",
    "change the kind of an event": "UPDATE events SET kind = 'signing'",
    "correct a follow-up": "INSERT INTO followups (id, commitment_id, kind, occurred_on, occurred_precision,"
    " recorded_at, recorded_by, stage, corrects_id, is_void, is_private)"
    " SELECT (SELECT max(id) FROM followups) + id, commitment_id, 'progress', '2024-04-{n:02}', 'day',"
    " recorded_at, 'x', 'signed', coalesce(corrects_id, id), is_private, is_private FROM followups"
    " WHERE commitment_id = {n}",
    "plan an action": "INSERT INTO followups (id, commitment_id, kind, occurred_on, occurred_precision,"
    " recorded_at, recorded_by, next_action_on, is_void, is_private)"
    " SELECT (SELECT max(id) FROM followups) + id, {n}, 'note', '2024-03-03', 'day',"
    " recorded_at, 'x', '2024-04-04', is_private, is_private FROM followups WHERE id = 1",
    "close an action": "INSERT INTO action_outcomes (commitment_id, action_id, followup_id, outcome)"
    " SELECT a.commitment_id, a.id, f.id, 'done' FROM followups a JOIN followups f"
    " ON f.commitment_id = a.commitment_id AND f.id > a.id WHERE a.next_action_on IS NOT NULL"
    " AND a.corrects_id IS NULL AND f.commitment_id = {n} AND NOT EXISTS"
    " (SELECT 1 FROM action_outcomes o WHERE o.action_id = a.id AND o.followup_id = f.id)",
    "add a version of a rule": "INSERT INTO rules (kind, code, version, base_stage, reached_stage,"
    " yellow_days, red_days, from_on) VALUES ('light_age', 'own', 1, 'lead', 'started', {n}, 90,"
    " '2024-04-{m:02}')",
    "change a rule": "UPDATE rules SET yellow_days = {n} WHERE yellow_days > 50",
    "delete a rule": "DELETE FROM rules WHERE code = 'no_progress' AND version = 2",
    "change a rank": "UPDATE codes SET rank = 55 WHERE kind = 'stage' AND code = 'signed'",
}  # fmt: skip
numbers = st.integers(1, 6)


def run_edit(connection, name, number, other):
    """Run an edit; if the database refuses it, leave everything as it was. Return whether it was done."""
    savepoint = connection.begin_nested()
    try:
        connection.exec_driver_sql(EDITS[name].format(n=number, m=other))
    except sa.exc.IntegrityError:
        savepoint.rollback()
        return False
    return True


@given_register
@given(registers, st.lists(st.tuples(st.sampled_from(list(EDITS)), numbers, numbers), max_size=5))
def test_the_kept_states_follow_every_edit(office, register, edits):
    with db.create_engine(office).connect() as connection:
        insert_tables(connection, build_rows(register))
        for edit in edits:
            run_edit(connection, *edit)
        require_kept_states(connection)


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_followed(connection, name):
    rows = [dict(ROW, occurred_on=date(2024, 3, 5))] * 2
    signed = {"opening_stage": "signed", "due": date(2024, 6, 1), "due_stage": "operating"}
    register = [
        dict(PLAIN, rows=rows, company_id=1),
        dict(PLAIN, rows=rows, **signed),
        dict(PLAIN, parent=1, voiced_on=date(2024, 2, 1)),
    ]
    insert_tables(connection, build_rows(register))
    before = read_standings(connection)
    assert run_edit(connection, name, 3 if name in ("delete", "change a number") else 1, 2)
    require_kept_states(connection)
    unchanged = ("confirm", "take a merger back", "make no component", "change the title", "part companies")
    assert (read_standings(connection) == before) == (name in unchanged)


PLAIN = {
    "voiced_on": FIRST, "voiced_precision": "day", "amount": (5 * 10**6, "CNY"), "bound": "exact",
    "is_undated": False, "opening_stage": "intent", "track": "facility", "review": "confirmed",
    "company_id": 2, "sector_id": None, "event_id": 1, "due": None, "due_stage": "started", "parent": 0,
    "is_merged": False, "rows": [], "unit": None, "person": None, "total": None, "cited": [], "receipts": [],
}  # fmt: skip
ROW = {
    "kind": "contact", "occurred_on": FIRST, "occurred_precision": "day", "stage": None, "condition": None,
    "reason": None, "next_action_on": date(2024, 5, 5), "amount": None, "due": None, "closes": 0,
    "outcome": "done", "corrects": 0, "is_void": False,
}  # fmt: skip


ON_6_MARCH, ON_5_APRIL, ON_1_JUNE = (
    dict(ROW, occurred_on=date(2024, month, day), next_action_on=None)
    for month, day in ((3, 6), (4, 5), (6, 1))
)
PLANS = {"next_action_on": date(2024, 7, 1)}
BULK = {  # follow-ups that are there before, and those that are added in bulk
    "a follow-up after the others": ([ON_6_MARCH, ON_5_APRIL], [ON_1_JUNE]),
    "one between the others": ([ON_6_MARCH, ON_1_JUNE], [ON_5_APRIL]),
    "one before the others": ([ON_5_APRIL, ON_1_JUNE], [ON_6_MARCH]),
    "one on the day of another": ([ON_6_MARCH, ON_5_APRIL], [ON_5_APRIL]),
    "a voiding of an earlier one": ([ON_6_MARCH, ON_5_APRIL], [ON_1_JUNE | {"corrects": 2, "is_void": True}]),
    "a second correction": (
        [ON_5_APRIL, ON_6_MARCH | {"corrects": 1, "kind": "progress"}, ON_5_APRIL],
        [ON_1_JUNE | {"corrects": 2}],
    ),
    "a plan": ([ON_6_MARCH], [ON_5_APRIL | PLANS]),
    "the end of an action": ([ON_6_MARCH | PLANS, ON_5_APRIL], [ON_1_JUNE | {"closes": 2}]),
    "the voiding of an end": (
        [ON_6_MARCH | PLANS, ON_5_APRIL | {"closes": 1}],
        [ON_1_JUNE | {"corrects": 1, "is_void": True}],
    ),
}


@pytest.mark.parametrize("name", BULK)
def test_states_before_a_row_added_in_bulk_are_kept_and_the_others_made_anew(connection, name):
    early, late = BULK[name]
    tables = build_rows([dict(PLAIN, rows=early + late), PLAIN])
    add_in_bulk(connection, *split_rows(tables, [len(early), 0]))
    require_kept_states(connection)


def read_standings(connection):
    sql = "SELECT * FROM standings ORDER BY commitment_id, from_on"
    return [tuple(row) for row in connection.exec_driver_sql(sql)]


def test_a_rebuild_mends_wrong_states_and_counts_each_commitment_once(location):
    make_runner(location)("followup", "add", "2024-003", "来电", "--next", "2w", "回访")
    edit_outside(
        location,
        "UPDATE standings SET red_on = NULL WHERE commitment_id = 1",
        "DELETE FROM standings WHERE commitment_id = 2",
        "UPDATE standings SET followup_count = 9 WHERE commitment_id = 3",
        "DELETE FROM action_spans WHERE commitment_id = 3",
    )
    rebuilt = rebuild_standings.rebuild_and_count(location)
    with db.create_engine(location).connect() as connection:
        require_kept_states(connection)
        tables = ("standings", "action_spans")
        counts = [connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() for name in tables]
    assert rebuilt == (*counts, 3)
    assert counts[1] == 1
    assert rebuild_standings.rebuild_and_count(location) == (*counts, 0)


OLD_SHELL = os.environ.get("TRACKER_OLD_SQLITE")
OLD_WRITES = """
INSERT INTO followups (commitment_id, kind, occurred_on, occurred_precision, recorded_at, recorded_by, stage,
  next_action_on, is_private, is_void)
  VALUES (1, 'progress', '2024-06-20', 'day', '2024-06-21T00:00:00Z', 'x', 'signed', '2024-07-20', 0, 0);
UPDATE commitments SET review = 'withdrawn' WHERE id = 2;
UPDATE companies SET region = 'abroad';
INSERT INTO rules (kind, code, version, yellow_days, red_days, from_on)
  VALUES ('light_age', 'own', 1, 5, 9, '2024-06-25');
"""


@FILE_ONLY
@pytest.mark.skipif(
    OLD_SHELL is None, reason="TRACKER_OLD_SQLITE names no sqlite3 shell of the oldest version"
)
def test_the_oldest_sqlite_writes_and_reads_kept_states(location):
    reads = "".join(f"SELECT '{view}', count(*) FROM {view};\n" for view in public_views.VIEWS)
    done = subprocess.run(
        [OLD_SHELL, "-bail", location.address],
        input=f"SELECT sqlite_version();\n{OLD_WRITES}{reads}",
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    version, *counts = done.stdout.split()
    assert version == public_views.OLDEST_SQLITE
    with db.create_engine(location).connect() as connection:
        require_kept_states(connection)
        stage = "SELECT stage FROM standings WHERE commitment_id = 1 AND until_on IS NULL"
        assert connection.exec_driver_sql(stage).scalar() == "signed"
        assert counts == [
            f"{view}|{connection.exec_driver_sql(f'SELECT count(*) FROM {view}').scalar()}"
            for view in public_views.VIEWS
        ]


@FILE_ONLY
def test_a_row_that_was_replaced_under_its_reference_leaves_no_states(connection):
    insert_tables(connection, build_rows([PLAIN]))
    columns = ", ".join(
        column.name for column in metadata.tables["commitments"].columns if column.name != "id"
    )
    connection.exec_driver_sql(
        f"REPLACE INTO commitments (id, {columns}) SELECT 9, {columns} FROM commitments WHERE id = 1"
    )
    for view in ("v_states", "v_commitments"):
        assert connection.exec_driver_sql(f"SELECT commitment_id FROM {view}").scalars().all() == [9]
    require_kept_states(connection)


@pytest.mark.skipif(SERVER is None, reason="only one program at a time writes to a file")
def test_two_programs_that_write_at_once_leave_right_states(location):
    insert = (
        "INSERT INTO followups (commitment_id, kind, occurred_on, occurred_precision, recorded_at,"
        " recorded_by, note, is_private, is_void)"
        " VALUES (1, 'contact', '2024-06-{:02}', 'day', now(), 'x', 'x', false, false)"
    )
    engine = db.create_engine(location)
    with engine.connect() as first, engine.connect() as second, ThreadPoolExecutor(1) as thread:
        first.exec_driver_sql(insert.format(20))
        writing = thread.submit(second.exec_driver_sql, insert.format(21))
        wait_for_lock(engine)
        first.commit()
        writing.result()
        second.commit()
    with engine.connect() as connection:
        require_kept_states(connection)
        days = "SELECT from_on FROM standings WHERE commitment_id = 1 AND from_on >= '2024-06-20'"
        assert len(connection.exec_driver_sql(days).all()) == 2


def wait_for_lock(engine):
    """Wait until some connection to this database waits for a lock."""
    of_database = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    waiting = f"{of_database} AND wait_event_type = 'Lock'"
    with engine.connect() as observer:
        while not observer.exec_driver_sql(waiting).scalar():
            observer.rollback()


@FILE_ONLY
def test_states_of_twice_as_many_new_commitments_take_twice_the_work(location):
    """The seeded file has statistics of a few tables, and none of the commitments that an import adds."""
    assert count_steps_of_adding(location, 3000) < 3 * count_steps_of_adding(location, 1500)


def count_steps_of_adding(location, number):
    """Return how many thousand steps SQLite takes for the states of new commitments; add none."""
    steps = []
    with db.create_engine(location).connect() as opened:
        batch = opened.exec_driver_sql(
            "INSERT INTO batches (command, actor, started_at) VALUES ('import', '王芳', '2024-01-01')"
        ).lastrowid
        with rebuild_standings.rebuild_at_end(opened, batch):
            opened.exec_driver_sql(
                "INSERT INTO commitments (ref, company_id, title, track, scope, firmness, opening_stage,"
                " voiced_on, voiced_precision, amount_status, review)"
                " VALUES (?, 1, ?, 'facility', 'new', 'plan', 'intent', '2024-03-01', 'day', 'undisclosed',"
                " 'draft')",
                [(f"X-{row}", f"建设园区{row}") for row in range(number)],
            )
            opened.connection.driver_connection.set_progress_handler(lambda: steps.append(1), 1000)
        assert (
            opened.exec_driver_sql("SELECT count(*) FROM standings WHERE ref LIKE 'X-%'").scalar() == number
        )
        opened.rollback()
    return len(steps)
