"""Find the rows whose entries in the search index are missing or out of date.

The table search_queue holds the changed rows. Rows that show the name of a changed row are out of date too,
such as the commitments of a renamed company. On SQLite, new rows are not queued: they are
known by their ids, which are higher than that of the last indexed row. So a bulk import runs no triggers for
the queue.
"""

from __future__ import annotations

from tracker.store.company_sql import build_root_id
from tracker.store.reader import Reader
from tracker.store.search_index.documents import TABLE_BY_KIND
from tracker.store.search_index.engines import ENGINES
from tracker.values.codes import HitKind


def list_pending_ids(reader: Reader, kind: HitKind) -> list[int]:
    """Return the ids of all rows of a kind whose entries are missing or out of date, the newest first."""
    pending_ids = set(list_new_ids(reader, kind, order="DESC"))
    if reader.value("SELECT 1 FROM search_queue LIMIT 1"):
        pending_ids |= {row["id"] for row in reader.rows(_BEHIND[kind])}
    return sorted(pending_ids, reverse=True)


def list_new_ids(reader: Reader, kind: HitKind, most: int = -1, order: str = "ASC") -> list[int]:
    """Return the ids of rows of a kind that are newer than the last indexed row. These are not queued.

    At most `most` ids are returned; -1 means all. `order` is ASC or DESC.
    """
    sql = ENGINES[reader.dialect].new_rows.format(table=TABLE_BY_KIND[kind], most=most, order=order)
    return [row["id"] for row in reader.rows(sql)] if sql else []


def list_queue_entries(reader: Reader, most: int) -> list[tuple[int, HitKind, int]]:
    """Return the `most` oldest entries of the queue, as (number in the queue, kind, row id)."""
    kinds = {table: kind for kind, table in TABLE_BY_KIND.items()}
    rows = reader.rows(f"SELECT id, table_name, row_id FROM search_queue ORDER BY id LIMIT {most}")
    return [(row["id"], kinds[row["table_name"]], row["row_id"]) for row in rows]


def build_queue_dependents_statements(entries: str) -> list[str]:
    """Return statements that queue all rows which show the name of a queued row.

    `entries` holds the numbers of the queue entries to look at, separated by commas.
    """
    rows = f"SELECT row_id FROM search_queue WHERE id IN ({entries}) AND table_name = "
    companies, people, commitments = (f"{rows}'{name}'" for name in _TABLES_WITH_DEPENDENTS)
    with_merged = _select_merged_companies(companies)
    return [
        _build_queue_insertion(
            "companies", f"SELECT merged_into_id AS id FROM companies WHERE id IN ({companies})"
        ),
        _build_queue_insertion("representatives", _select_people_of_companies(with_merged)),
        _build_queue_insertion(
            "commitments",
            f"{_select_commitments_of_companies(with_merged)} UNION {_select_commitments_voiced_by(people)}",
        ),
        _build_queue_insertion(
            "followups", f"SELECT id FROM followups WHERE commitment_id IN ({commitments})"
        ),
        _build_queue_insertion("receipts", f"SELECT id FROM receipts WHERE commitment_id IN ({commitments})"),
    ]


def _build_queue_insertion(table: str, select_ids: str) -> str:
    """Return a statement that queues rows of a table, unless they are queued already.

    `select_ids` is a query of their ids.
    """
    return (
        f"INSERT INTO search_queue (table_name, row_id) SELECT '{table}', id FROM ({select_ids}) f"
        " WHERE id IS NOT NULL AND NOT EXISTS ("
        f"SELECT 1 FROM search_queue q WHERE q.table_name = '{table}' AND q.row_id = f.id)"
    )


def _select_merged_companies(companies: str) -> str:
    """Return the query of the ids of some companies, and of all companies merged with them.

    `companies` is a query of ids.
    """
    roots = f"SELECT {build_root_id('companies')} FROM companies WHERE id IN ({companies})"
    return f"SELECT id FROM companies WHERE id IN ({roots}) OR merged_into_id IN ({roots})"


def _select_people_of_companies(companies: str) -> str:
    """Return the query of the ids of the people who have or had a position at one of these companies.

    `companies` is a query of the ids of the companies.
    """
    return f"SELECT representative_id AS id FROM positions WHERE company_id IN ({companies})"


def _select_commitments_of_companies(companies: str) -> str:
    """Return the query of the ids of the commitments to which one of these companies is a party.

    `companies` is a query of the ids of the companies.
    """
    return (
        f"SELECT id FROM commitments WHERE company_id IN ({companies})"
        f" UNION SELECT commitment_id FROM commitment_parties WHERE company_id IN ({companies})"
    )


def _select_commitments_voiced_by(people: str) -> str:
    """Return the query of the ids of the commitments that one of these people voiced.

    `people` is a query of ids.
    """
    return f"SELECT commitment_id FROM commitment_representatives WHERE representative_id IN ({people})"


def _select_queued_ids(kind: HitKind) -> str:
    """Return the query of the ids of all queued rows of a kind."""
    return f"SELECT row_id AS id FROM search_queue WHERE table_name = '{TABLE_BY_KIND[kind]}'"


_TABLES_WITH_DEPENDENTS = ("companies", "representatives", "commitments")
_QUEUED_AND_MERGED_COMPANIES = _select_merged_companies(_select_queued_ids(HitKind.COMPANY))
_BEHIND = {kind: _select_queued_ids(kind) for kind in HitKind}
_BEHIND[HitKind.COMPANY] = _QUEUED_AND_MERGED_COMPANIES
_BEHIND[HitKind.PERSON] += f" UNION {_select_people_of_companies(_QUEUED_AND_MERGED_COMPANIES)}"
_VOICED_BY_CHANGED = _select_commitments_voiced_by(_select_queued_ids(HitKind.PERSON))
_BEHIND[HitKind.COMMITMENT] += (
    f" UNION {_select_commitments_of_companies(_QUEUED_AND_MERGED_COMPANIES)} UNION {_VOICED_BY_CHANGED}"
)
for _kind in (HitKind.FOLLOWUP, HitKind.RECEIPT):
    _of = f"SELECT id FROM {TABLE_BY_KIND[_kind]} WHERE commitment_id IN ({_BEHIND[HitKind.COMMITMENT]})"
    _BEHIND[_kind] += f" UNION {_of}"
