"""Writing to the register: each function flushes rows into an open batch and never commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from tracker import dates, db, evidence, lifecycle
from tracker.codes import Condition, FollowupKind, Precision, Reason, Stage, Track
from tracker.dates import PartialDate
from tracker.errors import BadInputError, NotFoundError, RefusedError
from tracker.journal import Batch, insert
from tracker.models import (
    char_folds,
    citations,
    commitments,
    followups,
    receipts,
    sources,
)
from tracker.money import Money


class Followup(NamedTuple):
    """What a person says happened."""

    kind: FollowupKind
    occurred: PartialDate
    stage: Stage | None = None
    condition: Condition | None = None
    reason: Reason | None = None
    note: str | None = None
    is_private: bool = False
    revised_amount: Money | None = None
    revised_due: PartialDate | None = None
    next_action: str | None = None
    next_action_on: date | None = None
    next_action_by: str | None = None


class Recorded(NamedTuple):
    """A row that was written: the number people call it by, its own id, and what is worth saying about it."""

    id: int
    row_id: int
    warnings: Sequence[str] = ()


def add_followup(opened: Batch, ref: str, new: Followup) -> Recorded:
    """Append what happened to a commitment.

    Raises NotFoundError for the reference and RefusedError for a move that the rules do not allow.
    """
    commitment = _commitment(opened, ref)
    return _append(opened, commitment, _columns(new))


def correct_followup(opened: Batch, followup_id: int, corrected: dict[str, Any]) -> Recorded:
    """Replace what a follow-up said: `corrected` holds the fields of Followup that were wrong.

    The original row stays; the new one takes its place. Raises NotFoundError and RefusedError.
    """
    original, standing = _standing(opened, followup_id)
    columns = {name: standing[name] for name in _columns(_EMPTY)} | _changed_columns(corrected)
    if all(standing[name] == value for name, value in columns.items()):
        raise RefusedError(f"follow-up {followup_id} says that already", "nothing was changed")
    commitment = _commitment_of(opened, standing)
    return _append(opened, commitment, {**columns, "corrects_id": original})


def void_followup(opened: Batch, followup_id: int, because: str) -> Recorded:
    """Say that a follow-up never happened. Raises NotFoundError and RefusedError."""
    original, standing = _standing(opened, followup_id)
    columns = {name: standing[name] for name in _columns(_EMPTY)} | {"note": because}
    commitment = _commitment_of(opened, standing)
    return _append(opened, commitment, {**columns, "corrects_id": original, "is_void": True})


def add_receipt(
    opened: Batch, ref: str, received_on: date, amount: Money, *, amount_text: str, note: str | None = None
) -> Recorded:
    """Append money that arrived; a negative amount is a refund.

    Raises NotFoundError for the reference, RefusedError for a day before the pledge or in the future.
    """
    commitment = _commitment(opened, ref)
    if received_on > dates.today():
        raise RefusedError(f"{received_on} is in the future", "a receipt records money that has arrived")
    if received_on < _voiced(commitment).first_day:
        raise RefusedError(
            f"{received_on} is before the pledge was voiced ({_voiced(commitment)})", "check the date"
        )
    if amount.amount == 0:
        raise BadInputError("an amount of nothing is not a receipt", "write what arrived")
    row = {
        "commitment_id": commitment["id"],
        "received_on": received_on,
        "amount": amount.amount,
        "currency": amount.currency,
        "amount_text": amount_text,
        "note": note,
        "recorded_at": dates.timestamp(),
        "recorded_by": opened.actor,
    }
    row_id = insert(opened.connection, receipts, row)
    return Recorded(row_id, row_id)


def cite_followup(opened: Batch, followup_id: int, source_key: str, quote: str) -> evidence.Span:
    """Show where a source says what a follow-up records; return the span of the words as printed.

    Raises NotFoundError for the source or the words, AmbiguousError for several places.
    """
    source = _source(opened, source_key)
    if source["body"] is None:
        raise NotFoundError(
            f"the text of {source_key} is not attached", f"attach it: tracker source attach {source_key} FILE"
        )
    table = {row.codepoint: row.folded for row in opened.connection.execute(sa.select(char_folds))}
    start, end = evidence.locate(source["body"], quote, table)
    row = {"source_id": source["id"], "span_start": start, "span_end": end, "field": "row"}
    insert(opened.connection, citations, {**row, "followup_id": followup_id})
    return start, end


def attach_source(opened: Batch, key: str, body: str) -> int:
    """Store the text of a source; return how many citations point into it.

    Raises NotFoundError for the key, MismatchError when digest, length or a span does not fit.
    """
    source = _source(opened, key)
    if source["sha256"] is None:
        raise RefusedError(
            f"{key} is known by name only: no fact was read from its text", "attach another source"
        )
    evidence.require_same(key, body, sha256=source["sha256"], char_count=source["char_count"])
    if source["body"] is None:
        this = sources.c.id == source["id"]
        opened.connection.execute(sa.update(sources).where(this).values(body=body))
    evidence.require_matching(db.reader(opened.connection), key)
    count = sa.select(sa.func.count()).where(citations.c.source_id == source["id"])
    return int(opened.connection.scalar(count) or 0)


_OPTIONS = {"next_action_on": "next-on", "occurred": "on"}
_EMPTY = Followup(FollowupKind.NOTE, PartialDate(date.min, Precision.DAY))


def _columns(new: Followup) -> dict[str, Any]:
    columns = new._asdict()
    return _changed_columns(columns)


def _changed_columns(given: dict[str, Any]) -> dict[str, Any]:
    """Return the columns of the fields of Followup: a date or an amount is two of them."""
    pairs = {
        "occurred": ("occurred_on", "occurred_precision"),
        "revised_due": ("revised_due_on", "revised_due_precision"),
        "revised_amount": ("revised_amount", "revised_currency"),
    }
    columns: dict[str, Any] = {}
    for name, value in given.items():
        if name in pairs:
            columns |= zip(pairs[name], value or (None, None), strict=True)
        else:
            columns[name] = value
    return columns


def _append(opened: Batch, commitment: sa.RowMapping, columns: dict[str, Any]) -> Recorded:
    occurred = PartialDate(columns["occurred_on"], Precision(columns["occurred_precision"]))
    columns = {**columns, "occurred_on": occurred.capped(dates.today()).day}
    if columns["kind"] == FollowupKind.REOPEN and columns["condition"] is None:
        columns["condition"] = Condition.ACTIVE
    row = {
        **columns,
        "commitment_id": commitment["id"],
        "recorded_at": dates.timestamp(),
        "recorded_by": opened.actor,
    }
    _require_whole(columns)
    if columns["next_action_on"] is not None and columns["next_action_on"] < occurred.first_day:
        raise RefusedError(
            f"the next action on {columns['next_action_on']} is before {occurred}", "check both dates"
        )
    history = _history(opened, commitment["id"])
    pledge = lifecycle.Pledge(
        Track(commitment["track"]), Stage(commitment["opening_stage"]), _voiced(commitment)
    )
    candidate = _as_row(
        {"id": max([0, *(known.id for known in history)]) + 1, "corrects_id": None, "is_void": False} | row
    )
    _require_allowed(pledge, history, candidate)
    row_id = insert(opened.connection, followups, row)
    return Recorded(candidate.corrects_id or row_id, row_id, _warnings(pledge, history, candidate))


def _require_whole(columns: dict[str, Any]) -> None:
    """Raise RefusedError for fields that contradict each other or lack one they need."""
    kind = FollowupKind(columns["kind"])
    for message, hint in lifecycle.contradictions(kind, columns):
        raise RefusedError(message, hint)
    known = {**columns, "occurred": columns["occurred_on"], "revised_due": columns["revised_due_on"]}
    for name in lifecycle.missing(kind, known):
        option = f"--{_OPTIONS.get(name, name)}"
        raise RefusedError(f"a follow-up such as this needs {option}", f"add {option}")


def _require_allowed(pledge: lifecycle.Pledge, history: list[lifecycle.Row], new: lifecycle.Row) -> None:
    today = dates.today()
    before = {breach.row.entry_id: breach.message for breach in lifecycle.breaches(pledge, history, today)}
    for breach in lifecycle.breaches(pledge, [*history, new], today):
        if breach.row.id == new.id:
            raise RefusedError(breach.message, breach.hint)
        if before.get(breach.row.entry_id) != breach.message:
            raise RefusedError(
                f"follow-up {breach.row.entry_id} would no longer hold: {breach.message}", breach.hint
            )


def _warnings(pledge: lifecycle.Pledge, history: list[lifecycle.Row], new: lifecycle.Row) -> list[str]:
    return [] if new.is_void else list(lifecycle.warnings(pledge, [*history, new], new))


def _history(opened: Batch, commitment_id: int) -> list[lifecycle.Row]:
    query = sa.select(followups).where(followups.c.commitment_id == commitment_id)
    return [_as_row(row) for row in opened.connection.execute(query).mappings()]


def _as_row(row: Any) -> lifecycle.Row:  # noqa: ANN401  a mapping of columns, from the database or not yet in it
    return lifecycle.Row(
        id=row["id"],
        kind=FollowupKind(row["kind"]),
        occurred=PartialDate(row["occurred_on"], Precision(row["occurred_precision"])),
        stage=None if row["stage"] is None else Stage(row["stage"]),
        condition=None if row["condition"] is None else Condition(row["condition"]),
        corrects_id=row["corrects_id"],
        is_void=row["is_void"],
    )


def _standing(opened: Batch, followup_id: int) -> tuple[int, sa.RowMapping]:
    """Return the original row's id and the row that stands for it."""
    query = sa.select(followups).where(
        sa.or_(followups.c.id == followup_id, followups.c.corrects_id == followup_id)
    )
    named = opened.connection.execute(query.order_by(followups.c.id.desc())).mappings().first()
    if named is None:
        raise NotFoundError(f"there is no follow-up {followup_id}", "see: tracker followup list")
    original = named["corrects_id"] or named["id"]
    if original != followup_id:
        return _standing(opened, original)
    if named["is_void"]:
        raise RefusedError(
            f"follow-up {followup_id} was voided: {named['note']}", "add it again if it is true"
        )
    return original, named


def _commitment(opened: Batch, ref: str) -> sa.RowMapping:
    query = sa.select(commitments).where(commitments.c.ref == ref).with_for_update()
    found = opened.connection.execute(query).mappings().first()
    if found is None:
        raise NotFoundError(f"there is no commitment {ref}", "see: tracker commitment list")
    return found


def _commitment_of(opened: Batch, followup: sa.RowMapping) -> sa.RowMapping:
    query = sa.select(commitments).where(commitments.c.id == followup["commitment_id"]).with_for_update()
    return opened.connection.execute(query).mappings().one()


def _voiced(commitment: sa.RowMapping) -> PartialDate:
    return PartialDate(commitment["voiced_on"], Precision(commitment["voiced_precision"]))


def _source(opened: Batch, key: str) -> sa.RowMapping:
    found = opened.connection.execute(sa.select(sources).where(sources.c.key == key)).mappings().first()
    if found is None:
        raise NotFoundError(f"there is no source {key}", "see: tracker source list")
    return found
