"""Test names that are too long, only a surname, or shared by two; the messages stay short."""

from __future__ import annotations

import pytest

from helpers.databases import copy_for_module, make_runner, read_all_rows

LONG = "青" * 300
PLEDGE = ["--on", "2024-06", "--firmness", "plan", "--track", "service"]


@pytest.fixture(scope="module")
def office(seeded_template, tmp_path_factory):
    """A function that runs commands, and its database, in which two people have only the surname 李."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("names")) as location:
        run = make_runner(location)
        run("rep", "add", "李", "--company", "大北农", "--title", "董事")
        run("rep", "add", "李", "--company", "大北农", "--title", "经理", "--distinction", "小李")
        yield run, location


TOO_LONG = {
    "a company": ["company", "add", LONG],
    "another name": ["company", "edit", "大北农", "--alias", LONG],
    "a person": ["rep", "add", LONG, "--company", "大北农", "--title", "经理"],
    "a title": ["rep", "edit", "谭靖", "--company", "大北农", "--title", LONG],
    "an event": ["event", "add", LONG, "--kind", "visit", "--on", "2024-06"],
    "a sector": ["sector", "add", "green", "--name", LONG, "--name-en", "Green"],
    "who spoke": ["commitment", "add", "大北农", "--title", "x", *PLEDGE, "--by", f"谭靖:{LONG}"],
}


@pytest.mark.any_engine
@pytest.mark.parametrize("words", TOO_LONG.values(), ids=TOO_LONG)
def test_a_name_of_three_hundred_characters_is_refused(office, words):
    run, location = office
    before = read_all_rows(location)
    result = run(*words)
    assert result.exit_code == 2, result.output
    assert "the text has 300 characters" in result.stderr
    assert read_all_rows(location) == before


UNKNOWN = {
    "a company": ["company", "show", LONG],
    "a person": ["rep", "show", LONG],
    "an event": ["event", "show", LONG],
    "a source": ["source", "show", LONG],
    "a pledge": ["commitment", "show", LONG],
}


@pytest.mark.any_engine
@pytest.mark.parametrize("words", UNKNOWN.values(), ids=UNKNOWN)
def test_a_long_unknown_name_is_shortened_in_the_message(office, words):
    result = office[0](*words)
    assert result.exit_code == 3
    assert f"“{'青' * 40}…”" in result.stderr


@pytest.mark.slow
def test_a_representative_with_only_a_surname_can_be_a_speaker(office):
    run, _ = office
    run("rep", "add", "单", "--company", "清大国华", "--title", "负责人")
    assert run("commitment", "add", "清大国华", "--title", "建码头", *PLEDGE, "--by", "单").exit_code == 0
    for query in ("单", "shan", "單"):
        assert "清大國華環境集團股份有限公司 负责人" in run("search", query, "--kind", "person").stdout


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("李:经理", 0, "小李"),
        ("李：經理", 0, "小李"),
        ("李:董事", 0, ""),
        ("李", 4, "may mean any of these 2"),
        ("李:监事", 4, "may mean any of these 2"),
    ],
)
def test_a_title_tells_namesakes_apart(office, typed, code, said):
    run, location = office
    result = run("commitment", "add", "大北农", "--title", "育种", *PLEDGE, "--by", typed, "--different")
    assert result.exit_code == code, result.output
    if code:
        assert said in result.stderr
        return
    voice = read_all_rows(location)["commitment_representatives"][-1]["representative_id"]
    (person,) = [row for row in read_all_rows(location)["representatives"] if row["id"] == voice]
    assert (person["name"], person["distinction"] or "") == ("李", said)


def test_an_undecodable_byte_is_refused_as_a_code(office):
    result = office[0]("company", "add", "某某公司", "--kind", "\udcff")
    assert result.exit_code == 2
    assert "character 1 of the text is a control character (U+DCFF)" in result.stderr
