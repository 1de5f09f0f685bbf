"""The fields that each kind of sheet can have, how their cells are read, and which fields belong together."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tracker.values import codes


class RowKind(StrEnum):
    """The kind of things that a sheet lists, one in each row; the user names it with `--as`."""

    COMPANIES = "companies"
    REPRESENTATIVES = "representatives"
    COMMITMENTS = "commitments"
    FOLLOWUPS = "followups"
    RECEIPTS = "receipts"


class FieldKind(StrEnum):
    """The kind of the values that a field holds; it decides how the cells of the field are read."""

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
    """A field that a sheet can have: the kind of its values and, for a field of codes, their enum.

    `label` is the key of its heading in labels.toml, if that is not the name of the field.
    """

    kind: FieldKind
    codes: type[StrEnum] | None = None
    label: str | None = None


LIST_KINDS = (FieldKind.COMPANIES, FieldKind.NAMES, FieldKind.SECTORS, FieldKind.PEOPLE)
"""Kinds of fields of which one cell may hold several values."""
LABELLED_KINDS = (
    FieldKind.CODE,
    FieldKind.NAME,
    FieldKind.COMPANY,
    FieldKind.SECTOR,
    FieldKind.EVENT,
    FieldKind.TOTAL,
    *LIST_KINDS,
)
"""Kinds of fields for which a map may translate the words of the sheet, in [labels.FIELD]."""
JOINED_KINDS = (FieldKind.TEXT, FieldKind.TITLE, FieldKind.NAME, FieldKind.COMPANY)
"""Kinds of fields whose text may be spread over several columns."""

_TEXT, _NAME, _DATE, _DAY, _MONEY = (
    Field(kind) for kind in (FieldKind.TEXT, FieldKind.NAME, FieldKind.DATE, FieldKind.DAY, FieldKind.MONEY)
)


def _make_code_field(listed: type[StrEnum]) -> Field:
    """Return a field whose values are codes of the list `listed`."""
    return Field(FieldKind.CODE, listed)


_PRECISION = _make_code_field(codes.Precision)
_COMMITMENT_FIELDS = {  # they name the commitment that a row is about
    "ref": Field(FieldKind.REF),
    "project_code": _TEXT,
    "company": Field(FieldKind.COMPANY),
    "title": Field(FieldKind.TITLE),
}

FIELDS: dict[RowKind, dict[str, Field]] = {
    RowKind.COMPANIES: {
        "name": Field(FieldKind.NAME, label="company"),
        "kind": _make_code_field(codes.CompanyKind),
        "name_hans": Field(FieldKind.NAME, label="company_hans"),
        "name_en": _NAME,
        "uscc": Field(FieldKind.USCC),
        "region": _make_code_field(codes.Region),
        "aliases": Field(FieldKind.NAMES),
        "sectors": Field(FieldKind.SECTORS),
        "note": _TEXT,
    },
    RowKind.REPRESENTATIVES: {
        "name": Field(FieldKind.NAME, label="person"),
        "company": Field(FieldKind.COMPANY, label="organisation"),
        "title": Field(FieldKind.NAME, label="position"),
        "distinction": _NAME,
        "name_hans": Field(FieldKind.NAME, label="person_hans"),
        "origin": _NAME,
        "phone": Field(FieldKind.PHONE),
        "email": Field(FieldKind.EMAIL),
        "wechat": _NAME,
        "since_on": _DAY,
        "until_on": _DAY,
        "note": _TEXT,
    },
    RowKind.COMMITMENTS: {
        **_COMMITMENT_FIELDS,
        "summary": _TEXT,
        "event": Field(FieldKind.EVENT),
        "sector": Field(FieldKind.SECTOR),
        "sectors": Field(FieldKind.SECTORS),
        "track": _make_code_field(codes.Track),
        "scope": _make_code_field(codes.Scope),
        "firmness": _make_code_field(codes.Firmness),
        "opening_stage": _make_code_field(codes.Stage),
        "voiced_on": _DATE,
        "voiced_precision": _PRECISION,
        "place": _TEXT,
        "amount": _MONEY,
        "currency": _TEXT,
        "amount_text": _TEXT,
        "amount_status": _make_code_field(codes.AmountStatus),
        "due_stage": _make_code_field(codes.Stage),
        "due_on": _DATE,
        "due_precision": _PRECISION,
        "due_text": _TEXT,
        "parent_ref": Field(FieldKind.REF),
        "announced_total": Field(FieldKind.TOTAL),
        "responsible_unit": _TEXT,
        "responsible_person": _TEXT,
        "review": _make_code_field(codes.Review),
        "partners": Field(FieldKind.COMPANIES, label="parties"),
        "voiced_by": Field(FieldKind.PEOPLE),
    },
    RowKind.FOLLOWUPS: {
        **_COMMITMENT_FIELDS,
        "kind": _make_code_field(codes.FollowupKind),
        "occurred_on": _DATE,
        "occurred_precision": _PRECISION,
        "stage": _make_code_field(codes.Stage),
        "condition": _make_code_field(codes.Condition),
        "reason": _make_code_field(codes.Reason),
        "note": _TEXT,
        "is_private": Field(FieldKind.FLAG),
        "revised_amount": _MONEY,
        "revised_currency": _TEXT,
        "revised_amount_text": _TEXT,
        "revised_due_on": _DATE,
        "revised_due_precision": _PRECISION,
        "next_action": _TEXT,
        "next_action_on": _DAY,
        "next_action_by": _TEXT,
    },
    RowKind.RECEIPTS: {
        **_COMMITMENT_FIELDS,
        "received_on": _DAY,
        "amount": _MONEY,
        "currency": _TEXT,
        "amount_text": _TEXT,
        "note": _TEXT,
    },
}

CURRENCY_FIELDS = {"amount": "currency", "revised_amount": "revised_currency"}
PRECISION_FIELDS = {
    "voiced_on": "voiced_precision",
    "due_on": "due_precision",
    "occurred_on": "occurred_precision",
    "revised_due_on": "revised_due_precision",
}
"""The field that holds the precision of a date field; CURRENCY_FIELDS: the currency of an amount."""
PRINTED_FIELDS = {"due_on": "due_text"}
"""The field that keeps the words of a date field; AMOUNT_WORDS: the words of an amount."""
AMOUNT_WORDS = {"amount": "amount_text", "revised_amount": "revised_amount_text"}

COMPANY_NAMES = frozenset({"company", "partners"})
PERSON_NAMES = frozenset({"voiced_by", "responsible_person", "next_action_by"})
NAMES_OF = {
    RowKind.COMPANIES: (COMPANY_NAMES | {"name", "name_hans", "aliases"}, PERSON_NAMES),
    RowKind.REPRESENTATIVES: (COMPANY_NAMES, PERSON_NAMES | {"name", "name_hans"}),
}
"""The fields with names of companies and with names of people, of the nouns that have more of them."""

DEPENDENT_FIELDS = {"due_stage": "due_on"}
"""The field without which a field means nothing: a constant holds only in rows that give the other one."""
