"""Test the made-up office: it is always the same, obeys the rules, and has every stage and condition."""

from __future__ import annotations

import pytest

from helpers import office
from helpers.databases import copy_for_module, read_all_rows
from tracker.read.commitments import date
from tracker.report import build
from tracker.rules import followup_rows, lifecycle
from tracker.store.reader import open_reader
from tracker.values import periods
from tracker.values.codes import Condition, FollowupKind, Precision, Stage, Status, Track
from tracker.values.dates import PartialDate


@pytest.fixture(scope="module")
def report(furnished):
    with (
        pytest.MonkeyPatch.context() as surroundings,
        open_reader(furnished, with_temporary_tables=True) as reader,
    ):
        surroundings.setenv("TRACKER_TODAY", "2024-07-01")
        return build.build_report(reader, periods.parse_period("2024Q2"))


@pytest.mark.slow
def test_the_test_office_has_every_stage_status_light_and_three_currencies(report):
    assert {line.stage for line in report.register} == {*Stage} - {Stage.LEAD}
    assert {line.status for line in report.register} == {*Status}
    assert {line.light for line in report.register} == {"green", "yellow", "red", None}
    assert {line.currency for line in report.register} == {"CNY", "USD", "EUR", None}
    assert {line.track for line in report.register} == {*Track}


def test_the_test_office_has_every_kind_of_change_in_the_quarter(report):
    moved = {line.code for line in report.bridge if line.number}
    assert moved >= {"opening", "new", "lost", "cancelled", "fulfilled", "reopened", "closing"}
    assert len(report.lines_needing_attention) > 50
    assert report.losses


def test_the_histories_of_the_test_office_break_no_rule(furnished):
    with open_reader(furnished) as reader:
        rows = reader.rows("SELECT * FROM followups ORDER BY id")
        pledges = {row["id"]: row for row in reader.rows("SELECT * FROM commitments")}
    histories = {}
    for row in rows:
        histories.setdefault(row["commitment_id"], []).append(
            followup_rows.FollowupRow(
                row["id"], FollowupKind(row["kind"]),
                make_partial_date(row["occurred_on"], row["occurred_precision"]),
                row["stage"] and Stage(row["stage"]), row["condition"] and Condition(row["condition"]),
                row["corrects_id"], is_void=bool(row["is_void"]),
            )
        )  # fmt: skip
    broken = [
        breach.message
        for owner, history in histories.items()
        for breach in lifecycle.find_breaches(make_terms(pledges[owner]), history, office.LAST)
    ]
    assert broken == []


def make_partial_date(day, precision):
    return PartialDate(date.fromisoformat(str(day)), Precision(precision))


def make_terms(row):
    """Return the terms of a commitment from its row."""
    voiced = make_partial_date(row["voiced_on"], row["voiced_precision"])
    return lifecycle.CommitmentTerms(Track(row["track"]), Stage(row["opening_stage"]), voiced)


@pytest.mark.slow
def test_the_test_office_is_the_same_every_time(empty_template, tmp_path_factory):
    found = []
    for name in ("one", "two"):
        with copy_for_module(empty_template, tmp_path_factory.mktemp(name)) as location:
            office.fill_register(location, 60)
            found.append({table: read_all_rows(location)[table] for table in office.TABLES})
    assert found[0] == found[1]
