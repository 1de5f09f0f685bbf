"""Test files that were made to exhaust memory or time: one clear error, and no word of the native library."""

from __future__ import annotations

import random
import re
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from helpers.databases import scale_examples
from helpers.sheets import SHEET, replace_parts, write_workbook, write_xls
from tracker import errors, limited_child
from tracker.sheets.files import calamine_child
from tracker.sheets.files.merged_cells import spread_merged
from tracker.sheets.files.read_sheet import open_sheet

pytestmark = pytest.mark.any_engine

HEADER = ("企业", "承诺事项", "金额(万元)", "表态日期")
ROW = ("某某新材料有限公司", "建设膜材料中心", 0.35, "2024-05-06")


def read_all(file):
    sheet = open_sheet(file)
    return list(spread_merged(sheet.rows, sheet.merged))


def change_sheet(old, new):
    """Return a function that writes a workbook in whose first sheet `old` is replaced by `new`."""

    def write(place):
        file = write_workbook(place, ("一", [HEADER, ROW]))
        assert old in zipfile.ZipFile(file).read(SHEET)
        return replace_parts(file, {SHEET: lambda xml: xml.replace(old, new)})

    return write


def add_cells(cells):
    """Return a function that writes a workbook with more XML behind its rows."""
    return change_sheet(b"</sheetData>", cells + b"</sheetData>")


def change_part(part, change):
    return lambda place: replace_parts(write_workbook(place, ("一", [HEADER, ROW])), {part: change})


def write_ods(table):
    """Return a function that writes an .ods file with the rows `table` in its only sheet, 一."""

    def write(place):
        spaces = "".join(f' xmlns:{name}="urn:{name}"' for name in ("office", "table", "text"))
        with zipfile.ZipFile(place / "sheet.ods", "w", zipfile.ZIP_DEFLATED) as new:
            new.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            new.writestr("META-INF/manifest.xml", "<m/>")
            new.writestr(
                "content.xml",
                f"<office:document-content{spaces}><office:body><office:spreadsheet>"
                f'<table:table table:name="一">{table}</table:table>'
                "</office:spreadsheet></office:body></office:document-content>",
            )
        return place / "sheet.ods"

    return write


def write_many_parts(place):
    file = write_workbook(place, ("一", [HEADER, ROW]))
    with zipfile.ZipFile(file, "a") as opened:
        for number in range(10_001):
            opened.writestr(str(number), b"")
    return file


def write_large_directory(place):
    """Write a zip file whose end states that the list of its parts has 512 MB."""
    file = write_workbook(place, ("一", [HEADER, ROW]))
    data = bytearray(file.read_bytes())
    at = data.rfind(b"PK\x05\x06")
    data[at + 12 : at + 16] = (512 << 20).to_bytes(4, "little")
    file.write_bytes(data)
    return file


def write_ods_without_content(place):
    with zipfile.ZipFile(place / "sheet.ods", "w") as new:
        new.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        new.writestr("META-INF/manifest.xml", "<m/>")
    return place / "sheet.ods"


def write_csv_bytes(data):
    def write(place):
        (place / "sheet.csv").write_bytes(data)
        return place / "sheet.csv"

    return write


CELL = '<table:table-cell office:value-type="float" office:value="1"/>'
FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
DEEP = b"<a>" * 100_000 + b"</a>" * 100_000
ATTACKS = {
    "two cells in opposite corners": (add_cells(FAR), "“一” spans 1,048,576 rows.*up to cell XFD1048576"),
    "the same in small letters": (add_cells(FAR.replace(b"XFD", b"xfd")), "up to cell XFD1048576"),
    "the same in single quotation marks": (add_cells(FAR.replace(b'"', b"'")), "up to cell XFD1048576"),
    "the same with blanks": (add_cells(FAR.replace(b"=", b" = ")), "up to cell XFD1048576"),
    "the same with a prefix": (
        add_cells(FAR.replace(b"<", b"<a-b:").replace(b"<a-b:/", b"</a-b:")),
        "up to cell XFD1048576",
    ),
    "the same behind a comment": (
        add_cells(FAR.replace(b"<v>", b"<!-- --><v>")),
        "sheet “一”: the cells do not fit into 2 GB",
    ),
    "a row that is no number of a row": (change_sheet(b'r="B2"', b'r="B99999999999"'), "cell B99999999999"),
    "a row of 5,000 digits": (change_sheet(b'r="B2"', b'r="B' + b"9" * 5000 + b'"'), "cell B9999999"),
    "a column of 5,000 letters": (change_sheet(b'r="B2"', b'r="' + b"Z" * 5000 + b'2"'), "cell ZZZZ"),
    "a shared text that is not there": (
        change_sheet(b'<c r="B2" t="inlineStr">', b'<c r="B2" t="s"><v>9999</v></c><c r="C9" t="inlineStr">'),
        "“一”|cannot be read",
    ),
    "a list of sheets that is nested": (
        change_part("xl/workbook.xml", lambda xml: xml.replace(b"<sheets>", DEEP + b"<sheets>")),
        None,
    ),
    "a sheet that is nested": (add_cells(DEEP), None),
    "styles of 40 MB": (
        change_part("xl/styles.xml", lambda _: b"<a>" + b" " * (40 << 20) + b"</a>"),
        "40 MB",
    ),
    "merged cells that cover the sheet": (
        change_sheet(
            b"<pageMargins", b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><pageMargins'
        ),
        None,
    ),
    "thousands of merged cells over each other": (
        change_sheet(
            b"<pageMargins",
            b"<mergeCells>"
            + b"".join(b'<mergeCell ref="A1:A%d"/>' % row for row in range(1000, 3000))
            + b"</mergeCells><pageMargins",
        ),
        "merged cells reach into this row",
    ),
    "a dimension that covers the sheet": (change_sheet(b'ref="A1:D2"', b'ref="A1:XFD1048576"'), None),
    "a dimension that is no range": (
        change_sheet(b'ref="A1:D2"', b'ref="A1:Q"'),
        "cannot be read as a workbook",
    ),
    "more parts than any workbook has": (write_many_parts, "parts"),
    "a list of parts without end": (write_large_directory, "more packed parts"),
    ".ods: a far cell behind blanks": (
        write_ods(
            '<table:table-row><table:table-cell table:number-columns-repeated="999999999"/>'
            f"{CELL}</table:table-row>"
        ),
        "“一” spans 1 rows and 1,000,000,000 columns, up to cell",
    ),
    ".ods: a far row behind blanks": (
        write_ods(
            '<table:table-row table:number-rows-repeated="999999999"><table:table-cell/></table:table-row>'
            f"<table:table-row>{CELL}</table:table-row>"
        ),
        "“一” spans 1,000,000,000 rows and 1 columns, up to cell A1000000000",
    ),
    ".ods: a count in single quotation marks": (
        write_ods(f"<table:table-row table:number-rows-repeated='9999999'>{CELL}</table:table-row>"),
        "“一” repeats a row 9,999,999 times, at cell A1",
    ),
    ".ods: a count of 5,000 digits": (
        write_ods(f'<table:table-row table:number-rows-repeated="{"9" * 5000}">{CELL}</table:table-row>'),
        "“一” repeats a row",
    ),
    **{
        f".ods: a {what} repeated {count} times": (
            write_ods(
                f'<table:table-row><table:table-cell table:number-columns-repeated="{count}"/>'
                "</table:table-row>"
                if what == "columns"
                else f'<table:table-row table:number-rows-repeated="{count}">{CELL}</table:table-row>'
            ),
            (
                f"in cell A1 of the sheet “一”, the attribute table:number-{what}-repeated must be a whole "
                f"number above 0, but is “{count}”"
            ),
        )
        for what in ("columns", "rows")
        for count in ("NaN", "-1", "0", "1e9", "")
    },
    ".ods: many blocks of many cells": (
        write_ods(
            '<table:table-row table:number-rows-repeated="1000"><table:table-cell'
            ' table:number-columns-repeated="700" office:value-type="float" office:value="1"/>'
            "</table:table-row>" * 30
        ),
        "“一” spans 15,000 rows and 700 columns",
    ),
    ".ods: many errors": (
        write_ods(
            '<table:table-row table:number-rows-repeated="1000"><table:table-cell table:formula="of:=A1"'
            ' table:number-columns-repeated="700"/></table:table-row>' * 3
        ),
        "more than 2,000,000 cells",
    ),
    ".ods: a sheet that is nested": (write_ods(DEEP.decode()), "more than 200 deep"),
    ".ods: no content": (write_ods_without_content, "content.xml"),
    "CSV: a line without end": (write_csv_bytes(b"a,b\n" + b"x " * (3 << 20)), "row 2 has more than"),
    "CSV: a million columns": (write_csv_bytes(b"a,b\n" + b"1," * 1_000_000), "1,000,001 columns"),
    "CSV: ten million columns": (write_csv_bytes(b"a,b\n" + b"," * 10_000_000), "row 2 has more than"),
    "CSV: columns without end over many lines": (
        write_csv_bytes(b"a,b\n" + (b"," * 1_000_000 + b'"\n"') * 10),
        "row 2 has more than",
    ),
}


ATTACKS |= {
    ".xls: two cells in opposite corners": (
        lambda place: write_xls(place, {(0, 0): 1, (65_535, 65_535): 2}),
        "“一” spans 1 rows and 65,536 columns, up to cell CRXP65536",
    ),
    ".xls: a cell far down": (
        lambda place: write_xls(place, {(0, 0): 1, (65_535, 255): 2}),
        "“一” spans 65,536 rows and 256 columns, up to cell IV65536",
    ),
    ".xls: a cell far to the right in a small file": (
        lambda place: write_xls(place, {(0, 0): 1, (1, 1000): 2}, small=True),
        "“一” spans 1 rows and 1,001 columns, up to cell ALM2",
    ),
    ".xls: dimensions that no sheet has": (
        lambda place: write_xls(place, {(0, 0): 1}, dimensions=(0, 4_000_000_000, 0, 65_535)),
        "“一” states a size that is too large, up to cell CRXO4000000000",
    ),
}


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.slow
def test_an_ordinary_xls_file_is_read(small, tmp_path):
    file = write_xls(tmp_path, {(0, 0): 1, (1, 1): 2.5}, dimensions=(0, 65_536, 0, 256), small=small)
    assert read_all(file) == [(1, [1.0, ""]), (2, ["", 2.5])]


@pytest.mark.parametrize(
    "at", [30, 44, 48, 60, 68, 76, 76 + 4, 512, 516, 1024 + 66, 1024 + 116, 1024 + 128 + 116]
)
@pytest.mark.slow
def test_a_damaged_xls_file_is_one_error_or_read(at, tmp_path, capfd):
    file = write_xls(tmp_path, {(0, 0): 1})
    data = bytearray(file.read_bytes())
    for wrong in (b"\xff\xff\xff\x7f", b"\x00\x00\x00\x00", b"\x03\x00\x00\x00"):
        file.write_bytes(data[:at] + wrong + data[at + 4 :])
        with suppress(errors.FileError):
            read_all(file)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ATTACKS)
@pytest.mark.slow
def test_a_sheet_that_attacks_is_one_error_or_read(name, tmp_path, capfd):
    write, message = ATTACKS[name]
    file = write(tmp_path)
    capfd.readouterr()  # zipfile warns of an archive that is written to attack
    if message is None:
        assert read_all(file)[1][1][1] == ROW[1]
    else:
        with pytest.raises(errors.FileError, match=message) as raised:
            read_all(file)
        assert raised.value.hint
        assert len(str(raised.value)) < 400
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("number", ["1e999999999", "-1e-999999999", "NaN", "Infinity", "9" * 5000])
def test_a_number_that_no_sheet_can_hold_is_not_written_out(number, tmp_path):
    def show_percent(book):
        book.active["C2"].number_format = "0%"

    file = write_workbook(tmp_path, ("一", [HEADER, ROW]), change=show_percent)
    replace_parts(file, {SHEET: lambda xml: xml.replace(b"<v>0.35</v>", f"<v>{number}</v>".encode())})
    assert len(str(read_all(file)[1][1][2])) < 10_000


@pytest.mark.parametrize(
    ("done", "message"),
    [
        ("bytearray(4 << 30)", "do not fit into 2 GB"),
        ("while True: hash(None)", "more than 1 seconds"),
        ("__import__('os').abort()", "do not fit into 2 GB"),
        ("__import__('os')._exit(3)", "ended with exit code 3"),
    ],
)
@pytest.mark.slow
def test_the_limits_of_memory_and_time_end_only_the_child(done, message, tmp_path, monkeypatch, capfd):
    file, script = write_workbook(tmp_path, ("一", [HEADER, ROW])), tmp_path / "child.py"
    text = Path(calamine_child.__file__).read_text("utf-8")
    text = text.replace("        _answer_questions(file)\n", f"        {done}\n")
    script.write_text(text, "utf-8")
    monkeypatch.setattr(limited_child, "MOST_SECONDS", 1)
    monkeypatch.setattr(calamine_child, "__file__", str(script))
    with pytest.raises(errors.FileError, match=message):
        read_all(file)
    assert capfd.readouterr() == ("", "")


WRONG_VALUES = (
    b"99999999999",
    b"-1",
    b"NaN",
    b"",
    b"1e99",
    b"\xff",
    b"XFD1048576",
    b"&#0;",
    b"0",
    b"'",
    b"]]>",
)


def change_at_random(data, chance):
    """Return the bytes of a part with another value of an attribute, another byte, or a piece left out."""
    changed, values = bytearray(data), list(re.finditer(rb'="([^"]*)"', data))
    way, at = chance.randrange(3), chance.randrange(len(data))
    if way == 0 and values:
        value = chance.choice(values)
        changed[value.start(1) : value.end(1)] = chance.choice(WRONG_VALUES)
    elif way == 1:
        changed[at] = chance.randrange(256)
    else:
        del changed[at : at + chance.randint(1, 40)]
    return bytes(changed)


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
@pytest.mark.slow
def test_a_file_that_was_changed_at_random_is_one_error_or_read(kind, tmp_path, capfd):
    if kind == "xlsx":
        file = write_workbook(tmp_path, ("一", [HEADER, ROW, ROW]))
    elif kind == "ods":
        file = write_ods(f'<table:table-row table:number-rows-repeated="2">{CELL}</table:table-row>')(
            tmp_path
        )
    else:
        file = write_xls(tmp_path, {(0, 0): 1, (1, 1): 2})
    original, chance = file.read_bytes(), random.Random(kind)
    for _ in range(scale_examples(30)):
        if kind == "xls":
            file.write_bytes(change_at_random(original, chance))
        else:
            file.write_bytes(original)
            with zipfile.ZipFile(file) as opened:
                part = chance.choice([name for name in opened.namelist() if opened.getinfo(name).file_size])
            replace_parts(file, {part: lambda data: change_at_random(data, chance)})
        with suppress(errors.TrackerError):
            read_all(file)
    assert capfd.readouterr() == ("", "")
