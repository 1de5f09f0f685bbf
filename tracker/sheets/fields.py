"""What a sheet of each noun can hold: its fields, how each is read, and which belong together."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tracker import codes


class Noun(StrEnum):
    """What the rows of a sheet are."""

    COMPANIES = "companies"
    REPRESENTATIVES = "representatives"
    COMMITMENTS = "commitments"
    FOLLOWUPS = "followups"
    RECEIPTS = "receipts"


class Kind(StrEnum):
    """How a cell is read."""

    TEXT = "text"
    NAME = "name"
    CODE = "code"
    DATE = "date"
    DAY = "day"
    MONEY = "money"
    FLAG = "flag"
    USCC = "uscc"
    PHONE = "phone"
    EMAIL = "email"
    COMPANY = "company"
    COMPANIES = "companies"
    NAMES = "names"
    SECTOR = "sector"
    SECTORS = "sectors"
    EVENT = "event"
    REF = "ref"
    TOTAL = "total"
    PEOPLE = "people"


class Field(NamedTuple):
    """A field: how it is read, the list of its codes, and the label that heads it on screen."""

    kind: Kind
    codes: type[StrEnum] | None = None
    label: str | None = None


LISTS = (Kind.COMPANIES, Kind.NAMES, Kind.SECTORS, Kind.PEOPLE)
"""Kinds of fields of which one cell may hold several."""
JOINED = (Kind.TEXT, Kind.NAME, Kind.COMPANY)
"""Kinds of fields whose words may stand in several columns."""

_TEXT, _NAME, _DATE, _DAY, _MONEY = (
    Field(kind) for kind in (Kind.TEXT, Kind.NAME, Kind.DATE, Kind.DAY, Kind.MONEY)
)
_NOTE = Field(Kind.TEXT, label="note")


def _code(listed: type[StrEnum], label: str | None = None) -> Field:
    return Field(Kind.CODE, listed, label)


_PRECISION = _code(codes.Precision)
_CURRENCY = Field(Kind.TEXT, label="currency")
_WHICH = {  # what names the commitment that a row is about
    "ref": Field(Kind.REF, label="ref"),
    "project_code": _TEXT,
    "company": Field(Kind.COMPANY, label="company"),
    "title": Field(Kind.TEXT, label="title"),
}

FIELDS: dict[Noun, dict[str, Field]] = {
    Noun.COMPANIES: {
        "name": Field(Kind.NAME, label="company"),
        "kind": _code(codes.CompanyKind, "kind"),
        "name_hans": Field(Kind.NAME, label="company_hans"),
        "name_en": Field(Kind.NAME, label="name_en"),
        "uscc": Field(Kind.USCC, label="uscc"),
        "region": _code(codes.Region, "region"),
        "aliases": Field(Kind.NAMES, label="aliases"),
        "sectors": Field(Kind.SECTORS, label="sectors"),
        "note": _NOTE,
    },
    Noun.REPRESENTATIVES: {
        "name": Field(Kind.NAME, label="people"),
        "company": Field(Kind.COMPANY, label="company"),
        "title": _NAME,
        "distinction": _NAME,
        "name_hans": _NAME,
        "origin": _NAME,
        "phone": Field(Kind.PHONE),
        "email": Field(Kind.EMAIL),
        "wechat": _NAME,
        "since_on": _DAY,
        "until_on": _DAY,
        "note": _NOTE,
    },
    Noun.COMMITMENTS: {
        **_WHICH,
        "summary": Field(Kind.TEXT, label="summary"),
        "event": Field(Kind.EVENT, label="event"),
        "sector": Field(Kind.SECTOR, label="sector"),
        "sectors": Field(Kind.SECTORS, label="sectors"),
        "track": _code(codes.Track, "track"),
        "scope": _code(codes.Scope, "scope"),
        "firmness": _code(codes.Firmness, "firmness"),
        "opening_stage": _code(codes.Stage),
        "voiced_on": Field(Kind.DATE, label="voiced_on"),
        "voiced_precision": _PRECISION,
        "place": Field(Kind.TEXT, label="place"),
        "amount": Field(Kind.MONEY, label="amount"),
        "currency": _CURRENCY,
        "amount_text": _TEXT,
        "amount_status": _code(codes.AmountStatus),
        "due_stage": _code(codes.Stage),
        "due_on": Field(Kind.DATE, label="due_on"),
        "due_precision": _PRECISION,
        "due_text": _TEXT,
        "parent_ref": Field(Kind.REF, label="parent_ref"),
        "announced_total": Field(Kind.TOTAL, label="announced_total"),
        "responsible_unit": Field(Kind.TEXT, label="responsible_unit"),
        "responsible_person": Field(Kind.TEXT, label="responsible_person"),
        "review": _code(codes.Review, "review"),
        "partners": Field(Kind.COMPANIES, label="parties"),
        "voiced_by": Field(Kind.PEOPLE, label="voiced_by"),
    },
    Noun.FOLLOWUPS: {
        **_WHICH,
        "kind": _code(codes.FollowupKind, "kind"),
        "occurred_on": Field(Kind.DATE, label="occurred_on"),
        "occurred_precision": _PRECISION,
        "stage": _code(codes.Stage, "stage"),
        "condition": _code(codes.Condition, "condition"),
        "reason": _code(codes.Reason, "reason"),
        "note": _NOTE,
        "is_private": Field(Kind.FLAG),
        "revised_amount": _MONEY,
        "revised_currency": _CURRENCY._replace(label=None),
        "revised_due_on": _DATE,
        "revised_due_precision": _PRECISION,
        "next_action": Field(Kind.TEXT, label="next_action"),
        "next_action_on": Field(Kind.DAY, label="next_action_on"),
        "next_action_by": _TEXT,
    },
    Noun.RECEIPTS: {
        **_WHICH,
        "received_on": Field(Kind.DAY, label="received_on"),
        "amount": Field(Kind.MONEY, label="amount"),
        "currency": _CURRENCY,
        "amount_text": _TEXT,
        "note": _NOTE,
    },
}

CURRENCY_OF = {"amount": "currency", "revised_amount": "revised_currency"}
PRECISION_OF = {
    "voiced_on": "voiced_precision",
    "due_on": "due_precision",
    "occurred_on": "occurred_precision",
    "revised_due_on": "revised_due_precision",
}
"""A column that stands beside another one and is read together with it."""

STANDS_WITH = {"due_stage": "due_on"}
"""A field that says nothing without another one: a constant of it stands in the rows that give that one."""
