"""Test the line editor of every question: Chinese input, keys, explanations, leaving without a write."""

from __future__ import annotations

import pytest

from helpers.databases import read_all_rows
from helpers.dialogue import BACKSPACE, CTRL_C, ENTER, LEFT, hold_dialogue

pytestmark = pytest.mark.any_engine

REF = "2024-010"
TYPED = {
    "backspace takes a whole character": (["电话联系", BACKSPACE, BACKSPACE, "打不通"], "电话打不通"),
    "the arrow moves over a whole character": (["电话通", LEFT, "不"], "电话不通"),
    "an explanation comes before the answer": (["?", ENTER, "电话"], "电话"),
    "a full-width question mark too": (["？", ENTER, "电话"], "电话"),
    "what cannot be left out is asked again": (["-", ENTER, "电话"], "电话"),
}


@pytest.mark.parametrize(("keys", "note"), TYPED.values(), ids=TYPED)
def test_an_answer_is_edited_by_characters(location, keys, note):
    done = hold_dialogue(location, ["followup", "add", REF], [*keys, ENTER])
    assert done.exit_code == 0, done
    assert read_all_rows(location)["followups"][-1]["note"] == note


def test_a_question_mark_explains_the_question_and_lists_its_choices(location):
    done = hold_dialogue(
        location, ["followup", "add", REF, "--condition", "ended"], ["今天", ENTER, "?", ENTER]
    )
    assert "On the command line: --reason" in done.stderr
    assert "land" in done.stderr


ASKED = {
    "company add": (["company", "add"], ["东港海洋科技有限公司", ENTER], "companies"),
    "rep add": (["rep", "add"], ["张三", ENTER, "清大", ENTER, "经理", ENTER], "representatives"),
    "event add": (["event", "add"], ["座谈", ENTER, "2", ENTER, "2024-06-20", ENTER], "events"),
    "sector add": (["sector", "add", "cold"], ["冷链", ENTER, "Cold chain", ENTER], "sectors"),
    "source add": (["source", "add", "--no-file"], ["公告", ENTER], "sources"),
    "receipt add": (["receipt", "add"], [REF, ENTER, "300万元", ENTER, "昨天", ENTER], "receipts"),
    "total add": (["total", "add"], ["青岛行推介", ENTER, "3", ENTER], "announced_totals"),
}


@pytest.mark.parametrize(("words", "keys", "table"), ASKED.values(), ids=ASKED)
def test_every_add_asks_for_what_is_missing(location, words, keys, table):
    before = len(read_all_rows(location)[table])
    done = hold_dialogue(location, words, keys)
    assert done.exit_code == 0, done
    assert len(read_all_rows(location)[table]) == before + 1


@pytest.mark.parametrize(("words", "keys", "table"), ASKED.values(), ids=ASKED)
def test_leaving_an_add_writes_nothing(location, words, keys, table):
    before = read_all_rows(location)
    done = hold_dialogue(location, words, [*keys[:-1], CTRL_C])
    assert (done.exit_code, read_all_rows(location)) == (1, before)


def test_an_edit_without_options_asks_what_changes(location):
    keys = ["3", ENTER, "青岛", ENTER, ENTER]
    asked = hold_dialogue(location, ["event", "edit", "青岛行推介"], ["?", ENTER, CTRL_C])
    number = next(line for line in asked.stderr.splitlines() if "place" in line.lower()).split()[0]
    done = hold_dialogue(location, ["event", "edit", "青岛行推介"], [number, *keys[1:]])
    assert done.exit_code == 0, done
    assert "青岛" in done.stdout


@pytest.mark.parametrize("words", [["company", "add"], ["followup", "add", REF], ["receipt", "add", REF]])
def test_nothing_is_asked_with_no_input(location, words):
    done = hold_dialogue(location, ["--no-input", *words], [])
    assert (done.exit_code, done.questions) == (2, []), done


def test_a_note_is_read_from_standard_input(location, run):
    assert run("followup", "add", REF, "-", input="第一行\n第二行\n").exit_code == 0
    assert run("company", "add", "东港海洋", "--note", "-", input="长说明\n").exit_code == 0
    rows = read_all_rows(location)
    assert (rows["followups"][-1]["note"], rows["companies"][-1]["note"]) == ("第一行\n第二行", "长说明")


def test_a_long_note_is_written_in_the_editor(location, monkeypatch, tmp_path):
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf '一\\n二\\n' > \"$1\"\n", encoding="utf-8")
    editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    done = hold_dialogue(location, ["followup", "add", REF, "-e"], [])
    assert done.exit_code == 0, done
    assert read_all_rows(location)["followups"][-1]["note"] == "一\n二"


EDITED = {
    "a follow-up": (["followup", "correct", "1", "-e"], "followups", "note", "旧的"),
    "a commitment": (
        ["commitment", "edit", "2024-001", "-e", "--because", "原文"],
        "commitments",
        "summary",
        None,
    ),
    "an event": (["event", "edit", "推介座谈会", "-e"], "events", "note", None),
    "a receipt": (["receipt", "correct", "1", "-e"], "receipts", "note", "首期"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("words", "table", "column", "before"), EDITED.values(), ids=EDITED)
def test_the_editor_begins_with_the_text_that_stands(
    location, monkeypatch, tmp_path, words, table, column, before
):
    assert hold_dialogue(location, ["followup", "add", "2024-001", "旧的"], []).exit_code == 0
    receipt = ["receipt", "add", "2024-001", "5万元", "--on", "今天", "--note", "首期"]
    assert hold_dialogue(location, receipt, []).exit_code == 0
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\ncp "$1" {tmp_path}/before\nprintf \'改写\' > "$1"\n', encoding="utf-8")
    editor.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(editor))
    stored = {row[column] for row in read_all_rows(location)[table]}
    assert hold_dialogue(location, words, []).exit_code == 0
    shown = (tmp_path / "before").read_text("utf-8").strip()
    assert shown == before if before else shown in stored
    assert "改写" in {row[column] for row in read_all_rows(location)[table]}


CHOICES = {
    "a number": (["commitment", "show", "清大", "--json"], ["2"], '"ref": "2024-005"'),
    "a wrong number first": (["company", "show", "青岛", "--json"], ["9", "3"], "青島中微創芯電子有限公司"),
    "more of the name": (["company", "show", "青岛", "--json"], ["青岛港"], "青島港自動化碼頭"),
    "a name that nobody has": (["company", "show", "青岛", "--json"], ["没有", "4"], "青島華大基因"),
    "at a question": (["receipt", "add"], ["清大", "2", "5万元", "今天"], " on 2024-005 "),
    "one of several references": (["followup", "add", "qdgh", "来电"], ["4"], " on 2024-007 "),
}


@pytest.mark.parametrize(("words", "answers", "shown"), CHOICES.values(), ids=CHOICES)
def test_one_of_several_names_is_chosen_by_number(location, words, answers, shown):
    done = hold_dialogue(location, words, [f"{answer}\r" for answer in answers])
    assert done.exit_code == 0, done.stderr
    assert shown in done.stdout
    assert len(done.questions) == len(answers)


@pytest.mark.parametrize("words", [["--no-input", "company", "show", "青岛"], ["company", "show", "青岛"]])
def test_an_ambiguous_name_stays_an_error_where_nobody_answers(run, words):
    refused = run(*words)
    assert (refused.exit_code, refused.stdout) == (4, "")
    assert "“青岛” may mean any of these 5:\n  山東港口" in refused.stderr


def test_the_reason_of_a_change_is_asked_for_where_it_is_needed(location):
    done = hold_dialogue(location, ["commitment", "edit", "2024-001", "--place", "市北"], ["原文\r"])
    assert (done.exit_code, done.questions) == (0, ["Why is the commitment changed (--because): "])
    assert read_all_rows(location)["batches"][-1]["reason"] == "原文"


def test_the_file_of_a_source_is_asked_for(location, tmp_path):
    (tmp_path / "article.txt").write_text("正文", encoding="utf-8")
    words = ["source", "add", "--title", "通知", "--key"]
    done = hold_dialogue(location, [*words, "with"], ["/no/file\r", f"{tmp_path / 'article.txt'}\r"])
    assert (done.exit_code, len(done.questions)) == (0, 2)
    assert hold_dialogue(location, [*words, "without"], ["-\r"]).exit_code == 0
    bodies = {row["key"]: row["body"] for row in read_all_rows(location)["sources"]}
    assert (bodies["with"], bodies["without"]) == ("正文", None)


def test_the_editor_needs_a_terminal(run):
    refused = run("followup", "add", REF, "-e")
    assert (refused.exit_code, "--editor needs a terminal" in refused.stderr) == (2, True)
