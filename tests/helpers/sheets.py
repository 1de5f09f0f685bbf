"""CSV files and workbooks to import."""

from __future__ import annotations

import csv
import io
import zipfile

import openpyxl

SHEET = "xl/worksheets/sheet1.xml"


def write_workbook(place, *sheets, name="sheet.xlsx", change=None):
    """Write a workbook and return its path. Sheets are (name, rows); `change` may edit the open workbook."""
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
    """Replace or add files in a zip. `changes` maps a name to a function from old bytes to new ones."""
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


def read_counts(done):
    """Return the four numbers of the line that ends with “rejected.”"""
    (line,) = [line for line in done.stdout.splitlines() if line.endswith("rejected.")]
    return tuple(int(part.split()[0]) for part in line.rstrip(".").split(", "))


def list_faults(done):
    """Return the lines of stderr that name a fault of a row or of the sheet."""
    return [line.strip() for line in done.stderr.splitlines() if line.startswith(("  row", "  the sheet"))]
