"""The options that give the fields of a commitment and its parts, such as the people who promised it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.cli.params.fields import (
    Field,
)
from tracker.cli.params.pair_types import MEASURE, PARTY, VOICE
from tracker.cli.params.types import (
    AMOUNT_WITH_TEXT,
    COLLEAGUE,
    COMMITMENT,
    COMPANY,
    DUE,
    EVENT,
    LONG_TEXT,
    PERSON,
    RESPONSIBLE_UNIT,
    SECTOR,
    TEXT,
    TITLE,
    TOTAL,
    VOICED_DATE,
    Code,
)
from tracker.values.codes import AmountStatus, Firmness, MeasureKind, Review, Scope, Stage, Track

if TYPE_CHECKING:
    pass


FIELDS = {
    "title": Field("--title", TITLE, "What the organisation promised, in your own words."),
    "summary": Field("--summary", LONG_TEXT, "What the organisation promised, in more detail."),
    "event_id": Field("--event", EVENT, "The event at which the commitment was made."),
    "voiced": Field(
        "--on",
        VOICED_DATE,
        "The day on which the commitment was made, or the word unknown; if left out, the date of the event.",
    ),
    "firmness": Field(
        "--firmness",
        Code(firmness=Firmness),
        "How strongly the source states the commitment: interest, intention, plan or signed.",
    ),
    "opening_stage": Field(
        "--opening-stage",
        Code(stage=Stage),
        "The stage at the beginning: framework or signed; needed only with --firmness signed.",
    ),
    "track": Field(
        "--track",
        Code(track=Track),
        "The kind of commitment: facility (something is built), service or agreement.",
    ),
    "scope": Field(
        "--scope",
        Code(scope=Scope),
        "Whether the investment is new, or further (more of what is already here); if left out, new.",
    ),
    "place": Field("--place", TEXT, "The place where the commitment will be carried out."),
    "amount": Field(
        "--amount", AMOUNT_WITH_TEXT, "The promised amount as the source prints it, such as CNY 120 million."
    ),
    "amount_text": Field(
        "--amount-text",
        TEXT,
        "The printed words of the amount, if the program cannot read them as an amount.",
    ),
    "amount_status": Field(
        "--amount-status",
        Code(amount_status=AmountStatus),
        "Why there is no amount: none (no money is involved) or undisclosed.",
    ),
    "due": Field("--due", DUE, "The promised date as the source prints it, such as 2026 or tbd."),
    "due_text": Field(
        "--due-text",
        TEXT,
        "The printed words of the promised date, if the program cannot read them as a date.",
    ),
    "due_stage": Field("--due-stage", Code(stage=Stage), "The stage that is promised for the promised date."),
    "project_code": Field(
        "--project-code", TEXT, "The code of the project on the national approval platform."
    ),
    "parent": Field("--parent", COMMITMENT, "The larger commitment of which this one is a component."),
    "announced_total_id": Field("--total", TOTAL, "The announced total to which this commitment belongs."),
    "responsible_unit": Field("--unit", RESPONSIBLE_UNIT, "The unit that is responsible for the commitment."),
    "responsible_person": Field("--person", COLLEAGUE, "The person who is responsible for the commitment."),
    "review": Field(
        "--review",
        Code(review=Review),
        "The state of the review: draft (the default), confirmed or withdrawn.",
    ),
}
PARTS = {
    "voices": Field(
        "--by",
        VOICE,
        "The person who made the commitment; write NAME:TITLE if the person has several positions.",
        multiple=True,
    ),
    "sectors": Field(
        "--sector",
        SECTOR,
        "A sector (industry) of the commitment; the first one is the main sector.",
        multiple=True,
    ),
    "parties": Field(
        "--party",
        PARTY,
        "Another organisation that takes part in the commitment: its name, or a description if the "
        "register does not have it.",
        multiple=True,
    ),
    "measures": Field(
        "--measure", MEASURE, "A quantity other than money, such as capacity=500 t/year.", multiple=True
    ),
}
CHANGES = {
    "company_id": Field("--company", COMPANY, "The organisation that made the commitment.", is_first=True),
    **FIELDS,
    **PARTS,
}
REMOVED_PARTS = {
    "no_voices": Field(
        "--remove-by", PERSON, "A person to remove, who did not make the commitment.", multiple=True
    ),
    "no_parties": Field(
        "--remove-party",
        PARTY,
        "An organisation to remove, which does not take part in the commitment.",
        multiple=True,
    ),
    "no_sectors": Field(
        "--remove-sector", SECTOR, "A sector to remove, other than the main sector.", multiple=True
    ),
    "no_measures": Field(
        "--remove-measure",
        Code(measure_kind=MeasureKind),
        "The kind of quantity to remove, such as capacity.",
        multiple=True,
    ),
}


RARE_FIELDS = (
    *("--summary", "--opening-stage", "--scope", "--place", "--amount-text", "--amount-status", "--due-text"),
    *("--project-code", "--parent", "--total", "--review", "--by", "--sector", "--measure", "--nth"),
)
"""The options that the short help of `add` and `edit` leaves out."""
