"""Read follow-ups, as rows of the view v_followups."""

# Annotations are evaluated here: as text, each field of a named tuple would be compiled when a read starts.
from datetime import date
from typing import Any, NamedTuple

from tracker.read.row_list import OrderTerm, QueriedRows, has_few_rows
from tracker.store.company_sql import COMMITMENTS_OF_COMPANY
from tracker.store.dialects import DIALECTS
from tracker.store.reader import Reader
from tracker.store.standings.state_definition import select_closing_outcome


class Followup(NamedTuple):
    """A row of v_followups; a correction replaces the follow-up that it corrects."""

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
    revised_amount_upper: int | None
    revised_amount_bound: str | None
    revised_amount_text: str | None


class ListedFollowup(Followup):
    """A follow-up in a list, with the outcome of the action that it opened.

    `outcome` is None while the action is open. `closed_by` is the number of the follow-up that closed it.
    """

    outcome: str | None
    closed_by: int | None

    @classmethod
    def make(cls, outcome: str | None, closed_by: int | None, **columns: Any) -> "ListedFollowup":  # noqa: ANN401
        """Return a follow-up made from its columns in v_followups and the outcome of its action."""
        followup = cls(**columns)
        followup.outcome, followup.closed_by = outcome, closed_by
        return followup

    def _asdict(self) -> dict[str, Any]:
        return super()._asdict() | {"outcome": self.outcome, "closed_by": self.closed_by}


LISTED_KEYS = (*Followup._fields, "outcome", "closed_by")


def select_followups(
    reader: Reader,
    *,
    ref: str | None = None,
    company_id: int | None = None,
    since: date | None = None,
    until: date | None = None,
) -> QueriedRows:
    """Return follow-ups in the order in which they happened, each as a ListedFollowup.

    A corrected follow-up has its corrected values, and void ones are left out. With `until`, later follow-ups
    are left out, and so are the outcomes that they state.
    """
    where = ["1 = 1"]
    parameters: dict[str, object] = {"as_of": (until or date.max).isoformat()}
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
    source = f"v_followups v JOIN commitments c ON c.ref = v.ref {_CLOSING} WHERE {' AND '.join(where)}"
    first_day = DIALECTS[reader.dialect].choose_first_day("v.occurred_on", "v.occurred_precision")
    # The view would join each follow-up with its commitment before it sorts them. Of those with an exact
    # date, an index gives the first; the others are few.
    keys = [
        f"SELECT v.entry_id AS followup_id, v.id AS row_id, v.occurred_on, {occurred_from} AS occurred_from"
        f" FROM v_standing v WHERE v.occurred_precision {is_day} AND {' AND '.join(where)}"
        for is_day, occurred_from in (("= 'day'", "v.occurred_on"), ("<> 'day'", first_day))
    ]
    return QueriedRows(
        reader,
        f"SELECT {columns}, {_OUTCOME} FROM {source}",
        parameters,
        make=ListedFollowup.make,
        columns=LISTED_KEYS,
        key="followup_id",
        order=[OrderTerm("occurred_from"), OrderTerm("occurred_on"), OrderTerm("followup_id")],
        is_countable=ref is not None or company_id is not None or has_few_rows(reader, "followups"),
        key_queries=keys if ref is None and company_id is None else (),
        found_by="row_id",
    )


def list_followups(
    reader: Reader, *, until: date, ref: str | None = None, company_id: int | None = None
) -> list[ListedFollowup]:
    """Return the follow-ups of a commitment or company up to a day, in the order in which they happened.

    A corrected follow-up has its corrected values, and void ones are left out.
    """
    return list(select_followups(reader, ref=ref, company_id=company_id, until=until))


_OUTCOME = "o.outcome, coalesce(closed.corrects_id, closed.id) AS closed_by"
_CLOSING = f"""
LEFT JOIN action_outcomes o ON v.next_action_on IS NOT NULL
  AND o.id = {select_closing_outcome(":as_of", "v.followup_id")}
LEFT JOIN followups closed ON closed.id = o.followup_id"""
