"""The models of a file of facts, which holds the facts of one article; seeds/README.md has the format.

The same models check a file that a person wrote by hand, in which more keys may be left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar, NamedTuple, Self, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, ValidationInfo, model_validator
from pydantic_core import PydanticKnownError

from tracker.locale import gettext, gettext_noop, join_items
from tracker.rules import commitment_fields
from tracker.values.codes import (
    AmountStatus,
    CompanyKind,
    EventKind,
    Firmness,
    MeasureKind,
    ParticipantRole,
    PartyRole,
    Region,
    Review,
    Scope,
    SectorRole,
    SourceKind,
    Stage,
    TotalUnit,
    Track,
)
from tracker.values.strict_toml import (
    Amount,
    AnyDate,
    Day,
    ExactAmount,
    LabelsAllowed,
    ListOf,
    Mistake,
    Name,
    PlainText,
    ProperName,
    StrictTable,
    Title,
    make_code_validator,
    make_mistake_error,
    make_text_validator,
    parse_table,
    read_toml,
)

Span = tuple[int, int]
Value = TypeVar("Value")
AS_SEED = "as seed"
"""The validation context of a file that came with the program; other files have LabelsAllowed."""
_CITE_HINT = gettext_noop("every fact must cite the place in the text that supports it")


def _require_in_seeds(value: Value | None, info: ValidationInfo) -> Value | None:
    """Refuse a file that came with the program if it lacks this key; a file written by hand may lack it."""
    if value is None and info.context == AS_SEED:
        raise PydanticKnownError("missing")
    return value


def _refuse_in_seeds(value: Value, info: ValidationInfo) -> Value:
    """Refuse this key in a file that came with the program; only a file written by hand may have it."""
    if info.context == AS_SEED:
        raise PydanticKnownError("extra_forbidden")
    return value


SeedsNeed = Annotated[Value | None, Field(validate_default=True), AfterValidator(_require_in_seeds)]
"""A key that a seed must have and a file written by hand may leave out."""
ByHand = Annotated[Value | None, AfterValidator(_refuse_in_seeds)]
"""A key that only a file written by hand may have."""


def _read_span(value: object) -> Span:
    """Return a span (two positions in the text, [start, end]) as a tuple; refuse any other value."""
    match value:
        case [int(start), int(end)] if 0 <= start < end and bool not in (type(start), type(end)):
            return start, end
        case _:
            raise make_mistake_error(
                gettext("{value} does not say where a text begins and ends").format(value=value),
                gettext("write a span as [start, end], with start < end"),
            )


def _read_spans(value: object) -> tuple[Span, ...]:
    """Return the spans of text that support one field. The file gives one span or a list of spans."""
    if isinstance(value, list) and value and isinstance(value[0], list):
        return tuple(_read_span(span) for span in value)
    return (_read_span(value),)


def _read_quotations(value: object) -> tuple[str, ...]:
    """Return the quotations that support one field. The file gives one text or a list of texts."""
    quotations = value if isinstance(value, list) else [value]
    for quotation in quotations:
        if not isinstance(quotation, str) or not quotation.strip():
            raise make_mistake_error(
                gettext("“{value}” is not a quotation").format(value=quotation),
                gettext("copy words from the text exactly"),
            )
    return tuple(quotations)


def _group_by_field(value: object) -> object:
    """Return the value of the key `cite` or `quote` as a dict, with an entry for each supported field.

    A value that is no dict supports the whole row; it becomes the entry `row`.
    """
    if value == {}:
        raise make_mistake_error(gettext("the table is empty"), gettext(_CITE_HINT))
    return value if isinstance(value, dict) else {"row": value}


Spans = Annotated[tuple[Span, ...], PlainValidator(_read_spans)]
Quotations = Annotated[tuple[str, ...], PlainValidator(_read_quotations)]


class Fact(StrictTable):
    """A fact that becomes a row of a table: its values, and the spans of text that support its columns."""

    table: ClassVar[str]
    """The database table that holds such a fact."""
    one_of: ClassVar[tuple[str, ...]] = ()
    """Keys of which exactly one must be given."""

    cite: SeedsNeed[Annotated[dict[str, Spans], BeforeValidator(_group_by_field)]] = Field(
        default=None, description=_CITE_HINT
    )
    quote: ByHand[Annotated[dict[str, Quotations], BeforeValidator(_group_by_field)]] = None

    @model_validator(mode="after")
    def _require_one_of_keys(self) -> Self:
        """Refuse a fact that has none of the keys in `one_of`, or more than one of them."""
        if self.one_of and sum(getattr(self, key) is not None for key in self.one_of) != 1:
            raise make_mistake_error(
                gettext("give exactly one of these keys: {keys}").format(keys=join_items(self.one_of))
            )
        return self


class Source(Fact):
    """A source: an article, an announcement, a contract."""

    table = "sources"

    key: PlainText
    kind: Annotated[SourceKind, make_code_validator(SourceKind)]
    original: PlainText | None = None
    title: Title | None = None
    publisher: PlainText | None = None
    original_publisher: PlainText | None = None
    author: PlainText | None = None
    url: PlainText | None = None
    published_at: PlainText | None = None
    language: PlainText | None = None
    char_count: int | None = None
    sha256: PlainText | None = None
    note: PlainText | None = None


class Sector(Fact):
    """What a text says about a sector that sectors.toml defines."""

    table = "sectors"

    code: PlainText
    is_priority: bool | None = None


class Alias(Fact):
    """Another name of a company."""

    table = "company_aliases"

    name: ProperName


class CompanySector(Fact):
    """A sector in which a company works, or the members of an association do."""

    table = "company_sectors"

    sector: PlainText
    role: Annotated[SectorRole, make_code_validator(SectorRole)]


class Company(Fact):
    """A company or another organisation."""

    table = "companies"

    name: ProperName
    kind: SeedsNeed[Annotated[CompanyKind, make_code_validator(CompanyKind)]] = None
    region: Annotated[Region, make_code_validator(Region)] | None = None
    name_hans: ProperName | None = None
    name_en: Name | None = None
    note: PlainText | None = None
    different: ByHand[bool] = None
    aliases: ListOf[Alias] = ()
    sectors: ListOf[CompanySector] = ()


class Position(Fact):
    """A title that a person holds at an organisation."""

    table = "positions"
    one_of = ("company", "organisation_text")

    title: Name
    company: ProperName | None = None
    organisation_text: ProperName | None = None


class Representative(Fact):
    """A person who speaks for an organisation."""

    table = "representatives"

    name: ProperName
    distinction: Name | None = None
    name_hans: ProperName | None = None
    origin: PlainText | None = None
    note: PlainText | None = None
    positions: ListOf[Position] = ()


class Participant(Fact):
    """A company or a person who took part in an event."""

    table = "event_participants"
    one_of = ("company", "representative")

    company: ProperName | None = None
    representative: ProperName | None = None
    role: Annotated[ParticipantRole, make_code_validator(ParticipantRole)]


class EventSector(Fact):
    """A sector that an event covers, according to the text."""

    table = "event_sectors"

    sector: PlainText


class Event(Fact):
    """An event where commitments were voiced: a roadshow, a visit, a symposium, a signing."""

    table = "events"

    key: PlainText
    kind: Annotated[EventKind, make_code_validator(EventKind)]
    name: Name
    starts_on: AnyDate
    ends_on: Day | None = None
    date_text: PlainText | None = None
    place: PlainText | None = None
    part_of: PlainText | None = None
    note: PlainText | None = None
    participants: ListOf[Participant] = ()
    sectors: ListOf[EventSector] = ()


class AnnouncedTotal(Fact):
    """Projects that the text does not name one by one, but gives only as a number: 签约64个项目."""

    table = "announced_totals"

    key: PlainText
    event: PlainText
    count: int
    unit: Annotated[TotalUnit, make_code_validator(TotalUnit)]
    amount: ExactAmount | None = None
    note: PlainText | None = None


class CommitmentSector(Fact):
    """A further sector of a commitment, beside its main sector."""

    table = "commitment_sectors"

    sector: PlainText


class Voice(Fact):
    """A person who voiced a commitment. Without `company`, the person speaks for the leading company."""

    table = "commitment_representatives"

    representative: ProperName
    company: ProperName | None = None
    title: PlainText | None = None


class Party(Fact):
    """An organisation that takes part in a commitment beside the leading company.

    It is a company of the register, or `party_text`: the words of the source, if these name no company.
    """

    table = "commitment_parties"
    one_of = ("company", "party_text")

    company: ProperName | None = None
    party_text: ProperName | None = None
    role: Annotated[PartyRole, make_code_validator(PartyRole)]
    share: Annotated[str, make_text_validator(commitment_fields.parse_share)] | None = None


class Measure(Fact):
    """A promised quantity that is not money, such as jobs or tonnes a year."""

    table = "commitment_measures"

    kind: Annotated[MeasureKind, make_code_validator(MeasureKind)]
    value: int
    unit: PlainText
    value_text: PlainText


class Commitment(Fact):
    """A commitment: one thing that a company says it will do."""

    table = "commitments"

    ref: SeedsNeed[PlainText] = None
    company: ProperName
    event: PlainText | None = None
    sector: PlainText | None = None
    parent: PlainText | None = None
    announced_total: PlainText | None = None
    title: Title
    track: Annotated[Track, make_code_validator(Track)]
    firmness: Annotated[Firmness, make_code_validator(Firmness)]
    scope: SeedsNeed[Annotated[Scope, make_code_validator(Scope)]] = None
    opening_stage: SeedsNeed[Annotated[Stage, make_code_validator(Stage)]] = None
    amount_status: SeedsNeed[Annotated[AmountStatus, make_code_validator(AmountStatus)]] = None
    review: SeedsNeed[Annotated[Review, make_code_validator(Review)]] = None
    voiced_on: SeedsNeed[AnyDate] = None
    due_stage: Annotated[Stage, make_code_validator(Stage)] | None = None
    due_on: AnyDate | None = None
    amount: Amount | None = None
    summary: PlainText | None = None
    place: PlainText | None = None
    amount_text: PlainText | None = None
    due_text: PlainText | None = None
    project_code: PlainText | None = None
    responsible_unit: Name | None = None
    responsible_person: ProperName | None = None
    sectors: ListOf[CommitmentSector] = ()
    voiced_by: ListOf[Voice] = ()
    parties: ListOf[Party] = ()
    measures: ListOf[Measure] = ()


class ExpectedCounts(StrictTable):
    """How many rows the file should give each table; the loader compares it with the rows it wrote."""

    sources: int = 0
    sectors: int = 0
    companies: int = 0
    company_aliases: int = 0
    company_sectors: int = 0
    representatives: int = 0
    positions: int = 0
    events: int = 0
    event_participants: int = 0
    event_sectors: int = 0
    announced_totals: int = 0
    commitments: int = 0
    commitment_sectors: int = 0
    commitment_representatives: int = 0
    commitment_parties: int = 0
    commitment_measures: int = 0
    citations: int = 0


LISTS: Mapping[str, type[Fact]] = {
    "source": Source,
    "sector": Sector,
    "company": Company,
    "representative": Representative,
    "event": Event,
    "announced_total": AnnouncedTotal,
    "commitment": Commitment,
}
"""The lists of a file, in the order in which their entries refer to each other."""

_Tables = ListOf[dict[str, Any]]


class _WholeFile(StrictTable):
    """A whole file of facts. The entries in its lists are checked later, one by one.

    That way all mistakes in the file are reported, not only the first.
    """

    text: SeedsNeed[PlainText] = None
    expect: SeedsNeed[ExpectedCounts] = None
    source: _Tables = ()
    sector: _Tables = ()
    company: _Tables = ()
    representative: _Tables = ()
    event: _Tables = ()
    announced_total: _Tables = ()
    commitment: _Tables = ()


class CheckedEntry(NamedTuple):
    """An entry of a list in the file: its path, its content, and either a fact or the mistakes in it."""

    path: str
    table: str
    written: Mapping[str, Any]
    fact: Fact | None
    mistakes: list[Mistake]


class Article(NamedTuple):
    """The checked content of one file of facts. `mistakes` concern the whole file, not a single entry."""

    file: Path
    text_key: str | None
    """The key of the source that the spans point into."""
    expected: ExpectedCounts | None
    entries: list[CheckedEntry]
    mistakes: list[Mistake]


def read_article(file: Path) -> Article:
    """Read a file of facts and check it. Raises FileError if it is missing or not TOML."""
    return check_article(file, read_toml(file))


def check_article(file: Path, data: Mapping[str, Any], by_hand: LabelsAllowed | None = None) -> Article:
    """Check the content of a file of facts, entry by entry; return its facts and the mistakes.

    Pass `by_hand` for a file that a person wrote: it may leave out keys, and give labels for codes.
    """
    context, hidden = (by_hand, ()) if by_hand else (AS_SEED, ("quote", "different"))
    frame, mistakes = parse_table(_WholeFile, data, context=context)
    entries = []
    for name, model in LISTS.items():
        for number, written in enumerate(_select_dicts(data.get(name)), start=1):
            path = f"{name}[{number}]"
            fact, wrong = parse_table(model, written, path, context=context, hidden=hidden)
            entries.append(CheckedEntry(path, model.table, written, fact, wrong))
    text_key = data.get("text")
    return Article(
        file,
        text_key if isinstance(text_key, str) else None,
        None if frame is None else frame.expect,
        entries,
        mistakes,
    )


def _select_dicts(value: object) -> list[dict[str, Any]]:
    """Return the dicts in a list; [] for a value that is not a list.

    Other items of the list are left out here, and reported when the whole file is checked against its schema.
    """
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
