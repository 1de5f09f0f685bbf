"""Test the brief: what it says in each language, and the Word document and PDF file that are made of it."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from datetime import datetime

import docx
import pytest
from docx.oxml.ns import qn

from helpers.databases import make_runner
from helpers.quarter import fill_quarter, open_own_office
from tracker.errors import FileError
from tracker.locale import show_in_language
from tracker.read.labels import Labels
from tracker.report import brief, build
from tracker.report.formatter import ReportFormatter
from tracker.report.model.report import Figure, IssueStamp, TargetLine
from tracker.report.word import document, pdf
from tracker.report.wording import LANGUAGE_TAGS
from tracker.store.reader import open_reader
from tracker.values import periods

pytestmark = pytest.mark.any_engine
ISSUE = IssueStamp(3, "2024-07-02T01:30:00Z", "李强", "0f" * 32)


@pytest.fixture(scope="module")
def quarter(empty_template, tmp_path_factory):
    with open_own_office(empty_template, tmp_path_factory.mktemp("brief"), "2024-07-01") as office:
        fill_quarter(office)
        office.commit()
        yield office


@pytest.fixture(scope="module")
def formatters(quarter):
    """The report of the quarter, to be formatted in each language."""
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        with open_reader(quarter.location, with_temporary_tables=True) as reader:
            report = build.build_report(reader, periods.parse_period("2024Q2"))
            return {
                language: ReportFormatter(report, Labels(reader, language), language, 10_000, None, "")
                for language in LANGUAGE_TAGS
            }


def write(formatter):
    with show_in_language(LANGUAGE_TAGS[formatter.language]):
        return brief.write_brief(formatter)


BRIDGES = {
    "hans": r"期初存续 \d+ 项；新增 \d+ 项",
    "hant": r"期初存續 \d+ 項；新增 \d+ 項",
    "en": r"At the start of the period, \d+ commitments were live\. \d+ new",
}


@pytest.mark.parametrize("language", BRIDGES)
def test_the_brief_is_in_the_language_of_the_report(formatters, language):
    written = write(formatters[language])
    assert re.match(BRIDGES[language], written.bridge)
    assert len(written.cards) == 8
    assert len(written.definitions) == 8 + 3
    assert all(definition.text for definition in written.definitions)


def test_the_brief_names_no_more_than_the_report_counts(formatters):
    formatter = formatters["en"]
    written = write(formatter)
    numbers = {line.code: line.number for line in formatter.report.bridge}
    assert written.bridge.startswith(
        f"At the start of the period, {numbers['opening']} commitments were live."
    )
    assert f"At the end, {numbers['closing']} are live." in written.bridge
    assert sum(bar.number for bar in written.bars) == numbers["closing"]
    register = {line.ref: line for line in formatter.report.register if line.is_counted}
    assert {row[0] for row in (*written.signed.rows, *written.slipped.rows)} <= register.keys()
    owed = sum(line.next_action_on is not None for line in register.values())
    assert written.owed.sentence.startswith(f"{owed} next action")


def make_target(period, **fields):
    named = dict.fromkeys(TargetLine._fields)
    return TargetLine(**named | {"period": period, "code": "live", "scope": "whole", "target": 9} | fields)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([], None),
        ([make_target("2024"), make_target("2024Q2")], "2024Q2"),
        ([make_target("2024")], "2024"),
        ([make_target("2024", scope="unit")], None),
        ([make_target("2024", code="red")], None),
        ([make_target("2024", currency="USD")], None),
    ],
)
def test_a_card_has_the_target_of_the_whole_for_the_period_or_else_the_year(lines, found):
    target = brief.find_target(lines, Figure("live", 3), "2024Q2")
    assert (target and target.period) == found


def paint(formatter):
    file = io.BytesIO()
    document.paint_document(formatter, file)
    return file.getvalue()


def test_a_document_painted_twice_has_the_same_bytes(formatters):
    assert paint(formatters["en"]) == paint(formatters["en"])


def test_the_properties_of_the_document_are_its_own(formatters):
    data = paint(formatters["hans"]._replace(issue=ISSUE))
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert (properties.author, properties.last_modified_by) == ("pledge-tracker", "pledge-tracker")
    assert (properties.subject, properties.language) == ("2024年第二季度", "zh-Hans")
    assert (properties.revision, properties.comments) == (3, ISSUE.digest)
    assert properties.created.replace(tzinfo=None) == datetime(2024, 7, 2, 1, 30)  # noqa: DTZ001
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        assert "python-docx" not in archive.read("docProps/core.xml").decode()


def test_every_number_of_the_document_leads_to_its_definition(formatters):
    written = write(formatters["en"])
    painted = docx.Document(io.BytesIO(paint(formatters["en"])))
    links = [
        (link.get(qn("w:anchor")), "".join(text.text for text in link.iter(qn("w:t"))))
        for link in painted.element.iter(qn("w:hyperlink"))
    ]
    assert links == [
        *((f"definition_{card.code}", text) for card in written.cards for text in (card.name, card.value)),
        ("definition_bridge", written.bridge),
        ("definition_live", written.bars_title),
        *(("definition_live", str(bar.number)) for bar in written.bars),
        ("definition_signings", written.signed.sentence),
        ("definition_slipped", written.slipped.sentence),
        ("definition_owed", written.owed.sentence),
    ]
    marks = {mark.get(qn("w:name")) for mark in painted.element.iter(qn("w:bookmarkStart"))}
    assert marks == {f"definition_{each.code}" for each in written.definitions}
    assert marks >= {anchor for anchor, _ in links}


TARGET = {"target": 60, "done": 57, "completion": 0.95, "left": 3}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "target for 2024 Q2: 60, done so far: 57 (95.0%)"),
        ({"done": 28}, "target for 2024 Q2: 60, 95.0% done"),
        ({"done": 40}, "target for 2024 Q2: 60, 95.0% done"),
        ({"done": 40, "is_cumulative": True}, "target from 1 January to 2024 Q2: 60, 95.0% done"),
        ({"completion": None}, "target for 2024 Q2: 60"),
        ({"is_limit": True, "completion": None}, "at most 60 in 2024 Q2, not exceeded"),
        ({"is_limit": True, "done": None, "left": None, "completion": None}, "at most 60 in 2024 Q2"),
        (
            {"is_limit": True, "done": 1_076, "left": -1_016, "completion": None},
            "at most 60 in 2024 Q2, exceeded by 1,016",
        ),
    ],
)
def test_a_card_says_how_much_of_its_target_is_done(formatters, fields, words):
    report = formatters["en"].report
    figure = Figure("live", 28, year_so_far=40)
    line = make_target("2024Q2", **TARGET | fields)
    formatter = formatters["en"]._replace(report=report._replace(figures=[figure], targets=[line]))
    assert write(formatter).cards[0].target == words


def test_a_card_says_how_far_a_rate_is_from_its_target(formatters):
    report = formatters["en"].report
    figure = Figure("start_rate", 0.375, 3, 8)
    line = make_target("2024", code="start_rate", target=0.5, done=0.375, completion=0.75)
    formatter = formatters["en"]._replace(report=report._replace(figures=[figure], targets=[line]))
    assert write(formatter).cards[0].target == "target for 2024: 50.0%, 75.0% of it reached"


def test_a_pdf_needs_libreoffice(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(FileError, match="needs LibreOffice") as caught:
        pdf.convert_to_pdf(b"")
    assert "-o FILE.docx" in caught.value.hint


@pytest.mark.slow
def test_the_command_writes_a_document_beside_the_workbooks(quarter, tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACKER_TODAY", "2024-07-01")
    done = make_runner(quarter.location)("export", "2024Q2", "--format", "brief")
    assert done.exit_code == 0, done.output
    written = docx.Document(str(tmp_path / "data" / "2024Q2.docx"))
    assert written.paragraphs[0].text == "招商承诺跟踪报告 2024年第二季度"


YEAR_SO_FAR = {
    "with its change": (
        ("2024-04-01", 60, 50),
        "since 1 January: 60, ↑\N{NO-BREAK SPACE}20.0% from a year ago",
    ),
    "nothing a year ago": (("2024-04-01", 60, None), "since 1 January: 60"),
    "the year itself": (("2024-01-01", 60, 50), ""),
    "a state on a day": (("2024-04-01", None, None), ""),
}


@pytest.mark.parametrize(("given", "said"), YEAR_SO_FAR.values(), ids=YEAR_SO_FAR)
def test_a_card_has_the_year_so_far_where_it_means_something(formatters, given, said):
    start, value, before = given
    figure = Figure("new_pledges", 40, year_so_far=value, last_year_so_far=before)
    formatter = formatters["en"]._replace(
        report=formatters["en"].report._replace(figures=[figure], start=start)
    )
    [card] = write(formatter).cards
    assert card.so_far == said


def test_the_largest_are_named_where_the_page_has_room(formatters):
    formatter = formatters["en"]
    rows = write(formatter).largest.rows
    assert rows[0][0] == "D-old"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(brief, "MOST_ROWS", 0)
        assert write(formatter).largest is None
