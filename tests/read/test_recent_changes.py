"""Test what has changed since a day: the red lights of two days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tracker.read import commitments, recent_changes
from tracker.store.reader import open_reader


@pytest.mark.slow
@pytest.mark.parametrize("day", [date(2024, 6, 30), date(2024, 3, 31)], ids=str)
@pytest.mark.parametrize("days", [1, 40, 400])
def test_what_turned_red_follows_from_the_lights_of_both_days(furnished, day, days):
    """On the earlier of these days, many states ended later."""
    before = day - timedelta(days=days)
    with open_reader(furnished) as reader:
        then = {row.ref: row.light for row in commitments.list_commitments(reader, before)}
        now = commitments.list_commitments(reader, day)
        turned = [row for row in now if row.light == "red" and then.get(row.ref) != "red"]
        expected = [(row.ref, then.get(row.ref), row.company) for row in turned]
        found = recent_changes.list_commitments_turned_red(reader, before, day)
        assert [(row.ref, row.light_before, row.company) for row in found] == expected
        assert recent_changes.list_commitments_turned_red(reader, before, day, limit=2) == found[:2]
        mine = [row for row in found if "芳" in (row.responsible_person or row.responsible_unit or "")]
        assert recent_changes.list_commitments_turned_red(reader, before, day, "芳") == mine
        counts = [recent_changes.count_commitments_turned_red(reader, before, day, by) for by in (None, "芳")]
        assert counts == [len(found), len(mine)]
        assert recent_changes.count_commitments_turned_red(reader, before, day, most=2) == min(2, len(found))
