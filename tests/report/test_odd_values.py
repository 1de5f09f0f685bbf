"""Test odd values in reports: each is printed whole and harmlessly on every sheet and page."""

from __future__ import annotations

import html
import io
import json
from datetime import date

import openpyxl
import pytest

from helpers.databases import make_runner
from helpers.quarter import open_own_office
from helpers.rows import make_followup
from tracker.store.tables import commitments, companies, receipts

pytestmark = pytest.mark.any_engine

LONG = "续" * 32_768
NAME = "A/B[测试]*合资?公司:" + "很长的名称" * 8
MARKUP = '<b>"甲" & 乙</b>'
TEN_TO_15 = 10**15
TITLES = ("=1+1", "+86", "-1", "@sum", MARKUP)
SHEETS = {"zh-Hans": "承诺台账", "zh-Hant": "承諾台賬", "en": "Register"}


@pytest.fixture(scope="module")
def office(empty_template, tmp_path_factory):
    """An office with the names, titles and amounts that are hardest to print."""
    with open_own_office(empty_template, tmp_path_factory.mktemp("odd"), "2024-07-01") as office:
        office.add_commitment("nothing", voiced_precision="unknown")
        office.company = office.write(companies, kind="company", name=NAME)
        office.add_commitment("name", responsible_unit=NAME)
        office.company = office.write(companies, kind="company", name=MARKUP)
        for title in TITLES:
            office.add_commitment(title, title=title, responsible_unit=title)
        office.add_commitment("long", title=LONG, summary=LONG)
        office.add_followups("long", make_followup("2024-06-01", note=LONG))
        refunded = office.add_commitment("refund", amount="100万元")
        row = {"commitment_id": refunded, "received_on": date(2024, 5, 1), "amount": -3_000_000}
        row |= {"currency": "CNY", "amount_text": "-300万元", "is_void": False, "recorded_by": "x"}
        office.write(receipts, **row, recorded_at="2024-06-01T00:00:00Z")
        office.add_commitment("most", amount=f"{TEN_TO_15}元")
        office.write(commitments, **build_draft_row(office.company))
        office.commit()
        yield office


def build_draft_row(company):
    row = {"ref": "draft", "company_id": company, "title": "草稿", "track": "facility", "scope": "new"}
    row |= {"firmness": "interest", "opening_stage": "intent", "voiced_on": date(2024, 5, 1)}
    return row | {"voiced_precision": "day", "amount_status": "none", "review": "draft"}


@pytest.fixture(scope="module")
def report_bytes(office, tmp_path_factory):
    """Return a function that returns the report in a format and language, exported once."""
    place, made = tmp_path_factory.mktemp("written"), {}

    def export_report(fmt, language="zh-Hans"):
        file = place / f"{language}.{fmt}"
        if file not in made:
            asked = ("export", "2024Q2", "-o", str(file), "--format", fmt, "--lang", language)
            asked += ("--amounts-in", "万元")
            done = make_runner(office.location)(*asked)
            assert done.exit_code == 0, done.output
            made[file] = file.read_bytes()
        return made[file]

    return export_report


def read_register(book, language="zh-Hans"):
    """Return the rows of the register sheet by reference, as tuples of values."""
    rows = openpyxl.load_workbook(io.BytesIO(book), read_only=True)[SHEETS[language]].values
    return {row[0]: row for row in rows}


@pytest.mark.parametrize("language", SHEETS)
@pytest.mark.parametrize(
    ("ref", "place", "shown"),
    [
        ("nothing", 3, None), ("nothing", 4, None), ("nothing", 6, None), ("nothing", 17, None),
        ("name", 1, NAME), ("name", 17, NAME), *((title, 2, title) for title in TITLES),
        ("long", 2, LONG[:32_766] + "…"), ("refund", 8, -300), ("most", 6, TEN_TO_15 // 10_000),
    ],
)  # fmt: skip
@pytest.mark.slow
def test_the_workbook_shows_odd_values_unchanged(report_bytes, language, ref, place, shown):
    assert read_register(report_bytes("xlsx", language), language)[ref][place] == shown


@pytest.mark.parametrize("language", SHEETS)
def test_the_page_shows_odd_values_escaped(report_bytes, language):
    page = report_bytes("html", language).decode()
    for text in (NAME, LONG, *TITLES):
        assert html.escape(text).replace("&quot;", "&#34;") in page
    assert MARKUP not in page
    unit = {"zh-Hans": "万元", "zh-Hant": "萬元", "en": "10k CNY"}[language]
    assert f"−300 {unit}" in page
    assert f"100,000,000,000 {unit}" in page
    assert "草稿" not in page


def test_json_holds_odd_values_whole(report_bytes):
    report = json.loads(report_bytes("json"))["report"]
    lines = {line["ref"]: line for line in report["register"]}
    assert lines.keys() == {"nothing", "name", *TITLES, "long", "refund", "most"}
    assert (lines["long"]["title"], lines["most"]["amount"]) == (LONG, TEN_TO_15)
    assert [lines["nothing"][name] for name in ("sector", "amount", "currency", "received")] == [None] * 4
    [funds] = [figure for figure in report["figures"] if figure["code"] == "funds_rate"]
    assert (funds["numerator"], funds["denominator"]) == (-3_000_000, TEN_TO_15 + 1_000_000)
