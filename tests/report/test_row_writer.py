"""Rows that are written as XML: what openpyxl reads back is what was written."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.databases import scale_examples
from tracker.report.xlsx import row_writer
from tracker.report.xlsx.book import Book
from tracker.report.xlsx.cells import Cell, replace_invalid_characters

pytestmark = pytest.mark.any_engine
TEXTS = st.text(alphabet=st.characters(exclude_characters="\r"), max_size=40)
"""XML reads a carriage return as a line feed."""
NUMBERS = st.integers(-(10**15), 10**15) | st.decimals(-(10**8), 10**8, places=4)
DAYS = st.dates(date(1900, 3, 1), date(2100, 12, 31))


def write_rows(*lines):
    """Return the file of a workbook with one sheet, which has these rows."""
    file = io.BytesIO()
    with Book("hans") as book:
        rows = book.add_sheet("表")
        for line in lines:
            rows.write_row(line, 15)
        book.save(file)
    return file


def write_and_read(*lines):
    """Return the sheet that openpyxl reads from a workbook with these rows."""
    return openpyxl.load_workbook(write_rows(*lines))["表"]


@pytest.mark.parametrize(
    "text",
    ["华恒生物", " 前后空格 ", "\n换行\n", "A&B <C> \"D\" 'E'", "]]>", "&amp;", "=1+1", "#N/A", "1234", "\t"],
)
def test_a_text_is_read_as_it_was_written(text):
    cell = write_and_read([Cell(text)])["A1"]
    assert (cell.value, cell.data_type if text[0] not in "=#" else "s") == (text, "s")


@pytest.mark.parametrize(("text", "is_marked"), [("甲 乙", False), (" 甲", True), ("甲\n", True)])
def test_blanks_at_the_ends_of_a_text_are_marked_for_excel_to_keep(text, is_marked):
    with ZipFile(write_rows([Cell(text)])) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    assert (f'<t xml:space="preserve">{text}</t>' in xml) == is_marked
    assert (f"<t>{text}</t>" in xml) != is_marked


@pytest.mark.parametrize("name", ["登记", "A&B", "甲'乙", '<C> "D"'])
def test_a_link_leads_to_its_cell(name):
    target = "'" + name.replace("'", "''") + "'!A2"
    sheet = write_and_read([Cell("x"), Cell("2024-001", tone="link", link=target)])
    assert sheet["A1"].hyperlink is None
    assert sheet["B1"].hyperlink.location == target


def test_links_beyond_the_limit_of_excel_keep_their_text(monkeypatch):
    monkeypatch.setattr(row_writer, "_MOST_LINKS", 2)
    sheet = write_and_read(*[[Cell("x", link="A1")]] * 3)
    assert [(row[0].value, row[0].hyperlink is not None) for row in sheet] == [
        ("x", True),
        ("x", True),
        ("x", False),
    ]


@pytest.mark.slow
@settings(max_examples=scale_examples(40))
@given(st.lists(st.lists(TEXTS | NUMBERS | DAYS, min_size=1, max_size=30), min_size=1, max_size=4))
def test_any_values_are_read_as_they_were_written(lines):
    sheet = write_and_read(*([Cell(value) for value in line] for line in lines))
    for number, line in enumerate(lines, start=1):
        for column, value in enumerate(line, start=1):
            read = sheet.cell(number, column).value
            if isinstance(value, str):
                assert (read or "") == replace_invalid_characters(value)
            elif isinstance(value, date):
                assert read == (value - date(1899, 12, 30)).days
            else:
                assert Decimal(str(read)) == value
