"""The classes of a report: plain values from which every file format in every language is written.

Dates are text in ISO form. Amounts are whole numbers of the main unit of a currency, such as yuan.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from tracker.rules.definitions import Rule
from tracker.values.codes import Stage

Amounts = Mapping[str, int]
"""Amounts by currency code; amounts in different currencies are never added."""


class Figure(NamedTuple):
    """One figure: a count, a rate (numerator of denominator) or an amount in a currency.

    `value` is None for a rate whose denominator is 0; it is shown as "—". `previous` is the value of the
    period before, and `last_year` that of the same days one year earlier. `year_so_far` is the value from 1
    January to the cut-off day, and `last_year_so_far` that of the same days one year earlier; figures on the
    state of a single day have neither. These four are None where nothing can be compared, and in reports that
    an older program issued.
    """

    code: str
    value: float | int | None
    numerator: int | None = None
    denominator: int | None = None
    currency: str | None = None
    previous: float | int | None = None
    version: int | None = None
    last_year: float | int | None = None
    year_so_far: float | int | None = None
    last_year_so_far: float | int | None = None

    @property
    def growth(self) -> float | None:
        """The change since a year ago as a share of the old value; for a rate, the plain difference.

        It is None if a value is missing, or if the old value is 0.
        """
        return self._compute_growth(self.value, self.last_year)

    @property
    def growth_so_far(self) -> float | None:
        """The change of the value since 1 January from that of the same days last year, like `growth`."""
        return self._compute_growth(self.year_so_far, self.last_year_so_far)

    def _compute_growth(self, value: float | None, before: float | None) -> float | None:
        if value is None or before is None:
            return None
        change = value - before
        if self.denominator is not None:
            return change
        return change / before if before else None


class BridgeLine(NamedTuple):
    """A line of the bridge from the live commitments at the start of a period to those at its end.

    It has a number of commitments and their references. `sign` is 1 if the number is added, -1 if it is
    subtracted, and 0 if it is no part of the sum.
    """

    code: str
    sign: int
    number: int
    refs: Sequence[str] = ()


class ReceiptLine(NamedTuple):
    """A line of the receipt bridge, which leads from all recorded receipts to the printed sums of receipts.

    It has an amount in a currency. `sign` is 1 if the amount is added, -1 if it is subtracted, and 0 if it is
    a sum of the lines before it.
    """

    code: str
    sign: int
    currency: str
    amount: int


class GroupFigure(NamedTuple):
    """A figure of one group, defined by a rule: a rate, or a number, whose denominator is None."""

    numerator: int
    denominator: int | None


class Group(NamedTuple):
    """The counts of the commitments with one value of a dimension, such as one sector, unit or event.

    `rank` is the position among the groups of the dimension by the number of commitments. It is None for
    dimensions with an order of their own, and for the group of commitments that have no value. `figures` has
    the figures that rules define, by their code; in figures of money the currency follows it, such as
    `funds_of_signings CNY`.
    """

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
    rank: int | None = None
    figures: Mapping[str, GroupFigure] = MappingProxyType({})


def put_group_without_value_last(groups: Sequence[Group]) -> list[Group]:
    """Return groups with the one of the commitments that have no value (such as no sector) at the end.

    In reports that an older program issued, it may be elsewhere.
    """
    return sorted(groups, key=lambda group: not group.key)


class CodePairCount(NamedTuple):
    """The number of commitments with a pair of codes, such as a stage and a condition."""

    row: str
    column: str
    number: int


class SeriesPeriod(NamedTuple):
    """One period of a series: its new, signed, started and operating commitments, and its receipts.

    All numbers except `new` are None in reports that an older program issued without counting them.
    """

    period: str
    new: int
    receipts: Amounts
    signings: int | None = None
    starts: int | None = None
    operations: int | None = None


class AnnouncedTotal(NamedTuple):
    """A total that was announced as a number, and the number of commitments registered from it so far."""

    key: str
    event: str
    announced: int
    unit: str
    identified: int
    amount: int | None
    currency: str | None
    note: str | None


class PlannedAction(NamedTuple):
    """An open action: what is to be done, by which day and by whom."""

    what: str | None
    due_on: str
    who: str | None


class Speaker(NamedTuple):
    """A representative who voiced a commitment, with title and organisation as the source prints them."""

    name: str
    title: str | None
    organisation: str | None


class Partner(NamedTuple):
    """A further party of a commitment: its name, its role, and its share in percent as printed."""

    party: str
    role: str
    share: str | None


class Milestone(NamedTuple):
    """The day on which a stage was reached, with its precision."""

    on: str
    precision: str


class LineDetails(NamedTuple):
    """The details of a commitment that the register prints: representatives, partners and milestones."""

    voiced_by: list[Speaker]
    partners: list[Partner]
    milestones: dict[str, Milestone]


class RegisterLine(NamedTuple):
    """A commitment as it stood on the cut-off day, with its open actions that are not private.

    The next action is the one that is due first; `further_actions` are the others.
    """

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
    further_actions: list[PlannedAction] = []  # noqa: RUF012  reports issued before have none, and nobody adds to it
    amount_upper: int | None = None
    amount_bound: str | None = None
    """How exactly the amount is stated, and the upper end of a range; None in reports issued before."""
    event_name: str | None = None
    amount_text: str | None = None
    due_text: str | None = None
    voiced_by: Sequence[Speaker] = ()
    partners: Sequence[Partner] = ()
    milestones: Mapping[str, Milestone] = MappingProxyType({})
    """The days of the stages from signed to operating, by their codes; reports issued before have none."""

    def count_days_overdue(self, cut_off: str) -> int | None:
        """Return how many days before `cut_off` the promised stage was due.

        The result is None if the stage has been reached or is not overdue, or if the commitment is not live.
        """
        if self.due_on is None or self.due_stage is None or self.condition not in ("active", "on_hold"):
            return None
        if self.due_on >= cut_off or Stage(self.stage).rank >= Stage(self.due_stage).rank:
            return None
        return (date.fromisoformat(cut_off) - date.fromisoformat(self.due_on)).days

    @property
    def exclusion(self) -> str | None:
        """Why figures do not count the commitment: `agreement`, `undated`, or `components`; None if they do.

        `components` means that its components are counted instead.
        """
        if self.is_counted:
            return None
        if self.track == "agreement":
            return "agreement"
        return "undated" if self.voiced_precision == "unknown" else "components"


class RankedCommitment(NamedTuple):
    """A commitment in a list of the largest, or of the longest overdue ones, on the cut-off day.

    `rank` begins at 1; equal values share a rank. `days_overdue` is None if it has no overdue stage.
    """

    rank: int
    ref: str
    company: str
    title: str
    track: str
    stage: str
    amount: int | None
    currency: str | None
    amount_upper: int | None
    amount_bound: str | None
    amount_text: str | None
    due_stage: str | None
    due_on: str | None
    due_precision: str | None
    days_overdue: int | None
    responsible_unit: str | None
    responsible_person: str | None


class NamedLists(NamedTuple):
    """The counted commitments that a report names one by one: the signed, the largest, the longest overdue.

    `signed` has the references of all that were signed in the period. `largest` has, by currency, those with
    the largest amounts that have not ended.
    """

    signed: Sequence[str]
    largest: Mapping[str, Sequence[RankedCommitment]]
    overdue: Sequence[RankedCommitment]


class PeriodFollowup(NamedTuple):
    """A follow-up that occurred in the period and is not private."""

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
    """A passage of a source that supports a fact; its words are None if the source has no stored text."""

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
    """A source of facts; `original` is the key of the source from which it was copied."""

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
    """The name of a sector in Traditional Chinese, Simplified Chinese and English."""

    hant: str
    hans: str
    en: str


class Cause(NamedTuple):
    """A change that made an issued report differ: the changed row, who changed it, when and why."""

    table: str
    row_id: int
    operation: str
    batch_id: int | None
    actor: str | None
    reason: str | None
    changed_at: str


class Restatement(NamedTuple):
    """A figure or field of an issued report that would differ today, with both values and the causes."""

    period: str
    revision: int
    ref: str | None
    field: str
    old: str | None
    new: str | None
    causes: Sequence[Cause] = ()


class TargetLine(NamedTuple):
    """A target for a period that contains the reported one, and how much of it was done by the cut-off day.

    `scope` is whole (all commitments), unit, region or sector; `key` is the name of the unit, or the code of
    the region or sector, empty for all commitments. `target` and `done` of a rate are shares (0.85 for 85 %).
    `completion` is `done` divided by `target`; it is None for a limit, a value that is not to be exceeded.
    `elapsed` is the share of the target's days that are over, and `elapsed_last_year` the share of last
    year's result that had been reached at the same time; both are None for rates and for figures on the state
    of a single day. `left` is what is missing to the target, or what a limit still allows, below 0 if it is
    exceeded. `rank` is the position by completion among the `ranked` units, regions or sectors, beginning at
    1.
    """

    period: str
    code: str
    scope: str
    key: str
    currency: str | None
    is_cumulative: bool
    is_limit: bool
    target: float | int
    set_on: str
    version: int
    note: str | None
    done: float | int | None
    completion: float | None
    elapsed: float | None
    elapsed_last_year: float | None
    left: float | int | None
    rank: int | None
    ranked: int | None

    @property
    def is_rate(self) -> bool:
        """Whether the target is a share, not a number or an amount."""
        return isinstance(self.target, float)


class TargetSum(NamedTuple):
    """The sum of the targets of all units, regions or sectors, and the target for all commitments.

    `difference` is the sum minus that target; it need not be 0.
    """

    period: str
    code: str
    scope: str
    currency: str | None
    whole: int
    parts: int
    difference: int


class Report(NamedTuple):
    """The whole report of a period; with the labels of a language it can be written in any file format."""

    period: str
    start: str
    last: str
    cut_off: str
    """The day up to which everything counts: the last day, or the day of making while the period lasts."""
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
    """The local date of issue; None for a preview, and for reports issued before this was kept."""
    drafts: int | None = None
    """Number of drafts voiced by the cut-off, which are left out; None if issued before this was kept."""
    receipt_bridge: Sequence[ReceiptLine] = ()
    """The steps between the sums of receipts; empty for reports issued before they were kept."""
    office: str | None = None
    """Name of the office; None if it has set none, or issued the report before this was kept."""

    targets: Sequence[TargetLine] = ()
    """The targets that hold on the cut-off, those for the whole first."""
    target_sums: Sequence[TargetSum] = ()
    """The sums of the targets of parts, each beside the target for the whole."""

    utc_offset: str | None = None
    """The offset of local time from UTC at the issue, such as +08:00; None as for `issued_on`."""
    whole: Group | None = None
    """The group of all counted commitments, the total of each breakdown; None if issued before."""
    lists: NamedLists | None = None
    """The commitments that are named one by one; None if issued before."""

    def compute_share_of_opening(self, line: BridgeLine) -> float | None:
        """Return the number of a bridge line as a share of the live commitments at the start of the period.

        The result is None if there were none at the start.
        """
        opening = next(each.number for each in self.bridge if each.code == "opening")
        return line.number / opening if opening else None

    @property
    def has_period_before(self) -> bool:
        """Whether figures are compared with the period before: not for a year, nor for a run of months."""
        return len(self.period) > len("2024") and "-M" not in self.period

    @property
    def has_comparisons(self) -> bool:
        """Whether figures are compared with last year; False in reports that an older program issued."""
        return any(figure.last_year is not None or figure.year_so_far is not None for figure in self.figures)

    @property
    def lines_needing_attention(self) -> list[RegisterLine]:
        """The lines with a red or yellow light or an overdue action: red first, then by the days overdue.

        Lines that figures do not count are included; `exclusion` says why.
        """
        attention_lines = [
            row for row in self.register if row.light in ("red", "yellow") or (row.overdue_days or 0) > 0
        ]
        light_order = {"red": 0, "yellow": 1}
        return sorted(
            attention_lines,
            key=lambda row: (light_order.get(row.light or "", 2), -(row.overdue_days or 0), row.ref),
        )


class IssueStamp(NamedTuple):
    """The stamp of an issued report: revision, time, person, and the digest of its figures.

    `head` shows the state of the database's history at that time: the number and digest of its newest batch
    (one command that wrote). It is None in reports that an older program issued.
    """

    revision: int
    issued_at: str
    issued_by: str
    digest: str
    head: str | None = None
