"""A report of many commitments: figures against the query for the latest rows, workbook against bare cells.

Run alone: pytest -n 0 -m bench -s tests/benchmarks.
"""

from __future__ import annotations

import io
import sqlite3
import subprocess
import sys
import time

import openpyxl
import pytest

from helpers import office
from helpers.databases import SERVER, copy_for_module
from tracker.read.labels import Labels
from tracker.report import build
from tracker.report.figures import breakdowns, bridge, key_figures, period_facts
from tracker.report.xlsx import workbook
from tracker.store.reader import open_reader
from tracker.values import periods

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(SERVER is not None, reason="SQLite is what is measured"),
]
PERIOD, ROUNDS = "2024Q2", 3
EXPORT = """
import atexit, re, sys
sys.modules["numpy"] = None
from pathlib import Path
from tracker.cli.main import main
atexit.register(lambda: print(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]))
main(["--db", sys.argv[1], "export", sys.argv[2], "-o", sys.argv[3], "--format", sys.argv[4]])
"""
"""openpyxl imports numpy where it is installed, as with our dev extra: another 13 MB."""


@pytest.fixture(scope="module")
def large(empty_template, tmp_path_factory):
    with copy_for_module(empty_template, tmp_path_factory.mktemp("report")) as location:
        office.fill_register(location, 10_000)
        yield location


@pytest.fixture
def painting(large):
    with open_reader(large, with_temporary_tables=True) as reader:
        report = build.build_report(reader, periods.parse_period(PERIOD))
        return workbook.Painting(report, Labels(reader))


def taken(function, *given):
    """Return how long a function works, and what it returns."""
    start = time.process_time()
    done = function(*given)
    return time.process_time() - start, done


def paint(painting):
    file = io.BytesIO()
    workbook.paint_workbook(painting, file)
    return file


def write_plain_workbook(sheets):
    """Write cells as openpyxl writes them without looks."""
    book = openpyxl.Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(io.BytesIO())


def read_cells(file):
    """Return what each cell of a workbook holds; an empty one that has a look is a cell too."""
    book = openpyxl.load_workbook(file, read_only=True)
    return {
        sheet.title: [["" if value is None else value for value in row] for row in sheet.values]
        for sheet in book
    }


def test_a_workbook_of_10_000_takes_three_quarters_of_its_bare_cells(painting):
    sheets = read_cells(paint(painting))
    rounds = [(taken(paint, painting)[0], taken(write_plain_workbook, sheets)[0]) for _ in range(ROUNDS)]
    ours, peer = (min(times) for times in zip(*rounds, strict=True))
    number = sum(len(row) for rows in sheets.values() for row in rows)
    print(f"\nworkbook of {number:,} cells: {ours:.2f} s / {peer:.2f} s = {ours / peer:.2f}")
    assert ours <= 0.75 * peer


@pytest.mark.parametrize("fmt", ["xlsx", "html", "json"])
def test_exporting_10_000_needs_at_most_80_mb(large, tmp_path, fmt):
    command = (sys.executable, "-c", EXPORT, large.address, PERIOD, str(tmp_path / "large"), fmt)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    most = int(done.stdout.split()[-1]) / 1000
    print(f"\nexport of 10,000 as {fmt}: {most:.0f} MB")
    assert most <= 80


LATEST = """
SELECT c.ref, f.occurred_on, f.stage, f.condition FROM commitments c LEFT JOIN followups f ON f.id = (
  SELECT n.id FROM followups n WHERE n.commitment_id = c.id AND n.occurred_on <= :last
  ORDER BY n.occurred_on DESC, coalesce(n.corrects_id, n.id) DESC LIMIT 1)
WHERE c.voiced_on <= :last"""


def compute_all_figures(reader, period):
    """Compute every figure of a period; return the counts of the bridge, which must not be empty."""
    held = period_facts.collect_facts(reader, period)
    key_figures.compute_figures(held)
    breakdowns.count_by_idle_days(held), breakdowns.count_ended_in_period(held)
    return bridge.build_bridge(held)


def measure_figures(template, place, number):
    """Return the fastest computing of all figures over so many commitments, and that of their latest rows."""
    period = periods.parse_period(PERIOD)
    with copy_for_module(template, place) as location:
        office.fill_register(location, number)
        with open_reader(location, with_temporary_tables=True) as reader:
            assert all(
                line.number
                for line in compute_all_figures(reader, period)
                if line.code in ("opening", "closing")
            )
            ours = min(taken(compute_all_figures, reader, period)[0] for _ in range(ROUNDS))
        peer = sqlite3.connect(location.address)
        last = {"last": period.last_day.isoformat()}
        query = min(taken(lambda: peer.execute(LATEST, last).fetchall())[0] for _ in range(2 * ROUNDS))
        peer.close()
    return ours, query


def test_all_figures_of_100_000_take_at_most_three_queries_of_latest_rows(empty_template, tmp_path_factory):
    few, _ = measure_figures(empty_template, tmp_path_factory.mktemp("few"), 10_000)
    many, query = measure_figures(empty_template, tmp_path_factory.mktemp("many"), 100_000)
    print(f"\nfigures of 100,000: {many:.2f} s / {query:.2f} s = {many / query:.1f}; of 10,000: {few:.2f} s,")
    print(f"{many / few:.1f} times less")
    assert many <= 3 * query
    assert many <= 12 * few
