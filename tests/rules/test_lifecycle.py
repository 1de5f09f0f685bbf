"""Test the state of a commitment, which does not depend on the order of entry, and the lifecycle rules."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.rules import followup_rows, lifecycle
from tracker.rules.followup_rows import FollowupRow
from tracker.rules.lifecycle import CommitmentTerms, State
from tracker.values import dates
from tracker.values.codes import Condition, Firmness, FollowupKind, Precision, Stage, Track
from tracker.values.dates import PartialDate

pytestmark = pytest.mark.any_engine

VOICED = date(2024, 1, 1)
TODAY = date(2024, 6, 30)
DAYS = [VOICED + timedelta(days=n) for n in range((TODAY - VOICED).days + 1)]
PLEDGE = CommitmentTerms(Track.FACILITY, Stage.INTENT, PartialDate(VOICED, Precision.DAY))


class Fact(NamedTuple):
    """What a row says, without the number it gets when it is entered."""

    kind: FollowupKind
    day: date
    stage: Stage | None = None
    condition: Condition | None = None


def make_row(row_id: int, fact: Fact, corrects: int | None = None, *, void: bool = False) -> FollowupRow:
    occurred = PartialDate(fact.day, Precision.DAY)
    return FollowupRow(row_id, fact.kind, occurred, fact.stage, fact.condition, corrects, is_void=void)


def make_followup_row(row_id, day, stage=None, condition=None, *, kind="progress", corrects=None, void=False):
    """Return a follow-up; the day, stage and condition are given as texts."""
    return FollowupRow(
        row_id,
        FollowupKind(kind),
        dates.parse_date(day),
        stage and Stage(stage),
        condition and Condition(condition),
        corrects,
        is_void=void,
    )


def make_terms(*, track="facility", opening="intent", voiced="2024-01-01"):
    return CommitmentTerms(Track(track), Stage(opening), dates.parse_date(voiced))


def compute_codes(rows, as_of="2024-06-30", on=PLEDGE):
    return tuple(code.value for code in lifecycle.compute_state(on, rows, date.fromisoformat(as_of)))


def list_breaches(rows, on=PLEDGE, today=TODAY):
    return [(breach.row.id, breach.message) for breach in lifecycle.find_breaches(on, rows, today)]


def build_fact_strategy():
    """Return a strategy for facts that need no correction."""
    day, stage, condition = st.sampled_from(DAYS), st.sampled_from(Stage), st.sampled_from(Condition)
    silent = st.sampled_from([FollowupKind.CONTACT, FollowupKind.NOTE])
    return st.one_of(
        st.builds(Fact, st.just(FollowupKind.PROGRESS), day, st.none() | stage, st.none() | condition),
        st.builds(Fact, st.just(FollowupKind.REOPEN), day, stage, st.just(Condition.ACTIVE)),
        st.builds(Fact, silent, day),
    )


def sort_by_day(history: list[Fact]) -> list[Fact]:
    return sorted(history, key=lambda fact: fact.day)


FACT = build_fact_strategy()
HISTORY = st.lists(FACT, max_size=6, unique_by=lambda fact: fact.day).map(sort_by_day)


def number_rows(history: list[Fact]) -> list[FollowupRow]:
    return [make_row(n, fact) for n, fact in enumerate(history, 1)]


def compute_states(rows: list[FollowupRow], days: set[date]) -> list[State]:
    return [lifecycle.compute_state(PLEDGE, rows, day) for day in sorted(days | {VOICED, TODAY})]


def list_days(rows: list[FollowupRow]) -> set[date]:
    return {row.occurred.day for row in rows}


def replay_history(history: list[Fact], as_of: date) -> State:
    """Retell a history as it happened, one fact after the other."""
    stage, condition = Stage.INTENT, Condition.ACTIVE
    for fact in history:
        if fact.day > as_of:
            break
        further = fact.stage is not None and fact.stage.rank > stage.rank
        if fact.stage and (further or fact.kind is FollowupKind.REOPEN):
            stage = fact.stage
        condition = fact.condition or condition
    return State(stage, condition)


@given(history=HISTORY, as_of=st.sampled_from(DAYS))
@pytest.mark.slow
def test_the_state_equals_a_simple_replay_of_the_history(history, as_of):
    assert lifecycle.compute_state(PLEDGE, number_rows(history), as_of) == replay_history(history, as_of)


@given(orders=HISTORY.flatmap(lambda history: st.tuples(st.just(history), st.permutations(history))))
@pytest.mark.slow
def test_any_order_of_entry_gives_the_same_state_and_the_same_breaches(orders):
    in_order, as_entered = (number_rows(order) for order in orders)
    days = list_days(in_order)
    assert compute_states(as_entered, days) == compute_states(in_order, days)
    assert [message for _, message in list_breaches(as_entered)] == [
        message for _, message in list_breaches(in_order)
    ]


@given(history=HISTORY, random=st.randoms(use_true_random=False))
@pytest.mark.slow
def test_the_order_of_the_rows_passed_does_not_matter(history, random):
    rows = number_rows(history)
    assert followup_rows.select_standing_rows(random.sample(rows, len(rows))) == rows


@given(history=HISTORY, slips=st.lists(FACT | st.none(), min_size=6, max_size=6))
@pytest.mark.slow
def test_a_corrected_history_equals_one_entered_correctly(history, slips):
    right = number_rows(history)
    first = number_rows([slip or fact for fact, slip in zip(history, slips, strict=False)])
    corrections = [
        make_row(100 + n, fact, corrects=n)
        for n, (fact, slip) in enumerate(zip(history, slips, strict=False), 1)
        if slip
    ]
    days = list_days(first) | list_days(right)
    assert compute_states([*first, *corrections], days) == compute_states(right, days)


@given(history=HISTORY, slip=FACT)
@pytest.mark.slow
def test_a_voided_row_has_no_effect(history, slip):
    kept, voided = number_rows(history), make_row(51, slip, corrects=50, void=True)
    assert followup_rows.select_standing_rows([voided, make_row(50, slip), *kept]) == kept


@given(history=HISTORY)
@pytest.mark.slow
def test_without_a_reopening_the_stage_never_falls(history):
    rows = [row for row in number_rows(history) if row.kind is not FollowupKind.REOPEN]
    ranks = [state.stage.rank for state in compute_states(rows, list_days(rows))]
    assert ranks == sorted(ranks)


def test_the_newest_correction_replaces_the_first_row():
    rows = [
        make_followup_row(1, "2024-02-01", "signed"),
        make_followup_row(2, "2024-03-01", "started"),
        make_followup_row(3, "2024-02-01", "registered", corrects=1),
        make_followup_row(4, "2024-02-01", "framework", corrects=1),
    ]
    assert [standing.id for standing in followup_rows.select_standing_rows(rows)] == [4, 2]


def test_a_correction_keeps_its_place_among_the_rows_of_one_day():
    rows = [
        make_followup_row(1, "2024-02-01", condition="on_hold"),
        make_followup_row(2, "2024-02-01", condition="active"),
        make_followup_row(3, "2024-02-01", condition="ended", corrects=1),
    ]
    assert compute_codes(rows) == ("intent", "active")


def test_a_correction_may_move_a_row_to_another_day():
    rows = [
        make_followup_row(1, "2024-02-01", "signed"),
        make_followup_row(2, "2024-04-01", "signed", corrects=1),
    ]
    assert compute_codes(rows, "2024-03-31") == ("intent", "active")
    assert compute_codes(rows, "2024-04-01") == ("signed", "active")


def test_a_correction_after_a_void_restores_the_row():
    rows = [
        make_followup_row(1, "2024-02-01", "signed"),
        make_followup_row(2, "2024-02-01", corrects=1, void=True),
        make_followup_row(3, "2024-02-01", "framework", corrects=1),
    ]
    assert compute_codes(rows[:2]) == ("intent", "active")
    assert compute_codes(rows) == ("framework", "active")


@pytest.mark.parametrize(
    ("history", "as_of", "stage", "condition"),
    [
        ([], "2024-06-30", "intent", "active"),
        ([("2024-03-01", "signed", None)], "2024-02-29", "intent", "active"),
        ([("2024-03-01", "signed", None)], "2024-03-01", "signed", "active"),
        ([("2024-03-01", "lead", None)], "2024-06-30", "intent", "active"),
        (
            [("2024-03-01", "started", None), ("2024-04-01", "signed", None)],
            "2024-06-30",
            "started",
            "active",
        ),
        (
            [("2024-03-01", "signed", "on_hold"), ("2024-04-01", None, None)],
            "2024-06-30",
            "signed",
            "on_hold",
        ),
        ([("2024-03-01", None, "on_hold"), ("2024-04-01", None, "active")], "2024-06-30", "intent", "active"),
        ([("2024-03-01", None, "on_hold"), ("2024-04-01", None, "ended")], "2024-03-31", "intent", "on_hold"),
        ([("2024-02", "signed", None)], "2024-02-28", "intent", "active"),
        ([("2024-02", "signed", None)], "2024-02-29", "signed", "active"),
        ([("2024Q1", "signed", None)], "2024-03-31", "signed", "active"),
    ],
)
def test_the_highest_stage_and_the_last_condition_count_on_a_day(history, as_of, stage, condition):
    rows = [make_followup_row(n, *fact) for n, fact in enumerate(history, 1)]
    assert compute_codes(rows, as_of) == (stage, condition)


def test_a_reopening_sets_its_stage_even_below_earlier_ones():
    rows = [
        make_followup_row(1, "2024-02-01", "started"),
        make_followup_row(2, "2024-03-01", condition="ended"),
        make_followup_row(3, "2024-04-01", "negotiating", "active", kind="reopen"),
        make_followup_row(4, "2024-05-01", "framework"),
    ]
    assert compute_codes(rows, "2024-03-31") == ("started", "ended")
    assert compute_codes(rows, "2024-04-01") == ("negotiating", "active")
    assert compute_codes(rows, "2024-05-01") == ("framework", "active")
    assert list_breaches(rows) == []


def test_a_reopening_may_set_a_stage_below_the_opening_one():
    rows = [
        make_followup_row(1, "2024-03-01", condition="ended"),
        make_followup_row(2, "2024-04-01", "lead", "active", kind="reopen"),
    ]
    assert compute_codes(rows) == ("lead", "active")


def test_only_the_last_reopening_counts():
    rows = [
        make_followup_row(1, "2024-02-01", "signed", "active", kind="reopen"),
        make_followup_row(2, "2024-03-01", "started"),
        make_followup_row(3, "2024-04-01", "intent", "active", kind="reopen"),
    ]
    assert compute_codes(rows) == ("intent", "active")


def test_a_followup_dated_before_a_reopening_does_not_change_the_stage():
    rows = [
        make_followup_row(1, "2024-03-01", condition="ended"),
        make_followup_row(2, "2024-04-01", "negotiating", "active", kind="reopen"),
        make_followup_row(3, "2024-02-01", "signed"),
    ]
    assert compute_codes(rows, "2024-03-31") == ("signed", "ended")
    assert compute_codes(rows) == ("negotiating", "active")


@pytest.mark.parametrize(
    ("occurred", "is_future"),
    [
        ("2024-06-30", False),
        ("2024-07-01", True),
        ("2024-06", False),
        ("2024-07", True),
        ("2024Q2", False),
        ("2024Q3", True),
        ("2024", False),
        ("2025", True),
    ],
)
def test_a_date_is_future_if_its_first_possible_day_is(occurred, is_future):
    found = list_breaches([make_followup_row(1, occurred)])
    shown = str(dates.parse_date(occurred))
    assert found == ([(1, f"the date {shown} is in the future")] if is_future else [])


@pytest.mark.parametrize(
    ("occurred", "voiced", "is_before"),
    [
        ("2024-04-27", "2024-04-27", False),
        ("2024-04-26", "2024-04-27", True),
        ("2024-04", "2024-04-27", False),
        ("2024-03", "2024-04-27", True),
        ("2024Q2", "2024-04-27", False),
        ("2024Q1", "2024-04-27", True),
        ("2024-04-01", "2024-04", False),
        ("2024-03-31", "2024-04", True),
        ("2024-04", "2024Q2", False),
        ("2024-03", "2024Q2", True),
        ("2023", "2024Q1", True),
        ("2024", "2024Q1", False),
    ],
)
def test_a_date_is_before_the_commitment_only_if_all_its_days_are(occurred, voiced, is_before):
    found = list_breaches([make_followup_row(1, occurred)], make_terms(voiced=voiced), today=date(2025, 1, 1))
    made = f"the day on which the commitment was made ({dates.parse_date(voiced)})"
    shown = f"{dates.parse_date(occurred)} is before {made}"
    assert found == ([(1, shown)] if is_before else [])


def test_an_unknown_date_is_neither_future_nor_before_the_commitment():
    unknown = PartialDate(TODAY, Precision.UNKNOWN)
    assert list_breaches([make_followup_row(1, "2024-02-01")._replace(occurred=unknown)]) == []
    assert list_breaches([make_followup_row(1, "2023-02-01")], PLEDGE._replace(voiced=unknown)) == []


@pytest.mark.parametrize(
    ("later", "is_refused"),
    [
        ({"stage": "signed"}, True),
        ({"condition": "active"}, True),
        ({"condition": "on_hold"}, True),
        ({"condition": "ended"}, True),
        ({"stage": "signed", "condition": "active", "kind": "reopen"}, False),
        ({}, False),
        ({"kind": "note"}, False),
        ({"kind": "contact"}, False),
    ],
)
def test_only_a_reopening_follows_an_ending(later, is_refused):
    found = list_breaches(
        [make_followup_row(1, "2024-02-01", condition="ended"), make_followup_row(2, "2024-03-01", **later)]
    )
    assert found == ([(2, "the commitment had ended before 2024-03-01")] if is_refused else [])


def test_an_ending_entered_late_breaks_the_rows_dated_after_it():
    rows = [
        make_followup_row(1, "2024-03-01", "signed"),
        make_followup_row(2, "2024-02-01", condition="ended"),
    ]
    assert [row_id for row_id, _ in list_breaches(rows)] == [1]
    reopened = make_followup_row(3, "2024-02-15", "intent", "active", kind="reopen")
    assert list_breaches([*rows, reopened]) == []


def test_voiding_a_reopening_breaks_the_rows_that_relied_on_it():
    rows = [
        make_followup_row(1, "2024-02-01", condition="ended"),
        make_followup_row(2, "2024-03-01", "intent", "active", kind="reopen"),
        make_followup_row(3, "2024-04-01", "signed"),
    ]
    voided = make_followup_row(4, "2024-03-01", corrects=2, void=True)
    assert list_breaches(rows) == []
    assert list_breaches([*rows, voided]) == [(3, "the commitment had ended before 2024-04-01")]


@pytest.mark.parametrize(
    ("track", "stage", "needed"),
    [
        ("facility", "started", "operating"),
        ("facility", "operating", None),
        ("facility", "at_capacity", None),
        ("service", "started", "in service"),
        ("service", "operating", None),
        ("agreement", "negotiating", "framework"),
        ("agreement", "framework", None),
        ("agreement", "signed", None),
    ],
)
def test_fulfilled_needs_the_last_stage_of_the_track(track, stage, needed):
    message = (
        f"the commitment cannot be fulfilled on 2024-03-01: it had not reached the stage {needed} by then"
    )
    expected = [] if needed is None else [message]
    at_once = [make_followup_row(1, "2024-03-01", stage, "fulfilled")]
    in_steps = [
        make_followup_row(1, "2024-02-01", stage),
        make_followup_row(2, "2024-03-01", condition="fulfilled"),
    ]
    assert [found for _, found in list_breaches(at_once, make_terms(track=track))] == expected
    assert [found for _, found in list_breaches(in_steps, make_terms(track=track))] == expected


def test_the_opening_stage_can_be_enough_for_fulfilled():
    rows = [make_followup_row(1, "2024-03-01", condition="fulfilled")]
    assert list_breaches(rows, make_terms(track="agreement", opening="framework")) == []


def test_fulfilled_ignores_stages_reached_later_or_before_a_reopening():
    later = [
        make_followup_row(1, "2024-03-01", condition="fulfilled"),
        make_followup_row(2, "2024-04-01", "operating"),
    ]
    forgotten = [
        make_followup_row(1, "2024-02-01", "operating"),
        make_followup_row(2, "2024-03-01", "signed", "active", kind="reopen"),
        make_followup_row(3, "2024-04-01", condition="fulfilled"),
    ]
    assert [row_id for row_id, _ in list_breaches(later)] == [1]
    assert [row_id for row_id, _ in list_breaches(forgotten)] == [3]


def test_each_broken_rule_is_named_with_a_remedy():
    rows = [
        make_followup_row(1, "2024-02-01", condition="ended"),
        make_followup_row(2, "2024-08-01", condition="fulfilled"),
    ]
    found = list(lifecycle.find_breaches(PLEDGE, rows, TODAY))
    assert [breach.row.id for breach in found] == [2, 2, 2]
    assert all(breach.hint for breach in found)
    assert ["--kind reopen" in breach.hint for breach in found] == [False, True, False]
    assert ["--stage operating" in breach.hint for breach in found] == [False, False, True]


def test_a_breach_that_existed_before_is_not_new():
    ended, fulfilled = (
        make_followup_row(1, "2024-02-01", condition="ended"),
        make_followup_row(2, "2024-03-01", condition="fulfilled"),
    )
    later = make_followup_row(3, "2024-02-15", condition="active")
    corrected = make_followup_row(4, "2024-03-01", condition="fulfilled", corrects=2)
    before = list(lifecycle.find_breaches(PLEDGE, [ended, fulfilled], TODAY))
    assert len(before) == 2
    for grown, new in (([], []), ([corrected], []), ([later], [3]), ([corrected, later], [3])):
        after = lifecycle.find_breaches(PLEDGE, [ended, fulfilled, *grown], TODAY)
        assert [breach.row.id for breach in lifecycle.subtract_breaches(before, after)] == new


CONTRADICTIONS = {
    "kind": ("note", {"stage": Stage.SIGNED}),
    "condition": ("reopen", {"condition": Condition.ENDED}),
    "revised_amount": ("progress", {"revised_amount": 0}),
    "next_action_on": (
        "contact",
        {"occurred": dates.parse_date("2024-05"), "next_action_on": date(2024, 4, 30)},
    ),
}


@pytest.mark.parametrize(("field", "given"), CONTRADICTIONS.items(), ids=CONTRADICTIONS)
def test_a_contradiction_in_a_followup_names_its_field(field, given):
    kind, values = given
    assert [flaw.field for flaw in lifecycle.find_contradictions(FollowupKind(kind), values)] == [field]
    assert list(lifecycle.find_contradictions(FollowupKind.CONTACT, {"next_action_on": TODAY})) == []


RECEIPTS = {
    "what it should be": ("2024-01-01", 1, []),
    "a refund": ("2024-06-30", -1, []),
    "nothing, before the pledge": ("2023-12-31", 0, ["amount", "received_on"]),
    "tomorrow": ("2024-07-01", 1, ["received_on"]),
    "without a day": (None, 1, []),
    "without an amount": ("2024-07-01", None, ["received_on"]),
}


@pytest.mark.parametrize(("on", "amount", "fields"), RECEIPTS.values(), ids=RECEIPTS)
def test_a_contradiction_in_a_receipt_names_its_field(on, amount, fields):
    day = on and date.fromisoformat(on)
    assert [flaw.field for flaw in lifecycle.find_receipt_flaws(PLEDGE.voiced, day, amount, TODAY)] == fields


@pytest.mark.parametrize(
    ("before", "later", "track", "said"),
    [
        ([], {"stage": "signed"}, "facility", None),
        ([], {"stage": "registered"}, "facility", None),
        ([], {"stage": "started"}, "facility", "the stage registered was skipped"),
        ([], {"stage": "started"}, "service", "the stage registered was skipped"),
        ([], {"stage": "started"}, "agreement", None),
        ([{"stage": "registered"}], {"stage": "started"}, "facility", None),
        ([{"stage": "started"}], {"stage": "operating"}, "facility", None),
        (
            [{"stage": "started"}],
            {"stage": "signed"},
            "facility",
            "the commitment already reached started, a later stage than signed",
        ),
        ([], {"stage": "lead"}, "facility", "the commitment already reached intent, a later stage than lead"),
        (
            [{"stage": "signed"}],
            {"stage": "signed"},
            "facility",
            "the stage signed was already reached on 2024-02-01,",
        ),
        (
            [{"stage": "signed"}] * 2,
            {"stage": "signed"},
            "facility",
            "the stage signed was already reached on 2024-02-01,",
        ),
        (
            [{"stage": "signed"}, {"kind": "reopen", "stage": "intent"}],
            {"stage": "signed"},
            "facility",
            None,
        ),
        ([{"condition": "on_hold"}], {"stage": "signed"}, "facility", "the commitment is still on hold"),
        ([{"condition": "on_hold"}], {"stage": "signed", "condition": "active"}, "facility", None),
        ([{"condition": "on_hold"}], {"kind": "contact"}, "facility", None),
        (
            [{"condition": "ended"}],
            {"stage": "started", "condition": "active", "kind": "reopen"},
            "facility",
            None,
        ),
        (
            [],
            {"stage": "intent", "condition": "active", "kind": "reopen"},
            "facility",
            "the commitment was already active before this day",
        ),
    ],
)
def test_a_followup_that_is_allowed_but_odd_gives_a_warning(before, later, track, said):
    rows = [make_followup_row(n, f"2024-02-{n:02d}", **fact) for n, fact in enumerate(before, 1)]
    newest = make_followup_row(9, "2024-03-01", **later)
    found = list(lifecycle.find_remarks(make_terms(track=track), [*rows, newest], newest))
    messages = [remark.format_remark(lambda _kind, code, _track: code) for remark in found]
    assert [message[: len(said or "")] for message in messages] == ([] if said is None else [said])


def test_a_warning_considers_only_earlier_rows():
    newest = make_followup_row(2, "2024-03-01", "signed")
    rows = [make_followup_row(1, "2024-04-01", "started"), newest]
    assert list(lifecycle.find_remarks(PLEDGE, rows, newest)) == []


@pytest.mark.parametrize(
    ("firmness", "stages"),
    [
        ("interest", ["intent"]),
        ("intention", ["intent"]),
        ("plan", ["intent"]),
        ("signed", ["framework", "signed"]),
    ],
)
def test_the_firmness_limits_the_opening_stages(firmness, stages):
    assert [stage.value for stage in lifecycle.OPENING_STAGES[Firmness(firmness)]] == stages


def test_every_track_and_every_firmness_has_a_rule():
    assert set(lifecycle.FULFILLABLE_FROM) == set(Track)
    assert set(lifecycle.OPENING_STAGES) == set(Firmness)
