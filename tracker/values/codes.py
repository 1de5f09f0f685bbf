"""Every closed list of codes, stored by value. Their labels are only in seeds/labels.toml."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """The furthest stage that a commitment is known to have reached; ordered by `rank`."""

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
        """The position in the list times ten: 10, 20 … 90."""
        return 10 * (list(Stage).index(self) + 1)


class Condition(StrEnum):
    """Whether a commitment is alive, as a person typed it."""

    ACTIVE = "active"
    ON_HOLD = "on_hold"
    ENDED = "ended"
    FULFILLED = "fulfilled"


class Status(StrEnum):
    """The status that follows from stage, condition and light rules. Nobody types it."""

    ACTIVE = "active"
    ON_HOLD = "on_hold"
    FULFILLED = "fulfilled"
    LOST = "lost"
    CANCELLED = "cancelled"
    STALLED = "stalled"
    NO_UPDATE = "no_update"


class Light(StrEnum):
    """The traffic light of an active commitment."""

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
    """The kind of a follow-up. Only progress and reopen change the stage or the condition."""

    PROGRESS = "progress"
    CONTACT = "contact"
    NOTE = "note"
    REOPEN = "reopen"


class ActionOutcome(StrEnum):
    """The outcome of an action. `moved`: the follow-up that says so opens the action that replaces it."""

    DONE = "done"
    DROPPED = "dropped"
    MOVED = "moved"


class Track(StrEnum):
    """The kind of thing that was promised. It decides the labels of the stages, not their codes."""

    FACILITY = "facility"
    SERVICE = "service"
    AGREEMENT = "agreement"


class Scope(StrEnum):
    """Whether the company starts something new in the city or extends what it has there."""

    NEW = "new"
    FURTHER = "further"


class Firmness(StrEnum):
    """How strongly the source states a commitment. It never changes."""

    INTEREST = "interest"
    INTENTION = "intention"
    PLAN = "plan"
    SIGNED = "signed"


class AmountStatus(StrEnum):
    """Whether a source gives the amount. An undisclosed amount is NULL, never 0."""

    DISCLOSED = "disclosed"
    UNDISCLOSED = "undisclosed"
    NONE = "none"


class AmountBound(StrEnum):
    """How exactly a source states an amount."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


class Review(StrEnum):
    """Whether a person has checked a commitment against its source."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"


class Precision(StrEnum):
    """How exactly a date is known. The last possible day is stored."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    UNKNOWN = "unknown"


class CompanyKind(StrEnum):
    """The kind of an organisation in the table companies."""

    COMPANY = "company"
    ASSOCIATION = "association"
    GOVERNMENT = "government"
    UNIVERSITY = "university"
    FACILITY = "facility"


class Region(StrEnum):
    """Where a company is based: in the city, elsewhere in its province, elsewhere in the country, abroad."""

    CITY = "city"
    PROVINCE = "province"
    COUNTRY = "country"
    ABROAD = "abroad"


class SourceKind(StrEnum):
    """The kind of a source."""

    ARTICLE = "article"
    ANNOUNCEMENT = "announcement"
    CONTRACT = "contract"
    REGISTER = "register"
    SITE_VISIT = "site_visit"
    BANK_SLIP = "bank_slip"


class PaperKind(StrEnum):
    """The kind of a file that is kept as evidence, by its content."""

    PDF = "pdf"
    PICTURE = "picture"
    WORD = "word"
    WORKBOOK = "workbook"
    TEXT = "text"
    OTHER = "other"


class EventKind(StrEnum):
    """The kind of an event."""

    ROADSHOW = "roadshow"
    VISIT = "visit"
    SYMPOSIUM = "symposium"
    SIGNING = "signing"


class ParticipantRole(StrEnum):
    """The role in which a company or a person took part in an event."""

    VISITOR = "visitor"
    HOST = "host"
    SITE = "site"
    PRESENTER = "presenter"
    SIGNATORY = "signatory"
    ATTENDEE = "attendee"


class PartyRole(StrEnum):
    """The role of a further party to a commitment."""

    PARTNER = "partner"
    COUNTERPARTY = "counterparty"


class CommitmentRole(StrEnum):
    """The role of any party in a commitment: the company that leads it, or a further party."""

    LEAD = "lead"
    PARTNER = "partner"
    COUNTERPARTY = "counterparty"


class SectorRole(StrEnum):
    """Whether a sector is a company's own or that of an association's members."""

    OWN = "own"
    MEMBERS = "members"


class MeasureKind(StrEnum):
    """The kind of a promised quantity that is not money."""

    CAPACITY = "capacity"
    AREA = "area"
    JOBS = "jobs"
    OUTPUT = "output"


class TotalUnit(StrEnum):
    """The unit that an announced total counts."""

    PROJECT = "project"
    PROJECT_GROUP = "project_group"


class RuleKind(StrEnum):
    """What a rule decides: a light, a list of due calls, a figure, or a size by which reports group amounts.

    A light depends on the days without progress (`light_age`), the days since a promised date (`light_due`),
    the days without progress of a commitment that promises no such date (`light_undated`), or the days since
    an open action was due (`light_action`).
    """

    LIGHT_AGE = "light_age"
    LIGHT_DUE = "light_due"
    LIGHT_UNDATED = "light_undated"
    LIGHT_ACTION = "light_action"
    CONTACT_AGE = "contact_age"
    FIGURE = "figure"
    SIZE_BAND = "size_band"


class Gate(StrEnum):
    """A field that a commitment needs before it may reach a stage, which seeds/rules.toml names."""

    RESPONSIBLE_UNIT = "responsible_unit"
    RESPONSIBLE_PERSON = "responsible_person"
    AMOUNT = "amount"
    CONTRACT_SOURCE = "contract_source"
    REGISTRATION_NUMBER = "registration_number"


class FigureMeasure(StrEnum):
    """What the definition of a figure counts or sums.

    `funds` is the money that was received in the currency of the amounts, as a share of the amounts.
    """

    COMMITMENTS = "commitments"
    AMOUNT = "amount"
    RECEIVED = "received"
    RECEIVED_IN_PERIOD = "received_in_period"
    FUNDS = "funds"


class FigureForm(StrEnum):
    """Whether a figure is a share of something, or the number or sum itself."""

    RATE = "rate"
    NUMBER = "number"


class DueKind(StrEnum):
    """Why an item is due. For `no_contact`, the rules of kind contact_age give the number of days."""

    OVERDUE = "overdue"
    COMING = "coming"
    NO_CONTACT = "no_contact"
    PROMISED = "promised"
    UNNAMED = "unnamed"


class Operation(StrEnum):
    """The operation on a row that an entry of the journal describes."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class ProposalKind(StrEnum):
    """The kind of a proposal, which the reading of a source makes."""

    COMPANY = "company"
    REPRESENTATIVE = "representative"
    EVENT = "event"
    TOTAL = "announced_total"
    COMMITMENT = "commitment"


class ProposalDecision(StrEnum):
    """The decision of a person about a proposal; an open proposal has none."""

    TAKEN = "taken"
    CHANGED = "changed"
    REFUSED = "refused"


class LinkKind(StrEnum):
    """The kinds of links in the chain of digests; an upgrade or snapshot links every row."""

    BATCH = "batch"
    UPGRADE = "upgrade"
    SNAPSHOT = "snapshot"

    @property
    def is_checkpoint(self) -> bool:
        """Whether the link is over every row, whichever batch wrote it."""
        return self is not LinkKind.BATCH


class Likeness(StrEnum):
    """Why two companies may be the same one, the surest reason first."""

    SAME_CODE = "same_code"
    SAME_NAME = "same_name"
    SIMILAR = "similar"


class HitKind(StrEnum):
    """The kinds of rows that a search finds, in the order in which they are shown."""

    COMPANY = "company"
    PERSON = "person"
    COMMITMENT = "commitment"
    FOLLOWUP = "followup"
    RECEIPT = "receipt"
    EVENT = "event"
    SECTOR = "sector"
    SOURCE = "source"


class HitField(StrEnum):
    """The field of a row in which a search found the query."""

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
