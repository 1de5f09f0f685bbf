"""Test actions in random histories: the order of entry makes no difference; view and rules agree."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.databases import copy_for_module, scale_examples
from tracker.errors import RefusedError
from tracker.read import actions as read_actions
from tracker.read import histories
from tracker.rules import actions, followup_rows
from tracker.store import engine as db
from tracker.store import journal
from tracker.values.codes import ActionOutcome, FollowupKind, Precision
from tracker.values.dates import PartialDate
from tracker.write import followups, undo

REF = "2024-004"
FIRST = date(2024, 5, 1)


class Fact(NamedTuple):
    """A follow-up: its day, the day of the action that it opens, and the facts whose action it closes."""

    day: date
    due: date | None
    closes: dict[int, ActionOutcome]


@st.composite
def draw_facts(draw):
    """Draw follow-ups in the order of their days; each closes actions that are open by then."""
    facts: list[Fact] = []
    open_facts: list[int] = []
    days = sorted(draw(st.lists(st.integers(0, 55), min_size=2, max_size=7)))
    for day in days:
        on = FIRST + timedelta(days=day)
        due = draw(st.none() | st.integers(0, 90).map(lambda days, on=on: on + timedelta(days=days)))
        outcomes = st.sampled_from(
            list(ActionOutcome) if due else [ActionOutcome.DONE, ActionOutcome.DROPPED]
        )
        closing = draw(st.lists(st.sampled_from(open_facts), unique=True, max_size=2)) if open_facts else []
        facts.append(Fact(on, due, {which: draw(outcomes) for which in closing}))
        open_facts = [which for which in open_facts if which not in closing]
        if due:
            open_facts.append(len(facts) - 1)
    return facts


@st.composite
def draw_entry(draw):
    """Draw facts and an order of entry in which an action is entered before what closes it."""
    facts = draw(draw_facts())
    waiting, order = list(range(len(facts))), []
    while waiting:
        ready = [which for which in waiting if set(facts[which].closes) <= set(order)]
        order.append(draw(st.sampled_from(ready)))
        waiting.remove(order[-1])
    return facts, order


@pytest.fixture(scope="module")
def office(seeded_template, tmp_path_factory):
    with copy_for_module(seeded_template, tmp_path_factory.mktemp("actions")) as location:
        yield location


def enter(batch, facts, order):
    """Enter the facts; return the number of the follow-up of each."""
    numbers: dict[int, int] = {}
    for which in order:
        fact = facts[which]
        new = followups.Followup(
            FollowupKind.CONTACT,
            PartialDate(fact.day, Precision.DAY),
            note=f"fact {which}",
            next_action=None if fact.due is None else f"action {which}",
            next_action_on=fact.due,
            outcomes={numbers[closed]: outcome for closed, outcome in fact.closes.items()},
        )
        numbers[which] = followups.add(batch, REF, new).id
    return numbers


def list_open(reader, day):
    return {row.what for row in read_actions.list_open_actions(reader, day, refs=[REF])}


def expect_open(facts, day):
    """Return the actions that a patient clerk would call open on a day."""
    closed = {which for fact in facts if fact.day <= day for which in fact.closes}
    return {
        f"action {which}"
        for which, fact in enumerate(facts)
        if fact.due and fact.day <= day and which not in closed
    }


CHECKED_DAYS = [FIRST + timedelta(days=days) for days in (0, 10, 25, 40, 61)]
RANDOM = settings(
    max_examples=scale_examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@given(draw_entry())
@RANDOM
@pytest.mark.slow
def test_the_order_of_entry_makes_no_difference(office, entry):
    facts, order = entry
    with db.create_engine(office).connect() as connection, connection.begin() as transaction:
        with journal.open_batch_on_connection(connection, "test", "test") as batch:
            enter(batch, facts, order)
            reader = db.make_reader(connection)
            [stored] = histories.read_followups(reader, [4]).values()
            standing = followup_rows.select_standing_rows(followup.row for followup in stored)
            texts = {followup.row.entry_id: followup.columns["next_action"] for followup in stored}
            for day in CHECKED_DAYS:
                expected = expect_open(facts, day)
                assert list_open(reader, day) == expected
                assert {texts[row.entry_id] for row in actions.list_open_actions(standing, day)} == expected
        transaction.rollback()


@given(draw_entry(), st.data())
@RANDOM
@pytest.mark.slow
def test_voiding_and_undoing_are_round_trips(office, entry, data):
    facts, order = entry
    with db.create_engine(office).connect() as connection, connection.begin() as transaction:
        with journal.open_batch_on_connection(connection, "test", "test") as batch:
            numbers = enter(batch, facts, order)
        reader = db.make_reader(connection)
        before = {day: list_open(reader, day) for day in CHECKED_DAYS}
        which = data.draw(st.sampled_from(range(len(facts))))
        is_closed = any(which in fact.closes for fact in facts)
        with journal.open_batch_on_connection(connection, "test", "test") as batch:
            if is_closed:
                with pytest.raises(RefusedError, match="would no longer be valid"):
                    followups.void(batch, numbers[which], "x")
            else:
                followups.void(batch, numbers[which], "x")
        if not is_closed:
            left = [
                Fact(fact.day, None, {}) if number == which else fact for number, fact in enumerate(facts)
            ]
            assert {day: list_open(reader, day) for day in CHECKED_DAYS} == {
                day: expect_open(left, day) for day in CHECKED_DAYS
            }
            with journal.open_batch_on_connection(connection, "test", "test") as undoing:
                undo.undo(undoing, batch.id)
            assert {day: list_open(reader, day) for day in CHECKED_DAYS} == before
        transaction.rollback()
