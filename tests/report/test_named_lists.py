"""Test the commitments that a report names: what was signed, the largest, and those overdue the longest."""

from __future__ import annotations

import io
import json

import pytest
from openpyxl import load_workbook

from helpers.quarter import fill_quarter, open_office, open_own_office
from helpers.rows import make_followup
from tracker.locale import show_in_language
from tracker.read.labels import Labels
from tracker.report import brief, json_export
from tracker.report.figures import named_lists
from tracker.report.formatter import ReportFormatter
from tracker.report.html import page
from tracker.report.model import canonical_json
from tracker.report.model.report import RegisterLine
from tracker.report.wording import LANGUAGE_TAGS
from tracker.report.xlsx import workbook
from tracker.store.reader import open_reader
from tracker.values import dates

CUT_OFF = "2024-06-30"
LINE = RegisterLine(
    **dict.fromkeys(RegisterLine._fields)
    | {"company": "清大国华", "title": "建厂", "track": "facility", "stage": "intent", "condition": "active"}
    | {"is_counted": 1, "currency": "CNY"}
)


def make_lines(*changes):
    return [LINE._replace(ref=f"2024-{number:03}", **change) for number, change in enumerate(changes, 1)]


LARGEST = {
    "equal amounts share a rank": (
        [{"amount": 5}, {"amount": 9}, {"amount": 9}, {"amount": 7}],
        {"CNY": [(1, "2024-002"), (1, "2024-003"), (3, "2024-004"), (4, "2024-001")]},
    ),
    "currencies have their own lists, yuan first": (
        [{"amount": 5, "currency": "EUR"}, {"amount": 1}, {"amount": 7, "currency": "EUR"}],
        {"CNY": [(1, "2024-002")], "EUR": [(1, "2024-003"), (2, "2024-001")]},
    ),
    "no amount, and nothing that has ended": (
        [{"amount": None}, {"amount": 9, "condition": "ended"}, {"amount": 1, "condition": "fulfilled"}],
        {"CNY": [(1, "2024-003")]},
    ),
    "a range counts with its lower end": (
        [{"amount": 3, "amount_upper": 9, "amount_bound": "range"}, {"amount": 4}],
        {"CNY": [(1, "2024-002"), (2, "2024-001")]},
    ),
    "ten of eleven": (
        [{"amount": 8}] * 11,
        {"CNY": [(1, f"2024-{number:03}") for number in range(1, 11)]},
    ),
}


@pytest.mark.parametrize(("changes", "expected"), LARGEST.values(), ids=LARGEST)
def test_the_largest_are_ranked_in_each_currency(changes, expected):
    found = named_lists.rank_largest(make_lines(*changes), CUT_OFF)
    assert {code: [(row.rank, row.ref) for row in rows] for code, rows in found.items()} == expected
    assert list(found) == list(expected)


def test_the_longest_overdue_are_ranked_by_days():
    due = {"due_stage": "signed"}
    lines = make_lines(
        due | {"due_on": "2024-06-29"},
        due | {"due_on": "2023-06-30", "condition": "on_hold"},
        due | {"due_on": "2023-06-30"},
        due | {"due_on": CUT_OFF},
        due | {"due_on": "2020-01-01", "stage": "signed"},
        due | {"due_on": "2020-01-01", "condition": "ended"},
        {"due_on": "2020-01-01"},
    )
    found = named_lists.rank_overdue(lines, CUT_OFF)
    assert [(row.rank, row.ref, row.days_overdue) for row in found] == [
        (1, "2024-002", 366),
        (1, "2024-003", 366),
        (3, "2024-001", 1),
    ]


def fill_signings(office):
    """Add commitments signed in the quarter in every way that a register knows, and others that are not."""
    signed, started = {"stage": "signed"}, {"stage": "started"}
    for ref, *followups in (
        ("A-plain", make_followup("2024-05-06", **signed)),
        ("B-jumped", make_followup("2024-05-07", **started)),
        ("C-private", make_followup("2024-05-08", **signed)._replace(is_private=True)),
        ("D-twice", make_followup("2024-05-09", **signed), make_followup("2024-06-09", **signed)),
        ("E-ended", make_followup("2024-05-10", **signed), make_followup("2024-06-01", condition="ended",
                                                                         reason="market")),
        ("F-month", make_followup("2024-06", **signed)),
        ("G-later", make_followup("2024-07-01", **signed)),
        ("H-not", make_followup("2024-05-11", stage="negotiating")),
    ):  # fmt: skip
        office.add_commitment(ref, "2024-04-20", "3000万元")
        office.add_followups(ref, *followups)
    office.add_commitment("I-before", "2024-01-20", "5000万元")
    office.add_followups(
        "I-before", make_followup("2024-02-01", **signed), make_followup("2024-05-12", **signed)
    )
    office.add_commitment("J-opened", "2024-05-13", firmness="signed", opening_stage="signed")
    office.add_commitment("K-framework", "2024-05-13", firmness="signed", opening_stage="framework")
    whole = office.add_commitment("L-whole", "2024-05-14", firmness="signed", opening_stage="signed")
    office.add_commitment("L-part", "2024-05-14", firmness="signed", opening_stage="signed", parent_id=whole)
    office.add_commitment(
        "M-agreement", "2024-05-15", track="agreement", firmness="signed", opening_stage="signed"
    )
    office.add_commitment("N-draft", "2024-05-16", firmness="signed", opening_stage="signed", review="draft")


SIGNED = ["A-plain", "B-jumped", "C-private", "D-twice", "E-ended", "F-month", "J-opened", "L-part"]


@pytest.mark.slow
def test_what_is_listed_as_signed_is_what_the_figure_counts(empty_location):
    with open_office(empty_location) as office:
        fill_signings(office)
        report = office.build_report()
        earlier = office.build_report("2024Q1")
    assert report.lists.signed == SIGNED
    assert earlier.lists.signed == ["I-before"]
    for each in (report, earlier):
        [count] = [figure.value for figure in each.figures if figure.code == "signings"]
        assert count == len(each.lists.signed)
    with open_reader(empty_location) as reader, show_in_language("en"):
        written = brief.write_brief(ReportFormatter(report, Labels(reader, "en"), "en", 10_000, None, ""))
    assert written.signed.sentence.startswith("8 commitments were signed in the period")
    assert {row[0] for row in written.signed.rows} <= set(SIGNED)


@pytest.fixture(scope="module")
def quarter(empty_template, tmp_path_factory):
    with open_own_office(empty_template, tmp_path_factory.mktemp("lists"), "2024-07-01") as office:
        fill_quarter(office)
        due = {"due_on": dates.parse_day("2024-05-31"), "due_precision": "day", "due_stage": "signed"}
        people = {"responsible_unit": "市商务局", "responsible_person": "李强"}
        office.add_commitment("Z-late", "2024-02-01", "约5亿元", amount_text="约5亿元", **due, **people)
        report = office.build_report()
        with open_reader(office.location) as reader:
            yield report, {language: Labels(reader, language) for language in LANGUAGE_TAGS}


def read_texts(report, labels, language):
    """Return the texts of the sheet of lists, or None if there is none."""
    file = io.BytesIO()
    workbook.paint_workbook(workbook.Painting(report, labels[language], language=language), file)
    titles = {"hans": "金额与逾期前十", "en": "Top ten"}
    book = load_workbook(file)
    if titles[language] not in book.sheetnames:
        return None
    return [[cell.value for cell in row if cell.value not in (None, "")] for row in book[titles[language]]]


def write_page(report, labels):
    """Return the English page of a report."""
    file = io.BytesIO()
    page.paint_page(ReportFormatter(report, labels["en"], "en", 1_000_000, None, ""), file)
    return file.getvalue().decode()


def write_json(report, labels):
    """Return the report that its JSON holds."""
    file = io.BytesIO()
    json_export.write_json(report, labels["en"], "en", None, file)
    return json.loads(file.getvalue())["report"]


@pytest.mark.any_engine
@pytest.mark.slow
def test_the_sheet_lists_the_largest_in_each_currency_and_what_is_overdue(quarter):
    report, labels = quarter
    rows = read_texts(report, labels, "hans")
    assert ["金额前十（万元）"] in rows
    assert ["金额前十（万美元）"] in rows
    assert [1, "Z-late", "清大國華環境集團股份有限公司", "事项Z-late", 50_000, "约5亿元", "意向", "市商务局",
            "李强"] in rows  # fmt: skip
    assert [row[:2] for row in rows if row[1:2] == ["B-dollars"]] == [[1, "B-dollars"]]
    [late] = [row for row in rows if 30 in row]
    assert late[:2] == [1, "Z-late"]


@pytest.mark.any_engine
@pytest.mark.slow
def test_the_page_and_the_json_have_the_same_lists(quarter):
    report, labels = quarter
    text = write_page(report, labels)
    section = text.partition('<section id="lists">')[2].partition("</section>")[0]
    assert "<h3>The ten largest amounts (million CNY)</h3>" in section
    assert "<h3>The ten largest amounts (million USD)</h3>" in section
    assert "≈500 million CNY" in section
    lists = write_json(report, labels)["lists"]
    first = lists["largest"]["CNY"][0]
    assert (first["rank"], first["ref"], first["amount_text"]) == (1, "Z-late", "约5亿元")
    assert [(row["ref"], row["days_overdue"]) for row in lists["overdue"]] == [("Z-late", 30)]
    assert canonical_json.load_report(canonical_json.dump_report(report)).lists == report.lists


@pytest.mark.any_engine
@pytest.mark.slow
def test_empty_lists_are_sentences(quarter):
    report, labels = quarter
    empty = report._replace(lists=report.lists._replace(largest={}, overdue=[]))
    texts = [text for row in read_texts(empty, labels, "en") for text in row]
    sentences = {
        "No amount is known for any commitment that has not ended.",
        "No commitment is past its promised date.",
    }
    assert sentences <= set(texts)
    html = write_page(empty, labels)
    assert all(f"<p>{sentence}</p>" in html for sentence in sentences)


@pytest.mark.any_engine
@pytest.mark.slow
def test_a_report_issued_before_the_lists_has_none(quarter):
    report, labels = quarter
    older = canonical_json.load_report(canonical_json.dump_report(report._replace(lists=None)))
    assert read_texts(older, labels, "en") is None
    assert 'id="lists"' not in write_page(older, labels)
    assert "lists" not in write_json(older, labels)
    with show_in_language("en"):
        written = brief.write_brief(ReportFormatter(older, labels["en"], "en", 1, None, ""))
    assert written.largest is None
