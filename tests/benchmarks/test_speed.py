"""Speed as ratios to a peer in one run: whole processes, in turn, the fastest of each.

Run alone: pytest -n 0 -m bench -s tests/benchmarks.
"""

from __future__ import annotations

import os
import re
import subprocess
import time
from datetime import timedelta
from random import Random

import pytest

from helpers.databases import SERVER, TODAY
from helpers.timing import PEER, PYTHON, TRACKER, repeat_command, require_ratio
from tracker.read import completion
from tracker.read import due as agenda
from tracker.read.commitments import list_commitments
from tracker.store import engine
from tracker.store.company_sql import ALL_NAMES
from tracker.store.reader import open_reader
from tracker.store.views import public_views
from tracker.values.dates import parse_day

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(SERVER is not None, reason="the peer, sqlite-utils, reads SQLite"),
]
"""The peer imports pandas where it is installed, as with our dev extra: that would flatter us threefold."""


@pytest.fixture
def database(location):
    return location.address


def make_peer_query(database, where):
    """Return the peer's command for the rows that the view has on the same day."""
    sql = re.sub(r":as_of\b", f"'{TODAY}'", public_views.select_as_of("v_commitments", "sqlite"))
    return repeat_command(
        *PEER, "query", database, f"SELECT * FROM ({sql}) v WHERE {where} ORDER BY ref", "--table"
    )


def test_the_compared_program_reads_the_same_commitments(database):
    command = make_peer_query(database, "review <> 'withdrawn'")(0)
    printed = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    listed = subprocess.run(
        [*TRACKER, "--db", database, "commitment", "list"], capture_output=True, check=True, text=True
    ).stdout
    assert re.findall(r"2024-0\d\d\b", printed)
    assert set(re.findall(r"2024-0\d\d\b", listed)) == set(re.findall(r"2024-0\d\d\b", printed))


def test_help_takes_half_as_long_as_in_the_compared_program():
    require_ratio(0.5, "tracker --help", repeat_command(*TRACKER, "--help"), repeat_command(*PEER, "--help"))


@pytest.mark.parametrize(
    ("words", "where"),
    [(("list",), "review <> 'withdrawn'"), (("show", "2024-004"), "ref = '2024-004'")],
    ids=["list", "show"],
)
def test_reading_takes_three_quarters_of_a_plain_query(database, words, where):
    ours = repeat_command(*TRACKER, "--db", database, "commitment", *words)
    require_ratio(0.75, f"commitment {words[0]}", ours, make_peer_query(database, where))


def test_due_takes_three_quarters_of_a_plain_query(database):
    sql = re.sub(r":as_of\b", f"'{TODAY}'", public_views.select_as_of("v_due", "sqlite"))
    wanted = f"SELECT * FROM ({sql}) v WHERE coalesce(days_late, 0) >= -14 ORDER BY days_late DESC, ref"
    peer = repeat_command(*PEER, "query", database, wanted, "--table")
    require_ratio(0.75, "due", repeat_command(*TRACKER, "--db", database, "due"), peer)


@pytest.fixture
def large(location):
    """The seeded database and 100,000 commitments with 4.7 follow-ups each; every twentieth has ended."""
    random, first = Random(1), parse_day("2023-01-01")
    pledges, happened = [], []
    for number in range(1000, 101_000):
        voiced = first + timedelta(days=random.randrange(500))
        due = voiced + timedelta(days=400) if number % 5 == 0 else None
        started = due and "started"
        pledges.append(
            (number, f"X-{number}", 5 + number % 5, f"项目{number}", str(voiced), started, due and str(due))
        )
        for _ in range(random.choice((0, 2, 4, 5, 6, 8, 8))):
            on = voiced + timedelta(days=random.randrange((parse_day(TODAY) - voiced).days))
            kind = random.choice(("progress", "contact", "note"))
            ended = "ended" if kind == "progress" and random.random() < 0.05 else None
            plan = on + timedelta(days=random.randrange(90)) if random.random() < 0.3 else None
            happened.append((number, kind, str(on), ended, plan and str(plan)))
    with engine.open_transaction(location) as connection:
        driver = connection.connection.dbapi_connection
        driver.executemany(_PLEDGE, pledges)
        driver.executemany(_HAPPENED, happened)
    return location


_PLEDGE = """
INSERT INTO commitments (id, ref, company_id, title, track, scope, firmness, opening_stage, voiced_on,
  voiced_precision, amount_status, due_stage, due_on, due_precision, review)
VALUES (?1, ?2, ?3, ?4, 'facility', 'new', 'intention', 'intent', ?5, 'day', 'none', ?6, ?7,
  CASE WHEN ?7 IS NOT NULL THEN 'day' END, 'confirmed')"""
_HAPPENED = """
INSERT INTO followups (commitment_id, kind, occurred_on, occurred_precision, recorded_at, recorded_by,
  condition, reason, note, is_private, next_action, next_action_on, is_void)
VALUES (?1, ?2, ?3, 'day', '2024-06-30T00:00:00Z', '王芳', ?4, CASE WHEN ?4 IS NOT NULL THEN 'other' END,
  '电话联系', 0, CASE WHEN ?5 IS NOT NULL THEN '回访' END, ?5, 0)"""


def test_due_of_100_000_commitments_takes_three_quarters_of_listing_them(large):
    day = parse_day(TODAY)

    def taken(read):
        start = time.process_time()
        assert read()
        return time.process_time() - start

    with open_reader(large) as reader:
        rounds = [
            (
                taken(lambda: agenda.list_due_items(reader, day, 14)),
                taken(lambda: list_commitments(reader, day)),
            )
            for _ in range(3)
        ]
    mine, other = (min(times) for times in zip(*rounds, strict=True))
    print(f"\ndue of 100,000: {mine:.2f} s / {other:.2f} s = {mine / other:.2f}")
    assert mine <= 0.75 * other


def test_the_welcome_screen_takes_no_longer_than_a_list(database):
    ours = repeat_command(*TRACKER, "--db", database)
    require_ratio(
        1.0, "tracker alone", ours, repeat_command(*TRACKER, "--db", database, "commitment", "list")
    )


def make_completion_command(database, line, word):
    """Return the command that bash runs when Tab is pressed at the end of a line."""
    asks = ("env", "_TRACKER_COMPLETE=bash_complete", f"TRACKER_DB={database}", "COMP_TYPE=63")
    return (*asks, *TRACKER, line, word)


TABS = {
    "reference": (
        "tracker commitment show 2024-0",
        "2024-0",
        completion.REFERENCES_QUERY.format(bytewise=""),
    ),
    "name": ("tracker company show 清", "清", ALL_NAMES),
}


@pytest.mark.parametrize("what", TABS)
def test_completion_takes_six_tenths_of_a_plain_query(database, what):
    line, word, sql = TABS[what]
    given = {"low": word, "high": f"{word}\U0010ffff"}
    bound = [text for name, value in given.items() for text in ("-p", name, value)]
    peer = repeat_command(*PEER, "query", database, sql, *bound, "--table")
    require_ratio(
        0.6, f"completion of a {what}", repeat_command(*make_completion_command(database, line, word)), peer
    )


def test_completion_gives_the_same_answers_as_the_compared_program(database):
    line, word, sql = TABS["reference"]
    done = subprocess.run(
        make_completion_command(database, line, word), capture_output=True, check=True, text=True
    )
    peer = (*PEER, "query", database, sql, "-p", "low", "2024-0", "-p", "high", "2024-0~")
    printed = subprocess.run((*peer, "--table"), capture_output=True, check=True, text=True).stdout
    refs = re.findall(r"2024-0\d\d", done.stdout)
    assert refs
    assert refs == list(dict.fromkeys(re.findall(r"2024-0\d\d", printed)))


def test_recording_takes_little_longer_than_importing_its_libraries(database):
    def ours(run):
        said = ("--kind", "contact", "--on", "2024-05-06", "--note", f"第{run}次联系")
        return (*TRACKER, "--db", database, "followup", "add", "2024-001", *said)

    imports = repeat_command(PYTHON, "-c", "import click, sqlalchemy.orm")
    require_ratio(1.15, "followup add", ours, imports)


def test_measured_processes_use_the_fixed_day():
    assert os.environ["TRACKER_TODAY"] == TODAY
