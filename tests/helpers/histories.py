"""Draw random histories of a commitment and insert them into a database."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import sqlalchemy as sa
from hypothesis import strategies as st

from helpers.rows import ROWS, insert_row
from tracker.store.tables import followups
from tracker.values.codes import Condition, FollowupKind, Precision, Reason, Stage, Track

FIRST = date(2024, 1, 1)

DAYS = [FIRST + timedelta(days=n) for n in range(0, 366, 15)]

FEW_DAYS = DAYS[::6]  # so that several rows fall on one day

AS_OF = [date(2024, 2, 1), date(2024, 5, 1), date(2024, 8, 15), date(2025, 6, 30)]


class Fact(NamedTuple):
    """A follow-up row before it has a number; `corrects` and `void` choose among the rows before it."""

    kind: FollowupKind
    day: date
    precision: Precision
    stage: Stage | None
    condition: Condition | None
    due: date | None
    corrects: int | None
    void: bool


class Voiced(NamedTuple):
    """A commitment as it is voiced, and its follow-up rows in the order of entry."""

    track: Track
    opening: Stage
    day: date
    due_stage: Stage | None
    due: date | None
    facts: list[Fact]


def build_fact_strategy(kind: FollowupKind) -> st.SearchStrategy[Fact]:
    """Return a strategy for rows of one kind, with the stages and conditions that this kind may have."""
    nothing = st.none()
    stages, conditions = st.sampled_from(Stage), st.sampled_from(Condition)
    if kind is FollowupKind.REOPEN:
        moved = stages, st.just(Condition.ACTIVE)
    elif kind is FollowupKind.PROGRESS:
        moved = nothing | stages, nothing | conditions
    else:
        moved = nothing, nothing
    return st.builds(
        Fact,
        st.just(kind),
        st.sampled_from(FEW_DAYS) | st.sampled_from(DAYS),
        st.sampled_from(Precision),
        *moved,
        nothing | st.sampled_from(DAYS),
        nothing | st.integers(0, 20),
        st.integers(0, 3).map(lambda n: n == 0),
    )


FACTS = st.lists(
    st.sampled_from([FollowupKind.PROGRESS] * 3 + list(FollowupKind)).flatmap(build_fact_strategy), max_size=7
)

VOICED = st.builds(
    Voiced,
    st.sampled_from(Track),
    st.sampled_from(Stage),
    st.sampled_from(DAYS[:12]),
    st.none() | st.just(Stage.STARTED) | st.sampled_from(Stage),
    st.none() | st.sampled_from(DAYS[12:]),
    FACTS,
)


def insert_commitment(connection: sa.Connection, number: int, voiced: Voiced) -> None:
    due = voiced.due and max(voiced.due, voiced.day)
    row = {
        "id": number,
        "ref": f"T-{number}",
        "track": voiced.track.value,
        "firmness": "signed",
        "opening_stage": voiced.opening.value,
        "voiced_on": voiced.day.isoformat(),
        "due_stage": voiced.due_stage and voiced.due_stage.value,
        "due_on": due and due.isoformat(),
        "due_precision": due and "day",
    }
    insert_row(connection, "commitments", ROWS["commitments"] | row)


def insert_followups(connection: sa.Connection, commitment: int, first: int, facts: list[Fact]) -> None:
    originals: list[int] = []
    for number, known in enumerate(facts, first):
        corrects = (
            originals[known.corrects % len(originals)] if known.corrects is not None and originals else None
        )
        if corrects is None:
            originals.append(number)
        row = {
            "id": number,
            "commitment_id": commitment,
            "kind": known.kind,
            "occurred_on": known.day,
            "occurred_precision": known.precision,
            "recorded_at": "2024-12-31T00:00:00Z",
            "recorded_by": "王芳",
            "stage": known.stage,
            "condition": known.condition,
            "reason": Reason.OTHER,
            "note": "…",
            "next_action_on": DAYS[-1] if known.condition is Condition.ON_HOLD else None,
            "revised_due_on": known.due,
            "revised_due_precision": known.due and "day",
            "corrects_id": corrects,
            "is_void": known.void and corrects is not None,
        }
        connection.execute(sa.insert(followups).values(row))
