"""Test that the Tab key finds names by indexes: it reads no whole table, and sorts no more than it shows."""

from __future__ import annotations

import pytest

from helpers.databases import FILE_ONLY
from tracker.read import completion
from tracker.store.reader import open_reader

TABLES = {"companies", "company_aliases", "representatives", "commitments", "o", "t", "c", "named", "r"}
"""The large tables, and their names in queries."""
TYPED = {
    "a reference": ("commitment", "2024-0"),
    "the beginning of a title": ("commitment", "建设"),
    "a part of a title": ("commitment", "研发"),
    "the beginning of the name of its company": ("commitment", "青岛"),
    "a part of the name of its company": ("commitment", "供应链"),
    "pinyin of its company": ("commitment", "qingdao"),
    "the beginning of a company": ("company", "青岛"),
    "a part of a company": ("company", "科技"),
    "initials": ("company", "qd"),
    "pinyin of a part": ("company", "keji"),
    "every company": ("company", ""),
    "a person": ("person", "王"),
    "a person by initials": ("person", "cft"),
}


@pytest.fixture
def plan(furnished, monkeypatch):
    """A function that returns the steps by which SQLite answers the queries for a typed text."""
    monkeypatch.setattr(completion, "_MOST_CANDIDATES", 3)  # few, as in a large register

    def explain(what, typed):
        queries = []
        with open_reader(furnished) as reader:
            run = reader._run
            monkeypatch.setattr(reader, "_run", lambda *query: queries.append(query) or run(*query))
            completion.suggest_names(reader, what, typed)
            plans = [run(f"EXPLAIN QUERY PLAN {sql}", parameters) for sql, parameters in queries]
            return [detail for plan in plans for *_, detail in plan]

    return explain


@FILE_ONLY
@pytest.mark.parametrize(("what", "typed"), TYPED.values(), ids=TYPED)
def test_the_tab_key_reads_no_whole_table(plan, what, typed):
    steps = plan(what, typed)
    assert any(step.startswith("SEARCH") for step in steps)
    assert [step for step in steps if step.startswith("SCAN") and step.split()[1] in TABLES] == []


SORTED = [
    ("commitment", "2024-0", 0),
    ("commitment", "建设", 1),
    ("company", "青岛", 1),
    ("company", "qd", 1),
]


@FILE_ONLY
@pytest.mark.parametrize(("what", "typed", "most"), SORTED)
def test_only_the_first_names_that_begin_with_a_text_are_sorted(plan, what, typed, most):
    assert plan(what, typed).count("USE TEMP B-TREE FOR ORDER BY") == most
