"""What a sheet of each noun can hold: its fields, how each is read, and which belong together."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tracker.values import codes


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
    TITLE = "title"
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
    """A field: how it is read, the list of its codes, and the label that heads it where it is not its own."""

    kind: Kind
    codes: type[StrEnum] | None = None
    label: str | None = None


LISTS = (Kind.COMPANIES, Kind.NAMES, Kind.SECTORS, Kind.PEOPLE)
"""Kinds of fields of which one cell may hold several."""
LABELLED = (Kind.CODE, Kind.NAME, Kind.COMPANY, Kind.SECTOR, Kind.EVENT, Kind.TOTAL, *LISTS)
"""Kinds of fields for which a map may say what the sheet's own words mean."""
JOINED = (Kind.TEXT, Kind.TITLE, Kind.NAME, Kind.COMPANY)
"""Kinds of fields whose words may stand in several columns."""

_TEXT, _NAME, _DATE, _DAY, _MONEY = (
    Field(kind) for kind in (Kind.TEXT, Kind.NAME, Kind.DATE, Kind.DAY, Kind.MONEY)
)


def _code(listed: type[StrEnum]) -> Field:
    return Field(Kind.CODE, listed)


_PRECISION = _code(codes.Precision)
_WHICH = {  # what names the commitment that a row is about
    "ref": Field(Kind.REF),
    "project_code": _TEXT,
    "company": Field(Kind.COMPANY),
    "title": Field(Kind.TITLE),
}

FIELDS: dict[Noun, dict[str, Field]] = {
    Noun.COMPANIES: {
        "name": Field(Kind.NAME, label="company"),
        "kind": _code(codes.CompanyKind),
        "name_hans": Field(Kind.NAME, label="company_hans"),
        "name_en": _NAME,
        "uscc": Field(Kind.USCC),
        "region": _code(codes.Region),
        "aliases": Field(Kind.NAMES),
        "sectors": Field(Kind.SECTORS),
        "note": _TEXT,
    },
    Noun.REPRESENTATIVES: {
        "name": Field(Kind.NAME, label="person"),
        "company": Field(Kind.COMPANY, label="organisation"),
        "title": Field(Kind.NAME, label="position"),
        "distinction": _NAME,
        "name_hans": Field(Kind.NAME, label="person_hans"),
        "origin": _NAME,
        "phone": Field(Kind.PHONE),
        "email": Field(Kind.EMAIL),
        "wechat": _NAME,
        "since_on": _DAY,
        "until_on": _DAY,
        "note": _TEXT,
    },
    Noun.COMMITMENTS: {
        **_WHICH,
        "summary": _TEXT,
        "event": Field(Kind.EVENT),
        "sector": Field(Kind.SECTOR),
        "sectors": Field(Kind.SECTORS),
        "track": _code(codes.Track),
        "scope": _code(codes.Scope),
        "firmness": _code(codes.Firmness),
        "opening_stage": _code(codes.Stage),
        "voiced_on": _DATE,
        "voiced_precision": _PRECISION,
        "place": _TEXT,
        "amount": _MONEY,
        "currency": _TEXT,
        "amount_text": _TEXT,
        "amount_status": _code(codes.AmountStatus),
        "due_stage": _code(codes.Stage),
        "due_on": _DATE,
        "due_precision": _PRECISION,
        "due_text": _TEXT,
        "parent_ref": Field(Kind.REF),
        "announced_total": Field(Kind.TOTAL),
        "responsible_unit": _TEXT,
        "responsible_person": _TEXT,
        "review": _code(codes.Review),
        "partners": Field(Kind.COMPANIES, label="parties"),
        "voiced_by": Field(Kind.PEOPLE),
    },
    Noun.FOLLOWUPS: {
        **_WHICH,
        "kind": _code(codes.FollowupKind),
        "occurred_on": _DATE,
        "occurred_precision": _PRECISION,
        "stage": _code(codes.Stage),
        "condition": _code(codes.Condition),
        "reason": _code(codes.Reason),
        "note": _TEXT,
        "is_private": Field(Kind.FLAG),
        "revised_amount": _MONEY,
        "revised_currency": _TEXT,
        "revised_due_on": _DATE,
        "revised_due_precision": _PRECISION,
        "next_action": _TEXT,
        "next_action_on": _DAY,
        "next_action_by": _TEXT,
    },
    Noun.RECEIPTS: {
        **_WHICH,
        "received_on": _DAY,
        "amount": _MONEY,
        "currency": _TEXT,
        "amount_text": _TEXT,
        "note": _TEXT,
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
