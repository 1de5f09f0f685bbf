"""Test `tracker today`: who recorded what, what moved, what is due and what turned red."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest

from helpers.databases import copy_for_each_test, make_runner, prepare_once
from helpers.dialogue import run_with_answers
from tracker.cli.actions import show_today
from tracker.cli.terminal import fit_page
from tracker.read import recent_changes
from tracker.store import engine
from tracker.store.reader import open_reader
from tracker.values import dates

TSING, SPACE = "清大國華環境集團股份有限公司", "航天科工(北京)空間信息應用股份有限公司"


def write_news(location):
    """Write a new stage, a call, an end and a plan."""
    command = make_runner(location)
    for words in (
        (
            "2024-004",
            "--stage",
            "签约",
            "--on",
            "2024-06-18",
            "--next",
            "2024-06-25",
            "催办",
            "--next-by",
            "李强",
        ),
        ("2024-005", "已联系", "--next", "2024-07-01", "回访"),
        ("2024-006", "--condition", "ended", "--reason", "用地", "--on", "2024-06-20"),
        ("2024-007", "x", "--next", "2024-07-02", "再访"),
    ):
        assert command("followup", "add", *words).exit_code == 0


with_news = prepare_once(write_news)
location = copy_for_each_test("with_news")


def read_today(run, *words):
    done = run("today", "--json", *words)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


@pytest.mark.slow
def test_today_lists_who_recorded_what_since_the_last_working_day(run, location):
    assert run("--as", "李强", "followup", "add", "2024-007", "x").exit_code == 0
    found = read_today(run)
    assert found["since"] == "2024-06-29"  # 2024-07-01 is a Monday
    assert [(row["actor"], row["command"], row["times"], row["rows"]) for row in found["written"]][:2] == [
        ("test", "init", 1, found["written"][0]["rows"]),
        ("李强", "followup add", 1, 1),
    ]
    assert ("王芳", "followup add", 4) in [(w["actor"], w["command"], w["times"]) for w in found["written"]]


def test_today_leaves_out_older_records(run):
    tomorrow = (dates.date.today() + timedelta(days=2)).isoformat()
    assert {name: read_today(run, "--since", tomorrow)[name] for name in ("written", "moved")} == {
        "written": [],
        "moved": [],
    }


@pytest.mark.usefixtures("in_chinese")
def test_today_lists_edits_by_other_programs(run, location):
    with engine.open_transaction(location) as connection:
        connection.exec_driver_sql("UPDATE companies SET note = 'x'")
    assert any(row["actor"] is None and row["rows"] > 1 for row in read_today(run)["written"])
    assert "其他程序：SQL × 1" in run("today").stdout


@pytest.mark.slow
@pytest.mark.usefixtures("in_chinese")
def test_today_names_only_commitments_whose_state_changed(run):
    assert [(row["ref"], row["stage"], row["condition"]) for row in read_today(run)["moved"]] == [
        ("2024-004", "signed", None),
        ("2024-006", None, "ended"),
    ]
    assert (
        "2024-004 清大國華環境集團股份有限公司 建设特种膜材料研发生产中心 → 签约（2024-06-18，王芳）"
        in run("today").stdout
    )


@pytest.mark.parametrize(
    ("words", "refs"),
    [([], ["2024-004", "2024-005"]), (["--by", "李强"], ["2024-004"]), (["--by", "赵"], [])],
)
def test_today_lists_what_is_due_and_overdue(run, words, refs):
    acts = [row["ref"] for row in read_today(run, *words)["due"] if row["kind"] in ("overdue", "coming")]
    assert acts == refs


@pytest.mark.parametrize(
    ("day", "count"),
    [("2024-07-26", 0), ("2024-07-27", 10), ("2024-07-28", 10), ("2024-07-29", 10), ("2024-07-30", 0)],
)
def test_today_lists_what_turned_red_since_the_last_working_day(run, monkeypatch, day, count):
    """Red from 2024-07-27, a Saturday: Monday still tells it and Tuesday does not."""
    monkeypatch.setenv("TRACKER_TODAY", day)
    found = read_today(run)["turned_red"]
    assert len(found) == count
    assert {row["light_before"] for row in found} <= {"yellow"}


def test_red_is_compared_between_any_two_days(run, location):
    with open_reader(location) as reader:
        days = [dates.parse_day(day) for day in ("2024-06-01", "2024-07-26", "2024-07-27")]
        assert recent_changes.list_commitments_turned_red(reader, days[0], days[1]) == []
        assert len(recent_changes.list_commitments_turned_red(reader, days[0], days[2])) == 10
        assert recent_changes.list_commitments_turned_red(reader, days[2], days[2]) == []


@pytest.mark.slow
def test_today_counts_what_each_person_did_for_each_company(run):
    for words in (
        ("receipt", "add", "2024-006", "10万元", "--on", "2024-06-20"),
        ("followup", "void", "1", "--because", "x"),
        ("commitment", "edit", "2024-001", "--summary", "x", "--because", "y"),
        ("commitment", "add", "#1", "--title=甲", "--firmness=plan", "--track=service", "--on=2024-06-01"),
        ("commitment", "confirm", "2024-013"),
        ("company", "merge", "大北农", "清大国华", "--yes"),
        ("followup", "add", "2024-001", "x"),
        ("undo", "--yes"),
        ("office", "set", "--name", "x"),
    ):
        assert run(*words).exit_code == 0, words
    mine = [row for row in read_today(run)["deeds"] if row["actor"] == "王芳"]
    assert [(row["deed"], row["company"], row["times"]) for row in mine] == [
        ("commitment", TSING, 1),
        ("followup", TSING, 4),
        ("followup", SPACE, 1),
        ("receipt", TSING, 1),
        ("confirmed", TSING, 1),
        ("changed", SPACE, 1),
        ("corrected", TSING, 1),
        ("corrected", SPACE, 1),
    ]
    shown = run("today").stdout
    assert f"· 王芳 recorded 5 follow-ups: {TSING} (4), {SPACE}\n" in shown
    assert "office set × 1 (1 row)" in shown


@pytest.mark.slow
@pytest.mark.usefixtures("in_chinese")
def test_a_command_that_changed_very_many_rows_is_not_told_by_company(run, monkeypatch):
    monkeypatch.setattr(show_today, "_MOST_ROWS", 500)
    shown = run("today").stdout
    assert "· test：init × 1（500+ 行）" in shown
    assert f"· 王芳 记录跟进 4 条：{TSING}\n" in shown


@pytest.mark.slow
def test_many_edits_by_another_program_are_counted(run, location, monkeypatch):
    monkeypatch.setattr(show_today, "_MOST_ROWS", 2)
    with engine.open_transaction(location) as connection:
        connection.exec_driver_sql("UPDATE companies SET note = 'x'")
    done = run("today")
    assert done.exit_code == 0, done.output
    assert "another program: SQL × 1 (2+ rows)" in done.stdout


@pytest.mark.any_engine
@pytest.mark.parametrize("width", [60, 80])
@pytest.mark.parametrize("count", [1, 2, 7, 30, 300])
def test_companies_that_do_not_fit_two_lines_are_counted(width, count):
    rows = [
        recent_changes.DeedCount("王芳", "followup", f"第{number}有限公司", 1 + number % 2)
        for number in range(count)
    ]
    section = fit_page.Section("x", list(show_today._format_work_done(rows, width)), 1)
    _, *lines = fit_page.fit_sections([section], None, 50, width).splitlines()
    more = re.search(r" and (\d+) more$", lines[-1])
    assert len(lines) <= 2
    text = "".join(line[2:] for line in lines)
    assert text.count("有限公司") + (int(more[1]) if more else 0) == count
    assert f"recorded {sum(row.times for row in rows)} follow-up" in lines[0]


@pytest.mark.any_engine
@pytest.mark.slow
@pytest.mark.usefixtures("in_chinese")
def test_today_fits_the_screen(location, run, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-07-27")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("LINES", "24")
    shown = run("today").stdout
    assert len(shown.splitlines()) <= 60
    code, printed, _ = run_with_answers(location, ["today"], [])
    assert code == 0
    assert "以来转红灯（10）" in printed
