"""Test every figure of a report against one counted by hand."""

from __future__ import annotations

import sqlite3

import pytest

from helpers.databases import FILE_ONLY, copy_for_module
from helpers.quarter import fill_quarter, open_office, open_own_office
from helpers.rows import make_followup
from tracker import write
from tracker.errors import BadInputError, MismatchError
from tracker.report.figures import bridge, key_figures, period_facts
from tracker.store.reader import open_reader
from tracker.store.tables import events, rules
from tracker.values import dates, periods


@pytest.fixture
def office(empty_location):
    with open_office(empty_location) as office:
        yield office


NOTHING = {
    "new_pledges": 0,
    "new_without_amount": 0,
    "new_inexact": 0,
    "new_amount": None,
    "signings": 0,
    "signed_amount": None,
    "starts": 0,
    "operations": 0,
    "counted": 0,
    "live": 0,
    **dict.fromkeys(("active", "on_hold", "fulfilled", "ended"), 0),
    "no_update": 0,
    "green": 0,
    "yellow": 0,
    "red": 0,
    **dict.fromkeys(
        ("conversion_rate", "fulfilment_rate", "kept_rate", "start_rate", "operation_rate"), (0, 0)
    ),
    **dict.fromkeys(
        (
            "funds_rate",
            "disclosed_rate",
            "inexact_rate",
            "inexact_receipts_rate",
            "coverage_rate",
            "on_time_rate",
        ),
        (0, 0),
    ),
    **dict.fromkeys(("evidence_rate", "two_sources_rate"), (0, 0)),
    "leftover_amount": None,
    "receipts_in_period": None,
    "receipts_in_year": None,
    "receipts_ever": None,
    "identified_rate": (0, 0),
}


def test_an_empty_report_has_no_rates_and_no_amounts(office):
    assert office.compute_figures() == NOTHING
    rates = [figure for figure in office.build_report().figures if figure.denominator is not None]
    assert len(rates) == 14
    assert [figure.value for figure in rates] == [None] * 14


@pytest.fixture(scope="module")
def quarter(empty_template, tmp_path_factory):
    """A quarter with seven counted commitments, and one commitment of each kind that does not count."""
    with open_own_office(empty_template, tmp_path_factory.mktemp("quarter"), "2024-07-01") as office:
        fill_quarter(office)
        office.commit()
        yield office


def test_the_facts_of_two_periods_do_not_mix(quarter):
    with open_reader(quarter.location, with_temporary_tables=True) as reader:
        first = period_facts.collect_facts(reader, periods.parse_period("2024Q1"))
        alone = key_figures.compute_figures(first)
        second = period_facts.collect_facts(reader, periods.parse_period("2024Q2"))
        assert key_figures.compute_figures(first) == alone
        assert key_figures.compute_figures(second) != alone


def test_every_figure_equals_the_hand_count(quarter):
    assert quarter.compute_figures() == {
        "new_pledges": 5,  # A B C E-part F
        "new_without_amount": 2,  # C F
        "new_inexact": 1,  # B
        ("new_amount", "CNY"): 80_000_000,  # A 50 + E-part 30
        ("new_amount", "USD"): 3_000_000,  # B
        "signings": 1,  # A
        ("signed_amount", "CNY"): 50_000_000,  # A
        ("signed_amount", "USD"): 0,
        "starts": 0,
        "operations": 0,
        "counted": 7,  # A B C D E-part F G
        "live": 5,  # B C D E-part, F on hold
        "active": 4,
        "on_hold": 1,
        "fulfilled": 1,  # G
        "ended": 1,  # A
        "no_update": 1,  # C
        "green": 2,  # B 60 days, E-part 41 days
        "yellow": 1,  # C 71 days
        "red": 1,  # D 150 days since it was negotiating: the note is no progress
        "conversion_rate": (2, 7),  # A though it ended, G
        "fulfilment_rate": (1, 2),  # G
        "kept_rate": (1, 2),  # not A
        "start_rate": (1, 2),
        "operation_rate": (1, 2),
        ("funds_rate", "CNY"): (13_000_000, 250_000_000),  # of A 50, D 120, E-part 30, E-whole's other 50
        ("funds_rate", "USD"): (1_000_000, 3_000_000),
        "disclosed_rate": (4, 7),  # A B D E-part
        "inexact_rate": (1, 4),  # B
        "inexact_receipts_rate": (1, 4),  # of A
        ("leftover_amount", "CNY"): 50_000_000,  # E-whole 80 without E-part 30
        "coverage_rate": (2, 4),  # B, E-part of B C D E-part
        "on_time_rate": (0, 0),
        "evidence_rate": (1, 7),  # A
        "two_sources_rate": (0, 7),
        ("receipts_in_period", "CNY"): 8_000_000,
        ("receipts_in_period", "USD"): 1_000_000,
        ("receipts_in_year", "CNY"): 13_000_000,
        ("receipts_in_year", "USD"): 1_000_000,
        ("receipts_ever", "CNY"): 13_000_000,
        ("receipts_ever", "USD"): 1_000_000,
        "identified_rate": (1, 7),  # C
    }


def test_an_earlier_quarter_ignores_later_rows(quarter):
    assert quarter.compute_figures("2024Q1") == {
        "new_pledges": 2,  # D G
        "new_without_amount": 1,  # G
        "new_inexact": 0,
        ("new_amount", "CNY"): 120_000_000,
        **dict.fromkeys(("signings", "starts", "operations"), 1),  # G, which has no amount
        ("signed_amount", "CNY"): 0,
        "counted": 2,
        "live": 1,
        "active": 1,
        "on_hold": 0,
        "fulfilled": 1,
        "ended": 0,
        "no_update": 0,
        "green": 1,  # D 59 days since it was negotiating
        "yellow": 0,
        "red": 0,
        "conversion_rate": (1, 2),
        **dict.fromkeys(("fulfilment_rate", "kept_rate", "start_rate", "operation_rate"), (1, 1)),
        ("funds_rate", "CNY"): (5_000_000, 120_000_000),
        "disclosed_rate": (1, 2),
        "inexact_rate": (0, 1),
        "inexact_receipts_rate": (0, 1),
        "leftover_amount": None,
        "coverage_rate": (1, 1),
        "on_time_rate": (0, 0),
        "evidence_rate": (0, 2),
        "two_sources_rate": (0, 2),
        ("receipts_in_period", "CNY"): 5_000_000,
        ("receipts_in_year", "CNY"): 5_000_000,
        ("receipts_ever", "CNY"): 5_000_000,
        "identified_rate": (0, 0),
    }


def test_a_longer_period_counts_the_same_as_its_quarters(quarter):
    half, *quarters = (quarter.compute_figures(period) for period in ("2024H1", "2024Q1", "2024Q2"))
    assert half["new_pledges"] == sum(figures["new_pledges"] for figures in quarters) == 7
    amounts = [figures["receipts_in_period", "CNY"] for figures in quarters]
    assert half["receipts_in_period", "CNY"] == sum(amounts) == 13_000_000
    assert half["counted"] == quarters[1]["counted"]


def map_lights(office):
    """Return the light of each line by reference."""
    return {row.ref: row.light for row in office.build_report().register}


@pytest.mark.slow
def test_the_light_of_a_signed_commitment_follows_its_late_start(office):
    expected = {"2024-05-31": "green", "2024-05-30": "yellow", "2024-04-01": "yellow", "2024-03-31": "red"}
    for due in expected:
        office.add_commitment(
            due, "2024-01-01", due_stage="started", due_on=dates.parse_date(due).day, due_precision="day"
        )
        office.add_followups(due, make_followup("2024-01-02", stage="signed"))
    assert map_lights(office) == expected
    assert [office.compute_figures()[light] for light in ("green", "yellow", "red")] == [1, 2, 1]


@pytest.mark.slow
def test_the_light_of_an_unsigned_commitment_follows_its_idle_days(office):
    expected = {"2024-05-01": "green", "2024-04-30": "yellow", "2024-04-01": "yellow", "2024-03-31": "red"}
    for voiced in expected:
        office.add_commitment(voiced, voiced)
    assert map_lights(office) == dict(sorted(expected.items()))
    assert [office.compute_figures()[light] for light in ("green", "yellow", "red")] == [1, 2, 1]


@pytest.mark.slow
def test_figures_follow_corrections_and_voids(office):
    office.add_commitment("A")
    signed, contact = office.add_followups(
        "A", make_followup("2024-06-01", stage="signed"), make_followup("2024-06-02", kind="contact")
    )
    assert (office.compute_figures()["conversion_rate"], office.compute_figures()["coverage_rate"]) == (
        (1, 1),
        (1, 1),
    )
    write.followups.void(office.batch, signed.id, "没有签")
    write.followups.correct(office.batch, contact.id, {"occurred": dates.parse_date("2024-07-01")})
    assert (office.compute_figures()["conversion_rate"], office.compute_figures()["coverage_rate"]) == (
        (0, 1),
        (0, 1),
    )


def test_a_report_for_a_future_period_is_refused(office):
    with pytest.raises(BadInputError, match="the period 2024Q4 has not begun") as refused:
        office.build_report("2024Q4")
    assert refused.value.hint == "the last period that has begun is 2024Q3"


@pytest.mark.parametrize(("period", "provisional"), [("2024Q2", False), ("2024Q3", True), ("2024-07", True)])
def test_a_running_period_is_provisional(office, period, provisional):
    assert office.build_report(period).is_provisional is provisional


def test_the_last_day_of_a_period_is_still_provisional(office, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-06-30")
    assert office.build_report("2024Q2").is_provisional


def split_in_may(office):
    """Voice a commitment in January; its two components were voiced in May."""
    whole = office.add_commitment("whole", "2024-01-10", "8000万元")
    office.add_commitment("first", "2024-05-10", "3000万元", parent_id=whole)
    office.add_commitment("second", "2024-05-10", "4000万元", parent_id=whole)


SPLIT = {"2024Q1": {"whole"}, "2024Q2": {"first", "second"}}


@pytest.mark.parametrize("period", SPLIT)
def test_a_commitment_counts_until_its_components_were_voiced(office, period):
    split_in_may(office)
    report = office.build_report(period)
    assert {row.ref for row in report.register if row.is_counted} == SPLIT[period]
    [counted] = [figure.value for figure in report.figures if figure.code == "counted"]
    assert counted == len(SPLIT[period])
    with open_reader(office.location) as reader:
        rows = reader.rows("SELECT ref, quarter FROM v_state_by_quarter WHERE is_counted")
    assert {row["ref"] for row in rows if row["quarter"] == period} == SPLIT[period]


def test_an_unfinished_period_ends_today(office, monkeypatch):
    monkeypatch.setenv("TRACKER_TODAY", "2024-07-02")
    office.add_commitment("due", "2024-06-20")
    office.add_followups("due", make_followup("2024-06-21", kind="contact", next="2024-07-20"))
    report = office.build_report("2024Q3")
    assert (report.start, report.cut_off, report.last) == ("2024-07-01", "2024-07-02", "2024-09-30")
    [line] = report.register
    assert (line.light, line.overdue_days) == ("green", None)
    figures = office.compute_figures("2024Q3")
    assert (figures["red"], figures["on_time_rate"]) == (0, (0, 0))
    assert report.series[-1].period == report.period == "2024Q3"
    assert office.build_report("2024Q2").cut_off == "2024-06-30"


def test_a_currency_that_had_a_figure_keeps_its_row(office):
    office.add_commitment("dollars", "2023-11-01", "USD 3m")
    office.add_commitment("yuan", "2024-04-20", "5000万元")
    office.add_receipt("dollars", "USD 1m", "2023-12-01")
    before, after = (
        {figure.code: figure for figure in office.build_report(period).figures if figure.currency == "USD"}
        for period in ("2023Q4", "2024Q2")
    )
    flows = ("new_amount", "receipts_in_period", "receipts_in_year")
    assert [before[code].value for code in flows] == [3_000_000, 1_000_000, 1_000_000]
    # A sum over the year so far is never held against that of an earlier quarter.
    assert [(after[code].value, after[code].previous) for code in flows] == [(0, 0), (0, 0), (0, None)]
    [yuan] = [
        each for each in office.build_report().figures if (each.code, each.currency) == ("new_amount", "CNY")
    ]
    assert (yuan.value, yuan.previous) == (50_000_000, 0)


def test_the_last_period_has_one_figure_wherever_it_is_printed(office):
    split_in_may(office)
    last, now = office.build_report("2024Q1"), office.build_report("2024Q2")
    [new] = [figure for figure in now.figures if figure.code == "new_pledges"]
    [of_last] = [figure.value for figure in last.figures if figure.code == "new_pledges"]
    [in_series] = [moment.new for moment in now.series if moment.period == "2024Q1"]
    assert (of_last, new.previous, in_series) == (1, 1, 1)


def test_a_report_counts_the_drafts_that_it_leaves_out(office):
    for ref, voiced in (("a", "2024-03-31"), ("b", "2024-06-30"), ("c", "2024-07-01")):
        office.add_commitment(ref, voiced, review="draft")
    office.add_commitment("d", "2024-06-30", review="withdrawn")
    assert [office.build_report(period).drafts for period in ("2023Q4", "2024Q1", "2024Q2")] == [0, 1, 2]


@pytest.mark.slow
def test_splitting_a_commitment_keeps_its_receipts_in_the_funds_rate(office):
    whole = office.add_commitment("whole", "2024-01-10", "1亿元")
    office.add_receipt("whole", "3000万元", "2024-02-01")
    rate = office.compute_figures()["funds_rate", "CNY"]
    assert rate == (30_000_000, 100_000_000)
    office.add_commitment("first", "2024-05-10", "6000万元", parent_id=whole)
    assert office.compute_figures()["funds_rate", "CNY"] == rate
    assert office.compute_figures()["leftover_amount", "CNY"] == 40_000_000
    office.add_commitment("second", "2024-05-10", "4000万元", parent_id=whole)
    office.add_receipt("second", "1000万元", "2024-06-01")
    assert office.compute_figures()["funds_rate", "CNY"] == (40_000_000, 100_000_000)
    assert office.compute_figures()["leftover_amount", "CNY"] == 0
    office.add_commitment("third", "2024-06-10", parent_id=whole)
    assert office.compute_figures()["funds_rate", "CNY"] == (40_000_000, 100_000_000)


def test_sums_of_receipts_differ_only_by_what_the_report_says(office):
    whole = office.add_commitment("whole", "2024-01-10", "1亿元", responsible_unit="甲")
    office.add_commitment("part", "2024-05-10", "6000万元", parent_id=whole, responsible_unit="乙")
    office.add_commitment("unpriced", "2024-05-10")
    office.add_commitment("agreement", "2024-05-10", track="agreement")
    office.add_commitment("draft", "2024-05-10", "1亿元", review="draft")
    for ref, amount in (
        ("whole", "30元"), ("part", "20元"), ("part", "USD 7"), ("unpriced", "5元"), ("agreement", "2元"),
        ("draft", "1元"),
    ):  # fmt: skip
        office.add_receipt(ref, amount, "2024-06-01")
    report = office.build_report()
    assert [line[:2] + line[3:] for line in report.receipt_bridge if line.currency == "CNY"] == [
        ("recorded", 0, 58),
        ("of_drafts", -1, 1),
        ("of_agreements", -1, 2),
        ("receipts_ever", 0, 55),
        ("in_groups", 0, 55),
        ("without_amount", -1, 5),
        ("in_funds_rate", 0, 50),
        ("in_groups", 0, 55),
        ("of_listed_agreements", 1, 2),
        ("in_register", 0, 57),
    ]
    assert [line[:2] + line[3:] for line in report.receipt_bridge if line.currency == "USD"] == [
        ("recorded", 0, 7),
        ("receipts_ever", 0, 7),
        ("in_groups", 0, 7),
        ("in_other_currency", -1, 7),
        ("in_funds_rate", 0, 0),
        ("in_groups", 0, 7),
        ("not_in_line", -1, 7),
        ("in_register", 0, 0),
    ]
    assert {group.key: (group.counted, dict(group.receipts)) for group in report.groups["unit"]} == {
        "甲": (0, {"CNY": 30}),
        "乙": (1, {"CNY": 20, "USD": 7}),
        "": (1, {"CNY": 5}),
    }


def test_receipts_that_do_not_add_up_refuse_the_report(office, monkeypatch):
    office.add_commitment("a", "2024-05-10", "1亿元")
    office.add_receipt("a", "30元", "2024-06-01")
    monkeypatch.setattr(
        key_figures, "_FUNDS_SQL", key_figures._FUNDS_SQL.replace("0, sum(r.amount)", "0, 29")
    )
    with pytest.raises(
        MismatchError, match="in_funds_rate is 29 CNY, but the receipts of the register add up to 30"
    ):
        office.build_report()


def test_a_red_line_that_no_figure_counts_says_why(office):
    whole = office.add_commitment("whole", "2024-01-10", "1亿元")
    office.add_commitment("part", "2024-01-10", parent_id=whole)
    office.add_commitment("agreement", "2024-01-10", track="agreement")
    report = office.build_report()
    red = {line.ref: line.exclusion for line in report.lines_needing_attention if line.light == "red"}
    assert red == {"part": None, "whole": "components", "agreement": "agreement"}
    assert office.compute_figures()["red"] == 1


def test_a_defined_figure_that_asks_for_an_event_is_given_for_each_unit_and_event(office):
    day = dates.parse_day("2024-04-20")
    shared = {"starts_on": day, "starts_precision": "day"}
    fair = office.write(events, key="fair", kind="signing", name="签约会", **shared)
    visit = office.write(events, key="visit", kind="visit", name="考察", **shared)
    rate = {"base_stage": "lead", "reached_stage": "signed", "event_kind": "signing", "version": 1}
    office.write(rules, kind="figure", code="fair_rate", name="签约会签约率", **rate)
    for ref, event, unit, followups in (
        ("A", fair, "市商务局", [make_followup("2024-05-01", stage="signed")]),
        ("B", fair, "市商务局", []),
        ("C", fair, "市工信局", [make_followup("2024-05-01", stage="started")]),
        ("D", visit, "市工信局", [make_followup("2024-05-01", stage="signed")]),
        ("E", None, "高新区", [make_followup("2024-05-01", stage="signed")]),
    ):
        office.add_commitment(ref, event_id=event, responsible_unit=unit)
        office.add_followups(ref, *followups)
    report = office.build_report()
    [whole] = [figure[2:4] for figure in report.figures if figure.code == "fair_rate"]
    assert whole == (2, 3)
    found = {
        name: {group.key: tuple(group.figures["fair_rate"]) for group in report.groups[name]
               if "fair_rate" in group.figures}
        for name in ("unit", "event", "region")
    }  # fmt: skip
    assert found == {
        "unit": {"市商务局": (1, 2), "市工信局": (1, 1)},
        "event": {"fair": (2, 3)},
        "region": {"": (2, 3)},
    }


@FILE_ONLY
def test_revised_amounts_are_found_by_their_index(location):
    """To look for revisions at every commitment takes a tenth of a second in a register of 100,000."""
    with open_reader(location, with_temporary_tables=True) as reader:
        held = period_facts.collect_facts(reader, periods.parse_period("2024Q2"))
        plan = held.rows(f"EXPLAIN QUERY PLAN {key_figures._FUNDS_SQL}", last="2024-06-30")
    assert "SCAN n USING INDEX ix_followups_revision" in [row["detail"] for row in plan]


STATISTICS = [
    ("commitments", "ix_commitments_voiced", "1066494 1001 667 101"),
    ("commitments", "ix_commitments_company_id", "1608082 4"),
    ("receipts", "ix_receipts_days", "531288 28 28 28 1"),
]
"""What ANALYZE says of a register of a million commitments: each day has very many."""


@FILE_ONLY
def test_whole_tables_are_read_in_their_order(furnished, tmp_path):
    """With so many rows, SQLite would look up each commitment by its day or its company, in random order."""
    with copy_for_module(furnished, tmp_path) as copy:
        with sqlite3.connect(copy.address) as connection:
            connection.execute("DELETE FROM sqlite_stat1")
            connection.executemany("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", STATISTICS)
        with open_reader(copy, with_temporary_tables=True) as reader:
            held = period_facts.collect_facts(reader, periods.parse_period("2024Q2"))
            queries = [f"SELECT c.id {bridge._LIVE_SQL}", bridge._UNDATED_SQL]
            queries += [period_facts._HELD_TABLES[name] for name in ("facts", "milestones", "receipts")]
            for query in queries:
                days = {name: "2024-06-30" for name in ("start", "last", "before") if f":{name}" in query}
                plan = [row["detail"] for row in held.rows(f"EXPLAIN QUERY PLAN {query}", **days)]
                assert plan[0] in ("SCAN c", "SCAN s", "SCAN r"), query
