"""Read commitments, as rows of the view v_commitments on a day."""

# Annotations are evaluated here: as text, each field of a named tuple would be compiled when a read starts.
from datetime import date
from typing import Any, NamedTuple

from tracker.errors import NotFoundError
from tracker.locale import gettext
from tracker.read import lookup
from tracker.read.commitment_filters import CommitmentFilters, build_key_queries
from tracker.read.labels import Labels
from tracker.read.row_list import OrderTerm, QueriedRows
from tracker.store.company_sql import (
    COMMITMENTS_OF_COMPANY,
    LEFT_JOIN_ROOT,
    build_displayed_name,
    build_root_join,
)
from tracker.store.reader import Reader, Row
from tracker.store.views import public_views
from tracker.values.codes import Condition


class Commitment(NamedTuple):
    """A row of v_commitments: dates are ISO text, amounts are whole yuan, dollars or the like."""

    ref: str
    commitment_id: int
    title: str
    summary: str | None
    company: str
    company_hans: str | None
    company_id: int
    sector: str | None
    sector_name: str | None
    event: str | None
    event_name: str | None
    track: str
    scope: str
    firmness: str
    voiced_on: str
    voiced_precision: str
    place: str | None
    amount: int | None
    currency: str | None
    amount_text: str | None
    amount_status: str
    revised_amount: int | None
    revised_currency: str | None
    opening_stage: str
    due_stage: str | None
    due_on: str | None
    due_precision: str | None
    due_text: str | None
    stage: str
    stage_rank: int
    stage_on: str
    stage_precision: str
    condition: str
    condition_on: str | None
    condition_precision: str | None
    reason: str | None
    light: str | None
    followup_count: int
    last_progress_on: str | None
    last_progress_precision: str | None
    last_contact_on: str | None
    last_contact_precision: str | None
    next_action: str | None
    next_action_on: str | None
    next_action_by: str | None
    next_is_private: int | None
    responsible_unit: str | None
    responsible_person: str | None
    parent_ref: str | None
    announced_total: str | None
    review: str
    is_counted: int
    stage_row: int | None
    condition_row: int | None
    status: str
    amount_upper: int | None
    amount_bound: str | None
    revised_amount_upper: int | None
    revised_amount_bound: str | None
    revised_amount_text: str | None


class PartyCommitment(Commitment):
    """A commitment together with the role and the share of one of its parties."""

    role: str
    share: str | None

    @classmethod
    def make_for_party(cls, commitment: Commitment, role: str, share: str | None) -> "PartyCommitment":
        """Return the commitment together with the role and the share of one of its parties."""
        seen = cls(*commitment)
        seen.role, seen.share = role, share
        return seen

    def _asdict(self) -> dict[str, Any]:
        return super()._asdict() | {"role": self.role, "share": self.share}


def select_commitments(reader: Reader, as_of: date, filters: CommitmentFilters | None = None) -> QueriedRows:
    """Return the commitments voiced up to a day, with their state on that day, ordered by reference."""
    keys = build_key_queries(reader, as_of, filters or CommitmentFilters())
    return QueriedRows(
        reader,
        _build_commitment_query(reader),
        keys.parameters,
        make=Commitment,
        columns=Commitment._fields,
        key="ref",
        order=[OrderTerm("ref")],
        is_countable=keys.is_countable,
        key_queries=keys.queries,
    )


def list_commitments(
    reader: Reader, as_of: date, filters: CommitmentFilters | None = None
) -> list[Commitment]:
    """Return a list of the commitments voiced up to a day, with their state on that day, by reference."""
    return list(select_commitments(reader, as_of, filters))


def list_company_commitments(
    reader: Reader, company_id: int, as_of: date, filters: CommitmentFilters | None = None
) -> list[PartyCommitment]:
    """Return the commitments that a company leads or takes part in, with its role and share in each."""
    filters = (filters or CommitmentFilters())._replace(company_id=company_id)
    roles = find_roles(reader, company_id)
    return [
        PartyCommitment.make_for_party(row, *roles[row.ref])
        for row in select_commitments(reader, as_of, filters)
    ]


def find_live_commitment_refs(reader: Reader, company_id: int, as_of: date) -> list[str]:
    """Return the references of the active and on-hold commitments that a company leads or takes part in."""
    of_company = CommitmentFilters(company_id=company_id)
    return [
        row.ref
        for row in select_commitments(reader, as_of, of_company)
        if row.condition in (Condition.ACTIVE, Condition.ON_HOLD)
    ]


def find_roles(reader: Reader, company_id: int) -> dict[str, tuple[str, str | None]]:
    """Return the (role, share) of a company in each of its commitments, keyed by the commitment's ref."""
    ids = [str(commitment_id) for (commitment_id,) in reader.tuples(_OF_COMPANY, company_id=company_id)]
    rows = reader.rows(_ROLES.format(ids=", ".join(ids) or "NULL"), company_id=company_id)
    return {row["ref"]: (row["role"], row["share"]) for row in rows}


def get_commitment_id(reader: Reader, ref: str) -> int:
    """Return the id of the commitment with this reference, which must exist."""
    return int(reader.value("SELECT id FROM commitments WHERE ref = :ref", ref=ref))


def get_review_state(reader: Reader, ref: str) -> str:
    """Return the review state of a commitment, which must exist: draft, confirmed or withdrawn."""
    return str(reader.value("SELECT review FROM commitments WHERE ref = :ref", ref=ref))


def find_drafts(reader: Reader, *, event_id: int | None = None, batch_id: int | None = None) -> list[str]:
    """Return the references of the drafts that were voiced at an event, or entered by a batch.

    A batch is one command that wrote.
    """
    rows = (
        reader.rows(_DRAFTS_OF_BATCH, id=batch_id)
        if event_id is None
        else reader.rows(_DRAFTS.format("commitments c", "c.event_id = :id"), id=event_id)
    )
    return [row["ref"] for row in rows]


def name_commitment(reader: Reader, ref: str) -> str:
    """Return the reference, company and title of a commitment; a draft or withdrawn one is marked as such."""
    [row] = reader.rows(_NAME, ref=ref)
    return f"{row['ref']} {row['company']} {Labels(reader).mark_review(row['title'], row['review'])}"


def get_commitment(reader: Reader, ref: str, as_of: date) -> Commitment:
    """Return one commitment with its state on a day. Raises NotFoundError if it was voiced after that day."""
    sql = f"{_build_commitment_query(reader)} WHERE ref = :ref"
    stored = lookup.normalize_ref(ref)
    rows = reader.rows(sql, as_of=as_of.isoformat(), ref=stored)
    if rows:
        return Commitment(**rows[0])
    voiced = reader.rows("SELECT voiced_on, merged_into_id FROM commitments WHERE ref = :ref", ref=stored)
    if voiced and voiced[0]["merged_into_id"] is None:
        raise NotFoundError(
            gettext("commitment {ref} was made on {voiced_on}, after {day}").format(
                ref=ref, voiced_on=voiced[0]["voiced_on"], day=as_of
            ),
            gettext("give a later day: {option}").format(option="--as-of"),
        )
    raise NotFoundError(
        gettext("there is no commitment {ref}").format(ref=ref),
        gettext("see: {command}").format(command="tracker commitment list"),
    )


def _build_commitment_query(reader: Reader) -> str:
    """Return the query for all fields of Commitment on the day `:as_of`; the caller adds conditions."""
    of_day = public_views.select_as_of("v_commitments", reader.dialect)
    return f"SELECT {', '.join(Commitment._fields)} FROM ({of_day}) v"


def hide_private_action(row: Commitment) -> Commitment:
    """Return the commitment, without its next action if that action is private."""
    if not row.next_is_private:
        return row
    return row._replace(next_action=None, next_action_on=None, next_action_by=None)


def read_related_rows(reader: Reader, commitment_id: int) -> dict[str, list[Row]]:
    """Return the rows that belong to a commitment, in a dict of lists.

    The keys are voiced_by (the speakers), parties, sectors, measures (quantities that are not money) and
    receipts.
    """
    return {name: reader.rows(sql, id=commitment_id) for name, sql in _PARTS.items()}


_OF_COMPANY = f"SELECT id FROM commitments WHERE id IN {COMMITMENTS_OF_COMPANY}"
_ROLES = "SELECT ref, role, share FROM v_parties WHERE company_id = :company_id AND commitment_id IN ({ids})"
"""The view would read all commitments if their ids came from a query inside this one."""

_DRAFTS = """
SELECT c.ref FROM {} WHERE {} AND c.review = 'draft' AND c.merged_into_id IS NULL ORDER BY c.ref"""
_DRAFTS_OF_BATCH = _DRAFTS.format(
    "changes h CROSS JOIN commitments c",
    "h.batch_id = :id AND h.table_name = 'commitments' AND h.operation = 'insert' AND c.id = h.row_id",
)
"""CROSS JOIN keeps SQLite from looking up the changes of every draft."""

_NAME = f"""
SELECT c.ref, o.name AS company, c.title, c.review FROM commitments c
JOIN companies named ON named.id = c.company_id
{build_root_join("named", "o")}
WHERE c.ref = :ref"""

_PARTS = {
    "voiced_by": f"""
SELECT r.name, p.title, {build_displayed_name("p.organisation_text")} AS organisation
FROM commitment_representatives v
JOIN representatives r ON r.id = v.representative_id
LEFT JOIN positions p ON p.id = v.position_id
LEFT JOIN companies o ON o.id = p.company_id
{LEFT_JOIN_ROOT}
WHERE v.commitment_id = :id ORDER BY v.id""",
    "parties": f"""
SELECT p.role, p.share, {build_displayed_name("p.party_text")} AS party,
  CASE WHEN o.id IS NULL THEN 0 ELSE 1 END AS is_named
FROM commitment_parties p
LEFT JOIN companies o ON o.id = p.company_id
{LEFT_JOIN_ROOT}
WHERE p.commitment_id = :id ORDER BY p.id""",
    "sectors": """
SELECT s.code, s.name, s.name_hans FROM commitment_sectors cs
JOIN sectors s ON s.id = cs.sector_id
WHERE cs.commitment_id = :id ORDER BY cs.id""",
    "measures": """
SELECT kind, value, unit, value_text FROM commitment_measures WHERE commitment_id = :id ORDER BY id""",
    "receipts": """
SELECT v.receipt_id, v.ref, v.title, v.company, v.received_on, v.amount, v.currency, v.amount_text, v.note,
  v.recorded_at, v.recorded_by, v.amount_bound
FROM v_receipts v JOIN commitments c ON c.ref = v.ref WHERE c.id = :id
ORDER BY v.received_on, v.receipt_id""",
}
