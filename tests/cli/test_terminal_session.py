"""Test one whole event typed at a terminal, from an empty database to an undone mistake."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from helpers.databases import reserve_database
from helpers.terminal import Terminal
from tracker.store.reader import open_reader

pytestmark = pytest.mark.slow

ARTICLE = """海洋裝備推介會在青島舉行
6月18日,東港海洋科技有限公司董事長林海峰表示,計劃在青島建設深海裝備基地,總投資3.2億元,2026年投產。
該公司還希望與本地高校合作培養人才。
"""

QUESTIONS = (
    ("企业", "dghy"),
    ("→ 东港海洋科技有限公司", None),
    ("谁说的", "林海峰"),
    ("承诺做什么", "建设深海装备基地"),
    ("力度", "有规划"),
    ("类型", "1"),
    ("多少钱", "3.2亿元"),
    ("什么时候", "2026"),
    ("行业", ""),
    ("什么活动", "装备推介"),
    ("责任单位", ""),
    ("责任人", ""),
    ("写入 y", "m"),
    ("详细内容", ""),
    ("新增还是", "1"),
    ("还有谁", "本地高校"),
    ("在哪里", "青岛"),
    ("别的数量", ""),
    ("到时达到的阶段", "投产"),
    ("来源", "qdrb"),
    ("原文", "计划在青岛建设深海装备基地"),
    ("写入 y", "y"),
    ("再录一条", "n"),
)


FOUND = {
    "深海": "2024-001",
    "dghy 装备": "2024-001",
    "林海峰": "东港海洋科技有限公司 董事长",
    "選址": "2024-001",
}


class Shell:
    """A person who types one line after another at a narrow terminal."""

    def __init__(self, location):
        self.location = location

    def __call__(self, line, answers=()):
        """Type a line and answer its questions; return what was shown. The line must succeed."""
        terminal = Terminal(self.location, *shlex.split(line)[1:])
        terminal.answer(answers)
        code, shown = terminal.end()
        assert code == 0, shown
        return shown


def join_lines(shown):
    """Return a shown text in which a sentence broken into lines, the later ones indented, is one again."""
    return re.sub(r"\n  (?=\S)", "", shown)


@pytest.fixture
def new_location(worker, tmp_path):
    """A location without a database."""
    with reserve_database(tmp_path, f"{worker}_session") as location:
        yield location


@pytest.mark.usefixtures("in_chinese")
def test_one_event_is_recorded_in_an_empty_database(new_location, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text(ARTICLE, encoding="utf-8")
    shell = Shell(new_location)

    assert "已建立" in shell("tracker init --empty")
    assert "tracker source add" in shell("tracker")
    shown = shell("tracker source add article.txt --title 海洋装备推介会 --published 2024-06-19 --key qdrb")
    assert "qdrb" in shown
    shown = shell("tracker event add 海洋装备推介会 --kind 推介会 --on 2024-06-18 --place 青岛"
                    " --source qdrb --quote 推介会在青岛举行")  # fmt: skip
    assert "推介會在青島舉行" in shown
    shell("tracker company add 东港海洋科技有限公司 --region 省内 --alias 东港海洋")
    shell("tracker rep add 林海峰 --company 东港海洋 --title 董事长 --phone 0532-85911111")

    shown = shell("tracker commitment add", QUESTIONS)
    assert "已录入 2024-001 东港海洋科技有限公司 〔待核实〕建设深海装备基地。" in join_lines(shown)
    shown = shell("tracker commitment add 东港海洋 --title 与本地高校合作培养人才 --event 海洋装备推介会"
                    " --firmness 有兴趣 --track 协议类 --by 林海峰 --party 本地高校"
                    " --source qdrb --quote 希望与本地高校合作")  # fmt: skip
    assert "已录入 2024-002" in shown
    assert "：希望與本地高校合作" in shown

    assert "已记录" in shell("tracker followup add 2024-001 电话联系,仍在选址 --next 1w 回访 --next-by 王芳")
    assert "已记录" in shell("tracker receipt add 2024-001 500万元 --on 2024-06-28 --note 首期")
    assert "2024-001" in shell("tracker due")
    assert "回访" in shell("tracker due --by 王芳")
    for words, found in FOUND.items():
        assert found in shell(f"tracker search {words}"), words
    shown = shell("tracker commitment why 2024-001")
    assert "意向" in shown
    assert "receipt add" in shell("tracker history")
    assert "作废 到账记录 1" in shell("tracker undo", [("撤销批次", "y")])
    assert "undo" in shell("tracker history 2024-001")

    require_kept(new_location)


def require_kept(location):
    """Fail unless the database holds exactly what was typed in the session."""
    with open_reader(location) as reader:
        pledges = reader.rows(
            "SELECT ref, company, title, event_name, firmness, stage, amount, currency, amount_text, due_on,"
            " due_precision, due_stage, voiced_on, place FROM v_commitments ORDER BY ref"
        )
        voices = reader.rows(
            "SELECT r.name, p.title FROM commitment_representatives c"
            " JOIN representatives r ON r.id = c.representative_id JOIN positions p ON p.id = c.position_id"
        )
        cited = {row["ref"]: row["quotation"] for row in reader.rows("SELECT * FROM v_evidence")}
        parties = reader.rows("SELECT party_text FROM commitment_parties")
        followups = reader.rows(
            "SELECT kind, note, next_action, next_action_on, next_action_by FROM followups"
        )
        receipts = reader.rows("SELECT count(*) AS n FROM v_receipts")
        commands = [row["command"] for row in reader.rows("SELECT command FROM batches ORDER BY id")]
    same = {"company": "东港海洋科技有限公司", "event_name": "海洋装备推介会", "voiced_on": "2024-06-18"}
    first = {"title": "建设深海装备基地", "firmness": "plan", "stage": "intent", "amount": 320_000_000,
             "currency": "CNY", "amount_text": "3.2亿元", "due_on": "2026-12-31", "due_precision": "year",
             "due_stage": "operating", "place": "青岛"}  # fmt: skip
    second = {"title": "与本地高校合作培养人才", "firmness": "interest", "amount": None, "due_on": None}
    for row, kept in zip(pledges, (first, second), strict=True):
        whole = same | kept
        assert {name: row[name] for name in whole} == whole
    assert voices == [{"name": "林海峰", "title": "董事长"}] * 2
    assert cited["2024-001"] == "計劃在青島建設深海裝備基地"
    assert cited["2024-002"] == "希望與本地高校合作"
    assert parties == [{"party_text": "本地高校"}] * 2
    assert followups == [{"kind": "contact", "note": "电话联系,仍在选址", "next_action": "回访",
                          "next_action_on": "2024-07-08", "next_action_by": "王芳"}]  # fmt: skip
    assert receipts == [{"n": 0}]
    assert commands == ["init", "source add", "event add", "company add", "rep add", "commitment add",
                        "commitment add", "followup add", "receipt add", "undo"]  # fmt: skip
