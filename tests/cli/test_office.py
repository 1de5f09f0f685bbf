"""Test the settings of the office: stored in a batch, undone, printed on reports, and frozen with them."""

import json
from io import BytesIO

import pytest
from openpyxl import load_workbook

from helpers.databases import select_tuples
from helpers.results import read_refusal

SET = (
    "office",
    "set",
    "--name",
    "青岛市投资促进局",
    "--lang",
    "en",
    "--amounts-in",
    "元",
    "--currency",
    "美元",
)
FIELDS = "name, report_language, report_unit, default_currency"


def read_office(location):
    return select_tuples(location, f"SELECT {FIELDS} FROM office")


def test_settings_are_stored_in_a_batch_and_shown(run, location):
    done = run(*SET)
    assert done.exit_code == 0, done.output
    assert read_office(location) == [("青岛市投资促进局", "en", 1, "USD")]
    assert "office 青岛市投资促进局" not in done.stdout  # it has no name beside its settings
    assert json.loads(run("office", "show", "--json").stdout) == {
        "name": "青岛市投资促进局", "report_language": "en", "report_unit": 1, "default_currency": "USD",
    }  # fmt: skip
    shown = run("office", "show").stdout
    assert "青岛市投资促进局" in shown
    assert "default" not in shown
    history = run("history", "--limit", "1").stdout
    assert "青岛市投资促进局" in history
    assert "Unit of amounts yuan" in history


def test_a_further_change_keeps_the_other_settings_and_an_equal_one_writes_nothing(run, location):
    run(*SET)
    run("office", "set", "--amounts-in", "亿元")
    assert read_office(location) == [("青岛市投资促进局", "en", 100_000_000, "USD")]
    assert "Nothing was changed" in run("office", "set", "--amounts-in", "亿元").stdout


@pytest.mark.slow
def test_undo_takes_settings_back_and_they_can_be_made_again(run, location):
    run(*SET)
    run("office", "set", "--name", "招商局")
    assert run("undo", "--yes").exit_code == 0
    assert read_office(location)[0][0] == "青岛市投资促进局"
    assert run("undo", "--yes").exit_code == 0
    assert read_office(location) == []
    assert run(*SET).exit_code == 0
    assert read_office(location)[0][0] == "青岛市投资促进局"
    checked = run("check")
    assert checked.exit_code == 0, checked.output


@pytest.mark.any_engine
def test_nothing_to_set_and_wrong_values_are_refused(run, location):
    read_refusal(run("office", "set"), 2, "no setting is given")
    read_refusal(run("office", "set", "--currency", "金币"), 2, "“金币” is not a currency")
    read_refusal(run("office", "set", "--lang", "fr"), 2, "fr")
    assert read_office(location) == []


def test_unset_settings_are_shown_with_their_defaults(run):
    shown = run("office", "show").stdout
    assert "zh-Hans (default)" in shown
    assert "wan (default)" in shown
    run("office", "set", "--lang", "en")
    assert "million (default)" in run("office", "show").stdout


@pytest.mark.slow
def test_reports_take_name_language_and_unit_from_the_office(run, tmp_path):
    run(*SET)
    assert run("export", "2024Q2", "-o", str(tmp_path / "a.xlsx")).exit_code == 0
    cover = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    texts = [str(cell.value) for row in cover.iter_rows() for cell in row if cell.value]
    assert "青岛市投资促进局" in texts
    assert "Reporting unit" in texts
    assert run("export", "2024Q2", "--format", "html", "-o", str(tmp_path / "a.html")).exit_code == 0
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "青岛市投资促进局" in page
    assert 'lang="en"' in page
    run("export", "2024Q2", "--format", "json", "--lang", "zh-Hans", "-o", str(tmp_path / "a.json"))
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert (document["language"], document["report"]["office"]) == ("zh-Hans", "青岛市投资促进局")


@pytest.mark.slow
def test_issued_reports_keep_the_settings_with_which_they_were_issued(run, tmp_path):
    def print_all(name):
        for fmt in ("xlsx", "html", "json"):
            done = run("report", "print", "2024Q1:1", "--format", fmt, "-o", str(tmp_path / f"{name}.{fmt}"))
            assert done.exit_code == 0, done.output
        return [(tmp_path / f"{name}.{fmt}").read_bytes() for fmt in ("xlsx", "html", "json")]

    assert run("report", "issue", "2024Q1", "--yes").exit_code == 0
    before = print_all("before")
    assert b'"office"' not in before[2]
    run(*SET)
    assert print_all("after") == before
    assert run("report", "issue", "2024Q1", "--yes").exit_code == 0
    run("office", "set", "--name", "招商局", "--lang", "zh-Hant")
    assert run("report", "verify").exit_code == 0
    issued = run("report", "print", "2024Q1:2", "-o", str(tmp_path / "second.xlsx"))
    assert issued.exit_code == 0
    cover = load_workbook(BytesIO((tmp_path / "second.xlsx").read_bytes())).worksheets[0]
    texts = [str(cell.value) for row in cover.iter_rows() for cell in row if cell.value]
    assert "青岛市投资促进局" in texts
    assert "招商局" not in texts


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("500万", ("USD", 5_000_000)),
        ("20m", ("USD", 20_000_000)),
        ("1200", ("USD", 1_200)),
        ("500万元", ("CNY", 5_000_000)),
        ("3亿日元", ("JPY", 300_000_000)),
    ],
)
def test_an_amount_typed_without_a_currency_has_that_of_the_office(run, location, typed, amount):
    run("office", "set", "--currency", "usd")
    done = run("receipt", "add", "2024-001", typed, "--on", "2024-06-20")
    assert done.exit_code == 0, done.output
    assert select_tuples(location, "SELECT currency, amount FROM receipts") == [amount]


def test_without_a_currency_of_the_office_an_amount_names_its_own(run, location):
    read_refusal(run("receipt", "add", "2024-001", "1200", "--on", "2024-06-20"), 2, "which currency")
    run("receipt", "add", "2024-001", "500万", "--on", "2024-06-20")
    assert select_tuples(location, "SELECT currency, amount FROM receipts") == [("CNY", 5_000_000)]


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("typed", "unit"), [("wan", 10_000), ("million", 1_000_000), ("亿元", 100_000_000), ("yuan", 1)]
)
def test_a_unit_is_typed_in_english_or_chinese(run, location, typed, unit):
    assert run("office", "set", "--amounts-in", typed).exit_code == 0
    assert select_tuples(location, "SELECT report_unit FROM office") == [(unit,)]


@pytest.mark.any_engine
def test_a_wrong_unit_lists_those_of_the_language_shown(run):
    read_refusal(
        run("office", "set", "--amounts-in", "x"),
        2,
        "“x” is not a unit of amounts; write wan, yi, yuan or million",
    )
    refused = run("--lang", "zh-Hans", "office", "set", "--amounts-in", "x")
    assert "“x”不是金额单位；可写 万元、亿元、元或百万元" in refused.stderr
