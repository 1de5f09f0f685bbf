"""The schema as it is published: view columns, comments, names, and what each CHECK refuses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sqlalchemy as sa

from tracker import db, queries, views
from tracker.models import metadata

SNAPSHOT = Path(__file__).parent / "snapshots" / "schema.txt"
LONGEST_NAME = 63  # PostgreSQL cuts longer ones off

ROWS = {
    "codes": {"id": 901, "kind": "k", "code": "c", "track": "any", "rank": 1}
    | dict.fromkeys(("label_en", "label_hans", "label_hant"), "标签"),
    "rules": {"id": 901, "kind": "light_age", "code": "c", "version": 1},
    "sources": {"id": 901, "key": "s", "kind": "article"},
    "events": {
        "id": 901,
        "key": "e",
        "kind": "visit",
        "name": "考察",
        "starts_on": "2024-05-10",
        "starts_precision": "day",
    },
    "companies": {"id": 901, "kind": "company", "name": "甲公司"},
    "company_aliases": {"id": 901, "company_id": 901, "name": "甲"},
    "distinct_companies": {
        "id": 901,
        "company_id": 901,
        "other_id": 902,
        "decided_by": "王芳",
        "decided_at": "2024-05-10T01:02:03Z",
    },
    "representatives": {"id": 901, "name": "張三"},
    "positions": {"id": 901, "representative_id": 901, "company_id": 901, "title": "董事長"},
    "sectors": {
        "id": 901,
        "code": "s",
        "name": "種業",
        "name_hans": "种业",
        "name_en": "seeds",
        "is_priority": False,
    },
    "company_sectors": {"id": 901, "company_id": 901, "sector_id": 901, "role": "own"},
    "event_sectors": {"id": 901, "event_id": 901, "sector_id": 901},
    "event_participants": {"id": 901, "event_id": 901, "company_id": 901, "role": "visitor"},
    "announced_totals": {"id": 901, "key": "t", "event_id": 901, "count": 25, "unit": "project"},
    "commitments": {
        "id": 901,
        "ref": "T-901",
        "company_id": 901,
        "title": "建厂",
        "track": "facility",
        "scope": "new",
        "firmness": "intention",
        "opening_stage": "intent",
        "voiced_on": "2024-05-10",
        "voiced_precision": "day",
        "amount_status": "undisclosed",
        "review": "confirmed",
    },
    "commitment_sectors": {"id": 901, "commitment_id": 901, "sector_id": 901},
    "commitment_representatives": {"id": 901, "commitment_id": 901, "representative_id": 901},
    "commitment_parties": {"id": 901, "commitment_id": 901, "company_id": 901, "role": "partner"},
    "commitment_measures": {
        "id": 901,
        "commitment_id": 901,
        "kind": "jobs",
        "value": 300,
        "unit": "jobs",
        "value_text": "300人",
    },
    "followups": {
        "id": 901,
        "commitment_id": 901,
        "kind": "progress",
        "occurred_on": "2024-06-01",
        "occurred_precision": "day",
        "recorded_at": "2024-06-02T01:02:03Z",
        "recorded_by": "王芳",
        "stage": "negotiating",
        "is_private": False,
        "is_void": False,
    },
    "receipts": {
        "id": 901,
        "commitment_id": 901,
        "received_on": "2024-06-01",
        "amount": 35_000_000,
        "currency": "CNY",
        "amount_text": "3500万",
        "recorded_at": "2024-06-02T01:02:03Z",
        "recorded_by": "王芳",
        "is_void": False,
    },
    "citations": {
        "id": 901,
        "source_id": 901,
        "span_start": 0,
        "span_end": 4,
        "field": "row",
        "commitment_id": 901,
    },
}
"""A valid row of every journalled table; each refers to the others of the same number."""

BESIDES = [("companies", {"id": 902, "kind": "company", "name": "乙公司"})]
REOPEN = {"kind": "reopen", "stage": "negotiating", "condition": "active", "reason": "resumed"}
FIRST = {**ROWS["followups"], "id": 900}
FIRST_RECEIPT = {**ROWS["receipts"], "id": 900}
SHA = "0" * 64


def put(connection: sa.Connection, table: str, row: dict[str, object]) -> None:
    """Insert a row as a shell would: the values as they are, past SQLAlchemy's types."""
    columns = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    connection.execute(sa.text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), row)


def put_all(connection: sa.Connection, *, leaving_out: str | None = None) -> None:
    for table, row in [*[item for item in ROWS.items() if item[0] == "companies"], *BESIDES]:
        if table != leaving_out:
            put(connection, table, row)
    for table, row in ROWS.items():
        if table not in {"companies", leaving_out}:
            put(connection, table, row)


def put_parents(connection: sa.Connection, table: str) -> None:
    """Insert the rows that a row of the table refers to."""
    put(connection, *BESIDES[0])
    for name in list(ROWS)[: list(ROWS).index(table)]:
        put(connection, name, ROWS[name])
    if table == "followups":
        put(connection, table, FIRST)
    if table == "receipts":
        put(connection, table, FIRST_RECEIPT)


CASES = [
    # table, what is different, the constraint that refuses it; a case without one is accepted
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
    ("events", {"part_of_id": 901}, "part_of_id_is_another"),
    ("positions", {"since_on": "2024-05-02", "until_on": "2024-05-01"}, "until_after_since"),
    ("positions", {"since_on": "2024-05-02", "until_on": "2024-05-02"}, None),
    ("positions", {"since_on": "2024-04-31"}, "since_on_exists"),
    ("positions", {"until_on": "2024-04-31"}, "until_on_exists"),
    ("positions", {"organisation_text": "某大學"}, "one_organisation"),
    ("positions", {"company_id": None}, "one_organisation"),
    ("positions", {"company_id": None, "organisation_text": "某大學"}, None),
    ("companies", {"merged_into_id": 901}, "merged_into_id_is_another"),
    ("companies", {"merged_into_id": 902}, None),
    ("companies", {"kind": "firm"}, "kind"),
    ("companies", {"region": "mars"}, "region"),
    ("companies", {"name": ""}, "name_not_empty"),
    ("companies", {"uscc": "9137020016358"}, "uscc_length"),
    ("companies", {"uscc": "91370200163562681G"}, None),
    ("distinct_companies", {"other_id": 901}, "in_order"),
    ("distinct_companies", {"company_id": 902, "other_id": 901}, "in_order"),
    ("rules", {"yellow_days": 90, "red_days": 60}, "yellow_before_red"),
    ("rules", {"yellow_days": 60, "red_days": 90}, None),
    ("rules", {"kind": "feeling"}, "kind"),
    ("rules", {"base_stage": "promised"}, "base_stage"),
    ("sources", {"kind": "rumour"}, "kind"),
    ("sources", {"original_id": 901}, "original_id_is_another"),
    ("sources", {"sha256": "abc"}, "sha256_length"),
    ("sources", {"published_at": "28.04.2024"}, "published_at_iso"),
    ("sources", {"published_at": "2024-04-28T10:00"}, None),
    ("sources", {"body": "四个字符"}, "body_length"),
    ("sources", {"body": "四个字符", "sha256": SHA, "char_count": 5}, "body_length"),
    ("sources", {"body": "四个字符", "sha256": SHA, "char_count": 4}, None),
    ("sectors", {"parent_id": 901}, "parent_id_is_another"),
    ("event_participants", {"company_id": None}, "one_participant"),
    ("event_participants", {"representative_id": 901}, "one_participant"),
    ("event_participants", {"company_id": None, "representative_id": 901}, None),
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
    ("commitments", {"amount": 0, "currency": "CNY", "amount_status": "disclosed"}, "amount_positive"),
    ("commitments", {"amount": -5, "currency": "CNY", "amount_status": "disclosed"}, "amount_positive"),
    ("commitments", {"amount": 5, "currency": "CNY", "amount_status": "disclosed"}, None),
    ("commitments", {"amount_status": "none"}, None),
    ("commitments", {"amount_status": "secret"}, "amount_status"),
    ("commitments", {"track": "railway"}, "track"),
    ("commitments", {"scope": "old"}, "scope"),
    ("commitments", {"firmness": "sure"}, "firmness"),
    ("commitments", {"opening_stage": "promised"}, "opening_stage"),
    ("commitments", {"opening_stage": "signed"}, "opening_not_firmer"),
    ("commitments", {"opening_stage": "signed", "firmness": "signed"}, None),
    ("commitments", {"opening_stage": "lead"}, None),
    ("commitments", {"due_stage": "done"}, "due_stage"),
    ("commitments", {"review": "perhaps"}, "review"),
    ("commitments", {"parent_id": 901}, "parent_id_is_another"),
    ("commitments", {"merged_into_id": 901}, "merged_into_id_is_another"),
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
    ("followups", {"next_action_by": "王芳"}, "next_has_date"),
    ("followups", {"next_action": "打电话", "next_action_on": "2024-09-01"}, None),
    ("followups", {"next_action_on": "2024-09-31"}, "next_action_on_exists"),
    ("followups", {"revised_amount": 5}, "revised_amount_with_currency"),
    ("followups", {"revised_amount": 5, "revised_currency": "Cny"}, "revised_currency_iso"),
    ("followups", {"revised_amount": 0, "revised_currency": "CNY"}, "revised_amount_positive"),
    ("followups", {"revised_amount": 5, "revised_currency": "CNY"}, None),
    ("followups", {"revised_due_on": "2024-12-31"}, "revised_due_on_with_precision"),
    ("followups", {"revised_due_on": "2024-11-31", "revised_due_precision": "day"}, "revised_due_on_exists"),
    ("followups", {"revised_due_on": "2024-12-31", "revised_due_precision": "year"}, None),
    ("followups", {"corrects_id": 900}, None),
    ("followups", {"corrects_id": 901}, "corrects_earlier"),
    ("followups", {"corrects_id": 900, "is_void": True}, "void_has_reason"),
    ("followups", {"is_void": True, "note": "弄错了"}, "void_has_reason"),
    ("followups", {"corrects_id": 900, "is_void": True, "note": "弄错了"}, None),
    ("receipts", {"received_on": "2024-02-30"}, "received_on_exists"),
    ("receipts", {"amount": 0}, "amount_not_zero"),
    ("receipts", {"amount": -5}, None),
    ("receipts", {"currency": "usd"}, "currency_iso"),
    ("receipts", {"corrects_id": 901}, "corrects_earlier"),
    ("receipts", {"corrects_id": 900, "is_void": True}, "void_has_reason"),
    ("receipts", {"corrects_id": 900, "is_void": True, "note": "弄错了"}, None),
    ("citations", {"span_end": 0}, "span_order"),
    ("citations", {"span_start": -1}, "span_order"),
    ("citations", {"span_start": 3, "span_end": 4}, None),
    ("citations", {"commitment_id": None}, "one_fact"),
    ("citations", {"company_id": 901}, "one_fact"),
    ("citations", {"commitment_id": None, "company_id": 901}, None),
    ("citations", {"field": ""}, "field_not_empty"),
]


def _id(case: tuple[str, dict[str, object], str | None]) -> str:
    table, given, rule = case
    return f"{table}-{','.join(f'{name}={value}' for name, value in given.items())}-{rule or 'accepted'}"


@pytest.mark.parametrize(("table", "given", "rule"), CASES, ids=map(_id, CASES))
def test_a_row_is_judged_by_the_constraint_that_is_named_for_it(empty_location, table, given, rule):
    refused = []
    with db.engine(empty_location).connect() as connection:
        put_parents(connection, table)
        try:
            put(connection, table, ROWS[table] | given)
        except (sa.exc.IntegrityError, sa.exc.DataError) as error:
            refused.append(str(error.orig))
    if rule is None:
        assert refused == []
    elif rule.endswith("_exists") and empty_location.dialect == "postgresql":
        assert re.search("date/time|syntax for type date", refused[0])
    else:
        assert re.search(rf"\bck_{table}_{rule}\b", refused[0])


def test_every_row_that_the_cases_start_from_is_accepted(empty_location):
    with db.engine(empty_location).connect() as connection:
        put_all(connection)
        found = {name: connection.scalar(sa.text(f"SELECT count(*) FROM {name} WHERE id = 901")) for name in ROWS}
    assert found == dict.fromkeys(ROWS, 1)


@pytest.mark.parametrize("amount", ["三千万", "12abc", b"12"], ids=str)
@pytest.mark.parametrize(
    ("table", "column", "given"),
    [
        ("commitments", "amount", {"currency": "CNY", "amount_status": "disclosed"}),
        ("announced_totals", "amount", {"currency": "CNY"}),
        ("followups", "revised_amount", {"revised_currency": "CNY"}),
        ("receipts", "amount", {"currency": "CNY"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_amount_is_a_number(empty_location, table, column, given, amount):
    with db.engine(empty_location).connect() as connection:
        put_parents(connection, table)
        with pytest.raises(sa.exc.DBAPIError):
            put(connection, table, ROWS[table] | given | {column: amount})


def _checks() -> set[str]:
    return {
        f"{table.name} {constraint.name}"
        for table in metadata.sorted_tables
        for constraint in table.constraints
        if isinstance(constraint, sa.CheckConstraint)
        and table.name in ROWS
        and not str(constraint.name).endswith("_not_empty")
    }


def test_every_check_but_those_for_empty_texts_and_flags_has_a_case_that_it_refuses():
    flags = {"sectors ck_sectors_is_priority"} | {
        f"{name} ck_{name}_{flag}"
        for name, flag in (("followups", "is_private"), ("followups", "is_void"), ("receipts", "is_void"))
    }
    precisions = {
        f"{table} ck_{table}_{column}"
        for table, column in (
            ("events", "starts_on_with_precision"),
            ("commitments", "voiced_on_with_precision"),
            ("commitments", "voiced_precision"),
            ("commitments", "due_precision"),
            ("followups", "occurred_on_with_precision"),
            ("followups", "occurred_precision"),
            ("followups", "revised_due_precision"),
            ("receipts", "amount_with_currency"),
            ("rules", "reached_stage"),
        )
    }
    tried = {f"{table} ck_{table}_{rule}" for table, _, rule in CASES if rule}
    assert _checks() - tried == flags | precisions


def test_every_table_and_every_column_says_what_it_means():
    silent = [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if not column.comment
    ]
    assert silent == []
    assert [table.name for table in metadata.sorted_tables if not table.comment] == []


def test_every_constraint_and_index_has_a_name_that_postgresql_keeps_whole():
    named = [
        (table.name, thing)
        for table in metadata.sorted_tables
        for thing in [*table.constraints, *table.indexes]
    ]
    assert [table for table, thing in named if not thing.name] == []
    assert [name for _, thing in named if len(name := str(thing.name)) > LONGEST_NAME] == []


def test_every_foreign_key_says_what_a_delete_does():
    assert [
        (table.name, key.name)
        for table in metadata.sorted_tables
        for key in table.foreign_key_constraints
        if key.ondelete not in {"CASCADE", "RESTRICT"}
    ] == []


@pytest.mark.parametrize("name", ["followups", "receipts", "batches"])
def test_nothing_that_is_append_only_goes_when_its_parents_go(name):
    keys = [key for table in metadata.sorted_tables for key in table.foreign_key_constraints]
    own = [key for key in keys if key.table.name == name or key.referred_table.name == name]
    assert {key.ondelete for key in own} == {"RESTRICT"}


def test_ids_are_never_used_again_on_sqlite(location):
    if location.dialect != "sqlite":
        pytest.skip("a PostgreSQL sequence never goes back")
    with db.engine(location).connect() as connection:
        made = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all()
    assert {name for name, sql in made if "AUTOINCREMENT" not in sql} == {
        "alembic_version",
        "char_folds",
        "sqlite_sequence",
    }


def _columns(reader, view: str) -> list[str]:
    cursor = reader._connection.execute(f"SELECT * FROM {view} LIMIT 0")
    return [column[0] for column in cursor.description]


@pytest.mark.parametrize("view", views.VIEWS)
def test_a_view_has_the_columns_that_were_published(reader, view):
    published = dict(line.split(": ") for line in SNAPSHOT.read_text("utf-8").splitlines())
    assert list(published) == list(views.VIEWS)
    assert _columns(reader, view) == published[view].split(", "), (
        f"analysts read {view} by these names; if the change is meant, write its line of {SNAPSHOT} again"
    )


@pytest.mark.parametrize(
    ("view", "row"),
    [
        ("v_commitments", queries.Commitment),
        ("v_followups", queries.Followup),
        ("v_companies", queries.Company),
        ("v_evidence", queries.Evidence),
    ],
)
def test_a_named_tuple_has_its_views_columns_in_their_order(reader, view, row):
    assert list(row._fields) == _columns(reader, view)


@pytest.mark.parametrize("view", views.VIEWS)
def test_a_view_as_of_a_day_has_the_columns_of_the_view(reader, view):
    sql = views.as_of(view, reader.dialect)
    row = reader.rows(f"SELECT v.* FROM (SELECT 1) one LEFT JOIN ({sql}) v ON 1 = 0", as_of="2024-06-30")
    assert list(row[0]) == _columns(reader, view)
