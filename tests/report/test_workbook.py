"""Test the workbook of a report: cells, tables, links, print layout and every language."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.utils import range_boundaries
from rich.cells import cell_len

from helpers import office as made_up
from helpers.quarter import PRIVATE, fill_quarter, open_office, open_own_office
from helpers.rows import make_followup
from helpers.snapshots import require_same
from tracker.read.labels import Labels
from tracker.report import build
from tracker.report.model.report import Cause, IssueStamp, Restatement
from tracker.report.xlsx import workbook
from tracker.report.xlsx.cells import CellMaker
from tracker.report.xlsx.page import Column, choose_column_width, make_sheet_title
from tracker.store.reader import open_reader
from tracker.store.tables import followups
from tracker.values import dates, money, periods

pytestmark = pytest.mark.any_engine

QUARTER = "2024Q2"


@pytest.fixture
def office(empty_location):
    with open_office(empty_location) as office:
        yield office


@pytest.fixture(scope="module")
def quarter(empty_template, tmp_path_factory):
    with open_own_office(empty_template, tmp_path_factory.mktemp("quarter"), "2024-07-01") as office:
        fill_quarter(office)
        office.commit()
        yield office


def paint_office(office, period=QUARTER, **how):
    """Commit an office and return the workbook of its report, as openpyxl reads it."""
    office.commit()
    return paint_period(office.location, period, **how)


def paint_period(location, period=QUARTER, language="hans", change=None, **how):
    """Return the workbook of a period; `change` may alter the report before it is painted."""
    with open_reader(location, with_temporary_tables=True) as reader:
        report = build.build_report(reader, periods.parse_period(period))
        labels = Labels(reader, language)
    report = change(report) if change else report
    return save_and_open(
        workbook.Painting(report, labels, language=language, made_at="2024-07-01 09:30 UTC", **how)
    )


def save_and_open(painting):
    file = io.BytesIO()
    workbook.paint_workbook(painting, file)
    return openpyxl.load_workbook(io.BytesIO(file.getvalue()))


def read_table(book, name):
    """Return the cells of an Excel table by its name: the headings, then the rows."""
    [(sheet, found)] = [(sheet, sheet.tables[name]) for sheet in book.worksheets if name in sheet.tables]
    left, top, right, bottom = range_boundaries(found.ref)
    return [list(row) for row in sheet.iter_rows(min_row=top, max_row=bottom, min_col=left, max_col=right)]


def read_rows(book, name):
    """Return the rows of a table as dicts of values by heading."""
    heading, *rest = [[cell.value for cell in row] for row in read_table(book, name)]
    return [dict(zip(heading, row, strict=True)) for row in rest]


def read_column(book, name, heading):
    """Return the cells of a table below a heading."""
    headings, *rest = read_table(book, name)
    [place] = [place for place, cell in enumerate(headings) if cell.value == heading]
    return [row[place] for row in rest]


def find_cell(book, name, ref, heading):
    """Return the cell in the row of a reference, below a heading."""
    [found] = [
        cell
        for cell, known in zip(read_column(book, name, heading), read_column(book, name, "编号"), strict=True)
        if known.value == ref
    ]
    return found


def list_texts(book):
    """Return every text of a workbook."""
    return [
        value
        for sheet in book
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if isinstance(value, str)
    ]


@pytest.mark.slow
def test_a_rate_over_zero_is_shown_as_a_dash(office):
    shown = {row["指标"]: row["数值"] for row in read_rows(paint_office(office), "Figures")}
    for label in ("转签约率", "跟进覆盖率", "有原文依据", "公布总数已对应", "本期到账", "本期新增已披露金额"):
        assert shown[label] == "—"


DATES = {
    "2024-05-18": (date(2024, 5, 18), "yyyy-mm-dd"),
    "2024-05": (date(2024, 5, 31), '"≈"yyyy"年"m"月"'),
    "2024Q2": (date(2024, 6, 30), '"≈"yyyy"年第二季度"'),
    "2024": (date(2024, 6, 30), '"≈"yyyy"年"'),
}
ENGLISH_DATES = {
    "2024-05-18": "[$-409]d mmm yyyy",
    "2024-05": '[$-409]"≈"mmm yyyy',
    "2024Q2": '"≈"yyyy" Q2"',
    "2024": '"≈"yyyy',
}
AMOUNTS = {
    "1.2亿元": (12_000, "CNY", "#,##0"),
    "12345元": (Decimal("1.2345"), "CNY", "#,##0.00"),
    "USD 20m": (2_000, "USD", "#,##0"),
    "9000亿元": (90_000_000, "CNY", "#,##0"),
}
UNITS = {
    1: {"1.2亿元": (120_000_000, "#,##0"), "12345元": (12_345, "#,##0")},
    10_000: {"1.2亿元": (12_000, "#,##0"), "12345元": (Decimal("1.2345"), "#,##0.00")},
    100_000_000: {
        "1.2亿元": (Decimal("1.2"), "#,##0.0000"),
        "12345元": (Decimal("0.00012345"), "#,##0.0000"),
    },
}
UNIT_HEADINGS = {1: "金额（元）", 10_000: "金额（万元）", 100_000_000: "金额（亿元）"}
TEXTS = [
    "=1+1",
    "+86",
    "-1",
    "@王芳",
    "=HYPERLINK(A1)",
    "0532",
    "370102199001011234",
    "TRUE",
    "#N/A",
    "已签😀\n二\t表",
]


@pytest.fixture(scope="module")
def odd_office(empty_template, tmp_path_factory):
    """An office with one commitment for each odd value of a cell; the reference names the value."""
    with open_own_office(empty_template, tmp_path_factory.mktemp("specimens"), "2024-06-30") as office:
        for typed in DATES:
            office.add_commitment(typed)
            office.add_followups(typed, make_followup(typed, stage="negotiating"))
        for typed in AMOUNTS:
            office.add_commitment(typed, amount=typed)
        for text in TEXTS:
            office.add_commitment(text, title=text, responsible_unit=text)
            office.add_followups(text, make_followup("2024-06-01", note=text))
        office.add_commitment("unknown day", voiced_precision="unknown")
        office.add_commitment("revised", amount="1.2亿元")
        office.add_followups(
            "revised",
            make_followup("2024-06-01")._replace(revised_amount=(money.parse_amount("USD 20m"), "USD 20m")),
        )
        office.add_commitment("next")
        office.add_followups(
            "next", make_followup("2024-06-01", next="2024-07-15")._replace(next_action="回访")
        )
        office.add_commitment("long")
        office.add_followups("long", make_followup("2024-06-01", note="长" * 40_000))
        office.commit()
        yield office


@pytest.fixture(scope="module")
def odd_workbook(odd_office):
    return paint_office(odd_office)


@pytest.mark.parametrize(("typed", "expected"), DATES.items())
@pytest.mark.parametrize(
    ("name", "heading"), [("Followups", "日期"), ("Register", "到达日期"), ("Register", "最近进展")]
)
def test_date_cells_are_dates_shown_with_their_precision(odd_workbook, typed, expected, name, heading):
    cell = find_cell(odd_workbook, name, typed, heading)
    assert cell.is_date
    assert (cell.value.date(), cell.number_format) == expected


@pytest.mark.slow
def test_days_follow_the_format_of_the_language(odd_office):
    book = paint_office(odd_office, language="en")
    found = {
        ref.value: cell.number_format
        for ref, cell in zip(
            read_column(book, "Followups", "Ref"), read_column(book, "Followups", "Date"), strict=True
        )
    }
    assert {typed: found[typed] for typed in ENGLISH_DATES} == ENGLISH_DATES


def test_an_unknown_date_is_an_empty_cell(odd_workbook):
    assert find_cell(odd_workbook, "Register", "unknown day", "表态日期").value is None


@pytest.mark.parametrize(("typed", "expected"), AMOUNTS.items())
def test_amount_cells_are_numbers_in_ten_thousands(odd_workbook, typed, expected):
    cell = find_cell(odd_workbook, "Register", typed, "金额（万元）")
    currency = find_cell(odd_workbook, "Register", typed, "币种").value
    assert cell.data_type == "n"
    assert (Decimal(str(cell.value)), currency, cell.number_format) == expected


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.slow
def test_the_unit_of_amounts_changes_the_cells(odd_office, unit):
    book = paint_office(odd_office, unit=unit)
    for typed, (value, shown) in UNITS[unit].items():
        cell = find_cell(book, "Register", typed, UNIT_HEADINGS[unit])
        assert (Decimal(str(cell.value)), cell.number_format) == (value, shown)
    heading = [row for row in read_rows(book, "Figures") if row["指标"] == "本期新增已披露金额"]
    total = sum(money.parse_money(typed).amount for typed in AMOUNTS if "元" in typed) + 120_000_000
    assert Decimal(str(heading[0]["数值"])) == Decimal(total) / unit  # added up before it is rounded


@pytest.mark.slow
def test_an_amount_with_too_many_digits_for_a_number_is_text(office):
    office.add_commitment("A", amount="1234567890123456789元"[1:])
    office.add_commitment("B", amount="1000000000000000元")
    book = paint_office(office, unit=1)
    shown = [cell.value for cell in read_column(book, "Register", "金额（元）")]
    assert shown == ["234,567,890,123,456,789", 10**15]
    letter = read_column(book, "Register", "金额（元）")[0].column_letter
    width = book["承诺台账"].column_dimensions[letter].width
    assert width >= len(shown[0])


def test_each_currency_has_its_own_row(odd_workbook):
    found = [row for row in read_rows(odd_workbook, "Figures") if row["指标"] == "本期新增已披露金额"]
    assert [(row["数值"], row["币种"]) for row in found] == [(90_024_001.2345, "CNY"), (2_000, "USD")]


def test_the_register_shows_the_revised_amount(odd_workbook):
    values = [find_cell(odd_workbook, "Register", "revised", name).value for name in ("金额（万元）", "币种")]
    assert values == [2_000, "USD"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    ("name", "heading"), [("Followups", "说明"), ("Register", "承诺事项"), ("Register", "责任单位与责任人")]
)
def test_text_that_begins_like_a_formula_stays_text(odd_workbook, text, name, heading):
    cell = find_cell(odd_workbook, name, text, heading)
    assert (cell.value, cell.data_type) == (text, "s")


def test_no_cell_of_the_workbook_is_a_formula_but_the_totals(odd_workbook):
    cells = [cell for sheet in odd_workbook for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "inlineStr", "f"}
    assert all(cell.value.startswith("=SUBTOTAL(109,") for cell in cells if cell.data_type == "f")


def test_a_note_too_long_for_a_cell_is_cut_and_says_so(odd_workbook):
    note = find_cell(odd_workbook, "Followups", "long", "说明").value
    assert (len(note), note[-2:]) == (32_767, "长…")


def test_the_register_shows_a_public_next_action(odd_workbook):
    values = [find_cell(odd_workbook, "Register", "next", name).value for name in ("下一步", "下一步日期")]
    assert values == ["回访", datetime(2024, 7, 15)]  # noqa: DTZ001


@pytest.mark.slow
def test_the_workbook_holds_nothing_of_a_private_row(office):
    office.add_commitment("A")
    row = make_followup("2024-06-01", note=PRIVATE, next="2024-07-15")
    office.add_followups("A", row._replace(is_private=True, next_action=PRIVATE, next_action_by=PRIVATE))
    report = office.build_report()
    assert report.happenings == []
    book = paint_office(office)
    assert not [text for text in list_texts(book) if PRIVATE in text]
    assert [cell.value for cell in read_column(book, "Register", "下一步日期")] == [None]


@pytest.mark.slow
def test_the_workbook_lists_the_followups_of_its_period(office):
    office.add_commitment("A", "2024-01-01")
    days = ["2024-03-31", "2024-04-01", "2024-06-30", "2024-07-01"]
    office.add_followups("A", *(make_followup(day, note=day) for day in days))
    assert [row.note for row in office.build_report().happenings] == days[1:3]
    assert [row["说明"] for row in read_rows(paint_office(office), "Followups")] == days[1:3]


@pytest.mark.parametrize(
    "chars", ["\x01\x08\x0b\x0c\x1b\x1f", "\ufffe\uffff"], ids=["control", "no characters"]
)
@pytest.mark.slow
def test_a_character_that_xml_forbids_does_not_break_the_workbook(office, chars):
    commitment = office.add_commitment("A")
    office.write(
        followups, commitment_id=commitment, kind="note", occurred_on=date(2024, 6, 1),
        occurred_precision="day", recorded_at=dates.make_utc_timestamp(), recorded_by="x",
        note=f"协议{chars}已签",
    )  # fmt: skip
    [cell] = read_column(paint_office(office), "Followups", "说明")
    assert cell.value == "协议" + "\N{REPLACEMENT CHARACTER}" * len(chars) + "已签"


@pytest.mark.slow
def test_rates_are_numbers_beside_numerator_and_denominator(quarter):
    book = paint_office(quarter)
    shown = {row["指标"]: row for row in read_rows(book, "Figures")}
    assert shown["转签约率"]["数值"] == pytest.approx(2 / 7)
    assert (shown["转签约率"]["分子"], shown["转签约率"]["分母（n）"]) == (2, 7)
    formats = [cell.number_format for cell in read_column(book, "Figures", "数值")]
    assert {"#,##0", "0.0%"} <= set(formats)
    defined = {row["指标或规则"]: row["口径"] for row in read_rows(book, "Definitions")}
    assert all(defined[name] for name in shown)


@pytest.mark.parametrize("name", ["Figures", "Cohort", "Sector", "Totals"])
@pytest.mark.slow
def test_every_percentage_is_shown_with_its_n(quarter, name):
    headings, *body = read_table(paint_office(quarter), name)
    for row in body:
        for place, cell in enumerate(row):
            if cell.number_format == "0.0%":
                beside = [other.value for other in row if other.number_format == "#,##0"]
                assert beside, headings[place].value


MOVES = {
    "本期新增承诺": (3, '"↑ "#,##0;"↓ "#,##0;"="'),  # 5 after 2
    "转签约率": (-21.428571429, '"↑ "0.0" 个百分点";"↓ "0.0" 个百分点";"="'),  # 2 of 7 after 1 of 2
}


@pytest.mark.parametrize("label", MOVES)
@pytest.mark.slow
def test_the_change_of_a_figure_is_a_number_with_an_arrow(quarter, label):
    labels = [cell.value for cell in read_column(paint_office(quarter), "Figures", "指标")]
    move = read_column(paint_office(quarter), "Figures", "增减")[labels.index(label)]
    assert (move.value, move.number_format) == (pytest.approx(MOVES[label][0]), MOVES[label][1])


def read_cover(book):
    """Return the values on the cover by the names beside them."""
    found = {}
    for row in book.worksheets[0].iter_rows(values_only=True):
        found |= {row[0]: row[1], row[2]: row[3]}
    return found


@pytest.mark.slow
def test_the_cover_describes_the_workbook(office, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-06-30")
    book = paint_office(office)
    said_there = read_cover(book)
    assert said_there["报告期"] == "2024年第二季度"
    assert said_there["数据截止日"] == datetime(2024, 6, 30)  # noqa: DTZ001
    assert said_there["生成时间"] == "2024-07-01 09:30 UTC"
    assert said_there["数据库版本"] == office.build_report().database
    assert "万元" in said_there["金额单位"]
    assert "四舍五入" in said_there["取整方式"]
    assert "▲ 预览，未签发；报告期未结束，数据为暂行数" in list_texts(book)
    assert {"填报单位", "填报人", "审核人", "填报日期", "版次", "单位负责人（签字）"} <= said_there.keys()
    assert "暂行数" in book["承诺台账"].oddFooter.left.text


ISSUE = IssueStamp(3, "2024-07-02T01:30:00Z", "李强", "0f" * 32, f"57-{'ab' * 32}")


@pytest.mark.slow
def test_the_cover_of_an_issued_report_shows_the_signed_facts(office):
    book = paint_office(office, issue=ISSUE, change=lambda report: report._replace(utc_offset="+08:00"))
    said_there = read_cover(book)
    assert (said_there["版次"], said_there["填报人"]) == ("3", "李强")
    assert said_there["签发时间"] == "2024-07-02 09:30（UTC+08:00）"
    assert said_there["数据摘要值"] == ISSUE.digest
    assert said_there["变更日志校验码"] == ISSUE.head
    assert said_there["填报日期"] == datetime(2024, 7, 2)  # noqa: DTZ001
    assert "正式签发，第 3 版" in list_texts(book)
    assert book["承诺台账"].oddFooter.right.text == f"第 3 版 · {ISSUE.digest[:12]}"
    assert book.properties.category == "issued"


@pytest.mark.slow
def test_the_cover_links_to_every_sheet(office):
    book = paint_office(office)
    links = [cell.hyperlink.location for cell in book["封面"]["A"] if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in book.sheetnames[1:]]


@pytest.mark.slow
def test_the_workbook_is_marked_as_a_preview_of_this_program(office):
    properties = paint_office(office).properties
    marks = (properties.creator, properties.lastModifiedBy, properties.category)
    assert marks == ("pledge-tracker", "pledge-tracker", "preview")


@pytest.fixture(scope="module")
def large_workbook(furnished):
    """The workbook of the office of 300 commitments."""
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        return paint_period(furnished)


REF = re.compile(r"20\d\d-\d{4}(-\d)?")


@pytest.mark.slow
def test_every_link_leads_to_a_row_of_its_commitment(large_workbook):
    """Links of one sheet to another show the reference there, or lead from a line that has it."""
    checked = 0
    for sheet in large_workbook.worksheets[3:]:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.hyperlink is None:
                    continue
                name, _, place = cell.hyperlink.location.rpartition("!")
                there = [other.value for other in large_workbook[name.strip("'")][place.lstrip("A")]]
                known = {str(value) for value in (row[0].value, row[1].value)}
                assert {value for value in known if REF.fullmatch(value)} & set(there), cell.coordinate
                checked += 1
    assert checked > 300


def test_every_figure_links_to_its_definition(large_workbook):
    for cell in read_column(large_workbook, "Figures", "指标"):
        name, _, place = cell.hyperlink.location.rpartition("!")
        assert large_workbook[name.strip("'")][place].value == cell.value


def test_a_large_workbook_holds_nothing_private(large_workbook):
    assert not [text for text in list_texts(large_workbook) if made_up.PRIVATE in text]


def test_red_rows_come_first_marked_by_word_and_colour(large_workbook):
    lights = read_column(large_workbook, "Attention", "亮灯")
    shown = [cell.value for cell in lights]
    assert shown == sorted(shown, key=lambda light: {"■ 红": 0, "▲ 黄": 1}.get(light, 2))
    fills = {cell.value: cell.fill.fgColor.rgb[2:] for cell in lights}
    assert (fills["■ 红"], fills["▲ 黄"]) == ("F8CBAD", "FFF2CC")


def test_a_report_with_data_has_all_its_charts(large_workbook):
    charts = large_workbook["图表"]._charts
    assert len(charts) == 5
    assert {chart.legend.position for chart in charts if chart.legend} == {"b"}
    assert not any(chart.legend.overlay for chart in charts if chart.legend)


@pytest.mark.slow
def test_an_empty_report_has_no_chart(office):
    assert paint_office(office)["图表"]._charts == []


def test_each_bar_of_the_bridge_begins_where_the_previous_one_ended(large_workbook):
    sheet = large_workbook["存续变动"]
    bars = [
        row for row in sheet.iter_rows(min_col=7, max_col=11, values_only=True) if isinstance(row[0], str)
    ]
    level = 0
    for _, base, stands, added, taken in bars:
        base, stands, added, taken = (value or 0 for value in (base, stands, added, taken))  # noqa: PLW2901
        if stands:
            assert level in (0, stands)
            level = stands
        else:
            assert base == (level if added else level - taken)
            level += added - taken
    assert sheet.column_dimensions["G"].hidden


LANGUAGES = {
    "hans": ("承诺台账", "编号", "绿"),
    "hant": ("承諾台賬", "編號", "綠"),
    "en": ("Register", "Ref", "green"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.slow
def test_headings_and_labels_are_in_the_chosen_language(furnished, language, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-07-01")
    book = paint_period(furnished, language=language)
    sheet, heading, light = LANGUAGES[language]
    assert book[sheet]["A1"].value == heading
    assert any(light in text for text in list_texts(book))
    if language == "en":
        assert all(name.isascii() for name in book.sheetnames)
        heads = [
            cell.value
            for sheet in book.worksheets
            for name in sheet.tables
            for cell in read_table(book, name)[0]
        ]
        assert [
            head for head in heads if not head.replace("●", "").replace("▲", "").replace("■", "").isascii()
        ] == []
        assert "Agricultural technology" in list_texts(book)


def add_restatements(report):
    """Return the report as if an issued report of the same period had said something else."""
    cause = Cause("followups", 7, "insert", 3, "王芳", "补录", "2024-07-03T02:00:00Z")
    line = next(line for line in report.register if line.amount and line.track == "facility")
    said_then = [
        Restatement("2024Q2", 1, line.ref, "stage", "intent", "signed", [cause] * 8),
        Restatement("2024Q2", 1, line.ref, "amount", "120000000", None, [cause]),
        Restatement("2024Q2", 1, line.ref, "light", None, "red", [cause]),
        Restatement("2024Q2", 1, line.ref, "is_counted", "1", "0", [cause]),
        Restatement("2024Q2", 1, None, "conversion_rate", "1/4", "0/0", []),
        Restatement("2024Q2", 1, None, "receipts_ever CNY", "5000000", "15000", []),
    ]
    before = [Restatement("2024Q1", 2, line.ref, "status", "active", "lost", [cause])]
    return report._replace(restatements=before + said_then)


@pytest.fixture(scope="module")
def reissued_workbook(furnished):
    """The workbook of a report that was issued before and has changed since."""
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        return paint_period(furnished, change=add_restatements, issue=ISSUE)


@pytest.mark.slow
def test_a_reissued_report_lists_the_changes_with_their_causes(reissued_workbook):
    found = [(row["项目"], row["原为"], row["现为"]) for row in read_rows(reissued_workbook, "Changes")]
    assert found == [
        ("阶段", "意向", "签约"),
        ("金额", "12,000", "—"),
        ("亮灯", "—", "■ 红"),
        ("计入统计", "是", "否"),
        ("转签约率", "25.0%（1 / 4）", "—（0 / 0）"),
        ("累计到账 CNY", "500", "1.50"),
    ]
    because = read_rows(reissued_workbook, "Changes")[0]["变动依据"].split("\n")
    assert because[0] == "跟进记录 7 新增 · 王芳 · 2024-07-03：补录"
    assert (len(because), because[-1]) == (7, "… 另有 2 项")


def test_the_bridge_shows_restatements_of_the_previous_period(reissued_workbook, large_workbook):
    assert [(row["原为"], row["现为"]) for row in read_rows(reissued_workbook, "Restatements")] == [
        ("推进中", "流失")
    ]
    assert "追溯调整" not in large_workbook.sheetnames
    assert "改版差异" not in large_workbook.sheetnames


SHEETS = [
    "一页概览", "主要指标", "图表", "存续变动", "承诺台账", "本期跟进", "督办清单", "金额与逾期前十",
    "阶段与走势", "分类统计", "分类指标", "原文依据", "指标口径", "来源", "用语", "数据",
]  # fmt: skip
LISTS = {"Register": "承诺台账", "Followups": "本期跟进", "Attention": "督办清单", "Evidence": "原文依据"}


@pytest.fixture(scope="module")
def seeded_workbook(seeded_template):
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        return paint_period(seeded_template)


def test_sheets_are_in_reading_order(seeded_workbook):
    assert seeded_workbook.sheetnames == ["封面", *SHEETS]


@pytest.mark.parametrize("name", ["封面", *SHEETS])
def test_every_sheet_prints_on_a4_as_wide_as_the_page(seeded_workbook, name):
    sheet = seeded_workbook[name]
    upright = "portrait" if name == "一页概览" else "landscape"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == (upright, 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    high = 1 if name in ("封面", "一页概览", "用语") else 0
    assert (int(sheet.page_setup.fitToWidth), int(sheet.page_setup.fitToHeight)) == (1, high)
    assert "2024年第二季度" in sheet.oddHeader.left.text
    assert sheet.oddFooter.center.text == "&P / &N"


@pytest.mark.parametrize("name", SHEETS[:-1])  # the last one is for programs
def test_no_sheet_is_too_wide_to_read_on_paper(large_workbook, name):
    sheet = large_workbook[name]
    widths = [dimension.width for dimension in sheet.column_dimensions.values() if not dimension.hidden]
    assert sum(widths) <= 220  # of 150 that fit at full size: letters of 7 points


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_freezes_panes_and_repeats_its_headings(seeded_workbook, name):
    sheet = seeded_workbook[name]
    assert sheet.freeze_panes is not None
    last = int(sheet.print_title_rows.rpartition("$")[2])
    [*first_heads] = [int(re.search(r"\d+", table.ref)[0]) for table in sheet.tables.values()]
    assert len(first_heads) != 1 or last == first_heads[0] or name == "用语"


def test_a_table_that_shares_a_sheet_stands_whole_in_a_print_area(large_workbook):
    for name in ("阶段与走势", "分类统计"):
        sheet = large_workbook[name]
        areas = [range_boundaries(area.rpartition("!")[2]) for area in sheet.print_area.split(",")]
        for table in sheet.tables.values():
            _, top, _, bottom = range_boundaries(table.ref)
            assert [area for area in areas if area[1] < top and bottom <= area[3]], table.name


@pytest.mark.parametrize("name", LISTS)
def test_an_excel_table_covers_every_row_of_its_list(large_workbook, name):
    sheet = large_workbook[LISTS[name]]
    assert sheet.tables[name].ref == sheet.dimensions
    assert sheet.tables[name].ref.startswith("A1:")


def test_every_table_has_a_unique_name_and_headings_equal_to_its_cells(reissued_workbook):
    names = [name for sheet in reissued_workbook.worksheets for name in sheet.tables]
    assert len(names) == len(set(names)) > 15
    for sheet in reissued_workbook.worksheets:
        for name, ref in sheet.tables.items():
            headings, *body = read_table(reissued_workbook, name)
            values = [cell.value for cell in headings]
            assert values == [column.name for column in sheet.tables[name].tableColumns]
            assert len({value.lower() for value in values}) == len(values)
            table = sheet.tables[name]
            filtered = sheet[table.autoFilter.ref]
            assert len(filtered) == len(sheet[ref]) - (table.totalsRowCount or 0)
            assert body, name
            assert all(cell.font.bold and cell.fill.fgColor.rgb.endswith("DDE6F0") for cell in headings)


@pytest.mark.slow
def test_a_table_without_rows_says_so(office):
    book = paint_office(office)
    assert [row["编号"] for row in read_rows(book, "Register")] == ["（无）"]


def measure_widest_word(cell):
    """Return the width in characters of the widest piece of a cell that cannot be wrapped."""
    if cell.value is None or cell.data_type == "f":
        return 0
    if cell.is_date:
        return 10
    if isinstance(cell.value, str):
        return max((cell_len(word) for word in cell.value.split() if word.isascii()), default=0)
    return len(f"{cell.value:,.2f}") if cell.number_format == "#,##0.00" else len(f"{cell.value:,.0f}")


@pytest.mark.parametrize(
    "name", ["Register", "Followups", "Attention", "Figures", "Sector", "Series", "Totals"]
)
def test_columns_fit_the_text_that_cannot_wrap(large_workbook, name):
    [sheet] = [sheet for sheet in large_workbook.worksheets if name in sheet.tables]
    for heading, *body in zip(*read_table(large_workbook, name), strict=True):
        width = sheet.column_dimensions[heading.column_letter].width
        assert cell_len(heading.value) <= 2 * (width - 1), heading.value
        assert max(map(measure_widest_word, body), default=0) <= width, heading.value


@pytest.fixture(scope="module")
def english_workbook(furnished):
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        return paint_period(furnished, language="en")


@pytest.mark.slow
def test_no_english_word_is_broken(english_workbook):
    for sheet in english_workbook.worksheets[1:-1]:  # the last one is for programs
        for name in sheet.tables:
            for column in zip(*read_table(english_workbook, name), strict=True):
                width = sheet.column_dimensions[column[0].column_letter].width
                assert max(map(measure_widest_word, column)) <= width, (name, column[0].value)


@pytest.mark.parametrize("name", SHEETS)
def test_rows_are_as_high_as_their_wrapped_text(seeded_workbook, name):
    sheet = seeded_workbook[name]
    widths = {place: dimension.width for place, dimension in sheet.column_dimensions.items()}
    for row in sheet.iter_rows():
        lines = [
            -(-cell_len(cell.value) // int(widths[cell.column_letter]))
            for cell in row
            if isinstance(cell.value, str)
            and cell.alignment.wrap_text
            and cell.coordinate not in sheet.merged_cells
            and not sheet.column_dimensions[cell.column_letter].hidden
        ]
        assert sheet.row_dimensions[row[0].row].height >= 14 * max(lines, default=0)


@pytest.mark.parametrize("name", ["Register", "Followups", "Evidence", "Sources", "Figures"])
def test_every_cell_of_a_table_is_framed(seeded_workbook, name):
    for row in read_table(seeded_workbook, name):
        assert {cell.border.bottom.style for cell in row} == {"thin"}


def test_every_cell_uses_a_font_with_chinese_characters(large_workbook):
    faces = {
        cell.font.name
        for sheet in large_workbook.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value
    }
    assert faces == {"Microsoft YaHei"}


@pytest.mark.parametrize(
    ("name", "taken", "made"),
    [
        ("承诺台账", (), "承诺台账"),
        ("A/B[c]:d*?", (), "A·B·c··d··"),
        ("长" * 40, (), "长" * 31),
        ("承诺", ("承诺",), "承诺 2"),
        ("Register", ("register", "Register 2"), "Register 3"),
        ("长" * 31, ("长" * 31,), "长" * 29 + " 2"),
        ("''", (), "·"),
    ],
)
def test_sheet_titles_are_valid_and_unique(name, taken, made):
    assert make_sheet_title(name, taken) == made


@pytest.mark.parametrize(
    ("heading", "width", "chosen"),
    [
        ("企业", 12, 12),
        ("下一步经办", 7, 7),
        ("已到账（万美元）", 14, 16),
        ("责任单位与责任人", 8, 10),
        ("履约率（未终止口径）基数", 7, 14),
        ("Responsible unit", 8, 13),
    ],
)
def test_a_chinese_heading_has_two_even_lines_at_most(heading, width, chosen):
    column = Column("ref", width, lambda _: None, heading)
    assert choose_column_width(None, column) == chosen


@pytest.mark.parametrize(
    ("amount", "unit", "shown"),
    [
        (15_000_000_000, 10_000, "1,500,000"),
        (10_000, 10_000, "1"),
        (15_500, 10_000, "1.55"),
        (100, 1, "100"),
    ],
)
def test_an_amount_in_a_sentence_keeps_its_zeros(amount, unit, shown):
    painting = workbook.Painting(None, None, unit)
    assert CellMaker(painting).format_amount(amount) == shown


def test_the_cells_of_the_seeded_quarter_match_the_snapshot(seeded_workbook):
    lines = []
    for sheet in seeded_workbook:
        lines.append(f"# {sheet.title}")
        for row in sheet.iter_rows():
            kept = [f"{cell.coordinate}={cell.value!s}" for cell in row if cell.value is not None]
            lines.extend([" | ".join(kept)] if kept else [])
    formats = sorted({cell.number_format for sheet in seeded_workbook for row in sheet for cell in row})
    require_same("cli-workbook-2024Q2.txt", "\n".join([*lines, "# formats", *formats, ""]))


def test_other_workbooks_find_every_figure_by_its_name(large_workbook):
    shown = {(row["指标"], row["币种"]): row["数值"] for row in read_rows(large_workbook, "Figures")}
    names = {name: named.attr_text for name, named in large_workbook.defined_names.items()}
    assert len(names) == len(shown)
    for name, figure in (
        ("figure_live", ("存续承诺", None)),
        ("figure_receipts_ever_USD", ("累计到账", "USD")),
        ("figure_conversion_rate", ("转签约率", None)),
    ):
        sheet, _, place = names[name].partition("!")
        assert large_workbook[sheet.strip("'")][place.replace("$", "")].value == shown[figure]


def test_the_data_sheet_has_a_code_beside_each_label(large_workbook):
    rows, listed = read_rows(large_workbook, "Data"), read_rows(large_workbook, "Register")
    assert [row["编号"] for row in rows] == [row["编号"] for row in listed]
    assert {(row["状况"], row["状况代码"]) for row in rows} >= {("推进中", "active"), ("暂缓", "on_hold")}
    assert {row["变动项代码"] for row in rows} >= {"new", "lost", None}
    validated = {
        str(each.sqref): each.formula1 for each in large_workbook["数据"].data_validations.dataValidation
    }
    assert '"green,yellow,red"' in validated.values()


def test_a_totals_row_sums_what_the_filters_show(large_workbook):
    sheet = large_workbook["按行业"]
    *body, last = read_table(large_workbook, "Sector")[1:]
    assert sheet.tables["Sector"].totalsRowCount == 1
    assert last[0].value == "合计"
    [counted] = [cell for cell in last if cell.column_letter == "C"]
    assert counted.value == f"=SUBTOTAL(109,C{body[0][2].row}:C{body[-1][2].row})"
    assert sum(row[3].value for row in body) == pytest.approx(last[3].value) == 1


def test_signed_sheets_are_protected_and_previews_are_not(reissued_workbook, large_workbook):
    assert all(sheet.protection.sheet for sheet in reissued_workbook.worksheets)
    assert not any(sheet.protection.sheet for sheet in large_workbook.worksheets)


def test_the_properties_of_the_file_say_what_it_is(reissued_workbook):
    properties = reissued_workbook.properties
    assert (properties.subject, properties.language) == ("2024年第二季度", "zh-Hans")
    own = {each.name: each.value for each in reissued_workbook.custom_doc_props.props}
    assert (own["Period"], own["Revision"], own["Digest"]) == (QUARTER, "3", ISSUE.digest)


@pytest.mark.slow
def test_charts_say_in_words_what_they_show(furnished, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-07-01")
    with open_reader(furnished, with_temporary_tables=True) as reader:
        report = build.build_report(reader, periods.parse_period(QUARTER))
        labels = Labels(reader, "en")
    file = io.BytesIO()
    workbook.paint_workbook(workbook.Painting(report, labels, language="en"), file)
    with zipfile.ZipFile(file) as archive:
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
    assert re.findall(r'descr="(.+?)"', drawing)[:2] == ["Commitments by stage", "From opening to closing"]


def test_the_register_names_who_voiced_each_commitment(seeded_workbook):
    rows = read_rows(seeded_workbook, "Register")
    voices = [row["表态人"] for row in rows if row["表态人"]]
    assert len(voices) > len(rows) / 2
    assert any(" " in voice for voice in voices)  # with an organisation or a title


@pytest.mark.slow
def test_the_wide_register_has_the_dates_of_the_stages_on_a3(run, tmp_path):
    file = tmp_path / "wide.xlsx"
    done = run("export", "2024Q2", "--wide", "--lang", "zh-Hans", "-o", str(file))
    assert done.exit_code == 0, done.output
    book = openpyxl.load_workbook(file)
    assert int(book["承诺台账"].page_setup.paperSize) == 8
    [row, *_] = read_rows(book, "Register")
    wanted = {
        "活动",
        "地点",
        "合作方",
        "金额原文",
        "到位率",
        "签约",
        "注册",
        "开工",
        "投产",
        "逾期天数",
        "责任人",
    }
    assert wanted <= row.keys()
