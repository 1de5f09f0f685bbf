"""Test refused commands: the exit code, the next step on stderr, and an unchanged database."""

from __future__ import annotations

import re
import shlex

import pytest

from helpers.databases import copy_for_module, make_runner, read_all_rows
from helpers.rows import add_source
from tracker.errors import (
    AmbiguousError,
    BadInputError,
    FileError,
    MismatchError,
    NotFoundError,
    RefusedError,
)
from tracker.store import journal

pytestmark = pytest.mark.any_engine

HISTORY = """
followup add 2024-002 --condition ended --reason market --on 2024-06-01
followup add 2024-004 --stage started --on 2024-05-20
followup add 2024-005 --stage operating --on 2024-05-25
followup add 2024-005 --condition fulfilled --on 2024-06-20
followup add 2024-007 --on 2024-06-20 --note 电话联系
followup void {4} --because 记错了企业
"""


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("refused")) as location:
        with journal.open_batch(location, "test", "test") as batch:
            add_source(batch.connection, "announcement")
        yield location


@pytest.fixture(scope="module")
def followup_ids(shared_database):
    """The numbers of the follow-ups of HISTORY, in its order; the last one is void."""
    known = []
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        surroundings.setenv("TRACKER_USER", "王芳")
        for line in HISTORY.strip().splitlines():
            done = make_runner(shared_database)(*shlex.split(line.format(*known)))
            assert done.exit_code == 0, done.output
            known.append(int(re.search(r"\d+", done.stdout)[0]))
    return known


@pytest.fixture(scope="module")
def last_rows(shared_database, followup_ids):
    """The rows as the last test left them, so that only the test that changes rows fails."""
    return [read_all_rows(shared_database)]


@pytest.fixture
def is_unchanged(shared_database, last_rows):
    """Return a function that tells whether every table is as it was before the test."""

    def compare():
        before, last_rows[0] = last_rows[0], read_all_rows(shared_database)
        return last_rows[0] == before

    return compare


@pytest.fixture
def run_refused(shared_database, followup_ids, is_unchanged, tmp_path, monkeypatch):
    """Return a function that runs a command that must fail with this error, and returns stderr."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other.txt").write_text("另一篇文章", encoding="utf-8")
    (tmp_path / "gbk.txt").write_bytes("另一篇文章".encode("gbk"))
    (tmp_path / "there.xlsx").write_text("自己的表", encoding="utf-8")

    def run_line(line, error):
        words = shlex.split(line.format(*followup_ids)) if isinstance(line, str) else line
        result = make_runner(shared_database)(*words)
        assert (result.exit_code, result.stdout) == (error.exit_code, ""), (result.output, result.exception)
        assert isinstance(result.exception, SystemExit)
        assert is_unchanged()
        return result.stderr

    return run_line


ASKED = {
    "followup add 2024-001": "--note is missing",
    "followup add 2024-001 --on 今天": "--note is missing",
    "followup add 2024-001 --kind progress --note x": "--on is missing",
    "followup add 2024-001 x --amount 1亿元": "--on is missing",
    "followup add 2024-001 x --due 2025": "--on is missing",
    "followup add 2024-001 x --note y": "--note is given twice",
    "followup add 2024-001 x --next 2w 回访 --next-on 2024-09-01": "--next-on is given twice",
    "followup add 2024-001 x --next 2w 回访 --next-action 回访": "--next-action is given twice",
    "followup add 2024-001 --stage signed": "--on is missing",
    "followup add 2024-001 --kind contact --on 今天": "--note is missing",
    "followup add 2024-001 --kind reopen --reason resumed --on 今天": "--stage is missing",
    "followup add 2024-001 --kind reopen --stage 在谈 --on 今天": "--reason is missing",
    "followup add 2024-001 --condition on_hold --on 今天 --next-on 2024-09-01": "--reason is missing",
    "followup add 2024-001 --condition on_hold --on 今天 --reason land": "--next-on is missing",
    "followup add 2024-001 --condition ended --on 今天": "--reason is missing",
    "followup add 2024-001 --on 今天 --next-action 回访": "--next-on is missing",
    "followup add 2024-001 --on 今天 --note x --next-by 李雷": "--next-on is missing",
    "followup add 2024-001 --on 今天 --note x --source announcement": (
        "--source and --quote must be given together"
    ),
    "followup add 2024-001 --on 今天 --note x --quote 协议文本": (
        "--source and --quote must be given together"
    ),
    "followup add 2024-001 --on 今天 --note x --nth 1": (
        "--nth works only together with --source and --quote"
    ),
    "followup correct {0}": "no change is given",
    "followup void {0}": "Missing option '--because'",
    "receipt add 2024-001 1元": "Missing option '--on'",
    "receipt add 2024-001": "Missing argument 'AMOUNT'",
    "followup add": "Missing argument 'REF… [WORDS]'",
    "export": "Missing argument 'PERIOD'",
}


@pytest.mark.parametrize(("line", "said"), ASKED.items())
def test_without_a_terminal_missing_options_are_named(run_refused, line, said):
    assert said in run_refused(line, BadInputError)


BAD_INPUT = {
    "followup add 2024-001 --on 2024-02-30 --note x": "“2024-02-30” is a day that does not exist",
    "followup add 2024-001 --on 2024Q5 --note x": "“2024Q5” is not a date: 2024 has no quarter 5; write",
    "followup add 2024-001 --on 下周 --note x": "“下周” is not a date",
    "followup add 2024-001 --on '' --note x": "“” is not a date",
    "followup add 2024-001 --on 今天 --note ''": "the text is empty",
    "followup add 2024-001 --on 今天 --note '   '": "the text is empty",
    "followup add 2024-001 --on 今天 --note x --next-on 2024-07": ("“2024-07” does not give one exact day"),
    "followup add 2024-001 --on 今天 --stage 签署": "“签署” is not one of the choices: lead, intent",
    "followup add 2024-001 --on 今天 --condition lost": "“lost” is not one of the choices: active",
    "followup add 2024-001 --on 今天 --condition stalled": "“stalled” is not one of the choices",
    "followup add 2024-001 --on 今天 --kind call": "choices: progress, contact, note",
    "followup add 2024-001 --on 今天 --condition ended --reason 累了": "“累了” is not one of the choices",
    "followup add 2024-001 --on 今天 --amount 很多": "“很多” is not an amount",
    "followup add 2024-001 --on 今天 --amount 500": "“500” does not say which currency",
    "followup correct {0} --on 2024-13": "“2024-13” is not a date",
    "followup correct abc --note x": "“abc” is not a whole number from 1 to 999999999\n",
    "receipt add 2024-001 abc --on 今天": (
        "“abc” is not an amount; write the amount as CNY 5 million, CNY 120 million, "
        "about CNY 300 million, CNY 3-5 billion or USD 20m\n"
    ),
    "receipt add 2024-001 20000000 --on 今天": "“20000000” does not say which currency; write",
    "receipt add 2024-001 0 --on 今天": "“0” does not say which currency",
    "receipt add 2024-001 0元 --on 今天": "the amount of a receipt cannot be 0",
    "receipt add 2024-001 1.5元 --on 今天": "not a whole number of yuan",
    "receipt add 2024-001 USD20m人民币 --on 今天": "names two currencies",
    "receipt add 2024-001 99999999999999999999元 --on 今天": "is too large to be an amount",
    "receipt add 2024-001 1元 --on 2024-06": (
        "“2024-06” does not give one exact day; write the date with its day, such as 2024-06-30\n"
    ),
    "receipt add 2024-001 '' --on 今天": "“” is not an amount",
    "commitment list --as-of 2024-02-30": "“2024-02-30” is a day that does not exist",
    "commitment list --stage foo": "“foo” is not one of the choices: lead, intent",
    "commitment list --condition foo": "choices: active, on_hold",
    "commitment list --company ''": "the text is empty",
    "company list --kind foo": "choices: company, association",
    "export 2024Q5": "“2024Q5” is not a period: 2024 has no quarter 5; write 2024Q2",
    "export 2024-13": "“2024-13” is not a period",
    "export 今年": "“今年” is not a period",
    "export 2024Q4": "the period 2024Q4 has not begun\n  → the last period that has begun is 2024Q3",
    "export 2025": "the period 2025 has not begun\n  → the last period that has begun is 2024",
    "commitment": "Commands:",
    "commitment foo": "there is no command “foo”",
    "followup edit 1": "Did you mean: tracker followup correct or tracker followup void?",
    "receipt edit 1": "Did you mean: tracker receipt correct or tracker receipt void?",
    "receipt remove 1": "Did you mean: tracker receipt correct or tracker receipt void?",
    "commitment add 清大国华 --on 今天 --opening-stage signed": "missing: --title, --firmness, --track\n",
    "commitment add 清大国华 --on 今天": "missing: --title, --firmness, --track\n",
    "foo": "there is no command “foo”",
    "commitment list --foo": "there is no option",
}


@pytest.mark.parametrize(("line", "said"), BAD_INPUT.items())
def test_a_wrong_value_is_refused_with_the_form_to_write(run_refused, line, said):
    assert said in run_refused(line, BadInputError)


@pytest.mark.parametrize(
    "char", ["\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\r", "\ud800", "\ufffe", "\uffff"]
)
@pytest.mark.parametrize(
    "words",
    [
        ["followup", "add", "2024-001", "--on", "今天", "--note"],
        ["followup", "add", "2024-001", "--on", "今天", "--next-on", "2024-07-15", "--next-action"],
        ["receipt", "add", "2024-001", "1元", "--on", "今天", "--note"],
    ],
    ids=["note", "next action", "receipt"],
)
def test_a_character_that_no_sheet_can_hold_is_refused(run_refused, words, char):
    said = run_refused([*words, f"协议{char}已签"], BadInputError)
    assert "character 3 of the text is" in said
    assert char not in said


@pytest.mark.parametrize(
    "words",
    [
        ["commitment", "edit", "2024-001", "--because", "x", "--title"],
        ["commitment", "edit", "2024-001", "--because", "x", "--unit"],
        ["source", "edit", "announcement", "--title"],
        ["event", "edit", "青岛行推介", "--name"],
        ["rep", "add", "王五", "--company", "清大国华", "--title"],
    ],
    ids=lambda words: f"{words[0]} {words[-1]}",
)
def test_a_name_or_title_of_two_lines_is_refused(run_refused, words):
    assert "must be one line" in run_refused([*words, "第一行\n第二行"], BadInputError)


@pytest.mark.parametrize("name", ["   ", "王\x07芳"])
def test_an_unreadable_user_name_is_refused(run_refused, name):
    run_refused(["--as", name, "followup", "add", "2024-001", "--on", "今天", "--note", "x"], BadInputError)


REFUSED = {
    "followup add 2024-002 --stage signed --on 2024-06-02": ("had ended before 2024-06-02", "--kind reopen"),
    "followup add 2024-002 --condition active --on 今天": ("had ended before 2024-07-01", "--kind reopen"),
    "followup add 2024-004 --condition fulfilled --on 今天": (
        "it had not reached the stage operating",
        "--stage operating",
    ),
    "followup add 2024-001 --condition fulfilled --on 今天": (
        "it had not reached the stage in service by then",
        "first enter the day on which the stage in service was reached: --stage operating",
    ),
    "followup add 2024-001 --on 2024-07-02 --note x": (
        "the date 2024-07-02 is in the future",
        "record a follow-up after it has happened",
    ),
    "followup add 2024-001 --on 2024-08 --note x": (
        "the date ≈2024-08 is in the future",
        "record a follow-up after it has happened",
    ),
    "followup add 2024-001 --on 2024-04-26 --note x": (
        "before the day on which the commitment was made (2024-04-27)",
        "date",
    ),
    "followup add 2024-001 --on 2024Q1 --note x": (
        "≈2024 Q1 is before the day on which the commitment was made",
        "date",
    ),
    "followup correct {2} --stage started": ("follow-up {3} would no longer be valid", "--stage operating"),
    "followup correct {2} --on 2024-06-30": ("follow-up {3} would no longer be valid", "--stage operating"),
    "followup correct {2} --stage operating": (
        "follow-up {2} already has these values",
        "nothing was changed",
    ),
    "followup correct {3} --on 2024-07-02": (
        "the date 2024-07-02 is in the future",
        "record a follow-up after it has happened",
    ),
    "followup correct {4} --note y": (
        "follow-up {4} was voided: 记错了企业",
        "add a new follow-up or receipt",
    ),
    "followup void {2} --because x": ("follow-up {3} would no longer be valid", "--stage operating"),
    "followup void {4} --because x": (
        "follow-up {4} was voided: 记错了企业",
        "add a new follow-up or receipt",
    ),
    "followup add 2024-001 --on 今天 --note x --next-action y --next-on 2024-06-30": (
        "the date 2024-06-30 of the next action is before 2024-07-01, the day of the follow-up",
        "check the two dates",
    ),
    "receipt add 2024-001 1元 --on 2024-07-02": (
        "the date 2024-07-02 is in the future",
        "after the money has arrived",
    ),
    "receipt add 2024-001 1元 --on 2024-04-26": (
        "before the day on which the commitment was made (2024-04-27)",
        "date",
    ),
}


@pytest.mark.parametrize(("line", "said"), REFUSED.items())
def test_a_broken_rule_is_explained_with_what_to_do(run_refused, followup_ids, line, said):
    message, hint = said
    shown = run_refused(line, RefusedError)
    assert message.format(*followup_ids) in shown
    assert hint in shown.partition("\n  → ")[2]


RAW = {
    "followup add 2024-001 --kind note --stage signed --on 今天": "a stage in a note",
    "followup add 2024-001 --kind 联系 --condition ended --reason land --on 今天": "an end in a contact",
    "followup add 2024-001 --kind 重启 --stage 在谈 --reason 其他 --condition ended --on 今天": "to end",
    "followup add 2024-001 --on 今天 --amount -1.2亿元": "a negative pledge",
    "followup add 2024-001 --on 今天 --amount 0元": "a pledge of nothing",
    "followup correct {1} --kind note": "a stage turned into a note",
    "followup correct {1} --condition on_hold": "on hold without a reason",
    "followup correct {1} --condition ended": "ended without a reason",
    "followup correct {1} --next-action 回访": "a next action without a day",
    "followup correct {1} --kind reopen": "a reopening without a reason",
}


@pytest.mark.parametrize("line", RAW, ids=RAW.values())
def test_no_rule_shows_the_error_text_of_the_database(shared_database, followup_ids, is_unchanged, line):
    result = make_runner(shared_database)(*shlex.split(line.format(*followup_ids)))
    assert result.exit_code in (BadInputError.exit_code, RefusedError.exit_code)
    assert result.stdout == ""
    assert is_unchanged()
    assert not re.search(r"constraint|ck_|relation|CHECK|the database", result.stderr), result.stderr
    assert "→" in result.stderr


NOT_FOUND = {
    "commitment show 2024-099": "no commitment is called “2024-099”\n  → see: tracker commitment list",
    "commitment show 没有的企业": "no commitment is called “没有的企业”",
    "commitment show 2024-001 --as-of 2024-04-26": "was made on 2024-04-27, after 2024-04-26",
    "followup list 2024-099": "no commitment is called “2024-099”",
    "followup add 2024-099 --on 今天 --note x": "no commitment is called “2024-099”",
    "followup correct 4711 --note x": ("there is no follow-up 4711\n  → see: tracker followup list"),
    "followup void 4711 --because x": "there is no follow-up 4711",
    "receipt add 2024-099 1元 --on 今天": "no commitment is called “2024-099”",
    "total show nosuch": "→ see: tracker total list",
    "company show 不存在": "no organisation is called “不存在”\n  → see: tracker company list",
    "source attach nowhere other.txt": "no source is called “nowhere”\n  → see: tracker source list",
    "followup add 2024-001 --on 今天 --note x --source nowhere --quote y": "no source is called “nowhere”",
    "followup add 2024-001 --on 今天 --note x --source announcement --quote 作废": "does not contain “作废”",
    "followup add 2024-001 --on 今天 --note x --source qilu-2024-04-28 --quote 青岛": (
        "is not attached\n  → attach the text of the source: tracker source attach qilu-2024-04-28 FILE"
    ),
}


@pytest.mark.parametrize(("line", "said"), NOT_FOUND.items())
def test_an_unknown_row_is_refused_with_where_to_look(run_refused, line, said):
    assert said in run_refused(line, NotFoundError)


def test_a_part_of_a_company_name_lists_the_commitments_of_the_company(run_refused):
    said = run_refused("commitment show 清大", AmbiguousError)
    assert said.startswith(
        "Error: “清大” may mean any of these 4:\n"
        "  2024-004 清大國華環境集團股份有限公司 建设特种膜材料研发生产中心\n"
        "  2024-005 清大國華環境集團股份有限公司 建设危险废物收集点\n"
    )
    assert said.endswith("→ type the reference of the commitment, such as 2024-001, or more of its title\n")


def test_a_quotation_that_occurs_twice_lists_its_places(run_refused):
    said = run_refused(
        "followup add 2024-001 --on 今天 --note x --source announcement --quote 协议", AmbiguousError
    )
    assert (
        "the quotation “协议” occurs 2 times in the text:\n  1  line 1, "
        "characters 10–12: 清大國華環境集團稱,【協議】已於六月"
    ) in said
    assert "→ choose one occurrence with --nth NUMBER, or quote more of the sentence" in said


FILES = {
    "source attach qilu-2024-04-28 nowhere.txt": (FileError, "nowhere.txt cannot be read: No such file"),
    "source attach qilu-2024-04-28 .": (FileError, ".: this is a folder"),
    "source attach qilu-2024-04-28 gbk.txt": (BadInputError, "gbk.txt may be in GB18030 or BIG5, because"),
    "source attach qilu-2024-04-28 other.txt": (
        MismatchError,
        "the file does not hold the text of source qilu-2024-04-28",
    ),
    "export 2024Q2": (FileError, "there is no folder data\n  → create the folder first"),
    "export 2024Q2 -o nowhere/q2.xlsx": (FileError, "there is no folder nowhere"),
    "export 2024Q2 -o there.xlsx": (
        FileError,
        "there.xlsx already exists\n  → give another -o",
    ),
    "export 2024Q2 -o .": (FileError, ". already exists"),
}


@pytest.mark.parametrize(("line", "expected"), FILES.items())
def test_an_unusable_file_is_named(run_refused, tmp_path, line, expected):
    known = sorted(tmp_path.iterdir())
    error, said = expected
    shown = run_refused(line, error)
    assert said in shown
    assert "→" in shown
    assert sorted(tmp_path.iterdir()) == known
    assert (tmp_path / "there.xlsx").read_text(encoding="utf-8") == "自己的表"


def test_a_file_that_is_not_utf_8_is_named_in_the_message(run_refused):
    assert "gbk.txt" in run_refused("source attach qilu-2024-04-28 gbk.txt --encoding utf-8", FileError)
