"""Test the default lights: every stage before operation may turn, by age where no date is promised."""

from __future__ import annotations

import pytest

from helpers.databases import copy_for_module
from helpers.quarter import Office
from helpers.rows import make_followup
from tracker.read.commitments import list_commitments
from tracker.report.figures import key_figures, period_facts
from tracker.store.reader import open_reader
from tracker.values.dates import parse_day
from tracker.values.periods import parse_period

LAST = "2024-07-01"
# stage; the day on which it was reached; what is promised; a planned day; the light on 1 July 2024
CASES = {
    "signed, no promise, 90 days": ("signed", "2024-04-02", {}, None, "green"),
    "signed, no promise, 91 days": ("signed", "2024-04-01", {}, None, "yellow"),
    "signed, no promise, 181 days": ("signed", "2024-01-02", {}, None, "red"),
    "registered, no promise": ("registered", "2024-01-02", {}, None, "red"),
    "signed, a start promised and late": ("signed", "2024-01-02", {"started": "2024-05-31"}, None, "yellow"),
    "signed, a start promised for later": ("signed", "2024-01-02", {"started": "2025-05-31"}, None, "green"),
    "signed, only operation promised": ("signed", "2024-01-02", {"operating": "2025-05-31"}, None, "red"),
    "signed, a day promised for nothing": ("signed", "2024-01-02", {None: "2025-05-31"}, None, "red"),
    "started, 180 days": ("started", "2024-01-03", {}, None, "green"),
    "started, 181 days": ("started", "2024-01-02", {}, None, "yellow"),
    "started, 366 days": ("started", "2023-07-01", {}, None, "red"),
    "started, operation late": ("started", "2024-06-01", {"operating": "2024-01-02"}, None, "yellow"),
    "operating": ("operating", "2022-01-02", {}, None, "green"),
    "an action 30 days overdue": ("operating", "2024-05-01", {}, "2024-06-01", "green"),
    "an action 31 days overdue": ("operating", "2024-05-01", {}, "2024-05-31", "yellow"),
    "an action 900 days overdue": ("operating", "2022-01-01", {}, "2022-01-12", "yellow"),
    "an action overdue before signing": ("intent", "2024-05-20", {}, "2024-05-30", "yellow"),
}  # fmt: skip


@pytest.fixture(scope="module")
def office(empty_template, tmp_path_factory):
    """An office with one commitment for each case; the reference is the position of the case in its table."""
    with copy_for_module(empty_template, tmp_path_factory.mktemp("lights")) as location:
        office = Office(location)
        for number, (stage, on, promised, planned, _) in enumerate(CASES.values()):
            [(due_stage, due_on)] = promised.items() or [(None, None)]
            due = {"due_stage": due_stage, "due_on": due_on and parse_day(due_on)}
            office.add_commitment(f"L-{number}", "2021-06-01", **due, due_precision=due_on and "day")
            plan = planned and min(planned, on)
            office.add_followups(f"L-{number}", make_followup(on, stage=stage))
            if planned:
                office.add_followups(f"L-{number}", make_followup(plan, kind="note", note="…", next=planned))
        office.commit()
        yield office


def read_lights(office, day):
    with open_reader(office.location) as reader:
        return {row.ref: row.light for row in list_commitments(reader, parse_day(day))}


@pytest.mark.parametrize("name", CASES)
def test_every_stage_before_operation_may_turn(office, name):
    number = list(CASES).index(name)
    assert read_lights(office, LAST)[f"L-{number}"] == CASES[name][-1]


@pytest.mark.parametrize("period", ["2024-05", "2024Q1", "2023"])
def test_the_figures_count_the_lights_that_the_view_shows(office, period):
    last = parse_period(period).last_day
    with open_reader(office.location, with_temporary_tables=True) as reader:
        figures = key_figures.compute_figures(period_facts.collect_facts(reader, parse_period(period)))
    counts = {figure.code: figure.value for figure in figures if figure.code in ("green", "yellow", "red")}
    lights = list(read_lights(office, last.isoformat()).values())
    assert counts == {light: lights.count(light) for light in ("green", "yellow", "red")}
    assert counts["yellow"]
