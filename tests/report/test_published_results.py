"""Four published results, from imported sheets to the cells of the workbook that leaders read.

Weinan 2010: 292 contract projects, 18 in operation, 180 started, 93 in preparation, 1 terminated; a start
rate of 67.8 %, and a fulfilment of all but the terminated one. Xuchang 2017: 247 signed, 244 fulfilled, 222
started, 37.0 of 107.7 billion yuan in place. Sichuan, of the projects signed at a western fair in 2010: 95 %
fulfilled, 86 % started, 30 % in operation; an office defines these for its signings alone. Aba 2016: 32.6 of
210.4 billion yuan received, 15.5 %.
"""

from __future__ import annotations

import openpyxl
import pytest

from helpers.databases import make_runner
from helpers.sheets import write_csv

pytestmark = pytest.mark.slow

COMPANIES = 40
PLEDGES = ("企业", "承诺事项", "金额(万元)", "表态日期", "类型", "承诺力度", "opening_stage", "核对")
HEARD = ("企业", "承诺事项", "日期", "阶段", "状况", "原因", "说明")
ARRIVED = ("企业", "承诺事项", "到账日期", "到账金额(万元)")


class Office:
    """An office that enters what it has in sheets."""

    def __init__(self, location, place):
        self.run, self.place = make_runner(location), place

    def enter(self, noun, heading, rows):
        done = self.run("import", str(write_csv(self.place, [heading, *rows])), "--as", noun, "--yes")
        assert done.exit_code == 0, done.output

    def call(self, *words):
        done = self.run(*words)
        assert done.exit_code == 0, done.output

    def book(self, period):
        file = self.place / "report.xlsx"
        done = self.run("export", period, "-o", str(file))
        assert done.exit_code == 0, done.output
        return openpyxl.load_workbook(file)


@pytest.fixture
def office(empty_location, tmp_path):
    return Office(empty_location, tmp_path)


def named(number):
    """Return what names a project: its company and its title."""
    return (f"第{number % COMPANIES + 1}号实业有限公司", f"第{number}号项目")


def pledge(number, year, amount=""):
    return (*named(number), amount, f"{year}-03-01", "facility", "signed", "signed", "confirmed")


def percentages(book, label):
    """Return the percentages that stand in a row behind a label, wherever the workbook has it."""
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


def shown(book, label):
    """Return the one percentage of a label as it is printed."""
    found = {f"{value:.1%}" for value in percentages(book, label)}
    assert len(found) == 1, (label, found)
    return found.pop()


def numbers(book, label):
    """Return every number in the rows of a label."""
    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True) if label in row]
    return {value for row in rows for value in row if is_number(value)}


def test_the_published_rate_of_weinan_2010_is_reproduced(office):
    office.enter("commitments", PLEDGES, [pledge(number, 2010) for number in range(292)])
    ends = {"operating": range(18), "started": range(18, 198)}
    heard = [
        (*named(number), "2010-11-30", stage, "", "", "现场核实")
        for stage, several in ends.items()
        for number in several
    ]
    heard.append((*named(291), "2010-12-10", "", "ended", "other", "解除合同"))
    office.enter("followups", HEARD, heard)
    book = office.book("2010")
    assert shown(book, "开工率") == "67.8%"
    assert {198, 292} <= numbers(book, "开工率")
    [kept] = set(percentages(book, "履约率(未终止口径)"))
    assert kept == pytest.approx(291 / 292)
    assert int(kept * 10_000) == 9965  # the source truncates
    assert {291, 292} <= numbers(book, "履约率(未终止口径)")


def test_the_published_rates_of_xuchang_2017_are_reproduced(office):
    promised, arrived = split(107_700_000_000 // 10_000, 247), split(37_000_000_000 // 10_000, 200)
    pledges = [pledge(number, 2017, amount) for number, amount in enumerate(promised)]
    office.enter("commitments", PLEDGES, pledges)
    ends = {"started": range(222), "registered": range(222, 244)}
    heard = [
        (*named(number), "2017-11-30", stage, "", "", "现场核实")
        for stage, several in ends.items()
        for number in several
    ]
    office.enter("followups", HEARD, heard)
    money = [(*named(number), "2017-12-01", amount) for number, amount in enumerate(arrived)]
    office.enter("receipts", ARRIVED, money)
    book = office.book("2017")
    assert shown(book, "履约率") == "98.8%"
    assert {244, 247} <= numbers(book, "履约率")
    assert shown(book, "开工率") == "89.9%"
    assert {222, 247} <= numbers(book, "开工率")
    assert shown(book, "资金到位率") == "34.4%"


def split(total, parts):
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
    office.call("event", "add", "西博会集中签约", "--kind", "signing", "--on", "2010-10-22")
    office.call("event", "add", "春季推介会", "--kind", "roadshow", "--on", "2010-03-01")
    fair = [(*cohort_pledge(number), "西博会集中签约") for number in range(200)]
    others = [(*cohort_pledge(number), "春季推介会") for number in range(200, 260)]
    office.enter("commitments", (*PLEDGES, "活动"), fair + others)
    ends = {"operating": range(60), "started": range(60, 172), "registered": range(172, 190)}
    heard = [
        (*named(number), "2011-06-30", stage, "", "", "现场核实")
        for stage, several in ends.items()
        for number in several
    ]
    office.enter("followups", HEARD, heard)
    for number, (name, (_, stage)) in enumerate(FAIR_RATES.items()):
        stages = ("--base", "签约", "--reached", stage)
        office.call(
            "definition", "add", f"fair_{number}", "--name", name, *stages, "--event-kind", "签约仪式"
        )
    book = office.book("2011")
    for name, (published, _) in FAIR_RATES.items():
        assert shown(book, name) == published
        assert 200 in numbers(book, name)
    assert shown(book, "履约率") == f"{190 / 260:.1%}"


def cohort_pledge(number):
    return (*named(number), "", "2010-10-22", "facility", "signed", "signed", "confirmed")


def test_the_published_funds_in_place_of_aba_2016_are_reproduced(office):
    promised, arrived = split(210_400_000_000 // 10_000, 180), split(32_600_000_000 // 10_000, 120)
    office.enter(
        "commitments", PLEDGES, [pledge(number, 2016, amount) for number, amount in enumerate(promised)]
    )
    money = [(*named(number), "2016-11-01", amount) for number, amount in enumerate(arrived)]
    office.enter("receipts", ARRIVED, money)
    assert shown(office.book("2016"), "资金到位率") == "15.5%"
