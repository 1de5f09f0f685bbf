"""Test what a version of a rule lacks, and what has no meaning in it."""

import pytest

from tracker.rules.definitions import Rule, find_flaws

FIGURE = Rule("figure", "c", 1, base_stage="signed", reached_stage="started")
LIGHT = Rule("light_age", "c", 1, base_stage="intent", reached_stage="signed", yellow_days=60, red_days=90)

FLAWS = {
    "nothing to count": (FIGURE._replace(reached_stage=None), ["would always be 100 %"]),
    "no denominator": (FIGURE._replace(base_stage=None), ["denominator is missing"]),
    "backwards": (FIGURE._replace(reached_stage="intent"), ["intent is not later than --base signed"]),
    "days of a figure": (FIGURE._replace(red_days=9), ["--red is not used"]),
    "agreements in a figure": (FIGURE._replace(track="agreement"), ["agreements are not counted"]),
    "a light without days": (LIGHT._replace(yellow_days=None, red_days=None), ["--yellow, --red or both"]),
    "red before yellow": (LIGHT._replace(yellow_days=90), ["--yellow 90 is not less than --red 90"]),
    "conditions of a light": (LIGHT._replace(excluded_conditions="ended"), ["--excluding is not used"]),
    "a promise of nothing": (
        LIGHT._replace(kind="light_due", reached_stage=None), ["--reached is missing"]
    ),
    "calls by region": (
        LIGHT._replace(kind="contact_age", red_days=None, region="city"), ["--region is not used"]
    ),
    "calls without days": (
        LIGHT._replace(kind="contact_age", red_days=None, yellow_days=None), ["number of days is missing"]
    ),
    "two at once": (
        FIGURE._replace(base_stage=None, reached_stage=None), ["denominator is missing", "always be 100 %"]
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "said"), FLAWS.values(), ids=FLAWS)
def test_what_a_definition_lacks_is_said(rule, said):
    flaws = list(find_flaws(rule))
    assert len(flaws) == len(said)
    assert [words for words, flaw in zip(said, flaws, strict=True) if words not in flaw] == []


GOOD = {
    "a rate": FIGURE,
    "all that have not ended": FIGURE._replace(reached_stage=None, excluded_conditions="ended"),
    "restricted in every way": FIGURE._replace(
        track="facility", region="city", event_kind="signing", min_amount=1, currency="CNY"
    ),
    "a light": LIGHT,
    "yellow only": LIGHT._replace(red_days=None),
    "an action at any stage": Rule("light_action", "c", 1, yellow_days=30),
    "calls": LIGHT._replace(kind="contact_age", red_days=None),
}


@pytest.mark.parametrize("rule", GOOD.values(), ids=GOOD)
def test_a_complete_definition_has_no_flaw(rule):
    assert list(find_flaws(rule)) == []
