"""Test search after undo and redo: undone texts are not found, redone texts are."""

from __future__ import annotations

import json

import pytest

from helpers.databases import copy_for_module, make_runner, read_all_rows
from helpers.rows import make_followup
from tracker.store import journal
from tracker.store.reader import open_reader
from tracker.write import followups

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def office(seeded_template, tmp_path_factory):
    """A function that runs commands, and its register: a company, a person and their commitment."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("undone")) as location:
        run = make_runner(location)
        run("company", "add", "白鷺物流", "--alias", "鷺運", "--note", "冷鏈倉儲")
        run("rep", "add", "單雄", "--company", "白鷺物流", "--title", "總監")
        run(
            "commitment", "add", "白鷺物流", "--title", "建設碼頭", "--on", "2024-06-01", "--by", "單雄",
            "--firmness", "plan", "--track", "facility",
        )  # fmt: skip
        yield run, location


def list_hits(run, *words):
    """Return the (kind, key or name) of every hit."""
    hits = json.loads(run("search", *words, "--json").stdout)
    return sorted((hit["kind"], str(hit["key"] or hit["name"])) for hit in hits)


ADDED = {
    "a company": (["company", "add", "藍鯨海運"], "lanjing"),
    "another name": (["company", "edit", "清大国华", "--alias", "藍鯨水務"], "蓝鲸 膜"),
    "a person": (["rep", "add", "藍鯨", "--company", "大北农", "--title", "顧問"], "蓝鲸"),
    "a title": (["rep", "edit", "谭靖", "--title", "藍鯨使者", "--company", "大北农"], "蓝鲸"),
    "a pledge": (
        ["commitment", "add", "大北农", "--title", "藍鯨計劃", "--on", "2024-06", "--firmness", "plan",
         "--track", "service"],
        "蓝鲸计划",
    ),
    "who voiced it": (
        ["commitment", "edit", "2024-004", "--by", "谭靖:顧問", "--because", "漏記"],
        "谭靖 特种膜",
    ),
    "a party": (["commitment", "edit", "2024-004", "--party", "藍鯨大學", "--because", "漏記"], "蓝鲸"),
    "a follow-up": (["followup", "add", "2024-004", "--on", "2024-06-03", "--note", "藍鯨來電"], "蓝鲸"),
    "money": (["receipt", "add", "2024-004", "100万元", "--on", "2024-06-03", "--note", "藍鯨匯款"], "蓝鲸"),
    "an event": (["event", "add", "藍鯨論壇", "--kind", "visit", "--on", "2024-06-01"], "蓝鲸"),
    "a sector": (["sector", "add", "whales", "--name", "藍鯨養殖", "--name-en", "Whales"], "蓝鲸"),
    "several in a sheet": (["import", "SHEET", "--as", "companies", "--yes"], "蓝鲸 冷"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "query"), ADDED.values(), ids=ADDED)
def test_added_rows_are_found_until_undone_and_again_after_a_redo(
    office, tmp_path, monkeypatch, words, query
):
    run, _ = office
    monkeypatch.setattr(journal, "ROWS_INDEXED", 20)
    sheet = tmp_path / "藍鯨.csv"
    rows = "".join(f"藍鯨{n}號冷庫,第{n}家\n" for n in range(60))
    sheet.write_text(f"企业名称,备注\n{rows}", "utf-8")
    assert list_hits(run, query) == []
    done = run(*(str(sheet) if word == "SHEET" else word for word in words))
    assert done.exit_code == 0, done.output
    there = list_hits(run, query)
    assert there
    for step in range(3):
        undone = run("undo", "--yes") if not step else run("undo", str(find_newest_batch(office)), "--yes")
        assert undone.exit_code == 0, undone.output
        assert list_hits(run, query) == ([] if step in (0, 2) else there)


def find_newest_batch(office):
    return max(row["id"] for row in read_all_rows(office[1])["batches"])


CHANGED = {
    "removed": (["commitment", "remove", "2024-013"], "码头", "码头 单雄"),
    "removed with what it says of a person": (["commitment", "remove", "2024-013"], "shanxiong 码头", "码头"),
    "renamed": (["company", "edit", "白鷺物流", "--name", "灰鶴物流"], "白鹭", "白鹭 码头"),
    "renamed, by pinyin": (["company", "edit", "白鷺物流", "--name", "灰鶴物流"], "bailu", "bailu 码头"),
    "another name taken away": (
        ["company", "edit", "白鷺物流", "--remove-alias", "鷺運"],
        "鹭运",
        "鹭运 码头",
    ),
    "a note emptied": (["company", "edit", "白鷺物流", "--clear", "note"], "冷链", "冷链仓储"),
    "a person renamed": (["rep", "edit", "單雄", "--name", "曾雄"], "shanxiong", "单雄 码头"),
    "a title changed": (["commitment", "edit", "2024-013", "--title", "建設船塢"], "码头", "白鹭 码头"),
}


@pytest.mark.parametrize(("words", "query", "other"), CHANGED.values(), ids=CHANGED)
def test_undoing_a_change_restores_the_search_hits(office, words, query, other):
    run, _ = office
    before = list_hits(run, query), list_hits(run, other)
    assert all(before)
    assert run(*words).exit_code == 0
    assert (list_hits(run, query), list_hits(run, other)) != before
    assert run("undo", "--yes").exit_code == 0
    assert (list_hits(run, query), list_hits(run, other)) == before


def test_search_follows_a_merge_its_undo_and_its_redo(office):
    run, _ = office
    run("company", "add", "藍鯨甲")
    run("company", "add", "灰鶴乙")
    apart = list_hits(run, "蓝鲸甲"), list_hits(run, "灰鹤乙"), list_hits(run, "蓝鲸甲 灰鹤乙")
    assert run("company", "merge", "藍鯨甲", "灰鶴乙", "--yes").exit_code == 0
    merged = list_hits(run, "蓝鲸甲"), list_hits(run, "灰鹤乙"), list_hits(run, "蓝鲸甲 灰鹤乙")
    assert [len(hits) for hits in merged] == [1, 1, 1]
    for state in (apart, merged, apart):
        assert run("undo", str(find_newest_batch(office)), "--yes").exit_code == 0
        assert (list_hits(run, "蓝鲸甲"), list_hits(run, "灰鹤乙"), list_hits(run, "蓝鲸甲 灰鹤乙")) == state


def test_undoing_a_correction_restores_the_first_text_in_search(office):
    run, location = office
    with journal.open_batch(location, "followup add", "王芳") as batch:
        made = followups.add(batch, "2024-002", make_followup("2024-06-03", note="白貂"))
    run("followup", "correct", str(made.id), "--note", "黑貂")
    assert (len(list_hits(run, "白貂")), len(list_hits(run, "黑貂"))) == (0, 1)
    assert run("undo", "--yes").exit_code == 0
    assert (len(list_hits(run, "白貂")), len(list_hits(run, "黑貂"))) == (1, 0)
    assert run("undo", "--yes").exit_code == 0
    assert list_hits(run, "白貂") == []
    with open_reader(location) as reader:
        assert reader.value("SELECT count(*) FROM search_queue") == 0
