"""Test what follows from the fields of a commitment, what is missing, and what contradicts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import BadInputError
from tracker.rules import commitment_fields
from tracker.rules.lifecycle import OPENING_STAGES
from tracker.values import dates, money
from tracker.values.codes import AmountStatus, Firmness, Precision, Review, Scope, Stage, Track

TODAY = date(2024, 7, 1)
READ = {
    "voiced": dates.parse_date, "due": dates.parse_date, "amount": money.parse_money,
    "firmness": Firmness, "track": Track, "scope": Scope, "opening_stage": Stage, "due_stage": Stage,
    "amount_status": AmountStatus, "review": Review,
}  # fmt: skip


def parse_fields(**fields):
    """Return fields as the command line parses them; None is left out."""
    return {name: READ.get(name, str)(value) for name, value in fields.items() if value is not None}


def complete_typed_fields(**fields):
    """Return the fields of a commitment with those that follow from the typed ones."""
    plain = {"company_id": "1", "title": "建厂", "firmness": "intention", "track": "facility"}
    return commitment_fields.complete_fields(
        parse_fields(**{**plain, "voiced": "2024-06-20", **fields}), TODAY
    )


FOLLOWS = {
    "the opening of an interest": ({"firmness": "interest"}, {"opening_stage": "intent"}),
    "the opening of a plan": ({"firmness": "plan"}, {"opening_stage": "intent"}),
    "an amount is disclosed": ({"amount": "1亿元"}, {"amount_status": "disclosed"}),
    "a silent source": ({}, {"amount_status": "undisclosed"}),
    "an agreement has no price": ({"track": "agreement"}, {"amount_status": "none"}),
    "what is typed stays": ({"amount_status": "none"}, {"amount_status": "none"}),
    "a draft of something new": ({}, {"review": "draft", "scope": "new"}),
    "a month that is not over": ({"voiced": "2024-07"}, {"voiced": (TODAY, Precision.MONTH)}),
    "a quarter that is over": ({"voiced": "2024Q2"}, {"voiced": (date(2024, 6, 30), Precision.QUARTER)}),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "follows"), FOLLOWS.values(), ids=FOLLOWS)
def test_fields_that_follow_from_others_are_filled_in(fields, follows):
    values = complete_typed_fields(**fields)
    assert {name: values[name] for name in follows} == follows
    assert commitment_fields.find_missing_fields(values) == []


@pytest.mark.parametrize(
    ("without", "missing"),
    [
        ("company_id", ["company_id"]),
        ("title", ["title"]),
        ("firmness", ["firmness"]),  # of which the stage follows
        ("track", ["track"]),
        ("voiced", ["voiced"]),
        ("scope", []),
    ],
)
def test_fields_that_cannot_be_derived_are_reported_missing(without, missing):
    assert commitment_fields.find_missing_fields(complete_typed_fields(**{without: None})) == missing


def test_a_signed_commitment_needs_its_opening_stage():
    assert commitment_fields.find_missing_fields(complete_typed_fields(firmness="signed")) == [
        "opening_stage"
    ]


FLAWS = {
    "an intention begins signed": ({"firmness": "intention", "opening_stage": "signed"}, "opening_stage"),
    "a lead is not voiced yet": ({"opening_stage": "lead"}, "opening_stage"),
    "signed as an intent": ({"firmness": "signed", "opening_stage": "intent"}, "opening_stage"),
    "nothing promised": ({"amount": "0元"}, "amount"),
    "a refund promised": ({"amount": "-1万元"}, "amount"),
    "an amount that is undisclosed": ({"amount": "1万元", "amount_status": "undisclosed"}, "amount_status"),
    "a disclosed amount that is not there": ({"amount_status": "disclosed"}, "amount"),
    "tomorrow": ({"voiced": "2024-07-02"}, "voiced"),
    "next month": ({"voiced": "2024-08"}, "voiced"),
    "due before voiced": ({"due": "2024-06-19"}, "due"),
    "a stage by no date": ({"due_stage": "started"}, "due_stage"),
    "a stage reached already": ({"due_stage": "intent", "due": "2025"}, "due_stage"),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "field"), FLAWS.values(), ids=FLAWS)
def test_a_contradiction_names_its_field(fields, field):
    (flaw,) = commitment_fields.find_contradictions(complete_typed_fields(**fields), TODAY)
    assert flaw.field == field
    assert flaw.message
    assert flaw.hint


SOUND = {
    "due the day it was voiced": {"due": "2024-06-20"},
    "voiced some day of the month it is due in": {"voiced": "2024-06", "due": "2024-06-02"},
    "this month": {"voiced": "2024-07"},
    "this year": {"voiced": "2024"},
    "a stage by a year": {"due_stage": "started", "due": "2025"},
    "signed as a framework": {"firmness": "signed", "opening_stage": "framework"},
    "signed": {"firmness": "signed", "opening_stage": "signed", "due_stage": "started", "due": "2025"},
}


@pytest.mark.parametrize("fields", SOUND.values(), ids=SOUND)
def test_consistent_fields_have_no_flaws(fields):
    assert commitment_fields.find_contradictions(complete_typed_fields(**fields), TODAY) == []


def test_all_contradictions_are_reported_at_once():
    values = complete_typed_fields(voiced="2024-08", due="2024-07-30", due_stage="intent", amount="0元")
    assert [flaw.field for flaw in commitment_fields.find_contradictions(values, TODAY)] == [
        "amount",
        "voiced",
        "due",
        "due_stage",
    ]


EDITS = {
    "an amount brings its status": ({}, {"amount": "1亿元"}, {"amount_status": "disclosed"}),
    "an amount that goes": ({"amount": "1亿元", "amount_text": "一亿"}, {"amount": None},
                            {"amount": None, "amount_text": None, "amount_status": "undisclosed"}),
    "no amount after all": ({"amount": "1亿元", "amount_text": "一亿"}, {"amount_status": "none"},
                                   {"amount": None, "amount_text": None, "amount_status": "none"}),
    "another date": ({"due": "2025", "due_text": "明年"}, {"due": "2026"}, {"due_text": None}),
    "no date, no stage by it": ({"due": "2025", "due_stage": "started"}, {"due": None},
                                {"due": None, "due_stage": None}),
    "signed after all": ({}, {"firmness": "signed"}, {"opening_stage": None}),
    "signed as a framework": ({}, {"firmness": "signed", "opening_stage": "framework"},
                              {"opening_stage": "framework"}),
    "only wanted": ({"firmness": "plan"}, {"firmness": "interest"}, {"opening_stage": "intent"}),
    "another title": ({"due": "2025", "due_text": "明年"}, {"title": "x"}, {"due_text": "明年"}),
}  # fmt: skip


@pytest.mark.parametrize(("before", "changes", "after"), EDITS.values(), ids=EDITS)
def test_an_edit_updates_the_fields_derived_from_the_changed_one(before, changes, after):
    given = {name: None if value is None else READ.get(name, str)(value) for name, value in changes.items()}
    values = commitment_fields.apply_edit(complete_typed_fields(**before), given, TODAY)
    assert {name: values.get(name) for name in after} == after


QUANTITIES = {
    "500 tonnes a year": (500, "tonnes a year"),
    "500吨/年": (500, "吨/年"),
    "3万平方米": (30_000, "平方米"),
    "1.5万人": (15_000, "人"),
    "３００人": (300, "人"),
    "1,200 jobs": (1200, "jobs"),
}


@pytest.mark.parametrize(("typed_as", "read"), QUANTITIES.items())
def test_a_quantity_is_a_whole_number_and_a_unit(typed_as, read):
    assert commitment_fields.parse_quantity(typed_as) == read


@pytest.mark.parametrize("typed_as", ["", "500", "吨", "0.5吨", "-5人", "1.23亩"])
def test_a_text_that_is_not_a_quantity_is_refused(typed_as):
    with pytest.raises(BadInputError, match="is not a quantity"):
        commitment_fields.parse_quantity(typed_as)


AMOUNTS = st.builds(money.Amount, st.integers(1, 10**15), st.sampled_from(["CNY", "USD"]))
DATED = st.builds(
    dates.PartialDate, st.dates(date(2000, 1, 1), TODAY), st.sampled_from([Precision.DAY, Precision.MONTH])
)


@given(
    firmness=st.sampled_from(list(Firmness)),
    track=st.sampled_from(list(Track)),
    voiced=DATED,
    due=st.none() | DATED,
    amount=st.none() | AMOUNTS,
)
@pytest.mark.slow
def test_stored_columns_convert_back_to_the_same_fields(firmness, track, voiced, due, amount):
    given_values = {
        "company_id": 1, "title": "x", "firmness": firmness, "opening_stage": OPENING_STAGES[firmness][-1],
        "track": track, "voiced": voiced, "due": due, "amount": amount,
    }  # fmt: skip
    values = commitment_fields.complete_fields(given_values, TODAY)
    columns = {"due_on": None, "due_precision": None, "amount": None, "currency": None}
    row = dict.fromkeys(commitment_fields.FIELDS) | columns | commitment_fields.fields_to_columns(values)
    assert commitment_fields.fields_from_row(row) == values
