"""Test the due list: each item appears on its day, once, and leaves when it is done."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.databases import (
    SERVER_ONLY,
    copy_for_each_test,
    copy_for_module,
    fix_surroundings,
    make_runner,
    prepare_once,
    scale_examples,
)
from helpers.rows import ROWS, insert_row, make_followup
from tracker import write
from tracker.read import due as agenda
from tracker.store import engine as db
from tracker.store import journal
from tracker.store.reader import Reader, open_reader
from tracker.store.tables import announced_totals, commitments
from tracker.store.views import public_views
from tracker.values.codes import DueKind
from tracker.values.dates import parse_day

AS_OF = "2024-06-30"
OWN = {"responsible_unit": "商务局", "responsible_person": "王芳"}
PROMISED = {"due_stage": "started", "due_on": "2024-06-01", "due_precision": "day"}
FRESH = make_followup("2024-06-20", kind="contact")


@pytest.fixture(scope="module")
def scratch_database(empty_template, tmp_path_factory):
    with copy_for_module(empty_template, tmp_path_factory.mktemp("agenda")) as copy:
        yield copy


@pytest.fixture
def connection(scratch_database):
    """A connection with a company and an event, in a transaction that is rolled back."""
    with db.create_engine(scratch_database).connect() as opened:
        insert_row(opened, "companies", ROWS["companies"])
        insert_row(opened, "events", ROWS["events"])
        yield opened


def add_history(connection, given, facts):
    """Add a commitment with its follow-ups."""
    connection.execute(sa.insert(commitments).values(ROWS["commitments"] | parse_days(given)))
    with journal.open_batch_on_connection(connection, "followup add", "王芳") as batch:
        for fact in facts:
            write.followups.add(batch, "T-9901", fact)


def parse_days(given):
    """Return a row with dates in place of ISO texts, as SQLAlchemy needs it."""
    row = ROWS["commitments"] | given
    return {
        name: date.fromisoformat(value) if name.endswith("_on") and value else value
        for name, value in row.items()
    }


def list_due_rows(connection, as_of=AS_OF):
    query = sa.text(
        f"SELECT * FROM ({public_views.select_as_of('v_due', connection.dialect.name)}) v ORDER BY kind, ref"
    )
    return connection.execute(query, {"as_of": as_of}).mappings().all()


def make_plan(on, day, by=None, kind="contact", **fields):
    return make_followup(on, kind=kind, next=day, **fields)._replace(next_action="回访", next_action_by=by)


PLAN = make_plan("2024-06-01", "2024-06-29")
HOLD = {"condition": "on_hold", "reason": "land", "kind": "progress"}
CASES = {  # what the commitment is (voiced on 2024-05-10); what happened; as of; kind, days late, who
    "nothing yet": ({}, [], "2024-07-09", []),
    "no contact from the day after the limit": ({}, [], "2024-07-10", [("no_contact", 1, None)]),
    "no contact since the last one": (
        {},
        [make_followup("2024-05-15", kind="contact")],
        "2024-07-15",
        [("no_contact", 1, None)],
    ),
    "a note is no contact": ({}, [make_followup("2024-07-01")], "2024-07-10", [("no_contact", 1, None)]),
    "progress is a contact": ({}, [make_followup("2024-06-20", stage="negotiating")], "2024-07-10", []),
    "a lead is not called": ({"opening_stage": "lead"}, [], "2024-12-31", []),
    "what runs is not called": ({}, [make_followup("2024-05-20", stage="operating")], "2024-12-31", []),
    "a silence with a plan is only the plan": (
        {},
        [make_plan("2024-05-15", "2024-09-01")],
        "2024-08-01",
        [("coming", -31, "王芳")],
    ),
    "due today is coming": (
        {},
        [make_plan("2024-06-01", "2024-06-30", "李强")],
        AS_OF,
        [("coming", 0, "李强")],
    ),
    "overdue from the next day": (
        {},
        [make_plan("2024-06-01", "2024-06-29", "李强")],
        AS_OF,
        [("overdue", 1, "李强")],
    ),
    "by whom it is else": (OWN, [PLAN], AS_OF, [("overdue", 1, "王芳")]),
    "who records, before a unit": (
        OWN | {"responsible_person": None},
        [PLAN],
        AS_OF,
        [("overdue", 1, "王芳")],
    ),
    "a note may plan": (
        {},
        [make_plan("2024-06-01", "2024-06-29", kind="note")],
        AS_OF,
        [("overdue", 1, "王芳")],
    ),
    "open after a contact": (
        {},
        [PLAN, make_followup("2024-06-29", kind="contact")],
        AS_OF,
        [("overdue", 1, "王芳")],
    ),
    "open after progress": (
        {},
        [PLAN, make_followup("2024-06-29", stage="negotiating")],
        AS_OF,
        [("overdue", 1, "王芳")],
    ),
    "not done by a note": ({}, [PLAN, make_followup("2024-06-29")], AS_OF, [("overdue", 1, "王芳")]),
    "another beside it": (
        {},
        [PLAN, make_plan("2024-06-29", "2024-07-02")],
        AS_OF,
        [("coming", -2, "王芳"), ("overdue", 1, "王芳")],
    ),
    "not known yet on that day": ({}, [PLAN], "2024-05-31", []),
    "promised and passed": (OWN | PROMISED, [FRESH], AS_OF, [("promised", 29, "王芳")]),
    "promised until today": (PROMISED | {"due_on": AS_OF}, [FRESH], AS_OF, []),
    "promised and reached": (PROMISED, [make_followup("2024-06-20", stage="started")], AS_OF, []),
    "promised and more than reached": (
        PROMISED,
        [make_followup("2024-06-20", stage="at_capacity")],
        AS_OF,
        [],
    ),
    "promised without a stage": (PROMISED | {"due_stage": None}, [FRESH], AS_OF, [("promised", 29, None)]),
    "promised and put off": (PROMISED, [FRESH._replace(revised_due=(date(2024, 12, 31), "year"))], AS_OF, []),
    "both at once": (PROMISED, [PLAN], AS_OF, [("overdue", 1, "王芳"), ("promised", 29, None)]),
    "on hold: only when to look again": (
        PROMISED,
        [make_followup("2024-06-01", next="2024-06-29", **HOLD)],
        AS_OF,
        [("overdue", 1, "王芳")],
    ),
    "ended": (
        PROMISED,
        [PLAN, make_followup("2024-06-02", condition="ended", reason="market", next="2024-06-29")],
        AS_OF,
        [],
    ),
    "a draft too": ({"review": "draft"}, [], "2024-07-10", [("no_contact", 1, None)]),
    "withdrawn": ({"review": "withdrawn"}, [], "2024-07-10", []),
    "an agreement too": ({"track": "agreement"}, [], "2024-07-10", [("no_contact", 1, None)]),
}


@pytest.mark.parametrize(("given", "facts", "as_of", "listed"), CASES.values(), ids=CASES)
def test_an_item_is_due_from_its_day_until_it_is_done(connection, monkeypatch, given, facts, as_of, listed):
    monkeypatch.setenv("TRACKER_TODAY", "2024-12-31")
    add_history(connection, given, facts)
    assert [(row["kind"], row["days_late"], row["who"]) for row in list_due_rows(connection, as_of)] == listed


def test_a_voided_plan_is_not_due_and_a_corrected_plan_is_due_as_corrected(connection):
    add_history(connection, {}, [PLAN, make_plan("2024-06-02", "2024-06-20")])
    with journal.open_batch_on_connection(connection, "followup correct", "王芳") as batch:
        numbers = connection.scalars(sa.text("SELECT id FROM followups ORDER BY id")).all()
        write.followups.void(batch, numbers[1], "记错了企业")
        write.followups.correct(batch, numbers[0], {"next_action_on": parse_day("2024-06-25")})
    assert [(row["kind"], row["days_late"]) for row in list_due_rows(connection)] == [("overdue", 5)]


def test_a_merged_commitment_is_not_due(connection):
    add_history(connection, {}, [PLAN])
    insert_row(connection, "commitments", ROWS["commitments"] | {"id": 9902, "ref": "T-9902"})
    connection.execute(sa.update(commitments).where(commitments.c.id == 9901).values(merged_into_id=9902))
    assert [row["ref"] for row in list_due_rows(connection)] == []


@pytest.mark.parametrize(
    ("linked", "as_of", "unnamed"),
    [
        (0, AS_OF, [3]),
        (1, AS_OF, [2]),
        (3, AS_OF, []),
        (4, AS_OF, []),
        (0, "2024-05-09", []),
        (0, "2024-05-10", [3]),
    ],
)
def test_an_announced_total_is_due_until_every_project_is_named(connection, linked, as_of, unnamed):
    connection.execute(sa.insert(announced_totals).values(ROWS["announced_totals"] | {"count": 3}))
    for number in range(9901, 9901 + linked):
        row = {"id": number, "ref": f"T-{number}", "announced_total_id": 9901}
        connection.execute(sa.insert(commitments).values(parse_days(row)))
    gone = {"id": 990, "ref": "T-990", "announced_total_id": 9901, "review": "withdrawn"}
    connection.execute(sa.insert(commitments).values(parse_days(gone)))
    found = [row for row in list_due_rows(connection, as_of) if row["kind"] == "unnamed"]
    assert [row["unnamed"] for row in found] == unnamed
    assert {row["ref"] for row in found} <= {"t"}


def test_the_newest_version_of_a_rule_sets_the_limit(connection):
    add_history(connection, {}, [])
    insert_row(connection, "rules", {"id": 9902, "kind": "contact_age", "code": "no_contact", "version": 2}
        | {"base_stage": "intent", "reached_stage": "signed", "yellow_days": 10})  # fmt: skip
    assert [(row["kind"], row["days_late"]) for row in list_due_rows(connection)] == [("no_contact", 41)]
    assert [row["kind"] for row in list_due_rows(connection, "2024-05-20")] == []


@settings(max_examples=scale_examples(30), deadline=None)
@given(
    facts=st.lists(
        st.tuples(
            st.sampled_from(["contact", "note", "progress"]),
            st.integers(0, 40),
            st.none() | st.integers(0, 60),
        ),
        max_size=5,
    ),
    after=st.integers(0, 120),
)
@pytest.mark.slow
def test_every_open_action_is_due(scratch_database, facts, after):
    first, day = date(2024, 5, 10), date(2024, 5, 10) + timedelta(days=after)
    order = sorted(facts, key=lambda fact: fact[1])
    with db.create_engine(scratch_database).connect() as connection:
        insert_row(connection, "companies", ROWS["companies"])
        add_history(connection, {}, [
            make_followup(str(first + timedelta(days=on)), kind=kind, note="…")._replace(
                next_action_on=None if ahead is None else first + timedelta(days=on + ahead)
            )
            for kind, on, ahead in order
        ])  # fmt: skip
        shown = [
            (row["kind"], row["due_on"] and str(row["due_on"]))
            for row in list_due_rows(connection, day.isoformat())
        ]
    known = [fact for fact in order if fact[1] <= after]
    plans = [first + timedelta(days=on + ahead) for _, on, ahead in known if ahead is not None]
    if plans:
        expected = [("overdue" if on < day else "coming", on.isoformat()) for on in plans]
        assert sorted(shown) == sorted(expected)
        return
    contacts = [fact[1] for fact in known if fact[0] != "note"]
    limit = first + timedelta(days=max(contacts, default=0) + 60)
    assert shown == ([("no_contact", limit.isoformat())] if limit < day else [])


def plan_actions(location):
    """Plan four actions on the seeded database."""
    command = make_runner(location)
    for ref, on, by in (
        ("2024-004", "2024-06-20", "李强"),
        ("2024-005", "2024-06-10", "王芳"),
        ("2024-007", "2024-07-10", "李强"),
        ("2024-010", "2024-07-20", "李强"),
    ):
        plan = ("--next", on, "回访", "--next-by", by)
        with fix_surroundings(today="2024-06-01"):
            assert command("followup", "add", ref, "电话联系", *plan).exit_code == 0


planned = prepare_once(plan_actions)
copy_with_plans = copy_for_each_test("planned")


@pytest.fixture
def run(planned):
    """Run a command that only reads on a database with four planned actions."""
    return make_runner(planned)


def list_items(run, *words):
    """Return kind, reference and days late of each due item."""
    done = run("due", "--json", *words)
    assert done.exit_code == 0, done.output
    return [(row["kind"], row["ref"], row["days_late"]) for row in json.loads(done.stdout)]


def test_items_are_grouped_by_kind_with_the_most_urgent_first(run):
    rows = list_items(run)
    assert rows[:3] == [("overdue", "2024-005", 21), ("overdue", "2024-004", 11), ("coming", "2024-007", -9)]
    assert [kind for kind, _, _ in rows] == sorted((kind for kind, _, _ in rows), key=list(DueKind).index)
    assert rows[-2:] == [
        ("unnamed", "2024-04-25-research-projects", None),
        ("unnamed", "2024-04-27-signed-projects", None),
    ]


@pytest.mark.parametrize(
    ("words", "refs"),
    [
        (["--by", "李强"], ["2024-004", "2024-007"]),
        (["--by", "李", "--within", "3周"], ["2024-004", "2024-007", "2024-010"]),
        (["--by", "李强", "--within", "1d"], ["2024-004"]),
        (["--by", "王芳"], ["2024-005"]),
        (["--by", "%"], []),
        (["--company", "清大"], ["2024-005", "2024-004", "2024-007", "2024-006"]),
        (["--company", "清大", "--as-of", "2024-06-30"], ["2024-005", "2024-004", "2024-007", "2024-006"]),
        (["--company", "清大", "--as-of", "2024-06-15"], ["2024-005", "2024-004"]),
        (["--unit", "商务局"], []),
    ],
)
def test_options_narrow_the_due_list(run, words, refs):
    assert [ref for _, ref, _ in list_items(run, *words)] == refs


@pytest.mark.usefixtures("in_chinese")
def test_each_kind_is_counted_and_lines_begin_with_the_reference(run):
    shown = run("due").stdout
    for heading in ("下一步已逾期（2）", "下一步将到期（1）", "久未联系（8）", "公布项目待对应（2）"):
        assert heading in shown
    assert [line.split()[0] for line in shown.splitlines() if line.startswith(" 2024-0")][:3] == [
        "2024-005",
        "2024-004",
        "2024-007",
    ]
    nothing = run("due", "--unit", "商务局")
    assert (nothing.stdout, nothing.stderr) == ("没有到期事项。\n", "")


def test_dates_are_shown_whole_on_a_narrow_terminal(run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    shown = run("due").stdout
    assert "2024-06-20" in shown
    assert "2024-04-27" in shown


@pytest.mark.slow
def test_csv_has_the_columns_of_the_view(run):
    rows = list(csv.DictReader(io.StringIO(run("due", "--csv").stdout)))
    assert list(rows[0]) == list(agenda.DueItem._fields)
    assert len(rows) == len(list_items(run))


@pytest.mark.parametrize("typed", ["soon", "14", "-3d", "1.5w", "0x", "9999d"])
def test_an_unreadable_length_of_time_is_refused(run, typed):
    done = run("due", "--within", typed)
    assert (done.exit_code, done.stdout) == (2, "")
    assert (
        "is not a length of time; write a length of time such as 14d, 2w, 1m, 2 weeks or 3 months"
    ) in done.stderr


@pytest.mark.slow
def test_an_item_leaves_the_list_once_done(copy_with_plans):
    run = make_runner(copy_with_plans)
    assert run("followup", "add", "2024-004", "--done", "已回访").exit_code == 0
    assert "2024-004" not in [ref for _, ref, _ in list_items(run)]


LATER = {  # the days of the open actions, and the words that are printed below the list of 14 days
    "in 15 days and in 200": (
        ("2024-07-16", "2025-01-17"),
        "另有 2 项下一步工作到期更晚：tracker due --within 200d",
    ),
    "in 14 days": (("2024-07-15",), ""),
    "in 27,000 days": (("2098-06-02",), "另有 1 项下一步工作到期更晚：tracker due --within 74y"),
}


@pytest.mark.parametrize(("days", "words"), LATER.values(), ids=LATER)
@pytest.mark.usefixtures("in_chinese")
def test_open_actions_that_are_due_later_are_counted_below_the_list(copy_with_plans, days, words):
    run = make_runner(copy_with_plans)
    for day in days:
        done = run("followup", "add", "2024-004", "来访", "--next", day, "注册公司", "--next-by", "赵强")
        assert done.exit_code == 0, done.output
    shown = run("due", "--by", "赵强")
    assert (shown.exit_code, shown.stderr.strip()) == (0, words)
    assert run("due", "--by", "李强", "--within", "1y").stderr == ""
    if words:
        listed = json.loads(run("due", *words.split()[-2:], "--by", "赵强", "--json").stdout)
        assert [row["due_on"] for row in listed] == list(days)
    assert run("due", "--json").stderr == ""


@SERVER_ONLY
def test_each_query_of_a_count_stops_by_itself(furnished, monkeypatch):
    """Without limits of their own, PostgreSQL reads all rows of each query before it counts the first."""
    queries = []
    with open_reader(furnished) as reader:
        monkeypatch.setattr(Reader, "value", lambda _, sql, **given: queries.append((sql, given)) or 0)
        agenda.DueList(reader, parse_day(AS_OF), 0).count_items(DueKind.OVERDUE, 10)
        ((sql, parameters),) = queries
        plan = [line for (line,) in reader.tuples(f"EXPLAIN {sql}", **parameters)]
    parts = sql.count("UNION ALL") + 1
    assert parts > 1
    assert sum("Limit " in line for line in plan) == parts + 1, plan
