"""Test issued reports: frozen, printed again byte for byte, and restated with the cause."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from zipfile import ZipFile

import pytest
import sqlalchemy as sa
from openpyxl import load_workbook

from helpers.processes import run_command
from helpers.terminal import Terminal
from tracker.report import build, issue
from tracker.report.figures import bridge
from tracker.report.model import canonical_json
from tracker.store import engine as db
from tracker.store.reader import open_reader
from tracker.store.tables import lookups, rules
from tracker.values import dates, periods

pytestmark = pytest.mark.slow

QUARTER, NEXT = "2024Q2", "2024Q3"
LATE = ("--on", "2024-06-20")
TIMES, COVER = "docProps/core.xml", "xl/worksheets/sheet1.xml"
AGAIN = {  # another day, time zone, locale and order of hashes
    "TRACKER_TODAY": "2031-02-03",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C.UTF-8",
    "LANG": "de_DE.UTF-8",
    "PYTHONHASHSEED": "4711",
}


def run_process(location, *words, **surroundings):
    """Run a command in a process of its own, with more environment variables."""
    return run_command(location, words, environment=os.environ | surroundings)


def run_interpreter(location, *words, **surroundings):
    """Run a command in a new interpreter, which reads PYTHONHASHSEED."""
    return subprocess.run(
        [sys.executable, "-m", "tracker", "--db", location.address, *words],
        env=os.environ | surroundings, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def run_successfully(run, *words):
    result = run(*words)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def issue_report(run, folder, name="issued.xlsx", period=QUARTER):
    run_successfully(run, "report", "issue", period, "--yes", "-o", str(folder / name))
    return folder / name


def list_differences(run, *reports):
    return json.loads(run_successfully(run, "report", "compare", *reports, "--json"))


def read_differences(run, *reports):
    """Return the differences as {(ref, field): (old, new, rows that caused it)}."""
    return {
        (row["ref"], row["field"]): (
            row["old"],
            row["new"],
            [f"{cause['table']} {cause['row_id']} {cause['operation']}" for cause in row["causes"]],
        )
        for row in list_differences(run, *reports)
    }


def read_content(file, *but):
    """Return the bytes of a file; of a workbook its parts, without times and the parts in `but`."""
    if file.suffix != ".xlsx":
        return file.read_bytes()
    with ZipFile(file) as packed:
        return {name: packed.read(name) for name in packed.namelist() if name not in (TIMES, *but)}


def tamper_with_report(location, statement):
    """Change an issued report as a person can who drops the triggers first."""
    if location.dialect == "postgresql":
        off = "ALTER TABLE reports DISABLE TRIGGER USER; ALTER TABLE report_lines DISABLE TRIGGER USER"
    with db.create_engine(location).begin() as connection:
        if location.dialect == "postgresql":
            connection.exec_driver_sql(off)
        else:
            names = connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'report%'"
            )
            for (name,) in names.fetchall():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql(statement)


def test_an_issued_report_prints_the_same_bytes_after_years_and_edits(run, location, tmp_path):
    first = issue_report(run, tmp_path).read_bytes()
    run_successfully(run, "followup", "add", "2024-002", *LATE, "--stage", "signed", "--note", "补录")
    run_successfully(run, "company", "edit", "#1", "--name", "另一个名字有限公司")
    issue_report(run, tmp_path, "second.xlsx")
    again = tmp_path / "again.xlsx"
    result = run_process(location, "report", "print", f"{QUARTER}:1", "-o", str(again), **AGAIN)
    assert (result.returncode, result.stderr) == (0, "")
    assert again.read_bytes() == first
    assert (tmp_path / "second.xlsx").read_bytes() != first


@pytest.mark.parametrize("fmt", ["xlsx", "html", "json"])
def test_another_language_uses_the_same_frozen_figures(run, location, tmp_path, fmt):
    issue_report(run, tmp_path)
    asked = ("report", "print", f"{QUARTER}:1", "--lang", "en", "--format", fmt, "-o")
    run_successfully(run, *asked, str(tmp_path / f"before.{fmt}"))
    run_successfully(run, "followup", "add", "2024-002", *LATE, "--stage", "signed", "--note", "补录")
    run_successfully(run, "company", "edit", "#1", "--name", "另一个名字有限公司")
    result = run_process(location, *asked, str(tmp_path / f"after.{fmt}"), **AGAIN)
    assert (result.returncode, result.stderr) == (0, "")
    assert read_content(tmp_path / f"after.{fmt}") == read_content(tmp_path / f"before.{fmt}")


@pytest.mark.parametrize("day", ["2024-07-01", "2024-07-02"])
def test_the_cover_shows_the_local_day_of_issue_not_of_printing(location, tmp_path, day):
    files = [str(tmp_path / name) for name in ("signed.xlsx", "english.xlsx")]
    words = ("issue", QUARTER, "--yes", "-o", files[0]), ("print", QUARTER, "--lang", "en", "-o", files[1])
    for asked, today in zip(words, (day, "2024-08-01"), strict=True):
        result = run_process(location, "report", *asked, TRACKER_TODAY=today)
        assert result.returncode == 0, result.stderr
    for file in files:
        cells = [cell.value for row in load_workbook(file).worksheets[0].iter_rows() for cell in row]
        assert datetime.fromisoformat(day) in cells


def test_an_export_does_not_depend_on_the_environment(location, tmp_path):
    here = {"PYTHONHASHSEED": "1", "TZ": "UTC", "TRACKER_LANG": "zh-Hant"}
    there = AGAIN | {"TRACKER_TODAY": os.environ["TRACKER_TODAY"]}
    for name, surroundings in (("here", here), ("there", there)):
        for fmt in ("xlsx", "json"):  # a page says when it was written
            asked = ("export", QUARTER, "--format", fmt, "-o", str(tmp_path / f"{name}.{fmt}"))
            assert run_interpreter(location, *asked, **surroundings).returncode == 0
    for fmt in ("xlsx", "json"):
        assert read_content(tmp_path / f"here.{fmt}", COVER) == read_content(tmp_path / f"there.{fmt}", COVER)


def test_a_difference_names_the_rows_that_caused_it(run, tmp_path):
    issue_report(run, tmp_path)
    run_successfully(run, "followup", "add", "2024-001", *LATE, "--kind", "contact", "--note", "补记电话")
    run_successfully(
        run, "followup", "add", "2024-002", "--on", "2024-06-25", "--stage", "signed", "--note", "补录"
    )
    run_successfully(
        run, "followup", "add", "2024-003", "--on", "2024-07-01", "--stage", "signed", "--note", "下一季"
    )
    run_successfully(run, "receipt", "add", "2024-002", "30万元", "--on", "2024-06-28")
    both, signed = ["followups 1 insert", "followups 2 insert"], ["followups 2 insert"]
    found = read_differences(run, QUARTER)
    assert found[None, "coverage_rate"] == ("0/11", "2/11", both)
    assert found[None, "no_update"] == ("11", "9", [*both, "receipts 1 insert"])
    assert found[None, "receipts_ever CNY"] == (None, "300000", ["receipts 1 insert"])
    assert found["2024-001", "status"] == ("no_update", "active", ["followups 1 insert"])
    assert found["2024-002", "stage"] == ("intent", "signed", [*signed, "receipts 1 insert"])
    assert not any(ref == "2024-003" for ref, _ in found)
    assert all(causes for _, _, causes in found.values())


def test_a_changed_evidence_rate_names_its_causes_too(run, location, tmp_path):
    issue_report(run, tmp_path)
    with db.create_engine(location).begin() as connection:
        connection.exec_driver_sql(
            "DELETE FROM citations WHERE commitment_id = (SELECT id FROM commitments WHERE ref = '2024-002')"
        )
    old, new, causes = read_differences(run, QUARTER)[None, "evidence_rate"]
    assert (old, new) == ("11/11", "10/11")
    assert {cause.split()[0] for cause in causes} == {"citations"}
    assert {cause.split()[2] for cause in causes} == {"delete"}


def test_comparing_two_revisions_shows_the_changes_between_them(run, tmp_path):
    issue_report(run, tmp_path)
    run_successfully(run, "followup", "add", "2024-001", *LATE, "--note", "补记电话")
    issue_report(run, tmp_path, "second.xlsx")
    run_successfully(run, "followup", "add", "2024-001", *LATE, "--note", "又补记")
    between = read_differences(run, f"{QUARTER}:1", f"{QUARTER}:2")
    assert between["2024-001", "status"] == ("no_update", "active", ["followups 1 insert"])
    assert read_differences(run, f"{QUARTER}:2") == {}
    back = read_differences(run, f"{QUARTER}:2", f"{QUARTER}:1")
    assert back["2024-001", "status"][:2] == ("active", "no_update")


@pytest.mark.usefixtures("in_chinese")
def test_a_difference_is_described_in_words(run, tmp_path):
    issue_report(run, tmp_path)
    run_successfully(run, "followup", "add", "2024-002", *LATE, "--stage", "signed", "--note", "补录")
    shown = {
        tuple(line.split()[:4]) for line in run_successfully(run, "report", "compare", QUARTER).splitlines()
    }
    assert ("2024-002", "阶段", "意向", "签约") in shown
    assert ("转签约率", "0.0%（0", "/", "11）") in shown
    rows = run_successfully(run, "report", "compare", QUARTER, "--csv").splitlines()
    assert rows[0] == "period,revision,ref,field,old,new,causes"
    assert any(
        row.startswith("2024Q2,1,2024-002,stage,intent,signed,跟进记录 1 新增 · 王芳 · ") for row in rows
    )


def test_the_next_period_opens_with_the_issued_closing(run, tmp_path, monkeypatch):
    issue_report(run, tmp_path)
    run_successfully(run, "followup", "add", "2024-002", *LATE, "--condition", "ended", "--reason", "funding",
         "--note", "补录")  # fmt: skip
    monkeypatch.setenv("TRACKER_TODAY", "2024-10-08")
    file = tmp_path / "next.json"
    run_successfully(run, "export", NEXT, "--format", "json", "-o", str(file))
    report = json.loads(file.read_text("utf-8"))["report"]
    lines = {line["code"]: line for line in report["bridge"]}
    assert (lines["frozen_closing"]["number"], lines["opening"]["number"]) == (11, 10)
    assert (lines["restated_in"]["number"], lines["restated_out"]["refs"]) == (0, ["2024-002"])
    assert ("2024-002", "condition") in {(row["ref"], row["field"]) for row in report["restatements"]}


def test_reports_issued_at_the_same_moment_are_separate_revisions(location):
    words = ("report", "issue", QUARTER, "--yes", "--again")
    with ThreadPoolExecutor(3) as desks:
        found = list(desks.map(lambda _: run_process(location, *words), range(3)))
    good = [result for result in found if result.returncode == 0]
    assert good
    for result in found:  # SQLite gives up on a machine that is too slow for three
        assert result in good or (result.returncode == 6 and "is in use" in result.stderr)
    with open_reader(location) as reader:
        rows = reader.rows(
            "SELECT r.revision, count(*) AS lines FROM reports r JOIN report_lines l ON l.report_id = r.id"
            " GROUP BY r.revision ORDER BY r.revision"
        )
    expected = [(number, 11) for number in range(1, len(good) + 1)]
    assert [(row["revision"], row["lines"]) for row in rows] == expected


def test_a_new_figure_definition_needs_only_data(run, location, tmp_path):
    issue_report(run, tmp_path)
    words = {"label_en": "Registered of all", "label_hans": "注册率", "label_hant": "註冊率"}
    rule = {
        "kind": "figure",
        "code": "registered",
        "base_stage": "lead",
        "reached_stage": "registered",
    }
    newer = {"kind": "figure", "code": "conversion_rate", "base_stage": "lead", "reached_stage": "intent"}
    with db.create_engine(location).begin() as connection:
        for kind in ("figure", "definition"):
            label = {"kind": kind, "code": rule["code"], "track": "any", "rank": 99, **words}
            connection.execute(sa.insert(lookups).values(label))
        connection.execute(sa.insert(rules), [rule | {"version": 1}, newer | {"version": 2}])
    found = read_differences(run, QUARTER)
    old, new, causes = found[None, "conversion_rate"]
    assert (old, new) == ("0/11", "11/11")
    assert {cause.split()[0] for cause in causes} == {"rules"}
    assert found[None, "registered"][:2] == (None, "0/11")
    book = tmp_path / "q2.xlsx"
    run_successfully(run, "export", QUARTER, "-o", str(book))
    with closing(load_workbook(book, read_only=True)) as opened:
        cells = [cell for row in opened.worksheets[2].iter_rows(values_only=True) for cell in row]
    assert {"注册率", "转签约率"} <= set(cells)


LINE = "WHERE commitment_id = (SELECT id FROM commitments WHERE ref = '2024-002')"
FLAWS = [
    (
        "UPDATE reports SET frozen = replace(frozen, '\"is_new\":1', '\"is_new\":0')",
        "the stored figures of the report 2024Q2, revision 1, were changed after it was issued",
    ),
    (
        f"UPDATE report_lines SET stage = 'signed' {LINE}",
        "in this issued report, the stored line of commitment 2024-002 differs from the line that was issued",
    ),
    (
        f"DELETE FROM report_lines {LINE}",
        ("this issued report does not store the same lines that were issued"),
    ),
]


@pytest.mark.parametrize(("statement", "message"), FLAWS, ids=["figures", "a line", "a line less"])
def test_tampering_with_an_issued_report_is_detected(run, location, tmp_path, statement, message):
    issue_report(run, tmp_path)
    assert run_successfully(run, "report", "verify") == "1 issued report matches what was signed.\n"
    tamper_with_report(location, statement)
    result = run("report", "verify")
    assert result.exit_code == 8
    assert message in result.stderr


def test_a_report_whose_bridge_does_not_add_up_is_refused(run, location, monkeypatch):
    wrong = bridge._LIVE_SQL.replace("WHERE c", "WHERE c.ref <> '2024-002' AND c", 1)
    monkeypatch.setattr(bridge, "_LIVE_SQL", wrong)
    for words in (("export", QUARTER), ("report", "issue", QUARTER, "--yes")):
        result = run(*words)
        assert result.exit_code == 8
        assert (
            "the changes in the period 2024Q2 lead to 11 live commitments at its end, but the "
            "register has 10; the difference is about: 2024-002"
        ) in (result.stderr)
    with open_reader(location) as reader:
        assert reader.value("SELECT count(*) FROM reports") == 0


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("print", "2024Q1"), 3, "the report of 2024Q1 has not been issued"),
        (("print", f"{QUARTER}:7"), 3, "the report of 2024Q2 has no issued revision 7"),
        (("print", f"{QUARTER}:x"), 2, ""),
        (("show", "spring"), 2, ""),
        (("compare", QUARTER, "2023Q1"), 3, "the report of 2023Q1 has not been issued"),
        (("issue", "2030Q1"), 2, "the period 2030Q1 has not begun"),
    ],
)
def test_a_bad_report_or_period_is_refused(run, tmp_path, words, code, message):
    issue_report(run, tmp_path)
    result = run("report", *words)
    assert (result.exit_code, "Traceback" in result.stderr) == (code, False), result.stderr
    assert message in result.stderr


REVISIONS = "SELECT revision FROM reports ORDER BY id"


@pytest.mark.any_engine
@pytest.mark.parametrize(("answer", "revisions"), [("y", [1]), ("n", [])])
def test_issuing_asks_at_a_terminal_before_it_freezes(location, answer, revisions):
    add_draft(location)
    session = Terminal(location, "report", "issue", QUARTER, columns=100)
    session.answer(
        [
            ("Report 2024Q2, revision 1, as of 2024-06-30: 12 commitments, 11 of them counted.", None),
            ("Issue the report?", answer),
        ]
    )
    code, _ = session.end()
    assert code == (0 if revisions else 1)
    with open_reader(location) as reader:
        assert [row["revision"] for row in reader.rows(REVISIONS)] == revisions


def test_issuing_in_a_script_needs_yes(run, location):
    result = run("report", "issue", QUARTER)
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        "issuing a report needs a confirmation, but there is no terminal to ask at\n  → add --yes"
    ) in result.stderr
    with open_reader(location) as reader:
        assert reader.rows(REVISIONS) == []


@pytest.mark.parametrize(
    ("today", "words", "code", "message"),
    [
        (
            "2024-06-30",
            (),
            5,
            (
                "the period 2024Q2 is not over: its last day is 2024-06-30\n  "
                "→ issue the report after that day,"
            ),
        ),
        ("2024-05-10", (), 5, "or issue it as of today, 2024-05-10, with: --before-end"),
        ("2024-07-01", ("--before-end",), 2, "2024Q2 ended on 2024-06-30\n  → leave out --before-end"),
        ("2024-03-31", ("--before-end",), 2, "the period 2024Q2 has not begun"),
    ],
)
def test_a_period_that_is_not_over_is_issued_only_on_request(
    run, location, monkeypatch, today, words, code, message
):
    monkeypatch.setenv("TRACKER_TODAY", today)
    result = run("report", "issue", QUARTER, "--yes", *words)
    assert result.exit_code == code
    assert message in result.stderr
    with open_reader(location) as reader:
        assert reader.rows(REVISIONS) == []


def test_a_report_issued_early_says_so_on_its_cover_and_is_cut_off_on_that_day(run, tmp_path, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-06-10")
    file = tmp_path / "early.xlsx"
    said = run_successfully(run, "report", "issue", QUARTER, "--yes", "--before-end", "-o", str(file))
    assert (
        "The report is provisional: the period ends on 2024-06-30, and the figures are as of 2024-06-10."
    ) in said
    cells = [cell.value for row in load_workbook(file).worksheets[0].iter_rows() for cell in row]
    assert "▲ 正式签发，第 1 版；报告期结束前签发，数据为暂行数" in cells
    assert datetime.fromisoformat("2024-06-10") in cells
    [issued] = json.loads(run_successfully(run, "report", "list", "--json"))
    assert issued["cut_off_on"] == "2024-06-10"
    monkeypatch.setenv("TRACKER_TODAY", "2024-07-05")
    run_successfully(run, "followup", "add", "2024-002", *LATE, "--stage", "signed", "--note", "补录")
    found = read_differences(run, QUARTER)
    assert found[None, "cut_off"] == ("2024-06-10", "2024-06-30", [])
    assert found["2024-002", "stage"] == ("intent", "signed", ["followups 1 insert"])
    page = tmp_path / "next.json"
    run_successfully(run, "export", NEXT, "--format", "json", "-o", str(page))
    lines = {line["code"] for line in json.loads(page.read_text("utf-8"))["report"]["bridge"]}
    assert "frozen_closing" not in lines


def add_draft(location):
    """Add a draft of the quarter."""
    with db.create_engine(location).begin() as connection:
        connection.execute(sa.text(DRAFT))


DRAFT = """
INSERT INTO commitments (ref, company_id, title, track, scope, firmness, opening_stage, voiced_on,
  voiced_precision, amount_status, review)
SELECT '2024-099', company_id, '草稿', track, scope, firmness, opening_stage, voiced_on, voiced_precision,
  'undisclosed', 'draft' FROM commitments WHERE ref = '2024-002'"""


@pytest.mark.parametrize("words", [("export", QUARTER), ("report", "issue", QUARTER, "--yes")], ids=" ".join)
def test_drafts_that_are_left_out_are_counted_on_the_screen_and_the_cover(run, location, tmp_path, words):
    add_draft(location)
    file = tmp_path / "book.xlsx"
    said = run_successfully(run, *words, "-o", str(file))
    assert "\n1 draft is left out of the report. To include it, confirm it: " in said
    assert "\nTo list the drafts: tracker commitment list --review draft\n" in said
    cells = [cell.value for row in load_workbook(file).worksheets[0].iter_rows() for cell in row]
    assert "1 件待核实，未列入本报告；核实后才计入" in cells


@pytest.mark.parametrize("fmt", ["html", "xlsx"])
def test_a_report_issued_before_the_cut_off_was_kept_is_still_painted(run, location, tmp_path, fmt):
    issue_report(run, tmp_path)
    with open_reader(location) as reader:
        frozen = json.loads(reader.value("SELECT frozen FROM reports"))
    del frozen["cut_off"], frozen["drafts"]
    text = json.dumps(frozen, ensure_ascii=False)
    restored = canonical_json.load_report(text)
    assert (restored.cut_off, restored.drafts) == ("2024-06-30", None)
    quoted, digest = text.replace("'", "''"), canonical_json.compute_digest(text)
    tamper_with_report(location, f"UPDATE reports SET frozen = '{quoted}', sha256 = '{digest}'")
    file = tmp_path / f"old.{fmt}"
    run_successfully(run, "report", "print", QUARTER, "--lang", "en", "--format", fmt, "-o", str(file))


CORRECTED_RECORDS = {
    "a confirmation": (
        ("commitment", "edit", "2024-099", "--review", "confirmed", "--because", "核实"),
        ("2024-099", "is_counted"),
    ),
    "a withdrawal": (
        ("commitment", "edit", "2024-003", "--review", "withdrawn", "--because", "误录"),
        ("2024-003", "is_counted"),
    ),
    "another parent": (
        ("commitment", "edit", "2024-003", "--parent", "2024-004", "--because", "分项"),
        ("2024-004", "is_counted"),
    ),
    "no parent": (
        ("commitment", "edit", "2024-002", "--clear", "parent", "--because", "并非分项"),
        ("2024-001", "is_counted"),
    ),
}


@pytest.mark.parametrize("name", CORRECTED_RECORDS)
def test_a_corrected_record_restates_figures_and_lines_with_its_cause(run, location, tmp_path, name):
    """A confirmation, a withdrawal or another parent has no day: it holds for every day asked."""
    words, line = CORRECTED_RECORDS[name]
    add_draft(location)
    run_successfully(run, "receipt", "add", "2024-003", "100元", "--on", "2024-06-20")
    run_successfully(run, "commitment", "edit", "2024-002", "--parent", "2024-001", "--because", "分项")
    issue_report(run, tmp_path)
    run_successfully(run, *words)
    found = read_differences(run, QUARTER)
    assert line in found
    assert (None, "counted") in found
    without_cause = [key for key, (_, _, causes) in found.items() if not causes]
    assert without_cause == []
    assert {cause.split()[0] for cause in found[line][2]} == {"commitments"}
    if name == "a withdrawal":
        assert found[None, "receipts_ever CNY"][:2] == ("100", None)


def test_a_new_light_rule_is_a_cause_of_lights_only(run, location, tmp_path):
    issue_report(run, tmp_path)
    run_successfully(run, "followup", "add", "2024-001", *LATE, "--kind", "contact", "--note", "补记电话")
    with db.create_engine(location).begin() as connection:
        rule = {"kind": "light_age", "code": "no_progress", "version": 9, "from_on": "2024-06-01"}
        rule |= {"base_stage": "intent", "reached_stage": "signed", "yellow_days": 1, "red_days": 2}
        columns = ", ".join(rule)
        values = ", ".join(f":{name}" for name in rule)
        connection.execute(sa.text(f"INSERT INTO rules ({columns}) VALUES ({values})"), rule)
    tables = {
        key: {cause.split()[0] for cause in causes}
        for key, (_, _, causes) in read_differences(run, QUARTER).items()
    }
    assert tables["2024-002", "light"] == {"rules"}
    assert tables[None, "red"] == {"rules", "followups"}
    assert tables[None, "coverage_rate"] == {"followups"}
    assert tables["2024-001", "light"] == {"rules", "followups"}


CITY, SIGNING = ("--region", "city"), ("--event-kind", "signing")
RESTRICTED = {
    "a region": (CITY, ("company", "edit", "清大国华", *CITY), "companies"),
    "a merger": (CITY, ("company", "merge", "清大国华", "本市企业", "--yes"), "companies"),
    "a kind of event": (
        SIGNING,
        ("event", "edit", "2024-04-27-symposium", "--kind", "signing"),
        "events",
    ),
}


@pytest.mark.parametrize("name", RESTRICTED)
def test_what_a_definition_is_restricted_to_is_a_cause_of_its_figure(run, tmp_path, name):
    restriction, change, table = RESTRICTED[name]
    rate = ("--base", "lead", "--reached", "signed", *restriction)
    run_successfully(run, "definition", "add", "own_rate", "--name", "本市签约率", *rate)
    run_successfully(run, "company", "add", "本市企业", "--kind", "company", "--region", "city")
    issue_report(run, tmp_path)
    run_successfully(
        run, "definition", "add", "other_rate", "--name", "另一口径", "--base", "lead", "--reached", "signed"
    )
    run_successfully(run, *change)
    found = read_differences(run, QUARTER)
    assert {key for key, _ in found} == {None}
    assert {cause.split()[0] for cause in found[None, "own_rate"][2]} == {table}


def test_a_definition_that_was_taken_back_is_the_cause_of_its_missing_figure(run, tmp_path):
    rate = ("--base", "lead", "--reached", "signed")
    added = run_successfully(run, "definition", "add", "own_rate", "--name", "自定口径", *rate)
    issue_report(run, tmp_path)
    run_successfully(run, "undo", re.search("undo ([0-9]+)", added)[1], "--yes")
    causes = read_differences(run, QUARTER)[None, "own_rate"][2]
    assert [cause.split()[::2] for cause in causes] == [["rules", "delete"]]


def test_a_light_rule_that_was_added_and_taken_back_is_no_cause(run, tmp_path):
    issue_report(run, tmp_path)
    edit = ("definition", "edit", "no_progress", "--yellow", "20", "--from", "2024-05-01")
    added = run_successfully(run, *edit)
    run_successfully(run, "undo", re.search("undo ([0-9]+)", added)[1], "--yes")
    ended = ("--condition", "已结束", "--reason", "资金", "--note", "补录")
    run_successfully(run, "followup", "add", "2024-001", *LATE, *ended)
    causes = read_differences(run, QUARTER)[None, "yellow"][2]
    assert {cause.split()[0] for cause in causes} == {"followups"}


NOTHING = """\
Nothing has changed in 2024Q2 since revision {}, so no new revision was issued.
To issue it all the same, add: --again
"""
MISTAKE = ("followup", "add", "2024-002", *LATE, "--note", "误录")
NEXT_SIGNED = ("followup", "add", "2024-002", "--on", "2024-07-01", "--stage", "signed", "--note", "下一季")
UNPRINTED = {
    "another day": [],
    "something after the period": [NEXT_SIGNED],
    "a follow-up taken back": [MISTAKE, ("undo", "--yes")],
}
PRINTED = {
    "a note": ("followup", "add", "2024-002", *LATE, "--kind", "note", "--note", "随记"),
    "a target": ("target", "set", "2024Q2", "new_pledges", "20"),
    "the name of the office": ("office", "set", "--name", "青岛市投资促进局"),
    "a draft": ("commitment", "add", "清大国华", "--title", "新事项", "--track", "service",
                "--firmness", "plan", "--on", "2024-05-06"),
}  # fmt: skip


def list_revisions(location):
    with open_reader(location) as reader:
        return [row["revision"] for row in reader.rows(REVISIONS)]


@pytest.mark.parametrize("name", UNPRINTED)
def test_a_report_that_says_the_same_is_not_issued_again(run, location, tmp_path, monkeypatch, name):
    issued = issue_report(run, tmp_path)
    for words in UNPRINTED[name]:
        run_successfully(run, *words)
    monkeypatch.setenv("TRACKER_TODAY", "2024-09-09")
    monkeypatch.setattr(dates, "find_utc_offset", lambda: "+05:00")
    monkeypatch.setattr(build, "HEAD", "9999")
    again = tmp_path / "again.xlsx"
    said = run_successfully(run, "report", "issue", QUARTER, "--yes", "-o", str(again))
    assert said.startswith(NOTHING.format(1) + f"Wrote {again}: revision 1, issued on ")
    assert again.read_bytes() == issued.read_bytes()
    assert list_revisions(location) == [1]


@pytest.mark.parametrize("name", PRINTED)
def test_a_report_that_says_anything_else_is_issued_again(run, location, tmp_path, name):
    issue_report(run, tmp_path)
    run_successfully(run, *PRINTED[name])
    said = run_successfully(run, "report", "issue", QUARTER, "--yes")
    assert said.startswith("Issued revision 2 of the report 2024Q2: 12 commitments, ")
    said = run_successfully(run, "report", "issue", QUARTER, "--yes")
    assert said == NOTHING.format(2)
    assert list_revisions(location) == [1, 2]


def test_a_report_is_issued_again_on_request(run, location, tmp_path):
    issue_report(run, tmp_path)
    run_successfully(run, "report", "issue", QUARTER, "--yes", "--again")
    assert list_revisions(location) == [1, 2]
    checked = run("check")
    assert checked.exit_code == 0, checked.output


def test_the_message_and_the_list_give_the_same_counts(run, location):
    run_successfully(run, "commitment", "edit", "2024-002", "--parent", "2024-001", "--because", "分项")
    said = run_successfully(run, "report", "issue", QUARTER, "--yes")
    [issued] = json.loads(run_successfully(run, "report", "list", "--json"))
    with open_reader(location) as reader:
        planned = issue.plan_issue(reader, periods.parse_period(QUARTER), before_end=False)
    assert f": 12 commitments, {issued['lines']} of them counted; digest " in said
    assert (planned.lines, planned.counted) == (12, issued["lines"])
    assert issued["lines"] == 10


def read_paper(file):
    """Return the number of the paper size of the register, and the number of its columns."""
    sheet = load_workbook(file).worksheets[5]
    return sheet.page_setup.paperSize, sheet.max_column


USUAL, WIDE = (9, 20), (8, 33)


def print_again(run, folder, *options):
    file = folder / f"{len(list(folder.iterdir()))}.xlsx"
    run_successfully(run, "report", "print", QUARTER, *options, "-o", str(file))
    return file


def test_a_report_is_issued_with_the_wide_register(run, tmp_path):
    file = tmp_path / "wide.xlsx"
    run_successfully(run, "report", "issue", QUARTER, "--yes", "--wide", "-o", str(file))
    assert read_paper(file) == WIDE
    for options in ((), ("--wide",)):
        assert print_again(run, tmp_path, *options).read_bytes() == file.read_bytes()
    assert read_paper(print_again(run, tmp_path, "--lang", "en")) == WIDE
    [issued] = json.loads(run_successfully(run, "report", "list", "--json"))
    assert issued["is_wide"] is True


def test_a_wide_print_of_a_usual_report_is_kept(run, location, tmp_path):
    usual = issue_report(run, tmp_path)
    first = print_again(run, tmp_path, "--wide")
    assert (read_paper(usual), read_paper(first)) == (USUAL, WIDE)
    run_successfully(run, "company", "edit", "#1", "--name", "另一个名字有限公司")
    assert print_again(run, tmp_path, "--wide").read_bytes() == first.read_bytes()
    assert print_again(run, tmp_path).read_bytes() == usual.read_bytes()
    unchanged = tmp_path / "unchanged.xlsx"
    run_successfully(run, "undo", "--yes")
    run_successfully(run, "report", "issue", QUARTER, "--yes", "--wide", "-o", str(unchanged))
    assert unchanged.read_bytes() == first.read_bytes()
    assert list_revisions(location) == [1]
