"""Test that missing options are asked for at a terminal, and that leaving writes nothing."""

from __future__ import annotations

import pytest

from helpers.databases import copy_for_module, read_all_rows
from helpers.dialogue import CTRL_C, CTRL_D, run_with_answers

pytestmark = [pytest.mark.any_engine, pytest.mark.slow]


@pytest.fixture(scope="module")
def location(seeded_template, tmp_path_factory):
    """One database that all tests of this file write to."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("terminal")) as place:
        yield place


def read_newest_followup(location):
    return read_all_rows(location)["followups"][-1]


CONVERSATIONS = {
    "all of it": (
        [],
        [("--note", "电话联系")],
        {"occurred_on": "2024-07-01", "occurred_precision": "day", "note": "电话联系", "kind": "contact"},
    ),
    "the day of a change": (
        ["--stage", "在谈"],
        [("--on", "2024-06")],
        {"occurred_on": "2024-06-30", "occurred_precision": "month", "stage": "negotiating"},
    ),
    "today by return": (["--stage", "在谈"], [("[today]", "")], {"occurred_on": "2024-07-01"}),
    "a code": (
        ["--kind", "reopen", "--on", "今天"],
        [("--stage", "negotiating"), ("--reason", "resumed")],
        {"stage": "negotiating", "reason": "resumed", "condition": "active"},
    ),
    "a label": (
        ["--condition", "已结束", "--on", "今天"],
        [("--reason", "落户他地")],
        {"condition": "ended", "reason": "elsewhere"},
    ),
    "a stage of the track": (
        ["--kind", "重启", "--on", "今天", "--reason", "其他"],
        [("--stage", "投产")],
        {"stage": "operating", "kind": "reopen"},
    ),
    "the day of the review": (
        ["--condition", "on_hold", "--reason", "land", "--on", "今天"],
        [("--next-on", "2024-09-01")],
        {"condition": "on_hold", "next_action_on": "2024-09-01"},
    ),
    "again after a slip": (
        ["--stage", "在谈"],
        [("--on", "2024-02-30"), ("--on", "2024-06-30")],
        {"occurred_on": "2024-06-30", "occurred_precision": "day"},
    ),
    "again after nothing": (["--on", "今天"], [("--note", ""), ("--note", "电话联系")], {"note": "电话联系"}),
}  # fmt: skip


REFS = [f"2024-{number:03}" for number in range(1, 1 + len(CONVERSATIONS))]


@pytest.mark.parametrize(
    ("ref", "words", "answers", "kept"),
    [(ref, *said) for ref, said in zip(REFS, CONVERSATIONS.values(), strict=True)],
    ids=CONVERSATIONS,
)
def test_missing_options_are_asked_for(location, ref, words, answers, kept):
    code, printed, shown = run_with_answers(location, ["followup", "add", ref, *words], answers)
    assert code == 0, (code, printed, shown)
    assert "Traceback" not in shown
    assert printed.startswith("Recorded follow-up ")
    row = read_newest_followup(location)
    assert {name: row[name] for name in kept} == kept


def test_a_wrong_answer_is_explained_and_asked_again(location):
    answers = [("--on", "2024-02-30"), ("--on", "今天")]
    _, _, shown = run_with_answers(location, ["followup", "add", "2024-010", "--stage", "在谈"], answers)
    assert "“2024-02-30” is a day that does not exist; check the month and the day of the date" in shown


def test_a_complete_command_asks_no_questions(location):
    words = ["followup", "add", "2024-010", "--on", "今天", "--note", "x"]
    code, printed, shown = run_with_answers(location, words, [])
    assert (code, shown) == (0, "")
    assert printed.startswith("Recorded follow-up ")


@pytest.mark.parametrize("leaving", [CTRL_C, CTRL_D], ids=["Ctrl-C", "Ctrl-D"])
@pytest.mark.parametrize("answered", [[], [("--on", "今天")]], ids=["first", "second"])
def test_quitting_at_a_question_writes_nothing(location, leaving, answered):
    before = read_all_rows(location)
    answers = [*answered, ("--reason" if answered else "--on", leaving)]
    code, printed, shown = run_with_answers(
        location, ["followup", "add", "2024-010", "--condition", "ended"], answers
    )
    assert (code, printed) == (1, "")
    assert "stopped" in shown
    assert "Traceback" not in shown
    assert read_all_rows(location) == before


def test_an_unknown_reference_is_reported_before_any_question(location):
    code, printed, shown = run_with_answers(location, ["followup", "add", "2024-099"], [])
    assert (code, printed) == (3, ""), shown
    assert "no commitment is called “2024-099”" in shown
