"""Table columns that several commands share, and functions that format their values."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from tracker import read, values
from tracker.cli.terminal.columns import Column
from tracker.cli.terminal.lights import format_traffic_light
from tracker.locale import format_count, gettext
from tracker.values.codes import CommitmentRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.read.commitments import Commitment, PartyCommitment
    from tracker.read.followups import Followup, ListedFollowup
    from tracker.read.labels import Labels
    from tracker.store.reader import Reader, Row
    from tracker.values.amounts import FormatNumber


def make_commitment_columns(labels: Labels, *, with_role: bool = False) -> tuple[Column, ...]:
    """Return the columns of a list of commitments.

    With `with_role`, a column shows the role of a company; then the rows must be PartyCommitments.
    """
    role = Column("role", lambda row: format_role(row.role, row.share, labels), least=6)
    return (
        Column("ref", lambda row: row.ref, is_narrow=True),
        Column("company", lambda row: row.company),
        Column("title", lambda row: labels.mark_review(row.title, row.review)),
        *((role,) if with_role else ()),
        Column("stage", lambda row: labels("stage", row.stage, row.track)),
        Column("status", lambda row: labels("status", row.status), is_narrow=True),
        Column("light", lambda row: format_traffic_light(row.light, labels), is_narrow=True, is_needed=True),
        Column(
            "voiced_on",
            lambda row: values.dates.format_date(row.voiced_on, row.voiced_precision),
            is_narrow=True,
        ),
        Column("next_action_on", lambda row: row.next_action_on or "", is_narrow=True),
    )


def make_followup_columns(labels: Labels) -> tuple[Column, ...]:
    """Return the columns of a list of follow-ups of one commitment."""
    return (
        Column("followup_id", lambda row: str(row.followup_id), is_narrow=True, is_needed=True),
        Column(
            "occurred_on",
            lambda row: values.dates.format_date(row.occurred_on, row.occurred_precision),
            is_narrow=True,
            is_needed=True,
        ),
        Column("kind", lambda row: labels("followup_kind", row.kind), is_narrow=True),
        Column("stage", lambda row: labels("stage", row.stage, row.track), is_narrow=True),
        Column("condition", lambda row: labels("condition", row.condition), is_narrow=True),
        Column("note", lambda row: _format_followup_note(row, labels)),
        Column("next_action", lambda row: _format_next_action(row, labels)),
        Column("recorded_by", lambda row: row.recorded_by, is_narrow=True),
    )


def make_event_columns(labels: Labels) -> tuple[Column, ...]:
    """Return the columns of a list of events."""
    return (
        _STARTS_ON,
        Column("key", lambda row: row["key"], is_narrow=True),
        Column("event", lambda row: row["name"]),
        Column("kind", lambda row: labels("event_kind", row["kind"]), is_narrow=True),
        Column("commitment_count", lambda row: str(row["commitment_count"] or ""), is_narrow=True),
    )


def make_participation_columns(labels: Labels) -> tuple[Column, ...]:
    """Return the columns of a list of events in which an organisation or a person took part."""
    return (
        _STARTS_ON,
        Column("event", lambda row: row["name"]),
        Column("role", lambda row: labels("participant_role", row["role"]), is_narrow=True),
    )


def make_total_columns(reader: Reader, labels: Labels) -> tuple[Column, ...]:
    """Return the columns of a list of announced totals."""
    format_number = read.office.find_amount_format(reader)
    return (
        Column("key", lambda row: row["key"]),
        Column("event", lambda row: row["event_name"]),
        Column(
            "identified", lambda row: f"{row['identified']} / {row['count']}", is_narrow=True, is_needed=True
        ),
        Column("total_unit", lambda row: labels("total_unit", row["unit"]), is_narrow=True),
        Column(
            "amount",
            lambda row: format_number(row["currency"], row["amount"]),
            is_narrow=True,
        ),
    )


def name_fact(table: str, field: str, labels: Labels) -> str:
    """Return the label of a stored fact: its table and column, or only its table if `field` is `row`."""
    if field == "row":
        return labels("table", table)
    column = labels("column", read.row_names.get_column_label_code(table, field))
    return gettext("{table}: {column}").format(table=labels("table", table), column=column)


def format_event_start(event: Row) -> str:
    """Return the first day of an event, or only its month, quarter or year if no day is known."""
    return values.dates.format_date(event["starts_on"], event["starts_precision"])


def format_received_amount(receipt: Row, format_number: FormatNumber) -> str:
    """Return the amount of a receipt as text; an inexact amount is followed by the source's own words."""
    return values.amounts.format_stated_amount(
        receipt["currency"],
        receipt["amount"],
        bound=receipt["amount_bound"],
        words=receipt["amount_text"],
        format_number=format_number,
    )


def format_promised_amount(commitment: Commitment, labels: Labels, format_number: FormatNumber) -> str:
    """Return the promised amount as text; if it was revised later, `old → revised`."""
    amount = values.amounts.format_stated_amount(
        commitment.currency,
        commitment.amount,
        upper=commitment.amount_upper,
        bound=commitment.amount_bound,
        words=commitment.amount_text,
        format_number=format_number,
    )
    if commitment.amount is None:
        amount = commitment.amount_text or ""
    revised = values.amounts.format_stated_amount(
        commitment.revised_currency,
        commitment.revised_amount,
        upper=commitment.revised_amount_upper,
        bound=commitment.revised_amount_bound,
        words=commitment.revised_amount_text,
        format_number=format_number,
    )
    status = "" if commitment.amount is not None else labels("amount_status", commitment.amount_status)
    text = join_words(status, amount)
    return f"{text} → {revised}" if revised else text


def format_role(role: str, share: str | None, labels: Labels) -> str:
    """Return the role of a company in a commitment, and its share if it has one: `合作方 49%`."""
    return join_words(labels("commitment_role", role), share)


def describe_joint_commitments(rows: Sequence[PartyCommitment]) -> str:
    """Return a sentence that says how many of a company's commitments are led by another company.

    Sums count such a commitment only at the company that leads it. Returns '' if there is none.
    """
    joint = sum(row.role != CommitmentRole.LEAD for row in rows)
    if not joint:
        return ""
    return format_count(
        joint,
        "{count:,} commitment is led by another organisation; only the sums of that organisation include it.",
        "{count:,} commitments are led by other organisations; only the sums of those organisations "
        "include them.",
    )


def join_clauses(clauses: Iterable[str]) -> str:
    """Join clauses with commas, such as `signed, active, light green`; empty clauses are left out."""
    # Translators: two clauses of a sentence
    joint = gettext("{one}, {other}")
    return reduce(lambda one, other: joint.format(one=one, other=other), filter(None, clauses))


def join_words(*words: str | None) -> str:
    """Join words with spaces; empty words are left out."""
    return " ".join(filter(None, words))


def _format_next_action(followup: ListedFollowup, labels: Labels) -> str:
    """Return the action that a follow-up planned; if it is closed, its outcome comes first: `done #12`.

    The number is that of the follow-up that closed it.
    """
    outcome = followup.outcome and labels.mark(f"{labels('outcome', followup.outcome)} #{followup.closed_by}")
    return join_words(outcome, followup.next_action_on, followup.next_action)


def _format_followup_note(followup: Followup, labels: Labels) -> str:
    marks = [
        labels.mark_review("", followup.review),
        labels("text", "private") if followup.is_private else "",
        labels("text", "corrected") if followup.is_corrected else "",
        labels("reason", followup.reason),
    ]
    return join_words(*marks, followup.note)


_STARTS_ON = Column("starts_on", format_event_start, is_narrow=True)
