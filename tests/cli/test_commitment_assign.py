"""Test `commitment assign`: another unit or person for many commitments, after a preview."""

from __future__ import annotations

import json

import pytest

from helpers.databases import read_all_rows
from helpers.dialogue import run_with_answers
from helpers.results import read_output


def list_responsible(run, *filters):
    """Return the unit and the person by the reference of each commitment that has one."""
    rows = json.loads(read_output(run("commitment", "list", "--json", *filters)))
    pairs = {row["ref"]: (row["responsible_unit"], row["responsible_person"]) for row in rows}
    return {ref: pair for ref, pair in pairs.items() if any(pair)}


CHOICES = {
    "references": (["2024-004", "2024-006"], ["2024-004", "2024-006"]),
    "an organisation": (["--company", "清大"], ["2024-004", "2024-005", "2024-006", "2024-007"]),
    "two filters": (["--company", "清大", "--text", "膜"], ["2024-004"]),
}


@pytest.mark.parametrize(("words", "refs"), CHOICES.values(), ids=CHOICES)
def test_the_chosen_commitments_change_in_one_batch(run, words, refs):
    said = read_output(
        run("commitment", "assign", *words, "--to-person", "李强", "--because", "分工", "--yes")
    )
    assert "— → 李强" in said
    assert "tracker undo 2" in said
    assert list_responsible(run) == dict.fromkeys(refs, (None, "李强"))
    read_output(run("undo", "2", "--yes"))
    assert list_responsible(run) == {}


def test_without_yes_nothing_is_written_and_the_preview_says_old_and_new(run, location):
    words = ("commitment", "assign", "2024-004", "2024-005", "--because", "分工")
    read_output(run(*words[:3], "--to-unit", "发改局", *words[4:], "--yes"))
    before = read_all_rows(location)
    shown = run(*words, "--to-unit", "商务局", "--to-person", "王芳")
    printed = read_output(shown)
    assert "发改局 → 商务局" in printed
    assert "— → 商务局" in printed
    assert printed.count("— → 王芳") == 2
    assert "Nothing was written yet. To write the changes, add: --yes" in printed
    assert read_all_rows(location) == before
    same = run(*words, "--to-unit", "发改局")
    assert "1 commitment already has these values" in same.stderr


def test_a_filter_by_the_unit_finds_what_it_changes(run):
    read_output(
        run("commitment", "assign", "--company", "清大", "--to-unit", "发改局", "--because", "x", "--yes")
    )
    said = run(
        "commitment", "assign", "--unit", "发改", "--to-unit", "商务局", "--because", "机构调整", "--yes"
    )
    assert "Changed 4 commitments." in read_output(said)
    assert set(list_responsible(run).values()) == {("商务局", None)}


REFUSED = {
    "no reason for confirmed ones": (["2024-004", "--to-person", "李强"], 5, "--because"),
    "no change": (["2024-004", "--because", "x"], 2, "--to-unit"),
    "no choice": (["--to-person", "李强"], 2, "by their references or by filters"),
    "two choices": (
        ["2024-004", "--company", "清大", "--to-person", "李强"],
        2,
        "either by their references",
    ),
    "none passes": (["--unit", "发改局", "--to-person", "李强"], 3, "no commitment matches"),
}


@pytest.mark.parametrize(("words", "code", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_assigned_is_refused(run, location, words, code, message):
    before = read_all_rows(location)
    said = run("commitment", "assign", *words, "--yes")
    assert said.exit_code == code, said.output
    assert message in said.stderr
    assert read_all_rows(location) == before


def test_drafts_need_no_reason(run):
    words = ("--title", "建冷库", "--on", "2024-06-18", "--firmness", "intention", "--track", "facility")
    read_output(run("commitment", "add", "清大国华", *words))
    read_output(run("commitment", "assign", "--review", "draft", "--to-person", "李强", "--yes"))
    assert list_responsible(run) == {"2024-013": (None, "李强")}


@pytest.mark.parametrize(("answer", "who"), [("y", {"2024-004": (None, "李强")}), ("n", {})])
@pytest.mark.slow
def test_a_terminal_asks(run, location, answer, who):
    words = ("commitment", "assign", "2024-004", "--to-person", "李强", "--because", "分工")
    run_with_answers(location, words, [("Change 1 commitment?", answer)])
    assert list_responsible(run) == who
