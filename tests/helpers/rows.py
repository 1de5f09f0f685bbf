"""Rows for tests to write: a valid row of each table, sources, follow-ups, companies."""

from __future__ import annotations

import sqlalchemy as sa

from tracker.read import citations
from tracker.store import journal
from tracker.store.tables import sources
from tracker.values import dates
from tracker.values.codes import Condition, FollowupKind, Reason, Stage
from tracker.write import companies
from tracker.write.followups import Followup

ARTICLE_KEY = "qilu-2024-04-28"
TEXT = "清大國華環境集團稱,協議已於六月簽署。協議文本另行公佈。"
ROWS = {
    "codes": {"id": 9901, "kind": "k", "code": "c", "track": "any", "rank": 1}
    | dict.fromkeys(("label_en", "label_hans", "label_hant"), "标签"),
    "rules": {"id": 9901, "kind": "light_age", "code": "c", "version": 1},
    "sources": {"id": 9901, "key": "s", "kind": "article"},
    "events": {
        "id": 9901,
        "key": "e",
        "kind": "visit",
        "name": "考察",
        "starts_on": "2024-05-10",
        "starts_precision": "day",
    },
    "companies": {"id": 9901, "kind": "company", "name": "甲公司"},
    "company_aliases": {"id": 9901, "company_id": 9901, "name": "甲"},
    "distinct_companies": {
        "id": 9901,
        "company_id": 9901,
        "other_id": 9902,
        "decided_by": "王芳",
        "decided_at": "2024-05-10T01:02:03Z",
    },
    "representatives": {"id": 9901, "name": "張三"},
    "positions": {"id": 9901, "representative_id": 9901, "company_id": 9901, "title": "董事長"},
    "sectors": {
        "id": 9901,
        "code": "s",
        "name": "種業",
        "name_hans": "种业",
        "name_en": "seeds",
        "is_priority": False,
    },
    "company_sectors": {"id": 9901, "company_id": 9901, "sector_id": 9901, "role": "own"},
    "event_sectors": {"id": 9901, "event_id": 9901, "sector_id": 9901},
    "event_participants": {"id": 9901, "event_id": 9901, "company_id": 9901, "role": "visitor"},
    "announced_totals": {"id": 9901, "key": "t", "event_id": 9901, "count": 25, "unit": "project"},
    "commitments": {
        "id": 9901,
        "ref": "T-9901",
        "company_id": 9901,
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
    "commitment_sectors": {"id": 9901, "commitment_id": 9901, "sector_id": 9901},
    "commitment_representatives": {"id": 9901, "commitment_id": 9901, "representative_id": 9901},
    "commitment_parties": {"id": 9901, "commitment_id": 9901, "company_id": 9901, "role": "partner"},
    "commitment_measures": {
        "id": 9901,
        "commitment_id": 9901,
        "kind": "jobs",
        "value": 300,
        "unit": "jobs",
        "value_text": "300人",
    },
    "followups": {
        "id": 9901,
        "commitment_id": 9901,
        "kind": "progress",
        "occurred_on": "2024-06-01",
        "occurred_precision": "day",
        "recorded_at": "2024-06-02T01:02:03Z",
        "recorded_by": "王芳",
        "stage": "negotiating",
        "is_private": False,
        "is_void": False,
    },
    "action_outcomes": {
        "id": 9901,
        "commitment_id": 9901,
        "action_id": 9901,
        "followup_id": 9901,
        "outcome": "done",
    },
    "receipts": {
        "id": 9901,
        "commitment_id": 9901,
        "received_on": "2024-06-01",
        "amount": 35_000_000,
        "currency": "CNY",
        "amount_text": "3500万",
        "recorded_at": "2024-06-02T01:02:03Z",
        "recorded_by": "王芳",
        "is_void": False,
    },
    "citations": {
        "id": 9901,
        "source_id": 9901,
        "span_start": 0,
        "span_end": 4,
        "field": "row",
        "commitment_id": 9901,
    },
    "proposals": {
        "id": 9901,
        "source_id": 9901,
        "span_start": 0,
        "span_end": 4,
        "kind": "company",
        "payload": '{"name": "甲公司"}',
        "engine_version": 1,
    },
    "office": {"id": 9901, "name": "市商务局", "report_language": "zh-Hans", "report_unit": 10_000},
    "reports": {
        "id": 9901,
        "period": "2024Q2",
        "revision": 1,
        "cut_off_on": "2024-06-30",
        "issued_at": "2024-07-01T01:02:03Z",
        "issued_by": "王芳",
        "language": "zh-Hans",
        "unit": 10_000,
        "frozen": "{}",
        "sha256": "0" * 64,
        "workbook": b"PK",
        "last_change_id": 0,
    },
    "report_prints": {
        "id": 9901,
        "report_id": 9901,
        "format": "html",
        "language": "en",
        "unit": 1,
        "file": b"<html>",
    },
    "papers": {
        "id": 9901,
        "followup_id": 9901,
        "name": "协议.pdf",
        "kind": "pdf",
        "size": 4,
        "sha256": "0" * 64,
        "content": b"%PDF",
    },
    "targets": {
        "id": 9901,
        "period": "2024",
        "figure": "starts",
        "value": 45,
        "is_cumulative": False,
        "is_limit": False,
        "set_on": "2024-01-15",
        "version": 1,
    },
}
OTHER_ROWS = [("companies", {"id": 9902, "kind": "company", "name": "乙公司"})]
FIRST = {**ROWS["followups"], "id": 900}
FIRST_RECEIPT = {**ROWS["receipts"], "id": 900}
ADD_COMMITMENT = (
    "commitment",
    "add",
    "大北农",
    "--title=建育种中心",
    "--on=2024-06",
    "--firmness=plan",
    "--track=service",
)


def add_source(connection, key, body=TEXT, *, attached=True):
    row = {"key": key, "kind": "announcement", "title": "公告", "publisher": "市商务局"}
    row |= {"sha256": citations.hash_text(body), "char_count": len(body), "body": body if attached else None}
    return connection.execute(sa.insert(sources).values(row).returning(sources.c.id)).scalar_one()


def make_followup(on, **fields):
    """Return a follow-up made of texts. `next` is the day of the next action."""
    stage, condition, reason = fields.get("stage"), fields.get("condition"), fields.get("reason")
    kind = fields.get("kind") or ("progress" if stage or condition else "note")
    return Followup(
        FollowupKind(kind),
        dates.parse_date(on),
        stage and Stage(stage),
        condition and Condition(condition),
        reason and Reason(reason),
        note=fields.get("note", None if stage or condition else "电话联系"),
        next_action_on=fields.get("next") and dates.parse_day(fields["next"]),
    )


def add_company(location, name, **values):
    """Add an organisation; return its id."""
    with journal.open_batch(location, "company add", "王芳") as batch:
        return companies.add(batch, {"kind": "company", "name": name, **values})


def insert_row(connection: sa.Connection, table: str, row: dict[str, object]) -> None:
    """Insert a row by plain SQL, so that values reach the database without a conversion by SQLAlchemy."""
    columns = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    connection.execute(sa.text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), row)


def insert_parents(connection: sa.Connection, table: str) -> None:
    """Insert the rows that a row of the table refers to."""
    insert_row(connection, *OTHER_ROWS[0])
    for name in list(ROWS)[: list(ROWS).index(table)]:
        insert_row(connection, name, ROWS[name])
    if table == "followups":
        insert_row(connection, table, FIRST)
    if table == "receipts":
        insert_row(connection, table, FIRST_RECEIPT)
