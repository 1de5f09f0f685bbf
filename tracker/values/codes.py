"""Every closed list of codes, stored by value; labels live in seeds/labels.toml and nowhere else."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """How far a pledge has verifiably got; ordered by `rank`."""

    LEAD = "lead"
    INTENT = "intent"
    NEGOTIATING = "negotiating"
    FRAMEWORK = "framework"
    SIGNED = "signed"
    REGISTERED = "registered"
    STARTED = "started"
    OPERATING = "operating"
    AT_CAPACITY = "at_capacity"

    @property
    def rank(self) -> int:
        """10, 20 … 90, in the order of the list."""
        return 10 * (list(Stage).index(self) + 1)


class Condition(StrEnum):
    """Whether a pledge is alive, as a person typed it."""

    ACTIVE = "active"
    ON_HOLD = "on_hold"
    ENDED = "ended"
    FULFILLED = "fulfilled"


class Status(StrEnum):
    """What stage, condition and light rules say together; derived, never typed."""

    ACTIVE = "active"
    ON_HOLD = "on_hold"
    FULFILLED = "fulfilled"
    LOST = "lost"
    CANCELLED = "cancelled"
    STALLED = "stalled"
    NO_UPDATE = "no_update"


class Light(StrEnum):
    """The light of an active commitment."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Reason(StrEnum):
    """Why a commitment was put on hold, ended or reopened."""

    FUNDING = "funding"
    LAND = "land"
    APPROVAL = "approval"
    MARKET = "market"
    POLICY = "policy"
    PARTNER = "partner"
    STRATEGY = "strategy"
    ELSEWHERE = "elsewhere"
    NO_RESPONSE = "no_response"
    RESUMED = "resumed"
    OTHER = "other"


class FollowupKind(StrEnum):
    """What a follow-up row reports; only progress and reopen move a stage or a condition."""

    PROGRESS = "progress"
    CONTACT = "contact"
    NOTE = "note"
    REOPEN = "reopen"


class Track(StrEnum):
    """What kind of thing was promised; it sets the labels of the stages, not their codes."""

    FACILITY = "facility"
    SERVICE = "service"
    AGREEMENT = "agreement"


class Scope(StrEnum):
    """Whether the organisation starts in the city or extends what it has there."""

    NEW = "new"
    FURTHER = "further"


class Firmness(StrEnum):
    """How strongly the source says it; it never changes."""

    INTEREST = "interest"
    INTENTION = "intention"
    PLAN = "plan"
    SIGNED = "signed"


class AmountStatus(StrEnum):
    """Whether a source gives the amount; an undisclosed one is NULL, never 0."""

    DISCLOSED = "disclosed"
    UNDISCLOSED = "undisclosed"
    NONE = "none"


class Review(StrEnum):
    """Whether a person has checked a commitment against its source."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"


class Precision(StrEnum):
    """How exactly a date is known; the stored day is the last possible one."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    UNKNOWN = "unknown"


class CompanyKind(StrEnum):
    """A company, or another organisation that stands beside one."""

    COMPANY = "company"
    ASSOCIATION = "association"
    GOVERNMENT = "government"
    UNIVERSITY = "university"
    FACILITY = "facility"


class Region(StrEnum):
    """Where an organisation is based, seen from the city."""

    CITY = "city"
    PROVINCE = "province"
    COUNTRY = "country"
    ABROAD = "abroad"


class SourceKind(StrEnum):
    """What a source is."""

    ARTICLE = "article"
    ANNOUNCEMENT = "announcement"
    CONTRACT = "contract"
    REGISTER = "register"
    SITE_VISIT = "site_visit"
    BANK_SLIP = "bank_slip"


class EventKind(StrEnum):
    """What kind of occasion an event was."""

    ROADSHOW = "roadshow"
    VISIT = "visit"
    SYMPOSIUM = "symposium"
    SIGNING = "signing"


class ParticipantRole(StrEnum):
    """As what an organisation or a person took part in an event."""

    VISITOR = "visitor"
    HOST = "host"
    SITE = "site"
    PRESENTER = "presenter"
    SIGNATORY = "signatory"
    ATTENDEE = "attendee"


class PartyRole(StrEnum):
    """As what a further party stands in a commitment."""

    PARTNER = "partner"
    COUNTERPARTY = "counterparty"


class SectorRole(StrEnum):
    """Whether a sector is an organisation's own or that of an association's members."""

    OWN = "own"
    MEMBERS = "members"


class MeasureKind(StrEnum):
    """A quantity that is not money."""

    CAPACITY = "capacity"
    AREA = "area"
    JOBS = "jobs"
    OUTPUT = "output"


class TotalUnit(StrEnum):
    """What an announced total counts."""

    PROJECT = "project"
    PROJECT_GROUP = "project_group"


class RuleKind(StrEnum):
    """What a rule's parameters are for."""

    LIGHT_AGE = "light_age"
    LIGHT_DUE = "light_due"
    CONTACT_AGE = "contact_age"
    FIGURE = "figure"


class DueKind(StrEnum):
    """Why a thing is due; a figure rule says what counts as no contact for long."""

    OVERDUE = "overdue"
    COMING = "coming"
    NO_CONTACT = "no_contact"
    PROMISED = "promised"
    UNNAMED = "unnamed"


class Operation(StrEnum):
    """What a journalled change did to its row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class Likeness(StrEnum):
    """Why two organisations may be one, the surest reason first."""

    SAME_CODE = "same_code"
    SAME_NAME = "same_name"
    SIMILAR = "similar"


class HitKind(StrEnum):
    """What a search finds, in the order in which it is shown."""

    COMPANY = "company"
    PERSON = "person"
    COMMITMENT = "commitment"
    FOLLOWUP = "followup"
    RECEIPT = "receipt"
    EVENT = "event"
    SECTOR = "sector"
    SOURCE = "source"


class HitField(StrEnum):
    """Where in what it found a search found it."""

    NAME = "name"
    NAME_HANS = "name_hans"
    NAME_EN = "name_en"
    ALIAS = "alias"
    COMPANY = "company"
    PINYIN = "pinyin"
    USCC = "uscc"
    DISTINCTION = "distinction"
    POSITION = "position"
    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"
    REF = "ref"
    TITLE = "title"
    SUMMARY = "summary"
    PLACE = "place"
    AMOUNT_TEXT = "amount_text"
    DUE_TEXT = "due_text"
    PROJECT_CODE = "project_code"
    RESPONSIBLE_UNIT = "responsible_unit"
    RESPONSIBLE_PERSON = "responsible_person"
    PARTY = "party"
    VOICED_BY = "voiced_by"
    NEXT_ACTION = "next_action"
    NEXT_ACTION_BY = "next_action_by"
    KEY = "key"
    DATE_TEXT = "date_text"
    CODE = "code"
    PUBLISHER = "publisher"
    AUTHOR = "author"
    BODY = "body"
    NOTE = "note"
