"""Typed reads over the views, for screens and workbooks: a row is a named tuple of the view's columns."""

# Annotations are evaluated here: as text, each field of a named tuple would be compiled when a read starts.
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tracker.errors import DatabaseError, NotFoundError
from tracker.read import lookup
from tracker.read.sectors import SECTOR_AND_NARROWER
from tracker.store import dialects, row_views, views
from tracker.store.reader import Reader, Row
from tracker.values.codes import HitKind


class Commitment(NamedTuple):
    """A row of v_commitments: dates as ISO text, amounts in whole main units."""

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


class Followup(NamedTuple):
    """A row of v_followups: what stands, corrections in place of what they correct."""

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


class Company(NamedTuple):
    """A row of v_companies."""

    company_id: int
    name: str
    name_hans: str | None
    name_en: str | None
    kind: str
    region: str | None
    uscc: str | None
    aliases: str | None
    sectors: str | None
    member_sectors: str | None
    people: str | None
    commitment_count: int
    last_followup_on: str | None
    last_followup_precision: str | None
    note: str | None


class Evidence(NamedTuple):
    """A row of v_evidence; `quotation` is None until the text of the source is attached."""

    citation_id: int
    source: str
    publisher: str | None
    source_title: str | None
    span_start: int
    span_end: int
    quotation: str | None
    fact: str
    fact_id: int
    field: str
    ref: str | None
    company: str | None

    @property
    def words(self) -> str:
        """Return the quotation, or where it stands when the text is not attached."""
        return self.quotation or f"span {self.span_start}–{self.span_end}, text not attached"


class CommitmentFilters(NamedTuple):
    """What to narrow a list of commitments by; None leaves it open."""

    company_id: int | None = None
    sector_id: int | None = None
    event_id: int | None = None
    total_id: int | None = None
    stage: str | None = None
    condition: str | None = None
    responsible_unit: str | None = None
    review: str | None = None
    """Without one, what was withdrawn is left out."""


class Labels:
    """The labels of one language, by kind, code and track."""

    def __init__(self, reader: Reader, language: str = "hans") -> None:
        rows = reader.tuples(f"SELECT kind, code, track, label_{language} FROM codes")
        self._labels = {(kind, code, track): label for kind, code, track, label in rows}

    def __call__(self, kind: str, code: str | None, track: str = "any") -> str:
        """Return the label of a code; '' for no code. Raises DatabaseError for a label that is not loaded."""
        if code is None:
            return ""
        try:
            return str(self._labels[kind, code, track if kind == "stage" else "any"])
        except KeyError:
            raise DatabaseError(
                f"the label of {kind} '{code}' is not in the database", "load it with: tracker db upgrade"
            ) from None


def list_commitments(
    reader: Reader, as_of: date, filters: CommitmentFilters | None = None
) -> list[Commitment]:
    """Return the commitments voiced by a day, as they stood on it, in the order of their references."""
    return list(iterate_commitments(reader, as_of, filters))


def iterate_commitments(
    reader: Reader, as_of: date, filters: CommitmentFilters | None = None
) -> Iterator[Commitment]:
    """Yield what `commitments` returns one by one, for a register that is larger than a screen."""
    given = {
        name: value for name, value in (filters or CommitmentFilters())._asdict().items() if value is not None
    }
    if "responsible_unit" in given:
        given["responsible_unit"] = lookup.make_printed_pattern(reader, given["responsible_unit"])
    holds = dialects.DIALECTS[reader.dialect].holds("responsible_unit", ":responsible_unit")
    rules = _FILTERS | {"responsible_unit": holds}
    where = [] if "review" in given else ["review <> 'withdrawn'"]
    where += [rules[name] for name in given]
    sql = f"SELECT * FROM ({_select_commitments(reader)}) v WHERE {' AND '.join(where)} ORDER BY ref"
    for row in reader.each(sql, as_of=as_of.isoformat(), **given):
        yield Commitment(**row)


def get_commitment_id(reader: Reader, ref: str) -> int:
    """Return the id of a commitment that is known to be there."""
    return int(reader.value("SELECT id FROM commitments WHERE ref = :ref", ref=ref))


def get_commitment(reader: Reader, ref: str, as_of: date) -> Commitment:
    """Return one commitment as it stood on a day. Raises NotFoundError."""
    sql = f"SELECT * FROM ({_select_commitments(reader)}) v WHERE ref = :ref"
    stored = lookup.normalize_ref(ref)
    found = reader.rows(sql, as_of=as_of.isoformat(), ref=stored)
    if found:
        return Commitment(**found[0])
    voiced = reader.rows("SELECT voiced_on, merged_into_id FROM commitments WHERE ref = :ref", ref=stored)
    if voiced and voiced[0]["merged_into_id"] is None:
        raise NotFoundError(
            f"{ref} was voiced on {voiced[0]['voiced_on']}, after {as_of}", "give a later --as-of"
        )
    raise NotFoundError(f"there is no commitment {ref}", "see: tracker commitment list")


def _select_commitments(reader: Reader) -> str:
    return views.select_as_of("v_commitments", reader.dialect)


def hide_private_action(row: Commitment) -> Commitment:
    """Return the commitment without a next action that only a private follow-up names."""
    if not row.next_is_private:
        return row
    return row._replace(next_action=None, next_action_on=None, next_action_by=None)


def list_followups(
    reader: Reader,
    *,
    ref: str | None = None,
    company_id: int | None = None,
    since: date | None = None,
    until: date | None = None,
) -> list[Followup]:
    """Return the standing follow-ups in the order in which they happened."""
    sql = (
        "SELECT v.* FROM v_followups v JOIN commitments c ON c.ref = v.ref"
        " JOIN companies o ON o.id = c.company_id"
    )
    where, given = ["1 = 1"], {}
    for name, value, rule in (
        ("ref", ref, "v.ref = :ref"),
        ("company_id", company_id, "coalesce(o.merged_into_id, o.id) = :company_id"),
        ("since", since, "v.occurred_on >= :since"),
        ("until", until, "v.occurred_on <= :until"),
    ):
        if value is not None:
            where.append(rule)
            given[name] = value.isoformat() if isinstance(value, date) else value
    sql += f" WHERE {' AND '.join(where)} ORDER BY v.occurred_on, v.followup_id"
    return [Followup(**row) for row in reader.rows(sql, **given)]


def list_companies(
    reader: Reader,
    *,
    kind: str | None = None,
    region: str | None = None,
    sector_id: int | None = None,
    text: str | None = None,
) -> list[Company]:
    """Return the organisations, those with commitments first; `text` stands in names, code or note."""
    given = {"kind": kind, "region": region, "sector_id": sector_id}
    given = {name: value for name, value in given.items() if value is not None}
    where = ["1 = 1", *(_COMPANY_FILTERS[name] for name in given)]
    if text is not None:
        from tracker.read import search as find  # noqa: PLC0415  6 ms that other lists do not need

        found = find.find_ids(reader, text, HitKind.COMPANY)
        where.append(f"company_id IN ({', '.join(map(str, found)) or 'NULL'})")
    sql = f"SELECT * FROM v_companies WHERE {' AND '.join(where)} ORDER BY commitment_count = 0, company_id"
    return [Company(**row) for row in reader.rows(sql, **given)]


def get_company(reader: Reader, company_id: int) -> Company:
    """Return one organisation by its id."""
    return Company(**reader.rows("SELECT * FROM v_companies WHERE company_id = :id", id=company_id)[0])


def list_evidence(reader: Reader, *, ref: str | None = None, company: str | None = None) -> list[Evidence]:
    """Return the places that support a commitment and its parts, or an organisation's own facts."""
    rule = "ref = :name" if ref is not None else "company = :name AND ref IS NULL"
    sql = f"SELECT * FROM v_evidence WHERE {rule} ORDER BY source, span_start, span_end, citation_id"
    return [Evidence(**row) for row in reader.rows(sql, name=ref if ref is not None else company)]


def read_related_rows(reader: Reader, commitment_id: int) -> dict[str, list[Row]]:
    """Return who voiced a commitment, its further parties and sectors, its measures and its receipts."""
    return {name: reader.rows(sql, id=commitment_id) for name, sql in _PARTS.items()}


def list_company_events(reader: Reader, company_id: int) -> list[Row]:
    """Return the events that an organisation took part in, and as what."""
    return reader.rows(
        "SELECT e.key, e.name, e.starts_on, e.starts_precision, p.role FROM event_participants p"
        " JOIN events e ON e.id = p.event_id JOIN companies o ON o.id = p.company_id"
        " WHERE coalesce(o.merged_into_id, o.id) = :id ORDER BY e.starts_on, e.id",
        id=company_id,
    )


_IN_SECTOR = f"""(sector IN (SELECT code FROM sectors WHERE id IN {SECTOR_AND_NARROWER})
  OR commitment_id IN (
    SELECT commitment_id FROM commitment_sectors WHERE sector_id IN {SECTOR_AND_NARROWER}))"""

_FILTERS = {
    "review": "review = :review",
    "company_id": "company_id = :company_id",
    "sector_id": _IN_SECTOR,
    "event_id": "event = (SELECT key FROM events WHERE id = :event_id)",
    "total_id": "announced_total = (SELECT key FROM announced_totals WHERE id = :total_id)",
    "stage": "stage = :stage",
    "condition": "(condition = :condition OR status = :condition)",
}

_COMPANY_FILTERS = {
    "kind": "kind = :kind",
    "region": "region = :region",
    "sector_id": f"""company_id IN (SELECT coalesce(o.merged_into_id, o.id) FROM company_sectors cs
  JOIN companies o ON o.id = cs.company_id WHERE cs.sector_id IN {SECTOR_AND_NARROWER})""",
}

_PARTS = {
    "voiced_by": f"""
SELECT r.name, p.title, {row_views.name_as_printed("p.organisation_text")} AS organisation
FROM commitment_representatives v
JOIN representatives r ON r.id = v.representative_id
LEFT JOIN positions p ON p.id = v.position_id
LEFT JOIN companies o ON o.id = p.company_id
{row_views.ROOT}
WHERE v.commitment_id = :id ORDER BY v.id""",
    "parties": f"""
SELECT p.role, {row_views.name_as_printed("p.party_text")} AS party,
  CASE WHEN o.id IS NULL THEN 0 ELSE 1 END AS is_named
FROM commitment_parties p
LEFT JOIN companies o ON o.id = p.company_id
{row_views.ROOT}
WHERE p.commitment_id = :id ORDER BY p.id""",
    "sectors": """
SELECT s.code, s.name, s.name_hans FROM commitment_sectors cs
JOIN sectors s ON s.id = cs.sector_id
WHERE cs.commitment_id = :id ORDER BY cs.id""",
    "measures": """
SELECT kind, value, unit, value_text FROM commitment_measures WHERE commitment_id = :id ORDER BY id""",
    "receipts": """
SELECT v.* FROM v_receipts v JOIN commitments c ON c.ref = v.ref WHERE c.id = :id
ORDER BY v.received_on, v.receipt_id""",
}
