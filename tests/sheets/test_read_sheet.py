"""Test files that are no sheets: they are refused with the next step, and nothing is written."""

from __future__ import annotations

import zipfile

import pytest
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from helpers.databases import read_all_rows
from helpers.sheets import SHEET, replace_parts, write_csv, write_workbook
from tracker import errors
from tracker.sheets.files import size_limits, workbook_process, xlsx_checks
from tracker.sheets.files.odd_cells import BrokenCell
from tracker.sheets.files.read_sheet import open_sheet

pytestmark = pytest.mark.any_engine

HEADER = ("企业", "承诺事项", "金额(万元)", "表态日期")
ROW = ("某某新材料有限公司", "建设膜材料中心", 1200, "2024-05-06")


def read_rows(file, **options):
    return list(open_sheet(file, **options).rows)


def write_encrypted_book(place):
    mark = "EncryptedPackage".encode("utf-16-le")
    (place / "sheet.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + mark + bytes(2000))
    return place / "sheet.xlsx"


def write_zip_bomb(place):
    """Write a workbook with a part of 420 MB that is packed into little."""
    file = write_workbook(place, ("一", [HEADER, ROW]))
    with (
        zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as opened,
        opened.open("xl/media/image1.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(420):
            part.write(bytes(1 << 20))
    return file


def write_lying_zip_bomb(place):
    """Write a workbook whose directory states 64 bytes for a part of 4 MB."""
    file = replace_parts(
        write_workbook(place, ("一", [HEADER, ROW])), {"xl/theme/theme1.xml": lambda _: bytes(1 << 22)}
    )
    data = file.read_bytes()
    size = (1 << 22).to_bytes(4, "little")
    file.write_bytes(data.replace(size, (64).to_bytes(4, "little")))
    return file


def write_book_with_entity(place):
    """Write a workbook whose sheet defines an XML entity that reads a file."""
    doctype = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return replace_parts(write_workbook(place, ("一", [HEADER, ROW])), {SHEET: lambda old: doctype + old})


def write_far_cell(place):
    """Write a workbook with a cell in column 16,000."""

    def change(book):
        book.active.cell(1, 16_000, "x")

    return write_workbook(place, ("一", [HEADER, ROW]), change=change)


def write_low_cell(place):
    """Write a workbook with a cell in the last row that Excel has."""

    def change(book):
        book.active.cell(1_048_576, 500, "x")

    return write_workbook(place, ("一", [HEADER, ROW]), change=change)


def write_repeated_row(place):
    """Write an .ods file that repeats one row 9,999,999 times."""
    content = (
        b'<office:document-content xmlns:office="o" xmlns:table="t"><table:table table:name="s">'
        b'<table:table-row table:number-rows-repeated="9999999">'
        b'<table:table-cell office:value-type="float" office:value="1"/>'
        b"</table:table-row></table:table></office:document-content>"
    )
    with zipfile.ZipFile(place / "sheet.ods", "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        new.writestr("content.xml", content)
        new.writestr("META-INF/manifest.xml", "<m/>")
    return place / "sheet.ods"


def write_bytes(place, data, name="sheet.xlsx"):
    (place / name).write_bytes(data)
    return place / name


REFUSED = {
    "password": (write_encrypted_book, "protected by a password"),
    "zip bomb": (write_zip_bomb, "sheet.xlsx is 420 MB when unpacked, but the program reads at most 400 MB"),
    "zip whose directory lies": (write_lying_zip_bomb, "cannot be read as a workbook"),
    "external entity": (write_book_with_entity, "XML entities"),
    "a cell far to the right": (write_far_cell, "16,000 columns"),
    "a cell far down": (write_low_cell, "1,048,576 rows"),
    "rows repeated without end": (write_repeated_row, "repeats a row"),
    "not a workbook": (lambda place: write_bytes(place, b"%PDF-1.7 junk"), "neither a workbook nor CSV"),
    "a picture": (
        lambda place: write_bytes(place, b"\x89PNG\r\n\x1a\n" + bytes(99)),
        "neither a workbook nor CSV",
    ),
    "a page saved as .xls": (
        lambda place: write_bytes(place, b"<html><table><tr><td>1</td></tr></table>", "sheet.xls"),
        "neither a workbook nor CSV",
    ),
    "half a zip": (
        lambda place: write_bytes(place, b"PK\x03\x04" + bytes(300)),
        "cannot be read as a workbook",
    ),
    "half an xls": (
        lambda place: write_bytes(place, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), "s.xls"),
        "cannot be read as a workbook",
    ),
    "another zip": (
        lambda place: replace_parts(write_bytes(place, b"PK\x05\x06" + bytes(18)), {"a.txt": lambda _: b"x"}),
        "neither a workbook nor CSV",
    ),
    "an empty file": (lambda place: write_bytes(place, b"", "sheet.csv"), "is empty"),
    "blank lines": (lambda place: write_bytes(place, b"\n\n \n", "sheet.csv"), "is empty"),
    "a folder": (lambda place: place, "this is a folder, not a file"),
    "no file": (lambda place: place / "none.xlsx", "none.xlsx cannot be read: No such file"),
    "empty sheets": (lambda place: write_workbook(place, ("一", []), ("二", [])), "all sheets are empty"),
    "several sheets": (
        lambda place: write_workbook(place, ("一", [HEADER, ROW]), ("二", [HEADER, ROW])),
        "has 2 sheets: “一”, “二”",
    ),
    "30,000 columns": (lambda place: write_csv(place, [["x"] * 30_000]), "30,000 columns"),
    "quotation marks that never end": (
        lambda place: write_bytes(place, '企业,承诺事项\n"某,x\n'.encode(), "sheet.csv"),
        "sheet.csv: row 2 is not valid CSV: unexpected end of data",
    ),
    "a cell of two million characters": (
        lambda place: write_csv(place, [HEADER, ["x" * 2_000_000, "", "", ""]]),
        "sheet.csv: row 2 is not valid CSV: field larger than field limit (1048576)",
    ),
    "bytes that are no text": (
        lambda place: write_bytes(place, b"\xff\xff\x81 \x80\xff,\xfe\n", "sheet.csv"),
        "is not text in UTF-8, GB18030 or BIG5",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.slow
def test_a_file_that_is_not_a_table_is_refused_and_nothing_is_written(name, run, location, tmp_path):
    make, said = REFUSED[name]
    file, before = make(tmp_path), read_all_rows(location)
    done = run("import", str(file), "--as", "commitments", "--yes")
    assert done.exit_code in (2, 7), done.output
    assert said in done.stderr
    assert "→" in done.stderr
    assert "Traceback" not in done.output
    assert read_all_rows(location) == before


def test_a_missing_sheet_is_refused_with_the_existing_ones(run, tmp_path):
    file = write_workbook(tmp_path, ("项目", [HEADER, ROW]), ("旧表", [HEADER]))
    done = run("import", str(file), "--as", "commitments", "--sheet", "没有")
    assert done.exit_code == 3
    assert "“项目”, “旧表”" in done.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_encodings_are_detected(encoding, tmp_path):
    assert read_rows(write_csv(tmp_path, [HEADER], encoding)) == [(1, list(HEADER))]


@pytest.mark.parametrize(
    ("encoding", "words"), [("gb18030", "企业"), ("gbk", "企业"), ("GB2312", "企业"), ("big5", "企業")]
)
def test_a_given_encoding_is_used(encoding, words, tmp_path):
    assert read_rows(write_csv(tmp_path, [(words,)], encoding), encoding=encoding) == [(1, [words])]


def test_big5_includes_the_extended_characters_in_use(tmp_path):
    rows = [("企業名稱", "備註"), ("恒豐建設股份有限公司", "碁、裏、墻、銹、粧、嫺")]
    file = write_csv(tmp_path, rows, "cp950")
    expected = [(number, list(row)) for number, row in enumerate(rows, start=1)]
    assert (
        read_rows(file) == read_rows(file, encoding="big5") == read_rows(file, encoding="cp950") == expected
    )
    assert tuple(open_sheet(file).notes) == (("the file is not UTF-8; it was read as BIG5"),)


@pytest.mark.parametrize("mark", [",", "\t", ";"])
@pytest.mark.parametrize("title", ["2024年重点企业联系表", "联系表,2024年", "联系表；单位:万元", ""])
def test_the_separator_is_detected_below_a_title(mark, title, tmp_path):
    rows = [
        ["姓名", "单位", "备注"],
        ["李四", "大北农", "甲,乙" if mark != "," else "甲;乙;丙;丁"],
        ["王五", "大北农", ""],
    ]
    file = write_bytes(tmp_path, "\n".join([title, *map(mark.join, rows)]).encode(), "sheet.csv")
    assert [cells for _, cells in open_sheet(file).rows][1:] == rows


def test_a_text_file_above_the_size_limit_is_refused(tmp_path):
    with (tmp_path / "sheet.csv").open("wb") as opened:
        opened.write(b"a,b\n")
        opened.truncate(401 << 20)
    with pytest.raises(errors.FileError, match="401 MB, but the program reads at most 400 MB"):
        size_limits.require_file_size(tmp_path / "sheet.csv", (tmp_path / "sheet.csv").stat().st_size)


def test_the_only_encoding_that_fits_is_used_and_noted(tmp_path):
    sheet = open_sheet(write_csv(tmp_path, [("企业名称", "𠀀")], "gb18030"))
    assert list(sheet.rows) == [(1, ["企业名称", "𠀀"])]
    assert tuple(sheet.notes) == (("the file is not UTF-8; it was read as GB18030"),)


def test_two_encodings_that_fit_are_refused_with_both_readings(tmp_path):
    with pytest.raises(errors.FileError) as raised:
        open_sheet(write_csv(tmp_path, [("中文", "一一")], "gb18030"))
    assert "gb18030: 中文,一一" in str(raised.value)
    assert "big5: " in str(raised.value)
    assert "--encoding gb18030" in raised.value.hint


def test_an_unfit_or_unknown_encoding_is_refused(tmp_path):
    file = write_csv(tmp_path, [HEADER], "gb18030")
    with pytest.raises(errors.FileError, match=r"is not text in UTF-8: byte 1 does not fit"):
        open_sheet(file, encoding="utf-8")
    for wrong in ("klingon", "rot13", "hex"):
        with pytest.raises(errors.BadInputError, match="is not an encoding"):
            open_sheet(file, encoding=wrong)


def test_rows_are_numbered_as_in_the_spreadsheet_program(tmp_path):
    file = write_bytes(tmp_path, b'a,b\n\n"one\r\ntwo",2\nlast,3\n', "sheet.csv")
    assert read_rows(file) == [(1, ["a", "b"]), (2, []), (3, ["one\ntwo", "2"]), (4, ["last", "3"])]

    def move(book):
        book.active.move_range("A1:D2", rows=4, cols=2)

    found = read_rows(write_workbook(tmp_path, ("一", [HEADER, ROW]), change=move))
    assert [(number, cells[2]) for number, cells in found if any(cells)] == [(5, "企业"), (6, ROW[0])]


def test_error_values_that_a_reader_takes_for_blank_are_found(tmp_path):
    def change(book):
        sheet = book.active
        sheet["B2"] = "=1+1"
        sheet["C2"], sheet["C2"].data_type = "#REF!", "e"
        sheet.row_dimensions[3].hidden = True

    file = write_workbook(tmp_path, ("一", [HEADER, ROW, ROW]), change=change)
    sheet = open_sheet(file)
    (_, cells) = list(sheet.rows)[1]
    assert (cells[1], type(cells[1])) == (BrokenCell(""), BrokenCell)
    assert (cells[2], type(cells[2])) == (BrokenCell("#REF!"), BrokenCell)
    assert sheet.notes == ("hidden rows are read too: 3",)


@pytest.mark.parametrize("prefix", ["", "x:"])
@pytest.mark.parametrize("across", [1, 20_000])
@pytest.mark.slow
def test_odd_cells_are_found_across_the_pieces_of_a_large_part(prefix, across, tmp_path):
    """A row may be longer than a piece that is read at once."""
    cell = f'<{prefix}c r="A%d" t="e"><{prefix}v>#REF!</{prefix}v></{prefix}c>'
    plain = f'<{prefix}c r="B%d"><{prefix}v>123456789</{prefix}v></{prefix}c>'
    rows = [
        f'<{prefix}row r="{row}" hidden="1">{cell % row}{plain % row * across}</{prefix}row>'
        for row in range(1, 40_000 // across + 20)
    ]
    with zipfile.ZipFile(tmp_path / "sheet.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("sheet.xml", f"<{prefix}sheetData>{''.join(rows)}</{prefix}sheetData>")
    found = xlsx_checks.find_oddities(
        tmp_path / "sheet.xlsx",
        xlsx_checks.WorkbookParts(counts_from_1904=False, parts={"一": "sheet.xml"}),
        "一",
    )
    assert len(found.cells) == len(rows)
    assert found.hidden == list(range(1, len(rows) + 1))


@pytest.mark.slow
def test_endless_blanks_are_read_piece_by_piece(tmp_path):
    with zipfile.ZipFile(tmp_path / "sheet.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("sheet.xml", b" " * (20 << 20))
    with zipfile.ZipFile(tmp_path / "sheet.xlsx") as opened:
        assert max(map(len, xlsx_checks._read_pieces(opened, "sheet.xml"))) <= 2 << 20


def write_ods(place, rows, name="sheet.ods"):
    """Write an .ods file with one sheet; `rows` is XML, whose indentation is removed."""
    joined = "".join(map(str.strip, rows.splitlines()))
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="urn:calcext">'
        f'<office:body><office:spreadsheet><table:table table:name="一">{joined}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(place / name, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        new.writestr("content.xml", content)
        new.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return place / name


ODS_ROWS = """
<table:table-row><table:table-cell/></table:table-row>
<table:table-row>
 <table:table-cell office:value-type="string" table:number-rows-spanned="2">
  <text:p>甲</text:p></table:table-cell>
 <table:table-cell office:value-type="string" table:number-columns-spanned="2">
  <text:p>乙</text:p></table:table-cell>
 <table:covered-table-cell/>
</table:table-row>
<table:table-row>
 <table:covered-table-cell/>
 <table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error">
  <office:annotation><text:p>note</text:p></office:annotation>
<text:p>#DIV/0!</text:p></table:table-cell>
 <table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0">
  <text:p>Err:502</text:p></table:table-cell>
</table:table-row>
<table:table-row table:number-rows-repeated="2" table:visibility="collapse">
 <table:table-cell table:number-columns-repeated="2" table:formula="of:=A1"/>
 <table:table-cell office:value-type="string"><text:p>丙</text:p></table:table-cell>
</table:table-row>
<table:table-row table:visibility="filter">
 <table:table-cell office:value-type="string"><text:p>丁</text:p></table:table-cell>
</table:table-row>
<table:table-row table:number-rows-repeated="1048000" table:visibility="collapse">
 <table:table-cell/>
</table:table-row>
"""


def test_an_ods_sheet_tells_merged_cells_errors_and_hidden_rows(tmp_path):
    sheet = open_sheet(write_ods(tmp_path, ODS_ROWS))
    rows = dict(sheet.rows)
    assert list(sheet.merged) == [(1, 0, 2, 0), (1, 1, 1, 2)]
    broken = {
        (number, place): cell
        for number, cells in rows.items()
        for place, cell in enumerate(cells)
        if type(cell) is BrokenCell
    }
    assert broken == {
        (3, 1): "#DIV/0!", (3, 2): "Err:502", (4, 0): "", (4, 1): "", (5, 0): "", (5, 1): "",
    }  # fmt: skip
    assert [rows[2][0], rows[4][2], rows[6][0]] == ["甲", "丙", "丁"]
    assert sheet.notes == ("hidden rows are read too: 4, 5, 6",)


def test_an_ods_sheet_that_is_not_xml_is_reported_as_damaged(tmp_path):
    with pytest.raises(errors.FileError, match="cannot be read as a workbook"):
        open_sheet(write_ods(tmp_path, '<table:table-row table:visibility="filter">'))


def test_a_formula_is_read_as_its_result(tmp_path):
    file = write_workbook(
        tmp_path, ("一", [("a",), ("x",)]), change=lambda book: book.active.__setitem__("A2", "=40+2")
    )
    formula = lambda old: old.replace(b"<v />", b"<v>42</v>").replace(b"<v></v>", b"<v>42</v>")  # noqa: E731
    assert read_rows(replace_parts(file, {SHEET: formula}))[1] == (2, [42.0])


def test_coloured_empty_cells_are_not_part_of_the_table(tmp_path):
    def paint(book):
        for place in ((1, 16_000), (1_048_576, 3)):
            book.active.cell(*place).fill = PatternFill("solid", "FFFF00")

    rows = read_rows(write_workbook(tmp_path, ("一", [HEADER]), change=paint))
    assert rows == [(1, list(HEADER))]


def test_a_sheet_that_is_too_large_is_never_opened(tmp_path, monkeypatch):
    file, opened = write_low_cell(tmp_path), []
    monkeypatch.setattr(workbook_process.WorkbookProcess, "find_area", lambda _, name: opened.append(name))
    with pytest.raises(errors.FileError, match="1,048,576 rows and 500 columns, up to cell SF1048576"):
        open_sheet(file)
    assert not opened


def test_hidden_sheets_are_read_only_when_named(tmp_path):
    def hide(book):
        book["旧表"].sheet_state = "hidden"

    file = write_workbook(tmp_path, ("项目", [HEADER]), ("旧表", [ROW]), change=hide)
    assert open_sheet(file).name == "项目"
    assert open_sheet(file).notes == ("hidden sheets are not read: “旧表”",)
    assert open_sheet(file, "旧表").name == "旧表"


@pytest.mark.parametrize(("epoch", "zero"), [(1900, xlsx_checks.FROM_1900), (1904, xlsx_checks.FROM_1904)])
def test_the_date_system_of_a_workbook_is_recognised(epoch, zero, tmp_path):
    def change(book):
        if epoch == 1904:
            book.epoch = CALENDAR_MAC_1904

    assert open_sheet(write_workbook(tmp_path, ("一", [HEADER]), change=change)).day_zero == zero


def test_many_blank_rows_are_ignored(run, tmp_path):
    file = write_csv(tmp_path, [("ref", "place"), ("2024-001", ""), *[("", "")] * 65_536])
    done = run("import", str(file), "--as", "commitments")
    assert "0 new, 0 updated, 1 unchanged, 0 rejected" in done.output
