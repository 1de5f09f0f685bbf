"""Test how `followup add`, `correct` and `void` open and close actions, in scripts and at a terminal."""

from __future__ import annotations

import json

import pytest

from helpers.databases import make_runner, read_all_rows
from helpers.dialogue import ENTER, hold_dialogue
from tracker.store.reader import open_reader

REF = "2024-004"


@pytest.fixture
def run(location):
    return make_runner(location)


def add_followup(run, *words):
    result = run("followup", "add", REF, *words)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.stdout


def list_open_actions(run, *words):
    rows = json.loads(run("due", "--within", "400d", "--company", "清大", "--json", *words).stdout)
    return [(row["action_id"], row["what"], row["due_on"], row["who"]) for row in rows if row["action_id"]]


def list_outcomes(location):
    with open_reader(location) as reader:
        rows = reader.rows("SELECT action_id, outcome, closed_by FROM v_actions ORDER BY action_id")
    return [tuple(row.values()) for row in rows]


PLANNED = ("签了", "--on", "2024-06-18", "--next", "2024-06-25", "注册公司", "--next-by", "李强")


@pytest.fixture
def overdue_plan(run, monkeypatch):
    """Follow-up 1 plans an action for 李强 that is now 6 days late."""
    monkeypatch.setenv("TRACKER_TODAY", "2024-06-20")
    add_followup(run, *PLANNED)
    monkeypatch.setenv("TRACKER_TODAY", "2024-07-01")


def test_a_courtesy_call_leaves_the_action_open_and_says_so(run, overdue_plan):
    printed = add_followup(run, "中秋问候")
    assert "Action that is still open: 1 注册公司, 2024-06-25, 6 days ago (李强)" in printed
    assert list_open_actions(run) == [(1, "注册公司", "2024-06-25", "李强")]


def test_several_actions_of_a_commitment_are_open_and_due_side_by_side(run, overdue_plan):
    add_followup(run, "来电", "--next", "2024-07-15", "送样", "--next-by", "王芳")
    both = [(1, "注册公司", "2024-06-25", "李强"), (2, "送样", "2024-07-15", "王芳")]
    assert list_open_actions(run) == both
    assert list_open_actions(run, "--by", "王芳") == both[1:]
    shown = json.loads(run("commitment", "show", REF, "--json").stdout)
    assert (shown["next_action"], shown["next_action_on"]) == ("注册公司", "2024-06-25")


CLOSINGS = {
    "done without a number": (["已注册", "--done"], [(1, "done", 2)]),
    "done before the words": (["--done", "已注册"], [(1, "done", 2)]),
    "done by its number": (["--done", "1", "已注册"], [(1, "done", 2)]),
    "done without words": (["--done"], [(1, "done", 2)]),
    "dropped": (["--drop", "不办了"], [(1, "dropped", 2)]),
    "moved": (["--move", "2024-09-01"], [(1, "moved", 2), (2, None, None)]),
    "moved by its number": (["--move", "1=2024-09-01", "推迟"], [(1, "moved", 2), (2, None, None)]),
    "ended": (["--condition", "ended", "--reason", "用地", "--on", "今天"], [(1, "dropped", 2)]),
    "fulfilled": (
        ["--condition", "fulfilled", "--stage", "投产", "--on", "今天"],
        [(1, "dropped", 2)],
    ),
    "ended, done with it": (
        ["--condition", "ended", "--reason", "用地", "--on", "今天", "--done"],
        [(1, "done", 2)],
    ),
}


@pytest.mark.parametrize(("words", "outcomes"), CLOSINGS.values(), ids=CLOSINGS)
@pytest.mark.usefixtures("in_chinese")
def test_a_follow_up_says_what_became_of_the_action(run, location, overdue_plan, words, outcomes):
    printed = add_followup(run, *words)
    assert "下一步结果 1 2024-004 注册公司 2024-06-25" in printed
    assert "仍未办结" not in printed
    assert list_outcomes(location) == outcomes


def test_a_moved_action_keeps_its_words_and_its_person(run, overdue_plan):
    printed = add_followup(run, "--move", "2024-09-01", "推迟到九月")
    assert "2024-09-01, in 62 days" in printed
    assert list_open_actions(run) == [(2, "注册公司", "2024-09-01", "李强")]


PEOPLE = {
    "who had the last action": (["--next", "2w", "送样"], "李强"),
    "who is named": (["--next", "2w", "送样", "--next-by", "赵敏"], "赵敏"),
}


@pytest.mark.parametrize(("words", "who"), PEOPLE.values(), ids=PEOPLE)
@pytest.mark.usefixtures("in_chinese")
def test_an_action_without_a_person_goes_to(run, overdue_plan, words, who):
    assert f"下一步经办 {who}" in add_followup(run, "来电", *words)
    assert (2, "送样", "2024-07-15", who) in list_open_actions(run, "--by", who)


@pytest.mark.usefixtures("in_chinese")
def test_the_first_action_without_a_person_goes_to_who_records(run):
    assert "下一步经办 王芳" in add_followup(run, "来电", "--next", "2w", "送样")
    assert list_open_actions(run, "--by", "王芳") == [(1, "送样", "2024-07-15", "王芳")]


REFUSED = {
    "which one": (["--done", "已办"], "--done 1"),
    "no such action": (["--done", "9", "已办"], "action 9 is not open"),
    "two outcomes": (["--done", "1", "--drop", "1", "已办"], "two outcomes are given"),
    "two days": (["--move", "1=2024-09-01", "--next", "1w", "送样"], "leave out --next"),
    "before it was planned": (["--done", "1", "--on", "2024-06-01", "已办"], "no open action on the day of"),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("words", "said"), REFUSED.values(), ids=REFUSED)
def test_an_impossible_outcome_is_refused(run, location, overdue_plan, words, said):
    add_followup(run, "来电", "--next", "2024-07-15", "送样")
    before = read_all_rows(location)
    refused = run("followup", "add", REF, *words)
    assert refused.exit_code in (2, 4), refused.output
    assert said in refused.stderr
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_voiding_a_closing_follow_up_opens_the_action_again(run, location, overdue_plan):
    add_followup(run, "--done", "已注册")
    voided = run("followup", "void", "2", "--because", "记错")
    assert "Action that is still open: 1 注册公司, 2024-06-25" in voided.stdout
    assert list_outcomes(location) == [(1, None, None)]
    assert run("undo", "--yes").exit_code == 0
    assert list_outcomes(location) == [(1, "done", 2)]
    assert run("check").exit_code == 0


@pytest.mark.slow
def test_undoing_a_closing_follow_up_names_the_action_that_is_open_again(run, overdue_plan):
    add_followup(run, "中秋问候")
    add_followup(run, "执照已领", "--done")
    undone = run("undo", "--yes").stdout
    assert "Action that is open again: 2024-004 1 注册公司, 2024-06-25, 6 days ago (李强)" in undone
    assert "Open again" not in run("undo", "--yes").stdout


@pytest.mark.slow
def test_a_correction_keeps_what_it_does_not_change(run, location, overdue_plan):
    add_followup(run, "--done", "已注册")
    assert run("followup", "correct", "2", "--note", "执照已领").exit_code == 0
    assert list_outcomes(location) == [(1, "done", 2)]
    assert run("followup", "correct", "2", "--drop", "1").exit_code == 0
    assert list_outcomes(location) == [(1, "dropped", 2)]
    assert run("followup", "correct", "2", "--keep-open", "1").exit_code == 0
    assert list_outcomes(location) == [(1, None, None)]
    assert run("undo", "--yes").exit_code == 0
    assert list_outcomes(location) == [(1, "dropped", 2)]


def test_an_end_that_was_a_mistake_opens_what_it_dropped(run, location, overdue_plan):
    add_followup(run, "--condition", "ended", "--reason", "用地", "--on", "今天")
    corrected = run("followup", "correct", "2", "--condition", "active", "--clear", "reason")
    assert "Action that is still open: 1 注册公司" in corrected.stdout
    assert list_outcomes(location) == [(1, None, None)]


def test_a_follow_up_with_a_closed_action_is_not_voided(run, overdue_plan):
    add_followup(run, "--done", "已注册")
    refused = run("followup", "void", "1", "--because", "记错")
    assert refused.exit_code == 5, refused.output
    assert "tracker followup correct 2 --keep-open 1" in refused.stderr


KEYS = {
    "done": ("1", [(1, "done", 2)]),
    "dropped": ("2", [(1, "dropped", 2)]),
    "left open": ("\r", [(1, None, None)]),
}


@pytest.mark.any_engine
@pytest.mark.parametrize(("key", "outcomes"), KEYS.values(), ids=KEYS)
def test_a_terminal_asks_with_one_keystroke(location, overdue_plan, key, outcomes):
    done = hold_dialogue(location, ["followup", "add", REF, "来电"], [key])
    assert done.exit_code == 0, done
    assert list_outcomes(location) == outcomes


def test_a_terminal_asks_for_the_day_of_a_moved_action(location, overdue_plan):
    done = hold_dialogue(location, ["followup", "add", REF, "来电"], ["3", "2024-09-01", ENTER])
    assert done.exit_code == 0, done
    assert "(--move)" in done.questions[-1]
    assert list_outcomes(location) == [(1, "moved", 2), (2, None, None)]


def test_words_typed_at_the_question_are_a_contact(location):
    done = hold_dialogue(location, ["followup", "add", REF], ["来电", ENTER])
    assert done.exit_code == 0, done
    assert read_all_rows(location)["followups"][-1]["kind"] == "contact"


def test_an_action_of_an_ended_commitment_is_named_as_not_listed(run, overdue_plan):
    ended = ("--condition", "ended", "--reason", "用地", "--on", "今天", "--next", "1y", "回访")
    result = run("followup", "add", REF, *ended)
    assert result.exit_code == 0, result.output
    assert "due does not list its open actions" in result.stderr
    assert list_open_actions(run) == []


def test_merging_companies_names_the_actions_that_stay_open(run, overdue_plan):
    assert run("company", "add", "清大环境集团", "--different").exit_code == 0
    merged = run("company", "merge", "清大环境集团", "清大國華環境集團股份有限公司", "--yes")
    assert merged.exit_code == 0, merged.output
    assert "Action that is still open: 2024-004 1 注册公司, 2024-06-25, 6 days ago (李强)" in merged.stdout


CLOSED = {  # the words of the follow-up that closes action 1, and its mark
    "done": (("--done",), "〔已办 #2〕"),
    "dropped": (("--drop",), "〔不再办 #2〕"),
    "moved": (("--move", "2024-08-20"), "〔改期 #2〕"),
    "left open": ((), None),
}


@pytest.mark.parametrize("line", ["followup list", "followup list 2024-004", "commitment show 2024-004"])
@pytest.mark.parametrize(("words", "mark"), CLOSED.values(), ids=CLOSED)
@pytest.mark.usefixtures("in_chinese")
def test_lists_say_what_became_of_an_action(run, line, words, mark):
    assert run("followup", "add", "2024-004", "来访", "--next", "2024-07-15", "注册公司").exit_code == 0
    assert run("followup", "add", "2024-004", "后续", *words).exit_code == 0
    shown = run(*line.split())
    assert shown.exit_code == 0, shown.output
    assert ("〔" in shown.stdout) == (mark is not None)
    rows = json.loads(run(*line.split(), "--json").stdout)
    followups = rows["followups"] if isinstance(rows, dict) else rows
    [first] = [row for row in followups if row["followup_id"] == 1]
    assert (first["outcome"] is None, first["closed_by"]) == (mark is None, mark and 2)
    assert mark is None or mark in shown.stdout
    assert run("followup", "void", "2", "--because", "记错了").exit_code == 0
    assert "〔" not in run(*line.split()).stdout


OTHER = "2024-005"


def list_followup_rows(location, *names):
    columns = ", ".join(names)
    with open_reader(location) as reader:
        rows = reader.rows(f"SELECT {columns} FROM v_followups ORDER BY followup_id")
    return [tuple(row.values()) for row in rows]


SEVERAL = {
    "references": ([REF, OTHER, "2024-012", "一次电话"], [REF, OTHER, "2024-012"]),
    "one twice": ([REF, REF, "一次电话"], [REF]),
    "the note by its option": ([REF, OTHER, "--note", "一次电话"], [REF, OTHER]),
    "an organisation": (["--company", "清大", "一次电话"], [REF, OTHER, "2024-006", "2024-007"]),
    "a landline in the note": ([REF, "0532-8877"], [REF]),
}


@pytest.mark.parametrize(("words", "refs"), SEVERAL.values(), ids=SEVERAL)
def test_one_call_is_recorded_at_each_commitment_in_one_batch(run, location, words, refs):
    said = run("followup", "add", *words)
    assert said.exit_code == 0, (said.output, said.exception)
    assert [row[0] for row in list_followup_rows(location, "ref")] == refs
    assert [line.split()[4] for line in said.stdout.splitlines() if line.startswith("Recorded")] == refs
    assert said.stdout.count("to undo it") == 1


BAD_SEVERAL = {
    "one is refused": (
        [REF, OTHER, "--stage", "线索", "--on", "2020-01-01"],
        5,
        f"{REF}: ",
    ),
    "one is unknown": ([REF, "2024-999", "x"], 3, "2024-999"),
    "one is cut short": ([REF, "005", "x"], 4, OTHER),
    "words without quotation marks": ([REF, "仍在", "选址"], 2, "into quotation marks"),
    "a reference and an organisation": ([REF, "x", "--company", "清大"], 2, "--company"),
    "nothing": ([], 2, "REF"),
}


@pytest.mark.parametrize(("words", "code", "message"), BAD_SEVERAL.values(), ids=BAD_SEVERAL)
def test_of_several_follow_ups_none_is_written_if_one_is_refused(run, location, words, code, message):
    before = read_all_rows(location)
    said = run("followup", "add", *words)
    assert (said.exit_code, said.stdout) == (code, ""), said.output
    assert message in said.stderr
    assert read_all_rows(location) == before


def test_commitments_that_have_ended_get_no_follow_up_by_their_organisation(run, location):
    add_followup(run, "--condition", "ended", "--reason", "用地", "--on", "今天")
    assert run("followup", "add", "--company", "清大", "电话").exit_code == 0
    assert [ref for (ref,) in list_followup_rows(location, "ref")].count(REF) == 1


@pytest.mark.slow
def test_of_several_commitments_each_closes_its_own_action(run, location, overdue_plan):
    said = run("followup", "add", REF, OTHER, "--done", "已办")
    assert said.exit_code == 0, said.output
    assert list_outcomes(location) == [(1, "done", 2)]
    opened = run("followup", "add", REF, OTHER, "--next", "1w", "送样")
    assert opened.exit_code == 0, opened.output
    moved = run("followup", "add", REF, OTHER, "--done", "4", "--move", "5=2024-09-01")
    assert "still open" not in moved.stdout.replace(f"still open on {OTHER}: 7", "")
    assert list_outcomes(location)[1:] == [(4, "done", 6), (5, "moved", 7), (7, None, None)]
