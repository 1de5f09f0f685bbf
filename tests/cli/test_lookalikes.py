"""Test that look-alike organisations are shown at a terminal and a person chooses among them."""

from __future__ import annotations

from functools import partial

import pytest

from helpers.databases import read_all_rows
from helpers.rows import add_company
from helpers.terminal import CTRL_C, CTRL_D, Terminal

pytestmark = pytest.mark.slow

GROUP, SCIENCE = "浙江英特集团股份有限公司", "浙江英特科技股份有限公司"


@pytest.fixture(params=[60, 120])
def terminal(location, request):
    """A function that starts a command at a terminal of 60 or of 120 columns."""
    return partial(Terminal, location, columns=request.param)


def test_choosing_the_similar_company_offers_the_name_as_an_alias(terminal, location):
    group = add_company(location, GROUP)
    session = terminal("company", "add", SCIENCE)
    session.wait_for("similar name")
    session.wait_for("or 0 for a new one")
    session.type("7")
    session.wait_for("'7' is not one of")
    session.type(str(group))
    session.wait_for(f"the organisation is already in the register: {GROUP}")
    session.wait_for("as another name of this")
    session.type("y")
    code, shown = session.end()
    assert code == 0
    assert "tracker undo" in shown
    rows = read_all_rows(location)
    assert (rows["company_aliases"][-1]["company_id"], rows["company_aliases"][-1]["name"]) == (
        group,
        SCIENCE,
    )
    assert rows["companies"][-1]["name"] == GROUP


@pytest.mark.any_engine
def test_declining_the_alias_writes_nothing(terminal, location):
    group = add_company(location, GROUP)
    before = read_all_rows(location)
    session = terminal("company", "add", SCIENCE)
    session.wait_for("or 0 for a new one")
    session.type(f"#{group}")
    session.wait_for("as another name")
    session.type("n")
    assert session.end()[0] == 0
    assert read_all_rows(location) == before


def test_a_different_company_is_added_and_the_decision_is_stored(terminal, location):
    group = add_company(location, GROUP)
    session = terminal("company", "add", SCIENCE)
    session.wait_for("or 0 for a new one")
    session.type("0")
    code, shown = session.end()
    assert code == 0
    assert f"recordedasdifferentfrom{GROUP}" in "".join(shown.split())
    rows = read_all_rows(location)
    decided = [(row["company_id"], row["other_id"], row["decided_by"]) for row in rows["distinct_companies"]]
    assert decided == [(group, group + 1, "王芳")]


@pytest.mark.any_engine
def test_quitting_at_the_question_writes_nothing(terminal, location):
    add_company(location, GROUP)
    before = read_all_rows(location)
    for key in (CTRL_C, CTRL_D):
        session = terminal("company", "add", SCIENCE)
        session.wait_for("or 0 for a new one")
        session.type(key)
        code, shown = session.end()
        assert code == 1
        assert "stopped" in shown
    assert read_all_rows(location) == before


def test_a_merge_shows_the_affected_rows_before_it_asks(terminal, location):
    add_company(location, GROUP)
    before = read_all_rows(location)
    session = terminal("company", "merge", "清大国华", GROUP)
    session.wait_for("Commitments")
    session.wait_for("Are these two the same organisation")
    session.type("n")
    assert session.end()[0] == 1
    assert read_all_rows(location) == before
    session = terminal("company", "merge", "清大国华", GROUP)
    session.wait_for("Are these two the same organisation")
    session.type("y")
    code, shown = session.end()
    assert code == 0
    lines = [line.strip() for line in shown.splitlines()]
    assert f"into {GROUP} (#" in "".join(lines)
