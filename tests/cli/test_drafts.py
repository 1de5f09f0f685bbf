"""Test that drafts are named where they are entered, marked where they are listed, and confirmed together."""

from __future__ import annotations

import json

import pytest

from helpers.dialogue import run_with_answers

ENOUGH = ("--on", "2024-06-18", "--firmness", "有意向", "--track", "建设类")
MARK = "[draft]"
SHEET = """企业,承诺事项,承诺力度,类型,表态日期
清大国华,建码头,有意向,建设类,2024-06-18
奇点数联,建机房,有意向,建设类,2024-06-18
"""
FILE = """
[[commitment]]
company = "清大国华"
title = "建冷库"
summary = "建一座冷库"
voiced_on = "2024-06-18"
firmness = "intention"
track = "facility"
"""


def add_draft(run, title="建冷库", *words):
    """Add a commitment without confirming it; return the result."""
    done = run("commitment", "add", "清大国华", "--title", title, *ENOUGH, *words)
    assert done.exit_code == 0, done.output
    return done


def list_reviews(run):
    """Return the review of each new commitment by reference."""
    rows = json.loads(run("commitment", "list", "--json").stdout)
    return {row["ref"]: row["review"] for row in rows if row["ref"] > "2024-012"}


def test_one_draft_is_said_with_the_command_that_confirms_it(run):
    confirm = "tracker commitment confirm 2024-013"
    note = f"Note: 2024-013 is a draft, which is not in the figures until you confirm it: {confirm}."
    assert note in add_draft(run).stderr
    assert "draft" not in add_draft(run, "建机房", "--confirm").stderr


def test_a_file_and_a_sheet_say_how_many_drafts_they_entered(run, tmp_path):
    (tmp_path / "facts.toml").write_text(FILE, encoding="utf-8")
    (tmp_path / "sheet.csv").write_text(SHEET, encoding="utf-8")
    entered = run("commitment", "add", "--from", str(tmp_path / "facts.toml"))
    assert "2024-013 is a draft" in entered.stderr
    imported = run("import", str(tmp_path / "sheet.csv"), "--as", "commitments", "--yes")
    assert imported.exit_code == 0, imported.output
    confirm = "tracker commitment confirm --batch 3"
    assert f"2 drafts are not in the figures until you confirm them: {confirm}." in imported.stderr


PREVIEWS = {  # the review in each row, and the beginning of the note
    "all": (
        ["", ""],
        "all new commitments would be drafts. Drafts are not in the figures until they are confirmed: ",
    ),
    "some": (
        ["", "已核实"],
        "1 of 2 new commitments would be a draft. A draft is not in the figures until it is confirmed: ",
    ),
    "one": (
        [""],
        "the new commitment would be a draft. A draft is not in the figures until it is confirmed: ",
    ),
    "none": (["已核实"], None),
}


@pytest.mark.parametrize(("reviews", "note"), PREVIEWS.values(), ids=PREVIEWS)
def test_a_preview_of_an_import_says_how_many_drafts_it_would_enter(run, tmp_path, reviews, note):
    header, *rows = SHEET.splitlines()
    rows = [f"{row},{review}" for row, review in zip(rows, reviews, strict=False)]
    (tmp_path / "sheet.csv").write_text("\n".join([f"{header},核对", *rows]), encoding="utf-8")
    shown = run("import", str(tmp_path / "sheet.csv"), "--as", "commitments")
    assert shown.exit_code == 0, shown.output
    said = " ".join(shown.stderr.split())
    assert f"Note: {note}tracker commitment confirm --batch NUMBER" in said if note else "draft" not in said


def test_withdrawing_names_the_open_actions(run):
    add_draft(run)
    run("followup", "add", "2024-013", "来访", "--next", "2024-07-15", "回访")
    withdrawn = run("commitment", "edit", "2024-013", "--review", "withdrawn")
    assert "no longer lists its open action: 1 回访, 2024-07-15, in 14 days (王芳)" in withdrawn.stderr


@pytest.mark.usefixtures("in_chinese")
def test_ending_a_draft_names_the_actions_that_it_drops(run):
    add_draft(run)
    run("followup", "add", "2024-013", "来访", "--next", "2024-07-15", "回访")
    ended = run("followup", "add", "2024-013", "--condition", "已结束", "--reason", "用地", "--on", "今天")
    assert "下一步结果 1 2024-013 回访 2024-07-15：结果 不再办" in ended.stdout


@pytest.mark.slow
def test_the_questions_say_that_they_entered_a_draft(location):
    given = (
        "commitment",
        "add",
        "清大国华",
        "--title",
        "建冷库",
        *ENOUGH,
        "--event",
        "推介座谈会",
        "--by",
        "陈福泰",
    )
    code, printed, shown = run_with_answers(location, given, [])
    assert code == 0
    assert "Entered 2024-013" in printed
    assert "2024-013 is a draft" in shown


LISTS = (
    "commitment list",
    "commitment list --event 推介座谈会",
    "company show 清大国华",
    "company show 清大国华 --brief",
    "event show 推介座谈会",
    "sector show 种业",
    "rep show 陈福泰",
    "followup list",
    "receipt list",
    "due --company 清大国华",
    "today",
)


@pytest.mark.parametrize("line", LISTS)
@pytest.mark.slow
def test_every_list_marks_a_draft(run, line):
    add_draft(run, "建冷库", "--event", "推介座谈会", "--by", "陈福泰", "--sector", "种业")
    run("followup", "add", "2024-013", "--stage", "签约", "--on", "2024-06-20", "--next", "今天", "回访")
    run("receipt", "add", "2024-013", "3万元", "--on", "2024-06-28")
    shown = run(*line.split())
    assert shown.exit_code == 0, shown.output
    assert MARK in shown.stdout
    assert run("commitment", "confirm", "2024-013").exit_code == 0
    assert MARK not in run(*line.split()).stdout


ROWS_OF_ONE = (
    "commitment why 2024-013",
    "commitment edit 2024-013 --place 青岛 --because 补充",
    "followup show 1",
    "followup list",
    "followup add 2024-013 来访",
    "receipt show 1",
    "receipt list",
    "receipt void 1 --because 记错了",
    "search 冷库 --kind commitment",
    "search 冷库 --kind followup",
    "search 冷库 --kind receipt",
    "rep show 陈福泰",
    "source show dock",
)


@pytest.mark.parametrize("line", ROWS_OF_ONE)
@pytest.mark.slow
def test_every_row_of_a_draft_is_marked_with_its_review(run, line, tmp_path):
    (tmp_path / "article.txt").write_text("将建冷库。", encoding="utf-8")
    entered = run("source", "add", str(tmp_path / "article.txt"), "--title", "签约", "--key", "dock")
    assert entered.exit_code == 0, entered.output
    quoted = ("--source", "dock", "--quote", "冷库")
    add_draft(run, "建冷库", "--by", "陈福泰", *quoted)
    run("followup", "add", "2024-013", "看了冷库", "--on", "2024-06-20")
    run("receipt", "add", "2024-013", "3万元", "--on", "2024-06-28", "--note", "冷库")
    shown = run(*line.split())
    assert shown.exit_code == 0, shown.output
    assert MARK in shown.stdout
    assert run("commitment", "edit", "2024-013", "--review", "withdrawn").exit_code == 0
    if not line.startswith(("commitment edit", "followup add", "receipt void")):
        assert "[withdrawn]" in run(*line.split()).stdout
    run("commitment", "edit", "2024-013", "--review", "confirmed", "--because", "属实")
    assert MARK not in run(*line.split()).stdout


@pytest.mark.slow
def test_json_of_a_row_gives_the_review_of_its_commitment(run):
    add_draft(run)
    run("followup", "add", "2024-013", "看了冷库", "--on", "2024-06-20")
    run("receipt", "add", "2024-013", "3万元", "--on", "2024-06-28")
    for line in ("followup show 1", "receipt show 1"):
        assert json.loads(run(*line.split(), "--json").stdout)["review"] == "draft"
    hits = json.loads(run("search", "冷库", "--json").stdout)
    assert {hit["kind"]: hit["review"] for hit in hits} == dict.fromkeys(
        ("commitment", "followup", "receipt"), "draft"
    )


CONFIRMED = {
    "by reference": (("2024-013", "2024-015"), ["2024-013", "2024-015"]),
    "of an event": (("--event", "推介座谈会"), ["2024-014", "2024-015"]),
    "of a batch": (("--batch", "3"), ["2024-014"]),
}


@pytest.mark.parametrize(("words", "refs"), CONFIRMED.values(), ids=CONFIRMED)
@pytest.mark.slow
def test_many_drafts_are_confirmed_at_once(run, words, refs):
    add_draft(run, "建冷库")
    add_draft(run, "建机房", "--event", "推介座谈会")
    add_draft(run, "建码头", "--event", "推介座谈会")
    done = run("commitment", "confirm", *words)
    assert done.exit_code == 0, done.output
    named = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert named == refs
    assert [ref for ref, review in list_reviews(run).items() if review == "confirmed"] == refs
    assert run("undo", "--yes").exit_code == 0
    assert set(list_reviews(run).values()) == {"draft"}


REFUSED = {
    "nothing named": ((), 2, "choose the drafts in only one way"),
    "named in two ways": (("2024-013", "--batch", "2"), 2, "choose the drafts in only one way"),
    "a batch without drafts": (("--batch", "1"), 3, "there are no drafts to confirm"),
    "a withdrawn one": (("2024-013", "2024-014"), 5, "commitment 2024-013 was withdrawn"),
}


@pytest.mark.parametrize(("words", "code", "message"), REFUSED.values(), ids=REFUSED)
@pytest.mark.slow
def test_what_cannot_be_confirmed_is_refused_as_a_whole(run, words, code, message):
    add_draft(run)
    add_draft(run, "建机房")
    run("commitment", "edit", "2024-013", "--review", "withdrawn")
    refused = run("commitment", "confirm", *words)
    assert (refused.exit_code, message in refused.stderr) == (code, True), refused.output
    assert list_reviews(run) == {"2024-014": "draft"}


def test_what_is_confirmed_already_is_named(run):
    done = run("commitment", "confirm", "2024-001")
    assert done.stdout == "Nothing was changed: the register already has these values.\n"
    assert done.stderr == "Note: commitment 2024-001 was already confirmed.\n"


def test_a_file_is_confirmed_as_a_whole(run, tmp_path):
    (tmp_path / "facts.toml").write_text(FILE, encoding="utf-8")
    entered = run("commitment", "add", "--from", str(tmp_path / "facts.toml"), "--confirm")
    assert (entered.exit_code, entered.stderr) == (0, ""), entered.output
    assert list_reviews(run) == {"2024-013": "confirmed"}
