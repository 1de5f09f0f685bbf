"""Test the JSON report: numbers are numbers, days are ISO text, and it is one object."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from helpers.databases import make_runner
from helpers.paths import ROOT
from helpers.quarter import PRIVATE, Office, fill_quarter
from helpers.rows import add_source, make_followup
from tracker.report import build
from tracker.report.model import canonical_json
from tracker.report.model import report as data
from tracker.store.reader import open_reader
from tracker.store.tables import citations
from tracker.values import periods


@pytest.fixture
def office(empty_location, tmp_path, monkeypatch):
    """The small office of the quarter, with a private follow-up."""
    monkeypatch.chdir(tmp_path)
    office = Office(empty_location)
    fill_quarter(office)
    office.add_followups("D-old", make_followup("2024-06-28", note=PRIVATE)._replace(is_private=True))
    office.commit()
    return office


@pytest.fixture
def run(office):
    """A function that runs a command on that office."""
    return make_runner(office.location)


def export_report(run, *words, file="q.json"):
    """Run a command that writes a report as JSON; return what the file holds."""
    done = run(*words, "--format", "json", "-o", file, "--force")
    assert done.exit_code == 0, done.output
    return json.loads(Path(file).read_text(encoding="utf-8"))


def test_json_numbers_are_numbers_and_days_are_iso_text(run):
    report = export_report(run, "export", "2024Q2")["report"]
    figures = {(figure["code"], figure["currency"]): figure for figure in report["figures"]}
    assert figures["new_amount", "CNY"]["value"] == 80_000_000
    assert figures["conversion_rate", None]["value"] == pytest.approx(2 / 7)
    assert (report["start"], report["last"], report["is_provisional"]) == ("2024-04-01", "2024-06-30", False)
    line = next(line for line in report["register"] if line["ref"] == "D-old")
    assert (line["amount"], line["received"], line["voiced_on"]) == (120_000_000, 5_000_000, "2024-01-15")


def test_the_file_is_laid_out_as_json_lays_it_out(run):
    document = export_report(run, "export", "2024Q2")
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    assert Path("q.json").read_text(encoding="utf-8") == text


def test_an_empty_denominator_has_no_value(run):
    report = export_report(run, "export", "2023Q4")["report"]
    rates = [figure for figure in report["figures"] if figure["denominator"] is not None]
    assert rates
    assert {figure["value"] for figure in rates} == {None}


def test_json_amounts_are_in_main_units(run):
    plain, other = (
        export_report(run, "export", "2024Q2", "--amounts-in", unit)["report"] for unit in ("元", "亿元")
    )
    assert plain == other


@pytest.mark.parametrize(
    ("language", "rate"),
    [("en", "Conversion rate"), ("zh-Hans", "转签约率"), ("zh-Hant", "轉簽約率")],
)
def test_labels_follow_the_language_and_codes_do_not(run, language, rate):
    document = export_report(run, "export", "2024Q2", "--lang", language)
    assert (document["language"], document["labels"]["figure"]["conversion_rate"]) == (language, rate)
    assert {line["stage"] for line in document["report"]["register"]} <= set(
        document["labels"]["stage.facility"]
    )


@pytest.mark.slow
def test_an_issued_report_is_printed_from_frozen_figures_with_its_digest(run, office):
    assert run("report", "issue", "2024Q2", "--yes").exit_code == 0
    before = export_report(run, "report", "print", "2024Q2")
    office.add_followups("C-silent", make_followup("2024-06-01", stage="signed"))
    office.commit()
    after = export_report(run, "report", "print", "2024Q2")
    assert after == before
    text = json.dumps(after["report"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(text.encode()).hexdigest() == after["issue"]["digest"]
    assert export_report(run, "export", "2024Q2")["issue"] is None


def test_json_holds_no_private_notes(run):
    export_report(run, "export", "2024Q2")
    assert PRIVATE not in Path("q.json").read_text(encoding="utf-8")


def test_a_quotation_is_given_with_its_context(run, office):
    commitment = office.add_commitment("Q")
    source = add_source(office.batch.connection, "notice")
    span = {"source_id": source, "span_start": 10, "span_end": 12, "field": "title"}
    office.write(citations, commitment_id=commitment, **span)
    office.commit()
    quotations = export_report(run, "export", "2024Q2")["report"]["quotations"]
    [quotation] = [found for found in quotations if found["ref"] == "Q"]
    body = "清大國華環境集團稱,協議已於六月簽署。協議文本另行公佈。"
    assert quotation["before"] + quotation["words"] + quotation["after"] == body
    assert quotation["words"] == body[10:12]


def test_every_json_key_is_documented(run):
    document = export_report(run, "export", "2024Q2")
    section = (ROOT / "data" / "README.md").read_text(encoding="utf-8").partition("## A report as JSON")[2]
    keys = set(re.findall(r"`(\w+)`", section))
    assert set(document) | set(document["report"]) | set(data.RegisterLine._fields) <= keys


def test_the_same_facts_give_the_same_bytes(run):
    for file in ("a.json", "b.json"):
        export_report(run, "export", "2024Q2", file=file)
    assert Path("a.json").read_bytes() == Path("b.json").read_bytes()


@pytest.mark.parametrize(
    ("amount", "arrived", "shown"),
    [
        (None, [], (None, None, None)),
        (None, ["USD 2m"], (None, "USD", 2_000_000)),
        (None, ["USD 2m", "500万元", "-100万元"], (None, "CNY", 4_000_000)),
        ("1亿元", ["USD 2m"], (100_000_000, "CNY", None)),
        ("USD 1m", ["USD 2m", "500万元"], (1_000_000, "USD", 2_000_000)),
        ("100万元", ["-300万元"], (1_000_000, "CNY", -3_000_000)),
    ],
)
@pytest.mark.slow
def test_receipts_are_shown_even_for_an_undisclosed_amount(office, run, amount, arrived, shown):
    office.add_commitment("R", "2024-01-15", amount)
    for money in arrived:
        office.add_receipt("R", money, "2024-05-01")
    office.commit()
    line = next(
        row for row in export_report(run, "export", "2024Q2")["report"]["register"] if row["ref"] == "R"
    )
    assert (line["amount"], line["currency"], line["received"]) == shown
    assert run("report", "issue", "2024Q2", "--yes").exit_code == 0
    with open_reader(office.location) as reader:
        stored = reader.rows(
            "SELECT l.amount, l.currency, l.received FROM report_lines l"
            " JOIN commitments c ON c.id = l.commitment_id WHERE c.ref = 'R'"
        )[0]
    assert tuple(stored.values()) == shown


def test_a_report_is_the_same_after_it_was_frozen(furnished, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-07-01")
    with open_reader(furnished, with_temporary_tables=True) as reader:
        report = build.build_report(reader, periods.parse_period("2024Q2"))
    thawed = canonical_json.load_report(canonical_json.dump_report(report))
    assert thawed.whole == report.whole
    assert thawed.figures == report.figures
    assert thawed.register == report.register
