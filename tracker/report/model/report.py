"""A report as pure data: codes, numbers and words as printed, ready to be frozen and painted in any language.

Dates are ISO text, amounts whole numbers of a currency's main unit. Nothing here knows a database or a sheet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Amounts = Mapping[str, int]
"""Amounts by currency; sums never cross currencies."""


class Figure(NamedTuple):
    """One figure: a count, a rate (numerator of denominator) or an amount in a currency.

    `value` is None where a denominator is empty: shown as "—", never as 0 % or 100 %. `previous` is the value
    at the end of the period before.
    """

    code: str
    value: float | int | None
    numerator: int | None = None
    denominator: int | None = None
    currency: str | None = None
    previous: float | int | None = None
    version: int | None = None


class BridgeLine(NamedTuple):
    """A line between opening and closing: how many, with which sign, and which commitments."""

    code: str
    sign: int
    number: int
    refs: Sequence[str] = ()


class Group(NamedTuple):
    """Counted commitments that share a sector, unit, region, event, company or period of voicing."""

    key: str
    name: str
    counted: int
    new: int
    live: int
    signed: int
    registered: int
    started: int
    operating: int
    ended: int
    fulfilled: int
    green: int
    yellow: int
    red: int
    amounts: Amounts
    receipts: Amounts


class CodePairCount(NamedTuple):
    """A number of commitments for a pair of codes, such as a stage and a condition."""

    row: str
    column: str
    number: int


class SeriesPeriod(NamedTuple):
    """One period of a series: how many were voiced in it, and what arrived."""

    period: str
    new: int
    receipts: Amounts


class AnnouncedTotal(NamedTuple):
    """An announced total and what has been identified of it."""

    key: str
    event: str
    announced: int
    unit: str
    identified: int
    amount: int | None
    currency: str | None
    note: str | None


class RegisterLine(NamedTuple):
    """A commitment of the register as it stood on the last day; private next actions are left out."""

    ref: str
    company: str
    title: str
    summary: str | None
    sector: str | None
    event: str | None
    region: str | None
    track: str
    scope: str
    firmness: str
    voiced_on: str
    voiced_precision: str
    place: str | None
    amount: int | None
    currency: str | None
    amount_status: str
    voiced_amount: int | None
    received: int | None
    stage: str
    stage_on: str
    stage_precision: str
    condition: str
    condition_on: str | None
    condition_precision: str | None
    reason: str | None
    status: str
    light: str | None
    followup_count: int
    last_progress_on: str | None
    last_progress_precision: str | None
    last_contact_on: str | None
    last_contact_precision: str | None
    next_action: str | None
    next_action_on: str | None
    next_action_by: str | None
    overdue_days: int | None
    due_stage: str | None
    due_on: str | None
    due_precision: str | None
    responsible_unit: str | None
    responsible_person: str | None
    parent_ref: str | None
    announced_total: str | None
    is_counted: int
    is_new: int


class PeriodFollowup(NamedTuple):
    """A follow-up of the period that is not private."""

    followup_id: int
    ref: str
    company: str
    title: str
    track: str
    kind: str
    occurred_on: str
    occurred_precision: str
    stage: str | None
    condition: str | None
    reason: str | None
    note: str | None
    next_action: str | None
    next_action_on: str | None
    next_action_by: str | None
    recorded_by: str


class Quotation(NamedTuple):
    """A place in a source that supports a fact of a commitment; words when the text is attached."""

    ref: str
    fact: str
    field: str
    source: str
    span_start: int
    span_end: int
    before: str | None
    words: str | None
    after: str | None


class Source(NamedTuple):
    """A source, and the one that it repeats."""

    key: str
    kind: str
    title: str | None
    publisher: str | None
    published_at: str | None
    original: str | None
    author: str | None
    url: str | None
    citations: int


class SectorName(NamedTuple):
    """The names of a sector in three scripts."""

    hant: str
    hans: str
    en: str


class Rule(NamedTuple):
    """A rule in force: light rules and figure definitions."""

    kind: str
    code: str
    version: int
    base_stage: str | None
    reached_stage: str | None
    excluded_conditions: str | None
    yellow_days: int | None
    red_days: int | None


class Cause(NamedTuple):
    """A change that made an issued report differ: a row of the journal and who wrote it, why."""

    table: str
    row_id: int
    operation: str
    batch_id: int | None
    actor: str | None
    reason: str | None
    changed_at: str


class Restatement(NamedTuple):
    """A figure or a line of an issued report that now differs: what it said, what it says, what caused it."""

    period: str
    revision: int
    ref: str | None
    field: str
    old: str | None
    new: str | None
    causes: Sequence[Cause] = ()


class Report(NamedTuple):
    """Everything a painter needs beside the labels of a language."""

    period: str
    start: str
    last: str
    is_provisional: bool
    database: str
    figures: Sequence[Figure]
    bridge: Sequence[BridgeLine]
    groups: Mapping[str, Sequence[Group]]
    stages: Sequence[CodePairCount]
    ages: Sequence[CodePairCount]
    losses: Sequence[CodePairCount]
    series: Sequence[SeriesPeriod]
    totals: Sequence[AnnouncedTotal]
    register: Sequence[RegisterLine]
    happenings: Sequence[PeriodFollowup]
    quotations: Sequence[Quotation]
    sources: Sequence[Source]
    sectors: Mapping[str, SectorName]
    rules: Sequence[Rule]
    restatements: Sequence[Restatement] = ()
    issued_on: str | None = None
    """The local day on which it was issued; None before that, and in reports that do not say."""

    def of_opening(self, line: BridgeLine) -> float | None:
        """Return a line of the bridge as a share of the opening; None when nothing was live then."""
        opening = next(each.number for each in self.bridge if each.code == "opening")
        return line.number / opening if opening else None

    @property
    def attention(self) -> list[RegisterLine]:
        """The lines that need somebody: red first, then yellow, then overdue; the longest overdue first."""
        wanted = [
            row for row in self.register if row.light in ("red", "yellow") or (row.overdue_days or 0) > 0
        ]
        order = {"red": 0, "yellow": 1}
        return sorted(
            wanted, key=lambda row: (order.get(row.light or "", 2), -(row.overdue_days or 0), row.ref)
        )


class IssueStamp(NamedTuple):
    """What makes an issued report: its revision, when and by whom, the digest of its figures."""

    revision: int
    issued_at: str
    issued_by: str
    digest: str
