"""Test the filters of commitment lists: they find the rows that the same conditions on v_commitments find."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.office import LAST
from tracker.read import commitment_filters, row_list
from tracker.read.commitment_filters import CommitmentFilters
from tracker.read.commitments import select_commitments
from tracker.read.row_list import PageRequest
from tracker.store.reader import open_reader
from tracker.store.views import public_views

DAYS = (LAST, date(2024, 1, 31), date(2022, 9, 30))
AMOUNT = "coalesce(revised_amount, amount)"
CURRENCY = "coalesce(revised_currency, currency)"
OF_COMMITMENTS = "commitment_id IN (SELECT id FROM commitments WHERE {})"
CASES = [
    ({}, "1 = 1"),
    ({"light": "red"}, "light = 'red'"),
    ({"stage": "signed"}, "stage = 'signed'"),
    ({"light": "yellow"}, "light = 'yellow'"),
    ({"light": "green"}, "light = 'green'"),
    ({"stage": "lead"}, "stage = 'lead'"),
    *[
        ({"condition": name}, f"'{name}' IN (condition, status)")
        for name in ("active", "on_hold", "ended", "lost", "cancelled", "no_update", "stalled", "fulfilled")
    ],
    ({"company_id": 5}, "company_id = 5"),
    ({"event_id": 2}, OF_COMMITMENTS.format("event_id = 2")),
    ({"total_id": 1}, OF_COMMITMENTS.format("announced_total_id = 1")),
    ({"responsible_person": "王芳"}, "responsible_person = '王芳'"),
    ({"responsible_unit": "市商务局"}, "responsible_unit = '市商务局'"),
    ({"responsible_person": "无此人"}, "1 = 0"),
    (
        {"voiced_since": date(2023, 1, 1), "voiced_until": date(2023, 6, 30)},
        "voiced_on BETWEEN '2023-01-01' AND '2023-06-30'",
    ),
    (
        {"due_since": date(2024, 1, 1), "due_until": date(2024, 12, 31)},
        "due_on BETWEEN '2024-01-01' AND '2024-12-31'",
    ),
    ({"currency": "USD"}, f"{CURRENCY} = 'USD'"),
    ({"currency": "CNY", "amount_from": 10**9}, f"{CURRENCY} = 'CNY' AND {AMOUNT} >= 1000000000"),
    ({"currency": "CNY", "amount_to": 10**8}, f"{CURRENCY} = 'CNY' AND {AMOUNT} <= 100000000"),
    ({"review": "draft", "light": "red"}, "review = 'draft' AND light = 'red'"),
    (
        {"stage": "signed", "responsible_person": "王芳"},
        "stage = 'signed' AND responsible_person = '王芳'",
    ),
]


@pytest.fixture(scope="module")
def matching_refs(furnished):
    """The refs that each condition of CASES finds in v_commitments: (day, number of the case) → refs."""
    kept = ["1 = 1" if "review" in filters else "review <> 'withdrawn'" for filters, _ in CASES]
    columns = ", ".join(
        f"CASE WHEN {condition} AND {also} THEN 1 ELSE 0 END AS matches_{number}"
        for number, ((_, condition), also) in enumerate(zip(CASES, kept, strict=True))
    )
    with open_reader(furnished) as reader:
        of_day = public_views.select_as_of("v_commitments", reader.dialect)
        sql = f"SELECT ref, {columns} FROM ({of_day}) v ORDER BY ref"
        rows = {day: reader.rows(sql, as_of=day.isoformat()) for day in DAYS}
    return {
        (day, number): [row["ref"] for row in rows[day] if row[f"matches_{number}"]]
        for day in DAYS
        for number, _ in enumerate(CASES)
    }


@pytest.mark.slow
@pytest.mark.parametrize("few", [10**6, 0], ids=["as today", "as a past day"])
@pytest.mark.parametrize("case", range(len(CASES)), ids=[str(list(case[0].values())) for case in CASES])
def test_a_filter_finds_the_rows_of_the_view(furnished, matching_refs, monkeypatch, case, few):
    monkeypatch.setattr(commitment_filters, "_FEW", few)
    filters, _ = CASES[case]
    with open_reader(furnished) as reader:
        for day in DAYS:
            wanted = matching_refs[day, case]
            rows = select_commitments(reader, day, CommitmentFilters(**filters))
            assert [row.ref for row in rows] == wanted
            assert rows.count() == len(wanted)
            assert [row.ref for row in rows.read_page(PageRequest(limit=5))] == wanted[:5]
            for after, ref in enumerate(wanted[:2], start=1):
                next_rows = rows.read_page(PageRequest(after=ref, limit=4))
                assert [row.ref for row in next_rows] == wanted[after : after + 4]
            by_title = rows.read_page(PageRequest(sort="-title", limit=1000))
            assert sorted(row.ref for row in by_title) == wanted


@pytest.mark.slow
def test_a_large_register_counts_only_by_an_index(furnished, monkeypatch):
    monkeypatch.setattr(row_list, "_MOST_COUNTED_ROWS", 0)
    with open_reader(furnished) as reader:
        for filters, is_counted in (
            (CommitmentFilters(), True),
            (CommitmentFilters(stage="signed"), True),
            (CommitmentFilters(responsible_person="王芳"), False),
            (CommitmentFilters(stage="signed", light="red"), False),
        ):
            count = select_commitments(reader, LAST, filters).count()
            assert (count is not None) is is_counted
