"""Test cells that an import could drop, change or guess: each is read right, refused, or named."""

from __future__ import annotations

import re
import zipfile
from datetime import date

import pytest

from helpers.databases import select_tuples
from helpers.rows import add_company
from helpers.sheets import SHEET, list_faults, read_counts, replace_parts, write_workbook
from tracker.errors import FileError
from tracker.sheets.cells import clean
from tracker.sheets.files import ods_checks

pytestmark = pytest.mark.any_engine


COMMITMENT_MAP = '[constants]\ntrack = "facility"\nfirmness = "有意向"\n'
HEADER = ("企业名称", "项目名称", "表态日期", "总投资(万元)")
OF_IMPORT = "FROM commitments WHERE ref > '2024-012' ORDER BY id"


@pytest.fixture
def import_text(run, tmp_path):
    """Return a function that imports the text of a CSV file as commitments."""

    def run_import(text, *options, by=COMMITMENT_MAP):
        (tmp_path / "sheet.csv").write_text(text, encoding="utf-8")
        (tmp_path / "map.toml").write_text(by, encoding="utf-8")
        words = ("import", str(tmp_path / "sheet.csv"), "--as", "commitments")
        return run(*words, "--map", str(tmp_path / "map.toml"), *options)

    return run_import


@pytest.fixture
def import_book(run, tmp_path):
    """Return a function that imports rows of a workbook; `change` gets the open workbook."""

    def run_import(rows, *options, by=COMMITMENT_MAP, change=None):
        file = write_workbook(tmp_path, ("表", rows), change=change)
        (tmp_path / "map.toml").write_text(by, encoding="utf-8")
        return run("import", str(file), "--as", "commitments", "--map", str(tmp_path / "map.toml"), *options)

    return run_import


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("甲公司,千分位,2024-01-01,1,200", "“1,200” may be one number"),
        ("甲公司,千分位,2024-01-01,12,345,678.5", "“12,345,678.5” may be one number"),
        ("甲公司,一期,二期,2024-01-01,500", "a value may contain “,”"),
        ("甲公司,项目,2024-01-01,500,", "a value may contain “,”"),
        ("甲公司,项目,2024-01-01,500,,", "the row has 6 cells, but the header has 4"),
        ("甲公司,项目,2024-01-01,500,0", "a value may contain “,”"),
    ],
    ids=["thousands", "millions", "title", "comma at the end", "two commas at the end", "a zero"],
)
def test_a_row_longer_than_its_header_is_an_error_of_that_row(import_text, row, message):
    done = import_text(f'企业名称,项目名称,表态日期,总投资(万元)\n{row}\n乙公司,正常,2024-01-01,"1,200"\n')
    assert done.exit_code == 2
    assert read_counts(done) == (1, 0, 0, 1)
    [line] = list_faults(done)
    assert line.startswith("row 2: the row has ")
    assert message in line
    assert "quotation marks" in line


@pytest.mark.parametrize("delimiter", ["\t", ";"])
def test_the_delimiter_of_the_file_is_named_for_a_row_that_is_too_long(import_text, delimiter):
    rows = [HEADER, ("甲公司", "一", "期", "2024-01-01", "500"), ("乙公司", "正常", "2024-01-01", "1,200")]
    done = import_text("".join(delimiter.join(row) + "\n" for row in rows))
    [line] = list_faults(done)
    assert f"a value may contain “{delimiter}”" in line


def test_a_long_row_that_is_left_out_anyway_is_no_error(import_text):
    done = import_text("企业名称,项目名称,表态日期\n合计,,,,\n甲公司,项目,2024-01-01\n,,,,,\n")
    assert read_counts(done) == (1, 0, 0, 0)


def test_short_rows_of_csv_are_named(import_text):
    done = import_text(
        "企业名称,项目名称,表态日期,总投资(万元),,\n甲公司,一,2024-01-01\n甲公司,二,2024-01-01,5,,\n"
    )
    assert read_counts(done) == (2, 0, 0, 0)
    assert (
        "some rows have fewer cells than the header; the missing cells are read as blank: rows 2"
        in done.stderr
    )


def test_values_in_columns_without_a_header_are_counted(import_book):
    done = import_book(
        [(*HEADER, None), ("甲公司", "一", "2024-01-01", 5, "请核"), ("乙公司", "二", "2024-01-01", 5)]
    )
    assert read_counts(done) == (2, 0, 0, 0)
    assert "column E has no header; its 1 cell is not read" in done.stderr


@pytest.mark.parametrize(
    ("cell", "word"),
    [
        (3, "3"),
        (3.0, "3"),
        (0, "0"),
        (2.5, "2.5"),
        (True, "TRUE"),
        ("3", "3"),
    ],
)
@pytest.mark.slow
def test_words_of_a_map_match_number_cells_as_shown(import_book, cell, word):
    rows = [("企业名称", "项目名称", "表态日期", "项目代码"), ("甲公司", "一", "2024-01-01", cell)]
    rows.append(("甲公司", "二", "2024-01-01", "7"))
    skipped = import_book(rows, by=f'{COMMITMENT_MAP}[skip]\n"项目代码" = ["{word}"]\n')
    assert read_counts(skipped) == (1, 0, 0, 0), skipped.output
    blanked = import_book(rows, "--yes", by=f'blank = ["{word}"]\n{COMMITMENT_MAP}')
    assert read_counts(blanked) == (2, 0, 0, 0), blanked.output


def test_a_blank_word_matches_a_number_in_a_column_of_amounts_and_is_kept(import_book, location):
    rows = [HEADER, ("甲公司", "一", "2024-01-01", 0), ("甲公司", "二", "2024-01-01", 7)]
    assert import_book(rows, "--yes", by=f'blank = ["0"]\n{COMMITMENT_MAP}').exit_code == 0
    assert select_tuples(location, f"SELECT amount, amount_text {OF_IMPORT}") == [
        (None, "0"),
        (70_000, "7万元"),
    ]


@pytest.mark.slow
def test_labels_match_number_cells_as_shown(import_book, location):
    rows = [("企业名称", "项目名称", "表态日期", "承诺力度"), ("甲公司", "一", "2024-01-01", 1.0)]
    by = '[constants]\ntrack = "facility"\n[labels.firmness]\n"1" = "intention"\n'
    assert import_book(rows, "--yes", by=by).exit_code == 0
    assert select_tuples(location, f"SELECT firmness {OF_IMPORT}") == [("intention",)]


TWO_USES = (
    '"项目名称" = ["title", "summary"]',
    '"项目名称" = ["title", { field = "summary" }]',
    '"项目名称" = "title"\n"B" = "summary"',
    '"B" = "summary"\n"項目名稱" = "title"',
)


@pytest.mark.parametrize("columns", TWO_USES)
@pytest.mark.slow
def test_one_column_may_feed_two_fields(import_rows, location, columns):
    rows = [HEADER, ("甲公司", "建厂", "2024-01-01", "5")]
    done = import_rows("commitments", rows, "--yes", by=f"[columns]\n{columns}\n{COMMITMENT_MAP}")
    assert done.exit_code == 0, done.output
    assert select_tuples(location, f"SELECT title, summary {OF_IMPORT}") == [("建厂", "建厂")]


def test_a_map_with_two_uses_of_a_column_is_given_back_by_show_map(import_rows):
    rows = [HEADER, ("甲公司", "建厂", "2024-01-01", "5")]
    done = import_rows("commitments", rows, "--show-map", by=f"[columns]\n{TWO_USES[1]}\n{COMMITMENT_MAP}")
    assert '"项目名称" = ["title", "summary"]' in done.stdout


@pytest.mark.parametrize(
    ("by", "message"),
    [
        (
            '[columns]\n"项目名称" = "title"\n"B" = "title"\n',
            "the map file gives the field title twice from column B (“项目名称”)",
        ),
        (
            '[columns]\n"项目名称" = ["title", "title"]\n',
            "the map file gives the field title twice from column B (“项目名称”)",
        ),
        (
            'ignore = ["B"]\n[columns]\n"项目名称" = "title"\n',
            "the map file both reads and ignores column B (“项目名称”)",
        ),
        (
            '[columns]\n"企业名称" = ["company", { field = "place", blank = "above" }]\n',
            (
                "the map file reads column A (“企业名称”) several times, but does not give the "
                "key blank each time"
            ),
        ),
        ('[columns]\n"企业名称" = []\n', ("columns.“企业名称”: this column of the map file names no field")),
        (
            '[columns]\n"企业名称" = ["company", "nothing"]\n',
            "columns.“企业名称”[2].field: “nothing” is not a field",
        ),
        (
            'constants.partners = "乙"\ncolumns.A = { field = "company", split = "、", rest = "partners" }\n',
            "the map file gives constants.partners, but column A gives this field already",
        ),
    ],
    ids=[
        "letter and header",
        "list",
        "read and ignored",
        "filled by one use",
        "no use",
        "unknown field",
        "rest",
    ],
)
def test_a_map_that_would_drop_a_use_is_refused(import_rows, by, message):
    done = import_rows("commitments", [HEADER, ("甲公司", "建厂", "2024-01-01", "5")], by=by)
    assert done.exit_code != 0
    assert message in done.stderr


@pytest.mark.slow
def test_words_to_skip_that_stand_under_two_names_of_a_column_all_count(import_rows):
    rows = [
        HEADER,
        ("甲公司", "一", "2024-01-01", "5"),
        ("甲公司", "二", "2024-01-01", "5"),
        ("甲公司", "三", "2024-01-01", "5"),
    ]
    done = import_rows("commitments", rows, by=f'[skip]\n"项目名称" = ["一"]\n"B" = ["二"]\n{COMMITMENT_MAP}')
    assert read_counts(done) == (1, 0, 0, 0)


@pytest.mark.parametrize("far", ["F99999999999", "F9999999", "ABCDEFGH2", "AA99999999"])
def test_a_cell_far_from_the_table_is_one_error(run, tmp_path, far):
    file = write_workbook(tmp_path, ("表", [("企业名称", "项目名称"), ("甲公司", "建厂")]))
    replace_parts(file, {SHEET: lambda xml: xml.replace(b'r="B2"', b'r="%s"' % far.encode())})
    done = run("import", str(file), "--as", "commitments")
    assert done.exit_code == 7
    assert "delete the cells far from the table" in done.stderr


@pytest.mark.parametrize(
    "table",
    [
        '<table:table-row><table:table-cell table:number-columns-spanned="NaN"/></table:table-row>',
        '<table:table-row><table:table-cell table:number-columns-repeated="1e9"/></table:table-row>',
        '<table:table-row table:number-rows-repeated="-3"></table:table-row>',
    ],
)
def test_a_count_in_an_ods_file_that_is_no_number_is_one_error(tmp_path, table):
    space = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    with zipfile.ZipFile(tmp_path / "sheet.ods", "w") as book:
        book.writestr("content.xml", f'<table:table {space} table:name="表">{table}</table:table>')
    with pytest.raises(FileError, match=r"in cell A1 of the sheet “表”, .*(NaN|1e9|-3)"):
        ods_checks.find_oddities(tmp_path / "sheet.ods")


DATED = ("企业名称", "项目名称", "表态日期", "完成时间")
FORMATS = [
    ('yyyy"年"m"月"', "2026-12-31", "month", "2026年12月"),
    ("yyyy-mm", "2026-12-31", "month", "2026-12"),
    ("yyyy", "2026-12-31", "year", "2026"),
    ("mmm-yy", "2026-12-31", "month", "Dec-26"),
    ('[$-804]yyyy"年"m"月";@', "2026-12-31", "month", "2026年12月"),
    ("yyyy-mm-dd", "2026-12-15", "day", "2026-12-15"),
    ('m"月"d"日"', "2026-12-15", "day", "2026-12-15"),
]
DUE_MAP = COMMITMENT_MAP + '[columns]\n"完成时间" = ["due_on", "due_text"]\n'


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@pytest.mark.slow
def test_a_date_cell_that_shows_a_month_or_a_year_is_that_period(run, location, tmp_path, ending):
    rows = [DATED, *(("甲公司", f"项目{at}", "2024-01-01", date(2026, 12, 15)) for at in range(len(FORMATS)))]
    if ending == "ods":
        file = write_ods_dates(tmp_path, rows)
    else:
        file = write_workbook(tmp_path, ("表", rows), change=format_dates)
    (tmp_path / "map.toml").write_text(DUE_MAP, encoding="utf-8")
    words = ("import", str(file), "--as", "commitments", "--map", str(tmp_path / "map.toml"))
    done = run(*words, "--yes")
    assert done.exit_code == 0, done.output
    found = select_tuples(location, f"SELECT due_on, due_precision, due_text {OF_IMPORT}")
    assert [tuple(map(str, row)) for row in found] == [row[1:] for row in FORMATS]
    assert "column D: 5 cells are read as they are shown" in done.stderr
    assert "column D: the cells in rows 2, 3, 4, 5, 6 store a day that they do not show" in done.stderr
    assert read_counts(run(*words)) == (0, 0, len(FORMATS), 0)


def format_dates(book):
    """Give the dates in the fourth column the number formats of FORMATS."""
    for row, (code, *_) in enumerate(FORMATS, start=2):
        book.active.cell(row, 4).number_format = code


def write_ods_dates(place, rows):
    """Write an .ods file in whose last column each date has one of the FORMATS."""
    year, month, day = '<number:year number:style="long"/>', "<number:month/>", "<number:day/>"
    parts = [
        f"{year}<number:text>年</number:text>{month}<number:text>月</number:text>",
        f'{year}<number:text>-</number:text><number:month number:style="long"/>',
        year,
        '<number:month number:textual="true"/><number:text>-</number:text><number:year/>',
        f"{year}<number:text>年</number:text>{month}<number:text>月</number:text>",
        f"{year}{month}{day}",
        f"{month}{day}",
    ]
    styles = "".join(
        f'<number:date-style style:name="N{at}">{part}</number:date-style><style:style style:name="ce{at}"'
        f' style:family="table-cell" style:data-style-name="N{at}"/>'
        for at, part in enumerate(parts)
    )
    lines = "".join(
        f"<table:table-row>{build_ods_cells(at - 1, row)}</table:table-row>" for at, row in enumerate(rows)
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
        for name, urn in [
            ("office", "office"),
            ("table", "table"),
            ("text", "text"),
            ("style", "style"),
            ("number", "datastyle"),
        ]
    )
    with zipfile.ZipFile(place / "sheet.ods", "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
            f'<office:body><office:spreadsheet><table:table table:name="表">{lines}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        book.writestr("META-INF/manifest.xml", manifest)
    return place / "sheet.ods"


def build_ods_cells(at, row):
    """Return the cells of a row as XML; a date has the style of the format with that number."""
    return "".join(
        f'<table:table-cell table:style-name="ce{at}" office:value-type="date" office:date-value="{cell}"/>'
        if isinstance(cell, date)
        else f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in row
    )


def set_format(code):
    """Return a change for `write_workbook` that gives the last cell of row 2 a number format."""

    def change(book):
        book.active.cell(2, book.active.max_column).number_format = code

    return change


@pytest.mark.parametrize(
    ("header", "number", "code", "amount"),
    [
        ("总投资(万元)", 12345678, '0!.0,"万"', 12_345_678),
        ("总投资", 1.5, '0.0"亿元"', 150_000_000),
        ("总投资(万元)", 1200, "¥#,##0.00", 12_000_000),
        ("总投资(万元)", 0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', None),
        ("总投资(万元)", 1200, "#,##0.00", 12_000_000),
    ],
    ids=["scaled", "unit", "own currency", "dash", "plain"],
)
@pytest.mark.slow
def test_an_amount_is_read_as_its_cell_shows_it(import_book, location, header, number, code, amount):
    rows = [(*HEADER[:3], header), ("甲公司", "一", "2024-01-01", number)]
    done = import_book(rows, "--yes", change=set_format(code))
    assert done.exit_code == 0, done.output
    assert select_tuples(location, f"SELECT amount {OF_IMPORT}") == [(amount,)]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("0%", "“100%” is a share, not an amount"),
        ('"US$"#,##0', "“US$1” has a unit of its own, but the unit of the column is 万元"),
        ('0.0"亿"', "“1亿” has a unit of its own, but the unit of the column is 万元"),
        ('yyyy"年"', "“1899年” is not an amount"),
    ],
)
def test_an_amount_that_its_cell_shows_otherwise_is_refused(import_book, code, message):
    done = import_book([HEADER, ("甲公司", "一", "2024-01-01", 1)], change=set_format(code))
    assert [message] == [line.partition(": ")[2].partition(" → ")[0] for line in list_faults(done)]


@pytest.mark.slow
def test_a_due_date_in_words_is_read_or_kept_and_named(import_rows, location):
    words = [
        "2024年上半年",
        "2024年6月-2026年12月",
        "2024年春节前",
        "6月18日",
        "长期",
        "2025-06-18",
        "2025-02-30",
    ]
    rows = [DATED, *(("甲公司", f"项目{at}", "2024-01-01", word) for at, word in enumerate(words))]
    done = import_rows("commitments", rows, "--yes", by=COMMITMENT_MAP)
    assert done.exit_code == 0, done.output
    found = select_tuples(location, f"SELECT due_on, due_precision, due_text {OF_IMPORT}")
    assert [tuple(word and str(word) for word in row) for row in found] == [
        ("2024-06-30", "year", "2024年上半年"),
        ("2026-12-31", "month", "2024年6月-2026年12月"),
        (None, None, "2024年春节前"),
        (None, None, "6月18日"),
        (None, None, "长期"),
        ("2025-06-18", "day", None),
        (None, None, "2025-02-30"),
    ]
    said_of_words = [line for line in " ".join(done.stderr.split()).split("Note: ") if "column D" in line]
    assert [re.split(", such as |, “|: “", line)[0] for line in said_of_words] == [
        "column D: 1 date is written in words",
        "column D: of 1 span of time, only the end is stored",
        "column D: 4 cells give no date",
    ]
    assert " means ≈2024 and is stored as 2024-06-30: row " in said_of_words[0]
    assert said_of_words[2].strip().endswith("rows 4, 5, 6, 8.")
    assert read_counts(import_rows("commitments", rows, by=COMMITMENT_MAP)) == (0, 0, 7, 0)


def test_words_for_a_date_that_no_field_keeps_are_an_error(import_rows):
    done = import_rows("commitments", [DATED[:3], ("甲公司", "一", "2024年春节前")], by=COMMITMENT_MAP)
    assert list_faults(done) == [
        (
            "row 2, column C “表态日期”: “2024年春节前” is not a date → write the date as 2024-06-18, "
            "2024-06, 2024Q2 or 2024"
        )
    ]


MONTHS = {  # a due date in a cell: its last possible day, or what is wrong with it
    "2025-1": "2025-01-31",
    "2025/1": "2025-01-31",
    "2024.6": "2024-06-30",
    "2025-01": "2025-01-31",
    "２０２５－２": "2025-02-28",
    "2024-13": "“2024-13” is not a date: 2024 has no month 13",
    2024.6: "2024-06-30",
    2024.12: "2024-12-31",
    2024.1: "“2024.1” may mean January, or October if a spreadsheet program dropped the 0",
    2024.13: "“2024.13” is not a date: 2024 has no month 13",
}


@pytest.mark.parametrize(("cell", "read"), MONTHS.items(), ids=map(str, MONTHS))
def test_a_year_and_a_number_are_a_month(import_book, location, cell, read):
    rows = [DATED, ("甲公司", "一", "2024-01-01", cell)]
    done = import_book(rows, "--yes")
    if " " in read:
        assert f"column D “完成时间”: {read}" in list_faults(done)[0]
        return
    assert done.exit_code == 0, done.output
    [row] = select_tuples(location, "SELECT due_on, due_precision, due_text FROM commitments WHERE id > 12")
    assert tuple(map(str, row)) == (read, "month", "None")
    assert ("read as a month" in done.stderr) == (cell in ("2025-1", "2025/1", "２０２５－２"))


def test_a_partial_date_in_words_is_taken_from_the_constants_of_a_map(import_rows, location):
    constants = 'voiced_on = "2024年上半年"'
    by = COMMITMENT_MAP.replace("[constants]", f"[constants]\n{constants}")
    done = import_rows("commitments", [DATED[:2], ("甲公司", "一")], "--yes", by=by)
    assert done.exit_code == 0, done.output
    voiced = select_tuples(location, "SELECT voiced_on FROM commitments WHERE id > 12")
    assert [str(day) for (day,) in voiced] == ["2024-06-30"]


PEOPLE = ("姓名", "企业名称", "职务")
INVISIBLE = ["\u200b", "\u202a", "\u202e", "\u2060", "\ufeff", "\u00ad", "\u200d", "\u3164"]


@pytest.mark.parametrize(
    "name", ["张　三", "张  三", "张\n三", "张\u00a0三", " 张三　", *(f"张{char}三" for char in INVISIBLE)]
)
@pytest.mark.slow
def test_blanks_and_invisible_characters_make_no_second_person(import_rows, location, name):
    rows = [PEOPLE, ("张三", "测甲有限公司", "总经理"), (name, "测甲有限公司", "总经理")]
    done = import_rows("representatives", rows, "--yes")
    assert read_counts(done) == (1, 0, 1, 0), done.output
    assert select_tuples(location, "SELECT count(*) FROM representatives WHERE name LIKE '张%'") == [(1,)]
    assert ("column A: in 1 cell," in done.stderr) is (name.strip() != "张三")


@pytest.mark.parametrize("name", ["柳　工", "柳  工", "柳\u200b工", "柳工\ufeff", "\u202d柳工\u202c"])
@pytest.mark.slow
def test_blanks_and_invisible_characters_make_no_second_company(import_rows, location, name):
    rows = [HEADER, ("柳工", "一", "2024-01-01", ""), (name, "二", "2024-01-01", "")]
    done = import_rows("commitments", rows, "--yes", by=COMMITMENT_MAP)
    assert read_counts(done) == (2, 0, 0, 0), done.output
    assert select_tuples(location, "SELECT name FROM companies WHERE name LIKE '柳%'") == [("柳工",)]
    assert "column A: in 1 cell, invisible characters or blanks inside the name were removed" in done.stderr
    assert "read as “柳工”: row 3." in done.stderr


@pytest.mark.parametrize(
    ("kind", "cell", "name"),
    [
        ("person", "欧阳　修", "欧阳修"),
        ("person", "司马 相如", "司马相如"),
        ("person", "欧 阳 修", "欧阳修"),
        ("person", "张三 李四", "张三 李四"),
        ("person", "John 张", "John 张"),
        ("company", "广西 柳工 机械股份有限公司", "广西柳工机械股份有限公司"),
        ("company", "甲有限公司 青岛分公司", "甲有限公司青岛分公司"),
        ("company", "甲有限公司 乙有限公司", "甲有限公司 乙有限公司"),
        ("company", "ABB 中国", "ABB 中国"),
        ("company", "海尔 Haier 集团", "海尔 Haier 集团"),
    ],
)
def test_only_blanks_between_the_characters_of_one_chinese_name_are_left_out(kind, cell, name):
    assert {"person": clean.remove_blanks_in_person_name, "company": clean.remove_blanks_in_company_name}[
        kind
    ](cell) == name


@pytest.mark.slow
def test_a_blank_that_separates_names_as_the_map_says_stays(import_rows, location):
    rows = [(*HEADER[:3], "合作企业"), ("甲公司", "一", "2024-01-01", "乙一 丙二")]
    by = f'{COMMITMENT_MAP}[columns]\n"合作企业" = {{ field = "partners", split = " " }}\n'
    assert import_rows("commitments", rows, "--yes", by=by).exit_code == 0
    names = select_tuples(
        location, "SELECT name FROM companies WHERE name IN ('乙一', '丙二', '乙一丙二') ORDER BY id"
    )
    assert names == [("乙一",), ("丙二",)]


@pytest.mark.slow
def test_a_name_that_was_stored_with_a_blank_is_found(import_rows, location):
    add_company(location, "柳  工")
    rows = [HEADER, ("柳工", "一", "2024-01-01", ""), ("柳　工", "二", "2024-01-01", "")]
    done = import_rows("commitments", rows, "--yes", by=COMMITMENT_MAP)
    assert read_counts(done) == (2, 0, 0, 0)
    assert "added with them" not in done.stdout


@pytest.mark.parametrize(
    ("phone", "is_said"),
    [
        (53285911111, True),
        ("53285911111", True),
        (2085911111, True),
        (13800138000, False),
        (85911111, False),
        ("0532-85911111", False),
        ("053285911111", False),
        (4008123123, False),
    ],
)
def test_a_phone_that_lost_its_leading_zero_is_said(run, tmp_path, phone, is_said):
    rows = [(*PEOPLE, "电话"), ("王五", "测甲有限公司", "总经理", phone)]
    done = run("import", str(write_workbook(tmp_path, ("表", rows))), "--as", "representatives")
    assert done.exit_code == 0, done.output
    assert ("column D: 1 number may have lost a zero at the beginning" in done.stderr) is is_said


@pytest.mark.parametrize(("code", "is_said"), [(370200, True), ("0370200", False), ("370200", False)])
def test_a_project_code_that_is_kept_as_a_number_is_said(import_book, code, is_said):
    done = import_book([(*HEADER[:3], "项目代码"), ("甲公司", "一", "2024-01-01", code)])
    assert ("column D: 1 number may have lost a zero at the beginning" in done.stderr) is is_said


def test_a_header_with_an_invisible_character_is_recognised(import_rows):
    rows = [("企业\u200b名称", "\ufeff项目名称", "表态日期"), ("甲公司", "一", "2024-01-01")]
    assert read_counts(import_rows("commitments", rows, by=COMMITMENT_MAP)) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("ref", "is_said"), [("2024-6", True), ("2024006", True), ("2023-6", False), ("A-6", False)]
)
def test_a_new_reference_that_looks_like_a_stored_one_is_said(import_rows, ref, is_said):
    rows = [("编号", *DATED[:3]), (ref, "甲公司", "一", "2024-01-01")]
    done = import_rows("commitments", rows, by=COMMITMENT_MAP)
    assert done.exit_code == 0, done.output
    assert (f"{ref} (in the register: 2024-006)" in " ".join(done.stderr.split())) is is_said
