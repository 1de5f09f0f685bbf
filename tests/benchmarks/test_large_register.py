"""A large register: every question of the dictionary on each engine, and every command.

The commands run in the order of the list on one database. Each also runs alone: what it needs is run
before it.
"""

from __future__ import annotations

import csv
import json
import os
import resource
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest

from helpers.databases import SERVER, copy_for_module
from helpers.office import fill_register
from tracker.store import dictionary
from tracker.store.reader import open_reader
from tracker.store.views.public_views import VIEWS

pytestmark = pytest.mark.bench
QUESTIONS = dictionary.load_example_questions()
_MOST_SECONDS = 10
COMMANDS = [
    "",
    "commitment list",
    "commitment list --json",
    "commitment list --company {company}",
    "commitment show {ref}",
    "commitment why {ref}",
    "company list",
    "company show {company}",
    "company show {company} --brief",
    "company duplicates",
    "rep list",
    "event list",
    "event show {event}",
    "sector list",
    "sector show {sector}",
    "source list",
    "source show {source}",
    "source verify",
    "total list",
    "total show {total}",
    "followup list",
    "followup list --json",
    "followup show {followup}",
    "receipt list",
    "receipt show {receipt}",
    "due",
    "due --json",
    "today",
    "today --json",
    "today --since 2022-01-01",
    "search 园区",
    "history",
    "history {ref}",
    "export 2024Q2 -o q.xlsx",
    "export 2024Q2 --format html -o q.html",
    "export 2024Q2 --format json -o q.json",
    "report issue 2024Q1 --yes",
    "report list",
    "report show 2024Q1",
    "report verify",
    "report compare 2024Q1",
    "report print 2024Q1 -o printed.xlsx",
    "report print 2024Q1 --format html -o printed.html",
    "definition list",
    "definition edit no_progress --yellow 45 --from 2025-01-01",
    "definition show no_progress",
    "definition add big_kept --name 亿元以上履约率 --base 签约 --excluding 已结束 --min-amount 1亿元",
    "check",
    "db info",
    "db dump dumped",
    "--db loaded.db db load dumped",
    "db snapshot snapshot.db",
    "db snapshot public.db --without-notes --without-people",
    "db copy --to copy.db",
    "db backup backups",
    "--db copy.db db restore {backup} --yes",
    "sql 'SELECT count(*) FROM v_due'",
    "--db new.db init",
    "followup add {ref} --on 2024-06-20 --note 来电",
    "followup correct {corrected_followup} --note 更正",
    "followup void {voided_followup} --because 误记",
    "receipt add {ref} 1元 --on 2024-06-20",
    "receipt correct {corrected_receipt} --note 更正",
    "receipt void {voided_receipt} --because 误记",
    "commitment add {company} --title 建设园区 --on 2024-06 --firmness 有兴趣 --track facility",
    "commitment edit {ref} --place 青岛 --because 更正",
    "commitment confirm {confirmed_draft}",
    "commitment confirm --event {event}",
    "commitment remove {removed_draft}",
    "company add 全新企业集团有限公司 --yes",
    "company edit {company} --alias 别名企业",
    "company distinct {company} {other}",
    "company merge {company} {other} --yes",
    "company remove 无关企业集团有限公司",
    "rep add 张三 --company {other} --title 总经理",
    "rep show 张三",
    "rep edit 张三 --phone 0532-85911111",
    "rep remove 李四",
    "event add 推介会 --kind 推介会 --on 2024-06-18",
    "sector add cold_chain --name 冷链物流 --name-en 'Cold chain'",
    "source add --no-file --kind bank_slip --title 到账回单 --published 2024-06-25",
    "source edit {source} --note 已核对",
    "total add --event {event} --count 12",
    "undo --yes",
    "reassign --from {person} --to 王芳 --yes",
    "import followups.csv --as followups --yes",
    "db seed",
    "db rebuild",
    "db upgrade",
]
"""Every command but `browse`, `completion` and `db grants`; the first one is `tracker` alone."""
ISSUE = "report issue 2024Q1 --yes"
NEEDS = {
    "report list": [ISSUE],
    "report show 2024Q1": [ISSUE],
    "report verify": [ISSUE],
    "report compare 2024Q1": [ISSUE],
    "report print 2024Q1 -o printed.xlsx": [ISSUE],
    "report print 2024Q1 --format html -o printed.html": [ISSUE],
    "--db loaded.db db load dumped": ["db dump dumped"],
    "--db copy.db db restore {backup} --yes": ["db copy --to copy.db", "db backup backups"],
    "company remove 无关企业集团有限公司": ["company add 无关企业集团有限公司 --yes"],
    "rep show 张三": ["rep add 张三 --company {other} --title 总经理"],
    "rep edit 张三 --phone 0532-85911111": ["rep add 张三 --company {other} --title 总经理"],
    "rep remove 李四": ["rep add 李四 --organisation 某某商会 --title 会长"],
    "undo --yes": ["company add 撤销企业集团有限公司 --yes"],
}
"""What must have run before a command."""
NAMES = {
    "ref": "SELECT ref FROM v_commitments WHERE review = 'confirmed' ORDER BY ref",
    "confirmed_draft": "SELECT min(ref) FROM commitments WHERE review = 'draft' AND event_id IS NULL",
    "removed_draft": "SELECT max(ref) FROM commitments WHERE review = 'draft' AND event_id IS NULL"
    " AND id NOT IN (SELECT commitment_id FROM followups)",
    "company": "SELECT name FROM companies WHERE id = 50",
    "other": "SELECT name FROM companies WHERE id = 51",
    "person": "SELECT next_action_by FROM v_commitments WHERE next_action_by IS NOT NULL",
    "event": "SELECT max(key) FROM events",
    "sector": "SELECT min(code) FROM sectors",
    "source": "SELECT min(key) FROM sources",
    "total": "SELECT min(key) FROM announced_totals",
    "followup": "SELECT min(followup_id) FROM v_followups",
    "corrected_followup": "SELECT min(followup_id) FROM v_followups WHERE kind = 'contact'",
    "voided_followup": "SELECT max(followup_id) FROM v_followups WHERE kind = 'contact'",
    "receipt": "SELECT min(receipt_id) FROM v_receipts",
    "corrected_receipt": "SELECT min(receipt_id) FROM v_receipts",
    "voided_receipt": "SELECT max(receipt_id) FROM v_receipts",
}
"""How to find each row that a command names in braces."""


@pytest.fixture(scope="module")
def large(empty_template, tmp_path_factory):
    """A register of 10,000 commitments."""
    with copy_for_module(empty_template, tmp_path_factory.mktemp("large")) as location:
        fill_register(location, 10_000)
        yield location


@pytest.fixture(scope="module")
def named(large):
    with open_reader(large) as reader:
        return {name: reader.value(sql) for name, sql in NAMES.items()}


@pytest.fixture(scope="module")
def folder(large, tmp_path_factory):
    """The folder in which the commands run, with a sheet of a follow-up for each confirmed commitment."""
    made = tmp_path_factory.mktemp("folder")
    with (
        open_reader(large) as reader,
        (made / "followups.csv").open("w", encoding="utf-8", newline="") as file,
    ):
        rows = csv.writer(file)
        rows.writerow(("编号", "日期", "说明"))
        confirmed = reader.rows("SELECT ref FROM commitments WHERE review = 'confirmed'")
        rows.writerows((row["ref"], "2024-06-30", "季度核对") for row in confirmed)
    return made


@pytest.fixture(scope="module")
def measure_once(large, named, folder):
    """Return a function that runs a command, unless it has run already, and gives its processor time."""
    taken: dict[str, float] = {}

    def measure(words):
        if words not in taken:
            for needed in NEEDS.get(words, ()):
                measure(needed)
            backup = next((folder / "backups").glob("*"), "")
            typed = shlex.split(words.format(**named, backup=backup))
            taken[words] = run_and_measure(large, folder, typed)
            print(f"{taken[words]:6.2f} s  tracker {words}")
        return taken[words]

    return measure


def run_and_measure(location, folder, words):
    """Run a command in a folder; return the seconds of processor time that it took."""
    surroundings = {**os.environ, "PYTHONPATH": str(Path.cwd()), "TRACKER_TODAY": "2024-07-01"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "tracker", "--db", location.address, *words],
        cwd=folder, env=surroundings, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode in {0, 3, 8}, done.stderr
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize("words", COMMANDS)
def test_no_command_takes_ten_seconds_at_10_000_commitments(measure_once, words):
    assert measure_once(words) < _MOST_SECONDS


@pytest.fixture(scope="module")
def office(empty_template, tmp_path_factory):
    """A register of 5,000 commitments."""
    with copy_for_module(empty_template, tmp_path_factory.mktemp("office")) as location:
        fill_register(location, 5_000)
        yield location


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_a_question_is_answered_within_seconds_at_5_000_commitments(office, question):
    with open_reader(office) as reader:
        began = time.perf_counter()
        reader.rows(question.sql)
        seconds = time.perf_counter() - began
    print(f"{seconds:6.2f} s  {question.key}")
    assert seconds < _MOST_SECONDS


@pytest.mark.skipif(SERVER is not None, reason="DuckDB reads the file of SQLite")
def test_duckdb_answers_every_question_within_seconds(office):
    import duckdb
    import duckdb_ext

    folder = Path(next(iter(duckdb_ext.__path__))) / "extensions"
    settings = {"extension_directory": str(folder), "autoinstall_known_extensions": False}
    taken = {}
    with duckdb.connect(config=settings) as connection:
        connection.execute("LOAD sqlite; SET sqlite_all_varchar = true")
        for view in VIEWS:
            connection.execute(f"CREATE VIEW {view} AS SELECT * FROM sqlite_scan('{office}', '{view}')")
        for question in QUESTIONS:
            began = time.perf_counter()
            connection.execute(question.sql).fetchall()
            taken[question.key] = round(time.perf_counter() - began, 2)
    print(json.dumps(taken))
    assert max(taken.values()) < _MOST_SECONDS
