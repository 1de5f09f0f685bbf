"""Test the questions of `commitment add` in a pseudo-terminal, and leaving it at each of them."""

from __future__ import annotations

import re

import pytest

from helpers.databases import read_all_rows
from helpers.dialogue import CTRL_C, CTRL_D, ENTER, Script, hold_dialogue
from helpers.rows import ADD_COMMITMENT, ARTICLE_KEY, add_source
from helpers.terminal import Terminal
from tracker.store import journal
from tracker.store.reader import open_reader

pytestmark = [pytest.mark.any_engine, pytest.mark.usefixtures("in_chinese")]

MEMO = "我們要在青島建設大數據中心,還要建學校。"
CONFIRM, AGAIN = "写入 y", "再录一条"

WHOLE = (
    ("企业", "清大国华"),
    ("谁说的", "陈福泰"),
    ("承诺做什么", "建设海洋大数据中心"),
    ("力度", "4"),
    ("签的是", "签约"),
    ("类型", "1"),
    ("多少钱", "1.2亿元"),
    ("什么时候", "2026"),
    ("行业", "大数据、人工智能"),
    ("什么活动", "青岛行推介"),
    ("责任单位", "投促一科"),
    ("责任人［王芳］", ""),
    (CONFIRM, "m"),
    ("详细内容", "规模未说明"),
    ("新增还是", "存量拓展"),
    ("还有谁", "北京大学、青岛高校:签约对方"),
    ("在哪里", "青岛"),
    ("别的数量", "产能=500吨/年、就业岗位=1,200人"),
    ("到时达到的阶段 1注册 2开工", "2"),
    ("来源", "memo"),
    ("原文", "要在青岛建设"),
)
SHORT = (
    ("企业", "大北农"), ("谁说的", ""), ("承诺做什么", "建育种中心"), ("力度", "3"), ("类型", "2"),
    ("多少钱", ""), ("什么时候", ""), ("行业", ""), ("什么活动", ""), ("哪一天", "2024-06"),
    ("责任单位", ""), ("责任人", ""),
)  # fmt: skip
LONG = (
    *SHORT, (CONFIRM, "更多"), ("详细", ""), ("新增还是", ""), ("还有谁", ""), ("在哪里", ""),
    ("别的数量", ""), ("来源", ""),
)  # fmt: skip
"""All questions of a commitment without a date to keep."""

NEWCOMERS = (("企业", "东港海洋科技有限公司"), ("名录里没有", "y"), ("机构类别", "1"), ("谁说的", "张三"),
             ("没有此人", "y"), ("职务", "总经理"))  # fmt: skip


@pytest.fixture
def memo_source(location):
    """The source `memo` with the text MEMO."""
    with journal.open_batch(location, "source add", "王芳") as batch:
        add_source(batch.connection, "memo", MEMO)


def open_script(location, *words):
    """Write down what a person does at the questions of `commitment add`."""
    return Script(location, "commitment", "add", *words)


def answer_questions(location, answers, *words):
    """Run `commitment add` and answer its questions; return exit code and output."""
    script = open_script(location, *words)
    script.answer(answers)
    return script.end()


def read_newest_commitment(location):
    with open_reader(location) as reader:
        return reader.rows("SELECT * FROM v_commitments ORDER BY commitment_id DESC LIMIT 1")[0]


def test_the_questions_collect_a_complete_commitment(location, memo_source):
    code, shown = answer_questions(location, [*WHOLE, (CONFIRM, "y"), (AGAIN, "n")])
    assert code == 0, shown
    done = "已录入 2024-013 清大國華環境集團股份有限公司 〔待核实〕建设海洋大数据中心。"
    assert "".join(done.split()) in "".join(shown.split())
    row = read_newest_commitment(location)
    kept = {
        "company": "清大國華環境集團股份有限公司", "title": "建设海洋大数据中心", "summary": "规模未说明",
        "firmness": "signed", "opening_stage": "signed", "track": "facility", "scope": "further",
        "place": "青岛", "amount": 120_000_000, "amount_text": "1.2亿元", "due_on": "2026-12-31",
        "due_precision": "year",
        "due_stage": "started", "voiced_on": "2024-04-27", "review": "draft", "sector_name": "大数据",
    }  # fmt: skip
    assert {name: row[name] for name in kept} == kept
    with open_reader(location) as reader:
        parties = reader.rows("SELECT role, party_text FROM commitment_parties ORDER BY id DESC LIMIT 2")
        measures = reader.rows("SELECT kind, value, unit, value_text FROM commitment_measures ORDER BY id")
        cited = reader.rows("SELECT quotation FROM v_evidence WHERE ref = '2024-013'")
        voices = reader.rows("SELECT position_id FROM commitment_representatives ORDER BY id DESC LIMIT 1")
        further = reader.rows("SELECT * FROM commitment_sectors ORDER BY id DESC LIMIT 1")
    assert parties == [
        {"role": "counterparty", "party_text": "青岛高校"},
        {"role": "partner", "party_text": None},
    ]
    assert measures[-2:] == [
        {"kind": "capacity", "value": 500, "unit": "吨/年", "value_text": "500吨/年"},
        {"kind": "jobs", "value": 1200, "unit": "人", "value_text": "1,200人"},
    ]
    assert "青岛高校 签约对方 （仅记文字）" in re.sub(r"\s*\n\s*", " ", shown)
    assert cited == [{"quotation": "要在青島建設"}]
    assert voices[0]["position_id"] is not None
    assert further[0]["commitment_id"] == row["commitment_id"]


@pytest.mark.slow
@pytest.mark.parametrize("columns", [60, 120])
def test_the_summary_fits_the_terminal(location, memo_source, columns):
    from rich.cells import cell_len

    terminal = Terminal(location, "commitment", "add", columns=columns)
    terminal.answer([*WHOLE, (CONFIRM, "n")])
    code, shown = terminal.end()
    assert code == 1
    lines = shown[shown.rindex(" 1 企业") :].splitlines()
    assert max(cell_len(line) for line in lines[:21]) <= columns
    assert [line.strip().split()[0] for line in lines[:21]] == [str(number) for number in range(1, 22)]


@pytest.mark.parametrize("place", range(len(WHOLE) + 1))
def test_quitting_at_any_question_writes_nothing(location, memo_source, place):
    before = read_all_rows(location)
    questions = [question for question, _ in WHOLE] + [CONFIRM]
    code, shown = answer_questions(location, [*WHOLE[:place], (questions[place], CTRL_C)])
    assert code == 1, shown
    assert "错误：已放弃\n  → 没有写入任何内容" in shown
    assert "Traceback" not in shown
    assert read_all_rows(location) == before


@pytest.mark.parametrize("answers", [[], SHORT[:3], SHORT], ids=["first", "third", "last"])
def test_the_end_of_input_quits_without_writing(location, answers):
    before = read_all_rows(location)
    question = SHORT[len(answers)][0] if len(answers) < len(SHORT) else CONFIRM
    code, shown = answer_questions(location, [*answers, (question, CTRL_D)])
    assert (code, read_all_rows(location)) == (1, before), shown


def test_quitting_after_a_commitment_keeps_it(location):
    code, shown = answer_questions(location, [*SHORT, (CONFIRM, "y"), (AGAIN, CTRL_C)])
    assert code == 0, shown
    assert read_newest_commitment(location)["ref"] == "2024-013"


WRONG = {
    "nothing": (0, "", "这一项必须填"),
    "several people": (1, "陈福泰:", "文字是空的"),
    "a firmness that is none": (3, "很大", "“很大”不在可选之列"),
    "a number beyond the list": (3, "5", "“5”不在可选之列"),
    "no amount": (5, "很多", "“很多”不是金额"),
    "an amount of nothing": (5, "0元", "应大于 0"),
    "a day that does not exist": (6, "2024-02-30", "这一天不存在"),
    "no sector": (7, "不存在", "没有叫“不存在”的行业"),
    "tomorrow": (9, "2024-07-02", "还没有到"),
    "no quantity": (17, "产能=500", "不是数量"),
    "a quantity of what": (17, "500吨", "不在可选之列"),
    "no source": (18, "不存在", "没有叫“不存在”的来源"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("place", "wrong", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_answer_is_explained_and_asked_again(location, place, wrong, message):
    script = open_script(location)
    script.answer([*LONG[:place], (LONG[place][0], wrong)])
    script.wait_for(message)
    script.answer([*LONG[place:], (CONFIRM, "y"), (AGAIN, "n")])
    code, shown = script.end()
    assert code == 0, shown
    assert read_newest_commitment(location)["title"] == "建育种中心"


@pytest.mark.slow
def test_a_quotation_missing_from_the_source_is_asked_again(location, memo_source):
    script = open_script(location)
    script.answer([*LONG[:-1], ("来源", "memo"), ("原文", "建机场")])
    script.wait_for("原文里没有")
    script.answer([("原文", "建設大"), (CONFIRM, "y"), (AGAIN, "n")])
    assert script.end()[0] == 0


@pytest.mark.slow
def test_a_repeated_quotation_is_chosen_by_number(location, memo_source):
    answers = [*LONG[:-1], ("来源", "memo"), ("原文", "建"), ("是第几处", "2"), (CONFIRM, "y"), (AGAIN, "n")]
    code, shown = answer_questions(location, answers)
    assert code == 0, shown
    with open_reader(location) as reader:
        cited = reader.rows("SELECT span_start FROM v_evidence WHERE ref = '2024-013'")
    assert cited == [{"span_start": MEMO.rindex("建")}]


@pytest.mark.slow
def test_changing_the_source_drops_the_quotation(location, memo_source):
    answers = [*LONG[:-1], ("来源", "memo"), ("原文", "数据中心"), (CONFIRM, "18"), ("来源", "-"),
               (CONFIRM, "y"), (AGAIN, "n")]  # fmt: skip
    code, shown = answer_questions(location, answers)
    assert code == 0, shown
    with open_reader(location) as reader:
        assert reader.rows("SELECT * FROM v_evidence WHERE ref = '2024-013'") == []


@pytest.mark.slow
@pytest.mark.parametrize("nothing", ["", "-"])
def test_a_source_without_a_quotation_is_not_cited(location, memo_source, nothing):
    """A source that is named by mistake, or taken over from the last entry, is no dead end."""
    answers = [*LONG[:-1], ("来源", "memo"), ("原文", nothing), (CONFIRM, "y"), (AGAIN, "n")]
    code, shown = answer_questions(location, answers)
    assert code == 0, shown
    with open_reader(location) as reader:
        assert reader.rows("SELECT * FROM v_evidence WHERE ref = '2024-013'") == []


@pytest.mark.slow
def test_removing_the_quotation_removes_the_source(location, memo_source):
    answers = [*LONG[:-1], ("来源", "memo"), ("原文", "数据中心"), (CONFIRM, "19"), ("原文", "-"),
               (CONFIRM, "y"), (AGAIN, "n")]  # fmt: skip
    code, shown = answer_questions(location, answers)
    assert code == 0, shown
    assert read_newest_commitment(location)["ref"] == "2024-013"


@pytest.mark.slow
def test_a_source_without_text_is_refused_when_it_is_typed(location):
    script = open_script(location)
    script.answer([*LONG[:-1], ("来源", ARTICLE_KEY)])
    script.wait_for("还没有附原文；可附上原文：tracker source attach")
    script.answer([("来源", ""), (CONFIRM, "y"), (AGAIN, "n")])
    code, shown = script.end()
    assert code == 0, shown


@pytest.mark.slow
def test_a_source_without_text_is_not_offered_as_the_default(location, run, tmp_path):
    file = tmp_path / "one.toml"
    pledge = ("company = '北京大北農科技集團股份有限公司'", "title = 'x'", "voiced_on = '2024-06-01'",
              "firmness = 'plan'", "track = 'service'", "cite = [3, 9]")  # fmt: skip
    file.write_text("\n".join([f"text = '{ARTICLE_KEY}'", "[[commitment]]", *pledge]), encoding="utf-8")
    assert run("commitment", "add", "--from", str(file)).exit_code == 0
    defaults = [(question, typed or ("" if question == "新增还是" else "-")) for question, typed in LONG]
    script = open_script(location)
    script.answer([*defaults[:-1], ("来源：", CTRL_C)])
    assert script.end()[0] == 1


TWO_LINES = "\x1b[200~青岛测试一\n青岛测试二\x1b[201~"
NO_NAMES = {
    "a company": (0, TWO_LINES, "含有换行或制表符"),
    "a long company": (0, "长" * 250, "最多 200 个"),
    "a person": (1, TWO_LINES, "含有换行或制表符"),
    "a title": (2, TWO_LINES, "含有换行或制表符"),
    "an event": (8, TWO_LINES, "含有换行或制表符"),
    "a company with a blank": (0, "柳　工", "“柳␣工”的汉字之间有空格"),
    "a person with a blank": (1, "张　三", "“张␣三”的汉字之间有空格"),
    "a person with an invisible character": (1, "张\u200b三", "“张[U+200B]三”里有看不见的字符"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("place", "typed", "message"), NO_NAMES.values(), ids=NO_NAMES)
def test_a_name_that_the_options_refuse_is_refused_at_its_question(location, place, typed, message):
    before = read_all_rows(location)
    script = open_script(location)
    script.answer([*SHORT[:place], (SHORT[place][0], typed)])
    script.wait_for(message)
    script.answer([(SHORT[place][0], CTRL_C)])
    code, shown = script.end()
    assert (code, read_all_rows(location)) == (1, before), shown


@pytest.mark.slow
@pytest.mark.parametrize("typed", [TWO_LINES, "长" * 250], ids=["two lines", "long"])
def test_a_position_that_the_options_refuse_is_asked_again(location, typed):
    script = open_script(location)
    script.answer([*NEWCOMERS[:-1], ("职务", typed)])
    script.wait_for("含有换行" if "\n" in typed else "最多 200")
    script.answer([("职务", "总经理"), *SHORT[2:], (CONFIRM, "y"), (AGAIN, "n")])
    code, shown = script.end()
    assert code == 0, shown


@pytest.mark.slow
def test_an_unknown_company_and_person_are_added_on_the_spot(location):
    code, shown = answer_questions(location, [*NEWCOMERS, *SHORT[2:], (CONFIRM, "y"), (AGAIN, "n")])
    assert code == 0, shown
    assert read_newest_commitment(location)["company"] == "东港海洋科技有限公司"
    with open_reader(location) as reader:
        held = reader.rows("SELECT title FROM positions ORDER BY id DESC LIMIT 1")
    assert held == [{"title": "总经理"}]


@pytest.mark.slow
def test_a_similar_company_is_chosen_or_recorded_as_different(location):
    alike = ("企业", "清大国华科技有限公司")
    for answer, company in (("1", "清大國華環境集團股份有限公司"), ("y", "清大国华科技有限公司")):
        kind = [("机构类别", "1")] if answer == "y" else []
        answers = [alike, ("名录里没有", answer), *kind, *SHORT[1:]]
        code, shown = answer_questions(location, [*answers, (CONFIRM, "y"), (AGAIN, "n")])
        assert code == 0, shown
        assert read_newest_commitment(location)["company"] == company
    assert len(read_all_rows(location)["distinct_companies"]) == 1


def test_declining_to_add_a_company_asks_for_the_company_again(location):
    answers = [
        ("企业", "不存在的公司"),
        ("名录里没有", ""),
        ("没有叫“不存在的公司”的机构", ""),
        ("企业", CTRL_C),
    ]
    code, shown = answer_questions(location, answers)
    assert code == 1
    assert shown.count("企业（名称") >= 2


@pytest.mark.slow
def test_changing_the_company_asks_for_the_speaker_again(location):
    answers = [("企业", "清大国华"), ("谁说的", "陈福泰"), *SHORT[2:], (CONFIRM, "1"), ("企业", "大北农"),
               ("谁说的", ""), (CONFIRM, "y"), (AGAIN, "n")]  # fmt: skip
    code, shown = answer_questions(location, answers)
    assert code == 0, shown
    with open_reader(location) as reader:
        voiced = reader.rows("SELECT * FROM commitment_representatives v JOIN commitments c"
                             " ON c.id = v.commitment_id WHERE c.ref = '2024-013'")  # fmt: skip
    assert voiced == []


def test_a_speaker_of_another_company_is_pointed_out_before_writing(location):
    script = open_script(location)
    script.answer([("企业", "大北农"), ("谁说的", "陈福泰"), ("职务", ""), *SHORT[2:]])
    script.wait_for("表态人登记在别的机构：陳福泰，清大國華環境集團股份有限公司")
    script.answer([(CONFIRM, "n")])
    assert script.end()[0] == 1


@pytest.mark.slow
def test_the_speaker_is_the_namesake_at_the_company(location, run):
    for company in ("清大国华", "大北农"):
        assert run("rep", "add", "陈总", "--company", company, "--title=总经理").exit_code == 0
    code, shown = answer_questions(
        location, [SHORT[0], ("谁说的", "陈总"), *SHORT[2:], (CONFIRM, "y"), (AGAIN, "n")]
    )
    assert code == 0, shown
    with open_reader(location) as reader:
        voiced = reader.rows("SELECT r.distinction FROM commitment_representatives v JOIN representatives r"
                             " ON r.id = v.representative_id ORDER BY v.id DESC LIMIT 1")  # fmt: skip
    assert voiced == [{"distinction": "北京大北農科技集團股份有限公司"}]


@pytest.mark.parametrize(("typed", "said"), [("99", "没有 99"), ("写", "既不是“是”也不是“否”")])
def test_an_invalid_answer_does_not_repeat_the_summary(location, typed, said):
    script = open_script(location)
    script.answer([*SHORT, (CONFIRM, typed)])
    script.wait_for(said)
    script.answer([(CONFIRM, "ｙ"), (AGAIN, "Ｎ")])
    code, shown = script.end()
    assert code == 0, shown
    assert shown.count(" 1 企业") == 1


@pytest.mark.slow
def test_an_answer_other_than_yes_or_no_is_asked_again(location):
    script = open_script(location)
    script.answer([("企业", "东港海洋科技有限公司"), ("名录里没有", "也许")])
    script.wait_for("既不是“是”也不是“否”")
    script.answer([("名录里没有", "是"), *NEWCOMERS[2:4], ("没有此人", "也许")])
    script.wait_for("既不是“是”也不是“否”")
    script.answer([("没有此人", "y"), ("职务", CTRL_C)])
    assert script.end()[0] == 1


@pytest.mark.slow
def test_a_line_of_the_summary_can_be_changed_before_writing(location):
    title, firmness = ("承诺做什么", "建种子库"), ("力度", "4")
    answers = [*SHORT, (CONFIRM, "3"), title, (CONFIRM, "4"), firmness, ("签的是", "1"),
               (CONFIRM, "y"), (AGAIN, "n")]  # fmt: skip
    code, shown = answer_questions(location, answers)
    assert code == 0, shown
    row = read_newest_commitment(location)
    assert (row["title"], row["firmness"], row["opening_stage"]) == ("建种子库", "signed", "framework")


@pytest.mark.slow
def test_contradicting_dates_are_asked_again_before_writing(location):
    answers = [*SHORT[:6], ("什么时候", "2023"), *SHORT[7:], ("早于表态日期", ""),
               (CONFIRM, "y"), (CONFIRM, "7"), ("什么时候", "2025"), (CONFIRM, "y"),
               (AGAIN, "n")]  # fmt: skip
    code, shown = answer_questions(location, answers)
    assert code == 0, shown
    assert read_newest_commitment(location)["due_on"] == "2025-12-31"


def test_likely_repeats_are_pointed_out_before_writing(location):
    answers = [("企业", "清大国华"), *SHORT[1:2], ("承诺做什么", "建设危险废物收集点"), *SHORT[3:8],
               ("什么活动", "青岛行推介"), *SHORT[10:]]  # fmt: skip
    script = open_script(location)
    script.answer(answers)
    script.wait_for("可能与 2024-005 重复：建设危险废物收集点")
    script.wait_for("是在同一活动上提出的：")
    script.answer([(CONFIRM, "n")])
    assert script.end()[0] == 1


@pytest.mark.slow
def test_a_repeat_is_written_after_it_was_pointed_out(location, run):
    run(*ADD_COMMITMENT)
    script = open_script(location)
    script.answer(SHORT)
    script.wait_for("可能与 2024-013 重复：建育种中心")
    script.answer([(CONFIRM, "y"), (AGAIN, "n")])
    code, shown = script.end()
    assert code == 0, shown
    assert read_newest_commitment(location)["ref"] == "2024-014"


@pytest.mark.slow
def test_the_next_commitment_defaults_to_the_previous_answers(location):
    with_event = [*SHORT[:8], ("什么活动", "青岛行推介"), *SHORT[10:]]
    nothing = [(question, "") for question, _ in SHORT if question != "哪一天"]
    again = [*nothing[:2], ("承诺做什么", "建试验田"), *nothing[3:]]
    code, shown = answer_questions(
        location, [*with_event, (CONFIRM, "y"), (AGAIN, "y"), *again, (CONFIRM, "y"), (AGAIN, "n")]
    )
    assert code == 0, shown
    row = read_newest_commitment(location)
    kept = {
        "ref": "2024-014",
        "title": "建试验田",
        "firmness": "plan",
        "track": "service",
        "voiced_on": "2024-04-27",
    }
    assert {name: row[name] for name in kept} == kept
    assert row["company"] == "北京大北農科技集團股份有限公司"


@pytest.mark.slow
def test_defaults_come_from_the_last_commitment_of_the_same_user(location, run):
    words = ("--title=x", "--event=青岛行推介", "--firmness=有规划", "--track=协议类", "--scope=further")
    run("commitment", "add", "大北农", *words)
    script = open_script(location)
    script.answer(SHORT[:3])
    seen = ("［有规划］", "［协议类］", "多少钱", "什么时候", "行业", "［2024中關村", "责任单位", "责任人")
    rare = ((CONFIRM, "m"), ("详细", ""), ("［存量拓展］", ""), *LONG[15:])
    script.answer([*((words, "") for words in seen), *rare, (CONFIRM, "y"), (AGAIN, "n")])
    code, shown = script.end()
    assert code == 0, shown
    row = read_newest_commitment(location)
    assert (row["firmness"], row["track"], row["scope"]) == ("plan", "agreement", "further")


def test_the_last_speaker_of_the_company_is_the_default(location, run):
    words = ("--title=x", "--on=2024-06", "--firmness=plan", "--track=service")
    run("commitment", "add", "清大国华", *words, "--by", "陈福泰")
    script = open_script(location)
    script.answer([("企业", "清大国华"), ("谁说的（姓名 或 姓名：职务）［陳福泰］", CTRL_C)])
    assert script.end()[0] == 1


def test_no_amount_is_asked_for_when_the_options_say_there_is_none(location):
    asked = [(question, typed) for question, typed in SHORT[1:] if question != "多少钱"]
    answers = [*asked, (CONFIRM, "y"), (AGAIN, "n")]
    code, shown = answer_questions(location, answers, "大北农", "--amount-status", "不涉及")
    assert code == 0, shown
    assert read_newest_commitment(location)["amount_status"] == "none"


@pytest.mark.slow
def test_a_dash_clears_a_default(location, run):
    words = ("--title=x", "--event=青岛行推介", "--firmness=有规划", "--track=协议类")
    run("commitment", "add", "大北农", *words)
    answers = [
        *SHORT[:8],
        ("什么活动", "-"),
        *SHORT[9:],
        (CONFIRM, "y"),
        (AGAIN, "n"),
    ]
    assert answer_questions(location, answers)[0] == 0
    assert read_newest_commitment(location)["event"] is None


def test_options_replace_their_questions(location):
    words = (
        "清大国华",
        "--firmness",
        "有规划",
        "--track",
        "facility",
        "--on",
        "2024-06",
        "--party",
        "北京大学",
    )
    asked = [(question, "x" if question == "承诺做什么" else "")
             for question, _ in SHORT
             if question not in ("企业", "力度", "类型", "哪一天")]  # fmt: skip
    answers = [*asked, (CONFIRM, "y"), (AGAIN, "n")]
    code, shown = answer_questions(location, answers, *words)
    assert code == 0, shown
    assert "力度 1" not in shown
    row = read_newest_commitment(location)
    assert (row["firmness"], row["voiced_on"]) == ("plan", "2024-06-30")
    assert len(read_all_rows(location)["commitment_parties"]) == 3


def test_complete_options_ask_no_questions_at_a_terminal(location):
    words = ("大北农", "--title=x", "--on=2024-06", "--firmness=plan", "--track=service")
    code, shown = answer_questions(location, [], *words)
    assert code == 0, shown
    assert "已录入 2024-013" in shown
    assert "[ ]" not in shown


COMPLETED = {
    "qdgh": "清大國華環境集團股份有限公司",
    "qingdaguohua": "清大國華環境集團股份有限公司",
    "清大國": "清大國華環境集團股份有限公司",
    "清大国": "清大国华环境集团股份有限公司",
}


@pytest.mark.parametrize(("typed", "completed"), COMPLETED.items())
def test_a_name_is_completed_while_it_is_typed(location, typed, completed):
    terminal = Terminal(location, "commitment", "add")
    terminal.wait_for("企业（")
    terminal.screen.send(typed)
    terminal.wait_for(completed)
    terminal.screen.send("\t\r")
    terminal.answer([*SHORT[1:], (CONFIRM, "y"), (AGAIN, "n")])
    code, shown = terminal.end()
    assert code == 0, shown
    assert read_newest_commitment(location)["company"] == "清大國華環境集團股份有限公司"


INITIALS = {
    "a company": (0, "qdgh", "→ 清大國華環境集團股份有限公司"),
    "a person from elsewhere": (1, "cft", "→ 陳福泰"),
    "parties": (15, "bjdx、某研究所", "→ 北京大學"),
    "sectors": (7, "rgzn、dsj", "→ 人工智能"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("place", "typed", "said"), INITIALS.values(), ids=INITIALS)
def test_initials_that_mean_one_name_are_spelt_out(location, place, typed, said):
    answers = [*LONG[:place], (LONG[place][0], typed)]
    script = open_script(location)
    script.answer(answers)
    script.wait_for(said)
    script.answer([*LONG[place + 1 :], (CONFIRM, "y"), (AGAIN, "n")])
    code, shown = script.end()
    assert code == 0, shown


@pytest.mark.slow
def test_initials_of_a_representative_of_the_company_bring_the_title(location):
    answers = [("企业", "qdgh"), ("谁说的", "cft"), ("→ 陳福泰:董事長", "x"), *SHORT[3:]]
    code, shown = answer_questions(location, [*answers, (CONFIRM, "y"), (AGAIN, "n")])
    assert code == 0, shown
    assert read_newest_commitment(location)["company"] == "清大國華環境集團股份有限公司"


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["北京", "bj"])
def test_one_of_several_companies_is_chosen_in_the_conversation(location, typed):
    script = open_script(location)
    script.answer([(LONG[0][0], typed)])
    script.wait_for(f"“{typed}”可能")
    script.wait_for("北京泰寧科創集團股份有限公司")
    script.answer([("哪一个", LONG[0][1]), *LONG[1:], (CONFIRM, "y"), (AGAIN, "n")])
    code, shown = script.end()
    assert code == 0, shown
    assert read_newest_commitment(location)["title"] == "建育种中心"


@pytest.mark.slow
def test_declining_to_add_an_event_asks_for_the_event_again(location):
    answers = [*SHORT[:8], ("什么活动", "不存在"), (EVENT[1][0], ""), ("没有叫“不存在”的活动", "-")]
    code, shown = answer_questions(location, [*answers, *SHORT[9:], (CONFIRM, "y"), (AGAIN, "n")])
    assert code == 0, shown
    assert read_newest_commitment(location)["event"] is None


EVENT = (("什么活动", "海洋论坛"), ("没有此活动。新增", "y"), ("活动类别", "3"),
         ("活动从哪一天", "2024-06-18"))  # fmt: skip


@pytest.mark.slow
def test_an_unknown_event_is_added_on_the_spot_and_gives_the_day(location):
    answers = [*SHORT[:8], *EVENT[:3], ("活动从哪一天", "2025-01-01"), ("还没有到", ""),
               ("这一项必须填", "2024-06-18"), *SHORT[10:], ("2024-06-18", "y"),
               (AGAIN, "y"), ("企业", ""), ("谁说的", ""), ("承诺做什么", "建试验田"),
               *((question, "") for question, _ in SHORT[3:8]), ("什么活动上［海洋论坛］", ""),
               *SHORT[10:], (CONFIRM, "y"), (AGAIN, "n")]  # fmt: skip
    code, shown = answer_questions(location, answers)
    assert code == 0, shown
    assert "海洋论坛 （新增）" in shown
    with open_reader(location) as reader:
        made = reader.rows("SELECT ref, event, voiced_on FROM v_commitments ORDER BY ref DESC LIMIT 2")
        events = reader.rows("SELECT key, kind, name FROM events ORDER BY id DESC LIMIT 1")
    key = "2024-06-18-symposium"
    assert events == [{"key": key, "kind": "symposium", "name": "海洋论坛"}]
    assert [(row["event"], row["voiced_on"]) for row in made] == [(key, "2024-06-18")] * 2


@pytest.mark.parametrize("place", [1, 2, 3])
def test_quitting_while_describing_an_event_writes_nothing(location, place):
    before = read_all_rows(location)
    code, shown = answer_questions(location, [*SHORT[:8], *EVENT[:place], (EVENT[place][0], CTRL_C)])
    assert (code, read_all_rows(location)) == (1, before), shown


@pytest.mark.slow
@pytest.mark.parametrize("place", [1, 2, 4, 5])
def test_quitting_while_describing_a_new_company_writes_nothing(location, place):
    before = read_all_rows(location)
    code, shown = answer_questions(location, [*NEWCOMERS[:place], (NEWCOMERS[place][0], CTRL_C)])
    assert (code, read_all_rows(location)) == (1, before), shown


def test_a_usual_commitment_takes_at_most_twelve_answers(location):
    keys = [typed + ENTER for _, typed in (*SHORT, (CONFIRM, "y"), (AGAIN, "n"))]
    done = hold_dialogue(location, ["commitment", "add"], keys)
    assert done.exit_code == 0, done
    assert len(done.questions[:-2]) <= 12


@pytest.mark.slow
def test_a_party_is_matched_to_the_register_before_its_words_are_kept(location):
    for answer, party in (("1", None), ("y", "清大国华科技")):
        answers = [*LONG[:15], ("还有谁", "清大国华科技"), ("名录里可能已有", answer), *LONG[16:]]
        code, shown = answer_questions(location, [*answers, (CONFIRM, "y"), (AGAIN, "n")])
        assert code == 0, shown
        assert read_all_rows(location)["commitment_parties"][-1]["party_text"] == party


COMPLETE = ("--title", "建冷库", "--on", "2024-06", "--firmness", "有规划", "--track", "建设类")


def test_the_command_line_enters_a_new_company_and_person_on_the_way(location):
    answers = [("名录里没有", "y"), ("机构类别", "1"), ("没有此人", "y"), ("职务", "总经理")]
    code, shown = answer_questions(location, answers, "东港海洋科技有限公司", "--by", "张三", *COMPLETE)
    assert code == 0, shown
    assert read_newest_commitment(location)["company"] == "东港海洋科技有限公司"


def test_the_command_line_points_out_a_similar_company(location):
    answers = [("清大國華環境集團股份有限公司", "1")]
    code, shown = answer_questions(location, answers, "清大国华科技有限公司", *COMPLETE)
    assert code == 0, shown
    assert read_newest_commitment(location)["company"] == "清大國華環境集團股份有限公司"


def test_the_command_line_enters_a_new_event_on_the_way(location):
    words = [word for word in COMPLETE if word not in ("--on", "2024-06")]
    answers = [("没有此活动", "y"), ("活动类别", "3"), ("活动从哪一天", "2024-06-18")]
    code, shown = answer_questions(location, answers, "大北农", "--event", "海洋论坛", *words)
    assert code == 0, shown
    assert read_newest_commitment(location)["voiced_on"] == "2024-06-18"


def test_a_new_name_is_refused_where_nobody_can_be_asked(run):
    refused = run("commitment", "add", "东港海洋科技有限公司", *COMPLETE)
    assert refused.exit_code == 3, refused.output
