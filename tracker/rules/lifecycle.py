"""Compute the stage and condition of a commitment from its follow-ups, and check which changes are allowed.

The view v_states computes the same state in SQL for many commitments at once; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.locale import gettext, gettext_noop
from tracker.rules import actions
from tracker.rules.followup_rows import FollowupRow, read_stored_day, select_standing_rows
from tracker.values.code_labels import get_code_label
from tracker.values.codes import Condition, Firmness, FollowupKind, Stage, Track
from tracker.values.dates import PartialDate

if TYPE_CHECKING:
    from tracker.values.money import Amount

FULFILLABLE_FROM = {
    Track.FACILITY: Stage.OPERATING,
    Track.SERVICE: Stage.OPERATING,
    Track.AGREEMENT: Stage.FRAMEWORK,
}
OPENING_STAGES = {
    Firmness.INTEREST: (Stage.INTENT,),
    Firmness.INTENTION: (Stage.INTENT,),
    Firmness.PLAN: (Stage.INTENT,),
    Firmness.SIGNED: (Stage.FRAMEWORK, Stage.SIGNED),
}


_SAYS_SOMETHING = ("stage", "condition", "note", "next_action", "outcomes", "revised_amount", "revised_due")


class CommitmentTerms(NamedTuple):
    """The columns of a commitment that the rules need to check its follow-ups."""

    track: Track
    opening_stage: Stage
    voiced: PartialDate


def terms_from_row(row: Any) -> CommitmentTerms:  # noqa: ANN401
    """Return the terms of a commitment from its stored row. Raises ValueError for an impossible value."""
    voiced = read_stored_day(row["voiced_on"], row["voiced_precision"])
    return CommitmentTerms(Track(row["track"]), Stage(row["opening_stage"]), voiced)


class State(NamedTuple):
    """The stage and condition of a commitment on a day."""

    stage: Stage
    condition: Condition


class Breach(NamedTuple):
    """A rule that a follow-up breaks: the follow-up, what is wrong, and how to correct it."""

    row: FollowupRow
    message: str
    hint: str


class Flaw(NamedTuple):
    """A mistake in one field of a row: the field, a message, and a hint how to correct it."""

    field: str
    message: str
    hint: str
    lacks: str | None = None
    """The missing field, if the mistake is that another field is missing."""


class Remark(NamedTuple):
    """A warning about something that is allowed, but may be a mistake.

    In `template`, {stage} is the first of `stages`, {reached} the second, and {day} the day.
    """

    template: str
    track: Track
    stages: tuple[Stage, ...] = ()
    day: PartialDate | None = None

    def format_remark(self, label: Callable[[str, str, str], str]) -> str:
        """Return the warning as a sentence. `label(kind, code, track)` returns the label of a stage."""
        names = (label("stage", stage, self.track) for stage in self.stages)
        named = dict(zip(("stage", "reached"), names, strict=False))
        return gettext(self.template).format(**named, day=self.day)


WITHDRAWN_REMARK = gettext_noop(
    "the commitment is withdrawn: the follow-up or receipt is saved, but does not count in the figures"
)
"""The note on anything that is entered on a withdrawn commitment."""
CLOSED_REMARK = gettext_noop(
    "the commitment has ended or is fulfilled, so tracker due does not list its open actions"
)
"""The note on an action that is entered on such a commitment."""


def infer_kind(stage: Stage | None, condition: Condition | None) -> FollowupKind:
    """Return the kind of a follow-up that states none: progress if it has a stage or condition, else note."""
    return FollowupKind.PROGRESS if stage or condition else FollowupKind.NOTE


def may_default_to_today(kind: FollowupKind, values: Mapping[str, object]) -> bool:
    """Tell whether a follow-up without a date gets the date of today.

    A follow-up that changes the stage or the promise must state its date.
    """
    changes = kind in (FollowupKind.PROGRESS, FollowupKind.REOPEN)
    return not (changes or values.get("revised_amount") or values.get("revised_due"))


def find_missing_fields(kind: FollowupKind, values: Mapping[str, object]) -> list[str]:
    """Return the names of the fields that a follow-up of this kind needs and that `values` lacks."""
    needed = ["occurred"]
    if kind is not FollowupKind.REOPEN and not any(values.get(name) for name in _SAYS_SOMETHING):
        needed.append("note")
    if kind is FollowupKind.REOPEN:
        needed += ["stage", "reason"]
    if values.get("condition") in (Condition.ON_HOLD, Condition.ENDED):
        needed.append("reason")
    if (
        values.get("condition") is Condition.ON_HOLD
        or values.get("next_action")
        or values.get("next_action_by")
    ):
        needed.append("next_action_on")
    return [name for name in needed if values.get(name) is None]


def find_contradictions(kind: FollowupKind, values: Mapping[str, Any]) -> Iterator[Flaw]:
    """Yield a flaw for each contradiction among the fields of a follow-up; missing fields are ignored."""
    moves = values.get("stage") or values.get("condition")
    if moves and kind in (FollowupKind.CONTACT, FollowupKind.NOTE):
        message = gettext(
            "a follow-up of the kind {kind} changes neither the stage nor the condition"
        ).format(kind=get_code_label("followup_kind", kind))
        yield Flaw("kind", message, gettext("leave out the stage and the condition, or use --kind progress"))
    if kind is FollowupKind.REOPEN and values.get("condition") != Condition.ACTIVE:
        yield Flaw(
            "condition",
            gettext("a follow-up of the kind reopen always makes the commitment active"),
            gettext("leave out --condition"),
        )
    amount = values.get("revised_amount")
    if isinstance(amount, int) and amount <= 0:
        message = gettext("a promised amount must be above 0")
        yield Flaw("revised_amount", message, gettext("if the commitment has ended, use --condition ended"))
    occurred, following = values.get("occurred"), values.get("next_action_on")
    if occurred and following and following < occurred.first_day:
        message = gettext(
            "the date {following} of the next action is before {occurred}, the day of the follow-up"
        ).format(following=following, occurred=occurred)
        yield Flaw("next_action_on", message, gettext("check the two dates"))


def find_amount_range_flaw(amount: Amount, words: str) -> Iterator[Flaw]:
    """Yield a flaw if the amount of a receipt is a range (3亿至5亿元), because one sum has arrived."""
    if amount.upper is not None:
        yield Flaw(
            "amount",
            gettext("“{words}” is a range, but a receipt needs one amount").format(words=words),
            gettext("write one amount, such as CNY 30 million or more, or about CNY 40 million"),
        )


def find_receipt_flaws(
    voiced: PartialDate, received_on: date | None, amount: int | None, today: date
) -> Iterator[Flaw]:
    """Yield a flaw for each contradiction among the fields of a receipt; missing fields are ignored."""
    if amount == 0:
        yield Flaw(
            "amount", gettext("the amount of a receipt cannot be 0"), gettext("write the amount that arrived")
        )
    if received_on is None:
        return
    if received_on > today:
        message = gettext("the date {day} is in the future").format(day=received_on)
        yield Flaw("received_on", message, gettext("record a receipt after the money has arrived"))
    if received_on < voiced.first_day:
        message = gettext("{day} is before the day on which the commitment was made ({voiced})").format(
            day=received_on, voiced=voiced
        )
        yield Flaw("received_on", message, gettext("check the date"))


def compute_state(terms: CommitmentTerms, rows: Iterable[FollowupRow], as_of: date) -> State:
    """Return the stage and condition on a day. `rows` may include corrected and void rows, in any order."""
    rows_by_then = [row for row in select_standing_rows(rows) if row.occurred.day <= as_of]
    return _compute_state(terms, rows_by_then)


def find_breaches(terms: CommitmentTerms, rows: Iterable[FollowupRow], today: date) -> Iterator[Breach]:
    """Yield a breach for each rule that the follow-ups of a commitment break; their order does not matter."""
    standing_rows = select_standing_rows(rows)
    for index, row in enumerate(standing_rows):
        yield from find_date_breaches(terms, row, today)
        yield from _find_change_breaches(terms, row, standing_rows[: index + 1])
    for breach in actions.find_outcome_breaches(standing_rows):
        yield Breach(*breach)


def find_date_breaches(terms: CommitmentTerms, row: FollowupRow, today: date) -> Iterator[Breach]:
    """Yield a breach for each rule on dates that a row breaks by itself, whatever the other rows say."""
    if row.occurred.first_day > today:
        yield Breach(
            row,
            gettext("the date {day} is in the future").format(day=row.occurred),
            gettext("record a follow-up after it has happened"),
        )
    if row.occurred.day < terms.voiced.first_day:
        yield Breach(
            row,
            gettext("{day} is before the day on which the commitment was made ({voiced})").format(
                day=row.occurred, voiced=terms.voiced
            ),
            gettext("check the date"),
        )


def subtract_breaches(before: Iterable[Breach], after: Iterable[Breach]) -> Iterator[Breach]:
    """Yield the breaches in `after` that are not in `before`, by row and message."""
    earlier = {(breach.row.entry_id, breach.message) for breach in before}
    return (breach for breach in after if (breach.row.entry_id, breach.message) not in earlier)


def find_new_breaches(
    terms: CommitmentTerms, existing: Sequence[FollowupRow], added: Sequence[FollowupRow], today: date
) -> Iterator[Breach]:
    """Yield the breaches that exist only because of the added rows."""
    before = find_breaches(terms, existing, today)
    return subtract_breaches(before, find_breaches(terms, [*existing, *added], today))


def describe_new_breaches(
    old: CommitmentTerms,
    new: CommitmentTerms,
    rows: Sequence[FollowupRow],
    receipts: Sequence[tuple[int, date]],
    today: date,
) -> Iterator[str]:
    """Yield a message for each stored row that breaks a rule under the `new` terms, but none under `old`.

    Follow-ups come before receipts. `receipts` has the number and the day of each.
    """
    before, after = (find_breaches(terms, rows, today) for terms in (old, new))
    for breach in subtract_breaches(before, after):
        yield gettext("follow-up {number} would no longer be valid: {reason}").format(
            number=breach.row.entry_id, reason=breach.message
        )
    for number, received_on in receipts:
        was_sound = not any(find_receipt_flaws(old.voiced, received_on, None, today))
        for flaw in find_receipt_flaws(new.voiced, received_on, None, today) if was_sound else ():
            yield gettext("receipt {number} would no longer be valid: {reason}").format(
                number=number, reason=flaw.message
            )


def find_remarks(terms: CommitmentTerms, rows: Iterable[FollowupRow], row: FollowupRow) -> Iterator[Remark]:
    """Yield warnings about `row`, one of the follow-ups in `rows`; what they warn of breaks no rule."""
    earlier_rows = [other for other in select_standing_rows(rows) if other.sort_key < row.sort_key]
    before, track = _compute_state(terms, earlier_rows), terms.track
    if row.kind is FollowupKind.REOPEN and row.stage:
        if before.condition is Condition.ACTIVE:
            template = gettext_noop(
                "the commitment was already active before this day, so only its stage changes, to {stage}"
            )
            yield Remark(template, track, (row.stage,))
        return
    if row.stage and row.stage.rank < before.stage.rank:
        template = gettext_noop(
            "the commitment already reached {reached}, a later stage than {stage}; the follow-up is "
            "saved, but the stage does not change"
        )
        yield Remark(template, track, (row.stage, before.stage))
    if row.stage and row.stage is before.stage:
        template = gettext_noop(
            "the stage {stage} was already reached on {day}, so this follow-up does not change it"
        )
        reported_on = (
            other.occurred for other in _select_rows_since_reopening(earlier_rows) if other.stage is row.stage
        )
        first_day = next(reported_on, terms.voiced)
        yield Remark(template, track, (row.stage,), first_day)
    if row.stage and before.condition is Condition.ON_HOLD and row.condition is None:
        yield Remark(
            gettext_noop("the commitment is still on hold; if it has resumed, add --condition active"), track
        )
    passed = find_skipped_stages(before.stage, (), row.stage or before.stage)
    if Stage.REGISTERED in passed and track is not Track.AGREEMENT:
        yield Remark(
            gettext_noop(
                "the stage {stage} was skipped: the register has no local company for this commitment"
            ),
            track,
            (Stage.REGISTERED,),
        )


def find_skipped_stages(opening: Stage, reached: Iterable[Stage], current: Stage) -> list[Stage]:
    """Return the stages between the opening stage and the current one that no follow-up has reported."""
    reached_stages = set(reached)
    return [
        stage for stage in Stage if opening.rank < stage.rank < current.rank and stage not in reached_stages
    ]


def _select_rows_since_reopening(rows: Sequence[FollowupRow]) -> Sequence[FollowupRow]:
    """Return the rows that decide the stage: those from the last reopening on; all rows if there is none."""
    reopened = max((index for index, row in enumerate(rows) if row.kind is FollowupKind.REOPEN), default=0)
    return rows[reopened:]


def _compute_state(terms: CommitmentTerms, rows: Sequence[FollowupRow]) -> State:
    """Return the stage and condition after these rows, all of which count and are sorted by day."""
    counted = _select_rows_since_reopening(rows)
    stages = [row.stage for row in counted if row.stage]
    if not counted or counted[0].kind is not FollowupKind.REOPEN:
        stages.append(terms.opening_stage)
    conditions = [row.condition for row in rows if row.condition]
    return State(
        max(stages, key=lambda stage: stage.rank),
        conditions[-1] if conditions else Condition.ACTIVE,
    )


def _find_change_breaches(
    terms: CommitmentTerms, row: FollowupRow, rows: Sequence[FollowupRow]
) -> Iterator[Breach]:
    """Yield a breach for each change in a row that is not allowed after the rows before it.

    A commitment that has ended may only be reopened. It may be fulfilled only after it has reached the stage
    that its track requires for that.
    """
    typed = [other for other in rows[:-1] if other.condition]
    ended = typed[-1] if typed and typed[-1].condition is Condition.ENDED else None
    moves = row.condition or (row.stage and ended and row.occurred.first_day > ended.occurred.day)
    if ended and moves and row.kind is not FollowupKind.REOPEN:
        yield Breach(
            row,
            gettext("the commitment had ended before {occurred}").format(occurred=row.occurred),
            gettext("enter the reopening first: --kind reopen --stage STAGE --reason REASON"),
        )
    done = FULFILLABLE_FROM[terms.track]
    if row.condition is Condition.FULFILLED and _compute_state(terms, rows).stage.rank < done.rank:
        yield Breach(
            row,
            gettext(
                "the commitment cannot be fulfilled on {occurred}: it had not reached the "
                "stage {done} by then"
            ).format(occurred=row.occurred, done=get_code_label("stage", done, terms.track)),
            gettext("first enter the day on which the stage {done} was reached: --stage {code}").format(
                done=get_code_label("stage", done, terms.track), code=done
            ),
        )
