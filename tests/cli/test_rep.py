"""Test the commands for representatives: namesakes, and positions that begin and end."""

from __future__ import annotations

import csv
import io
import json

import pytest

from helpers.databases import read_all_rows
from helpers.results import read_refusal
from helpers.rows import add_company

QINGDA = "清大國華環境集團股份有限公司"
QIDIAN = "奇點數聯(北京)科技有限公司"


def show_representative(run, name):
    result = run("rep", "show", name, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def list_names(run, *words):
    """Return the names in the list of representatives."""
    result = run("rep", "list", *words, "--json")
    assert result.exit_code == 0, result.output
    return [row["name"] for row in json.loads(result.stdout)]


def require_confirmation(result):
    """Require that a command wrote a batch; return its result."""
    assert result.exit_code == 0, result.output
    assert "to undo it: tracker undo" in result.stdout
    return result


def add_representative(run, name, *words, company="清大国华", title="经理"):
    return run("rep", "add", name, "--company", company, "--title", title, *words)


def test_a_business_card_is_shown_as_typed(run):
    require_confirmation(add_representative(
        run, "王敏", "--phone", "０５３２－8591 1111 转 8", "--email", "wang@example.com",
        "--wechat", "wm_2024", "--origin", "青岛", "--note", "推介会上的名片", "--since", "2024-01-15",
    ))  # fmt: skip
    person = show_representative(run, "王敏")
    expected = {
        "name": "王敏", "positions": f"{QINGDA} 经理", "phone": "0532-8591 1111 转 8",
        "email": "wang@example.com", "wechat": "wm_2024", "origin": "青岛", "note": "推介会上的名片",
    }  # fmt: skip
    assert {key: person[key] for key in expected} == expected
    assert [(row["title"], row["since_on"]) for row in person["held"]] == [("经理", "2024-01-15")]
    company = json.loads(run("company", "show", "清大国华", "--json").stdout)
    contacts = {row["name"]: row for row in company["contacts"]}
    assert contacts["王敏"]["phone"] == "0532-8591 1111 转 8"
    assert "wm_2024" in run("company", "show", "清大国华").stdout


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["王敏"], 2, "--company is missing"),
        (["王敏", "--company", "清大国华"], 2, "--title is missing"),
        (["王敏", "--company", "清大国华", "--organisation", "某某", "--title", "经理"], 2, "be combined"),
        (["王敏", "--company", "没有", "--title", "经理"], 3, "no organisation"),
        (["王敏", "--company", "北京", "--title", "经理"], 4, "“北京” may mean any of these 6"),
        (["王敏", "--phone", "无"], 2, "no digit"),
        (["王敏", "--email", "wang.example.com"], 2, "“wang.example.com” is not an e-mail address"),
        (["王敏", "--email", "wang @example.com"], 2, "“wang @example.com” is not an e-mail address"),
        (["王敏", "--email", "@"], 2, "“@” is not an e-mail address"),
        (["  "], 2, "empty"),
        (["王" * 300], 2, "at most 200"),
        (["王\x07敏"], 2, "control character"),
    ],
)
def test_an_invalid_business_card_is_refused(run, location, words, code, said):
    before = read_all_rows(location)
    read_refusal(run("rep", "add", *words), code, said)
    assert read_all_rows(location) == before


def test_a_position_cannot_end_before_it_begins(run, location):
    before = read_all_rows(location)
    words = ["--since", "2024-02-01", "--until", "2024-01-31"]
    read_refusal(add_representative(run, "王敏", *words), 5, "before it begins")
    assert read_all_rows(location) == before


def test_a_surname_alone_and_a_full_width_email_are_accepted(run):
    require_confirmation(add_representative(run, "陈总", "--email", "chen＠example.com"))
    assert show_representative(run, "陈总")["email"] == "chen@example.com"


@pytest.mark.slow
def test_namesakes_at_one_company_need_a_distinction(run, location):
    require_confirmation(add_representative(run, "陈总"))
    before = read_all_rows(location)
    read_refusal(
        add_representative(run, "陳總", title="董事长"), 5, "--distinction", "rep edit 8", f"{QINGDA} 经理"
    )
    assert read_all_rows(location) == before
    noted = require_confirmation(
        add_representative(run, "陳總", "--distinction", "北京办事处", title="董事长")
    )
    assert "another person has the name 陈总: #8" in noted.stderr
    read_refusal(run("rep", "show", "陈总"), 4, "(#8)", "陳總 北京办事处", "(#9)")
    assert show_representative(run, "#9")["distinction"] == "北京办事处"
    read_refusal(
        add_representative(run, "陈总", "--distinction", "北京办事处", company="奇点数联"), 5, "already"
    )


@pytest.mark.slow
def test_a_namesake_at_another_company_is_told_apart_by_the_company(run):
    require_confirmation(add_representative(run, "陈总"))
    noted = require_confirmation(add_representative(run, "陈总", company="奇点数联"))
    assert "another person has the name 陈总: #8" in noted.stderr
    assert show_representative(run, "#9")["distinction"] == QIDIAN
    read_refusal(run("rep", "show", "陈总"), 4, f"\n  陈总 {QIDIAN} 经理 (#9)\n")
    read_refusal(add_representative(run, "陈总", company="奇点数联"), 5, "#9")


@pytest.mark.slow
def test_the_list_is_filtered_by_company_and_by_text(run):
    card = ("--organisation", "某某商会", "--title", "秘书长", "--phone", "13912345678")
    require_confirmation(run("rep", "add", "王敏", *card))
    assert list_names(run, "--company", "清大") == ["陳福泰"]
    for text in ("王敏", "wangmin", "wm", "某某商会", "秘书长", "1391234"):
        assert list_names(run, "--text", text) == ["王敏"], text
    assert list_names(run, "--text", "陈福泰") == ["陳福泰"]
    assert list_names(run, "--text", "%") == []
    rows = list(csv.DictReader(io.StringIO(run("rep", "list", "--text", "王敏", "--csv").stdout)))
    assert [(row["name"], row["positions"]) for row in rows] == [("王敏", "某某商会 秘书长")]


def test_a_representative_shows_commitments_and_events(run):
    person = show_representative(run, "陈福泰")
    assert person["commitments"][0]["company"] == QINGDA
    assert person["events"]
    printed = run("rep", "show", "陈福泰").stdout
    assert person["commitments"][0]["ref"] in printed
    assert person["events"][0]["name"] in printed


def test_a_representative_is_edited_and_cleared(run):
    require_confirmation(add_representative(run, "王敏", "--phone", "139", "--wechat", "wm"))
    require_confirmation(
        run("rep", "edit", "王敏", "--name", "王敏敏", "--phone", "138", "--clear", "wechat")
    )
    person = show_representative(run, "王敏敏")
    assert (person["phone"], person["wechat"]) == ("138", None)
    assert "Nothing was changed" in run("rep", "edit", "王敏敏", "--phone", "138").stdout


@pytest.mark.slow
def test_a_position_is_added_found_ended_and_removed(run):
    require_confirmation(run("rep", "edit", "陈福泰", "--title", "顾问"))
    require_confirmation(
        run("rep", "edit", "陈福泰", "--company", "奇点数联", "--title", "董事", "--since", "2024-05-01")
    )
    titles = [
        (row["organisation"], row["title"], row["until_on"])
        for row in show_representative(run, "陈福泰")["held"]
    ]
    assert titles == [(QINGDA, "董事長", None), (QINGDA, "顾问", None), (QIDIAN, "董事", None)]
    again = run("rep", "edit", "陈福泰", "--company", "清大国华", "--title", "董事长")
    assert "Nothing was changed" in again.stdout
    read_refusal(
        run("rep", "edit", "陈福泰", "--left", "2024-06-30"), 4, "this may mean any of 3 positions", "--title"
    )
    read_refusal(run("rep", "edit", "陈福泰", "--title", "监事"), 2, "--company is missing")
    read_refusal(run("rep", "edit", "陈福泰", "--title", "监事", "--left", "2024-06-30"), 3, "董事")
    read_refusal(
        run("rep", "edit", "陈福泰", "--company", "奇点数联", "--left", "2024-04-30"), 5, "before it begins"
    )
    require_confirmation(run("rep", "edit", "陈福泰", "--company", "奇点数联", "--left", "2024-06-30"))
    assert "董事、" not in show_representative(run, "陈福泰")["positions"]
    held = [(row["title"], row["until_on"]) for row in show_representative(run, "陈福泰")["held"]]
    assert held == [("董事長", None), ("顾问", None), ("董事", "2024-06-30")]
    require_confirmation(run("rep", "edit", "陈福泰", "--title", "顾问", "--remove-position"))
    assert len(show_representative(run, "陈福泰")["held"]) == 2
    require_confirmation(
        run("rep", "edit", "陈福泰", "--left", "2024-06-15")
    )  # the only one that is still held
    assert [row["until_on"] for row in show_representative(run, "陈福泰")["held"]] == [
        "2024-06-15",
        "2024-06-30",
    ]
    read_refusal(
        run("rep", "edit", "陈福泰", "--title", "董事长", "--remove-position"),
        5,
        "is still used by",
        "--left",
    )


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "no change is given"),
        (["--clear", "name"], 2, "is not one of"),
        (["--company", "奇点数联"], 2, "--title is missing"),
        (["--since", "2024-01-01"], 2, "--title is missing"),
        (["--name", "譚靖"], 5, "already"),
        (["--phone", "无"], 2, "no digit"),
    ],
)
def test_a_contradictory_edit_is_refused(run, location, words, code, said):
    before = read_all_rows(location)
    read_refusal(run("rep", "edit", "陈福泰", *words), code, said)
    assert read_all_rows(location) == before


def test_only_a_representative_that_nothing_refers_to_is_removed(run):
    require_confirmation(add_representative(run, "王敏"))
    require_confirmation(run("rep", "remove", "王敏"))
    read_refusal(run("rep", "show", "王敏"), 3, "tracker rep list")
    read_refusal(
        run("rep", "remove", "陈福泰"), 5, "is still used by", "commitments that this person made", "--left"
    )


@pytest.mark.slow
def test_a_position_at_a_merged_company_belongs_to_the_remaining_one(run, location):
    add_company(location, "清大国华环境有限公司")
    require_confirmation(add_representative(run, "王敏", company="清大国华环境有限公司"))
    require_confirmation(run("company", "merge", "清大国华环境有限公司", "清大國華", "--yes"))
    assert list_names(run, "--company", "清大国华") == ["陳福泰", "王敏"]
    assert show_representative(run, "王敏")["positions"] == f"{QINGDA} 经理"
    again = run("rep", "edit", "王敏", "--company", "清大国华", "--title", "经理")
    assert "Nothing was changed" in again.stdout


def test_a_company_in_words_that_is_in_the_register_is_pointed_out(run):
    known = run("rep", "add", "王五", "--organisation", "清大国华环境集团股份有限公司", "--title", "经理")
    assert "is in the register: undo this command and use --company" in " ".join(known.stderr.split())
    other = run("rep", "add", "赵六", "--organisation", "某某商会", "--title", "会长")
    assert (other.exit_code, other.stderr) == (0, "")
