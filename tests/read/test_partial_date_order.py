"""Test that partial dates sort by their first possible day: early March stands before 27 March."""

from __future__ import annotations

import json
from datetime import date

import pytest

from helpers.databases import make_runner
from tracker.report import build
from tracker.store.dialects import DIALECTS
from tracker.store.reader import open_reader
from tracker.values.codes import Precision
from tracker.values.dates import PartialDate
from tracker.values.periods import parse_period

_DAYS = [
    date(2024, 1, 1), date(2024, 2, 29), date(2024, 3, 31), date(2024, 6, 30), date(2024, 10, 1),
    date(2024, 12, 31), date(1999, 11, 30),
]  # fmt: skip


@pytest.mark.parametrize("precision", Precision)
def test_the_first_day_in_sql_is_that_of_a_partial_date(reader, precision):
    dialect = DIALECTS[reader.dialect]
    for day in _DAYS:
        expression = dialect.choose_first_day(dialect.convert_to_date(f"'{day}'"), f"'{precision.value}'")
        assert reader.value(f"SELECT {expression}") == PartialDate(day, precision).first_day.isoformat()


@pytest.fixture
def written(location):
    """A commitment with a follow-up of March that was recorded after one of 27 May, and one of May."""
    run = make_runner(location)
    for on, note in (("2024-05-27", "二十七日"), ("2024-05", "五月"), ("2024-05-02", "二日")):
        done = run("followup", "add", "2024-001", "--on", on, "--note", note)
        assert done.exit_code == 0, done.output
    return location


def test_a_month_stands_before_its_27th_in_every_list_of_followups(written):
    run = make_runner(written)
    expected = ["五月", "二日", "二十七日"]
    listed = json.loads(run("followup", "list", "2024-001", "--json").stdout)
    assert [row["note"] for row in listed] == expected
    shown = json.loads(run("commitment", "show", "2024-001", "--json").stdout)
    assert [row["note"] for row in shown["followups"]] == expected
    with open_reader(written, with_temporary_tables=True) as reader:
        report = build.build_report(reader, parse_period("2024Q2"))
        asked = reader.rows("SELECT note FROM v_followups ORDER BY occurred_from, occurred_on, followup_id")
    assert [row.note for row in report.happenings] == expected
    assert [row["note"] for row in asked] == expected


def test_early_march_stands_before_27_march_in_the_list_of_events(location):
    listed = json.loads(make_runner(location)("event", "list", "--json").stdout)
    keys = [row["key"] for row in listed]
    assert keys.index("2024-03-beijing-visit") < keys.index("2024-03-27-beijing-ai-visit")
