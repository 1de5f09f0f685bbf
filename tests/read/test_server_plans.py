"""Test that PostgreSQL reads the few rows of a page by an index, not whole tables."""

from __future__ import annotations

import pytest

from helpers.databases import SERVER_ONLY
from tracker.read import companies, followups
from tracker.read.row_list import PageRequest
from tracker.store.reader import Reader, open_reader

pytestmark = [SERVER_ONLY, pytest.mark.slow]


def test_a_page_of_followups_reads_no_more_than_a_page(furnished, monkeypatch):
    queries = []
    monkeypatch.setattr(Reader, "iterate_rows", lambda _, sql, **given: queries.append((sql, given)) or [])
    with open_reader(furnished) as reader:
        assert not list(followups.select_followups(reader).read_page(PageRequest(limit=5)))
        ((sql, parameters),) = queries
        plan = [line for (line,) in reader.tuples(f"EXPLAIN {sql}", **parameters)]
    assert not [line for line in plan if "Seq Scan on followups" in line], plan


def test_a_page_of_companies_is_expected_to_have_few_rows(furnished):
    with open_reader(furnished) as reader:
        keys = companies.select_companies(reader)._build_page_query("", 5)
        plan = [line for (line,) in reader.tuples(f"EXPLAIN {keys}")]
    assert " rows=5 " in plan[0], plan
