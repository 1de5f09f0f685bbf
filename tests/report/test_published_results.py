"""Six published results, from imported sheets to the cells of the workbook that leaders read.

Weinan 2010: 292 contract projects, 18 in operation, 180 started, 93 in preparation, 1 terminated; a start
rate of 67.8 %, and a fulfilment of all but the terminated one. Xuchang 2017: 247 signed, 244 fulfilled, 222
started, 37.0 of 107.7 billion yuan in place. Sichuan, of the projects signed at a western fair in 2010: 95 %
fulfilled, 86 % started, 30 % in operation; an office defines these for its signings alone. Aba 2016: 32.6 of
210.4 billion yuan received, 15.5 %. Panzhihua, January to October 2006: 422 fulfilled projects and 1,005,136
(10,000 yuan) received, by region and sector. Yunnan 2015: 82 % fulfilled, 41 % started, 32 % landed.
"""

from __future__ import annotations

import json

import openpyxl
import pytest

from helpers.databases import make_runner
from helpers.sheets import write_csv

pytestmark = pytest.mark.slow

COMPANIES = 40
PLEDGES = ("企业", "承诺事项", "金额(万元)", "表态日期", "类型", "承诺力度", "opening_stage", "核对")
HEARD = ("企业", "承诺事项", "日期", "阶段", "状况", "原因", "说明")
ARRIVED = ("企业", "承诺事项", "到账日期", "到账金额(万元)")


class SheetOffice:
    """An office that imports all its rows from sheets."""

    def __init__(self, location, place):
        self.run, self.place = make_runner(location), place

    def import_rows(self, noun, heading, rows):
        done = self.run("import", str(write_csv(self.place, [heading, *rows])), "--as", noun, "--yes")
        assert done.exit_code == 0, done.output

    def run_command(self, *words):
        done = self.run(*words)
        assert done.exit_code == 0, done.output

    def export_report(self, period):
        """Return the member `report` of the JSON."""
        file = self.place / "report.json"
        done = self.run("export", period, "--format", "json", "-o", str(file))
        assert done.exit_code == 0, done.output
        return json.loads(file.read_text())["report"]

    def export_workbook(self, period):
        file = self.place / "report.xlsx"
        done = self.run("export", period, "-o", str(file))
        assert done.exit_code == 0, done.output
        return openpyxl.load_workbook(file)


@pytest.fixture
def office(empty_location, tmp_path):
    return SheetOffice(empty_location, tmp_path)


def name_project(number):
    """Return the company and the title of a project, which together identify it."""
    return (f"第{number % COMPANIES + 1}号实业有限公司", f"第{number}号项目")


def build_commitment_row(number, year, amount=""):
    """Return a row under the headings of PLEDGES."""
    return (*name_project(number), amount, f"{year}-03-01", "facility", "signed", "signed", "confirmed")


def list_percentages(book, label):
    """Return the first percentage after each cell with this label, on any sheet."""
    found = []
    for sheet in book:
        for row in sheet.iter_rows():
            for place, cell in enumerate(row):
                if cell.value == label:
                    rates = [
                        c.value for c in row[place + 1 :] if "%" in c.number_format and is_number(c.value)
                    ]
                    found += rates[:1]
    return found


def is_number(value):
    return isinstance(value, int | float)


def find_percentage(book, label):
    """Return the percentage of a label as it is printed; there must be only one."""
    found = {f"{value:.1%}" for value in list_percentages(book, label)}
    assert len(found) == 1, (label, found)
    return found.pop()


def list_numbers(book, label):
    """Return every number in the rows of a label."""
    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True) if label in row]
    return {value for row in rows for value in row if is_number(value)}


def test_the_published_rate_of_weinan_2010_is_reproduced(office):
    office.import_rows("commitments", PLEDGES, [build_commitment_row(number, 2010) for number in range(292)])
    ends = {"operating": range(18), "started": range(18, 198)}
    heard = [
        (*name_project(number), "2010-11-30", stage, "", "", "现场核实")
        for stage, several in ends.items()
        for number in several
    ]
    heard.append((*name_project(291), "2010-12-10", "", "ended", "other", "解除合同"))
    office.import_rows("followups", HEARD, heard)
    book = office.export_workbook("2010")
    assert find_percentage(book, "开工率") == "67.8%"
    assert {198, 292} <= list_numbers(book, "开工率")
    [kept] = set(list_percentages(book, "履约率（未终止口径）"))
    assert kept == pytest.approx(291 / 292)
    assert int(kept * 10_000) == 9965  # the source truncates
    assert {291, 292} <= list_numbers(book, "履约率（未终止口径）")


def test_the_published_rates_of_xuchang_2017_are_reproduced(office):
    promised, arrived = (
        split_total(107_700_000_000 // 10_000, 247),
        split_total(37_000_000_000 // 10_000, 200),
    )
    pledges = [build_commitment_row(number, 2017, amount) for number, amount in enumerate(promised)]
    office.import_rows("commitments", PLEDGES, pledges)
    ends = {"started": range(222), "registered": range(222, 244)}
    heard = [
        (*name_project(number), "2017-11-30", stage, "", "", "现场核实")
        for stage, several in ends.items()
        for number in several
    ]
    office.import_rows("followups", HEARD, heard)
    money = [(*name_project(number), "2017-12-01", amount) for number, amount in enumerate(arrived)]
    office.import_rows("receipts", ARRIVED, money)
    book = office.export_workbook("2017")
    assert find_percentage(book, "履约率") == "98.8%"
    assert {244, 247} <= list_numbers(book, "履约率")
    assert find_percentage(book, "开工率") == "89.9%"
    assert {222, 247} <= list_numbers(book, "开工率")
    assert find_percentage(book, "资金到位率") == "34.4%"


def split_total(total, parts):
    """Return unequal whole amounts that add up to a total."""
    weights = [number % 7 + 1 for number in range(parts)]
    shares = [total * weight // sum(weights) for weight in weights]
    return [shares[0] + total - sum(shares), *shares[1:]]


FAIR_RATES = {  # the published percentage; how an office defines it
    "西博会履约率": ("95.0%", "注册"),
    "西博会开工率": ("86.0%", "开工"),
    "西博会投产率": ("30.0%", "投产"),
}


def test_the_published_rates_of_a_fair_cohort_are_reproduced_by_own_definitions(office):
    office.run_command("event", "add", "西博会集中签约", "--kind", "signing", "--on", "2010-10-22")
    office.run_command("event", "add", "春季推介会", "--kind", "roadshow", "--on", "2010-03-01")
    fair = [(*build_signing_row(number), "西博会集中签约") for number in range(200)]
    others = [(*build_signing_row(number), "春季推介会") for number in range(200, 260)]
    office.import_rows("commitments", (*PLEDGES, "活动"), fair + others)
    ends = {"operating": range(60), "started": range(60, 172), "registered": range(172, 190)}
    heard = [
        (*name_project(number), "2011-06-30", stage, "", "", "现场核实")
        for stage, several in ends.items()
        for number in several
    ]
    office.import_rows("followups", HEARD, heard)
    for number, (name, (_, stage)) in enumerate(FAIR_RATES.items()):
        stages = ("--base", "签约", "--reached", stage)
        office.run_command(
            "definition", "add", f"fair_{number}", "--name", name, *stages, "--event-kind", "签约仪式"
        )
    book = office.export_workbook("2011")
    for name, (published, _) in FAIR_RATES.items():
        assert find_percentage(book, name) == published
        assert 200 in list_numbers(book, name)
    assert find_percentage(book, "履约率") == f"{190 / 260:.1%}"


def build_signing_row(number):
    return (*name_project(number), "", "2010-10-22", "facility", "signed", "signed", "confirmed")


def test_the_published_funds_in_place_of_aba_2016_are_reproduced(office):
    promised, arrived = (
        split_total(210_400_000_000 // 10_000, 180),
        split_total(32_600_000_000 // 10_000, 120),
    )
    office.import_rows(
        "commitments",
        PLEDGES,
        [build_commitment_row(number, 2016, amount) for number, amount in enumerate(promised)],
    )
    money = [(*name_project(number), "2016-11-01", amount) for number, amount in enumerate(arrived)]
    office.import_rows("receipts", ARRIVED, money)
    assert find_percentage(office.export_workbook("2016"), "资金到位率") == "15.5%"


CELLS_2006 = (  # sector, region of the company, number of projects, money received in 10,000 yuan
    ("第一产业", "省外", 21, 32_824),
    ("第三产业", "省外", 80, 314_847),
    ("第二产业", "省外", 12, 65_007),
    ("第三产业", "市内", 94, 0),
    ("第二产业", "市内", 136, 416_427),
    ("第二产业", "境外", 79, 176_031),
)
"""Made up so that the published sums result: of the projects by sector and by region, and of their money."""


def test_the_published_sums_of_panzhihua_2006_are_reproduced_by_region_and_sector(office):
    """January to October 2006: 422 fulfilled projects, and 1,005,136 (10,000 yuan) received."""
    for code, name in (("primary", "第一产业"), ("secondary", "第二产业"), ("tertiary", "第三产业")):
        office.run_command("sector", "add", code, "--name", name, "--name-en", code)
    for code, region in (("elsewhere", "省外"), ("counties", "市内")):
        words = ("--base", "注册", "--counts", "received_in_period", "--form", "number", "--region", region)
        office.run_command("definition", "add", code, "--name", f"{region}到账", *words)
    office.run_command(
        "definition", "add", "done", "--name", "履约项目", "--base", "注册", "--form", "number"
    )
    numbered = enumerate((cell for cell in CELLS_2006 for _ in range(cell[2])), start=1)
    projects = [(number, sector, region) for number, (sector, region, *_) in numbered]
    others = [(number, "第二产业", "省外") for number in range(423, 450)]  # signed, and nothing since
    office.import_rows(
        "companies",
        ("企业", "地区"),
        [(f"第{number}号实业公司", region) for number, _, region in projects + others],
    )
    office.import_rows(
        "commitments",
        (*PLEDGES, "行业"),
        [(*name_enterprise(number), "", *DETAILS_2006, sector) for number, sector, _ in projects + others],
    )
    heard = [
        (*name_enterprise(number), "2006-05-31", "registered", "", "", "履约") for number, *_ in projects
    ]
    office.import_rows("followups", HEARD, heard)
    paid, first = [], 1
    for _, _, number, money in CELLS_2006:
        parts = split_total(money, number) if money else []
        paid += [
            (*name_enterprise(first + place), f"2006-{place % 10 + 1:02}-28", part)
            for place, part in enumerate(parts)
        ]
        first += number
    paid.append((*name_enterprise(1), "2006-11-30", 99_999))  # after the period
    office.import_rows("receipts", ARRIVED, paid)
    report = office.export_report("2006M01-M10")
    figures = {figure["code"]: figure["value"] for figure in report["figures"] if figure["value"]}
    assert figures["done"] == 422
    assert figures["receipts_in_period"] == 1_005_136 * 10_000
    assert (figures["elsewhere"], figures["counties"]) == (412_678 * 10_000, 416_427 * 10_000)
    assert read_shares(report, "region") == {
        "country": (113, 412_678, "41.06%"),
        "city": (230, 416_427, "41.43%"),
        "abroad": (79, 176_031, "17.51%"),
    }
    shown = list_numbers(office.export_workbook("2006M01-M10"), "省外")
    assert any(f"{number:.2%}" == "41.06%" for number in shown)
    assert read_shares(report, "sector") == {
        "primary": (21, 32_824, "3.27%"),
        "secondary": (227, 657_465, "65.41%"),
        "tertiary": (174, 314_847, "31.32%"),
    }


DETAILS_2006 = ("2006-01-10", "facility", "signed", "signed", "confirmed")


def name_enterprise(number):
    """Return the company and the title of a project that is the only one of its company."""
    return f"第{number}号实业公司", f"第{number}号项目"


def read_shares(report, dimension):
    """Return the fulfilled projects, the money in 10,000 yuan and its share, by group of a dimension."""
    whole = report["whole"]["receipts"]["CNY"]
    found = {}
    for group in report["groups"][dimension]:
        money = group["receipts"].get("CNY", 0)
        assert group["figures"]["done"] == {"numerator": group["registered"], "denominator": None}
        found[group["key"]] = (group["registered"], money // 10_000, f"{money / whole:.2%}")
    return found


def test_landing_may_be_less_than_the_start_as_in_yunnan_2015(office):
    """82 % fulfilled, 41 % started, and 32 % landed, which here means that money has arrived."""
    office.import_rows("commitments", PLEDGES, [build_commitment_row(number, 2015) for number in range(100)])
    ends = {"started": range(41), "registered": range(41, 82)}
    heard = [
        (*name_project(number), "2015-11-30", stage, "", "", "现场核实")
        for stage, several in ends.items()
        for number in several
    ]
    office.import_rows("followups", HEARD, heard)
    office.import_rows(
        "receipts", ARRIVED, [(*name_project(number), "2015-10-08", 500) for number in range(20, 52)]
    )
    office.run_command("definition", "add", "landed", "--name", "落地率", "--base", "签约", "--received", "0")
    book = office.export_workbook("2015")
    published = {"履约率": "82.0%", "开工率": "41.0%", "落地率": "32.0%"}
    assert {name: find_percentage(book, name) for name in published} == published
