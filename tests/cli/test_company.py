"""Test the commands for organisations: add, edit, tell apart, merge, and remove where unused."""

from __future__ import annotations

import csv
import io
import json

import pytest

from helpers.databases import read_all_rows
from helpers.results import read_refusal
from helpers.rows import add_company
from tracker.read import completion
from tracker.store.reader import open_reader

DABEINONG = "北京大北農科技集團股份有限公司"
QINGDA = "清大國華環境集團股份有限公司"
GROUP, SCIENCE = "浙江英特集团股份有限公司", "浙江英特科技股份有限公司"
CODE, OTHER_CODE = "91370200264574251E", "914403001922038216"


def show_company(run, name):
    result = run("company", "show", name, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def read_confirmation(result):
    """Require that a command wrote a batch; return stdout."""
    assert result.exit_code == 0, result.output
    assert "to undo it: tracker undo" in result.stdout
    return result.stdout


def test_a_company_is_added_with_all_its_details(run):
    said = read_confirmation(run(
        "company", "add", "某某集成電路有限公司", "--kind", "企业", "--region", "省外",
        "--uscc", CODE.lower(), "--name-hans", "某某集成电路有限公司", "--name-en", "Example IC",
        "--alias", "某某芯", "--alias", "某芯", "--sector", "集成电路", "--sector", "人工智能",
        "--note", "名片",
    ))  # fmt: skip
    assert said.startswith("Added organisation 某某集成電路有限公司 (#")
    company = show_company(run, "某某芯")
    expected = {
        "name": "某某集成電路有限公司", "name_hans": "某某集成电路有限公司", "name_en": "Example IC",
        "kind": "company", "region": "country", "uscc": CODE, "aliases": "某某芯、某芯", "note": "名片",
        "sectors": "集成电路、人工智能",
    }  # fmt: skip
    assert {key: company[key] for key in expected} == expected


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["北京大北农科技集团股份有限公司", "--different"], "already has that name"),
        (["北京大北农科技集团股份有限公司"], "already has that name"),
        (["某某有限公司", "--uscc", CODE, "--different"], "already has that credit code"),
        (["甲某有限公司", "--uscc", CODE[:-1] + "F"], "the last character should be E"),
        (["甲某有限公司", "--uscc", "123"], "has 3 characters"),
        (["  "], "empty"),
        (["甲" * 300], "300 characters, but at most 200 fit"),
        (["甲\x07乙"], "control character"),
        (["甲\n乙"], "one line"),
    ],
)
def test_a_company_that_cannot_be_added_is_refused(run, location, words, said):
    add_company(location, "已知有限公司", uscc=CODE)
    before = read_all_rows(location)
    result = run("company", "add", *words)
    read_refusal(result, 5 if "already" in said else 2, said)
    assert read_all_rows(location) == before


@pytest.mark.parametrize(
    ("words", "candidate"),
    [
        (["北京大北農科技股份有限公司"], DABEINONG),
        (["大北农"], DABEINONG),
        (["乙某有限公司", "--alias", "大北农"], DABEINONG),
        (["清大国华环境股份有限公司"], "清大國華環境集團股份有限公司"),
    ],
)
def test_without_a_terminal_a_similar_company_is_refused_with_candidates(run, location, words, candidate):
    before = read_all_rows(location)
    read_refusal(run("company", "add", *words), 5, f"\n  {candidate} (#", "--different")
    assert read_all_rows(location) == before


def test_a_pair_marked_as_different_is_not_suggested_again(run, location):
    first = add_company(location, GROUP)
    assert (
        f"the new organisation is recorded as different from {GROUP}"
        in run("company", "add", SCIENCE, "--different").stderr
    )
    pairs = [(row["company_id"], row["other_id"]) for row in read_all_rows(location)["distinct_companies"]]
    assert pairs == [(first, first + 1)]
    assert json.loads(run("company", "duplicates", "--json").stdout) == []


def test_full_width_and_traditional_names_are_found_as_they_were_typed(run):
    read_confirmation(run("company", "add", "ＡＢＣ　電子（青島）有限公司"))
    assert show_company(run, "abc 电子(青岛)")["name"] == "ＡＢＣ　電子（青島）有限公司"


@pytest.fixture
def undecided_pair(location):
    """The ids of GROUP and SCIENCE, similar companies that nobody has told apart."""
    return add_company(location, GROUP, uscc=CODE), add_company(location, SCIENCE, note="名片")


@pytest.mark.slow
def test_possible_duplicates_are_listed_until_somebody_decides(run, undecided_pair):
    rows = list(csv.DictReader(io.StringIO(run("company", "duplicates", "--csv").stdout)))
    assert [(row["name"], row["other_name"], row["why"]) for row in rows] == [(GROUP, SCIENCE, "similar")]
    assert "similar name" in run("company", "duplicates").stdout
    read_confirmation(run("company", "distinct", SCIENCE, GROUP))
    assert run("company", "duplicates", "--csv").stdout.count("\n") == 1
    assert "Nothing was changed" in run("company", "distinct", GROUP, SCIENCE).stdout
    read_refusal(run("company", "distinct", GROUP, GROUP), 5, "the same organisation")


@pytest.mark.slow
def test_a_company_is_edited(run, undecided_pair):
    read_confirmation(run(
        "company", "edit", GROUP, "--name", "英特集团有限公司", "--kind", "商协会", "--region", "境外",
        "--alias", "英特", "--alias", "英特 Inter", "--sector", "人工智能", "--clear", "uscc",
    ))  # fmt: skip
    company = show_company(run, "英特")
    assert company["name"] == "英特集团有限公司"
    assert (company["kind"], company["region"], company["uscc"]) == ("association", "abroad", None)
    assert (company["aliases"], company["sectors"]) == ("英特、英特 Inter", "人工智能")
    read_confirmation(
        run("company", "edit", "英特", "--remove-alias", "英特 Inter", "--remove-sector", "人工智能")
    )
    company = show_company(run, "英特")
    assert (company["aliases"], company["sectors"]) == ("英特", None)
    assert (
        "Nothing was changed" in run("company", "edit", "英特", "--alias", "英特", "--kind", "商协会").stdout
    )


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "no change is given"),
        (["--clear", "name"], 2, "'name' is not one of"),
        (["--clear", "kind"], 2, "'kind' is not one of"),
        (["--note", "甲", "--clear", "note"], 2, "also cleared with --clear"),
        (["--name", "北京大北农科技集团股份有限公司"], 5, "already has that name"),
        (["--uscc", CODE], 5, "already has that credit code"),
        (["--remove-alias", "没有"], 3, "this organisation has no other names"),
        (["--remove-sector", "人工智能"], 3, "does not belong to this sector"),
    ],
)
def test_a_contradictory_edit_is_refused(run, location, undecided_pair, words, code, said):
    before = read_all_rows(location)
    read_refusal(run("company", "edit", SCIENCE, *words), code, said)
    assert read_all_rows(location) == before


def test_a_cited_alias_cannot_be_removed(run):
    read_refusal(
        run("company", "edit", "大北农", "--remove-alias", "北京大北農科技股份有限公司"), 5, "1 citation"
    )


def test_only_a_company_that_nothing_refers_to_is_removed(run, location, undecided_pair):
    said = read_refusal(run("company", "remove", "清大国华"), 5, "is still used by", "tracker company merge")
    for use in ("4 commitments", "1 position", "2 participations in events", "5 citations"):
        assert use in said
    read_confirmation(run("company", "remove", SCIENCE))
    read_refusal(run("company", "show", SCIENCE), 3)


@pytest.mark.slow
def test_the_list_of_companies_is_filtered(run, location):
    add_company(location, "乙某(青岛)有限公司", region="city", uscc=OTHER_CODE, note="展会名片")
    for words in (
        ["--text", "展会"],
        ["--text", "乙某（青島）"],
        ["--text", "yimou"],
        ["--text", OTHER_CODE[:9]],
    ):
        rows = json.loads(run("company", "list", "--json", *words).stdout)
        assert [row["name"] for row in rows] == ["乙某(青岛)有限公司"], words
    assert json.loads(run("company", "list", "--text", "%", "--json").stdout) == []
    names = [row["name"] for row in json.loads(run("company", "list", "--sector", "种业", "--json").stdout)]
    assert names == [DABEINONG]
    rows = json.loads(run("company", "list", "--region", "市内", "--kind", "企业", "--json").stdout)
    assert {(row["region"], row["kind"]) for row in rows} == {("city", "company")}


def test_merging_needs_a_confirmation(run, location, undecided_pair):
    before = read_all_rows(location)
    read_refusal(run("company", "merge", SCIENCE, GROUP), 2, "--yes")
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_a_merged_company_is_shown_as_the_remaining_one_everywhere(run, location, undecided_pair):
    group, science = undecided_pair
    read_confirmation(
        run("company", "edit", SCIENCE, "--alias", "英特科", "--sector", "人工智能", "--region", "省外")
    )
    read_confirmation(run("rep", "add", "王敏", "--company", SCIENCE, "--title", "经理", "--phone", "139"))
    before = show_company(run, "清大国华")
    read_confirmation(run("company", "merge", "清大国华", SCIENCE, "--yes"))
    read_confirmation(run("company", "merge", SCIENCE, GROUP, "--yes"))
    for name in (GROUP, SCIENCE, "英特科", "清大国华", "清大國華環境集團股份有限公司", f"#{group}", CODE):
        company = show_company(run, name)
        assert (company["company_id"], company["name"]) == (group, GROUP)
    assert company[
        "aliases"
    ] == "英特科、清大國華、浙江英特科技股份有限公司、清大國華環境集團股份有限公司" or (
        set(company["aliases"].split("、")) == {"英特科", "清大國華", SCIENCE, "清大國華環境集團股份有限公司"}
    )
    assert (company["region"], company["uscc"]) == ("country", CODE)
    assert {"人工智能"} <= set(company["sectors"].split("、"))
    assert {contact["name"] for contact in company["contacts"]} >= {"王敏", "陳福泰"}
    assert [row["ref"] for row in company["commitments"]] == [row["ref"] for row in before["commitments"]]
    assert company["commitment_count"] == before["commitment_count"]
    assert [row["key"] for row in company["events"]] == [row["key"] for row in before["events"]]
    for words in (["commitment", "list"], ["rep", "list"]):
        assert json.loads(run(*words, "--company", SCIENCE, "--json").stdout)
    listed = json.loads(run("company", "list", "--json").stdout)
    assert science not in [row["company_id"] for row in listed]
    assert json.loads(run("company", "duplicates", "--json").stdout) == []
    merged = {row["id"]: row["merged_into_id"] for row in read_all_rows(location)["companies"]}
    assert set(filter(None, merged.values())) == {group}


@pytest.mark.slow
def test_a_commitment_names_the_companies_its_own_were_merged_into(run, location, undecided_pair):
    other = add_company(location, "青岛企业家大会", kind="association")
    read_confirmation(run("company", "merge", "清大国华", GROUP, "--yes"))
    read_confirmation(run("company", "merge", "青島市企業聯合會", f"#{other}", "--yes"))
    by_others = json.loads(run("commitment", "show", "2024-004", "--json").stdout)
    assert [row["organisation"] for row in by_others["voiced_by"]] == [f"{GROUP} ({QINGDA})"]
    with_others = json.loads(run("commitment", "show", "2024-012", "--json").stdout)
    assert [row["party"] for row in with_others["parties"]] == ["青岛企业家大会 (青島市企業聯合會)"]
    assert "青岛企业家大会 (青島市企業聯合會)" in run("commitment", "show", "2024-012").stdout


def test_completion_names_the_company_another_was_merged_into(run, location, undecided_pair):
    read_confirmation(run("company", "merge", "清大国华", GROUP, "--yes"))
    with open_reader(location) as reader:
        [offered] = completion.suggest_names(reader, "commitment", "2024-004")
        assert offered.help.startswith(f"{GROUP} ")
        [offered] = completion.suggest_names(reader, "person", "陈福泰")
        assert offered.help == f"{GROUP} 董事長"
        for name in (GROUP, QINGDA):
            refs = [choice.value for choice in completion.suggest_names(reader, "commitment", name)]
            assert refs == ["2024-004", "2024-005", "2024-006", "2024-007"]


def test_a_merge_fills_the_empty_fields_of_the_remaining_company(run, location):
    first = add_company(location, GROUP, note="甲")
    add_company(location, SCIENCE, uscc=CODE, name_en="Yingte", note="乙", region="country")
    read_confirmation(run("company", "merge", SCIENCE, GROUP, "--yes"))
    company = show_company(run, f"#{first}")
    expected = {"uscc": CODE, "name_en": "Yingte", "note": "甲\n乙", "region": "country"}
    assert {key: company[key] for key in expected} == expected


@pytest.mark.any_engine
@pytest.mark.parametrize("names", [(GROUP, GROUP), (GROUP, "已并入"), ("已并入", GROUP)])
def test_merging_a_company_with_itself_is_refused(run, location, undecided_pair, names):
    add_company(location, "已并入", merged_into_id=undecided_pair[0])
    before = read_all_rows(location)
    read_refusal(run("company", "merge", *names, "--yes"), 5, "the same organisation")
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_companies_with_different_credit_codes_are_not_merged(run, location, undecided_pair):
    read_confirmation(run("company", "edit", SCIENCE, "--uscc", OTHER_CODE))
    before = read_all_rows(location)
    read_refusal(
        run("company", "merge", SCIENCE, GROUP, "--yes"), 5, "their credit codes differ", "--clear uscc"
    )
    assert read_all_rows(location) == before


@pytest.mark.slow
def test_a_merge_drops_only_the_decision_about_its_own_pair(run, location, undecided_pair):
    science = undecided_pair[1]
    third = add_company(location, "江苏英特有限公司")
    read_confirmation(run("company", "distinct", GROUP, SCIENCE))
    read_confirmation(run("company", "distinct", SCIENCE, f"#{third}"))
    read_confirmation(run("company", "merge", SCIENCE, GROUP, "--yes"))
    assert json.loads(run("company", "duplicates", "--json").stdout) == []
    decided = [(row["company_id"], row["other_id"]) for row in read_all_rows(location)["distinct_companies"]]
    assert decided == [(science, third)]


def test_the_remaining_company_shows_the_evidence_of_the_merged_one(run, location, undecided_pair):
    count = len(show_company(run, "大北农")["evidence"])
    read_confirmation(run("company", "merge", "大北农", GROUP, "--yes"))
    assert len(show_company(run, GROUP)["evidence"]) == count > 0


def test_figures_do_not_change_when_two_companies_are_merged(run, location, undecided_pair):
    from tracker.report import build
    from tracker.values import periods

    def build_figures():
        with open_reader(location, with_temporary_tables=True) as reader:
            return build.build_report(reader, periods.parse_period("2024Q2")).figures

    before = build_figures()
    read_confirmation(run("company", "merge", "清大国华", "大北农", "--yes"))
    assert build_figures() == before


@pytest.mark.slow
def test_a_merge_is_undone_as_a_whole(run, location, undecided_pair):
    add_company(location, "英特旧名", merged_into_id=undecided_pair[1])
    read_confirmation(run("company", "edit", GROUP, "--clear", "uscc", "--note", "甲"))
    read_confirmation(run("company", "edit", SCIENCE, "--uscc", CODE, "--region", "省外"))
    read_confirmation(run("company", "distinct", GROUP, SCIENCE))
    before = read_all_rows(location)
    read_confirmation(run("company", "merge", SCIENCE, GROUP, "--yes"))
    assert (
        run("company", "show", "英特旧名", "--json").stdout == run("company", "show", GROUP, "--json").stdout
    )
    taken_back = run("undo", "--yes")
    assert taken_back.exit_code == 0, taken_back.output
    after = read_all_rows(location)
    for table in ("companies", "distinct_companies", "company_aliases", "company_sectors"):
        assert after[table] == before[table]


@pytest.mark.slow
def test_a_sector_of_the_members_is_not_one_of_the_association(run):
    association, members = "中关村科技企业家协会", "电子信息、生物医药、新材料、先进制造、人工智能"

    def read_sectors():
        shown = json.loads(run("company", "show", association, "--json").stdout)
        return shown["sectors"], shown["member_sectors"]

    assert read_sectors() == (None, members)
    refused = run("company", "edit", association, "--remove-sector", "人工智能")
    assert refused.exit_code == 3
    assert "does not belong to this sector" in refused.stderr
    changed = run("company", "edit", association, "--sector", "人工智能")
    assert "Changed organisation" in changed.stdout
    assert read_sectors() == ("人工智能", members)
    assert "Nothing was changed" in run("company", "edit", association, "--sector", "人工智能").stdout
    assert run("company", "edit", association, "--remove-sector", "人工智能").exit_code == 0
    assert read_sectors() == (None, members)
