"""Test `tracker definition`: an office's own definitions, their versions, and where reports print them."""

from __future__ import annotations

import json
import re

import openpyxl
import pytest

FAIR = (
    "fair_start",
    "--name",
    "座谈会签约率",
    "--base",
    "意向",
    "--reached",
    "签约",
    "--event-kind",
    "座谈会",
)
SIGNED = ("2024-004", "协议已签", "--stage", "签约", "--on", "2024-05-06")


def run_successfully(run, *words):
    done = run(*words)
    assert done.exit_code == 0, done.output
    return done.stdout


def export_report(run, place, period, fmt):
    """Export a report in a format; return the file."""
    file = place / f"{period}.{fmt}"
    run_successfully(run, "export", period, "--format", fmt, "-o", str(file), "--force")
    return file


def read_words(file):
    """Return the texts of a workbook."""
    book = openpyxl.load_workbook(file)
    return [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]


def read_lights(run, day):
    """Return the light of each commitment on a day, by reference."""
    rows = json.loads(run_successfully(run, "commitment", "list", "--as-of", day, "--json"))
    return {row["ref"]: row["light"] for row in rows}


@pytest.mark.usefixtures("in_chinese")
@pytest.mark.slow
def test_an_own_definition_is_printed_in_every_format_and_frozen(run, tmp_path):
    run_successfully(run, "followup", "add", *SIGNED)
    done = run_successfully(run, "definition", "add", *FAIR)
    assert "已新增口径 fair_start 座谈会签约率：达到过意向的统计承诺中" in done
    words = "达到过意向的统计承诺中，截止日前达到过签约的（含其后结束的）（只看座谈会上表态的）"
    exported = json.loads(export_report(run, tmp_path, "2024Q2", "json").read_text("utf-8"))
    [figure] = [each for each in exported["report"]["figures"] if each["code"] == "fair_start"]
    assert (figure["numerator"], figure["denominator"], figure["version"]) == (1, 11, 1)
    assert exported["labels"]["figure"]["fair_start"] == "座谈会签约率"
    assert exported["labels"]["definition"]["fair_start"] == words
    page = export_report(run, tmp_path, "2024Q2", "html").read_text("utf-8")
    assert "座谈会签约率" in page
    assert words in page
    assert {"座谈会签约率", words} <= set(read_words(export_report(run, tmp_path, "2024Q2", "xlsx")))
    issued = tmp_path / "issued.xlsx"
    run_successfully(run, "report", "issue", "2024Q2", "-o", str(issued), "--yes")
    run_successfully(run, "definition", "edit", "座谈会签约率", "--reached", "开工", "--from", "2024-06-01")
    assert "座谈会签约率" in run_successfully(run, "report", "compare", "2024Q2")
    frozen = run_successfully(
        run, "report", "print", "2024Q2", "--format", "json", "-o", str(tmp_path / "f.json")
    )
    assert frozen
    reprinted = json.loads((tmp_path / "f.json").read_text("utf-8"))
    assert reprinted["labels"]["definition"]["fair_start"] == words
    assert "座谈会签约率" in run_successfully(run, "report", "show", "2024Q2")


def test_a_version_judges_only_the_days_from_its_own_on(run):
    before = {day: read_lights(run, day) for day in ("2024-06-19", "2024-06-20")}
    assert set(before["2024-06-20"].values()) == {"green"}
    run_successfully(run, "definition", "edit", "no_progress", "--yellow", "45", "--from", "2024-06-20")
    assert read_lights(run, "2024-06-19") == before["2024-06-19"]
    assert set(read_lights(run, "2024-06-20").values()) == {"yellow"}


@pytest.mark.usefixtures("in_chinese")
@pytest.mark.slow
def test_a_report_prints_the_parameters_of_its_own_last_day(run, tmp_path):
    run_successfully(run, "definition", "edit", "no_progress", "--yellow", "45", "--from", "2024-06-20")
    run_successfully(
        run, "definition", "edit", "fulfilment_rate", "--excluding", "ended", "--from", "2024-06-20"
    )
    for period, days, words in (
        ("2024-05", 60, "截止日前达到过注册的（含其后结束的）"),
        ("2024-06", 45, "截止日前达到过注册、且截止日状况不是已结束的"),
    ):
        said = read_words(export_report(run, tmp_path, period, "xlsx"))
        [yellow] = {text for text in said if text.startswith("推进中，未亮红灯")}
        assert f"意向起到签约前，超过 {days} 天没有进展" in yellow
        assert any(text.endswith(words) for text in said)


def test_a_newer_version_keeps_the_place_of_its_figure_in_the_report(run):
    def order():
        return [row["code"] for row in json.loads(run_successfully(run, "definition", "list", "--json"))]

    before = order()
    run_successfully(run, "definition", "edit", "no_progress", "--yellow", "45", "--from", "2024-06-20")
    assert order() == before


REFUSED = {
    "taken": (
        ("add", "live", "--name", "x", "--base", "签约", "--reached", "开工"), 5,
        "“live” is already the code",
    ),
    "a name twice": (
        ("add", "a", "--name", "开工率", "--base", "签约", "--reached", "开工"), 5,
        "“开工率” is already the name of start_rate",
    ),
    "incomplete": (("add", "a", "--name", "x", "--base", "签约"), 2, "the figure would always be 100 %"),
    "a second call rule": (
        ("add", "a", "--kind", "contact_age", "--name", "x", "--yellow", "9"), 2,
        "there can be only one rule of the kind contact_age",
    ),
    "no name": (("add", "a", "--base", "签约", "--reached", "开工"), 2, "--name is missing"),
    "worth nothing": (
        ("add", "a", "--name", "x", "--base", "签约", "--reached", "开工", "--min-amount", "0元"), 2,
        "the least amount “CNY 0” would leave out no commitment",
    ),
    "a number of funds": (
        ("add", "a", "--name", "x", "--base", "签约", "--counts", "funds", "--form", "number"), 2,
        "--counts funds always gives a percentage, not a number",
    ),
    "a size without an amount": (("add", "a", "--kind", "size_band"), 2, "--min-amount is missing"),
    "a size with a stage": (
        ("add", "a", "--kind", "size_band", "--min-amount", "9亿元", "--base", "签约"), 2,
        "--base is not used for definitions of the kind size_band",
    ),
    "a light with a share": (
        ("add", "a", "--kind", "light_age", "--name", "x", "--yellow", "9", "--received", "0"), 2,
        "--received is not used for definitions of the kind light_age",
    ),
    "a wrong condition": (
        ("add", "a", "--name", "x", "--base", "签约", "--excluding", "已结束,停了"), 2, "“停了” is not one of"
    ),
}  # fmt: skip


@pytest.mark.any_engine
@pytest.mark.parametrize(("words", "code", "message"), REFUSED.values(), ids=REFUSED)
def test_a_definition_that_would_break_or_mean_nothing_is_refused(run, words, code, message):
    done = run("definition", *words)
    assert message in done.stderr
    assert (done.exit_code, done.stdout) == (code, "")


def test_a_version_before_the_newest_one_is_refused(run):
    run_successfully(run, "definition", "edit", "no_progress", "--yellow", "45", "--from", "2024-06-20")
    done = run("definition", "edit", "no_progress", "--yellow", "50", "--from", "2024-06-19")
    assert "version 2 of no_progress begins on 2024-06-20, after the day that you gave" in done.stderr
    assert done.exit_code == 5


def test_an_edit_that_changes_nothing_writes_nothing(run):
    done = run_successfully(
        run, "definition", "edit", "no_progress", "--yellow", "60", "--from", "2024-06-20"
    )
    assert "Nothing was changed" in done


@pytest.mark.usefixtures("in_chinese")
def test_conditions_are_named_by_their_labels_wherever_a_definition_is_shown(run):
    words = ("--name", "留存率", "--base", "签约", "--excluding", "ended,on_hold")
    said = [run_successfully(run, "definition", "add", "kept_all", *words)]
    edited = ("definition", "edit", "kept_all", "--excluding", "ended", "--from", "2025-01-01")
    said += [run_successfully(run, *edited)]
    said += [run_successfully(run, *line.split()) for line in ("definition show kept_all", "history")]
    assert "除外状况 暂缓、已结束" in said[0]
    assert "除外状况 已结束" in said[1]
    for text in said:
        assert not re.search(r"ended|on_hold|signed", text), text


@pytest.mark.slow
def test_undo_takes_a_version_back(run):
    done = run_successfully(
        run, "definition", "edit", "no_progress", "--yellow", "45", "--from", "2024-06-20"
    )
    assert set(read_lights(run, "2024-06-20").values()) == {"yellow"}
    batch = re.search(r"tracker undo (\d+)", done)[1]
    run_successfully(run, "undo", batch, "--yes")
    assert set(read_lights(run, "2024-06-20").values()) == {"green"}


def test_show_lists_the_versions_with_their_days(run):
    run_successfully(run, "definition", "edit", "签约前停滞", "--yellow", "45", "--from", "2024-08-20")
    shown = json.loads(run_successfully(run, "definition", "show", "no_progress", "--json"))
    assert (shown["version"], shown["yellow_days"]) == (1, 60)
    assert [(row["version"], row["from_on"]) for row in shown["versions"]] == [(1, None), (2, "2024-08-20")]


WORDS = {
    "money has arrived": (("--base", "签约", "--received", "0"), "中的每一项，且已有资金到账"),
    "a share has arrived": (
        ("--base", "签约", "--reached", "开工", "--received", "30"),
        "（含其后结束的），且到账不低于金额的 30%",
    ),
    "a sum": (
        ("--base", "签约", "--counts", "received", "--form", "number", "--min-amount", "1亿元"),
        "不算比率，只取数值：达到过签约的统计承诺中的每一项；按截至截止日的到账计（只看金额不低于",
    ),
    "funds": (("--base", "签约", "--counts", "funds"), "同币种到账 ÷ 已披露金额：达到过签约的统计承诺"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "definition"), WORDS.values(), ids=WORDS)
def test_definitions_of_money_are_printed_in_words(run, in_chinese, words, definition):
    done = run_successfully(run, "definition", "add", "own", "--name", "自定", *words)
    assert definition in done.replace("\n", "")


def test_a_size_band_is_named_by_its_amount_and_holds_from_its_day(run, tmp_path):
    run_successfully(run, "definition", "add", "size_5b", "--kind", "size_band", "--min-amount", "50亿元")
    run_successfully(run, "definition", "edit", "size_5b", "--clear", "min-amount", "--from", "2024-06-30")
    [row] = [
        row
        for row in json.loads(run_successfully(run, "definition", "list", "--as-of", "2024-05-01", "--json"))
        if row["code"] == "size_5b"
    ]
    assert row["name"] == "CNY 5 billion and more"
    shown = json.loads(run_successfully(run, "definition", "show", "size_5b", "--json"))
    assert shown["versions"][1]["definition"] == "no longer a size of its own"


@pytest.mark.slow
def test_rows_of_rules_that_other_programs_wrote_break_no_export(run, location, tmp_path):
    import sqlalchemy as sa

    from tracker.store import engine
    from tracker.store.tables import rules

    rows = [
        {"kind": "figure", "code": "bare", "version": 1},
        {"kind": "figure", "code": "sum", "version": 1, "measure": "funds", "form": "number"},
        {"kind": "size_band", "code": "no_amount", "version": 1},
        {"kind": "figure", "code": "odd", "version": 1, "excluded_conditions": "it's over"},
        {"kind": "light_age", "code": "no_days", "version": 1},
        {"kind": "light_due", "code": "no_stage", "version": 1, "red_days": 3},
        {"kind": "light_age", "code": "red_only", "version": 1, "base_stage": "intent", "red_days": 900},
    ]
    with engine.create_engine(location).begin() as connection:
        for row in rows:
            connection.execute(sa.insert(rules).values(row))
    for fmt in ("xlsx", "html", "json"):
        export_report(run, tmp_path, "2024Q2", fmt)
    run_successfully(run, "definition", "list")
    run_successfully(run, "commitment", "why", "2024-004")
