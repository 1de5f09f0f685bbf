"""Test `tracker import`: rows are written once, and all mistakes are reported together."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import unicodedata
import zipfile
from datetime import date
from itertools import permutations

import pytest

from helpers.databases import copy_for_module, make_runner, read_all_rows, select_tuples
from helpers.sheets import SHEET, list_faults, read_counts, replace_parts, write_workbook
from tracker.store import engine as db
from tracker.store import journal

COMPANY = "清大国华环境集团股份有限公司"
REGISTERED = "清大國華環境集團股份有限公司"
OTHER = "某某新材料有限公司"
MAP = """
[constants]
track = "facility"
firmness = "有意向"
"""
HEADER = ("企业", "承诺事项", "金额(万元)", "表态日期")


TAKEN_BACK = ("commitments", "companies", "commitment_parties", "followups")
NEW = """SELECT c.ref, o.name, c.title, c.amount, c.currency, c.amount_text, c.voiced_on, c.voiced_precision,
 c.track, c.firmness, c.opening_stage, c.scope, c.review
 FROM commitments c JOIN companies o ON o.id = c.company_id WHERE c.ref > '2024-012' ORDER BY c.id"""


@pytest.mark.slow
def test_a_dry_run_prints_the_changes_and_writes_nothing(import_rows, location):
    before = read_all_rows(location)
    done = import_rows("commitments", [HEADER, (OTHER, "建设膜材料研究中心", "1,200", "2024年5月")], by=MAP)
    assert done.exit_code == 0, done.output
    assert read_counts(done) == (1, 0, 0, 0)
    assert "→ amount, amounts in 万元 (CNY 10,000)" in done.stdout
    assert f"1 company is added together with the rows: {OTHER}" in done.stdout
    assert "add: --yes" in done.stdout
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_an_import_is_one_batch_and_a_second_import_changes_nothing(import_rows, location):
    rows = [
        ("重点项目表", "", "", ""),
        ("单位:亿元", "", "", ""),
        ("企 业", "承諾事項", "金额", "表态日期"),
        (OTHER, "建设膜材料研究中心", "1.2", "2024年5月"),
        (COMPANY, "膜材料研发二期", "", "2024-05-06"),
        ("合计", "", "1.2", ""),
    ]
    done = import_rows("commitments", rows, "--yes", by=MAP)
    assert done.exit_code == 0, done.output
    assert read_counts(done) == (2, 0, 0, 0)
    assert "left out: 6" in done.stderr
    assert "tracker undo 2" in done.stdout
    assert [row[:8] for row in select_tuples(location, NEW)] == [
        ("2024-013", OTHER, "建设膜材料研究中心", 120_000_000, "CNY", "1.2亿元", "2024-05-31", "month"),
        ("2024-014", REGISTERED, "膜材料研发二期", None, None, None, "2024-05-06", "day"),
    ]
    fixed = ("facility", "intention", "intent", "new", "draft")
    assert {row[8:] for row in select_tuples(location, NEW)} == {fixed}
    assert select_tuples(location, "SELECT count(DISTINCT batch_id) FROM changes WHERE batch_id > 1") == [
        (1,)
    ]
    before = read_all_rows(location)
    again = import_rows("commitments", rows, "--yes", by=MAP)
    assert read_counts(again) == (0, 0, 2, 0)
    assert "Nothing was changed" in again.stdout
    assert read_all_rows(location) == before


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_cell_of_several_lines_becomes_a_title_of_one_line(import_rows, location):
    done = import_rows(
        "commitments", [HEADER, (OTHER, "建设膜材料\n研究中心", "", "2024-05-06")], "--yes", by=MAP
    )
    assert done.exit_code == 0, done.output
    assert select_tuples(location, NEW)[0][2] == "建设膜材料 研究中心"


@pytest.mark.slow
def test_a_row_updates_its_commitment_and_a_blank_cell_erases_nothing(import_rows, location):
    rows = [("编号", "地点", "责任单位", "内容"), ("2024-001", "", "市科技局", "")]
    before = select_tuples(location, "SELECT * FROM commitments WHERE ref = '2024-001'")
    refused = import_rows("commitments", rows, "--yes")
    assert refused.exit_code == 2
    assert "add the reason: --because WHY" in refused.stderr
    assert select_tuples(location, "SELECT * FROM commitments WHERE ref = '2024-001'") == before
    done = import_rows("commitments", rows, "--yes", "--because", "分工调整")
    assert read_counts(done) == (0, 1, 0, 0)
    assert "2024-001: responsible_unit: (blank) → 市科技局" in done.stdout
    (after,) = select_tuples(location, "SELECT * FROM commitments WHERE ref = '2024-001'")
    assert [new for old, new in zip(before[0], after, strict=True) if old != new] == ["市科技局"]
    assert read_counts(import_rows("commitments", rows, "--yes")) == (0, 0, 1, 0)


@pytest.mark.any_engine
@pytest.mark.slow
def test_all_faults_are_reported_at_once_with_row_and_column(import_rows, location, tmp_path):
    before = read_all_rows(location)
    rows = [
        (*HEADER, "行业", "编号", "项目阶段"),
        (OTHER, "甲", "3.5亿元", "2024-05-06", "新材料", "", ""),
        (OTHER, "乙", "-5", "2024-13-01", "新材料", "", ""),
        (OTHER, "", "12%", "2025-01-01", "没有的行业", "", ""),
        (OTHER, "丙", "0.00001", "45292", "", "", ""),
        (OTHER, "丁\x07", "1", "今天", "", "", ""),
        ("某" * 300, "戊", "1", "2024-05-06", "", "", ""),
        (OTHER, "己", "#REF!", "2024-05-06", "", "", ""),
        (OTHER, "庚", "1", "2024-05-06", "", "2024-001", ""),
        (OTHER, "辛", "1", "2024-05-06", "", "2024-001", ""),
    ]
    done = import_rows("commitments", rows, "--yes", "--errors", str(tmp_path / "wrong.csv"), by=MAP)
    assert done.exit_code == 2
    found = list_faults(done)
    assert len(found) == len({line.split(" → ")[0] for line in found})
    for start in (
        "row 2, column C “金额(万元)”: “3.5亿元” has a unit of its own, but the unit of the column is 万元",
        "row 3, column D “表态日期”: “2024-13-01” is a day that does not exist",
        "row 3, column C “金额(万元)”: a promised amount must be above 0, but is CNY -50,000",
        "row 4, column C “金额(万元)”: “12%” is a share, not an amount",
        "row 4, column E “行业”: the register has no sector “没有的行业”",
        "row 4, column D “表态日期”: the date 2025-01-01 is in the future",
        "row 5, column C “金额(万元)”: “0.00001” is not a whole number",
        "row 5, column D “表态日期”: “45292” is not a date",
        "row 6, column B “承诺事项”: character 2 of the text is a control character (U+0007)",
        "row 6, column D “表态日期”: “今天” is not a fixed date: it depends on the day on which it is read",
        "row 7, column A “企业”: the text has 300 characters, but at most 200 fit",
        "row 8, column C “金额(万元)”: the cell holds the error value “#REF!”",
        "row 10, column F “编号”: row 9 already describes commitment 2024-001",
    ):
        assert [line for line in found if line.startswith(start)], (start, done.stderr)
    assert all("→" in line for line in found)
    assert read_all_rows(location) == before
    written = list(csv.DictReader(io.StringIO((tmp_path / "wrong.csv").read_text("utf-8-sig"))))
    assert [(line["row"], line["column"], line["value"]) for line in written][:1] == [("2", "C", "3.5亿元")]
    assert len(written) == len(found)


@pytest.mark.any_engine
def test_a_long_list_of_faults_is_cut_and_counted(import_rows):
    done = import_rows(
        "commitments", [HEADER, *[(OTHER, f"第{n}", f"x{n}", "2024") for n in range(60)]], by=MAP
    )
    assert "found 60 mistakes in 60 rows" in done.stderr
    assert list_faults(done)[-1].startswith("row 51, ")
    assert "… and 10 more" in done.stderr


@pytest.mark.any_engine
def test_the_same_fault_in_many_rows_is_reported_in_one_line(import_rows):
    done = import_rows("commitments", [HEADER, *[(OTHER, f"第{n}", "1", "x") for n in range(9)]], by=MAP)
    assert "found 9 mistakes in 9 rows" in done.stderr
    (line,) = list_faults(done)
    assert line.startswith("rows 2, 3, 4, 5, 6 and 4 more, column D “表态日期”: “x” is not a date →")


@pytest.mark.slow
def test_rows_of_one_title_with_two_project_codes_are_two_commitments(import_rows):
    rows = [
        ("项目代码", "企业", "项目名称", "表态日期"),
        ("2405-01", OTHER, "甲", "2024-05"),
        ("2405-02", OTHER, "甲", "2024-05"),
    ]
    assert read_counts(import_rows("commitments", rows, "--yes", by=MAP)) == (2, 0, 0, 0)
    assert read_counts(import_rows("commitments", rows, "--yes", by=MAP)) == (0, 0, 2, 0)
    assert (
        "“甲” may mean any of several commitments"
        in import_rows("commitments", [rows[0], ("", *rows[1][1:])], by=MAP).stderr
    )


@pytest.mark.any_engine
def test_rows_skipped_by_a_map_are_counted(import_rows):
    rows = [(*HEADER, "状态"), (OTHER, "甲", "1", "2024-05", "在谈"), (OTHER, "乙", "?", "?", "已终止")]
    done = import_rows("commitments", rows, by=f'[skip]\n"状态" = ["已终止"]\n{MAP}')
    assert read_counts(done) == (1, 0, 0, 0)
    assert "Note: 1 row is left out, as the map file says." in done.stderr


@pytest.mark.any_engine
def test_a_missing_required_column_is_reported_once(import_rows):
    done = import_rows("commitments", [HEADER, (OTHER, "甲", "1", "2024"), (OTHER, "乙", "1", "2024")])
    assert [line.split(" → ")[0] for line in list_faults(done)] == [
        "the whole sheet: no column gives the field firmness, which a new commitment needs",
        "the whole sheet: no column gives the field track, which a new commitment needs",
    ]
    assert 'firmness = "…" (possible values: interest, intention, plan, signed)' in done.stderr


@pytest.mark.any_engine
@pytest.mark.slow
def test_an_unknown_label_is_refused_with_the_known_labels(import_rows):
    done = import_rows("companies", [("企业", "类别"), ("某某", "合伙")])
    assert list_faults(done)[0] == (
        "row 2, column B “类别”: “合伙” is not one of the possible values → write one of these: "
        "company, association, government, university, facility"
    )


@pytest.mark.any_engine
@pytest.mark.slow
@pytest.mark.usefixtures("in_chinese")
def test_the_known_labels_are_listed_in_the_language_shown(import_rows):
    done = import_rows("companies", [("企业", "类别"), ("某某", "合伙")])
    assert "“合伙”不在可选之列 → 可写：company 企业、association 商协会" in done.stderr


WITH_MAP = """
as = "commitments"
header_row = 2
unit = "USD millions"
blank = ["面议"]
ignore = ["序号", "G"]
[columns]
"单位" = { field = "company", split = "、", rest = "partners" }
"干什么" = "title"
"多少钱" = "amount"
"年" = { field = "voiced_on", part = "year" }
"月" = { field = "voiced_on", part = "month" }
[constants]
track = "service"
[labels.firmness]
"想" = "interest"
"""


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_map_adds_what_the_headers_do_not_say(import_rows, location):
    rows = [
        ("某表", "", "", "", "", "", "", ""),
        ("序号", "单位", "干什么", "多少钱", "年", "月", "金额", "承诺力度"),
        ("1", f"{OTHER}、{COMPANY}、某某大学", "共建膜材料研究院", "2.5", "2024年", "5月", "9", "想"),
        ("2", OTHER, "膜材料研讨会", "面议", "2024", "", "9", "有规划"),
    ]
    done = import_rows("commitments", rows, "--yes", by=WITH_MAP)
    assert done.exit_code == 0, done.output
    assert [row[1:8] for row in select_tuples(location, NEW)] == [
        (OTHER, "共建膜材料研究院", 2_500_000, "USD", "2.5 USD millions", "2024-05-31", "month"),
        (OTHER, "膜材料研讨会", None, None, "面议", "2024-07-01", "year"),
    ]
    partners = select_tuples(
        location,
        "SELECT o.name, p.role FROM commitment_parties p JOIN companies o ON o.id = p.company_id"
        " JOIN commitments c ON c.id = p.commitment_id WHERE c.title = '共建膜材料研究院' ORDER BY p.id",
    )
    assert partners == [(REGISTERED, "partner"), ("某某大学", "partner")]
    assert read_counts(import_rows("commitments", rows, by=WITH_MAP)) == (0, 0, 2, 0)


TWO_NUMBERS = {  # what stands in the sheet, as month and as quarter
    "2023-1": ("2023-01-31", "2023-03-31"),
    "2023/4": ("2023-04-30", "2023-12-31"),
    "２０２３．２": ("2023-02-28", "2023-06-30"),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("cell", "days"), TWO_NUMBERS.items(), ids=TWO_NUMBERS)
@pytest.mark.slow
def test_the_map_decides_whether_two_numbers_mean_a_month_or_a_quarter(cell, days, import_rows, location):
    rows = [HEADER, (OTHER, "甲", "1", cell)]
    plain = import_rows("commitments", rows, by=MAP)
    assert plain.exit_code == 0, plain.output
    said = " ".join(plain.stderr.split())
    assert "1 date is read as a month: “" in said
    assert 'if it is a quarter, write form = "quarter" in a map file' in said
    assert f"“{unicodedata.normalize('NFKC', cell)}” means ≈20" in said
    for form, day in zip(("month", "quarter"), days, strict=True):
        read = f'[columns]\n"表态日期" = {{ field = "voiced_on", form = "{form}" }}\n{MAP}'
        done = import_rows("commitments", [HEADER, (OTHER, f"{form}之事", "1", cell)], "--yes", by=read)
        assert done.exit_code == 0, done.output
        sql = "SELECT voiced_on, voiced_precision FROM v_commitments WHERE title = :title"
        assert select_tuples(location, sql, title=f"{form}之事") == [(day, form)]


@pytest.mark.any_engine
@pytest.mark.slow
def test_an_unambiguous_date_needs_no_form_in_the_map(import_rows, location):
    rows = [HEADER, *((OTHER, f"事{on}", "1", on) for on in ("2023-5", "2023-01", "2023Q1", "2023年1月"))]
    assert import_rows("commitments", rows, "--yes", by=MAP).exit_code == 0
    sql = "SELECT voiced_on FROM v_commitments WHERE ref > '2023' AND ref < '2024' ORDER BY ref"
    days = [day for (day,) in select_tuples(location, sql)]
    assert days == ["2023-05-31", "2023-01-31", "2023-03-31", "2023-01-31"]


@pytest.mark.any_engine
@pytest.mark.parametrize(
    "cell", ["2024/5/18 0:00", "2024-05-18 00:00:00", "2024-05-18T00:00:00.000", "2024年5月18日 0:00"]
)
@pytest.mark.slow
def test_a_time_of_midnight_after_a_date_is_ignored(cell, import_rows, location):
    assert import_rows("commitments", [HEADER, (OTHER, "甲", "1", cell)], "--yes", by=MAP).exit_code == 0
    sql = "SELECT voiced_on, voiced_precision FROM commitments WHERE title = '甲'"
    assert select_tuples(location, sql) == [("2024-05-18", "day")]


@pytest.mark.any_engine
@pytest.mark.parametrize("cell", ["2024-05-18 08:30", "0:00", "2024-05 0:00:00:00"])
@pytest.mark.slow
def test_a_time_other_than_midnight_is_refused(cell, import_rows):
    done = import_rows("commitments", [HEADER, (OTHER, "甲", "1", cell)], by=MAP)
    assert list_faults(done) == [
        (
            f"row 2, column D “表态日期”: “{cell}” is not a date "
            "→ write the date as 2024-06-18, 2024-06, 2024Q2 or 2024"
        )
    ]


@pytest.mark.any_engine
@pytest.mark.parametrize("cell", ["2024.3", "2024-03", "2024", "2024Q1"])
def test_a_month_where_a_day_is_required_is_refused(cell, import_rows):
    done = import_rows("receipts", [("编号", "到账日期", "金额"), ("2024-001", cell, "5万元")])
    assert list_faults(done)[0] == (
        f"row 2, column B “到账日期”: “{cell}” does not give one exact day "
        "→ write the date with its day, such as 2024-06-30"
    )


@pytest.mark.any_engine
@pytest.mark.parametrize(("cell", "why"), [("abc", ""), ("2024.13", ": 2024 has no month 13")])
def test_an_invalid_date_in_a_column_of_days_is_refused(cell, why, import_rows):
    done = import_rows("receipts", [("编号", "到账日期", "金额"), ("2024-001", cell, "5万元")])
    assert list_faults(done)[0].endswith(f"“{cell}” is not a date{why} → write one day, such as 2024-06-30")


@pytest.mark.any_engine
@pytest.mark.parametrize("cell", ["今天", "6月18日"])
def test_a_relative_date_is_refused(cell, import_rows):
    done = import_rows("followups", [("编号", "跟进日期", "说明"), ("2024-001", cell, "电话")])
    assert list_faults(done)[0].endswith(
        f"“{cell}” is not a fixed date: it depends on the day on which it is read "
        "→ write the whole date, such as 2024-06-18"
    )


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_map_may_list_words_that_mean_no_amount(import_rows, location):
    rows = [HEADER, (OTHER, "甲", "面议", "2024-05")]
    (fault,) = list_faults(import_rows("commitments", rows, by=MAP))
    assert fault.endswith('or say in a map file that the text means no amount: blank = ["面议"]')
    assert import_rows("commitments", rows, "--yes", by='blank = ["面议"]\n' + MAP).exit_code == 0
    assert select_tuples(location, "SELECT amount, amount_text FROM commitments WHERE title = '甲'") == [
        (None, "面议")
    ]


@pytest.mark.any_engine
@pytest.mark.slow
def test_an_amount_in_chinese_numerals_is_read(import_rows, location):
    rows = [("企业", "承诺事项", "金额", "表态日期"), (OTHER, "甲", "五百万元", "2024-05")]
    assert import_rows("commitments", rows, "--yes", by=MAP).exit_code == 0
    assert select_tuples(location, "SELECT amount FROM commitments WHERE title = '甲'") == [(5_000_000,)]


PHONES = {
    "1.38123E+10": "is a number that a spreadsheet program shortened: its last digits are lost",
    "1.38E10": "its last digits are lost",
    "=13812345678": "is a formula",
    "13812345678\n13912345678": "the text has line ends or tabs",
}


@pytest.mark.any_engine
@pytest.mark.parametrize("cell", PHONES)
def test_a_damaged_telephone_number_is_refused_with_the_cause(cell, import_rows, run):
    done = import_rows("representatives", [("姓名", "手机"), ("李明", cell)])
    assert PHONES[cell] in list_faults(done)[0]
    assert PHONES[cell] in run("rep", "add", "李明", "--phone", cell).stderr


LABELS = """
[labels.company]
"清大" = "清大國華環境集團股份有限公司"
[labels.partners]
"北大荒" = "某某新材料有限公司"
[labels.firmness]
"拟签" = "plan"
[constants]
track = "facility"
"""


@pytest.mark.any_engine
@pytest.mark.slow
def test_labels_in_a_map_translate_the_names_of_a_sheet(import_rows, location):
    rows = [
        ("企业", "承诺事项", "表态日期", "承诺力度", "合作方"),
        ("清大", "甲", "2024-05", "拟签", "北大荒、另一家公司"),
    ]
    assert import_rows("commitments", rows, "--yes", by=LABELS).exit_code == 0
    sql = """SELECT o.name, c.firmness FROM commitments c JOIN companies o ON o.id = c.company_id
        WHERE c.title = '甲'"""
    assert select_tuples(location, sql) == [("清大國華環境集團股份有限公司", "plan")]
    sql = """SELECT o.name FROM commitment_parties p JOIN companies o ON o.id = p.company_id
        JOIN commitments c ON c.id = p.commitment_id WHERE c.title = '甲' ORDER BY p.id"""
    assert select_tuples(location, sql) == [(OTHER,), ("另一家公司",)]


@pytest.mark.any_engine
@pytest.mark.slow
def test_labels_in_a_map_apply_to_the_names_of_a_split_column(import_rows, location):
    by = f"""[columns]\n"企业" = {{ field = "company", split = "、", rest = "partners" }}\n{MAP}
[labels.company]\n"清大" = "{REGISTERED}"\n"""
    assert (
        import_rows(
            "commitments", [HEADER, ("另一家公司、清大", "甲", "1", "2024-05")], "--yes", by=by
        ).exit_code
        == 0
    )
    assert select_tuples(location, "SELECT count(*) FROM companies WHERE name = '清大'") == [(0,)]


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_missing_label_and_a_label_with_an_unknown_value_are_told_apart(import_rows):
    rows = [(*HEADER, "行业"), (OTHER, "甲", "1", "2024-05", "电商")]
    (missing,) = list_faults(import_rows("commitments", rows, by=MAP))
    assert missing.endswith('then write the right name into a map file: [labels.sector] "电商" = "…"')
    (wrong,) = list_faults(
        import_rows("commitments", rows, by=f'{MAP}[labels.sector]\n"电商" = "没有的行业"')
    )
    assert "the register has no sector “没有的行业”" in wrong
    assert wrong.endswith('then correct this line of the map file: [labels.sector] "电商" = "没有的行业"')


@pytest.mark.any_engine
@pytest.mark.slow
def test_rows_filled_only_in_ignored_columns_are_reported_together(import_rows):
    rows = [("序号", *HEADER), ("制造业",), (1, OTHER, "甲", "1", "2024-05"), ("含外资",)]
    done = import_rows("commitments", rows, by=MAP)
    (line,) = list_faults(done)
    assert line.startswith(
        "rows 2, 4, column B “企业”: this row has values only in columns that are not read"
    )
    assert line.endswith(
        'fill in the cell, or leave the row out with a line of the map file: [skip] "企业" = [""]'
    )
    done = import_rows("commitments", rows, by=f'[skip]\n"企业" = [""]\n{MAP}')
    assert read_counts(done) == (1, 0, 0, 0)


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_sign_off_row_can_be_skipped_by_its_blank_column(import_rows):
    rows = [HEADER, (OTHER, "甲", "1", "2024-05"), ("填表人:张三", "", "", "2024-05")]
    done = import_rows("commitments", rows, by=MAP)
    (line,) = list_faults(done)
    assert line.startswith(
        "row 3, column B “承诺事项”: a new commitment needs this field → fill in the cell, or"
    )
    assert line.endswith('leave the row out with a line of the map file: [skip] "承诺事项" = [""]')


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_cell_that_may_name_several_companies_is_pointed_out(import_rows):
    rows = [HEADER, ("甲有限公司、乙有限公司", "甲", "1", "2024-05")]
    done = import_rows("commitments", rows, by=MAP)
    assert (
        "Note: “甲有限公司、乙有限公司” is read as one organisation; if it is the names of several, "
        "write in a map file:" in done.stderr
    )
    assert '"企业" = { field = "company", split = "、", rest = "partners" }' in done.stderr
    split = '[columns]\n"企业" = { field = "company", split = "、", rest = "partners" }\n'
    assert "is read as one organisation" not in import_rows("commitments", rows, by=split + MAP).stderr
    assert (
        "write each name in a row of its own"
        in import_rows("companies", [("企业", "说明"), rows[1][:1]]).stderr
    )


@pytest.mark.any_engine
def test_faults_are_printed_even_when_the_error_file_exists_already(import_rows, tmp_path):
    (tmp_path / "mine.csv").write_text("mine", encoding="utf-8")
    done = import_rows(
        "commitments", [HEADER, (OTHER, "甲", "x", "2024-05")], "--errors", str(tmp_path / "mine.csv"), by=MAP
    )
    assert done.exit_code == 2
    assert list_faults(done)[0].startswith("row 2, column C")
    assert "mine.csv already exists; give another --errors FILE" in done.stderr
    assert (tmp_path / "mine.csv").read_text(encoding="utf-8") == "mine"


@pytest.mark.any_engine
def test_a_dry_run_without_changes_does_not_suggest_writing(import_rows):
    done = import_rows("commitments", [("ref", "place"), ("2024-001", "")])
    assert done.stdout.endswith("There is nothing to write.\n")


@pytest.mark.any_engine
def test_a_fifth_quarter_is_refused(import_rows):
    read = f'[columns]\n"表态日期" = {{ field = "voiced_on", form = "quarter" }}\n{MAP}'
    done = import_rows("commitments", [HEADER, (OTHER, "甲", "1", "2023-5")], "--yes", by=read)
    assert done.exit_code == 2
    assert "2023Q5" in done.stderr


@pytest.mark.any_engine
@pytest.mark.slow
def test_the_printed_map_reads_the_sheet_in_the_same_way(import_rows, tmp_path):
    rows = [("标题",), HEADER, (OTHER, "甲", "1", "2024-05")]
    shown = import_rows("commitments", rows, "--show-map", by=MAP)
    assert shown.exit_code == 0, shown.output
    again = import_rows("commitments", rows, "--show-map", by=shown.stdout)
    assert again.stdout == shown.stdout
    assert read_counts(import_rows("commitments", rows, by=shown.stdout)) == (1, 0, 0, 0)


TWO_TITLES = """
[columns]
"名称" = "title"
"内容" = { field = "title", join = "：" }
"姓" = "responsible_person"
"名" = { field = "responsible_person", join = "" }
[constants]
track = "facility"
firmness = "plan"
"""


@pytest.mark.any_engine
@pytest.mark.slow
def test_two_columns_are_joined_to_one_field_and_a_blank_adds_nothing(import_rows, location):
    rows = [
        ("企业", "内容", "名称", "姓", "名", "表态日期"),
        (OTHER, "年产千吨", "膜材料", "王", "芳", "2023-05"),
        (OTHER, "", "研究院", "欧阳", "", "2023-05"),
        (OTHER, "物流园", "/", "", "", "2023-05"),
    ]
    done = import_rows("commitments", rows, "--yes", by=TWO_TITLES)
    assert read_counts(done) == (3, 0, 0, 0), done.output
    assert "→ title, added after the text of the other column, with “：” in between" in done.stdout
    sql = "SELECT title, responsible_person FROM commitments WHERE ref LIKE '2023-%' ORDER BY ref"
    assert select_tuples(location, sql) == [
        ("膜材料：年产千吨", "王芳"),
        ("研究院", "欧阳"),
        ("物流园", None),
    ]
    assert read_counts(import_rows("commitments", rows, by=TWO_TITLES)) == (0, 0, 3, 0)
    shown = import_rows("commitments", rows, "--show-map", by=TWO_TITLES).stdout
    assert read_counts(import_rows("commitments", rows, by=shown)) == (0, 0, 3, 0)


GROUPED = """
blank = ["数千万元"]
[columns]
"镇街" = { field = "place", blank = "above" }
"企业" = { field = "company", blank = "above" }
"轮次" = "title"
"行业" = { field = "title", join = "、" }
"批次" = { field = "title", join = "之" }
[skip]
"轮次" = ["", "停"]
[constants]
track = "facility"
firmness = "plan"
"""


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_map_can_fill_blank_cells_from_the_row_above(import_rows, location):
    rows = [
        ("镇街", "企业", "批次", "轮次", "行业", "金额(万元)", "表态日期"),
        ("甲镇", OTHER, "一", "停", "膜", "1", "2023-05"),
        ("", "", "二", "开", "膜", "数千万元", "2023-05"),
        ("合计", "", "", "", "", "9", ""),
        ("", "", "三", "", "", "", ""),
        ("乙镇", "", "四", "收", "水", "2", "2023-05"),
        ("丙镇", "没有轮次"),
    ]
    done = import_rows("commitments", rows, "--yes", by=GROUPED)
    assert read_counts(done) == (2, 0, 0, 0), done.output
    assert "Note: 3 rows are left out, as the map file says." in done.stderr
    sql = """SELECT o.name, c.place, c.title, c.amount, c.amount_text FROM commitments c
        JOIN companies o ON o.id = c.company_id WHERE c.ref LIKE '2023-%' ORDER BY c.ref"""
    assert select_tuples(location, sql) == [
        (OTHER, "甲镇", "开、膜之二", None, "数千万元"), (OTHER, "乙镇", "收、水之四", 20_000, "2万元"),
    ]  # fmt: skip
    assert read_counts(import_rows("commitments", rows, by=GROUPED)) == (0, 0, 2, 0)
    shown_map = import_rows("commitments", rows, "--show-map", by=GROUPED).stdout
    assert read_counts(import_rows("commitments", rows, by=shown_map)) == (0, 0, 2, 0)
    named = [rows[0], ("甲镇", OTHER, "二", "开", "膜", "5", "2023-05")]
    assert read_counts(import_rows("commitments", named, "--yes", by=GROUPED)) == (0, 1, 0, 0)
    assert read_counts(import_rows("commitments", rows, by=GROUPED)) == (
        0,
        0,
        2,
        0,
    )  # words take nothing from an amount


@pytest.mark.slow
def test_rows_about_one_company_are_merged_unless_they_disagree(import_rows):
    rows = [("企业", "说明"), (OTHER, "甲"), (OTHER, ""), (f" {OTHER}", "甲"), ("另一家公司", "")]
    assert read_counts(import_rows("companies", rows, "--yes")) == (2, 0, 2, 0)
    done = import_rows("companies", [*rows, (OTHER, "乙")])
    assert list_faults(done) == [
        (
            f"row 6, column B “说明”: row 2 gives another value in this column for {OTHER} "
            "→ keep only one of the two"
        )
    ]
    named = [("企业", "简称"), (OTHER, "某某"), (OTHER, "某材"), (OTHER, "某某")]
    assert read_counts(import_rows("companies", named, "--yes")) == (0, 2, 1, 0)
    assert read_counts(import_rows("companies", named)) == (0, 0, 3, 0)


def test_two_names_with_one_credit_code_are_a_fault(import_rows):
    from tracker.values import credit_code

    code = CODE[:-1] + credit_code.compute_check_character(CODE[:-1])
    rows = [("单位名称", "统一社会信用代码"), (OTHER, code), ("另一家公司", code)]
    (fault,) = list_faults(import_rows("companies", rows))
    assert fault.startswith(
        f"row 3, column A “单位名称”: row 2 already describes {OTHER}, under another name →"
    )


@pytest.mark.slow
def test_a_row_with_a_fault_is_still_compared_with_other_rows(import_rows):
    rows = [("企业名称", "地区", "备注"), (OTHER, "省域外", "甲"), (OTHER, "境外", "乙")]
    done = import_rows("companies", rows)
    assert [line.split(" → ")[0] for line in list_faults(done)] == [
        "row 2, column B “地区”: “省域外” is not one of the possible values",
        f"row 3, column C “备注”: row 2 gives another value in this column for {OTHER}",
    ]
    assert read_counts(done) == (0, 0, 0, 2)
    coded = [("企业名称", "统一社会信用代码", "备注"), (OTHER, "", "甲"), (OTHER, "X", "乙"), ("", "X", "")]
    assert [line.split(": ")[0] for line in list_faults(import_rows("companies", coded))] == [
        "rows 3, 4, column B “统一社会信用代码”", "row 3, column C “备注”",
    ]  # fmt: skip
    rows = [
        (*HEADER, "类型", "承诺力度"),
        (OTHER, "甲", "1", "2024-05", "?", "拟"),
        (OTHER, "甲", "1", "2024-05", "建设类", "有意向"),
    ]
    done = import_rows("commitments", rows)
    assert [line.split(": ")[0] for line in list_faults(done)] == [
        "row 2, column E “类型”", "row 2, column F “承诺力度”", "row 3",
    ]  # fmt: skip


@pytest.mark.any_engine
def test_joined_columns_that_make_no_valid_name_are_reported(import_rows):
    by = """[columns]\n"全称" = "name"\n"分部" = { field = "name", join = " " }"""
    done = import_rows("companies", [("全称", "分部"), ("长" * 150, "名" * 50)], by=by)
    assert list_faults(done)[0].startswith("row 2, column A “全称”: the text has 201 characters")


@pytest.mark.slow
def test_splitting_names_keeps_legal_forms_and_known_names_whole(import_rows, location):
    assert (
        import_rows("companies", [("企业", "说明"), ("Cereal, Oil and Food (COF)", "")], "--yes").exit_code
        == 0
    )
    by = """[columns]\n"企业" = { field = "company", split = ",", rest = "partners" }\n""" + MAP
    cells = {
        "Foo Co., Ltd.": ["Foo Co., Ltd."],
        "Cereal, Oil and Food (COF), Tencent Holdings, Ltd": [
            "Cereal, Oil and Food (COF)",
            "Tencent Holdings, Ltd",
        ],
    }
    rows = [HEADER, *((cell, f"事{number}", "1", "2023-05") for number, cell in enumerate(cells))]
    assert read_counts(import_rows("commitments", rows, "--yes", by=by)) == (2, 0, 0, 0)
    for number, names in enumerate(cells.values()):
        sql = """
            SELECT o.name FROM commitments c JOIN companies o ON o.id = c.company_id WHERE c.title = :title
            UNION ALL SELECT o.name FROM commitment_parties p JOIN companies o ON o.id = p.company_id
            JOIN commitments c ON c.id = p.commitment_id WHERE c.title = :title"""
        assert [name for (name,) in select_tuples(location, sql, title=f"事{number}")] == names
    assert read_counts(import_rows("commitments", rows, by=by)) == (0, 0, 2, 0)


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("x = 1", "map.toml: x: the program does not know this key"),
        ('as = "receipts"', "the map file is for rows of the kind “receipts”"),
        ('[columns]\n"企业" = "nothing"', "“nothing” is not a field of commitments"),
        ('[columns]\n"没有" = "place"', "has no column “没有”"),
        (
            '[columns]\n"企业" = { field = "company", part = "year" }',
            (".part: the value “year” cannot be used for this key"),
        ),
        (
            '[columns]\n"企业" = { field = "company", rest = "partners" }',
            ".rest: the value “partners” cannot be used",
        ),
        (
            '[columns]\n"企业" = { field = "company", form = "month" }',
            (".form: the value “month” cannot be used for this key"),
        ),
        (
            '[columns]\n"表态日期" = { field = "voiced_on", form = "week" }',
            (".form: the value “week” cannot be used for this key"),
        ),
        ('[columns]\n"企业" = 1', "this column of the map file names no field"),
        (
            '[columns]\n"企业" = { field = "company", split = "、" }',
            (".split: the value “、” cannot be used for this key"),
        ),
        (
            '[columns]\n"企业" = { field = "company", unit = "元" }',
            (".unit: the value “元” cannot be used for this key"),
        ),
        (
            '[columns]\n"金额(万元)" = { field = "amount", join = "" }',
            ".join: the value “” cannot be used for this key",
        ),
        (
            '[columns]\n"承诺事项" = { field = "title", join = ":" }',
            "column “承诺事项” is to be joined to the field title",
        ),
        (
            '[columns]\n"企业" = { field = "company", blank = "below" }',
            (".blank: the value “below” cannot be used for this key"),
        ),
        ('[columns]\n"没有" = { field = "title", join = ":" }', "has no column “没有”"),
        (
            '[columns]\n"金额(万元)" = "title"\n"承诺事项" = "title"',
            'or join them: "C" = { field = "title", join',
        ),
        (
            '[constants]\ntrack = "工厂"',
            ("constants.track: “工厂” is not one of the possible values"),
        ),
        ('[constants]\ntitle = "甲"', "column B gives this field already"),
        ('[labels.track]\n"工厂" = "plant"', "“plant” is not one of the possible values"),
        ('[labels.company]\n"清大" = " "', "labels.company.“清大”: the text is empty"),
        (
            '[labels.amount]\n"面议" = ""',
            "labels.amount: a map file cannot translate the words of the field “amount”",
        ),
        (
            '[labels.voiced_on]\n"年初" = "2024"',
            "a map file cannot translate the words of the field “voiced_on”",
        ),
        ('[labels.nothing]\n"年初" = "2024"', "“nothing” is not a field"),
        ('unit = "公斤"', "“公斤” is not a unit of money"),
        ("header_row = 99", "has no row 99"),
        ("header_row = true", "header_row: true is not a whole number"),
        ("no toml", "Expected"),
    ],
)
def test_an_invalid_map_is_refused(text, wrong, import_rows):
    done = import_rows("commitments", [HEADER, (OTHER, "甲", "1", "2024-05")], by=text)
    assert done.exit_code in (2, 7), done.output
    assert wrong in done.stderr
    assert "→" in done.stderr


@pytest.mark.any_engine
def test_all_mistakes_of_a_map_are_reported_at_once(import_rows):
    text = """
as = "receipts"
header_row = "4"
colour = "red"
[columns]
"企业" = { field = "company", part = "year", unit = "元" }
"承诺事项" = "nothing"
[constants]
wrong = "x"
[labels.track]
"工厂" = "plant"
[labels.company]
"清大" = " "
"""
    done = import_rows("commitments", [HEADER, (OTHER, "甲", "1", "2024-05")], by=text)
    assert done.exit_code == 7
    lines = re.sub(r"\S*/map.toml", "map.toml", done.stderr).splitlines()
    assert lines[0] == "Error: map.toml has 9 mistakes:"
    assert [line.split(" → ")[0] for line in lines[1:-1]] == [
        "  as: the map file is for rows of the kind “receipts”, not for the rows that you import",
        "  header_row: “4” is not a whole number",
        "  columns.“企业”.unit: the value “元” cannot be used for this key",
        "  columns.“企业”.part: the value “year” cannot be used for this key",
        "  columns.“承诺事项”.field: “nothing” is not a field of commitments",
        "  constants.wrong: “wrong” is not a field of commitments",
        "  labels.track.“工厂”: “plant” is not one of the possible values",
        "  labels.company.“清大”: the text is empty",
        "  colour: the program does not know this key",
    ]
    assert lines[-1] == "  → nothing was written; correct the mistakes in the file"


@pytest.mark.any_engine
def test_columns_named_like_their_fields_are_listed_in_one_line(import_rows):
    done = import_rows("commitments", [("ref", "place", "承诺事项"), ("2024-001", "", "")])
    assert "Columns that are read as the field of the same name: A ref, B place" in done.stdout
    assert "C 承诺事项  → title" in done.stdout


@pytest.mark.any_engine
@pytest.mark.slow
def test_two_columns_for_one_field_are_a_fault(import_rows):
    done = import_rows("commitments", [("企业", "企业", "承诺事项"), (OTHER, COMPANY, "甲")])
    assert "columns A (“企业”) and B (“企业”) both give the field company" in done.stderr
    one = import_rows("commitments", [("企业", "企业", "编号"), ("", "", "2024-001")], by='ignore = ["B"]')
    assert read_counts(one) == (0, 0, 1, 0)


@pytest.mark.any_engine
def test_a_missing_header_is_reported_with_the_known_fields(import_rows):
    done = import_rows("commitments", [("甲", "乙"), ("丙", "丁")])
    assert "none of the first 2 rows contains two known headers of commitments" in done.stderr


@pytest.mark.any_engine
def test_a_header_of_merged_cells_covers_its_columns(run, tmp_path):
    def merge(book):
        for area in ("A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"):
            book.active.merge_cells(area)

    rows = [
        ("某市项目表", None, None, None, None),
        ("企业", "项目名称", "投资额(万元)", None, "签约时间"),
        (None, None, "总投资", "其中外资", None),
        (OTHER, "甲", 30, 10, "2024-05-06"),
    ]
    file = write_workbook(tmp_path, ("一", rows), change=merge)
    (tmp_path / "map.toml").write_text('ignore = ["D"]\n' + MAP, encoding="utf-8")
    done = run("import", str(file), "--as", "commitments", "--map", str(tmp_path / "map.toml"))
    assert read_counts(done) == (1, 0, 0, 0), done.output
    assert "the header is in rows 2–3" in done.stdout
    assert "C 投资额(万元) 总投资  → amount, amounts in 万元 (CNY 10,000)" in done.stdout


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_merged_amount_counts_only_for_its_first_row(run, tmp_path):
    def merge(book):
        for area in ("A2:A4", "C2:C3", "D2:D4", "A6:E7"):
            book.active.merge_cells(area)

    rows = [
        ("企业", "项目名称", "签约时间", "投资额(万元)", "地点"),
        (OTHER, "甲", "2024-05-06", 30, "青岛"),
        (None, "乙", None, None, "青岛"),
        (None, "丙", "2024-05-08", None, None),
        ("另一家有限公司", "丁", "2024-05-09", 7, None),
        (None, None, None, None, None),
    ]
    file = write_workbook(tmp_path, ("一", rows), change=merge)
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    done = run("import", str(file), "--as", "commitments", "--map", str(tmp_path / "map.toml"), "--yes")
    assert read_counts(done) == (4, 0, 0, 0), done.output
    assert "an amount in a merged cell is read only for the first of its rows: 2–4 of column D" in done.stderr
    listed = json.loads(run("commitment", "list", "--json").stdout)
    made = {row["title"]: (row["company"], row["voiced_on"], row["amount"]) for row in listed}
    assert {title: made[title] for title in "甲乙丙丁"} == {
        "甲": (OTHER, "2024-05-06", 300_000),
        "乙": (OTHER, "2024-05-06", None),
        "丙": (OTHER, "2024-05-08", None),
        "丁": ("另一家有限公司", "2024-05-09", 70_000),
    }


ABROAD = [
    ("Year", "Month", "Investor", "Millions", "Partner/Target", "Country"),
    ("2005", "January", "Harbour Academy of Sciences", "$1,740 ", "IBS", "USA"),
    ("2005", "March", "Sino Port, North Sea Co. (NSC)", "$670 ", "Highland", "Papua"),
]


@pytest.mark.any_engine
@pytest.mark.slow
def test_names_of_months_and_currency_signs_are_read(import_rows, location):
    used = """
[columns]
"Investor" = { field = "company", split = ", ", rest = "partners" }
"Partner/Target" = "title"
"Millions" = { field = "amount", unit = "USD millions" }
"Year" = { field = "voiced_on", part = "year" }
"Month" = { field = "voiced_on", part = "month" }
"Country" = "place"
[constants]
track = "facility"
firmness = "plan"
"""
    for amount in ("$5k", "¥5"):
        rows = [*ABROAD, ("2006", "Sept", "North Sea Co. (NSC)", amount, "Mineral", "Cuba")]
        done = import_rows("commitments", rows, by=used)
        assert f"row 4, column D “Millions”: “{amount}” has a unit of its own" in done.stderr
    rows = [*ABROAD, ("2006", "Sept", "North Sea Co. (NSC)", "$5", "Mineral", "Cuba")]
    done = import_rows("commitments", rows, "--yes", by=used)
    assert read_counts(done) == (3, 0, 0, 0), done.output
    sql = (
        "SELECT company, CAST(voiced_on AS text), voiced_precision, amount, currency, amount_text"
        " FROM v_commitments WHERE ref < '2010' ORDER BY ref"
    )
    assert select_tuples(location, sql) == [
        ("Harbour Academy of Sciences", "2005-01-31", "month", 1_740_000_000, "USD", "$1,740 USD millions"),
        ("Sino Port", "2005-03-31", "month", 670_000_000, "USD", "$670 USD millions"),
        ("North Sea Co. (NSC)", "2006-09-30", "month", 5_000_000, "USD", "$5 USD millions"),
    ]


@pytest.mark.any_engine
def test_missing_columns_are_reported_together_with_other_faults(import_rows):
    done = import_rows("commitments", [("企业", "行业"), ("某某有限公司", "不存在")])
    for name in ("title", "firmness", "track", "voiced_on"):
        assert f"no column gives the field {name}" in done.stderr
    assert "the register has no sector “不存在”" in done.stderr


@pytest.mark.any_engine
@pytest.mark.slow
def test_cells_of_a_workbook_are_read_by_their_type(run, location, tmp_path):
    import datetime

    def change(book):
        book.active["D5"].number_format = "General"

    rows = [
        ("企业", "承诺事项", "金额(万元)", "表态日期", "项目代码"),
        (OTHER, "甲膜材料研一", 0.1 + 0.2, datetime.date(2024, 5, 6), 2405001),
        (OTHER, "乙膜材料研二", "1,200", 45418, "2405-002"),
        (OTHER, "丙膜材料研三", 1200.0, 20240506, None),
        (OTHER, "丁膜材料研四", "１２００", 2024, None),
    ]
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    file = write_workbook(tmp_path, ("一", rows), change=change)
    done = run("import", str(file), "--as", "commitments", "--map", str(tmp_path / "map.toml"), "--yes")
    assert done.exit_code == 0, done.output
    assert [(row[3], *row[6:8]) for row in select_tuples(location, NEW)] == [
        (3000, "2024-05-06", "day"),
        (12_000_000, "2024-05-06", "day"),
        (12_000_000, "2024-05-06", "day"),
        (12_000_000, "2024-07-01", "year"),
    ]
    coded = "SELECT project_code FROM commitments WHERE project_code IS NOT NULL ORDER BY id"
    assert select_tuples(location, coded) == [
        ("2405001",), ("2405-002",),
    ]  # fmt: skip


ODS_CELL = "<table:table-cell {}><text:p>{}</text:p></table:table-cell>"
ODS_WORDS = 'office:value-type="string"'
ODS_NUMBER = 'office:value-type="float" office:value="{}"'
ODS_DATE = 'office:value-type="date" office:date-value="{}"'
ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="项目">{}</table:table>
</office:spreadsheet></office:body></office:document-content>"""


def write_ods(place):
    """Write OLD_FORMATS as OpenDocument, where each cell states its type."""
    types = [[ODS_WORDS] * 4, *[[ODS_WORDS, ODS_WORDS, ODS_NUMBER, ODS_DATE]] * 2]
    rows = [
        "".join(ODS_CELL.format(kind.format(value), value) for kind, value in zip(kinds, row, strict=True))
        for kinds, row in zip(types, OLD_FORMATS, strict=True)
    ]
    content = ODS.format("".join(f"<table:table-row>{cells}</table:table-row>" for cells in rows))
    with zipfile.ZipFile(place / "sheet.ods", "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        new.writestr("content.xml", content)
        new.writestr("META-INF/manifest.xml", "<m/>")
    return place / "sheet.ods"


def write_xls(place):
    """Write OLD_FORMATS as Excel 97; LibreOffice converts it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("only LibreOffice writes .xls here")
    rows = [OLD_FORMATS[0], *((*row[:3], date.fromisoformat(row[3])) for row in OLD_FORMATS[1:])]
    made = write_workbook(place, ("项目", rows))
    profile = f"-env:UserInstallation=file://{place}/profile"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "xls", "--outdir", place, made],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return made.with_suffix(".xls")


OLD_FORMATS = (HEADER, (OTHER, "甲厂", 1200, "2024-05-06"), (OTHER, "乙厂", 0.5, "2024-05-31"))


@pytest.mark.any_engine
@pytest.mark.parametrize("written", [write_ods, write_xls])
@pytest.mark.slow
def test_cells_of_other_spreadsheet_formats_are_read_by_their_type(written, run, location, tmp_path):
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    file = str(written(tmp_path))
    words = ("import", file, "--as", "commitments", "--map", str(tmp_path / "map.toml"), "--yes")
    done = run(*words)
    assert done.exit_code == 0, done.output
    assert ("number formats of an .xls file are not read" in done.stderr) == file.endswith(".xls")
    assert [row[2:8] for row in select_tuples(location, NEW)] == [
        ("甲厂", 12_000_000, "CNY", "1200万元", "2024-05-06", "day"),
        ("乙厂", 5_000, "CNY", "0.5万元", "2024-05-31", "day"),
    ]
    assert read_counts(run(*words)) == (0, 0, 2, 0)


@pytest.mark.any_engine
def test_formulas_without_a_result_and_lost_digits_are_refused(run, location, tmp_path):
    rows = [("企业", "统一社会信用代码", "地区"), ("=A9", 913702001234567890, "省内"), ("某某", "", 1)]
    done = run("import", str(write_workbook(tmp_path, ("一", rows))), "--as", "companies", "--yes")
    assert [line.split(": ")[1][:40] for line in list_faults(done)] == [
        "the formula in the cell has no stored re",
        "“913702001234567936” is stored as a numb",
        "“1” is not one of the possible values → ",
    ]


ADDED = "SELECT name, kind, uscc, region, note FROM companies WHERE id > 18 ORDER BY id"
CODE = "91370200MA3C4XYT1K"


@pytest.mark.slow
def test_companies_are_found_by_code_name_and_alias(import_rows, location):
    from tracker.values import credit_code

    code = CODE[:-1] + credit_code.compute_check_character(CODE[:-1])
    rows = [
        ("单位名称", "统一社会信用代码", "类别", "地区", "简称", "所属行业", "备注"),
        (OTHER, code, "", "省内", "某材、某新材", "新材料", "新来的"),
        (COMPANY, "", "", "", "清大", "", ""),
    ]
    done = import_rows("companies", rows, "--yes")
    assert done.exit_code == 0, done.output
    assert read_counts(done)[:1] == (1,)
    assert select_tuples(location, ADDED) == [(OTHER, "company", code, "province", "新来的")]
    assert read_counts(import_rows("companies", rows)) == (0, 0, 2, 0)
    renamed = [("单位名称", "统一社会信用代码"), ("某某先进材料有限公司", code.lower())]
    assert read_counts(import_rows("companies", renamed, "--yes")) == (0, 1, 0, 0)
    assert select_tuples(location, "SELECT name FROM company_aliases WHERE company_id > 18 ORDER BY id") == [
        ("某材",), ("某新材",), ("某某先进材料有限公司",),
    ]  # fmt: skip
    other = CODE[:-2] + "2"
    clash = import_rows(
        "companies", [renamed[0], (OTHER, other + credit_code.compute_check_character(other))]
    )
    assert "has another credit code" in clash.stderr


@pytest.mark.slow
def test_a_sector_held_only_by_members_is_added_to_the_association(import_rows):
    rows = [("单位名称", "所属行业"), ("中关村科技企业家协会", "人工智能")]
    assert read_counts(import_rows("companies", rows, "--yes")) == (0, 1, 0, 0)
    assert read_counts(import_rows("companies", rows, "--yes")) == (0, 0, 1, 0)


@pytest.mark.slow
def test_people_are_found_by_name_and_company(import_rows, location):
    rows = [
        ("姓名", "工作单位", "职务", "手机"),
        ("王敏", COMPANY, "副总经理", "0532-85911111"),
        ("王敏", OTHER, "董事长", "13800000000"),
    ]
    assert read_counts(import_rows("representatives", rows, "--yes")) == (2, 0, 0, 0)
    people = "SELECT name, distinction, phone FROM representatives WHERE name = '王敏' ORDER BY id"
    assert select_tuples(location, people) == [
        ("王敏", None, "0532-85911111"),
        ("王敏", OTHER, "13800000000"),
    ]
    assert read_counts(import_rows("representatives", rows)) == (0, 0, 2, 0)
    moved = [rows[0], ("王敏", OTHER, "总经理", "13800000000")]
    assert read_counts(import_rows("representatives", moved, "--yes")) == (0, 1, 0, 0)
    alone = import_rows("representatives", [("姓名", "电话"), ("王敏", "1")])
    assert "2 people are called “王敏”" in alone.stderr


@pytest.mark.slow
def test_a_representative_at_a_company_needs_a_title(import_rows, location):
    before = read_all_rows(location)
    rows = [("姓名", "单位", "职务", "手机"), ("赵无职", "甲乙丙有限公司", "", "13812345678")]
    for company in ("甲乙丙有限公司", COMPANY):
        done = import_rows("representatives", [rows[0], ("赵无职", company, *rows[1][2:])], "--yes")
        (fault,) = list_faults(done)
        assert fault.startswith(
            "row 2, column C “职务”: the row gives an organisation, but not the title that the person "
            "has there → write the title as on the business card, or as far as it is known, such as "
            "“director”"
        )
        assert read_counts(done) == (0, 0, 0, 1)
        assert "added with them" not in done.stdout
    assert read_all_rows(location) == before
    known = [rows[0], ("陈福泰", COMPANY, "", "13812345678")]
    assert read_counts(import_rows("representatives", known, "--yes")) == (0, 1, 0, 0)
    assert read_counts(import_rows("representatives", known)) == (0, 0, 1, 0)


@pytest.mark.slow
def test_namesakes_at_one_company_are_told_apart_or_refused(import_rows, location):
    header = ("姓名", "单位", "职务", "手机", "区别", "任职日期")
    rows = [header, ("张伟", OTHER, "总经理", "13800138001"), ("张伟", OTHER, "副总经理", "13800138002")]
    (fault,) = list_faults(import_rows("representatives", rows, "--yes"))
    assert fault.startswith("row 3, column D “手机”: row 2 gives another value in this column for 张伟 → ")
    assert "the column “distinction”" in fault
    apart = [*rows[:2], (*rows[2], "年轻的")]
    assert read_counts(import_rows("representatives", apart, "--yes")) == (2, 0, 0, 0)
    assert read_counts(import_rows("representatives", apart)) == (0, 0, 2, 0)
    both = [header, ("李伟", OTHER, "总经理", "1"), ("李伟", OTHER, "党委书记", "1")]
    assert read_counts(import_rows("representatives", both, "--yes")) == (1, 1, 0, 0)
    assert read_counts(import_rows("representatives", both)) == (0, 0, 2, 0)


@pytest.mark.slow
def test_namesakes_at_one_company_are_told_apart_by_their_titles(import_rows):
    header = ("姓名", "单位", "职务", "手机", "区别")
    rows = [header, ("张伟", OTHER, "经理", "1"), ("张伟", OTHER, "总监", "2", "总监")]
    assert read_counts(import_rows("representatives", rows, "--yes")) == (2, 0, 0, 0)
    plain = [header, ("张伟", OTHER, "经理", "3"), ("张伟", OTHER, "总监", "4")]
    assert read_counts(import_rows("representatives", plain, "--yes")) == (0, 2, 0, 0)
    assert read_counts(import_rows("representatives", plain)) == (0, 0, 2, 0)
    (fault,) = list_faults(import_rows("representatives", [header, ("张伟", OTHER, "会计")]))
    assert "2 people are called “张伟” → give the title of the person" in fault
    assert "经理, 总监 [总监]" in fault


FOLLOWUPS = [
    ("编号", "日期", "阶段", "状况", "原因", "说明", "下一步日期"),
    ("2024-001", "2024-06-20", "", "已结束", "资金", "不做了", ""),
    ("2024-001", "2024-06-10", "签约", "", "", "", ""),
    ("2024-001", "2024-05", "", "", "", "电话联系", "2024-07-15"),
]


@pytest.mark.slow
def test_follow_ups_are_added_once_in_any_order(import_rows, location):
    assert read_counts(import_rows("followups", FOLLOWUPS, "--yes")) == (3, 0, 0, 0)
    columns = "kind, occurred_on, occurred_precision, stage, condition, recorded_by"
    said_so = f"SELECT {columns} FROM followups ORDER BY id"
    assert select_tuples(location, said_so) == [
        ("progress", "2024-06-20", "day", None, "ended", "王芳"),
        ("progress", "2024-06-10", "day", "signed", None, "王芳"),
        ("note", "2024-05-31", "month", None, None, "王芳"),
    ]
    assert read_counts(import_rows("followups", FOLLOWUPS, "--yes")) == (0, 0, 3, 0)
    other = [FOLLOWUPS[0], ("2024-001", "2024-05", "", "", "", "电话联系", "2024-08-01")]
    done = import_rows("followups", other)
    assert (
        "the register already has this follow-up (3), but with other values in next_action_on → "
        "correct the row in the register: tracker followup correct 3"
    ) in (list_faults(done)[0])


@pytest.mark.slow
def test_the_rules_check_the_whole_history_of_a_commitment(import_rows, location):
    late = [*FOLLOWUPS, ("2024-001", "2024-06-25", "开工", "", "", "", "")]
    done = import_rows("followups", late, "--yes")
    assert list_faults(done)[0].startswith(
        "row 5, column B “日期”: the commitment had ended before 2024-06-25"
    )
    early = import_rows("followups", [FOLLOWUPS[0], ("2024-002", "2023-01-01", "", "", "", "太早", "")])
    assert "is before the day on which the commitment was made" in early.stderr
    bare = import_rows("followups", [FOLLOWUPS[0], ("2024-002", "2024-06-01", "", "暂缓", "", "", "")])
    assert [line.split(": ")[1].split(" → ")[0] for line in list_faults(bare)] == [
        "this kind of follow-up needs “Reason” (reason)",
        "this kind of follow-up needs “Next by” (next_action_on)",
    ]  # fmt: skip
    assert select_tuples(location, "SELECT count(*) FROM followups") == [(0,)]


@pytest.mark.slow
def test_rows_about_a_withdrawn_commitment_are_stored_with_a_note(run, import_rows):
    assert run("commitment", "edit", "2024-002", "--review", "withdrawn", "--because", "重复").exit_code == 0
    happened = [("编号", "日期", "说明"), *(("2024-002", "2024-06-01", note) for note in "甲乙")]
    came = [("编号", "到账日期", "到账金额(万元)"), ("2024-002", "2024-06-01", "1")]
    for noun, rows in (("followups", happened), ("receipts", came)):
        done = import_rows(noun, rows, "--yes")
        assert done.exit_code == 0, done.output
        assert done.stderr.count("2024-002 is withdrawn: the rows are imported") == 1
        assert "withdrawn" not in import_rows(noun, rows, "--yes").stderr
    assert run("commitment", "edit", "2024-003", "--review", "withdrawn", "--because", "重复").exit_code == 0
    both = [happened[0], *((ref, "2024-06-02", "丙") for ref in ("2024-002", "2024-003"))]
    assert "Note: commitments 2024-002, 2024-003 are withdrawn" in import_rows("followups", both).stderr


@pytest.mark.slow
@pytest.mark.slow
def test_receipts_and_revised_amounts_of_a_sheet_keep_how_exact_they_are(import_rows, location):
    came = [("编号", "到账日期", "到账金额"), ("2024-001", "2024-06-20", "约3000万元")]
    assert read_counts(import_rows("receipts", came, "--yes")) == (1, 0, 0, 0)
    assert read_counts(import_rows("receipts", came, "--yes")) == (0, 0, 1, 0)
    assert select_tuples(location, "SELECT amount, amount_bound, amount_text FROM receipts") == [
        (30_000_000, "about", "约3000万元")
    ]
    ranged = [came[0], ("2024-001", "2024-06-21", "3-5亿元")]
    assert "“3-5亿元” is a range" in list_faults(import_rows("receipts", ranged))[0]
    happened = [("编号", "日期", "说明", "调整后金额"), ("2024-001", "2024-06-20", "增资", "3-5亿元")]
    assert read_counts(import_rows("followups", happened, "--yes")) == (1, 0, 0, 0)
    assert read_counts(import_rows("followups", happened, "--yes")) == (0, 0, 1, 0)
    columns = "revised_amount, revised_amount_upper, revised_amount_bound, revised_amount_text"
    assert select_tuples(location, f"SELECT {columns} FROM followups") == [
        (300_000_000, 500_000_000, "range", "3-5亿元")
    ]


@pytest.mark.slow
def test_two_equal_receipts_in_one_sheet_are_both_added_and_only_once(import_rows, location):
    rows = [
        ("企业名称", "项目名称", "到账金额(万元)", "到账日期", "说明"),
        (COMPANY, "建设特种膜材料研发生产中心", "100", "2024-06-01", ""),
        (COMPANY, "建设特种膜材料研发生产中心", "100", "2024-06-01", ""),
        (COMPANY, "建设特种膜材料研发生产中心", "-5", "2024-06-02", "退款"),
    ]
    assert read_counts(import_rows("receipts", rows, "--yes")) == (3, 0, 0, 0)
    assert read_counts(import_rows("receipts", rows, "--yes")) == (0, 0, 3, 0)
    assert select_tuples(location, "SELECT amount, amount_text FROM receipts ORDER BY id") == [
        (1_000_000, "100万元"), (1_000_000, "100万元"), (-50_000, "-5万元"),
    ]  # fmt: skip
    wrong = [
        rows[0],
        (COMPANY, "没有的", "1", "2024-06-01", ""),
        (COMPANY, rows[1][1], "0", "2024-08-01", ""),
    ]
    assert [line.split(": ")[1].split(" → ")[0] for line in list_faults(import_rows("receipts", wrong))] == [
        f"there is no commitment “{COMPANY} 没有的”",
        "the amount of a receipt cannot be 0",
        "the date 2024-08-01 is in the future",
    ]


@pytest.mark.parametrize("noun", ["commitment", "company", "followup"])
@pytest.mark.slow
def test_importing_the_csv_of_a_list_changes_nothing(noun, run, location, tmp_path):
    run("followup", "add", "2024-001", "--on", "2024-05", "--stage", "签约", "--next-on", "2024-08-01")
    run(
        "followup", "add", "2024-002", "--on", "2024-06-01", "--amount", "2亿元", "--due", "2025", "--private"
    )
    run("followup", "correct", "2", "--note", "更正")
    (tmp_path / "list.csv").write_text(run(noun, "list", "--csv").stdout, encoding="utf-8")
    before = read_all_rows(location)
    plural = {"company": "companies"}.get(noun, f"{noun}s")
    done = run("import", str(tmp_path / "list.csv"), "--as", plural, "--yes", "--because", "核对")
    assert done.exit_code == 0, done.output
    created, updated, unchanged, rejected = read_counts(done)
    assert (created, updated, rejected) == (0, 0, 0)
    assert unchanged > 1
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_a_list_imported_into_an_empty_register_is_listed_the_same(run, empty_template, tmp_path):
    (tmp_path / "list.csv").write_text(run("company", "list", "--csv").stdout, encoding="utf-8")
    place = tmp_path / "empty"
    place.mkdir()
    with copy_for_module(empty_template, place) as to:
        empty = make_runner(to)
        done = empty("import", str(tmp_path / "list.csv"), "--as", "companies", "--yes")
        assert done.exit_code == 0, done.output
        assert read_counts(done) == (18, 0, 0, 0)
        assert read_counts(empty("import", str(tmp_path / "list.csv"), "--as", "companies")) == (0, 0, 18, 0)


def test_companies_similar_to_new_ones_are_pointed_out(import_rows):
    done = import_rows("commitments", [HEADER, ("清大国华环境有限公司", "甲", "1", "2024-05")], by=MAP)
    assert read_counts(done) == (1, 0, 0, 0)
    assert (
        "Note: “清大國華環境集團股份有限公司” and “清大国华环境有限公司” may be one organisation"
        in done.stderr
    )


@pytest.mark.slow
def test_an_import_is_undone_as_one_batch(import_rows, run, location):
    before = {table: rows for table, rows in read_all_rows(location).items() if table in TAKEN_BACK}
    header = ("企业", "承诺事项", "表态日期", "合作方")
    rows = [header, (OTHER, "甲", "2024-05", "某某大学"), (COMPANY, "乙", "2024", "")]
    assert read_counts(import_rows("commitments", rows, "--yes", by=MAP)) == (2, 0, 0, 0)
    done = run("undo", "2", "--yes")
    assert done.exit_code == 0, done.output
    after = {table: rows for table, rows in read_all_rows(location).items() if table in TAKEN_BACK}
    assert after == before


@pytest.mark.slow
def test_an_import_whose_rows_were_used_since_cannot_be_undone(import_rows, run, location):
    import_rows("commitments", [HEADER, (OTHER, "甲", "1", "2024-05")], "--yes", by=MAP)
    run("followup", "add", "2024-013", "--on", "2024-06-01", "--note", "电话联系")
    before = read_all_rows(location)
    refused = run("undo", "2", "--yes")
    assert refused.exit_code == 5, refused.output
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_imported_rows_are_in_the_search_index(import_rows, run, location):
    rows = [HEADER, *[(COMPANY, f"第{number}号量子项目", "1", "2024-05") for number in range(1_100)]]
    assert read_counts(import_rows("commitments", rows, "--yes", by=MAP)) == (1_100, 0, 0, 0)
    indexed = "SELECT indexed_id FROM search_state WHERE table_name = 'commitments'"
    assert select_tuples(location, f"SELECT count(*) FROM commitments WHERE id > ({indexed})") == [(0,)]
    assert "2024-1112" in run("search", "第1099号").stdout


@pytest.mark.slow
def test_a_failure_while_writing_stores_nothing(import_rows, location, monkeypatch):
    from tracker.sheets.plan import commitments

    before = read_all_rows(location)
    monkeypatch.setattr(commitments.CommitmentPlanner, "finish_plan", lambda _self: 1 / 0)
    done = import_rows("commitments", [HEADER, (OTHER, "甲", "1", "2024-05")], "--yes", by=MAP)
    assert isinstance(done.exception, ZeroDivisionError)
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_rows_written_together_are_journalled_one_by_one(location):
    from tracker.store.bulk_insert import BulkWriter

    with journal.open_batch(location, "test", "王芳") as opened:
        bulk = BulkWriter(opened.connection)
        rows = [(bulk.take_new_id("companies"), "company", f"第{n}公司") for n in range(1_201)]
        bulk.insert_rows("companies", ("id", "kind", "name"), rows)
        bulk.update_rows("companies", ("note", "region"), [("注", "city", rows[0][0])])
    counts = (
        "SELECT operation, count(*) FROM changes WHERE batch_id = 2 GROUP BY operation ORDER BY operation"
    )
    assert select_tuples(location, counts)[0] == ("insert", 1_201)
    assert select_tuples(location, "SELECT note, region FROM companies WHERE name = '第0公司'") == [
        ("注", "city")
    ]
    assert select_tuples(
        location, "SELECT count(*) FROM companies WHERE name_folded IS NULL OR name_pinyin IS NULL"
    ) == [(0,)]


@pytest.mark.any_engine
def test_the_parts_of_a_workbook_may_stand_in_any_order(run, tmp_path):
    file = write_workbook(tmp_path, ("一", [("编号", "地点"), ("2024-001", None)]))
    done = run("import", str(replace_parts(file, {SHEET: lambda old: old})), "--as", "commitments")
    assert read_counts(done) == (0, 0, 1, 0)


CAME = [
    ("编号", "到账日期", "金额(万元)"),
    ("2024-001", "2024-06-01", "100"),
    ("2024-001", "2024-06-02", "200"),
]
HAPPENED = [("编号", "日期", "类别", "说明", "下一步日期")]
HAPPENED += [
    ("2024-001", "2024-06-01", "联系", "电话一", ""),
    ("2024-001", "2024-06-02", "联系", "电话二", "2024-08-01"),
]


@pytest.mark.parametrize(
    ("noun", "rows", "correction"),
    [
        ("receipt", CAME, ("--amount", "1000万元")),
        ("followup", HAPPENED, ("--note", "电话三")),
        ("followup", HAPPENED, ("--next-on", "2024-09-01")),
    ],
)
@pytest.mark.slow
def test_corrected_and_voided_rows_are_not_imported_again(noun, rows, correction, run, import_rows, location):
    assert read_counts(import_rows(f"{noun}s", rows, "--yes")) == (2, 0, 0, 0)
    assert run(noun, "correct", "2", *correction).exit_code == 0
    before = read_all_rows(location)
    done = import_rows(f"{noun}s", rows, "--yes")
    assert read_counts(done) == (0, 0, 2, 0)
    called = {"followup": "follow-up"}.get(noun, noun)
    assert f"Note: row 3: {called} 2 was corrected in the register, and stays as corrected" in done.stderr
    assert read_all_rows(location) == before
    twice = import_rows(f"{noun}s", [*rows, rows[2]])
    assert read_counts(twice) == (1, 0, 2, 0)
    assert run(noun, "void", "2", "--because", "重复").exit_code == 0
    done = import_rows(f"{noun}s", rows, "--yes")
    assert read_counts(done) == (0, 0, 2, 0)
    assert f"Note: row 3: {called} 2 was voided in the register, and stays void" in done.stderr


@pytest.mark.parametrize(("noun", "rows"), [("receipts", CAME), ("followups", HAPPENED)])
@pytest.mark.slow
def test_rows_of_an_undone_import_can_be_imported_again(noun, rows, run, import_rows, location):
    assert read_counts(import_rows(noun, rows, "--yes")) == (2, 0, 0, 0)
    assert run("undo", "2", "--yes").exit_code == 0
    assert read_counts(import_rows(noun, rows, "--yes")) == (2, 0, 0, 0)
    done = import_rows(noun, rows, "--yes")
    assert read_counts(done) == (0, 0, 2, 0)
    assert "Note" not in done.stderr


@pytest.mark.slow
def test_a_follow_up_changed_by_both_a_correction_and_a_sheet_is_a_fault(run, import_rows):
    import_rows("followups", HAPPENED, "--yes")
    run("followup", "correct", "2", "--note", "电话三")
    (fault,) = list_faults(import_rows("followups", [HAPPENED[0], (*HAPPENED[2][:4], "2024-08-15")]))
    assert (
        "the register already has this follow-up (2), but with other values in next_action_on → "
        "correct the row in the register"
    ) in fault


@pytest.mark.slow
def test_a_commitment_that_stays_withdrawn_is_noted_with_how_to_restore_it(run, import_rows, location):
    rows = [HEADER, (OTHER, "甲", "1", "2024-05"), (OTHER, "乙", "1", "2024-05")]
    import_rows("commitments", rows, "--yes", by=MAP)
    run("followup", "add", "2024-013", "--on", "2024-06-01", "--note", "电话联系")
    assert run("undo", "3", "--yes").exit_code == 0
    assert run("undo", "2", "--yes").exit_code == 0
    done = import_rows("commitments", rows, "--yes", by=MAP)
    assert read_counts(done) == (1, 0, 1, 0)
    assert (
        "Note: commitment 2024-013 stays withdrawn, so it does not count in the figures; to restore "
        "it: tracker commitment edit REF --review confirmed --because WHY."
    ) in done.stderr
    assert run("commitment", "edit", "2024-013", "--review", "confirmed", "--because", "误撤").exit_code == 0
    assert "withdrawn" not in import_rows("commitments", rows, "--yes", by=MAP).stderr
    assert select_tuples(location, "SELECT review FROM commitments WHERE ref = '2024-013'") == [
        ("confirmed",)
    ]


@pytest.mark.slow
def test_a_row_rejected_late_is_counted_only_as_rejected(import_rows):
    rows = [("编号", "地点"), ("2024-001", "胶州"), ("2024-002", "即墨"), ("2024-003", "")]
    done = import_rows("commitments", rows)
    assert read_counts(done) == (0, 0, 1, 2)
    assert "row 2: 2024-001" not in done.stdout
    late = [
        *FOLLOWUPS,
        ("2024-001", "2024-06-25", "开工", "", "", "", ""),
        ("2024-002", "2024-06-25", "", "", "", "来访", ""),
    ]
    assert read_counts(import_rows("followups", late)) == (4, 0, 0, 1)


@pytest.mark.slow
def test_a_fault_that_follows_from_another_is_not_reported(import_rows):
    header = (*HEADER, "完成时间", "到期阶段", "金额状态")
    rows = [
        header,
        (OTHER, "卯一", "?", "2024-05", "2025-13", "开工", "disclosed"),
        ("", "卯二", "1", "x", "", "开工", ""),
    ]
    found = [line.split(": ")[0] for line in list_faults(import_rows("commitments", rows, by=MAP))]
    assert found == [
        "row 2, column C “金额(万元)”",
        "row 2, column E “完成时间”",
        "row 3, column D “表态日期”",
    ]
    fulfilled = [
        FOLLOWUPS[0][:4],
        ("2024-001", "2024-06-10", "?", ""),
        ("2024-001", "2024-06-20", "", "已兑现"),
        ("2024-001", "2023-06-20", "签约", ""),
    ]
    found = [line.split(" → ")[0] for line in list_faults(import_rows("followups", fulfilled))]
    assert [line.split(",")[0] for line in found] == ["row 2", "row 4"], found
    for reason in ("恢复推进", "?"):
        again = [
            ("2024-001", "2024-06-21", "", "", reason, "重启", ""),
            ("2024-001", "2024-06-22", "", "已兑现"),
        ]
        rows = [(*FOLLOWUPS[0], "类别"), (*FOLLOWUPS[1], ""), (*again[0], "重启"), again[1]]
        (fault,) = list_faults(import_rows("followups", rows))
        assert fault.startswith("row 3, column"), fault
    ended = [
        (*FOLLOWUPS[0], "下一步"),
        *((*row, "") for row in FOLLOWUPS[1:2]),
        ("2024-001", "2024-06-25", "开工", "", "", "", "", ""),
        ("2024-001", "2024-06-25", "", "", "", "来访", "2024-06-01", "回访"),
    ]
    found = [line.split(": ")[1].split(" → ")[0] for line in list_faults(import_rows("followups", ended))]
    assert found == [
        "the commitment had ended before 2024-06-25",
        "the date 2024-06-01 of the next action is before 2024-06-25, the day of the follow-up",
    ]


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_constant_due_stage_applies_only_to_rows_with_a_due_date(import_rows, location):
    rows = [(*HEADER, "完成时间"), (OTHER, "甲", "1", "2024-05", "2025年"), (OTHER, "乙", "1", "2024-05", "")]
    due = MAP + 'due_stage = "开工"\n'
    assert read_counts(import_rows("commitments", rows, "--yes", by=due)) == (2, 0, 0, 0)
    sql = "SELECT due_stage FROM commitments WHERE ref > '2024-012' ORDER BY ref"
    assert select_tuples(location, sql) == [("started",), (None,)]
    assert read_counts(import_rows("commitments", rows, by=due)) == (0, 0, 2, 0)


@pytest.mark.any_engine
@pytest.mark.slow
def test_rows_past_the_stage_of_a_constant_are_named(import_rows, location):
    header = ("企业", "承诺事项", "承诺力度", "类型", "表态日期", "完成时间", "表态时阶段")
    rows = [
        header,
        (OTHER, "甲", "已签署", "建设类", "2024-05-01", "2025年", "签约"),
        (OTHER, "乙", "有意向", "建设类", "2024-05-01", "2025年", "意向"),
    ]
    shown = import_rows("commitments", rows, by='as = "commitments"\n[constants]\ndue_stage = "签约"\n')
    assert read_counts(shown) == (2, 0, 0, 0)
    assert "1 commitment had reached the promised stage already when it was made" in " ".join(
        shown.output.split()
    )


OPENED = ("承诺力度", "类型", "表态日期")
OPENING = ("有意向", "建设类", "2024-05-01")
PROMISES = {
    "a start": (("计划开工时间",), ("2025年",), ("started", "2025")),
    "a start beside an end": (("计划开工时间", "竣工时间"), ("2025年", "2026年"), (None, "2026")),
    "an end": (("计划竣工时间",), ("2025年",), (None, "2025")),
    "a stage of its own": (("计划开工时间", "承诺阶段"), ("2025年", "投产"), ("operating", "2025")),
    "a stage to come": (("计划开工时间", "表态时阶段"), ("2025年", "意向"), ("started", "2025")),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("headers", "cells", "promised"), PROMISES.values(), ids=PROMISES)
@pytest.mark.slow
def test_a_header_that_names_a_stage_promises_it(import_rows, location, headers, cells, promised):
    rows = [("企业", "承诺事项", *OPENED, *headers), ("大北农", "建冷库", *OPENING, *cells)]
    outcome = import_rows("commitments", rows, "--yes")
    assert read_counts(outcome) == (1, 0, 0, 0)
    [(stage, day)] = select_tuples(
        location, "SELECT due_stage, due_on FROM commitments WHERE ref > '2024-012'"
    )
    assert (stage, str(day)[:4]) == promised
    assert ("promised date of the stage" in outcome.output) == (stage == "started")


@pytest.mark.slow
def test_a_commitment_cannot_be_dated_after_its_receipts(run, import_rows):
    assert run("receipt", "add", "2024-001", "1万元", "--on", "2024-06-01").exit_code == 0
    rows = [("编号", "表态日期"), ("2024-001", "2024-06-10")]
    (fault,) = list_faults(import_rows("commitments", rows, "--because", "核对"))
    assert (
        "receipt 1 would no longer be valid: 2024-06-01 is before the day on which the commitment "
        "was made (2024-06-10)"
    ) in fault
    assert run("receipt", "void", "1", "--because", "记错").exit_code == 0
    assert read_counts(import_rows("commitments", rows, "--because", "核对")) == (0, 1, 0, 0)


def test_an_unknown_reference_is_reported_with_its_own_column(import_rows):
    header = ("企业", "承诺事项", "表态日期", "parent_ref")
    rows = [header, (OTHER, "甲", "2025", "2024-099"), (OTHER, "乙", "2024-05", "2024-098")]
    found = [line.split(" → ")[0] for line in list_faults(import_rows("commitments", rows, by=MAP))]
    assert found == [
        "row 2, column C “表态日期”: the date ≈2025 is in the future",
        (
            "row 2, column D “parent_ref”: there is no commitment 2024-099, of which this row would "
            "be a component"
        ),
        (
            "row 3, column D “parent_ref”: there is no commitment 2024-098, of which this row would "
            "be a component"
        ),
    ]


@pytest.mark.slow
def test_a_commitment_is_not_put_below_a_circle_of_parents(import_rows, location):
    with db.create_engine(location).begin() as connection:
        for one, other in permutations(("2024-001", "2024-002")):
            above = f"(SELECT id FROM commitments WHERE ref = '{other}')"
            connection.exec_driver_sql(f"UPDATE commitments SET parent_id = {above} WHERE ref = '{one}'")
    rows = [("编号", "parent_ref"), ("2024-003", "2024-001")]
    done = import_rows("commitments", rows, "--because", "x", "--yes")
    assert done.exit_code == 2
    [fault] = list_faults(done)
    assert (
        "column B “parent_ref”: the larger commitment to which 2024-003 belongs would "
        "be a component of itself"
    ) in fault


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_sheet_as_offices_write_it_is_read_without_a_map_of_its_rows(import_rows, location):
    used = """
[columns]
"总投资_万元" = { field = "amount", unit = "万元", round = true, else = "text" }
[constants]
track = "facility"
firmness = "intention"
"""
    rows = [
        ("序号", "企业名称", "项目名称", "签约日期", "总投资_万元", "计划竣工时间"),
        ("一、在建项目", "", "", "", 12000, ""),
        (1, OTHER, "项目一", "2024-05-01", "约500", "2025年上半年"),
        (2, OTHER, "项目二", "不详", "500-800", "长期"),
        (3, OTHER, "项目三", "2024-05-03", 12.34567, "2025-2026"),
        (4, OTHER, "项目四", "2024-05-03", "十几亿", ""),
        ("合计（4个）", "", "", "", 30000, ""),
        ("填表人：张三", "", "审核人：李四", "", "", ""),
    ]
    done = import_rows("commitments", rows, "--yes", by=used)
    assert done.exit_code == 0, done.output
    sql = """SELECT amount, amount_upper, amount_bound, amount_text, voiced_precision, due_on, due_text
FROM commitments WHERE ref > '2024-012' ORDER BY id"""
    assert [(*row[:5], row[5] and str(row[5]), row[6]) for row in select_tuples(location, sql)] == [
        (5_000_000, None, "about", "约500(万元)", "day", "2025-06-30", "2025年上半年"),
        (5_000_000, 8_000_000, "range", "500-800(万元)", "unknown", None, "长期"),
        (123_457, None, "exact", "12.34567万元", "day", "2026-12-31", "2025-2026"),
        (None, None, None, "十几亿", "day", None, None),
    ]
    for note in (
        "rows that contain a sum are left out: 7",
        "rows that are the title of a section are left out: 2",
        "rows for signatures or remarks are left out: 8",
        "1 amount is rounded to a whole number, “12.34567万元”: row 5",
        "1 cell cannot be read as an amount, “十几亿”, and is kept as text: row 6",
    ):
        assert note in done.stderr + done.stdout


@pytest.mark.slow
def test_the_commitments_of_a_sheet_may_be_confirmed_at_once(import_rows, location):
    rows = [HEADER, (OTHER, "建设膜材料研究中心", "1,200", "2024年5月")]
    assert import_rows("commitments", rows, "--yes", "--confirm", by=MAP).exit_code == 0
    assert [row[-1] for row in select_tuples(location, NEW)] == ["confirmed"]
    refused = import_rows("companies", [("企业名称", "类别"), (OTHER, "企业")], "--yes", "--confirm")
    assert "--confirm is only for commitments" in refused.stderr
