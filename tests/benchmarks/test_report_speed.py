"""A report of many commitments: its workbook against a bare loop that writes the same cells, its memory.

Run alone: pytest -n 0 -m bench -s tests/benchmarks.
"""

from __future__ import annotations

import io
import subprocess
import sys
import time

import office
import openpyxl
import pytest
from conftest import SERVER, own_copy

from tracker import periods, queries
from tracker.reader import reading
from tracker.report import build, excel

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif(SERVER is not None, reason="the database does not draw the workbook"),
]
PERIOD, ROUNDS = "2024Q2", 3
EXPORT = """
import atexit, re, sys
sys.modules["numpy"] = None
from pathlib import Path
from tracker.cli import main
atexit.register(lambda: print(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]))
main(["--db", sys.argv[1], "export", sys.argv[2], "-o", sys.argv[3]])
"""
"""openpyxl imports numpy where it is installed, as with our dev extra: another 13 MB."""


@pytest.fixture(scope="module")
def large(empty_template, tmp_path_factory):
    with own_copy(empty_template, tmp_path_factory.mktemp("report")) as location:
        office.furnish(location, 10_000)
        yield location


@pytest.fixture
def painting(large):
    with reading(large, holding=True) as reader:
        report = build.build(reader, periods.parse(PERIOD))
        return excel.Painting(report, queries.Labels(reader))


def taken(function, *given):
    """Return how long a function works, and what it returns."""
    start = time.process_time()
    done = function(*given)
    return time.process_time() - start, done


def paint(painting):
    file = io.BytesIO()
    excel.paint(painting, file)
    return file


def bare(sheets):
    """Write cells as openpyxl writes them without looks."""
    book = openpyxl.Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(io.BytesIO())


def cells(file):
    """Return what each cell of a workbook holds; an empty one that has a look is a cell too."""
    book = openpyxl.load_workbook(file, read_only=True)
    return {
        sheet.title: [["" if value is None else value for value in row] for row in sheet.values]
        for sheet in book
    }


def test_a_workbook_of_10_000_takes_half_as_long_again_as_its_bare_cells(painting):
    sheets = cells(paint(painting))
    rounds = [(taken(paint, painting)[0], taken(bare, sheets)[0]) for _ in range(ROUNDS)]
    ours, peer = (min(times) for times in zip(*rounds, strict=True))
    number = sum(len(row) for rows in sheets.values() for row in rows)
    print(f"\nworkbook of {number:,} cells: {ours:.2f} s / {peer:.2f} s = {ours / peer:.2f}")
    assert ours <= 1.5 * peer


def test_a_workbook_of_10_000_is_exported_in_80_mb(large, tmp_path):
    command = (sys.executable, "-c", EXPORT, large.address, PERIOD, str(tmp_path / "large.xlsx"))
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    most = int(done.stdout.split()[-1]) / 1000
    print(f"\nexport of 10,000: {most:.0f} MB")
    assert most <= 80
