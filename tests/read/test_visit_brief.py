"""Test the page before a visit: the useful facts on one page, and nothing private."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from rich.cells import cell_len

from helpers.databases import copy_for_each_test, make_runner, prepare_once
from tracker.cli.commands import company_brief
from tracker.store import journal
from tracker.store.tables import commitments, representatives

REF = "2024-004"


def write_visits(location):
    """Write a signing, a promise with a day, a hold and follow-ups of which some are private."""
    run = make_runner(location)
    with journal.open_batch(location, "test", "test") as batch:
        this = sa.update(commitments).where(commitments.c.ref == REF)
        batch.connection.execute(this.values(due_stage="started"))
        named = sa.update(representatives).where(representatives.c.name == "陳福泰")
        batch.connection.execute(named.values(phone="010-62960000", wechat="cft"))
    for words in (
        (
            REF,
            "投资协议已签",
            "--stage",
            "签约",
            "--on",
            "2024-06-18",
            "--next",
            "2024-07-20",
            "催办公司注册",
        ),
        (REF, "--note", "x", "--on", "2024-06-20", "--due", "2024-10-31"),
        (
            "2024-005",
            "--condition",
            "暂缓",
            "--reason",
            "用地",
            "--on",
            "2024-06-10",
            "--next",
            "2024-09-01",
            "看",
        ),
        ("2024-006", "内部消息", "--private", "--on", "2024-06-19", "--next", "2024-07-05", "内部行动"),
        ("2024-007", "仍在选址"),
    ):
        assert run("followup", "add", *words).exit_code == 0, words


with_visits = prepare_once(write_visits)
location = copy_for_each_test("with_visits")


@pytest.fixture
def run_with_visits(with_visits):
    """Run a command that only reads on a database with visits."""
    return make_runner(with_visits)


def print_brief(run, language="zh-Hans"):
    """Return the page that is read before a visit."""
    done = run("company", "show", "清大国华", "--brief", "--lang", language)
    assert done.exit_code == 0, done.output
    return done.stdout


def read_section(shown, heading):
    """Return the lines of one section."""
    return shown.split(f"\n{heading}\n", 1)[1].split("\n\n", 1)[0].splitlines()


@pytest.mark.slow
def test_the_brief_holds_the_facts_that_a_visitor_needs(run_with_visits):
    shown = print_brief(run_with_visits)
    assert shown.startswith("清大国华环境集团股份有限公司  2024-07-01\n")
    assert read_section(shown, "代表人") == ["· 陳福泰 董事長 010-62960000 cft"]
    assert read_section(shown, "近况") == [
        "· 2024-07-01 联系 仍在选址（2024-007）",
        "· 2024-06-20 备注 x（2024-004）",
        "· 2024-06-18 进展 签约 投资协议已签（2024-004）",
        "· 2024-06-10 进展 暂缓（2024-005）",
    ]
    assert read_section(shown, "对方已承诺、尚未做到") == [
        "· 2024-10-31 开工 建设特种膜材料研发生产中心（2024-004）"
    ]
    assert read_section(shown, "我方下一步") == [
        "· 2024-07-20 王芳 催办公司注册（2024-004）",
        "· 2024-09-01 王芳 看（2024-005）",
    ]
    assert read_section(shown, "注意事项") == ["· 2024-005 建设危险废物收集点：暂缓 用地 2024-06-10"]
    assert "齊魯網" in shown


@pytest.mark.slow
def test_the_brief_asks_what_is_late_silent_stuck_or_missing(run, monkeypatch):
    for ref, due in (("2024-006", "2024-08"), ("2024-007", "2024-12")):
        edit = ("commitment", "edit", ref, "--due", due, "--due-stage", "签约", "--because", "来函")
        assert run(*edit).exit_code == 0
    monkeypatch.setenv("TRACKER_TODAY", "2024-09-30")
    assert read_section(print_brief(run), "要问的事") == [
        "· 2024-004：2024-06-18 以后没有进展；下一步是什么？",
        "· 2024-004：还不知道：金额、合同来源",
        "· 2024-006：承诺 ≈2024年8月 签约，至今没有；卡在哪里？",
        "· 2024-007：2024-07-01 以后没有联系；现在怎样？",
    ]
    assert "2024-005" not in read_section(print_brief(run), "要问的事"), "it is on hold"


@pytest.mark.slow
def test_the_brief_shows_receipts_partners_and_events(run):
    for words in (
        ("receipt", "add", REF, "1000万元", "--on", "2024-06-20"),
        ("receipt", "add", REF, "约200万元", "--on", "2024-06-25"),
        ("receipt", "add", "2024-005", "5万美元", "--on", "2024-06-26"),
        ("commitment", "edit", "2024-007", "--party", "北京大学:合作方:49%", "--because", "x"),
        ("commitment", "edit", "2024-007", "--party", "某高校:合作方", "--because", "x"),
    ):
        done = run(*words)
        assert done.exit_code == 0, done.output
    shown = print_brief(run)
    assert read_section(shown, "到账记录") == [
        "· 合计：5 万美元、≈1,200 万元",
        "· 2024-06-26 5 万美元（2024-005）",
        "· 2024-06-25 ≈200 万元（约200万元）（2024-004）",
        "· 2024-06-20 1,000 万元（2024-004）",
    ]
    joined = "".join(line[2:] for line in read_section(shown, "承诺事项"))
    assert "北京大學（合作方 49%），某高校（合作方）" in joined
    assert read_section(shown, "参加活动")[0] == "· 2024-04-27 2024中關村科技企業家青島行 来访"
    partner = run("company", "show", "北京大学", "--brief", "--lang", "zh-Hans").stdout
    assert "清大國華環境集團股份有限公司（牵头方）" in partner.replace("\n  ", "")


@pytest.mark.parametrize(("height", "lines"), [(24, 40), (45, 44), (200, 60)])
@pytest.mark.slow
def test_at_a_terminal_the_brief_fits_the_screen(run, height, lines, monkeypatch):
    monkeypatch.setenv("LINES", str(height))
    monkeypatch.setenv("COLUMNS", "60")
    terminal = SimpleNamespace(stdout=SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(company_brief, "sys", terminal)
    for number in range(12):
        assert run("followup", "add", "2024-007", f"第{number}次联系").exit_code == 0
    shown = print_brief(run).splitlines()
    assert len(shown) <= lines
    assert max(map(cell_len, shown)) <= 60


@pytest.mark.slow
def test_the_brief_prints_nothing_private(run_with_visits):
    assert "内部" not in print_brief(run_with_visits)


@pytest.mark.slow
def test_a_red_light_appears_under_cautions(run_with_visits, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-09-30")
    assert "· 2024-007 建设海上含油废水、油泥处理和资源化服务中心：亮灯 红" in print_brief(run_with_visits)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["People", "signed", "on hold land"]),
        ("zh-Hant", ["代表人", "簽約", "暫緩 用地"]),
        ("zh-Hans", ["签约"]),
    ],
)
@pytest.mark.slow
def test_the_brief_is_printed_in_three_languages(run_with_visits, language, words):
    shown = print_brief(run_with_visits, language)
    assert [word for word in words if word not in shown] == []


@pytest.mark.slow
def test_the_brief_fits_one_page_after_many_followups(run):
    for number in range(12):
        note = f"第{number}次联系," + "说来话长" * 40
        assert run("followup", "add", "2024-007", note).exit_code == 0
    shown = print_brief(run).splitlines()
    assert len(shown) <= 60
    assert max(map(cell_len, shown)) <= 78
    assert any("另有" in line for line in shown)
    assert all(
        heading in shown for heading in ("代表人", "承诺事项", "近况", "我方下一步", "注意事项", "来源")
    )


def test_a_company_without_commitments_has_a_brief(run):
    shown = run("company", "show", "拓尔思", "--brief", "--lang", "zh-Hans").stdout
    assert read_section(shown, "承诺事项") == ["· （无）"]
