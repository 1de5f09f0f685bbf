"""Test the commands on targets: set, withdraw, list and import them; what reports print of them."""

from __future__ import annotations

import json

import pytest

from helpers.databases import make_runner
from helpers.sheets import write_csv

pytestmark = pytest.mark.slow


@pytest.fixture
def run(empty_location):
    return make_runner(empty_location)


def succeed(run, *words):
    done = run(*words)
    assert done.exit_code == 0, done.output
    return done.output


def list_targets(run, *words):
    return {
        row["key"]: (row["value"], row["version"])
        for row in json.loads(succeed(run, "target", "list", "--json", *words))
    }


def test_a_target_is_set_changed_and_withdrawn_in_versions(run):
    succeed(run, "target", "set", "2024", "本期签约", "60", "--on", "2024-01-15")
    succeed(run, "target", "set", "2024", "signings", "70", "--on", "2024-06-01")
    assert "Nothing was changed" in succeed(run, "target", "set", "2024", "signings", "70")
    assert list_targets(run) == {"2024 signings": (70, 2)}
    assert list_targets(run, "--as-of", "2024-03-31") == {"2024 signings": (60, 1)}
    assert list_targets(run, "--as-of", "2023-12-31") == {"2024 signings": (60, 1)}  # the first always holds
    succeed(run, "target", "remove", "2024", "signings", "--on", "2024-06-20")
    assert list_targets(run) == {}
    shown = json.loads(succeed(run, "target", "show", "2024", "signings", "--json"))
    assert [version["value"] for version in shown["versions"]] == [60, 70, None]
    succeed(run, "check")


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("2024", "signings", "many"), 2, "is not a number of commitments"),
        (("2024", "履约率", "85 percent"), 2, "is not a percentage"),
        (("2024", "签约", "5"), 4, "may mean"),
        (("2024", "nothing", "5"), 3, "no figure is called"),
        (("2024Q2", "red", "5", "--cumulative"), 2, "cannot be cumulative"),
        (("2024", "signings", "5", "--currency", "CNY"), 2, "leave out --currency"),
        (("2024", "identified_rate", "5%", "--unit", "市商务局"), 2, "cannot be computed for one unit"),
        (("2024", "receipts_in_year", "5亿元"), 2, "counts from 1 January"),
        (
            ("2024", "signings", "5", "--unit", "a", "--region", "abroad"),
            2,
            "a target can be for only one unit",
        ),
    ],
)
def test_a_target_that_means_nothing_is_refused(run, words, code, message):
    refused = run("target", "set", *words)
    assert (refused.exit_code, message in refused.output) == (code, True), refused.output


def test_targets_are_imported_all_or_none(run, tmp_path):
    heading = ("年度", "指标", "责任单位", "目标值", "下达日期", "上限")
    good = (("2024", "本期签约", "", "60", "2024-01-15", ""), ("2024", "红灯", "", "10", "", "是"))
    wrong = ("2024", "履约率", "市商务局", "many", "", "")
    refused = run("target", "import", str(write_csv(tmp_path, [heading, *good, wrong])), "--yes")
    assert refused.exit_code == 2
    assert "row 4" in refused.output
    file = str(write_csv(tmp_path, [heading, *good]))
    assert "Nothing was written" in succeed(run, "target", "import", file)
    assert list_targets(run) == {}
    succeed(run, "target", "import", file, "--yes")
    assert list_targets(run) == {"2024 signings": (60, 1), "2024 red": (10, 1)}


def test_an_issued_report_keeps_its_targets_and_its_prints(run, tmp_path):
    succeed(run, "target", "set", "2024", "signings", "60", "--on", "2024-01-15")
    succeed(run, "target", "set", "2024", "signings", "20", "--unit", "市商务局", "--on", "2024-01-15")
    succeed(run, "report", "issue", "2024Q2", "--yes")
    succeed(run, "target", "set", "2024", "signings", "90", "--on", "2024-06-01")
    for lang in ("zh-Hans", "en", "zh-Hant"):
        for fmt in ("xlsx", "html", "json"):
            for copy in ("first", "again"):
                file = tmp_path / f"{copy}-{lang}.{fmt}"
                succeed(run, "report", "print", "2024Q2", "--lang", lang, "--format", fmt, "-o", str(file))
            first, again = (tmp_path / f"{copy}-{lang}.{fmt}" for copy in ("first", "again"))
            assert first.read_bytes() == again.read_bytes()
    report = json.loads((tmp_path / "first-en.json").read_text(encoding="utf-8"))["report"]
    assert [(line["target"], line["key"], line["done"]) for line in report["targets"]] == [
        (60, "", 0),
        (20, "市商务局", 0),
    ]
    assert [(line["parts"], line["difference"]) for line in report["target_sums"]] == [(20, -40)]
    assert "Targets" in (tmp_path / "first-en.html").read_text(encoding="utf-8")
    succeed(run, "report", "verify")
    succeed(run, "check")
