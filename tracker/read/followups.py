"""Read follow-ups: a row is a named tuple of the columns of v_followups."""

# Annotations are evaluated here: as text, each field of a named tuple would be compiled when a read starts.
from datetime import date
from typing import NamedTuple

from tracker.read.row_list import OrderTerm, QueriedRows
from tracker.store.company_sql import COMMITMENTS_OF_COMPANY
from tracker.store.reader import Reader


class Followup(NamedTuple):
    """A row of v_followups; a correction stands in place of the follow-up that it corrects."""

    followup_id: int
    ref: str
    title: str
    company: str
    company_hans: str | None
    track: str
    kind: str
    occurred_on: str
    occurred_precision: str
    stage: str | None
    condition: str | None
    reason: str | None
    note: str | None
    is_private: int
    revised_amount: int | None
    revised_currency: str | None
    revised_due_on: str | None
    revised_due_precision: str | None
    next_action: str | None
    next_action_on: str | None
    next_action_by: str | None
    recorded_at: str
    recorded_by: str
    is_corrected: int
    row_id: int
    review: str


def select_followups(
    reader: Reader,
    *,
    ref: str | None = None,
    company_id: int | None = None,
    since: date | None = None,
    until: date | None = None,
) -> QueriedRows:
    """Return the list of the standing follow-ups, in the order in which they happened."""
    where, parameters = ["1 = 1"], {}
    for name, value, rule in (
        ("ref", ref, "v.ref = :ref"),
        ("company_id", company_id, f"c.id IN {COMMITMENTS_OF_COMPANY}"),
        ("since", since, "v.occurred_on >= :since"),
        ("until", until, "v.occurred_on <= :until"),
    ):
        if value is not None:
            where.append(rule)
            parameters[name] = value.isoformat() if isinstance(value, date) else value
    columns = ", ".join(f"v.{name}" for name in ("occurred_from", *Followup._fields))
    source = f"v_followups v JOIN commitments c ON c.ref = v.ref WHERE {' AND '.join(where)}"
    return QueriedRows(
        reader,
        f"SELECT {columns} FROM {source}",
        parameters,
        make=Followup,
        columns=Followup._fields,
        key="followup_id",
        order=[OrderTerm("occurred_from"), OrderTerm("occurred_on"), OrderTerm("followup_id")],
    )


def list_followups(
    reader: Reader, *, until: date, ref: str | None = None, company_id: int | None = None
) -> list[Followup]:
    """Return the standing follow-ups up to a day, of a commitment or of a company."""
    return list(select_followups(reader, ref=ref, company_id=company_id, until=until))
