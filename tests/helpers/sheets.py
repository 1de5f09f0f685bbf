"""CSV files and workbooks to import."""

from __future__ import annotations

import csv
import io
import struct
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
    return tuple(int(part.split()[0].replace(",", "")) for part in line.rstrip(".").split(", "))


def list_faults(done):
    """Return the lines of stderr that name a fault of a row or of the sheet."""
    return [
        line.strip() for line in done.stderr.splitlines() if line.startswith(("  row", "  the whole sheet"))
    ]


def write_xls(place, cells, *, dimensions=(0, 2, 0, 2), name="sheet.xls", sheet="一", small=False):
    """Write an .xls file of one sheet. `cells` maps (row, column) from 0 to numbers.

    `small` writes it without the padding that puts a workbook into sectors of its own.
    """
    begin = struct.pack("<HHHHIII", 0x0600, 0x0005, 0, 0, 0, 0, 0)[:16]
    records = [(0x0200, struct.pack("<IIHHH", *dimensions, 0))]
    records += [(0x0203, struct.pack("<HHHd", *cell, 0, value)) for cell, value in cells.items()]
    body = _pack_records([(0x0809, b"\0\x06\x10" + begin[3:]), *records, (0x000A, b"")])
    title = struct.pack("<BB", len(sheet), 1) + sheet.encode("utf-16-le")
    first = _pack_records([(0x0809, begin), (0x0085, struct.pack("<IBB", 0, 0, 0) + title), (0x000A, b"")])
    listed = (0x0085, struct.pack("<IBB", len(first), 0, 0) + title)
    stream = _pack_records([(0x0809, begin), listed, (0x000A, b"")]) + body
    (place / name).write_bytes(_pack_compound_file(stream if small else stream.ljust(4096, b"\0")))
    return place / name


def _pack_records(records):
    return b"".join(struct.pack("<HH", kind, len(data)) + data for kind, data in records)


def _pack_compound_file(stream):
    """Return a compound file whose only stream is Workbook, in sectors of 512 bytes."""
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    is_small = len(stream) < 4096
    size, packed = len(stream), stream.ljust(-(-len(stream) // 512) * 512, b"\0")
    count = len(packed) // 512
    chain = [*range(4, 3 + count), end]
    sectors = [table, end, end, *chain]  # the table, the directory, the table of small sectors, the stream
    pieces = -(-size // 64)
    small_table = [*range(1, pieces), end] if is_small else []
    entries = [("Root Entry", 5, 3 if is_small else end, len(packed) if is_small else 0)]
    entries.append(("Workbook", 2, 0 if is_small else 3, size))
    directory = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBBIII", len(name) * 2 + 2, kind, 1, free, free, 1 if kind == 5 else free)
        + bytes(36)
        + struct.pack("<IQ", start, length)
        for name, kind, start, length in entries
    )
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 2, 1, end, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    parts = (sectors, None, small_table)
    filled = [struct.pack("<128I", *part, *[free] * (128 - len(part))) for part in parts if part is not None]
    return header + filled[0] + directory.ljust(512, b"\0") + filled[1] + packed
