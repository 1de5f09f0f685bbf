"""The fields of a commitment: fill in those that follow from others, find missing ones and contradictions.

The parameter `values` maps names of fields to values. The fields are the columns of commitments, except that
`voiced` and `due` are a PartialDate and `amount` is an Amount, each of which fills several columns. A row of
a sheet, the options of a command and the answers in a dialogue are all checked here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal, localcontext
from typing import Any, NamedTuple

from tracker.errors import BadInputError
from tracker.locale import gettext, join_items
from tracker.rules.lifecycle import OPENING_STAGES, Flaw
from tracker.values.code_labels import get_code_label
from tracker.values.codes import (
    AmountBound,
    AmountStatus,
    CompanyKind,
    EventKind,
    Firmness,
    MeasureKind,
    PartyRole,
    Precision,
    Review,
    Scope,
    Stage,
    Track,
)
from tracker.values.dates import PartialDate
from tracker.values.money import LARGEST, Amount

FIELDS = (
    "company_id", "event_id", "sector_id", "title", "summary", "track", "scope", "firmness", "opening_stage",
    "voiced", "place", "amount", "amount_text", "amount_status", "due_stage", "due", "due_text",
    "project_code", "parent_id", "announced_total_id", "responsible_unit", "responsible_person", "review",
)  # fmt: skip
REQUIRED = ("company_id", "title", "firmness", "opening_stage", "track", "scope", "voiced", "review")
PAIRS = {
    "voiced": ("voiced_on", "voiced_precision"),
    "due": ("due_on", "due_precision"),
    "amount": ("amount", "currency", "amount_upper", "amount_bound"),
}
"""Fields that are stored in several columns."""
_CODES = {
    "track": Track,
    "scope": Scope,
    "firmness": Firmness,
    "opening_stage": Stage,
    "amount_status": AmountStatus,
    "due_stage": Stage,
    "review": Review,
}


_SCALES = {"": 1, "千": 10**3, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*[%％]")
_NAME_AND_SHARE = re.compile(r"(.*?\S)\s*[:：(（]\s*([^:：()（）]*[%％])\s*[)）]?")
_WHOLE = 100
_QUANTITY = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<scale>[千万萬亿億]?)\s*(?P<unit>\D.*)")


class Newcomer(NamedTuple):
    """A company or person that is not in the database yet and is added with the commitment."""

    name: str
    kind: CompanyKind | None = None
    """The kind of company; None for a person."""
    unlike: tuple[int, ...] = ()
    """Ids of companies with similar names that a person judged to be others."""


class NewEvent(NamedTuple):
    """An event that is not in the database yet and is added with the commitment."""

    name: str
    kind: EventKind
    starts: PartialDate


class Voice(NamedTuple):
    """A person who voiced the commitment, and the title that the person held then.

    Without a title, the position is the only one that the person holds at the leading company.
    """

    person: int | Newcomer
    title: str | None = None


class Party(NamedTuple):
    """An organisation that takes part in a commitment beside the leading company.

    It is a company of the register, or `party_text`: the words of the source, if these name no company.
    """

    role: PartyRole
    company_id: int | None = None
    party_text: str | None = None
    share: str | None = None
    """In percent, as the source prints it."""

    @property
    def key(self) -> dict[str, Any]:
        """The columns that identify this party among those of its commitment, with their values."""
        return {"role": self.role, "company_id": self.company_id, "party_text": self.party_text}


class Measure(NamedTuple):
    """A promised quantity that is not money. `value_text` is the quantity as printed."""

    kind: MeasureKind
    value: int
    unit: str
    value_text: str


class CommitmentParts(NamedTuple):
    """The parts of a commitment (people, parties, sectors, quantities), which are rows of other tables.

    `sectors` holds the ids of the further sectors.
    """

    voices: Sequence[Voice] = ()
    parties: Sequence[Party] = ()
    sectors: Sequence[int] = ()
    measures: Sequence[Measure] = ()


def parse_share(text: str) -> str:
    """Return a share in percent as written. Raises BadInputError unless it is above 0 and at most 100."""
    match = _SHARE.fullmatch(text.strip())
    if match is None or not 0 < float(unicodedata.normalize("NFKC", match[1])) <= 100:
        raise BadInputError(
            gettext("“{text}” is not a share in percent").format(text=text),
            gettext("write the share in percent, up to 100: 49%"),
        )
    return text.strip()


def describe_excess_shares(shares: Iterable[tuple[str, str | None]]) -> str | None:
    """Return a sentence that says how far the shares exceed 100 % in total; None if they do not.

    `shares` has the name and the share of each party of one commitment. Texts that are not shares are
    ignored.
    """
    matches = [(name, _SHARE.fullmatch((share or "").strip())) for name, share in shares]
    numbers = [(name, Decimal(unicodedata.normalize("NFKC", match[1]))) for name, match in matches if match]
    total = sum(number for _, number in numbers)
    if total <= _WHOLE:
        return None
    listed = join_items(f"{name} {number}%" for name, number in numbers)
    return gettext("the shares of the organisations add up to {total}%: {shares}").format(
        total=total, shares=listed
    )


def split_name_and_share(text: str) -> tuple[str, str | None]:
    """Split `北京大学:49%` or `北京大学(49%)` into the name and the share, which is None if not given.

    Raises BadInputError if a text where the share is expected is not a share.
    """
    match = _NAME_AND_SHARE.fullmatch(text.strip())
    return (match[1], parse_share(match[2])) if match else (text, None)


def split_fields_and_parts(entered: Mapping[str, Any]) -> tuple[dict[str, Any], CommitmentParts]:
    """Split typed values into the fields of the commitment itself and its parts, rows of other tables."""
    others = ("voices", "sectors", "parties", "measures", "source", "quote")
    values = {name: value for name, value in entered.items() if name not in others}
    if isinstance(values.get("amount"), AmountStatus):
        values["amount_status"] = values.pop("amount")
    elif values.get("amount") is not None:
        values["amount"], words = values["amount"]
        values.setdefault("amount_text", words)
    if values.get("due") is not None:
        values["due"], words = values["due"].read, values["due"].text
        if words:
            values.setdefault("due_text", words)
    first, *further = entered.get("sectors", [None])
    if first is not None:
        values["sector_id"] = first
    return values, CommitmentParts(
        entered.get("voices", ()), entered.get("parties", ()), further, entered.get("measures", ())
    )


class RemovedParts(NamedTuple):
    """The parts that an edit removes: people and sectors by id, parties by name, measures by kind."""

    people: Sequence[int] = ()
    parties: Sequence[Party] = ()
    sectors: Sequence[int] = ()
    measures: Sequence[MeasureKind] = ()


NO_PARTS = CommitmentParts()
NOTHING_REMOVED = RemovedParts()


def complete_fields(values: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return the values, completed with the fields that follow from them.

    The opening stage follows from the firmness, if that allows only one. The status of the amount follows
    from the amount or, if that is missing, from the track. If `voiced` is a month, quarter or
    year that is not over, its last possible day becomes today.
    """
    completed = {name: value for name, value in values.items() if value is not None}
    openings = OPENING_STAGES[completed["firmness"]] if "firmness" in completed else ()
    if len(openings) == 1:
        completed.setdefault("opening_stage", openings[0])
    completed.setdefault("amount_status", _derive_amount_status(completed))
    completed.setdefault("scope", Scope.NEW)
    completed.setdefault("review", Review.DRAFT)
    if "voiced" in completed:
        completed["voiced"] = completed["voiced"].cap_last_day(today)
    return completed


def apply_edit(before: Mapping[str, Any], changes: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return the values after an edit; fields that follow from a changed field are computed anew."""
    kept = dict(before)
    if "firmness" in changes and kept.get("opening_stage") not in OPENING_STAGES.get(changes["firmness"], ()):
        kept.pop("opening_stage", None)
    if "amount" in changes or changes.get("amount_status") in (AmountStatus.UNDISCLOSED, AmountStatus.NONE):
        for name in ("amount", "amount_text", "amount_status"):
            kept.pop(name, None)
    if "due" in changes:
        kept.pop("due_text", None)
    if "due" in changes and changes["due"] is None:
        kept.pop("due_stage", None)
    return complete_fields({**kept, **changes}, today)


def find_missing_fields(values: Mapping[str, Any]) -> list[str]:
    """Return the names of the required fields that are missing.

    The opening stage is not listed if the firmness is missing too, because it may follow from that.
    """
    lacking = [name for name in REQUIRED if values.get(name) is None]
    return [name for name in lacking if name != "opening_stage" or "firmness" not in lacking]


def find_contradictions(values: Mapping[str, Any], today: date) -> list[Flaw]:
    """Return the contradictions among the fields of a commitment; call `complete_fields` before.

    A missing field is not a contradiction.
    """
    return [*_check_firmness(values), *_check_amount(values), *_check_dates(values, today)]


def find_forbidden_review_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Flaw]:
    """Yield a flaw if an edit turns a confirmed or withdrawn commitment into a draft, which is forbidden."""
    if before["review"] is not Review.DRAFT and after["review"] is Review.DRAFT:
        yield Flaw(
            "review",
            gettext("the commitment is {review}, and cannot become a draft again").format(
                review=get_code_label("review", before["review"])
            ),
            gettext(
                "withdraw or confirm the commitment, and give the reason: --review withdrawn --because WHY"
            ),
        )


def find_missing_reason(ref: str, review: str, reason: str | None, field: str) -> Iterator[Flaw]:
    """Yield a flaw if a confirmed or withdrawn commitment is edited without a reason."""
    if review != Review.DRAFT and reason is None:
        message = gettext("commitment {ref} is {review}, so every change needs a reason").format(
            ref=ref, review=get_code_label("review", review)
        )
        yield Flaw(field, message, gettext("add the reason: --because WHY"))


def fields_to_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Convert fields to columns of the table. A field that is None sets all its columns to None.

    An `amount` of type Money counts as an exact amount.
    """
    row: dict[str, Any] = {}
    for name, stated in values.items():
        value = Amount(*stated) if name == "amount" and stated else stated
        if name in PAIRS:
            row |= zip(PAIRS[name], value or (None,) * len(PAIRS[name]), strict=True)
        else:
            row[name] = value
    return row


def fields_from_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """Convert a stored row to fields, without those that are empty; the inverse of `fields_to_columns`."""
    read = {name: row[name] for name in FIELDS if name not in PAIRS and row[name] is not None}
    read |= {name: code(read[name]) for name, code in _CODES.items() if name in read}
    for name in ("voiced", "due"):
        on, precision = PAIRS[name]
        if row[on] is not None:
            read[name] = PartialDate(row[on], Precision(row[precision]))
    if row["amount"] is not None:
        bound = AmountBound(row["amount_bound"] or AmountBound.EXACT)
        read["amount"] = Amount(row["amount"], row["currency"], row["amount_upper"], bound)
    return read


def parse_quantity(typed: str) -> tuple[int, str]:
    """Return `500吨/年`, `3万平方米` or `300 jobs` as a whole number and a unit. Raises BadInputError."""
    plain = unicodedata.normalize("NFKC", typed).strip().replace(",", "")
    match = _QUANTITY.fullmatch(plain)
    with localcontext(prec=60):
        value = Decimal(match["number"]) * _SCALES[match["scale"] or ""] if match else Decimal("0.5")
    if value > LARGEST:
        raise BadInputError(
            gettext("“{typed}” is too large to be a quantity").format(typed=typed),
            gettext("check the unit of the quantity"),
        )
    if match is None or value != value.to_integral_value():
        raise BadInputError(
            gettext("“{typed}” is not a quantity").format(typed=typed),
            gettext("write a whole number and its unit, such as 500吨/年"),
        )
    return int(value), match["unit"]


def _derive_amount_status(values: Mapping[str, Any]) -> AmountStatus:
    """Return disclosed for a given amount, none for an agreement without one, else undisclosed."""
    if "amount" in values:
        return AmountStatus.DISCLOSED
    return AmountStatus.NONE if values.get("track") is Track.AGREEMENT else AmountStatus.UNDISCLOSED


def _check_firmness(values: Mapping[str, Any]) -> Iterator[Flaw]:
    """Yield a flaw if the opening stage does not fit the firmness with which the commitment was stated."""
    firmness, opening = values.get("firmness"), values.get("opening_stage")
    if firmness is not None and opening is not None and opening not in OPENING_STAGES[firmness]:
        fitting = join_items(_name_stage(values, stage) for stage in OPENING_STAGES[firmness])
        yield Flaw(
            "opening_stage",
            gettext(
                "a commitment with the firmness “{firmness}” cannot begin at the stage “{opening}”"
            ).format(opening=_name_stage(values, opening), firmness=get_code_label("firmness", firmness)),
            gettext("stages at which it can begin: {stages}").format(stages=fitting),
        )


def _name_stage(values: Mapping[str, Any], stage: Stage) -> str:
    """Return the label of a stage for the track of this commitment."""
    return get_code_label("stage", stage, values.get("track") or Track.FACILITY)


def _check_amount(values: Mapping[str, Any]) -> Iterator[Flaw]:
    """Yield a flaw for an amount that is not above 0, or that contradicts the status of the amount."""
    amount, status = values.get("amount"), values.get("amount_status")
    if amount is not None and amount.amount <= 0:
        yield Flaw(
            "amount",
            gettext("a promised amount must be above 0, but is {amount}").format(amount=amount),
            gettext("check the amount"),
        )
    if amount is not None and status not in (None, AmountStatus.DISCLOSED):
        yield Flaw(
            "amount_status",
            gettext("an amount is given, but “{status}” says that there is no amount").format(
                status=get_code_label("amount_status", status)
            ),
            gettext("keep only one of the two"),
        )
    if amount is None and status is AmountStatus.DISCLOSED:
        message = gettext("the amount is marked as disclosed, but no amount is given")
        yield Flaw("amount", message, gettext("give the amount"), lacks="amount")


def _check_dates(values: Mapping[str, Any], today: date) -> Iterator[Flaw]:
    """Yield a flaw for each contradiction between the date of the promise, today, and what is due when."""
    voiced, due = values.get("voiced"), values.get("due")
    stage, opening = values.get("due_stage"), values.get("opening_stage")
    if voiced is not None and voiced.first_day > today:
        yield Flaw(
            "voiced",
            gettext("the date {day} is in the future").format(day=voiced),
            gettext("enter a commitment after it has been made"),
        )
    if due is not None and voiced is not None and due.day < voiced.first_day:
        yield Flaw(
            "due",
            gettext(
                "the promised date {due} is before the day on which the commitment was made ({voiced})"
            ).format(due=due, voiced=voiced),
            gettext("check the two dates"),
        )
    if stage is not None and due is None:
        yield Flaw(
            "due_stage",
            gettext("the stage “{stage}” is promised, but no date is given for it").format(
                stage=_name_stage(values, stage)
            ),
            gettext("give the promised date too, or leave the stage out"),
            lacks="due",
        )
    if stage is not None and opening is not None and stage.rank <= opening.rank:
        yield Flaw(
            "due_stage",
            gettext(
                "the promised stage “{stage}” was already reached when the commitment was made ({opening})"
            ).format(stage=_name_stage(values, stage), opening=_name_stage(values, opening)),
            gettext("give a later stage, or leave the stage out"),
        )
