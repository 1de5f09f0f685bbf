"""At a terminal the look-alikes are shown, and a person says which organisation is meant."""

from __future__ import annotations

import os
import sys

import pexpect
import pytest

from helpers.databases import everything
from helpers.paths import ROOT
from helpers.rows import registered

GROUP, SCIENCE = "浙江英特集团股份有限公司", "浙江英特科技股份有限公司"


@pytest.fixture(params=[60, 120])
def terminal(location, request):
    """Start a `tracker` command at a terminal of 60 and of 120 columns."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm"}
    environment.pop("COLUMNS")
    words = ["-m", "tracker", "--db", location.address]

    def start(*typed):
        return pexpect.spawn(
            sys.executable, [*words, *typed], env=environment, encoding="utf-8",
            dimensions=(40, request.param), timeout=20,
        )  # fmt: skip

    return start


def ended(session):
    session.expect(pexpect.EOF)
    session.close()
    return session.exitstatus, session.before


def test_the_same_one_is_not_added_but_may_get_the_name(terminal, location):
    group = registered(location, GROUP)
    session = terminal("company", "add", SCIENCE)
    session.expect("名称相近")
    session.expect("number of the one it is, or 0 for another")
    session.sendline("7")
    session.expect("Error: '7' is not one of")
    session.sendline(str(group))
    session.expect(f"Nothing was added: it is {GROUP}")
    session.expect("Keep .* as another name of it")
    session.sendline("y")
    code, shown = ended(session)
    assert code == 0
    assert "tracker undo" in shown
    rows = everything(location)
    assert (rows["company_aliases"][-1]["company_id"], rows["company_aliases"][-1]["name"]) == (
        group,
        SCIENCE,
    )
    assert rows["companies"][-1]["name"] == GROUP


def test_the_name_is_not_kept_unasked(terminal, location):
    group = registered(location, GROUP)
    before = everything(location)
    session = terminal("company", "add", SCIENCE)
    session.expect("or 0 for another")
    session.sendline(f"#{group}")
    session.expect("as another name")
    session.sendline("n")
    assert ended(session)[0] == 0
    assert everything(location) == before


def test_another_one_is_added_and_the_decision_remembered(terminal, location):
    group = registered(location, GROUP)
    session = terminal("company", "add", SCIENCE)
    session.expect("or 0 for another")
    session.sendline("0")
    code, shown = ended(session)
    assert code == 0
    assert f"remembered as different from {GROUP}" in shown.replace("\r\n", "")
    rows = everything(location)
    decided = [(row["company_id"], row["other_id"], row["decided_by"]) for row in rows["distinct_companies"]]
    assert decided == [(group, group + 1, "王芳")]


def test_leaving_at_the_question_writes_nothing(terminal, location):
    registered(location, GROUP)
    before = everything(location)
    for key in ("\x03", "\x04"):
        session = terminal("company", "add", SCIENCE)
        session.expect("or 0 for another")
        session.send(key)
        code, shown = ended(session)
        assert code == 1
        assert "Aborted!" in shown
    assert everything(location) == before


def test_what_moves_is_shown_before_a_merge(terminal, location):
    registered(location, GROUP)
    before = everything(location)
    session = terminal("company", "merge", "清大国华", GROUP)
    session.expect("承诺数")
    session.expect("Are they one organisation")
    session.sendline("n")
    assert ended(session)[0] == 1
    assert everything(location) == before
    session = terminal("company", "merge", "清大国华", GROUP)
    session.expect("Are they one organisation")
    session.sendline("y")
    code, shown = ended(session)
    assert code == 0
    lines = [line.strip() for line in shown.splitlines()]
    assert f"went into {GROUP}" in "".join(lines)
