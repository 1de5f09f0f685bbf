"""Test matching the columns of a sheet to fields and units, and the map that shows the result."""

from __future__ import annotations

import textwrap
import tomllib

import pytest

from helpers.databases import make_runner
from helpers.paths import ROOT
from helpers.sheets import write_csv, write_workbook
from tracker import locale
from tracker.cli.commands import import_
from tracker.cli.params.translated_help import translate_help
from tracker.sheets.columns import map_file, map_schema, match_headers
from tracker.sheets.columns.fields import FIELDS, RowKind
from tracker.sheets.columns.header_names import HeaderNames
from tracker.sheets.columns.map_file import ColumnUse, SheetMap
from tracker.sheets.files.read_sheet import open_sheet
from tracker.store.reader import open_reader

pytestmark = pytest.mark.any_engine

LABELS = tomllib.loads((ROOT / "seeds" / "labels.toml").read_text(encoding="utf-8"))["column"]
TABLES = {
    RowKind.COMPANIES: ("v_companies",),
    RowKind.REPRESENTATIVES: ("v_representatives", "v_positions", "v_people"),
    RowKind.COMMITMENTS: ("v_commitments",),
    RowKind.FOLLOWUPS: ("v_followups",),
    RowKind.RECEIPTS: ("v_receipts",),
}
OTHER_NAMES = {  # heads on the screen that are not the name of the field
    RowKind.COMPANIES: {"company": "name", "company_hans": "name_hans", "name_printed": "name"},
    RowKind.REPRESENTATIVES: {
        "people": "name",
        "person": "name",
        "representative": "name",
        "person_hans": "name_hans",
        "position": "title",
        "organisation": "company",
    },
    RowKind.COMMITMENTS: {"parties": "partners"},
    RowKind.FOLLOWUPS: {"who": "next_action_by"},
    RowKind.RECEIPTS: {},
}
OTHERS = {  # labels that are about something else in these sheets
    RowKind.COMPANIES: {"name_hans"},
    RowKind.REPRESENTATIVES: {"name", "title", "company"},
    RowKind.COMMITMENTS: set(),
    RowKind.FOLLOWUPS: set(),
    RowKind.RECEIPTS: set(),
}


@pytest.fixture
def header_names(location):
    """Return a function that returns the header names of a noun."""

    def read_names(noun):
        with open_reader(location) as reader:
            return HeaderNames(reader, noun)

    return read_names


@pytest.mark.parametrize("noun", RowKind)
def test_every_label_of_a_field_is_read_as_that_field(noun, header_names):
    known = header_names(noun)
    fields = OTHER_NAMES[noun] | {name: name for name in FIELDS[noun] if name not in OTHERS[noun]}
    said = {(header, field) for code, field in fields.items() for header in LABELS.get(code, {}).values()}
    said |= {(name, name) for name in FIELDS[noun]}
    assert {(header, field) for header, field in said if known.find_field(header) != field} == set()


@pytest.mark.parametrize("noun", RowKind)
def test_every_column_name_of_the_data_dictionary_is_read_as_its_field(noun, header_names, location):
    known = header_names(noun)
    sql = """
SELECT column_name, name_hans FROM data_dictionary
WHERE table_name = :name AND column_name > '' AND name_hans > ''"""
    said = set()
    for table in TABLES[noun]:
        with open_reader(location) as reader:
            pairs = [tuple(row.values()) for row in reader.rows(sql, name=table)]
        assert len(pairs) > 5, table
        columns = {name for name, _ in pairs}
        said |= {
            (header, OTHER_NAMES[noun].get(name, name.removesuffix("_hans")))
            for name, header in pairs
            if f"{name}_hans" not in columns  # the printed form stands beside it, under a heading of its own
        }
    wrong = {(header, field) for header, field in said if known.find_field(header) != field}
    assert {(header, field) for header, field in wrong if field in FIELDS[noun]} == set()


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("总投资（单位：万元）", "万元"),
        ("總投資(單位:萬元)", "萬元"),
        ("总投资[亿元]", "亿元"),
        ("Investment (unit: USD millions)", "USD millions"),
        ("Investment, USD millions", "USD millions"),
        ("总投资/万美元", "万美元"),
    ],
)
def test_the_unit_in_a_header_is_read_without_the_words_around_it(
    header, unit, header_names, location, tmp_path
):
    sheet = open_sheet(write_csv(tmp_path, [("企业", header)]))
    layout = match_headers.find_layout(
        sheet, header_names(RowKind.COMMITMENTS), SheetMap(RowKind.COMMITMENTS)
    )
    assert [(column.use.field, column.unit and column.unit.text) for column in layout.columns] == [
        ("company", None), ("amount", unit),
    ]  # fmt: skip


def merge_header_cells(book):
    """Merge cells of a header of two lines: a name in the upper line heads both columns below it."""
    for area in ("A2:A3", "B2:C2", "D2:E2"):
        book.active.merge_cells(area)


TWO_LINES = [
    ("台账", None, None, None, None),
    ("项目名称", "项目单位", None, "投资规模", None),
    (None, "投资方", "国别", "总投资\n(亿元)", "其中:外资\n(万美元)"),
    ("甲", "某某新材料有限公司", "中国", 3, 200),
]


def test_the_lower_line_names_the_columns_below_a_common_header(header_names, tmp_path):
    sheet = open_sheet(write_workbook(tmp_path, ("一", TWO_LINES), change=merge_header_cells))
    layout = match_headers.find_layout(
        sheet, header_names(RowKind.COMMITMENTS), SheetMap(RowKind.COMMITMENTS)
    )
    assert [(column.letters, column.use.field) for column in layout.columns] == [
        ("A", "title"), ("B", "company"), ("D", "amount"),
    ]  # fmt: skip
    assert layout.columns[-1].unit.text == "亿元"
    assert (layout.header_row, layout.last_header_row) == (2, 3)


@pytest.mark.parametrize("row", [2, 3])
def test_a_map_may_give_either_line_of_a_header_as_header_row(row, header_names, tmp_path):
    sheet = open_sheet(write_workbook(tmp_path, ("一", TWO_LINES), change=merge_header_cells))
    layout = match_headers.find_layout(
        sheet, header_names(RowKind.COMMITMENTS), SheetMap(RowKind.COMMITMENTS, header_row=row)
    )
    assert (layout.header_row, layout.last_header_row) == (2, 3)


def test_a_header_known_by_its_lower_line_starts_at_its_upper_line(header_names, tmp_path):
    rows = [("台账", None), ("对接人", None), ("姓名", "联系电话"), ("李明", "13812345678")]

    def change(book):
        book.active.merge_cells("A2:B2")
        book.active["C2"] = "备注"
        book.active.merge_cells("C2:C3")

    known = header_names(RowKind.REPRESENTATIVES)
    layout = match_headers.find_layout(
        sheet := open_sheet(write_workbook(tmp_path, ("一", rows), change=change)),
        known,
        SheetMap(RowKind.REPRESENTATIVES),
    )
    assert (layout.header_row, layout.last_header_row) == (2, 3)
    assert [(column.header, column.use.field) for column in layout.columns] == [
        ("对接人 姓名", "name"), ("对接人 联系电话", "phone"), ("备注", "note"),
    ]  # fmt: skip
    used = match_headers.make_map_of_layout(layout, SheetMap(RowKind.REPRESENTATIVES), sheet, known)
    again = match_headers.find_layout(open_sheet(tmp_path / "sheet.xlsx"), known, used)
    assert again[:5] == layout[:5]


def test_a_header_of_several_words_is_matched_as_a_whole(header_names, tmp_path):
    sheet = open_sheet(write_csv(tmp_path, [("Company", "Project", "Partner company", "Former title")]))
    layout = match_headers.find_layout(
        sheet, header_names(RowKind.COMMITMENTS), SheetMap(RowKind.COMMITMENTS)
    )
    assert [column.header for column in layout.columns] == ["Company", "Project"]


TWICE = [
    ("", "项目名称", "企业", "项目名称", "表态日期", "*"),
    ("1", "甲", "某某新材料有限公司", "乙", "2024-05", "x"),
]


def test_a_repeated_header_is_named_by_its_column_letters_in_a_map(header_names, tmp_path):
    known = header_names(RowKind.COMMITMENTS)
    asked = SheetMap(RowKind.COMMITMENTS, ignore=frozenset({"D"}))
    layout = match_headers.find_layout(sheet := open_sheet(write_csv(tmp_path, TWICE)), known, asked)
    used = match_headers.make_map_of_layout(layout, asked, sheet, known)
    assert used.ignore == {"D", "F"}
    assert list(used.columns) == ["B", "企业", "表态日期"]
    again = match_headers.find_layout(open_sheet(write_csv(tmp_path, TWICE)), known, used)
    assert again.columns == layout.columns


def test_a_header_outranks_equal_column_letters_in_a_map(header_names, tmp_path):
    rows = [("B", "承诺事项", "企业"), ("青岛", "甲", "某某新材料有限公司")]
    (tmp_path / "map.toml").write_text('[columns]\n"B" = "place"\n', encoding="utf-8")
    asked = map_schema.read_map(tmp_path / "map.toml", RowKind.COMMITMENTS)
    layout = match_headers.find_layout(
        open_sheet(write_csv(tmp_path, rows)), header_names(RowKind.COMMITMENTS), asked
    )
    assert [(column.letters, column.use.field) for column in layout.columns] == [
        ("A", "place"), ("B", "title"), ("C", "company"),
    ]  # fmt: skip


@pytest.mark.slow
def test_the_map_of_a_header_of_two_lines_reads_the_sheet_in_the_same_way(location, tmp_path):
    run = make_runner(location)
    words = (
        "import",
        str(write_workbook(tmp_path, ("一", TWO_LINES), change=merge_header_cells)),
        "--as",
        "commitments",
    )
    (tmp_path / "map.toml").write_text(run(*words, "--show-map").stdout, encoding="utf-8")
    plain, mapped = run(*words), run(*words, "--map", str(tmp_path / "map.toml"))
    assert "header_row = 2" in (tmp_path / "map.toml").read_text(encoding="utf-8")
    assert (mapped.stdout, mapped.stderr) == (plain.stdout, plain.stderr)


@pytest.mark.parametrize("language", locale.list_languages())
def test_the_map_in_the_help_is_valid_and_shows_every_key(language, tmp_path):
    with locale.show_in_language(language):
        paragraphs = translate_help(import_.command.help, locale.gettext).split("\n\n")
    sample = textwrap.dedent(paragraphs[-1].partition("\n")[2].partition("\n")[2])
    (tmp_path / "map.toml").write_text(sample, encoding="utf-8")
    read = map_schema.read_map(tmp_path / "map.toml", RowKind.COMMITMENTS)
    keys = {field.alias or name for name, field in map_schema._MapFile.model_fields.items()}
    assert set(tomllib.loads(sample)) == keys
    assert all(read)
    uses = [use for uses in read.columns.values() for use in uses]
    said = {key for use in uses for key, value in use._asdict().items() if value is not None}
    assert said == set(ColumnUse._fields)
    (tmp_path / "again.toml").write_text(map_file.format_map(read), encoding="utf-8")
    assert map_schema.read_map(tmp_path / "again.toml", RowKind.COMMITMENTS) == read


COMPOSED = [
    ("项目全称", "title"),
    ("建设规模及主要建设内容", "summary"),
    ("拟投金额(万元)", "amount"),
    ("备案（核准）项目名称", "title"),
    ("项目编号", "project_code"),
    ("簽約建設內容", "summary"),
    ("外来投资方", "company"),
    ("主要投资方名称", "company"),
    ("在青注册名称", "company"),
    ("合同投资总额[亿元]", "amount"),
    ("计划总投资额（万元）", "amount"),
    ("合同签约时间", "voiced_on"),
    ("拟结束时间(年)", "due_on"),
    ("开竣工时间", "due_on"),
    ("产业大类", "sector"),
    ("所属产业链", "sector"),
    ("项目选址位置", "place"),
    ("園區", "place"),
    ("跟踪单位", "responsible_unit"),
    ("市或县挂钩责任单位", "responsible_unit"),
    ("项目挂点领导", "responsible_person"),
    ("跟踪人", "responsible_person"),
    ("洽谈进度", "opening_stage"),
    ("总投资_万元", "amount"),
    ("计划总投资【万元】", "amount"),
    ("总投资万元", "amount"),
    ("投资规模（亿元）", "amount"),
    ("合同金额（万元）", "amount"),
    ("签约单位", "company"),
    ("落户企业", "company"),
    ("业主", "company"),
    ("乙方名称", "company"),
    ("工程名称", "title"),
    ("签约项目", "title"),
    ("项目基本情况", "summary"),
    ("建成投产时间", "due_on"),
    ("建设起止年限", "due_on"),
    ("国民经济行业", "sector"),
    ("所在县区", "place"),
    ("建设地点及园区", "place"),
    ("属地", "place"),
    ("招商单位", "responsible_unit"),
    ("包保责任人", "responsible_person"),
    ("目前进展阶段", "opening_stage"),
    ("重点项目", None),
    ("年度计划投资（万元）", None),
    ("项目进展情况", None),
    ("固定资产投资（万元）", None),
    ("注册资本[万元]", None),
    ("初次接洽时间", None),
    ("拟开工时间", None),  # only where nothing else gives the promised date
    ("实际到位资金", None),
    ("注册地址", None),
    ("序号", None),
    ("备注", None),
    ("联系电话", None),
    ("承办企业", "company"),
    ("承办单位名称", "company"),
    ("合同引资额", "amount"),
    ("引资金额(万元)", "amount"),
    ("签约代表", "voiced_by"),
    ("企业代表人", "voiced_by"),
    ("签约活动", "event"),
    ("招商推介会名称", "event"),
    ("协办单位", None),
    ("项目性质", None),
    ("洽谈时间", None),
    ("引进资金", None),
]


STAGES = [
    ("计划开工时间", "started"),
    ("擬動工日期", "started"),
    ("建成投产时间", "operating"),
    ("计划达产年份", "at_capacity"),
    ("计划竣工时间", None),
    ("开竣工时间", None),
    ("投产达产时间", None),
]


@pytest.mark.parametrize(("header", "stage"), STAGES)
def test_a_header_of_a_promised_date_names_its_stage(commitment_headers, header, stage):
    assert commitment_headers.find_stage(header) == stage


@pytest.fixture(scope="module")
def commitment_headers(seeded_template):
    with open_reader(seeded_template) as reader:
        return HeaderNames(reader, RowKind.COMMITMENTS)


@pytest.mark.parametrize(("header", "field"), COMPOSED)
def test_a_header_that_is_made_of_known_words_is_recognised(commitment_headers, header, field):
    assert (commitment_headers.find_field(header) or commitment_headers.guess_field(header)) == field


def test_a_guessed_header_gives_way_to_a_known_one_and_to_the_map(run, tmp_path):
    rows = [
        ("投资企业", "外来投资方", "项目名称", "项目全称", "签约时间", "项目进度", "产业大类", "行业名称")
    ]
    rows.append(("甲公司", "乙公司", "建厂", "建厂项目", "2024-01-01", "洽谈中", "制造业", "制造"))
    (tmp_path / "map.toml").write_text('[constants]\nopening_stage = "意向"\n', encoding="utf-8")
    file = write_csv(tmp_path, rows)
    done = run("import", str(file), "--as", "commitments", "--map", str(tmp_path / "map.toml"))
    shown = " ".join(done.stdout.split())
    assert "Columns that are not read: B 外来投资方, D 项目全称, F 项目进度, H 行业名称" in shown
    assert "G 产业大类 → sector" in shown
