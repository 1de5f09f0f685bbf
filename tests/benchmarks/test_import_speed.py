"""Compare imports with the least work that an import needs, and with sqlite-utils, as whole processes.

The search index is made after the rows are kept, and is measured with the search. The limits are for 100,000
rows; `IMPORT_ROWS` sets another number.
"""

from __future__ import annotations

import csv
import os
import shutil

import openpyxl
import pytest

from helpers.databases import SERVER
from helpers.timing import PEER, PYTHON, measure_seconds

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(SERVER is not None, reason="the peers write SQLite"),
]
ROWS = int(os.environ.get("IMPORT_ROWS", "100000"))
ROUNDS = 5
COLUMNS = (
    "ref", "company", "event", "sector", "title", "summary", "track", "scope", "firmness", "opening_stage",
    "voiced_on", "voiced_precision", "place", "amount", "currency", "amount_text", "amount_status", "review",
    "responsible_unit", "responsible_person",
)  # fmt: skip
OURS = """
import sys
from pathlib import Path
from tracker.sheets import run
from tracker.sheets.columns.fields import Noun
from tracker.store import journal
from tracker.store.location import locate_database
with journal.open_batch(locate_database(sys.argv[1]), "import", "test") as batch:
    asked = run.open_sheet(run.ImportRequest(Path(sys.argv[2]), Noun.COMMITMENTS))
    found = run.write_import(batch, asked, lambda *_: None, None)
assert (found.counts.created_count, found.faults.total) == (int(sys.argv[3]), 0)
"""
BARE = """
import sqlite3, sys
from python_calamine import load_workbook
rows = list(load_workbook(sys.argv[2]).get_sheet_by_index(0).iter_rows())[1:]
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA foreign_keys = ON")
connection.execute("PRAGMA synchronous = EXTRA")
companies = dict(connection.execute("SELECT name, id FROM companies"))
events = dict(connection.execute("SELECT key, id FROM events"))
sectors = dict(connection.execute("SELECT code, id FROM sectors"))
values = [
    (ref, companies[company], events[event], sectors[sector], *rest)
    for ref, company, event, sector, *rest in rows
]
connection.execute("BEGIN IMMEDIATE")
connection.execute("INSERT INTO batches (command, actor, started_at) VALUES ('x', 'y', '2024-01-01')")
connection.executemany(
    "INSERT INTO commitments (ref, company_id, event_id, sector_id, title, summary, track, scope, firmness,"
    " opening_stage, voiced_on, voiced_precision, place, amount, currency, amount_text, amount_status,"
    " review, responsible_unit, responsible_person) VALUES (" + ", ".join("?" * 20) + ")", values)
connection.execute("UPDATE batches SET finished_at = '2024-01-01T00:00:00Z' WHERE finished_at IS NULL")
connection.execute("COMMIT")
"""


@pytest.fixture(scope="module")
def rows():
    """Commitments as a register of pledges holds them: titles, summaries and amounts all differ."""
    fixed = ("facility", "new", "intention", "intent", "2023-05-06", "day", "青岛")
    return [
        (
            f"2023-{number:06d}",
            ("清大國華環境集團股份有限公司", "奇點數聯(北京)科技有限公司")[number % 2],
            "2024-04-27-symposium",
            "marine",
            f"建设第{number}号特种膜材料研发生产中心",
            f"表示要在青岛建设第{number}处特种膜材料研发生产中心;规模、金额和时间没有说明。",
            *fixed,
            10_000 * (number + 1),
            "CNY",
            f"{number + 1}万元",
            "disclosed",
            "confirmed",
            "市科技局",
            "李强",
        )
        for number in range(ROWS)
    ]


@pytest.fixture(scope="module")
def sheets(rows, tmp_path_factory):
    """Return the same rows as CSV and as a workbook."""
    place = tmp_path_factory.mktemp("sheets")
    with (place / "rows.csv").open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows([COLUMNS, *rows])
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("承诺")
    for row in [COLUMNS, *rows]:
        sheet.append(row)
    book.save(place / "rows.xlsx")
    return place


def require_import_ratio(most, name, location, ours, peer):
    """Run both in turn, each on a copy of the database: their fastest runs stand in the ratio."""
    mine, other = [], []
    while len(mine) < ROUNDS and (not mine or min(mine) / min(other) > most):
        for times, command in ((mine, ours), (other, peer)):
            copy = f"{location.address}.{len(mine) + len(other)}"
            shutil.copy(location.address, copy)
            times.append(measure_seconds([word.replace("{database}", copy) for word in command]))
    ratio = min(mine) / min(other)
    print(f"\n{name}, {ROWS} rows: {min(mine):.2f} s / {min(other):.2f} s = {ratio:.2f}")
    assert ratio <= most


def ours(file):
    return [PYTHON, "-c", OURS, "{database}", str(file), str(ROWS)]


def test_importing_a_workbook_takes_at_most_twice_as_long_as_plain_inserts(location, sheets):
    file = sheets / "rows.xlsx"
    require_import_ratio(
        2, "xlsx against executemany", location, ours(file), [PYTHON, "-c", BARE, "{database}", str(file)]
    )


def test_importing_csv_takes_half_as_long_as_sqlite_utils(location, sheets):
    file = sheets / "rows.csv"
    peer = [*PEER, "insert", "{database}.peer", "rows", str(file), "--csv", "--silent"]
    require_import_ratio(0.5, "csv against sqlite-utils insert", location, ours(file), peer)
