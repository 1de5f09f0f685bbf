"""Test the pages that LibreOffice prints of a workbook: no chart is cut, and headings stand on every page."""

from __future__ import annotations

import io
import shutil
import subprocess

import openpyxl
import pytest

from helpers.databases import SERVER
from tracker.read.labels import Labels
from tracker.report import build
from tracker.report.xlsx import workbook
from tracker.store.reader import open_reader
from tracker.values import periods

pytestmark = [
    pytest.mark.skipif(SERVER is not None, reason="paper does not depend on the engine"),
    pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here"),
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not here"),
    pytest.mark.slow,
]
SHORT = 60
"""The number of register lines and quotations that are printed: enough for two pages of each list."""


@pytest.fixture(scope="module")
def printed(furnished, tmp_path_factory):
    """The English workbook as openpyxl reads it, and the text of each page; printing takes ten seconds."""
    place = tmp_path_factory.mktemp("printed")
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        with open_reader(furnished, with_temporary_tables=True) as reader:
            report = build.build_report(reader, periods.parse_period("2024Q2"))
            labels = Labels(reader, "en")
        report = report._replace(register=report.register[:SHORT], quotations=report.quotations[:SHORT])
        file = io.BytesIO()
        workbook.paint_workbook(workbook.Painting(report, labels, 1_000_000, language="en"), file)
    (place / "q.xlsx").write_bytes(file.getvalue())
    profile = f"-env:UserInstallation=file://{place}/profile"
    convert = ("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", place, place / "q.xlsx")
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    read = ("pdftotext", "-layout", place / "q.pdf", "-")
    text = subprocess.run(read, check=True, capture_output=True, timeout=60).stdout.decode()
    return openpyxl.load_workbook(file), text.split("\f")[:-1]


def find_pages(pages, name):
    """Return the pages of a sheet, whose name ends the header."""
    return [page for page in pages if page.lstrip().splitlines()[0].rstrip().endswith(name)]


def test_no_chart_is_cut_by_the_end_of_a_page(printed):
    book, pages = printed
    charts = book["Charts"]._charts
    titles = [chart.title.tx.rich.p[0].r[0].t for chart in charts]
    assert len(titles) == 5
    for title in titles:
        assert len([page for page in find_pages(pages, "Charts") if title in page]) == 1, title


def test_headings_stand_on_every_page_of_a_table(printed):
    book, pages = printed
    continued = []
    for sheet in book.worksheets:
        shown = find_pages(pages, sheet.title)
        assert shown, sheet.title
        if len(sheet.tables) != 1 or sheet.title == "Terms":
            continue
        [table] = sheet.tables.values()
        words = [column.name.split()[0] for column in table.tableColumns][:4]
        continued += [sheet.title] * (len(shown) > 1)
        for page in shown:
            assert [word for word in words if word not in page] == [], sheet.title
    assert {"Register", "To watch", "By company", "Key figures"} <= set(continued)


def test_a_table_that_shares_a_sheet_stands_on_one_page(printed):
    book, pages = printed
    for name in ("Stages and trend", "Breakdown"):
        shown = find_pages(pages, name)
        for table in book[name].tables.values():
            rows = list(book[name][table.ref])
            first, last = str(rows[1][0].value), str(rows[-1][0].value)
            assert [page for page in shown if first in page and last in page], table.name


def test_no_page_holds_but_a_heading(printed):
    _, pages = printed
    for page in pages:
        lines = [line for line in page.splitlines() if line.strip()]
        assert len(lines) > 5, lines
