"""Test `--known-at`: lists, shows and exports of the register as it was known at the end of a past day."""

from __future__ import annotations

import json
import shlex

import openpyxl
import pytest

from helpers.databases import copy_for_module, make_runner
from helpers.journal_days import date_changes, read_last_change

WRITES = {
    "2024-06-12": "commitment edit 2024-004 --title 建设膜材料中心 --because 已查明",
    "2024-06-18": "followup add 2024-004 --stage 签约 --on 2024-06-10",
    "2024-06-20": "commitment add 清大国华 --title 建研发中心 --on 2024-06-09"
    " --firmness 有意向 --track 建设类 --confirm",
    "2024-06-21": "company edit 清大国华 --name-en Tsingda",
}


@pytest.fixture(scope="module")
def print_command(seeded_template, tmp_path_factory):
    """Return a function that runs a command line on a register whose WRITES were made on their days."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("known")) as location:
        run = make_runner(location)
        last_changes = {"2024-06-01": read_last_change(location)}
        with pytest.MonkeyPatch.context() as surroundings:
            surroundings.setenv("TRACKER_TODAY", "2024-07-01")
            for day, line in WRITES.items():
                assert run(*shlex.split(line)).exit_code == 0, line
                last_changes[day] = read_last_change(location)
        date_changes(location, last_changes)
        yield lambda line: run(*shlex.split(line))


@pytest.mark.parametrize(
    ("options", "count", "title", "stage"),
    [
        ("--known-at 2024-06-11", 12, "建设特种膜材料研发生产中心", "intent"),
        ("--known-at 2024-06-17", 12, "建设膜材料中心", "intent"),
        ("--known-at 2024-06-19", 12, "建设膜材料中心", "signed"),
        ("--known-at 2024-06-20", 13, "建设膜材料中心", "signed"),
        ("--known-at 2024-06-19 --as-of 2024-06-09", 12, "建设膜材料中心", "intent"),
        ("--known-at 2024-06", 13, "建设膜材料中心", "signed"),
        ("", 13, "建设膜材料中心", "signed"),
    ],
)
def test_a_list_and_a_show_are_what_was_known(print_command, options, count, title, stage):
    done = print_command(f"commitment list --json {options}")
    rows = {row["ref"]: row for row in json.loads(done.stdout)}
    shown = json.loads(print_command(f"commitment show 2024-004 --json {options}").stdout)
    assert len(rows) == count
    for row in (rows["2024-004"], shown):
        assert (row["title"], row["stage"]) == (title, stage)
    assert len(shown["followups"]) == (stage == "signed")
    assert ("This is what the register held at" in done.stderr) is bool(options)


def test_other_lists_and_shows_are_what_was_known(print_command):
    assert (
        json.loads(print_command("company show 清大国华 --json --known-at 2024-06-20").stdout)["name_en"]
        is None
    )
    assert json.loads(print_command("company show 清大国华 --json").stdout)["name_en"] == "Tsingda"
    assert json.loads(print_command("followup list --json --known-at 2024-06-17").stdout) == []
    assert len(json.loads(print_command("followup list --json --known-at 2024-06-18").stdout)) == 1
    kinds = {row["kind"] for row in json.loads(print_command("due --json --known-at 2024-06-18").stdout)}
    assert "overdue" not in kinds


@pytest.mark.slow
def test_an_export_is_what_was_known_and_says_so(print_command, tmp_path):
    for day, count in (("2024-06-17", 12), ("2024-06-21", 13)):
        file = tmp_path / f"{day}.xlsx"
        done = print_command(f"export 2024Q2 --known-at {day} -o {file}")
        assert done.exit_code == 0, done.output
        assert f"{count} commitments" in done.stdout
        rows = openpyxl.load_workbook(file).worksheets[0].iter_rows(values_only=True)
        texts = [cell for row in rows for cell in row]
        assert any(f"按{day}日终所知" in str(text) for text in texts)


def test_a_day_before_the_journal_is_refused(print_command):
    done = print_command("commitment list --known-at 2024-05-31")
    assert done.exit_code == 3
    assert "at the end of 2024-05-31, the register was still empty" in done.stderr
    assert "the journal of changes begins on 2024-06-01" in done.stderr
