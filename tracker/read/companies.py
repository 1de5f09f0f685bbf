"""Read companies, as rows of the view v_companies, and the events that they took part in."""

# Annotations are evaluated here: as text, each field of a named tuple would be compiled when a read starts.
from typing import NamedTuple

from tracker import read
from tracker.read.events import build_event_order
from tracker.read.row_list import OrderTerm, QueriedRows
from tracker.read.sectors import SECTOR_AND_NARROWER
from tracker.store.company_sql import ROWS_OF_COMPANY, build_root_id
from tracker.store.reader import Reader, Row
from tracker.values.codes import HitKind


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
    joint_count: int
    last_followup_on: str | None
    last_followup_precision: str | None
    note: str | None


_COLUMNS = ", ".join(Company._fields)


def select_companies(
    reader: Reader,
    *,
    kind: str | None = None,
    region: str | None = None,
    sector_id: int | None = None,
    text: str | None = None,
) -> QueriedRows:
    """Return the companies that pass the filters, those with commitments first.

    `text` is searched for in names, credit code and note.
    """
    parameters = {"kind": kind, "region": region, "sector_id": sector_id}
    parameters = {name: value for name, value in parameters.items() if value is not None}
    where = ["1 = 1", *(_COMPANY_FILTERS[name] for name in parameters)]
    if text is not None:
        matching_ids = read.search.find_ids(reader, text, HitKind.COMPANY)
        where.append(f"company_id IN ({', '.join(map(str, matching_ids)) or 'NULL'})")
    filters = " AND ".join(where)
    return QueriedRows(
        reader,
        f"SELECT {_COLUMNS}, {_WITHOUT_COMMITMENTS} AS is_idle FROM v_companies WHERE {filters}",
        parameters,
        make=Company,
        columns=Company._fields,
        key="company_id",
        order=[OrderTerm("is_idle"), OrderTerm("company_id")],
        key_queries=[_KEYS.format(is_idle=_IS_IDLE, holds="1 = 1", filters=filters)],
        page_queries=[
            _KEYS.format(is_idle=0, holds=_HAS_COMMITMENTS, filters=filters),
            _KEYS.format(is_idle=1, holds=f"NOT {_HAS_COMMITMENTS}", filters=filters),
        ],
    )


def get_company(reader: Reader, company_id: int) -> Company:
    """Return one company by its id."""
    sql = f"SELECT {_COLUMNS} FROM v_companies WHERE company_id = :id"
    return Company(**reader.rows(sql, id=company_id)[0])


def list_company_events(reader: Reader, company_id: int) -> list[Row]:
    """Return the events that a company took part in, with its role in each."""
    return reader.rows(
        "SELECT e.key, e.name, e.starts_on, e.starts_precision, p.role FROM event_participants p"
        " JOIN events e ON e.id = p.event_id"
        f" WHERE p.company_id IN ({ROWS_OF_COMPANY}) ORDER BY {build_event_order(reader)}",
        company_id=company_id,
    )


_WITHOUT_COMMITMENTS = "CASE WHEN commitment_count + joint_count = 0 THEN 1 ELSE 0 END"
_OF_ROWS = """
  c.merged_into_id IS NULL AND c.review <> 'withdrawn' AND {}.company_id IN (
    SELECT m.id FROM companies m WHERE m.id = o.id OR m.merged_into_id = o.id)"""
_HAS_COMMITMENTS = f"""(
  EXISTS (SELECT 1 FROM commitments c WHERE {_OF_ROWS.format("c")}) OR EXISTS (
    SELECT 1 FROM commitment_parties p JOIN commitments c ON c.id = p.commitment_id
    WHERE {_OF_ROWS.format("p")}))"""
_IS_IDLE = f"CASE WHEN {_HAS_COMMITMENTS} THEN 0 ELSE 1 END"
_KEYS = """
SELECT company_id, is_idle FROM (
  SELECT o.id AS company_id, o.kind, o.region, {is_idle} AS is_idle FROM companies o
  WHERE o.id > 0 AND o.merged_into_id IS NULL AND {holds}) listed WHERE {filters}"""
"""The rows of v_companies without its counts and joined texts, which take long for many companies.

All ids are above 0; by the condition SQLite reads the companies in the order of their ids.
"""
_COMPANY_FILTERS = {
    "kind": "kind = :kind",
    "region": "region = :region",
    "sector_id": f"""company_id IN (SELECT {build_root_id("o")} FROM company_sectors cs
  JOIN companies o ON o.id = cs.company_id WHERE cs.sector_id IN {SECTOR_AND_NARROWER})""",
}
