"""CSV files and workbooks to import."""

from __future__ import annotations

import csv
import io
import zipfile

import openpyxl

SHEET = "xl/worksheets/sheet1.xml"


def write_workbook(place, *sheets, name="sheet.xlsx", change=None):
    """Write a workbook of (name, rows) and return its path; `change` gets the open workbook."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    if change:
        change(book)
    book.save(place / name)
    return place / name


def replace_parts(file, changes):
    """Replace or add parts of a zip; each change gets the bytes that are there."""
    with zipfile.ZipFile(file) as old:
        kept = {name: old.read(name) for name in old.namelist()}
    for name, change in changes.items():
        kept[name] = change(kept.get(name, b""))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in kept.items():
            new.writestr(name, data)
    return file


def write_csv(place, rows, encoding="utf-8", name="sheet.csv"):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    (place / name).write_bytes(text.getvalue().encode(encoding))
    return place / name
