"""Test that one company is found in any script, in any width, and by a part of its name."""

from __future__ import annotations

import json
import re

import pytest

from helpers.databases import copy_for_module, make_runner
from helpers.results import read_refusal

DABEINONG = "北京大北農科技集團股份有限公司"
QIDIAN = "奇點數聯(北京)科技有限公司"
QINGDA = "清大國華環境集團股份有限公司"
HANGTIAN = "航天科工(北京)空間信息應用股份有限公司"
ASSOCIATION = "中關村科技企業家協會"


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    """A copy for commands that are refused: on PostgreSQL they still use up numbers of rows."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("shared")) as location:
        yield location


@pytest.fixture
def run(shared_database):
    return make_runner(shared_database)


TYPED = {
    DABEINONG: DABEINONG,
    "北京大北农科技集团股份有限公司": DABEINONG,
    "北京大北農科技股份有限公司": DABEINONG,
    "北京大北农科技股份有限公司": DABEINONG,
    "大北农": DABEINONG,
    "大北農": DABEINONG,
    " 大北农 ": DABEINONG,
    QIDIAN: QIDIAN,
    "奇点数联(北京)科技有限公司": QIDIAN,
    "奇点数联（北京）科技有限公司": QIDIAN,
    "奇點數聯（北京": QIDIAN,
    "奇点数联": QIDIAN,
    "清大国华": QINGDA,
    "清大國華": QINGDA,
    "国华环境": QINGDA,
    "航天科工（北京）": HANGTIAN,
    "空间信息应用": HANGTIAN,
    "中关村科技企业家协会": ASSOCIATION,
    "中关村科技企业协会": ASSOCIATION,
    "企業協會": ASSOCIATION,
}


@pytest.mark.parametrize(("typed", "name"), TYPED.items())
def test_a_company_is_found_by_several_forms_of_its_name(run, typed, name):
    shown = run("company", "show", typed, "--json")
    assert shown.exit_code == 0, shown.output
    assert json.loads(shown.stdout)["name"] == name


@pytest.mark.parametrize(("command", "key"), [("commitment", "company"), ("followup", "company")])
def test_the_same_names_filter_a_list(run, command, key):
    shown = run(command, "list", "--company", "奇点数联（北京）", "--json")
    assert shown.exit_code == 0, shown.output
    assert {row[key] for row in json.loads(shown.stdout)} <= {QIDIAN}


AMBIGUOUS = {
    "company show 北京": ["北京大學", DABEINONG, QIDIAN, HANGTIAN],
    "commitment list --company 中关村": [ASSOCIATION, "中關村國家自主創新示范區展示中心"],
    "followup list --company 青岛": ["青島華大基因", "青島市企業聯合會"],
    "commitment list --sector 农业": [
        "農業科技 agricultural_technology",
        "農業互聯網 agricultural_internet",
    ],
    "commitment list --event 青岛行": [
        "2024中關村科技企業家青島行 2024-04-27 2024-04-27-qingdao-tour",
        "2024中關村科技企業家青島行推介座談會 2024-04-27 2024-04-27-symposium",
    ],
}


@pytest.mark.parametrize(("line", "candidates"), AMBIGUOUS.items())
def test_an_ambiguous_name_lists_its_candidates(run, line, candidates):
    said = read_refusal(run(*line.split()), 4)
    for name in candidates:
        assert re.search(rf"^  {re.escape(name)}( \(#\d+\))?$", said, re.MULTILINE)
    assert re.search("→ type (the code, or |the key of the event, or )?more of (the|its) name", said)


BARE_NUMBERS = {
    "followup add 6 电话": (
        4,
        "  2024-006 清大國華環境集團股份有限公司 建设危险废物技术服务中心\n  → type the reference",
    ),
    "receipt add ６ 3万元 --on 今天": (4, "  2024-006 "),
    "commitment show #6": (4, "  2024-006 "),
    "commitment edit 006 --place 青岛": (4, "  2024-006 "),
    "commitment show 99": (3, "no commitment is called “99”"),
    "company show 3": (
        4,
        (
            "  拓爾思信息技術股份有限公司 (#3)\n"
            "  → type more of the name, or the number of the organisation in quotes: '#3'"
        ),
    ),
    "commitment add 奇点数联 --title 合作 --party 3": (4, "(#3)"),
    "commitment add 奇点数联 --title 合作 --party 999": (3, "no organisation is called “999”"),
    "event show 2": (4, "2024-04-27-symposium\n"),
    "event show 999": (3, "no event is called"),
    "sector show 4": (3, "no sector is called"),
    "source show 1": (3, "no source is called"),
    "total show 1": (3, "no announced total is called"),
}


@pytest.mark.parametrize(("line", "expected"), BARE_NUMBERS.items(), ids=BARE_NUMBERS)
def test_a_bare_number_names_nothing_that_a_list_does_not_number(run, line, expected):
    code, message = expected
    assert message in read_refusal(run(*line.split()), code)


@pytest.mark.parametrize("line", ["company show #3", "rep show 3", "rep show #3"])
def test_a_number_that_is_shown_names_its_row(run, line):
    assert run(*line.split()).exit_code == 0


def test_a_company_whose_name_is_a_number_is_found_by_it(empty_location):
    run = make_runner(empty_location)
    for name in ("360", "12345678"):
        assert run("company", "add", name).exit_code == 0
        assert json.loads(run("company", "show", name, "--json").stdout)["name"] == name


@pytest.mark.parametrize(
    ("line", "see"),
    [
        ("company show 不存在", "tracker company list"),
        ("company show %", "tracker company list"),
        ("company show _", "tracker company list"),
        ("company show \\", "tracker company list"),
        ("commitment list --company 不存在", "tracker company list"),
        ("followup list --company 不存在", "tracker company list"),
        ("commitment list --sector 不存在", "tracker sector list"),
        ("commitment list --event 不存在", "tracker event list"),
    ],
)
def test_an_unknown_name_says_where_to_look(run, line, see):
    assert f"→ see: {see}" in read_refusal(run(*line.split()), 3)


def test_a_complete_name_outranks_part_of_a_longer_one(run):
    shown = run("commitment", "list", "--event", "2024中关村科技企业家青岛行", "--json")
    assert shown.exit_code == 0, shown.output


@pytest.mark.parametrize("ref", ["2024-001", " 2024-001 ", "２０２４－００１"])
def test_a_reference_may_be_typed_in_full_width(run, ref):
    shown = run("commitment", "show", ref, "--json")
    assert json.loads(shown.stdout)["ref"] == "2024-001"


@pytest.mark.any_engine
@pytest.mark.parametrize("name", ["", "   ", "奇点\x07数联"])
def test_an_empty_name_or_one_with_control_characters_is_refused(run, name):
    assert "NAME" in read_refusal(run("company", "show", name), 2)


def test_a_name_of_ten_thousand_characters_is_not_found(run):
    assert "no organisation is called" in read_refusal(run("company", "show", "国" * 10_000), 3)
