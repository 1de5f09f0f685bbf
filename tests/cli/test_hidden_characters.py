"""Test that no typed name holds an invisible character, or a blank between its Chinese characters."""

from __future__ import annotations

import pytest

from helpers.databases import copy_for_module, make_runner, read_all_rows

COMPANY, PERSON = "测\u200b甲公司", "张　三"
SHOWN = {
    COMPANY: "the text “测[U+200B]甲公司” contains an invisible character",
    PERSON: "“张␣三” has a blank between",
}
ADD = ("commitment", "add", "清大国华", "--title", "建冷库", "--firmness", "intention", "--track", "facility")


@pytest.fixture(scope="module")
def shared_database(seeded_template, tmp_path_factory):
    """A copy for commands that are refused: on PostgreSQL they still use up numbers of rows."""
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("shared")) as location:
        yield location


@pytest.fixture
def run(shared_database):
    return make_runner(shared_database)


@pytest.mark.any_engine
@pytest.mark.parametrize("name", [COMPANY, PERSON], ids=["invisible", "blank"])
@pytest.mark.parametrize(
    "words",
    [
        ("company", "add", "{}", "--kind", "company"),
        ("rep", "add", "{}"),
        ("commitment", "list", "--company", "{}"),
        ("company", "add", "甲公司", "--kind", "company", "--alias", "{}"),
        ("company", "add", "甲公司", "--kind", "company", "--name-hans", "{}"),
        ("company", "edit", "清大国华", "--name", "{}"),
        ("company", "show", "{}"),
        ("rep", "add", "王五", "--name-hans", "{}"),
        ("rep", "add", "王五", "--company", "{}", "--title", "总经理"),
        ("rep", "add", "王五", "--organisation", "{}", "--title", "总经理"),
        ("rep", "edit", "陈福泰", "--name", "{}"),
        ("rep", "show", "{}"),
        ("rep", "list", "--company", "{}"),
        (*ADD, "--event", "推介座谈会", "--by", "{}"),
        (*ADD, "--event", "推介座谈会", "--by", "{}:总经理"),
        (*ADD, "--event", "推介座谈会", "--party", "{}"),
        (*ADD, "--event", "推介座谈会", "--person", "{}"),
        (
            "followup",
            "add",
            "2024-004",
            "电话",
            "--next-action",
            "回访",
            "--next-on",
            "1w",
            "--next-by",
            "{}",
        ),
        ("due", "--by", "{}"),
        ("--as", "{}", "company", "add", "甲公司", "--kind", "company"),
        ("reassign", "--from", "{}", "--to", "王芳"),
        ("reassign", "--from", "王芳", "--to", "{}"),
    ],
    ids=lambda words: " ".join(words[:2]) + words[-1] if isinstance(words, tuple) else None,
)
def test_a_name_with_something_hidden_is_refused_and_shown(run, words, name):
    done = run(*(word.replace("{}", name) for word in words))
    assert done.exit_code == 2, done.output
    assert SHOWN[name] in " ".join(done.stderr.split())


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("event", "add", "推介\u2060会", "--kind", "visit", "--on", "2024-06-01"), "[U+2060]"),
        (("sector", "add", "x", "--name", "农\ufeff业"), "[U+FEFF]"),
        (("commitment", "edit", "2024-004", "--title", "建厂\u00ad"), "[U+00AD]"),
        (("rep", "add", "王五", "--phone", "\u202d13800138000\u202c"), "[U+202D]"),
    ],
    ids=["event", "sector", "title", "phone"],
)
def test_other_names_hold_no_invisible_characters(run, words, shown):
    done = run(*words)
    assert done.exit_code == 2, done.output
    assert shown in done.stderr


def test_a_title_may_hold_a_blank(location):
    done = make_runner(location)("rep", "add", "王五", "--company", "清大国华", "--title", "董事长 总经理")
    assert done.exit_code == 0, done.output


FACTS = """
[[company]]
name = "{company}"
kind = "company"
[[representative]]
name = "{person}"
[[representative.positions]]
company = "{company}"
title = "总经理"
"""


@pytest.mark.any_engine
@pytest.mark.parametrize("name", [COMPANY, PERSON], ids=["invisible", "blank"])
@pytest.mark.parametrize("field", ["company", "person"])
def test_a_name_in_a_file_of_facts_is_refused_and_shown(shared_database, run, tmp_path, name, field):
    before = read_all_rows(shared_database)
    names = {"company": "甲公司", "person": "王五"} | {field: name}
    (tmp_path / "facts.toml").write_text(FACTS.format(**names), encoding="utf-8")
    done = run("commitment", "add", "--from", str(tmp_path / "facts.toml"))
    assert done.exit_code != 0
    assert SHOWN[name] in done.stderr
    assert read_all_rows(shared_database) == before
