"""The closed lists of codes. The database stores their values; only seeds/labels.toml has their labels."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """The furthest stage that a commitment is known to have reached. Stages are compared by their `rank`."""

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
        """The number by which stages are ordered: 10 for the first stage … 90 for the last."""
        return 10 * (list(Stage).index(self) + 1)


class Condition(StrEnum):
    """Whether a commitment is pursued, on hold or over, as a person entered it."""

    ACTIVE = "active"
    ON_HOLD = "on_hold"
    ENDED = "ended"
    FULFILLED = "fulfilled"


class Status(StrEnum):
    """The state of a commitment in one word. It follows from stage, condition and light; nobody enters it."""

    ACTIVE = "active"
    ON_HOLD = "on_hold"
    FULFILLED = "fulfilled"
    LOST = "lost"
    CANCELLED = "cancelled"
    STALLED = "stalled"
    NO_UPDATE = "no_update"


class Light(StrEnum):
    """The traffic light of an active commitment, as the rules compute it. Red needs attention first."""

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
    """The kind of a follow-up. Only the kinds progress and reopen change the stage or the condition."""

    PROGRESS = "progress"
    CONTACT = "contact"
    NOTE = "note"
    REOPEN = "reopen"


class ActionOutcome(StrEnum):
    """How an action (a planned next step) ended. A follow-up that says `moved` plans another in its place."""

    DONE = "done"
    DROPPED = "dropped"
    MOVED = "moved"


class Track(StrEnum):
    """What kind of thing was promised. It decides the labels of the stages, not which stages exist."""

    FACILITY = "facility"
    SERVICE = "service"
    AGREEMENT = "agreement"


class Scope(StrEnum):
    """Whether the company starts something new in the city, or extends something that it has there."""

    NEW = "new"
    FURTHER = "further"


class Firmness(StrEnum):
    """How firmly the source states a commitment, from interest to a signed contract. It never changes."""

    INTEREST = "interest"
    INTENTION = "intention"
    PLAN = "plan"
    SIGNED = "signed"


class AmountStatus(StrEnum):
    """Whether the source discloses an amount; `none` if no money is involved.

    An undisclosed amount is stored as NULL, never as 0.
    """

    DISCLOSED = "disclosed"
    UNDISCLOSED = "undisclosed"
    NONE = "none"


class AmountBound(StrEnum):
    """How a source states an amount: exactly, about, at least, at most, or as a range."""

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
    """How exactly a date is known. The database stores the last possible day of the date."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    UNKNOWN = "unknown"


class CompanyKind(StrEnum):
    """The kind of an organisation. The table companies holds organisations of all these kinds."""

    COMPANY = "company"
    ASSOCIATION = "association"
    GOVERNMENT = "government"
    UNIVERSITY = "university"
    FACILITY = "facility"


class Region(StrEnum):
    """Where a company is based: in the city, elsewhere in its province or in the country, or abroad."""

    CITY = "city"
    PROVINCE = "province"
    COUNTRY = "country"
    ABROAD = "abroad"


class SourceKind(StrEnum):
    """What a source of facts is: a press article, a contract, a bank slip or an entry in a register."""

    ARTICLE = "article"
    ANNOUNCEMENT = "announcement"
    CONTRACT = "contract"
    REGISTER = "register"
    SITE_VISIT = "site_visit"
    BANK_SLIP = "bank_slip"


class PaperKind(StrEnum):
    """The file type of a paper, which is a file that is kept as evidence. The content decides the type."""

    PDF = "pdf"
    PICTURE = "picture"
    WORD = "word"
    WORKBOOK = "workbook"
    TEXT = "text"
    OTHER = "other"


class EventKind(StrEnum):
    """The kind of an event at which companies voiced commitments."""

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
    """The role of a party to a commitment other than the company that leads it."""

    PARTNER = "partner"
    COUNTERPARTY = "counterparty"


class CommitmentRole(StrEnum):
    """The role of any party to a commitment: the company that leads it, or a further party."""

    LEAD = "lead"
    PARTNER = "partner"
    COUNTERPARTY = "counterparty"


class SectorRole(StrEnum):
    """Whether a sector is that of the company itself, or that of the members of an association."""

    OWN = "own"
    MEMBERS = "members"


class MeasureKind(StrEnum):
    """What a promised quantity that is not money measures."""

    CAPACITY = "capacity"
    AREA = "area"
    JOBS = "jobs"
    OUTPUT = "output"


class TotalUnit(StrEnum):
    """What an announced total counts: single projects, or groups of projects."""

    PROJECT = "project"
    PROJECT_GROUP = "project_group"


class RuleKind(StrEnum):
    """What a rule decides: a traffic light, when a call is due, a figure, or the size bands in reports.

    The rules of a light say after how many days it changes. They count days since the last progress
    (`light_age`; `light_undated` if no date was promised), since the promised date (`light_due`), or since
    the day on which an open action was due (`light_action`). `contact_age` rules say when a call is due.
    """

    LIGHT_AGE = "light_age"
    LIGHT_DUE = "light_due"
    LIGHT_UNDATED = "light_undated"
    LIGHT_ACTION = "light_action"
    CONTACT_AGE = "contact_age"
    FIGURE = "figure"
    SIZE_BAND = "size_band"


class Gate(StrEnum):
    """A field that a commitment needs to reach a stage. seeds/rules.toml names the stage for each field."""

    RESPONSIBLE_UNIT = "responsible_unit"
    RESPONSIBLE_PERSON = "responsible_person"
    AMOUNT = "amount"
    CONTRACT_SOURCE = "contract_source"
    REGISTRATION_NUMBER = "registration_number"


class FigureMeasure(StrEnum):
    """What a figure counts or sums: commitments, promised amounts, or money received.

    `funds` is the money received divided by the promised amount; only money in the currency of the promise
    counts.
    """

    COMMITMENTS = "commitments"
    AMOUNT = "amount"
    RECEIVED = "received"
    RECEIVED_IN_PERIOD = "received_in_period"
    FUNDS = "funds"


class FigureForm(StrEnum):
    """Whether a figure is a share (a rate), or the number or sum itself."""

    RATE = "rate"
    NUMBER = "number"


class DueKind(StrEnum):
    """Why an item is due. For `no_contact`, rules of the kind contact_age set the number of days."""

    OVERDUE = "overdue"
    COMING = "coming"
    NO_CONTACT = "no_contact"
    PROMISED = "promised"
    UNNAMED = "unnamed"


class Operation(StrEnum):
    """What happened to a row, as the journal (the table of all changes) says."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class ProposalKind(StrEnum):
    """What the program proposes to add to the register after it has read a source."""

    COMPANY = "company"
    REPRESENTATIVE = "representative"
    EVENT = "event"
    TOTAL = "announced_total"
    COMMITMENT = "commitment"


class ProposalDecision(StrEnum):
    """What a person decided about a proposal. An open proposal has no decision yet."""

    TAKEN = "taken"
    CHANGED = "changed"
    REFUSED = "refused"


class LinkKind(StrEnum):
    """Why a digest (hash) of rows was added to the chain of digests: after a batch, upgrade or snapshot.

    The chain of digests shows later alterations of rows. A batch is one command that wrote.
    """

    BATCH = "batch"
    UPGRADE = "upgrade"
    SNAPSHOT = "snapshot"

    @property
    def is_checkpoint(self) -> bool:
        """Whether this link of the chain of digests covers every row of the database.

        Other links cover only the rows of one batch.
        """
        return self is not LinkKind.BATCH


class Likeness(StrEnum):
    """Why two companies may be the same organisation; the strongest reason comes first."""

    SAME_CODE = "same_code"
    SAME_NAME = "same_name"
    SIMILAR = "similar"


class HitKind(StrEnum):
    """The kinds of rows that a search can find, in the order in which the results show them."""

    COMPANY = "company"
    PERSON = "person"
    COMMITMENT = "commitment"
    FOLLOWUP = "followup"
    RECEIPT = "receipt"
    EVENT = "event"
    SECTOR = "sector"
    SOURCE = "source"


class HitField(StrEnum):
    """The field of a row in which a search found its words."""

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
