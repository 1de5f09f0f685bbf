"""Test the schema: view columns, comments, names, and what each CHECK refuses."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa

from helpers.databases import copy_database
from helpers.paths import SNAPSHOTS
from helpers.rows import OTHER_ROWS, ROWS, insert_parents, insert_row
from tracker.read import due, people
from tracker.read.actions import Action
from tracker.read.commitments import Commitment
from tracker.read.companies import Company
from tracker.read.evidence import Evidence
from tracker.read.followups import Followup
from tracker.read.missing import MissingField
from tracker.store import dictionary
from tracker.store import engine as db
from tracker.store.derived_columns import DERIVED_TABLES
from tracker.store.tables import metadata
from tracker.store.views import public_views

SNAPSHOT = SNAPSHOTS / "schema.txt"
LONGEST_NAME = 63  # PostgreSQL cuts longer ones off

"""A valid row of every journalled table; each refers to the others of the same number."""

REOPEN = {"kind": "reopen", "stage": "negotiating", "condition": "active", "reason": "resumed"}
SHA = "0" * 64


def insert_every_row(connection: sa.Connection, *, leaving_out: str | None = None) -> None:
    """Insert a valid row of every table, except the one left out."""
    for table, row in [*[item for item in ROWS.items() if item[0] == "companies"], *OTHER_ROWS]:
        if table != leaving_out:
            insert_row(connection, table, row)
    for table, row in ROWS.items():
        if table not in {"companies", leaving_out}:
            insert_row(connection, table, row)


_STATED = {"amount": 5, "currency": "CNY", "amount_status": "disclosed"}
_REVISED = {"revised_amount": 5, "revised_currency": "CNY"}
CASES = [
    # table, what is different, the constraint that refuses it; a case without one is accepted
    ("office", {"report_language": "fr"}, "report_language_known"),
    ("office", {"report_language": None, "report_unit": None, "default_currency": None}, None),
    ("office", {"report_unit": 1000}, "report_unit_known"),
    ("office", {"report_unit": 1_000_000}, None),
    ("reports", {"is_wide": 2}, "is_wide"),
    ("reports", {"is_wide": True}, None),
    ("office", {"default_currency": "usd"}, "default_currency_iso"),
    ("office", {"default_currency": "USDT"}, "default_currency_iso"),
    ("office", {"default_currency": "USD"}, None),
    ("reports", {"cut_off_on": "2024-06-31"}, "cut_off_on_exists"),
    ("reports", {"revision": 0}, "revision_positive"),
    ("reports", {"sha256": "0"}, "sha256_length"),
    ("events", {"starts_on": "2024-02-30"}, "starts_on_exists"),
    ("events", {"starts_on": "2024-02-29"}, None),
    ("events", {"starts_on": "2023-02-29"}, "starts_on_exists"),
    ("events", {"starts_on": "2024-05"}, "starts_on_exists"),
    ("events", {"ends_on": "2024-06-31"}, "ends_on_exists"),
    ("events", {"ends_on": "2024-05-09"}, "ends_after_start"),
    ("events", {"ends_on": "2024-05-10"}, None),
    ("events", {"kind": "party"}, "kind"),
    ("events", {"starts_precision": "hour"}, "starts_precision"),
    ("events", {"key": ""}, "key_not_empty"),
    ("events", {"part_of_id": 9901}, "part_of_id_is_another"),
    ("positions", {"since_on": "2024-05-02", "until_on": "2024-05-01"}, "until_after_since"),
    ("positions", {"since_on": "2024-05-02", "until_on": "2024-05-02"}, None),
    ("positions", {"since_on": "2024-04-31"}, "since_on_exists"),
    ("positions", {"until_on": "2024-04-31"}, "until_on_exists"),
    ("positions", {"organisation_text": "某大學"}, "one_organisation"),
    ("positions", {"company_id": None}, "one_organisation"),
    ("positions", {"company_id": None, "organisation_text": "某大學"}, None),
    ("companies", {"merged_into_id": 9901}, "merged_into_id_is_another"),
    ("companies", {"merged_into_id": 9902}, None),
    ("companies", {"kind": "firm"}, "kind"),
    ("companies", {"region": "mars"}, "region"),
    ("companies", {"name": ""}, "name_not_empty"),
    ("companies", {"uscc": "9137020016358"}, "uscc_length"),
    ("companies", {"uscc": "91370200163562681G"}, None),
    ("distinct_companies", {"other_id": 9901}, "in_order"),
    ("distinct_companies", {"company_id": 9902, "other_id": 9901}, "in_order"),
    ("rules", {"yellow_days": 90, "red_days": 60}, "yellow_before_red"),
    ("rules", {"yellow_days": 60, "red_days": 90}, None),
    ("rules", {"kind": "feeling"}, "kind"),
    ("rules", {"name": ""}, "name_not_empty"),
    ("rules", {"track": "railway"}, "track"),
    ("rules", {"region": "mars"}, "region"),
    ("rules", {"event_kind": "party"}, "event_kind"),
    ("rules", {"min_amount": 5}, "min_amount_with_currency"),
    ("rules", {"min_amount": 0, "currency": "CNY"}, "min_amount_positive"),
    ("rules", {"min_amount": 5, "currency": "rmb"}, "currency_iso"),
    ("rules", {"min_amount": 5, "currency": "CNY"}, None),
    ("rules", {"from_on": "2024-02-30"}, "from_on_exists"),
    ("rules", {"base_stage": "promised"}, "base_stage"),
    ("rules", {"reached_stage": "promised"}, "reached_stage"),
    ("rules", {"measure": "happiness"}, "measure"),
    ("rules", {"form": "poem"}, "form"),
    ("rules", {"received_percent": 101}, "received_percent_range"),
    ("rules", {"received_percent": 0}, None),
    ("sources", {"kind": "rumour"}, "kind"),
    ("sources", {"original_id": 9901}, "original_id_is_another"),
    ("sources", {"sha256": "abc"}, "sha256_length"),
    ("sources", {"published_at": "28.04.2024"}, "published_at_iso"),
    ("sources", {"published_at": "2024-04-28T10:00"}, None),
    ("sources", {"body": "四个字符"}, "body_length"),
    ("sources", {"body": "四个字符", "sha256": SHA, "char_count": 5}, "body_length"),
    ("sources", {"body": "四个字符", "sha256": SHA, "char_count": 4}, None),
    ("sectors", {"parent_id": 9901}, "parent_id_is_another"),
    ("sectors", {"is_priority": 2}, "is_priority"),
    ("event_participants", {"company_id": None}, "one_participant"),
    ("event_participants", {"representative_id": 9901}, "one_participant"),
    ("event_participants", {"company_id": None, "representative_id": 9901}, None),
    ("event_participants", {"role": "guest"}, "role"),
    ("company_sectors", {"role": "wished"}, "role"),
    ("announced_totals", {"count": 0}, "count_positive"),
    ("announced_totals", {"amount": 5}, "amount_with_currency"),
    ("announced_totals", {"amount": 5, "currency": "cny"}, "currency_iso"),
    ("announced_totals", {"amount": 5, "currency": "CNY"}, None),
    ("announced_totals", {"unit": "dozen"}, "unit"),
    ("commitments", {"voiced_on": "2024-02-30"}, "voiced_on_exists"),
    ("commitments", {"due_on": "2024-11-31", "due_precision": "day"}, "due_on_exists"),
    ("commitments", {"due_on": "2024-05-09", "due_precision": "day"}, "due_after_voiced"),
    ("commitments", {"due_on": "2024-05-10", "due_precision": "day"}, None),
    ("commitments", {"due_on": "2024-12-31"}, "due_on_with_precision"),
    ("commitments", {"due_precision": "year"}, "due_on_with_precision"),
    ("commitments", {"amount": 5, "amount_status": "disclosed"}, "amount_with_currency"),
    ("commitments", {"currency": "CNY"}, "amount_with_currency"),
    ("commitments", {"amount": 5, "currency": "CNY"}, "amount_disclosed"),
    ("commitments", {"amount_status": "disclosed"}, "amount_disclosed"),
    ("commitments", {"amount": 5, "currency": "CNY", "amount_status": "none"}, "amount_disclosed"),
    ("commitments", {"amount": 5, "currency": "cny", "amount_status": "disclosed"}, "currency_iso"),
    ("commitments", {"amount": 5, "currency": "RMBY", "amount_status": "disclosed"}, "currency_iso"),
    ("commitments", {"amount_bound": "almost"}, "amount_bound"),
    ("commitments", {"amount_bound": "about"}, "amount_bound_with_amount"),
    ("commitments", {**_STATED, "amount_bound": "range"}, "amount_upper_of_range"),
    ("commitments", {**_STATED, "amount_bound": "about", "amount_upper": 9}, "amount_upper_of_range"),
    ("commitments", {**_STATED, "amount_upper": 9}, "amount_upper_of_range"),
    ("commitments", {**_STATED, "amount_bound": "range", "amount_upper": 5}, "amount_upper_above"),
    ("commitments", {"amount": 0, "currency": "CNY", "amount_status": "disclosed"}, "amount_positive"),
    ("commitments", {"amount": -5, "currency": "CNY", "amount_status": "disclosed"}, "amount_positive"),
    ("commitments", {"amount": 5, "currency": "CNY", "amount_status": "disclosed"}, None),
    ("commitments", {"amount": "三千万", "currency": "CNY", "amount_status": "disclosed"}, "amount_whole"),
    ("commitments", {"amount_status": "none"}, None),
    ("commitments", {"amount_status": "secret"}, "amount_status"),
    ("commitments", {"track": "railway"}, "track"),
    ("commitments", {"scope": "old"}, "scope"),
    ("commitments", {"firmness": "sure"}, "firmness"),
    ("commitments", {"opening_stage": "promised", "firmness": "signed"}, "opening_stage"),
    ("commitments", {"voiced_precision": "hour"}, "voiced_precision"),
    ("commitments", {"due_on": "2024-12-31", "due_precision": "hour"}, "due_precision"),
    ("commitments", {"opening_stage": "signed"}, "opening_not_firmer"),
    ("commitments", {"opening_stage": "signed", "firmness": "signed"}, None),
    ("commitments", {"opening_stage": "lead"}, None),
    ("commitments", {"due_stage": "done"}, "due_stage"),
    ("commitments", {"review": "perhaps"}, "review"),
    ("commitments", {"parent_id": 9901}, "parent_id_is_another"),
    ("commitments", {"merged_into_id": 9901}, "merged_into_id_is_another"),
    ("commitments", {"ref": ""}, "ref_not_empty"),
    ("commitment_parties", {"company_id": None}, "one_party"),
    ("commitment_parties", {"party_text": "在青高校"}, "one_party"),
    ("commitment_parties", {"company_id": None, "party_text": "在青高校"}, None),
    ("commitment_parties", {"role": "friend"}, "role"),
    ("commitment_measures", {"kind": "joy"}, "kind"),
    ("followups", {"occurred_on": "2024-02-30"}, "occurred_on_exists"),
    ("followups", {"kind": "rumour"}, "kind"),
    ("followups", {"stage": "promised"}, "stage"),
    ("followups", {"condition": "asleep"}, "condition"),
    ("followups", {"condition": "ended", "reason": "bored"}, "reason"),
    ("followups", {"kind": "contact"}, "only_progress_moves"),
    ("followups", {"kind": "note", "stage": None, "condition": "active"}, "only_progress_moves"),
    ("followups", {"kind": "contact", "stage": None}, None),
    ("followups", REOPEN, None),
    ("followups", REOPEN | {"stage": None}, "reopen_complete"),
    ("followups", REOPEN | {"reason": None}, "reopen_complete"),
    ("followups", REOPEN | {"condition": None}, "reopen_complete"),
    ("followups", REOPEN | {"condition": "fulfilled"}, "reopen_complete"),
    ("followups", {"condition": "ended"}, "ended_has_reason"),
    ("followups", {"condition": "ended", "reason": "land"}, None),
    ("followups", {"condition": "on_hold", "reason": "land"}, "on_hold_has_review"),
    ("followups", {"condition": "on_hold", "next_action_on": "2024-09-01"}, "on_hold_has_review"),
    ("followups", {"condition": "on_hold", "reason": "land", "next_action_on": "2024-09-01"}, None),
    ("followups", {"next_action": "打电话"}, "next_has_date"),
    ("action_outcomes", {"outcome": "forgotten"}, "outcome"),
    ("action_outcomes", {"outcome": "moved"}, None),
    ("papers", {"kind": "hologram"}, "kind"),
    ("papers", {"receipt_id": 9901}, "one_fact"),
    ("papers", {"sha256": "0"}, "sha256_length"),
    ("papers", {"size": 0, "content": None}, "size_positive"),
    ("papers", {"size": 5}, "content_size"),
    ("papers", {"content": None}, None),
    ("targets", {"value": -1}, "value_not_negative"),
    ("targets", {"version": 0}, "version_positive"),
    ("targets", {"currency": "rmb"}, "currency_iso"),
    ("targets", {"region": "mars"}, "region"),
    ("targets", {"region": "country", "responsible_unit": "市商务局"}, "one_scope"),
    ("targets", {"is_cumulative": 2}, "is_cumulative"),
    ("targets", {"is_limit": 2}, "is_limit"),
    ("targets", {"set_on": "2024-02-30"}, "set_on_exists"),
    ("proposals", {"kind": "rumour"}, "kind"),
    ("proposals", {"span_end": 0}, "span_order"),
    ("proposals", {"decision": "taken"}, "decided_whole"),
    ("proposals", {"decided_by": "王芳"}, "decided_whole"),
    (
        "proposals",
        {"decision": "liked", "decided_by": "王芳", "decided_at": "2024-06-02T01:02:03Z"},
        "decision",
    ),
    (
        "proposals",
        {"decision": "refused", "decided_by": "王芳", "decided_at": "2024-06-02T01:02:03Z"},
        None,
    ),
    ("followups", {"next_action_by": "王芳"}, "next_has_date"),
    ("followups", {"next_action": "打电话", "next_action_on": "2024-09-01"}, None),
    ("followups", {"next_action_on": "2024-09-31"}, "next_action_on_exists"),
    ("followups", {"revised_amount": 5}, "revised_amount_with_currency"),
    ("followups", {"revised_amount": 5, "revised_currency": "Cny"}, "revised_currency_iso"),
    ("followups", {"revised_amount": 0, "revised_currency": "CNY"}, "revised_amount_positive"),
    ("followups", {"revised_amount": 5, "revised_currency": "CNY"}, None),
    ("followups", _REVISED | {"revised_amount_bound": "exact"}, "revised_amount_bound"),
    ("followups", _REVISED | {"revised_amount_bound": "range"}, "revised_amount_upper_of_range"),
    ("followups", _REVISED | {"revised_amount_upper": 9}, "revised_amount_upper_of_range"),
    (
        "followups",
        _REVISED | {"revised_amount_bound": "range", "revised_amount_upper": 5},
        "revised_amount_upper_above",
    ),
    ("followups", _REVISED | {"revised_amount_bound": "range", "revised_amount_upper": 9}, None),
    ("followups", {"revised_amount_text": "约5元"}, "revised_amount_words_with_amount"),
    ("followups", {"revised_amount_bound": "about"}, "revised_amount_words_with_amount"),
    ("followups", _REVISED | {"revised_amount_bound": "about", "revised_amount_text": "约5元"}, None),
    ("receipts", {"amount_bound": "range"}, "amount_bound"),
    ("receipts", {"amount_bound": "at_least"}, None),
    ("followups", {"revised_due_on": "2024-12-31"}, "revised_due_on_with_precision"),
    ("followups", {"revised_due_on": "2024-11-31", "revised_due_precision": "day"}, "revised_due_on_exists"),
    ("followups", {"revised_due_on": "2024-12-31", "revised_due_precision": "year"}, None),
    ("followups", {"revised_due_on": "2024-12-31", "revised_due_precision": "hour"}, "revised_due_precision"),
    ("followups", {"occurred_precision": "hour"}, "occurred_precision"),
    ("followups", {"is_private": 2}, "is_private"),
    ("followups", {"is_void": 2, "corrects_id": 900, "note": "弄错了"}, "is_void"),
    ("followups", {"corrects_id": 900}, None),
    ("followups", {"corrects_id": 9901}, "corrects_earlier"),
    ("followups", {"corrects_id": 900, "is_void": True}, "void_has_reason"),
    ("followups", {"is_void": True, "note": "弄错了"}, "void_has_reason"),
    ("followups", {"corrects_id": 900, "is_void": True, "note": "弄错了"}, None),
    ("receipts", {"received_on": "2024-02-30"}, "received_on_exists"),
    ("receipts", {"amount": 0}, "amount_not_zero"),
    ("receipts", {"amount": -5}, None),
    ("receipts", {"currency": "usd"}, "currency_iso"),
    ("receipts", {"corrects_id": 9901}, "corrects_earlier"),
    ("receipts", {"corrects_id": 900, "is_void": True}, "void_has_reason"),
    ("receipts", {"corrects_id": 900, "is_void": True, "note": "弄错了"}, None),
    ("receipts", {"is_void": 2, "corrects_id": 900, "note": "弄错了"}, "is_void"),
    ("citations", {"span_end": 0}, "span_order"),
    ("citations", {"span_start": -1}, "span_order"),
    ("citations", {"span_start": 3, "span_end": 4}, None),
    ("citations", {"commitment_id": None}, "one_fact"),
    ("citations", {"company_id": 9901}, "one_fact"),
    ("citations", {"commitment_id": None, "company_id": 9901}, None),
    ("citations", {"field": ""}, "field_not_empty"),
]


def name_case(case: tuple[str, dict[str, object], str | None]) -> str:
    """Return the name of a case: table, values, and the rule that it breaks."""
    table, given, rule = case
    return f"{table}-{','.join(f'{name}={value}' for name, value in given.items())}-{rule or 'accepted'}"


@pytest.fixture(scope="module")
def scratch_database(empty_template, tmp_path_factory):
    """One database for all tests here; each leaves it as it was."""
    with copy_database(empty_template, tmp_path_factory.mktemp("schema")) as copy:
        yield copy


@pytest.fixture
def connection(scratch_database):
    """A connection that is closed without a commit."""
    with db.create_engine(scratch_database).connect() as opened:
        yield opened


@pytest.mark.parametrize(("table", "given", "rule"), CASES, ids=map(name_case, CASES))
def test_a_bad_row_is_refused_by_the_expected_constraint(connection, table, given, rule):
    insert_parents(connection, table)
    refused = []
    try:
        insert_row(connection, table, ROWS[table] | given)
    except sa.exc.DBAPIError as error:
        refused.append(str(error.orig))
    named = rf"\bck_{table}_{rule}\b"
    if connection.dialect.name == "postgresql":
        named += "|date/time field value out of range|invalid input syntax for type|is of type boolean but"
    assert bool(refused) == bool(rule), refused
    assert not rule or re.search(named, refused[0])


def test_every_example_row_is_accepted(connection):
    insert_every_row(connection)
    assert [
        name for name in ROWS if not connection.scalar(sa.text(f"SELECT id FROM {name} WHERE id = 9901"))
    ] == []


WHOLE = [
    (table.name, column.name)
    for table in metadata.sorted_tables
    for column in table.columns
    if table.name in ROWS and isinstance(column.type, sa.Integer) and not column.name.endswith("id")
]


@pytest.mark.parametrize(("table", "column"), WHOLE)
def test_a_fraction_in_an_integer_column_is_refused(connection, table, column):
    insert_parents(connection, table)
    money = {
        ("commitments", "amount"): {"currency": "CNY", "amount_status": "disclosed"},
        ("announced_totals", "amount"): {"currency": "CNY"},
        ("followups", "revised_amount"): {"revised_currency": "CNY"},
        ("rules", "min_amount"): {"currency": "CNY"},
    }
    given = money.get((table, column), {})
    with pytest.raises(sa.exc.DBAPIError, match=rf"ck_{table}_{column}_whole|invalid input syntax for type"):
        insert_row(connection, table, ROWS[table] | given | {column: "0.5"})


def list_checks() -> set[str]:
    """Return “table constraint” for each CHECK that CASES must cover."""
    return {
        f"{table.name} {constraint.name}"
        for table in metadata.sorted_tables
        for constraint in table.constraints
        if isinstance(constraint, sa.CheckConstraint)
        and table.name in ROWS
        and not str(constraint.name).endswith(("_not_empty", "_whole"))
    }


def test_every_check_has_a_case_that_it_refuses():
    cannot_be_reached = {  # the columns are NOT NULL
        "events ck_events_starts_on_with_precision",
        "commitments ck_commitments_voiced_on_with_precision",
        "followups ck_followups_occurred_on_with_precision",
        "receipts ck_receipts_amount_with_currency",
    }
    tried = {f"{table} ck_{table}_{rule}" for table, _, rule in CASES if rule}
    assert list_checks() - tried == cannot_be_reached


def test_every_table_and_column_has_a_comment():
    silent = [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if not column.comment
    ]
    assert silent == []
    assert [table.name for table in metadata.sorted_tables if not table.comment] == []


def test_constraint_and_index_names_fit_the_postgresql_limit():
    named = [
        (table.name, thing)
        for table in metadata.sorted_tables
        for thing in [*table.constraints, *table.indexes]
    ]
    assert [table for table, thing in named if not thing.name] == []
    assert [name for _, thing in named if len(name := str(thing.name)) > LONGEST_NAME] == []


def test_every_foreign_key_states_its_on_delete_action():
    assert [
        (table.name, key.name)
        for table in metadata.sorted_tables
        for key in table.foreign_key_constraints
        if key.ondelete not in {"CASCADE", "RESTRICT"}
    ] == []


@pytest.mark.parametrize("name", ["followups", "receipts", "batches", "reports", "report_lines"])
def test_no_append_only_row_is_deleted_with_its_parent(name):
    keys = [key for table in metadata.sorted_tables for key in table.foreign_key_constraints]
    own = [key for key in keys if key.table.name == name or key.referred_table.name == name]
    assert {key.ondelete for key in own} == {"RESTRICT"}


def test_sqlite_never_reuses_an_id(connection):
    if connection.dialect.name != "sqlite":
        pytest.skip("a PostgreSQL sequence never goes back")
    made = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all()
    tables = {name: sql for name, sql in made if not name.startswith(("search_index", "sqlite_stat"))}
    assert {name for name, sql in tables.items() if "AUTOINCREMENT" not in sql} == {
        "alembic_version",
        "char_folds",
        "sqlite_sequence",
        *DERIVED_TABLES,
    }


def list_columns(connection: sa.Connection, query: str) -> list[str]:
    """Return the names of the columns of a query."""
    return list(
        connection.execute(sa.text(query), {"as_of": "2024-06-30"} if ":as_of" in query else {}).keys()
    )


PUBLISHED = [*public_views.VIEWS, *dictionary.map_chinese_view_names().values()]


@pytest.mark.parametrize("view", PUBLISHED)
def test_a_view_has_its_published_columns(connection, view):
    published = dict(line.split(": ") for line in SNAPSHOT.read_text("utf-8").splitlines())
    assert list(published) == PUBLISHED
    assert list_columns(connection, f"SELECT * FROM {view}") == published[view].split(", "), (
        f"analysts read {view} by these names; if the change is meant, write its line of {SNAPSHOT} again"
    )


@pytest.mark.parametrize(
    ("view", "row"),
    [
        ("v_commitments", Commitment),
        ("v_actions", Action),
        ("v_due", due.DueItem),
        ("v_missing", MissingField),
        ("v_followups", Followup),
        ("v_companies", Company),
        ("v_positions", people.Position),
        ("v_representatives", people.Person),
        ("v_evidence", Evidence),
    ],
)
def test_a_named_tuple_has_the_columns_of_its_view_in_order(connection, view, row):
    """All but Simplified twins of names, days to sort by and days of lights, which only analysts read."""
    columns = list_columns(connection, f"SELECT * FROM {view}")
    endings = ("_hans", "_from", "yellow_on", "red_on")
    others = {column for column in columns if column.endswith(endings)} - set(row._fields)
    assert list(row._fields) == [column for column in columns if column not in others]


@pytest.mark.parametrize("view", public_views.VIEWS)
def test_a_view_as_of_a_day_has_the_columns_of_the_view(connection, view):
    of_a_day = f"SELECT * FROM ({public_views.select_as_of(view, connection.dialect.name)}) v"
    assert list_columns(connection, of_a_day) == list_columns(connection, f"SELECT * FROM {view}")
