"""Test the HTML report: its contents, that it needs no other file, and that all text is escaped."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from helpers.databases import copy_for_module, make_runner
from helpers.office import PRIVATE, fill_register
from helpers.quarter import Office
from helpers.rows import make_followup
from tracker.read.labels import Labels
from tracker.report import build
from tracker.report.formatter import ReportFormatter
from tracker.report.html import page
from tracker.report.html.charts import WIDTH, Bar, draw_bars
from tracker.report.html.render import make_environment, replace_forbidden_characters
from tracker.report.model.report import Figure
from tracker.store.reader import open_reader
from tracker.store.tables import companies
from tracker.values import periods
from tracker.values.codes import Stage

pytestmark = pytest.mark.any_engine

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
VOID = {"meta", "link", "img", "br"}
HOSTILE = "<script>alert('x')</script> & \"<b>\" ]]> \x00\x1b\ud800"


class ParsedPage(HTMLParser):
    """A page read as HTML: elements, links, ids and text. It fails unless elements are closed in order."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.places, self._open = [], [], [], []
        self.text = ""
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        self.places += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def office(empty_template, tmp_path_factory):
    with copy_for_module(empty_template, tmp_path_factory.mktemp("office")) as location:
        fill_register(location, 60)
        yield location


@pytest.fixture(autouse=True)
def working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def write_page(location, *words, file="q.html"):
    """Run a command that writes a page; return the page."""
    done = make_runner(location)(*words, "--format", "html", "-o", file, "--force")
    assert done.exit_code == 0, (done.output, done.exception)
    return Path(file).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.slow
def test_the_page_is_complete_and_loads_nothing_external(office, language):
    text = write_page(office, "export", "2024Q2", "--lang", language)
    found = ParsedPage(text)
    assert text.startswith("<!DOCTYPE html>\n<html lang=")
    assert dict(found.tags)["html"]["lang"] == language
    assert {tag for tag, _ in found.tags} & {"script", "link", "img", "iframe", "object", "base"} == set()
    assert not [name for _, given in found.tags for name in given if name == "src" or name.startswith("on")]
    assert "url(" not in text
    assert "@import" not in text
    assert {link[0] for link in found.links} == {"#"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.slow
def test_every_link_has_a_target_and_ids_are_unique(office, language):
    found = ParsedPage(write_page(office, "export", "2024Q2", "--lang", language))
    assert {link[1:] for link in found.links} - set(found.places) == set()
    assert sorted(set(found.places)) == sorted(found.places)


def test_every_card_leads_to_the_definition_of_its_figure(office):
    text = write_page(office, "export", "2024Q2", "--lang", "en")
    cards = re.findall(r'<p class="name"><a href="#f-(\w+)">(.*?)</a></p>', text)
    rows = re.findall(
        r'<tr><td data-label="Figure"><span id="f-(\w+)">(.*?)</span>.*?class="long"[^>]*>(.+?)</td></tr>',
        text,
    )
    assert len(cards) == text.count('<div class="card ')
    assert set(cards) <= {row[:2] for row in rows}
    assert all(definition for *_, definition in rows)


def test_an_english_page_has_chinese_only_in_names_and_notes(office):
    page_text = write_page(office, "export", "2024Q2", "--lang", "en")
    text = re.sub(r"<(td|mark|q|h3|text|title|style)\b.*?</\1>", "", page_text)
    assert re.findall("[\u4e00-\u9fff]+", ParsedPage(text).text) == []


def test_paper_says_how_much_only_the_screen_has(office):
    text = write_page(office, "export", "2024Q2", "--lang", "en")
    notes = re.findall(r'<p class="note paper">[^<]*?(\d+)[^<\d]*</p>', text)
    further = re.findall(r'<span class="paper"> \+(\d+)</span>', text)
    register = text.partition('<section id="register">')[2].partition("</section>")[0]
    quotations = re.findall(r"<q>(?=.*?class=\"screen\".*?</q>)", text)
    assert notes == [str(sum(map(int, further))), str(register.count("<small>")), str(len(quotations))]
    assert "0" not in notes


@pytest.mark.slow
def test_the_page_holds_nothing_private(office):
    for language in LANGUAGES:
        assert PRIVATE not in write_page(office, "export", "2024Q2", "--lang", language)


class RowCounter:
    """A file that counts how many lines of the register each piece has that is written to it."""

    def __init__(self):
        self.counts = []

    def write(self, piece):
        self.counts.append(piece.count(b'<span id="c-'))


def test_the_register_is_written_row_by_row(office):
    with open_reader(office, with_temporary_tables=True) as reader:
        report = build.build_report(reader, periods.parse_period("2024Q2"))
        file = RowCounter()
        page.paint_page(ReportFormatter(report, Labels(reader), "hans", 10_000, None, ""), file)
    assert sum(file.counts) == len(report.register)
    assert max(file.counts) < 20


def test_no_text_can_become_markup(empty_location):
    office = Office(empty_location)
    hostile = HOSTILE.replace("\x00", "").replace("\ud800", "")  # neither engine stores them
    company = office.write(companies, kind="company", name=hostile)
    office.add_commitment("A", title=hostile, company_id=company, responsible_unit=hostile, place=hostile)
    office.add_followups("A", make_followup("2024-06-01", note=hostile))
    office.commit()
    found = ParsedPage(write_page(office.location, "export", "2024Q2"))
    assert {tag for tag, _ in found.tags} & {"script", "b"} == set()
    assert "<script>alert('x')</script> & \"<b>\" ]]>" in found.text
    assert not re.search("[\x00-\x08\x0b-\x1f]", found.text)


def test_forbidden_characters_are_replaced_in_text_and_attributes():
    template = make_environment().from_string('<p title="{{ text }}">{{ text }}</p>')
    text = replace_forbidden_characters(template.render(text=HOSTILE))
    assert "&lt;script&gt;" in text
    assert not re.search("[\x00\x1b\ud800]", text)
    assert ParsedPage(text).tags == [
        ("p", {"title": HOSTILE.replace("\x00", "�").replace("\x1b", "�").replace("\ud800", "�")})
    ]


def test_a_rate_is_shown_with_its_numbers_and_a_rate_over_zero_as_a_dash(empty_location):
    office = Office(empty_location)
    for ref in ("A", "B", "C"):
        office.add_commitment(ref)
    office.add_followups("A", make_followup("2024-06-01", stage="signed"))
    office.commit()
    text = write_page(office.location, "export", "2024Q2")
    cards = dict(re.findall(r'<div class="card (\w+)">.*?<p class="value">(.*?)</p>', text))
    bases = dict(re.findall(r'<div class="card (\w+)">(?:(?!</div>).)*?<p class="base">(.*?)</p>', text))
    assert (cards["conversion_rate"], bases["conversion_rate"]) == ("33.3%", "1 / 3")
    assert (cards["on_time_rate"], bases["on_time_rate"]) == ("—", "0 / 0")
    assert cards["receipts_in_period"] == "—"


@pytest.mark.slow
def test_an_issued_page_is_rendered_from_the_frozen_figures(empty_location):
    office = Office(empty_location)
    office.add_commitment("A")
    office.commit()
    assert make_runner(office.location)("report", "issue", "2024Q2", "--yes").exit_code == 0
    before = write_page(office.location, "report", "print", "2024Q2")
    office.add_followups("A", make_followup("2024-06-01", stage="signed"))
    office.commit()
    assert write_page(office.location, "report", "print", "2024Q2") == before
    preview = write_page(office.location, "export", "2024Q2")
    restated = preview.partition('id="restatements"')[2].partition("</section>")[0]
    assert "转签约率" in restated
    assert "意向" in restated
    assert "签约" in restated
    assert 'id="restatements"' not in before
    assert re.search(r"摘要值</dt><dd>[0-9a-f]{64}</dd>", before)


def make_formatter(unit=10_000, language="hans"):
    return ReportFormatter(None, lambda _kind, code, _track="any": code, language, unit, None, "")


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (None, 10_000, "—"),
        (0, 10_000, "0"),
        (80_000_000, 10_000, "8,000"),
        (80_000_000, 100_000_000, "0.8"),
        (1_234_567, 10_000, "123.46"),
        (1_234_500, 10_000, "123.45"),
        (50, 10_000, "0.01"),  # half up
        (49, 10_000, "<0.01"),
        (-49, 10_000, ">−0.01"),
        (-5_000_000, 10_000, "−500"),
        (10**15, 10_000, "100,000,000,000"),
        (10**15 + 1, 1, "1,000,000,000,000,001"),
    ],
)
def test_an_amount_has_at_most_two_decimals_without_rounding_to_zero(value, unit, shown):
    assert make_formatter(unit).format_amount(value) == shown


@pytest.mark.parametrize(
    ("value", "precision", "language", "shown"),
    [
        ("2024-05-18", "day", "hans", "2024-05-18"),
        ("2024-05-31", "month", "hans", "≈2024-05"),
        ("2024-06-30", "quarter", "en", "≈2024 Q2"),
        ("2024-05-18", "day", "en", "18 May 2024"),
        ("2024-05-31", "month", "en", "≈May 2024"),
        ("2024-12-31", "year", "en", "≈2024"),
        ("2024-12-31", "unknown", "en", ""),
        (None, None, "hans", ""),
    ],
)
def test_a_day_is_shown_with_its_precision(value, precision, language, shown):
    assert make_formatter(language=language).format_day(value, precision) == shown


@pytest.mark.parametrize(
    ("figure", "move"),
    [
        (Figure("live", 5, previous=3), "↑ 2"),
        (Figure("live", 3, previous=3), "="),
        (Figure("live", 3), ""),
        (Figure("start_rate", 0.5, 1, 2, previous=0.75), "↓ 25.0 points"),
        (Figure("start_rate", None, 0, 0, previous=0.75), ""),
        (Figure("receipts_ever", 10**7, currency="CNY", previous=4 * 10**7), "↓ 3,000"),
    ],
)
def test_a_change_has_an_arrow_and_the_unit_of_its_figure(figure, move):
    assert make_formatter().format_change_since_period_before(figure) == move


def draw_rectangles(*rows):
    """Draw bars; return the left edge and the width of each rectangle."""
    text = draw_bars("t", rows, ["a", "b"])
    return [(float(x), float(w)) for x, w in re.findall(r'<rect x="([-\d.]+)" width="([\d.]+)" y=', text)]


def test_bars_are_proportional_and_inside_the_chart():
    (_, whole), (_, half), (_, none) = draw_rectangles(
        Bar("一", [100], "100"), Bar("二", [50], "50"), Bar("三", [1], "1")
    )
    assert half == pytest.approx(whole / 2, abs=0.2)
    assert none >= 1
    for row in (Bar("很长的行业名称" * 5, [7, 3], "3 / 10 (30%)"), Bar("x", [-5], "−5"), Bar("y", [0], "0")):
        assert all(x >= 0 and x + width <= WIDTH for x, width in draw_rectangles(row, Bar("z", [100], "100")))


def test_a_falling_bar_starts_at_the_end_of_the_previous_one():
    (opening, up), (new, gained), (lost, width) = draw_rectangles(
        Bar("期初", [10], "10"), Bar("新增", [5], "+5", 10), Bar("流失", [0, -3], "−3", 15)
    )
    assert new == pytest.approx(opening + up, abs=0.2)
    assert lost + width == pytest.approx(new + gained, abs=0.2)


def test_every_stage_is_found_by_its_rank():
    assert {make_formatter().name_stage(str(stage.rank)) for stage in Stage} == set(Stage)


def test_a_long_label_of_a_bar_stands_on_two_lines_and_is_not_cut():
    drawn = draw_bars("Sectors", [Bar("Brain-inspired intelligence", [3], "3"), Bar("软件", [1], "1")])
    labels = re.findall(r'class="label">(?:<title>.*?</title>)?(.*?)</text>', drawn)
    assert labels == ["Brain-inspired", "intelligence", "软件"]


def test_a_light_of_the_page_has_its_colour_and_its_word(office):
    page = ParsedPage(write_page(office, "export", "2024Q2"))
    marked = [given["class"] for tag, given in page.tags if tag == "span" and "class" in given]
    assert {"light red", "light yellow", "light green"} <= set(marked)
