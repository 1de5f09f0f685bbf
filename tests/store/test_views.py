"""Test that the views compute the state that the rules describe, for any history."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import NamedTuple

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.databases import copy_database, scale_examples
from helpers.histories import AS_OF, FIRST, VOICED, Fact, Voiced, insert_commitment, insert_followups
from helpers.rows import ROWS, insert_row
from tracker import write
from tracker.rules import followup_rows, lifecycle
from tracker.store import engine as db
from tracker.store import journal
from tracker.store.tables import followups
from tracker.store.views import public_views
from tracker.values.codes import Condition, FollowupKind, Precision, Reason, Stage, Track
from tracker.values.dates import PartialDate


@pytest.fixture(scope="module")
def scratch_database(empty_template, tmp_path_factory):
    with copy_database(empty_template, tmp_path_factory.mktemp("state")) as copy:
        yield copy


@pytest.fixture
def connection(scratch_database):
    """A connection in a transaction that is rolled back."""
    with db.create_engine(scratch_database).connect() as opened:
        yield opened


def read_view(connection: sa.Connection, view: str, as_of: date) -> dict[str, sa.RowMapping]:
    """Return the rows of a view as of a day, by reference."""
    query = sa.text(f"SELECT * FROM ({public_views.select_as_of(view, connection.dialect.name)}) v")
    return {row["ref"]: row for row in connection.execute(query, {"as_of": as_of.isoformat()}).mappings()}


class Expected(NamedTuple):
    """The state of one commitment on one day, as the design describes it."""

    stage: str
    condition: str
    light: str | None
    status: str
    followup_count: int


def compute_expected(connection: sa.Connection, voiced: Voiced, commitment: int, day: date) -> Expected:
    """Compute the state slowly, in the steps that the design describes."""
    rows = [
        row._mapping
        for row in connection.execute(sa.select(followups).where(followups.c.commitment_id == commitment))
    ]
    standing = []
    for row in rows:
        if row["corrects_id"] is None:  # an entry: the newest row that corrects it stands for it
            entry = [row, *[later for later in rows if later["corrects_id"] == row["id"]]]
            newest = max(entry, key=lambda one: one["id"])
            if not newest["is_void"] and newest["occurred_on"] <= day:
                standing.append({**newest, "place": (newest["occurred_on"], row["id"])})
    standing.sort(key=lambda row: row["place"])
    stage, condition = voiced.opening, "active"
    progress, due = voiced.day, voiced.due and max(voiced.due, voiced.day)
    actions = [row["next_action_on"] for row in standing if row["next_action_on"]]
    for row in standing:
        further = row["stage"] and Stage(row["stage"]).rank > stage.rank
        if further or row["kind"] == "reopen":
            stage = Stage(row["stage"])
        condition = row["condition"] or condition
        due = row["revised_due_on"] or due
        if row["kind"] in {"progress", "reopen"}:
            progress = row["occurred_on"]
    late = due and (day - due).days
    action_late = (day - min(actions)).days if actions else 0
    light = compute_light(stage, (day - progress).days, late, voiced.due_stage, action_late)
    light = light if condition == "active" else None
    return Expected(
        stage, condition, light, compute_status(stage, condition, light, len(standing)), len(standing)
    )


def compute_light(
    stage: Stage, idle: int, late: int | None, due_stage: Stage | None, action_late: int
) -> str:
    """Return the worst light of the default rules.

    `idle` is the number of days without progress, `late` of those after the day promised for `due_stage`,
    `action_late` of those after the day of the earliest open action.
    """
    levels = [int(action_late > 30)]
    if 20 <= stage.rank <= 40:
        levels.append(measure_level(idle, 60, 90))
    if 50 <= stage.rank <= 60:
        is_promised = due_stage is Stage.STARTED and late is not None
        levels.append(measure_level(late, 30, 90) if is_promised else measure_level(idle, 90, 180))
    if stage.rank == 70:
        levels.append(measure_level(idle, 180, 365))
        if due_stage is Stage.OPERATING and late is not None:
            levels.append(measure_level(late, 180, 365))
    return ("green", "yellow", "red")[max(levels)]


def measure_level(days: int, yellow: int, red: int) -> int:
    """Return 2 (red) after the second number of days, 1 (yellow) after the first, else 0 (green)."""
    return (days > yellow) + (days > red)


def compute_status(stage: Stage, condition: str, light: str | None, standing: int) -> str:
    if condition == "ended":
        return "lost" if stage.rank < Stage.SIGNED.rank else "cancelled"
    if condition == "active":
        return "no_update" if not standing else "stalled" if light == "red" else "active"
    return condition


@settings(max_examples=scale_examples(40), deadline=None)
@given(register=st.lists(VOICED, min_size=1, max_size=5))
@pytest.mark.slow
def test_views_and_rules_agree_on_any_history_on_any_day(scratch_database, register):
    with db.create_engine(scratch_database).connect() as connection:
        insert_row(connection, "companies", ROWS["companies"])
        for number, voiced in enumerate(register, 1):
            insert_commitment(connection, number, voiced)
            insert_followups(connection, number, 100 * number, voiced.facts)
        for day in AS_OF:
            shown = read_view(connection, "v_commitments", day)
            told = {
                f"T-{number}": compute_expected(connection, voiced, number, day)
                for number, voiced in enumerate(register, 1)
                if voiced.day <= day
            }
            assert {ref: pick_expected(row) for ref, row in shown.items()} == told
            assert all(row["stage_rank"] == Stage(row["stage"]).rank for row in shown.values())
            assert {ref: (row["stage"], row["condition"]) for ref, row in shown.items()} == {
                f"T-{number}": compute_by_rules(connection, voiced, number, day)
                for number, voiced in enumerate(register, 1)
                if voiced.day <= day
            }


def pick_expected(row: sa.RowMapping) -> Expected:
    """Return the columns of a view row that Expected has."""
    return Expected(**{name: row[name] for name in Expected._fields})


def compute_by_rules(
    connection: sa.Connection, voiced: Voiced, commitment: int, day: date
) -> lifecycle.State:
    """Return the state that `rules/lifecycle.py` computes from the stored follow-ups."""
    pledge = lifecycle.CommitmentTerms(voiced.track, voiced.opening, PartialDate(voiced.day, Precision.DAY))
    return lifecycle.compute_state(pledge, read_lifecycle_rows(connection, commitment), day)


def read_lifecycle_rows(connection: sa.Connection, commitment: int) -> list[followup_rows.FollowupRow]:
    query = sa.select(followups).where(followups.c.commitment_id == commitment)
    return [
        followup_rows.FollowupRow(
            row.id,
            FollowupKind(row.kind),
            PartialDate(row.occurred_on, Precision(row.occurred_precision)),
            row.stage and Stage(row.stage),
            row.condition and Condition(row.condition),
            row.corrects_id,
            is_void=row.is_void,
        )
        for row in connection.execute(query)
    ]


LIGHTS = [  # voiced on 2024-01-01; the day promised for the start; what happened; as of; light, status
    ("intent", None, [], "2024-03-01", "green", "no_update"),
    ("intent", None, [], "2024-03-02", "yellow", "no_update"),
    ("intent", None, [], "2024-03-31", "yellow", "no_update"),
    ("intent", None, [], "2024-04-01", "red", "no_update"),
    ("framework", None, [], "2024-04-01", "red", "no_update"),
    ("lead", None, [], "2024-12-01", "green", "no_update"),
    ("signed", None, [], "2024-03-31", "green", "no_update"),
    ("signed", None, [], "2024-04-01", "yellow", "no_update"),
    ("registered", None, [], "2024-06-29", "yellow", "no_update"),
    ("registered", None, [], "2024-06-30", "red", "no_update"),
    ("registered", None, [("progress", "2024-06-01")], "2024-06-30", "green", "active"),
    ("intent", None, [("contact", "2024-03-15")], "2024-04-01", "red", "stalled"),
    ("intent", None, [("note", "2024-03-15")], "2024-04-01", "red", "stalled"),
    ("intent", None, [("progress", "2024-03-15")], "2024-04-01", "green", "active"),
    ("intent", None, [("progress", "2024-02-01")], "2024-04-01", "green", "active"),
    ("intent", None, [("progress", "2024-02-01")], "2024-04-02", "yellow", "active"),
    ("signed", "2024-03-01", [], "2024-03-31", "green", "no_update"),
    ("signed", "2024-03-01", [], "2024-04-01", "yellow", "no_update"),
    ("signed", "2024-03-01", [], "2024-05-30", "yellow", "no_update"),
    ("registered", "2024-03-01", [], "2024-05-31", "red", "no_update"),
    ("registered", "2024-03-01", [("contact", "2024-05-01")], "2024-05-31", "red", "stalled"),
    ("started", "2024-03-01", [], "2024-06-29", "green", "no_update"),
    ("started", "2024-03-01", [], "2024-06-30", "yellow", "no_update"),
    ("started", "2024-03-01", [], "2024-12-31", "yellow", "no_update"),
    ("started", None, [], "2025-01-01", "red", "no_update"),
    ("operating", "2024-03-01", [], "2025-12-01", "green", "no_update"),
]


@pytest.mark.parametrize(("opening", "due", "facts", "as_of", "light", "status"), LIGHTS)
def test_a_light_changes_the_day_after_its_limit(connection, opening, due, facts, as_of, light, status):
    insert_row(connection, "companies", ROWS["companies"])
    happened = [
        Fact(FollowupKind(kind), date.fromisoformat(day), Precision.DAY, None, None, None, None, void=False)
        for kind, day in facts
    ]
    promised = due and date.fromisoformat(due)
    voiced = Voiced(Track.FACILITY, Stage(opening), FIRST, Stage.STARTED, promised, happened)
    insert_commitment(connection, 1, voiced)
    insert_followups(connection, 1, 1, happened)
    row = read_view(connection, "v_commitments", date.fromisoformat(as_of))["T-1"]
    assert (row["light"], row["status"]) == (light, status)


def build_followup(
    day: str, stage: str | None = None, condition: str | None = None, **more
) -> write.followups.Followup:
    kind = more.pop("kind", "progress" if stage or condition else "contact")
    return write.followups.Followup(
        FollowupKind(kind),
        PartialDate(date.fromisoformat(day), Precision(more.pop("precision", "day"))),
        stage=stage and Stage(stage),
        condition=condition and Condition(condition),
        **{"note": "…", **more},
    )


FOUR = {
    "step by step": [
        build_followup("2024-05-20", "negotiating"),
        build_followup("2024-05-28", "framework"),
        build_followup("2024-06-10", "signed"),
        build_followup("2024-06-20", "registered"),
    ],
    "skipped, and a lower stage told later": [
        build_followup("2024-05-20", "signed"),
        build_followup("2024-05-28", "negotiating"),
        build_followup("2024-06-10"),
        build_followup("2024-06-20", "started"),
    ],
    "put on hold and taken up again": [
        build_followup("2024-05-20", "framework"),
        build_followup(
            "2024-05-28", condition="on_hold", reason=Reason.LAND, next_action_on=date(2024, 9, 1)
        ),
        build_followup("2024-06-10", condition="active"),
        build_followup("2024-06-20", "signed"),
    ],
    "ended last": [
        build_followup("2024-05-20", "negotiating"),
        build_followup("2024-05-28"),
        build_followup("2024-06-10", "signed"),
        build_followup("2024-06-20", condition="ended", reason=Reason.FUNDING),
    ],
    "partly known days": [
        build_followup("2024-05-31", "negotiating", precision="month"),
        build_followup(
            "2024-06-15", "framework", revised_due=PartialDate(date(2024, 12, 31), Precision.YEAR)
        ),
        build_followup("2024-06-30", "signed", precision="quarter"),
        build_followup("2024-06-20", kind="note"),
    ],
}
SEEN = ("stage", "stage_on", "condition", "condition_on", "light", "status", "due_on", "last_progress_on")


@pytest.mark.parametrize("facts", FOUR.values(), ids=FOUR)
@pytest.mark.slow
def test_the_order_of_entry_of_followups_does_not_change_the_state(connection, facts):
    insert_row(connection, "companies", ROWS["companies"])
    insert_row(connection, "commitments", ROWS["commitments"])
    states = set()
    for order in permutations(facts):
        savepoint = connection.begin_nested()
        with journal.open_batch_on_connection(connection, "followup add", "王芳") as batch:
            for entered in order:
                write.followups.add(batch, "T-9901", entered)
        row = read_view(connection, "v_commitments", date(2024, 7, 1))["T-9901"]
        states.add(tuple(str(row[name]) for name in SEEN))
        savepoint.rollback()
    assert len(states) == 1
    assert states.pop()[0] != ROWS["commitments"]["opening_stage"]
