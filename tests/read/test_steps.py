"""Test that what a screen shows first takes few steps, and a count few steps for each row."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.databases import FILE_ONLY
from helpers.steps import count_steps
from tracker.read import (
    commitments,
    companies,
    dashboard,
    events,
    followups,
    lookup,
    receipts,
    recent_changes,
    sectors,
)
from tracker.read.commitment_filters import CommitmentFilters
from tracker.read.row_list import PageRequest

pytestmark = [FILE_ONLY, pytest.mark.slow]
DAY, BEFORE = date(2024, 7, 1), date(2024, 6, 30)


def read_page(select, after=None):
    return lambda reader: list(select(reader).read_page(PageRequest(limit=5, after=after)))


def select_signed(reader):
    return commitments.select_commitments(reader, DAY, CommitmentFilters(stage="signed"))


def list_turned_red(reader):
    return recent_changes.list_commitments_turned_red(reader, BEFORE, DAY, limit=5)


FIRST_ROWS = {
    "company": (lambda reader: lookup.find_company(reader, "#5"), 80_000),
    "companies": (read_page(companies.select_companies), 18_000),
    "companies after another": (read_page(companies.select_companies, after="20"), 20_000),
    "follow-ups": (read_page(followups.select_followups), 8_000),
    "receipts": (read_page(receipts.select_receipts), 5_000),
    "commitments of a stage": (read_page(select_signed), 3_000),
}
"""They read few rows; the number is the most steps that they take in a register of 600 commitments."""
COUNTS = {
    "commitments of a stage": lambda reader: select_signed(reader).count(),
    "turned red": lambda reader: recent_changes.count_commitments_turned_red(reader, BEFORE, DAY),
    "first that turned red": lambda reader: recent_changes.list_commitments_turned_red(
        reader, BEFORE, DAY, limit=5
    ),
    "commitments and drafts": lambda reader: reader.rows(dashboard._COUNTS),
    "events": events.list_events,
    "sectors": sectors.list_sectors,
}
"""They read all that they count, but hardly more than one entry of an index for it."""


@pytest.mark.parametrize("name", FIRST_ROWS)
def test_the_first_rows_take_few_steps(registers, name):
    work, most = FIRST_ROWS[name]
    assert count_steps(registers[1], work) <= most


@pytest.mark.parametrize("name", COUNTS)
def test_a_count_takes_few_steps_for_each_further_commitment(registers, name):
    small, large = (count_steps(reader, COUNTS[name]) for reader in registers)
    assert (large - small) / 450 <= 10
