"""Test which citations a company and a commitment have."""

from __future__ import annotations

import pytest

from tracker.read import evidence
from tracker.store.reader import open_reader

ORDER = "ORDER BY source, span_start, span_end, citation_id"


@pytest.fixture(scope="module")
def reader(seeded_template):
    with open_reader(seeded_template) as opened:
        yield opened


def test_the_citations_of_each_company_are_those_that_the_view_names_for_it(reader):
    kinds = set()
    for company in reader.rows("SELECT id, name FROM companies WHERE merged_into_id IS NULL"):
        sql = f"SELECT citation_id, fact FROM v_evidence WHERE company = :name AND ref IS NULL {ORDER}"
        named = [tuple(row.values()) for row in reader.rows(sql, name=company["name"])]
        listed = evidence.list_company_evidence(reader, company["id"])
        assert [(row.citation_id, row.fact) for row in listed] == named
        kinds |= {row.fact for row in listed}
    assert kinds == {"companies", "company_aliases", "company_sectors", "event_participants", "positions"}


def test_the_citations_of_each_commitment_are_those_that_the_view_names_for_it(reader):
    for ref in [row["ref"] for row in reader.rows("SELECT ref FROM commitments")]:
        named = reader.tuples(f"SELECT citation_id FROM v_evidence WHERE ref = :ref {ORDER}", ref=ref)
        assert [(row.citation_id,) for row in evidence.list_commitment_evidence(reader, ref)] == named
